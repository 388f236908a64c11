"""Tell how each target of the plan stands, no further than its evaluation goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.records import Cell, Observation, Target
from dajuan.reading.plans.records import Form, Nature
from dajuan.reading.records import Kind
from dajuan.reports.card import show
from dajuan.reports.card.records import Card, Series, TargetRow
from dajuan.reports.review import lexicon, sources
from dajuan.reports.review.courses import moved, over_years
from dajuan.reports.review.figures import Told, clause, lead_of, opening
from dajuan.reports.review.quantities import change, derived_change, told
from dajuan.reports.review.records import Paragraph, Sentence

HELD = frozenset({Form.HOLD, Form.RELATIVE, Form.ASSIGNED, Form.WORDS})
"""Forms that ask for something to hold, and not for a number to be reached."""


def together(card: Card) -> Paragraph:
    """How many targets stand how, in one sentence; none where there is no plan."""
    if card.plan is None or not card.evaluations:
        return ()
    counts = [
        template.format(count=count) for verdict, template in lexicon.COUNTED.items() if (count := card.count(verdict))
    ]
    text = lexicon.OPENING.format(plan=show.plan(card.plan), count=len(card.evaluations), verdicts="，".join(counts))
    return (Sentence(text, tuple(sources.of_target(each.target) for each in card.evaluations)),)


def targets(rows: Sequence[TargetRow], place: str, year: int) -> Paragraph:
    """The figures of the year that a verdict over several years does not name, then the verdict; target by target."""
    return tuple(
        sentence
        for row in rows
        if row.evaluation.verdict is not Verdict.NOT_REPORTED
        for sentence in _sentences(row, place, year)
    )


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


def _sentences(row: TargetRow, place: str, year: int) -> Iterator[Sentence]:
    evaluation = row.evaluation
    target, latest, verdict = evaluation.target, evaluation.latest, _verdict(evaluation)
    if course := over_years(evaluation, _name(target)):
        if of_year := _of(row, str(year)):
            text = f"{opening(of_year.lead)}{clause(of_year, place)}。"
            yield Sentence(text, sources.of_figures(of_year.inputs))
        yield _judged(evaluation, f"{course}，{verdict}", evaluation.uses)
    elif latest is None:
        yield _judged(evaluation, _name(target) + verdict, evaluation.uses)
    elif latest.kind is not Kind.LEVEL and (whole := _of(row, latest.period or "")):
        text = f"{opening(whole.lead)}{clause(whole, place)}，{verdict}"
        yield _judged(evaluation, text, (*evaluation.uses, *whole.inputs))
    else:
        result = moved(target, latest, _name(target)) or (
            opening(lead_of(latest)) + _name(target) + told(latest, alone=latest.kind is Kind.LEVEL)
        )
        grown, inputs = _change(row, latest)
        yield _judged(evaluation, f"{result}{grown}，{verdict}", (*evaluation.uses, latest, *inputs))


def _judged(evaluation: Evaluation, text: str, seen: Sequence[Observation]) -> Sentence:
    rests = (*sources.of_figures(dict.fromkeys(seen)), sources.of_target(evaluation.target))
    return Sentence(f"{text}。", rests, "；".join(_remarks(evaluation)))


def _name(target: Target) -> str:
    """As the plan writes it; binding ones are named as such."""
    name = target.name or target.indicator.name
    if target.form in {Form.GROWTH, Form.FALL}:
        name = next((name.removesuffix(end) for end in lexicon.ENDINGS if name.endswith(end)), name)
    return name + lexicon.BINDING * (target.nature is Nature.BINDING)


def _of(row: TargetRow, period: str) -> Told | None:
    """What is known of a year: its level, its change on the year before."""
    found = [figure for figure in (_at(row.levels, period), _at(row.growths, period)) if figure]
    if isinstance(row.change, Cell) and row.change.standing and row.change.standing.period == period:
        found += [row.change.standing] * (row.change.standing not in found)
    alike = [figure for figure in found if lead_of(figure) == lead_of(found[0])]
    if not alike:
        return None
    derived = None if isinstance(row.change, Cell) or len(alike) > 1 else row.change
    return Told(lead_of(alike[0]), tuple(alike), derived if derived and derived.period == period else None)


def _at(series: Series | None, period: str) -> Observation | None:
    standing = (point.cell.standing for point in series.points) if series else ()
    return next((figure for figure in standing if figure and figure.period == period), None)


def _change(row: TargetRow, latest: Observation) -> tuple[str, tuple[Observation, ...]]:
    """The change on last year beside the level that decided; a computed one is labelled."""
    found = row.change
    if isinstance(found, Cell):
        seen = found.standing
        return (f"，{change(seen)}", (seen,)) if seen and seen.period == latest.period else ("", ())
    if found is not None and found.period == latest.period:
        return lexicon.DERIVED.format(change=derived_change(found)), found.inputs
    return "", ()


def _verdict(evaluation: Evaluation) -> str:
    target = evaluation.target
    template = (lexicon.HELD if target.form in HELD else lexicon.JUDGED)[evaluation.verdict]
    amount = target.growth if target.form is Form.GROWTH else target.goal
    said = show.wording(amount).said if amount else target.words
    if amount and target.form is Form.HOLD:
        said = lexicon.KEPT.get(amount.bound, "{quantity}").format(quantity=said)
    goal = lexicon.GOALS[target.form].format(year=target.year, goal=said, words=target.words or said)
    return template.format(goal=goal)


def _remarks(evaluation: Evaluation) -> Iterator[str]:
    if evaluation.reason.sentence:
        yield lexicon.GROUNDS.format(reason=show.reason(evaluation.reason).rstrip("。."))
    if evaluation.target.body:
        yield lexicon.BODY.format(body=evaluation.target.body)
