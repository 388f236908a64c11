"""Leave out what a page repeats: running heads and feet, page numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from dajuan.documents.layout.columns import rows_of
from dajuan.documents.layout.records import Fragment, Page
from dajuan.patterns import compiled

_ZONE = 0.14  # of the page's height, at the top and at the foot: where page numbers stand
_MARGIN = 0.1  # of the page's height: where running heads and feet stand, outside of the text
_REPEATED = 3  # pages that must carry a line before it is a running head

_DASHES = "[-—–―－─~·•|]"
_NUMBER = "[0-9０-９]{1,4}"
PAGE_NUMBER = compiled(
    rf"{_DASHES}+\s*{_NUMBER}\s*(?:{_DASHES}|一)*|{_NUMBER}\s*{_DASHES}+"  # 一 is a dash misread
    rf"|第\s*{_NUMBER}\s*页\s*[,，/]?\s*(?:[（(]?\s*共\s*{_NUMBER}\s*页\s*[）)]?)?"
    rf"|[Pp]age\s*{_NUMBER}(?:\s*of\s*{_NUMBER})?"
    rf"|{_NUMBER}\s*/\s*{_NUMBER}"
)
BARE_NUMBER = compiled(rf"{_NUMBER}|[ivxlcIVXLC]{{1,6}}|[Ⅰ-Ⅻⅰ-ⅻ]")
_DIGITS = compiled("[0-9０-９]+")


def without_running(pages: Sequence[Page]) -> list[Page]:
    """The pages without running heads, running feet and page numbers."""
    zones = [_zone(page) for page in pages]
    seen = Counter(key for zone in zones for key in {_key(row) for row in zone})
    enough = max(_REPEATED, len(pages) * 0.3)
    kept: list[Page] = []
    for page, zone in zip(pages, zones, strict=True):
        dropped = {
            id(fragment)
            for row in zone
            if _is_page_number(row, page, len(pages)) or (seen[_key(row)] >= enough and _in_margin(row, page))
            for fragment in row
        }
        if dropped:
            rest = tuple(fragment for fragment in page.fragments if id(fragment) not in dropped)
            page = msgspec.structs.replace(page, fragments=rest)
        kept.append(page)
    return kept


def _zone(page: Page) -> list[list[Fragment]]:
    """The rows at the top and at the foot of a page that could be running: the two outermost at each end."""
    rows = rows_of(page.fragments)
    top = [row for row in rows[:2] if row[0].middle <= _ZONE * page.height]
    foot = [row for row in rows[-2:] if row[0].middle >= (1 - _ZONE) * page.height]
    return top + [row for row in foot if row not in top]


def _in_margin(row: Sequence[Fragment], page: Page) -> bool:
    return not _MARGIN * page.height < row[0].middle < (1 - _MARGIN) * page.height


def _text(row: Sequence[Fragment]) -> str:
    return " ".join(fragment.text for fragment in row).strip()


def _key(row: Sequence[Fragment]) -> tuple[str, int]:
    """What two pages' running lines have in common: the words without their numbers, and the height."""
    return _DIGITS.sub("#", _text(row).replace(" ", "")), round(row[0].middle / row[0].size / 2)


def _is_page_number(row: Sequence[Fragment], page: Page, pages: int) -> bool:
    text = _text(row)
    if PAGE_NUMBER.fullmatch(text):
        return True
    # A bare number in the margin is the page's only where pages are many and nothing of the text stands below it.
    return pages > 1 and BARE_NUMBER.fullmatch(text) is not None and not page.tables_around(row[0].middle)
