"""Put what stands on a report card into words, in the language of the reader; every form of the card says it alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation

from dajuan.catalogue.fields import Field
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.reasons import told
from dajuan.ledger.evaluation.records import Colour, Derived, Formula, Reasoning, Verdict
from dajuan.ledger.records import (
    Act,
    DocumentRef,
    IndicatorRef,
    Maturity,
    Observation,
    Origin,
    PlanRef,
    Reason,
    Standing,
    Target,
    TaskState,
)
from dajuan.messages import N_, _, language
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Kind, State, Status
from dajuan.reports.claims import words

VERDICTS: Mapping[Verdict, str] = {
    Verdict.MET: N_("met"),
    Verdict.AHEAD: N_("met ahead of time"),
    Verdict.ON_TRACK: N_("on track"),
    Verdict.BEHIND: N_("behind"),
    Verdict.MISSED: N_("missed"),
    Verdict.NOT_REPORTED: N_("not reported"),
    Verdict.NOT_COMPARABLE: N_("not comparable"),
}
COLOURS: Mapping[Colour, str] = {
    Colour.GREEN: N_("green"),
    Colour.AMBER: N_("amber"),
    Colour.RED: N_("red"),
    Colour.GREY: N_("grey"),
}
NATURES: Mapping[Nature, str] = {Nature.BINDING: N_("binding"), Nature.EXPECTED: N_("indicative")}
FORMS: Mapping[Form, str] = {
    Form.LEVEL: N_("to be reached in the last year"),
    Form.GROWTH: N_("yearly growth"),
    Form.TOTAL: N_("sum over the plan"),
    Form.FALL: N_("accumulated fall over the plan"),
    Form.HOLD: N_("to be held every year"),
    Form.RELATIVE: N_("relative to another indicator"),
    Form.ASSIGNED: N_("assigned from above"),
    Form.WORDS: N_("a direction without a number"),
}
TASK_STATES: Mapping[TaskState, str] = {
    TaskState.OPEN: N_("open, nothing known"),
    TaskState.NOT_BEGUN: N_("not yet started"),
    TaskState.UNDER_WAY: N_("in progress"),
    TaskState.DONE: N_("completed"),
    TaskState.STALLED: N_("stalled"),
}
STATES: Mapping[State, str] = {
    State.DONE: N_("completed"),
    State.UNDER_WAY: N_("in progress"),
    State.NOT_BEGUN: N_("not yet started"),
}
STANDINGS: Mapping[Standing, str] = {
    Standing.PROPOSED: N_("proposed match"),
    Standing.CONFIRMED: N_("confirmed"),
    Standing.REFUSED: N_("refused"),
}
FORMULAS: Mapping[Formula, str] = {
    Formula.GROWTH: N_("growth between two levels"),
    Formula.DIFFERENCE: N_("difference of two rates"),
    Formula.LEVEL: N_("level from an earlier level and its growth"),
    Formula.COMPLETION: N_("completion of the goal"),
    Formula.ANNUAL: N_("average yearly growth between two levels"),
    Formula.CHAIN: N_("average of the yearly growths"),
    Formula.SUM: N_("sum of the yearly amounts"),
    Formula.FALL: N_("accumulated fall"),
    Formula.SHARE: N_("share of the whole"),
    Formula.PROGRESS: N_("part of the way from baseline to goal"),
}
RESULTS: Mapping[Formula, str] = {
    Formula.GROWTH: N_("growth"),
    Formula.DIFFERENCE: N_("difference"),
    Formula.LEVEL: N_("level"),
    Formula.COMPLETION: N_("completion rate"),
    Formula.ANNUAL: N_("average yearly growth"),
    Formula.CHAIN: N_("average yearly growth"),
    Formula.SUM: N_("sum"),
    Formula.FALL: N_("accumulated fall"),
    Formula.SHARE: N_("share"),
    Formula.PROGRESS: N_("progress"),
}
"""What a formula gives, in the one or two words of a heading; FORMULAS say how."""

WORKINGS: Mapping[Formula, str] = {
    Formula.GROWTH: N_("this period ÷ earlier period − 1"),
    Formula.DIFFERENCE: N_("this period − earlier period"),
    Formula.LEVEL: N_("earlier level × (1 + growth)"),
    Formula.COMPLETION: N_("result ÷ goal"),
    Formula.ANNUAL: N_("(last level ÷ first level) to the power of 1/number of years, − 1"),
    Formula.CHAIN: N_("product of (1 + yearly growth) to the power of 1/number of years, − 1"),
    Formula.SUM: N_("the yearly amounts added"),
    Formula.FALL: N_("1 − product of (1 − yearly fall)"),
    Formula.SHARE: N_("part ÷ whole"),
    Formula.PROGRESS: N_("(result − baseline) ÷ (goal − baseline)"),
}
REASONS: Mapping[Reason, str] = {
    Reason.ONLY: N_("the only figure"),
    Reason.CHOSEN: N_("chosen by a person"),
    Reason.AGREES: N_("says the same"),
    Reason.MATURITY: N_("the more final figure counts"),
    Reason.SOURCE: N_("the better source counts"),
    Reason.NEWER: N_("the newer source counts"),
    Reason.CONTESTED: N_("contested, to be decided by a person"),
}
MATURITIES: Mapping[Maturity, str] = {
    Maturity.FORECAST: N_("forecast"),
    Maturity.PRELIMINARY: N_("preliminary"),
    Maturity.FINAL: N_("final"),
}
DOCUMENT_KINDS: Mapping[DocumentKind, str] = {
    DocumentKind.PLAN: N_("plan"),
    DocumentKind.WORK_REPORT: N_("work report"),
    DocumentKind.BULLETIN: N_("statistical bulletin"),
    DocumentKind.REVIEW: N_("review"),
    DocumentKind.BUDGET: N_("budget report"),
    DocumentKind.NEWS: N_("news"),
    DocumentKind.OTHER: N_("other document"),
}

SHARES = frozenset({Formula.COMPLETION, Formula.PROGRESS, Formula.SHARE})
"""What is a part of something: shown in per cent."""

POINTS = "百分点"
SHORT = 2
"""Decimals of a number in 亿 or 万; with more of them it is written out."""

LEGIBLE = Decimal("0.01")
"""Below it a number per 元 is written per 万元 or 亿元."""

RISING: Mapping[bool, str] = {True: N_("up by {quantity}"), False: N_("up {quantity}")}
FALLING: Mapping[bool, str] = {True: N_("down by {quantity}"), False: N_("down {quantity}")}
"""How a change is said, by whether it is in points (提高0.8个百分点) or an amount or per cent of itself (增长5.1%)."""

BEIJING = timezone(timedelta(hours=8))
"""All of China keeps this time, all the year."""

MONTH = re.compile(r"(\d{4})-(\d{2})")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
YEAR = re.compile(r"\d{4}")


def as_printed(figure: Observation | Amount) -> str:
    """The figure as its source prints it (4000余个)."""
    return figure.origin.text if isinstance(figure, Observation) else figure.text


def number(value: str) -> str:
    """A decimal string for the eye: in Chinese by 万 and 亿 where that is short (33.8亿), in English with commas.

    What is no number (a structure, 5.2:43.1:51.7) stays as it is.
    """
    if language() != "zh_CN":
        return words.amount(value)
    try:
        exact = Decimal(value)
    except InvalidOperation:
        return value
    for power, myriad in words.MYRIADS:
        scaled = exact.scaleb(-power).normalize()
        if abs(scaled) >= 1 and -int(scaled.as_tuple().exponent) <= SHORT:
            return f"{scaled:f}{myriad}"
    return f"{exact:f}"


def _written_out(value: str) -> str:
    """A decimal string with all its digits, as texts print what they give to the last unit: 44936元, not 4.4936万元."""
    return value if language() == "zh_CN" else words.amount(value)


def quantity(value: str, unit: str, bound: Bound = Bound.EXACT, high: str | None = None) -> str:
    """A quantity with its unit and bound in words: 超400万人次, "over 4,000,000 人次"."""
    return _said(value, unit, bound, high, number)


def _said(value: str, unit: str, bound: Bound, high: str | None, write: Callable[[str], str]) -> str:
    value, high, unit = _per_larger_amount(value, high, unit)
    written = write(value)
    if high is not None:
        written += f"–{write(high)}"
    if unit in {"%", "‰"}:
        written += unit
    elif language() == "zh_CN":
        written += f"个{POINTS}" if unit == POINTS else unit
    elif unit:
        written += " " + (_("percentage points") if unit == POINTS else unit)
    template = words.BOUNDED[bound]
    return (template if bound is Bound.EXACT else _(template)).format(quantity=written)


def _per_larger_amount(value: str, high: str | None, unit: str) -> tuple[str, str | None, str]:
    """An intensity per 元 as one per 万元 or 亿元, so that it can be read: 0.00000000025人/元 is 0.025人/亿元."""
    measured, slash, per = unit.rpartition("/")
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value, high, unit
    if not slash or per != "元" or not number or abs(number) >= LEGIBLE:
        return value, high, unit
    power, larger = (4, "万元") if abs(number.scaleb(4)) >= LEGIBLE else (8, "亿元")
    scaled = [None if end is None else format(Decimal(end).scaleb(power), "f") for end in (value, high)]
    return scaled[0] or value, scaled[1], f"{measured}/{larger}"


def change(value: str, unit: str, bound: Bound = Bound.EXACT, high: str | None = None) -> str:
    """A change with its direction in words, never a sign: 增长14.9%, 下降超20%, 提高0.8个百分点, 持平.

    The bound is of the amount of the change, as it is printed.
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return quantity(value, unit, bound, high)
    if not number and high is None:
        return _("unchanged")
    # A range across zero has no one direction: it keeps its signs.
    if high is not None and (number < 0) != (Decimal(high) < 0):
        return quantity(value, unit, bound, high)
    plain = quantity(value.removeprefix("-"), unit, bound, high.removeprefix("-") if high else None)
    template = (FALLING if number < 0 else RISING)[unit == POINTS]
    return _(template).format(quantity=plain)


def rounded(end: Decimal) -> str:
    """An end of an interval for the eye: to four significant digits."""
    return number(f"{Decimal(f'{end:.4g}'):f}")


def share(of: Derived) -> Decimal:
    """A part of something as a number of which 1 is all."""
    return Decimal(of.value).scaleb(-2) if of.unit == "%" else Decimal(of.value)


def percent(part: Decimal) -> str:
    """A share (1 is all) in per cent, with at most one decimal: 81.8%, 110%."""
    rounded = round(part * 100, 1)
    whole = rounded.to_integral_value()
    return f"{whole if rounded == whole else rounded:,f}%"


def value_of(figure: Observation | Amount | Derived) -> str:
    """What the figure is worth: value, unit and bound in words; of a change also its direction, of a rank its place."""
    if isinstance(figure, Derived):
        if figure.formula in SHARES and figure.bound is Bound.EXACT:
            return percent(share(figure))
        say = change if figure.kind is Kind.CHANGE else quantity
        return say(figure.value, figure.unit, figure.bound)
    if isinstance(figure, Observation) and figure.kind is Kind.CHANGE:
        return change(figure.value, figure.unit, figure.bound, figure.high)
    if isinstance(figure, Observation) and figure.kind is Kind.RANK:
        return _("rank {number}").format(number=words.amount(figure.value))
    # What is printed to the last unit is not made shorter; a plan's number has its 亿元 in the head of its column.
    scaled = isinstance(figure, Amount) or any(myriad in figure.origin.text for _power, myriad in words.MYRIADS)
    return _said(figure.value, figure.unit, figure.bound, figure.high, number if scaled else _written_out)


def differs(figure: Observation | Amount) -> bool:
    """Whether the value says something that the printed words do not say as well (4000余个: 超4000个)."""
    text = _bare(as_printed(figure))
    if _bare(value_of(figure)) == text:
        return False
    if figure.bound is not Bound.ABOUT or (isinstance(figure, Observation) and figure.kind is Kind.CHANGE):
        return True
    # 左右 and 约 stand beside the number where it is printed: 338亿元左右 needs no 约338亿元.
    return _bare(quantity(figure.value, figure.unit, high=figure.high)) not in text


def _bare(text: str) -> str:
    return text.replace(",", "").replace(" ", "")


def period(written: str | None) -> str:
    """A period in words: 2025年, 2025年11月, 2025年1—11月, 2021—2025年; "" for none."""
    if not written:
        return ""
    first, _slash, last = written.partition("/")
    if not last or first == last:
        return _date(first)
    if YEAR.fullmatch(first) and YEAR.fullmatch(last):
        return _("{first}–{last}").format(first=first, last=last)
    begun, ended = MONTH.fullmatch(first), MONTH.fullmatch(last)
    if begun and ended and begun[1] == ended[1]:
        if (int(begun[2]), int(ended[2])) == (1, 12):
            return _date(begun[1])
        return _("months {first}–{last} of {year}").format(year=begun[1], first=int(begun[2]), last=int(ended[2]))
    return _("{start} to {end}").format(start=_date(first), end=_date(last))


def date(written: str) -> str:
    """A day, month or year in words (2026年1月9日); in English it stays ISO 8601. "" for none."""
    return _date(written)


def _date(written: str) -> str:
    if day := DAY.match(written):
        return _("{year}-{month}-{day}").format(year=day[1], month=_number(day[2]), day=_number(day[3]))
    if month := MONTH.fullmatch(written):
        return _("{year}-{month}").format(year=month[1], month=_number(month[2]))
    if YEAR.fullmatch(written):
        return _("{year}").format(year=written)
    return written


def _number(two_digits: str) -> str:
    """GB/T 9704: 2026年1月9日, without zeros; ISO 8601 keeps them."""
    return str(int(two_digits)) if language() == "zh_CN" else two_digits


def moment(act: Act) -> str:
    """When an act happened, to the minute: 2026年1月10日16:30."""
    return minute(act.at)


def minute(at: str) -> str:
    """A time of the ledger (ISO 8601, UTC) as the clocks of China show it: 2026年1月10日16:30."""
    try:
        here = datetime.fromisoformat(at).astimezone(BEIJING)
    except ValueError:
        return at
    return _("{date} {time}").format(date=_date(f"{here:%Y-%m-%d}"), time=f"{here:%H:%M}")


def kind(observation: Observation) -> str:
    """What sort of figure it is, with the base of a change and the scope of a rank: 同比变化, 位次（全市）."""
    name = _(words.KINDS[observation.kind])
    against = words.base(observation.base) if observation.kind is Kind.CHANGE else ""
    said = _("{kind}, {base}").format(kind=name, base=against) if against else name
    return _("{name} ({remark})").format(name=said, remark=observation.scope) if observation.scope else said


def status(observation: Observation) -> str:
    """Whether the figure has come about, where that must be said: 预计数, 目标; "" for an actual figure."""
    return "" if observation.status is Status.ACTUAL else _(words.STATUSES[observation.status])


def speaker(origin: Origin) -> str:
    """Who is quoted with the figure, the office before the name; "" where it is the document itself that says it."""
    return (origin.office or "") + ((" " if origin.office else "") + origin.speaker if origin.speaker else "")


def reason(reasoning: Reasoning) -> str:
    """The sentences that say why a verdict was given."""
    return told(reasoning)


def name(indicator: IndicatorRef) -> str:
    """The indicator's name, in English where the reader reads that and it has one."""
    return indicator.name if language() == "zh_CN" else indicator.english or indicator.name


def target_name(of: Target) -> str:
    """The target's name as the plan writes it, in English that of its indicator."""
    return name(of.indicator) if language() != "zh_CN" and of.indicator.english else of.name or of.indicator.name


def field(of: Field) -> str:
    """The name of a field of work."""
    return of.name if language() == "zh_CN" else of.english


def plan(of: PlanRef) -> str:
    """The plan's title in title marks with its years: 《云溪县“十四五”规划》（2021—2025年）."""
    years = period(f"{of.first_year:04}/{of.last_year:04}")
    return _("{name} ({remark})").format(name=titled(of.title), remark=years)


def titled(title: str) -> str:
    """A title in title marks, which it does not get twice."""
    return title if title.startswith("《") else f"《{title}》"


def citation(document: DocumentRef) -> str:
    """A document as it is cited: 《title》，publisher，date; what is not known is left out."""
    parts = (titled(document.title or document.name), document.publisher, _date(document.published))
    return (_(", ")).join(part for part in parts if part)


def accepted(observation: Observation) -> str:
    """Who accepted the figure or corrected it, when, and whether in bulk."""
    act = observation.accepted
    if observation.corrected:
        return _("corrected by {who}, {when}").format(who=act.who, when=moment(act))
    template = N_("accepted in bulk by {who}, {when}") if observation.bulk else N_("accepted by {who}, {when}")
    return _(template).format(who=act.who, when=moment(act))
