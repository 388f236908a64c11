"""Find 超收 where less came in than was planned, 节约 where more was spent, 结余 where more went out than came in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.agreement.beside import bare, sentences_holding, surely_above
from dajuan.checks.figures.parts import is_amount, label
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_OVER = "超收|超支|多收|超预算|超出预算|超概算?|超出概算|超投资?"
_SHORT = "短收|欠收|少收|节约|节省|节支|少支"
_SURPLUS = "结余|盈余|节余"
_DEFICIT = "缺口|赤字|亏空|收不抵支"
_WORD = Pattern(rf"(?P<over>{_OVER})|(?P<short>{_SHORT})|(?P<surplus>{_SURPLUS})|(?P<deficit>{_DEFICIT})")
_NEEDS = tuple(
    each.replace("算?", "").replace("资?", "") for each in f"{_OVER}|{_SHORT}|{_SURPLUS}|{_DEFICIT}".split("|")
)
_GOAL = Pattern(
    "(?:预算|概算|估算|计划|任务|目标|控制价|限价|定额|指标)(?:安排|核定|批复|下达|支出|收入|总?投资|总?额|金额|数|价|资金|任务|数额)*(?:为|是|达|共)?$"
)
_FUNDS = Pattern("(?:经费|资金|拨款|专款|补助)(?:安排|到位|下达)?(?:共|合计)?(?:为|是)?$")
_ACTUAL = Pattern("执行|完成|决算|实际|中标|成交|列支|结算|实现")
_INCOME, _OUTGO = Pattern("收入[^，。；]{0,4}$"), Pattern("(?:支出|支付|发放)[^，。；]{0,4}$")
_STOCK = Pattern("滚存|累计|历年|上年|年初|结转|加上|加:|动用|调入|弥补|滚动")
_OF_BUDGET = Pattern("(?:预算|计划|任务|目标|概算)[^，。；]{0,14}$")
_LEAD = Pattern(
    "[，、（]?(?:的[，]?)?(?:占比?|较|比|同|与)?(?:当年|当期|本年|本期|全年|年度|收支|实际|相应|基金|资金|共|共计|可|为|实现|出现|形成|产生|相抵后?|相比|年初|调整后?|调整|收入|支出|预算|概算|计划|目标|部分|，)*"
)
_FAR = 24
_MINUS = "-－−"
"""收支结余-1477万元: less than nothing is left over."""
HUNDRED = exactly(Decimal(100))


class Fault(msgspec.Struct, frozen=True):
    """The word that says the contrary, and the figures that contradict it, the one that was reached first."""

    word: Span
    figures: tuple[Quantity, ...]
    less: bool


@check(
    "agree-over-short",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("超收、短收、节约、结余与两个数相反", en="Over, short, saved or left over against the two figures"),
    why=Text(
        "完成数低于预算是短收，不是超收；支出大于收入是缺口，不是结余；花得比预算多是超支，不是节约。",
        en="Less than was planned is short, not over; more spent than came in leaves a gap, not a surplus.",
    ),
    wrong=(
        "上缴利润收入7300万元，为调整预算7500万元的97.3%，超收200万元。",
        "税收收入完成预算的103.5%，短收4600万元。",
        "项目概算3.6亿元，竣工决算3.82亿元，节约资金0.22亿元。",
        "公务接待费预算86万元，实际支出71万元，超支15万元。",
        "医保基金收入9.6亿元，支出10.1亿元，当年结余0.5亿元。",
    ),
    right=(
        "上缴利润收入7300万元，为调整预算7500万元的97.3%，短收200万元。",
        "税收收入完成预算的103.5%，超收4600万元。",
        "项目概算3.82亿元，竣工决算3.6亿元，节约资金0.22亿元。",
        "医保基金收入9.6亿元，支出9.1亿元，当年结余0.5亿元。",
        "收入合计20.5亿元，支出合计21.3亿元，上年结余1.6亿元，年末滚存结余0.8亿元。",
    ),
)
def over_and_short(manuscript: Manuscript) -> Iterator[Remark]:
    """超收, 短收 and the like behind a completion or two amounts on the other side."""
    for sentence in sentences_holding(manuscript, _NEEDS):
        for match in _WORD.finditer(manuscript.plain, sentence.start, sentence.end):
            before = [each for each in sentence.quantities if each.end <= match.start()]
            if not before or not _LEAD.fullmatch(manuscript.plain[before[-1].end : match.start()]):
                continue
            found = _by_rate(manuscript, match, before[-1]) or _by_amounts(manuscript, sentence, match, before)
            if found is not None:
                yield _remark(manuscript, match, found)


def _by_rate(manuscript: Manuscript, match: re.Match[str], rate: Quantity) -> Fault | None:
    """完成预算的97.3%，超收: less than a hundred per cent."""
    if rate.unit != "%" or not (rate.is_(Kind.COMPLETION) or rate.is_(Kind.LEVEL)):
        return None
    words = manuscript.plain[max(rate.start - _FAR, 0) : rate.start]
    if not _OF_BUDGET.search(words) and not rate.is_(Kind.COMPLETION):
        return None
    less, more = rate.wide.is_below(HUNDRED), HUNDRED.is_below(rate.wide)
    if (match["over"] and less) or (match["short"] and more):
        return Fault(Span(match.start(), match.end()), (rate,), less)
    return None


def _by_amounts(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], before: Sequence[Quantity]
) -> Fault | None:
    amounts = [each for each in before if is_amount(each)][-2:]
    if (
        len(amounts) < 2
        or amounts[0].unit != amounts[1].unit
        or "；" in manuscript.plain[amounts[0].end : match.start()]
    ):
        return None
    gap = next((each for each in sentence.quantities if match.end() <= each.start < match.end() + 8), None)
    if gap is not None and (not _is_difference(gap, *amounts) or manuscript.plain[gap.start] in _MINUS):
        return None
    words = [label(manuscript, each, sentence.start) for each in amounts]
    goals = [bool(_GOAL.search(each)) and not _ACTUAL.search(each) for each in words]
    if not any(goals) and match["surplus"] and gap is not None:
        goals = [
            bool(_FUNDS.search(words[0])) and bool(_OUTGO.search(words[1])),
            False,
        ]  # 经费120万元，支出138万元，节余
    if goals.count(True) == 1:
        actual, goal = amounts if goals[1] else amounts[::-1]
        more = bool(match["over"])
        if match["deficit"] or not (surely_above(goal, actual) if more else surely_above(actual, goal)):
            return None
        return Fault(Span(match.start(), match.end()), (actual, goal), more)
    income, outgo = (bool(pattern.search(each)) for pattern, each in zip((_INCOME, _OUTGO), words, strict=True))
    if not (income and outgo and gap is not None) or _STOCK.search(manuscript.plain, amounts[1].end, gap.start):
        return None
    short = surely_above(amounts[1], amounts[0])
    wrong = (match["surplus"] and short) or (match["deficit"] and surely_above(amounts[0], amounts[1]))
    return Fault(Span(match.start(), match.end()), (amounts[0], amounts[1]), short) if wrong else None


def _is_difference(gap: Quantity, one: Quantity, other: Quantity) -> bool:
    if gap.unit != one.unit:
        return False
    more, less = (one, other) if one.value > other.value else (other, one)
    return (bare(more) - bare(less)).meets(-gap.wide if gap.value < 0 else gap.wide)


def _remark(manuscript: Manuscript, match: re.Match[str], found: Fault) -> Remark:
    figures = "、".join(each.claim.text for each in found.figures)
    return Remark(
        spans=(found.word, *(each.span for each in found.figures)),
        message=Text(
            "这里说“{word}”，而数字是“{figures}”，前者{way}。",
            en="It says {word}, but the figures are {figures}: the first is {way}.",
        ).filled(
            word=match[0],
            figures=figures,
            way=Text("偏小", en="too small") if found.less else Text("偏大", en="too large"),
        ),
        suggestion=Text(
            "请核对两个数和用语：低于预算为短收、节约，高于预算为超收、超支；收大于支为结余，支大于收为缺口。",
            en="Check both figures and the word: below the plan is short or saved, above it over; more in than out leaves a surplus.",
        ),
    )
