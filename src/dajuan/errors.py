"""Every error that a user can meet, as one tree.

DajuanError                 a sentence for the user, translated where it is shown
├── UsageError              the command or its options are off (exit code 2)
└── Unreadable              a file that cannot be read, with what to do about it
    ├── MissingExtra        an optional package is needed; the sentence names the extra to install
    └── TooLarge            beyond the limits of size, pages or expansion (documents/limits.py)

A message is a template with named placeholders, marked with `N_` where it is written and translated by `str(error)`.
"""

from __future__ import annotations

from dajuan.messages import N_, _

SYSTEM = (
    N_("No such file or directory"),
    N_("Permission denied"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("File exists"),
    N_("File name too long"),
    N_("No space left on device"),
    N_("Disk quota exceeded"),
    N_("Read-only file system"),
    N_("Input/output error"),
)
"""What the system says most often where a file cannot be opened or written; it speaks English to every program."""


class DajuanError(Exception):
    """An error with one clear sentence: what is wrong, and what to do about it.

    template: the English sentence with named placeholders, as it stands in the message catalogue.
    values:   what fills the placeholders, after translation.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        said = {name: _(value) if value in SYSTEM else value for name, value in self.values.items()}
        return _(self.template).format(**said)


class UsageError(DajuanError):
    """The command line or an argument is off."""


class Unreadable(DajuanError):
    """A file that Dajuan cannot read; `values["file"]` names it."""


class MissingExtra(Unreadable):
    """The file needs an optional package (an extra) that is not installed."""


class TooLarge(Unreadable):
    """The file, or what it unpacks to, is beyond the limits."""


def reason(error: Exception) -> str:
    """Why the system refused, in its words; an error that is given them translates the usual ones where it is shown."""
    said: str | None = getattr(error, "strerror", None)
    return said or str(error)
