"""A saved web page gives its article: title, paragraphs, tables; nothing of the site around it."""

from __future__ import annotations

import base64
import contextlib
import time
from pathlib import Path

import pytest

from builders.html import page, paragraphs, table
from dajuan.documents import BlockKind, Document, open_document
from dajuan.documents.formats import html
from dajuan.errors import Unreadable

ORIGINALS = Path("/work/shared/originals")
TITLE = "云溪县2025年国民经济和社会发展统计公报"
FIRST = "初步核算，全年全县地区生产总值287.2亿元，比上年增长5.4%。"
SECOND = "年末全县常住人口23.6万人，城镇化率52.3%，比上年末提高0.8个百分点。"


ROWS = table([("项目", "完成"), ("环城路", "4,820"), ("二水厂", "3,150")])


def lines(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def opened(source: str, encoding: str = "utf-8") -> Document:
    return open_document(source.encode(encoding))


def test_the_article_is_read_without_navigation_sidebar_and_footer() -> None:
    document = opened(page(f"<h1>{TITLE}</h1>", paragraphs("一、综合", FIRST, SECOND), title=TITLE))
    assert document.format == "html"
    assert document.text == f"{TITLE}\n一、综合\n{FIRST}\n{SECOND}"
    assert [block.kind.value for block in document.blocks] == ["heading", "heading", "paragraph", "paragraph"]


def test_the_title_comes_from_the_page_where_the_article_has_none() -> None:
    document = opened(page(paragraphs(FIRST, SECOND), title=TITLE))
    assert lines(document)[0] == ("heading", TITLE)


def test_a_title_on_two_lines_is_not_repeated() -> None:
    source = page(
        "<p align=center>云溪县2025年</p><p align=center>国民经济和社会发展统计公报</p>",
        paragraphs(FIRST, SECOND),
        title=TITLE,
    )
    assert lines(opened(source))[:3] == [
        ("heading", "云溪县2025年"),
        ("heading", "国民经济和社会发展统计公报"),
        ("paragraph", FIRST),
    ]


def test_what_the_page_says_of_itself() -> None:
    metas = {"ArticleTitle": TITLE, "PubDate": "2026-03-05 09:30", "ContentSource": "云溪县统计局"}
    parts = html.read(page(paragraphs(FIRST, SECOND), title="公报", metas=metas).encode(), "a.html")
    assert (parts.title, parts.publisher, parts.published) == (TITLE, "云溪县统计局", "2026-03-05")


def test_lines_about_source_and_date_speak_where_meta_elements_are_silent_and_are_no_text() -> None:
    line = "<div>来源：云溪县统计局　发布时间：2026年3月5日　【字体：大 中 小】　打印</div>"
    source = page(f"<h1>{TITLE}</h1>", line, paragraphs(FIRST, SECOND), title=TITLE)
    parts = html.read(source.encode(), "a.html")
    assert (parts.publisher, parts.published) == ("云溪县统计局", "2026-03-05")
    assert [part.text for part in parts.parts] == [TITLE, FIRST, SECOND]


def test_a_table_keeps_its_merged_cells_and_takes_its_caption() -> None:
    rows = [
        ["<td rowspan=2>指标</td>", "<td colspan='2'>产量</td>"],
        ["2024年", "2025年"],
        ["<td><p>粮</p><p>食</p></td>", "30.2", "30.3"],
    ]
    document = opened(page(paragraphs(FIRST, SECOND), "<p>单位：万吨</p>", table(rows), title=TITLE))
    block = document.blocks[-1]
    assert block.caption is not None
    assert document.text[slice(*block.caption)] == "单位：万吨"
    assert [
        (cell.row, cell.column, cell.rows, cell.columns, document.text[cell.start : cell.end]) for cell in block.cells
    ] == [
        (0, 0, 2, 1, "指标"),
        (0, 1, 1, 2, "产量"),
        (1, 1, 1, 1, "2024年"),
        (1, 2, 1, 1, "2025年"),
        (2, 0, 1, 1, "粮食"),
        (2, 1, 1, 1, "30.2"),
        (2, 2, 1, 1, "30.3"),
    ]


def test_a_table_that_arranges_the_page_is_no_table() -> None:
    data = table([["粮食", "30.3"], ["棉花", "1.2"]])
    source = page(f"<table><tr><td>左栏</td><td>{paragraphs(FIRST, SECOND)}{data}</td></tr></table>", title=TITLE)
    document = opened(source)
    assert [kind for kind, _ in lines(document)].count("table") == 1
    assert ("paragraph", FIRST) in lines(document)


def test_a_list_of_paragraphs_in_cells_is_no_table() -> None:
    document = opened(page(table([[f"<td>{FIRST}</td>"], [f"<td>{SECOND}</td>"]]), title=TITLE))
    assert lines(document)[1:] == [("paragraph", FIRST), ("paragraph", SECOND)]


def test_a_page_exported_from_word_has_its_line_ends_undone() -> None:
    exported = (
        "<div class=WordSection1><p class=MsoNormal><span lang=EN-US>2025</span><span>年，全\n"
        "县粮食产量<span lang=EN-US>30.3</span>万\n  吨，GDP\ngrew。<o:p></o:p></span></p>"
        f"<p class=MsoNormal>{SECOND}</p></div>"
    )
    assert opened(page(exported, title=TITLE)).text.split("\n")[1:] == [
        "2025年，全县粮食产量30.3万吨，GDP grew。",
        SECOND,
    ]


def test_breaks_part_paragraphs() -> None:
    document = opened(
        page(f"<div>　　{FIRST}<br>　　{SECOND}<br/>二、农业<br>　　粮食产量30.3万吨，增产。</div>", title=TITLE)
    )
    assert lines(document)[1:] == [
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("heading", "二、农业"),
        ("paragraph", "粮食产量30.3万吨，增产。"),
    ]


def test_an_introduction_beside_the_article_stays() -> None:
    source = page(f"<p>{FIRST}{SECOND}</p>", f"<div>{paragraphs(*[SECOND] * 12)}</div>", title=TITLE)
    assert opened(source).text.split("\n")[1] == FIRST + SECOND


def test_footnotes_of_word_are_notes_and_hidden_text_is_left_out() -> None:
    note = '<div id="ftn1"><p>[1] 按不变价格计算。</p></div><div style="display:none">统计代码 99，隐藏。</div>'
    document = opened(page(paragraphs(FIRST, SECOND), note, title=TITLE))
    assert lines(document)[-1] == ("note", "[1] 按不变价格计算。")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_bytes_decide_on_the_encoding_whatever_the_page_says(encoding: str) -> None:
    assert FIRST in opened(page(paragraphs(FIRST, SECOND), title=TITLE), encoding).text


def test_a_page_saved_with_its_pictures_into_one_file() -> None:
    body = base64.encodebytes(page(paragraphs(FIRST, SECOND), title=TITLE).encode()).decode()
    archive = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=_b"\n\n--=_b\n'
        f"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{body}\n--=_b--\n"
    )
    document = opened(archive)
    assert (document.format, document.text.split("\n")[1]) == ("html", FIRST)


def test_a_huge_colspan_costs_nothing() -> None:
    document = opened(
        page(paragraphs(FIRST, SECOND), table([["<td colspan=99999999>表</td>"], ["粮食", "30.3"], ["棉花", "1.2"]]))
    )
    assert [block.kind for block in document.blocks].count(BlockKind.TABLE) == 1


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the shared originals are not here")
@pytest.mark.parametrize(
    ("name", "title", "characters"),
    [
        ("lvliang_2018_budget_report.html", "预算草案的报告", 13612),
        ("zhumadian_2018_budget_report.html", "预算草案的报告", 15648),
    ],
)
def test_published_pages_exported_from_word(name: str, title: str, characters: int) -> None:
    document = open_document(ORIGINALS / name)
    assert document.text.split("\n")[0].endswith(title)
    assert len(document.text) == characters
    assert "版权" not in document.text
    assert "网站" not in document.text


def test_an_article_that_a_script_shows_is_read() -> None:
    document = opened(page(f'<div style="display: none">{paragraphs(FIRST, SECOND)}</div>', title=TITLE))
    assert lines(document)[1:] == [("paragraph", FIRST), ("paragraph", SECOND)]


def test_a_table_with_one_long_description_is_a_table() -> None:
    rows = [
        ["项目", "内容", "投资（亿元）"],
        ["青石镇水厂", "新建取水、净水、输水设施。" * 30, "12.6"],
        ["临川路", "改建。" * 80, "3.1"],
    ]
    document = opened(page(paragraphs(FIRST, SECOND), table(rows), title=TITLE))
    assert [len(block.cells) for block in document.blocks if block.kind is BlockKind.TABLE] == [9]


@pytest.mark.parametrize("filling", ["\n", "<br>\n", "a \n", "<div>", "<td>1"])
def test_a_page_of_filling_takes_linear_time(filling: str) -> None:
    def seconds(count: int) -> float:
        source = page(paragraphs(FIRST, SECOND), filling * count, title=TITLE).encode()
        started = time.perf_counter()
        with contextlib.suppress(Unreadable):
            html.read(source, "a.html")
        return time.perf_counter() - started

    assert seconds(100_000) < 20 * seconds(10_000) + 1


def test_a_line_above_a_table_is_kept_where_a_page_has_nothing_else() -> None:
    source = f"<html><body><p>2025年重点项目投资（万元）</p>{ROWS}</body></html>"
    document = opened(source)
    assert "2025年重点项目投资（万元）" in document.text
    assert document.text.index("重点项目") < document.text.index("环城路")


def test_a_line_above_a_single_paragraph_is_kept_too() -> None:
    assert opened(f"<html><body><p>工作简报</p><p>{FIRST}{SECOND}</p></body></html>").text.startswith("工作简报")


def test_links_beside_a_table_are_still_left_out() -> None:
    source = f"<html><body><div><a href='/'>首页</a><a href='/x'>政务公开</a></div>{ROWS}</body></html>"
    assert "首页" not in opened(source).text
