"""Find differences that are not those of the two figures before them (出口61.9亿元，进口22.5亿元，顺差29.4亿元)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.figures.parts import Sum, added, named, spans
from dajuan.checks.figures.slips import is_slip
from dajuan.checks.figures.terms import Term, paragraphs_of_terms
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.balance_of_tables import TableBalance, wrong_balances
from dajuan.checks.sums.sum_balance_rows import NEEDS, ROWS, Balance
from dajuan.checks.tables.expectations import Expected, written

FARTHEST = 130
"""Characters between the first of three figures and the last."""
_SCOPES = Pattern("全[年市县区省镇州旗]|累计|总(?=[^，]{2})|合计|[市县区省]?本级|期间")
_FILLERS = Pattern(
    "其中|20\\d\\d年|全[年市县区省镇州旗乡国]|[我本][市县区省]|[今本当]年|年[末底]|[至到]?\\d{1,2}月[末底份]?|完成|实现|达到?|为|货物|贸易|外贸|共|累计|总|金额|资金"
    "|人口|人数|人员|财政|招标|政府|项目|实际|资格|考试|笔试|企业(?=$)|基金|本期|当期|期间|年内|上半年|[一二三四]季度|收支相抵|相抵|后|的|了|计|仅|约|是|有|合计|本金|[，:“”]"
)
_OTHER = Pattern(
    "上年|去年|同期|[比较]|其[他它余]|上解|调[入出]|结转|剔除|扣除|不含|口径|另|债务|转移|按揭|首付|未开标|流标"
)
_AMONG = ("其中", "含", "包括")
_AGAIN = Pattern("(?:上年|去年|同期|[比较])")

MESSAGE = Text(
    "“{above}”减“{below}”为{computed}，文中“{left}”。",
    en="“{above}” less “{below}” is {computed}; the text says “{left}”.",
)
OF_TABLE = Text(
    "“{left}”与表不符：表中收入{above}、支出{below}，两者相差{computed}。",
    en="“{left}” does not agree with the table: income {above} less expenditure {below} is {computed}.",
)
TURNED = Text(
    "“{below}”多于“{above}”，相差{computed}，文中却为“{left}”：方向写反了。",
    en="“{below}” is more than “{above}”, by {computed}; “{left}” is the other way round.",
)
SUGGESTION = Text(
    "请核对三个数；如口径不同，请在文中注明。",
    en="Check the three figures; if their scopes differ, say so.",
)


@check(
    "arith-balance",
    severity=Severity.WARNING,
    replaces=("arith-sum-slip", "arith-carried-forward", "arith-classes"),
    title=Text("差额与前面两个数之差不符", en="A balance is not the difference of the two figures before it"),
    why=Text(
        "出口减进口为顺差，资产减负债为净资产，新登记减注销为净增，应收减实收为欠缴，预算减中标为节约。",
        en="Exports less imports are the surplus; assets less debts the net assets; what was new less what went the net growth.",
    ),
    wrong=(
        "全年出口18.64亿元，增长6.2%；进口7.28亿元，下降1.4%；进出口相抵，顺差12.36亿元。",
        "全年新登记企业1264户，注销386户，净增978户。",
        "年末资产总额12.86亿元，负债总额7.42亿元，净资产6.44亿元。",
        "全年进口28.4亿元，出口21.6亿元，贸易顺差6.8亿元。",
        "采购预算2.18亿元，实际采购金额1.96亿元，节约财政资金0.32亿元。",
    ),
    right=(
        "全年出口18.64亿元，增长6.2%；进口7.28亿元，下降1.4%；进出口相抵，顺差11.36亿元。",
        "全年新登记企业1264户，注销386户；个体工商户净增1978户。",
        "对东盟出口6.2亿元、进口1.8亿元；全年实现顺差15.4亿元。",
        "出口21.6亿元，进口14.8亿元，顺差比上年扩大2.1亿元。",
        "预算8.42亿元，已开标的预算6.1亿元，中标5.7亿元，节约0.4亿元。",
    ),
)
def balances(manuscript: Manuscript) -> Iterator[Remark]:
    """The differences of each paragraph, each with the two figures before it that it is of."""
    for told in wrong_balances(manuscript):
        yield _in_table(manuscript, told)
    if not any(word in manuscript.prose for word in NEEDS):
        return
    for paragraph, terms in paragraphs_of_terms(manuscript):
        if len(terms) > 2 and any(word in paragraph.text for word in NEEDS):
            for place in range(2, len(terms)):
                yield from _of_term(manuscript, terms, place)


def _in_table(manuscript: Manuscript, told: TableBalance) -> Remark:
    first, last = told.income, told.spent
    apart = written(
        Expected(
            first.value - last.value,
            first.wide - last.wide,
            first.tight - last.tight,
            first.unit,
            min(first.step, last.step),
            (),
            (),
        )
    )
    above, below = (manuscript.text[each.spans[0].start : each.spans[0].end] for each in (first, last))
    message = OF_TABLE.filled(left=told.left.claim.text, above=above, below=below, computed=apart.partition("（")[0])
    return Remark((told.left.span, *first.spans, *last.spans), message, SUGGESTION, apart)


def _of_term(manuscript: Manuscript, terms: Sequence[Term], place: int) -> Iterator[Remark]:
    last = terms[place]
    if (
        last.bracket >= 0
        or last.before.startswith(_AMONG)
        or _AGAIN.search(last.before)
        or not any(word in last.before for word in NEEDS)
    ):
        return
    before = [
        term
        for term in terms[max(place - 6, 0) : place]
        if _unit(term) == _unit(last) and last.quantity.start - term.quantity.end <= FARTHEST
    ]
    for row in ROWS:
        turned = row.short is not None and row.short.search(last.before)
        pattern = row.short if turned and row.short is not None else row.left
        if not pattern.search(last.before):
            continue
        found = _pair(row, before)
        if found is None:
            continue
        above, below = found
        if _is_of_other(manuscript, row, above, below, last, pattern):
            return
        if row.loose and not _is_one_slip(above.quantity, below.quantity, last.quantity):
            return
        both = bool(turned and row.left.search(last.before))
        yield from _checked(manuscript, above.quantity, below.quantity, last.quantity, turned=bool(turned), both=both)
        return


def _unit(term: Term) -> str:
    return "人" if term.unit in ("名", "位") else term.unit


def _is_one_slip(above: Quantity, below: Quantity, left: Quantity) -> bool:
    """Whether one digit keeps the three from agreeing, and all are printed to the same place."""
    return len({above.step, below.step, left.step}) == 1 and is_slip((above,), (below, left))


def _pair(row: Balance, before: Sequence[Term]) -> tuple[Term, Term] | None:
    """The only figure of each side, neither of them told only for comparison."""
    below = [term for term in before if row.below.search(term.before)]
    above = [term for term in before if term not in below and row.above.search(term.before)]
    if len(above) != 1 or len(below) != 1:
        return None
    pair = above[0], below[0]
    first = min(each.quantity.start for each in pair)
    if any(term not in pair and not term.aside and term.quantity.start > first for term in before):
        return None  # 报名…人，资格审查通过…人，缺考…人
    return None if any(_OTHER.search(term.before) or term.target or term.bracket >= 0 for term in pair) else pair


def _is_of_other(manuscript: Manuscript, row: Balance, above: Term, below: Term, last: Term, left: Pattern) -> bool:
    """Whether the words of the three figures tell of different things, or something else is told between them."""
    first = min(above.quantity.start, below.quantity.start)
    between = manuscript.plain[first : last.quantity.start]
    if _OTHER.search(_without_growth(between)):
        return True
    one, two = _rest(row.above, above), _rest(row.below, below)
    three = _rest(left, last)
    if two and two not in above.before:
        return True
    if three and three not in above.before and three not in below.before:
        return True
    return bool(one) and one not in three and _SCOPES.search(last.before) is not None


_GROWTH = Pattern(
    "(?:同比|比上?[年期去]?[^，。；]{0,4}|较上?[年期去]?[^，。；]{0,4})?(?:增长|下降|上升|增加|减少|上涨|提高|降低|增幅|回落)[^，。；]{0,14}"
)


def _without_growth(words: str) -> str:
    return _GROWTH.compiled.sub("", words)


def _rest(pattern: Pattern, term: Term) -> str:
    """Whose figure it is: its words without those of the relation and without what says nothing."""
    return _FILLERS.compiled.sub("", pattern.compiled.sub("", term.before))


def _checked(
    manuscript: Manuscript, above: Quantity, below: Quantity, left: Quantity, *, turned: bool, both: bool
) -> Iterator[Remark]:
    one, two = added((above,)), added((below,))
    printed = added((left,)).wide if left.value >= 0 else -added((left,)).wide
    found = _difference(one, two)
    wanted = -found.wide if turned else found.wide
    if wanted.meets(printed) or (both and (-wanted).meets(printed)):
        return
    is_turned = (-wanted).meets(printed)
    bigger = _difference(two, one) if found.value < 0 else found
    computed = bigger.shown(left)
    words = {"above": above, "below": below, "left": left}
    if is_turned and turned:
        words = {"above": below, "below": above, "left": left}
    message = (TURNED if is_turned else MESSAGE).filled(
        **{name: named(manuscript, each) for name, each in words.items()}, computed=computed.partition("（")[0]
    )
    whole, part = (above, below) if above.value >= below.value else (below, above)
    yield Remark(spans(whole, part, left), message, SUGGESTION, computed)


def _difference(one: Sum, two: Sum) -> Sum:
    return Sum(one.value - two.value, one.tight - two.tight, one.wide - two.wide, min(one.step, two.step))
