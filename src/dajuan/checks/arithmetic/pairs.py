"""Find the levels and changes of a sentence that speak of one thing: from what, to what, by how much.

    税收由80.2亿元增至92.3亿元，增长12%                     two levels and a rate
    税收收入92.3亿元，比上年增加12.1亿元，增长15.1%          a level, a difference and a rate
    税收收入92.3亿元（上年为80.2亿元），增长15.1%            two levels and a rate
    贷款增加5亿元，增长12%，达到46.7亿元                     a difference, a rate and the level that it led to

The period that was read of a carried change can be off, so the words between the figures decide, all of them: a stretch that
holds anything else (其中, another subject) ends the row of what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.arithmetic import change_words as words
from dajuan.checks.arithmetic.chain_records import By, Chain, Change, Level, is_before, time_key
from dajuan.checks.arithmetic.sentence_figures import figures_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

LONGEST = 30  # characters between two figures that speak of one thing
_SUBJECT = 60  # characters before a figure in which its subject stands

_FOUND: WeakKeyDictionary[Manuscript, tuple[Chain, ...]] = WeakKeyDictionary()


def chains(manuscript: Manuscript) -> tuple[Chain, ...]:
    """What belongs together in each sentence, in the order of the text; worked out once for a manuscript."""
    if manuscript not in _FOUND:
        _FOUND[manuscript] = tuple(
            chain for sentence in manuscript.sentences for chain in _of_sentence(manuscript.plain, sentence)
        )
    return _FOUND[manuscript]


class _Row:
    """The figures of one thing while they are gathered."""

    def __init__(self, phrase: str, start: int, end: int) -> None:
        self.phrase = phrase
        self.start = start
        self.end = end
        self.levels: list[Level] = []
        self.changes: list[Change] = []
        self.way = ""
        self.verb = ""
        self.base = ""
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


def _of_sentence(plain: str, sentence: Stretch) -> Iterator[Chain]:
    figures = figures_of(plain, sentence)
    if len(figures) < 2:
        return
    row: _Row | None = None
    outside: list[_Row | None] = []  # rows that a bracket interrupts: they go on behind it
    position = sentence.start
    for quantity in figures:
        lead = plain[position : quantity.start]
        position = quantity.end
        while outside and "）" in lead:
            yield from _told(row)
            row = outside.pop()
            lead = lead.partition("）")[2]
        if row is not None and _joins(row, quantity, lead):
            row.end = quantity.end
        elif row is None or not _is_aside(quantity, lead):
            if "（" in lead.rpartition("）")[2]:
                outside.append(row)
            else:
                yield from _told(row)
            row = _begun(plain[sentence.start : quantity.start], quantity, lead)
    for each in (*outside, row):
        yield from _told(each)


def _told(row: _Row | None) -> Iterator[Chain]:
    chain = row.chain() if row is not None else None
    if chain is not None:
        yield chain


def _begun(before: str, quantity: Quantity, lead: str) -> _Row | None:
    """A row that this figure begins, None where it is no amount of anything; before: the sentence up to it."""
    if quantity.is_(Kind.RANK) or quantity.is_(Kind.COMPLETION) or quantity.unit in ("百分点", "倍", ""):
        return None
    clause = before.rpartition("；")[2]
    size = _SIZE.search(clause)
    row = _Row(f"{size[0] if size else ''}{lead[-_SUBJECT:]}{quantity.claim.indicator}", quantity.start, quantity.end)
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
    changed = words.CHANGED.search(near)
    if changed is not None:
        row.changes.append(_change(row, quantity, changed.groupdict(), lead))
        return row
    if not quantity.is_(Kind.LEVEL):
        return None
    first = words.FIRST.search(lead)
    row.levels.append(Level(quantity, time_key(first["when"]) if first else _year(lead), "全年" in lead))
    return row


_SIZE = Pattern("规模以上|规上|限额以上|限上|资质以?[上内]")
_RATIO = Pattern(
    rf"[，、]?(?:已|就|约)?(?:是|为|达|达到|相当于)(?P<when>(?:{words.WHEN}|当时|前者)+)的?(?:约|近|超|超过)?"
)
_YEAR = Pattern(r"(?:19|20)\d\d(?=年)")


def _year(lead: str) -> str:
    years = [match[0] for match in _YEAR.finditer(lead)]
    return years[0] if len(years) == 1 else ""


def _joins(row: _Row, quantity: Quantity, lead: str) -> bool:
    """Add the figure to the row, if the words before it say that it belongs there."""
    if len(lead) > LONGEST:
        return False
    if row.way == "from":
        return _led_to(row, quantity, lead)
    ratio = words.match(_RATIO, lead) if row.levels and quantity.unit == "倍" else None
    if ratio is not None:
        base = time_key(ratio["when"] or "")
        row.base = base if base.isdigit() or base == "yoy" else ""
        row.changes.append(Change(quantity, By.RATIO, 1, row.base, annual=False, verb=lead.strip("，、"), lead=lead))
        return True
    carried = words.match(words.CARRIED, lead)
    if carried is not None and (row.levels or row.changes):
        change = _change(row, quantity, carried, lead)
        if change.by is By.AMOUNT and row.levels and quantity.unit != row.levels[0].quantity.unit:
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
    timed = words.match(words.TIMED, lead) if row.levels else None
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


def _led(row: _Row, quantity: Quantity) -> bool:
    return any(change.quantity.unit == quantity.unit for change in row.changes)


def _led_to(row: _Row, quantity: Quantity, lead: str) -> bool:
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


def _change(row: _Row, quantity: Quantity, groups: dict[str, str | None], lead: str) -> Change:
    row.base = _base((groups["base"] or "") + (groups["base2"] or "")) or row.base
    by = {"%": By.RATE, "百分点": By.POINTS, "倍": By.TIMES}.get(quantity.unit, By.AMOUNT)
    verb = groups["up"] or groups["down"] or ""
    annual = any(word in lead[-LONGEST:] for word in _ANNUAL)
    return Change(quantity, by, 1 if groups["up"] else -1, row.base, annual, verb, lead)


def _base(text: str) -> str:
    return time_key(text) if text else ""


def _is_aside(quantity: Quantity, lead: str) -> bool:
    """Whether it is a completion, a share or a rank between a level and its changes."""
    if len(lead) > LONGEST or "其中" in lead or lead.endswith(("从", "由")):
        return False
    if quantity.is_(Kind.COMPLETION) or quantity.is_(Kind.RANK):
        return True
    return quantity.unit == "%" and words.match(words.ASIDE, lead) is not None
