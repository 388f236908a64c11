"""Put what stands on a report card into words, in the language of the reader; every form of the card says it alike."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from dajuan.catalogue.fields import Field
from dajuan.ledger.records import (
    Act,
    Cell,
    DocumentRef,
    IndicatorRef,
    Observation,
    Origin,
    PlanRef,
    Ranked,
    Reason,
    Target,
)
from dajuan.messages import N_, _, language
from dajuan.reading.records import Kind, Status
from dajuan.reports.card.aims import around_goal, form, growth, named
from dajuan.reports.card.bounds import bounded
from dajuan.reports.card.quantities import POINTS, SHORT, number, percent, quantity, rounded
from dajuan.reports.card.reasons import reason, reasonings
from dajuan.reports.card.standings import NOT_FULLY, around, computed, cumulated, is_partial, verdict
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
from dajuan.reports.card.wording import Wording, as_printed, differs, is_amended, share, unsigned, value_of, wording
from dajuan.reports.claims import words

__all__ = [
    "COLOURS",
    "DOCUMENT_KINDS",
    "FORMS",
    "FORMULAS",
    "MATURITIES",
    "NATURES",
    "NOT_FULLY",
    "POINTS",
    "REASONS",
    "RESULTS",
    "SHORT",
    "STANDINGS",
    "STATES",
    "TASK_STATES",
    "VERDICTS",
    "WORKINGS",
    "Wording",
    "accepted",
    "around",
    "around_goal",
    "as_printed",
    "bounded",
    "citation",
    "computed",
    "cumulated",
    "date",
    "day",
    "differs",
    "field",
    "form",
    "growth",
    "is_amended",
    "is_partial",
    "kind",
    "minute",
    "moment",
    "name",
    "named",
    "number",
    "overruled",
    "percent",
    "period",
    "plan",
    "position",
    "quantity",
    "reason",
    "reasonings",
    "rounded",
    "share",
    "speaker",
    "status",
    "target_name",
    "titled",
    "told",
    "unsigned",
    "value_of",
    "verdict",
    "wording",
]

BEIJING = timezone(timedelta(hours=8))
"""All of China keeps this time, all the year."""

MONTH = re.compile(r"(\d{4})-(\d{2})")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
YEAR = re.compile(r"\d{4}")


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
    return _dated(written, language())


@lru_cache(maxsize=1 << 10)
def _dated(written: str, _tongue: str) -> str:
    """A card says few dates, thousands of times; the language is that of the process, and part of what is asked."""
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


def day(at: str) -> str:
    """The day of a time of the ledger (ISO 8601) in China: 2026年1月10日."""
    try:
        here = datetime.fromisoformat(at).astimezone(BEIJING)
    except ValueError:
        return at
    return _date(f"{here:%Y-%m-%d}")


def minute(at: str) -> str:
    """A time of the ledger (ISO 8601, UTC) as the clocks of China show it: 2026年1月10日16:30."""
    return _minute(at, language())


@lru_cache(maxsize=1 << 10)
def _minute(at: str, _tongue: str) -> str:
    try:
        here = datetime.fromisoformat(at).astimezone(BEIJING)
    except ValueError:
        return at
    return _("{date} {time}").format(date=_date(f"{here:%Y-%m-%d}"), time=f"{here:%H:%M}")


def position(start: int, end: int) -> str:
    """Where text[start:end] stands, for people: counted from 1, the last character included: 第63—69字."""
    if end - start <= 1:
        return _("character {number}").format(number=start + 1)
    return _("characters {start}–{end}").format(start=start + 1, end=end)


def told(observation: Observation) -> str:
    """The figure in one piece: as printed; a change with its direction; of a corrected one what counts, then what is printed."""
    said = wording(observation)
    if said.amended:
        return _("{value} (corrected; printed: {text})").format(value=said.worth, text=said.text)
    return said.worth if said.worth and observation.kind is Kind.CHANGE else said.said


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


def overruled(ranked: Ranked, cell: Cell) -> str:
    """Why an observation does not stand; where a person chose another, who did and why."""
    if ranked.reason is not Reason.CHOSEN or cell.chosen is None:
        return _(REASONS[ranked.reason])
    act = cell.chosen
    who = _("{who}, {when}").format(who=act.who, when=moment(act))
    said = _("a person chose another figure ({who})").format(who=who)
    return _("{said}: {why}").format(said=said, why=act.why) if act.why else said


def accepted(observation: Observation) -> str:
    """Who accepted the figure or corrected it, when, and whether in bulk."""
    act = observation.accepted
    if observation.corrected:
        return _("corrected by {who}, {when}").format(who=act.who, when=moment(act))
    template = N_("accepted in bulk by {who}, {when}") if observation.bulk else N_("accepted by {who}, {when}")
    return _(template).format(who=act.who, when=moment(act))
