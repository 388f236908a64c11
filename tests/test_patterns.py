"""Patterns that are kept on a machine are those that `re` compiles, and nothing is lost where they cannot be kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dajuan.patterns import HAN, Pattern, compiled, kept

TEXT = "2025年，全县生产总值287.2亿元，比上年增长5.8%；ＡБ①第三季度"
SOURCES = (
    r"(?P<year>\d{4})年",
    r"(?:增长|下降)(?P<value>[\d.]+)(?P<unit>%|个百分点)",
    rf"{HAN}{{2,4}}总值(?=\d)",
    "[一-龥]+?(?<![，。])元",
    r"(?i)[a-zａ-ｚ]+|(?<=第)[一二三四]季度",
    "",
)

engine = kept._engine()
pytestmark = pytest.mark.skipif(engine is None, reason="this Python has another engine of regular expressions")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "patterns.bin"


def store(path: Path) -> kept.Store:
    assert engine is not None
    return kept.Store(path, engine)


def same(one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    facts = [(p.pattern, p.flags, p.groups, dict(p.groupindex)) for p in (one, other)]
    found = [[(m.span(), m.groups(), m.lastgroup) for m in p.finditer(TEXT)] for p in (one, other)]
    return facts[0] == facts[1] and found[0] == found[1]


@pytest.mark.parametrize("source", SOURCES)
def test_a_pattern_is_the_same_made_and_kept(source: str, path: Path) -> None:
    first = store(path)
    assert same(first.compiled(source), re.compile(source))
    first.keep()
    again = store(path)
    assert same(again.compiled(source), re.compile(source))
    assert not again.grown


def test_a_wrong_pattern_is_told_as_ever(path: Path) -> None:
    with pytest.raises(re.error, match="missing"):
        store(path).compiled("(增长")


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[:50], lambda data: data[:-1] + b"?", lambda data: b"\0" * 99]
)
def test_a_damaged_file_is_made_anew(damage, path: Path) -> None:  # type: ignore[no-untyped-def]
    first = store(path)
    first.compiled(SOURCES[0])
    first.keep()
    path.write_bytes(damage(path.read_bytes()))
    again = store(path)
    assert same(again.compiled(SOURCES[0]), re.compile(SOURCES[0]))
    again.keep()
    assert not list(path.parent.glob("*.bin?*"))
    assert SOURCES[0] in kept._read(path)


def test_code_that_the_engine_does_not_take_is_made_anew(path: Path) -> None:
    one = store(path)
    one.held = {SOURCES[0]: (32, b"\xff\xff\xff\xff" * 3, 1, {"year": 1}, (None, "year"))}
    assert same(one.compiled(SOURCES[0]), re.compile(SOURCES[0]))


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    one = store(tmp_path / "file" / "patterns.bin")
    assert same(one.compiled(SOURCES[1]), re.compile(SOURCES[1]))
    one.keep()


def test_another_python_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "STORE", None)
    assert same(compiled(SOURCES[0]), re.compile(SOURCES[0]))


def test_a_lazy_pattern_is_compiled_when_a_text_holds_what_it_needs() -> None:
    pattern = Pattern("增长(?P<value>[\\d.]+)%", needs=("增长",), also=("%",))
    assert pattern.search("下降5%") is None
    assert pattern.search("增长5") is None
    assert pattern._compiled is None
    found = pattern.search(TEXT)
    assert found is not None
    assert found["value"] == "5.8"
