"""`dajuan ledger choose`: let one of several contradicting claims count."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_act, of_ledger, who
from dajuan.messages import _


def run(arguments: Sequence[str]) -> int:
    """Choose it and say so. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger:
        api.choose(ledger, given.claim, who=who(given), why=given.why)
    print(_("Chosen. The others stay, and the history says why they do not count."))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger choose`."""
    made = Parser(
        prog="dajuan ledger choose",
        usage="dajuan ledger choose CLAIM [--ledger PATH|URL] [--who NAME] [--why REASON]",
        description=_("Let one accepted claim count over all others that speak of the same thing."),
        epilog=_("Examples:\n  dajuan ledger choose 5f1c02ab --why 以工信局口径为准"),
    )
    made.add_argument("claim", metavar="CLAIM", help=_("a claim's id, or the beginning of it"))
    of_ledger(made)
    of_act(made)
    return made
