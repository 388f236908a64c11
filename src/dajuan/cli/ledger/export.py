"""`dajuan ledger export`: write the acts of the ledger for another one."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger
from dajuan.cli.output import destination
from dajuan.messages import _


def run(arguments: Sequence[str]) -> int:
    """Write them. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger, destination(given.out) as stream:
        for line in api.export_acts(ledger):
            stream.write(line)
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger export`."""
    made = Parser(
        prog="dajuan ledger export",
        usage="dajuan ledger export [--out PATH] [--ledger PATH|URL]",
        description=_(
            "Write documents, decisions, plans and tasks as JSON lines, an act a line, which `dajuan ledger import` does "
            "again in another ledger."
        ),
        epilog=_("Examples:\n  dajuan ledger export --out acts.jsonl"),
    )
    made.add_argument("-o", "--out", metavar="PATH", help=_("write to this file (default: standard output)"))
    of_ledger(made)
    return made
