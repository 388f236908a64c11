"""What plans set: the corpus of tables and sentences, the same table in every format, and the laws of spans."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.docx import docx, heading, paragraph
from builders.docx import table as docx_table
from builders.html import page
from builders.html import table as html_table
from builders.pdf import Page, Placed, pdf
from builders.plans import compared, keys, opened, plans_in, text_document
from builders.sheet import xlsx
from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.reading.plans import read_plans
from dajuan.reading.plans.corpus import NO_TABLES, PROSE, TABLES, Prose, Table
from dajuan.reading.plans.years import plan_around, plan_years

ROOT = Path(__file__).parents[3]
TITLE = "云溪县国民经济和社会发展第十五个五年规划纲要"
ROWS = [
    ["指标", "单位", "2025年", "2030年", "年均增长〔累计〕", "属性"],
    ["地区生产总值", "亿元", "186.4", "245", "5.6%", "预期性"],
    ["森林覆盖率", "%", "48.9", "50", "〔1.1〕", "约束性"],
    ["城镇新增就业", "人", "3960", "〔19000〕", "—", "预期性"],
]
READ = [
    ("地区生产总值", "level", "18640000000", "24500000000", "5.6", "expected"),
    ("森林覆盖率", "level", "48.9", "50", "1.1", "binding"),
    ("城镇新增就业", "total", "3960", "19000", None, "expected"),
]


@pytest.mark.parametrize("entry", TABLES, ids=lambda entry: entry.name)
def test_a_table_sets_what_the_corpus_says(entry: Table) -> None:
    plans = plans_in(opened(entry))
    assert [(plan.first_year, plan.last_year) for plan in plans] == [entry.years]
    found, expected = compared(plans[0].targets, entry.found)
    assert found == expected


@pytest.mark.parametrize("entry", NO_TABLES, ids=lambda entry: entry.name)
def test_a_table_that_is_no_plan_sets_nothing(entry: Table) -> None:
    assert plans_in(opened(entry)) == ()


@pytest.mark.parametrize("entry", PROSE, ids=lambda entry: entry.text)
def test_sentences_set_what_the_corpus_says(entry: Prose) -> None:
    plans = plans_in(text_document(entry))
    assert [(plan.first_year, plan.last_year) for plan in plans] == [years for years, _ in entry.found]
    for plan, (_, targets) in zip(plans, entry.found, strict=True):
        found, expected = compared(plan.targets, targets)
        assert found == expected


@pytest.mark.parametrize(
    "document",
    [*map(opened, TABLES), *map(text_document, PROSE)],
    ids=[*(entry.name for entry in TABLES), *(entry.text[-20:] for entry in PROSE)],
)
def test_every_span_slices_to_its_own_words(document: Document) -> None:
    for plan in plans_in(document):
        for target in plan.targets:
            for amount in (target.baseline, target.goal, target.growth):
                if amount is not None:
                    assert document.text[amount.start : amount.end] == amount.text
                    assert target.start <= amount.start < amount.end <= target.end
            row = document.text[target.start : target.end]
            if target.words:
                assert target.words in row


def summary(document: Document) -> list[tuple[object, ...]]:
    (plan,) = read_plans(document)
    assert (plan.first_year, plan.last_year) == (2026, 2030)
    return [
        (
            target.indicator,
            target.form,
            *(amount.value if amount else None for amount in (target.baseline, target.goal, target.growth)),
            target.nature,
        )
        for target in plan.targets
    ]


def on_a_page(rows: list[list[str]], top: float) -> Page:
    """Rows as a ruled table: six columns of 75 points, rows of 24."""
    left, width, height = 60.0, 78.0, 24.0
    texts = [
        Placed(left + width * c + 4, top + height * r + 16, cell, 9)
        for r, row in enumerate(rows)
        for c, cell in enumerate(row)
    ]
    right, bottom = left + width * len(rows[0]), top + height * len(rows)
    across = [(left, top + height * r, right, top + height * r) for r in range(len(rows) + 1)]
    down = [(left + width * c, top, left + width * c, bottom) for c in range(len(rows[0]) + 1)]
    return Page((Placed(140, top - 20, "表1 “十五五”时期主要指标", 14), *texts), (*across, *down))


FILES = {
    "plan.docx": docx(heading(TITLE), paragraph("2026年2月"), paragraph("表1 “十五五”时期主要指标"), docx_table(ROWS)),
    "plan.xlsx": xlsx({"主要指标": [[TITLE, *[None] * 5], ["2026年2月", *[None] * 5], *ROWS]}),
    "plan.html": page(f"<h1>{TITLE}</h1><p>2026年2月</p>", html_table(ROWS), title=TITLE).encode(),
    "plan.csv": "\n".join([TITLE + ",,,,,", *(",".join(row) for row in ROWS)]).encode(),
    "plan.txt": (
        TITLE + "\n2026年2月\n表1 “十五五”时期主要指标\n" + "\n".join("\t".join(row) for row in ROWS)
    ).encode(),
    "plan.md": (
        f"# {TITLE}\n\n表1 “十五五”时期主要指标\n\n|{'|'.join(ROWS[0])}|\n|{'---|' * 6}\n"
        + "\n".join(f"|{'|'.join(row)}|" for row in ROWS[1:])
    ).encode(),
    "plan.pdf": pdf([on_a_page(ROWS, 120.0)]),
}


@pytest.mark.parametrize("name", FILES)
def test_the_same_table_is_read_alike_in_every_format(name: str) -> None:
    assert summary(open_document(FILES[name], name=name)) == READ


def test_a_table_goes_on_after_a_page_break_without_its_head() -> None:
    first, second = ROWS[:2], ROWS[2:]
    torn = docx(heading(TITLE), paragraph("表1 主要指标"), docx_table(first), paragraph("续表"), docx_table(second))
    assert summary(open_document(torn, name="plan.docx")) == READ


def test_a_second_table_of_the_plan_adds_what_is_new() -> None:
    more = [ROWS[0], ROWS[2], ["研发经费投入强度", "%", "2.3", "2.8", "〔0.5〕", "预期性"]]
    both = docx(heading(TITLE), docx_table(ROWS), paragraph("专栏2 创新发展指标"), docx_table(more))
    read = summary(open_document(both, name="plan.docx"))
    assert read == [*READ, ("研发经费投入强度", "level", "2.3", "2.8", "0.5", "expected")]


def test_a_table_leaves_nothing_of_its_plan_to_prose() -> None:
    words = paragraph("主要目标是：到2030年，地区生产总值达到250亿元，粮食产量稳定在4万吨以上。")
    document = open_document(docx(heading(TITLE), words, docx_table(ROWS)), name="plan.docx")
    assert [[target.indicator for target in plan.targets] for plan in plans_in(document)] == [[row[0] for row in READ]]


def test_without_a_reading_only_tables_are_read() -> None:
    assert read_plans(text_document(PROSE[0])) == ()


def test_the_example_of_the_readme() -> None:
    (plan,) = plans_in(open_document(ROOT / "examples" / "yunxi-plan-indicators.csv"))
    assert (plan.title, plan.first_year, plan.last_year) == (
        "云溪县国民经济和社会发展第十五个五年规划主要指标",
        2026,
        2030,
    )
    assert [target.form.value for target in plan.targets] == [
        *["level"] * 6,
        "total",
        *["level"] * 4,
        "fall",
        *["level"] * 2,
    ]
    wanted = {"group": "", "baseline": "", "baseline_year": "", "goal": "", "step": "", "growth": "", "nature": ""}
    assert keys(plan.targets[-1], wanted) == {
        "group": "安全保障",
        "baseline": "280000亩",
        "baseline_year": 2025,
        "goal": "360000亩",
        "step": "10000",
        "growth": "5.2%",
        "nature": "binding",
    }


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("第十四个五年规划", (2021, 2025)),
        ("云溪县国民经济和社会发展第十五个五年规划纲要", (2026, 2030)),
        ("“十三五”时期", (2016, 2020)),
        ("“十五”计划", (2001, 2005)),
        ("第十个五年计划", (2001, 2005)),
        ("第二十个五年规划", (2051, 2055)),
        ("生态保护规划（2023—2027年）", (2023, 2027)),
        ("2025年工作要点", None),
    ],
)
def test_the_years_of_a_plan(words: str, years: tuple[int, int] | None) -> None:
    assert plan_years(words) == years


@pytest.mark.parametrize(("year", "years"), [(2025, (2021, 2025)), (2026, (2026, 2030)), (2030, (2026, 2030))])
def test_the_plan_that_a_year_lies_in(year: int, years: tuple[int, int]) -> None:
    assert plan_around(year) == years
