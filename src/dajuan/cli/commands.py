"""Choose the command that the first argument names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

import dajuan
from dajuan.cli.arguments import Parser
from dajuan.errors import UsageError
from dajuan.messages import N_, _, teach_libraries

COMMANDS: Mapping[str, str] = {
    "read": N_("Read documents and show their figures."),
    "explain": N_("Say why a figure was read as it was."),
    "ledger": N_("Keep documents, what was read in them and what was decided of it."),
    "plan": N_("Keep what plans set, and judge it by what was observed."),
    "check": N_("Proofread a draft: what its figures do not bear out, with the place and the reason."),
    "diff": N_("Say what changed between two documents, figure by figure."),
    "report": N_("Publish the report card of a place, or write its review."),
}
"""Each with what it does; the module of the same name beside this one has `parser()` and `run(arguments)`."""


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code; raises DajuanError where the arguments are off."""
    teach_libraries()
    if arguments and arguments[0] in COMMANDS:
        return int(import_module(f"dajuan.cli.{arguments[0]}").run(arguments[1:]))
    chosen = parser().parse_intermixed_args(arguments)
    if chosen.command:
        raise UsageError(
            N_("There is no command “{command}”. The commands are: {commands}."),
            command=chosen.command[0],
            commands=", ".join(COMMANDS),
        )
    parser().print_help()
    return 0


def parser() -> Parser:
    """The arguments without a command, with the list of commands in the help."""
    width = max(map(len, COMMANDS)) + 3
    listed = "\n".join(f"  {name:<{width}}{_(summary)}" for name, summary in COMMANDS.items())
    made = Parser(
        prog="dajuan",
        usage="dajuan COMMAND ...",
        description=_("Dajuan reads Chinese official documents and gives every figure with its exact source."),
        epilog=_("Commands (`dajuan COMMAND --help` says more):\n{commands}").format(commands=listed),
    )
    made.add_argument("command", nargs="*", help=Parser.UNLISTED)
    made.add_argument(
        "--version",
        action="version",
        version=f"dajuan {dajuan.__version__}",
        help=_("show the version and exit"),
    )
    return made
