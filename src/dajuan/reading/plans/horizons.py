"""For which years a target is set: those of the document's plan, of its year, or of the plan that the named year lies in."""

from __future__ import annotations

import msgspec

from dajuan.documents.document import Document, DocumentKind
from dajuan.patterns import compiled
from dajuan.reading.characters import normalise
from dajuan.reading.plans.years import Years, plan_around, plan_years
from dajuan.reading.records import Claim

YEAR = compiled(r"(?P<last>\d{4})(?:-12)?$")
SPAN = compiled(r"(?P<first>\d{4})/(?P<last>\d{4})$")
AHEAD = 1
"""A plan that begins later than so many years from now is a vision (2035年远景), no plan."""


class Horizon(msgspec.Struct, frozen=True):
    """The years of the plan that a target belongs to, and the year that it is set for."""

    years: Years
    year: int


def own_years(document: Document) -> Years | None:
    """The years of the plan that a document is, None of any other document."""
    if document.kind is not DocumentKind.PLAN:
        return None
    return plan_years(normalise(document.title)) or (plan_around(document.year) if document.year else None)


def horizon_of(claim: Claim, document: Document, own: Years | None, announced: Years | None = None) -> Horizon | None:
    """What a claim's period says, None where it lies behind or too far ahead, or is a part of a year.

    announced: the years that the announcement around it is for; a claim of none of them but the first names no year.
    """
    now = document.year
    if announced is not None and now is not None:
        named = YEAR.match(claim.period or "")
        said = int(named["last"]) if named else announced[1]
        if announced[0] <= said <= announced[1] or said == now:
            return Horizon(announced, announced[1] if said == now else said)
    if claim.period is None:
        years = own or ((now, now) if now else None)
        return Horizon(years, years[1]) if years else None
    span, year = SPAN.match(claim.period), YEAR.match(claim.period)
    if span is not None:
        first, last = int(span["first"]), int(span["last"])
        if own is not None:
            return Horizon(own, last) if own[0] <= last <= own[1] else None
        return Horizon((first, last), last) if now is not None and last >= now and first <= now + AHEAD else None
    if year is None:
        return None
    last = int(year["last"])
    if own is not None:
        return Horizon(own, last) if own[0] <= last <= own[1] else None
    if now is None or last < now:
        return None
    if last <= now + AHEAD:
        return Horizon((last, last), last)
    years = plan_around(last)
    return Horizon(years, last) if years[0] <= now + AHEAD else None
