"""Tell which place (地区) a figure is of, where it is not the document's own."""

from __future__ import annotations

from functools import cache, lru_cache

from dajuan.catalogue import divisions
from dajuan.catalogue.match import is_named
from dajuan.reading.indicators import shared_tail
from dajuan.reading.indicators.lexicon import ENDINGS_WITH_OWN_MEASURE
from dajuan.reading.places.lexicon import (
    GRADES,
    KIND_OF_SUFFIX,
    LEVEL_OF_BUDGET,
    NATION,
    NOT_PLACES,
    OWN,
    SUFFIXES,
    WHOLE_ECONOMY,
)
from dajuan.reading.places.rules import NAMED, NO_STEM, OWN_WORD, REGION, SCOPE, SOURCE, SOURCE_PREFIX, STEM, UPPER


@cache
def known_names() -> frozenset[str]:
    """The names of divisions, full and short."""
    return divisions.names()


class Places:
    """The places of a document.

    own:     its own place as written, "" where it cannot be told; kind: what that is (县, 市, 省 ...).
    current: the place that the running text speaks of, where a source named another (某市统计局发布), else None.
    """

    __slots__ = ("current", "kind", "own", "short", "where")

    def __init__(self, own: str) -> None:
        self.own = own
        self.kind = kind_of(own)
        self.short = stem(own)
        self.current: str | None = None
        self.where = self.kind

    def heard_from(self, sentence: str) -> None:
        """临川市统计局发布数据: what follows is of 临川市."""
        for match in SOURCE.finditer(sentence):
            name = UPPER.sub("", SOURCE_PREFIX.sub("", match["place"]))
            ends = [name[position:] for position in range(len(name) - 2)]
            name = next((end for end in ends if end in known_names()), next(filter(STEM.match, ends), name))
            self.current = None if self.is_own(name) else name
            self.where = kind_of(name)

    def is_known(self, name: str) -> bool:
        """Whether a phrase is the name of a place and nothing else."""
        return bool(name) and (
            self.is_own(name)
            or name in known_names()
            or (STEM.match(name) is not None and NO_STEM.search(name[:-1]) is None and not name.endswith(NOT_PLACES))
        )

    def is_own(self, name: str) -> bool:
        """Whether a name is the document's own place, in full or short."""
        return (
            bool(self.own)
            and len(name) > 1
            and (name == self.own or name == self.short or self.own.endswith(name) or stem(name) == self.short)
        )

    def at_left(self, phrase: str) -> tuple[bool, str | None, int]:
        """Whether a phrase begins with a place; the place where it is not the own one; how many characters it takes."""
        match = OWN_WORD.match(phrase)
        if match:
            kind = OWN[match.group()]
            if kind and self.where and kind != self.where:
                if kind == NATION and not is_measure(phrase[match.end() :]):
                    return False, None, 0
                return True, self._above(match.group()), match.end()
            return True, self.current, match.end()
        match = SCOPE.match(phrase)
        if match and (
            match.group().endswith(LEVEL_OF_BUDGET)
            or match.group() in GRADES
            or phrase.endswith(ENDINGS_WITH_OWN_MEASURE)
        ):
            return True, match.group(), match.end()
        match = NAMED.match(phrase)
        if match and len(phrase) > match.end() and self._is_place(match.group(), phrase[match.end() :]):
            name = match.group()
            return True, None if self.is_own(name) else name, match.end()
        match = REGION.match(phrase)
        if match and len(phrase) > match.end():
            return True, match.group(), match.end()
        for length in (3, 2):
            name = phrase[:length]
            if name in known_names() or (name == self.short and len(name) > 1):
                rest = phrase[length:]
                if rest and is_measure(rest):
                    return True, None if self.is_own(name) else name, length
        return False, None, 0

    def _above(self, word: str) -> str:
        """全市 in a county's text is the city above it; as written."""
        return word

    def _is_place(self, name: str, rest: str) -> bool:
        if name in NOT_PLACES or name.endswith(NOT_PLACES):
            return False
        if self.own and name == self.own:
            return True
        if name in known_names():
            return True
        return (
            STEM.match(name) is not None and NO_STEM.search(name[:-1]) is None and (is_measure(rest) or is_named(rest))
        )


def is_measure(phrase: str) -> bool:
    """Whether a phrase is a measure and nothing else, so that what stands before it is whose measure it is."""
    tail = shared_tail(phrase)
    return bool(phrase) and (phrase in WHOLE_ECONOMY or (bool(tail) and len(phrase) <= len(tail) + 2))


def kind_of(name: str) -> str:
    """县 of 云溪县, 区 of an autonomous region, "" where the name has no suffix."""
    for suffix in sorted(KIND_OF_SUFFIX, key=len, reverse=True):
        if name.endswith(suffix):
            return KIND_OF_SUFFIX[suffix]
    return ""


@lru_cache(maxsize=4096)
def stem(name: str) -> str:
    """The name without its suffix (临川市: 临川)."""
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name[: -len(suffix)]
    return name
