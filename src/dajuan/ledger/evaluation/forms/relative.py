"""Judge a growth that is measured by that of another indicator (与GDP增长基本同步, 高于GDP增长)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction, indicator
from dajuan.ledger.evaluation.aims import Reach, reaches
from dajuan.ledger.evaluation.bounds import FALLS, RISES, settled
from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.lexicon import AGAINST_GDP, NEARLY, SLOWER
from dajuan.ledger.evaluation.means import Mean, changes_of, mean_growth
from dajuan.ledger.evaluation.reasons import NO_GROWTH, because
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.evaluation.wording import shown_years
from dajuan.messages import N_

GOOD = N_("From {years} {name} grew by {value} a year, {other} by {against}: as the goal “{words}” asks.")
BAD = N_("From {years} {name} grew by {value} a year, {other} by {against}: not as the goal “{words}” asks.")
UNCLEAR = N_("From {years} {name} grew by {value} a year, {other} by {against}: this does not decide on “{words}”.")
NO_OTHER = N_("The goal of {name}, “{words}”, names nothing that is known to measure it by.")
OTHER_SILENT = N_("The goal of {name} is “{words}”, but there are no years in which the growth of both is known.")
OTHER_STOPS = N_(
    "The growth of {name} and {other} is not reported through {deadline}; from {years} it was {value} and {against} a year."
)

GDP = "gdp"
_NEARLY_SLACK = Decimal("-0.5")
"""Points that 基本同步 grants."""


class Pair(msgspec.Struct, frozen=True):
    """The mean growth of both over the same years."""

    own: Mean
    other: Mean
    other_name: str


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form RELATIVE, over the years in which both are known."""
    said = {"name": case.target.name, "words": case.target.words}
    other = _other(case)
    known = indicator(other) if other else None
    if other is None or known is None:
        return case.judged(Verdict.NOT_COMPARABLE, because(NO_OTHER, **said))
    changes = changes_of(case)
    against = msgspec.structs.replace(case, cells=case.related.get(other, ()))
    other_changes = changes_of(against)
    for year in range(case.until, case.base_year, -1):
        own, its = mean_growth(case, changes, year), mean_growth(against, other_changes, year)
        if own is not None and its is not None:
            contested = case.contested_after(changes.yearly, year)
            if contested is not None:
                return contested
            return _compared(case, Pair(own, its, known.name))
    contested = case.contested_after(changes.yearly, case.base_year)
    if contested is not None:
        return contested
    if changes.yearly.latest(case.first_year, case.until) is None:
        return case.silent(changes.yearly, sentence=NO_GROWTH)
    return case.judged(Verdict.NOT_REPORTED, because(OTHER_SILENT, **said))


def _compared(case: Case, pair: Pair) -> Evaluation:
    own, its = pair.own, pair.other
    said = {
        "years": shown_years(case.first_year, own.year),
        "name": case.target.name,
        "value": own.text,
        "other": pair.other_name,
        "against": its.text,
    }
    derived = tuple(each.derived for each in (own, its) if each.derived)
    uses = (*own.observations, *its.observations)
    if case.is_over and own.year != case.deadline:
        reason = because(OTHER_STOPS, deadline=case.deadline, **said)
        return case.judged(Verdict.NOT_REPORTED, reason, *uses, derived=derived)
    reach = _reach(case, pair)
    ended = own.year == case.deadline
    if reach is Reach.UNKNOWN:
        verdict, sentence = Verdict.NOT_COMPARABLE, UNCLEAR
    elif reach is Reach.YES:
        verdict, sentence = (Verdict.MET if ended else Verdict.ON_TRACK), GOOD
    else:
        verdict, sentence = (Verdict.MISSED if ended else Verdict.BEHIND), BAD
    reason = because(sentence, words=case.target.words, **said)
    return case.judged(verdict, reason, *uses, latest=own.latest, expected=_expected(its), derived=derived)


def _reach(case: Case, pair: Pair) -> Reach:
    own, its = pair.own.quantity, pair.other.quantity
    ends = settled(own.range - its.range, ((own, RISES), (its, FALLS)))
    if ends is None:
        return Reach.UNKNOWN
    words = case.target.words
    way = Direction.DOWN if any(word in words for word in SLOWER) else Direction.UP
    slack = _NEARLY_SLACK if any(word in words for word in NEARLY) else Decimal(0)
    return reaches(own.range - its.range, ends.bound, slack, way)


def _expected(mean: Mean) -> str:
    return format(mean.quantity.value, "f")


def _other(case: Case) -> str | None:
    """The id of the indicator that the words name: one of those at hand, else the gross domestic product."""
    words = case.target.words
    names = [
        (name, id)
        for id in case.related
        if (known := indicator(id))
        for name in (known.name, *(alias.partition("@")[0] for alias in known.aliases))
        if name and name in words
    ]
    if names:
        return max(names, key=lambda named: len(named[0]))[1]
    return GDP if any(word in words for word in AGAINST_GDP) else None
