"""Which indicator a few words name, as far as the catalogue or common speech knows them."""

from __future__ import annotations

from functools import lru_cache

from dajuan.catalogue.match import indicator_id
from dajuan.checks.history.bare import left_of
from dajuan.checks.history.phrases import called, catalogued_phrase
from dajuan.checks.patterns import Pattern
from dajuan.reading.records import Kind

_NO_NOUN = Pattern(
    '[“”"（）()《》]|目前|至此|特别是|尤其是|可以说|我们|全县上下|总体|已经|自(?=20)|(?:起|以来|以后)$|[三四五六]年(?:间|来|里)$'
)
_UNITS = ("元", "吨", "人", "人次", "千瓦时", "亩", "微克/立方米", "家", "户", "头", "公里", "张", "%")


@lru_cache(maxsize=1 << 12)
def without_empty(words: str) -> str:
    """Words without those that say nothing of what is meant."""
    return _NO_NOUN.compiled.sub("", words).strip()


@lru_cache(maxsize=1 << 12)
def named(words: str, unit: str = "") -> str | None:
    """The indicator that words name: of levels in this unit, of any unit and of growth where none is given."""
    phrase = without_empty(words)
    for each in dict.fromkeys((phrase, left_of(phrase))):
        if not unit:
            found = _found(_GROWN.get(each, each), "%", Kind.CHANGE)
            if found is not None:
                return found
        for one in (unit,) if unit else _UNITS:
            found = _found(each, one, Kind.LEVEL)
            if found is not None:
                return found
    return None


_GROWN = {"财政收入": "一般公共预算收入", "地方财政收入": "一般公共预算收入", "财政": "一般公共预算收入"}
"""What a claim of growth means by these, though a figure under these words may be of the whole revenue."""


def _found(phrase: str, unit: str, kind: Kind) -> str | None:
    return indicator_id(phrase, unit, kind.value) or catalogued_phrase(phrase, unit, kind) or called(phrase, unit, kind)
