"""Put observations together that speak of the same thing, and say which of them counts, and why.

The rule: what a person chose; else the more final (final > preliminary > forecast); else the better source (bulletin > report >
review > news); else the newer document. Two that contradict each other and are equal in all of this are contested, as two figures
of one document are: both are shown until a person chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dajuan.catalogue.units import factor
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import Act, Cell, CellKey, Maturity, Observation, Ranked, Reason
from dajuan.reading.intervals import Interval, exactly, interval
from dajuan.reading.records import Bound, Kind, Status

MATURITIES = {Maturity.FORECAST: 0, Maturity.PRELIMINARY: 1, Maturity.FINAL: 2}

SOURCES = {
    DocumentKind.BULLETIN: 4,
    DocumentKind.BUDGET: 3,
    DocumentKind.WORK_REPORT: 3,
    DocumentKind.PLAN: 3,
    DocumentKind.REVIEW: 2,
    DocumentKind.NEWS: 1,
    DocumentKind.OTHER: 0,
}
"""How far a kind of document is trusted; the higher overrules the lower."""


def key_of(observation: Observation) -> CellKey:
    """What an observation is of."""
    indicator = observation.indicator
    of_indicator = observation.kind is Kind.LEVEL and factor(observation.unit, indicator.unit) is not None
    return CellKey(
        indicator=indicator.id,
        kind=observation.kind.value,
        base=observation.base or "",
        place=observation.place,
        scope=observation.scope or "",
        period=observation.period or "",
        target=observation.status is Status.TARGET,
        unit="" if of_indicator else observation.unit,
    )


def cells_of(observations: Iterable[Observation], choices: Mapping[str, Act]) -> tuple[Cell, ...]:
    """The cells of these observations, in the order in which they first appear.

    choices: by the id of a claim, the act by which a person chose it; of several in a cell the latest counts.
    """
    groups: dict[CellKey, list[Observation]] = {}
    for observation in observations:
        groups.setdefault(key_of(observation), []).append(observation)
    return tuple(cell(key, group, choices) for key, group in groups.items())


def cell(key: CellKey, observations: Sequence[Observation], choices: Mapping[str, Act]) -> Cell:
    """One cell: which of its observations stands, and why not the others."""
    indicator = observations[0].indicator
    chosen = [one for one in observations if one.origin.claim in choices]
    if chosen:
        best = max(chosen, key=lambda one: choices[one.origin.claim].number)
        others = tuple(Ranked(one, Reason.CHOSEN) for one in _ordered(observations) if one is not best)
        return Cell(key, indicator, best, Reason.CHOSEN, others=others, chosen=choices[best.origin.claim])
    ordered = _ordered(observations) if len(observations) > 1 else list(observations)
    best = ordered[0]
    rivals = [one for one in ordered[1:] if _reason(best, one) is Reason.CONTESTED]
    if rivals:
        contested = (best, *rivals)
        rest = tuple(Ranked(one, _reason(best, one)) for one in ordered[1:] if one not in rivals)
        return Cell(key, indicator, None, Reason.CONTESTED, contested=contested, others=rest)
    others = tuple(Ranked(one, _reason(best, one)) for one in ordered[1:])
    return Cell(key, indicator, best, others[0].reason if others else Reason.ONLY, others=others)


def _ordered(observations: Sequence[Observation]) -> list[Observation]:
    """Best first; among equals the more precise, then the earlier in the text."""
    return sorted(
        observations,
        key=lambda one: (
            *(-rank for rank in _trust(one)[:2]),
            _backwards(_trust(one)[2]),
            one.bound is not Bound.EXACT,
            one.origin.start,
        ),
    )


def _trust(observation: Observation) -> tuple[int, int, str]:
    document = observation.origin.document
    return MATURITIES[observation.maturity], SOURCES[document.kind], document.published


def _backwards(date: str) -> tuple[int, ...]:
    """A date as a key that sorts the newest first; one that is unknown comes last."""
    return tuple(-ord(character) for character in date) or (1,)


def _reason(best: Observation, other: Observation) -> Reason:
    """Why `best` is preferred to `other`."""
    if agree(best, other):
        return Reason.AGREES
    mine, theirs = _trust(best), _trust(other)
    if best.origin.document.sha256 == other.origin.document.sha256 and mine[0] == theirs[0]:
        return Reason.CONTESTED
    for reason, ours, others in zip((Reason.MATURITY, Reason.SOURCE, Reason.NEWER), mine, theirs, strict=True):
        if ours != others:
            return reason
    return Reason.CONTESTED


def agree(one: Observation, other: Observation) -> bool:
    """Whether two figures of one thing can both be true, as far as their decimals tell."""
    if one.kind is Kind.STRUCTURE or other.kind is Kind.STRUCTURE:
        return one.value == other.value
    conversion = factor(other.unit, one.unit)
    if conversion is None:
        return False
    theirs = _interval(other)
    return _interval(one).meets(theirs if conversion == 1 else theirs * exactly(conversion))


def _interval(observation: Observation) -> Interval:
    return interval(
        observation.value,
        observation.high,
        observation.bound,
        observation.step,
        observation.approximators,
        observation.unit,
    )
