"""What is asked of a check: which rules, how strictly, with which thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fnmatch import fnmatch

import msgspec

ALL = "all"

DEFAULTS: dict[str, Decimal] = {}
"""The threshold of each rule and name ("ledger-series-break.deviations"), entered as the rules are registered."""


class Settings(msgspec.Struct, frozen=True):
    """What was asked for, by options and by `dajuan.toml`.

    select, ignore: slugs (approx-double), families by their prefix (approx, approx-) or "all"; ignore wins over select, and the
    longer of two that match wins over both, so that a family can be ignored but for one rule.
    per_file:       patterns of file names, each with the rules that are ignored in such files.
    thresholds:     by rule and name ("ledger-series-break.deviations").
    strict:         advice counts, and what is only doubtful is told as advice.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    per_file: Mapping[str, tuple[str, ...]] = {}
    thresholds: Mapping[str, Decimal] = {}
    strict: bool = False

    def threshold(self, rule: str, name: str) -> Decimal:
        """The number that is set for a rule, else the rule's own."""
        key = f"{rule}.{name}"
        return self.thresholds.get(key, DEFAULTS[key])

    def wants(self, slug: str, file: str = "") -> bool:
        """Whether the rule is to speak of a file of this name."""
        ignored = [
            *self.ignore,
            *(each for pattern, rules in self.per_file.items() if _is_of(file, pattern) for each in rules),
        ]
        return _best(slug, self.select) > _best(slug, ignored)


def _is_of(file: str, pattern: str) -> bool:
    return fnmatch(file, pattern) or fnmatch(file.replace("\\", "/").rpartition("/")[2], pattern)


def _best(slug: str, chosen: Iterable[str]) -> int:
    """The length of the longest word that names the rule; -1 where none does."""
    return max((length(each) for each in chosen if names(each, slug)), default=-1)


def names(word: str, slug: str) -> bool:
    """Whether a word of select or ignore names a rule: the slug itself, the beginning of it up to a hyphen, or all."""
    return word in (ALL, slug) or slug.startswith(word.rstrip("-") + "-")


def length(word: str) -> int:
    """How much a word says; all says nothing."""
    return 0 if word == ALL else len(word.rstrip("-"))
