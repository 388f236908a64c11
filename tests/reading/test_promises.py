"""What was reached, what is promised, which schemes are named."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dajuan.reading.promises import statements
from dajuan.reading.promises.milestones.corpus import CORPUS as MILESTONES
from dajuan.reading.promises.milestones.corpus import Example as MilestoneExample
from dajuan.reading.promises.pledges.corpus import CORPUS as PLEDGES
from dajuan.reading.promises.pledges.corpus import Example as PledgeExample
from dajuan.reading.promises.programmes.corpus import CORPUS as PROGRAMMES
from dajuan.reading.promises.programmes.corpus import Example as ProgrammeExample
from dajuan.reading.speakers import quotations
from dajuan.reading.wordlist import one_of, words


@pytest.mark.parametrize("example", MILESTONES, ids=lambda example: example.text)
def test_a_milestone_is_read_as_the_corpus_says(example: MilestoneExample) -> None:
    found, _, _ = statements(example.text, (), 2026)
    assert tuple((one.text, one.state) for one in found) == example.found


@pytest.mark.parametrize("example", PLEDGES, ids=lambda example: example.text)
def test_a_pledge_is_read_as_the_corpus_says(example: PledgeExample) -> None:
    _, found, _ = statements(example.text, (), 2026)
    assert tuple((one.text, one.body, one.due) for one in found) == example.found


@pytest.mark.parametrize("example", PROGRAMMES, ids=lambda example: example.text)
def test_a_programme_is_read_as_the_corpus_says(example: ProgrammeExample) -> None:
    _, _, found = statements(example.text, (), 2026)
    assert tuple((one.name, one.parts, one.count) for one in found) == example.found


def test_statements_in_a_quotation_know_who_is_quoted() -> None:
    text = "云溪县交通局局长李民说：“青石大桥顺利通车。我们将推行‘快修、快检、快通’‘三快’机制。”南环路竣工。"
    reached, promised, named = statements(text, quotations(text), 2026)
    assert [(one.text, one.speaker) for one in reached] == [("青石大桥顺利通车", "李民"), ("南环路竣工", None)]
    assert [(one.text[:5], one.speaker, one.body) for one in promised] == [("我们将推行", "李民", "云溪县交通局")]
    assert [(one.name, one.parts, one.body) for one in named] == [("三快", ("快修", "快检", "快通"), "云溪县交通局")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("云溪大桥建成通车。", "2026"),
        ("9月，云溪大桥9月建成通车。", "2026-09"),
        ("2025年6月云溪大桥建成通车。", "2025-06"),
        ("一、2025年工作回顾\n云溪大桥建成通车。", "2025"),
        ("一、过去五年工作回顾\n云溪大桥建成通车。", "2021/2025"),
        ("一、“十三五”时期发展成就\n云溪大桥建成通车。", "2016/2020"),
        ("云溪县政府工作报告\n云溪大桥建成通车。", "2025"),
    ],
)
def test_a_milestone_is_of_the_period_that_clause_or_heading_name(text: str, period: str) -> None:
    found, _, _ = statements(text, (), 2026)
    assert [one.period for one in found] == [period]


def test_a_sentence_that_a_page_break_parts_is_one_sentence() -> None:
    first = "云溪县坚持把基础设施摆在优先位置，多方筹措资金、压茬推进工程，经过各方面共同努力，群众期盼的云溪大"
    found, _, _ = statements(first + "\n\n桥建成通车。", (), 2026)
    assert [one.text for one in found] == ["群众期盼的云溪大\n\n桥建成通车"]


def test_two_headings_are_no_sentence() -> None:
    found, _, _ = statements("## 交通\n\n云溪大桥通车\n\n## 教育", (), 2026)
    assert [one.text for one in found] == ["云溪大桥通车"]


@given(
    st.text(alphabet="将力争确保建成通车云溪大桥“”‘’四办、，。：一二是十件实事+级体系的\n 将年底2026月", max_size=100)
)
def test_every_statement_is_what_stands_at_its_offsets(text: str) -> None:
    for records in statements(text, quotations(text), 2026):
        for record in records:
            assert text[record.start : record.end] == record.text != ""


@pytest.mark.parametrize(
    "line",
    [
        "将",
        "“",
        "“四办”、",
        "一是，",
        "建成，",
        "十件实事",
        "甲+",
        "\n“",
        "云溪大桥建成通车，",
        "县里将推动，",
        "三方面：一是甲乙，",
    ],
)
def test_time_grows_with_the_length_and_no_faster(line: str) -> None:
    text = line * (120_000 // len(line))
    begin = time.process_time()
    statements(text, (), 2026)
    assert time.process_time() - begin < 2.0


def test_a_pattern_of_words_takes_the_longest_and_refuses_an_empty_one() -> None:
    assert words(" 下降 下降到\n增长 ") == ("下降", "下降到", "增长")
    assert re.match(one_of(("下降", "增长", "下降到")), "下降到3.1%").group() == "下降到"
    assert re.fullmatch(one_of(("下降", "增长", "下降到")) + "*", "下降增长下降到") is not None
    with pytest.raises(ValueError, match="''"):
        one_of(("下降", ""))
