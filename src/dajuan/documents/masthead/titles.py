"""Find the title in a document's head, joined where it runs over several lines (标题)."""

from __future__ import annotations

import re

from dajuan.documents.document import Block, BlockKind
from dajuan.documents.headings import looks_like_title, numbered_level
from dajuan.documents.masthead.dates import YEAR
from dajuan.documents.masthead.head import HEAD, Head
from dajuan.documents.masthead.lexicon import (
    FURNITURE,
    GENERIC_TITLES,
    MEETING_FILE,
    OFFICES,
    SALUTATION,
    TITLE_ENDS,
    TITLE_KINDS,
    TITLE_WORDS,
)

LINES = 24
"""How many lines of the head are looked at."""

LONGEST = 90
"""Characters; what is longer is no title."""

_LEADERS = ("\t", "§", "……", "····", "....")
"""Marks of tables and of tables of contents."""

_LABEL = re.compile(r"^(?:原?标题|题\s*名|名\s*称)\s*[：:]\s*")
_NOTES = r"(?:[（(【《][^）)】》]{0,12}[）)】》]|\[\d+\]|[①②*※])*"
_END = re.compile(rf"(?:{'|'.join(TITLE_ENDS)}){_NOTES}[》”]?$")
_WORD = re.compile("|".join(TITLE_WORDS))
_KIND = re.compile("|".join(re.escape(word) for _, words in TITLE_KINDS for word in words))
_YEAR = re.compile(rf"{YEAR}\s*年")
_NO_TITLE = re.compile(rf"^(?:[>》|【\[·•]|{'|'.join(map(re.escape, FURNITURE))})|^(?:{SALUTATION})")
_DELIVERY = re.compile(rf"[—\-─―–（(\s]*{YEAR}\s*年\s*\d+\s*月\s*\d*\s*日?(?:在)?[^。]{{0,40}}(?:大会|会议|届人|人大|上|通过)?[）)]?$")
_OFFICE = re.compile(rf"^[\u4e00-\u9fff]{{1,14}}(?:{'|'.join(OFFICES)})(?:\s|办公室|局长|副|编制|$)")
_GOES_ON = re.compile(r"^(?:和|与|及|暨|——|—)|^(?:\d{4}年)?[^。]{0,24}(?:草案|报告)")


def find_title(text: str, head: Head, blocks: tuple[Block, ...]) -> str:
    """The title, "" where the head has none."""
    best, rank = "", 0
    lines = head.lines[:LINES]
    for index, line in enumerate(lines):
        if line.startswith(("各位代表", "同志们", "主任、")) or (rank and "".join(line.split()).startswith("目录")):
            break
        if not _may_open(line):
            continue
        candidate = _joined(lines, index)
        found = _rank(candidate)
        if found > rank:
            best, rank = candidate, found
        if rank >= 4:
            break
    return best or _first(text, head, blocks)


def _may_open(line: str) -> bool:
    return (
        4 <= len(line) <= LONGEST
        and (not _NO_TITLE.match(line) or _LABEL.match(line) is not None)
        and line[-1] not in "。；，,;：:"
        and "。" not in line
        and not any(mark in line for mark in _LEADERS)
        and not (any(word in line for word in MEETING_FILE) and not _END.search(line))
        and not _is_delivery(line)
        and not _OFFICE.match(line)
        and not numbered_level(line)
        and not line.startswith(("——", "—", "--", "（", "("))
    )


def _is_delivery(line: str) -> bool:
    return _DELIVERY.match(line) is not None


def _joined(lines: tuple[str, ...], index: int) -> str:
    """The line and those that finish it: a title is finished by one of its usual last words."""
    title = _LABEL.sub("", lines[index])
    delivery = _DELIVERY.search(title)
    if delivery and _END.search(title[: delivery.start()].rstrip("—- ")):
        return title[: delivery.start()].rstrip("—-─―– （(")
    for line in lines[index + 1 : index + 4]:
        finished = _END.search(title)
        if finished and not (_GOES_ON.match(line) and _END.search(line) and not line.startswith("—") and title.endswith("情况")):
            break
        if len(title) + len(line) > LONGEST or line[-1] in "。；，：:" or _is_delivery(line) or _OFFICE.match(line):
            break
        if _NO_TITLE.match(line) or numbered_level(line) or any(mark in line for mark in _LEADERS):
            break
        if not _END.search(title + line) and not _YEAR.search(title + line):
            break
        title += line
    return title


def _rank(title: str) -> int:
    """How surely it is the title: 4 a kind of document with its year, ... 1 whatever reads like a title, 0 nothing."""
    title = title.strip()
    if not _END.search(title) and not _WORD.search(title):
        return 0
    if title in GENERIC_TITLES:
        return 1 + (title == "政府工作报告")
    kind = _KIND.search(title) is not None
    return (3 if kind else 2) + (kind and _YEAR.search(title) is not None and not title.endswith("公开"))


def _first(text: str, head: Head, blocks: tuple[Block, ...]) -> str:
    """Where no line has a title's words: the first heading that bears no number, or a first line that reads like one."""
    for block in blocks[:12]:
        if block.kind is BlockKind.HEADING and block.start < HEAD:
            line = text[block.start : block.end].strip(" #\u3000\n")
            if not numbered_level(line) and _may_open(line):
                return line
    line = head.lines[0] if head.lines else ""
    return line if len(line) <= 40 and _may_open(line) and looks_like_title(line) else ""
