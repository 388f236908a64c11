"""Find under which indicator a claim is accepted; a local one is entered where the catalogue has none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dajuan.catalogue.indicators import by_id
from dajuan.ledger.audit import Writer
from dajuan.ledger.models import Indicator, Merge, Place
from dajuan.ledger.naming import core, local_id


class Phrase(msgspec.Struct, frozen=True):
    """What a claim or a target says of its indicator.

    catalogue: the id there, None where it has none; unit: of a level, "" where only a change is known (增长10%).
    """

    place: Place
    words: str
    catalogue: str | None
    unit: str
    field: str


def indicators(writer: Writer, phrases: Sequence[Phrase]) -> list[Indicator]:
    """The indicator of each phrase, those that are met for the first time entered; merges are followed."""
    catalogued = _catalogued(writer, {phrase.catalogue for phrase in phrases if phrase.catalogue})
    local = _Local(writer, [phrase for phrase in phrases if not phrase.catalogue])
    found = [catalogued[phrase.catalogue] if phrase.catalogue else local.of(phrase) for phrase in phrases]
    return _merged(writer, found)


def enter(writer: Writer, id: str) -> Indicator | None:
    """The indicator of an id, one of the catalogue entered where it is new; None where there is no such indicator."""
    if id in by_id():
        return _merged(writer, _catalogued(writer, {id}).values())[0]
    found = Indicator.objects.using(writer.alias).filter(key=id).first()
    return _merged(writer, [found])[0] if found else None


def _catalogued(writer: Writer, ids: set[str]) -> dict[str, Indicator]:
    known = {row.key: row for row in Indicator.objects.using(writer.alias).filter(key__in=list(ids))}
    meant = [by_id()[id] for id in sorted(ids - known.keys())]
    new = [Indicator(key=one.id, name=one.name, core="", unit=one.unit, field=one.field, place=None) for one in meant]
    return known | {row.key: row for row in writer.add(new)}


class _Local:
    """The local indicators that some phrases mean, by place and core of the phrase."""

    def __init__(self, writer: Writer, phrases: Sequence[Phrase]) -> None:
        cores = [core(phrase.words) for phrase in phrases]
        self.rows: dict[tuple[int | None, str], list[Indicator]] = {}
        places = {phrase.place.pk for phrase in phrases}
        known = Indicator.objects.using(writer.alias).filter(place__in=places, core__in=list(dict.fromkeys(cores)))
        for row in known:
            self.rows.setdefault((row.place_id, row.core), []).append(row)
        # Levels first: a change then finds the indicator of its level, whose unit it cannot tell itself.
        ordered = sorted(phrases, key=lambda phrase: not phrase.unit)
        writer.add([new for phrase in ordered if (new := self._new(phrase)) is not None])

    def of(self, phrase: Phrase) -> Indicator:
        """The indicator that a phrase means."""
        rows = self.rows[phrase.place.pk, core(phrase.words)]
        return next((row for row in rows if row.unit == phrase.unit), rows[0])

    def _new(self, phrase: Phrase) -> Indicator | None:
        meant = core(phrase.words)
        rows = self.rows.setdefault((phrase.place.pk, meant), [])
        if any(row.unit == phrase.unit or not phrase.unit for row in rows):
            return None
        key = local_id(phrase.place.name, meant, phrase.unit)
        row = Indicator(
            key=key, name=phrase.words, core=meant, unit=phrase.unit, field=phrase.field, place=phrase.place
        )
        rows.append(row)
        return row


def _merged(writer: Writer, found: Iterable[Indicator]) -> list[Indicator]:
    """Each indicator, or the one that it was merged into."""
    rows = list(found)
    while rows:
        merges = Merge.objects.using(writer.alias).filter(source__in={row.pk for row in rows}).select_related("target")
        into = {merge.source_id: merge.target for merge in merges}
        if not into:
            break
        rows = [into.get(row.pk, row) for row in rows]
    return rows
