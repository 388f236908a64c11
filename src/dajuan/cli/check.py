"""`dajuan check`: what can be asked for."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import date
from dajuan.messages import TONGUES, _

FORMS = ("text", "jsonl", "html", "docx", "sarif")


def run(arguments: Sequence[str]) -> int:
    """Check and write as the arguments say; the exit code. Raises DajuanError where they are off."""
    given = parser().parse_intermixed_args(arguments)
    if given.rules or given.explain:
        from dajuan.cli.rules import explain, list_rules

        return explain(given.explain, given.lang) if given.explain else list_rules(given.lang)
    from dajuan.cli.checking import check_and_write

    return check_and_write(given)


def parser() -> Parser:
    """The arguments of `dajuan check`."""
    made = Parser(
        prog="dajuan check",
        usage="dajuan check FILE|DIR|- ... [--format FORM] [--out PATH] [--ledger PATH|URL] [--plan PLAN]\n"
        "                    [--select RULES] [--ignore RULES] [--strict] [--fix] [--config FILE]\n"
        "                    [--place PLACE] [--date DATE] [--lang LANG]\n"
        "       dajuan check --rules | --explain RULE",
        description=_(
            "Proofread documents before they are printed: numerals and wording, arithmetic, agreement within the text, with a "
            "ledger and with a plan."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan check report.docx\n"
            "  dajuan check report.docx --format docx --out report.checked.docx --fix\n"
            "  dajuan check drafts/ --format jsonl --out findings.jsonl\n"
            "  dajuan check report.docx --ledger county.db --plan 十四五 --format html --out findings.html\n"
            "  dajuan check report.txt --select arith,agree --ignore agree-name --strict\n"
            "  dajuan check --explain approx-double\n"
            "A rule is chosen by its name, a family by the beginning of it (num, arith). dajuan.toml in the folder, or above it, sets "
            "the same lasting.\n"
            "Exit codes: 0 nothing but advice, 1 errors or warnings (with --strict advice too), 2 a file could not be read or the "
            "command is off."
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
        choices=FORMS,
        default="text",
        help=_("how to write the findings (default: text); docx: the Word file itself with comments in its margin"),
    )
    made.add_argument(
        "-o",
        "--out",
        metavar="PATH",
        help=_(
            "write to this file; to this folder, if html or docx of several documents (docx without it: beside each document, as "
            "NAME.checked.docx)"
        ),
    )
    made.add_argument(
        "--ledger",
        metavar="PATH|URL",
        help=_("check against this ledger (default: DAJUAN_LEDGER; without both no ledger is used)"),
    )
    made.add_argument(
        "--plan",
        metavar="PLAN",
        default="",
        help=_("a plan of the ledger by its number or words of its title, or the file of a plan"),
    )
    made.add_argument(
        "--select", metavar="RULES", action="append", default=[], help=_("only these rules, parted by commas")
    )
    made.add_argument(
        "--ignore", metavar="RULES", action="append", default=[], help=_("leave these rules out, parted by commas")
    )
    made.add_argument("--strict", action="store_true", help=_("advice counts too, and what is only doubtful is told"))
    made.add_argument(
        "--fix", action="store_true", help=_("with docx: offer what is safe to put right as tracked changes")
    )
    made.add_argument("--config", metavar="FILE", help=_("the configuration (default: dajuan.toml here or above)"))
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
        "--lang",
        choices=list(TONGUES),
        help=_("the language of the findings (default: zh, unless the locale is English)"),
    )
    made.add_argument("--rules", action="store_true", help=_("list the rules"))
    made.add_argument("--explain", metavar="RULE", help=_("explain a rule, with right and wrong examples"))
    return made
