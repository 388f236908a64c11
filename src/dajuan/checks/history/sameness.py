"""Tell whether two statements speak of one thing: what is left of them without dates, numbers and verbs of building."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from dajuan.checks.patterns import Pattern
from dajuan.patterns import HAN

Said = TypeVar("Said")

_DATE = r"(?:20\d\d年|今年|明年|去年|年内|[上下]半年|\d{1,2}月(?:份)?|\d{1,2}日|年?底|年?末|之?前|以前|[一二三四]季度|期间|“十[一二三四五]五”)+"
_NUMBER = (
    r"(?:约|近|超过?|不少于|不低于)?[\d.,]+[万亿]?[余多]?[个项家户所座条公里米亩处套人名吨元%件]*(?:以上|左右|以内)?"
)
_VERBS = (
    "建成投用|建成投产|建成通车|建成启用|建成运营|投入使用|投入运营|正式运营|竣工验收|开工建设|加快建设|加快推进|全面完成|如期完成|提前完成|成立运行|揭牌运行|挂牌运行"
    "|建成|投用|投产|投运|通车|竣工|完工|启用|运营|开通|开工|动工|新建|改建|扩建|续建|建设|实施|推进|完成|实现|启动|打造|改造提升|揭牌|挂牌|成立|组建|交付|封顶|验收|开园|开馆"
)
_PROMISE = (
    "确保|力争|争取|计划|拟|将|要|年内|如期|全面|全部|正式|顺利|成功|加快|推动|继续|积极|并|已|均|于|在|到|至|的|了"
    "|我县|我市|我区|全县|全市|全区|县里|项目|工程"
)
_EMPTY = Pattern(f"{_DATE}|{_NUMBER}|{_VERBS}|{_PROMISE}|(?!{HAN})[^A-Za-z0-9]")
_SEVERAL = Pattern(
    "一批|[等各]|多个|若干|[一二三四五六七八九十百\\d]+[个所座条家户项处]|、|系列|一系列|工作|活动|行动|机制|体系|制度"
)

SHORTEST = 4
"""Characters of what names one thing."""
_ALIKE = 0.74
_LONG = 6  # characters from which on a name may be written in two ways (西城污水处理厂, 西城区污水处理厂)


@lru_cache(maxsize=1 << 14)
def thing(text: str) -> str:
    """What a statement is about: its words without dates, numbers, verbs of building and promising."""
    return _EMPTY.compiled.sub("", text)


@lru_cache(maxsize=1 << 14)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of what a statement is about."""
    about = thing(text)
    return frozenset(about[place : place + 2] for place in range(len(about) - 1))


def is_single(text: str) -> bool:
    """Whether a statement is about one named thing, and not about several or about work in general."""
    return len(thing(text)) >= SHORTEST and _SEVERAL.search(text) is None


def are_alike(one: str, other: str) -> bool:
    """Whether two statements are about one thing."""
    about, told = thing(one), thing(other)
    if min(len(about), len(told)) < _LONG:
        return about == told and _phase(one) == _phase(other)
    mine, theirs = pairs(one), pairs(other)
    if about not in told and told not in about and (about[:2] not in theirs or told[:2] not in mine):
        return False  # names differ in how they begin
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= _ALIKE and _phase(one) == _phase(other)


_PHASE = Pattern("[一二三四五]期|[一二三四五六七八九十]标段|第[一二三四五六七八九十]+批|[东西南北]段|[二三四五]号")


def _phase(text: str) -> str:
    found = _PHASE.search(text)
    return found[0] if found else ""


class Index(Generic[Said]):
    """Statements laid out by their pairs of characters, so that those about one thing are found without asking all of them."""

    def __init__(self, said: Iterable[tuple[str, Said]]) -> None:
        self._said: Sequence[tuple[str, Said]] = [(text, one) for text, one in said if len(thing(text)) >= SHORTEST]
        self._by_pair: dict[str, list[int]] = {}
        for number, (text, _one) in enumerate(self._said):
            for pair in pairs(text):
                self._by_pair.setdefault(pair, []).append(number)

    def alike(self, text: str) -> Iterator[tuple[str, Said]]:
        """The statements about the same thing, in their order."""
        wanted = pairs(text)
        shared: dict[int, int] = {}
        for pair in wanted:
            for number in self._by_pair.get(pair, ()):
                shared[number] = shared.get(number, 0) + 1
        for number in sorted(shared):
            if 2 * shared[number] >= len(wanted) and are_alike(text, self._said[number][0]):
                yield self._said[number]
