"""Find the marks of a document: its numbers, its headings, and the words around each."""

from __future__ import annotations

from bisect import bisect_left

from dajuan.catalogue.units import unit_at
from dajuan.comparison.lexicon import BOUNDARIES
from dajuan.comparison.marks import Mark, Nature
from dajuan.comparison.patterns import ALONE, DIGIT, LINE, TOKEN
from dajuan.comparison.sheet import NUMBER, SILENT, Sheet, vague
from dajuan.documents.document import Document
from dajuan.reading.records import Reading

FAR, NEAR = 24, 8
"""How many characters to the left and to the right tell one place of a text from all others."""

HEADING = 50
"""A line without a number and not longer is a landmark: headings and titles keep the parts of a document together."""

CELL_ENDS = "\t\n"
BEFORE, BEHIND = " -+—（〔([<≤≥", " %‰）〕)]"
"""What a cell may hold besides its number."""

TELLING = 12
"""Three numbers in a row with fewer characters than this may stand anywhere."""


def sheet_of(document: Document, reading: Reading) -> Sheet:
    """The document with its marks."""
    sheet = Sheet(document, reading)
    _Finder(sheet).find()
    return sheet


class _Finder:
    """Walks through the lines of a text once."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.plain = sheet.plain
        self.text = sheet.document.text  # its tabs part cells; in `plain` they are blanks
        self.covered: set[int] = set()

    def find(self) -> None:
        """Fill sheet.marks."""
        sheet = self.sheet
        lines = [match.span() for match in LINE.finditer(self.plain)]
        for number, (start, end) in enumerate(lines):
            cell = bool(sheet.places) and sheet.block(start) is not None
            row = cell or "\t" in self.text[start:end] or sheet.in_table(start)
            self._line(number, start, end, row, cell)
        self._without_numbers()
        self._surround()
        self._runs()

    def _line(self, number: int, start: int, end: int, row: bool, cell: bool) -> None:
        plain, sheet = self.plain, self.sheet
        if not row and ALONE.fullmatch(plain, start, end):
            return
        found = []
        stops = [] if row else [at for at in range(start, end) if plain[at] in BOUNDARIES]
        for token in TOKEN.finditer(plain, start, end):
            kind = token.lastgroup
            if kind == "structure":
                continue
            first, last = token.span()
            place = sheet.places.at(first) if cell else None
            if place is not None and place.skipped:
                continue
            mark = Mark(first, last, token.group().translate(SILENT), Nature.OTHER)
            mark.kind = kind or ""
            mark.line = number
            mark.place = place
            mark.claim = self._claim(first, last)
            if mark.claim >= 0 or (row and kind == "number" and self._fills(first, last)):
                mark.nature = Nature.FIGURE
            mark.sentence = (start, end) if row else _within(stops, start, end, first)
            found.append(mark)
        if not found and end - start <= HEADING and not plain[start:end].isspace():
            mark = Mark(start, end, vague(plain, start, end), Nature.LANDMARK)
            mark.line, mark.sentence = number, (start, end)
            found.append(mark)
        sheet.marks.extend(found)

    def _names_row(self, start: int) -> bool:
        place = self.sheet.places.at(start) if self.sheet.places else None
        return place is not None and place.skipped

    def _claim(self, start: int, end: int) -> int:
        index = bisect_left(self.sheet.claim_starts, end) - 1
        if index >= 0 and self.sheet.claims[index].end > start:
            self.covered.add(index)
            return index
        return -1

    def _fills(self, start: int, end: int) -> bool:
        """Whether a number is all that stands in a cell, but for its sign and unit."""
        text, plain = self.text, self.plain
        if not DIGIT.match(plain, start):
            return False
        first = start
        while first and text[first - 1] not in CELL_ENDS and plain[first - 1] in BEFORE:
            first -= 1
        if first and text[first - 1] not in CELL_ENDS:
            return False
        unit = unit_at(plain, end)
        last = end + len(unit.written) if unit else end
        while last < len(text) and text[last] not in CELL_ENDS and plain[last] in BEHIND:
            last += 1
        return last == len(text) or text[last] in CELL_ENDS

    def _without_numbers(self) -> None:
        """Claims that have no number in them (翻番, 榜首) are marks as a whole."""
        sheet = self.sheet
        missing = [index for index in range(len(sheet.claims)) if index not in self.covered]
        if not missing:
            return
        for index in missing:
            claim = sheet.claims[index]
            mark = Mark(claim.start, claim.end, self.plain[claim.start : claim.end].translate(SILENT), Nature.FIGURE)
            mark.claim, mark.kind = index, "number"
            start = self.plain.rfind("\n", 0, claim.start) + 1
            end = self.plain.find("\n", claim.end)
            end = end if end >= 0 else len(self.plain)
            stops = [at for at in range(start, end) if self.plain[at] in BOUNDARIES]
            mark.sentence = _within(stops, start, end, claim.start)
            mark.line = -1
            sheet.marks.append(mark)
        sheet.marks.sort(key=lambda mark: mark.start)
        before = 0
        for mark in sheet.marks:
            if mark.line < 0:
                mark.line = before
            before = mark.line

    def _surround(self) -> None:
        """Set the words around each mark: of its sentence, and of the lines before where those end no sentence (a cell a line)."""
        plain = self.plain
        said: list[str] = []
        meant: list[str] = []
        spoken = vaguely = 0  # lengths so far
        position = 0
        at: list[tuple[int, int, int, int]] = []
        for token in TOKEN.finditer(plain):
            between = plain[position : token.start()].translate(SILENT)
            said.append(between)
            meant.append(between)
            spoken += len(between)
            vaguely += len(between)
            position = token.end()
            if token.lastgroup == "structure" or self._names_row(token.start()):
                continue
            own = token.group().translate(SILENT)
            at.append((token.start(), spoken, vaguely, len(own)))
            said.append(own)
            meant.append(NUMBER)
            spoken += len(own)
            vaguely += 1
        rest = plain[position:].translate(SILENT)
        exact, masked = "".join((*said, rest)), "".join((*meant, rest))
        where = {start: (one, two, length) for start, one, two, length in at}
        for mark in self.sheet.marks:
            if mark.nature is Nature.LANDMARK:
                mark.left = mark.vague_left = "\n" + mark.own
                mark.own = plain[mark.start : mark.end].translate(SILENT)
                continue
            found = where.get(mark.start)
            if found is None:
                one, two, length, size = *_position(at, mark.start), len(mark.own), len(mark.own)
            else:
                (one, two, length), size = found, 1
            mark.left = _after_stop(exact[max(one - FAR, 0) : one])
            mark.vague_left = _after_stop(masked[max(two - FAR, 0) : two])
            mark.right = _before_stop(exact[one + length : one + length + NEAR])
            mark.vague_right = _before_stop(masked[two + size : two + size + NEAR])

    def _runs(self) -> None:
        numbers = [mark for mark in self.sheet.marks if mark.nature is not Nature.LANDMARK]
        for before, mark, after in zip(numbers, numbers[1:], numbers[2:], strict=False):
            run = f"{before.own} {mark.own} {after.own}"
            if len(run) >= TELLING:
                mark.run = run


def _position(at: list[tuple[int, int, int, int]], start: int) -> tuple[int, int]:
    """Where the words of a mark without a number begin, roughly: behind the number before it."""
    index = bisect_left(at, (start, 0, 0, 0)) - 1
    return (at[index][1] + at[index][3], at[index][2] + 1) if index >= 0 else (0, 0)


def _within(stops: list[int], start: int, end: int, at: int) -> tuple[int, int]:
    index = bisect_left(stops, at)
    return (stops[index - 1] + 1 if index else start, stops[index] + 1 if index < len(stops) else end)


def _after_stop(words: str) -> str:
    cut = max(words.rfind(mark) for mark in BOUNDARIES)
    return words[cut + 1 :] if cut >= 0 else words


def _before_stop(words: str) -> str:
    for place, character in enumerate(words):
        if character in BOUNDARIES:
            return words[:place]
    return words
