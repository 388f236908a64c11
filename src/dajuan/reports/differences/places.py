"""Say where in a document an offset is: under which heading, on which page."""

from __future__ import annotations

from bisect import bisect_right

from dajuan.documents.document import BlockKind, Document
from dajuan.messages import _

LONGEST = 40


class Headings:
    """The headings of a document."""

    def __init__(self, document: Document) -> None:
        blocks = [block for block in document.blocks if block.kind is BlockKind.HEADING]
        self.document = document
        self.starts = [block.start for block in blocks]
        self.blocks = blocks

    def above(self, offset: int) -> str:
        """The heading that an offset stands under, "" above the first."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return ""
        block = self.blocks[index]
        written = " ".join(self.document.text[block.start : block.end].split())
        return written if len(written) <= LONGEST else written[:LONGEST] + "…"


def page(number: int | None) -> str:
    """A page in words, "" where the format has none."""
    return _("page {number}").format(number=number) if number is not None else ""
