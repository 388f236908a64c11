"""Write a text in one kind of character, one for one, so that every offset holds (STYLE habit 11)."""

from __future__ import annotations

from dajuan.patterns import compiled
from dajuan.reading.characters.lexicon import CURLY, FULL_WIDTH, MARKS, NUMERALS, TRADITIONAL

WRONG_POINT = compiled(r"(?<=\d)[。·](?=\d+[%‰])")
"""A full stop that was typed for a decimal point (增长3。1%)."""

STRAIGHT = '"'
STRAIGHT_PAIR = compiled(r'"([^"\n]{1,200})"')
ENTITY = "&nbsp;"
BLANK_ENTITY = compiled(ENTITY)
"""A blank that a web page left as its name."""

TABLE = str.maketrans({**TRADITIONAL, **NUMERALS, **MARKS, **FULL_WIDTH})


def normalise(text: str) -> str:
    """The same text with digits, punctuation and numerals in one form each; as long as the text itself."""
    plain = WRONG_POINT.sub(".", text.translate(TABLE))
    if STRAIGHT in plain:
        plain = STRAIGHT_PAIR.sub(CURLY, plain)
    return BLANK_ENTITY.sub("      ", plain) if ENTITY in plain else plain
