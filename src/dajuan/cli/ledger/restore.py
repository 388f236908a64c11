"""`dajuan ledger restore`: make a ledger from a backup."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger
from dajuan.errors import DajuanError, UsageError
from dajuan.messages import N_, _


def run(arguments: Sequence[str]) -> int:
    """Make it, prove it whole, and say so. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    if not Path(given.file).is_file():
        raise UsageError(N_("{file} does not exist. Check the path."), file=given.file)
    from dajuan import ledger as api

    api.check_backup(Path(given.file))  # before a ledger is made for nothing
    made, new = api.create_ledger(given.ledger)
    try:
        with made:
            proof = api.restore(made, Path(given.file))
    except DajuanError:
        if new:
            api.discard(given.ledger)  # nothing was put into it
        raise
    print(
        _("The ledger is whole: {entries} entries, {rows} rows, {documents} documents.").format(
            entries=proof.entries, rows=proof.rows, documents=proof.documents
        )
    )
    print(_("Hash of the last entry: {head}").format(head=proof.head))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger restore`."""
    made = Parser(
        prog="dajuan ledger restore",
        usage="dajuan ledger restore FILE [--ledger PATH|URL]",
        description=_("Make a ledger from a backup, on SQLite or PostgreSQL, and prove that it is the same."),
        epilog=_("Examples:\n  dajuan ledger restore county-2026-01-09.zip --ledger restored.db"),
    )
    made.add_argument("file", metavar="FILE", help=_("what `dajuan ledger backup` wrote"))
    of_ledger(made)
    return made
