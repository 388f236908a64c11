"""Take the marks of a pdf page: its characters where they stand, its ruling lines."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from dajuan.documents.layout.records import Glyph, Rule, Sheet

_MAX_GLYPHS = 200_000  # of a page
_MAX_PATHS = 20_000  # of a page: more is a drawing
_MAX_SEGMENTS = 400  # of a path: more is a curve or a map
_THIN = 3.0  # points: a filled box no thicker is a line
_STRAIGHT = 1.0  # points that a line may be off

_RADICALS = range(0x2E80, 0x2FE0)  # fonts often name a character by the radical that looks the same (⼀ for 一)
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\ufeff\ufffe\uffff")


def sheet_of(page: Any, number: int) -> Sheet:
    """The glyphs and rules of a pypdfium2 page, turned so that its text runs from left to right, in points."""
    marks = list(_marks(page))
    direction = Counter(mark[1] for mark in marks).most_common(1)[0][0] if marks else 0
    left, bottom, right, top = page.get_bbox()
    corners = [_turned(direction, x, y) for x, y in ((left, bottom), (right, top))]
    x0, y0 = min(x for x, _ in corners), min(y for _, y in corners)
    glyphs: list[Glyph] = []
    for text, way, origin, box, size in marks:
        if way == direction:  # what runs another way is a watermark, a stamp, the axis of a chart
            sides = [_turned(direction, box[0], box[1])[0] - x0, _turned(direction, box[2], box[3])[0] - x0]
            glyphs.append(Glyph(text, min(sides), max(sides), _turned(direction, *origin)[1] - y0, size))
    rules = []
    for ax, ay, bx, by in _strokes(page):
        (ax, ay), (bx, by) = _turned(direction, ax, ay), _turned(direction, bx, by)
        rules.append(_rule(ax - x0, ay - y0, bx - x0, by - y0))
    width, height = (abs(corners[0][axis] - corners[1][axis]) for axis in (0, 1))
    return Sheet(number, width, height, tuple(glyphs), tuple(rules))


def _turned(direction: int, x: float, y: float) -> tuple[float, float]:
    """A point of a page (y upwards) with y downwards, turned so that text of this direction runs to the right.

    direction: 0 to the right, 1 upwards, 2 to the left, 3 downwards.
    """
    return ((x, -y), (y, x), (-x, y), (-y, -x))[direction]


def _rule(ax: float, ay: float, bx: float, by: float) -> Rule:
    if abs(ax - bx) >= abs(ay - by):
        return Rule(min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2)
    return Rule((ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by))


def _marks(page: Any) -> Iterator[tuple[str, int, tuple[float, float], tuple[float, float, float, float], float]]:
    """Of each character: its text, its direction (see `_turned`), origin, box and em; upside down ones are included."""
    import pypdfium2.raw as raw

    textpage = page.get_textpage()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    high = 0
    for index in range(min(textpage.count_chars(), _MAX_GLYPHS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code < 0x20 or raw.FPDFText_IsGenerated(textpage, index) == 1:
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        text = chr(code)
        if text in _DROPPED:
            continue
        if code in _RADICALS:
            text = unicodedata.normalize("NFKC", text)
        raw.FPDFText_GetLooseCharBox(textpage, index, box)
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        raw.FPDFText_GetMatrix(textpage, index, matrix)
        size = raw.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
        quarter = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        if size <= 0 or abs(quarter - round(quarter)) > 0.1:
            continue
        yield text, round(quarter) % 4, (x.value, y.value), (box.left, box.bottom, box.right, box.top), size
    textpage.close()


def _strokes(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight, upright lines that are drawn on a page: their two ends."""
    import pypdfium2.raw as raw

    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=8)):
        if count >= _MAX_PATHS:
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(path, fill, stroke)
        for points in _outlines(path):
            if stroke.value:
                for (ax, ay), (bx, by) in pairwise(points):
                    if min(abs(ax - bx), abs(ay - by)) <= _STRAIGHT < max(abs(ax - bx), abs(ay - by)):
                        yield ax, ay, bx, by
            elif fill.value:
                xs, ys = [x for x, _ in points], [y for _, y in points]
                width, height = max(xs) - min(xs), max(ys) - min(ys)
                if min(width, height) <= _THIN < max(width, height):
                    if width > height:
                        yield min(xs), (min(ys) + max(ys)) / 2, max(xs), (min(ys) + max(ys)) / 2
                    else:
                        yield (min(xs) + max(xs)) / 2, min(ys), (min(xs) + max(xs)) / 2, max(ys)


def _outlines(path: Any) -> Iterator[list[tuple[float, float]]]:
    """The polygons of a path, in the page's coordinates; a path with curves has none."""
    import pypdfium2.raw as raw

    count = raw.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MAX_SEGMENTS:
        return
    matrix = path.get_matrix()
    container = path.container
    while container is not None:
        matrix = matrix.multiply(container.get_matrix())
        container = container.container
    x, y = ctypes.c_float(), ctypes.c_float()
    outlines: list[list[tuple[float, float]]] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO or not raw.FPDFPathSegment_GetPoint(segment, x, y):
            return
        if kind == raw.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        outlines[-1].append(matrix.on_point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment) and outlines[-1][0] != outlines[-1][-1]:
            outlines[-1].append(outlines[-1][0])
    yield from (points for points in outlines if len(points) > 1)


def is_drawn(page: Any, *, bare: bool) -> bool:
    """Whether a page shows a picture of text: an image over most of it, or a drawing where there is no text.

    A program that turns characters into outlines leaves hundreds of paths and no text.
    """
    import pypdfium2.raw as raw

    left, bottom, right, top = page.get_bbox()
    covered = 0.0
    paths = 0
    for count, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH], max_depth=8)):
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
        else:
            x0, y0, x1, y1 = item.get_bounds()
            covered += max(0.0, x1 - x0) * max(0.0, y1 - y0)
        if count >= _MAX_PATHS:
            break
    share = covered / max((right - left) * (top - bottom), 1.0)
    return share >= 0.5 or (bare and (share >= 0.1 or paths >= 200))
