"""Tell the comments that an earlier check has left in a Word file: those that still hold stay, the others make room.

One that a person has answered or marked as done stays in any case, and so does one on a tracked change that is still open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from dajuan.checks.records import Span
from dajuan.documents.wordml.margin import places, words_of
from dajuan.documents.wordml.names import W
from dajuan.documents.wordml.package import Package
from dajuan.documents.wordml.pieces import Piece
from dajuan.reports.findings.docx.comments import AUTHOR
from dajuan.reports.findings.docx.source import CONTROLS

if TYPE_CHECKING:
    from lxml.etree import _Element

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_RANGE = (W + "commentRangeStart", W + "commentRangeEnd")


class Former(msgspec.Struct):
    """A comment of an earlier check.

    number: its id as it is written; words: what it says, line by line; span: of the text that it stands on.
    marks:  the elements that hang it there, and nothing else.
    stays:  whether it stays whatever is found now; said: whether it is said again.
    """

    number: str
    words: str
    span: Span
    marks: tuple[_Element, ...]
    stays: bool
    said: bool = False


class FormerComments:
    """The comments of earlier checks in one file, of which some are said again."""

    def __init__(self, package: Package, pieces: tuple[Piece, ...]) -> None:
        part = package.part("comments")
        self._listed = [] if part is None else list(_former(package, part, pieces))

    def says(self, lines: Iterable[str], span: Span | None) -> bool:
        """Whether one says the same of the same place (None: of whatever place), which then stays."""
        words = _bare("".join(lines).translate(CONTROLS))
        for each in self._listed:
            if not each.said and each.words == words and span in (None, each.span):
                each.said = True
                return True
        return False

    def stale(self) -> tuple[Former, ...]:
        """Those that say what is found no more."""
        return tuple(each for each in self._listed if not each.stays and not each.said)


def _former(package: Package, part: _Element, pieces: tuple[Piece, ...]) -> Iterator[Former]:
    ours = [each for each in part.iter(W + "comment") if each.get(W + "author") == AUTHOR]
    if not ours:
        return
    placed = places(package.body, pieces)
    marks = _marks(package.root)
    touched = _with_changes(package.root)
    settled = _settled(package)
    for each in ours:
        number = str(each.get(W + "id"))
        hung = marks.get(number)
        if hung is None or number not in placed:
            continue
        last = each.findall(f".//{W}p")[-1:]
        stays = number in touched or any(str(line.get(_W14 + "paraId")).upper() in settled for line in last)
        yield Former(number, _bare(words_of(each)), Span(*placed[number]), hung, stays)


def _bare(words: str) -> str:
    return "".join(words.split())


def _marks(root: _Element) -> dict[str, tuple[_Element, ...]]:
    """What hangs each comment, by its number; not of one whose reference shares its run with something else."""
    found: dict[str, list[_Element]] = {}
    shared: set[str] = set()
    for each in root.iter(*_RANGE, W + "commentReference"):
        number = str(each.get(W + "id"))
        run = each.getparent()
        if each.tag in _RANGE:
            found.setdefault(number, []).append(each)
        elif run is not None and run.tag == W + "r" and all(one is each or one.tag == W + "rPr" for one in run):
            found.setdefault(number, []).append(run)
        else:
            shared.add(number)
    return {number: tuple(marks) for number, marks in found.items() if number not in shared}


def _with_changes(root: _Element) -> set[str]:
    """The numbers of comments that stand on a tracked change of ours."""
    opened: set[str] = set()
    found: set[str] = set()
    for each in root.iter(*_RANGE, W + "ins", W + "del"):
        if each.tag == _RANGE[0]:
            opened.add(str(each.get(W + "id")))
        elif each.tag == _RANGE[1]:
            opened.discard(str(each.get(W + "id")))
        elif each.get(W + "author") == AUTHOR:
            found |= opened
    return found


def _settled(package: Package) -> set[str]:
    """The ids of the last paragraphs of comments that somebody has answered or marked as done."""
    extended = package.part("commentsExtended")
    found: set[str] = set()
    for each in () if extended is None else extended.iter(_W15 + "commentEx"):
        found.add(str(each.get(_W15 + "paraIdParent")).upper())
        if each.get(_W15 + "done") in ("1", "true", "on"):
            found.add(str(each.get(_W15 + "paraId")).upper())
    return found - {"NONE"}
