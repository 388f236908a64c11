"""`dajuan ledger reject`: reject a claim."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_act, of_ledger, who
from dajuan.messages import _


def run(arguments: Sequence[str]) -> int:
    """Reject it and say so. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger:
        api.reject(ledger, given.claim, who=who(given), why=given.why)
    print(_("Rejected. What was read stays in the history."))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger reject`."""
    made = Parser(
        prog="dajuan ledger reject",
        usage="dajuan ledger reject CLAIM --why REASON [--ledger PATH|URL] [--who NAME]",
        description=_("Reject a claim; where it had been accepted, its observation no longer counts."),
        epilog=_("Examples:\n  dajuan ledger reject 5f1c02ab --why 此处为上年数"),
    )
    made.add_argument("claim", metavar="CLAIM", help=_("a claim's id, or the beginning of it"))
    of_ledger(made)
    of_act(made)
    return made
