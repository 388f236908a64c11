"""The JSON lines keep to the contract, byte for byte where that matters."""

from __future__ import annotations

import io
import json

import msgspec

from builders.readings import sample
from dajuan.documents.document import Document
from dajuan.reading.records import Reading
from dajuan.reports.claims import jsonl
from dajuan.reports.claims.show import Show


def lines(show: Show, name: str = "云溪/综述.txt") -> list[dict[str, object]]:
    return [json.loads(line) for line in jsonl.encode(*sample(name), show).decode().splitlines()]


def test_a_claim_has_the_keys_of_the_contract_in_their_order() -> None:
    first = lines(Show.CLAIMS)[0]
    keys = "doc, start, end, text, value, high, unit, bound, kind, base, indicator, period, place, status, speaker"
    assert ", ".join(list(first)[:15]) == keys
    assert {key: first[key] for key in ("doc", "text", "value", "high", "unit", "bound", "kind", "base", "step")} == {
        "doc": "云溪/综述.txt",
        "text": "400万人次",
        "value": "4000000",
        "high": None,
        "unit": "人次",
        "bound": "over",
        "kind": "level",
        "base": None,
        "step": "10000",
    }


def test_claims_alone_have_no_type() -> None:
    assert len(lines(Show.CLAIMS)) == 5
    assert not any("type" in line for line in lines(Show.CLAIMS))


def test_all_statements_come_with_their_type() -> None:
    assert [line["type"] for line in lines(Show.ALL)] == ["claim"] * 5 + ["milestone", "pledge", "programme"]
    assert lines(Show.ALL)[-1]["parts"] == ["代办", "帮办", "快办"]


def test_one_section_alone() -> None:
    assert [(line["type"], line["doc"], line["text"]) for line in lines(Show.PLEDGES)] == [
        ("pledge", "云溪/综述.txt", "我们将建成云溪书院")
    ]


def test_a_name_that_looks_like_json_stays_a_name() -> None:
    name = 'a"}\n{"doc":"b.txt'
    assert {line["doc"] for line in lines(Show.ALL, name)} == {name}
    assert len(lines(Show.ALL, name)) == 8


def test_a_line_end_and_a_brace_in_a_text_stay_in_their_line() -> None:
    document, reading = sample()
    odd = msgspec.structs.replace(reading.claims[0], text="4\n{00万人次", sentence="\n{")
    encoded = jsonl.encode(document, Reading(claims=(odd,)))
    assert encoded.count(b"\n") == 1
    assert json.loads(encoded)["text"] == "4\n{00万人次"


def test_a_document_without_claims_writes_nothing() -> None:
    assert jsonl.encode(Document("a", "", "text", "无"), Reading()) == b""


def test_each_document_is_written_whole_in_one_call() -> None:
    class Stream(io.BytesIO):
        calls = 0

        def write(self, data: object) -> int:
            self.calls += 1
            return super().write(data)  # type: ignore[call-overload, no-any-return]

    stream = Stream()
    jsonl.write([sample("a"), sample("b")], Show.ALL, stream)
    assert stream.calls == 2
    assert [json.loads(line)["doc"] for line in stream.getvalue().splitlines()] == ["a"] * 8 + ["b"] * 8
