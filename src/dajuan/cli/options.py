"""Options that several commands share: which ledger, who acts and why."""

from __future__ import annotations

import getpass
import os
from argparse import Namespace

from dajuan.cli.arguments import Parser
from dajuan.messages import _

WHO = "DAJUAN_WHO"


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
