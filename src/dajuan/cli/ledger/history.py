"""`dajuan ledger history`: what was decided of a claim, or all that is known of an indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dajuan.cli.arguments import Parser
from dajuan.cli.ledger.words import VERDICTS
from dajuan.cli.options import of_ledger
from dajuan.cli.tables import show_table
from dajuan.messages import _

if TYPE_CHECKING:
    from dajuan.ledger.records import Cell, Observation


def run(arguments: Sequence[str]) -> int:
    """Print it. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger:
        found = api.history(ledger, given.id, place=given.place)
    from dajuan.reports.card.show import moment

    if found.steps:
        head = [
            *(_("No."), _("When"), _("Who"), _("Decision"), _("Value"), _("Unit"), _("Period"), _("Place")),
            *(_("Kind"), _("Status"), _("Why")),
        ]
        decided = [
            (
                step.act.number,
                moment(step.act),
                step.act.who,
                _(VERDICTS[step.verdict]),
                *_value(step.observation),
                step.act.why,
            )
            for step in found.steps
        ]
        show_table(head, decided, right=(0, 4))
    rows = [row for cell in found.cells for row in _rows(cell)]
    if not rows:
        return 0
    if found.steps:
        print()
    head = [
        _("Period"),
        _("Place"),
        _("Kind"),
        _("Status"),
        _("As written"),
        _("Value"),
        _("Stands"),
        _("Why"),
        _("Speaker"),
        _("Document"),
        _("Claim"),
    ]
    show_table(head, rows)
    return 0


def _value(observation: Observation | None) -> tuple[object, ...]:
    """What came of a decision: value, unit, period, place, kind, status; nothing of a rejection."""
    from dajuan.reports.card.show import kind
    from dajuan.reports.claims.words import STATUSES

    if observation is None:
        return ("",) * 6
    one = observation
    return one.value, one.unit, one.period, one.place, kind(one), _(STATUSES[one.status])


def _rows(cell: Cell) -> Iterator[tuple[object, ...]]:
    from dajuan.ledger.records import Reason
    from dajuan.reports.card.show import REASONS

    chosen = f"{cell.chosen.who}: {cell.chosen.why}".rstrip(": ") if cell.chosen else ""
    if cell.standing is not None:
        yield _row(cell.standing, _("yes"), _(REASONS[cell.reason]), chosen)
    for one in cell.contested:
        yield _row(one, _("contested"), _(REASONS[cell.reason]))
    for ranked in cell.others:
        if ranked.reason is Reason.CHOSEN:
            yield _row(ranked.observation, _("no"), _("another one was chosen"), chosen)
        else:
            yield _row(ranked.observation, _("no"), _(REASONS[ranked.reason]))


def _row(one: Observation, stands: str, *why: str) -> tuple[object, ...]:
    from dajuan.reports.card.show import kind
    from dajuan.reports.claims.words import STATUSES

    document = one.origin.document
    return (
        one.period,
        one.place,
        kind(one),
        _(STATUSES[one.status]),
        one.origin.text,
        one.value,
        stands,
        _("; ").join(part for part in why if part),
        one.origin.speaker,
        f"{document.number}  {document.published}  {document.title or document.name}",
        one.origin.claim,
    )


def parser() -> Parser:
    """The arguments of `dajuan ledger history`."""
    made = Parser(
        prog="dajuan ledger history",
        usage="dajuan ledger history CLAIM|INDICATOR [--place PLACE] [--ledger PATH|URL]",
        description=_(
            "Show what was decided of a claim, or all that was observed of an indicator, what counts, and why."
        ),
        epilog=_("Examples:\n  dajuan ledger history 5f1c02ab\n  dajuan ledger history gdp --place 云溪县"),
    )
    made.add_argument("id", metavar="CLAIM|INDICATOR", help=_("a claim's id, or an indicator's"))
    made.add_argument("--place", metavar="PLACE", help=_("of this place only"))
    of_ledger(made)
    return made
