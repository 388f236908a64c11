"""Part a text into paragraphs, with those joined again that a page break tore apart."""

from __future__ import annotations

from bisect import bisect_right

from dajuan.reading.figures import unit_at
from dajuan.reading.numerals.lexicon import SCALES
from dajuan.reading.paragraphs.rules import CELL_MARKS, COMMA, FULL_LINE, LINE, SENTENCE_ENDS, TORN
from dajuan.reading.sections.rules import HEADING


def joined(plain: str) -> str:
    """The normalised text with the line ends inside of torn sentences as blanks; offsets hold, one character for one."""
    pieces: list[str] = []
    last = 0
    for match in TORN.finditer(plain):
        start = plain.rfind("\n", 0, match.start()) + 1
        stop = plain.find("\n", match.end())
        following = plain[match.end() : stop if stop >= 0 else len(plain)]
        gap = match.group()
        line = plain[start : match.start()]
        inside = line[-1:].isdigit() and _is_unit(plain, match.end())
        if inside and gap.count("\n") <= 2:
            pieces.append(plain[last : match.start()])
            pieces.append(gap.replace("\n", " "))
            last = match.end()
            continue
        if (
            line[-1:].isdigit()
            or gap.count("\n") > 2
            or match.start() - start < FULL_LINE
            or not _runs_on(following)
            or not COMMA.search(line)
            or HEADING.match(line)
            or any(mark in line for mark in CELL_MARKS)
        ):
            continue
        pieces.append(plain[last : match.start()])
        pieces.append(gap.replace("\n", " "))
        last = match.end()
    if not pieces:
        return plain
    pieces.append(plain[last:])
    return "".join(pieces)


def _runs_on(line: str) -> bool:
    """Whether a line goes on with a sentence: it ends one, and is no heading."""
    return any(mark in line for mark in SENTENCE_ENDS) and not HEADING.match(line)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the lines that hold something."""
    return [match.span() for match in LINE.finditer(text) if not match.group().isspace()]


def outside(spans: list[tuple[int, int]], tables: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs that do not begin inside of a table; both in the order of the text."""
    if not tables:
        return spans
    starts = [start for start, _ in tables]
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        index = bisect_right(starts, start) - 1
        if index < 0 or start >= tables[index][1]:
            kept.append((start, end))
    return kept


def _is_unit(plain: str, position: int) -> bool:
    """Whether a line begins with the unit of the number that ends the line before; 年 of 年末 is none."""
    if plain[position] in SCALES:
        return True
    unit = unit_at(plain, position)
    return unit is not None and unit.dimension != "duration"
