"""Ask a ledger what it has of what a draft speaks of: what was accepted, else what waits and was read with good confidence."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from dajuan import ledger
from dajuan.checks import observed
from dajuan.checks.history.baselines import baselines
from dajuan.checks.history.phrases import catalogued_phrase
from dajuan.checks.history.ranks import rank_subject, subject_of_phrase
from dajuan.checks.history.siblings import with_siblings
from dajuan.ledger.naming import core
from dajuan.ledger.records import Act, Cell, Observation, Target
from dajuan.ledger.standing import cells_of, key_of
from dajuan.reading.records import Kind

SURE = 0.9
"""The least confidence of a claim that is used unaccepted: of the gold texts' claims from 0.90 to 0.95 93 in 100 are exact, of those
from 0.95 on 99, and below 0.90 three in four (benchmarks/reliability.py)."""
SURE_OF_RANKS = 0.85
"""That of a rank, whose subject is always assumed: from here on all of the gold's are exact."""
_ALWAYS = ("gdp",)
"""Indicators that targets of others are judged by (与GDP增长基本同步)."""


class Wanted(msgspec.Struct, frozen=True):
    """What is asked of a ledger: indicators by their ids, phrases of local ones by their cores; what ranks are of, and their periods."""

    indicators: frozenset[str]
    cores: frozenset[str]
    ranked: frozenset[str]
    periods: frozenset[str]

    @classmethod
    def of(
        cls, own: Sequence[Observation], targets: Sequence[Target], cores: Collection[str], named: Collection[str]
    ) -> Wanted:
        ranked = frozenset(subject[0] for one in own if (subject := rank_subject(one)) is not None)
        ids = {one.indicator.id for one in own} | {one.indicator.id for one in targets}
        return cls(
            frozenset((*_ALWAYS, *with_siblings(ids), *named, *ranked)),
            frozenset(cores),
            ranked,
            frozenset(one.period for one in own if one.kind is Kind.RANK and one.period),
        )

    def is_meant(self, phrase: str, unit: str, kind: Kind) -> bool:
        """Whether a figure that no indicator of the catalogue was found for is of what is asked for."""
        if kind is Kind.RANK:
            return self._is_ranked(phrase) or core(phrase) in self.cores
        return core(phrase) in self.cores or catalogued_phrase(phrase, unit, kind) in self.indicators

    def is_meant_by_name(self, phrase: str, unit: str) -> bool:
        """Whether a local indicator of this name is of what is asked for, though the catalogue has it under its own name."""
        named = (catalogued_phrase(phrase, unit, kind) for kind in (Kind.LEVEL, Kind.CHANGE))
        return any(each in self.indicators for each in named) or (bool(self.periods) and self._is_ranked(phrase))

    def _is_ranked(self, phrase: str) -> bool:
        subject = subject_of_phrase(phrase)
        return subject is not None and subject[0] in self.indicators


def told(
    book: ledger.Ledger, place: str, wanted: Wanted, targets: Sequence[Target], local: observed.Locals, but: int | None
) -> tuple[tuple[Observation, ...], Mapping[str, Act]]:
    """What the ledger has of the place: what was accepted, the base years of plans, then what waits and is of nothing of these."""
    names = ledger.local_names(book, place)
    among = {*wanted.indicators, *(key for key, name, unit in names if wanted.is_meant_by_name(name, unit))}
    accepted = tuple(
        observed.catalogued_again(one) for one in ledger.observations(book, place=place, among=among, but=but)
    )
    held = {key_of(one) for one in accepted}
    bases = [one for one in baselines(targets) if one.place == place and key_of(one) not in held]
    held.update(map(key_of, bases))
    claims = ledger.waiting_claims(
        book,
        place=place,
        among=wanted.indicators,
        is_meant=wanted.is_meant,
        sure=SURE,
        sure_of_ranks=SURE_OF_RANKS,
        but=but,
    )
    waiting = [one for one in observed.waiting(claims, local) if key_of(one) not in held]
    return (*accepted, *bases, *waiting), ledger.choices(book, {one.origin.claim for one in accepted})


def elsewhere(book: ledger.Ledger, place: str, wanted: Wanted, local: observed.Locals) -> tuple[Cell, ...]:
    """What other places say of themselves where the document claims a rank."""
    if not wanted.ranked or not wanted.periods:
        return ()
    accepted = ledger.elsewhere(book, place, among=wanted.ranked, periods=wanted.periods)
    held = {cell.key for cell in accepted}
    claims = ledger.waiting_elsewhere(book, place, among=wanted.ranked, periods=wanted.periods, sure=SURE)
    return (*accepted, *(cell for cell in cells_of(observed.waiting(claims, local), {}) if cell.key not in held))
