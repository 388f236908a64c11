"""Put the tables together that somebody flattened into lines of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.tables.blocks import TABBED
from dajuan.checks.tables.grids import Row, Table, Word, cell, without_repeats
from dajuan.checks.tables.lines_around import NOTE, above, half_heads, heads_of, is_whole, notes_below
from dajuan.checks.tables.pieces import Line, line_of
from dajuan.checks.tables.regular import cut
from dajuan.documents.document import BlockKind
from dajuan.reading.tables.cells import is_year

FAIR_SHARE = 0.15
"""So many of a table's rows must be as long for that to be its width."""
FEWEST = 2
LONGEST_PAGE = 24
MOST_WORDS = 3
"""More lines in a row without figures end a table."""
_ROW = Pattern(r"(?:\t|\d(?:%| )*(?: (?:-?\d[\d,.]*%?|—|-))) *-?[\d—]|\d%?[ \t]*\n")
_PAGE = Pattern(r"[-—─–— ]*第? *\d{1,4} *页?[-—─–— ]*(?:共 *\d+ *页)?")
_MARK = Pattern(r"[①-⑳]|\*+|（注\d?）")
_HEAD = Pattern(
    r"单位[:：]|^[（(]?单位|项目|科目|名称|^指标|^地区|^年份|^(?:附?表|附件)[\d一二三四五六七八九十]|表$|^20\d\d年[^\d]{4,}(?:情况|表)$"
    r"|(?:预算|执行|决算|完成|快报|计划|目标)数|增减|增长|[%％]"
)
"""Words of the lines over a table, so that what follows is another one."""


def of_lines(manuscript: Manuscript) -> Iterator[Table]:
    """The tables outside of those that the document has as such."""
    plain = _parted(manuscript.plain, manuscript.text, "\t\n")
    if _ROW.search(plain) is None:
        return
    lines: list[Line] = []
    for start, end in _free(manuscript):
        lines += _lines(plain, start, end)
        lines.append(Line(end, end, "prose"))
    index = 0
    while index < len(lines):
        if lines[index].kind not in ("row", "figures"):
            index += 1
            continue
        stop = _stop(lines, index)
        for half in (False, True):
            table = _table(manuscript, lines, index, stop, right=half)
            if table is not None:
                yield table
        index = stop


def _parted(plain: str, text: str, marks: str) -> str:
    """The normalised text with the tabs and line ends that the text itself has."""
    for mark in marks:
        if plain.count(mark) != text.count(mark):
            pieces = []
            position = 0
            for piece in text.split(mark):
                pieces.append(plain[position : position + len(piece)])
                position += len(piece) + 1
            plain = mark.join(pieces)
    return plain


def _free(manuscript: Manuscript) -> Iterator[tuple[int, int]]:
    """The text between the tables that have cells."""
    position = 0
    for block in manuscript.document.blocks:
        is_table = block.kind is BlockKind.TABLE and block.cells
        if is_table and (
            manuscript.document.format not in TABBED or "\t" not in manuscript.text[block.start : block.end]
        ):
            if block.start > position:
                yield position, block.start
            position = max(position, block.end)
    if position < len(manuscript.text):
        yield position, len(manuscript.text)


def _lines(plain: str, start: int, end: int) -> Iterator[Line]:
    """The lines that hold something; of prose without figures nothing is worked out."""
    position = start
    while position < end:
        stop = plain.find("\n", position, end)
        stop = end if stop < 0 else stop
        if stop > position and (plain[position] > " " or not plain[position:stop].isspace()):
            if plain.find("|", position, stop) >= 0 or (
                stop - position < LONGEST_PAGE and _PAGE.fullmatch(plain[position:stop])
            ):
                yield Line(position, stop, "page")
            else:
                yield line_of(plain, position, stop)
        position = stop + 1


def _stop(lines: Sequence[Line], first: int) -> int:
    """Where the rows that begin at a line end: before prose, the lines over another table, or many lines without figures."""
    index = first + 1
    last = first
    while index < len(lines) and lines[index].kind != "prose" and index - last <= MOST_WORDS:
        line = lines[index]
        if line.kind in ("row", "figures"):
            last = index
        elif line.kind == "words" and _opens(lines, index, last):
            break
        index += 1
    return last + 1


def _opens(lines: Sequence[Line], index: int, last: int) -> bool:
    """Whether a line without figures stands over another table, and is no label whose figures stand on a line of their own."""
    if lines[index].label.startswith(NOTE):
        return True
    following = next((line for line in lines[index + 1 :] if line.kind != "words"), None)
    is_label = lines[last].kind == "figures" or (following is not None and following.kind == "figures")
    if is_label and index - last == 1 and len(lines[index].pieces) == 1 and ":" not in lines[index].label:
        return False
    return _HEAD.search(lines[index].label) is not None


def _table(manuscript: Manuscript, lines: Sequence[Line], first: int, stop: int, *, right: bool) -> Table | None:
    if right and cut([line for line in lines[first:stop] if line.kind in ("row", "figures")]):
        return None
    run = [line for each in lines[first:stop] if (line := each.more if right else each) is not None]
    rows = [line for line in run if line.kind in ("row", "figures")]
    if len(rows) < FEWEST:
        return None
    rows = _dated((cut(rows) if not right else None) or rows)
    width = _width(rows)
    if not width:
        return None
    figures = [line for line in lines[first:stop] if line.kind in ("row", "figures")]
    double = any(line.more for line in rows) or right
    halved = double and not (all(line.more for line in figures) and len({len(line.pieces) for line in figures}) == 1)
    behind = {line.start: run[at + 1 : at + 3] for at, line in enumerate(run)}
    over, begin = above(lines, first)
    made = [_row(manuscript, line, _label(line, behind[line.start]), width, over, halved=halved) for line in rows]
    if sum(not row.loose for row in made) < FEWEST:
        return None
    heads = half_heads(over, width, right=right) if double else heads_of(over, figures, width)
    title = "".join(line.label for line in lines[max(begin - 3, 0) : begin] if line.kind == "words")
    words = "".join(line.label for line in over)
    below = lines[stop : stop + 4]
    whole = not halved and not any(row.loose for row in made) and is_whole(lines[first:stop], below, title)
    table = Table(
        heads or ("",) * width,
        tuple(made),
        title + words + notes_below(manuscript.plain, below),
        title,
        flat=not (whole and heads is not None and all(line.kind == "row" for line in rows)),
        torn=heads is None,
        whole=whole,
        stub=over[-1].pieces[0].text if over and over[-1].pieces else "",
    )
    return without_repeats(table)


def _width(rows: Sequence[Line]) -> int:
    """How many figures a full row has: the most that a fair share of the rows has."""
    counts = Counter(len([slot for slot in line.slots if slot.text]) for line in rows)
    fair = max(len(rows) * FAIR_SHARE, 2 if len(rows) > FEWEST else 1)
    return max((count for count, often in counts.items() if often >= fair), default=0)


def _dated(rows: list[Line]) -> list[Line]:
    """Rows whose first figure is a year are named by it."""
    firsts = [line.slots[0].number if line.slots else None for line in rows]
    if any(line.label for line in rows) or not all(number is not None and is_year(number) for number in firsts):
        return rows
    return [
        Line(line.start, line.end, "row", line.slots[0].text, line.slots[1:], line.pieces) for line in rows
        if len(line.slots) > 1
    ]  # fmt: skip


def _label(line: Line, after: Sequence[Line]) -> str:
    """The label of a row; of figures alone the words on the next line, where just one line of words stands there."""
    if line.label:
        marked = after and _MARK.fullmatch(after[0].label)
        return line.label + after[0].label if marked else line.label
    alone = after and after[0].kind == "words" and len(after[0].pieces) == 1
    return after[0].label if alone and (len(after) < 2 or after[1].kind != "words") else ""


def _row(manuscript: Manuscript, line: Line, label: str, width: int, over: Sequence[Line], *, halved: bool) -> Row:
    """A row; loose where it has fewer figures, or where two labels of tables side by side share its figures."""
    span = Span(line.start, line.end)
    words = next((at for at, piece in enumerate(line.pieces) if piece.number is not None), 0)
    slots = [slot for slot in line.slots if slot.text]
    if len(slots) != width and len(line.slots) == width:
        slots = list(line.slots)
    if len(slots) != width or (halved and line.more is None and words > 1):
        return Row(label, (False,) * width, span, loose=True)
    read = {each.start: each for each in manuscript.quantities_in(line.start, line.end + 1)}
    cells = tuple(cell(slot, read.get(slot.number.start) if slot.number else None) for slot in slots)
    own = line.pieces[0] if line.label and line.pieces[0].number is None else None
    name = Span(own.start, own.end) if own else None
    return Row(label, cells, span, slots=tuple(slots), words=tuple(_words(line, over)), name=name)


def _words(line: Line, over: Sequence[Line]) -> Iterator[Word]:
    """The words right of a row's figures, with what stands over them where the lines of the head have as many tabs."""
    places = line.raw or line.pieces
    first = next((at for at, piece in enumerate(places) if piece.number is not None), len(places))
    for at in range(first + 1, len(places)):
        piece = places[at]
        if piece.text and piece.number is None and not piece.empty:
            heads = [each.raw[at].text for each in over if len(each.raw) == len(line.raw)] if line.raw else []
            yield Word(piece.text, Span(piece.start, piece.end), "".join(heads))
