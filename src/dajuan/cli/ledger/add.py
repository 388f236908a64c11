"""`dajuan ledger add`: put documents into the ledger."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dajuan.cli.arguments import Parser
from dajuan.cli.citations import citations, of_citation
from dajuan.cli.options import date, of_act, of_ledger, who
from dajuan.cli.progress import progress
from dajuan.errors import Unreadable, UsageError
from dajuan.messages import N_, _, harmless

if TYPE_CHECKING:
    from dajuan.ledger import Ledger

NOTHING = N_("No document was found in {sources}.")


def run(arguments: Sequence[str]) -> int:
    """Add them one by one; 0, 1 where a file could not be read, 2 where none could. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    if not given.sources:
        raise UsageError(N_("Name the documents to add: files, or folders."))
    cite = citations(given)
    from dajuan.documents import find_documents
    from dajuan.ledger import open_ledger

    found = find_documents(given.sources)
    if not found.files:
        raise UsageError(NOTHING, sources=", ".join(given.sources))
    failed = 0
    with open_ledger(given.ledger) as ledger, progress(len(found.files), sys.stdout.isatty()) as bar:
        for file in found.files:
            try:
                _add(ledger, file, given, cite(file))
            except Unreadable as error:
                failed += 1
                bar.say(str(error))
            bar.advance()
    return 0 if not failed else 2 if failed == len(found.files) else 1


def _add(ledger: Ledger, file: str, given: Namespace, citation: str) -> None:
    from dajuan import ledger as api
    from dajuan.documents import read_bytes
    from dajuan.outcomes import read

    data = read_bytes(file)
    there = api.stored(ledger, data)
    if there is None:
        found = read(data, name=file, place=given.place, date=given.date)
        there = api.add(ledger, found.document, found.reading, data, who=who(given), citation=citation)
    if there.new:
        sentence = _("{number}  {file}: added, {claims} figures.")
    elif there.copy:
        sentence = _("{number}  {file}: the same text is in the ledger already; nothing was changed.")
    else:
        sentence = _("{number}  {file}: in the ledger already; nothing was changed.")
    print(harmless(sentence.format(number=there.number, file=file, claims=there.claims)))


def parser() -> Parser:
    """The arguments of `dajuan ledger add`."""
    made = Parser(
        prog="dajuan ledger add",
        usage="dajuan ledger add FILE|DIR ... [--ledger PATH|URL] [--place PLACE] [--date DATE]\n"
        "                         [--citation TEXT | --citations CSV] [--who NAME]",
        description=_(
            "Put documents into the ledger, with all that is read in them. A document that is there already is left as it is. "
            "Each is one transaction: it is there whole or not at all."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan ledger add review.docx\n"
            "  dajuan ledger add review.docx --place 云溪县 --date 2025-12 --citation 云溪融媒，2026年1月9日\n"
            "  dajuan ledger add reports/ --ledger county.db --citations sources.csv --who 王敏\n"
            "Exit codes: 0 all were added, 1 a file could not be read, 2 none could or the command is off."
        ),
    )
    made.add_argument("sources", metavar="FILE|DIR", nargs="*", help=_("files, or folders with their subfolders"))
    of_ledger(made)
    made.add_argument(
        "--place", metavar="PLACE", default="", help=_("whose documents they are (default: as they say it)")
    )
    made.add_argument(
        "--date",
        metavar="DATE",
        type=date,
        default="",
        help=_("when they were published, if they do not say it: 2026, 2026-01 or 2026-01-09"),
    )
    of_citation(made)
    of_act(made)
    return made
