"""The sample review alone: all of its figures stand on the report card and open their sentences."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from builders.trace import passages, untraced
from dajuan import ledger as api
from dajuan.cli import main
from dajuan.ledger.records import ProgrammeRef

SHARED = Path(os.environ.get("DAJUAN_SHARED", Path(__file__).parents[3] / "shared"))
SEED = next(iter((SHARED / "seed").glob("*.txt")), None)
GOLD = SHARED / "gold" / "seed.jsonl"

pytestmark = pytest.mark.skipif(SEED is None or not GOLD.exists(), reason="the sample review is not here (../shared)")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The page, and the ledger it was made from."""
    folder = tmp_path_factory.mktemp("seed")
    ledger, page = folder / "seed.db", folder / "card.html"
    assert main(["ledger", "init", "--ledger", str(ledger)]) == 0
    assert main(["ledger", "add", str(SEED), "--ledger", str(ledger)]) == 0
    assert main(["ledger", "accept", "--min-confidence", "0", "--ledger", str(ledger)]) == 0
    assert main(["report", "--format", "html", "--ledger", str(ledger), "--out", str(page)]) == 0
    return page.read_text(encoding="utf-8"), ledger


def gold() -> list[tuple[int, int, str]]:
    """Spans and words of the figures that people found."""
    (line,) = GOLD.read_text(encoding="utf-8").splitlines()
    return [
        (claim["start"], claim["end"], claim["text"])
        for claim in msgspec.json.decode(line)["claims"]
        if not claim.get("optional")
    ]


def test_each_of_its_figures_stands_on_the_page_as_printed(published: tuple[str, Path]) -> None:
    shown = {(start, end, text) for _document, start, end, text in passages(published[0])}
    assert len(gold()) == 43
    assert [figure for figure in gold() if figure not in shown] == []


def test_each_figure_opens_the_sentence_that_holds_it(published: tuple[str, Path]) -> None:
    assert SEED is not None
    text = SEED.read_text(encoding="utf-8")
    quoted = [(start, end) for _document, start, end, words in passages(published[0]) if len(words) > 12]
    for start, end, _figure in gold():
        assert any(first <= start and end <= last for first, last in quoted)
    assert all(text[start:end] == words for _document, start, end, words in passages(published[0]))
    assert untraced(published[0]) == []


def programme(ledger: Path, name: str) -> ProgrammeRef:
    with api.open_ledger(ledger) as book:
        place = api.documents(book)[0].place
        found = api.statements(book, place, api.observations(book, place=place)).programmes
    return next(one for one in found if one.name == name)


def test_the_scheme_of_five_shows_its_parts_with_their_counters(published: tuple[str, Path]) -> None:
    scheme = programme(published[1], "五办")
    counters = {
        part.name: [one.observation.origin.text for one in part.evidence if one.observation] for part in scheme.parts
    }
    assert counters == {"提醒办": ["900余个"], "一窗办": [], "帮代办": ["1600余次"], "陪同办": ["200次"], "集成办": []}
    assert [one.observation.origin.text for one in scheme.evidence if one.observation][:4] == [
        "900余个",
        "1600余次",
        "200次",
        "26个",
    ]
    assert all(f">{part.name}<" in published[0] for part in scheme.parts)


def test_the_four_tiers_show_their_counts(published: tuple[str, Path]) -> None:
    tiers = programme(published[1], "四级养老服务体系").parts
    counts = [[one.observation.origin.text for one in part.evidence if one.observation] for part in tiers]
    assert counts == [[], ["2个"], ["4个"], ["32个"]]


def test_the_promises_name_their_officials(published: tuple[str, Path]) -> None:
    for official in ("周晓彬", "王劲", "兰再昌", "张志亮"):
        assert official in published[0]


def test_two_voices_are_shown_side_by_side(published: tuple[str, Path]) -> None:
    with api.open_ledger(published[1]) as book:
        contested = [cell for cell in api.cells(book) if cell.contested]
    assert [[one.origin.text for one in cell.contested] for cell in contested] == [["4户", "12户"]]
    assert ">4户<" in published[0]
    assert ">12户<" in published[0]
