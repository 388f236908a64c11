"""Parse a command line with argparse, whose words come from our message catalogue (docs/decisions/0001-argparse.md)."""

from __future__ import annotations

import argparse
from typing import NoReturn

from dajuan.errors import UsageError
from dajuan.messages import N_
from dajuan.reports.claims.columns import wrapped

HEARD_BY_ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""What argparse itself asks of gettext."""


class Help(argparse.RawDescriptionHelpFormatter):
    """Help that is laid out alike by every version of Python, and by how wide characters are shown."""

    def _format_action_invocation(self, action: argparse.Action) -> str:
        if not action.option_strings:
            return str(action.metavar or action.dest)
        names = ", ".join(action.option_strings)
        if action.nargs == 0:
            return names
        return f"{names} {action.metavar or '|'.join(map(str, action.choices or ())) or action.dest.upper()}"

    def _split_lines(self, text: str, width: int) -> list[str]:
        return list(wrapped(text, width))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for part in text.splitlines() for line in _broken(part, width))


def _broken(part: str, width: int) -> list[str]:
    """The lines of a paragraph; an example, which is set in, stays one line that can be copied."""
    return [part] if part.startswith(" ") or not part else list(wrapped(part, width))


class Parser(argparse.ArgumentParser):
    """A parser that raises what is wrong instead of printing it."""

    UNLISTED = argparse.SUPPRESS
    """As the help of an argument: it is not listed."""

    def __init__(self, prog: str, usage: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog, usage=usage, description=description, epilog=epilog, formatter_class=Help, allow_abbrev=False
        )

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with what argparse found."""
        raise UsageError(
            N_("The command line is off: {reason}. `{program} --help` shows how it is written."),
            reason=message,
            program=self.prog,
        )
