"""The pattern of words that say whether a figure has come about."""

from __future__ import annotations

from dajuan.patterns import compiled
from dajuan.reading.status.lexicon import BEHIND, EXPECTED, NOT_TARGET, TARGET, UNTIL
from dajuan.reading.wordlist import first_of, one_of

WORDS = compiled(
    first_of((*NOT_TARGET, *EXPECTED, *TARGET, UNTIL))
    + f"(?:(?P<not>{one_of(NOT_TARGET)})|(?P<expected>{one_of(EXPECTED)})"
    + f"|(?P<target>(?<!{BEHIND}){one_of(TARGET)})|(?P<by>{UNTIL}(?P<year>20[2-9]\\d)年))"
)
