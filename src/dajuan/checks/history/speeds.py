"""Find changes of a growth rate (增速比上年回落0.9个百分点) that the published growth of the year before does not bear out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.history.comparing import figures, is_printed, range_of, source, value_of, year_of
from dajuan.checks.history.series import published_years
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Observation
from dajuan.reading.intervals import Width
from dajuan.reading.records import Kind, Status

_POINTS = "百分点"
_TURN = Pattern(
    r"(?:增速|增幅|增长率|增长速度|涨幅|降幅)?(?:同比)?[比较](?:上年|去年|上一年|(?P<year>20\d\d)年)(?:同期|全年)?(?:的)?(?:增速|增幅)?"
    r"(?:(?P<up>加快|提高|提升|上升|回升|扩大|快|高)|(?P<down>回落|放缓|下降|降低|收窄|减缓|慢|低))(?:了)?$"
)
_NEAR = 26  # characters from the growth to its change

_MESSAGE = Text(
    "“{own}”：{source}公布的{year}年增速为“{published}”，与本年“{growth}”相差{computed}。",
    en="“{own}”: {source} has “{published}” for {year}, which is {computed} from this year's “{growth}”.",
)
_MENDING = Text(
    "核对上年增速和快慢的百分点；上年增速已修订的请注明。",
    en="Look at last year's growth and at the points; say so if it was revised.",
)
_YEAR_BEFORE = (
    "云溪县2024年国民经济和社会发展统计公报\n\n云溪县统计局　2025年4月18日\n\n"
    "全年规模以上工业增加值比上年增长8.4%。固定资产投资增长3.1%。地区生产总值增长5.7%。",
    "2025-04-18",
)


@check(
    "ledger-speed-difference",
    severity=Severity.WARNING,
    known=True,
    title=Text(
        "增速的快慢与上年已公布的增速不符",
        en="A growth is said to be faster or slower than last year's by other points",
    ),
    why=Text(
        "“增速比上年加快（回落）N个百分点”，N应等于本年增速与上年已公布增速之差。",
        en="The points by which a growth is faster or slower are its difference from the growth published for the year before.",
    ),
    wrong=(
        Example("2025年，全县规模以上工业增加值增长7.6%，增速比上年回落1.4个百分点。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县固定资产投资增长5.6%，比上年加快1.5个百分点。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县地区生产总值增长5.9%，增速较上年提高1.2个百分点。", earlier=(_YEAR_BEFORE,)),
    ),
    right=(
        Example("2025年，全县规模以上工业增加值增长7.6%，增速比上年回落0.8个百分点。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县固定资产投资增长5.6%，比上年加快2.5个百分点。", earlier=(_YEAR_BEFORE,)),
        Example("2025年，全县地区生产总值增长5.9%，增速高于全市0.5个百分点。", earlier=(_YEAR_BEFORE,)),
        Example("2025年1至11月，全县规模以上工业增加值增长7.6%，比1至10月回落0.2个百分点。", earlier=(_YEAR_BEFORE,)),
    ),
)
def speed_difference(manuscript: Manuscript) -> Iterator[Remark]:
    """Each change in points right behind a yearly growth, against the growth published for the year before."""
    known = manuscript.known
    if known is None:
        return
    last: tuple[Quantity, Observation] | None = None
    for quantity, own in figures(manuscript):
        if own.kind is Kind.CHANGE and own.unit == "%" and own.base == "yoy":
            last = (quantity, own)
        elif own.unit == _POINTS and last is not None and not quantity.in_table and is_printed(own):
            growth_quantity, growth = last
            if not 0 <= quantity.start - growth_quantity.end <= _NEAR or growth.status is not Status.ACTUAL:
                continue
            turn = _TURN.search(manuscript.prose, growth_quantity.end, quantity.start)
            year = year_of(growth)
            if turn is None or year is None or own_scope(manuscript, growth_quantity.start, quantity.end):
                continue
            before = int(turn["year"]) if turn["year"] else year - 1
            told = published_years(known, growth).get(before)
            remark = _judged(quantity, own, growth, told, before, falling=turn["down"] is not None) if told else None
            if remark is not None:
                yield remark


def _judged(
    quantity: Quantity, own: Observation, growth: Observation, told: Observation, year: int, *, falling: bool
) -> Remark | None:
    now, then = range_of(growth, "%", Width.TIGHT), range_of(told, "%", Width.TIGHT)
    one, other = value_of(growth, "%"), value_of(told, "%")
    if now is None or then is None or one is None or other is None or not (is_printed(growth) and is_printed(told)):
        return None
    by = -quantity.tight if falling == (quantity.value > 0) else quantity.tight
    difference = now - then
    if difference.meets(by):
        return None
    computed = shown(one - other, difference, _POINTS, Decimal("0.1"))
    return Remark(
        spans=(quantity.span,),
        message=_MESSAGE.filled(
            own=own.origin.text,
            source=source(told),
            year=year,
            published=told.origin.text,
            growth=growth.origin.text,
            computed=computed,
        ),
        suggestion=_MENDING,
        computed=computed,
    )
