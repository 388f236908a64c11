"""Tell whose document a draft is where its title only seems to say it (工业强县之路: no county of that name is known)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dajuan.catalogue.divisions import place_code
from dajuan.checks.history.rows import before
from dajuan.checks.patterns import Pattern
from dajuan.documents.document import Document
from dajuan.ledger.records import Observation

TOWNS = ("镇", "乡", "街道")
_COUNTIES = ("县", "区", "市", "旗")
_COUNTY = Pattern("[全我][县区市旗]")
_SHORTEST = 2  # characters of a name without its grade


def with_place(document: Document, held: Iterable[str]) -> Document:
    """The document, of the one place among these that it names more often than the place that its title was read for.

    held: the places of which a ledger has documents. A place that the table of divisions knows, or one of another grade, stands;
    but a town that quotes the figures of its county (全县…) is held against the county, and `of_the_county` tells those figures.
    """
    place = document.place
    places = tuple(held)
    if not place or place in places:
        return document
    if place.endswith(TOWNS):
        upper = [each for each in places if each[-1] in _COUNTIES]
        spoken = _COUNTY.search(document.text) is not None
        named = [each for each in upper if each in document.text] or upper
        return msgspec.structs.replace(document, place=named[0]) if spoken and len(named) == 1 else document
    if document.text.count(place) > 1 or place_code(place) is not None:
        return document
    named = [
        each for each in places if each[-1] == place[-1] and _named(document.text, each) > _named(document.text, place)
    ]
    return msgspec.structs.replace(document, place=named[0]) if len(named) == 1 else document


def of_the_county(told: Sequence[Observation], town: str, county: str) -> tuple[Observation, ...]:
    """The figures of a town's document: those whose sentence names the county before them, or the whole of it, are the county's."""
    return tuple(
        msgspec.structs.replace(one, place=county if _is_of(county, before(one)) else town)
        if one.place == county or _COUNTY.compiled.fullmatch(one.place)
        else one
        for one in told
    )


def _is_of(county: str, said: str) -> bool:
    return county in said or _COUNTY.search(said) is not None


def _named(text: str, place: str) -> int:
    """How often a text names a place, with its grade or without."""
    stem = place[:-1]
    return text.count(stem if len(stem) >= _SHORTEST else place)
