"""Find balances that do not follow from what was there, what came and what went: 上年结余 + 当年结余 = 年末结余."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec

from dajuan.checks.figures.parts import added, is_closed, listed, named, spans
from dajuan.checks.figures.slips import agrees, is_slip
from dajuan.checks.figures.terms import Term, paragraphs_of_terms
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check

_REACHED = "(?:[合总]计|余额|数|额)?(?:预计|约|达到?|为|是|有|完成|实现|安排|至|到)*$"
_HELD = (
    "结[余转存]|余额|库存|存[栏量粮]|在[册岗编校读押建管]|实有|总[数量]|保有量|未结|存案|参保|对象|人员|储备|留存|存款"
)
_TIME = "年(?:末|底|初)|期[末初]|(?:上|去|前)年|以前年度|历年|月[末底]|年终|累计|滚存|旧存|最终"
_PATTERNS = {
    "surplus": Pattern(
        f"(?:当年|本年|(?<!以前)(?<!上)年度|当期|本期|收支|全年|今年)[^，]{{0,8}}(?<!滚存)(?<!累计)结余{_REACHED}|^结余{_REACHED}"
    ),
    "open": Pattern("(?:上年|去年|年初|期初|以前年度|历年|旧存)(?!.*(?:增|减|比))"),
    "close": Pattern(f"(?:年[末底]|期末|年终|月[末底]|累计|滚存|最终|末)[^，]{{0,14}}(?:{_HELD})[^，]{{0,6}}$"),
    "revenue": Pattern(f"收入{_REACHED}"),
    "expense": Pattern(f"支出{_REACHED}"),
    "gone": Pattern(
        "(?:减少|退出|清退|转出|偿还|归还|还本|结案|审结|轮出|出库|死亡|注销|核减|调出|到期|化解|核销|销号|退休|离职|销售|售出|领用|发出|提取|迁出|办结|收回|消化|释放|出所|出院|出栏|淘汰|报废|支取|终止|解除|退库)[^，。；]{0,8}$"
    ),
    "come": Pattern(
        "(?:新增|新收|新纳入|纳入|转入|发展|轮入|入库|增加|录用|招录|调入|新建|发行|举借|归集|迁入|新发|新认定|新登记|新受理|接收|补充|收购|购进|采购|买入|入库)[^，。；]{0,8}$"
    ),
}
_HOLDS = Pattern(f"(?:{_TIME})[^，]{{0,14}}(?:{_HELD})|(?:旧存|年初|期初|年末|期末|年底)")
_TIMES = Pattern(f"{_TIME}|期初|年初|去年")
_BETWEEN = Pattern("上解|下拨|调剂|划转|上缴|扣除|剔除|不含|补助下级|转移|口径|调整")
_SUM = Pattern("^(?:合计|共计|总计)$")
_AMONG = ("其中", "含", "包括")
_TOTALS = Pattern("[收支][入出][总合]计|收支相抵|总[收支][入出](?!.*基金)")
"""What was left of the year before is among them."""
_OF_CHANGE = Pattern("[由从比较]|增[加长至到]|降|减少到")
FARTHEST = 160
"""Characters between two figures of one account."""

FORWARD = Text(
    "“{open}”与“{surplus}”相加为{computed}，文中“{close}”。",
    en="“{open}” and “{surplus}” make {computed}; the text says “{close}”.",
)
SURPLUS = Text(
    "“{revenue}”减“{expense}”为{computed}，文中“{surplus}”。",
    en="“{revenue}” less “{expense}” is {computed}; the text says “{surplus}”.",
)
MOVED = Text(
    "“{open}”加上增加的（{come}）、减去减少的（{gone}）为{computed}，文中“{close}”。",
    en="“{open}” with what came ({come}) and without what went ({gone}) is {computed}; the text says “{close}”.",
)
SUGGESTION = Text(
    "请核对期初数、增减数和期末数；如还有未写出的增减，请写明。",
    en="Check what was there, what came and what went; where some of it is not told, say so.",
)


class Role(Enum):
    """What a figure is to an account."""

    OPEN = "open"  # what was there
    CLOSE = "close"  # what is there now
    SURPLUS = "surplus"  # what the year left over
    REVENUE = "revenue"
    EXPENSE = "expense"
    COME = "come"
    GONE = "gone"


Account = dict[Role, list[Quantity]]


@check(
    "arith-carried-forward",
    severity=Severity.WARNING,
    title=Text("期末数与期初数、增减数不符", en="A balance does not follow from what it began with"),
    why=Text(
        "收入减支出为当年结余，上年（期初）结余加当年结余为年末滚存结余；存量类指标上年末数加新增、减去减少，应为年末数。",
        en="Revenue less expenditure is what a year leaves over; that and what was left before make what is left now. A stock with what "
        "came and without what went is the stock at the end.",
    ),
    wrong=(
        "2024年末失业保险基金累计结余3.26亿元，2025年当年结余0.48亿元，2025年末累计结余3.84亿元。",
        "全年工伤保险基金收入4260万元，支出3815万元，当期结余545万元。",
        "年初政府债务余额52.4亿元，当年新增债务6.8亿元，偿还本金3.1亿元，年末债务余额57.1亿元。",
    ),
    right=(
        "2024年末失业保险基金累计结余3.26亿元，2025年当年结余0.48亿元，2025年末累计结余3.74亿元。",
        "全年工伤保险基金收入4260万元，支出3815万元，当期结余445万元，期末滚存结余2.1亿元。",
        "上年末在岗公益性岗位人员1286人，当年新增安置214人，年末在岗人员1332人。",
        "养老保险基金收入3.8亿元，支出2.9亿元，上解0.1亿元，当年结余0.8亿元。",
    ),
)
def carried_forward(manuscript: Manuscript) -> Iterator[Remark]:
    """The accounts of each paragraph, figure by figure."""
    for paragraph, terms in paragraphs_of_terms(manuscript):
        if len(terms) > 2 and _may_hold(paragraph.text):
            yield from _of_terms(manuscript, terms)


def _may_hold(text: str) -> bool:
    """Whether a paragraph tells what a year left over, or what there was at two times."""
    return "结余" in text or len(_TIMES.compiled.findall(text)) > 1


def _of_terms(manuscript: Manuscript, terms: Sequence[Term]) -> Iterator[Remark]:
    accounts: dict[str, Account] = {}
    ends: dict[str, int] = {}
    for term in terms:
        figure = _unsigned(term.quantity)
        if figure.start - ends.get(figure.unit, figure.start) > FARTHEST:
            yield from _checked(manuscript, accounts.pop(figure.unit, {}))
        ends[figure.unit] = figure.end
        account = accounts.setdefault(figure.unit, {})
        role = _role(manuscript, term, account)
        if role is None:
            if not term.aside and term.bracket < 0 and not term.before.startswith(_AMONG):
                yield from _checked(manuscript, accounts.pop(figure.unit))
            continue
        if role is Role.OPEN and Role.OPEN in account and Role.CLOSE not in account and len(account) == 1:
            account[Role.CLOSE] = account.pop(Role.OPEN)  # 年末3128户，上年末为3246户: the end stands first
        if role in account and role not in (Role.COME, Role.GONE):
            yield from _checked(manuscript, account)
            account = accounts[figure.unit] = (
                {Role.OPEN: account[Role.CLOSE]} if role is not Role.OPEN and Role.CLOSE in account else {}
            )
        account.setdefault(role, []).append(figure)
    for account in accounts.values():
        yield from _checked(manuscript, account)


def _checked(manuscript: Manuscript, account: Account) -> Iterator[Remark]:
    yield from _surplus(manuscript, account)
    yield from _closing(manuscript, account)


def _role(manuscript: Manuscript, term: Term, account: Account) -> Role | None:
    start = term.quantity.start
    words = manuscript.plain[manuscript.last_mark(start) + 1 : start]
    if _TOTALS.search(words):
        return None
    if _SUM.match(words):
        account.clear()
        return Role.REVENUE  # 上年结转3260万元，本年下达8640万元，合计11900万元: what there is to spend
    if term.bracket >= 0 or not is_closed(term.quantity) or term.before.startswith(_AMONG):
        return None
    if _PATTERNS["surplus"].search(words):
        return Role.SURPLUS
    if _OF_CHANGE.search(words):
        return None
    if _HOLDS.search(words):
        if _PATTERNS["open"].search(words):
            return Role.OPEN
        return Role.CLOSE if Role.OPEN in account else Role.OPEN
    for role in (Role.REVENUE, Role.EXPENSE, Role.GONE, Role.COME):
        if _PATTERNS[role.value].search(words):
            return role
    return None


def _unsigned(figure: Quantity) -> Quantity:
    """The figure as it is printed: 减少104名 is read as a change of −104."""
    if figure.value >= 0:
        return figure
    return Quantity(msgspec.structs.replace(figure.claim, value=figure.claim.value.lstrip("-")), figure.in_table)


def _one(account: Account, role: Role) -> Quantity | None:
    told = account.get(role, [])
    return told[0] if len(told) == 1 else None


def _between(manuscript: Manuscript, *figures: Quantity) -> bool:
    """Whether something else is told of the account between its figures: 上解, 调剂, another scope."""
    first, last = min(each.start for each in figures), max(each.end for each in figures)
    return _BETWEEN.search(manuscript.plain, first, last) is not None


def _surplus(manuscript: Manuscript, account: Account) -> Iterator[Remark]:
    revenue, expense, left = _one(account, Role.REVENUE), _one(account, Role.EXPENSE), _one(account, Role.SURPLUS)
    if revenue is None or expense is None or left is None or Role.COME in account or Role.GONE in account:
        return
    if agrees(revenue, (expense, left)) or _between(manuscript, revenue, expense, left):
        return
    if not is_slip((revenue,), (expense, left)):
        return
    computed = _difference((revenue,), (expense,), left)
    message = SURPLUS.filled(
        revenue=named(manuscript, revenue),
        expense=named(manuscript, expense),
        surplus=named(manuscript, left),
        computed=computed,
    )
    yield Remark(spans(left, revenue, expense), message, SUGGESTION, computed)


def _closing(manuscript: Manuscript, account: Account) -> Iterator[Remark]:
    start, close, left = _one(account, Role.OPEN), _one(account, Role.CLOSE), _one(account, Role.SURPLUS)
    if start is None or close is None:
        return
    if left is not None:
        if (
            not agrees(close, (start, left))
            and not _between(manuscript, start, left, close)
            and is_slip((start, left), (close,))
        ):
            computed = added((start, left)).shown(close).partition("（")[0]
            message = FORWARD.filled(
                open=named(manuscript, start), surplus=named(manuscript, left), close=named(manuscript, close), computed=computed
            )  # fmt: skip
            yield Remark(spans(close, start, left), message, SUGGESTION, computed)
        return
    come = [*account.get(Role.COME, []), *account.get(Role.REVENUE, [])]
    gone = [*account.get(Role.GONE, []), *account.get(Role.EXPENSE, [])]
    if not come or not gone or _between(manuscript, start, *come, *gone, close):
        return
    if _balance((start, *come), (close, *gone)) or not is_slip((start, *come), (close, *gone)):
        return
    computed = _difference((start, *come), gone, close)
    message = MOVED.filled(
        open=named(manuscript, start), come=listed(come), gone=listed(gone), close=named(manuscript, close), computed=computed
    )  # fmt: skip
    yield Remark(spans(close, start, come, gone), message, SUGGESTION, computed)


def _balance(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    return added(one).wide.meets(added(other).wide)


def _difference(one: Sequence[Quantity], other: Sequence[Quantity], like: Quantity) -> str:
    """What the ones less the others are, as the figure that should say it is printed."""
    above, below = added(one), added(other)
    found = type(above)(
        above.value - below.value, above.tight - below.tight, above.wide - below.wide, min(above.step, below.step)
    )  # fmt: skip
    return found.shown(like).partition("（")[0]
