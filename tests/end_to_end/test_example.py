"""The example is read from file to page, and `import dajuan` gives the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import dajuan
from dajuan.cli import main

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "yunxi-2025.txt"


def said(found: dajuan.Read, figure: str) -> dajuan.Claim:
    return next(claim for claim in found.claims if claim.text == figure)


@pytest.fixture(scope="module")
def found() -> dajuan.Read:
    return dajuan.read(EXAMPLE)


def test_the_document_says_whose_it_is(found: dajuan.Read) -> None:
    document = found.document
    assert document.title.startswith("溪畔答卷：云溪县的2025年")
    assert (document.place, document.published) == ("云溪县", "2026-01-09")


def test_every_span_slices_to_its_own_words(found: dajuan.Read) -> None:
    assert len(found.claims) > 50
    for statement in (*found.claims, *found.milestones, *found.pledges, *found.programmes):
        assert found.document.text[statement.start : statement.end] == statement.text


@pytest.mark.parametrize(
    ("figure", "value", "unit", "bound", "kind", "status"),
    [
        ("186.4亿元", "18640000000", "元", "exact", "level", "expected"),
        ("9.8:46.5:43.7", "9.8:46.5:43.7", "", "exact", "structure", "expected"),
        ("102.6%", "102.6", "%", "exact", "completion", "actual"),
        ("18.6%", "18.6", "%", "exact", "change", "actual"),
        ("近4000张", "4000", "张", "near", "level", "actual"),
        ("2100余个", "2100", "个", "over", "level", "actual"),
        ("第7名", "7", "位", "exact", "rank", "actual"),
    ],
)
def test_figures_of_every_form(
    found: dajuan.Read, figure: str, value: str, unit: str, bound: str, kind: str, status: str
) -> None:
    claim = next(claim for claim in found.claims if claim.text in (figure, figure.removeprefix("第")))
    assert (claim.value, claim.unit, claim.bound, claim.kind, claim.status) == (value, unit, bound, kind, status)


def test_who_said_it_and_by_when(found: dajuan.Read) -> None:
    promised = said(found, "160万人次")
    assert (promised.speaker, promised.status, promised.period) == ("柳映川", "target", "2026")


def test_many_files_are_outcomes(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    outcomes = list(dajuan.read_many([EXAMPLE, tmp_path / "empty.txt"]))
    assert [type(outcome) for outcome in outcomes] == [dajuan.Read, dajuan.Failed]
    assert str(outcomes[1].error).endswith("is empty. Copy or download it again.")  # type: ignore[union-attr]


def test_the_demo_writes_its_page(tmp_path: Path) -> None:
    page = tmp_path / "yunxi.html"
    assert main(["read", str(EXAMPLE), "--show", "all", "--format", "html", "--out", str(page)]) == 0
    assert page.read_text(encoding="utf-8").count(' href="#lc') > 50
