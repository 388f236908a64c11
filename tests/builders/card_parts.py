"""What the sample card is made of: figures found in its texts, targets of its plan, verdicts, statements."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from builders.card_texts import BULLETINS, PLANNED, REVIEWED, Text
from builders.ledger_records import indicator_ref, observed
from builders.ledger_records import plan as plan_ref
from builders.ledger_records import target as planned
from dajuan.catalogue.indicators import Measure
from dajuan.ledger.evaluation.records import Colour, Derived, Evaluation, Formula, Reasoning, Verdict
from dajuan.ledger.records import (
    Cell,
    IndicatorRef,
    MilestoneRef,
    Observation,
    Passage,
    PledgeRef,
    Target,
    TaskState,
)
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Kind, State
from dajuan.reports.card.records import Point, Series

MADE_UP = plan_ref(title="云溪县国民经济和社会发展第十四个五年规划纲要", document=PLANNED.ref, made_up=True)
CHANGE = {"kind": Kind.CHANGE, "base": "yoy"}


def local(name: str, unit: str, field: str) -> IndicatorRef:
    """A local indicator of the county."""
    return indicator_ref(f"local:{name}", name=name, unit=unit, field=field, measure=Measure.STOCK)


def seen(
    text: Text, of: str | IndicatorRef, period: str, value: str, unit: str, printed: str, near: str = "", **keys: Any
) -> Observation:
    """A figure of a text: `printed` in the sentence that holds `near` (which ends with it, else holds it)."""
    near = near or printed
    start, end = text.line(near)
    at = text.where(near) + near.index(printed)
    seen_at = observed(
        of, period, value, unit, text=printed, at=start, sentence=text.text[start:end], document=text.ref, **keys
    )
    shift = at - seen_at.origin.start
    return _moved(seen_at, shift) if shift else seen_at


def _moved(observation: Observation, shift: int) -> Observation:
    origin = observation.origin
    keys = {name: getattr(origin, name) for name in origin.__struct_fields__}
    keys |= {"start": origin.start + shift, "end": origin.end + shift}
    fields_of = {name: getattr(observation, name) for name in observation.__struct_fields__}
    return Observation(**fields_of | {"origin": type(origin)(**keys)})


def set_in_plan(
    of: str,
    row: str,
    form: Form,
    nature: Nature,
    body: str,
    *,
    number: int,
    words: str = "",
    notes: tuple[str, ...] = (),
    **amounts: tuple[str, str, str],
) -> Target:
    """A target of a row of the plan's table; amounts (goal, baseline, growth): what is printed, its value, its unit."""
    at = PLANNED.where(row)

    def at_plan(printed: str, value: str, unit: str) -> Amount:
        start = PLANNED.text.index(printed, at + len(row))
        bound = Bound.OVER if "≥" in printed else Bound.ABOUT if "左右" in printed else Bound.EXACT
        return Amount(printed, value, unit, start, start + len(printed), bound=bound)

    found: Any = {key: at_plan(*given) for key, given in amounts.items()}
    return planned(
        of,
        form=form,
        nature=nature,
        body=body,
        number=number,
        plan=MADE_UP,
        start=at,
        end=PLANNED.text.index("\n", at),
        name=row.rpartition("（")[0],
        group=PLANNED.text[PLANNED.text.rfind("\n", 0, at) + 1 : at].strip(),
        words=words,
        notes=notes,
        **found,
    )


def derived(
    formula: Formula, of: Target | IndicatorRef, period: str, value: str, unit: str, *inputs: Observation, **keys: Any
) -> Derived:
    """A figure that was computed from others."""
    ref = of if isinstance(of, IndicatorRef) else of.indicator
    plain: dict[str, Any] = {
        "kind": Kind.LEVEL,
        "base": None,
        "bound": Bound.EXACT,
        "low": Decimal(value),
        "high": Decimal(value),
    }
    targets = (of,) if isinstance(of, Target) else ()
    return Derived(
        formula=formula,
        indicator=ref,
        period=period,
        value=value,
        unit=unit,
        inputs=inputs,
        targets=targets,
        **plain | keys,
    )


def series(kind: Kind, base: str, unit: str, *cells: Cell) -> Series:
    """The cells of an indicator, one a year."""
    points = tuple(Point(int(each.key.period[:4]), each) for each in cells)
    return Series(cells[0].indicator, kind.value, base, unit, points)


def judged(
    target: Target,
    verdict: Verdict,
    colour: Colour,
    sentence: str,
    values: dict[str, str],
    *uses: Observation,
    **keys: Any,
) -> Evaluation:
    """A judged target with its reason."""
    latest = keys.pop("latest", uses[-1] if uses else None)
    return Evaluation(
        target, verdict, colour, Reasoning(sentence, tuple(values.items())), latest=latest, uses=uses, **keys
    )


def yearly(
    of: str | IndicatorRef, unit: str, rows: dict[int, tuple[str, str, str]], **keys: Any
) -> dict[int, Observation]:
    """A figure of each year's bulletin: value, printed, the words near it."""
    return {
        year: seen(BULLETINS[year], of, str(year), value, unit, printed, near, **keys)
        for year, (value, printed, near) in rows.items()
    }


def passage(text: Text, words: str) -> Passage:
    """A stretch of a text."""
    start = text.where(words)
    return Passage(text.ref, start, start + len(words), words)


def milestone(id: str, words: str, state: State, field: str) -> MilestoneRef:
    """A milestone of the review."""
    return MilestoneRef(id, passage(REVIEWED, words), state, "2025", None, None, field)


def pledge(id: str, text: Text, words: str, field: str, **keys: Any) -> PledgeRef:
    """A pledge of a text."""
    plain = {"speaker": None, "body": None, "due": None, "state": TaskState.OPEN}
    return PledgeRef(id=id, passage=passage(text, words), field=field, **plain | keys)
