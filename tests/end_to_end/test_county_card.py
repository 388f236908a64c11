"""The example of a county, from its files to its report card: every number leads back to a stored document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders.trace import passages, untraced
from dajuan import ledger as api
from dajuan.cli import main
from dajuan.ledger.evaluation.records import Verdict
from dajuan.reports.card.build import build
from dajuan.reports.card.records import Card
from dajuan.reports.card.walk import within

COUNTY = Path(__file__).parents[2] / "examples" / "county"


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger that `make demo-county` makes."""
    path = tmp_path_factory.mktemp("county") / "county.db"
    where = ["--ledger", str(path), "--who", "demo"]
    assert main(["ledger", "init", "--ledger", str(path)]) == 0
    assert main(["plan", "add", str(COUNTY / "plan.html"), "--made-up", *where]) == 0
    documents = [str(file) for file in sorted(COUNTY.glob("2*.txt"))]
    assert main(["ledger", "add", *documents, "--citations", str(COUNTY / "sources.csv"), *where]) == 0
    assert main(["ledger", "accept", "--min-confidence", "0", *where]) == 0
    return path


@pytest.fixture
def book(county: Path) -> Iterator[api.Ledger]:
    with api.open_ledger(county) as ledger:
        yield ledger


@pytest.fixture
def card(book: api.Ledger) -> Card:
    return build(book)


def test_every_document_carries_its_citation(book: api.Ledger) -> None:
    assert all(one.citation for one in api.documents(book) if one.name.endswith(".txt"))


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        ("粮食总产量", Verdict.MET),
        ("耕地保有量", Verdict.MET),
        ("新能源及清洁能源装机占比", Verdict.MET),
        ("旅游人数", Verdict.MET),  # eleven months are enough
        ("煤炭先进产能占比", Verdict.MISSED),
        ("省级专精特新企业", Verdict.NOT_COMPARABLE),  # two voices contradict each other
        ("主要污染物重点工程减排量", Verdict.NOT_COMPARABLE),  # set by the upper level
        ("森林覆盖率", Verdict.NOT_REPORTED),
        (
            "地区生产总值增长",
            Verdict.NOT_REPORTED,
        ),  # of 2021 only the level is known, from which no real growth follows
    ],
)
def test_targets_are_judged(card: Card, target: str, verdict: Verdict) -> None:
    (found,) = [one for one in card.evaluations if one.target.name == target]
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("year", "target", "verdict"),
    [
        (2024, "社会消费品零售总额", Verdict.BEHIND),
        (2024, "农村居民人均可支配收入", Verdict.ON_TRACK),
        (2024, "PM2.5年均浓度", Verdict.AHEAD),
        (2022, "PM2.5年均浓度", Verdict.ON_TRACK),
    ],
)
def test_within_the_plan_its_path_decides(book: api.Ledger, year: int, target: str, verdict: Verdict) -> None:
    (found,) = [one for one in build(book, year=year).evaluations if one.target.name == target]
    assert found.verdict is verdict


def test_a_baseline_that_was_reckoned_from_a_later_year_is_of_its_own(book: api.Ledger) -> None:
    """① says that the figure of 2020 follows from what was published of 2021."""
    (plan,) = api.plans(book)
    (retail,) = [one for one in api.targets(book, plan) if one.name == "社会消费品零售总额"]
    assert (retail.baseline_year, retail.baseline and retail.baseline.text) == (2020, "66.9")


def test_no_figure_that_was_accepted_is_lost_on_the_way(book: api.Ledger, card: Card) -> None:
    from dajuan.ledger.records import Observation

    shown = {one.number for one in within(card, Observation)}
    plan = card.plan
    assert plan is not None
    missing = [one for one in api.observations(book) if one.number not in shown]
    assert [one.origin.text for one in missing if one.origin.document.number != plan.document.number] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_number_on_the_page_is_what_a_stored_document_says_there(
    county: Path, book: api.Ledger, language: str, tmp_path: Path
) -> None:
    page = tmp_path / "card.html"
    assert main(["report", "--ledger", str(county), "--lang", language, "--out", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    texts = {one.sha256[:16]: api.text_of(book, one.number) for one in api.documents(book)}
    found = passages(html)
    assert len(found) > 300
    assert [one for one in found if texts[one[0]][one[1] : one[2]] != one[3]] == []
    assert untraced(html) == []


def test_the_page_says_that_the_targets_are_made_up(county: Path, tmp_path: Path) -> None:
    page = tmp_path / "card.html"
    assert main(["report", "--ledger", str(county), "--out", str(page)]) == 0
    assert "目标为演示而虚构" in page.read_text(encoding="utf-8")


def test_the_same_ledger_gives_the_same_page(county: Path, tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        assert main(["report", "--ledger", str(county), "--out", str(tmp_path / name)]) == 0
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
