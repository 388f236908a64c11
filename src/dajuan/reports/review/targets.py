"""Tell how each target of the plan stands, no further than its evaluation goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from dajuan.ledger.evaluation.records import Derived, Evaluation, Formula, Verdict
from dajuan.ledger.records import Cell, Observation, Target
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.card import show
from dajuan.reports.card.records import Card, TargetRow
from dajuan.reports.review import lexicon, sources
from dajuan.reports.review.figures import lead_of, opening
from dajuan.reports.review.quantities import change, derived_change, level, printed, told, verb_of_change
from dajuan.reports.review.records import Paragraph, Sentence

ACCUMULATED = {Form.GROWTH: (Formula.CHAIN, Formula.ANNUAL), Form.TOTAL: (Formula.SUM,), Form.FALL: (Formula.FALL,)}
"""What decides a target over several years: the figure computed of them."""


def together(card: Card) -> Paragraph:
    """How many targets stand how, in one sentence; none where there is no plan."""
    if card.plan is None or not card.evaluations:
        return ()
    counts = [
        template.format(count=count) for verdict, template in lexicon.COUNTED.items() if (count := card.count(verdict))
    ]
    text = lexicon.OPENING.format(
        plan=show.plan(card.plan), count=len(card.evaluations), verdicts="，".join(counts)
    )
    return (Sentence(text, tuple(sources.of_target(each.target) for each in card.evaluations)),)


def targets(rows: Sequence[TargetRow]) -> Paragraph:
    """A sentence for each target of which something is known."""
    return tuple(_sentence(row) for row in rows if row.evaluation.verdict is not Verdict.NOT_REPORTED)


def unsaid(rows: Sequence[TargetRow]) -> Paragraph:
    """The targets of which no document says anything, in one sentence."""
    if not rows:
        return ()
    names = "、".join(_name(row.evaluation.target) for row in rows)
    template = lexicon.UNSAID_ONE if len(rows) == 1 else lexicon.UNSAID_MANY
    bodies = "、".join(dict.fromkeys(row.evaluation.target.body for row in rows if row.evaluation.target.body))
    return (
        Sentence(
            template.format(names=names, count=len(rows)),
            tuple(sources.of_target(row.evaluation.target) for row in rows),
            lexicon.BODY.format(body=bodies) if bodies else "",
        ),
    )


def _sentence(row: TargetRow) -> Sentence:
    evaluation = row.evaluation
    seen = list(evaluation.uses)
    parts = [_result(evaluation)] if evaluation.latest or _accumulated(evaluation) else [_name(evaluation.target)]
    if yearly := _change(row):
        parts.append(yearly[0])
        seen += yearly[1]
    verdict = _verdict(evaluation)
    text = parts[0] + verdict if len(parts) == 1 and not evaluation.latest else "，".join((*parts, verdict))
    if evaluation.latest and evaluation.latest not in seen:
        seen.append(evaluation.latest)
    return Sentence(
        f"{text}。", (*sources.of_figures(seen), sources.of_target(evaluation.target)), "；".join(_remarks(evaluation))
    )


def _name(target: Target) -> str:
    """As the plan writes it, without a unit behind; binding ones are named as such."""
    return (target.name or target.indicator.name) + lexicon.BINDING * (target.nature is Nature.BINDING)


def _accumulated(evaluation: Evaluation) -> Derived | None:
    wanted = ACCUMULATED.get(evaluation.target.form, ())
    return next((each for each in evaluation.derived if each.formula in wanted), None)


def _result(evaluation: Evaluation) -> str:
    target, latest = evaluation.target, evaluation.latest
    if total := _accumulated(evaluation):
        return _over_years(target, total) + lexicon.RECKONED
    assert latest is not None
    moved = _moved(target, latest)
    if moved:
        return moved
    return opening(lead_of(latest)) + _name(target) + told(latest, alone=latest.kind is Kind.LEVEL)


def _over_years(target: Target, total: Derived) -> str:
    template, years = lexicon.OVER_YEARS[target.form], show.period(total.period)
    if target.form is Form.TOTAL:
        quantity = show.quantity(total.value, total.unit, total.bound)
        return template.format(name=_name(target), years=years, quantity=quantity)
    up = not total.value.startswith("-")
    amount = show.quantity(total.value.removeprefix("-"), total.unit, total.bound)
    said = verb_of_change(up, total.unit, target.indicator) + amount
    return template.format(name=_name(target), years=years, change=said)


def _moved(target: Target, latest: Observation) -> str:
    """由2020年的58.2%提高到2024年的61.9%: where both ends are whole years and levels in one unit, "" otherwise."""
    base, year = target.baseline, target.baseline_year
    exact = latest.bound is Bound.EXACT and latest.status is Status.ACTUAL and not latest.origin.speaker
    alike = base is not None and base.unit == latest.unit and base.bound is Bound.EXACT
    if target.form is Form.HOLD or latest.kind is not Kind.LEVEL or not (exact and alike and year and latest.period):
        return ""
    if len(latest.period) != 4:
        return ""
    assert base is not None
    rise = Decimal(latest.value) - Decimal(base.value)
    if not rise:
        return ""
    rose = lexicon.RATE_ROSE if latest.unit in lexicon.RATES else lexicon.ROSE
    return lexicon.FROM_TO.format(
        name=_name(target),
        first=year,
        baseline=words_of(base),
        verb=rose if rise > 0 else lexicon.FELL,
        last=latest.period,
        latest=printed(latest),
    )


def _change(row: TargetRow) -> tuple[str, tuple[Observation, ...]] | None:
    """The change on last year beside the level that decided; a computed one is labelled."""
    latest, moved = row.evaluation.latest, row.change
    if latest is None or latest.kind is not Kind.LEVEL or _accumulated(row.evaluation):
        return None
    if isinstance(moved, Cell):
        seen = moved.standing
        return (change(seen), (seen,)) if seen and seen.period == latest.period else None
    if moved is not None and moved.period == latest.period:
        return lexicon.DERIVED.format(change=derived_change(moved)), moved.inputs
    return None


def _verdict(evaluation: Evaluation) -> str:
    target = evaluation.target
    held = target.form in {Form.HOLD, Form.RELATIVE, Form.ASSIGNED, Form.WORDS}
    return (lexicon.HELD if held else lexicon.JUDGED)[evaluation.verdict].format(goal=_goal(target))


def _goal(target: Target) -> str:
    amount = target.growth if target.form is Form.GROWTH else target.goal
    template = lexicon.GOALS[target.form] if amount or target.words else "{goal}"
    bounded = lexicon.HOLD_BOUNDED if target.form is Form.HOLD else lexicon.GOAL_BOUNDED
    said = bounded[amount.bound].format(quantity=_bare(amount)) if amount else target.words
    return template.format(year=target.year, goal=said, words=target.words or said)


def words_of(amount: Amount) -> str:
    """An amount of a plan with its unit, which in a table stands in another cell: 20亿元."""
    return lexicon.GOAL_BOUNDED[amount.bound].format(quantity=_bare(amount))


def _bare(amount: Amount) -> str:
    return show.quantity(amount.value, amount.unit, Bound.EXACT, amount.high)


def _remarks(evaluation: Evaluation) -> Iterator[str]:
    if evaluation.reason.sentence:
        yield lexicon.GROUNDS.format(reason=show.reason(evaluation.reason).rstrip("。."))
    if evaluation.target.body:
        yield lexicon.BODY.format(body=evaluation.target.body)
