"""`dajuan ledger verify`: prove that nothing in the ledger was tampered with."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.ledger.words import ACTS
from dajuan.cli.options import of_ledger
from dajuan.cli.progress import progress
from dajuan.messages import _, harmless

FLAWED = 1


def run(arguments: Sequence[str]) -> int:
    """Check everything; 0 where it is whole, 1 where it is not. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger, progress(api.PROOF_STEPS, False, _("Checking")) as bar:
        proof = api.verify(ledger, head=given.head, advance=bar.advance)
    for flaw in proof.flaws:
        values = dict(flaw.values)
        if "what" in values:
            values["what"] = _(ACTS.get(str(values["what"]), str(values["what"])))
        print(harmless(_(flaw.sentence).format(**values)), file=sys.stderr)
    if not proof.whole:
        print(_("The ledger is NOT whole. Restore a backup, and find out who changed it."), file=sys.stderr)
        return FLAWED
    print(
        _("The ledger is whole: {entries} entries, {rows} rows, {documents} documents.").format(
            entries=proof.entries, rows=proof.rows, documents=proof.documents
        )
    )
    print(_("Hash of the last entry: {head}").format(head=proof.head))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger verify`."""
    made = Parser(
        prog="dajuan ledger verify",
        usage="dajuan ledger verify [--head HASH] [--ledger PATH|URL]",
        description=_(
            "Check every row against the audit trail, every entry of the trail against the one before it, and every document "
            "against its SHA-256. Note the hash that it prints somewhere else: with --head it proves later that nothing was "
            "taken back since."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan ledger verify\n"
            "Exit codes: 0 it is whole, 1 it is not, 2 there is no ledger or the command is off."
        ),
    )
    made.add_argument("--head", metavar="HASH", default="", help=_("a hash that was printed earlier"))
    of_ledger(made)
    return made
