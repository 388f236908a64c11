"""Take words of a document over into a sentence of one's own."""

from __future__ import annotations

FULL_WIDTH = str.maketrans(",;:", "，；：")
OUTER, INNER = str.maketrans("‘’", "“”"), str.maketrans("“”", "‘’")


def in_own_words(text: str) -> str:
    """With Chinese punctuation, inner quotation marks as outer ones, and no stop at the end."""
    said = text.translate(FULL_WIDTH).rstrip("。；，")
    return said if "“" in said else said.translate(OUTER)


def quoted(text: str) -> str:
    """In quotation marks; those within become inner ones."""
    return f"“{text.translate(INNER)}”"


def parted(sentence: str) -> tuple[str, str]:
    """The sentence at the place of its footnote mark: before the full stop, so that the mark never stands alone on a line.

    Behind a digit or letter it would run into it (目标3³): there it stands after the stop.
    """
    return (sentence, "") if sentence[-2:-1].isascii() and sentence[-2:-1].isalnum() else (sentence[:-1], sentence[-1:])
