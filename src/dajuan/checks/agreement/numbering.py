"""Find numbered lists: 一是…二是…, 第一，…第二，…, （一）…（二）…, 1.…2.…, ①…②…, within a paragraph or over several."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_NUMERAL = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

# Before a number that opens an item: the end of what came before, never a character of a word (统一是, 十二是).
_OPEN = "(?:(?<=[。！？；：:，,、;\n”（ \\d])|(?<=——)|^)"
_MARKERS = Pattern(
    f"{_OPEN}(?:其?(?P<is>{_NUMERAL})(?P<verb>是|要|则|抓|看|查|靠)(?![一二三四五六七八九十]是|否|非|不是)"
    f"|(?P<first>[第其](?:{_NUMERAL}))(?=[，,、：:])"
    f"|(?P<circled>[{_CIRCLED}])(?![-—~、和与及至]|项(?!目))"
    f"|(?P<line>{_NUMERAL})(?=、)"
    r"|(?<![”’\d])（(?P<paren>\d{1,2})）"
    f"|（(?P<bracket>{_NUMERAL})）"
    f"|(?P<arabic>\\d{{1,2}})(?:[．、]|\\.(?!\\d))(?=[^\\d\\s%.、]))"
)
_LONGEST_ITEM = 1500
"""Characters from one number to the next of a list within a paragraph."""
_HEADINGS = ("line", "bracket", "arabic")
_FARTHEST = 2
"""Paragraphs from one number to the next of such a list, where a page or a quotation parts them."""


class Marker(msgspec.Struct, frozen=True):
    """The number of an item: text[start:end].

    style: is, must (要), first, circled, line (一、), bracket, paren （1）, arabic; paragraph: its index; opens_line: whether it begins one.
    """

    style: str
    number: int
    start: int
    end: int
    paragraph: int
    opens_line: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Numbered(msgspec.Struct, frozen=True):
    """A list: its markers in the order of the text, and where its last item ends."""

    markers: tuple[Marker, ...]
    end: int

    @property
    def style(self) -> str:
        """How it is numbered."""
        return self.markers[0].style

    @property
    def regular(self) -> bool:
        """Whether the numbers run from 1 without a gap."""
        return [marker.number for marker in self.markers] == list(range(1, len(self.markers) + 1))


_KNOWN: WeakKeyDictionary[Manuscript, tuple[Numbered, ...]] = WeakKeyDictionary()


def number_of(words: str) -> int | None:
    """The number that 一 to 九十九, or digits, write; None for anything else."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if ten:
        return _DIGITS.get(tens, 1 if not tens else 0) * 10 + _DIGITS.get(ones, 0)
    return _DIGITS.get(words)


def numbered_lists(manuscript: Manuscript) -> tuple[Numbered, ...]:
    """The numbered lists of a manuscript that begin with the number 1, in the order of the text."""
    found = _KNOWN.get(manuscript)
    if found is None:
        found = tuple(sorted(_lists(manuscript), key=lambda one: one.markers[0].start))
        _KNOWN[manuscript] = found
    return found


def _lists(manuscript: Manuscript) -> Iterator[Numbered]:
    """Every list; those that begin lines and those within lines are kept apart, for the one holds the other."""
    open_lists: dict[tuple[str, bool], list[Marker]] = {}
    paragraphs = manuscript.paragraphs
    for index, paragraph in enumerate(paragraphs):
        for marker in _markers(manuscript, index, paragraph):
            place = _list_of(open_lists, marker)
            if marker.number == 1 or place is None:
                if place is not None and marker.number == 1:
                    yield _closed(open_lists.pop(place), paragraphs)
                if marker.number == 1:
                    open_lists[marker.style, marker.opens_line] = [marker]
            else:
                open_lists[place].append(marker)
    for left in open_lists.values():
        yield _closed(left, paragraphs)


def _list_of(open_lists: dict[tuple[str, bool], list[Marker]], marker: Marker) -> tuple[str, bool] | None:
    """The open list that a marker goes on with, or, where it is the first of its own, that it ends."""
    own, other = (marker.style, marker.opens_line), (marker.style, not marker.opens_line)
    if marker.number == 1:
        return own if own in open_lists else None
    for place in (own, other):
        last = open_lists[place][-1] if place in open_lists else None
        if (
            last is not None
            and last.number + 1 == marker.number
            and (place == other or marker.style in _HEADINGS or _is_near(last, marker))
        ):
            return place
    for place in (own, other):
        if place in open_lists and _is_near(open_lists[place][-1], marker):
            return place if place == own or open_lists[place][-1].paragraph == marker.paragraph else None
    return None


def _is_near(last: Marker, marker: Marker) -> bool:
    if last.opens_line and marker.opens_line:
        return True
    return marker.start - last.end <= _LONGEST_ITEM and marker.paragraph - last.paragraph <= _FARTHEST


def _closed(markers: list[Marker], paragraphs: tuple[Stretch, ...]) -> Numbered:
    return Numbered(tuple(markers), paragraphs[markers[-1].paragraph].end)


def _markers(manuscript: Manuscript, index: int, paragraph: Stretch) -> Iterator[Marker]:
    for match in _MARKERS.finditer(manuscript.prose, paragraph.start, paragraph.end):
        style = next(name for name in ("is", "first", "circled", "line", "paren", "bracket", "arabic") if match[name])
        written = match[style]
        number = _CIRCLED.index(written) + 1 if style == "circled" else number_of(written.lstrip("第其"))
        if number is None:
            continue
        if style == "is" and match["verb"] == "要":
            style = "must"
        at_start = match.start() == paragraph.start + _indent(paragraph)
        if style == "line" and (
            not at_start or manuscript.prose[max(match.start() - 4, 0) : match.start()].rstrip().endswith("十")
        ):
            continue  # 一、二级; 十⏎二、 where a page cut the number
        yield Marker(style, number, match.start(), match.end(), index, at_start)


def _indent(paragraph: Stretch) -> int:
    return len(paragraph.text) - len(paragraph.text.lstrip())
