"""Find the quantities (数字) of a text in one pass: number, multiplier, unit, approximators, each with its exact span.

What a figure speaks of is not asked here. Every function takes the normalised text (reading/characters).
"""

from __future__ import annotations

from dajuan.reading.figures.amounts import unit_at
from dajuan.reading.figures.figure import Figure
from dajuan.reading.figures.forms import double, rank
from dajuan.reading.figures.lexicon import CLAUSE_PARTS, QUOTE_CLOSE, QUOTE_OPEN, SHORT_QUOTE, STATED_DIMENSIONS
from dajuan.reading.figures.numbers import arabic, chinese
from dajuan.reading.figures.rules import CANDIDATE


def scan(text: str) -> list[Figure]:
    """The figures of a normalised text, in order; names, dates and list numbers are left out."""
    figures: list[Figure] = []
    done = 0
    for match in CANDIDATE.finditer(text):
        if match.start() < done:
            continue
        kind = match.lastgroup
        figure: Figure | None = None
        if kind == "arabic":
            figure = arabic(text, match)
        elif kind == "chinese":
            figure = chinese(text, match)
        elif kind == "rank":
            figure = rank(text, match)
        elif kind == "double":
            figure = double(text, match)
        if figure is not None and not _is_name(text, figure):
            figures.append(figure)
            done = figure.end
    return figures


def _is_name(text: str, figure: Figure) -> bool:
    """Whether a figure stands in a short quotation, as a part of a name (“六个一”工程)."""
    window = text[max(figure.start - SHORT_QUOTE, 0) : figure.start]
    if QUOTE_OPEN.isdisjoint(window):
        return False
    back = next(length for length in range(1, len(window) + 1) if window[-length] in QUOTE_OPEN)
    opening = figure.start - back
    if figure.dimension in STATED_DIMENSIONS and back > 2:
        return False
    quoted = text[opening : opening + SHORT_QUOTE + 2]
    closing = next((place for place, character in enumerate(quoted) if character in QUOTE_CLOSE), -1)
    return opening + closing >= figure.end and CLAUSE_PARTS.isdisjoint(quoted[:closing])


__all__ = ["Figure", "scan", "unit_at"]
