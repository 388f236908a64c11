"""Put what stands on a report card into words, in the language of the reader; every form of the card says it alike."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from dajuan.catalogue.fields import Field
from dajuan.ledger.evaluation.reasons import told
from dajuan.ledger.evaluation.records import Derived, Formula, Reasoning
from dajuan.ledger.records import (
    Act,
    DocumentRef,
    IndicatorRef,
    Observation,
    Origin,
    PlanRef,
    Target,
)
from dajuan.messages import N_, _, language
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.card.quantities import (
    POINTS,
    SHORT,
    bounded,
    change,
    number,
    percent,
    quantity,
    rounded,
    said,
    written_out,
)
from dajuan.reports.card.vocabulary import (
    COLOURS,
    DOCUMENT_KINDS,
    FORMS,
    FORMULAS,
    MATURITIES,
    NATURES,
    REASONS,
    RESULTS,
    STANDINGS,
    STATES,
    TASK_STATES,
    VERDICTS,
    WORKINGS,
)
from dajuan.reports.claims import words

__all__ = [
    "COLOURS",
    "DOCUMENT_KINDS",
    "FORMS",
    "FORMULAS",
    "MATURITIES",
    "NATURES",
    "POINTS",
    "REASONS",
    "RESULTS",
    "SHORT",
    "STANDINGS",
    "STATES",
    "TASK_STATES",
    "VERDICTS",
    "WORKINGS",
    "accepted",
    "as_printed",
    "change",
    "citation",
    "date",
    "differs",
    "field",
    "kind",
    "minute",
    "moment",
    "name",
    "number",
    "percent",
    "period",
    "plan",
    "quantity",
    "reason",
    "rounded",
    "share",
    "speaker",
    "status",
    "target_name",
    "titled",
    "value_of",
]

SHARES = frozenset({Formula.COMPLETION, Formula.PROGRESS, Formula.SHARE})
"""What is a part of something: shown in per cent."""

BEIJING = timezone(timedelta(hours=8))
"""All of China keeps this time, all the year."""

MONTH = re.compile(r"(\d{4})-(\d{2})")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
YEAR = re.compile(r"\d{4}")


def as_printed(figure: Observation | Amount) -> str:
    """The figure as its source prints it (4000余个)."""
    return figure.origin.text if isinstance(figure, Observation) else figure.text


def share(of: Derived) -> Decimal:
    """A part of something as a number of which 1 is all."""
    return Decimal(of.value).scaleb(-2) if of.unit == "%" else Decimal(of.value)


def value_of(figure: Observation | Amount | Derived) -> str:
    """What the figure is worth: value, unit and bound in words; of a change also its direction, of a rank its place."""
    if isinstance(figure, Derived):
        if figure.formula in SHARES:
            return bounded(percent(share(figure)), figure.bound)
        say = change if figure.kind is Kind.CHANGE else quantity
        return say(figure.value, figure.unit, figure.bound)
    if isinstance(figure, Observation) and figure.kind is Kind.CHANGE:
        return change(figure.value, figure.unit, figure.bound, figure.high)
    if isinstance(figure, Observation) and figure.kind is Kind.RANK:
        return _("rank {number}").format(number=words.amount(figure.value))
    return said(figure.value, figure.unit, figure.bound, figure.high, number if _is_scaled(figure) else written_out)


def _is_scaled(figure: Observation | Amount) -> bool:
    """Whether the source gives the figure in 万 or 亿: in its words, or in the head of the table whose cell is digits only.

    What it prints to the last unit is not made shorter.
    """
    text = as_printed(figure)
    return (
        isinstance(figure, Amount)
        or not any(map(str.isalpha, text))
        or any(word in text for _power, word in words.MYRIADS)
    )


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
