"""For which years a target is set: those of the document's plan, of its year, or of the plan that the named year lies in."""

from __future__ import annotations

import re

import msgspec

from dajuan.documents.document import Document, DocumentKind
from dajuan.reading.characters import normalise
from dajuan.reading.plans.years import Years, plan_around, plan_years
from dajuan.reading.records import Claim, Kind

YEAR = re.compile(r"(?P<last>\d{4})(?:-12)?$")
SPAN = re.compile(r"(?P<first>\d{4})/(?P<last>\d{4})$")
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


def horizon_of(claim: Claim, document: Document, own: Years | None) -> Horizon | None:
    """What a claim's period says, None where it lies behind or too far ahead, or is a part of a year."""
    now = document.year
    if claim.period is None:
        years = own or ((now, now) if now else None)
        return Horizon(years, years[1]) if years else None
    span, year = SPAN.match(claim.period), YEAR.match(claim.period)
    if span is not None:
        first, last = int(span["first"]), int(span["last"])
        if own is not None and own[0] <= last <= own[1]:
            return Horizon(own, last)
        return Horizon((first, last), last) if now is not None and last >= now and first <= now + AHEAD else None
    if year is None:
        return None
    last = int(year["last"])
    if own is not None:
        return Horizon(own, last) if own[0] <= last <= own[1] else None
    if now is None or last < now:
        return None
    if last == now or (last == now + AHEAD and (claim.kind is Kind.CHANGE or document.kind is not DocumentKind.WORK_REPORT)):
        return Horizon((last, last), last)
    years = plan_around(last)
    return Horizon(years, last) if years[0] <= now + AHEAD else None
