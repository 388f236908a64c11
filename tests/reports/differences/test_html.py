"""The page: self-contained, old beside new, a switch for each kind, readable without seeing colours."""

from __future__ import annotations

import io
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from builders.comparisons import compared, opened
from dajuan.reports.differences import html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OLD = "一、概况\n全县建成公园3个，预计旅游收入6.7亿元。培训<b>1.2万人</b>。\n"
NEW = "一、概况\n全县建成公园4个，旅游收入67000万元，新建学校5所。\n"


class Page(HTMLParser):
    """What a browser would see: the text of elements by tag, their attributes."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "input"):
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.texts[tag][-1] += data


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "en")


def page(old: str = OLD, new: str = NEW) -> str:
    return html.render(opened(old), opened(new), compared(old, new))


def test_what_is_gone_is_struck_through_and_what_is_new_is_marked() -> None:
    seen = Page(page())
    assert "3个" in seen.texts["del"]
    assert "4个" in seen.texts["ins"]
    assert "old 3个" in seen.texts["del"]
    assert "new 4个" in seen.texts["ins"]


def test_the_differences_of_a_sentence_stand_on_one_card() -> None:
    seen = Page(page())
    assert len(seen.texts["article"]) == 2
    assert len(seen.texts["li"]) == 4
    assert seen.texts["h2"] == ["一、概况"]


def test_a_switch_for_each_kind_that_there_is() -> None:
    boxes = [found["value"] for tag, found in Page(page()).found if tag == "input" and found["type"] == "checkbox"]
    assert boxes == ["changed", "added", "dropped"]
    kinds = {found.get("data-kind") for tag, found in Page(page()).found if tag == "li"}
    assert kinds == set(boxes)


def test_nothing_of_a_document_is_markup() -> None:
    assert "<b>1.2" not in page()
    assert "&lt;b&gt;" in page()


def test_the_page_asks_nothing_of_a_network() -> None:
    source = page()
    assert "default-src &#x27;none&#x27;" in source or "default-src 'none'" in source
    assert not re.search(r"(?:src|href|action)=", source)
    assert "http:" not in source
    assert "https:" not in source


def test_nothing_changed_says_so_and_has_no_switches() -> None:
    seen = Page(page(NEW, NEW))
    assert "No figure was changed." in "".join(seen.texts["p"])
    assert not any(tag == "input" for tag, _found in seen.found)


def test_a_row_of_many_cells_is_cut_around_its_figures() -> None:
    row = "\t".join(str(10000 + number * 7) for number in range(300))
    source = page(f"科目\t{row}\n", f"科目\t{row.replace('10070', '99999')}\n")
    assert "99999" in source
    assert "12093" not in source


def test_losses_are_told() -> None:
    document = msgspec.structs.replace(opened(OLD), losses=("Pictures were not read.",), name="old.pdf")
    stream = io.BytesIO()
    html.write(document, opened(NEW), (), stream)
    assert "old.pdf: Pictures were not read." in stream.getvalue().decode()


@pytest.mark.skipif(CHROMIUM is None, reason="no browser is installed")
def test_on_a_phone_nothing_is_wider_than_the_screen(tmp_path: Path) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    path = tmp_path / "page.html"
    path.write_text(page(), encoding="utf-8")
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 390, "height": 800})
        tab.goto(path.as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
        tab.uncheck("input[value=added]")
        assert tab.locator("li.added:visible").count() == 0
        tab.fill("#filter", "1.2万")
        assert tab.locator("article:visible").count() == 1
        browser.close()
