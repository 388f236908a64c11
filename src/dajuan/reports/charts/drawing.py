"""Turn specifications into pictures: SVG for a page, PNG for a Word file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

import msgspec
from lxml import etree

from dajuan.errors import MissingExtra
from dajuan.messages import N_
from dajuan.reports.charts.style import CONFIG, FONT, MEASURED, Spec

NO_CHARTS = N_("Charts need vl-convert. Install it with `pip install 'dajuan[report]'` and try again.")
SVG = "{http://www.w3.org/2000/svg}"
GAP = 400
"""Between two charts of a sheet, in pixels: more than any label reaches beyond its chart."""

NOISE = frozenset({"role", "aria-roledescription", "aria-label", "aria-hidden", "pointer-events", "class"})
"""Attributes that say nothing where a table beside the chart says it all, and the classes of the program that drew it."""

DEFAULTS = {"opacity": "1", "font-weight": "normal", "font-family": MEASURED, "stroke-miterlimit": "10"}
LONG_DECIMAL = re.compile(r"(\d+\.\d)\d+")


class Drawing(msgspec.Struct, frozen=True):
    """A specification of one view with its size in pixels and the room around it for axes and labels."""

    spec: Spec
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int


def svgs(drawings: Sequence[Drawing], prefix: str = "chart") -> list[str]:
    """Each drawing as an SVG element of its own, without scripts, styles or references to anything outside of it.

    All are drawn on one sheet that is cut up afterwards: a call costs three times what a chart on a sheet does. The ids
    within begin with the prefix, so that pages can hold several sheets.

    Raises MissingExtra where the library is not installed.
    """
    if not drawings:
        return []
    views: list[Spec] = [{**drawing.spec, "name": f"cut{number}"} for number, drawing in enumerate(drawings)]
    sheet = {"vconcat": views, "bounds": "flush", "spacing": GAP, "config": CONFIG}
    root = etree.fromstring(_drawn(msgspec.json.encode(sheet)), etree.XMLParser(huge_tree=True))
    cuts = {
        name: group
        for group in root.iter(f"{SVG}g")
        for name in (group.get("class") or "").split()
        if name.startswith("cut") and name.endswith("_group")
    }
    clips = {clip.get("id"): clip for clip in root.iter(f"{SVG}clipPath")}
    return [
        _cut(cuts[f"cut{number}_group"], drawing, clips, f"{prefix}{number}-")
        for number, drawing in enumerate(drawings)
    ]


@lru_cache(maxsize=16)
def _drawn(sheet: bytes) -> bytes:
    """A sheet as SVG; a page that is asked for again does without most of its time (benchmarks/scale.py)."""
    drawn: str = _library().vegalite_to_svg(sheet.decode())
    return drawn.encode()


def pngs(drawings: Sequence[Drawing], scale: float = 2.5) -> list[bytes]:
    """Each drawing as the bytes of a PNG picture on white, `scale` times its size in pixels.

    Raises MissingExtra where the library is not installed.
    """
    library = _library()
    return [library.svg_to_png(_on_white(svg), scale=scale) for svg in svgs(drawings)]


def _on_white(svg: str) -> str:
    end = svg.index(">") + 1
    left, top, width, height = svg[svg.index('viewBox="') + 9 :].partition('"')[0].split()
    paper = f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="white"/>'
    return svg[:end] + paper + svg[end:]


def _cut(group: etree._Element, drawing: Drawing, clips: dict[str | None, etree._Element], prefix: str) -> str:
    inner = group[0]
    inner.attrib.pop("transform", None)
    width = drawing.left + drawing.width + drawing.right
    height = drawing.top + drawing.height + drawing.bottom
    picture = etree.Element(
        f"{SVG}svg",
        {
            "font-family": FONT,
            "viewBox": f"{-drawing.left} {-drawing.top} {width} {height}",
            "width": str(width),
            "height": str(height),
        },
        nsmap={None: SVG[1:-1]},
    )
    frame = etree.SubElement(picture, f"{SVG}g", {"fill": "none"})
    frame.append(inner)
    used = {name for element in inner.iter() for name in re.findall(r"#(\w+)", element.get("clip-path") or "")}
    for name in sorted(used):
        picture.append(clips[name])
    for element in picture.iter():
        _tidy(element, prefix)
    _drop_empty(frame)
    picture.set("font-family", FONT)
    drawn: str = etree.tostring(picture, encoding="unicode")
    return drawn


def _tidy(element: etree._Element, prefix: str) -> None:
    """Leave what is seen: shorter decimals, no attributes that say nothing, ids that are this drawing's own."""
    element.tail = None
    for key, value in list(element.attrib.items()):
        if key in NOISE or DEFAULTS.get(str(key)) == value:
            del element.attrib[key]
        elif key == "id":
            element.set("id", prefix + str(value))
        elif key == "clip-path":
            element.set("clip-path", str(value).replace("#", f"#{prefix}"))
        elif key in {"d", "transform", "x", "y", "x2", "y2"}:
            element.set(key, LONG_DECIMAL.sub(r"\1", str(value)))


def _drop_empty(frame: etree._Element) -> None:
    """Drop groups and paths in which nothing is drawn, innermost first."""
    for element in reversed(list(frame.iter())):
        parent = element.getparent()
        empty_group = element.tag == f"{SVG}g" and len(element) == 0
        unseen_path = element.tag == f"{SVG}path" and not (element.get("fill") or element.get("stroke"))
        if parent is not None and (empty_group or unseen_path):
            parent.remove(element)


@cache
def _library() -> ModuleType:
    """The library that draws, told where the Chinese type of the extra is; a system's own fonts serve as well."""
    if find_spec("vl_convert") is None:
        raise MissingExtra(NO_CHARTS)
    import vl_convert

    if find_spec("noto_cjk") is not None:
        noto_cjk = import_module("noto_cjk")
        with suppress(noto_cjk.FontNotInstalled):
            vl_convert.register_font_directory(str(noto_cjk.otc_path("sans").parent))
    return vl_convert
