"""Find time saved that the two times before it do not leave (单程95分钟, 现在38分钟, 省下67分钟)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.changes.apart import Apart
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_UNIT = "分钟|小时|个工作日|天|公里"
_SAVED = Pattern(
    rf"(?:省下|省去|节省|节约|少用|少花|少等|少跑|少走|快了|缩短|压缩|压减|减少)(?:了|时间|用时)?(?P<number>\d+(?:\.\d+)?)(?P<unit>{_UNIT})(?!以上|左右|多|以内)",
    needs=("省", "节约", "少", "快了", "缩短", "压"),
)
_TIME = Pattern(rf"(?<![\d.—~-])(?P<number>\d+(?:\.\d+)?)(?P<unit>{_UNIT})(?P<about>左右|多|以内|以上)?")
_ROUGH = Pattern("(?:约|近|不到|超过?|平均|最多|最长|最快|每[^，。；]{0,4}|各|均)$")
_APART = Pattern("其中|分别|平均")
_COMPARED = Pattern(
    r"(?P<late>(?<![\d.—~-])\d+)(?P<unit>天|次|起|件|场|个)[，（](?:[比较](?:上年|去年)(?:同期)?的?)(?P<early>\d+)(?P=unit)(?:多|少|增加|减少|增多|下降)了?(?P<number>\d+)(?P=unit)"
)
"""318天，比上年的309天多19天."""
_REACH = 110
"""Characters before it within which both times stand."""


def time_saved(manuscript: Manuscript) -> Iterator[Apart]:
    """The times saved behind exactly two other times in their unit whose difference is another."""
    text = manuscript.prose
    for match in _COMPARED.finditer(text):
        late, early, told = (int(match[name]) for name in ("late", "early", "number"))
        if abs(late - early) != told:
            spans = [Span(match.start(name), match.end(name)) for name in ("late", "early")]
            told_at = Span(match.start("number"), match.end("number") + len(match["unit"]))
            yield Apart(told_at, (spans[0], spans[1]), f"{abs(late - early)}{match['unit']}")
    for match in _SAVED.finditer(text):
        paragraph = manuscript.paragraph_at(match.start())
        if paragraph is None:
            continue
        start = max(paragraph.start, match.start() - _REACH)
        found = [each for each in _TIME.finditer(text, start, match.start()) if each["unit"] == match["unit"]]
        if (
            len(found) != 2
            or any(each["about"] for each in found)
            or _APART.search(text, found[0].start(), match.start())
        ):
            continue
        if any(_ROUGH.search(text, max(each.start() - 6, 0), each.start()) for each in found):
            continue
        decimals = max(len(each["number"].partition(".")[2]) for each in (*found, match))
        scale = 10**decimals
        one, two, told = (round(float(each["number"]) * scale) for each in (*found, match))
        if abs(one - two) not in (told, 0) and told not in (one, two):
            difference = f"{abs(one - two) / scale:.{decimals}f}{match['unit']}"
            spans = [Span(each.start(), each.end()) for each in found]
            yield Apart(Span(match.start("number"), match.end("unit")), (spans[0], spans[1]), difference)
