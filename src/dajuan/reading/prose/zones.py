"""Cut the words around a figure: its clause, the member of its list, the words behind it."""

from __future__ import annotations

from dajuan.reading.figures import Figure
from dajuan.reading.periods import Time
from dajuan.reading.prose.lexicon import (
    BRACKET,
    BRACKET_END,
    BREAKS,
    CLOSING,
    COMMA,
    EDGES,
    LEFT_OF_TIME,
    OF,
    OPENING,
    PRICE_BASES,
    QUOTES,
    QUOTES_END,
    TAIL_ENDS,
    TIMES_OF,
)


def clause_start(zone: str) -> int:
    """Where the last clause of the words before a figure begins: behind the last comma outside of brackets and quotes."""
    depth = quotes = 0
    position = len(zone)
    while position:
        position -= 1
        character = zone[position]
        if character in BREAKS:
            if depth == 0 and quotes == 0:
                return position + 1
        elif character == BRACKET_END:
            depth += 1
        elif character == BRACKET:
            if depth == 0:
                return position + 1
            depth -= 1
        elif character in QUOTES_END:
            quotes += 1
        elif character in QUOTES:
            if quotes == 0:
                return position + 1
            quotes -= 1
    return 0


def member_start(zone: str) -> int:
    """Behind the first 、 that parts a figure from the next member of its list (15家、科技型企业), 0 if there is none."""
    if COMMA not in zone:
        return 0
    depth = 0
    for position, character in enumerate(zone):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth -= 1
        elif character == COMMA and depth <= 0:
            return position + 1
    return 0


def words_behind(text: str, position: int, following: int) -> str:
    """The words behind a figure up to the next mark or figure."""
    stop = position
    depth = 0
    while stop < following:
        character = text[stop]
        if character in TAIL_ENDS:
            if depth == 0:
                break
        elif character in OPENING:
            if character == BRACKET and stop == position:
                break
            depth += 1
        elif character in CLOSING:
            if depth == 0:
                break
            depth -= 1
        stop += 1
    return text[position:stop]


def without_times(lead: str, offset: int, clocks: list[Time]) -> str:
    """Cut times off both ends of the words before a figure; `offset` is where they stand in the text."""
    while True:
        stripped = lead.lstrip(EDGES)
        offset += len(lead) - len(stripped)
        lead = stripped
        for time in clocks:
            if time.start <= offset < time.end or (time.start == offset + 2 and lead.startswith(LEFT_OF_TIME)):
                lead = lead[time.end - offset :]
                offset = time.end
                break
        else:
            break
    stop = offset + len(lead.rstrip(OF + " "))
    for time in clocks:
        if time.end == stop and time.start > offset and not time.compared:
            lead = lead[: time.start - offset]
    return lead


def is_base(text: str, time: Time, figure: Figure) -> bool:
    """Whether a time is what a figure is measured by (2020年不变价, 是“十三五”时期的1.6倍), not its own."""
    if text.startswith(PRICE_BASES, time.end):
        return True
    return figure.dimension == "times" and text[time.end : figure.start] in TIMES_OF


def inside_brackets(text: str, start: int, position: int) -> bool:
    """Whether a bracket opened since `start` is still open at `position`."""
    return text.count(BRACKET, start, position) > text.count(BRACKET_END, start, position)
