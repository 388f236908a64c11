"""`dajuan read`: what can be asked for."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import date
from dajuan.cli.request import Request
from dajuan.messages import _
from dajuan.reports.claims.show import Form, Show


def run(arguments: Sequence[str]) -> int:
    """Read and write as the arguments say; the exit code. Raises DajuanError where they are off."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan.cli.reading import read_and_write

    return read_and_write(
        Request(tuple(given.sources), Form(given.form), Show(given.show), given.place, given.date, given.out)
    )


def parser() -> Parser:
    """The arguments of `dajuan read`."""
    made = Parser(
        prog="dajuan read",
        usage="dajuan read FILE|DIR|- ... [--format FORM] [--show WHAT] [--place PLACE] [--date DATE] [--out PATH]",
        description=_("Read documents and show their figures."),
        epilog=_(
            "Examples:\n"
            "  dajuan read review.docx\n"
            "  dajuan read reports/ --format jsonl --out figures.jsonl\n"
            "  dajuan read plan.pdf budget.xlsx --format xlsx --out figures.xlsx\n"
            "  dajuan read review.docx --show all --format html --out review.html\n"
            "  dajuan read - --place 云溪县 --date 2025-12 --show pledges < notice.txt\n"
            "Exit codes: 0 all was read, 1 a file could not be read, 2 nothing could be read or the command is off."
        ),
    )
    made.add_argument(
        "sources",
        metavar="FILE|DIR|-",
        nargs="*",
        help=_("files, folders (read with their subfolders), or - for standard input"),
    )
    made.add_argument(
        "-f",
        "--format",
        dest="form",
        choices=[form.value for form in Form],
        default=Form.TABLE.value,
        help=_("how to write what was read (default: table)"),
    )
    made.add_argument(
        "-s",
        "--show",
        choices=[show.value for show in Show],
        default=Show.CLAIMS.value,
        help=_("what to show (default: claims)"),
    )
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
    made.add_argument(
        "-o", "--out", metavar="PATH", help=_("write to this file; to this folder, if html of several documents")
    )
    return made
