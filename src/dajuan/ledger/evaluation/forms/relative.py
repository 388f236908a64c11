"""Judge a growth that is measured by that of another indicator (与GDP增长基本同步, 高于GDP增长)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue.indicators import Direction, indicator
from dajuan.ledger.evaluation.aims import Reach, reaches
from dajuan.ledger.evaluation.bounds import FALLS, RISES, settled
from dajuan.ledger.evaluation.case import Case
from dajuan.ledger.evaluation.lexicon import AGAINST_GDP, NEARLY, SLOWER
from dajuan.ledger.evaluation.means import Changes, Mean, changes_of, mean_growth, mean_of
from dajuan.ledger.evaluation.reasons import NO_GROWTH, because
from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.evaluation.wording import listed_years, name_of_change, shown_years
from dajuan.messages import N_

GOOD = N_("From {years} {name} grew by {value} a year, {other} by {against}: as the goal “{words}” asks.")
BAD = N_("From {years} {name} grew by {value} a year, {other} by {against}: not as the goal “{words}” asks.")
UNCLEAR = N_("From {years} {name} grew by {value} a year, {other} by {against}: this does not decide on “{words}”.")
GOOD_IN = N_("In {years} {name} grew by {value}, {other} by {against}: as the goal “{words}” asks.")
BAD_IN = N_("In {years} {name} grew by {value}, {other} by {against}: not as the goal “{words}” asks.")
UNCLEAR_IN = N_("In {years} {name} grew by {value}, {other} by {against}: this does not decide on “{words}”.")
GOOD_OVER = N_("In {years} {name} grew by {value} on average, {other} by {against}: as the goal “{words}” asks.")
BAD_OVER = N_("In {years} {name} grew by {value} on average, {other} by {against}: not as the goal “{words}” asks.")
UNCLEAR_OVER = N_(
    "In {years} {name} grew by {value} on average, {other} by {against}: this does not decide on “{words}”."
)
NOT_BOTH = N_("The growth of both is not known for {years}.")
NO_OTHER = N_("The goal of {name}, “{words}”, names nothing that is known to measure it by.")
OTHER_SILENT = N_("The goal of {name} is “{words}”, but there are no years in which the growth of both is known.")

GDP = "gdp"
_NEARLY_SLACK = Decimal("-0.5")
"""Points that 基本同步 grants."""


class Pair(msgspec.Struct, frozen=True):
    """The mean growth of both over the same years."""

    own: Mean
    other: Mean
    other_name: str
    years: tuple[int, ...]


def judge(case: Case) -> Evaluation:
    """The evaluation of a target of form RELATIVE, over the years in which both are known.

    It is met or missed only where the last year and most of the years are among these, else as far as they go on track or
    behind.
    """
    said = {"name": name_of_change(case.target), "words": case.target.words}
    other = _other(case)
    known = indicator(other) if other else None
    if other is None or known is None:
        return case.judged(Verdict.NOT_COMPARABLE, because(NO_OTHER, **said))
    changes = changes_of(case)
    against = msgspec.structs.replace(case, cells=case.related.get(other, ()))
    other_changes = changes_of(against)
    pair = _pair(case, known.name, (case, changes), (against, other_changes))
    contested = case.contested_after(changes.yearly, case.base_year)
    if contested is not None and (pair is None or len(pair.years) < case.until - case.base_year):
        return contested
    if pair is not None:
        return _compared(case, pair)
    own = changes.yearly.standing(case.first_year, case.until)
    its = other_changes.yearly.standing(case.first_year, case.until)
    if not own:
        return case.silent(changes.yearly, sentence=NO_GROWTH)
    uses = (*own.values(), *its.values())
    return case.judged(Verdict.NOT_REPORTED, because(OTHER_SILENT, **said), *uses, latest=own[max(own)])


def _pair(case: Case, other_name: str, own: tuple[Case, Changes], other: tuple[Case, Changes]) -> Pair | None:
    """The growth of both since the base year through the last that is known of both, else that of the years that are known."""
    common = sorted(
        set(own[1].yearly.standing(case.first_year, case.until))
        & set(other[1].yearly.standing(case.first_year, case.until))
    )
    for year in range(case.until, case.base_year + len(common) - 1, -1):
        mine, its = mean_growth(*own, year), mean_growth(*other, year)
        if mine is not None and its is not None:
            return Pair(mine, its, other_name, tuple(range(case.first_year, year + 1)))
    means = [mean_of([changes.yearly.standing(year, year)[year] for year in common]) for _case, changes in (own, other)]
    mine, its = means
    return Pair(mine, its, other_name, tuple(common)) if mine is not None and its is not None else None


def _compared(case: Case, pair: Pair) -> Evaluation:
    own, its, years = pair.own, pair.other, pair.years
    absent = [year for year in range(case.first_year, case.until + 1) if year not in years]
    remarks = [because(NOT_BOTH, years=listed_years(absent))] if absent else []
    reach = _reach(case, pair)
    ended = years[-1] == case.deadline and len(years) > len(absent)
    if reach is Reach.UNKNOWN:
        verdict, sentences = Verdict.NOT_COMPARABLE, (UNCLEAR, UNCLEAR_IN, UNCLEAR_OVER)
    elif reach is Reach.YES:
        verdict, sentences = (Verdict.MET if ended else Verdict.ON_TRACK), (GOOD, GOOD_IN, GOOD_OVER)
    else:
        verdict, sentences = (Verdict.MISSED if ended else Verdict.BEHIND), (BAD, BAD_IN, BAD_OVER)
    whole, single, some = sentences
    is_whole = years[-1] - years[0] == len(years) - 1
    reason = because(
        single if len(years) == 1 else whole if is_whole else some,
        *remarks,
        years=shown_years(years[0], years[-1]) if is_whole else listed_years(years),
        name=name_of_change(case.target),
        value=own.text,
        other=pair.other_name,
        against=its.text,
        words=case.target.words,
    )
    derived = tuple(each.derived for each in (own, its) if each.derived)
    uses = (*own.observations, *its.observations)
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
