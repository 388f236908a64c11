"""The measures of a page by GB/T 9704-2012, clause 5 and 7; all else follows from them."""

from __future__ import annotations

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
"""A4, in mm."""

TOP, LEFT = 37.0, 28.0
TEXT_WIDTH, TEXT_HEIGHT = 156.0, 225.0
RIGHT = PAGE_WIDTH - LEFT - TEXT_WIDTH
BOTTOM = PAGE_HEIGHT - TOP - TEXT_HEIGHT
"""Margins and type area (版心), in mm."""

LINES, CHARACTERS = 22, 28
"""Of a full page of text."""

FOOTER = 24.8
"""From the lower edge of the page to the page number, in mm: the dashes beside it lie 7 mm below the type area."""

SIZE_TITLE, SIZE_TEXT, SIZE_PAGE_NUMBER, SIZE_TABLE, SIZE_NOTE, SIZE_FINE = 22.0, 16.0, 14.0, 9.0, 9.0, 7.5
"""2号, 3号, 4号, 小五, 小五, 六号, in points."""

POINTS_A_MM = 72 / 25.4

LINE = int(TEXT_HEIGHT * POINTS_A_MM / LINES * 20) / 20
"""The pitch of lines (28.95 pt), rounded down to a twip, so that 22 of them fit."""

TIGHTER = int((TEXT_WIDTH * POINTS_A_MM / CHARACTERS - SIZE_TEXT) * 20) - 1
"""What is added between characters, in twips: 28 of 16 pt are 2 mm wider than the type area."""


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point, as page measures are written."""
    return round(mm * POINTS_A_MM * 20)
