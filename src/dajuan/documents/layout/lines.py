"""Put the glyphs of a page together to pieces of lines, with spaces only where a reader sees one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from dajuan.documents.layout.records import Fragment, Glyph

SPLIT = 1.0
"""A gap of this many em parts a line into fragments: it may be a gutter or a table's column."""

_SAME_LINE = 0.4  # em between baselines
_CJK_GAP = 0.6  # em beyond the line's usual gap: less is justification
_WORD_GAP = 0.15  # em between Latin letters
_NUMBER_GAP = 0.2  # em between two digits: more parts two numbers
_THOUSANDS_GAP = 0.35  # em before a group of three digits
_POINT_GAP = 0.6  # em around a decimal point or before a per cent sign, which fonts often set in a full-width box

_FULL_WIDTH = 0.8  # em: punctuation that takes so much is the full-width one, whatever the font's table calls it
_AS_DRAWN = str.maketrans(",:;!?()", "，：；！？（）")

_DIGITS = frozenset("0123456789０１２３４５６７８９")
_IN_NUMBERS = frozenset(".,．，%％‰")


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs on one height, rows from top to bottom, each from left to right; a character drawn twice counts once."""
    rows: list[list[Glyph]] = []
    base = size = 0.0
    for glyph in sorted(glyphs, key=lambda g: g.base):
        if rows and glyph.base - base <= _SAME_LINE * max(glyph.size, size):
            rows[-1].append(glyph)
            if glyph.size > size:  # the larger type holds the line; small type is an exponent or a note's mark
                base, size = glyph.base, glyph.size
        else:
            rows.append([glyph])
            base, size = glyph.base, glyph.size
    return [_once(sorted(row, key=lambda g: (g.x0, g.x1))) for row in rows]


def _once(row: Sequence[Glyph]) -> list[Glyph]:
    """Without the second strokes by which some programs draw bold type."""
    kept: list[Glyph] = []
    for glyph in row:
        if not any(_same_mark(other, glyph) for other in kept[-3:]):
            kept.append(glyph)
    return kept


def _same_mark(one: Glyph, other: Glyph) -> bool:
    near = 0.3 * other.size
    return one.text == other.text and abs(one.x0 - other.x0) < near and abs(one.base - other.base) < near


def fragments_of(glyphs: Iterable[Glyph]) -> list[Fragment]:
    """The pieces of lines on a page, from top to bottom and left to right."""
    fragments: list[Fragment] = []
    for row in rows_of(glyphs):
        piece: list[Glyph] = []
        end = 0.0
        for glyph in row:
            if glyph.text.isspace():
                if piece:
                    piece.append(glyph)
                continue
            if piece and glyph.x0 - end > SPLIT * max(glyph.size, piece[0].size):
                fragments += _fragment(piece)
                piece = []
            piece.append(glyph)
            end = max(end, glyph.x1) if len(piece) > 1 else glyph.x1
        fragments += _fragment(piece)
    return fragments


def _fragment(glyphs: Sequence[Glyph]) -> list[Fragment]:
    text = spaced(glyphs)
    if not text:
        return []
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    size = median(glyph.size for glyph in inked)
    base = median(glyph.base for glyph in inked)
    return [Fragment(text, inked[0].x0, base - 0.85 * size, max(g.x1 for g in inked), base + 0.15 * size, size)]


def spaced(glyphs: Sequence[Glyph]) -> str:
    """The text of glyphs that stand in a row, with a space where the gap says one.

    Chinese characters that are tracked or justified stay together (之 年 。五 年 来 is 之年。五年来), so does a number
    whose point or thousands stand apart (12 . 3 %, 1 234.5); words and separate numbers keep their space.
    """
    inked: list[Glyph] = []
    marked: list[bool] = []  # a space character stood before it
    mark = False
    for glyph in glyphs:
        if glyph.text.isspace():
            mark = bool(inked)
        else:
            inked.append(glyph)
            marked.append(mark)
            mark = False
    if not inked:
        return ""
    gaps = [(b.x0 - a.x1) / max(a.size, b.size) for a, b in pairwise(inked)]
    usual = max(median(gaps), 0.0) if gaps else 0.0
    pieces = [_drawn(inked[0])]
    for index, gap in enumerate(gaps):
        if _parted(inked, index, gap, usual, marked[index + 1]):
            pieces.append(" ")
        pieces.append(_drawn(inked[index + 1]))
    return "".join(pieces)


def _drawn(glyph: Glyph) -> str:
    wide = glyph.x1 - glyph.x0 >= _FULL_WIDTH * glyph.size
    return glyph.text.translate(_AS_DRAWN) if wide else glyph.text


def _parted(glyphs: Sequence[Glyph], index: int, gap: float, usual: float, marked: bool) -> bool:
    """Whether a space belongs after glyphs[index]; gap and usual in em."""
    left, right = glyphs[index].text[-1], glyphs[index + 1].text[0]
    left_digit, right_digit = left in _DIGITS, right in _DIGITS
    if left_digit and right_digit:
        if gap <= _THOUSANDS_GAP and _is_thousands(glyphs, index + 1):
            return False
        return gap > usual + (_NUMBER_GAP / 2 if marked else _NUMBER_GAP)
    if (left_digit and right in _IN_NUMBERS) or (right_digit and left in _IN_NUMBERS):
        return gap > max(_POINT_GAP, usual + 0.3)
    if left.isascii() and right.isascii() and left.isalnum() and right.isalnum():
        return marked or gap > usual + _WORD_GAP
    if left.isascii() and right.isascii():
        return marked and gap > usual + _WORD_GAP
    return gap > usual + _CJK_GAP


def _is_thousands(glyphs: Sequence[Glyph], start: int) -> bool:
    """Whether exactly three digits follow from `start`, after one to three digits (1 234.5)."""
    after = 0
    while start + after < len(glyphs) and glyphs[start + after].text in _DIGITS:
        after += 1
    before = 0
    while before < start and glyphs[start - 1 - before].text in _DIGITS and before < 4:
        before += 1
    return after % 3 == 0 and after > 0 and 1 <= before <= 3
