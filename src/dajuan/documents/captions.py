"""Tell the lines above a table that belong to it: its number, its title, its unit (表1, 单位：亿元)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from dajuan.documents.assemble import Part
from dajuan.documents.document import BlockKind
from dajuan.documents.headings import numbered_level
from dajuan.patterns import compiled

MAX_CAPTIONS = 4

_UNIT = compiled(r"[（(]?\s*(?:计量)?单位\s*[:：]|.*(?:为|=|＝)\s*100")
_NUMBER = compiled(r"附?表\s*[\d０-９一二三四五六七八九十]+(?:[\-—.]\d+)?[:：]?")
_SURE = compiled(
    r"[（(]?\s*(?:计量)?单位\s*[:：]|附?表\s*[\d０-９一二三四五六七八九十\-—.]+|.*以上年(?:同期)?(?:为|=|＝)\s*100"
)
_STOPS = compiled(r"[。；！？;]|[，、：:,]$|^(?:注|说明|资料来源|数据来源|图\s*\d+|附件)")


def is_caption(line: str) -> bool:
    """Whether a line that stands right above a table can belong to it: marked as such, or short and no sentence."""
    line = line.strip()
    if not line or len(line) > 60:
        return False
    if _SURE.match(line):
        return True
    return len(line) <= 45 and not _STOPS.search(line) and not numbered_level(line)


def is_surely_caption(line: str) -> bool:
    """Whether a line is marked as a table's number, unit or base (表1, 单位：亿元, 以上年为100)."""
    return bool(_SURE.match(line.strip()))


def captions_above(lines: Sequence[str]) -> int:
    """How many of the last lines before a table belong to it; above a line that is surely one, only such go on."""
    count = 0
    for line in reversed(lines[-MAX_CAPTIONS:]):
        if not is_caption(line) or (count and not _SURE.match(line) and _titled(lines[len(lines) - count :])):
            break
        count += 1
    return count


def with_captions(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Move the paragraphs that are captions of the table after them into it."""
    result: list[Part] = []
    for part in parts:
        if part.kind is BlockKind.TABLE and not _titled(part.caption.split("\n") if part.caption else ()):
            run = 0
            while run < min(len(result), MAX_CAPTIONS) and result[-1 - run].kind is BlockKind.PARAGRAPH:
                run += 1
            count = captions_above([each.text for each in result[len(result) - run :]])
            if count:
                above = result[-count:]
                caption = "\n".join([each.text for each in above] + [part.caption] * bool(part.caption))
                origins = (*(origin for each in above for origin in each.origins), *part.origins)
                del result[-count:]
                part = msgspec.structs.replace(part, caption=caption, origins=origins)
        result.append(part)
    return tuple(result)


def tables_of(part: Part) -> tuple[Part, ...]:
    """What a table holds: parted where a further 附表2 begins in its rows, titles and units lifted into captions."""
    beginnings = [0, *(n for n, row in enumerate(part.rows) if n > 1 and _NUMBER.fullmatch(_only(row)))]
    pieces = []
    for start, end in pairwise((*beginnings, len(part.rows))):
        piece = _rows(part, start, end)
        pieces.append(_lift_title_rows(piece if start else msgspec.structs.replace(piece, caption=part.caption)))
    return tuple(pieces)


def _lift_title_rows(part: Part) -> Part:
    """Move the first rows of a table that are its title or unit, one cell over the whole width, into its caption."""
    across = {row for row, column, _, columns in part.spans if column == 0 and columns == len(part.rows[0])}
    count = 0
    for only in map(_only, part.rows[:-2]):
        blank = not any(part.rows[count])
        if not blank and not (is_caption(only) and (count in across or is_surely_caption(only))):
            break
        count += 1
    lifted = [_only(row) for row in part.rows[:count] if any(row)]
    if not lifted:
        return part
    caption = "\n".join((part.caption, *lifted)).strip("\n")
    return msgspec.structs.replace(_rows(part, count, len(part.rows)), caption=caption, origins=part.origins)


def _rows(part: Part, start: int, end: int) -> Part:
    """Some rows of a table as a table, without the columns in which none of its cells begins."""
    rows = part.rows[start:end]
    used = [n for n in range(len(rows[0])) if any(row[n] is not None for row in rows)]
    spans = (
        (row - start, used.index(column), min(height, end - row), sum(column <= n < column + width for n in used))
        for row, column, height, width in part.spans
        if start <= row < end
    )
    return msgspec.structs.replace(
        part,
        rows=tuple(tuple(row[n] for n in used) for row in rows),
        spans=tuple(span for span in spans if span[2:] != (1, 1)),
        caption="",
        origins=part.origins[start:end],
    )


def _only(row: Sequence[str | None]) -> str:
    """The text of the one cell of a row that is filled, "" where more are or none is."""
    filled = [cell.strip() for cell in row if cell and cell.strip()]
    return filled[0] if len(filled) == 1 else ""


def _titled(lines: Sequence[str]) -> bool:
    """Whether the lines already hold the table's title, so that a further unmarked line is something else."""
    return any(not _UNIT.match(line.strip()) for line in lines)
