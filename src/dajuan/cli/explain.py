"""`dajuan explain`: say why the figure at a place of a text was read as it was."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import date
from dajuan.errors import UsageError
from dajuan.messages import N_, _, harmless

NOTHING_THERE = 1


def run(arguments: Sequence[str]) -> int:
    """Print the explanation; 0 where a figure stands at the offset, 1 where none does. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    file, offset = target(given.target)
    from dajuan.documents.limits import MAX_BYTES
    from dajuan.outcomes import read
    from dajuan.reading.explain import explain

    source = sys.stdin.buffer.read(MAX_BYTES + 1) if file == "-" else file
    found = read(source, name=file, place=given.place, date=given.date)
    if offset >= len(found.document.text):
        raise UsageError(
            N_("The text of {file} has {length} characters; there is none at {offset}. Count from 0."),
            file=file,
            length=len(found.document.text),
            offset=offset,
        )
    explanation = explain(found.document, found.reading, offset)
    for line in explanation.lines():
        print(harmless(line))
    return 0 if explanation.claim else NOTHING_THERE


def target(written: str) -> tuple[str, int]:
    """File and offset of FILE:OFFSET; the file's name may hold colons itself. Raises UsageError."""
    file, colon, offset = written.rpartition(":")
    if not (colon and file and offset.isascii() and offset.isdecimal()):
        raise UsageError(
            N_("{target} names no place in a file. Write FILE:OFFSET, such as review.docx:147."), target=written
        )
    return file, int(offset)


def parser() -> Parser:
    """The arguments of `dajuan explain`."""
    made = Parser(
        prog="dajuan explain",
        usage="dajuan explain FILE:OFFSET [--place PLACE] [--date DATE]",
        description=_("Say why a figure was read as it was: the words, the rules, an example of each."),
        epilog=_(
            "Examples:\n"
            "  dajuan explain review.docx:147\n"
            "  dajuan explain review.docx:147 --place 云溪县 --date 2025-12\n"
            "The offset counts characters of the text that Dajuan reads; `dajuan read` shows it in its first column."
        ),
    )
    made.add_argument(
        "target", metavar="FILE:OFFSET", help=_("a document, and a character of its text, counted from 0")
    )
    made.add_argument("--place", metavar="PLACE", default="", help=_("whose document it is (default: as it says it)"))
    made.add_argument(
        "--date", metavar="DATE", type=date, default="", help=_("when it was published, if it does not say it")
    )
    return made
