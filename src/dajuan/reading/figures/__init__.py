"""Find the quantities (数字) of a text in one pass: number, multiplier, unit, approximators, each with its exact span.

What a figure speaks of is not asked here. Every function takes the normalised text (reading/characters).
"""

from __future__ import annotations

import re
from decimal import Decimal

from dajuan.catalogue.units import Unit, by_first_character
from dajuan.reading.figures.lexicon import (
    ABOUT_BEHIND,
    AFTER,
    APPROXIMATORS_BEFORE,
    CLASS_DIMENSIONS,
    CLAUSE_MARKS,
    EVERY,
    MEETINGS,
    QUOTE_CLOSE,
    QUOTE_OPEN,
    SHORT_QUOTE,
    SIGN_BEFORE,
    DOUBLING_NOT_BEFORE,
    DOUBLINGS,
    FIRST_N,
    HALF,
    HALF_NOT_BEFORE,
    LONELY_ONE_UNITS,
    MONEY,
    MONEY_WORDS,
    MORE,
    MORE_FOLLOWED_BY_OTHER_WORD,
    ONE,
    ONE_AT_END,
    ORDINAL,
    ORDINAL_UNITS,
    PEOPLE,
    PEOPLE_WORDS,
    PER_CENT_OF,
    PERCENT,
    RANGE_SIGNS,
    RANK_UNIT,
    RANK_WORDS,
    STRUCTURE_WORDS,
    TENTHS,
    TENTHS_NOT_BEFORE,
    STEPS,
    THOUSANDS_UP,
    TRAPS_AFTER,
    TRAPS_BEFORE,
    UNIT_BEFORE_OTHER_WORD,
    YEAR_AFTER,
)
from dajuan.reading.figures.rules import ANNOUNCED, CANDIDATE, RANK_BEFORE, RANK_NUMBER, RATIO, is_year
from dajuan.reading.numerals import chinese_number, power_of_ten, shift
from dajuan.reading.numerals.lexicon import MULTIPLIERS, VAGUE

UNITS: dict[str, tuple[tuple[str, Unit], ...]] = by_first_character()


class Figure:
    """One quantity as written.

    start, end: its span, approximators included; number: where the number itself begins.
    value, high: decimal strings in `unit`, multiplied out; for a structure its parts joined by colons.
    form: amount, rank, structure, double (翻番), bare (a number without unit), scale (a bare multiplier: 亿元).
    """

    __slots__ = ("approximators", "bound", "dimension", "end", "form", "high", "number", "start", "step", "unit", "value", "written")

    def __init__(self, start: int, number: int, end: int, value: str, unit: str, dimension: str, form: str) -> None:
        self.start = start
        self.number = number
        self.end = end
        self.value = value
        self.high: str | None = None
        self.unit = unit
        self.dimension = dimension
        self.form = form
        self.bound = "exact"
        self.approximators: tuple[str, ...] = ()
        self.step: str | None = None
        self.written = ""


def scan(text: str) -> list[Figure]:
    """The figures of a normalised text, in order; names, dates and list numbers are left out."""
    figures: list[Figure] = []
    done = 0
    for match in CANDIDATE.finditer(text):
        start = match.start()
        if start < done:
            continue
        kind = match.lastgroup
        if kind == "arabic":
            figure = _arabic(text, match)
        elif kind == "chinese":
            figure = _chinese(text, match)
        elif kind == "rank":
            figure = _rank(text, match)
        elif kind == "idiom":
            continue
        else:
            figure = _double(text, match)
        if figure is not None and not _is_name(text, figure):
            figures.append(figure)
            done = figure.end
        elif kind == "rank":
            done = start + 1
    return figures


def _is_name(text: str, figure: Figure) -> bool:
    """Whether a figure stands in a short quotation, as a part of a name (“六个一”工程)."""
    opening = max(text.rfind(mark, max(figure.start - SHORT_QUOTE, 0), figure.start) for mark in QUOTE_OPEN)
    if opening < 0:
        return False
    if figure.dimension in ("money", "percent", "point") and figure.start > opening + 2:
        return False
    closing = min((place for mark in QUOTE_CLOSE if (place := text.find(mark, opening, opening + SHORT_QUOTE + 2)) >= 0), default=-1)
    return closing >= figure.end and not any(mark in text[opening:closing] for mark in "，。；,")


def unit_at(text: str, position: int) -> Unit | None:
    """The longest unit written at a position that is no beginning of another word."""
    forms = UNITS.get(text[position : position + 1])
    if forms is None:
        return None
    for written, unit in forms:
        if text.startswith(written, position):
            others = UNIT_BEFORE_OTHER_WORD.get(written)
            following = text[position + len(written) : position + len(written) + 1]
            if others and following and following in others:
                continue
            if written[-1].isascii() and written[-1].isalpha() and following.isascii() and following.isalpha():
                continue
            return unit
    return None


def _skip(text: str, position: int) -> int:
    """Past blanks between a number and its unit (a page break inside of a figure leaves two)."""
    while position < len(text) and text[position] == " ":
        position += 1
    return position


def _arabic(text: str, match: re.Match[str], behind_range: bool = False) -> Figure | None:
    start, end = match.span()
    digits = match.group().replace(",", "")
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if before:
        if before.isascii() and (before.isalpha() or before in "_+/×*#@&=\\"):
            return None
        if before in "[〔【×" or (before == "." and start > 1 and text[start - 2].isalnum()):
            return None
        if before in "-—" and not behind_range and start > 1 and (text[start - 2].isalnum() and text[start - 2].isascii()):
            return None
        if before in "·:" or text.endswith(TRAPS_BEFORE, 0, start):
            return None
    if after:
        if after in "+×·/" and text[end + 1 : end + 2].isalnum():
            return None
        if after == ":":
            ratio = RATIO.match(text, start)
            return _structure(text, start, ratio) if ratio else None
        if is_year(digits) and text.startswith(YEAR_AFTER, end):
            return None
        if after in "月" or (after == "日" and "." not in digits):
            return None
    if after and after in RANGE_SIGNS and text[end + 1 : end + 2].isdigit():
        other = re.compile(r"\d+").match(text, end + 1)
        if other and is_year(digits) and is_year(other.group()):
            return None
        if other and text[other.end() : other.end() + 1] in ("月", "日", "号", "时"):
            return None
        if other and text[other.end() : other.end() + 1] == "-" and text[other.end() + 1 : other.end() + 2].isdigit():
            return None  # 2025-01-09, a telephone number
    negative = False
    if before == EVERY:
        return None
    if before == "-" and (start < 2 or text[start - 2] not in "0123456789%‰"):
        negative = True
    elif before == "负" and start > 1 and text[start - 2] in SIGN_BEFORE:
        negative = True
    decimals = len(digits) - digits.find(".") - 1 if "." in digits else 0
    figure = _amount(text, start, end, digits, -decimals, behind_range=behind_range)
    if figure is None:
        return None
    if negative:
        figure.value = "-" + figure.value
        figure.start = min(figure.start, start - 1)
    return figure


def _chinese(text: str, match: re.Match[str], behind_range: bool = False) -> Figure | None:
    start, end = match.span()
    written = match.group()
    before = text[start - 1] if start else ""
    if before in VAGUE or text[end : end + 1] in VAGUE:
        return None
    for prefix, unit in PER_CENT_OF:
        if written == prefix[: len(prefix) - 2] and text.startswith(prefix, start):
            return _per_hundred(text, start, start + len(prefix), unit)
        position = written.rfind(prefix[:1])
        if position > 0 and text.startswith(prefix, start + position):
            return _per_hundred(text, start + position, start + position + len(prefix), unit)
    if text.startswith("分之", end):
        return None
    if before == EVERY or text.startswith(MEETINGS, end) or ANNOUNCED.match(text, end):
        return None
    number = chinese_number(written)
    if number is None:
        return None
    value, step = number
    if written[0] in "万亿千百" and before in ("上", "过", "成", "近", "超", "达", "破", "逾", "满", "计", "个", "的"):
        return _bare_scale(text, start, end, written, value, step)
    if written[0] in "万亿千百":
        return None
    if text.startswith(TENTHS, end) and len(written) == 1 and text[end + 1 : end + 2] not in TENTHS_NOT_BEFORE:
        return _tenths(text, start, end, value)
    if written[-1] == ONE and len(written) > 1 and not any(mark in written for mark in ONE_AT_END):
        return None
    figure = _amount(text, start, end, value, step, chinese=True, behind_range=behind_range)
    if figure is None or figure.form == "bare":
        return None if behind_range else _open_range(text, start, end, value, step)
    if written == ONE and figure.unit not in LONELY_ONE_UNITS:
        return None
    if len(written) == 1 and figure.written in ORDINAL_UNITS and figure.written != "次":
        return None
    return figure


def _bare_scale(text: str, start: int, end: int, written: str, value: str, step: int) -> Figure | None:
    """上千, 突破万亿元: a multiplier that stands for one of itself; in 亿元以上项目 it is the name of a class."""
    before = text[start - 1]
    if text[end : end + 1] == "级":
        return None
    figure = _amount(text, start, end, value, step, chinese=True)
    if figure is None:
        return None
    if text[start - 1 : end] in THOUSANDS_UP:
        if before == "成":
            return None
        figure.start = start - 1
        figure.bound = "over"
        figure.approximators = (before, *figure.approximators)
    elif before in ("的", "个") or figure.form == "bare":
        return None
    return figure


def _per_hundred(text: str, start: int, number: int, unit: str) -> Figure | None:
    match = re.compile(r"[〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?|\d+(?:\.\d+)?").match(text, number)
    if match is None:
        return None
    written = match.group()
    value = (written, 0) if written[0].isdigit() and written[0].isascii() else chinese_number(written)
    if value is None:
        return None
    figure = Figure(start, number, match.end(), value[0], unit, "percent", "amount")
    _before(text, figure)
    _after(text, figure)
    decimals = len(value[0]) - value[0].find(".") - 1 if "." in value[0] else 0
    figure.step = power_of_ten(-decimals)
    return figure


def _tenths(text: str, start: int, end: int, value: str) -> Figure:
    """三成五 is 35 %."""
    stop = end + len(TENTHS)
    half = chinese_number(text[stop : stop + 1]) if text[stop : stop + 1] else None
    if half is not None and len(half[0]) == 1 and text[stop] != "两":
        figure = Figure(start, start, stop + 1, str(int(value) * 10 + int(half[0])), PERCENT, "percent", "amount")
        figure.step = "1"
    else:
        figure = Figure(start, start, stop, str(int(value) * 10), PERCENT, "percent", "amount")
        figure.step = "10"
    if text[figure.end : figure.end + 1] in MORE:
        figure.bound = "over"
        figure.approximators = (text[figure.end],)
        figure.end += 1
    _before(text, figure)
    _after(text, figure)
    return figure


def _structure(text: str, start: int, match: re.Match[str]) -> Figure | None:
    parts = match.group().split(":")
    before = text[max(start - 3, 0) : start]
    if len(parts) == 2 and not any(word in before for word in STRUCTURE_WORDS):
        return None
    if text[match.end() : match.end() + 1] == ":":
        return None
    if len(parts) == 2 and len(parts[1]) == 2 and "." not in match.group() and text[start - 1 : start] in ("日", " ", "午"):
        return None
    figure = Figure(start, start, match.end(), ":".join(parts), "", "ratio", "structure")
    decimals = max(len(part) - part.find(".") - 1 if "." in part else 0 for part in parts)
    figure.step = power_of_ten(-decimals)
    _before(text, figure)
    return figure


def _rank(text: str, match: re.Match[str]) -> Figure | None:
    start = match.start()
    if text[start] not in (ORDINAL, FIRST_N):
        word = match.group()
        value = RANK_WORDS.get(word, "")
        return _ranked(start, start + len(word), value) if value else None
    number = RANK_NUMBER.match(text, start + 1)
    if number is None:
        return None
    written, end = number.group(1), number.end()
    if not number["unit"] and not RANK_BEFORE.search(text, max(start - 3, 0), start):
        return None
    value = written if written.isascii() else ""
    if not value:
        read = chinese_number(written)
        if read is None:
            return None
        value = read[0]
    return _ranked(start, end, value, under=text[start] == FIRST_N)


def _ranked(start: int, end: int, value: str, under: bool = False) -> Figure:
    figure = Figure(start, start, end, value, RANK_UNIT, "rank", "rank")
    figure.bound = "under" if under else "exact"
    figure.step = "1"
    return figure


def _double(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    value = DOUBLINGS.get(match.group())
    if value is None or text.startswith(DOUBLING_NOT_BEFORE, end) or text[start - 1 : start] in ("“", "‘"):
        return None
    figure = Figure(start, start, end, value, PERCENT, "percent", "double")
    figure.step = "100"
    return figure


def _amount(
    text: str, start: int, end: int, digits: str, step: int, chinese: bool = False, behind_range: bool = False
) -> Figure | None:
    """Multiplier, unit and approximators around a number; `step` is the power of ten of its last printed digit."""
    position = end
    power = 0
    approximators: list[str] = []
    bound = "exact"
    position, more = _more(text, position)
    if more:
        approximators.append(more)
        bound = MORE[more]
    position = _skip(text, position)
    unit = unit_at(text, position)
    if unit is None:
        for word, exponent in MULTIPLIERS:
            if text.startswith(word, position):
                if word in ("千", "百") and chinese:
                    continue
                power = exponent
                position += len(word)
                break
        if power:
            extra, more = _more(text, position)
            if more:
                position = extra
                approximators.append(more)
                bound = MORE[more]
            position = _skip(text, position)
            unit = unit_at(text, position)
    scaled = power > 0 or (chinese and step >= 4)
    if unit is None:
        return _without_unit(text, start, end, position, digits, step, power, scaled, approximators, bound, behind_range)
    stop = position + len(unit.written)
    canonical, dimension = unit.canonical, unit.dimension
    power += unit.power
    figure = Figure(start, start, stop, shift(digits, power), canonical, dimension, "amount")
    figure.written = unit.written
    figure.step = power_of_ten(step + power)
    figure.bound = bound
    figure.approximators = tuple(approximators)
    if text.startswith(HALF, stop) and text[stop + 1 : stop + 2] not in HALF_NOT_BEFORE and not more:
        figure.value = str(Decimal(figure.value) + Decimal(5).scaleb(power - 1))
        figure.end += len(HALF)
    _compound(text, figure)
    _range(text, figure, digits, end, power - unit.power, unit)
    _before(text, figure)
    if figure.end < len(text) and text[figure.end] in MORE and dimension in ("times", "duration", "count", "people"):
        _more_after(text, figure)
    _after(text, figure)
    if figure.approximators and figure.approximators[-1] in ("以上", "以下", "及以上", "及以下") and _opens_class(text, figure):
        return None
    if figure.start and text[figure.start - 1] in (ORDINAL, "[", "〔"):
        return None
    return figure


def _more(text: str, position: int) -> tuple[int, str]:
    character = text[position : position + 1]
    if character in MORE and character and text[position + 1 : position + 2] not in MORE_FOLLOWED_BY_OTHER_WORD[character]:
        return position + 1, character
    return position, ""


def _more_after(text: str, figure: Figure) -> None:
    position, more = _more(text, figure.end)
    if more:
        figure.end = position
        figure.bound = MORE[more]
        figure.approximators = (*figure.approximators, more)


def _without_unit(
    text: str, start: int, end: int, position: int, digits: str, step: int, power: int, scaled: bool, approximators: list[str], bound: str,
    behind_range: bool,
) -> Figure | None:
    """A number without a unit: money or people where the words beside it say so, else bare."""
    if not scaled:
        if text.startswith(TENTHS, end) and digits.isdigit() and len(digits) == 1 and text[end + 1 : end + 2] not in TENTHS_NOT_BEFORE:
            return _tenths(text, start, end, digits)
        if approximators or text.startswith(TRAPS_AFTER, end):
            return None
        following = text[end : end + 1]
        ranged = None if behind_range else _open_range(text, start, end, digits, step)
        if ranged is not None:
            return ranged
        if following and following not in CLAUSE_MARKS and following not in "左以” \"和与及至到—~-":
            return None
        figure = Figure(start, start, end, digits, "", "bare", "bare")
        figure.step = power_of_ten(step)
        _before(text, figure)
        _after(text, figure)
        return figure
    figure = Figure(start, start, position, shift(digits, power), "", "bare", "amount")
    figure.step = power_of_ten(step + power)
    figure.approximators = tuple(approximators)
    figure.bound = bound
    _range(text, figure, digits, end, power, None)
    _before(text, figure)
    if figure.unit:
        pass  # the unit stands at the range's second end (350万至400万人次)
    elif text.startswith(PEOPLE_WORDS, figure.end):
        figure.unit, figure.dimension = PEOPLE, "people"
    elif figure.end >= len(text) or text[figure.end] in CLAUSE_MARKS or text.startswith(("以上", "左右", "大关", "元")):
        lead = text[max(start - 16, 0) : start]
        if any(word in lead for word in MONEY_WORDS):
            figure.unit, figure.dimension = MONEY, "money"
        elif any(word in lead for word in PEOPLE_WORDS):
            figure.unit, figure.dimension = PEOPLE, "people"
    elif text.startswith(STEPS, figure.end):
        figure.unit, figure.dimension = MONEY, "money"
    elif text[figure.end] in "级强":
        return None
    _after(text, figure)
    return figure


def _open_range(text: str, start: int, end: int, digits: str, step: int) -> Figure | None:
    """3至5个, 4.5-5%: the unit and multiplier stand at the second end alone."""
    if text[end : end + 1] not in RANGE_SIGNS or not text[end : end + 1]:
        return None
    second = CANDIDATE.match(text, end + 1)
    if second is None or second.lastgroup not in ("arabic", "chinese"):
        return None
    if second.lastgroup == "arabic":
        figure = _arabic(text, second, behind_range=True)
        written = second.group().replace(",", "")
    else:
        figure = _chinese(text, second, behind_range=True)
        number = chinese_number(second.group())
        written = number[0] if number else ""
    if figure is None or figure.form != "amount" or figure.high is not None or figure.unit == "" or figure.start != second.start():
        return None
    power = len(figure.value.partition(".")[0]) - len(written.partition(".")[0])
    figure.value, figure.high = shift(digits, max(power, 0)), figure.value
    figure.start = figure.number = start
    _before(text, figure)
    return figure


def _compound(text: str, figure: Figure) -> None:
    """微克/立方米, 元/月: a slash and another unit."""
    position = figure.end
    if text[position : position + 1] == "/":
        other = unit_at(text, position + 1)
        written = other.written if other else ("月" if text[position + 1 : position + 2] == "月" else "")
        if written:
            figure.unit = f"{figure.unit}/{other.canonical if other else written}"
            figure.end = position + 1 + len(written)
            figure.dimension = "per"
    elif text[position : position + 1] == "（":
        other = unit_at(text, position + 1)
        if other and other.dimension in ("count", "people") and text[position + 1 + len(other.written) : position + 2 + len(other.written)] == "）":
            figure.end = position + len(other.written) + 2


def _range(text: str, figure: Figure, digits: str, number_end: int, power: int, unit: Unit | None) -> None:
    """4.5%—5%, 3万至5万亩: the second end, where the first has a unit; 3至5个 comes through the second number."""
    position = figure.end
    if text[position : position + 1] not in RANGE_SIGNS or not text[position : position + 1]:
        return
    second = CANDIDATE.match(text, position + 1)
    if second is None or second.lastgroup != "arabic":
        return
    high = second.group().replace(",", "")
    stop = second.end()
    exponent = 0
    for word, value in MULTIPLIERS[:4]:
        if text.startswith(word, stop):
            exponent = value
            stop += len(word)
            break
    other = unit_at(text, stop)
    if other is None and unit is not None:
        return
    if other is not None:
        if unit is not None and other.canonical != unit.canonical:
            return
        stop += len(other.written)
        figure.unit, figure.dimension, figure.written = other.canonical, other.dimension, other.written
        exponent += other.power
    figure.high = shift(high, exponent)
    figure.end = stop


def _before(text: str, figure: Figure) -> None:
    """近, 约 directly before the number belong to the span."""
    position = figure.start
    while position and text[position - 1] == " ":
        position -= 1
    for word, bound in APPROXIMATORS_BEFORE.items():
        if text.endswith(word, 0, position) and text[position - len(word) - 1 : position - len(word)] not in ABOUT_BEHIND:
            figure.start = position - len(word)
            figure.bound = bound
            figure.approximators = (word, *figure.approximators)
            return


def _after(text: str, figure: Figure) -> None:
    """以上, 左右 directly after the unit belong to the span."""
    for word, bound in AFTER:
        if text.startswith(word, figure.end):
            figure.end += len(word)
            figure.bound = bound
            figure.approximators = (*figure.approximators, word)
            return


def _opens_class(text: str, figure: Figure) -> bool:
    """Whether 以上 opens a class (2000万元以上企业) and the figure is a threshold, no statement."""
    following = text[figure.end : figure.end + 1]
    return figure.dimension in CLASS_DIMENSIONS and bool(following) and following not in CLAUSE_MARKS and following not in "”’ 的和并且"
