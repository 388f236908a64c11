"""How the targets of a plan stand by what the ledger and the document say, and how that is told in a message."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.catalogue.indicators import Direction
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.plan.settled import together
from dajuan.checks.records import Text
from dajuan.ledger.evaluation import evaluate
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.evaluation.wording import shown_amount, shown_fall, shown_observation
from dajuan.ledger.records import Target
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Bound

FAILED = (Verdict.MISSED, Verdict.BEHIND)

_STANDS = Text("{name}（目标：{goal}，{year}年{latest}）", en="{name} (goal: {goal}; {latest} in {year})")
_UNKNOWN = Text("{name}（目标：{goal}，未见{year}年数据）", en="{name} (goal: {goal}; nothing known for {year})")


def judged(manuscript: Manuscript, targets: Sequence[Target], year: int) -> tuple[Evaluation, ...]:
    """Each target, judged by what was known or said up to the end of a year."""
    known = manuscript.known
    cells = together(manuscript, known) if known is not None else {}
    return tuple(evaluate(target, cells.get(target.indicator.id, ()), year=year, related=cells) for target in targets)


def fails_surely(found: Evaluation, year: int) -> bool:
    """Whether a target is not reached by the figure of that very year, and which way is good is no guess."""
    if found.verdict not in FAILED:
        return False
    target, span = found.target, span_of_observation(found.latest) if found.latest is not None else None
    amount = target.goal or target.growth
    told = target.indicator.direction is not Direction.NONE or (amount is not None and amount.bound is not Bound.EXACT)
    upwards = target.baseline is not None and target.goal is not None and target.goal.value != target.baseline.value
    return span is not None and span.last[0] == year and (told or upwards or target.indicator.local)


def goal_of(target: Target) -> str:
    """What is set, as the plan prints it."""
    amount = target.goal or target.growth
    if amount is None:
        return target.words
    return shown_fall(amount) if target.form is Form.FALL else shown_amount(amount)


def standing(found: Evaluation, year: int) -> Text:
    """Name, goal and latest figure of a judged target."""
    target = found.target
    if found.latest is None:
        return _UNKNOWN.filled(name=target.name, goal=goal_of(target), year=year)
    return _STANDS.filled(
        name=target.name,
        goal=goal_of(target),
        latest=shown_observation(found.latest),
        year=(found.latest.period or "")[:4],
    )


def listed(parts: Sequence[Text], most: int = 6) -> Text:
    """Several pieces as a list in both languages; more than `most` end in 等 and their number."""
    shown = parts[:most]
    zh, en = "、".join(part.zh for part in shown), ", ".join(part.en for part in shown)
    if len(parts) > most:
        return Text(f"{zh}等{len(parts)}项", f"{en} and {len(parts) - most} more")
    return Text(zh, en)
