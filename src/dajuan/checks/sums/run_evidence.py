"""Tell how much speaks for it that a row of figures is all of a whole: the words between them, and those of its members."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import takewhile

from dajuan.checks.figures.opposed_names import are_in_series, are_opposed
from dajuan.checks.figures.overlapping import OVERLAPPING
from dajuan.checks.figures.parts import core
from dajuan.checks.figures.terms import Term
from dajuan.checks.patterns import Pattern

# What is told of a whole and of nothing else.
_WHOLE = Pattern("(?:共计|合计|总计|共有?|总[^，。；]{0,8})(?:为|达到?|是|有|完成|实现)?$")
_BY_KIND = Pattern(
    "[按分从依][^，。；、\\d]{0,10}(?:分|看|划分|分类|统计|来看|讲)(?:[^，。；、\\d]{0,2})?[，:]|具体(?:为|是|来看|看|构成|情况)?[，:为是]|(?:构成|结构|明细|分布|来源|渠道|筹[措集资]|组成|用途|投向|去向)[^，。；]{0,6}[为是:]"
)
_DIVIDED = (
    "大?类|种|级|个?部分|个?(?:来源|渠道|途径|用途|方面|环节|层次|层级|等级|等次|级别|档次?|类别|类型|板块|批次|学段|学年|考点|考区|标段|阶段)"
    "|批|轮次?|档|年(?:度|安排|实施|拨付|下达|完成|到位)?|期|大?块|项|队|险种?"
)
_COUNT = Pattern(f"(?P<number>[两三四五六七八九]|(?<![\\d.])[2-9])(?P<kind>{_DIVIDED})")
_THINGS = Pattern(
    "(?<![第\\d.])(?P<number>[两三四五六七八九]|[3-9])(?:个|家|大|所|座|条|名|支|县|市|区|镇|乡|村|季度|部门)"
)
_NUMERALS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_REST = Pattern("^其[他它余]|[、及和与或]其[他它余]")
_LEFT = Pattern("^(?:其余|剩余|余下|剩下|还剩)")
_BAND = Pattern(
    "\\d[^，。；]{0,10}(?:以[上下内]|至|到|—|-|～|~)|[百千万][^，。；、]{0,6}以[上下]|[上下]的?$|\\d+[万千百]?[元亩人岁吨]?[到至—]"
)
_OF = ("中", "里")
_ALL_OF = Pattern(
    "(?:目前|年末|截至.{2,8}|到年底)?(?:全[县市区省镇州]|我[县市区省]|[县市区])?(?:目前|现|已|共|累计|年末)?(?:有|拥有|设有|建有|建成|新增|完成)?"
)
_NAMES = Pattern("[、和与及]")
_ECHO = 30
_MONEY = "元"
_LONGEST_NAME = 11
_LONGEST_LABEL = 16
_LONGEST_LISTED = 12
_FEWEST = 2


class Evidence(IntEnum):
    """How much speaks for it that a row is complete."""

    UNLIKELY = -1  # a member has no name of its own, or a long story
    NONE = 0
    SOME = 1  # the whole is called a total, or the members are named alike
    LISTED = 2  # the row is a list of short names behind 其中, or set off from the whole by its marks
    KIND = 3  # the row goes by kind (按规模分, 分学段看)
    NAMED = 4  # the words of the whole name each part, or the names of the parts leave nothing out
    SAID = 5  # the text tells how many parts there are, and there are so many; or a list beside it is complete


def evidence_of(plain: str, whole: Term, row: Sequence[Term], lead: str) -> Evidence:
    begin = whole.quantity.start - len(whole.before)
    said = plain[begin : whole.quantity.start] + plain[whole.quantity.end : row[0].quantity.start]
    labels = _labels(row)
    if counted(said) == len(row):
        return Evidence.SAID
    if _echoed(plain[max(begin - _ECHO, 0) : row[0].quantity.start], labels):
        return Evidence.NAMED
    if (
        (len(row) == _FEWEST and are_opposed(*labels))
        or are_in_series(labels)
        or (all(labels) and _LEFT.search(labels[-1]))
    ):
        return Evidence.NAMED
    if _are_bands(plain, whole, row):
        return Evidence.KIND
    if not all(labels) or any(len(label) > _LONGEST_LABEL for label in labels):
        return Evidence.UNLIKELY
    by_kind = _BY_KIND.search(lead) is not None or lead.endswith(":") or _REST.search(labels[-1])
    if by_kind or any(_number(match["number"]) == len(row) for match in _THINGS.finditer(said)):
        return Evidence.KIND
    if _is_listed(whole, row, labels):
        return Evidence.LISTED
    if any(OVERLAPPING.search(label) for label in labels):
        return Evidence.NONE
    some = _WHOLE.search(whole.before) is not None or _alike(labels) or _is_bare(plain, whole, row)
    return Evidence.SOME if some else Evidence.NONE


def _are_bands(plain: str, whole: Term, row: Sequence[Term]) -> bool:
    """Whether the members are bands of one scale with both its ends (20万元以下的60个, 50万元以上的36个)."""
    if len(row) < _FEWEST + 1:
        return False
    ends = [whole.quantity.end, *(term.quantity.end for term in row)]
    words = [plain[end : term.quantity.start] for end, term in zip(ends, row, strict=False)]
    banded = [each for each in words if _BAND.search(each)]
    return len(banded) == len(words) and any("以下" in each for each in words) and any("以上" in each for each in words)


def _is_listed(whole: Term, row: Sequence[Term], labels: Sequence[str]) -> bool:
    """Whether the row is a list of its own.

    It stands behind 其中 or …中, is set off by marks, or all its names end in that of the whole (养老床位, 机构养老床位).
    """
    if any(len(label) > _LONGEST_LISTED or OVERLAPPING.search(label) for label in labels):
        return False
    if "其中" in row[0].before or (whole.after.endswith(_OF) and len(row) > _FEWEST):
        return True
    if len(row) > _FEWEST and row[0].rank > max(term.rank for term in row[1:]):
        return True
    ending = _common_ending(labels)
    return len(ending) > _FEWEST and _ALL_OF.fullmatch(whole.before.removesuffix(ending)) is not None


def _common_ending(names: Sequence[str]) -> str:
    """The characters in which all names end."""
    alike = list(takewhile(lambda signs: len(set(signs)) == 1, zip(*(name[::-1] for name in names), strict=False)))
    return names[0][len(names[0]) - len(alike) :]


def _labels(row: Sequence[Term]) -> list[str]:
    """What each member counts, by the words before its figure, or behind it where none has any before (9个建成，18个结转)."""
    before = [core(term.before) for term in row]
    return before if any(before) else [term.after for term in row]


def _echoed(said: str, labels: Sequence[str]) -> bool:
    """Whether the words around the whole name each part: 刑事、民事和行政案件8642件，其中刑事案件…."""
    places = [said.find(label[:2]) if len(label) > 1 else -1 for label in labels]
    if min(places) < 0 or len(set(places)) < len(places) or places != sorted(places):
        return False
    named = said[places[0] : places[-1]]
    return sum(1 for _ in _NAMES.finditer(named)) == len(labels) - 1 and "，" not in named


def _is_bare(plain: str, whole: Term, row: Sequence[Term]) -> bool:
    """Whether nothing is said of any member but its name and number, and the row ends its sentence."""
    last = row[-1].quantity.end
    if whole.unit == _MONEY or plain[last : last + 1] not in ("。", "；", "\n", ""):
        return False  # one expenditure is followed by others in the same way
    ends = [whole.quantity.end, *(term.quantity.end for term in row)]
    return all(
        term.quantity.start - end <= _LONGEST_NAME and "其中" not in term.before
        for term, end in zip(row, ends, strict=False)
    )


def _alike(labels: Sequence[str]) -> bool:
    """Whether all labels end alike: 刑事案件, 民事案件."""
    return len({label[-1:] for label in labels}) == 1


def counted(words: str) -> int:
    """How many parts the words say that there are (分三类, 四个渠道), 0 where they do not."""
    found = [_number(match["number"]) for match in _COUNT.finditer(words)]
    return found[-1] if found else 0


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMERALS[written]
