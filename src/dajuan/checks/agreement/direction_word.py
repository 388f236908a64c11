"""Find a word of direction that the figures contradict (由12.3降至15.1；比上年增加0.5万吨，下降3.7%；上年35户，现41户，减少)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.rank_moves import moves
from dajuan.checks.agreement.turns import turns
from dajuan.checks.changes.speed_differences import Fault, misjudged
from dajuan.checks.figures.chain_records import By, Chain, Change, related, together
from dajuan.checks.figures.comparable import comparison, own_scope
from dajuan.checks.figures.pairs import chains
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import shown
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import Interval, exactly

ZERO = exactly(0)
# 降幅, 增速 and their like are of word-zengfu: a fall of 5% that becomes one of 3% is no fall of a level.
OF_RATES = Pattern(
    "[增降涨跌减]幅|增速|[增降]势|增长率|下降率|降低率|亏损(?![面率企户])|逆差|赤字|差距|排名|位次|名次|第[0-9]"
)

_SMALL = 100
"""Smaller whole numbers are counted, not rounded."""


@check(
    "agree-sign-word",
    severity=Severity.ERROR,
    title=Text("升降用语与数字相反", en="The word of direction says the contrary of the figures"),
    why=Text(
        "由12.3降至15.1、比上年增加0.5万吨而下降3.7%，用语和数字必有一误。",
        en="A fall from 12.3 to 15.1, or an increase of 0.5万吨 that is a fall of 3.7%: either the word or a figure is wrong.",
    ),
    wrong=(
        "城镇登记失业率由3.1%下降到3.5%。",
        "城乡居民收入比由2.05扩大到1.98。",
        "专利授权量由412件增加到380件。",
        "全年粮食产量14.2万吨，比上年增产0.5万吨，下降3.7%。",
        "税收收入80.2亿元，上年为92.3亿元，同比增长15.1%。",
        "平均办理时限由3.5天压缩至5.2天。",
        "全县床位1875张，比上年的1720张减少155张。",
        "PM2.5平均浓度38微克/立方米，上年同期为35微克/立方米，下降8.6%。",
        "进出口总额同比下降↑3.2%。",
        "一般公共预算收入增速由负转正，同比下降3.2%。",
        "工业投资上年下降12.1%，今年下降6.3%，增速实现由负转正。",
        "电商交易额保持两位数增长，同比增长8.3%。",
        "营商环境评价位次由上年的第7位上升到第9位。",
        "一般公共预算收入比上年减少0.4亿元，增长5.1%。",
        "社会消费品零售总额增长6.2%，较上年的5.4%回落0.8个百分点。",
        "民间投资下降3.6%，上年同期下降5.9%，降幅扩大2.3个百分点。",
    ),
    right=(
        "城镇登记失业率由3.5%下降到3.1%。",
        "城乡居民收入比由2020年的2.05:1缩小到1.98:1，综合指数由3.61下降到3.42。",
        "全年粮食产量14.2万吨，比上年增产0.5万吨，增长3.7%。",
        "生产总值300.0亿元，上年为305.0亿元，按不变价格计算增长5.2%。",
        "规模以上工业企业实现营业收入310.0亿元，上年同期为322.0亿元，同比增长3.1%。",
        "降幅由5%收窄至3%。",
        "社会消费品零售总额增长6.2%，较上年的5.4%加快0.8个百分点。",
        "民间投资下降3.6%，上年同期下降5.9%，降幅收窄2.3个百分点。",
        "民间投资下降3.6%，上年同期增长1.2%，增速回落4.8个百分点。",
        "一般公共预算收入增速由负转正，同比增长3.2%。",
        "工业投资上年下降12.1%，今年增速由负转正。",
        "电商交易额保持两位数增长，同比增长18.3%。",
        "全省排名由第5位上升到第3位。",
        "全市排名由第8位前移至第5位。",
        "人口自然增长率由-1.2‰降至-1.6‰。",
        "进出口增速回落，由8.1%降至6.2%。",
        "规上工业亏损面由18.5%下降到14.2%。",
        "办事效率提高，办理时限由10天缩短到3天。",
        "事故起数和死亡人数由24起、9人下降到19起、7人。",
        "单位面积能耗由3.5千克标准煤降低到3.1千克标准煤。",
    ),
    replaces=("arith-growth", "arith-increment", "arith-point-diff", "times-grow"),
)
def direction_words(manuscript: Manuscript) -> Iterator[Remark]:
    """The direction of a verb against the two levels, of a change against them, and of two changes against each other."""
    told_of = set()
    for chain in chains(manuscript):
        for remark in _of_chain(manuscript, chain):
            told_of.add(remark.spans[0].start)
            yield remark
    for found in misjudged(manuscript, Fault.SIDE):
        if found.points.start not in told_of and not own_scope(manuscript, found.one.start, found.points.end):
            one, other, points = (
                manuscript.text[each.start : each.end] for each in (found.one, found.other, found.points)
            )
            yield Remark(
                spans=(found.points, found.one, found.other),
                message=Text(
                    "这里说“{word}{points}”，与{one}、{other}的大小相反。",
                    en="Here it says {word}{points}, the contrary of how {one} and {other} stand.",
                ).filled(word=found.word, points=points, one=one, other=other),
                suggestion=Text("请核对用语和两个数。", en="Check the word and both figures."),
            )
    yield from _ranks(manuscript)
    yield from _arrows(manuscript)
    yield from turns(manuscript)


def _of_chain(manuscript: Manuscript, chain: Chain) -> Iterator[Remark]:
    if OF_RATES.search(chain.phrase):
        return
    moved = _moved(chain)
    if moved and chain.way in ("up", "down") and moved != (1 if chain.way == "up" else -1):
        yield _levels_remark(chain, moved)
        return
    for change in chain.changes:
        if not (moved and change.sign * moved < 0 and related(chain, change)) or change.by is By.RATIO:
            continue
        if change.by is By.RATE and comparison(chain.indicator_id, chain.phrase).severity is None:
            continue
        if not own_scope(manuscript, chain.first, chain.last):
            yield _change_remark(chain, change, moved)
    yield from _against_each_other(manuscript, chain)


def _moved(chain: Chain) -> int:
    """1 where the later level is surely above the earlier one, -1 where it is surely below, 0 where neither is sure."""
    if chain.early is None or chain.late is None:
        return 0
    late, early = chain.late.quantity, chain.early.quantity
    small = all(each.step == 1 and each.exact and abs(each.value) < _SMALL for each in (late, early))
    difference = late.tight - early.tight if small else late.wide - early.wide
    return 1 if ZERO.is_below(difference) else -1 if difference.is_below(ZERO) else 0


def _against_each_other(manuscript: Manuscript, chain: Chain) -> Iterator[Remark]:
    """比上年增加0.5万吨，下降3.7%: two changes of one level from one base have one direction."""
    amounts = [change for change in chain.changes if change.by is By.AMOUNT]
    rates = [change for change in chain.changes if change.by is By.RATE]
    if len(amounts) != 1 or len(rates) != 1 or not together(amounts[0], rates[0]):
        return
    amount, rate = amounts[0], rates[0]
    if amount.sign * rate.sign > 0 or not (_sure(amount.tight) and _sure(rate.tight)):
        return
    if comparison(chain.indicator_id, chain.phrase).severity is None or own_scope(manuscript, chain.first, chain.last):
        return
    first, second = sorted((amount, rate), key=lambda change: change.quantity.start)
    yield Remark(
        spans=(second.quantity.span, first.quantity.span),
        message=Text(
            "前面说“{one}{first}”，这里说“{two}{second}”，一升一降。",
            en="Before it says {one}{first}, here {two}{second}: one is up, the other down.",
        ).filled(one=first.verb, first=first.quantity.claim.text, two=second.verb, second=second.quantity.claim.text),
        suggestion=Text(
            "请核对升降用语；如两个数的口径不同，请在文中注明。",
            en="Check both words; if the two are on other scopes, say so.",
        ),
    )


def _sure(change: Interval) -> bool:
    return ZERO.is_below(change) or change.is_below(ZERO)


def _levels_remark(chain: Chain, moved: int) -> Remark:
    late, early = (each.quantity for each in (chain.late, chain.early) if each is not None)
    return Remark(
        spans=(late.span, early.span),
        message=Text(
            "由{early}“{verb}”{late}，数字是{moved}的。",
            en="From {early} {verb} {late}: the figures go {moved}.",
        ).filled(early=early.claim.text, verb=chain.verb, late=late.claim.text, moved=_named(moved)),
        suggestion=Text(
            "请核对升降用语、两个数的先后和数值。",
            en="Check the word, the order of the two figures and their values.",
        ),
    )


def _change_remark(chain: Chain, change: Change, moved: int) -> Remark:
    late, early = (each.quantity for each in (chain.late, chain.early) if each is not None)
    difference = shown(abs(late.value - early.value), (late.tight - early.tight) if moved > 0 else (early.tight - late.tight),
                       late.unit if late.unit != "%" else "百分点", max(late.step, early.step))  # fmt: skip
    return Remark(
        spans=(change.quantity.span, late.span, early.span),
        message=Text(
            "这里说“{verb}{change}”，而由{early}到{late}是{moved}的，相差{difference}。",
            en="Here it says {verb}{change}, but from {early} to {late} it goes {moved}, by {difference}.",
        ).filled(
            verb=change.verb,
            change=change.quantity.claim.text,
            early=early.claim.text,
            late=late.claim.text,
            moved=_named(moved),
            difference=difference,
        ),
        suggestion=Text(
            "请核对升降用语和前后两个数。",
            en="Check the word and both figures.",
        ),
        computed=difference,
    )


def _named(moved: int) -> Text:
    return Text("上升", en="up") if moved > 0 else Text("下降", en="down")


def _ranks(manuscript: Manuscript) -> Iterator[Remark]:
    """由第7位上升到第9位: a greater number is a lower rank."""
    for move in moves(manuscript):
        if move.turned:
            yield Remark(
                spans=(move.word, move.last, move.first),
                message=Text(
                    "由第{early}位到第{late}位是{way}，这里说“{words}”。",
                    en="From the rank {early} to {late} it went {way}; here it says {words}.",
                ).filled(
                    early=move.early,
                    late=move.late,
                    way=Text("前移", en="up") if move.late < move.early else Text("后移", en="down"),
                    words=manuscript.text[move.word.start : move.word.end],
                ),
                suggestion=Text("请核对前后两个位次和升降用语。", en="Check both ranks and the word."),
            )


ARROW = Pattern(
    r"(?:(?P<down>下降|减少|降低|回落|下滑|下跌)|(?P<up>增长|增加|提高|上升|上涨|提升))[^，。；\d↑↓⬆⬇]{0,4}(?:(?P<rises>[↑⬆])|(?P<falls>[↓⬇]))",
    needs=("↑", "↓", "⬆", "⬇"),
)


def _arrows(manuscript: Manuscript) -> Iterator[Remark]:
    for match in ARROW.finditer(manuscript.prose):
        if bool(match["down"]) == bool(match["falls"]):
            continue
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”的用语和箭头方向相反。", en="In {words} the word and the arrow point in contrary directions."
            ).filled(words=match[0]),
            suggestion=Text("请核对升降。", en="Check which of the two is meant."),
        )
