"""Pdf files that the tests make: paragraphs, columns, tables, notes, what is left out, what is refused."""

from __future__ import annotations

import pytest

from builders.machine import needs_chinese_fonts
from builders.pdf import EM, LEFT, PITCH, Page, Placed, paragraph, pdf
from dajuan.documents.document import BlockKind
from dajuan.documents.formats import pdf as reader
from dajuan.errors import MissingExtra, Unreadable

LONG = (
    "二〇二五年，临川市地区生产总值完成三百一十二亿元，同比增长百分之六点三，"
    "增速比上年加快一点二个百分点，总量迈上新台阶，产业结构持续优化。"
)
NEXT = "全市粮食总产量达到四十六万吨，农村居民人均可支配收入增长百分之七，增速连续五年高于城镇居民。"
LAST = "城镇新增就业三万二千人，完成年度目标的百分之一百零六，零就业家庭动态清零。"


def parts(*pages: Page) -> tuple[object, ...]:
    return tuple((part.kind, part.level, part.text, part.page) for part in reader.read(pdf(pages), "x.pdf").parts)


def texts(*pages: Page) -> list[str]:
    return [part.text for part in reader.read(pdf(pages), "x.pdf").parts]


def page(*groups: list[Placed], rules: tuple[tuple[float, float, float, float], ...] = ()) -> Page:
    return Page(tuple(text for group in groups for text in group), rules)


def line(text: str) -> str:
    """What is read of one line that holds only this text, its characters placed as the font sets them."""
    (only,) = texts(page([Placed(LEFT, 100, text)]))
    return only


def test_lines_are_rejoined_to_paragraphs_and_headings_told() -> None:
    title = [Placed(LEFT + 80, 100, "临川市二〇二五年统计公报", 22)]
    body = [*paragraph("一、综合", 160), *paragraph(LONG, 188), *paragraph("（一）农业", 300), *paragraph(NEXT, 328)]
    assert parts(page(title, body)) == (
        (BlockKind.HEADING, 1, "临川市二〇二五年统计公报", 1),
        (BlockKind.HEADING, 1, "一、综合", 1),
        (BlockKind.PARAGRAPH, 0, LONG, 1),
        (BlockKind.HEADING, 2, "（一）农业", 1),
        (BlockKind.PARAGRAPH, 0, NEXT, 1),
    )


def test_a_title_of_two_lines_is_one_and_the_line_that_names_the_meeting_is_whole() -> None:
    title = [
        Placed(100, 200, "关于临川市二〇二五年预算执行情况和", 23),
        Placed(172, 235, "二〇二六年预算草案的报告", 23),
    ]
    meeting = [Placed(167, 300, "2026年1月21日在临川市第十四届", 18), Placed(190, 330, "人民代表大会第四次会议上", 18)]
    cover = page(title, meeting, [Placed(250, 400, "临川市财政局")])
    body = page(paragraph(LONG, 100), paragraph(NEXT, 300), paragraph(LAST, 500))
    assert parts(cover, body)[:3] == (
        (BlockKind.HEADING, 1, "关于临川市二〇二五年预算执行情况和二〇二六年预算草案的报告", 1),
        (BlockKind.PARAGRAPH, 0, "2026年1月21日在临川市第十四届人民代表大会第四次会议上", 1),
        (BlockKind.PARAGRAPH, 0, "临川市财政局", 1),
    )


def test_a_paragraph_runs_over_a_page_break_without_the_page_number() -> None:
    lines = paragraph(LONG, 700)
    first = page(
        paragraph(NEXT, 100), paragraph(LAST, 200), paragraph(NEXT, 300), lines[:2], [Placed(280, 800, "— 3 —")]
    )
    rest = [Placed(text.x, 100 + n * PITCH, text.text) for n, text in enumerate(lines[2:])]
    second = page(rest, paragraph(LAST, 200), paragraph(NEXT, 300), [Placed(280, 800, "第4页 共9页", 10)])
    assert parts(first, second) == (
        (BlockKind.PARAGRAPH, 0, NEXT, 1),
        (BlockKind.PARAGRAPH, 0, LAST, 1),
        (BlockKind.PARAGRAPH, 0, NEXT, 1),
        (BlockKind.PARAGRAPH, 0, LONG, 1),
        (BlockKind.PARAGRAPH, 0, LAST, 2),
        (BlockKind.PARAGRAPH, 0, NEXT, 2),
    )


def test_a_running_head_is_dropped_and_a_line_that_stands_once_is_kept() -> None:
    head = [Placed(LEFT, 50, "临川市人民代表大会文件", 10)]
    pages = [page(head, paragraph(NEXT, 100), paragraph(LAST, 200)) for _ in range(3)]
    pages.append(page([Placed(LEFT, 50, "附：名词解释", 10)], paragraph(NEXT, 100), paragraph(LAST, 200)))
    assert texts(*pages) == [NEXT, LAST, NEXT, LAST, NEXT, LAST, "附：名词解释", NEXT, LAST]


def test_columns_are_read_one_after_the_other_below_their_title() -> None:
    title = [Placed(150, 60, "关于临川市预算执行情况的报告", 22)]
    left = [text for n in range(4) for text in paragraph(NEXT, 120 + n * 5 * PITCH, left=50, per_line=14)]
    right = [text for n in range(4) for text in paragraph(LAST, 120 + n * 5 * PITCH, left=310, per_line=14)]
    assert texts(page(title, left, right)) == ["关于临川市预算执行情况的报告", *[NEXT] * 4, *[LAST] * 4]


def test_ruled_squares_are_a_table_with_caption_and_merged_cells() -> None:
    xs, ys = (80.0, 200.0, 300.0, 400.0), (200.0, 230.0, 260.0, 290.0)
    rules = [(80.0, 200.0, 400.0, 200.0), (200.0, 230.0, 400.0, 230.0), (80.0, 260.0, 400.0, 260.0)]
    rules += [(80.0, 290.0, 400.0, 290.0), (80.0, 200.0, 80.0, 290.0), (200.0, 200.0, 200.0, 290.0)]
    rules += [(300.0, 230.0, 300.0, 290.0), (400.0, 200.0, 400.0, 290.0)]
    cells = [
        Placed(xs[0] + 10, ys[1] + 5, "指标", 12),
        Placed(xs[1] + 80, ys[0] + 20, "产量", 12),
        Placed(xs[1] + 10, ys[1] + 20, "2024年", 12),
        Placed(xs[2] + 10, ys[1] + 20, "2025年", 12),
        Placed(xs[0] + 10, ys[2] + 20, "粮　　食", 12),
        Placed(xs[1] + 10, ys[2] + 20, "45.2", 12),
        Placed(xs[2] + 10, ys[2] + 20, "46.5", 12),
    ]
    caption = [Placed(180, 160, "表1　主要农产品", 12), Placed(330, 190, "单位：万吨", 12)]
    read = reader.read(pdf([page(paragraph(NEXT, 80), caption, cells, rules=tuple(rules))]), "x.pdf").parts
    assert [part.kind for part in read] == [BlockKind.PARAGRAPH, BlockKind.TABLE]
    assert read[1].caption == "表1 主要农产品\n单位：万吨"
    assert read[1].rows == (("指标", "产量", None), (None, "2024年", "2025年"), ("粮食", "45.2", "46.5"))
    assert read[1].spans == ((0, 0, 2, 1), (0, 1, 1, 2))


def test_a_table_with_open_sides_and_no_lines_between_its_rows() -> None:
    rules = ((80.0, 200.0, 400.0, 200.0), (80.0, 230.0, 400.0, 230.0), (80.0, 330.0, 400.0, 330.0))
    rules += ((220.0, 200.0, 220.0, 330.0),)
    rows = [("科目", "预算数"), ("一、教育支出", "1234"), ("二、卫生健康支出", "56.7"), ("合　　计", "1290.7")]
    cells = [
        Placed(x, 220 + n * 30, text, 12) for n, row in enumerate(rows) for x, text in zip((90, 240), row, strict=True)
    ]
    (table,) = reader.read(pdf([page(cells, rules=rules)]), "x.pdf").parts
    assert table.rows == (
        ("科目", "预算数"),
        ("一、教育支出", "1234"),
        ("二、卫生健康支出", "56.7"),
        ("合计", "1290.7"),
    )


def test_rows_that_stand_under_each_other_are_a_table_without_lines() -> None:
    rows = [("产品", "单位", "产量"), ("水泥", "万吨", "211.4"), ("饮料", "万吨", "27.9"), ("服装", "万件", "190.1")]
    cells = [
        Placed(x, 300 + n * PITCH, text)
        for n, row in enumerate(rows)
        for x, text in zip((90, 250, 400), row, strict=True)
    ]
    read = reader.read(pdf([page(paragraph(NEXT, 100), cells, paragraph(LAST, 460))]), "x.pdf").parts
    assert [part.text or part.rows for part in read] == [NEXT, tuple(rows), LAST]


def test_small_type_with_a_mark_is_a_note() -> None:
    body = [*paragraph(LONG, 100), *paragraph(NEXT, 220)]
    note = [Placed(LEFT, 700, "[1] 规模以上工业指年主营业务收入二千万元及以上的工业法人单位。", 10)]
    assert parts(page(body, note))[-1] == (BlockKind.NOTE, 0, note[0].text.replace("] ", "]"), 1)


@pytest.mark.parametrize(
    ("set_as", "read_as"),
    [
        ("收入 12.3 亿元", "收入12.3亿元"),
        ("增长12. 3%", "增长12.3%"),
        ("面积1 234公顷", "面积1 234公顷"),
        ("In 2025 GDP rose", "In 2025 GDP rose"),
        ("2024 2025", "2024 2025"),
        ("财政局局长　王五", "财政局局长 王五"),
    ],
)
def test_spaces_stand_where_a_reader_sees_them(set_as: str, read_as: str) -> None:
    assert line(set_as) == read_as


def test_a_number_whose_thousands_stand_apart_is_one() -> None:
    one, other = Placed(LEFT, 100, "面积1"), Placed(LEFT + 2.5 * EM + 0.25 * EM, 100, "234.5公顷")
    assert texts(page([one, other])) == ["面积1234.5公顷"]


def test_tracked_characters_stay_together() -> None:
    assert texts(page([Placed(LEFT, 100, "五年来在市委的坚强领导下", tracking=6.0)])) == ["五年来在市委的坚强领导下"]


@needs_chinese_fonts
def test_a_page_on_its_side_is_read_as_it_is_held() -> None:
    assert texts(Page(tuple(paragraph(NEXT, 100)), turned=True)) == [NEXT]


def test_a_page_that_is_a_picture_asks_for_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "installed", lambda: False)
    with pytest.raises(MissingExtra, match=r"x\.pdf holds pictures of pages, .*pip install 'dajuan\[ocr\]'"):
        reader.read(pdf([Page(picture=True)]), "x.pdf")


def test_a_broken_text_layer_asks_for_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "installed", lambda: False)
    with pytest.raises(MissingExtra, match="broken text layer"):
        reader.read(pdf([Page(garbled="¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔ")]), "x.pdf")


def test_one_picture_among_pages_of_text_is_a_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "installed", lambda: False)
    read = reader.read(pdf([page(paragraph(NEXT, 100)), Page(picture=True)]), "x.pdf")
    assert [part.text for part in read.parts] == [NEXT]
    assert read.losses == (reader.UNREAD_PAGES,)


def test_a_password_to_open_is_asked_to_be_removed() -> None:
    with pytest.raises(Unreadable, match=r"x\.pdf is protected by a password"):
        reader.read(pdf([page(paragraph(NEXT, 100))], owner="a", user="b"), "x.pdf")


def test_an_owner_password_does_not_hinder_reading() -> None:
    read = reader.read(pdf([page(paragraph(NEXT, 100))], owner="a"), "x.pdf")
    assert [part.text for part in read.parts] == [NEXT]


def test_a_pdf_that_breaks_off_is_refused() -> None:
    whole = pdf([page(paragraph(NEXT, 100))])
    with pytest.raises(Unreadable, match="damaged or incomplete"):
        reader.read(whole[:300], "x.pdf")


def test_bytes_tell_a_pdf() -> None:
    assert reader.recognises(b"\n\n%PDF-1.4 ...")
    assert not reader.recognises("一份谈论 PDF 的文件".encode())
