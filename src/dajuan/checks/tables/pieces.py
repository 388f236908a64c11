"""Part a line of text into the words and figures of a table's row."""

from __future__ import annotations

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.patterns import HAN
from dajuan.reading.tables.cells import Number, is_empty, is_year, number_in
from dajuan.reading.tables.grid import Slot

LONGEST = 240
"""A line with more characters is prose."""
_PROSE = Pattern(r"[。；！？]|，(?!\d{3}(?!\d))")
_PART = Pattern(r"[^\t ]+(?: [^\t ]+)*")
_PLAIN = Pattern(r"[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?%?")
_FIGURES_AT_END = Pattern(r"(?:(?:^| )(?:[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%‰]?|—|-{1,2}))+$")
"""Figures behind words with one blank between them."""
_FIGURE_BEFORE_WORDS = Pattern(
    rf"(?P<figure>-?\d[\d,]*(?:\.\d+)?%?) +(?![年月日个项户人家倍万亿元条件])(?=[（(]|{HAN})"
)
_WORD = Pattern(r"\S+")
_GLUED = Pattern(
    r"\t[^\t]*?[\d%—](?P<caption>附?表(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:-\d+)?)[^\t]{0,40}|第[一二三四五六七八九]部分[^\t]*|[一二三四五六七八九]、[^\t]*)$"
)
"""The caption of the next table that was run together with the last figure of this one."""
_CODE = Pattern(rf"^\d{{1,8}}(?![年月日季个项人户家岁])(?={HAN})")


_AGES = ("岁", "周岁")


class Line(msgspec.Struct, frozen=True):
    """A line of text: kind is row (label and figures), figures (no label), words (no figures) or prose.

    label:  its words without blanks; slots: its places from the first figure on, empty ones of tabs among them.
    pieces: all that stands there, in order; raw: the same with the places between two tabs that are empty.
    more:   a second row that stands right of the first one.
    """

    start: int
    end: int
    kind: str
    label: str = ""
    slots: tuple[Slot, ...] = ()
    pieces: tuple[Slot, ...] = ()
    more: Line | None = None
    raw: tuple[Slot, ...] = ()


def line_of(plain: str, start: int, end: int) -> Line:
    """The line plain[start:end] in pieces."""
    tabbed = plain.find("\t", start, end) >= 0
    if tabbed and (glued := _GLUED.search(plain, start, end)) is not None:
        end = glued.start("caption")
    if end - start > LONGEST or _PROSE.compiled.search(plain, start, end):
        return Line(start, end, "prose")
    pieces = _pieces(plain, start, end)
    return _line(start, end, pieces, tuple(pieces) if tabbed else ())


def _line(start: int, end: int, pieces: list[Slot], raw: tuple[Slot, ...] = ()) -> Line:
    full = tuple([piece for piece in pieces if piece.text])
    if not full:
        return Line(start, end, "words")
    if not pieces[0].text:
        pieces = pieces[pieces.index(full[0]) :]
    first = 0
    for piece in pieces:
        if (piece.number is not None and (first or not _is_age(piece.number))) or (first and piece.empty):
            break
        first += 1
    if first == 0 and len(pieces) > 1 and pieces[1].text and _is_word(pieces[1]) and _is_serial(pieces[0].number):
        return _line(start, end, pieces[1:], raw)  # 1 项目 120
    label = "".join([piece.text for piece in pieces[:first]])
    stop = first
    numbers = 0
    for piece in pieces[first:]:
        if piece.number is not None:
            numbers += 1
        elif not piece.empty:
            break
        stop += 1
    rest = pieces[stop:]
    more = _line(rest[0].start, end, rest) if rest and any(piece.number for piece in rest) else None
    if numbers or (more is None and label and stop > first and not rest and pieces[first].text):
        kind = "row" if label else "figures"
        return Line(start, end, kind, _CODE.compiled.sub("", label), tuple(pieces[first:stop]), full, more, raw)
    if more is None:
        return Line(start, end, "words", "".join([piece.text for piece in full]), (), full, None, raw)
    return more


def _is_word(piece: Slot) -> bool:
    return piece.number is None and not piece.empty


def _is_age(number: Number) -> bool:
    """Whether a figure is the name of a row: 15—59岁, 60岁及以上."""
    return number.scale is not None and number.scale.unit in _AGES and (number.high is not None or number.suffix != "")


def _is_serial(number: Number | None) -> bool:
    return number is not None and number.digits.isdigit() and not is_year(number)


def _pieces(plain: str, start: int, end: int) -> list[Slot]:
    """What stands between tabs or several blanks; the figures behind words with one blank between them are parted, too."""
    pieces: list[Slot] = []
    position = start
    plainly = _PLAIN.compiled.fullmatch
    for piece in plain[start:end].split("\t"):
        text = piece.strip()
        begin = position + len(piece) - len(piece.lstrip()) if text else position
        stop = begin + len(text)
        if not text:
            pieces.append(Slot("", position, position))
        elif text[-1].isdigit() and plainly(text):
            digits = text.replace(",", "").lstrip("+")
            number = Number(begin, stop, digits, None, None, "exact", "", False, False, False)
            pieces.append(Slot(text, begin, stop, number))
        elif " " not in text:
            pieces.append(_slot(plain, begin, stop))
        else:
            for part in _PART.finditer(plain, begin, stop):
                pieces += _parted(plain, part.start(), part.end())
        position += len(piece) + 1
    return pieces


def _parted(plain: str, start: int, end: int) -> list[Slot]:
    if _PLAIN.fullmatch(plain[start:end]):
        return [_slot(plain, start, end)]
    before = _FIGURE_BEFORE_WORDS.match(plain, start, end)
    if before is not None and number_in(plain, start, end) is None:
        return [_slot(plain, start, before.end("figure")), *_parted(plain, before.end(), end)]
    if plain.find(" ", start, end) >= 0 and number_in(plain, start, end) is None:
        last = _FIGURES_AT_END.search(plain, start, end)
        if last is not None and last.start() > start:
            words = [_slot(plain, start, last.start())]
            return words + [_slot(plain, each.start(), each.end()) for each in _WORD.finditer(plain, last.start(), end)]
    return [_slot(plain, start, end)]


def _slot(plain: str, start: int, end: int) -> Slot:
    text = "".join(plain[start:end].split())
    if _PLAIN.fullmatch(text) and "%" not in text:
        number = Number(start, end, text.replace(",", "").lstrip("+"), None, None, "exact", "", False, False, False)
        return Slot(text, start, end, number)
    return Slot(text, start, end, None if is_empty(text) else number_in(plain, start, end))
