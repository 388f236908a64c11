"""The report card as a Word file: every number leads to its row in the table of sources."""

from __future__ import annotations

import io
import re
from functools import cache

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table

from builders.cards import card, texts
from dajuan.errors import MissingExtra
from dajuan.messages import speaking
from dajuan.reports.card.docx import write
from dajuan.reports.card.records import Card


def written(of: Card) -> bytes:
    stream = io.BytesIO()
    with speaking("zh_CN"):
        write(of, stream)
    return stream.getvalue()


@cache
def sample() -> bytes:
    return written(card())


def opened() -> Document:
    return docx.Document(io.BytesIO(sample()))


def table(document: Document, title: str) -> Table:
    """The table below this title."""
    above = ""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            if title in above:
                return block
        elif block.text.startswith("表"):
            above = block.text
    raise LookupError(title)


def rows(document: Document, title: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table(document, title).rows]


def plain(cells: list[str]) -> list[str]:
    """Without the marks of sources."""
    return [re.sub(r"\[\d+\]", "", cell) for cell in cells]


def test_title_and_headings_follow_the_fields_of_the_card() -> None:
    paragraphs = opened().paragraphs
    assert paragraphs[0].text == "云溪县2025年发展答卷"
    assert paragraphs[0].style is not None
    assert paragraphs[0].style.name == "Title"
    heads = [each.text for each in paragraphs if each.style and each.style.name == "Heading 1"]
    assert heads == [
        "一、总体情况", "二、经济综合", "三、工业", "四、文化和旅游", "五、城市建设", "六、改革和营商环境", "七、农业农村",
        "八、生态环境", "九、安全", "十、民生", "十一、待核定数据", "十二、尚未见可评价数据的指标",
    ]  # fmt: skip


def test_every_mark_leads_to_a_row_of_the_table_of_sources() -> None:
    body = opened().element.body
    marks = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    anchors = [start.get(qn("w:name")) for start in body.iter(qn("w:bookmarkStart"))]
    assert len(marks) > 60
    assert set(marks) == set(anchors)
    assert len(anchors) == len(set(anchors))


def test_every_row_of_sources_can_be_found_in_its_document() -> None:
    document = opened()
    found = rows(document, "数字和表述来源")[1:]
    hashes = {row[0]: row[5] for row in rows(document, "　文件")[1:]}
    stored = texts()
    observed = [row for row in found if row[7] != "—"]
    assert len(observed) > 35
    for number, _indicator, printed, sentence, place, position, digest, accepted in observed:
        start, end = (int(position.split("–")[end]) for end in (0, -1))
        assert stored[hashes[place][:16]][start - 1 : end] == printed, number
        assert hashes[place].startswith(digest)
        assert printed in sentence
        assert accepted.startswith("张宁")


def test_a_target_stands_beside_what_was_observed() -> None:
    head, _gdp, revenue = rows(opened(), "（经济综合）")
    assert [head[0], head[2], head[3]] == ["指标", "2020年基期", "2025年目标"]
    assert plain(revenue) == [
        "一般公共预算收入", "预期性", "15.6亿元", "20亿元", "2025年：19.2亿元", "增长2.7%", "未完成", "县财政局",
    ]  # fmt: skip


def test_a_growth_target_shows_level_growth_and_the_computed_mean() -> None:
    gdp = plain(rows(opened(), "（经济综合）")[1])
    assert gdp[3] == "年均增长6.5%左右"
    assert gdp[4] == "2021—2025年：年均增长6.5%（推算）；2025年：338亿元左右，增长6.3%左右"


def test_goals_over_the_plan_are_called_so_and_red_ones_are_bold() -> None:
    ecology = table(opened(), "（生态环境）")
    assert plain([cell.text for cell in ecology.rows[1].cells])[3] == "累计降低14%"
    verdict = ecology.rows[1].cells[6].paragraphs[0].runs[0]
    assert (verdict.text, verdict.bold) == ("未完成", True)
    revenue = table(opened(), "（经济综合）").rows[2].cells[6].paragraphs[0].runs[0]
    assert (revenue.text, revenue.bold) == ("未完成", None)


def test_both_sides_of_a_contested_figure_stand_with_their_speakers() -> None:
    found = [plain(row) for row in rows(opened(), "各方表述不一") if row[0].startswith("省级专精特新企业")]
    assert [(row[2], row[3].replace(" ", "")) for row in found] == [
        ("9家", "县工业和信息化局局长林远舟"),
        ("5户", "—"),
    ]


def test_what_was_not_reported_is_listed_with_whose_it_is() -> None:
    found = [plain(row) for row in rows(opened(), "尚未见可评价数据的规划指标")[1:]]
    assert [(row[1], row[3], row[4]) for row in found] == [
        ("经营主体", "未见数据", "县市场监督管理局"),
        ("亿元地区生产总值生产安全事故死亡率", "未见数据", "县应急管理局"),
    ]


def test_a_programme_shows_its_parts_with_their_counters() -> None:
    found = [plain(row) for row in rows(opened(), "（改革和营商环境）")]
    assert found
    parts = {row[1]: row[3] for row in map(plain, rows(opened(), "举措（改革和营商环境）"))}
    assert list(parts)[2:] == ["提醒办", "一窗办", "帮代办", "集成办"]
    assert parts["提醒办"].startswith("公示提醒到期证照600余个")


def test_made_up_targets_are_called_so_at_the_top_and_at_each_table_of_targets() -> None:
    said = [paragraph.text for paragraph in opened().paragraphs]
    assert said.index("本答卷所列目标系演示所设，不是真实的规划目标。") < said.index("一、总体情况")
    assert said.count("注：目标系演示所设，不是真实的规划目标。") == 1 + 9
    assert "演示" not in "".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(written(card(plan=None)))).paragraphs
    )


def test_charts_stand_only_where_there_is_a_course_to_see() -> None:
    shapes = opened().inline_shapes
    described = [shape._inline.docPr.get("descr") for shape in shapes]
    assert len(described) == len(set(described)) >= 8
    assert described[0].startswith("各项目标完成进度（自基期起的增量或目标总量的完成比例）。一般公共预算收入：81.8%")
    assert not any("经营主体" in each for each in described)


def test_the_same_card_gives_the_same_bytes() -> None:
    assert written(card()) == sample()


def test_a_card_without_a_plan_or_fields_is_a_document_too() -> None:
    empty = card(plan=None, sections=(), contested=(), documents=())
    heads = [each.text for each in docx.Document(io.BytesIO(written(empty))).paragraphs]
    assert "台账中没有覆盖本年度的规划，以下数字不作目标对照。" in heads


def test_it_can_be_had_in_english() -> None:
    stream = io.BytesIO()
    with speaking("en"):
        write(card(), stream)
    document = docx.Document(io.BytesIO(stream.getvalue()))
    assert document.paragraphs[0].text == "Report card of 云溪县 for 2025"
    assert document.tables[1].rows[2].cells[6].text == "missed"


def test_without_the_library_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dajuan.reports.wordfile.library.find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match="report"):
        write(card(), io.BytesIO())
