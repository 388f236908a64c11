"""Say a figure once: its printed words, completed by the unit, bound or direction that they leave out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

import msgspec

from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.ledger.records import Observation
from dajuan.messages import _, language
from dajuan.reading.numerals import chinese_number
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.card.bounds import Of, bounded, told_in
from dajuan.reports.card.quantities import POINTS, Quantity, change, direction, number, percent, written_out
from dajuan.reports.claims import words

SHARES = frozenset({Formula.COMPLETION, Formula.PROGRESS, Formula.SHARE})
"""What is a part of something: shown in per cent."""

LEADS = "约|近|超|逾|不低于|不少于|不高于|不超过|高于|低于|[<>≤≥＜＞]"
BARE = re.compile(rf"(?P<lead>(?:{LEADS})*\s*)(?P<number>-?\d[\d,]*(?:\.\d+)?)\s*(?P<tail>左右|上下|以上|以下|以内)?")
"""A number as a table has it, the unit in another cell."""

SCALES = ((0, ""), (4, "万"), (8, "亿"), (12, "万亿"))
PRINTED = re.compile(r"(?P<number>-?\d[\d,]*(?:\.\d+)?)\s*[余多]?(?P<scale>[万亿]{0,2})")
NUMERALS = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
ZEROS = re.compile(r"(?P<whole>\d)(?:\.0+(?!\d)|(?P<rest>\.\d*[1-9])0+(?!\d))")
TENTH = "成"
REMOVED: Mapping[int, str | None] = {ord(","): None, ord(" "): None}
MINUS = "-−－"


class Wording(msgspec.Struct, frozen=True):
    """How a figure is shown.

    text:    of the printed words what is quoted, from their character `at` on.
    before, after: what they leave out, of the reader's language: 增长, 不低于; 亿元, %以上.
    worth:   the value in words, where it says more than all that (4000余个: 超4000个).
    amended: whether a person corrected the value: then `worth` counts, and `text` is only what the page has.
    """

    text: str
    at: int = 0
    before: str = ""
    after: str = ""
    worth: str = ""
    amended: bool = False

    @property
    def said(self) -> str:
        """The figure in one piece; of a corrected one what counts."""
        return self.worth if self.amended else f"{self.before}{self.text}{self.after}"


def as_printed(figure: Observation | Amount) -> str:
    """The figure as its source prints it (4000余个)."""
    return figure.origin.text if isinstance(figure, Observation) else figure.text


def share(of: Derived) -> Decimal:
    """A part of something as a number of which 1 is all."""
    return Decimal(of.value).scaleb(-2) if of.unit == "%" else Decimal(of.value)


def value_of(figure: Observation | Amount | Derived) -> str:
    """What the figure is worth: value, unit and bound in words; of a change also its direction, of a rank its place."""
    if isinstance(figure, Derived):
        return _of_derived(figure)
    if isinstance(figure, Observation) and figure.kind is Kind.RANK:
        return _("rank {number}").format(number=words.amount(figure.value))
    if isinstance(figure, Observation) and figure.kind is Kind.CHANGE:
        return change(_quantity(figure))
    return _quantity(figure).said


def _of_derived(figure: Derived) -> str:
    if figure.formula in SHARES:
        return bounded(percent(share(figure)), figure.bound)
    of = Quantity(figure.value, figure.unit, figure.bound)
    if figure.formula is Formula.FALL:  # the value is the fall: 13.1 is down 13.1%
        of = msgspec.structs.replace(of, value=negated(figure.value))
    return change(of) if figure.kind is Kind.CHANGE else of.said


def negated(value: str) -> str:
    """The decimal string with the other sign."""
    return value[1:] if value.startswith("-") else f"-{value}"


def wording(figure: Observation | Amount) -> Wording:
    """How the figure is shown, each thing once."""
    text = as_printed(figure)
    if isinstance(figure, Observation) and is_amended(figure):
        return Wording(text, worth=value_of(figure), amended=True)
    if isinstance(figure, Observation) and figure.kind is Kind.CHANGE:
        return _of_change(text, _quantity(figure))
    if isinstance(figure, Observation) and figure.kind is Kind.RANK:
        return _within(text, value_of(figure)) or Wording(text, worth=value_of(figure))
    return _completed(text, _quantity(figure))


def as_change(amount: Amount) -> Wording:
    """An amount of a plan that is a growth, with its direction in words."""
    return _of_change(amount.text, _quantity(amount))


def unsigned(figure: Observation | Amount) -> Wording:
    """A change without its direction, for where a word before it says that it is a fall."""
    text = as_printed(figure)
    at = len(text) - len(text.lstrip(MINUS))
    inner = _completed(text[at:], _quantity(figure).positive)
    return msgspec.structs.replace(inner, at=at + inner.at)


def differs(figure: Observation | Amount) -> bool:
    """Whether the value says something that the printed words do not say as well (4000余个: 超4000个)."""
    return bool(wording(figure).worth)


def is_amended(observation: Observation) -> bool:
    """Whether a person gave it another value than the page prints."""
    if not observation.corrected or _bare(observation.value) == _bare(observation.origin.text):
        return False
    return _number_in(observation.origin.text, observation.unit) != _absolute(observation.value)


def _number_in(text: str, unit: str) -> Decimal | None:
    """The number that the words print, without its sign: 200余种 is 200, 七成 is 70."""
    if found := PRINTED.search(text):
        power = next((power for power, word in SCALES if word == found["scale"]), 0)
        return abs(Decimal(found["number"].replace(",", "")).scaleb(power))
    numeral = NUMERALS.search(text)
    read = chinese_number(numeral.group()) if numeral else None
    if numeral is None or read is None:
        return None
    return Decimal(read[0]) * (10 if unit == "%" and text[numeral.end() :].startswith(TENTH) else 1)


def _absolute(value: str) -> Decimal | None:
    try:
        return abs(Decimal(value))
    except InvalidOperation:
        return None


def _quantity(figure: Observation | Amount) -> Quantity:
    said, of = as_printed(figure), Of.GOAL
    if isinstance(figure, Observation):
        said += "".join(figure.approximators)
        of = Of.GOAL if figure.status is Status.TARGET else Of.RESULT
    write = number if _is_scaled(figure) else written_out
    return Quantity(figure.value, figure.unit, figure.bound, figure.high, write, said, of)


def _is_scaled(figure: Observation | Amount) -> bool:
    """Whether the source gives the figure in 万 or 亿: in its words, or in the head of the table whose cell is digits only.

    What it prints to the last unit is not made shorter.
    """
    text = as_printed(figure)
    return (
        isinstance(figure, Amount)
        or not any(map(str.isalpha, text))
        or any(word in text for _power, word in words.MYRIADS)
    )


def _of_change(text: str, of: Quantity) -> Wording:
    template = direction(of)
    if template is None:  # unchanged, or a range across zero
        said = change(of)
        return Wording(text) if _bare(said) == _bare(text) else Wording(text, worth=said)
    at = len(text) - len(text.lstrip(MINUS))
    inner = _completed(text[at:], of.positive)
    if inner.worth:
        return Wording(text, worth=change(of))
    before, after = template.split("{quantity}")
    return Wording(inner.text, at=at + inner.at, before=before + inner.before, after=inner.after + after)


def _completed(text: str, of: Quantity) -> Wording:
    """The words with the unit and bound that they leave out, else with the value beside them."""
    found = BARE.fullmatch(text)
    unit = unit_of(found["number"], of) if found else None
    if found is not None and unit is not None:
        tail = found["tail"] or ""
        before, after = ("", tail) if told_in(text, of.bound) else _around(of)
        return Wording(text[: found.end("number")], before=before, after=unit + after)
    if within := _within(text, of.said):
        return within
    return Wording(text) if _says(text, of) else Wording(text, worth=of.said)


def _around(of: Quantity) -> tuple[str, str]:
    """What says the bound before and behind the quantity."""
    before, _quantity, after = of.bounded("\0").partition("\0")
    return before, after


def unit_of(printed: str, of: Quantity) -> str | None:
    """The unit in which a table prints a number (亿元), told by number and value; None where they do not fit."""
    try:
        shown, value = Decimal(printed.replace(",", "")), Decimal(of.value)
    except InvalidOperation:
        return None
    if of.high is not None:
        return None
    for power, word in SCALES:
        if shown.scaleb(power) == value:
            return _named(f"{word}{of.unit}", of.unit)
        if "/" in of.unit and shown.scaleb(-power) == value:
            return _named(of.unit.replace("/", f"/{word}", 1), of.unit)
    return None


def _named(scaled: str, unit: str) -> str:
    """The unit behind a number: 个百分点; in English after a space."""
    if language() == "zh_CN":
        return f"个{POINTS}" if unit == POINTS else scaled
    if unit in {"%", "‰", ""}:
        return scaled
    return " " + (_("percentage points") if unit == POINTS else scaled)


OF_NUMBERS = frozenset("0123456789.,")
"""Beside these a piece of a number stands, not a number."""


def _within(text: str, said: str) -> Wording | None:
    """The value with the printed words as a part of it (超400万人次, where 400万人次 is printed)."""
    start = said.find(text) if text else -1
    while start >= 0:
        before, after = said[:start], said[start + len(text) :]
        if before[-1:] not in OF_NUMBERS and after[:1] not in OF_NUMBERS:
            return Wording(text, before=before, after=after)
        start = said.find(text, start + 1)
    return None


def _says(text: str, of: Quantity) -> bool:
    """Whether the words say all that the value does."""
    printed = _bare(text)
    if printed == _bare(of.said):
        return True
    if _bare(of.plain) in printed and (of.bound is Bound.ABOUT or told_in(of.words, of.bound)):
        return True
    numeral = NUMERALS.match(text)
    read = chinese_number(numeral.group()) if numeral else None
    return (
        numeral is not None
        and read is not None
        and of.bound is Bound.EXACT
        and text[numeral.end() :] == of.unit
        and Decimal(read[0]) == _absolute(of.value)
    )


def _bare(text: str) -> str:
    """Without what does not change the value: commas, spaces, zeros behind the point."""
    return ZEROS.sub(r"\g<whole>\g<rest>", text.translate(REMOVED))
