"""Tell which two per cents stand on the two sides of a comparison in points: whose each is, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dajuan.checks.figures.told import Told
from dajuan.checks.figures.told_times import without_time
from dajuan.checks.patterns import Pattern

SPLIT = Pattern("[、和与及]")
_NUMBER = r"\d+(?:\.\d+)?"
_EMPTY = Pattern(
    "我[省市县区州]|全[省市县区州国]|高于|低于|快于|慢于|居民|[比较]|同比|增长|增速|增幅|涨幅|下降|降低|平均|水平|分别|同期|为|达到?|实现|完成|累计|则|而|均|也"
    "|仅|只有|，|的|是|：|:|其中|[（(]"
)
_GENERAL = Pattern("^(?:[我全本该][省市县区州]|增速|增幅|涨幅|分别|均|且|也|仍|，|、|水平|平均)*$")
_CALLED = {"农民": "农村", "市民": "城镇", "一产": "第一", "二产": "第二", "三产": "第三"}
"""What is called otherwise where it is compared."""
_SHARE = Pattern("占|比重")
_GROWS = Pattern("(?:增长|下降|增|降)(?:了|约)?$")
_DEALT = Pattern(
    rf"(?P<names>[^，。；：\n]{{2,30}}?)分别(?:为|是|增长|同比增长|下降|达到?)?(?P<before>(?:-?{_NUMBER}%[、和与及，])*)(?:增长|下降)?$"
)
_LARGEST = 60


def own_name(head: str) -> str:
    """What is compared, where the words before the comparison name it (农村居民收入增速快于城镇)."""
    words = head.rpartition("%")[2].rpartition("百分点")[2].strip("、和")
    name = without_time(_EMPTY.compiled.sub("", words))
    return "" if _GENERAL.fullmatch(words) else _CALLED.get(name[:2], name[:2])


def pair(
    plain: str,
    told: Sequence[Told],
    here: Sequence[Told],
    match: re.Match[str],
    name: str,
    own: str,
    foreign: Sequence[str],
) -> tuple[Told, Told] | None:
    """The own per cent and that of `name`; told: those of the paragraph, here: those of the sentence.

    own: how the own one is called, "" for the nearest that is of none of `foreign`.
    """
    if not name:  # 投资下降2.4%，而全省增长1.1%，落后3.5个百分点
        rest = [each for each in here if each.start < match.start()]
        return (rest[0], rest[1]) if len(rest) == 2 and _is_of_one(plain, rest[1], rest[0], ()) else None
    before = [each for each in told if each.start < match.start()]
    recent = [each for each in before if each.sentence >= before[-1].sentence - 1]
    others = [each for each in here if name in _whose(plain, each)]
    far = not others
    if far:
        others = [
            each for each in recent if name in _whose(plain, each) and match.start() - each.quantity.end < _LARGEST
        ]
    mine = [each for each in here if each.start < match.start() and not _is_named(plain, each, foreign)]
    mine = [each for each in recent if not _is_named(plain, each, foreign)] if far or not mine else mine
    mine = [each for each in mine if own in _whose(plain, each)] if own else mine
    if not mine or not others or mine[-1] is others[-1] or not _is_of_one(plain, others[-1], mine[-1], foreign):
        return None
    return mine[-1], others[-1]


def _is_named(plain: str, told: Told, names: Sequence[str]) -> bool:
    return any(name in _whose(plain, told) for name in names)


def _whose(plain: str, told: Told) -> str:
    """The words that say whose per cent it is: before it, before its bracket, its own of a list that 分别 deals out."""
    if plain[told.start - 1 : told.start] == "（":
        begin = max(plain.rfind(mark, 0, told.start - 1) for mark in "，。；、：\n）和")
        return plain[begin + 1 : told.start - 1]
    dealt = _DEALT.search(plain, max(told.start - _LARGEST, 0), told.start)
    if dealt is not None:
        listed = SPLIT.compiled.split(dealt["names"])
        place = dealt["before"].count("%")
        return listed[place] if place < len(listed) else told.words
    return told.own or told.words


def _is_of_one(plain: str, other: Told, own: Told, names: Sequence[str]) -> bool:
    """Whether the two are of one indicator: the later of them names none, or the same."""
    if _GROWS.search(own.own) is not None and _SHARE.search(other.own) is not None:
        return False  # 占GDP比重为73.0%，增长6.2%，高于GDP增速
    first, second = sorted((own, other), key=lambda each: each.start)
    said = _said(plain, second, names)
    return not said or said in _said(plain, first, names) or said[-2:] in first.own or "分别" in first.own + second.own


def _said(plain: str, told: Told, names: Sequence[str]) -> str:
    words = _whose(plain, told)
    for name in names:
        words = words.replace(name, "")
    return without_time(_EMPTY.compiled.sub("", words))
