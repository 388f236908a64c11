"""The page of findings: the whole text with its marks, each finding beside its paragraph, no script, nothing from outside."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest

from builders.findings import finding, sample
from dajuan.checks.records import Severity, Span
from dajuan.documents import open_document
from dajuan.reports.findings import html
from dajuan.reports.findings.records import Checked

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NUMBERS = ("1", "2", "3", "4", "5", "6")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


class Page(HTMLParser):
    """What a browser would see: ids, links, the words of each link, the text of the document."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.text = ""
        self.depth = 0
        self._within: list[str] = []
        self._text_at: int | None = None
        self.order: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in ("meta", "input"):
            return
        assert not (tag == "a" and "a" in self._within), "links do not nest"
        self._within.append(tag)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if found.get("class") == "text":
            self._text_at = len(self._within)
            self.order.append("text")
        if found.get("class") == "notes":
            self.order.append("notes")
        if tag == "a":
            self.links.append((str(found["href"]), ""))

    def handle_endtag(self, tag: str) -> None:
        if self._text_at == len(self._within):
            self._text_at = None
        assert self._within.pop() == tag

    def handle_data(self, data: str) -> None:
        if "a" in self._within:
            target, words = self.links[-1]
            self.links[-1] = (target, words + data)
        if self._text_at is not None:
            self.text += data


def page(checked: Checked | None = None) -> Page:
    return Page(html.page(checked or sample()))


def test_the_text_is_there_to_the_last_character() -> None:
    assert re.sub(r"\s", "", page().text) == re.sub(r"\s", "", sample().document.text)


def test_every_finding_has_a_mark_and_a_note_that_lead_to_each_other() -> None:
    made = page()
    assert len(made.ids) == len(set(made.ids))
    assert {f"m{number}" for number in range(1, 7)} | {f"n{number}" for number in range(1, 7)} <= set(made.ids)
    targets = {target for target, _words in made.links}
    assert {target[1:] for target in targets} <= set(made.ids)
    marks = [(target, words) for target, words in made.links if target.startswith("#n") and words not in NUMBERS]
    assert marks == [
        ("#n1", "126.4亿元"),
        ("#n1", "18.2亿元"),
        ("#n1", "51.6亿元"),
        ("#n1", "57.6亿元"),
        ("#n2", "近30余万人次"),
        ("#n3", "5-8%"),
        ("#n5", "4户"),
        ("#n6", "1.1%"),
        ("#n5", "12户"),
    ]


def test_other_places_are_linked_from_the_note() -> None:
    links = [(target, words) for target, words in page().links if "-" in target]
    assert links == [
        ("#m1-1", "“18.2亿元”"),
        ("#m1-2", "“51.6亿元”"),
        ("#m1-3", "“57.6亿元”"),
        ("#m5-1", "“12户” (paragraph 6)"),
    ]


def test_notes_stand_with_the_paragraph_that_they_speak_of() -> None:
    """Before it, since they float beside it; each says its words and its place, and on a phone they are shown below it."""
    assert page().order == ["text", "text", "notes", "text", "notes", "text", "text", "notes", "text", "text"]


def test_findings_that_overlap_make_one_link_to_the_worst() -> None:
    text = sample().document.text
    start = text.index("126.4亿元")
    found = (
        msgspec.structs.replace(finding(text, "126.4", severity=Severity.ADVICE), spans=(Span(start - 2, start + 3),)),
        finding(text, "126.4亿元"),
        finding(text, "126.4亿元，按不变", severity=Severity.WARNING),
    )
    made = page(Checked(sample().document, found))
    marks = [(target, words) for target, words in made.links if target.startswith("#n") and words not in NUMBERS]
    assert marks == [("#n1", "总值"), ("#n2", "126"), ("#n2", ".4亿元"), ("#n3", "，按不变")]
    assert re.sub(r"\s", "", made.text) == re.sub(r"\s", "", text)


def test_nothing_in_a_document_becomes_a_tag() -> None:
    source = html.page(sample(name='"><script>alert(1)</script>'))
    assert "<script" not in source
    assert "&lt;b&gt;城镇&lt;/b&gt;" in source


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    source = html.page(sample())
    style = re.search(r"<style>(.*)</style>", source, re.S)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', source)
    assert style is not None
    assert policy is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1] == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_what_was_waived_stands_below_with_its_reason() -> None:
    source = html.page(sample())
    assert source.index("引用文件原文") > source.index("</main>")
    assert "findings: 6 (errors: 3, warnings: 2, advice: 1); waived: 1" in source


def test_a_page_without_findings() -> None:
    source = html.page(Checked(sample().document, ()))
    assert "nothing found" in source
    assert "<nav" not in source


def test_a_page_is_written() -> None:
    stream = io.BytesIO()
    html.write([sample()], stream)
    assert stream.getvalue().startswith(b"<!DOCTYPE html>")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("findings") / "findings.html"
    path.write_text(html.page(sample()), encoding="utf-8")
    return path


def opened(browser: Any, file: Path, width: int = 1280) -> tuple[Any, list[str]]:
    """The page without scripts in a window of this width, and all that went wrong or was asked for besides the file."""
    tab = browser.new_page(viewport={"width": width, "height": 800}, java_script_enabled=False)
    noise: list[str] = []
    tab.on("console", lambda message: noise.append(message.text))
    tab.on("request", lambda request: None if request.url == file.as_uri() else noise.append(request.url))
    tab.goto(file.as_uri())
    return tab, noise


@needs_browser
def test_a_finding_stands_beside_its_paragraph_and_below_it_on_a_phone(browser: Any, file: Path) -> None:
    tab, noise = opened(browser, file)
    mark, note = tab.locator("#m1").bounding_box(), tab.locator("#n1").bounding_box()
    assert note["x"] > mark["x"] + mark["width"]
    assert abs(note["y"] - mark["y"]) < 60
    assert noise == []
    tab.close()
    tab, noise = opened(browser, file, 390)
    mark, note = tab.locator("#m5").bounding_box(), tab.locator("#n5").bounding_box()
    assert note["y"] > mark["y"]
    assert note["width"] > 330
    assert noise == []
    tab.close()


@needs_browser
@pytest.mark.parametrize("media", ["screen", "print"])
def test_many_findings_of_short_paragraphs_do_not_tear_the_text_apart(browser: Any, tmp_path: Path, media: str) -> None:
    document = open_document("\n".join(f"{number}．近{number}0余户。" for number in range(1, 9)).encode(), name="a.txt")
    found = tuple(finding(document.text, f"近{number}0余户") for number in range(1, 9) for _again in range(3))
    file = tmp_path / "dense.html"
    file.write_text(html.page(Checked(document, found)), encoding="utf-8")
    tab, _noise = opened(browser, file)
    tab.emulate_media(media=media)
    texts = [tab.locator(".text").nth(number).bounding_box() for number in range(8)]
    notes = [tab.locator(".notes li").nth(number).bounding_box() for number in range(24)]
    assert all(below["y"] - above["y"] - above["height"] < 1 for above, below in pairwise(texts))
    assert all(below["y"] > above["y"] + above["height"] for above, below in pairwise(notes))
    assert all(note["x"] > text["x"] + text["width"] for note in notes for text in texts)
    tab.close()


@needs_browser
def test_a_severity_can_be_hidden(browser: Any, file: Path) -> None:
    tab, _noise = opened(browser, file)
    assert tab.locator(".notes li:visible").count() == 6
    tab.locator("#show-error").uncheck()
    assert tab.locator(".notes li:visible").count() == 3
    assert tab.locator("nav a:visible").count() == 3
    shown = tab.locator("#m1").evaluate("element => getComputedStyle(element).backgroundColor")
    assert shown == "rgba(0, 0, 0, 0)"
    tab.close()


@needs_browser
@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_nothing_is_wider_than_the_window(browser: Any, file: Path, width: int) -> None:
    tab, _noise = opened(browser, file, width)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.close()


@needs_browser
def test_in_print_the_findings_stay_beside_the_text(browser: Any, file: Path) -> None:
    tab, noise = opened(browser, file)
    tab.emulate_media(media="print")
    assert not tab.locator("nav").is_visible()
    assert tab.locator("#n5").bounding_box()["x"] > tab.locator("#m5").bounding_box()["x"]
    assert tab.pdf().startswith(b"%PDF")
    assert noise == []
    tab.close()
