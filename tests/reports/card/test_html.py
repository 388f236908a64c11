"""The page of a report card: every number leads to its sentence, and nothing on it comes from anywhere else."""

from __future__ import annotations

import base64
import hashlib
import html as entities
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise

import msgspec
import pytest

from builders.cards import REPLACED, card, texts
from builders.trace import Walk, misquoted, passages, untraced
from dajuan.ledger.evaluation.records import Verdict
from dajuan.ledger.records import Observation, PlanRef
from dajuan.reading.records import Bound
from dajuan.reports.card.html import page, write
from dajuan.reports.card.records import Card

FULL = card(replaced=(REPLACED,))


@pytest.fixture(scope="module", params=["en", "zh"])
def source(request: pytest.FixtureRequest) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAJUAN_LANG", request.param)
        return page(FULL)


@cache
def english() -> str:
    """The page of the sample card; tests speak English."""
    return page(FULL)


def text_of(source: str) -> str:
    return entities.unescape(re.sub(r"<[^>]+>", "", source[source.index("<body>") :]))


def test_every_number_of_the_page_is_traced(source: str) -> None:
    assert untraced(source) == []


def test_every_stretch_is_what_its_document_has_there(source: str) -> None:
    assert misquoted(source, texts()) == []
    assert len(passages(source)) > 300


def test_every_figure_of_the_card_is_shown_with_one_entry(source: str) -> None:
    shown = {(start, end, words) for _document, start, end, words in passages(source)}
    for observation in figures_of(FULL):
        origin = observation.origin
        assert (origin.start, origin.end, origin.text) in shown
        assert (origin.sentence_start, origin.sentence_end, origin.sentence) in shown
    entries = [id for id in Walk(source).ids if re.fullmatch(r"s\d+", id)]
    assert len(entries) == len({observation.number for observation in figures_of(FULL)})


def figures_of(record: object) -> Iterator[Observation]:
    """Every observation that a record holds at any depth."""
    if isinstance(record, Observation):
        yield record
    elif isinstance(record, tuple):
        for each in record:
            yield from figures_of(each)
    elif isinstance(record, msgspec.Struct):
        for field in record.__struct_fields__:
            yield from figures_of(getattr(record, field))


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ("<p>共12项</p>", "共12项"),
        ('<b class="n">12</b>', "no place in a document: 12"),
        ('<b class="derived">12</b>', "derived from nothing: 12"),
        ('<b class="derived" data-from="s9">12</b>', "derived from what is not there: 12 (s9)"),
        ('<a href="#s9">来源</a>', "a link to what is not there: #s9"),
        ('<i id="x"></i><i id="x"></i>', "an id twice: x"),
    ],
)
def test_the_walk_finds_what_is_wrong(wrong: str, fault: str) -> None:
    assert untraced(f"<body>{wrong}</body>") == [fault]


def test_a_number_that_is_not_what_the_document_has_is_found() -> None:
    wrong = '<b class="n" data-doc="ab" data-start="0" data-end="2">13</b>'
    assert misquoted(wrong, {"ab": "12户"}) == [("ab", 0, 2, "13")]


def test_only_its_own_style_and_script_may_run(source: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', source)
    assert policy
    digests = [
        base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        for tag in ("style", "script")
        for inner in re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
    ]
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}';"
        " base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r'<[^>]+ (style|src|srcset|action|on\w+)="', source)


@pytest.mark.parametrize(("language", "lang"), [("en", "en"), ("zh", "zh-CN")])
def test_the_page_says_its_language(monkeypatch: pytest.MonkeyPatch, language: str, lang: str) -> None:
    monkeypatch.setenv("DAJUAN_LANG", language)
    stream = BytesIO()
    write(card(), stream)
    assert stream.getvalue().decode().startswith(f'<!DOCTYPE html>\n<html lang="{lang}">')


def test_the_summary_counts_each_verdict() -> None:
    tiles = re.findall(r'id="show-([\w-]+)" checked><span class="big"><span class="count">(\d+)', english())
    assert tiles == [
        ("met", "3"),
        ("ahead", "1"),
        ("on-track", "2"),
        ("behind", "1"),
        ("missed", "2"),
        ("not-reported", "2"),
        ("not-comparable", "1"),
    ]


def test_binding_misses_come_first_and_say_whose_they_are() -> None:
    alarm = re.search(r'<div class="alarm">.*?</div>', english(), re.DOTALL)
    assert alarm
    said = text_of("<body>" + alarm[0])
    assert "Binding targets: 4; missed: 1, behind: 1." in said
    missed, behind = said.index("Energy"), said.index("PM2.5")
    assert missed < behind
    assert "县生态环境局" in said
    assert re.search(r"Besides, without figures that judge them: 1\. .*[Dd]eath", said)


def test_binding_targets_of_which_nothing_is_known_are_not_called_met() -> None:
    sections = tuple(section for section in card().sections if section.field.id == "safety")
    source = page(card(sections=sections))
    assert '<div class="doubt"><h3>Binding targets</h3>' in source
    said = text_of(source)
    assert "Binding targets: 1, none of them known to be behind or missed." in said
    assert "Of these, without figures that judge them: 1." in said


def test_a_contested_figure_is_shown_with_both_its_speakers() -> None:
    doubt = re.search(r'<div class="doubt">.*?</div>', english(), re.DOTALL)
    assert doubt
    said = text_of("<body>" + doubt[0])
    assert "9家" in said
    assert "县工业和信息化局局长 林远舟" in said
    assert "5户" in said
    assert "text of 《云溪县“十四五”收官发展综述》" in said


def test_made_up_targets_say_so_in_the_summary_and_at_the_targets() -> None:
    source = english()
    assert "The targets on this page are made up for demonstration." in source
    sections_with_targets = 9
    assert len(re.findall(r"<h3>Targets <span class=\"tag made-up\">", source)) == sections_with_targets
    real: PlanRef = msgspec.structs.replace(card().plan, made_up=False)  # type: ignore[type-var]
    assert "The targets on this page are made up" not in page(card(plan=real))


def test_a_replaced_figure_says_what_it_replaced_and_why() -> None:
    said = text_of(english())
    assert "It replaces 301.2亿元" in said
    assert "(the more final figure counts)" in said
    assert "Not this figure counts (the more final figure counts) but 302.4亿元" in said
    assert "It replaces, for the same statement: 文创产品种类" in said


def test_a_derived_figure_shows_its_formula_and_what_it_was_made_of() -> None:
    source = english()
    entry = re.search(r'<li class="source" id="d\d+">(?:(?!</li>).)*difference of two rates.*?</li>', source, re.DOTALL)
    assert entry
    said = text_of("<body>" + entry[0])
    assert "this period − earlier period" in said
    assert "made of: 2023 60.9%; 2024 61.9%" in said


def test_a_programme_shows_its_parts_with_state_and_evidence() -> None:
    programme = re.search(
        r'<article class="programme">\n<h4><span class="label">四办.*?</article>', english(), re.DOTALL
    )
    assert programme
    said = text_of("<body>" + programme[0])
    assert "parts listed: 4 of the 4 in its name" in said
    for part in ("提醒办", "一窗办", "帮代办", "集成办"):
        assert part in said
    assert re.search(r"600余个.*confirmed.*by 张宁", said)
    assert re.search(r"1100余次.*proposed match", said)


def test_what_no_document_says_is_listed() -> None:
    unsaid = re.findall(r'<ul class="unsaid">.*?</ul>', english(), re.DOTALL)
    assert ["经营主体" in each or "Market entities" in text_of("<body>" + each) for each in unsaid] == [True, False]


def test_a_chart_is_hidden_from_readers_that_hear_the_table() -> None:
    source = english()
    charts = re.findall(r'<svg class="chart"[^>]*>', source)
    targets_with_series = 9
    assert len(charts) == targets_with_series
    assert all('aria-hidden="true"' in chart for chart in charts)


def test_headings_go_down_one_level_at_a_time(source: str) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", source)]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_without_a_plan_there_are_figures_without_targets() -> None:
    bare = card(
        plan=None,
        sections=tuple(msgspec.structs.replace(section, targets=()) for section in card().sections),
    )
    assert bare.count(*Verdict) == 0
    source = page(bare)
    assert "The ledger has no plan for this year" in source
    assert untraced(source) == []
    assert 'class="tiles"' not in source


def test_markup_in_a_name_is_text() -> None:
    first = card().sections[0]
    row = first.figures[0]
    odd = msgspec.structs.replace(row, indicator=msgspec.structs.replace(row.indicator, name="<b>&", english=""))
    section = msgspec.structs.replace(first, figures=(odd,))
    assert '<span class="label">&lt;b&gt;&amp;</span>' in page(card(sections=(section,)))


def corrected() -> Card:
    """The sample card with a figure to which a person gave another value than its page prints."""
    section = next(each for each in FULL.sections if each.field.id == "culture-tourism")
    row = section.figures[2]
    standing = row.cells[0].standing
    assert standing is not None
    amended = msgspec.structs.replace(standing, value="15", bound=Bound.EXACT, corrected=True)
    cell = msgspec.structs.replace(row.cells[0], standing=amended)
    figures = (msgspec.structs.replace(row, cells=(cell,)),)
    return card(sections=(msgspec.structs.replace(section, targets=(), figures=figures),), contested=())


def test_of_a_corrected_figure_the_value_counts_and_the_print_leads_to_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    source = page(corrected())
    assert untraced(source) == []
    assert misquoted(source, texts()) == []
    shown = re.search(r'<a class="derived"[^>]*data-k="s1" data-from="s1">15处</a>.*?</li>', source)
    assert shown
    assert text_of("<body>" + shown[0]) == "15处 已更正（原文12处）"
    assert not re.search(r'<a class="n"[^>]*>12处', source)


def test_a_unit_stands_once_behind_the_number_of_the_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    goals = re.findall(r'<a class="f"[^>]*>(<span class="n"[^>]*>20</span>亿元)</a>', page(FULL))
    assert goals
    assert "20（20亿元）" not in text_of(page(FULL))


def test_what_has_added_up_is_the_latest_of_a_goal_for_all_years(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    (row,) = re.findall(
        r'<tr class="[^"]*"><th scope="row"><a[^>]*><span class="label">城镇新增就业.*?</tr>', page(FULL)
    )
    said = text_of("<body>" + row)
    assert "累计1.2万人" in said
    assert "2021—2025年 累计12949人" in said
    assert "2710人" not in said


def test_claims_that_wait_are_told_in_the_summary() -> None:
    assert "that nobody has decided on, left out here: 247." in text_of(page(card(waiting=247)))
    assert "nobody has decided" not in text_of(english())


def test_goals_fold_away_behind_results() -> None:
    section = FULL.sections[0]
    row = section.figures[0]
    standing = row.cells[0].standing
    assert standing is not None
    key = msgspec.structs.replace(row.cells[0].key, target=True)
    aim = msgspec.structs.replace(row.cells[0], key=key, standing=msgspec.structs.replace(standing, number=900001))
    figures = (msgspec.structs.replace(row, cells=(*row.cells, aim)),)
    source = page(card(sections=(msgspec.structs.replace(section, targets=(), figures=figures),), contested=()))
    assert len(re.findall(r"<details><summary><span class=\"count\">1</span> more", source)) == 1
