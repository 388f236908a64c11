"""The records that a corpus is made of: texts of our own with the claims that they state, and texts that state none.

A corpus lies beside the rules that it shows. `says` gives a text with all of its claims, in order; of each claim it
names only the keys that the entry is about. `nothing` gives texts in which there is no claim. Only tests and `explain`
read them.
"""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType

from dajuan.documents.document import DocumentKind


class Stated(msgspec.Struct, frozen=True):
    """One claim that must be found: the words of its span, and those keys of `Claim` that the entry is about."""

    text: str
    value: str | UnsetType = UNSET
    unit: str | UnsetType = UNSET
    indicator: str | UnsetType = UNSET
    high: str | UnsetType | None = UNSET
    bound: str | UnsetType = UNSET
    kind: str | UnsetType = UNSET
    base: str | UnsetType | None = UNSET
    period: str | UnsetType | None = UNSET
    place: str | UnsetType | None = UNSET
    status: str | UnsetType = UNSET
    speaker: str | UnsetType | None = UNSET
    scope: str | UnsetType | None = UNSET
    step: str | UnsetType = UNSET
    approximators: tuple[str, ...] | UnsetType = UNSET

    def keys(self) -> dict[str, object]:
        """The keys that the entry is about, with their values."""
        return {name: value for name in self.__struct_fields__ if (value := getattr(self, name)) is not UNSET}


class Example(msgspec.Struct, frozen=True):
    """A text and all that it states.

    kind, year, place: of the document that the text is read as; a place that is not named is the county of the tests,
           a year of 0 is none; title: its title, "" for none.
    shows: the ids of the rules that the text is to be shown for by `explain`, or of the trap that it is.
    known: why the text is still read otherwise, "" where it is read as it should be.
    """

    text: str
    found: tuple[Stated, ...] = ()
    kind: DocumentKind = DocumentKind.REVIEW
    year: int = 2025
    place: str = ""
    shows: tuple[str, ...] = ()
    known: str = ""
    title: str = ""


DEFAULT = Example("")


def says(
    text: str,
    *found: Stated,
    kind: DocumentKind = DEFAULT.kind,
    year: int = DEFAULT.year,
    place: str = DEFAULT.place,
    shows: str = "",
    known: str = "",
    title: str = "",
) -> Example:
    """A text with all of its claims, read as a review of 2025 if nothing else is said; `shows` are ids with blanks."""
    return Example(text, found, kind, year, place, tuple(shows.split()), known, title)


def nothing(*texts: str, shows: str = "", known: str = "") -> tuple[Example, ...]:
    """Texts without a claim; `shows` is the trap that each of them is."""
    return tuple(Example(text, shows=tuple(shows.split()), known=known) for text in texts)
