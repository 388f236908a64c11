"""The data package is valid for the libraries that read such packages, and each figure in it is the ledger's."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from builders.cards import card, texts
from builders.ledger_records import cell, indicator_ref, observed
from dajuan.catalogue.fields import fields
from dajuan.errors import DajuanError, MissingExtra
from dajuan.reports import package
from dajuan.reports.card.records import Card, FigureRow, Section
from dajuan.reports.package import parquet
from dajuan.reports.package.tables import TABLES

frictionless = pytest.importorskip("frictionless")
pyarrow_parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("card") / "package"
    package.write(card(), path)
    return path


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    text = (folder / "data" / f"{table}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def printed(folder: Path, text: str) -> dict[str, str]:
    (row,) = (row for row in rows(folder, "observations") if row["printed"] == text)
    return row


def problems(folder: Path) -> list[str]:
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [f"{task.name}: {error.note}" for task in report.tasks for error in task.errors] + list(
        map(str, report.errors)
    )


def with_figure(name: str, **keys: Any) -> Card:
    """A card with no plan and one figure, of a local indicator of this name."""
    local = indicator_ref("local:0123456789ab", name=name, unit="个")
    figure = observed(local, **{"period": "2025", "value": "7", "unit": "个", **keys})
    economy = next(field for field in fields() if field.id == "economy")
    section = Section(economy, figures=(FigureRow(local, (cell(figure),)),))
    return card(plan=None, sections=(section,), documents=(figure.origin.document,), contested=())


def test_frictionless_finds_no_fault(folder: Path) -> None:
    assert problems(folder) == []


def test_frictionless_finds_a_figure_that_was_tampered_with(tmp_path: Path) -> None:
    package.write(card(), tmp_path / "p")
    table = tmp_path / "p" / "data" / "observations.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("26790000000", "26790000001"), encoding="utf-8")
    assert [problem.partition(":")[0] for problem in problems(tmp_path / "p")] == ["observations"]


def test_a_card_with_nothing_on_it_is_a_valid_package(tmp_path: Path) -> None:
    package.write(card(plan=None, sections=(), documents=(), contested=()), tmp_path / "p")
    assert problems(tmp_path / "p") == []
    assert rows(tmp_path / "p", "observations") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("267.9亿元", {"value": "26790000000", "unit": "元", "step": "10000000", "bound": "exact", "standing": "yes"}),
        ("3000余个", {"value": "3000", "bound": "over", "approximators": "余", "standing_reason": "only"}),
        ("近5000万元", {"value": "50000000", "bound": "near"}),
        ("400万人次", {"value": "4000000", "bound": "over", "period": "2025-01/2025-11"}),
        ("338亿元左右", {"status": "expected", "maturity": "forecast", "bound": "about"}),
        ("301.2亿元", {"standing": "overruled", "standing_reason": "maturity", "maturity": "preliminary"}),
        ("302.4亿元", {"standing": "yes", "maturity": "final"}),
        ("9家", {"standing": "contested", "standing_reason": "contested"}),
        ("5户", {"standing": "contested", "standing_reason": "contested"}),
        ("8.1:47.6:44.3", {"value": "", "structure": "8.1:47.6:44.3", "kind": "structure"}),
        ("200余种", {"supersedes": "77"}),
        ("第3位", {"value": "3", "scope": "全市", "kind": "rank"}),
    ],
)  # fmt: skip
def test_an_observation_is_a_row(folder: Path, text: str, expected: dict[str, str]) -> None:
    row = printed(folder, text)
    assert {key: row[key] for key in expected} == expected


def test_every_observation_leads_to_its_words_in_its_document(folder: Path) -> None:
    stored = texts()
    sources = rows(folder, "sources")
    assert len(sources) == len(rows(folder, "observations")) == 67
    for row in sources:
        text = stored[row["sha256"][:16]]
        assert text[int(row["start"]) : int(row["end"])] == row["text"]
        assert text[int(row["sentence_start"]) : int(row["sentence_end"])] == row["sentence"]


def test_a_figure_that_was_replaced_is_there_as_superseded(tmp_path: Path) -> None:
    old = observed("gdp", "2025", "6700000000", "元", text="67亿元", number=77)
    package.write(card(replaced=(old,)), tmp_path / "p")
    assert problems(tmp_path / "p") == []
    assert (printed(tmp_path / "p", "67亿元")["standing"], printed(tmp_path / "p", "200余种")["supersedes"]) == (
        "superseded",
        "77",
    )


def test_a_target_says_that_it_is_made_up(folder: Path) -> None:
    (row,) = (row for row in rows(folder, "targets") if row["indicator"] == "general_public_budget_revenue")
    assert (row["goal_value"], row["goal_printed"], row["baseline_value"]) == ("2000000000", "20", "1560000000")
    assert (row["made_up"], row["nature"], row["body"]) == ("true", "expected", "县财政局")
    assert json.loads((folder / "datapackage.json").read_bytes())["dajuan"]["targets_made_up"] is True
    assert "虚构" in (folder / "README.md").read_text(encoding="utf-8")


def test_an_evaluation_names_what_it_rests_on(folder: Path) -> None:
    (row,) = (row for row in rows(folder, "evaluations") if row["target"] == "9")
    assert (row["verdict"], row["colour"], row["progress"]) == ("missed", "red", "0.829")
    uses = [use["observation"] for use in rows(folder, "evaluation_uses") if use["target"] == "9"]
    values = {row["observation"]: row["value"] for row in rows(folder, "observations")}
    assert [values[use] for use in uses] == ["-2.9", "-2.6", "-2.4", "-2.2", "-2.1"]


def test_a_derived_figure_names_what_it_was_made_of(folder: Path) -> None:
    (row,) = (row for row in rows(folder, "derived") if row["formula"] == "sum")
    inputs = [each for each in rows(folder, "derived_inputs") if each["derived"] == row["derived"]]
    assert (row["value"], row["unit"], row["target"]) == ("12949", "人", "12")
    assert [each["position"] for each in inputs] == ["1", "2", "3", "4", "5", "6"]
    assert [each["target"] for each in inputs] == ["", "", "", "", "", "12"]


def test_a_programme_has_its_parts_and_their_evidence(folder: Path) -> None:
    parts = [row["name"] for row in rows(folder, "programme_parts") if row["programme"] == "g1"]
    assert parts == ["提醒办", "一窗办", "帮代办", "集成办"]
    (counter,) = (row for row in rows(folder, "evidence") if (row["programme"], row["part"]) == ("g1", "1"))
    assert counter["standing"] == "confirmed"
    assert counter["observation"] == printed(folder, "600余个")["observation"]


def test_parquet_holds_what_the_csv_holds(folder: Path) -> None:
    for table in TABLES:
        read = pyarrow_parquet.read_table(folder / "parquet" / f"{table.name}.parquet").to_pylist()
        written = rows(folder, table.name)
        assert len(read) == len(written)
        for columnar, row in zip(read, written, strict=True):
            assert {name: _comparable(value) for name, value in columnar.items()} == {
                name: _plain(table.name, name, value) for name, value in row.items()
            }


def _comparable(value: Any) -> object:
    return value.strftime("%Y-%m-%dT%H:%M:%SZ") if hasattr(value, "strftime") else value


def _plain(table: str, name: str, value: str) -> object:
    column = next(each for each in next(of for of in TABLES if of.name == table).columns if each.name == name)
    if not value:
        return None
    return {"number": Decimal, "integer": int, "boolean": "true".__eq__}.get(column.type.value, str)(value)


def test_numbers_in_parquet_are_exact_decimals(folder: Path) -> None:
    table = pyarrow_parquet.read_table(folder / "parquet" / "targets.parquet")
    assert str(table.schema.field("goal_value").type) == "decimal128(38, 14)"
    goals = dict(zip(table["name"].to_pylist(), table["goal_value"].to_pylist(), strict=True))
    assert goals["亿元地区生产总值生产安全事故死亡率"] == Decimal("0.00000000025")


def test_the_same_card_gives_the_same_bytes() -> None:
    first, second = package.files(card()), package.files(card())
    assert [file.path for file in first] == [file.path for file in second]
    assert [file.data for file in first] == [file.data for file in second]


def test_what_a_spreadsheet_takes_for_a_formula_comes_back_as_it_was(tmp_path: Path) -> None:
    name = "=1+1"
    package.write(with_figure(name, text="7个", sentence='=HYPERLINK("x"),\n新增7个。'), tmp_path / "p")
    assert problems(tmp_path / "p") == []
    (indicator,) = rows(tmp_path / "p", "indicators")
    (source,) = rows(tmp_path / "p", "sources")
    assert (indicator["name"], source["sentence"]) == (name, '=HYPERLINK("x"),\n新增7个。')


def test_a_figure_finer_than_usual_is_kept_and_one_beyond_38_digits_refused(tmp_path: Path) -> None:
    package.write(with_figure("甲", value="0.0000000000000000123", step="1", text="7个"), tmp_path / "p")
    table = pyarrow_parquet.read_table(tmp_path / "p" / "parquet" / "observations.parquet")
    assert table["value"].to_pylist() == [Decimal("0.0000000000000000123")]
    with pytest.raises(DajuanError, match="A figure in observations, value, has more than 38 digits"):
        package.write(with_figure("甲", value="1" * 39, step="1", text="7个"), tmp_path / "q")
    assert not (tmp_path / "q").exists()


def test_without_pyarrow_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtra, match=r"pip install 'dajuan\[report\]'"):
        parquet.require()
    with pytest.raises(MissingExtra):
        package.write(card(), tmp_path / "p")
    assert not (tmp_path / "p").exists()
