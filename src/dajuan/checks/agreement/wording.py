"""Quote a figure and say what it is called, for the messages of this family."""

from __future__ import annotations

from dajuan.catalogue.indicators import by_id
from dajuan.checks.measures import Measure
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Text


def place_of(quantity: Quantity) -> Text:
    """“12户”; of a cell 表格中的“12”. The line or paragraph is for the report to tell, which names every place of a finding."""
    words = quantity.claim.text.replace("\n", "").strip()
    if quantity.in_table:
        return Text(f"表格中的“{words}”", en=f"“{words}” in a table")
    return Text(f"“{words}”", en=f"“{words}”")


def name_of(measure: Measure, quantity: Quantity) -> str:
    """What is measured: the catalogue's name, else the words of the text."""
    known = by_id().get(measure.subject)
    words = quantity.claim.indicator if known is None or known.id.endswith("_new") else known.name
    return words.replace("“", "‘").replace("”", "’")
