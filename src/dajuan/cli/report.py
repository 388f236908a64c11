"""`dajuan report`: publish the report card of a place, or write its review."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger, year
from dajuan.cli.output import destination, unwritable
from dajuan.errors import MissingExtra, UsageError
from dajuan.messages import N_, TONGUES, _, harmless, speaking

if TYPE_CHECKING:
    from dajuan.reports.card.records import Card

WRITERS: Mapping[tuple[str, str], str] = {
    ("card", "html"): "dajuan.reports.card.html",
    ("card", "docx"): "dajuan.reports.card.docx",
    ("card", "xlsx"): "dajuan.reports.card.xlsx",
    ("card", "pdf"): "dajuan.reports.card.pdf",
    ("review", "docx"): "dajuan.reports.review.docx",
    ("review", "html"): "dajuan.reports.review.html",
}
"""By style and form, the module whose `write(card, stream)` writes it."""

PACKAGE = "package"
ALL = "all"
SKIPPED = 1


def run(arguments: Sequence[str]) -> int:
    """Build the card and write it. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    forms = _forms(given.style) if given.form == ALL else [given.form]
    if given.form not in (ALL, *_forms(given.style)):
        raise UsageError(N_("A review is written as docx or html, not as {form}."), form=given.form)
    if given.style == "review" and given.lang != "zh":
        raise UsageError(N_("A review is written in Chinese only; leave --lang out."))
    if not given.out:
        raise UsageError(N_("Name where to write it with --out, such as card.html."))
    from dajuan import ledger as api
    from dajuan.reports.card.build import build

    missing: list[MissingExtra] = []
    with api.open_ledger(given.ledger) as ledger, speaking(TONGUES[given.lang]):
        card = build(ledger, place=given.place or "", plan=given.plan or "", year=given.year)
        for form in forms:
            out = _within(given.out, given.style, form) if given.form == ALL else given.out
            try:
                _write(card, given.style, form, out)
            except MissingExtra as error:
                if given.form != ALL:
                    raise
                missing.append(error)
    for lack in missing:  # said in the language of the person, not of the report
        print(harmless(str(lack)), file=sys.stderr)
    said = _("{out}: {place}, {year}.").format(out=given.out, place=card.place, year=card.year)
    print(harmless(said), file=sys.stderr)
    return SKIPPED if missing else 0


def _forms(style: str) -> list[str]:
    """Every form of a style, the page first: charts that are drawn for it serve the others."""
    return [form for of, form in WRITERS if of == style] + ([PACKAGE] if style == "card" else [])


def _within(folder: str, style: str, form: str) -> str:
    """Where a form is written within a folder that takes all of them, which is made where it is not there."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return str(Path(folder) / (PACKAGE if form == PACKAGE else f"{style}.{form}"))


def _write(card: Card, style: str, form: str, out: str) -> None:
    if form == PACKAGE:
        from dajuan.reports.package import write as write_package

        try:
            write_package(card, Path(out))
        except OSError as error:
            raise unwritable(out, error) from error
        return
    write: Callable[[Card, BinaryIO], None] = import_module(WRITERS[style, form]).write
    with destination(out) as stream:
        write(card, stream)


def parser() -> Parser:
    """The arguments of `dajuan report`."""
    made = Parser(
        prog="dajuan report",
        usage="dajuan report --out PATH [--format FORM] [--style STYLE] [--place PLACE] [--plan PLAN] [--year YEAR]\n"
        "                     [--lang LANG] [--ledger PATH|URL]",
        description=_(
            "Publish the report card (答卷): plan against result, field by field, each number with its source."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan report --out card.html\n"
            "  dajuan report --format docx --place 云溪县 --plan 十四五 --year 2025 --out card.docx\n"
            "  dajuan report --style review --format docx --out review.docx\n"
            "  dajuan report --format package --lang en --out open-data/\n"
            "  dajuan report --format all --out published/\n"
            "The report is in Chinese unless --lang says otherwise."
        ),
    )
    made.add_argument(
        "-f",
        "--format",
        dest="form",
        choices=["html", "docx", "xlsx", "pdf", PACKAGE, ALL],
        default="html",
        help=_("how to write it (default: html)"),
    )
    made.add_argument(
        "--style",
        choices=["card", "review"],
        default="card",
        help=_("the report card, or a written review of the year"),
    )
    made.add_argument("--place", metavar="PLACE", help=_("whose (default: the place with the most documents)"))
    made.add_argument(
        "--plan", metavar="PLAN", help=_("a plan's number, or words of its title (default: the one of several years)")
    )
    made.add_argument(
        "--year", metavar="YEAR", type=year, help=_("up to this year (default: the last that a document speaks of)")
    )
    made.add_argument("--lang", choices=list(TONGUES), default="zh", help=_("the language of the report (default: zh)"))
    made.add_argument("-o", "--out", metavar="PATH", help=_("the file to write; for package and all the folder"))
    of_ledger(made)
    return made
