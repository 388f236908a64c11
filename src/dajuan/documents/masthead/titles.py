"""Find the title in a document's head, joined where it runs over several lines (标题)."""

from __future__ import annotations

import re

from dajuan.documents.document import Block, BlockKind
from dajuan.documents.headings import looks_like_title, numbered_level
from dajuan.documents.masthead.dates import YEAR
from dajuan.documents.masthead.head import HEAD, Head
from dajuan.documents.masthead.lexicon import (
    ADDRESSED,
    FURNITURE,
    GENERIC_TITLES,
    MEETING_FILE,
    OFFICES,
    SALUTATION,
    TITLE_ENDS,
    TITLE_KINDS,
    TITLE_WORDS,
)
from dajuan.patterns import compiled

LINES = 24
"""How many lines of the head are looked at."""

SURE = 4
"""The rank of a line that names a kind of document and its year."""

LONGEST = 90
"""Characters; what is longer is no title."""

_LEADERS = ("\t", "§", "……", "····", "....")
"""Marks of tables and of tables of contents."""

_LABEL = compiled(r"^(?:原?标题|题\s*名|名\s*称)\s*[：:]\s*")
_PAGE_HEAD = compiled(r"^.{0,60}星期.\s*\d*\s*(?:版|文件)?\s*(?=关于)")
_NOTES = r"(?:[（(【《][^）)】》]{0,12}[）)】》]|\[\d+\]|[①②*※])*"
_END = compiled(rf"(?:{'|'.join(TITLE_ENDS)}){_NOTES}[》”]?$")
_WORD = compiled("|".join(TITLE_WORDS))
_KIND = compiled("|".join(re.escape(word) for _, words in TITLE_KINDS for word in words))
_YEAR = compiled(rf"{YEAR}\s*年")
_NO_TITLE = compiled(
    rf"^(?:[>》|【\[·•]|[图表附]表?[\d一二三四五六七八九十]|{'|'.join(map(re.escape, FURNITURE))}|{SALUTATION})"
)
_DELIVERY = compiled(
    rf"[—\-─―–（(\s]{{0,4}}(?:{YEAR}\s*年\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]*\s*日?|[—─―]\s*(?=在))"
    r"(?:在)?[^。]{0,40}(?:大会|会议|届人|人大|上|通过)[）)]?$"
)
_OFFICE = compiled(rf"^[^\W\d]{{1,14}}(?:{'|'.join(OFFICES)})(?:\s|办公室|局长|副|编制|$)")
_LEADS_ON = compiled("^关于(?!.*(?:报告|决议|公告|通知|说明|意见|方案|批复)[）)]?$)|情况$|[和与及暨]$")
_GOES_ON = compiled("^(?:[和与及暨]|—)")


def find_title(text: str, head: Head, blocks: tuple[Block, ...]) -> str:
    """The title, "" where the head has none."""
    best, rank = "", 0
    lines = tuple(map(_bare, head.lines[:LINES]))
    for index, line in enumerate(lines):
        if line.startswith(ADDRESSED):
            break
        if not _may_open(line):
            continue
        candidate = _joined(lines, index)
        found = _rank(candidate)
        if found > rank:
            best, rank = candidate, found
        if rank == SURE:
            break
    return best or _first(text, head, blocks)


def _bare(line: str) -> str:
    """A line without 标题： or a page's head before it, without day and meeting behind it (——2026年1月9日在…会议上)."""
    line = _PAGE_HEAD.sub("", _LABEL.sub("", line))
    delivery = _DELIVERY.search(line)
    if delivery and _END.search(line[: delivery.start()].rstrip("—-─―– （(")):
        return line[: delivery.start()].rstrip("—-─―– （(")
    return line


def _may_open(line: str) -> bool:
    return (
        4 <= len(line) <= LONGEST
        and _can_go_on(line)
        and not line.startswith(("——", "—", "--", "（", "("))
        and not (any(word in line for word in MEETING_FILE) and not _END.search(line))
    )


def _can_go_on(line: str) -> bool:
    """Whether a line may be part of a title: no sentence, no numbered heading, no entry of a table of contents."""
    return not (
        line[-1] in "。；，,;：:"
        or "。" in line
        or any(mark in line for mark in _LEADERS)
        or _NO_TITLE.match("".join(line.split()))
        or _DELIVERY.match(line)
        or _OFFICE.match(line)
        or numbered_level(line)
    )


def _joined(lines: tuple[str, ...], index: int) -> str:
    """The line and those that finish it: a title is finished by one of its usual last words."""
    title = whole = lines[index]
    for line in lines[index + 1 : index + 5]:
        finished = _END.search(whole) is not None
        if finished and not (_LEADS_ON.search(whole) and (_GOES_ON.match(line) or whole.startswith("关于"))):
            break
        if len(whole) + len(line) > LONGEST or not _can_go_on(line):
            break
        if (
            not finished
            and _rank(line) == SURE
            and not (_LEADS_ON.search(whole) or _GOES_ON.match(line) or _YEAR.search(whole))
        ):
            break
        whole += line
        if _END.search(whole):
            title = whole
    return title


def _rank(title: str) -> int:
    """How surely it is the title: SURE a kind of document with its year, ... 1 whatever reads like one, 0 nothing."""
    title = title.strip()
    if not _END.search(title) and not _WORD.search(title):
        return 0
    if title in GENERIC_TITLES:
        return 1 + (title == "政府工作报告")
    kind = _KIND.search(title) is not None
    return (3 if kind else 2) + (kind and _YEAR.search(title) is not None and not title.endswith("公开"))


def _first(text: str, head: Head, blocks: tuple[Block, ...]) -> str:
    """Where no line has a title's words: the first heading without a number, or a first line that reads like one."""
    for block in blocks[:12]:
        if block.kind is BlockKind.HEADING and block.start < HEAD:
            line = text[block.start : block.end].strip(" #\u3000\n")
            if not numbered_level(line) and _may_open(line):
                return line
    line = head.lines[0] if head.lines else ""
    return line if len(line) <= 40 and _may_open(line) and looks_like_title(line) else ""
