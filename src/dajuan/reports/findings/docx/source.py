"""Edit an XML part as text, so that what is not edited stays as it was written, to the last byte."""

from __future__ import annotations

import codecs
import re
from collections.abc import Container, Iterable
from xml.sax.saxutils import escape

_TAG = re.compile(
    r"<(?:!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>|![^>]*>|/[^>]*>"
    r"|[^<>\"']+(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>)",
    re.DOTALL,
)
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.\-]+)")
_CHARACTER = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
"""What no XML may hold."""


class Source:
    """A part as text, which can be written back in its own encoding."""

    def __init__(self, data: bytes) -> None:
        self._mark, self._encoding = next(
            ((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", "")
        )
        if not self._encoding:
            declared = _DECLARED.match(data)
            self._encoding = declared[1].decode() if declared else "utf-8"
        self.text = data[len(self._mark) :].decode(self._encoding)

    def encoded(self, text: str) -> bytes:
        """The bytes of an edited text; a character that the encoding lacks becomes a reference to it."""
        return self._mark + text.encode(self._encoding, errors="xmlcharrefreplace")


def spans(text: str, wanted: Container[int]) -> dict[int, tuple[int, int]]:
    """Where the elements with these numbers begin and end; the root is 0, the others follow in the order of their tags.

    The text must be well-formed, which whoever parsed it before knows.
    """
    found: dict[int, tuple[int, int]] = {}
    opened: list[tuple[int, int]] = []
    number = -1
    for tag in _TAG.finditer(text):
        start, end = tag.span()
        second = text[start + 1]
        if second in "!?":
            continue
        if second == "/":
            index, begun = opened.pop()
            if index in wanted:
                found[index] = (begun, end)
            continue
        number += 1
        if text[end - 2] != "/":
            opened.append((number, start))
        elif number in wanted:
            found[number] = (start, end)
    return found


def children(element: str) -> tuple[str, tuple[str, ...], str]:
    """The start tag of an element, its children each with what stands behind it, its end tag."""
    depth = 0
    edges: list[int] = []
    first = last = 0
    for tag in _TAG.finditer(element):
        start, end = tag.span()
        second = element[start + 1]
        if second in "!?":
            continue
        if second == "/":
            depth -= 1
            if depth == 0:
                last = start
            continue
        if depth == 0:
            first = last = end
        if depth == 1:
            edges.append(start)
        if element[end - 2] != "/":
            depth += 1
    if not edges:
        return element[:first], (), element[last:]
    pieces = tuple(element[start:end] for start, end in zip(edges, [*edges[1:], last], strict=True))
    return element[: edges[0]], pieces, element[last:]


def start_tag(element: str) -> str:
    """The start tag of an element."""
    found = _TAG.match(element)
    return found[0] if found else ""


def name(element: str) -> str:
    """The name of an element with its prefix, as its start tag writes it."""
    return re.split(r"[\s/>]", element[1:], maxsplit=1)[0]


def characters(content: str, text: str) -> list[str]:
    """The content of an element that holds only text, character by character, each as it is written.

    text: what the parser made of it.
    """
    if "<" not in content:
        found: list[str] = _CHARACTER.findall(content)
        if len(found) == len(text):
            return found
    return [escaped(character) for character in text]


def escaped(text: str) -> str:
    """The text as XML, safe in an element and in a quoted attribute; what no XML may hold is replaced."""
    return escape(text.translate(CONTROLS), {'"': "&quot;"})


def appended(text: str, addition: str) -> str:
    """The XML with something more at the end of its root."""
    ((start, end),) = spans(text, (0,)).values()
    closing = text.rfind("</", start, end)
    if closing >= 0:
        return text[:closing] + addition + text[closing:]
    return f"{text[: end - 2]}>{addition}</{name(text[start:])}>{text[end:]}"


def spliced(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """The text with each text[start:end] replaced; edits do not overlap, and at one place the order is theirs."""
    result: list[str] = []
    position = 0
    for start, end, written in sorted(edits, key=lambda edit: edit[:2]):
        result += (text[position:start], written)
        position = end
    result.append(text[position:])
    return "".join(result)
