"""The page in a real browser: a number opens its source beside it, nothing is fetched, it fits a phone, it prints."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builders.cards import card
from dajuan.reports.card.html import page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("card") / "card.html"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAJUAN_LANG", "zh")
        path.write_text(page(card()), encoding="utf-8")
    return path


def opened(browser: Any, file: Path, width: int = 1280, **keys: Any) -> tuple[Any, list[str]]:
    """The page in a window of this width, and all that went wrong or was asked for besides the file."""
    tab = browser.new_page(viewport={"width": width, "height": 800}, **keys)
    noise: list[str] = []
    tab.on("console", lambda message: noise.append(message.text))
    tab.on("pageerror", lambda error: noise.append(str(error)))
    tab.on("request", lambda request: None if request.url == file.as_uri() else noise.append(request.url))
    tab.goto(file.as_uri())
    return tab, noise


def test_a_number_opens_its_sentence_beside_it(browser: Any, file: Path) -> None:
    tab, noise = opened(browser, file)
    tab.locator("#f-culture-tourism a.n", has_text="3000余个").first.click()
    shown = tab.locator("#card")
    assert shown.locator("mark").inner_text() == "3000余个"
    assert "推出3000余个停车位" in shown.inner_text()
    assert "云溪日报" in shown.inner_text()
    tab.keyboard.press("Escape")
    assert not shown.is_visible()
    assert tab.evaluate("document.activeElement.textContent") == "3000余个"
    assert noise == []
    tab.close()


def test_within_a_derived_figures_card_its_inputs_open(browser: Any, file: Path) -> None:
    tab, _noise = opened(browser, file)
    tab.locator("#f-industry a.derived", has_text="32%").first.click()
    tab.locator("#card a.n", has_text="25家").click()
    assert tab.locator("#card mark").inner_text() == "25家"
    tab.close()


def test_without_a_script_a_number_leads_to_its_entry(browser: Any, file: Path) -> None:
    tab, _noise = opened(browser, file, java_script_enabled=False)
    number = tab.locator("#f-culture-tourism a.n", has_text="3000余个").first
    id = number.get_attribute("href").removeprefix("#")
    number.click()
    assert tab.url.endswith(f"#{id}")
    entry = tab.locator(f"#{id}")
    assert entry.bounding_box()["y"] < 800
    entry.locator(".back").click()
    assert tab.url.endswith(f"#r-{id}")
    tab.close()


def test_a_verdict_can_be_hidden_without_a_script(browser: Any, file: Path) -> None:
    tab, _noise = opened(browser, file, java_script_enabled=False)
    assert tab.locator(".target.v-missed:visible").count() == 2
    tab.locator("#show-missed").uncheck()
    assert tab.locator(".target.v-missed:visible").count() == 0
    assert tab.locator(".target.v-met:visible").count() == 3
    tab.close()


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_nothing_is_wider_than_the_window(browser: Any, file: Path, width: int) -> None:
    tab, noise = opened(browser, file, width)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert noise == []
    tab.close()


def test_in_print_there_is_no_navigation_and_each_number_names_its_source(browser: Any, file: Path) -> None:
    tab, noise = opened(browser, file)
    tab.emulate_media(media="print")
    assert not tab.locator("nav").is_visible()
    number = tab.locator("#f-culture-tourism a.n", has_text="3000余个").first
    named = number.evaluate("element => getComputedStyle(element, '::after').content")
    assert named == f'"{number.get_attribute("data-k")}"'
    assert tab.pdf().startswith(b"%PDF")
    assert noise == []
    tab.close()
