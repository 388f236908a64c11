"""Put a difference into words, in the language of the request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from dajuan.comparison.amounts import POINTS
from dajuan.comparison.records import Aspect, Change, Difference, Figure
from dajuan.messages import N_, _, language
from dajuan.reports.claims import words

ORDER = (Change.CHANGED, Change.ADDED, Change.DROPPED, Change.MOVED, Change.RESTATED)

NAMES: Mapping[Change, str] = {
    Change.CHANGED: N_("changed"),
    Change.ADDED: N_("added"),
    Change.DROPPED: N_("dropped"),
    Change.MOVED: N_("moved"),
    Change.RESTATED: N_("restated"),
}
COUNTS: Mapping[Change, str] = {
    Change.CHANGED: N_("{count} changed"),
    Change.ADDED: N_("{count} added"),
    Change.DROPPED: N_("{count} dropped"),
    Change.MOVED: N_("{count} moved"),
    Change.RESTATED: N_("{count} restated"),
}
OTHER_NUMBER = N_("other number")
"""What stands for the indicator of a date or of a document's number."""


def counted(differences: Iterable[Difference]) -> str:
    """How many there are of each kind: "3 changed, 1 added"; a moved passage counts once."""
    counts = Counter(difference.change for difference in differences)
    parts = [_(COUNTS[change]).format(count=counts[change]) for change in ORDER if counts[change]]
    return ("，" if language() == "zh_CN" else ", ").join(parts) if parts else _("No figure was changed.")


def subject(difference: Difference) -> str:
    """What the figure is of; of a cell its row and column."""
    shown = difference.new or difference.old
    assert shown is not None
    if Aspect.NUMBER in difference.aspects:
        return _(OTHER_NUMBER)
    return " · ".join(part for part in (shown.indicator, shown.column) if part)


def flat(text: str) -> str:
    """A figure or a sentence on one line; the cells of a row parted by bars."""
    return " ".join(text.replace("\t", " | ").split())


def figures(difference: Difference) -> str:
    """The figure as it was and as it is: "400万人次 → 420万人次"."""
    old, new = difference.old, difference.new
    if old is None or new is None or difference.change is Change.MOVED or is_same(difference):
        shown = new or old
        return flat(shown.text) if shown else ""
    return f"{flat(old.text)} → {flat(new.text)}"


def is_same(difference: Difference) -> bool:
    """Whether the figure is printed alike in both, so that only what surrounds it changed."""
    old, new = difference.old, difference.new
    return old is not None and new is not None and flat(old.text) == flat(new.text)


def remarks(difference: Difference) -> Iterator[str]:
    """By how much it changed, what else differs, and of how many figures the same is to be said."""
    amount = _size(difference)
    if amount:
        yield amount
    yield from _aspects(difference)
    if difference.along:
        yield _more(difference)


def joined(parts: Iterable[str]) -> str:
    """Remarks as one."""
    return ("；" if language() == "zh_CN" else "; ").join(parts)


def named(name: str, rest: str) -> str:
    """A name with what is said of it."""
    return f"{name}：{rest}" if language() == "zh_CN" else f"{name}: {rest}"


def in_brackets(remark: str) -> str:
    """A remark behind what it is on, "" for none."""
    if not remark:
        return ""
    return f"（{remark}）" if language() == "zh_CN" else f" ({remark})"


def _size(difference: Difference) -> str:
    size = difference.size
    if size is None:
        return ""
    if size.unit == POINTS:
        parts = [_("{number} percentage points").format(number=_signed(size.by))]
    else:
        unit = size.unit if not size.unit or size.unit == "%" or language() == "zh_CN" else f" {size.unit}"
        parts = [f"{_signed(size.by)}{unit}"]
    if size.times:
        more = N_("{times} times as much") if size.times > 0 else N_("a {times}th of it")
        parts.append(_(more).format(times=f"{Decimal(10) ** abs(size.times):,f}"))
    elif size.percent is not None:
        parts.append(f"{_signed(size.percent, plain=True)}%")
    return ("，" if language() == "zh_CN" else ", ").join(parts)


def _signed(value: str, *, plain: bool = False) -> str:
    number = value.lstrip("-")
    return f"{'−' if value.startswith('-') else '+'}{number if plain else words.amount(number)}"


def _aspects(difference: Difference) -> Iterator[str]:
    old, new = difference.old, difference.new
    if old is None or new is None:
        return
    if difference.change is Change.RESTATED:
        unit, rounding = Aspect.UNIT in difference.aspects, Aspect.ROUNDING in difference.aspects
        if unit and rounding:
            yield _("the same amount in another unit and with other rounding")
        else:
            yield _("the same amount in another unit") if unit else _("the same amount with other rounding")
        return
    if old.claim is None or new.claim is None:
        return
    for aspect in difference.aspects:
        if aspect in TOLD:
            name, before, after = TOLD[aspect][0], *(TOLD[aspect][1](figure) for figure in (old, new))
            if before != after:
                yield _(name).format(old=before, new=after)


def _bound(figure: Figure) -> str:
    return _(words.BOUNDS[figure.claim.bound]) if figure.claim else ""


def _status(figure: Figure) -> str:
    return _(words.STATUSES[figure.claim.status]) if figure.claim else ""


def _period(figure: Figure) -> str:
    return (figure.claim.period or "") if figure.claim else ""


def _base(figure: Figure) -> str:
    return words.base(figure.claim.base) if figure.claim else ""


def _scope(figure: Figure) -> str:
    return (figure.claim.scope or "") if figure.claim else ""


def _unit(figure: Figure) -> str:
    return figure.claim.unit if figure.claim else ""


def _indicator(figure: Figure) -> str:
    return figure.claim.indicator if figure.claim else ""


TOLD = {
    Aspect.UNIT: (N_("unit: {old} → {new}"), _unit),
    Aspect.BOUND: (N_("bound: {old} → {new}"), _bound),
    Aspect.STATUS: (N_("status: {old} → {new}"), _status),
    Aspect.PERIOD: (N_("period: {old} → {new}"), _period),
    Aspect.BASE: (N_("compared: {old} → {new}"), _base),
    Aspect.SCOPE: (N_("ranked among: {old} → {new}"), _scope),
    Aspect.INDICATOR: (N_("said of: {old} → {new}"), _indicator),
}
"""What differs beside the amount, with how it is told."""


def _more(difference: Difference) -> str:
    listed = [flat((new if difference.new else old).text) for old, new in difference.along[:SHOWN]]
    more = N_("the same of {count} further figures: {figures}")
    if len(difference.along) == 1:
        more = N_("the same of one further figure: {figures}")
    rest = "…" if len(difference.along) > SHOWN else ""
    return _(more).format(count=len(difference.along), figures="、".join(listed) + rest)


SHOWN = 6
"""How many of the further figures are named."""


def name(change: Change) -> str:
    """The kind of a change."""
    return _(NAMES[change])


def kinds(differences: Sequence[Difference]) -> list[tuple[Change, int]]:
    """The kinds that there are, each with how many."""
    counts = Counter(difference.change for difference in differences)
    return [(change, counts[change]) for change in ORDER if counts[change]]
