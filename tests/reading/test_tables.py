"""Tables become claims: heads, labels, units and captions; corpora of flattened tables run in test_corpora."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.docx import docx, heading, paragraph
from builders.docx import table as docx_table
from builders.sheet import xlsx
from builders.tables import claims, document, stated
from dajuan.documents import open_document
from dajuan.documents.assemble import Part
from dajuan.documents.document import BlockKind, Document, DocumentKind
from dajuan.reading.characters import normalise
from dajuan.reading.periods import Calendar
from dajuan.reading.tables import table_drafts
from dajuan.reading.tables.cells import number_in
from dajuan.reading.tables.units import scale_of, scales_in

MAIN = [
    ["类别", "序号", "指标", "单位", "2020年", "2025年", "年均增速（累计）", "属性"],
    ["经济发展", "1", "地区生产总值", "亿元", "186.3", "260", "7", "预期性"],
    [None, "2", "全员劳动生产率增长", "%", "2.5", "—", "高于GDP增长", "预期性"],
    [None, "3", "常住人口城镇化率", "%", "52.6*", "60", "〔7.4〕", "预期性"],
    ["民生福祉", "4", "城镇调查失业率", "%", "5.2", "<5.5", "—", "预期性"],
    [None, "5", "城镇新增就业", "人", "2150", "—", "〔10000〕", "预期性"],
    [None, "6", "人均预期寿命", "岁", "77.3", "78左右", "[1]", "预期性"],
    ["绿色生态", "7", "单位GDP能源消耗降低", "%", "—", "—", "〔13.5〕", "约束性"],
    [None, "8", "粮食产量", "万吨", "5.1", "≥5.1", "/", "约束性"],
    [None, "9", "规模以上工业增加值增长", "%", "…", "6.5—7", "6.8", "预期性"],
    [None, "10", "居民人均可支配收入增长", "%", "", "与GDP增长基本同步", "", "预期性"],
]
SPANS = [(1, 0, 3, 1), (4, 0, 3, 1), (7, 0, 4, 1)]
CAPTION = "专栏1 “十四五”时期经济社会发展主要指标"


def test_the_main_indicators_of_a_plan() -> None:
    plan = document(MAIN, caption=CAPTION, spans=SPANS)
    keys = ("value", "unit", "kind", "base", "indicator", "period", "status")
    assert stated(plan, *keys) == [
        ("186.3", "18630000000", "元", "level", None, "地区生产总值", "2020", "actual"),
        ("260", "26000000000", "元", "level", None, "地区生产总值", "2025", "target"),
        ("7", "7", "%", "change", "annual", "地区生产总值", "2021/2025", "target"),
        ("2.5", "2.5", "%", "change", "yoy", "全员劳动生产率", "2020", "actual"),
        ("52.6", "52.6", "%", "level", None, "常住人口城镇化率", "2020", "actual"),
        ("60", "60", "%", "level", None, "常住人口城镇化率", "2025", "target"),
        ("7.4", "7.4", "百分点", "change", "since:2020", "常住人口城镇化率", "2021/2025", "target"),
        ("5.2", "5.2", "%", "level", None, "城镇调查失业率", "2020", "actual"),
        ("5.5", "5.5", "%", "level", None, "城镇调查失业率", "2025", "target"),
        ("2150", "2150", "人", "level", None, "城镇新增就业", "2020", "actual"),
        ("10000", "10000", "人", "level", None, "城镇新增就业", "2021/2025", "target"),
        ("77.3", "77.3", "岁", "level", None, "人均预期寿命", "2020", "actual"),
        ("78左右", "78", "岁", "level", None, "人均预期寿命", "2025", "target"),
        ("1", "1", "岁", "change", "since:2020", "人均预期寿命", "2021/2025", "target"),
        ("13.5", "-13.5", "%", "change", "since:2020", "单位GDP能源消耗", "2021/2025", "target"),
        ("5.1", "51000", "吨", "level", None, "粮食产量", "2020", "actual"),
        ("5.1", "51000", "吨", "level", None, "粮食产量", "2025", "target"),
        ("6.5—7", "6.5", "%", "change", "yoy", "规模以上工业增加值", "2025", "target"),
        ("6.8", "6.8", "%", "change", "annual", "规模以上工业增加值", "2021/2025", "target"),
    ]


def test_bounds_ranges_and_rules_of_a_plan() -> None:
    read = {(claim.indicator, claim.period): claim for claim in claims(document(MAIN, caption=CAPTION, spans=SPANS))}
    assert read["城镇调查失业率", "2025"].bound == "under"
    assert read["粮食产量", "2025"].bound == "over"
    assert (read["人均预期寿命", "2025"].bound, read["人均预期寿命", "2025"].approximators) == ("about", ("左右",))
    assert read["规模以上工业增加值", "2025"].high == "7"
    assert read["单位GDP能源消耗", "2021/2025"].rules == ("table", "table-annual", "table-five-years", "table-binding")
    assert read["地区生产总值", "2020"].rules == ("table", "table-expected-kind")
    assert read["地区生产总值", "2020"].step == "10000000"


def test_a_sum_in_the_column_of_the_base_year_is_of_the_five_years_up_to_it() -> None:
    rows = [
        ["指标", "单位", "2020年", "2025年", "属性"],
        ["城镇新增就业", "人", "〔15000〕", "〔16000〕", "预期性"],
        ["PM2.5浓度下降", "%", "〔10〕", "〔12〕", "约束性"],
    ]
    assert stated(document(rows, caption=CAPTION), "value", "base", "period", "status") == [
        ("15000", "15000", None, "2016/2020", "actual"),
        ("16000", "16000", None, "2021/2025", "target"),
        ("10", "-10", "since:2015", "2016/2020", "actual"),
        ("12", "-12", "since:2020", "2021/2025", "target"),
    ]


def test_an_amount_of_each_person_has_one_unit_however_it_is_written() -> None:
    rows = [
        ["指标", "单位", "2020年", "2025年", "属性"],
        ["全员劳动生产率", "万元", "8.6", "12", "预期性"],
        ["人均地区生产总值", "元/人", "42000", "60000", "预期性"],
    ]
    assert stated(document(rows, caption=CAPTION), "unit", "indicator_id") == [
        ("8.6", "元/人", "labour_productivity"),
        ("12", "元/人", "labour_productivity"),
        ("42000", "元", "gdp_per_capita"),
        ("60000", "元", "gdp_per_capita"),
    ]


def test_the_span_is_the_bare_cell_and_the_sentence_its_row() -> None:
    plan = document([["指标", "2020年", "2025年"], ["森林覆盖率（%）", "38.2%", "40.5"]])
    first, second = claims(plan)
    assert (plan.text[first.start : first.end], first.value, first.unit) == ("38.2%", "38.2", "%")
    assert (plan.text[second.start : second.end], second.value, second.unit) == ("40.5", "40.5", "%")
    assert first.sentence == "森林覆盖率（%）\t38.2%\t40.5"


def test_a_plan_with_a_further_year_and_an_expected_base() -> None:
    rows = [
        ["序号", "指标名称", "单位", "2025年预计", "2030年目标", "年均增长（%）", "2035年", "指标属性"],
        ["1", "研发经费投入强度", "%", "1.8", "2.5", "〔0.7〕", "3.0", "预期性"],
        ["2", "旅游收入", "亿元", "45", "80", "12.2", "150", "预期性"],
    ]
    plan = document(rows, caption="云溪县“十五五”主要指标表", year=2026, published="2026-02")
    assert stated(plan, "unit", "base", "period", "status") == [
        ("1.8", "%", None, "2025", "expected"),
        ("2.5", "%", None, "2030", "target"),
        ("0.7", "百分点", "since:2025", "2026/2030", "target"),
        ("3.0", "%", None, "2035", "target"),
        ("45", "元", None, "2025", "expected"),
        ("80", "元", None, "2030", "target"),
        ("12.2", "%", "annual", "2026/2030", "target"),
        ("150", "元", None, "2035", "target"),
    ]


def test_two_head_rows_with_merged_cells() -> None:
    rows = [
        ["指标", "2020年", None, "2025年", None, "属性"],
        [None, "绝对数", "增长（%）", "目标值", "年均增长（%）", None],
        ["地区生产总值（亿元）", "100.5", "3.1", "140", "6.8", "预期性"],
        ["一般公共预算收入（万元）", "12,345", "-2.0", "16000以上", "5.5", "预期性"],
    ]
    plan = document(rows, spans=[(0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 1, 2), (0, 5, 2, 1)], caption="表1 主要指标")
    assert stated(plan, "value", "kind", "base", "period", "status") == [
        ("100.5", "10050000000", "level", None, "2020", "actual"),
        ("3.1", "3.1", "change", "yoy", "2020", "actual"),
        ("140", "14000000000", "level", None, "2025", "target"),
        ("6.8", "6.8", "change", "annual", "2021/2025", "target"),
        ("12,345", "123450000", "level", None, "2020", "actual"),
        ("-2.0", "-2.0", "change", "yoy", "2020", "actual"),
        ("16000以上", "160000000", "level", None, "2025", "target"),
        ("5.5", "5.5", "change", "annual", "2021/2025", "target"),
    ]


def opened(data: bytes, name: str) -> Document:
    return open_document(data, name=name)


def test_a_plan_in_word_and_one_in_a_workbook_read_alike() -> None:
    rows = [["指标", "单位", "2020年", "2025年"], ["森林覆盖率", "%", "38.2", "40.5"], ["旅游收入", "亿元", "45", "80"]]
    expected = [
        ("38.2", "38.2", "%", "森林覆盖率", "2020", "actual"),
        ("40.5", "40.5", "%", "森林覆盖率", "2025", "target"),
        ("45", "4500000000", "元", "旅游收入", "2020", "actual"),
        ("80", "8000000000", "元", "旅游收入", "2025", "target"),
    ]
    title = "云溪县国民经济和社会发展第十四个五年规划纲要"
    word = docx(heading(title), paragraph("2021年3月"), paragraph("表1 “十四五”主要指标"), docx_table(rows))
    book = xlsx(
        {
            "主要指标": [
                [title, None, None, None],
                ["2021年3月", None, None, None],
                ["表1 “十四五”主要指标", None, None, None],
                *rows,
            ]
        }
    )
    for data, name in ((word, "plan.docx"), (book, "plan.xlsx")):
        assert stated(opened(data, name), "value", "unit", "indicator", "period", "status") == expected, name


def test_a_workbook_with_two_head_rows_and_csv() -> None:
    rows = [
        ["云溪县2025年一般公共预算收入执行情况表", None, None, None],
        ["单位：万元", None, None, None],
        ["项目", "2025年", None, "执行数为预算数的%"],
        [None, "预算数", "执行数", None],
        ["一、税收收入", 5000, 5100, 102.0],
        ["其中：增值税", 2000, 1900, 95.0],
        ["收入合计", 9000, 9100, 101.1],
    ]
    merged = [(2, 0, 3, 0, "项目"), (2, 1, 2, 2, "2025年"), (2, 3, 3, 3, "执行数为预算数的%")]
    book = opened(xlsx({"收入": rows}, merged=merged), "budget.xlsx")
    assert [row[1:] for row in stated(book, "value", "kind", "status", "indicator")] == [
        ("50000000", "level", "target", "税收收入"),
        ("51000000", "level", "actual", "税收收入"),
        ("102", "completion", "actual", "税收收入"),
        ("20000000", "level", "target", "增值税"),
        ("19000000", "level", "actual", "增值税"),
        ("95", "completion", "actual", "增值税"),
        ("90000000", "level", "target", "一般公共预算收入"),
        ("91000000", "level", "actual", "一般公共预算收入"),
        ("101.1", "completion", "actual", "一般公共预算收入"),
    ]
    lines = "2025年云溪县主要经济指标,,\n指标,绝对数（亿元）,比上年增长（%）\n固定资产投资,,8.1\n社会消费品零售总额,64.3,-4.0\n"
    assert stated(opened(lines.encode(), "indicators.csv"), "value", "unit", "indicator", "period") == [
        ("8.1", "8.1", "%", "固定资产投资", "2025"),
        ("64.3", "6430000000", "元", "社会消费品零售总额", "2025"),
        ("-4.0", "-4.0", "%", "社会消费品零售总额", "2025"),
    ]


def test_rows_that_are_places() -> None:
    rows = [
        ["县区", "地区生产总值", None, "规模以上工业增加值"],
        [None, "总量（亿元）", "增长（%）", "增长（%）"],
        ["全市", "1000.5", "5.5", "6.6"],
        ["云溪县", "100.5", "4.5", "7.6"],
        ["区县合计", "900.0", "5.0", "6.0"],
    ]
    bulletin = document(
        rows,
        spans=[(0, 0, 2, 1), (0, 1, 1, 2)],
        caption="2025年各县区主要经济指标",
        kind=DocumentKind.BULLETIN,
        year=2025,
        published="2026-03",
        place="临川市",
    )
    assert stated(bulletin, "indicator", "place", "kind") == [
        ("1000.5", "地区生产总值", None, "level"),
        ("5.5", "地区生产总值", None, "change"),
        ("6.6", "规模以上工业增加值", None, "change"),
        ("100.5", "地区生产总值", "云溪县", "level"),
        ("4.5", "地区生产总值", "云溪县", "change"),
        ("7.6", "规模以上工业增加值", "云溪县", "change"),
    ]


def test_columns_that_are_places_and_the_level_in_the_caption() -> None:
    rows = [["项目", "合计", "云溪县", "青石县"], ["返还性支出", "219", "20", "41"]]
    budget = document(
        rows,
        caption="2025年市本级对下转移支付表\n单位：万元",
        kind=DocumentKind.BUDGET,
        year=2025,
        published="2026-01",
        place="临川市",
    )
    assert stated(budget, "value", "place", "period") == [
        ("219", "2190000", "市本级", "2025"),
        ("20", "200000", "云溪县", "2025"),
        ("41", "410000", "青石县", "2025"),
    ]


def test_years_down_the_rows() -> None:
    rows = [
        ["年份", "地区生产总值（亿元）", "增长（%）", "常住人口（万人）"],
        ["2021年", "100.2", "8.1", "24.3"],
        ["2022", "105.9", "5.0", "24.2"],
    ]
    other = document(rows, kind=DocumentKind.OTHER, year=2023, published="2023-05")
    assert stated(other, "indicator", "period", "unit") == [
        ("100.2", "地区生产总值", "2021", "元"),
        ("8.1", "地区生产总值", "2021", "%"),
        ("24.3", "常住人口", "2021", "人"),
        ("105.9", "地区生产总值", "2022", "元"),
        ("5.0", "地区生产总值", "2022", "%"),
        ("24.2", "常住人口", "2022", "人"),
    ]


def test_tables_side_by_side_and_units_dealt_out_by_kind() -> None:
    rows = [
        ["科目", "金额", "增长", "科目", "金额", "增长"],
        ["税收收入", "9.67", "-3.9", "一般公共服务支出", "5.45", "1.0"],
        ["非税收入", "9.5", "4.5", "公共安全支出", "2.25", "↓"],
    ]
    budget = document(
        rows, caption="2025年收支情况\n单位：亿元、%", kind=DocumentKind.BUDGET, year=2025, published="2026-01"
    )
    assert stated(budget, "value", "unit", "indicator") == [
        ("9.67", "967000000", "元", "税收收入"),
        ("-3.9", "-3.9", "%", "税收收入"),
        ("5.45", "545000000", "元", "一般公共服务支出"),
        ("1.0", "1.0", "%", "一般公共服务支出"),
        ("9.5", "950000000", "元", "非税收入"),
        ("4.5", "4.5", "%", "非税收入"),
        ("2.25", "225000000", "元", "公共安全支出"),
    ]


def test_a_table_that_goes_on_on_the_next_page() -> None:
    head = ["指标", "绝对数（亿元）", "比上年增长（%）"]
    further = Part(BlockKind.TABLE, rows=(tuple(head), ("第二产业", "112.5", "5.4")))
    bulletin = document(
        [head, ["生产总值", "350.2", "6.0"]],
        caption="表1 2024年生产总值",
        kind=DocumentKind.BULLETIN,
        year=2025,
        published="2026-03",
        further=[further],
    )
    assert stated(bulletin, "indicator", "period")[2:] == [
        ("112.5", "第二产业增加值", "2024"),
        ("5.4", "第二产业增加值", "2024"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["序号", "联系人", "电话"], ["1", "张三", "03511234567"], ["2", "李四", "03517654321"]],
        [["科目编码", "科目名称"], ["201", "一般公共服务支出"], ["20101", "人大事务"]],
        [["项目", "开工时间"], ["云溪大桥", "2023"], ["云溪书院", "2024"]],
        [["甲", "乙"], ["丙", "12"], ["丁", "13"]],
        [["12", "13"], ["14", "15"], ["16", "17"]],
        [["指标", "绝对数"], ["粮食", "12.5"], ["油料", "13.5"]],
    ],
    ids=["telephones", "codes", "years as data", "no unit", "no head", "no unit in sight"],
)
def test_what_cannot_be_told_is_no_claim(rows: list[list[str | None]]) -> None:
    assert stated(document(rows, kind=DocumentKind.OTHER, year=2025), "indicator", "unit") == []


def test_prose_in_a_layout_table_is_left_to_prose() -> None:
    sentence = "全年接待游客超400万人次，同比下降5.6%，实现旅游收入12.3亿元。"
    laid_out = document([["概况", sentence]], kind=DocumentKind.REVIEW, year=2025, published="2025-12")
    assert [claim.text for claim in claims(laid_out)] == ["400万人次", "5.6%", "12.3亿元"]


def test_a_text_without_tables_has_neither_drafts_nor_spans() -> None:
    text = "全年粮食产量6.5万吨。\n森林覆盖率达到38.2%。\n"
    assert table_drafts(Document("", "", "text", text), normalise(text), Calendar(2025, 2025)) == ([], [])


@pytest.mark.parametrize(
    ("written", "digits", "high", "bound", "unit"),
    [
        ("1,234.5", "1234.5", None, "exact", None),
        ("-2.0", "-2.0", None, "exact", None),
        ("—2.8", "-2.8", None, "exact", None),
        (">7", "7", None, "over", None),
        ("≤27", "27", None, "under", None),
        ("60以上", "60", None, "over", None),
        ("12.3亿元", "12.3", None, "exact", "元"),
        ("5.6%", "5.6", None, "exact", "%"),
        ("4.5%—5%", "4.5", "5", "exact", "%"),
        ("4.5—5", "4.5", "5", "exact", None),
        ("12.3↑", "12.3", None, "exact", None),
        ("52.6*", "52.6", None, "exact", None),
    ],
)
def test_cells(written: str, digits: str, high: str | None, bound: str, unit: str | None) -> None:
    text = normalise(written)
    number = number_in(text, 0, len(text))
    assert number is not None
    assert (number.digits, number.high, number.bound, number.scale.unit if number.scale else None) == (
        digits,
        high,
        bound,
        unit,
    )


@pytest.mark.parametrize(
    "written", ["", "—", "…", "2025年", "与GDP增长基本同步", "12.3 13.4", "0351-1234567", "2:3", "完成120"]
)
def test_cells_without_a_figure(written: str) -> None:
    text = normalise(written)
    assert number_in(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("written", "unit", "power"),
    [
        ("万元", "元", 4),
        ("亿千瓦时", "千瓦时", 8),
        ("千公顷", "公顷", 3),
        ("千克", "公斤", 0),
        ("元/亩", "元/亩", 0),
        ("微克/立方米", "微克/立方米", 0),
        ("万人次", "人次", 4),
        ("%", "%", 0),
    ],
)
def test_units(written: str, unit: str, power: int) -> None:
    scale = scale_of(written)
    assert scale is not None
    assert (scale.unit, scale.power) == (unit, power)


def test_units_of_a_caption() -> None:
    assert [scale.unit for scale in scales_in("单位:亿元、%")] == ["元", "%"]
    assert [scale.unit for scale in scales_in("单位:元/平方米")] == ["元/平方米"]
    assert scales_in("单位:张三") == ()


CELLS = st.sampled_from(
    [
        "指标",
        "单位",
        "2020年",
        "2025年",
        "增长（%）",
        "万元",
        "12.3",
        "-5",
        "—",
        "",
        "〔18〕",
        "合计",
        "全市",
        "云溪县",
        "其中：",
        "5.6%",
        "（12）",
        "收入",
        "1",
        "约束性",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=7),
    caption=st.sampled_from(["", "表1 2025年收入情况表\n单位：万元"]),
)
def test_any_table_yields_spans_that_slice_to_its_cells(rows: list[list[str | None]], caption: str) -> None:
    made = document(rows, caption=caption, kind=DocumentKind.BUDGET, year=2025)
    drafts, spans = table_drafts(made, normalise(made.text), Calendar(2026, 2025))
    cells = {(cell.start, cell.end) for block in made.blocks for cell in block.cells}
    for draft in drafts:
        assert any(start <= draft.figure.start < draft.figure.end <= end for start, end in cells)
        assert draft.indicator
    assert spans == sorted(spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=9), mark=st.sampled_from(["\t", "  ", " "]))
def test_any_lines_of_cells_are_read_without_raising(lines: list[list[str]], mark: str) -> None:
    text = "\n".join(mark.join(line) for line in lines)
    drafts, spans = table_drafts(Document("", "", "text", text), normalise(text), Calendar(2026, 2025))
    assert all(text[draft.figure.start : draft.figure.end].strip() for draft in drafts)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_the_columns_of_a_month_and_of_the_months_up_to_it() -> None:
    rows = [
        ["项目", "本月", "累计", "累计增长（%）"],
        ["一般公共预算收入", "9800", "110200", "5.4"],
        ["一般公共预算支出", "36200", "372500", "3.1"],
    ]
    monthly = document(
        rows, caption="2025年10月财政收支情况\n单位：万元", kind=DocumentKind.OTHER, year=2025, published="2025-11-08"
    )
    assert stated(monthly, "indicator", "period") == [
        ("9800", "一般公共预算收入", "2025-10"),
        ("110200", "一般公共预算收入", "2025-01/2025-10"),
        ("5.4", "一般公共预算收入", "2025-01/2025-10"),
        ("36200", "一般公共预算支出", "2025-10"),
        ("372500", "一般公共预算支出", "2025-01/2025-10"),
        ("3.1", "一般公共预算支出", "2025-01/2025-10"),
    ]


def test_what_stands_is_of_the_end_of_the_months_of_a_table() -> None:
    rows = [
        ["指标", "绝对量", "增长（%）"],
        ["地区生产总值（亿元）", "201.4", "5.5"],
        ["金融机构存款余额（亿元）", "427.8", "8.5"],
    ]
    table = document(rows, caption="2025年前三季度主要指标", kind=DocumentKind.OTHER, year=2025, published="2025-10-20")
    assert stated(table, "period") == [
        ("201.4", "2025-01/2025-09"),
        ("5.5", "2025-01/2025-09"),
        ("427.8", "2025-09"),
        ("8.5", "2025-09"),
    ]
