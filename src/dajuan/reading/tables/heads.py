"""What the head of a column says of the figures below it: measure, unit, kind, base, period, place, status."""

from __future__ import annotations

import msgspec

from dajuan.reading.indicators import shared_tail, tail_after
from dajuan.reading.indicators.lexicon import ENDINGS_WITH_OWN_MEASURE
from dajuan.reading.periods import Calendar, Part, months, times
from dajuan.reading.places import Places
from dajuan.reading.tables.lexicon import (
    ADDED,
    BASES,
    BEGUN,
    CUMULATED,
    EDGES,
    GENERIC,
    INDEX_BRACKETS,
    LAST_YEAR,
    MEASURES,
    NOT_CHANGE,
    OF_GOVERNMENT,
    OWN_TABLE,
    POINTS,
    PRODUCT,
    SCOPES_IN_BRACKETS,
    SCRAPS,
    SCRAPS_INSIDE,
    SO_MUCH,
    STATUS_WORDS,
    TIME_TAILS,
    TOTALS,
)
from dajuan.reading.tables.rules import (
    AMONG,
    AMOUNT_OF_CHANGE,
    ANNUAL,
    BARE_YEAR,
    BRACKET,
    CHANGE,
    COMPLETION,
    DECREASE,
    DISTRICTS_TOGETHER,
    EMPTY_BRACKET,
    ENUMERATION,
    HAN_RUN,
    INCREASE,
    NOT_BUDGET_STATUS,
    NUMBERING,
    PER_CENT_AT_END,
    PER_CENT_WORD,
    RATIO,
    SHARE,
    TABLE_NUMBER,
    TRANSLATION,
    UNCLEAR_CHANGE,
    YEAR,
    YEAR_WRITTEN,
)
from dajuan.reading.tables.units import PERCENT, Scale, scale_of

SHORT_MEASURE = 2
"""余额 and 限额 need the head above them even where that names a measure."""
LONGEST_MEASURE = 24
"""A longer head is a sentence, or several heads that run together."""


class Head(msgspec.Struct, frozen=True):
    """What one column's head says; "" and None where it says nothing.

    kind: level, change or completion; relative: it speaks of another column's figures (growth, completion, share, ratio).
    amount: a change printed as an amount (增减额); unclear: only the unit can tell (增减); sign: -1 where the head itself says decrease.
    measure: what is measured, beside what the row says; share: the noun of a share (比重).
    own: its place is the document's own, said as such (全市).
    begun: the state that a plan starts from; cumulated: five-year totals stand here too (年均增速（累计）).
    """

    kind: str = "level"
    base: str | None = None
    relative: bool = False
    amount: bool = False
    unclear: bool = False
    sign: int = 1
    scale: Scale | None = None
    index: bool = False
    period: str | None = None
    place: str | None = None
    own: bool = False
    status: str = ""
    begun: bool = False
    measure: str = ""
    share: str = ""
    cumulated: bool = False
    rules: tuple[str, ...] = ()


class Said:
    """What has been found in the texts of one head so far."""

    __slots__ = (
        "begun",
        "clock",
        "cumulated",
        "index",
        "measure",
        "own",
        "period",
        "place",
        "places",
        "scale",
        "status",
    )

    def __init__(self, clock: Calendar, places: Places) -> None:
        self.clock = clock
        self.places = places
        self.scale: Scale | None = None
        self.index = self.cumulated = self.begun = self.own = False
        self.place: str | None = None
        self.period: str | None = None
        self.status = ""
        self.measure = ""

    def whole(self, text: str) -> str:
        """Take note of a text of the head; what is left of it when its place and its brackets are taken out."""
        if text[-1:].isascii() and TRANSLATION.search(text):
            text = "".join(HAN_RUN.findall(TRANSLATION.sub("", text)))
        text = AMONG.sub("", NUMBERING.sub("", TABLE_NUMBER.sub("", text)))
        if text in OWN_TABLE or self.places.is_own(text):
            self.own = True
            return ""
        if self.places.is_known(text) or text in SCOPES_IN_BRACKETS:
            self.place = text
            return ""
        return BRACKET.sub(self._bracket, text)

    def _bracket(self, match: object) -> str:
        inside: str = match.group(1)  # type: ignore[attr-defined]
        scale = scale_of(inside)
        if scale is not None:
            self.scale = scale
        elif inside in INDEX_BRACKETS:
            self.index = True
        elif inside.startswith(CUMULATED):
            self.cumulated = True
        elif inside in OWN_TABLE:
            self.own = True
        elif self.places.is_known(inside) or inside in SCOPES_IN_BRACKETS:
            self.place = inside
        elif inside in BEGUN:
            self.begun = True
        elif status_of(inside)[1] == "" and status_of(inside)[0]:
            self.status = status_of(inside)[0]
        else:
            return str(match.group())  # type: ignore[attr-defined]
        return ""

    def part(self, text: str) -> None:
        """Take note of words of a level: time, status, place, and what is measured."""
        if not text:
            return
        text, period = without_times(text, self.clock)
        self.period = period or self.period
        for _ in range(2):
            status, text = status_of(text)
            self.status = self.status or status
        for word in OWN_TABLE:
            if text.startswith(word) and len(text) > len(word):
                self.own, text = True, text[len(word) :]
        said, place, length = self.places.at_left(text)
        if said:
            self.place, text = place or self.place, text[length:]
        text = "".join(piece for piece in text.split("—") if piece not in GENERIC).strip(EDGES)
        if not text.startswith(TOTALS):
            for word in TOTALS:
                text = text.removesuffix(word)
        text = text.removeprefix(PRODUCT) if len(text) > len(PRODUCT) else text
        if text and text not in GENERIC and not BRACKET.fullmatch(text):
            self.measure = joined_measure(self.measure, text)


def head_of(texts: list[str], year: int | None, places: Places, of: Part | None = None) -> Head | None:
    """The meaning of a column by the texts above it, from top to bottom, in a table of a year; None without a head.

    of: the part of the year that the table is of (1—10月), to which 本月 and 累计 belong.
    """
    calendar = Calendar(year, year)
    calendar.part = of
    said = Said(calendar, places)
    pieces = [said.whole(text) for text in texts]
    if any(has_own(piece) for text, piece in zip(texts, pieces, strict=True) if not TABLE_NUMBER.match(text)):
        pieces = [piece for text, piece in zip(texts, pieces, strict=True) if not TABLE_NUMBER.match(text)]
    pieces = [piece for piece in pieces if piece and piece not in GENERIC]
    if not texts or any(DISTRICTS_TOGETHER.fullmatch(text) for text in texts):
        return None
    words = BARE_YEAR.sub(YEAR_WRITTEN, "".join(pieces))
    said.begun = said.begun or any(word in words for word in BEGUN)
    if PER_CENT_AT_END.search(words):
        said.scale = said.scale or PERCENT
    kind, base, amount, sign, share = "level", None, False, 1, ""
    rules: tuple[str, ...] = ()
    relative = _ratio(words, year) or _completed(words, said) or _changed(words, said, year) or _shared(words)
    if relative is None:
        for piece in pieces:
            said.part(PER_CENT_AT_END.sub("", piece))
    else:
        kind, base, amount, sign, share, before, rules = relative
        said.part(before)
    if of is not None and said.period is None and any(CUMULATED[0] in text for text in texts):
        said.period = months((of[0], 1, of[2]))
    if not _is_sound(said.measure):
        return None
    if relative is not None and len(said.measure) <= SHORT_MEASURE and said.measure not in MEASURES:
        said.measure = ""
    if relative is None and not said.measure and said.status and said.scale == PERCENT:
        return None
    if relative is None and not said.measure and all(BRACKET.fullmatch(text) or text == PERCENT.unit for text in texts):
        return None
    return Head(
        kind=kind,
        base=base,
        relative=relative is not None,
        amount=amount,
        unclear=relative is not None and said.scale is None and UNCLEAR_CHANGE.search(words) is not None,
        sign=sign,
        scale=said.scale,
        index=said.index,
        period=said.period,
        place=said.place,
        own=said.own,
        status=said.status,
        begun=said.begun,
        measure=said.measure,
        share=share,
        cumulated=said.cumulated,
        rules=rules,
    )


Relative = tuple[str, str | None, bool, int, str, str, tuple[str, ...]]
"""Kind, base, whether an amount, sign, noun of a share, the words before, rules."""


def _ratio(words: str, year: int | None) -> Relative | None:
    """预算数为上年执行数的%: a level, in per cent of the year before."""
    match = RATIO.search(words)
    if match is None or not PER_CENT_WORD.search(words):
        return None
    base = match["base"] or match["base2"]
    if base not in LAST_YEAR and (year is None or int(base[:4]) >= year):
        return None
    return "level", None, False, 1, "", words[: match.start()], ("table-ratio",)


def _completed(words: str, said: Said) -> Relative | None:
    match = COMPLETION.search(words)
    if match is None or not (said.scale == PERCENT or PER_CENT_WORD.search(words)):
        return None
    return "completion", None, False, 1, "", words[: match.start()], ("table-completion",)


def _changed(words: str, said: Said, year: int | None) -> Relative | None:
    annual = ANNUAL.search(words)
    if annual is not None:
        said.cumulated = said.cumulated or any(word in words for word in CUMULATED)
        return "change", "annual", False, 1, "", words[: annual.start()], ("table-annual",)
    if words.endswith(NOT_CHANGE):
        return None
    match = CHANGE.search(words)
    if match is None:
        return None
    word = match.group()
    base = "yoy"
    compared = match["base"] or ""
    if match["year"]:
        base = "yoy" if year is None or int(match["year"]) >= year - 1 else f"since:{match['year']}"
    for marker, meaning in BASES.items():
        if marker in word:
            base = meaning if meaning != "year-start" else (f"since:{year - 1}" if year else "other")
    sign = -1 if DECREASE.search(word) and not INCREASE.search(word) else 1
    amount = bool(AMOUNT_OF_CHANGE.search(word)) or (said.scale is not None and said.scale.unit != PERCENT.unit)
    if match["tail"] == POINTS:
        said.scale = said.scale or scale_of(POINTS)
    if not amount and said.scale is None and not match["word"] and not match["same"] and not compared:
        return None
    return "change", base, amount, sign, "", words[: match.start()], ("table-growth",)


def _shared(words: str) -> Relative | None:
    match = SHARE.search(words)
    if match is None:
        return None
    return "level", None, False, 1, match.group().removeprefix(SO_MUCH), words[: match.start()], ("table-share",)


def without_times(text: str, clock: Calendar) -> tuple[str, str | None]:
    """A text without its words of time, and the last of the periods that they name."""
    text = BARE_YEAR.sub(YEAR_WRITTEN, text)
    period = None
    for time in reversed(times(text, 0, len(text), clock)):
        period = period or time.period
        text = text[: time.start] + text[time.end :].lstrip(TIME_TAILS)
    return EMPTY_BRACKET.sub("", text), period


def status_of(text: str) -> tuple[str, str]:
    """The status that a text says, and the text without those words (收入预算: target, 收入)."""
    kept = NOT_BUDGET_STATUS.search(text)
    for status, words in STATUS_WORDS:
        for word in words:
            position = text.find(word)
            if position < 0 or (
                kept is not None and kept.start() <= position < kept.end() and position + len(word) <= kept.end()
            ):
                continue
            if len(word) > 2 or text.endswith(word) or (status == "expected" and position == 0):
                return status, text[:position] + text[position + len(word) :]
    return "", text


def joined_measure(upper: str, lower: str) -> str:
    """What two texts of a head above each other measure together (债务限额, 一般债务: 一般债务限额)."""
    if not upper or upper in lower or (ENUMERATION.search(upper) and (lower in upper or has_own(lower))):
        return lower
    if lower in upper:
        return upper
    if has_own(lower):
        return lower if has_own(upper) and len(lower) > SHORT_MEASURE else upper + lower
    if OF_GOVERNMENT + lower[-2:] in upper:
        return upper.replace(OF_GOVERNMENT + lower[-2:], lower, 1)
    tail = tail_after(upper, lower)
    if tail and not lower.endswith(tail):
        return (ADDED if upper.startswith(ADDED) and not lower.startswith(ADDED) else "") + lower + tail
    return lower + upper


def _is_sound(measure: str) -> bool:
    """Whether what is left of a head is a measure and no scrap of a head that was torn apart."""
    if len(measure) > LONGEST_MEASURE or len(measure) == 1 or measure.startswith(SCRAPS) or YEAR.search(measure):
        return False
    if any(word in measure for word in SCRAPS_INSIDE):
        return False
    return measure.count("（") == measure.count("）") and (not measure or HAN_RUN.search(measure) is not None)


def has_own(text: str) -> bool:
    """Whether a text names what is measured."""
    return text.endswith(ENDINGS_WITH_OWN_MEASURE) or bool(shared_tail(text))
