"""The workbook of the report card: numbers as numbers, a note and a link on each, nothing that a spreadsheet would run."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import pytest
import python_calamine

from builders.cards import card, texts
from builders.ledger_records import amount, cell, contested, grown, indicator_ref, observed
from dajuan.catalogue.fields import fields
from dajuan.catalogue.indicators import Measure
from dajuan.messages import speaking
from dajuan.reading.records import Bound, Kind
from dajuan.reports.card import xlsx
from dajuan.reports.card.records import Card, FigureRow, Point, Section, Series
from dajuan.reports.card.xlsx.book import pattern
from dajuan.reports.card.xlsx.scale import common, scale, scaled, shown

NAMESPACE = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
SHEETS = ["Indicators by year", "Targets", "Other figures", "Programmes and pledges", "Sources"]
HEAD = 2


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with speaking("en"):
        yield


def workbook(of: Card | None = None) -> bytes:
    stream = io.BytesIO()
    xlsx.write(of or card(), stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def sample() -> bytes:
    with speaking("en"):
        return workbook()


def sheet(data: bytes, name: str) -> list[list[Any]]:
    return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(name).to_python()


def table(data: bytes, name: str) -> list[dict[str, Any]]:
    found = sheet(data, name)
    return [dict(zip(found[HEAD], row, strict=True)) for row in found[HEAD + 1 :]]


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.read(name).decode()


def note(data: bytes, number: int, at: str) -> str:
    root = ElementTree.fromstring(part(data, f"xl/comments{number}.xml"))
    (found,) = root.findall(f".//s:comment[@ref='{at}']", NAMESPACE)
    return "".join(found.itertext())


def form(data: bytes, number: int, at: str) -> str:
    """The number format of a cell."""
    styles = ElementTree.fromstring(part(data, "xl/styles.xml"))
    page = ElementTree.fromstring(part(data, f"xl/worksheets/sheet{number}.xml"))
    (found,) = page.findall(f".//s:c[@r='{at}']", NAMESPACE)
    style = styles.findall(".//s:cellXfs/s:xf", NAMESPACE)[int(found.attrib["s"])].attrib["numFmtId"]
    codes = {each.attrib["numFmtId"]: each.attrib["formatCode"] for each in styles.findall(".//s:numFmt", NAMESPACE)}
    return codes[style]


def row_of(data: bytes, name: str, **values: Any) -> tuple[int, dict[str, Any]]:
    """The one row with these values, and its number in the sheet, counted from 1."""
    found = [(at, row) for at, row in enumerate(table(data, name), start=HEAD + 2) if values.items() <= row.items()]
    assert len(found) == 1, (values, found)
    return found[0]


def with_figures(*figures: FigureRow, **keys: Any) -> Card:
    economy = next(field for field in fields() if field.id == "economy")
    return card(**{"plan": None, "sections": (Section(economy, figures=figures),), "contested": ()} | keys)


def test_the_sheets_are_named_in_the_language_of_the_request(sample: bytes) -> None:
    assert python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(sample)).sheet_names == SHEETS


def test_an_indicator_has_a_row_for_levels_and_one_for_growth(sample: bytes) -> None:
    levels = row_of(sample, SHEETS[0], Indicator="Gross domestic product", Kind="level")[1]
    growths = row_of(sample, SHEETS[0], Indicator="Gross domestic product", Kind="change, year on year")[1]
    assert [levels[str(year)] for year in range(2021, 2026)] == [267.9, 283.6, 302.4, 319.5, 338.0]
    assert [growths[str(year)] for year in range(2021, 2026)] == [7.1, 6.2, 6.6, 6.4, 6.3]
    assert (levels["Unit"], growths["Unit"]) == ("亿元", "%")


def test_a_number_that_is_not_equal_carries_its_bound_in_its_format(sample: bytes) -> None:
    at, _row = row_of(sample, SHEETS[0], Indicator="Gross domestic product", Kind="level")
    assert form(sample, 1, f"E{at}") == "#,##0.0"
    assert form(sample, 1, f"I{at}") == '"≈"#,##0" expected";"≈"-#,##0" expected"'
    at, row = row_of(sample, SHEETS[0], Indicator="文创产品")
    assert (row["2025"], form(sample, 1, f"I{at}")) == (200.0, '"≥"#,##0;"≤"-#,##0')


def test_contested_figures_are_shown_side_by_side_as_printed(sample: bytes) -> None:
    at, row = row_of(sample, SHEETS[0], **{"2025": "9家 / 5户"})
    said = note(sample, 1, f"I{at}")
    assert said.startswith("Contested, to be decided by a person.")
    assert "As printed: 9家" in said
    assert "Speaker: 县工业和信息化局局长 林远舟" in said
    assert "As printed: 5户" in said
    assert row["Unit"] == "家"


def test_a_note_says_where_the_figure_is_from_and_what_it_beat(sample: bytes) -> None:
    at, _row = row_of(sample, SHEETS[0], Indicator="Gross domestic product", Kind="level")
    lines = note(sample, 1, f"G{at}").split("\n")
    sha = next(key for key, text in texts().items() if "经最终核实" in text)
    assert lines[:2] == ["As printed: 302.4亿元", "Period: 2023"]
    assert "Sentence: 经最终核实，2023年地区生产总值为302.4亿元。" in lines
    assert "Position: characters 41–47" in lines
    assert f"SHA-256: {sha}…" in lines
    assert any(line.startswith("Accepted: accepted by 张宁") for line in lines)
    assert lines[-1].startswith("Besides: 301.2亿元, 《云溪县2023年国民经济和社会发展统计公报》")
    assert lines[-1].endswith("(the more final figure counts)")


def test_a_note_says_what_a_figure_replaced(sample: bytes) -> None:
    at, _row = row_of(sample, SHEETS[0], Indicator="文创产品")
    assert note(sample, 1, f"I{at}").endswith("Reason: 原读作“文创产品种类”，并入本指标\nReplaces observation 77")


def test_a_note_says_what_the_replaced_figure_was() -> None:
    old = observed(
        indicator_ref("local:old", name="文创产品种类", unit="种"), "2025", "200", "种", bound=Bound.OVER, number=77
    )
    data = workbook(card(replaced=(old,)))
    at, _row = row_of(data, SHEETS[0], Indicator="文创产品")
    said = note(data, 1, f"I{at}").split("\n")[-1]
    found = re.fullmatch(r"Replaces observation 77: 文创产品种类, over 200 种 \(source (\d+)\)", said)
    assert found
    assert sheet(data, SHEETS[4])[HEAD + int(found[1])][4] == "200种"


def test_every_linked_cell_leads_to_the_source_that_prints_it(sample: bytes) -> None:
    sources = sheet(sample, SHEETS[4])
    page = sheet(sample, SHEETS[0])
    links = re.findall(
        r'<hyperlink ref="([A-Z])(\d+)" location="\'Sources\'!A(\d+)"', part(sample, "xl/worksheets/sheet1.xml")
    )
    assert len(links) == sum(value != "" for row in page[HEAD + 1 :] for value in row[4:])
    for column, row, target in links:
        value = page[int(row) - 1][ord(column) - ord("A")]
        text = sources[int(target) - 1][4]
        if isinstance(value, str):
            assert value.startswith(text)
        else:
            assert [Decimal(str(abs(value)))] == [Decimal(digits) for digits in re.findall(r"\d[\d.]*", text)]


def test_the_sources_are_numbered_and_lead_to_the_words(sample: bytes) -> None:
    rows = table(sample, SHEETS[4])
    assert [row["No."] for row in rows] == list(range(1, len(rows) + 1))
    stored = texts()
    figures = [row for row in rows if row["As printed"]]
    assert len(figures) == 67
    for row in figures:
        text = stored[row["SHA-256"][:16]]
        assert text[int(row["First character"]) - 1 : int(row["Last character"])] == row["As printed"]
        assert row["As printed"] in row["Sentence"]
    (grain,) = (row for row in figures if row["As printed"] == "3.3万吨")
    assert (grain["Value"], grain["Unit"], grain["Accepted by"]) == (33000.0, "吨", "张宁")


def test_a_made_up_plan_says_so_in_the_first_row_of_its_sheet(sample: bytes) -> None:
    assert "They are made up for a demonstration" in sheet(sample, SHEETS[1])[0][0]


def test_a_target_stands_against_its_latest_figure(sample: bytes) -> None:
    _at, row = row_of(sample, SHEETS[1], Indicator="旅游接待人数")
    assert (row["Baseline"], row["Goal"], row["Unit"], row["Nature"]) == (260.0, 500.0, "万人次", "indicative")
    assert (row["Latest figure"], row["Its unit"], row["Verdict"]) == (400.0, "万人次", "not comparable")
    _at, row = row_of(sample, SHEETS[1], Indicator="亿元地区生产总值生产安全事故死亡率")
    assert (row["Baseline"], row["Goal"], row["Unit"], row["Latest figure"]) == (0.031, 0.025, "人/亿元", "")
    _at, row = row_of(sample, SHEETS[1], Indicator="农村居民人均可支配收入")
    assert (row["Goal"], row["Goal as printed"]) == ("", "与地区生产总值增长基本同步")
    at, row = row_of(sample, SHEETS[1], Indicator="单位地区生产总值能耗降低")
    assert (row["Progress (derived)"], form(sample, 2, f"S{at}")) == (0.829, "0.0%")
    assert row["Reason"] == "Over 2021–2025 it fell by 11.6%; the goal is a fall of 14%."


def test_what_is_of_no_whole_year_stands_among_the_other_figures(sample: bytes) -> None:
    rows = {row["As printed"]: row for row in table(sample, SHEETS[2])}
    part_year = rows["8.1:47.6:44.3"]
    assert (part_year["Value"], part_year["Unit"]) == ("8.1:47.6:44.3", "")
    assert (rows["第3位"]["Kind"], rows["第3位"]["Value"], rows["第3位"]["Standing"]) == ("rank (全市)", 3.0, "counts")
    assert not set(rows) & {"267.9亿元", "302.4亿元"}


def test_a_part_of_a_year_keeps_its_bound_in_a_column(sample: bytes) -> None:
    local = indicator_ref("local:0123456789ab", name="游客", unit="人次")
    figure = observed(local, "2025-01/2025-11", "4000000", "人次", text="400万人次", bound=Bound.OVER)
    (row,) = table(workbook(with_figures(FigureRow(local, (cell(figure),)))), SHEETS[2])
    assert (row["Value"], row["Unit"], row["Bound"], row["Period"]) == (400.0, "万人次", "over", "months 1–11 of 2025")


def test_a_programme_has_its_parts_with_their_counters(sample: bytes) -> None:
    rows = [row for row in table(sample, SHEETS[3]) if row["Belongs to"] == "四办"]
    assert [row["Name"] for row in rows] == ["提醒办", "一窗办", "帮代办", "集成办"]
    assert re.fullmatch(r"公示提醒到期证照 600余个 \(source \d+\)", rows[0]["Figures"])
    assert re.fullmatch(r"帮代办服务 1100余次 \(proposed; source \d+\)", rows[2]["Figures"])
    (pledge,) = (row for row in table(sample, SHEETS[3]) if row["Name"] == "推进云溪古镇创建国家级景区")
    assert (pledge["Type"], pledge["Responsible"]) == ("pledge", "县文化和旅游局 宋知微")


def test_nothing_is_a_formula_or_a_link_out_of_the_workbook() -> None:
    local = indicator_ref("local:0123456789ab", name="=1+1", unit="个")
    figure = observed(
        local, "2025", "7", "个", text="7个", sentence="=HYPERLINK(A1)新增7个。", speaker="@甲", office="http://a.b/"
    )
    data = workbook(with_figures(FigureRow(local, (cell(figure),))))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        pages = [parts.read(name).decode() for name in parts.namelist() if "sheet" in name]
    assert not any("<f>" in page or "TargetMode" in page for page in pages)
    (row,) = table(data, SHEETS[0])
    assert (row["Indicator"], row["2025"]) == ("=1+1", 7.0)
    (source,) = table(data, SHEETS[4])
    assert (source["Sentence"], source["Speaker"]) == ("=HYPERLINK(A1)新增7个。", "http://a.b/ @甲")


def test_every_sheet_is_made_for_reading_and_printing(sample: bytes) -> None:
    for number in range(1, 6):
        page = part(sample, f"xl/worksheets/sheet{number}.xml")
        assert 'state="frozen"' in page
        assert "<autoFilter " in page
        assert 'orientation="landscape"' in page
        assert 'fitToHeight="0"' in page
    assert part(sample, "xl/workbook.xml").count("_xlnm.Print_Titles") == 5


def test_the_same_card_gives_the_same_bytes(sample: bytes) -> None:
    assert workbook() == sample


def test_a_card_with_nothing_on_it_is_a_workbook_without_rows() -> None:
    data = workbook(card(plan=None, sections=(), documents=(), contested=()))
    assert [table(data, name) for name in SHEETS] == [[], [], [], [], []]
    assert "has no plan" in sheet(data, SHEETS[1])[0][0]


@pytest.mark.parametrize("value", ["1234567890123456", "1" + "0" * 400])
def test_a_number_with_more_digits_than_a_cell_keeps_is_a_text(value: str) -> None:
    local = indicator_ref("local:0123456789ab", name="甲", unit="个")
    figure = observed(local, "2025", value, "个", bound=Bound.OVER)
    (row,) = table(workbook(with_figures(FigureRow(local, (cell(figure),)))), SHEETS[0])
    assert row["2025"] == f"≥{value}"


def test_a_range_is_shown_as_printed_and_a_contested_figure_of_no_section_too() -> None:
    local = indicator_ref("local:0123456789ab", name="甲", unit="个")
    span = observed(local, "2025", "3", "个", high="5", text="3至5个")
    other = indicator_ref("local:ba9876543210", name="乙", unit="个")
    four, twelve = observed(other, "2025", "4", "个"), observed(other, "2025", "12", "个")
    rows = table(
        workbook(with_figures(FigureRow(local, (cell(span),)), contested=(contested(four, twelve),))), SHEETS[0]
    )
    assert [(row["Indicator"], row["2025"]) for row in rows] == [("甲", "3至5个"), ("乙", "4个 / 12个")]


def test_a_stock_as_of_a_month_is_starred() -> None:
    local = indicator_ref("local:0123456789ab", name="甲", unit="个", measure=Measure.STOCK)
    first, last = observed(local, "2024", "4", "个"), observed(local, "2025-11", "5", "个")
    series = Series(local, Kind.LEVEL.value, "", "个", (Point(2024, cell(first)), Point(2025, cell(last))))
    data = workbook(with_figures(FigureRow(local, (cell(last), cell(first)), (series,))))
    (row,) = table(data, SHEETS[0])
    assert (row["2024"], row["2025"], form(data, 1, "F4")) == (4.0, 5.0, '#,##0" *"')
    assert table(data, SHEETS[2]) == []


@pytest.mark.parametrize(
    ("value", "unit", "text", "power", "unit_shown"),
    [
        ("28720000000", "元", "287.2亿元", 8, "亿元"),
        ("4000000", "人次", "超400万人次", 4, "万人次"),
        ("44936", "元", "44,936元", 0, "元"),
        ("1200000000000", "元", "1.2万亿元", 12, "万亿元"),
        ("0.00000000025", "人/元", "0.025", -8, "人/亿元"),
        ("2000", "户", "两千余户", 0, "户"),
        ("0", "户", "0户", 0, "户"),
    ],
)
def test_a_figure_is_shown_in_the_scale_in_which_it_is_printed(
    value: str, unit: str, text: str, power: int, unit_shown: str
) -> None:
    figure = observed("gdp", "2025", value, unit, text=text, step="1")
    assert (scale(figure), scaled(unit, scale(figure))) == (power, unit_shown)


def test_a_row_takes_the_scale_of_most_of_its_figures() -> None:
    assert common([amount("3.2亿元"), amount("4100万元"), amount("4500万元")]) == 4
    assert common([]) == 0


@pytest.mark.parametrize(
    ("value", "step", "power", "number", "decimals"),
    [
        ("28720000000", "10000000", 8, "287.2", 1),
        ("5.0", "0.1", 0, "5.0", 1),
        ("4000000", "1000000", 4, "400", 0),
        ("30000000000", None, 8, "300", 0),
        ("31800", "100", 4, "3.18", 2),
    ],
)
def test_the_decimals_are_those_of_the_source(
    value: str, step: str | None, power: int, number: str, decimals: int
) -> None:
    found = shown(value, step, "元", power)
    assert found is not None
    assert (found.number, found.decimals) == (Decimal(number), decimals)
    assert shown("5.2:43.1:51.7", None, "", 0) is None


def test_a_fall_of_over_20_per_cent_is_minus_20_or_less() -> None:
    assert pattern(0, Bound.OVER) == '"≥"#,##0;"≤"-#,##0'
    assert pattern(1, Bound.UNDER) == '"≤"#,##0.0;"≥"-#,##0.0'
    fall = grown("energy_intensity", "2025", "-1234567890123456", bound=Bound.OVER, text="超1%", step="1")
    (row,) = table(workbook(with_figures(FigureRow(fall.indicator, (cell(fall),)))), SHEETS[0])
    assert row["2025"] == "≤-1234567890123456"


def test_a_fall_and_its_goal_have_one_sign(sample: bytes) -> None:
    _at, row = row_of(sample, SHEETS[1], Indicator="单位地区生产总值能耗降低")
    assert (row["Goal"], row["Latest figure"], row["Figure of the year"]) == (14.0, 11.6, 2.1)


def test_what_has_added_up_stands_against_the_goal_and_the_year_beside_it(sample: bytes) -> None:
    _at, row = row_of(sample, SHEETS[1], Indicator="城镇新增就业")
    assert (row["Goal"], row["Latest figure"], row["Its unit"]) == (1.2, 12949.0, "人")
    assert (row["Its status"], row["Figure of the year"]) == ("derived", 2710.0)
