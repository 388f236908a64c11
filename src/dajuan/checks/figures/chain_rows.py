"""Gather the figures of one thing while a sentence is read from left to right: what begins a row, what joins it, what ends it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.figures import change_words as words
from dajuan.checks.figures.chain_records import By, Chain, Change, Level, is_before, time_key
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

LONGEST = 30  # characters between two figures that speak of one thing
_SUBJECT = 60  # characters before a figure in which its subject stands
_LONGEST_SUBJECT = 12  # characters of a subject that is said again


class Row:
    """The figures of one thing while they are gathered."""

    def __init__(self, phrase: str, first: Quantity) -> None:
        self.phrase = phrase
        self.subject = first.claim.indicator
        self.start = first.start
        self.end = first.end
        self.levels: list[Level] = []
        self.changes: list[Change] = []
        self.way = ""
        self.verb = ""
        self.base = ""
        self.of = ""  # the time of the level whose multiple is to follow (是2020年2.1亿元的3倍)
        self.compared = False  # its first level is what a change is compared with

    def chain(self) -> Chain | None:
        """What was gathered, None where it is too little or unclear."""
        early, late = _ordered(self.levels, led=bool(self.verb) or self.compared)
        if self.compared and early is None:
            early, late = late, None
        if len(self.levels) > 2 or (len(self.levels) == 2 and early is None) or not (self.changes or early):
            return None
        return Chain(early, late, tuple(self.changes), self.way, self.verb, self.phrase, self.start, self.end)


def _ordered(levels: list[Level], *, led: bool) -> tuple[Level | None, Level | None]:
    """The earlier and the later of two levels; (None, the level) of one, (None, None) where that cannot be told."""
    if len(levels) != 2:
        return None, (levels[0] if len(levels) == 1 else None)
    one, two = levels
    first = True if led else is_before(one, two)
    if first is None:
        return None, None
    return (one, two) if first else (two, one)


def begun(before: str, quantity: Quantity, lead: str) -> Row | None:
    """A row that this figure begins, None where it is no amount of anything; before: the sentence up to it."""
    if quantity.is_(Kind.RANK) or quantity.is_(Kind.COMPLETION) or quantity.unit in ("百分点", "倍", ""):
        return None
    clause = before.rpartition("；")[2]
    size = _SIZE.search(clause)
    own = lead.rpartition("，")[2]
    if _NAMED.search(own) and not _OF_FIRMS.search(own):
        row = Row(f"{own}{quantity.claim.indicator}", quantity)  # …规上工业总产值，亩均税收达到
    else:
        row = Row(f"{size[0] if size else ''}{lead[-_SUBJECT:]}{quantity.claim.indicator}", quantity)
    near = lead[-LONGEST:]
    came_from = words.FROM.search(near)
    if came_from is not None:
        row.levels.append(Level(quantity, time_key(came_from["when"] or came_from["other"]), "全年" in lead))
        row.way = "from"
        return row
    compared = words.match(words.COMPARED, f"，{near[near.rfind('比') :]}" if "比" in near else near)
    if compared is not None and quantity.is_(Kind.LEVEL):
        row.base = time_key(compared["when"] or "")
        row.levels.append(Level(quantity, row.base))
        row.compared = True
        return row
    changed = words.CHANGED.search(near) if words.may_change(near) else None
    if changed is not None:
        row.changes.append(_change(row, quantity, changed.groupdict(), lead))
        return row
    if not quantity.is_(Kind.LEVEL):
        return None
    first = words.FIRST.search(lead)
    row.levels.append(Level(quantity, time_key(first["when"]) if first else _year(lead), "全年" in lead))
    return row


_NAMED = Pattern("[^，。；\\d]{2,}(?:税收|面积|人数|户数|产量|存栏|出栏|里程|覆盖率|床位|学位|门店)[^，。；\\d]{0,4}$")
"""The end of a clause that names what follows by itself."""
_OF_FIRMS = Pattern("规模以上|规上|限额以上|限上|资质以?[上内]|房|商品|投资")
_SIZE = Pattern("规模以上|规上|限额以上|限上|资质以?[上内]")
_RATIO = Pattern(
    rf"[，、]?(?:已|就|约)?(?:是|为|达|达到|相当于)(?P<when>(?:{words.WHEN}|当时|前者)+)的?(?:约|近|超|超过)?"
)
_YEAR = Pattern(r"(?:19|20)\d\d(?=年)")


def _year(lead: str) -> str:
    years = [match[0] for match in _YEAR.finditer(lead)]
    return years[0] if len(years) == 1 else ""


def joins(row: Row, quantity: Quantity, lead: str) -> bool:
    """Add the figure to the row, if the words before it say that it belongs there."""
    if len(lead) > LONGEST:
        return False
    if row.way == "from":
        return _led_to(row, quantity, lead)
    lead = _without_subject(row, lead)
    if row.of and quantity.unit == "倍" and lead.strip("）") == "的":
        row.changes.append(Change(quantity, By.RATIO, 1, row.of, annual=False, verb=words.OF_VERB, lead=lead))
        return True
    ratio = words.match(_RATIO, lead) if row.levels and quantity.unit == "倍" else None
    if ratio is not None:
        base = time_key(ratio["when"] or "")
        row.base = base if base.isdigit() or base == "yoy" else ""
        row.changes.append(Change(quantity, By.RATIO, 1, row.base, annual=False, verb=lead.strip("，、"), lead=lead))
        return True
    carried = words.match(words.CARRIED, lead) if words.may_change(lead) else None
    if carried is not None and (row.levels or row.changes):
        change = _change(row, quantity, carried, lead)
        if change.by is By.AMOUNT and row.levels and not _of_unit(quantity, row.levels[0].quantity, lead):
            return False
        row.changes.append(change)
        return True
    if quantity.is_(Kind.CHANGE) or (row.levels and quantity.unit != row.levels[0].quantity.unit):
        return False
    compared = words.match(words.COMPARED, lead) if row.levels else None
    if compared is not None:
        row.base = time_key(compared["when"] or "")
        row.levels.append(Level(quantity, row.base))
        return True
    of = words.match(words.OF, lead) if len(row.levels) == 1 and words.may_be_of(lead) else None
    if of is not None:
        row.of = time_key(of["when"] or "")
        row.levels.append(Level(quantity, row.of))
        return True
    # Behind “由A增至B” a level of another time is of its own: it leaves A and B as they are.
    is_open = row.levels and not (row.verb and len(row.levels) == 2)
    timed = words.match(words.TIMED, lead) if is_open and words.may_be_timed(lead) else None
    if timed is not None:
        row.levels.append(Level(quantity, time_key(timed["when"] or ""), "全年" in lead))
        return True
    if (
        (not row.levels or (row.compared and len(row.levels) == 1))
        and _led(row, quantity)
        and words.match(words.REACHED, lead) is not None
    ):
        row.levels.append(Level(quantity))
        return True
    return False


def _of_unit(change: Quantity, level: Quantity, lead: str) -> bool:
    """Whether a change is in the unit of its level; 每亩增加46公斤 is of 392公斤/亩."""
    return change.unit == level.unit or ("每" in lead and change.unit == level.unit.partition("/")[0])


def _led(row: Row, quantity: Quantity) -> bool:
    return any(
        change.quantity.unit == quantity.unit or (change.by is By.POINTS and quantity.unit == "%")
        for change in row.changes
    )


def _without_subject(row: Row, lead: str) -> str:
    """The words between two figures without the subject, or the end of it, where they say it again (，种植面积扩大)."""
    subject = row.subject
    unit = row.levels[0].quantity.unit if row.levels else ""
    if unit and lead.lstrip("，、（").startswith(unit):
        return lead.replace(unit, "", 1)  # …1986批次，批次同比减少
    for size in range(min(len(subject), _LONGEST_SUBJECT), 1, -1):
        if subject[-size:] in lead:
            return lead.replace(subject[-size:], "", 1)
    return lead


def _led_to(row: Row, quantity: Quantity, lead: str) -> bool:
    to = words.match(words.TO, lead)
    if quantity.unit != row.levels[0].quantity.unit:
        return False
    grew = words.match(words.GREW, lead) if to is None else None
    if grew is not None:
        row.way, row.compared = "by", True
        row.changes.append(_change(row, quantity, {"base": None, "base2": None, **grew}, lead))
        row.changes[0] = msgspec.structs.replace(row.changes[0], by=By.AMOUNT)
        return True
    if to is None:
        return False
    row.way = "up" if to["up"] else "down" if to["down"] else "flat"
    row.verb = lead.strip("，")
    row.levels.append(Level(quantity, _year(lead), "全年" in lead))
    return True


_ANNUAL = ("年均", "每年", "平均")
_OF_EACH = Pattern("每[人户亩吨头件]每[月年]")  # 每人每年提高360元: by how much a year the rate is, not a mean of years


def _change(row: Row, quantity: Quantity, groups: dict[str, str | None], lead: str) -> Change:
    row.base = _base((groups["base"] or "") + (groups["base2"] or "")) or row.base
    by = {"%": By.RATE, "百分点": By.POINTS, "倍": By.TIMES}.get(quantity.unit, By.AMOUNT)
    verb = groups["up"] or groups["down"] or ""
    annual = any(word in _OF_EACH.compiled.sub("", lead[-LONGEST:]) for word in _ANNUAL)
    return Change(quantity, by, 1 if groups["up"] else -1, row.base, annual, verb, lead)


def _base(text: str) -> str:
    return time_key(text) if text else ""


def is_aside(quantity: Quantity, lead: str) -> bool:
    """Whether it is a completion, a share or a rank between a level and its changes."""
    if len(lead) > LONGEST or "其中" in lead or lead.endswith(("从", "由")):
        return False
    if quantity.is_(Kind.COMPLETION) or quantity.is_(Kind.RANK):
        return True
    return quantity.unit == "%" and words.match(words.ASIDE, lead) is not None


def told(row: Row | None) -> Iterator[Chain]:
    chain = row.chain() if row is not None else None
    if chain is not None:
        yield chain
