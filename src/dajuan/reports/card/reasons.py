"""Say why a verdict was given, with its years and names in the language of the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dajuan.ledger.evaluation.reasons import told
from dajuan.ledger.evaluation.records import Reasoning
from dajuan.ledger.records import Target
from dajuan.messages import language

ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(\d{4})年(\d+)[—–-](\d+)月"), r"months \2–\3 of \1"),
    (re.compile(r"(\d{4})年(\d+)月"), r"\1, month \2"),
    (re.compile(r"(\d{4})[—–-](\d{4})年"), r"\1–\2"),
    (re.compile(r"(\d{4})年"), r"\1"),
    (re.compile("、"), ", "),
    (re.compile("个百分点"), " percentage points"),
    (re.compile(r"([\d.]+)([^\d.,，]*?)以上"), r"\1\2 or more"),
    (re.compile(r"([\d.]+)([^\d.,，]*?)以下"), r"\1\2 or less"),
    (re.compile(r"([\d.]+)([^\d.,，]*?)左右"), r"about \1\2"),
    (re.compile(r"约(?=[\d.])"), "about "),
    (re.compile(r"近(?=[\d.])"), "nearly "),
)
"""How the years, lists and bounds in the values of a reason are said in English; units stay as the documents print them."""

NAMES = frozenset({"name", "other"})
"""The values that are names of indicators."""

QUOTED = frozenset({"words", "scope"})
"""The values that are words of a document."""


def reason(of: Reasoning, target: Target | None = None) -> str:
    """The sentences that say why a verdict was given; the target's name as its reader knows it."""
    return told(spoken(of, target))


def reasonings(of: Reasoning, target: Target | None = None) -> Iterator[Reasoning]:
    """The reason and its remarks, one by one."""
    of = spoken(of, target)
    yield of
    for remark in of.remarks:
        yield from reasonings(remark, target)


def spoken(of: Reasoning, target: Target | None) -> Reasoning:
    """The reason with its values in the language of the reader: they are made in Chinese."""
    if language() == "zh_CN":
        return of
    names = _names(target)
    values = tuple((key, _english(key, value, names)) for key, value in of.values)
    return Reasoning(of.sentence, values, tuple(spoken(remark, target) for remark in of.remarks))


def _names(target: Target | None) -> Mapping[str, str]:
    if target is None or not target.indicator.english:
        return {}
    return dict.fromkeys((target.name, target.indicator.name), target.indicator.english)


def _english(key: str, value: str, names: Mapping[str, str]) -> str:
    if key in NAMES:
        return names.get(value, value)
    if key in QUOTED:
        return value
    for pattern, replacement in ENGLISH:
        value = pattern.sub(replacement, value)
    return value
