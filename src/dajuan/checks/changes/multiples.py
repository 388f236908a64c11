"""Find multiples (增长N倍, 是…的N倍, 翻番) that the two levels beside them do not give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.changes.compared_amounts import Set, set_against
from dajuan.checks.changes.fractions_of import fractions
from dajuan.checks.figures.chain_records import By, Chain, Change, related
from dajuan.checks.figures.comparable import comparison, own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.figures.quotients import ONE, positive
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import Interval, around

TENTH = Decimal("0.1")
WHOLE_GIVE = Decimal("0.75")
HALF = Decimal("0.5")


@check(
    "times-grow",
    severity=Severity.ERROR,
    title=Text("“增长N倍”与前后两个数不符", en="增长N倍 does not follow from the two levels"),
    why=Text(
        "“增长N倍”是原来的N+1倍；“是原来的N倍”“增长到N倍”才是N倍。由4到12，是增长2倍，是原来的3倍。",
        en="增长N倍 makes N+1 times as much; 是原来的N倍 makes N times. From 4 to 12 is 增长2倍, or three times as much.",
    ),
    wrong=(
        "茶叶产量由4.0万吨增至12.0万吨，增长3倍。",
        "中药材种植面积由3.0万亩发展到12.0万亩，面积扩大了4倍。",
        "企业总数从2020年的120家增加到480家，增长了4倍。",
        "电商交易额5.2亿元，上年为2.1亿元，同比增长2.5倍。",
        "全年接待研学团队由上年的30批次增加到150批次，增长5倍。",
        "五年前，园区企业只有60家，如今已有240家，增长了4倍。",
    ),
    right=(
        "茶叶产量由4.0万吨增至12.0万吨，增长2倍。",
        "茶叶产量由4.0万吨增至12.0万吨，是原来的3倍。",
        "企业总数从120家增加到480家，增长了3倍。",
        "电商交易额由2.1亿元增至5.2亿元，增长近1.5倍。",
        "电商交易额由1.3亿元增至5.2亿元，增长超2倍。",
        "生产总值由100.0亿元增至300.0亿元，按可比价增长1.2倍。",
        "2020年高新技术企业12家，2023年达到36家，2025年达到60家，五年增长4倍。",
    ),
)
def growth_in_multiples(manuscript: Manuscript) -> Iterator[Remark]:
    """增长N倍 against the quotient less one."""
    for chain, change, tight, wide in _quotients(manuscript, By.TIMES):
        printed = change.quantity
        less_one = (tight - ONE, wide - ONE)
        if less_one[0].meets(change.tight):
            continue
        slipped = tight.meets(change.tight)  # 3 for 2: the slip is exactly one
        if not slipped and less_one[1].meets(change.wide):
            continue
        if change.sign > 0:
            yield _remark(chain, change, less_one[0], Decimal(1), printed.claim.text)


@check(
    "arith-times",
    severity=Severity.ERROR,
    title=Text("“是…的N倍”、几分之几与前后两个数不符", en="是…的N倍 or a fraction does not follow from the two levels"),
    why=Text(
        "“是2020年的N倍”，就是现在的数除以2020年的数。",
        en="是2020年的N倍 is the level now over the level of 2020.",
    ),
    wrong=(
        "年接待游客由1.6万人次增至4.0万人次，是原来的3.5倍。",
        "茶园面积从2020年的2.4万亩扩大到3.6万亩，是2020年的2.5倍。",
        "高新技术企业从21家发展到63家，是“十三五”末的4倍。",
        "平均办理时限由30个工作日缩短到10个工作日，缩短了三分之一。",
        "快递业务量达到360万件，2020年为120万件，是2020年的4.2倍。",
        "2025年电商交易额6.30亿元，是2020年2.10亿元的2倍。",
        "苹果冷藏能力从1.2万吨提升到4.8万吨，是“十三五”末的5倍。",
        "审批材料由48件精简为12件，精简四分之一。",
        "景区门票收入4120万元，餐饮住宿收入6180万元，后者是前者的1.9倍。",
        "城镇消费品零售额51.4亿元、乡村12.8亿元，城镇是乡村的5倍。",
    ),
    right=(
        "年接待游客由1.6万人次增至4.0万人次，是原来的2.5倍。",
        "茶园面积从2020年的2.4万亩扩大到3.6万亩，是2020年的1.5倍。",
        "茶园面积从2020年的2.4万亩扩大到3.6万亩，是2015年的3.1倍。",
        "快递业务量由120万件增至360万件，是原来的3倍多。",
        "2025年电商交易额6.30亿元，是2020年2.10亿元的3倍。",
        "平均办理时限由30个工作日缩短到10个工作日，缩短为原来的三分之一。",
        "平均办理时限由35个工作日缩短到12个工作日，压缩三分之二。",
        "景区门票收入4120万元，餐饮住宿收入6180万元，后者是前者的1.5倍。",
    ),
)
def ratios(manuscript: Manuscript) -> Iterator[Remark]:
    """是…的N倍 against the quotient."""
    for chain, change, tight, wide in _quotients(manuscript, By.RATIO):
        if not wide.meets(_printed(change.quantity)) or _by_one(tight, change.quantity):
            yield _remark(chain, change, tight, Decimal(0), change.quantity.claim.text)
    told_of = {each.start for chain in chains(manuscript) for each in _changed(chain)}
    for found in set_against(manuscript):
        if found.by not in (By.RATIO, By.TIMES) or found.printed.start in told_of:
            continue
        if not found.wide.meets(_printed(found.printed)) and not own_scope(
            manuscript, found.one.start, found.printed.end
        ):
            yield _of_two(found)
    yield from fractions(manuscript)


def _changed(chain: Chain) -> Iterator[Quantity]:
    """The multiples of a chain with two levels, which are judged there."""
    yield from (change.quantity for change in chain.changes if chain.early is not None and chain.late is not None)


def _of_two(found: Set) -> Remark:
    one, other = found.one.claim.text, found.other.claim.text
    best = found.one.value / found.other.value - (1 if found.by is By.TIMES else 0)
    computed = shown(best, found.tight, "倍", max(TENTH, found.printed.step / 10))
    return Remark(
        spans=(found.printed.span, found.one.span, found.other.span),
        message=Text(
            "{one}÷{other}，应为{computed}，这里为“{word}{printed}”。",
            en="{one} by {other} gives {computed}; here it is {word}{printed}.",
        ).filled(one=one, other=other, computed=computed, word=found.word, printed=found.printed.claim.text),
        suggestion=Text(
            "请核对三个数，以及谁是谁的几倍。", en="Check the three figures, and which is how many times which."
        ),
        computed=computed,
    )


def _by_one(tight: Interval, printed: Quantity) -> bool:
    """Whether a whole multiple is off by just one, as 增长4倍 is from 是原来的4倍."""
    if not printed.exact or printed.step != 1 or printed.value < 3 or tight.meets(around(printed.value, HALF)):
        return False
    return tight.contains(printed.value - 1) or tight.contains(printed.value + 1)


def _printed(quantity: Quantity) -> Interval:
    """The wide interval of a multiple; of a whole one (4倍) not so wide that the next whole number is in it."""
    if quantity.exact and quantity.step == 1:
        return around(quantity.value, WHOLE_GIVE)
    return quantity.wide


def _quotients(manuscript: Manuscript, by: By) -> Iterator[tuple[Chain, Change, Interval, Interval]]:
    """Each multiple with the quotient of the two levels that it must follow from, by tight and by wide intervals."""
    for chain in chains(manuscript):
        for change in chain.changes:
            if change.by is not by or chain.early is None or chain.late is None or not related(chain, change):
                continue
            early, late = chain.early.quantity, chain.late.quantity
            if not positive(early.tight, late.tight, early.wide, late.wide):
                continue
            if own_scope(manuscript, chain.first, chain.last):
                continue
            if by is By.TIMES and comparison(chain.indicator_id, chain.phrase).severity is None:
                continue
            yield chain, change, late.tight / early.tight, late.wide / early.wide


def _remark(chain: Chain, change: Change, tight: Interval, less: Decimal, printed: str) -> Remark:
    late, early = (each.quantity for each in (chain.late, chain.early) if each is not None)
    ratio = late.value / early.value
    grown, whole = (f"{each.quantize(TENTH).normalize():f}" for each in (ratio - 1, ratio))
    computed = shown(ratio - less, tight, "倍", TENTH)
    return Remark(
        spans=(change.quantity.span, *chain.levels),
        message=Text(
            "由{early}到{late}，约为增长{grown}倍，即原来的{whole}倍，这里为“{words}{printed}”。",
            en="From {early} to {late} it grew by {grown} times and is {whole} times as much; here it is {words}{printed}.",
        ).filled(
            early=early.claim.text,
            late=late.claim.text,
            grown=grown,
            whole=whole,
            words=change.verb,
            printed=printed,
        ),
        suggestion=Text(
            "请核对：增长N倍是原来的N+1倍，是…的N倍就是N倍。",
            en="Check it: 增长N倍 is N+1 times as much, 是…的N倍 is N times.",
        ),
        computed=computed,
    )
