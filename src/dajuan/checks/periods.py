"""Tell of which period a figure is, so that all that is told of one period can be set side by side."""

from __future__ import annotations

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Status

EARLY = ("01", "03")  # months in which no year can be told of
TILL = "截至"
YEAR = 4  # characters of a period that is a year


def period_of(manuscript: Manuscript, quantity: Quantity) -> str | None:
    """The period; of 截至11月底 and of 1至11月 one and the same: what has come together by then."""
    ended = year_of_end(quantity.claim.period)
    if ended is not None and quantity.claim.status is Status.ACTUAL:
        ended = _last_closed(manuscript, quantity, ended)
    if ended is None or len(ended) == YEAR:
        return ended
    start, _to, end = ended.partition("/")
    if end and start[:YEAR] == end[:YEAR] and start[YEAR:] == "-01":
        return f"-{end}"
    sentence = None if end or quantity.in_table else manuscript.sentence_at(quantity.start)
    told = sentence is not None and manuscript.plain.find(TILL, sentence.start, quantity.start) >= 0
    return f"-{ended}" if told else ended


def _last_closed(manuscript: Manuscript, quantity: Quantity, period: str) -> str:
    """A year that has hardly begun when the text is dated is the year before, unless the paragraph names it: it has no figures yet."""
    published = str(manuscript.document.published or "")
    if period != published[:YEAR] or not EARLY[0] <= published[YEAR + 1 : YEAR + 3] <= EARLY[1]:
        return period
    paragraph = manuscript.paragraph_at(quantity.start)
    start = paragraph.start if paragraph is not None else quantity.start
    named = (f"{period}年", "今年", "本年")
    return (
        period
        if any(manuscript.plain.find(each, start, quantity.start) >= 0 for each in named)
        else str(int(period) - 1)
    )


def year_of_end(period: str | None) -> str | None:
    """The period; the last day or month of a year is that year, for 年末 and 全年 are printed of one thing."""
    if period and period[4:] in ("-12", "-12-31"):
        return period[:4]
    return period
