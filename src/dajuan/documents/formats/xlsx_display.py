"""How an xlsx file shows its cells: number formats, hidden rows and columns, which the cells' values do not tell."""

from __future__ import annotations

import io
import posixpath
import re
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.container import Container
from dajuan.documents.formats.number_format import BUILT_IN

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Display(msgspec.Struct, frozen=True):
    """How one sheet is shown; rows and columns are counted from 0.

    formats:        (row, column) -> the code of the number format, where it is not General.
    rows, columns:  how far the filled cells reach.
    """

    formats: dict[tuple[int, int], str]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    rows: int = 0
    columns: int = 0


def displays_of(data: bytes, name: str) -> dict[str, Display]:
    """The display of each sheet of a workbook by its name; errors as of `Container`."""
    container = Container(data, name)
    workbook = next((path for path in ("xl/workbook.xml",) if path in container), "")
    relations = "xl/_rels/workbook.xml.rels"
    if not workbook or relations not in container:
        return {}
    targets = {item.get("Id"): item.get("Target") or "" for item in container.xml(relations)}
    codes = _codes(container)
    displays: dict[str, Display] = {}
    for sheet in container.xml(workbook).iter("{*}sheet"):
        ids = [value for key, value in sheet.attrib.items() if str(key).endswith("}id")]
        target = targets.get(str(ids[0])) if ids else None
        if not target:
            continue
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        if path in container:
            displays[str(sheet.get("name"))] = _display(container.read(path), codes)
    return displays


def _codes(container: Container) -> list[str]:
    """The format code of each cell style."""
    path = "xl/styles.xml"
    if path not in container:
        return []
    styles = container.xml(path)
    own = {item.get("numFmtId"): item.get("formatCode") or "" for item in styles.iter("{*}numFmt")}
    cell_styles = styles.find("{*}cellXfs")
    if cell_styles is None:
        return []
    numbers = [str(style.get("numFmtId") or "0") for style in cell_styles]
    return [own.get(number) or BUILT_IN.get(int(number), "") for number in numbers]


def _display(data: bytes, codes: list[str]) -> Display:
    from lxml import etree

    formats: dict[tuple[int, int], str] = {}
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    rows = columns = 0
    walk = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=("{*}c", "{*}row", "{*}col"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    for _event, element in walk:
        kind = etree.QName(element).localname
        if kind == "c":
            place = _place(element)
            if place and len(element):
                rows, columns = max(rows, place[0] + 1), max(columns, place[1] + 1)
                style = element.get("s", "")
                if style.isdigit() and int(style) < len(codes) and codes[int(style)]:
                    formats[place] = codes[int(style)]
        elif kind == "row":
            if element.get("hidden") in ("1", "true") and (element.get("r") or "").isdigit():
                hidden_rows.add(int(element.get("r") or "1") - 1)
            element.clear()
        elif element.get("hidden") in ("1", "true"):
            first, last = int(element.get("min") or 1), int(element.get("max") or 1)
            hidden_columns.update(range(first - 1, min(last, 16384)))
    return Display(formats, frozenset(hidden_rows), frozenset(hidden_columns), rows, columns)


def _place(cell: _Element) -> tuple[int, int] | None:
    match = _REFERENCE.fullmatch(cell.get("r") or "")
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1
