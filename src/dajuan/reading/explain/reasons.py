"""Say for each key of a claim which rule set it and what the rule found in the text."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.documents.document import Document
from dajuan.messages import _
from dajuan.patterns import compiled
from dajuan.reading.characters import normalise
from dajuan.reading.explain.lexicon import BASES, BOUNDS, SINCE, SINCE_PLAN
from dajuan.reading.explain.surroundings import Surroundings
from dajuan.reading.figures.lexicon import DOUBLINGS, HALF
from dajuan.reading.numerals.lexicon import MULTIPLIERS
from dajuan.reading.periods import Calendar, Time, months, times
from dajuan.reading.predicates.lexicon import BASES as BASE_WORDS
from dajuan.reading.predicates.lexicon import BELOW_OR_ABOVE, CHANGES, CROSSED, EARLIER, RATES
from dajuan.reading.predicates.rules import ABOVE_BELOW, COMPARED_WITH, COMPLETION
from dajuan.reading.records import Bound, Claim, Kind, Status
from dajuan.reading.status.rules import WORDS as STATUS_WORDS
from dajuan.reading.traps.rules import CHARACTERS

NUMBER = compiled(rf"[\d.,:{CHARACTERS}{HALF}]+")
CARRIED = ("dealt.back", "dealt", "bracketed", "carried.far", "carried", "completed", "related", "joined")
"""How an indicator came about, if not by the words before its figure alone; the first of them is told."""

MINUS = "-"
BETTERMENT = 2
"""The sign of a betterment in predicates.lexicon.CHANGES."""

Found = tuple[str, str, str, dict[str, str]]
"""Key, its value, the rule, and what fills the rule's sentence."""


def reasons(document: Document, around: Surroundings) -> Iterator[Found]:
    """The rule behind each key of a claim, in the order of the contract."""
    claim = around.claim
    yield "value", claim.value, *(_decrease(around) or value(claim))
    yield "unit", claim.unit, *unit(claim)
    yield "bound", claim.bound, *_bound(around)
    yield "kind", claim.kind, *_kind(around)
    if claim.base:
        yield "base", claim.base, *_base(claim.base, around)
    yield "indicator", claim.indicator, *_indicator(around)
    yield "period", claim.period or "", *_period(document, around)
    yield "place", claim.place or document.place, *place(claim)
    if claim.scope:
        yield "scope", claim.scope, "rank-scope", {"scope": claim.scope}
    yield "status", claim.status, *_status(around)
    if claim.speaker:
        yield "speaker", claim.speaker, "speaker", {"speaker": " ".join(filter(None, (claim.office, claim.speaker)))}
    yield "confidence", str(claim.confidence), *confidence(claim)


def _decrease(around: Surroundings) -> tuple[str, dict[str, str]] | None:
    """A value that is negative though no minus is written, else None."""
    claim = around.claim
    if not claim.value.startswith("-") or normalise(claim.text).startswith(MINUS):
        return None
    word = around.last_word(CHANGES, RATES)
    below = ABOVE_BELOW.search(around.lead)
    rule = "betterment" if CHANGES.get(word) == BETTERMENT else "decrease"
    return rule, _values(claim) | {"words": word or (below["verb"] if below else "")}


def _values(claim: Claim) -> dict[str, str]:
    amount = f"{claim.value} {claim.unit}".strip()
    return {"text": claim.text, "amount": amount, "value": claim.value, "unit": claim.unit}


def value(claim: Claim) -> tuple[str, dict[str, str]]:
    """How the value came of the figure's own words."""
    values = _values(claim)
    text = normalise(claim.text)
    if claim.kind is Kind.STRUCTURE:
        return "structure", values
    if claim.high is not None:
        return "range", values | {"high": claim.high}
    if text in DOUBLINGS:
        return "double", values
    number = NUMBER.search(text)
    if number and not number.group()[0].isdigit():
        return "chinese-numeral", values
    return ("multiplier" if any(word in text for word, _power in MULTIPLIERS) else "as-written"), values


def unit(claim: Claim) -> tuple[str, dict[str, str]]:
    """How the unit came of the figure's own words."""
    if not claim.unit:
        return "no-unit", {}
    if claim.unit in claim.text:
        return "unit-as-written", {"unit": claim.unit}
    written = NUMBER.sub("", claim.text)
    for word in claim.approximators:
        written = written.replace(word, "")
    return (
        ("unit-canonical", {"unit": claim.unit, "words": written})
        if written
        else ("unit-implied", {"unit": claim.unit})
    )


def _bound(around: Surroundings) -> tuple[str, dict[str, str]]:
    claim = around.claim
    if claim.bound is Bound.EXACT:
        return "exact", {}
    name = _(BOUNDS[claim.bound])
    if claim.approximators:
        return "approximator", {"bound": name, "words": claim.approximators[-1]}
    if claim.kind is Kind.RANK:
        return "first-n", {"bound": name, "value": claim.value}
    return "bound-verb", {"bound": name, "words": around.last_word(CROSSED, BELOW_OR_ABOVE)}


def _kind(around: Surroundings) -> tuple[str, dict[str, str]]:
    claim = around.claim
    if claim.kind is Kind.STRUCTURE:
        return "structure", {"text": claim.text}
    if claim.kind is Kind.RANK:
        return "rank", {"text": claim.text}
    if claim.kind is Kind.COMPLETION:
        found = COMPLETION.search(around.lead)
        return "completion", {"words": found.group() if found else around.lead}
    if claim.kind is Kind.LEVEL:
        return ("share" if "share" in claim.rules else "level"), {}
    if "compared" in claim.rules:
        found = ABOVE_BELOW.search(around.lead)
        return "compared", {"words": found["verb"] + found["other"] if found else around.lead}
    return "change", {"words": around.last_word(CHANGES, RATES) or claim.text}


def base_name(base: str) -> str:
    """What a change is compared with, in the language of the process."""
    since = base.removeprefix("since:")
    if since == base:
        return _(BASES[base])
    if since.endswith("FYP"):
        return _(SINCE_PLAN).format(number=since.removesuffix("FYP"))
    return _(SINCE).format(year=since)


def _base(base: str, around: Surroundings) -> tuple[str, dict[str, str]]:
    name = base_name(base)
    word = around.last_word(BASE_WORDS)
    if word:
        return "base-word", {"base": name, "words": word}
    found = (
        ABOVE_BELOW.search(around.lead)
        if "compared" in around.claim.rules
        else COMPARED_WITH.search(_up_to_verb(around))
    )
    if found is not None:
        return "base-compared", {"base": name, "words": found["other"]}
    return ("base-span" if base.startswith("since:") else "base-silent"), {"base": name}


def _up_to_verb(around: Surroundings) -> str:
    """The words before the figure without the verb that says how it changed."""
    word = around.last_word(CHANGES, RATES)
    return around.lead[: around.lead.rfind(word)] if word else around.lead


def _indicator(around: Surroundings) -> tuple[str, dict[str, str]]:
    claim = around.claim
    values = {"indicator": claim.indicator}
    for rule in CARRIED:
        if rule in claim.rules:
            return rule, values
    if claim.indicator in around.sentence:
        return "indicator-as-written", values
    return ("thing-behind" if set(claim.indicator) <= set(around.sentence) else "carried"), values


def _period(document: Document, around: Surroundings) -> tuple[str, dict[str, str]]:
    period = around.claim.period
    if period is None:
        return "period-unknown", {}
    values = {"period": period}
    for time, words in _times(document, around):
        if time.period == period:
            return "period.said", values | {"words": words}
        if time.span and time.period and time.period.endswith(f"/{period}"):
            return "end-of-span", values | {"words": words}
        if time.part is not None:
            year, _first, last = time.part
            if period == months((year, last, last)):
                return "end-of-part", values | {"words": words}
            if period == months((year, 1, last)):
                return "up-to-part", values | {"words": words}
    if around.said.earlier:
        return "before-change", values | {"words": around.last_word(EARLIER)}
    return ("period.years" if "period.years" in around.claim.rules else "year-of-document"), values


def _times(document: Document, around: Surroundings) -> Iterator[tuple[Time, str]]:
    """The times named before the figure, the nearest first, for each year that the document's "this year" may be."""
    year = document.year
    calendars = [Calendar(year, year)]
    if year is not None:
        calendars += [Calendar(year, year - 1), Calendar(year + 1, year), Calendar(year + 1, year + 1)]
    found = [time for calendar in calendars for time in times(around.before, 0, len(around.before), calendar)]
    for time in sorted(found, key=lambda time: -time.start):
        if not time.compared:
            yield time, around.before[time.start : time.end]


def place(claim: Claim) -> tuple[str, dict[str, str]]:
    """Whether the figure is of the document's own place."""
    return ("other-place", {"place": claim.place}) if claim.place else ("own-place", {})


def _status(around: Surroundings) -> tuple[str, dict[str, str]]:
    claim = around.claim
    if claim.status is Status.ACTUAL:
        return "actual", {}
    if "period.ahead" in claim.rules:
        return "period.ahead", {"period": claim.period or ""}
    words = [match.group() for match in STATUS_WORDS.finditer(around.before) if match.lastgroup != "not"]
    if not words:
        return "section", {}
    return str(claim.status), {"words": words[-1]}


def confidence(claim: Claim) -> tuple[str, dict[str, str]]:
    """How sure the reading is."""
    return "confidence", {"percent": str(round(claim.confidence * 100))}
