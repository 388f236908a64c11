"""Make docx files in code: `docx(heading("主要指标", 1), table([["指标", "2025年"]]))` gives the bytes of one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHINESE_LISTS = ("chineseCounting", "chineseCounting", "decimal")
_PATTERNS = ("%1、", "（%2）", "%3.")
_BESIDE = ("styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml", "header1.xml")


@dataclass(frozen=True)
class Raw:
    """XML that goes into a paragraph or the body as it is."""

    xml: str


@dataclass(frozen=True)
class Note:
    """A footnote or endnote; it stands in a paragraph where its mark does."""

    text: str
    kind: str = "footnote"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of runs, notes and raw XML."""

    content: tuple[str | Raw | Note, ...]
    properties: str = ""


@dataclass(frozen=True)
class Table:
    """A table; a cell of None continues the one above it, a cell ("text", n) is n columns wide."""

    rows: Sequence[Sequence[str | tuple[str, int] | Table | None]]


@dataclass
class _Writer:
    notes: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})

    def block(self, block: Paragraph | Table | Raw) -> str:
        if isinstance(block, Raw):
            return block.xml
        if isinstance(block, Table):
            width = max(sum(cell[1] if isinstance(cell, tuple) else 1 for cell in row) for row in block.rows)
            grid = '<w:gridCol w:w="2000"/>' * width
            rows = "".join(self.row(block, r) for r in range(len(block.rows)))
            return (
                f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
            )
        content = "".join(self.inline(each) for each in block.content)
        return f"<w:p><w:pPr>{block.properties}</w:pPr>{content}</w:p>"

    def inline(self, each: str | Raw | Note) -> str:
        if isinstance(each, Raw):
            return each.xml
        if isinstance(each, Note):
            self.notes[each.kind].append(each.text)
            return f'<w:r><w:{each.kind}Reference w:id="{len(self.notes[each.kind])}"/></w:r>'
        return run(each).xml

    def row(self, table: Table, r: int) -> str:
        return f"<w:tr>{''.join(self.cell(table, r, c) for c in range(len(table.rows[r])))}</w:tr>"

    def cell(self, table: Table, r: int, c: int) -> str:
        value = table.rows[r][c]
        below = table.rows[r + 1] if r + 1 < len(table.rows) else ()
        properties = '<w:tcW w:w="2000" w:type="dxa"/>'
        if value is None:
            properties += "<w:vMerge/>"
        elif c < len(below) and below[c] is None:
            properties += '<w:vMerge w:val="restart"/>'
        if isinstance(value, tuple):
            value, width = value
            properties += f'<w:gridSpan w:val="{width}"/>'
        inner = self.block(value) if isinstance(value, Table) else ""
        lines = "" if isinstance(value, Table) else (value or "")
        paragraphs = "".join(f"<w:p>{run(line).xml}</w:p>" for line in lines.split("\n"))
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}{paragraphs}</w:tc>"


def run(text: str, properties: str = "") -> Raw:
    """A run of text; "\\n" is a line break, "\\t" a tab."""
    pieces = escape(text).replace("\n", "</w:t><w:br/><w:t>").replace("\t", "</w:t><w:tab/><w:t>")
    return Raw(f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{pieces}</w:t></w:r>')


def paragraph(*content: str | Raw | Note) -> Paragraph:
    """A paragraph of body text."""
    return Paragraph(content)


def heading(text: str, level: int = 1) -> Paragraph:
    """A paragraph in the style 标题 1, 2, ..."""
    return Paragraph((text,), f'<w:pStyle w:val="H{level}"/>')


def item(text: str, depth: int = 0) -> Paragraph:
    """A paragraph that is numbered automatically: 一、 （一） 1."""
    return Paragraph((text,), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')


def table(rows: Sequence[Sequence[str | tuple[str, int] | Table | None]]) -> Table:
    """A table; a cell of None continues the one above it, a cell ("text", n) is n columns wide."""
    return Table(rows)


def footnote(text: str) -> Note:
    """A footnote, to stand in a paragraph."""
    return Note(text)


def endnote(text: str) -> Note:
    """An endnote, to stand in a paragraph."""
    return Note(text, "endnote")


def textbox(*blocks: Paragraph) -> Raw:
    """A text box, written twice as Word does: once for new readers, once for old ones."""
    content = "".join(_Writer().block(block) for block in blocks)
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    return Raw(
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def inserted(text: str) -> Raw:
    """Text that a tracked change has put in."""
    return Raw(f'<w:ins w:id="1" w:author="甲">{run(text).xml}</w:ins>')


def deleted(text: str) -> Raw:
    """Text that a tracked change has taken out."""
    return Raw(f'<w:del w:id="2" w:author="甲"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>')


def hidden(text: str) -> Raw:
    """Text that is not shown."""
    return run(text, "<w:vanish/>")


def code_field(code: str, result: str) -> Raw:
    """A field with its code and the result that was last computed."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f"<w:r><w:instrText> {escape(code)} </w:instrText></w:r>"
    return Raw(mark.format("begin") + instruction + mark.format("separate") + run(result).xml + mark.format("end"))


def torn(*texts: str) -> Raw:
    """One stretch of text in several runs, with the marks of the spelling check between them, as Word leaves it behind."""
    marks = ("spellStart", "spellEnd")
    return Raw(
        "".join(
            run(text, "<w:b/>" * (n % 2)).xml + f'<w:proofErr w:type="{marks[n % 2]}"/>' for n, text in enumerate(texts)
        )
    )


def link(text: str, rest: str = "") -> Raw:
    """A hyperlink to a place of the document; rest: text of a second run in it."""
    return Raw(f'<w:hyperlink w:anchor="a" w:history="1">{run(text).xml}{run(rest).xml}</w:hyperlink>')


def control(text: str, properties: str = "") -> Raw:
    """A content control in a line; properties: what kind it is of (<w:text/>)."""
    return Raw(f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{run(text).xml}</w:sdtContent></w:sdt>")


def simple_field(code: str, result: str) -> Raw:
    """A field in the short form."""
    return Raw(f'<w:fldSimple w:instr="{escape(code)}">{run(result).xml}</w:fldSimple>')


def ruby(text: str, reading: str) -> Raw:
    """Text with its pronunciation above it."""
    return Raw(
        "<w:r><w:ruby><w:rubyPr/>"
        f"<w:rt>{run(reading).xml}</w:rt><w:rubyBase>{run(text).xml}</w:rubyBase></w:ruby></w:r>"
    )


def formula(text: str) -> Raw:
    """A formula of one piece."""
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    return Raw(f'<m:oMath xmlns:m="{math}"><m:r><m:t>{escape(text)}</m:t></m:r></m:oMath>')


def noted(text: str, number: int) -> Raw:
    """Text on which somebody has commented; the comment itself is in the part that `notes_of` makes."""
    return Raw(
        f'<w:commentRangeStart w:id="{number}"/>{run(text).xml}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def notes_of(comments: dict[int, str]) -> dict[str, bytes]:
    """The members that hold comments by their numbers, for `docx(members=...)`."""
    written = "".join(
        f'<w:comment w:id="{number}" w:author="甲" w:initials="J" w:date="2026-01-02T03:04:05Z">'
        f"<w:p>{run(text).xml}</w:p></w:comment>"
        for number, text in comments.items()
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    types = _content_types().replace(
        "</Types>", f'<Override PartName="/word/comments.xml" ContentType="{kind}"/></Types>'
    )
    return {
        "word/comments.xml": _part("comments", written).encode(),
        "word/_rels/document.xml.rels": _relations("", (*_BESIDE, "comments.xml")).encode(),
        "[Content_Types].xml": types.encode(),
    }


def document_xml(*blocks: Paragraph | Table | Raw) -> str:
    """The main part alone, for `docx(members=...)` where it is to be written in another way."""
    writer = _Writer()
    return _part("document", f"<w:body>{''.join(writer.block(block) for block in blocks)}<w:sectPr/></w:body>")


def docx(*blocks: Paragraph | Table | Raw, members: dict[str, bytes] | None = None) -> bytes:
    """The bytes of a docx. members: those that are added to the usual ones, or take their place."""
    writer = _Writer()
    content = "".join(writer.block(block) for block in blocks)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations("officeDocument", ("word/document.xml",)),
        "word/_rels/document.xml.rels": _relations("", _BESIDE),
        "word/document.xml": _part("document", f"<w:body>{content}<w:sectPr/></w:body>"),
        "word/styles.xml": _part("styles", _styles()),
        "word/numbering.xml": _part("numbering", _numbering()),
        "word/header1.xml": _part("hdr", "<w:p><w:r><w:t>页眉不是正文</w:t></w:r></w:p>"),
    }
    for kind, texts in writer.notes.items():
        notes = "".join(
            f'<w:{kind} w:id="{n}"><w:p>{run(text).xml}</w:p></w:{kind}>' for n, text in enumerate(texts, start=1)
        )
        separator = f'<w:{kind} w:type="separator" w:id="0"><w:p>{run("分隔线").xml}</w:p></w:{kind}>'
        parts[f"word/{kind}s.xml"] = _part(f"{kind}s", separator + notes)
    return zipped({**parts, **(members or {})})


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _part(root: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} {_NAMESPACES}>{content}</w:{root}>'


def _content_types() -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = ("document.main", "styles", "numbering", "footnotes", "endnotes", "header")
    overrides = "".join(
        f'<Override PartName="/word/{part.replace(".main", "").replace("header", "header1")}.xml" '
        f'ContentType="{kind}.{part}+xml"/>'
        for part in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(kind: str, targets: Sequence[str]) -> str:
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind or target.partition(".")[0]}" Target="{target}"/>'
        for n, target in enumerate(targets)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'


def _styles() -> str:
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2, 3)
    )
    contents = '<w:style w:type="paragraph" w:styleId="C1"><w:name w:val="toc 1"/></w:style>'
    child = '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="我的标题"/><w:basedOn w:val="H2"/></w:style>'
    return headings + contents + child


def _numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for n, (form, pattern) in enumerate(zip(_CHINESE_LISTS, _PATTERNS, strict=True))
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
