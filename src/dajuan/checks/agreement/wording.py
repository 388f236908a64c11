"""Say where a figure stands and what it is called, for the messages of this family."""

from __future__ import annotations

from bisect import bisect_right

from dajuan.catalogue.indicators import by_id
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import Measure
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Text


def place_of(manuscript: Manuscript, quantity: Quantity) -> Text:
    """“第9段的‘12户’”; of a cell “表格中的‘12’”."""
    words = quantity.claim.text.replace("\n", "").strip()
    if quantity.in_table:
        return Text(f"表格中的“{words}”", en=f"“{words}” in a table")
    number = bisect_right([each.start for each in manuscript.paragraphs], quantity.start)
    return Text(f"第{number}段的“{words}”", en=f"“{words}” in paragraph {number}")


def name_of(measure: Measure, quantity: Quantity) -> str:
    """What is measured: the catalogue's name, else the words of the text."""
    known = by_id().get(measure.subject)
    words = quantity.claim.indicator if known is None or known.id.endswith("_new") else known.name
    return words.replace("“", "‘").replace("”", "’")
