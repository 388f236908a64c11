"""Where a text names the indicators of a plan, and which of a plan's targets a sentence speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from dajuan.catalogue.indicators import by_id, indicators
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.spoken_names import SHORT_FORMS, SPOKEN, TOO_BROAD, stands_alone
from dajuan.ledger.records import Target

_ENDINGS = Pattern(
    "(?:年均)?(?:增长率?|增速|增幅|降低率?|下降率?|降幅|提高幅度)(?:率)?$|总数$|数量$|(?<=[业师士户家床位站桩])数$|（[^（）]*）$|\\([^()]*\\)$"
)
_SHORTEST = 2
_LONG = 6  # characters from which on a name can be told by most of its pairs of characters
_ALIKE = 0.6
_TELLING = Pattern("城镇|农村|乡村|人均|户籍|常住|规模以上|限额以上|新增|工业|农业|研发|企业|单位|每[百千万]")
"""Words that make another indicator of a name: they must stand there as they are."""
_SENTENCES = Pattern("[。；;\n]")


class Naming(msgspec.Struct, frozen=True):
    """A target that a text names at text[start:end]."""

    start: int
    end: int
    target: Target


@lru_cache(maxsize=1 << 10)
def names_of(name: str, indicator: str) -> tuple[str, ...]:
    """How a target's indicator is called: as the plan does, and as the catalogue knows it; longest first."""
    found = {name, _plain(name)}
    known = by_id().get(indicator)
    if known is not None:
        found |= {known.name, *(alias.partition("@")[0] for alias in known.aliases)} - TOO_BROAD
    for long, short in SHORT_FORMS:
        found |= {each.replace(long, short) for each in found if long in each}
    found |= set(SPOKEN.get(indicator, ()))
    return tuple(sorted((each for each in found if len(each) >= _SHORTEST), key=len, reverse=True))


def _plain(name: str) -> str:
    """A name without what only says that it grows, and without brackets behind it."""
    while True:
        ending = _ENDINGS.search(name)
        if ending is None or ending.start() < _SHORTEST:
            return name
        name = name[: ending.start()]


@lru_cache(maxsize=1 << 10)
def _longer(name: str, indicator: str) -> tuple[str, ...]:
    """Names of other indicators that hold this one (人均地区生产总值 holds 地区生产总值)."""
    return tuple(
        sorted(
            {
                each
                for one in indicators()
                if one.id != indicator
                for each in (one.name, *(alias.partition("@")[0] for alias in one.aliases))
                if name in each and name != each
            }
        )
    )


def namings(text: str, start: int, end: int, targets: Iterable[Target]) -> list[Naming]:
    """Every target that text[start:end] names, by the place of its name; a name within a longer one is not named."""
    found: list[Naming] = []
    for target in targets:
        for name in names_of(target.name, target.indicator.id):
            place = text.find(name, start, end)
            while place >= 0:
                stop = place + len(name)
                if (
                    not _is_within(text, place, stop, name, target.indicator.id)
                    and stands_alone(text, place, stop, name)
                    and not any(one.target is target and one.start <= place < one.end for one in found)
                ):
                    found.append(Naming(place, stop, target))
                place = text.find(name, stop, end)
    return sorted(found, key=lambda one: (one.start, -one.end))


def _is_within(text: str, start: int, end: int, name: str, indicator: str) -> bool:
    """Whether the name that stands there is part of the longer name of something else."""
    for longer in _longer(name, indicator):
        offset = longer.find(name)
        if text.startswith(longer, start - offset) and start - offset >= 0:
            return True
    return False


def is_named(text: str, target: Target) -> bool:
    """Whether a text names a target anywhere, if need be in words near to the plan's (安全事故起数与死亡人数)."""
    if any(name in text for name in names_of(target.name, target.indicator.id)):
        return True
    plain = _plain(target.name)
    wanted = {plain[place : place + 2] for place in range(len(plain) - 1)}
    telling = [found[0] for found in _TELLING.finditer(plain)]
    return len(plain) >= _LONG and any(
        sum(pair in sentence for pair in wanted) >= len(wanted) * _ALIKE and all(word in sentence for word in telling)
        for sentence in _SENTENCES.compiled.split(text)
    )


def nearest(found: Sequence[Naming], before: int) -> Naming | None:
    """The last naming that ends at or before an offset, where one name stands for several targets the first of them."""
    earlier = [one for one in found if one.end <= before]
    return max(earlier, key=lambda one: one.end, default=None)
