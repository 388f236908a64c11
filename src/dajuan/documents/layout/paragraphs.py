"""Rejoin lines to paragraphs: within a column, over columns and over pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

import msgspec

from dajuan.documents.assemble import Part
from dajuan.documents.captions import captions_above, is_surely_caption
from dajuan.documents.document import BlockKind
from dajuan.documents.headings import numbered_level
from dajuan.documents.layout.records import Column, Fragment, Table
from dajuan.patterns import compiled

_INDENT = 1.2  # em: a line that begins so far to the right opens a paragraph
_SHORT = 1.5  # em: a line that ends so far from the margin, with a full stop, ends a paragraph
_VERY_SHORT = 3.2  # em: so does any line; less is a number or bracket that would not break
_CENTRED = 1.5  # em that left and right may differ
_SAME_TYPE = 0.18  # of the size that lines of one paragraph may differ
_LARGER = 1.15  # times the type of the text: a heading's type
_SMALLER = 0.88  # times: a note's type
_LOOSE = 1.7  # times the usual pitch: lines so far apart do not run on
_NARROW = 0.75  # of the width of full lines
_ENOUGH_LINES = 5  # in a column, to tell its margins from its own lines

_STOPS = tuple("。！？；：.!?;:”）)")
_ITEM = compiled(
    r"(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])|—|第[一二三四五六七八九十]{1,3}[章节])"
)
_NOTE = compiled(r"(?:\[[0-9]{1,2}\]|［[0-9]{1,2}］|[①-⑳⓪❶-❿]|注\s*[0-9]*\s*[:：]|\*)")
_MEETING = compiled(r"^[（(]?\s*[—–-]*\s*[0-9０-９]{4}\s*年.*日\s*在")
_NO_HEADING = compiled(r"[（(]?\s*[—–―]|[（(]?\s*[0-9０-９]{4}\s*年\s*[0-9０-９]{1,2}\s*月|.*(?:政府|[局委厅办会])$")
_LEADERS = compiled(r"\s*[.．·…]{4,}\s*[0-9]{0,4}$")


class Frame(msgspec.Struct, frozen=True):
    """The margins that a column's full lines run between, and its usual type and pitch (from line to line)."""

    x0: float
    x1: float
    size: float
    pitch: float


class Run(msgspec.Struct):
    """Lines of one paragraph while it is put together."""

    lines: list[Fragment]
    page: int
    frame: Frame
    centred: bool


def frames_of(columns: Sequence[Column]) -> list[Frame]:
    """The frame of each column; one of few lines takes the margins of the column most like it."""
    own = [_frame(column) for column in columns]
    known = [frame for frame, column in zip(own, columns, strict=True) if _lines(column) >= _ENOUGH_LINES]
    frames: list[Frame] = []
    for frame, column in zip(own, columns, strict=True):
        if known:
            like = min(known, key=lambda k: abs(k.x0 - frame.x0) + abs(k.x1 - frame.x1) / 4)
            near = abs(like.x0 - frame.x0) < 4 * frame.size
            if _lines(column) < _ENOUGH_LINES and near:
                frame = Frame(min(like.x0, frame.x0), max(like.x1, frame.x1), like.size, like.pitch)
            elif near and like.x0 < frame.x0:  # a page on which every line opens a paragraph
                frame = Frame(like.x0, max(like.x1, frame.x1), frame.size, frame.pitch)
            widest = max((k for k in known if k.x0 <= frame.x0 and k.x1 >= frame.x1), key=_width, default=frame)
            if _width(frame) < _NARROW * _width(widest):  # a title page: no line of it is full
                frame = Frame(widest.x0, widest.x1, widest.size, frame.pitch)
        frames.append(frame)
    return frames


def _width(frame: Frame) -> float:
    return frame.x1 - frame.x0


def _lines(column: Column) -> int:
    return sum(isinstance(item, Fragment) for item in column.items)


def _frame(column: Column) -> Frame:
    lines = [item for item in column.items if isinstance(item, Fragment)]
    if not lines:
        return Frame(column.x0, column.x1, 1.0, 0.0)
    weight: Counter[float] = Counter()
    for line in lines:
        weight[round(line.size, 1)] += len(line.text)
    size = weight.most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) <= 0.1 * size] or lines
    lefts = Counter(round(line.x0 / size * 2) for line in body)
    common = lefts.most_common(1)[0][0]
    # Where most lines open paragraphs the margin is what the others share, two characters further left.
    margin = min((left for left, count in lefts.items() if count >= 2 and common - 6 <= left <= common), default=common)
    x0 = min(line.x0 for line in body if round(line.x0 / size * 2) in (margin, common))
    steps = [b.middle - a.middle for a, b in pairwise(lines) if b.middle > a.middle]
    return Frame(x0, max(line.x1 for line in body), size, median(steps) if steps else 2 * size)


def paragraphs_of(columns: Sequence[Column]) -> list[Part]:
    """Headings, paragraphs, notes and tables, in the order of the columns."""
    frames = frames_of(columns)
    body = _body_size(columns)
    parts: list[Part] = []
    run: Run | None = None
    for column, frame in zip(columns, frames, strict=True):
        previous: Fragment | None = None
        for item in column.items:
            if isinstance(item, Table):
                if run:
                    parts.append(_part(run, body))
                    run = None
                parts.append(_table(item, column.page, parts))
                previous = None
                continue
            if run and _runs_on(run, item, frame, previous):
                run.lines.append(item)
            else:
                if run:
                    parts.append(_part(run, body))
                run = Run([item], column.page, frame, _is_centred(item, frame))
            previous = item
    if run:
        parts.append(_part(run, body))
    return [part for part in parts if part.kind is BlockKind.TABLE or part.text]


def _body_size(columns: Iterable[Column]) -> float:
    weight: Counter[float] = Counter()
    for column in columns:
        for item in column.items:
            if isinstance(item, Fragment):
                weight[round(item.size, 1)] += len(item.text)
    return weight.most_common(1)[0][0] if weight else 1.0


def _is_centred(line: Fragment, frame: Frame) -> bool:
    left, right = line.x0 - frame.x0, frame.x1 - line.x1
    indent = _INDENT * min(line.size, frame.size)  # of a title's large type hardly one fits beside it
    return left > indent and right > indent and abs(left - right) < _CENTRED * line.size


def _runs_on(run: Run, line: Fragment, frame: Frame, previous: Fragment | None) -> bool:
    """Whether a line belongs to the paragraph before it; `previous` is the line above in the column, if any."""
    last = run.lines[-1]
    if abs(line.size - last.size) > _SAME_TYPE * max(line.size, last.size):
        return False
    if previous is not None and line.middle - previous.middle > _LOOSE * max(frame.pitch, line.size * 1.2):
        return False
    if is_surely_caption(line.text) or is_surely_caption(last.text) or _LEADERS.search(last.text):
        return False
    if run.centred:
        return _centred_runs_on(run, line, frame)
    if line.x0 - frame.x0 > _INDENT * line.size:
        return False
    short = run.frame.x1 - last.x1
    if short > _VERY_SHORT * last.size:
        return False
    if short > _SHORT * last.size and last.text.endswith(_STOPS):
        return False
    return not (short > _SHORT * last.size and _ITEM.match(line.text) is not None)


def _centred_runs_on(run: Run, line: Fragment, frame: Frame) -> bool:
    """Titles run on over lines of large type, and a meeting's line until it names the meeting."""
    if not _is_centred(line, frame):
        return False
    text = "".join(part.text for part in run.lines)
    if line.size > _LARGER * frame.size:
        return True
    opened = text.count("（") + text.count("(") > text.count("）") + text.count(")")
    return opened or (_MEETING.match(text) is not None and not text.rstrip("）)").endswith(("上", "会议")))


def _part(run: Run, body: float) -> Part:
    text = run.lines[0].text
    for line in run.lines[1:]:
        text = _join(text, line.text)
    text = _LEADERS.sub("", text).strip()
    size = median(line.size for line in run.lines)
    level = numbered_level(text)
    if level == 0 and size > _LARGER * body and _could_head(text):
        level = 1
    if level:
        return Part(BlockKind.HEADING, text, level, run.page)
    if size < _SMALLER * body and _NOTE.match(text):
        return Part(BlockKind.NOTE, text, 0, run.page)
    return Part(BlockKind.PARAGRAPH, text, 0, run.page)


def _could_head(text: str) -> bool:
    """Whether a line of large type is a heading: not the date, the author's line or the meeting below a title."""
    return 4 <= len(text) <= 60 and not text.endswith(("。", "：", "；")) and not _NO_HEADING.match(text)


def _join(text: str, line: str) -> str:
    """Two lines as one: Latin words get their space back, a word parted by a hyphen does not."""
    if text and line and text[-1].isascii() and line[0].isascii() and text[-1].isalpha() and line[0].isalpha():
        return f"{text} {line}"
    return text + line


def _table(table: Table, page: int, parts: list[Part]) -> Part:
    """The table with the lines above it that belong to it, which leave `parts`."""
    above: list[str] = []
    for part in reversed(parts):
        if part.kind is BlockKind.TABLE or part.page != page or numbered_level(part.text):
            break
        above.insert(0, part.text)
    count = captions_above(above)
    caption = "\n".join(above[len(above) - count :])
    del parts[len(parts) - count :]
    return Part(BlockKind.TABLE, page=page, rows=table.rows, spans=table.spans, caption=caption)
