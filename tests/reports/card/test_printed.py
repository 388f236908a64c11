"""What paper shows of the page of a card."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from builders.cards import card
from dajuan.messages import speaking
from dajuan.reports.card import printed as module
from dajuan.reports.card.html import page
from dajuan.reports.card.printed import printed


@cache
def sample(language: str = "zh_CN") -> str:
    with speaking(language):
        return printed(page(card()))


@pytest.mark.parametrize("tag", ["nav", "script", "style", "dialog", "legend", "input", "svg", "q", "details"])
def test_what_only_a_screen_needs_is_gone(tag: str) -> None:
    assert f"<{tag}" not in sample()


@pytest.mark.parametrize("name", ["skip", "hint", "back", "unseen"])
def test_so_is_what_is_named_as_such(name: str) -> None:
    assert f'class="{name}"' not in sample()


@pytest.mark.parametrize("name", ["label", "when", "count", "dot", "n", "derived"])
def test_a_span_that_only_says_of_words_what_they_are_is_gone(name: str) -> None:
    assert f'<span class="{name}"' not in sample()


def test_every_link_has_its_anchor() -> None:
    links, anchors = set(re.findall(r'href="#([^"]*)"', sample())), set(re.findall(r' id="([^"]*)"', sample()))
    assert len(links) > 10
    assert links <= anchors


def test_every_element_that_opens_ends() -> None:
    for tag in set(re.findall(r"</(\w+)>", sample())):
        assert len(re.findall(rf"<{tag}\b", sample())) == sample().count(f"</{tag}>"), tag


def test_a_number_has_the_key_of_its_entry_behind_it() -> None:
    assert re.search(r'<a class="n" href="#(s\d+)">[^<]+<sup>\1</sup></a>', sample())


def test_an_entry_is_one_paragraph_that_names_its_document_by_its_number() -> None:
    entries = re.findall(r'<li id="(s\d+)"><b>(s\d+)　[^<]+</b>(.*?)</li>', sample())
    assert entries
    for id, key, rest in entries:
        assert id == key
        assert re.search(r'<mark>[^<]+</mark>.*<a href="#doc(\d+)">\[\1\]</a>', rest)
        assert "<p" not in rest
        assert "SHA-256" not in rest


def test_the_table_of_documents_has_the_numbers_and_the_whole_hashes() -> None:
    assert re.search(r'<tr id="doc1"><td>\[1\]</td>.*?\b[0-9a-f]{64}\b', sample(), re.DOTALL)


@pytest.mark.parametrize(("language", "bracketed"), [("zh_CN", r"</a>（[^）<]+）"), ("en", r"</a> \([^)<]+\)")])
def test_a_computed_value_stands_in_brackets_beside_the_printed_one(language: str, bracketed: str) -> None:
    assert re.search(bracketed, sample(language))
    # One that stands alone does not.
    assert not re.search(r"· ?[（(]", sample(language))


def test_the_style_knows_no_class_that_the_page_does_not_write() -> None:
    folder = Path(module.__file__).parent
    written = "".join(path.read_text(encoding="utf-8") for path in folder.glob("html/*.py"))
    written += sample() + " st-under-way st-stalled t-behind "
    style = re.sub(r"/\*.*?\*/", "", folder.joinpath("pdf.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = re.findall(r"([^{};]+)\{", style)
    classes = {name for selector in selectors for name in re.findall(r"\.([a-z][a-z-]*)", selector)}
    assert {"figures", "target"} <= classes
    assert {name for name in classes if name not in written} == set()
