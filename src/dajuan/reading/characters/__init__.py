"""Write a text in one kind of character, one for one, so that every offset holds (STYLE habit 11)."""

from __future__ import annotations

import re

from dajuan.reading.characters.lexicon import FULL_WIDTH, MARKS, NUMERALS, TRADITIONAL

WRONG_POINT = re.compile(r"(?<=\d)[。·](?=\d+[%‰])")
"""A full stop that was typed for a decimal point (增长3。1%)."""

TABLE = str.maketrans({**TRADITIONAL, **NUMERALS, **MARKS, **FULL_WIDTH})


def normalise(text: str) -> str:
    """The same text with digits, punctuation and numerals in one form each; as long as the text itself."""
    plain = text.translate(TABLE)
    return WRONG_POINT.sub(".", plain)
