"""Thirty Word files as people and programs write them, each with words on which a comment is to be hung."""

from __future__ import annotations

import io
import zipfile

import msgspec

from builders.docx import (
    Raw,
    code_field,
    control,
    deleted,
    document_xml,
    docx,
    endnote,
    footnote,
    formula,
    heading,
    hidden,
    inserted,
    item,
    link,
    noted,
    notes_of,
    paragraph,
    ruby,
    run,
    simple_field,
    table,
    textbox,
    torn,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WHOLE = "全年完成投资12.6亿元，增长5-8%，新增就业3120人。"


class WordFile(msgspec.Struct, frozen=True):
    """A file and the places of its text to be commented.

    places: the words of a span in the document's text, and what the comment must then stand on: the same words where that is
            None; what stands in a note or a text box is commented where it hangs.
    """

    data: bytes
    places: tuple[tuple[str, str | None], ...]


def _same(*words: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((each, None) for each in words)


def _main(xml: str | bytes) -> bytes:
    data = xml if isinstance(xml, bytes) else xml.encode()
    return docx(paragraph(WHOLE), members={"word/document.xml": data})


def _odd_zip() -> bytes:
    """Stored members, a folder, a comment on the archive, and the main part in front."""
    source = zipfile.ZipFile(io.BytesIO(docx(paragraph(WHOLE))))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
        target.mkdir("word")
        for name in sorted(source.namelist(), key=lambda name: name != "word/document.xml"):
            target.writestr(name, source.read(name))
        target.comment = b"made by hand"
    return made.getvalue()


def _streamed() -> bytes:
    """A zip whose sizes stand behind the members, as a program writes it that cannot go back."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.written += data
            return len(data)

    source = zipfile.ZipFile(io.BytesIO(docx(paragraph(WHOLE))))
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as target:  # type: ignore[arg-type]
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return bytes(pipe.written)


def _docm() -> bytes:
    types = zipfile.ZipFile(io.BytesIO(docx())).read("[Content_Types].xml").decode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = types.replace(kind, "application/vnd.ms-word.document.macroEnabled.main+xml")
    return docx(
        paragraph(WHOLE),
        members={"[Content_Types].xml": macros.encode(), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0macro"},
    )


def _bare_main(body: str, prefix: str = "w:") -> str:
    namespace = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    return f"<?xml version='1.0' encoding='utf-8'?>\n<{prefix}document {namespace}=\"{W}\">{body}</{prefix}document>"


def word_files() -> dict[str, WordFile]:
    """The files by what is special about each."""
    plain = document_xml(paragraph(WHOLE))
    places = _same("12.6亿元", "5-8%", "3120人")
    return {
        "one run": WordFile(docx(paragraph(WHOLE)), places),
        "the whole run is the figure": WordFile(docx(paragraph("投资", "12.6亿元", "。")), _same("12.6亿元")),
        "a figure torn into runs": WordFile(
            docx(paragraph(torn("完成投资1", "2", ".6亿", "元，增长5-", "8%。"))), _same("12.6亿元", "5-8%")
        ),
        "two findings on one figure and one across it": WordFile(
            docx(paragraph(WHOLE)), _same("12.6亿元", "12.6亿元", "投资12.6", "6亿元，增长5-8%")
        ),
        "text beside tabs and line breaks": WordFile(
            docx(
                paragraph(
                    run("商业\t2118万元\n工业\t3.5亿元。"), Raw("<w:r><w:t>余</w:t><w:br/><w:t>7.2亿元</w:t></w:r>")
                )
            ),
            _same("2118万元", "3.5亿元", "7.2亿元"),
        ),
        "blanks that count and blanks that do not": WordFile(
            docx(paragraph(Raw("<w:r><w:t>  完成  12.6  亿元 </w:t></w:r>"), run("  增长 5-8%  。 "), run("完。"))),
            _same("12.6  亿元", "5-8%"),
        ),
        "entities, numbered characters and sections of plain text": WordFile(
            docx(
                paragraph(
                    Raw("<w:r><w:t>A&amp;B&lt;公司&#x4E00;&#19968;12&#x2E;6亿元&gt;</w:t></w:r>"),
                    Raw("<w:r><w:t>另<![CDATA[有<5-8%>]]>。</w:t></w:r>"),
                )
            ),
            _same("12.6亿元", "5-8%"),
        ),
        "invisible characters in a figure": WordFile(
            docx(paragraph("投资1\u00ad2.\u200b6亿元，编号A", Raw("<w:r><w:noBreakHyphen/><w:t>7户</w:t></w:r>"))),
            _same("12.6亿元", "A-7户"),
        ),
        "a hyperlink": WordFile(
            docx(paragraph("投资", link("完成12.6亿", "元"), "，增长5-8%。")), _same("12.6亿元", "5-8%")
        ),
        "a figure half in a hyperlink": WordFile(docx(paragraph("投资12.", link("6亿元"), "。")), _same("12.6亿元")),
        "results of fields": WordFile(
            docx(paragraph("投资", code_field("= 6 * 2.1", "12.6"), "亿元，增长", simple_field("REF b", "5-8%"), "。")),
            (*_same("12.6亿元", "5-8%"), ("增长5", "增长5-8%")),
        ),
        "tracked changes of somebody else": WordFile(
            docx(
                paragraph(
                    "投资", deleted("11.9亿"), inserted("12.6亿"), "元，增长", inserted("5-8%"), deleted("4%"), "。"
                )
            ),
            _same("12.6亿元", "5-8%"),
        ),
        "hidden text": WordFile(docx(paragraph("投资12.", hidden("约数"), "6亿元。")), _same("12.6亿元")),
        "comments of somebody else": WordFile(
            docx(
                paragraph("投资", noted("12.6亿元", 3), "，增长5-8%。"), members=notes_of({3: "请核", 7: "此处无引用"})
            ),
            _same("12.6亿元", "5-8%"),
        ),
        "content controls": WordFile(
            docx(paragraph("投资", control("完成12.6亿"), "元，增长", control("约5-8%", "<w:text/>"), "。")),
            (("12.6亿元", None), ("5-8%", "约5-8%")),
        ),
        "a content control around paragraphs": WordFile(
            docx(Raw(f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run(WHOLE).xml}</w:p></w:sdtContent></w:sdt>")), places
        ),
        "a cover page": WordFile(
            docx(
                Raw(
                    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr>'
                    f"<w:sdtContent><w:p>{run(WHOLE).xml}</w:p></w:sdtContent></w:sdt>"
                )
            ),
            places,
        ),
        "a table": WordFile(
            docx(
                paragraph("单位：亿元"),
                table([["指标", ("产量", 2)], [None, "2024年", "2025年"], ["粮\n食", "30.2万吨", "1.2\n3万吨"]]),
            ),
            _same("亿元", "2024年", "30.2万吨", "1.2 3万吨"),
        ),
        "a title and a unit within a table, and a table within a cell": WordFile(
            docx(
                table([[("2025年云溪县收入表", 2)], ["", "单位：万元"], ["科目", "完成数"], ["税收收入", "8100"]]),
                table([["农业", "产量"], ["见内表", table([["粮食", "30.3"], ["棉花", "1.2"]])]]),
            ),
            _same("2025年", "万元", "8100", "30.3"),
        ),
        "a frame around paragraphs": WordFile(
            docx(table([[f"{WHOLE}\n新增就业3999人。"]])), _same("12.6亿元", "3999人")
        ),
        "footnotes and endnotes": WordFile(
            docx(
                paragraph("地区生产总值", footnote("按不变价格计算增长5.4%。"), "126.4亿元。"),
                paragraph("常住人口", endnote("抽样误差2.3%。"), "23.6万人。"),
            ),
            (("126.4亿元", None), ("5.4%", "[1]"), ("2.3%", "[1]"), ("23.6万人", None)),
        ),
        "a text box": WordFile(
            docx(paragraph("见图，投资12.6亿元。", textbox(paragraph("新增专利86件。")))),
            (("12.6亿元", None), ("86件", "新增专利86件。")),
        ),
        "text with its pronunciation": WordFile(
            docx(paragraph("投资", ruby("12.6", "yi"), "亿元。")), _same("12.6亿元")
        ),
        "a formula": WordFile(
            docx(paragraph("投资", formula("12.6"), "亿元，", formula("x=5-8%"), "。")),
            (("12.6亿元", None), ("5-8%", "x=5-8%")),
        ),
        "headings that are numbered automatically": WordFile(
            docx(item("综合12.6亿元"), item("工业", 1), heading("2025年工作")),
            (("12.6亿元", None), ("一、", "综"), ("（一）", "工"), ("2025年", None)),
        ),
        "the strict variant": WordFile(_main(plain.replace(W, STRICT)), places),
        "another prefix, and another declaration": WordFile(
            _main(_bare_main(f"<ns0:body><ns0:p><ns0:r><ns0:t>{WHOLE}</ns0:t></ns0:r></ns0:p></ns0:body>", "ns0:")),
            places,
        ),
        "no prefix at all": WordFile(_main(_bare_main(f"<body><p><r><t>{WHOLE}</t></r></p></body>", "")), places),
        "UTF-16": WordFile(_main(plain.replace("UTF-8", "UTF-16").encode("utf-16")), places),
        "a byte order mark, indented lines and remarks": WordFile(
            _main(
                b"\xef\xbb\xbf"
                + _bare_main(
                    "\r\n <w:body>\r\n  <!-- <w:p> -->\r\n  <w:p>\r\n   <w:r  w:rsidR='00A'>\r\n    <w:rPr>\r\n     <w:b />\r\n"
                    f"    </w:rPr>\r\n    <w:t xml:space='default'>{WHOLE}</w:t>\r\n    <!-- end -->\r\n   </w:r>\r\n  </w:p>\r\n"
                    " </w:body>\r\n"
                ).encode()
            ),
            places,
        ),
        "an odd zip": WordFile(_odd_zip(), places),
        "a zip that was streamed": WordFile(_streamed(), places),
        "macros": WordFile(_docm(), places),
    }
