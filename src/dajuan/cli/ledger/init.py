"""`dajuan ledger init`: make a ledger, or bring one up to date."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger
from dajuan.messages import _, harmless


def run(arguments: Sequence[str]) -> int:
    """Make it and say so. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan.ledger import create_ledger

    made, new = create_ledger(given.ledger)
    with made:
        sentence = _("Made a ledger at {ledger}.") if new else _("The ledger at {ledger} is there and up to date.")
        print(harmless(sentence.format(ledger=made.where)))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger init`."""
    made = Parser(
        prog="dajuan ledger init",
        usage="dajuan ledger init [--ledger PATH|URL]",
        description=_("Make a ledger, or bring one that an older version made up to date."),
        epilog=_(
            "Examples:\n"
            "  dajuan ledger init\n"
            "  dajuan ledger init --ledger county.db\n"
            "  dajuan ledger init --ledger postgresql://planner:secret@db.example/county"
        ),
    )
    of_ledger(made)
    return made
