"""Find a ratio of urban to rural income that does not follow from the two incomes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.arithmetic.partners import is_of_past, of_indicator
from dajuan.checks.arithmetic.parts import Sum, compared, quotient
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import around
from dajuan.reading.records import Kind, Status

_ID = "income_ratio_urban_rural"
_RATIO = Pattern(
    r"(?:城乡(?:居民)?(?:人均)?(?:可支配)?|(?<=[，、；]))收入(?:之)?(?:比值?|倍差|差距)(?!上年|去年|重|例|较)(?:[由从][^，。；]{0,14}?\d\.\d+(?::1)?)?"
    r"(?P<fill>[^，。；\d]{0,14})(?P<ratio>\d\.\d+)(?!\d|%|个?百分点)",
    needs=("收入",),
)
_CHANGE = Pattern("(?:缩小|下降|降低|减少|扩大|提高|上升)了?$|[比较]上?年?")
_AIM = Pattern("力争|目标|确保|到20[3-9]|预期|计划|争取|将")

MESSAGE = Text(
    "城镇居民人均可支配收入{urban}、农村居民{rural}，城乡居民收入比应为{computed}，文中为{ratio}。",
    en="With urban income per head of {urban} and rural of {rural} their ratio is {computed}; the text says {ratio}.",
)
SUGGESTION = Text(
    "请核对城镇、农村居民收入和收入比（城镇÷农村，农村为1）。",
    en="Check both incomes and the ratio (urban by rural, the rural one being 1).",
)


@check(
    "arith-ratio-urban-rural",
    severity=Severity.ERROR,
    title=Text("城乡收入比与两项收入不符", en="The urban-rural income ratio does not follow from the incomes"),
    why=Text(
        "城乡居民收入比等于城镇居民人均可支配收入除以农村居民人均可支配收入。",
        en="The ratio is the disposable income per head of urban residents by that of rural ones.",
    ),
    wrong=(
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡居民收入比1.95:1。",
        "城镇居民人均可支配收入38520元，增长4.6%；农村居民人均可支配收入18960元，增长6.2%，城乡居民收入比由上年的2.06缩小到1.93。",
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡收入比为2.50。",
    ),
    right=(
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡居民收入比2.05:1。",
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡居民收入比由上年的2.12缩小到2.05。",
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，力争到2030年城乡居民收入比缩小到1.9以内。",
        "城乡居民收入比为1.95。",
    ),
)
def urban_rural_ratio(manuscript: Manuscript) -> Iterator[Remark]:
    """Ratios written as 2.05 and as 2.05:1, beside both incomes in one paragraph, or those of its year."""
    for span, value, period in _ratios(manuscript):
        urban = _income(manuscript, span.start, period, "disposable_income_per_capita_urban")
        rural = _income(manuscript, span.start, period, "disposable_income_per_capita_rural")
        if urban is None or rural is None or urban.claim.period != rural.claim.period:
            continue
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
        found = quotient(urban, rural, Decimal(1), step)
        if found is not None:
            yield from _remark(manuscript, span, value, step, found, (urban, rural))


def _ratios(manuscript: Manuscript) -> Iterator[tuple[Span, Decimal, str | None]]:
    """The ratios of prose with their values and periods; of 由2.06缩小到1.93 the second, whose period nobody says."""
    claims = {
        each.start: each
        for each in manuscript.reading.claims
        if each.indicator_id == _ID and each.kind in (Kind.LEVEL, Kind.STRUCTURE)
    }
    for match in _RATIO.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        lead = manuscript.plain[sentence.start if sentence else match.start() : match.start("ratio")]
        if (
            _CHANGE.search(match["fill"])
            or _AIM.search(lead)
            or manuscript.plain[match.end() : match.end() + 2] == "以内"
        ):
            continue
        claim = claims.get(match.start("ratio"))
        if claim is not None and claim.status is not Status.ACTUAL:
            continue
        start, end = match.span("ratio")
        yield Span(start, end), Decimal(match["ratio"]), claim.period if claim else None


def _income(manuscript: Manuscript, at: int, period: str | None, id: str) -> Quantity | None:
    """The income of the ratio's paragraph; else the document's for its period, if there is one only."""
    paragraph = manuscript.paragraph_at(at)
    known = [
        each
        for each in of_indicator(manuscript, id)
        if each.claim.place is None and each.claim.status is Status.ACTUAL and not is_of_past(manuscript, each)
    ]
    near = [each for each in known if manuscript.paragraph_at(each.start) is paragraph and each.start < at]
    found = near or [each for each in known if period and each.claim.period == period]
    if not found or not all(each.tight.meets(found[0].tight) for each in found):
        return None
    return min(found, key=lambda each: abs(each.start - at))


def _remark(
    manuscript: Manuscript, span: Span, value: Decimal, step: Decimal, found: Sum, incomes: tuple[Quantity, Quantity]
) -> Iterator[Remark]:
    verdict = compared(found.tight, found.wide, around(value, step / 2), around(value, step))
    if verdict is Verdict.AGREES:
        return
    computed = f"{found.value.quantize(step):f}"
    urban, rural = incomes
    ratio = manuscript.text[span.start : span.end]
    message = MESSAGE.filled(urban=urban.claim.text, rural=rural.claim.text, computed=computed, ratio=ratio)
    where = (span, urban.span, rural.span)
    yield Remark(where, message, SUGGESTION, computed, doubtful=verdict is Verdict.DOUBTFUL)
