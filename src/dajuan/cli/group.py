"""Commands that have commands of their own (dajuan ledger add): each is a module with `parser()` and `run(arguments)`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType

from dajuan.cli.arguments import Parser
from dajuan.errors import UsageError
from dajuan.messages import N_, _


def run_group(package: str, name: str, commands: Mapping[str, str], description: str, arguments: Sequence[str]) -> int:
    """Run the command that the first argument names, or show the list of them; the exit code.

    package: whose modules the commands are; name: of the group; commands: each with what it does.
    """
    if arguments and arguments[0] in commands:
        return int(module_of(package, arguments[0]).run(arguments[1:]))
    made = group_parser(name, commands, description)
    chosen = made.parse_intermixed_args(arguments)
    if chosen.command:
        raise UsageError(
            N_("There is no command “{command}”. The commands are: {commands}."),
            command=f"{name} {chosen.command[0]}",
            commands=", ".join(commands),
        )
    made.print_help()
    return 0


def module_of(package: str, command: str) -> ModuleType:
    """The module of a command; that of `import`, which Python reserves, has a line at its end."""
    return import_module(f"{package}.{command}_" if command == "import" else f"{package}.{command}")


def group_parser(name: str, commands: Mapping[str, str], description: str) -> Parser:
    """The arguments of a group, with the list of its commands in the help."""
    width = max(map(len, commands)) + 3
    listed = "\n".join(f"  {command:<{width}}{_(summary)}" for command, summary in commands.items())
    made = Parser(
        prog=f"dajuan {name}",
        usage=f"dajuan {name} COMMAND ...",
        description=description,
        epilog=_("Commands (`dajuan {group} COMMAND --help` says more):\n{commands}").format(
            group=name, commands=listed
        ),
    )
    made.add_argument("command", nargs="*", help=Parser.UNLISTED)
    return made
