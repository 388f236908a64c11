"""Options that several commands share: which ledger, who acts and why, numbers, dates."""

from __future__ import annotations

import getpass
import os
import re
from argparse import Namespace

from dajuan.cli.arguments import Parser
from dajuan.errors import UsageError
from dajuan.messages import N_, _

WHO = "DAJUAN_WHO"
YEAR = re.compile(r"[12][0-9]{3}")
COUNT = re.compile(r"[1-9][0-9]{0,8}")
DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


def of_ledger(made: Parser) -> None:
    """Add --ledger."""
    made.add_argument(
        "--ledger",
        metavar="PATH|URL",
        help=_("the ledger: a file, or postgresql://... (default: DAJUAN_LEDGER, else ./dajuan.db)"),
    )


def of_act(made: Parser) -> None:
    """Add --who and --why, which stand in the audit trail."""
    made.add_argument("--who", metavar="NAME", help=_("who does this (default: DAJUAN_WHO, else who is logged in)"))
    made.add_argument("--why", metavar="REASON", default="", help=_("why, for the audit trail"))


def who(given: Namespace) -> str:
    """Who acts: as named, else by the environment, else who is logged in."""
    named: str | None = given.who
    if named or os.environ.get(WHO):
        return named or os.environ[WHO]
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may know no name for its user
        return str(os.getuid()) if hasattr(os, "getuid") else "?"


def year(written: str) -> int:
    """A year of an option. Raises UsageError where it is none, in our words instead of argparse's."""
    if not YEAR.fullmatch(written):
        raise UsageError(N_("{value} is no year. Write it as 2025."), value=written)
    return int(written)


def count(written: str) -> int:
    """A number of things of an option, at least one. Raises UsageError where it is none."""
    if not COUNT.fullmatch(written):
        raise UsageError(N_("{value} is no whole number above 0. Write digits only, such as 20."), value=written)
    return int(written)


def date(written: str) -> str:
    """A day, month or year of an option; "" is none. Raises UsageError where it is written otherwise."""
    if written and not DATE.fullmatch(written):
        raise UsageError(
            N_("The date {date} is not understood. Write it as 2026, 2026-01 or 2026-01-09."), date=written
        )
    return written


def period(written: str) -> str:
    """A period of an option: a date, or two with a slash. Raises UsageError where it is written otherwise."""
    first, _slash, last = written.partition("/")
    if not all(DATE.fullmatch(end) for end in (first, last or first)) or written.endswith("/"):
        raise UsageError(
            N_("The period {period} is not understood. Write it as 2025, 2025-11, 2025-01/2025-11 or 2021/2025."),
            period=written,
        )
    return written
