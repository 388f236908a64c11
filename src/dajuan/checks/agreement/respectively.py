"""Find 分别 that deals out more or fewer values than there are subjects (一、二、三产分别增长4.1%、5.3%)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.members import members
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_DEALS = Pattern("分别", needs=("分别",))
_CLAUSE = Pattern("[，,。；：:！？\n]")
# A value: one number with what stands before and after it; 持平 counts as one.
_VALUE = Pattern("[^\\d、，。；]{0,14}(?:第?-?\\d[\\d.]*(?:[万亿]?[^\\d、，,。；（）]{0,8})|持平)")
_PARTS = Pattern("、|和(?!谐)|与(?!上年|去年|同期)|以及|及(?!时)")
# Who is one name and yet several subjects, or whose number cannot be told.
_UNTOLD = Pattern(
    "等|各|城乡|两|双|三次产业|一二三产|前[^\\W_A-Za-z]|其(?![中他])|[这该]|—|至|~|到|本外币|存贷|男女|(?<!规模)(?<!限额)以[上下]"
)
_LONGEST = 120


@check(
    "agree-respectively",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“分别”前后的项数不等", en="分别 deals out another number of values than there are subjects"),
    why=Text(
        "“分别”把后面的数依次分给前面的主体，两边的个数应当相等。",
        en="分别 gives each subject one value in turn, so there are as many values as subjects.",
    ),
    wrong=(
        "第一产业、第二产业、第三产业增加值分别增长4.1%、5.3%。",
        "全县小学、初中、高中在校生分别达到12400人、6800人。",
        "地区生产总值、规上工业增加值分别增长5.2%、6.3%、7.1%。",
        "青石镇、白河镇、高坪镇分别建成大棚120座、86座、54座、30座。",
        "城镇和农村居民收入分别达到36520元、18240元，分别增长4.6%、6.2%、5.1%。",
    ),
    right=(
        "第一产业、第二产业、第三产业增加值分别增长4.1%、5.3%和6.0%。",
        "城乡居民人均可支配收入分别增长5.1%、6.4%。",
        "批发和零售业、住宿和餐饮业增加值分别增长5.2%、6.8%。",
        "工业投资、技改投资等分别增长8.1%、9.3%、12%。",
        "2023—2025年，全县粮食总产分别为22.1万吨、22.8万吨、23.6万吨。",
        "社会消费品零售总额、网上零售额分别达到58.7亿元、6.3亿元，增长4.1%和12.5%。",
        "税收、非税分别完成8.1亿元、4.5亿元，分别增长3.2%、1.8%。",
    ),
)
def respectively(manuscript: Manuscript) -> Iterator[Remark]:
    """The members of the clause before 分别 against the values behind it."""
    text = manuscript.prose
    for match in _DEALS.finditer(text):
        begin = max(match.start() - _LONGEST, 0)
        before = text[begin : match.start()]
        marks = list(_CLAUSE.finditer(before))
        start = begin + (marks[-1].end() if marks else 0)
        subjects = text[start : match.start()]
        if not marks and begin:
            continue
        least, most = members(subjects)
        values = _values(text, match.end())
        if not subjects and values is not None and marks and marks[-1].group() == "，":
            comma = begin + marks[-1].start()
            least = most = _dealt_before(text, comma)
            start = max(text.rfind(mark, 0, comma) for mark in "，。；：\n") + 1
        if least < 2 or values is None or _UNTOLD.search(subjects):
            continue
        end, count = values
        if count < 2 or least <= count <= most:
            continue
        shown = f"{least}" if least == most else f"{least}—{most}"
        yield Remark(
            spans=(Span(match.start(), end), Span(start, match.start())),
            message=Text(
                "“分别”前面有{subjects}项，后面有{count}个数。",
                en="There are {subjects} subjects before 分别 and {count} values after it.",
            ).filled(subjects=shown, count=count),
            suggestion=Text(
                "补上缺的一项或一个数，或者删去多余的。",
                en="Add the subject or value that is missing, or take out the one too many.",
            ),
        )


def _dealt_before(text: str, comma: int) -> int:
    """How many values the 分别 of the clause before deals out: 分别达到36520元、18240元，分别增长4.6%、6.2%."""
    start = max(text.rfind(mark, 0, comma) for mark in "，。；：\n") + 1
    deal = text.rfind("分别", start, comma)
    values = _values(text, deal + 2) if deal >= 0 else None
    return values[1] if values is not None and values[0] == comma and values[1] > 1 else 0


def _values(text: str, position: int) -> tuple[int, int] | None:
    """Where the values behind 分别 end and how many they are; None where a part of them holds no single number."""
    stop = _CLAUSE.search(text, position, min(position + _LONGEST, len(text)))
    if stop is None:
        return None
    words = text[position : stop.start()]
    if "（" in words or "(" in words:
        return None
    parts = _PARTS.compiled.split(words)
    if not all(_VALUE.fullmatch(part) for part in parts):
        return None
    return stop.start(), len(parts)
