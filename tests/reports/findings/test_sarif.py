"""SARIF that editors and code review take: the shape of the standard, regions on the right characters."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from builders.findings import sample
from dajuan.checks.records import Span
from dajuan.reports.findings import sarif
from dajuan.reports.findings.records import Checked


def run(*checked: Checked) -> Any:
    stream = io.BytesIO()
    sarif.write(checked, stream)
    log = json.loads(stream.getvalue())
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (only,) = log["runs"]
    return only


def test_the_shape_of_the_standard() -> None:
    """What the schema demands of what we write; no package that is installed carries the schema itself."""
    made = run(sample(), sample("另 一篇.txt", "text"))
    driver = made["tool"]["driver"]
    assert driver["name"] == "Dajuan"
    assert made["columnKind"] == "unicodeCodePoints"
    ids = [rule["id"] for rule in driver["rules"]]
    assert ids == sorted(set(ids))
    assert [artifact["location"]["uri"] for artifact in made["artifacts"]] == [
        "%E4%BA%91%E6%BA%AA/%E7%BB%BC%E8%BF%B0.docx",
        "%E5%8F%A6%20%E4%B8%80%E7%AF%87.txt",
    ]
    for result in made["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            physical = location["physicalLocation"]
            artifact = made["artifacts"][physical["artifactLocation"]["index"]]
            assert physical["artifactLocation"]["uri"] == artifact["location"]["uri"]
            region = physical["region"]
            assert min(region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")) >= 1


def test_regions_lie_on_the_words() -> None:
    checked = sample("a.txt", "text")
    lines = checked.document.text.split("\n")
    for result in run(checked)["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        words = region["snippet"]["text"]
        assert checked.document.text[region["charOffset"] :][: region["charLength"]] == words
        assert region["startLine"] == region["endLine"]
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == words


@pytest.mark.parametrize(
    ("span", "expected"),
    [((0, 2), (1, 1, 1, 3)), ((1, 4), (1, 2, 2, 2)), ((3, 5), (2, 1, 2, 3)), ((5, 5), (2, 3, 2, 3))],
)
def test_lines_and_columns(span: tuple[int, int], expected: tuple[int, ...]) -> None:
    region = sarif.region("云溪\n临川", Span(*span))
    assert tuple(region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")) == expected


def test_what_a_result_says() -> None:
    first = run(sample())["results"][0]
    assert first["message"]["text"].splitlines()[:2] == [
        "The three sectors do not add up to the total.",
        "The figures give: 127.4亿元（127.25亿元—127.55亿元）",
    ]
    assert [each["message"]["text"] for each in first["relatedLocations"]] == ["18.2亿元", "51.6亿元", "57.6亿元"]
    assert first["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "paragraph 3"}]


def test_fixes_are_offered_in_plain_texts_alone() -> None:
    assert [result for result in run(sample())["results"] if "fixes" in result] == []
    (fixed,) = [result for result in run(sample("a.txt", "text"))["results"][:6] if "fixes" in result]
    (change,) = fixed["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "5%—8%"}
    assert replacement["deletedRegion"]["charLength"] == 4


def test_what_was_waived_is_suppressed_with_its_reason() -> None:
    suppressed = [result for result in run(sample())["results"] if "suppressions" in result]
    assert [(each["ruleId"], each["suppressions"][0]["justification"]) for each in suppressed] == [
        ("word-jiezhi", "引用文件原文")
    ]


def test_rules_teach() -> None:
    rules = {rule["id"]: rule for rule in run(sample())["tool"]["driver"]["rules"]}
    rule = rules["approx-double"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "近30余万人次" in rule["help"]["text"]
    assert rule["shortDescription"]["text"]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("/a/云.txt", "file:///a/%E4%BA%91.txt"),
        ("a b.txt", "a%20b.txt"),
        ("a\udcff.txt", "a%FF.txt"),
        ("-", "stdin"),
        ("", "stdin"),
    ],
)
def test_paths_as_uris(name: str, uri: str) -> None:
    assert sarif.uri(name) == uri


def test_nothing_found_is_a_run_without_results() -> None:
    assert run(Checked(sample().document, ()))["results"] == []
