"""Place, period, base and status of a claim where the words around it say more of them than the claim does."""

from __future__ import annotations

from dajuan.catalogue.indicators import Measure
from dajuan.checks.patterns import Pattern
from dajuan.documents.document import Document
from dajuan.ledger.records import IndicatorRef
from dajuan.reading.records import Claim, Kind, Status

_LED_TO = Pattern(r"[由从][^。；;\n]{0,40}\d[^。；;\n]{0,24}(?:到|至)20\d\d年(?:末|底)?的?$")
_SINCE = Pattern(
    r"[由从](?P<year>20\d\d)年(?:末|底)?的?[^。；;\n]{0,24}?\d[^。；;\n]{0,24}?(?:到|至|为)[^。；;\n]{0,50}$"
)
_OTHER_BASE = Pattern("同比|上年|去年|年均|每年|同期|环比|年初")
_AS_OF = Pattern(r"截[至止][^。；;]{0,6}\d{1,2}月(?:份|底|末)?(?!\d)")
_REACH = 90  # characters before a figure
_GOALS = ("目标", "规划", "计划", "指标", "任务")


def place_of(document: Document, claim: Claim) -> str:
    """The place of a claim; what stands before a bracketed goal (规划目标（65%）) is none."""
    if claim.place and not claim.place.endswith(_GOALS):
        return claim.place
    return document.place


def status_of(document: Document, claim: Claim) -> Status:
    """The status of a claim; where a change led to (由38.2%提高到2025年的40.9%) is a result once that year is over."""
    year = claim.period[:4] if claim.period else ""
    if claim.status is Status.TARGET and year and document.published[:4] > year:
        before = document.text[max(claim.start - _REACH, 0) : claim.start]
        if _LED_TO.search(before):
            return Status.ACTUAL
    return claim.status


def period_of(claim: Claim, indicator: IndicatorRef, before: str) -> str | None:
    """The period of a claim; of a flow as of the end of a month (截至9月底) the months so far."""
    month = claim.period or ""
    is_month = len(month) == len("2025-09") and month[5:] != "01"
    if is_month and indicator.measure is Measure.FLOW and _AS_OF.search(before):
        return f"{month[:4]}-01/{month}"
    return claim.period


def base_of(document: Document, claim: Claim) -> str | None:
    """The base of a change; where it stands behind a way from an earlier year (由2020年的8.4亿元增加到…，增长43.2%) that year."""
    if claim.kind is not Kind.CHANGE or claim.base != "yoy" or not claim.period:
        return claim.base
    before = document.text[max(claim.start - _REACH, 0) : claim.start]
    found = _SINCE.search(before)
    if found is None or found["year"] >= claim.period[:4] or _OTHER_BASE.search(before[found.end("year") :]):
        return claim.base
    return f"since:{found['year']}"
