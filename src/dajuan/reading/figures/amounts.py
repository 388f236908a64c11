"""Read what stands around a number: its multiplier, unit, approximators, the other end of a range."""

from __future__ import annotations

from decimal import Decimal

from dajuan.catalogue.units import Unit, by_first_character
from dajuan.reading.figures.figure import Figure
from dajuan.reading.figures.lexicon import (
    ABOUT_BEHIND,
    AFTER,
    APPROXIMATORS_BEFORE,
    BRACKET,
    BRACKET_END,
    CLASS_DIMENSIONS,
    CLASS_WORDS,
    CLAUSE_MARKS,
    GRADE,
    GRADES,
    HALF,
    HALF_NOT_BEFORE,
    MONEY,
    MONEY_WORDS,
    MONTH,
    MORE,
    MORE_BEHIND_UNITS,
    MORE_FOLLOWED_BY_OTHER_WORD,
    NOT_OPENING,
    NUMBER_ENDS,
    ORDINAL_MARKS,
    PEOPLE,
    PEOPLE_WORDS,
    PER,
    RANGE_SIGNS,
    SHORT_MULTIPLIERS,
    STEPS,
    TRAPS_AFTER,
    UNIT_BEFORE_OTHER_WORD,
    UNIT_OF_OTHER_WORD,
    WITHOUT_UNIT_BEFORE,
)
from dajuan.reading.figures.rules import ARABIC_NUMBER
from dajuan.reading.numerals import power_of_ten, shift
from dajuan.reading.numerals.lexicon import MULTIPLIERS

UNITS: dict[str, tuple[tuple[str, Unit], ...]] = by_first_character()
MULTIPLIER_FIRST = frozenset(word[0] for word, _ in MULTIPLIERS)
AFTER_FIRST = frozenset(word[0] for word, _ in AFTER)
BEFORE_LAST = frozenset(word[-1] for word in APPROXIMATORS_BEFORE)


def unit_at(text: str, position: int, others: dict[str, str] = UNIT_BEFORE_OTHER_WORD) -> Unit | None:
    """The longest unit written at a position that is no beginning of another word.

    others: by unit, the characters before which it begins another word.
    """
    forms = UNITS.get(text[position : position + 1])
    if forms is None:
        return None
    for written, unit in forms:
        if text.startswith(written, position):
            following = text[position + len(written) : position + len(written) + 1]
            if following:
                words = others.get(written)
                if words is not None and following in words:
                    continue
                if following.isascii() and following.isalpha() and written[-1].isascii() and written[-1].isalpha():
                    continue
            return unit
    return None


def multiplier_at(text: str, position: int, chinese: bool) -> tuple[int, int]:
    """The power of ten of a multiplier written at a position (万: 4), and its length; (0, 0) if there is none."""
    if text[position : position + 1] in MULTIPLIER_FIRST:
        for word, power in MULTIPLIERS:
            if text.startswith(word, position) and not (chinese and word in SHORT_MULTIPLIERS):
                return power, len(word)
    return 0, 0


def amount(text: str, start: int, end: int, digits: str, step: int, chinese: bool = False) -> Figure | None:
    """The quantity of a number written at text[start:end], None where it is none.

    digits: the number as a decimal string; step: the power of ten of its last printed digit.
    """
    position, more = _more(text, _skip(text, end))
    if not more:
        position = end
    approximators = (more,) if more else ()
    position = _skip(text, position)
    unit = unit_at(text, position, UNIT_BEFORE_OTHER_WORD if chinese else UNIT_OF_OTHER_WORD)
    power = 0
    if unit is None:
        power, length = multiplier_at(text, position, chinese)
        if power:
            position, again = _more(text, position + length)
            approximators = (again,) if again else approximators
            position = _skip(text, position)
            unit = unit_at(text, position)
    if unit is None:
        if not power and not (chinese and step >= 4):
            return _bare(text, start, end, digits, step, bool(approximators))
        figure = Figure(start, position if power else end, shift(digits, power), "", "bare", "amount")
        figure.step = power_of_ten(step + power)
        if text.startswith(HALF, figure.end) and not approximators:
            _half(text, figure, step + power)
    else:
        figure = Figure(
            start,
            position + len(unit.written),
            shift(digits, power + unit.power),
            unit.canonical,
            unit.dimension,
            "amount",
        )
        figure.written = unit.written
        figure.step = power_of_ten(step + power + unit.power)
        if text.startswith(HALF, figure.end) and not approximators:
            _half(text, figure, step + power + unit.power)
        _compound(text, figure)
    if approximators:
        figure.approximators = approximators
        figure.bound = MORE[approximators[-1]]
    _range(text, figure, unit)
    before(text, figure)
    if unit is None and not figure.unit and not _unit_by_words(text, figure):
        return None
    if figure.dimension in MORE_BEHIND_UNITS:
        _more_behind(text, figure)
    after(text, figure)
    if (
        text.startswith(GRADE, figure.end)
        or _opens_class(text, figure)
        or (figure.start and text[figure.start - 1] in ORDINAL_MARKS)
    ):
        return None
    return figure


def _skip(text: str, position: int) -> int:
    """Past blanks between a number and its unit (a page break inside of a figure leaves two)."""
    while position < len(text) and text[position] == " ":
        position += 1
    return position


def _more(text: str, position: int) -> tuple[int, str]:
    """Past 余 or 多 at a position, and the word; it is none where it begins another (余额)."""
    character = text[position : position + 1]
    if character in MORE and text[position + 1 : position + 2] not in MORE_FOLLOWED_BY_OTHER_WORD[character]:
        return position + 1, character
    return position, ""


def _more_behind(text: str, figure: Figure) -> None:
    """2倍多: the word behind the unit."""
    position, more = _more(text, figure.end)
    if more:
        figure.end = position
        figure.bound = MORE[more]
        figure.approximators = (*figure.approximators, more)


def _half(text: str, figure: Figure, power: int) -> None:
    """三公里半 is 3.5 公里."""
    if text[figure.end + 1 : figure.end + 2] not in HALF_NOT_BEFORE:
        figure.value = format(Decimal(figure.value) + Decimal(5).scaleb(power - 1), "f")
        figure.end += len(HALF)


def _bare(text: str, start: int, end: int, digits: str, step: int, approximate: bool) -> Figure | None:
    """A number without unit or multiplier, unless what follows makes it a name or a word."""
    if approximate or text.startswith(TRAPS_AFTER, end):
        return None
    following = text[end : end + 1]
    if following and following not in NUMBER_ENDS:
        return None
    figure = Figure(start, end, digits, "", "bare", "bare")
    figure.step = power_of_ten(step)
    before(text, figure)
    after(text, figure)
    return figure


def _unit_by_words(text: str, figure: Figure) -> bool:
    """Money or people where the words beside a number without unit say so (超10亿, 近300万群众); False: it is no figure."""
    end = figure.end
    if text.startswith(PEOPLE_WORDS, end):
        figure.unit, figure.dimension = PEOPLE, "people"
    elif end >= len(text) or text[end] in CLAUSE_MARKS or text.startswith(WITHOUT_UNIT_BEFORE, end):
        lead = text[max(figure.number - 16, 0) : figure.number]
        if any(word in lead for word in PEOPLE_WORDS):
            figure.unit, figure.dimension = PEOPLE, "people"
        elif any(word in lead for word in MONEY_WORDS):
            figure.unit, figure.dimension = MONEY, "money"
    elif text.startswith(STEPS, end):
        figure.unit, figure.dimension = MONEY, "money"
    return end >= len(text) or text[end] not in GRADES


def _compound(text: str, figure: Figure) -> None:
    """微克/立方米, 元/月: a slash and another unit; 套（户）: another name of the same."""
    position = figure.end
    mark = text[position : position + 1]
    if mark == PER:
        other = unit_at(text, position + 1)
        if other is not None:
            figure.unit = f"{figure.unit}{PER}{other.canonical}"
            figure.end = position + 1 + len(other.written)
            figure.dimension = "per"
        elif text.startswith(MONTH, position + 1):
            figure.unit = f"{figure.unit}{PER}{MONTH}"
            figure.end = position + 1 + len(MONTH)
            figure.dimension = "per"
    elif mark == BRACKET:
        other = unit_at(text, position + 1)
        if other is not None and other.dimension in ("count", "people"):
            stop = position + 1 + len(other.written)
            if text.startswith(BRACKET_END, stop):
                figure.end = stop + 1


def _range(text: str, figure: Figure, unit: Unit | None) -> None:
    """4.5%—5%, 3万至5万亩: the second end, where the first has its unit or multiplier."""
    if text[figure.end : figure.end + 1] not in RANGE_SIGNS:
        return
    second = ARABIC_NUMBER.match(text, figure.end + 1)
    if second is None:
        return
    power, length = multiplier_at(text, second.end(), False)
    stop = second.end() + length
    other = unit_at(text, stop)
    if other is None:
        if unit is not None:
            return
    else:
        if unit is not None and other.canonical != unit.canonical:
            return
        stop += len(other.written)
        power += other.power
        figure.unit, figure.dimension, figure.written = other.canonical, other.dimension, other.written
    figure.high = shift(second.group().replace(",", ""), power)
    figure.end = stop


def before(text: str, figure: Figure) -> None:
    """近, 约 directly before the number belong to the span."""
    position = figure.start
    while position and text[position - 1] == " ":
        position -= 1
    if not position or text[position - 1] not in BEFORE_LAST:
        return
    for word, bound in APPROXIMATORS_BEFORE.items():
        if (
            text.endswith(word, 0, position)
            and text[position - len(word) - 1 : position - len(word)] not in ABOUT_BEHIND
        ):
            figure.start = position - len(word)
            figure.bound = bound
            figure.approximators = (word, *figure.approximators)
            return


def after(text: str, figure: Figure) -> None:
    """以上, 左右 directly after the unit belong to the span."""
    if text[figure.end : figure.end + 1] not in AFTER_FIRST:
        return
    for word, bound in AFTER:
        if text.startswith(word, figure.end):
            figure.end += len(word)
            figure.bound = bound
            figure.approximators = (*figure.approximators, word)
            return


def _opens_class(text: str, figure: Figure) -> bool:
    """Whether 以上 opens a class (2000万元以上企业): then the figure is a threshold, no statement."""
    if (
        not figure.approximators
        or figure.approximators[-1] not in CLASS_WORDS
        or figure.dimension not in CLASS_DIMENSIONS
    ):
        return False
    following = text[figure.end : figure.end + 1]
    return bool(following) and following not in CLAUSE_MARKS and following not in NOT_OPENING
