"""Bodies of party and government (机构) at county, city and province level, by their full and usual short names.

bodies.csv leaves off place and rank: 工业和信息化局, 工信局. Names that begin with 委 need them: 县委组织部 is one,
委组织部 is none.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from dajuan.catalogue.divisions import is_place
from dajuan.patterns import compiled

_RANKS = "省市县区州旗盟"
_CENTRAL = compiled(
    r"中国共产党|中共|国家税务总局|国家金融监督管理总局|国家统计局|中国人民政治协商会议|政协(?=.+委员会)"
)
# 市生态环境局云溪分局: what stands before 局 is the body, what stands after it the place.
_BRANCH = compiled(r"(.+局).{2,8}分局")
_LONGEST_SHORT_PLACE = 5


class Body(msgspec.Struct, frozen=True):
    """A kind of body, the same at every level; `full` and `shorts` without place and rank, `field` that of its work."""

    id: str
    full: str
    shorts: tuple[str, ...]
    field: str


@cache
def bodies() -> tuple[Body, ...]:
    """Every body, in the order of the table."""
    with (Path(__file__).parent / "bodies.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return tuple(
            Body(id, full, tuple(shorts.split("|")) if shorts else (), field) for id, full, shorts, field in rows
        )


@cache
def _by_name() -> dict[str, Body]:
    return {name: body for body in bodies() for name in (body.full, *body.shorts)}


def _beside_rank(name: str) -> Body | None:
    """The body whose name is left when all up to a rank (县, 云溪县, 临川市云溪区) is taken off."""
    table = _by_name()
    for position, character in enumerate(name[:-1]):
        if character in _RANKS:
            found = table.get(name[position + 1 :])
            if found:
                return found
    return None


def _beside_place(name: str) -> Body | None:
    """The body whose name is left when the short name of a real place is taken off."""
    table = _by_name()
    for end in range(2, min(_LONGEST_SHORT_PLACE, len(name) - 1) + 1):
        found = table.get(name[end:])
        if found and is_place(name[:end]):
            return found
    return None


@lru_cache(maxsize=1 << 12)
def body(name: str) -> Body | None:
    """The body of this name, with or without place and rank (县工信局, 云溪县工业和信息化局), None if it is none."""
    found = _by_name().get(name)
    if found:
        return None if name.startswith("委") else found
    central = _CENTRAL.match(name)
    if central:
        rest = name[central.end() :]
        if central[0].endswith("政协") or central[0].endswith("会议"):
            return _by_name()["政协"] if rest.endswith("委员会") else None
        name = rest
    found = _beside_rank(name) or _beside_place(name)
    if found:
        return found
    branch = _BRANCH.fullmatch(name)
    return body(branch[1]) if branch else None
