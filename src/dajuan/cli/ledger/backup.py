"""`dajuan ledger backup`: write the whole ledger into one file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger
from dajuan.errors import UsageError
from dajuan.messages import N_, _

UNWRITABLE = N_("{file} cannot be written: {reason}. Name a file in another folder.")


def run(arguments: Sequence[str]) -> int:
    """Write it and print the hash of the last entry in it. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger:
        try:
            head = api.backup(ledger, Path(given.file))
        except OSError as error:
            raise UsageError(UNWRITABLE, file=given.file, reason=error.strerror or str(error)) from error
    print(_("Hash of the last entry: {head}").format(head=head))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger backup`."""
    made = Parser(
        prog="dajuan ledger backup",
        usage="dajuan ledger backup FILE [--ledger PATH|URL]",
        description=_(
            "Write the whole ledger, its audit trail included, into one file; others may go on writing meanwhile."
        ),
        epilog=_("Examples:\n  dajuan ledger backup county-2026-01-09.zip"),
    )
    made.add_argument("file", metavar="FILE", help=_("a file that is not there yet"))
    of_ledger(made)
    return made
