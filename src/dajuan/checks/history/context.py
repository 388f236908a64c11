"""Place, period, base and status of a claim where the words around it say more of them than the claim does.

before: what its sentence says up to the figure.
"""

from __future__ import annotations

from dajuan.catalogue.indicators import Measure
from dajuan.checks.patterns import Pattern
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import DocumentRef, IndicatorRef
from dajuan.reading.records import Claim, Kind, Status

_LED_TO = Pattern(r"[由从][^。；;\n]{0,40}\d[^。；;\n]{0,24}(?:到|至)20\d\d年(?:末|底)?的?$")
_SINCE = Pattern(
    r"[由从](?P<year>20\d\d)年(?:末|底)?的?[^。；;\n]{0,24}?\d[^。；;\n]{0,24}?(?:到|至|为)[^。；;\n]{0,50}$"
)
_OTHER_BASE = Pattern("同比|上年|去年|年均|每年|同期|环比|年初")
_AS_OF = Pattern(r"截[至止][^。；;]{0,6}\d{1,2}月(?:份|底|末)?(?!\d)")
_TOWN = Pattern("镇|乡|街道|村|社区|开发区|工业园")
_THIS_YEAR = Pattern("今年|本年|年内")
_FIRST_YEARS = Pattern('(?P<plan>十[一二三四五]五)[”"]?(?:规划|时期)?的?前(?P<count>[两二三四1-4])年')
_PLANS = {"十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4}
_NAMED_YEAR = Pattern(r"(?P<year>20\d\d)年")
_SPRING, _SUMMER = (
    "03",
    "06",
)  # months through which a year has no figures of its own, and years back end with the one before
_AHEAD = (DocumentKind.WORK_REPORT, DocumentKind.PLAN, DocumentKind.BUDGET)
"""Kinds that tell of the year that has just begun what it will bring."""
_YEAR_LENGTH = 4
_REACH = 90  # characters before a figure
_GOALS = ("目标", "规划", "计划", "指标", "任务")


def place_of(source: DocumentRef, claim: Claim, before: str) -> str:
    """The place of a claim; what stands before a bracketed goal (规划目标（65%）) is none, and 云溪镇 is not 云溪县."""
    if claim.place and not claim.place.endswith(_GOALS):
        return claim.place
    stem = source.place[:-1]
    found = before.rfind(stem) if len(stem) > 1 else -1
    town = _TOWN.match(before, found + len(stem)) if found >= 0 else None
    return stem + town[0] if town is not None else source.place


def status_of(source: DocumentRef, claim: Claim, before: str) -> Status:
    """The status of a claim; where a change led to (由38.2%提高到2025年的40.9%) is a result once that year is over."""
    year = claim.period[:4] if claim.period else ""
    is_over = claim.status is Status.TARGET and year and source.published[:4] > year
    return Status.ACTUAL if is_over and _LED_TO.search(before[-_REACH:]) else claim.status


def period_of(source: DocumentRef, claim: Claim, indicator: IndicatorRef, before: str) -> str | None:
    """The period of a claim; of a flow as of the end of a month (截至9月底) the months so far, and of spring the year before."""
    first, _to, last = (claim.period or "").partition("/")
    year = source.published[:_YEAR_LENGTH]
    if len(first) == len(last) == _YEAR_LENGTH and (of_plan := _FIRST_YEARS.search(before)) is not None:
        begin = _PLANS.get(of_plan["plan"], 0)
        return f"{begin}/{begin + int(_COUNTS.get(of_plan['count'], of_plan['count'])) - 1}"
    if claim.status is Status.ACTUAL and (first == year or last == year) and _speaks_of_before(source, before):
        if first < last and source.published[5:7] <= _SUMMER:
            return f"{int(first) - 1}/{int(last) - 1}"
        if not last and source.published[5:7] <= _SPRING and source.kind not in _AHEAD:
            named = [each["year"] for each in _NAMED_YEAR.finditer(before)]
            return named[-1] if named and named[-1] < year else str(int(year) - 1)
    month = claim.period or ""
    is_month = len(month) == len("2025-09") and month[5:] != "01"
    if is_month and indicator.measure is Measure.FLOW and _AS_OF.search(before):
        return f"{month[:4]}-01/{month}"
    return claim.period


def _speaks_of_before(source: DocumentRef, before: str) -> bool:
    """Whether nothing before a figure names the year of the document as that of the figure."""
    published = source.published
    if len(published) < len("2025-01") or f"{published[:_YEAR_LENGTH]}年" in before:
        return False
    return _THIS_YEAR.search(before) is None


def base_of(claim: Claim, before: str) -> str | None:
    """The base of a change; where it stands behind a way from an earlier year (由2020年的8.4亿元增加到…，增长43.2%) that year."""
    if claim.kind is not Kind.CHANGE or claim.base != "yoy" or not claim.period:
        return claim.base
    near = before[-_REACH:]
    found = _SINCE.search(near)
    if found is None or found["year"] >= claim.period[:4] or _OTHER_BASE.search(near[found.end("year") :]):
        return claim.base
    return f"since:{found['year']}"
