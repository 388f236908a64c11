"""Records and frames carry the keys of the JSON lines."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest

from builders.readings import sample
from dajuan.errors import MissingExtra
from dajuan.reports.claims import frame, jsonl
from dajuan.reports.claims.records import records
from dajuan.reports.claims.show import Show


@pytest.mark.parametrize("show", list(Show))
def test_records_equal_the_json_lines(show: Show) -> None:
    lines = [json.loads(line) for line in jsonl.encode(*sample(), show).splitlines()]
    assert json.loads(json.dumps(list(records(*sample(), show)))) == lines


def test_without_a_library_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"A data frame needs polars, pandas, pyarrow. Install one of them"):
        frame.frame([])
    with pytest.raises(MissingExtra, match=r"A data frame needs pandas\."):
        frame.frame([], "pandas")


def test_an_unknown_library_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="numpy"):
        frame.frame([], "numpy")


def test_a_frame_has_its_columns_also_without_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    class Library(ModuleType):
        Int64, Float64, String = "Int64", "Float64", "String"

        @staticmethod
        def List(inner: str) -> str:
            return f"List[{inner}]"

        @staticmethod
        def DataFrame(
            columns: dict[str, list[Any]], schema: dict[str, str]
        ) -> tuple[dict[str, list[Any]], dict[str, str]]:
            return columns, schema

    monkeypatch.setattr(frame, "find_spec", lambda name: object() if name == "polars" else None)
    monkeypatch.setattr(frame, "import_module", lambda name: Library(name))
    columns, schema = frame.frame(list(records(*sample())))
    assert columns["value"] == ["4000000", "-5.6", "5.2:43.1:51.7", "41", "66000"]
    assert (schema["start"], schema["value"], schema["confidence"], schema["rules"]) == (
        "Int64",
        "String",
        "Float64",
        "List[String]",
    )
    assert frame.frame([])[0]["value"] == []


@pytest.mark.parametrize("library", ["polars", "pandas", "pyarrow"])
def test_a_real_frame(library: str) -> None:
    pytest.importorskip(library)
    made = frame.frame(list(records(*sample())), library)
    assert made.shape == (5, len(frame.COLUMNS))
