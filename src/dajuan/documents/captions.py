"""Tell the lines above a table that belong to it: its number, its title, its unit (表1, 单位：亿元)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from dajuan.documents.assemble import Part
from dajuan.documents.document import BlockKind
from dajuan.documents.headings import numbered_level

MAX_CAPTIONS = 4

_UNIT = re.compile(r"[（(]?\s*(?:计量)?单位\s*[:：]|.*(?:为|=|＝)\s*100")
_SURE = re.compile(
    r"[（(]?\s*(?:计量)?单位\s*[:：]|附?表\s*[\d０-９一二三四五六七八九十\-—.]+|.*以上年(?:同期)?(?:为|=|＝)\s*100"
)
_STOPS = re.compile(r"[。；！？;]|[，、：:,]$|^(?:注|说明|资料来源|数据来源|图\s*\d+|附件)")


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
                caption = "\n".join([each.text for each in result[-count:]] + [part.caption] * bool(part.caption))
                del result[-count:]
                part = msgspec.structs.replace(part, caption=caption)
        result.append(part)
    return tuple(result)


def lift_title_rows(part: Part) -> Part:
    """Move the first rows of a table that are its title or unit, one cell over the whole width, into its caption."""
    if part.kind is not BlockKind.TABLE or len(part.rows) < 3:
        return part
    across = {
        row for row, column, height, width in part.spans if (column, height) == (0, 1) and width == len(part.rows[0])
    }
    lifted: list[str] = []
    for index, row in enumerate(part.rows[:-2]):
        filled = [cell.strip() for cell in row if cell and cell.strip()]
        single = len(filled) == 1 and (index in across or is_surely_caption(filled[0]))
        if filled and not (single and is_caption(filled[0])):
            break
        lifted += filled
    else:
        index = len(part.rows) - 2
    if not lifted:
        return part
    spans = tuple((row - index, column, height, width) for row, column, height, width in part.spans if row >= index)
    caption = "\n".join((part.caption, *lifted)).strip("\n")
    return msgspec.structs.replace(part, rows=part.rows[index:], spans=spans, caption=caption)


def _titled(lines: Sequence[str]) -> bool:
    """Whether the lines already hold the table's title, so that a further unmarked line is something else."""
    return any(not _UNIT.match(line.strip()) for line in lines)
