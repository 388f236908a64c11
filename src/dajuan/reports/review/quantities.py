"""Say what one figure says, as its source prints it and without its subject: 达6600万斤, 同比增长7.8%, 居全市第3位."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction, Measure
from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import IndicatorRef, Observation
from dajuan.reading.records import Bound, Kind
from dajuan.reports.card import show
from dajuan.reports.review import lexicon
from dajuan.reports.wordfile.headings import chinese


def printed(figure: Observation) -> str:
    """The quantity as printed, with its unit and bound: 4000余个, 超400万人次; of a corrected figure what the person said."""
    if show.is_amended(figure):
        return amount_of(figure) + lexicon.CORRECTED
    said = show.unsigned(figure) if figure.kind is Kind.CHANGE else show.wording(figure)
    return said.said


def amount_of(figure: Observation) -> str:
    """The value of a figure in words, without a direction."""
    return show.value_of(
        msgspec.structs.replace(
            figure,
            kind=Kind.LEVEL,
            value=figure.value.removeprefix("-"),
            high=figure.high.removeprefix("-") if figure.high else None,
        )
    )


def level(figure: Observation, *, alone: bool = False) -> str:
    """What stands after the noun: 为41%, 达97%以上, 达6600万斤, 5000亩.

    达 goes with an amount of the catalogue that is told alone. The phrase of a local indicator holds its verb at times
    (研发文创产品, 建成种植基地); with or without, its quantity follows directly: 研发文创产品500余种, 露营基地12处.
    """
    quantity, name = printed(figure), figure.indicator.name
    if quantity.startswith(lexicon.LEADING):
        return quantity
    if quantity.endswith(lexicon.TRAILING) and figure.unit not in lexicon.RATES:
        return quantity
    if quantity.endswith(lexicon.TRAILING) and figure.bound is Bound.OVER:
        return f"达{quantity}"
    if figure.unit in lexicon.RATES or name[-1:].isascii():
        return f"为{quantity}"
    reached = figure.indicator.direction is Direction.UP and figure.indicator.measure in {Measure.STOCK, Measure.FLOW}
    return f"达{quantity}" if alone and reached and not figure.indicator.local else quantity


def change(figure: Observation) -> str:
    """同比增长14.9%, 比2020年提高4.8个百分点, 环比下降近两成, 与上年持平."""
    quantity = printed(figure)
    return _changed(figure.value, figure.unit, figure.base, figure.indicator, quantity)


def derived_change(figure: Derived) -> str:
    """The same of a change that was computed."""
    quantity = show.quantity(figure.value.removeprefix("-"), figure.unit, figure.bound)
    return _changed(figure.value, figure.unit, figure.base, figure.indicator, quantity)


def _changed(value: str, unit: str, base: str | None, indicator: IndicatorRef, quantity: str) -> str:
    number = Decimal(value)
    if not number:
        return lexicon.UNCHANGED.get(base or "", against(base) + lexicon.STEADY)
    return against(base) + verb_of_change(number > 0, unit, indicator) + quantity


def verb_of_change(up: bool, unit: str, indicator: IndicatorRef) -> str:
    """增长 of amounts, 提高 by points, 增加 by so many things; what is bad when it rises does not grow but rises (上升)."""
    if unit == lexicon.POINTS:
        return "提高" if up else "降低"
    if unit not in lexicon.RATES and unit not in {"倍", "番"}:
        return "增加" if up else "减少"
    bad = indicator.direction is Direction.DOWN
    intensity = indicator.measure in {Measure.RATE, Measure.INDEX}
    return ("上升" if bad and intensity else "增长") if up else "下降"


def against(base: str | None) -> str:
    """The words of the base of a change: 同比, 比2020年, 比“十三五”末."""
    if not base or not base.startswith("since:"):
        return lexicon.BASES.get(base or "", "")
    since = base.removeprefix("since:")
    if since.endswith("FYP"):
        return lexicon.SINCE_PLAN.format(plan=chinese(int(since.removesuffix("FYP"))))
    return lexicon.SINCE_YEAR.format(year=since)


def told(figure: Observation, *, alone: bool = False) -> str:
    """What a figure of any kind says of its subject."""
    match figure.kind:
        case Kind.CHANGE:
            return change(figure)
        case Kind.RANK:
            return lexicon.RANK.format(scope=figure.scope or "", quantity=printed(figure))
        case Kind.STRUCTURE:
            return lexicon.STRUCTURE.format(quantity=printed(figure))
        case Kind.COMPLETION:
            ends = figure.indicator.name.endswith(lexicon.PLAN_NOUNS)
            template = lexicon.COMPLETION_OF_PLAN if ends else lexicon.COMPLETION
            return template.format(quantity=printed(figure))
        case _:
            return level(figure, alone=alone)
