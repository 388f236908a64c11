"""Write footnotes, which python-docx does not."""

from __future__ import annotations

from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph

from dajuan.reports.wordfile.inline import element
from dajuan.reports.wordfile.styles import FOOTNOTE, FOOTNOTE_MARK
from dajuan.reports.wordfile.template import HEAD, WORD

SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>'
    f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    for id, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
"""The lines between text and notes; settings.xml names them by these ids."""


class Footnotes:
    """The footnotes of one document, numbered from 1 as they are written."""

    def __init__(self) -> None:
        self._notes: list[str] = []

    def __len__(self) -> int:
        return len(self._notes)

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Write a footnote, with its mark at the end of what the paragraph holds so far."""
        self._notes.append(text)
        run = paragraph.add_run()._r
        run.get_or_add_rPr().insert(0, element("w:rStyle", val=FOOTNOTE_MARK))
        run.append(element("w:footnoteReference", id=str(len(self._notes))))

    def attach(self, document: Document) -> None:
        """Put them into the document, once nothing is added any more."""
        notes = "".join(_note(number, text) for number, text in enumerate(self._notes, 1))
        xml = f'{HEAD}<w:footnotes xmlns:w="{WORD}">{SEPARATORS}{notes}</w:footnotes>'
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(number: int, text: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{FOOTNOTE.id}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{FOOTNOTE_MARK}"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
    )
