"""`dajuan ledger import`: do the acts of an exported ledger in this one."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger
from dajuan.errors import UsageError
from dajuan.messages import N_, _

UNREADABLE = N_("{file} cannot be opened: {reason}. Check the path.")


def run(arguments: Sequence[str]) -> int:
    """Do them, all or none. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger:
        try:
            with open(given.file, "rb") as stream:
                done = api.import_acts(ledger, stream, name=given.file)
        except OSError as error:
            raise UsageError(UNREADABLE, file=given.file, reason=error.strerror) from error
    sentence = _("Acts done: {done}. Left out, as they were done here before or cannot be done here: {skipped}.")
    print(sentence.format(done=done.done, skipped=done.skipped))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger import`."""
    made = Parser(
        prog="dajuan ledger import",
        usage="dajuan ledger import FILE [--ledger PATH|URL]",
        description=_(
            "Do in this ledger what an export says was done in another: documents are added, decisions taken over with who "
            "took them and why. What is here already stays as it is. All of it is one transaction."
        ),
        epilog=_("Examples:\n  dajuan ledger import acts.jsonl --ledger city.db"),
    )
    made.add_argument("file", metavar="FILE", help=_("what `dajuan ledger export` wrote"))
    of_ledger(made)
    return made
