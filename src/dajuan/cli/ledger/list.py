"""`dajuan ledger list`: what the ledger holds, a line each."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from dajuan.cli.arguments import Parser
from dajuan.cli.ledger.words import ACTS, DECISIONS
from dajuan.cli.options import count, of_ledger
from dajuan.cli.tables import Layout, show_lines, show_table
from dajuan.errors import UsageError
from dajuan.messages import N_, _

if TYPE_CHECKING:
    from dajuan.ledger import Ledger


def run(arguments: Sequence[str]) -> int:
    """Print the rows; 0, or 1 where there are none. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    for option in ("place", "document", "decision"):
        if getattr(given, option) is not None and option not in HEEDED[given.what]:
            raise UsageError(N_("A list of {what} has no --{option}. Leave it out."), what=given.what, option=option)
    from dajuan.ledger import open_ledger

    with open_ledger(given.ledger) as ledger:
        listed = LISTS[given.what](ledger, given)
    if not listed:
        print(_("There is nothing to list."), file=sys.stderr)
    return 0 if listed else 1


def _documents(ledger: Ledger, given: Namespace) -> int:
    from dajuan import ledger as api
    from dajuan.reports.card.show import DOCUMENT_KINDS

    found = api.documents(ledger, place=given.place)[: given.limit]
    rows = [
        (
            one.number,
            one.place,
            one.published,
            _(DOCUMENT_KINDS[one.kind]),
            one.claims,
            one.title or one.name,
            one.sha256[:12],
        )
        for one in found
    ]
    return _print(
        given,
        found,
        [_("No."), _("Place"), _("Published"), _("Kind"), _("Figures"), _("Title"), _("SHA-256")],
        rows,
        (0, 4),
    )


def _claims(ledger: Ledger, given: Namespace) -> int:
    from dajuan import ledger as api
    from dajuan.ledger.records import Decision
    from dajuan.reading.records import Kind, Status
    from dajuan.reports.claims.words import KINDS, STATUSES

    number = api.document(ledger, given.document).number if given.document else None
    decision = Decision(given.decision) if given.decision else None
    found = api.claims(ledger, document=number, decision=decision, limit=None if given.place else given.limit)
    if given.place:
        of = {one.number: one.place for one in api.documents(ledger)}
        found = tuple(one for one in found if (one.place or of[one.document]) == given.place)[: given.limit]
    rows = [
        (
            one.id,
            one.document,
            one.indicator,
            one.text,
            one.period,
            _(KINDS[Kind(one.kind)]),
            _(STATUSES[Status(one.status)]),
            f"{one.confidence:.2f}",
            _(DECISIONS[one.decision]),
        )
        for one in found
    ]
    head = [
        *(_("Id"), _("Document"), _("Indicator"), _("As written"), _("Period"), _("Kind"), _("Status")),
        *(_("Confidence"), _("Decision")),
    ]
    return _print(given, found, head, rows, (1, 7))


def _observations(ledger: Ledger, given: Namespace) -> int:
    from dajuan import ledger as api
    from dajuan.reports.card.show import kind
    from dajuan.reports.claims.words import STATUSES

    number = api.document(ledger, given.document).number if given.document else None
    found = api.observations(ledger, place=given.place, document=number)[: given.limit]
    rows = [
        (
            one.number,
            one.indicator.name,
            one.origin.text,
            one.period,
            one.place,
            kind(one),
            _(STATUSES[one.status]),
            one.origin.claim,
        )
        for one in found
    ]
    head = [_("No."), _("Indicator"), _("As written"), _("Period"), _("Place"), _("Kind"), _("Status"), _("Claim")]
    return _print(given, found, head, rows, (0,))


def _indicators(ledger: Ledger, given: Namespace) -> int:
    from dajuan import ledger as api
    from dajuan.catalogue.fields import fields
    from dajuan.reports.card.show import field

    names = {one.id: field(one) for one in fields()}
    found = tuple(api.indicators(ledger).values())[: given.limit]
    rows = [(one.id, one.name, one.unit, names.get(one.field, one.field)) for one in found]
    return _print(given, found, [_("Id"), _("Name"), _("Unit"), _("Field")], rows)


def _tasks(ledger: Ledger, given: Namespace) -> int:
    from dajuan import ledger as api
    from dajuan.reports.card.show import TASK_STATES

    places = [given.place] if given.place else list(dict.fromkeys(one.place for one in api.documents(ledger)))
    listed: list[tuple[object, list[tuple[object, ...]]]] = []
    for place in places:
        found = api.statements(ledger, place, api.observations(ledger, place=place))
        for programme in found.programmes:
            state = _(TASK_STATES[programme.state])
            parts = [
                ("", place, _("part"), part.name, part.body, part.due, _(TASK_STATES[part.state]))
                for part in programme.parts
            ]
            itself = (programme.id, place, _("programme"), programme.name, programme.body, "", state)
            listed.append((programme, [itself, *parts]))
        for one in found.pledges:
            said_by, state = one.speaker or one.body, _(TASK_STATES[one.state])
            listed.append((one, [(one.id, place, _("pledge"), one.passage.text, said_by, one.due, state)]))
    shown = listed[: given.limit]
    records = [record for record, _lines in shown]
    rows = [line for _record, lines in shown for line in lines]
    head = [_("Id"), _("Place"), _("What"), _("Text"), _("Who"), _("Due"), _("State")]
    return _print(given, records, head, rows)


def _acts(ledger: Ledger, given: Namespace) -> int:
    from dajuan import ledger as api
    from dajuan.reports.card.show import moment

    found = tuple(api.acts(ledger).values())[: given.limit]
    rows = [
        (one.number, moment(one), one.who, _(ACTS[one.what]), _subject(one.details), one.why, one.hash[:12])
        for one in found
    ]
    head = [_("No."), _("When"), _("Who"), _("What"), _("To what"), _("Why"), _("Hash")]
    return _print(given, found, head, rows, (0,))


def _subject(details: str) -> str:
    """What an act was done to: the ids and names among its details, in their order."""
    known = msgspec.json.decode(details)
    named = [known[key] for key in SUBJECTS if known.get(key)]
    return " ".join([*map(str, named), *([f"≥{known['min_confidence']}"] if "min_confidence" in known else [])])


def _print(
    given: Namespace,
    records: Sequence[object],
    head: Sequence[str],
    rows: Sequence[Sequence[object]],
    right: Sequence[int] = (),
) -> int:
    if given.layout == Layout.JSONL:
        show_lines(records)
    elif rows:
        show_table(head, rows, right=right)
    return len(records)


SUBJECTS = ("name", "claim", "source", "target", "task", "part", "evidence", "state", "rule", "statement", "sha256")
"""The details of an act that say what it was done to."""

LISTS: Mapping[str, Callable[[Ledger, Namespace], int]] = {
    "documents": _documents,
    "claims": _claims,
    "observations": _observations,
    "indicators": _indicators,
    "tasks": _tasks,
    "acts": _acts,
}


HEEDED: Mapping[str, tuple[str, ...]] = {
    "documents": ("place",),
    "claims": ("place", "document", "decision"),
    "observations": ("place", "document"),
    "indicators": (),
    "tasks": ("place",),
    "acts": (),
}
"""Which options narrow which list."""


def parser() -> Parser:
    """The arguments of `dajuan ledger list`."""
    made = Parser(
        prog="dajuan ledger list",
        usage="dajuan ledger list [WHAT] [--place PLACE] [--document DOCUMENT] [--decision DECISION] [--limit N]\n"
        "                          [--format FORM] [--ledger PATH|URL]",
        description=_("List documents, claims, observations, indicators, tasks (programmes and pledges) or acts."),
        epilog=_(
            "Examples:\n"
            "  dajuan ledger list\n"
            "  dajuan ledger list claims --document review.docx --decision waiting --limit 20\n"
            "  dajuan ledger list observations --place 云溪县 --format jsonl\n"
            "Claims that wait for a decision come with the doubtful ones first."
        ),
    )
    made.add_argument(
        "what", metavar="WHAT", nargs="?", choices=list(LISTS), default="documents", help=" | ".join(LISTS)
    )
    made.add_argument("--place", metavar="PLACE", help=_("of this place only"))
    made.add_argument(
        "--document", metavar="DOCUMENT", help=_("of this document only: its number, name, title or SHA-256")
    )
    made.add_argument(
        "--decision", choices=["waiting", "accepted", "corrected", "rejected"], help=_("claims with this decision only")
    )
    made.add_argument("--limit", metavar="N", type=count, help=_("at most so many"))
    made.add_argument(
        "--format",
        dest="layout",
        choices=[one.value for one in Layout],
        default=Layout.TABLE.value,
        help=_("how to print them"),
    )
    of_ledger(made)
    return made
