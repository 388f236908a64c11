"""What earlier documents of a place said of the projects that a draft names, each project under one key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.promises.project_names import shorter, variants, without_part
from dajuan.checks.promises.schedule_words import BEGUN, BUILT
from dajuan.checks.promises.schedules import Stated, stated
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import DocumentRef
from dajuan.reading.characters import normalise

LONGEST_AGO = 5
"""Years back in which a project that is told of now may have been promised."""
_OF_YEAR = (DocumentKind.WORK_REPORT, DocumentKind.REVIEW, DocumentKind.BULLETIN)


class Told(msgspec.Struct, frozen=True):
    """What an earlier document says of a project, and what the draft does."""

    own: Stated
    earlier: tuple[tuple[DocumentRef, Stated], ...]


_TOLD: WeakKeyDictionary[Manuscript, tuple[Told, ...]] = WeakKeyDictionary()


def told(manuscript: Manuscript) -> tuple[Told, ...]:
    """Each thing that the draft says of a project, with what was said of it before, the latest document first."""
    found = _TOLD.get(manuscript)
    if found is None:
        found = tuple(_told(manuscript))
        _TOLD[manuscript] = found
    return found


def _told(manuscript: Manuscript) -> list[Told]:
    known, document = manuscript.known, manuscript.document
    if known is None or not known.texts:
        return []
    own = list(stated(manuscript.prose, document.year, document.published, is_of_year=document.kind in _OF_YEAR))
    if not own:
        return []
    by_key: dict[str, list[tuple[DocumentRef, Stated]]] = {}
    for ref, text in known.texts:
        if not _is_before(ref.published, document.published) or _is_long_ago(ref.published, document.published):
            continue
        for one in _stated_in(text, ref.year, ref.published, ref.kind in _OF_YEAR):
            by_key.setdefault(one.key, []).append((ref, one))
    names = variants(by_key, known.place)
    found = []
    for one in own:
        key = _key_among(one.key, known.place, names)
        if key is not None:
            latest_first = sorted(by_key[key], key=lambda pair: pair[0].published, reverse=True)
            found.append(Told(one, tuple(latest_first)))
    return found


@lru_cache(maxsize=1 << 8)
def _stated_in(text: str, year: int | None, published: str, is_of_year: bool) -> Sequence[Stated]:
    return tuple(stated(normalise(text), year, published, is_of_year=is_of_year))


def _key_among(key: str, place: str, names: Mapping[str, str]) -> str | None:
    """The project that a key of the draft means; the number of a road alone is only short for one that stands there so."""
    for one in (key, without_part(key)):
        found = next((names[name] for name in shorter(one, place, by_number=False) if name in names), None)
        if found is not None:
            return found
    return None


def done_before(each: Told) -> tuple[DocumentRef, Stated] | None:
    """What was said to have come before, where it lies no lower than what is said now."""
    own = each.own
    least = BEGUN if own.stage == BEGUN else max(own.stage, BUILT)
    for ref, before in each.earlier:
        if not before.to_come and before.stage >= least:
            return ref, before
    return None


def _is_long_ago(date: str, other: str) -> bool:
    return date[:4].isdigit() and other[:4].isdigit() and int(other[:4]) - int(date[:4]) > LONGEST_AGO


def _is_before(date: str, other: str) -> bool:
    length = min(len(date), len(other))
    return bool(date) and (not other or date[:length] < other[:length])
