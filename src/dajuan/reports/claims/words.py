"""Put the keys of a statement into words, in the language of the request."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from dajuan.messages import N_, _, language
from dajuan.reading.records import Bound, Claim, Kind, State, Status

KINDS: Mapping[Kind, str] = {
    Kind.LEVEL: N_("level"),
    Kind.CHANGE: N_("change"),
    Kind.RANK: N_("rank"),
    Kind.STRUCTURE: N_("structure"),
    Kind.COMPLETION: N_("completion"),
}
BASES: Mapping[str, str] = {
    "yoy": N_("year on year"),
    "mom": N_("month on month"),
    "annual": N_("yearly average"),
    "plan": N_("against the plan"),
    "other": N_("against another figure"),
}
STATUSES: Mapping[Status, str] = {
    Status.ACTUAL: N_("actual"),
    Status.EXPECTED: N_("expected"),
    Status.TARGET: N_("target"),
}
STATES: Mapping[State, str] = {
    State.DONE: N_("done"),
    State.UNDER_WAY: N_("under way"),
    State.NOT_BEGUN: N_("not begun"),
}
BOUNDS: Mapping[Bound, str] = {
    Bound.EXACT: N_("exact"),
    Bound.OVER: N_("over"),
    Bound.UNDER: N_("under"),
    Bound.ABOUT: N_("about"),
    Bound.NEAR: N_("near"),
}
BOUNDED: Mapping[Bound, str] = {
    Bound.EXACT: "{quantity}",
    Bound.OVER: N_("over {quantity}"),
    Bound.UNDER: N_("under {quantity}"),
    Bound.ABOUT: N_("about {quantity}"),
    Bound.NEAR: N_("nearly {quantity}"),
}
TITLES: Mapping[str, str] = {
    "doc": N_("Document"),
    "start": N_("Start"),
    "end": N_("End"),
    "text": N_("As written"),
    "value": N_("Value"),
    "high": N_("Upper end"),
    "unit": N_("Unit"),
    "bound": N_("Bound"),
    "kind": N_("Kind"),
    "base": N_("Base"),
    "indicator": N_("Indicator"),
    "period": N_("Period"),
    "place": N_("Place"),
    "status": N_("Status"),
    "speaker": N_("Speaker"),
    "indicator_id": N_("Indicator id"),
    "place_code": N_("Place code"),
    "field": N_("Field"),
    "scope": N_("Scope"),
    "office": N_("Office"),
    "approximators": N_("Approximators"),
    "step": N_("Step"),
    "sentence": N_("Sentence"),
    "confidence": N_("Confidence"),
    "rules": N_("Rules"),
    "id": N_("Id"),
    "state": N_("State"),
    "body": N_("Body"),
    "due": N_("Due"),
    "name": N_("Name"),
    "parts": N_("Parts"),
    "count": N_("Number of parts"),
}
"""What a column is called, by its key in the JSON contract."""


MYRIADS = ((8, "亿"), (4, "万"))
"""What Chinese readers count in."""

MAX_DECIMALS = 4
"""Of a number in 亿 or 万; with more of them the plain number is easier to read."""


def amount(value: str) -> str:
    """A decimal string for the eye: in Chinese by 万 and 亿 where that is short, else its thousands parted by commas.

    What is no number (a structure, 5.2:43.1:51.7) stays as it is.
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    for power, myriad in MYRIADS if language() == "zh_CN" else ():
        scaled = number.scaleb(-power).normalize()
        if abs(scaled) >= 1 and -int(scaled.as_tuple().exponent) <= MAX_DECIMALS:
            return f"{scaled:,f}{myriad}"
    return f"{number:,f}"


def quantity(claim: Claim) -> str:
    """Value and unit with the bound in words: "over 4,000,000 人次", 超400万人次."""
    written = amount(claim.value)
    if claim.high is not None:
        written += f"–{amount(claim.high)}"
    if claim.unit:
        written += claim.unit if claim.unit in {"%", "‰"} or language() == "zh_CN" else f" {claim.unit}"
    template = BOUNDED[claim.bound]
    return (template if claim.bound is Bound.EXACT else _(template)).format(quantity=written)


def base(written: str | None) -> str:
    """What a change is measured against, "" for what is none."""
    if not written:
        return ""
    if written in BASES:
        return _(BASES[written])
    year = written.removeprefix("since:")
    if year.endswith("FYP"):
        return _("since five-year plan {number}").format(number=year.removesuffix("FYP"))
    return _("since {year}").format(year=year)


def kind(claim: Claim) -> str:
    """The kind with the base of a change: "change, year on year", 同比变化."""
    name = _(KINDS[claim.kind])
    against = base(claim.base)
    return _("{kind}, {base}").format(kind=name, base=against) if against else name


def speaker(claim: Claim) -> str:
    """Who is quoted, with the office beside the name, "" where nobody is."""
    return " ".join(part for part in (claim.office, claim.speaker) if part)
