"""Find births, deaths and the natural growth of one population, as rates or as counts, that do not go together."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.figures.parts import Sum
from dajuan.checks.figures.told import Told, figures_told, one_place
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.reading.intervals import Interval, exactly
from dajuan.reading.records import Kind

_GROWTH = Pattern(
    "自然增长率|自增率|自然增长|自然增加|自然净增|自然减少|自然净减|自然负增长|净(?:增|减少?)(?:加|人口)?(?=了?$|约$)"
)
_BIRTH, _DEATH = Pattern("出生"), Pattern("死亡")
_APART = Pattern(
    "婴儿|儿童|孕产妇|事故|肇事|交通|疾病|肺结核|性别比|缺陷|二孩|三孩|一孩|率同比|[比较]上年|下降|上升|减少率|增加(?!人)"
)
_LESS = Pattern("减少|净减|负增长|负(?:约)?$|负值")
_NEITHER = exactly(0)


class NaturalGrowth(msgspec.Struct, frozen=True):
    """A printed natural growth that is not births less deaths; sign_only: it is a rate beside counts, of the other sign."""

    printed: Told
    birth: Told
    death: Told
    given: Sum
    sign_only: bool = False


def natural_growths(manuscript: Manuscript) -> Iterator[NaturalGrowth]:
    """The natural growths that no births and deaths of their paragraph give."""
    if "出生" not in manuscript.plain or "死亡" not in manuscript.plain:
        return
    for paragraph in manuscript.paragraphs:
        if "出生" not in paragraph.text or "死亡" not in paragraph.text:
            continue
        told = figures_told(manuscript, paragraph)
        for printed in told:
            if (
                _GROWTH.search(printed.words)
                and not _BIRTH.search(printed.own)
                and printed.quantity.unit in ("‰", "%", "人")
            ):
                found = _of(told, printed)
                if found is not None:
                    yield found


def _of(told: Sequence[Told], printed: Told) -> NaturalGrowth | None:
    pairs = [
        (birth, death)
        for birth, death in itertools.product(_named(told, printed, _BIRTH), _named(told, printed, _DEATH))
        if birth.quantity.unit == death.quantity.unit and birth.when.may_be(death.when)
    ]
    alike = [pair for pair in pairs if pair[0].quantity.unit == printed.quantity.unit]
    counts = [pair for pair in pairs if pair[0].quantity.unit == "人"]
    signed = _signed(printed)
    if alike:
        if any(_less(*pair).wide.meets(signed) for pair in alike):
            return None
        birth, death = alike[0]
        return NaturalGrowth(printed, birth, death, _less(birth, death))
    if not counts or not all(_is_other_side(_less(*pair).wide, signed) for pair in counts):
        return None
    birth, death = counts[0]
    return NaturalGrowth(printed, birth, death, _less(birth, death), sign_only=True)


def _less(birth: Told, death: Told) -> Sum:
    one, other = birth.quantity, death.quantity
    return Sum(one.value - other.value, one.tight - other.tight, one.wide - other.wide, min(one.step, other.step))


def _is_other_side(given: Interval, printed: Interval) -> bool:
    """Whether one of the two is surely above zero and the other surely below."""
    above, below = _NEITHER.is_below(given), given.is_below(_NEITHER)
    return (above and printed.is_below(_NEITHER)) or (below and _NEITHER.is_below(printed))


def _named(told: Sequence[Told], printed: Told, name: Pattern) -> list[Told]:
    """The levels of that name, of the time and place of the printed growth."""
    return [
        each
        for each in told
        if each is not printed
        and each.quantity.is_(Kind.LEVEL)
        and name.search(each.words)
        and not _APART.search(each.own)
        and each.when.may_be(printed.when)
        and one_place(each, printed)
    ]


def _signed(printed: Told) -> Interval:
    """What is printed, below zero where the words say so (自然减少550人, 为负1.9‰)."""
    wide = printed.quantity.wide
    return -wide if printed.quantity.value > 0 and _LESS.search(printed.own) else wide
