"""Find debt above its limit: 政府债务限额57.9亿元，余额58.3亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.figures.parts import is_amount, is_closed, is_torn, label, named, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check

_LIMIT = Pattern("限额(?:为|达|达到|是|共|总额|合计)*$")
_BALANCE = Pattern("(?:债务|政府债务)?余额(?:为|达|达到|是|共|总额|合计)*$")
_NO_LIMIT = Pattern("新增|空间|提前下达|剩余|动用|债券")
_LESS = Pattern("(?:低于|少于|小于|高于|超过?|超出|[距离比较])[^，。；]{0,12}$")
"""Before what is the limit, or by how much the balance differs from it (低于限额0.90亿元)."""
_KINDS = ("一般", "专项")
_PLACES = (
    "本级",
    "市级",
    "县级",
    "区级",
    "省级",
    "县区",
    "县（市",
    "开发区",
    "高新区",
    "经开区",
    "全市",
    "全县",
    "全省",
    "全区",
    "全州",
)
_FAR = 160

MESSAGE = Text(
    "“{balance}”超过“{limit}”：债务余额不得高于限额。",
    en="“{balance}” is above “{limit}”: the balance must not be above the limit.",
)
SUGGESTION = Text(
    "请核对限额与余额是否同一范围（全市、本级）、同一类别（一般、专项）、同一年份。",
    en="Check whether limit and balance are of one scope, one kind and one year.",
)


@check(
    "arith-debt-limit",
    severity=Severity.ERROR,
    title=Text("债务余额高于限额", en="The debt is above its limit"),
    why=Text(
        "政府债务实行限额管理，同一地区、同一类别、同一年末的余额不会高于限额。",
        en="Government debt is limited by law: for one place, kind and year's end the balance is not above the limit.",
    ),
    wrong=(
        "2025年末，全县政府债务限额57.9亿元，余额58.3亿元。",
        "政府债务限额57.9亿元，其中一般债务限额20.1亿元、专项债务限额37.8亿元；政府债务余额57.2亿元，其中一般债务余额20.9亿元、"
        "专项债务余额36.3亿元。",
        "截至2025年底，全县政府债务余额46.8亿元，控制在省核定的债务限额46.1亿元以内。",
    ),
    right=(
        "2025年末，全县政府债务限额58.9亿元，余额58.3亿元。",
        "2025年新增政府债务限额8.9亿元，年末政府债务余额58.3亿元。",
        "全县政府债务限额58.9亿元，其中县本级限额40.1亿元；全县政府债务余额58.3亿元。",
        "一般债务限额20.1亿元，政府债务余额57.2亿元。",
        "2024年政府债务限额50.0亿元，2025年末政府债务余额58.3亿元。",
    ),
)
def debt_limits(manuscript: Manuscript) -> Iterator[Remark]:
    """Limits and balances of one kind, place and year, near each other in a paragraph."""
    for paragraph in manuscript.paragraphs:
        if "限额" not in paragraph.text or "余额" not in paragraph.text:
            continue
        figures = [each for each in paragraph.quantities if each.unit == "元" and is_amount(each)]
        limits = [each for each in figures if _is(manuscript, each, _LIMIT)]
        balances = [each for each in figures if _is(manuscript, each, _BALANCE) and is_closed(each)]
        for balance in balances:
            limit = _limit_of(manuscript, balance, limits)
            if (
                limit is not None
                and limit.wide.is_below(balance.wide)
                and not is_torn(manuscript.plain, (limit, balance))
                and not _is_difference(manuscript, limit, balance)
            ):
                message = MESSAGE.filled(balance=named(manuscript, balance), limit=named(manuscript, limit))
                yield Remark(spans(balance, limit), message, SUGGESTION)


def _is(manuscript: Manuscript, quantity: Quantity, pattern: Pattern) -> bool:
    words = label(manuscript, quantity)
    return bool(pattern.search(words)) and not _NO_LIMIT.search(words)


def _is_difference(manuscript: Manuscript, limit: Quantity, balance: Quantity) -> bool:
    """Whether it says by how much the balance differs from the limit: a limit is no small part of the balance."""
    return _LESS.search(label(manuscript, limit)) is not None and limit.value * 2 < balance.value


def _limit_of(manuscript: Manuscript, balance: Quantity, limits: Sequence[Quantity]) -> Quantity | None:
    kind, place = _what(manuscript, balance)
    found = [
        each
        for each in limits
        if abs(each.start - balance.start) < _FAR
        and each.claim.period == balance.claim.period
        and each.claim.place == balance.claim.place
        and _what(manuscript, each) == (kind, place)
    ]
    return min(found, key=lambda each: abs(each.start - balance.start), default=None)


def _what(manuscript: Manuscript, quantity: Quantity) -> tuple[str, str]:
    """The kind of debt and the words of place in front of a figure, carried over from the clause before."""
    words = label(manuscript, quantity)
    kind = next((each for each in _KINDS if each in words), "")
    clause = manuscript.plain[max(quantity.start - 60, 0) : quantity.start].rpartition("。")[2].rpartition("；")[2]
    places = [(clause.rfind(each), each) for each in _PLACES if each in clause]
    return kind, max(places)[1] if places else ""
