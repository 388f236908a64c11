"""Follow a list of what is to be done over its items (将办好十件民生实事：1.…2.…), in one paragraph or in many."""

from __future__ import annotations

from dajuan.reading.prose.lexicon import COLON, FIRST_ITEMS
from dajuan.reading.prose.rules import ITEM
from dajuan.reading.sections import Section
from dajuan.reading.status import Statuses

ANY = "any"


class Lists:
    """Knows of each sentence whether it is an item of a list that an announcement aims at."""

    def __init__(self, text: str, section: Section) -> None:
        self.text = text
        self.section = section
        self.awaited = ""  # how the next item is numbered, ANY before the first, "" where no list goes on
        self.begins = False

    def open(self) -> None:
        """A new paragraph: a list goes on only where it begins with an item."""
        self.begins = True
        if self.section.announces:
            self.awaited = ANY

    def sentence(self, start: int, end: int, last: bool) -> bool:
        """Whether text[start:end] is an item of such a list; `last`: it ends its paragraph."""
        item = ITEM.match(self.text, start, end)
        if item is not None:
            style = item.lastgroup or ""
            first = item[style] in FIRST_ITEMS
            goes_on = first if self.awaited == ANY else style == self.awaited and not first
            self.awaited = style if goes_on else ""
        elif self.begins and not self.section.announces:
            self.awaited = ""
        self.begins = False
        if item is not None and self.awaited:
            return True
        self._announced(start, end, last)
        return False

    def _announced(self, start: int, end: int, last: bool) -> None:
        """县政府将办好十件民生实事：, before the first item or the end of a paragraph."""
        colon = self.text.rfind(COLON, start, end)
        if colon < 0:
            return
        item = ITEM.match(self.text, colon + 1, end)
        if item is None:
            first = self.text.find(COLON, start, end)
            colon, item = first, ITEM.match(self.text, first + 1, end)
        ends = last and not self.text[colon + 1 : end].strip()
        opens = item is not None and item[item.lastgroup or ""] in FIRST_ITEMS
        if (ends or opens) and Statuses(self.text, start, colon, self.section.calendar.now).at(
            start, colon, False
        ) == "target":
            self.awaited = ANY if item is None else item.lastgroup or ""
