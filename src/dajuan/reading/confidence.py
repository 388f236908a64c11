"""How likely it is that a careful reader agrees with every key of a claim (置信度).

A claim whose phrase means a catalogued indicator is seldom wrong; one with a phrase of its own more often. Each thing that
makes a reading doubtful multiplies the risk of a mistake. The factors are the ratios of mistakes seen on the gold texts, with
and without it, rounded towards caution; benchmarks/reliability.py shows how well they hold on texts that were held out.
"""

from __future__ import annotations

from dajuan.reading.drafts import Draft

CATALOGUED = 0.008
OTHER = 0.042
"""The risk that any key is wrong, for an indicator that the catalogue has and for another."""

RULES = {
    "bracketed": 6.0,
    "carried.far": 5.0,
    "rank": 2.5,
    "related": 1.3,
    "share": 1.3,
    "period.years": 1.7,
    "period.ahead": 1.5,
    "table.flattened": 1.5,
}
"""Rules that had to assume something."""

LENGTHS = (3.5, 3.5, 3.5, 2.0, 1.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.1, 1.3, 1.5, 1.5, 1.5, 1.5, 1.5)
"""By the number of characters of a phrase that the catalogue does not know; a longer one counts as LONG."""
LONG = 2.0

NO_PERIOD = 6.0
ANOTHER_PLACE = 1.5


def confidence(draft: Draft, catalogued: bool) -> float:
    """From 0.05 to 0.99; `catalogued` where the phrase means an indicator of the catalogue."""
    risk = CATALOGUED if catalogued else OTHER
    for rule in draft.rules:
        risk *= RULES.get(rule, 1.0)
    if not catalogued:
        length = len(draft.indicator)
        risk *= LENGTHS[length] if length < len(LENGTHS) else LONG
    if draft.period is None:
        risk *= NO_PERIOD
    if draft.place is not None:
        risk *= ANOTHER_PLACE
    return round(1.0 - min(risk, 0.95), 3)
