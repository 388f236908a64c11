"""Make the empty document of the layout: page, styles, fonts, settings, page numbers."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from xml.sax.saxutils import quoteattr

from dajuan.reports.wordfile import layout, styles
from dajuan.reports.wordfile.layout import twips
from dajuan.reports.wordfile.styles import Align, ParagraphStyle
from dajuan.reports.wordfile.typefaces import LATIN, TYPEFACES, Typeface

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part within the file: it would otherwise differ each time that it is made."""

PARTS = {
    "document": ("document.main", "officeDocument"),
    "styles": ("styles", "styles"),
    "settings": ("settings", "settings"),
    "fontTable": ("fontTable", "fontTable"),
    "footer1": ("footer", "footer"),
    "footer2": ("footer", "footer"),
}
"""Parts by name, with their content type and the type of the relationship to them."""


@cache
def template() -> bytes:
    """The empty document, for python-docx to fill."""
    contents = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relationships(
            {
                f"rId{number}": (PARTS[part][1], f"{part}.xml")
                for number, part in enumerate(("styles", "settings", "fontTable", "footer1", "footer2"), 1)
            }
        ),
        "word/styles.xml": _styles(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/footer1.xml": _footer(Align.RIGHT),
        "word/footer2.xml": _footer(Align.LEFT),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for name, content in contents.items():
            file.writestr(zipfile.ZipInfo(name, EPOCH), HEAD + content)
    return stream.getvalue()


def _content_types() -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{kind}.{content}+xml"/>'
        for part, (content, _relationship) in PARTS.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts}</Types>'
    )


def _relationships(targets: dict[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _document() -> str:
    margins = (
        f'w:top="{twips(layout.TOP)}" w:right="{twips(layout.RIGHT)}" w:bottom="{twips(layout.BOTTOM)}"'
        f' w:left="{twips(layout.LEFT)}" w:header="851" w:footer="{twips(layout.FOOTER)}" w:gutter="0"'
    )
    return (
        f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body><w:sectPr>'
        '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(layout.PAGE_WIDTH)}" w:h="{twips(layout.PAGE_HEIGHT)}"/><w:pgMar {margins}/>'
        f'<w:docGrid w:type="lines" w:linePitch="{round(layout.LINE * 20)}"/></w:sectPr></w:body></w:document>'
    )


def _styles() -> str:
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(styles.NORMAL.face)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    marks = "".join(
        f'<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/><w:uiPriority w:val="99"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        for id, name in ((styles.FOOTNOTE_MARK, "footnote reference"), (styles.SOURCE_MARK, "Source Number"))
    )
    thick, thin = 'w:val="single" w:sz="8" w:space="0"', 'w:val="single" w:sz="4" w:space="0"'
    grid = (
        f'<w:style w:type="table" w:styleId="{styles.TABLE}"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
        f"<w:top {thick}/><w:bottom {thick}/><w:insideH {thin}/><w:insideV {thin}/></w:tblBorders>"
        f'<w:tblCellMar><w:left w:w="{twips(0.8)}" w:type="dxa"/><w:right w:w="{twips(0.8)}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    return f'<w:styles xmlns:w="{WORD}">{defaults}{"".join(map(_style, styles.PARAGRAPHS))}{marks}{grid}</w:styles>'


def _style(style: ParagraphStyle) -> str:
    default = ' w:default="1"' * (style is styles.NORMAL)
    based = '<w:basedOn w:val="Normal"/>' * (style is not styles.NORMAL)
    after = f'<w:next w:val="{styles.BODY.id}"/>' * bool(style.outline)
    rule = "atLeast" if style.least else "exact"
    indents = f' w:firstLineChars="{style.indent * 100}" w:firstLine="{round(style.indent * style.size * 20)}"'
    right = f' w:rightChars="{style.right * 100}" w:right="{round(style.right * style.size * 20)}"' * bool(style.right)
    paragraph = (
        ("<w:keepNext/><w:keepLines/>" * style.together)
        # The lines of a page are 22, and no rule for single lines takes one of them away.
        + '<w:widowControl w:val="0"/>'
        + ('<w:snapToGrid w:val="0"/>' * style.least)
        + f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}"'
        f' w:line="{round(style.line * 20)}" w:lineRule="{rule}"/>'
        f'<w:ind{indents}{right}/><w:jc w:val="{style.align}"/>'
        + (f'<w:outlineLvl w:val="{style.outline - 1}"/>' if style.outline else "")
    )
    size = round(style.size * 2)
    letters = f'<w:spacing w:val="{style.tighter}"/><w:kern w:val="2"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>{based}{after}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{_fonts(style.face)}{letters}</w:rPr></w:style>"
    )


def _fonts(face: Typeface) -> str:
    latin = face.name if face.family == "auto" else LATIN  # page numbers stand in the digits of 宋体
    return (
        f"<w:rFonts w:ascii={quoteattr(latin)} w:hAnsi={quoteattr(latin)} w:eastAsia={quoteattr(face.name)}"
        f" w:cs={quoteattr(LATIN)}/>"
    )


def _font_table() -> str:
    fonts = "".join(
        f"<w:font w:name={quoteattr(face.name)}><w:altName w:val={quoteattr(','.join(face.others))}/>"
        f'<w:panose1 w:val="{face.panose}"/><w:charset w:val="86"/><w:family w:val="{face.family}"/>'
        '<w:pitch w:val="fixed"/></w:font>'
        for face in TYPEFACES
    )
    latin = f'<w:font w:name="{LATIN}"><w:panose1 w:val="02020603050405020304"/><w:family w:val="roman"/></w:font>'
    return f'<w:fonts xmlns:w="{WORD}">{fonts}{latin}</w:fonts>'


def _settings() -> str:
    return (
        f'<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _footer(align: Align) -> str:
    """The page number between dashes, one character from the outer edge."""
    side = "right" if align is Align.RIGHT else "left"
    indent = f'<w:ind w:{side}Chars="100" w:{side}="{round(layout.SIZE_PAGE_NUMBER * 20)}"/>'
    return (
        f'<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="{styles.FOOTER.id}"/>{indent}<w:jc w:val="{align}"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    )
