"""Say in what two figures that stand for the same differ: not at all, in the writing, or in what they say.

RESTATED: the amounts are equal after conversion of their units (6.7亿元 and 67000万元, 15亩 and 1公顷), or the coarser one is what
the finer one gives when it is rounded to the coarser one's last digit (6.72亿元 and 6.7亿元, 5% and 5.0%), both without bounds.
The same number in another form (三个 and 3个, 1,040 and 1040) is no difference. Everything else is CHANGED.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue.units import factor
from dajuan.comparison.likeness import common_start, similarity
from dajuan.comparison.marks import Mark, Nature
from dajuan.comparison.numbers import plain_decimal, plainly, value_of
from dajuan.comparison.patterns import DIGIT
from dajuan.comparison.records import Aspect, Change, Figure, Size
from dajuan.comparison.sheet import Sheet
from dajuan.reading.numerals.lexicon import SCALES
from dajuan.reading.records import Bound, Claim, Kind

PER_CENT_SIGN, POINTS = "%", "百分点"
NO_PERCENT = (PER_CENT_SIGN, "‰", POINTS, "位", "名", "")
_HUNDRED = Decimal(100)
NUMERAL = "numeral"
_SLIP = 2
"""From this power of ten on it is taken for a slip of scale; ten times as much may well be meant."""


class Judged(msgspec.Struct, frozen=True):
    """What became of a figure that both documents have."""

    change: Change
    aspects: tuple[Aspect, ...]


def judge(old: Sheet, one: Mark, new: Sheet, two: Mark) -> Judged | None:
    """The difference of two marks that stand for the same figure, None where there is none."""
    same_words = _same_words(old, one, new, two)
    was = old.claims[one.claim] if one.claim >= 0 else None
    now = new.claims[two.claim] if two.claim >= 0 else None
    if was is None or now is None:
        return _numbers(one, two, figure=Nature.FIGURE in (one.nature, two.nature))
    before, after = written(old, was), written(new, now)
    if before == after and same_words:
        return _of_unit_above(was, now) if one.place is not None or two.place is not None else None
    judged = _claims(
        was,
        now,
        context=not same_words,
        form=shape(before) != shape(after),
        other_number=one.place is not None and two.place is not None and value_of(one.own) != value_of(two.own),
    )
    in_table = old.in_table(one.start) or new.in_table(two.start)
    return _without(judged, Aspect.INDICATOR) if judged and in_table else judged


def _without(judged: Judged, aspect: Aspect) -> Judged | None:
    """What is left without an aspect: rows and columns of tables are found by their labels, whatever was read of them."""
    aspects = tuple(each for each in judged.aspects if each is not aspect)
    return msgspec.structs.replace(judged, aspects=aspects) if aspects else None


def _same_words(old: Sheet, one: Mark, new: Sheet, two: Mark) -> bool:
    """Whether at most numbers differ in what says what the figures are: their sentence, or the label and head of a cell."""
    if one.place and two.place:
        head, other = shape(one.place.head), shape(two.place.head)
        if similarity(head, other) == 0:
            return True  # another column, as far as is known: nothing is to be read into it
        return shape(one.place.label) == shape(two.place.label) and head == other
    if old.in_table(one.start) or new.in_table(two.start):
        return True  # a row whose cells are known in one document only: what its head says cannot be compared
    if old.wording(one.sentence) == new.wording(two.sentence):
        return True
    return old.wording_alone(one.sentence) == new.wording_alone(two.sentence)


def shape(words: str) -> str:
    """Words with every digit as 0."""
    return DIGIT.sub("0", words)


def written(sheet: Sheet, claim: Claim) -> str:
    """A figure as it is printed, in one kind of characters and without white space and commas."""
    return "".join(sheet.plain[claim.start : claim.end].split()).replace(",", "")


def _claims(was: Claim, now: Claim, *, context: bool, form: bool, other_number: bool) -> Judged | None:
    """The difference of two claims.

    context: whether the words around them differ; form: whether more than digits does in them; other_number: whether they are
    printed as other numbers, which of equal amounts says that the unit is another one (of a table, in its caption).

    What is read differently of equal words is an effect of another change (of a year in the heading above), which is shown itself.
    """
    aspects = _aspects(was, now) if context else []
    if was.bound is not now.bound and (context or form):
        aspects.insert(0, Aspect.BOUND)
    amounts = _amounts(was, now, other_number=other_number)
    if not amounts:
        return Judged(Change.CHANGED, tuple(aspects)) if aspects else None
    if Aspect.VALUE in amounts or (Aspect.UNIT in amounts and factor(was.unit, now.unit) is None):
        return Judged(Change.CHANGED, (*amounts, *aspects))
    return Judged(Change.CHANGED if aspects else Change.RESTATED, (*amounts, *aspects))


def _of_unit_above(was: Claim, now: Claim) -> Judged | None:
    """Of two cells that read alike: whether the unit above the table is another one now, which changes every amount."""
    if was.unit == now.unit and _power_between(_decimal(was.value), _decimal(now.value)):
        return Judged(Change.CHANGED, (Aspect.UNIT,))
    return None


def _amounts(was: Claim, now: Claim, *, other_number: bool) -> tuple[Aspect, ...]:
    """VALUE, UNIT or ROUNDING where the amounts differ in these."""
    if Kind.STRUCTURE in (was.kind, now.kind):
        return () if was.value == now.value else (Aspect.VALUE,)
    ratio = factor(was.unit, now.unit)
    if ratio is None:
        same = was.value == now.value
        return (Aspect.UNIT,) if same else (Aspect.VALUE, Aspect.UNIT)
    old, new = Decimal(was.value) * ratio, Decimal(now.value)
    old_end, new_end = _end(was) * ratio, _end(now)
    scales = {_scale(was), _scale(now)}
    other_unit = was.unit != now.unit or (len(scales) == 2 and NUMERAL not in scales)
    step, finer = _steps(was, now, ratio)
    if old == new and old_end == new_end:
        if other_unit or other_number:
            return (Aspect.UNIT,)
        return (Aspect.ROUNDING,) if step != finer and _is_fraction(was, now) else ()
    if _one_is_rounded(was, now) and step > finer and max(abs(old - new), abs(old_end - new_end)) * 2 <= step:
        return (Aspect.UNIT, Aspect.ROUNDING) if other_unit else (Aspect.ROUNDING,)
    return (Aspect.VALUE,)


def _one_is_rounded(was: Claim, now: Claim) -> bool:
    return was.bound is now.bound is Bound.EXACT and was.kind is now.kind and Kind.RANK is not was.kind


def _steps(was: Claim, now: Claim, ratio: Decimal) -> tuple[Decimal, Decimal]:
    """The coarser and the finer place value of the last printed digits, in the new unit."""
    first = abs(_decimal(was.step or "1")) * ratio
    second = abs(_decimal(now.step or "1"))
    return max(first, second), min(first, second)


def _is_fraction(was: Claim, now: Claim) -> bool:
    """Whether a point is printed: 5% and 5.0%. Of 三十 and 30 the step differs only by the form."""
    return "." in was.text or "." in now.text or "．" in was.text or "．" in now.text


def _scale(claim: Claim) -> str:
    """The multiplier that is printed behind digits: 亿 of 6.7亿元; "" of 五十亿元, which is but a numeral."""
    return "".join(sorted(SCALES.keys() & set(claim.text))) if DIGIT.search(claim.text) else NUMERAL


def _end(claim: Claim) -> Decimal:
    return Decimal(claim.value if claim.high is None else claim.high)


def _aspects(was: Claim, now: Claim) -> list[Aspect]:
    """In what else two claims differ, where both say it."""
    found = []
    if was.status is not now.status:
        found.append(Aspect.STATUS)
    if was.period and now.period and was.period != now.period:
        found.append(Aspect.PERIOD)
    if was.kind is now.kind is Kind.CHANGE and was.base and now.base and was.base != now.base:
        found.append(Aspect.BASE)
    if was.kind is now.kind is Kind.RANK and was.scope and now.scope and was.scope != now.scope:
        found.append(Aspect.SCOPE)
    if _of_other_things(was, now):
        found.append(Aspect.INDICATOR)
    return found


def _of_other_things(was: Claim, now: Claim) -> bool:
    if was.indicator_id and now.indicator_id:
        return was.indicator_id != now.indicator_id and similarity(was.indicator, now.indicator) < 1
    shared = common_start(was.indicator, now.indicator, len(was.indicator))  # 新建 of 新建卫生室 and 新建公园
    return _is_foreign(was.indicator[shared:], now.sentence) and _is_foreign(now.indicator[shared:], was.sentence)


def _is_foreign(indicator: str, sentence: str) -> bool:
    """Whether a sentence has hardly a character of an indicator: it is not only worded otherwise."""
    words = [character for character in indicator if character.isalpha()]
    return len(words) > 1 and sum(character in sentence for character in words) * 3 < len(words)


def _numbers(one: Mark, two: Mark, *, figure: bool) -> Judged | None:
    """Two numbers of which at least one was not read as a claim."""
    if plainly(one.own) == plainly(two.own):
        return None
    old, new = value_of(one.own), value_of(two.own)
    if old is not None and old == new:
        return None
    return Judged(Change.CHANGED, (Aspect.VALUE if figure else Aspect.NUMBER,))


def size(old: Figure, new: Figure) -> Size | None:
    """By how much a figure changed; None for ranges, structures, units that do not convert, and where only one was read."""
    was, now = old.claim, new.claim
    if was is None or now is None:
        before, after = value_of("".join(old.text.split())), value_of("".join(new.text.split()))
        if was is not None or now is not None or before is None or after is None:
            return None
        return _size(before, after, "", percent=True)
    ratio = factor(was.unit, now.unit)
    if ratio is None or Kind.STRUCTURE in (was.kind, now.kind) or was.high is not None or now.high is not None:
        return None
    percent = now.unit not in NO_PERCENT and was.kind is now.kind is Kind.LEVEL
    unit = POINTS if now.unit == PER_CENT_SIGN else now.unit
    return _size(Decimal(was.value) * ratio, Decimal(now.value), unit, percent=percent)


def _size(old: Decimal, new: Decimal, unit: str, *, percent: bool) -> Size | None:
    if old == new:
        return None
    part = None
    if percent and old:
        share = (new - old) / abs(old) * _HUNDRED
        part = f"{share.quantize(Decimal(1).scaleb(min(-1, share.adjusted()))):f}"  # of a small one the first digit that is not 0
    return Size(plain_decimal(new - old), unit, part, _ten_times(old, new))


def _ten_times(old: Decimal, new: Decimal) -> int:
    """The power of ten between two numbers that differ by nothing else; 0 for none that would be a slip."""
    power = _power_between(old, new)
    return power if abs(power) >= _SLIP else 0


def _power_between(old: Decimal, new: Decimal) -> int:
    if not old or not new:
        return 0
    power = new.adjusted() - old.adjusted()
    return power if old.scaleb(power) == new else 0


def _decimal(written: str) -> Decimal:
    """A decimal of a claim; a structure, which is none, is 0."""
    return Decimal(0) if ":" in written else Decimal(written)
