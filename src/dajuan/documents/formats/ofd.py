"""Read ofd files (GB/T 33190, the fixed-layout format of official documents): text where it stands on the page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.container import PASSWORD, ZIP_MAGIC, Container
from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.formats.legible import is_legible
from dajuan.documents.layout.records import Glyph, Rule, Sheet
from dajuan.documents.limits import MAX_PAGES
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

if TYPE_CHECKING:
    from lxml.etree import _Element

INCOMPLETE = N_("{file} is an ofd file without pages, or an incomplete one. Copy or download it again.")
MANY_PAGES = N_("{file} has {pages} pages, more than {limit}. Split it and read the pieces.")
PICTURES = N_("{file} holds pictures of pages, not text. Print it to pdf, and read that with the extra `ocr`.")
UNREAD_PAGES = N_(
    "Pages without legible text were not read. Print the file to pdf, and read that with the extra `ocr`."
)

_MAX_GLYPHS = 200_000  # of a page
_A4 = (0.0, 0.0, 210.0, 297.0)  # millimetres
_DELTA = re.compile(r"g\s+(\d+)\s+([-\d.eE]+)|([-\d.eE]+)")
_PATH = re.compile(r"([SMLQBACsmlqbac])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")


class Transform(msgspec.Struct, frozen=True):
    """A matrix of ofd: x' = a x + c y + e, y' = b x + d y + f; e and f take in where the object lies on the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the object on the page."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


def recognises(data: bytes) -> bool:
    """Whether these bytes are a zip with an OFD.xml."""
    if not data.startswith(ZIP_MAGIC):
        return False
    try:
        return "OFD.xml" in Container(data)
    except Unreadable:
        return False


FORMAT = Format(name="ofd", suffixes=(".ofd",), recognises=recognises, order=20)


def read(data: bytes, name: str) -> Parts:
    """Headings, paragraphs and tables of an ofd; what its page templates repeat (heads, seals' frames) is left out.

    Raises Unreadable where it is damaged, encrypted or holds pictures only, TooLarge beyond MAX_PAGES.
    """
    from dajuan.documents.layout.pages import parts_of

    container = Container(data, name)
    root = container.xml("OFD.xml")
    if next(root.iter("{*}Encryptions"), None) is not None or any(
        n.endswith("Encryptions.xml") for n in container.names
    ):
        raise Unreadable(PASSWORD, file=name)
    unread: list[int] = []
    parts = parts_of(_sheets(container, root, name, unread))
    if not parts:
        raise Unreadable(PICTURES if unread else INCOMPLETE, file=name)
    return Parts(parts, title=_text(root, "Title"), losses=(UNREAD_PAGES,) if unread else ())


def _text(element: _Element, name: str) -> str:
    found = next(element.iter(f"{{*}}{name}"), None)
    return (found.text or "").strip() if found is not None else ""


def _member(container: Container, base: str, location: str) -> str:
    """The name of the member that a location in `base` means; locations are absolute or relative, in either slash."""
    location = location.strip().replace("\\", "/")
    path = location.lstrip("/") if location.startswith("/") else posixpath.join(posixpath.dirname(base), location)
    path = posixpath.normpath(path)
    if path not in container:
        raise Unreadable(INCOMPLETE, file=container.file)
    return path


def _sheets(container: Container, root: _Element, name: str, unread: list[int]) -> Iterator[Sheet]:
    number = 0
    for location in root.iter("{*}DocRoot"):
        path = _member(container, "OFD.xml", location.text or "")
        document = container.xml(path)
        box = _box(_text(document, "PhysicalBox")) or _A4
        pages = [page for group in document.iterfind("{*}Pages") for page in group.iterfind("{*}Page")]
        if number + len(pages) > MAX_PAGES:
            raise TooLarge(MANY_PAGES, file=name, pages=number + len(pages), limit=MAX_PAGES)
        for page in pages:
            number += 1
            sheet = _sheet(container.xml(_member(container, path, page.get("BaseLoc") or "")), number, box)
            if sheet.glyphs and is_legible("".join(glyph.text for glyph in sheet.glyphs)):
                yield sheet
            else:
                unread.append(number)


def _sheet(page: _Element, number: int, box: tuple[float, float, float, float]) -> Sheet:
    """One page: text and lines of its content; its template is a file of its own, which is not looked at."""
    own = _box(_text(page, "PhysicalBox")) or box
    glyphs: list[Glyph] = []
    for text in page.iter("{*}TextObject"):
        glyphs += _glyphs(text)
        if len(glyphs) > _MAX_GLYPHS:
            break
    rules = [rule for path in page.iter("{*}PathObject") for rule in _rules(path)]
    return Sheet(number, own[2], own[3], tuple(glyphs), tuple(rules))


def _numbers(text: str | None) -> list[float]:
    try:
        return [float(part) for part in (text or "").split()]
    except ValueError:
        return []


def _box(text: str | None) -> tuple[float, float, float, float] | None:
    numbers = _numbers(text)
    return (numbers[0], numbers[1], numbers[2], numbers[3]) if len(numbers) == 4 else None


def _transform(element: _Element) -> Transform:
    x, y, _, _ = _box(element.get("Boundary")) or (0.0, 0.0, 0.0, 0.0)
    matrix = _numbers(element.get("CTM"))
    if len(matrix) != 6:
        return Transform(e=x, f=y)
    a, b, c, d, e, f = matrix
    return Transform(a, b, c, d, e + x, f + y)


def _glyphs(element: _Element) -> Iterator[Glyph]:
    """The characters of a text object; upright text only (a rotated one is a watermark)."""
    transform = _transform(element)
    if abs(transform.b) > abs(transform.a) * 0.2:
        return
    size = (_numbers(element.get("Size")) or [0.0])[0]
    wide = (_numbers(element.get("HScale")) or [1.0])[0]
    em = size * abs(transform.d)
    if em <= 0:
        return
    x = y = 0.0
    for code in element.iterfind("{*}TextCode"):
        x = (_numbers(code.get("X")) or [x])[0]
        y = (_numbers(code.get("Y")) or [y])[0]
        text = code.text or ""
        steps_x, steps_y = _deltas(code.get("DeltaX"), len(text)), _deltas(code.get("DeltaY"), len(text))
        for index, character in enumerate(text):
            left, base = transform.point(x, y)
            drawn = em * wide * (0.5 if character.isascii() else 1.0)
            step = steps_x[index] if index < len(steps_x) else drawn / abs(transform.a or 1.0) if not steps_x else 0.0
            # A step wider than the character is tracking: the box ends where the character does.
            yield Glyph(character, left, left + min(drawn, abs(step * transform.a) or drawn), base, em)
            x += step
            y += steps_y[index] if index < len(steps_y) else 0.0


def _deltas(text: str | None, limit: int) -> list[float]:
    """The steps between characters; `g 5 3.2` stands for five of 3.2."""
    steps: list[float] = []
    for match in _DELTA.finditer(text or ""):
        count, repeated, single = match.groups()
        try:
            steps += [float(repeated)] * min(int(count), limit) if count else [float(single)]
        except ValueError:
            return []
        if len(steps) >= limit:
            break
    return steps


def _rules(element: _Element) -> Iterator[Rule]:
    """The straight, upright lines of a path; one with curves is a drawing."""
    data = _text(element, "AbbreviatedData")
    if len(data) > 4000:
        return
    transform = _transform(element)
    points: list[tuple[float, float]] = []
    numbers: list[float] = []
    lines: list[tuple[tuple[float, float], tuple[float, float]]] = []
    command = ""
    for match in _PATH.finditer(data):
        if match[1]:
            command = match[1].upper()
            if command in "QBA":
                return
            if command == "C" and len(points) > 1:
                lines.append((points[-1], points[0]))
            numbers.clear()
            continue
        numbers.append(float(match[2]))
        if len(numbers) == 2:
            point = transform.point(numbers[0], numbers[1])
            numbers.clear()
            if command == "L" and points:
                lines.append((points[-1], point))
                points.append(point)
            else:
                points = [point]
    for (ax, ay), (bx, by) in lines:
        if min(abs(ax - bx), abs(ay - by)) > 0.3:
            continue
        if abs(ax - bx) >= abs(ay - by):
            yield Rule(min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2)
        else:
            yield Rule((ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by))
