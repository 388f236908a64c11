"""`dajuan diff`: what changed between two documents, figure by figure."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dajuan.cli.arguments import Parser
from dajuan.cli.output import destination
from dajuan.errors import UsageError
from dajuan.messages import N_, _

if TYPE_CHECKING:
    from dajuan.comparison.records import Difference
    from dajuan.documents.document import Document

    Write = Callable[[Document, Document, Sequence[Difference], BinaryIO], None]

STANDARD_INPUT = "-"
FORMS = ("text", "jsonl", "html")
"""Each a module of dajuan.reports.differences."""

NOTHING_CHANGED, CHANGED = 0, 1


def run(arguments: Sequence[str]) -> int:
    """Compare and write; 0 where no figure changed, 1 where one did. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    check(given.old, given.new, given.out)
    from dajuan.comparison import differences
    from dajuan.documents.limits import MAX_BYTES
    from dajuan.outcomes import read

    old, new = (
        read(sys.stdin.buffer.read(MAX_BYTES + 1) if file == STANDARD_INPUT else file, name=file, statements=False)
        for file in (given.old, given.new)
    )
    found = differences(old.document, old.reading, new.document, new.reading)
    write: Write = import_module(f"dajuan.reports.differences.{given.form}").write
    with destination(given.out) as stream:
        write(old.document, new.document, found, stream)
    return CHANGED if found else NOTHING_CHANGED


def check(old: str, new: str, out: str | None) -> None:
    """Raise UsageError where the request cannot be meant."""
    if old == new == STANDARD_INPUT:
        raise UsageError(N_("Only one of the two documents can come from standard input."))
    for file in (old, new):
        if Path(file).is_dir():
            raise UsageError(N_("{file} is a folder. Name two documents to compare."), file=file)
        if out and Path(file).is_file() and Path(out).exists() and Path(file).samefile(out):
            raise UsageError(N_("{file} is itself a document to be compared. Name another file with --out."), file=out)


def parser() -> Parser:
    """The arguments of `dajuan diff`."""
    made = Parser(
        prog="dajuan diff",
        usage="dajuan diff OLD NEW [--format FORM] [--out PATH]",
        description=_(
            "Say what changed between two drafts or publications, figure by figure: changed, added, dropped, moved, restated "
            "in another unit or with other rounding. Wording that changes around an unchanged figure is not shown."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan diff draft-1.docx draft-2.docx\n"
            "  dajuan diff draft.docx printed.pdf --format html --out changes.html\n"
            "  dajuan diff budget-1.xlsx budget-2.xlsx --format jsonl --out changes.jsonl\n"
            "Exit codes: 0 no figure was changed, 1 a figure was changed, 2 a document cannot be read or the command is off."
        ),
    )
    made.add_argument("old", metavar="OLD", help=_("the earlier document, or - for standard input"))
    made.add_argument("new", metavar="NEW", help=_("the later document, in the same or another format"))
    made.add_argument(
        "-f",
        "--format",
        dest="form",
        choices=FORMS,
        default=FORMS[0],
        help=_("how to write the differences (default: text)"),
    )
    made.add_argument("-o", "--out", metavar="PATH", help=_("write to this file"))
    return made
