"""Find tables that were flattened into lines of text, and give them their rows and columns back where they can be told."""

from __future__ import annotations

from collections import Counter

import msgspec

from dajuan.reading.tables.cells import is_empty, is_year, number_in
from dajuan.reading.tables.grid import Grid, Slot, slot
from dajuan.reading.tables.layout import is_stub_head
from dajuan.reading.tables.lexicon import AMONG, NATURE_HEAD, NATURES, ROW_HEAD, UNIT_HEAD, UNIT_HEADS, WHOLE
from dajuan.reading.tables.rules import (
    BRACKET_ALONE,
    CAPTION_NUMBER,
    CHANGE,
    CHART,
    HAN_FIRST,
    ITEM_NUMBER,
    MAY_HOLD_TABLE,
    PART,
    PROSE,
    TOKEN,
    UNIT_LINE,
    YEAR_ALONE,
)
from dajuan.reading.tables.units import scale_of

LONGEST_ROW = 200
HEAD_LINES = 5
CAPTION_LINES = 3
FEWEST_ROWS = 3
"""Fewer lines with figures at their end may be prose broken into lines."""
FAIR_SHARE = 0.15
FEWEST_YEARS = 3
MOST_WORDS = 2
"""So many lines without figures in a row end a table: a label takes two at most."""


class Line(msgspec.Struct, frozen=True):
    """A line of text as cells: what stands before its figures, and its figures (and marks for none) at its end.

    kind: row (label and figures), figures (no label), words (no figures), prose.
    nature: 约束性 or 预期性 at the line's end.
    """

    start: int
    end: int
    kind: str
    label: tuple[Slot, ...] = ()
    cells: tuple[Slot, ...] = ()
    nature: Slot | None = None


class Row(msgspec.Struct, frozen=True):
    """A row put together: its label, unit, figures and nature, and its span in the text."""

    label: Slot
    unit: Slot | None
    cells: tuple[Slot, ...]
    nature: Slot | None
    span: tuple[int, int]


class Flat(msgspec.Struct, frozen=True):
    """A flattened table: its span, and its grid under `heads` head rows, None where rows and columns cannot be told."""

    start: int
    end: int
    grid: Grid | None = None
    heads: int = 0
    above: tuple[str, ...] = ()


def flattened(text: str, plain: str, taken: list[tuple[int, int]]) -> list[Flat]:
    """The flattened tables of a text outside of the spans that are taken; `plain` is the text normalised."""
    if MAY_HOLD_TABLE.search(text) is None:
        return []
    found: list[Flat] = []
    for start, end in _free(len(text), taken):
        lines = [line_of(text, plain, first, last) for first, last in _line_spans(text, start, end)]
        found.extend(_tables(plain, lines))
    return found


def _free(length: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    free: list[tuple[int, int]] = []
    position = 0
    for start, end in sorted(taken):
        if start > position:
            free.append((position, start))
        position = max(position, end)
    return [*free, (position, length)]


def _line_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        if stop > position and not text[position:stop].isspace():
            spans.append((position, stop))
        position = stop + 1
    return spans


def line_of(text: str, plain: str, start: int, end: int) -> Line:
    """The cells of a line, parted by tabs or several blanks; one blank parts only the figures at the end."""
    if end - start > LONGEST_ROW or PROSE.search(plain, start, end):
        return Line(start, end, "prose")
    pieces: list[Slot] = []
    position = start
    while position < end:
        tab = text.find("\t", position, end)
        tab = end if tab < 0 else tab
        for part in PART.finditer(plain, position, tab):
            pieces.extend(_pieces(plain, part.start(), part.end()))
        position = tab + 1
    nature = pieces.pop() if len(pieces) > 1 and pieces[-1].text in NATURES else None
    first = len(pieces)
    while first and (pieces[first - 1].number is not None or pieces[first - 1].empty):
        first -= 1
    label, cells = tuple(pieces[:first]), tuple(pieces[first:])
    figures = [cell.number for cell in cells if cell.number is not None]
    if all(map(is_year, figures)) and (not label or all(is_stub_head(piece.text) for piece in label)):
        figures = []  # the years of a head
    if not figures:
        kind = (
            "row" if nature is not None or (label and len(cells) > 1 and all(cell.empty for cell in cells)) else "words"
        )
        return Line(start, end, kind, label, cells, nature) if kind == "row" else Line(start, end, kind, tuple(pieces))
    return Line(start, end, "row" if label else "figures", label, cells, nature)


def _pieces(plain: str, start: int, end: int) -> list[Slot]:
    """Part the figures at the end of a run of words with single blanks, and the unit before them."""
    tokens = [match.span() for match in TOKEN.finditer(plain, start, end)]
    cut = len(tokens)
    while cut and _is_cell(plain, *tokens[cut - 1]):
        cut -= 1
    pieces: list[Slot] = []
    if cut:
        last = cut
        if cut > 1 and scale_of(plain[slice(*tokens[cut - 1])]) is not None:
            last = cut - 1
        pieces.append(slot(plain, tokens[0][0], tokens[last - 1][1]))
        pieces.extend(slot(plain, *token) for token in tokens[last:cut])
    return pieces + [slot(plain, *token) for token in tokens[cut:]]


def _is_cell(plain: str, start: int, end: int) -> bool:
    if HAN_FIRST.match(plain, start) is not None:
        return plain[start:end] in NATURES
    return number_in(plain, start, end) is not None or is_empty(plain[start:end])


def _tables(plain: str, lines: list[Line]) -> list[Flat]:
    found: list[Flat] = []
    index = 0
    while index < len(lines):
        if lines[index].kind not in ("row", "figures"):
            index += 1
            continue
        stop = _run(lines, index)
        table = _table(plain, lines, index, stop)
        if table is not None:
            found.append(table)
        index = stop
    return found


def _run(lines: list[Line], first: int) -> int:
    """Where the rows that begin at a line end: before prose, a caption, or several lines without figures."""
    index = first + 1
    words = 0
    while index < len(lines) and lines[index].kind != "prose" and not UNIT_LINE.search(_text(lines[index])):
        words = words + 1 if lines[index].kind == "words" else 0
        if words > MOST_WORDS:
            break
        index += 1
    while index > first + 1 and lines[index - 1].kind == "words" and not _is_label(lines[index - 1], lines[index - 2]):
        index -= 1
    return index


def _is_label(line: Line, before: Line) -> bool:
    """Whether words at the end of a table are the label of the figures before them, no caption of the next."""
    return before.kind == "figures" and CAPTION_NUMBER.match(_text(line)) is None


def _text(line: Line) -> str:
    return "".join(piece.text for piece in (*line.label, *line.cells))


def _table(plain: str, lines: list[Line], first: int, stop: int) -> Flat | None:
    """The table of the lines from first to stop; without a grid where they are figures that nobody can place."""
    run = lines[first:stop]
    counts = Counter(len(line.cells) for line in run if line.cells)
    if not counts:
        return None
    width, often = _width(counts)
    chart = _chart(plain, lines, first, run)
    if chart is not None:
        return chart
    with_figures = sum(line.kind in ("row", "figures") for line in run)
    if with_figures < FEWEST_ROWS:
        return None
    span = Flat(run[0].start, run[-1].end)
    nothing = span if with_figures * 2 >= len(run) and _bare(run) else None
    rows = _rows(run, width)
    if often < FEWEST_ROWS or len(rows) < FEWEST_ROWS:
        return nothing
    heads = _heads(plain, lines, first, width)
    if heads is None:
        return nothing
    stub, texts, begin = heads
    above = tuple(
        plain[line.start : line.end] for line in lines[max(begin - CAPTION_LINES, 0) : begin] if line.kind == "words"
    )
    return Flat(lines[begin].start, run[-1].end, _grid(stub, texts, rows), len(texts), above)


def _width(counts: Counter[int]) -> tuple[int, int]:
    """How many figures a full row has, and how many rows are full: the most that a fair share of the rows has."""
    fair = max(sum(counts.values()) * FAIR_SHARE, 1)
    width = max(count for count, often in counts.items() if often >= fair or often == max(counts.values()))
    return width, counts[width]


def _bare(run: list[Line]) -> bool:
    """Whether the figures are bare numbers, as in a table, and not words of a sentence broken into lines."""
    figures = [cell.number for line in run for cell in line.cells if cell.number is not None]
    return sum(number.scale is None or number.scale.dimension == "percent" for number in figures) > len(figures) * 0.9


def _rows(run: list[Line], width: int) -> list[Row]:
    """The rows that can be told: label and figures on one line, or figures and then their label on the next."""
    rows: list[Row] = []
    settled = True
    index = 0
    while index < len(run):
        line = run[index]
        index += 1
        if line.kind == "row":
            settled = True
            row = _row(line, line, width)
        elif (
            line.kind == "figures"
            and settled
            and index < len(run)
            and run[index].kind == "words"
            and len(run[index].label) <= 2
        ):
            row = _row(line, run[index], width)
            index += 1
        else:
            settled, row = (
                False,
                None,
            )  # a label that was broken over several lines: whose figures these are cannot be told
        if row is not None:
            rows.append(row)
    return rows


def _row(line: Line, words: Line, width: int) -> Row | None:
    label = [piece for piece in words.label if piece.number is None]
    if (
        len(line.cells) != width
        or len(words.label) - len(label) > 1
        or (len(words.label) > 1 and words.label[-1].number is not None)
    ):
        return None
    unit = label.pop() if len(label) > 1 and scale_of(label[-1].text) is not None else None
    if not label or (
        any(len(piece.text) > 1 for piece in label[1:])
        and len(label[0].text) > 1
        and not label[0].text.startswith(AMONG)
    ):
        return None
    text = ITEM_NUMBER.sub("", "".join(piece.text for piece in label))
    start, end = min(line.start, words.start), max(line.end, words.end)
    return Row(Slot(text, label[0].start, label[-1].end), unit, line.cells, line.nature, (start, end))


def _heads(plain: str, lines: list[Line], first: int, width: int) -> tuple[str, list[list[str]], int] | None:
    """The head of the labels, the texts above the figures in one or two rows, and the line where they begin."""
    last = first
    for count in range(1, HEAD_LINES + 1):
        begin = first - count
        if begin < 0 or lines[begin].kind != "words":
            break
        if UNIT_LINE.search(_text(lines[begin])) or (
            CAPTION_NUMBER.match(_text(lines[begin])) and len(lines[begin].label) == 1
        ):
            break
        last = begin
    for begin in range(first - 1, last - 1, -1):
        words = [_words(line) for line in lines[begin:first]]
        texts = _aligned(words, width)
        if texts is not None:
            return next((word for line in words for word in line if is_stub_head(word)), ROW_HEAD), texts, begin
    return None


def _words(line: Line) -> list[str]:
    """The heads on a line; single characters that were spread (项 目) are one word again."""
    words: list[str] = []
    for piece in line.label:
        if words and len(words[-1]) == 1 and len(piece.text) == 1:
            words[-1] += piece.text
        else:
            words.append(piece.text)
    return [word for word in words if word not in UNIT_HEADS]


def _aligned(lines: list[list[str]], width: int) -> list[list[str]] | None:
    """Head lines dealt out to as many columns; None where that would be a guess."""
    stub = any(is_stub_head(word) for line in lines for word in line)
    lines = [[word for word in line if not is_stub_head(word)] for line in lines]
    lines = [line for line in lines if line]
    if not lines:
        return None
    full = [line for line in lines if len(line) == width]
    if all(BRACKET_ALONE.fullmatch(word) for line in lines for word in line):
        return None
    if len(full) == len(lines) and len(lines) <= 2:
        alike = len(set(zip(*lines, strict=True))) < width
        if alike or (len(lines) == 2 and not _refines(lines)):
            return None
        return lines if stub or (len(lines) == 1 and (width > 1 or _says_something(lines[0][0]))) else None
    if len(lines) == 2 and len(full) == 1 and lines[1] is full[0] and width % len(lines[0]) == 0 and len(lines[0]) > 1:
        step = width // len(lines[0])
        if step > 1 and full[0] == full[0][:step] * len(lines[0]):
            return [[word for word in lines[0] for _ in range(step)], full[0]]
    if not stub or len(lines) > width:
        return None
    words = [word for line in lines for word in line]
    growth = [word for word in words if CHANGE.search(word)]
    if len(words) == width and len(growth) == 1:
        return [[*(word for word in words if word not in growth), *growth]]
    single = [line[0] for line in lines if len(line) == 1]
    main = [line for line in lines if len(line) == width - 1]
    if width > 2 and len(main) == 1 and len(single) == 2 and len(lines) == 3 and CHANGE.search("".join(single)):
        return [[*main[0], "".join(single)]]  # the last head, broken over the lines above and below the others
    return None


def _refines(lines: list[list[str]]) -> bool:
    """Whether one of two head lines only adds units, years or the like to the other, column by column."""
    return any(all(BRACKET_ALONE.fullmatch(word) or YEAR_ALONE.fullmatch(word) for word in line) for line in lines)


def _says_something(word: str) -> bool:
    return CHANGE.search(word) is not None or BRACKET_ALONE.search(word) is not None


def _grid(stub: str, heads: list[list[str]], rows: list[Row]) -> Grid:
    """The rows under their heads, in the form of a table's block."""
    with_unit = any(row.unit is not None for row in rows)
    with_nature = any(row.nature is not None for row in rows)
    none = Slot("", 0, 0)
    lines: list[tuple[Slot, ...]] = []
    for number, texts in enumerate(heads):
        first = [stub] if number == 0 else [""]
        words = [
            *first,
            *([UNIT_HEAD if number == 0 else ""] if with_unit else []),
            *texts,
            *([NATURE_HEAD] if with_nature else []),
        ]
        lines.append(tuple(Slot(word, 0, 0) for word in words))
    for row in rows:
        lines.append(
            (
                row.label,
                *([row.unit or none] if with_unit else []),
                *row.cells,
                *([row.nature or none] if with_nature else []),
            )
        )
    return Grid(tuple(lines), (*((0, 0) for _ in heads), *(row.span for row in rows)))


def _chart(plain: str, lines: list[Line], first: int, run: list[Line]) -> Flat | None:
    """Years in a row and values in a row under the title of a figure (图): one row, named by the title."""
    if first < 1 or run[0].kind != "figures" or lines[first - 1].kind != "words":
        return None
    years = lines[first - 1].label
    if len(years) < FEWEST_YEARS or not all(piece.number is not None and is_year(piece.number) for piece in years):
        return None
    above = [line for line in lines[max(first - 1 - CAPTION_LINES, 0) : first - 1] if CHART.match(_text(line))]
    if len(run[0].cells) != len(years) or not above or (len(run) > 1 and run[1].kind == "figures"):
        return Flat(run[0].start, run[-1].end) if len(run) == 1 else None
    title = above[-1]
    row = Row(Slot(WHOLE, title.start, title.end), None, run[0].cells, None, (run[0].start, run[0].end))
    grid = _grid(ROW_HEAD, [[piece.text for piece in years]], [row])
    return Flat(lines[first - 1].start, run[0].end, grid, 1, tuple(plain[line.start : line.end] for line in above))
