"""Say in a note on a cell where its figure comes from."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.ledger.records import Cell, Observation, Target
from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.xlsx.sources import Sources

SHORT = 16
"""Digits of a SHA-256 that tell a document from another."""


def of_cell(cell: Cell, sources: Sources) -> str:
    """What stands or is contested, each with its source, then what does not stand, with the reason."""
    counted = (cell.standing,) if cell.standing else cell.contested
    blocks = [of_observation(observation, sources) for observation in counted]
    if not cell.standing:
        blocks.insert(0, _("Contested, to be decided by a person."))
    for other in cell.others:
        template = _("Besides: {printed}, {source} ({reason})")
        blocks.append(
            template.format(
                printed=show.told(other.observation),
                source=show.citation(other.observation.origin.document),
                reason=show.overruled(other, cell),
            )
        )
    return "\n\n".join(blocks)


def of_observation(observation: Observation, sources: Sources) -> str:
    """The printed figure, its sentence, document, position, who accepted it, and what it replaced."""
    return "\n".join(_lines(observation, sources))


def _lines(observation: Observation, sources: Sources) -> Iterator[str]:
    origin = observation.origin
    yield _("As printed: {printed}").format(printed=show.as_printed(observation))
    if show.is_amended(observation):
        yield _("Corrected to: {value}").format(value=show.value_of(observation))
    if observation.period:
        yield _("Period: {period}").format(period=show.period(observation.period))
    if origin.speaker:
        yield _("Speaker: {speaker}").format(speaker=show.speaker(origin))
    yield _("Sentence: {sentence}").format(sentence=origin.sentence)
    yield _("Document: {source}").format(source=show.citation(origin.document))
    yield _("Position: {position}").format(position=show.position(origin.start, origin.end))
    yield f"SHA-256: {origin.document.sha256[:SHORT]}…"
    yield _("Accepted: {accepted}").format(accepted=show.accepted(observation))
    if observation.accepted.why:
        yield _("Reason: {reason}").format(reason=observation.accepted.why)
    if observation.supersedes is not None:
        old = sources.replaced.get(observation.supersedes)
        if old is None:
            yield _("Replaces observation {number}").format(number=observation.supersedes)
        else:
            yield _("Replaces observation {number}: {indicator}, {value} (source {source})").format(
                number=old.number,
                indicator=show.name(old.indicator),
                value=show.value_of(old),
                source=sources.number(old),
            )


def of_target(target: Target) -> str:
    """The plan, the row's position in it, its notes."""
    document = target.plan.document
    lines = [
        _("Document: {source}").format(source=show.citation(document)),
        _("Position: {position}").format(position=show.position(target.start, target.end)),
        f"SHA-256: {document.sha256[:SHORT]}…",
        *target.notes,
    ]
    return "\n".join(lines)
