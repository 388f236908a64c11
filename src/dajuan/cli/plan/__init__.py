"""`dajuan plan`: what plans set, and how far it is reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.group import group_parser, run_group
from dajuan.messages import N_, _

COMMANDS: Mapping[str, str] = {
    "add": N_("Read a plan's targets into the ledger."),
    "show": N_("List plans, or what one sets."),
    "evaluate": N_("Judge a plan's targets by what was observed."),
}
"""Each with what it does; the module of the same name has `parser()` and `run(arguments)`."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that is named; the exit code. Raises DajuanError."""
    return run_group(__name__, "plan", COMMANDS, description(), arguments)


def parser() -> Parser:
    """The arguments of `dajuan plan` itself."""
    return group_parser("plan", COMMANDS, description())


def description() -> str:
    """What the group is for."""
    return _("Keep what plans set, and judge it by what was observed.")
