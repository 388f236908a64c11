"""Say in our words, in both languages, what typer finds wrong with a command line."""

from __future__ import annotations

from typer.exceptions import TyperException

from dajuan.errors import UsageError
from dajuan.messages import N_

HEARD_BY_TYPER = (
    N_("Arguments"),
    N_("Commands"),
    N_("Options"),
    N_("default: {default}"),
    N_("required"),
)
"""What typer itself asks of gettext when it writes a help page."""


def in_our_words(error: TyperException) -> UsageError:
    """The error as a sentence of ours; typer keeps its classes to itself, so they are told apart by their names."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return UsageError(
            N_("There is no option {option}. `dajuan --help` lists the options."),
            option=getattr(error, "option_name", ""),
        )
    if kind == "BadOptionUsage":
        return UsageError(
            N_("The option {option} needs exactly one value. `dajuan read --help` says which."),
            option=getattr(error, "option_name", ""),
        )
    if kind == "MissingParameter":
        return UsageError(N_("Something is missing on the command line. `dajuan --help` shows what a command needs."))
    return UsageError(
        N_("The command line is not understood ({reason}). `dajuan --help` shows the commands."), reason=error.message
    )
