"""Find what is said to be faster, higher or more than another thing while the figures of both say otherwise (出口增速高于进口增速)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.beside import NOBODY, common, in_bracket, of_one_sort, sentences_holding, surely_above
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

_CLAIM = Pattern(
    r"(?:(?P<over>快于|高于|多于|大于|超过|领先于|好于|高出|长于)|(?P<under>慢于|低于|少于|小于|落后于|滞后于|短于|不及))(?P<other>[^，。；:、\d（）\n]{2,18})(?=[，。；）\n]|$)"
)
_NEEDS = ("于", "超过", "高出", "不及")
_GROWTH = Pattern("增速|增幅|涨幅|升幅|增长|快于|慢于")
_FALLS = Pattern("降幅|跌幅|减幅|下降")
_STRIP = Pattern(
    "(?:的|增速|增幅|涨幅|升幅|增长率|增长|水平|均|也|仍|继续|明显|大幅|显著|远|总体|整体|略|稍|首次|平均|其|而|且|并|其中|同期|人数|数量|金额|，)+"
)
_BASE = Pattern("(?:比|较|由|从|高于|低于|快于|慢于)[^，。；]{0,12}$")
_ELSEWHERE = Pattern("全[国省市县区州]|上年|去年|同期|平均|预期|目标|计划|上月|上季|往年|GDP|生产总值|经济")
_SHORTEST = 2


@check(
    "agree-compared",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“快于”“高于”与两个数相反", en="Faster or higher than another, against the two figures"),
    why=Text(
        "出口增长12.1%、进口增长15.3%，就不能说出口增速高于进口增速。",
        en="Where exports grew by 12.1% and imports by 15.3%, exports did not grow faster.",
    ),
    wrong=(
        "出口增长12.1%，进口增长15.3%，出口增速高于进口增速。",
        "农村居民人均可支配收入增长5.6%，城镇居民人均可支配收入增长6.2%，农村居民收入增速快于城镇居民。",
        "户籍人口32.6万人，常住人口28.4万人，常住人口多于户籍人口。",
    ),
    right=(
        "出口增长15.1%，进口增长12.3%，出口增速高于进口增速。",
        "第三产业增加值增长5.2%，第二产业增加值增长6.8%，第三产业比重高于第二产业。",
        "第三产业增加值增长5.2%，快于第二产业0.6个百分点。",
        "户籍人口32.6万人，常住人口38.4万人，常住人口多于户籍人口。",
    ),
)
def compared(manuscript: Manuscript) -> Iterator[Remark]:
    """A comparison without a figure of its own, and the figures of both in its sentence."""
    for sentence in sentences_holding(manuscript, _NEEDS):
        if len(sentence.quantities) < len(("one", "other")):
            continue
        for match in _CLAIM.finditer(manuscript.plain, sentence.start, sentence.end):
            start = max(manuscript.plain.rfind(mark, sentence.start, match.start()) for mark in "，；:") + 1
            start = max(start, sentence.start)
            lead = manuscript.plain[start : match.start()]
            if _FALLS.search(lead):
                continue
            figures = _figures(manuscript, sentence, start, growth=_GROWTH.search(f"{lead}{match[0]}") is not None)
            found = _both(manuscript, figures, lead, match["other"])
            if found is not None and _contradicts(match, *found):
                yield _remark(manuscript, match, start, *found)


def _figures(manuscript: Manuscript, sentence: Stretch, stop: int, *, growth: bool) -> Sequence[tuple[Quantity, str]]:
    """The figures before the claim that it may be about, each with the words that call it."""
    found = []
    for each in sentence.quantities:
        if each.end > stop or in_bracket(manuscript.plain, sentence, each.start):
            continue
        label = _label(manuscript, sentence, each)
        fits = each.is_(Kind.CHANGE) and each.unit == "%" if growth else each.is_(Kind.LEVEL)
        if fits and not _BASE.search(label):
            found.append((each, label))
    return found


def _label(manuscript: Manuscript, sentence: Stretch, quantity: Quantity) -> str:
    """The words of its clause, and where they name nothing, what was read as its indicator."""
    start = (
        max(*(manuscript.plain.rfind(mark, sentence.start, quantity.start) for mark in "，；:、（"), sentence.start - 1)
        + 1
    )
    own = _STRIP.compiled.sub("", manuscript.plain[start : quantity.start])
    return own if len(own) >= _SHORTEST else quantity.claim.indicator


def _both(
    manuscript: Manuscript, figures: Sequence[tuple[Quantity, str]], lead: str, other: str
) -> tuple[Quantity, Quantity] | None:
    """The figure of what is compared and that of what it is compared with, None where either is not certain."""
    second = _called(figures, _STRIP.compiled.sub("", other))
    name = _STRIP.compiled.sub("", lead)
    first = _called(figures, name) if name else None
    growths = all(each.is_(Kind.CHANGE) for each, _label in figures)
    if (
        second is None
        and first is not None
        and growths
        and len(figures) == len(("first", "second"))
        and not _ELSEWHERE.search(other)
    ):
        second = next(each for each, _label in figures if each is not first)  # 工业投资增速高于全部投资
    if second is None:
        return None
    if not name or NOBODY.fullmatch(name):
        last = figures[-1][0]
        return (last, second) if last is not second and of_one_sort(last, second) else None
    return (first, second) if first is not None and first is not second and of_one_sort(first, second) else None


def _called(figures: Sequence[tuple[Quantity, str]], name: str) -> Quantity | None:
    """The one figure whose words share most with a name, None where two share as much."""
    sizes = sorted(((common(label, name), -place) for place, (_each, label) in enumerate(figures)), reverse=True)
    if not sizes or sizes[0][0] < _SHORTEST or (len(sizes) > 1 and sizes[1][0] == sizes[0][0]):
        return None
    return figures[-sizes[0][1]][0]


def _contradicts(match: re.Match[str], first: Quantity, second: Quantity) -> bool:
    return surely_above(second, first) if match["over"] else surely_above(first, second)


def _remark(manuscript: Manuscript, match: re.Match[str], start: int, first: Quantity, second: Quantity) -> Remark:
    return Remark(
        spans=(Span(match.start(), match.end()), first.span, second.span),
        message=Text(
            "这里说“{words}”，而前者为{first}，后者为{second}。",
            en="It says {words}, but the former is {first}, the latter {second}.",
        ).filled(words=manuscript.text[start : match.end()].strip(), first=first.claim.text, second=second.claim.text),
        suggestion=Text("请核对两个数和用语。", en="Check both figures and the word."),
    )
