"""The names of WordprocessingML, and how to look them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{TRANSITIONAL}}}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
VML = "{urn:schemas-microsoft-com:vml}"

_OFF = ("0", "false", "off", "none")


def child(element: _Element | None, *names: str) -> _Element | None:
    """The first child of that name, of that child the next one's, and so on; None where one is missing."""
    for name in names:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: _Element | None, *names: str, attribute: str = "val") -> str:
    """An attribute of the element that `child` finds, "" where there is none."""
    found = child(element, *names)
    return "" if found is None else str(found.get(W + attribute) or "")


def number(text: str, otherwise: int = 0) -> int:
    """A whole number as the XML writes it; `otherwise` where it is none."""
    try:
        return int(text)
    except ValueError:
        return otherwise


def is_on(element: _Element | None, *names: str) -> bool:
    """Whether a switch (w:vanish) is there and not turned off."""
    found = child(element, *names)
    return found is not None and found.get(W + "val", "true") not in _OFF
