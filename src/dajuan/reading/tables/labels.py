"""What the label of a row says: what is measured, its unit, growth, and what it takes over from the rows above."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from dajuan.reading.indicators import related, shared_tail, with_measure, without_bracket
from dajuan.reading.indicators.lexicon import ENDINGS_WITH_OWN_MEASURE
from dajuan.reading.tables.lexicon import (
    ADDED,
    ADDED_VALUE,
    AMOUNTS,
    ANNUAL,
    BALANCES,
    EXPECTED_LABEL,
    GDP,
    GENERIC_LABELS,
    LABEL_CHANGES,
    MEASURES,
    NOT_CHANGE,
    OUTPUT,
    OWN_TABLE,
    PRICE,
    TOTALS,
    WHOLE_LEFT,
)
from dajuan.reading.tables.rules import (
    AMONG,
    AT_END_OF_LAST_YEAR,
    AT_END_OF_YEAR,
    BRACKET,
    CLASS_BRACKET,
    DATED,
    FOOTNOTE,
    NUMBERING,
    OPEN_BRACKET,
)
from dajuan.reading.tables.units import Scale, scale_of

CHANGE_WORDS = tuple(LABEL_CHANGES)
MEASURE_ENDINGS = (*ENDINGS_WITH_OWN_MEASURE, *MEASURES)


class Label(msgspec.Struct, frozen=True):
    """A row's label in its own words.

    text: without numbering, 其中 and unit; scale: the unit in its bracket; among: it opens with 其中 or #.
    change: +1 or -1 where it ends in a word of growth or decrease, which `text` leaves out; annual: a yearly mean.
    total: it stands for the whole (合计), `text` is what is left ("" for 合计 alone).
    year: that it names (2025年末…余额); expected: 预计 stands before it.
    earlier: it is of the end of the year before (上年末…余额).
    """

    text: str
    scale: Scale | None = None
    among: bool = False
    change: int = 0
    annual: bool = False
    total: bool = False
    earlier: bool = False
    year: str = ""
    expected: bool = False


@lru_cache(maxsize=4096)
def label_of(written: str) -> Label:
    """The label of a row, given without blanks."""
    text, among = written, False
    for _ in range(3):
        rest = NUMBERING.sub("", text, count=1)
        stripped = AMONG.sub("", rest, count=1)
        among = among or stripped != rest or text[:1] in "#＃"
        if stripped == text:
            break
        text = stripped
    text = CLASS_BRACKET.sub("", text)
    scale = None
    for match in reversed(list(BRACKET.finditer(text))):
        found = scale_of(match.group(1))
        if found is not None:
            scale, text = found, text[: match.start()] + text[match.end() :]
    text = FOOTNOTE.sub("", OPEN_BRACKET.sub("", text))
    text = without_bracket(text).strip("，、:：*")
    dated = DATED.match(text)
    year = dated["year"] if dated else ""
    text = text[dated.end() :] if dated else text
    expected = text.startswith(EXPECTED_LABEL) and len(text) > 4
    text = text.removeprefix(EXPECTED_LABEL) if expected else text
    change, annual = 0, False
    if text.endswith(CHANGE_WORDS) and not text.endswith(NOT_CHANGE):
        for word, sign in LABEL_CHANGES.items():
            if text.endswith(word) and len(text) > len(word) + 1:
                change, text = sign, text[: -len(word)]
                annual = word.startswith(ANNUAL)
                break
    for word in (*WHOLE_LEFT, *OWN_TABLE):
        if len(text) > len(word) + 1:
            text = text.removeprefix(word)
    earlier = AT_END_OF_LAST_YEAR.match(text) is not None
    text = AT_END_OF_YEAR.sub("", AT_END_OF_LAST_YEAR.sub("", text))
    total = text in GENERIC_LABELS or text.endswith(TOTALS)
    if total:
        for word in TOTALS:
            text = text.removesuffix(word)
        text = "" if text in GENERIC_LABELS else text
        text = "" if text in WHOLE_LEFT else text
    return Label(text, scale, among, change, annual, total, earlier, year, expected)


def has_measure(text: str) -> bool:
    """Whether a label names what is measured, not only whose or of what kind (增值税; not 采矿业)."""
    return text.endswith(MEASURE_ENDINGS) or bool(shared_tail(text))


def measure_in(text: str) -> str:
    """The measure that the rows below a row take over from it (旅客运输总量: 旅客运输总量; 生产总值: 增加值)."""
    if text.endswith(GDP):
        return ADDED_VALUE
    if text.endswith(MEASURES):
        return next(word for word in MEASURES if text.endswith(word))
    if text.startswith(MEASURES):
        return next(word for word in MEASURES if text.startswith(word))
    return ""


def completed(text: str, measure: str) -> str:
    """A label with the measure of its table (城镇 + 人口); what has its own stays, except under a price."""
    if not measure or text.endswith((measure, *GDP)) or (measure == OUTPUT and text.endswith(AMOUNTS)):
        return text
    if has_measure(text) and not measure.startswith(PRICE) and not (measure == OUTPUT and _is_product(text)):
        return text
    if measure.startswith(PRICE) and PRICE in text:
        return text
    return with_measure(text, measure)


def _is_product(text: str) -> bool:
    """Whether what looks like a measure is a thing (原煤, 禽蛋)."""
    return not shared_tail(text) and not text.endswith(MEASURES)


def with_column(text: str, measure: str) -> str:
    """A label with what its column measures (水泥 + 产量, 普通高中 + 招生数)."""
    if (
        not measure
        or text.endswith(measure)
        or text.startswith(ADDED)
        or (measure == OUTPUT and text.endswith(AMOUNTS))
    ):
        return text
    if not text or text in measure:
        return measure
    if text.endswith(BALANCES) and not measure.endswith(BALANCES):
        for word in WHOLE_LEFT:
            text = text.removeprefix(word)
        return measure + text
    return with_measure(text, measure) if not measure.endswith(text) else related(text, measure)
