"""The text of one paragraph: what a reader sees, with the notes and text boxes that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dajuan.documents.assemble import Origins
from dajuan.documents.wordml.names import CHART, COMPATIBILITY, DRAWING, MATH, VML, W, is_on, value
from dajuan.documents.wordml.styles import NO_STYLE, Style

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = frozenset(
    W + name
    for name in (
        "del",
        "moveFrom",
        "delText",
        "delInstrText",
        "pPr",
        "rPr",
        "rt",
        "sdtPr",
        "sectPr",
        "commentReference",
    )
)
_CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_UNREAD_FIELDS = ("TOC", "PAGEREF", "PAGE", "NUMPAGES", "INDEX")


class Field:
    """A complex field that has begun: its code, and whether what follows is its result."""

    def __init__(self) -> None:
        self.code = ""
        self.in_result = False

    @property
    def hides(self) -> bool:
        return not self.in_result or _is_unread(self.code)


class Inline:
    """Gathers the text of paragraphs; fields can begin in one paragraph and end in another.

    text:  of the paragraph read last; line breaks are \\n.
    notes: (kind, id) of the notes it refers to, kind "footnote" or "endnote".
    boxes: the contents of its text boxes (w:txbxContent).
    origins: where it is asked to keep track, what `text` is made of, with the element that each piece stands in.
    """

    def __init__(self, styles: dict[str, Style], *, track: bool = False) -> None:
        self._styles = styles
        self._track = track
        self._fields: list[Field] = []
        self._pieces: list[str] = []
        self.notes: list[tuple[str, str]] = []
        self.boxes: list[_Element] = []
        self.origins: Origins = ()
        self._origins: list[tuple[object, str]] = []

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def read(self, paragraph: _Element) -> str:
        """The text of a paragraph; `notes`, `boxes` and `origins` are then those of this one."""
        self._pieces, self.notes, self.boxes, self._origins = [], [], [], []
        self._walk(paragraph)
        self.origins = tuple(self._origins)
        return self.text

    def _walk(self, element: _Element) -> None:
        for each in element:
            tag = each.tag
            if tag == W + "r":
                self._run(each)
            elif tag == COMPATIBILITY + "AlternateContent":
                self._walk(chosen(each))
            elif tag == W + "txbxContent":
                self.boxes.append(each)
            elif tag == MATH + "t":
                self._put(each.text or "", each)
            elif tag == W + "fldSimple" and _is_unread(str(each.get(W + "instr") or "")):
                continue
            elif tag not in _UNSEEN:
                self._walk(each)

    def _run(self, run: _Element) -> None:
        properties = run.find(W + "rPr")
        style = self._styles.get(value(properties, "rStyle"), NO_STYLE)
        hidden = is_on(properties, "vanish") or (style.hidden and properties is not None)
        for each in run:
            tag = each.tag
            if tag == W + "fldChar":
                self._field(str(each.get(W + "fldCharType") or ""))
            elif tag == W + "instrText":
                if self._fields and not self._fields[-1].in_result:
                    self._fields[-1].code += each.text or ""
            elif hidden or tag in _UNSEEN:
                continue
            elif tag == W + "t":
                self._put(each.text or "", each)
            elif tag in _CHARACTERS:
                self._put(_CHARACTERS[tag], each)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self.notes.append((tag[len(W) :].removesuffix("Reference"), str(each.get(W + "id") or "")))
            elif tag == COMPATIBILITY + "AlternateContent":
                self._walk(chosen(each))
            elif tag in (W + "drawing", W + "pict", W + "object", W + "ruby"):
                self._walk(each)

    def _put(self, text: str, element: _Element) -> None:
        if not any(field.hides for field in self._fields):
            self._pieces.append(text)
            if self._track:
                self._origins.append((element, text))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def chosen(alternatives: _Element) -> _Element:
    """The one branch of mc:AlternateContent to read: the first choice, or the fallback where no choice holds text."""
    branches = [each for each in alternatives if isinstance(each.tag, str)]
    with_text = [branch for branch in branches if next(branch.iter(W + "t"), None) is not None]
    return (with_text or branches or [alternatives])[0]


def has_pictures(root: _Element) -> bool:
    """Whether pictures or charts stand in it, which are not read."""
    return any(next(root.iter(tag), None) is not None for tag in (DRAWING + "blip", VML + "imagedata", CHART + "chart"))


def _is_unread(code: str) -> bool:
    words = code.split(maxsplit=1)
    return bool(words) and words[0].upper() in _UNREAD_FIELDS
