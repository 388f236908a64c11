"""Find a count of rises and falls (五涨三降, 两增一减) that the members beside it do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_COUNT = r"[一二两三四五六七八九十\d]"
_UP, _DOWN, _FLAT = "涨升增", "降跌减", "平"
_WAY = rf"[{_UP}{_DOWN}{_FLAT}]"
_NAME = Pattern(
    rf"(?<![第全一二两三四五六七八九十\d])(?P<name>(?P<one>{_COUNT})(?P<first>{_WAY})(?P<two>{_COUNT})(?P<second>{_WAY})(?:(?P<three>{_COUNT})(?P<third>{_WAY}))?)(?![\d一二三四五六七八九十补扩])",
    needs=(*_UP, *_DOWN, *_FLAT),
)
_RISES = "上涨|增长|上升|提高|回升|增加|上浮|走高|攀升|提升|正增长|多增|增产|增收"
_FALLS = "下降|下跌|回落|减少|降低|下滑|走低|下浮|负增长|减产|减收|收缩|下行"
_MOVE = Pattern(
    rf"(?P<up>{_RISES})(?:了|约|近|超过?|幅度为)?\d|(?P<down>{_FALLS})(?:了|约|近|超过?|幅度为)?\d|(?P<flat>持平|不变|零增长)"
)
_ONE = Pattern(
    rf"[“‘](?P<name>(?P<one>[三四五六七八])(?P<first>[{_UP}{_DOWN}]))[”’]", needs=("增", "升", "降", "减", "涨", "跌")
)
"""实现“三增”: all of them go one way."""
LEAST = 3
"""Members of a name that is a count and no figure of speech (一增一减)."""
_OPEN = Pattern("等")


@check(
    "agree-ways",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“五涨三降”与所列升降不符", en="A count of rises and falls against the members beside it"),
    why=Text(
        "说八大类价格“五涨三降”，后面列出的就应当是五类上涨、三类下降。",
        en="Of eight classes that are five up and three down, five rises and three falls are listed.",
    ),
    wrong=(
        "八大类价格“五涨三降”：食品上涨0.6%，衣着上涨1.2%，居住下降0.3%，生活用品上涨0.4%，交通下降1.8%，教育上涨0.9%，医疗上涨1.1%，"
        "其他上涨5.2%。",
        "工业三大门类两增一减，采矿业增长2.3%，制造业下降1.2%，电力热力业下降0.8%。",
        "猪肉上涨5.2%，牛肉下降1.8%，羊肉下降2.6%，禽肉上涨1.1%，肉类价格呈三涨一跌走势。",
    ),
    right=(
        "八大类价格“六涨二降”：食品上涨0.6%，衣着上涨1.2%，居住下降0.3%，生活用品上涨0.4%，交通下降1.8%，教育上涨0.9%，医疗上涨1.1%，"
        "其他上涨5.2%。",
        "工业三大门类两增一减，采矿业增长2.3%，制造业增长1.2%，电力热力业下降0.8%。",
        "居民消费价格七涨一平，衣着类持平。",
        "落实“三降一补”，企业成本下降5.2%。",
    ),
)
def ways(manuscript: Manuscript) -> Iterator[Remark]:
    """The rises, falls and standstills behind such a name, or before it, where there are as many as it counts or more of one."""
    for match in (*_NAME.finditer(manuscript.prose), *_ONE.finditer(manuscript.prose)):
        sentence = manuscript.sentence_at(match.start())
        wanted = _wanted(match)
        if sentence is None or wanted is None:
            continue
        for start, end in _stretches(manuscript, sentence, match):
            moves = list(_MOVE.finditer(manuscript.plain, start, end))
            total = sum(wanted)
            if len(moves) < total or _OPEN.search(manuscript.plain, start, end):
                continue
            rows = [moves[place : place + total] for place in range(len(moves) - total + 1)]
            if wanted not in map(_counted, rows):
                yield _remark(manuscript, match, rows[0] if start >= match.end() else rows[-1], sure=len(rows) == 1)
            break


def _wanted(match: re.Match[str]) -> tuple[int, int, int] | None:
    """How many rise, fall and stand still by the name; None where a way stands there twice."""
    told: dict[int, int] = {}
    for count, way in (("one", "first"), ("two", "second"), ("three", "third")):
        if match.groupdict().get(count):
            number = number_of(match[count].replace("两", "二"))
            place = 0 if match[way] in _UP else 1 if match[way] in _DOWN else 2
            if number is None or place in told:
                return None
            told[place] = number
    if sum(told.values()) < LEAST:
        return None
    return told.get(0, 0), told.get(1, 0), told.get(2, 0)


def _stretches(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where the members may stand: behind the name to the end of its sentence, before it, in the next sentence."""
    yield match.end(), sentence.end
    yield sentence.start, match.start()
    paragraph = manuscript.paragraph_at(match.start())
    if paragraph is not None and sentence.end < paragraph.end:
        end = manuscript.plain.find("。", sentence.end, paragraph.end)
        yield sentence.end, end if end >= 0 else paragraph.end


def _counted(moves: Sequence[re.Match[str]]) -> tuple[int, int, int]:
    """How many members rise, fall and stand still."""
    ups, downs = (sum(1 for each in moves if each[name]) for name in ("up", "down"))
    return ups, downs, len(moves) - ups - downs


def _remark(manuscript: Manuscript, match: re.Match[str], moves: Sequence[re.Match[str]], *, sure: bool) -> Remark:
    names = (("升", "up"), ("降", "down"), ("平", "level"))
    found = _counted(moves)
    zh = "、".join(f"{count}项{name}" for count, (name, _en) in zip(found, names, strict=True) if count)
    en = ", ".join(f"{count} {name}" for count, (_zh, name) in zip(found, names, strict=True) if count)
    return Remark(
        spans=(Span(match.start("name"), match.end("name")), Span(moves[0].start(), moves[-1].end())),
        message=Text("“{name}”与所列不符：列出的是{found}。", en="“{name}” is said, but listed are {found}.").filled(
            name=match["name"], found=Text(zh, en=en)
        ),
        suggestion=Text("请核对各项升降和项数。", en="Check each of them, and how many go each way."),
        computed=zh,
        severity=None if sure else Severity.WARNING,
    )
