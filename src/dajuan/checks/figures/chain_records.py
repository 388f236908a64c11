"""The figures of one thing within a sentence: two levels, the changes between them, and when each was."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.reading.intervals import Interval


class By(StrEnum):
    """In what a change is counted."""

    AMOUNT = "amount"  # in the unit of the level
    RATE = "rate"  # %
    POINTS = "points"  # 百分点
    TIMES = "times"  # 增长N倍
    RATIO = "ratio"  # 是…的N倍: no difference, the quotient


class Level(msgspec.Struct, frozen=True):
    """A level with the key of its time (`time_key`), "" where no words tell it; whole_year: 全年 stands there."""

    quantity: Quantity
    when: str = ""
    whole_year: bool = False


class Change(msgspec.Struct, frozen=True):
    """A change with its direction by the words (+1, -1) and its base, by the same keys as the time of a level.

    annual: it is a yearly mean (年均); verb: the word of direction, as written; lead: all words between it and the figure before.
    """

    quantity: Quantity
    by: By
    sign: int
    base: str
    annual: bool
    verb: str
    lead: str = ""

    @property
    def tight(self) -> Interval:
        """Where the signed change lies if it was rounded, in its unit."""
        return self._signed(self.quantity.tight)

    @property
    def wide(self) -> Interval:
        """Where it lies if it was cut off."""
        return self._signed(self.quantity.wide)

    def _signed(self, found: Interval) -> Interval:
        negative = self.quantity.value < 0
        return -found if negative != (self.sign < 0) else found


class Chain(msgspec.Struct, frozen=True):
    """Figures of one thing.

    early, late: the two levels, either None where it is not printed.
    way:    by which verb the early level became the late one: "up", "down", "flat" (发展到, 调整为), "" where no such verb stands;
            "by" where the words say by how much it changed (由12亿元增长了30亿元).
    verb:   the words between the two, "" likewise.
    now:    the year in which the document was published, 0 where it does not say.
    phrase: the words before the first figure and the indicator: of what it is.
    first, last: where its figures begin and end.
    """

    early: Level | None
    late: Level | None
    changes: tuple[Change, ...]
    way: str
    verb: str
    phrase: str
    first: int
    last: int
    now: int = 0

    @property
    def levels(self) -> tuple[Span, ...]:
        """Where the levels stand, the later one first."""
        return tuple(level.quantity.span for level in (self.late, self.early) if level is not None)

    @property
    def indicator_id(self) -> str | None:
        """The indicator of the catalogue that a level, or else a change, is of."""
        of = [level.quantity for level in (self.late, self.early) if level is not None]
        return next((each.claim.indicator_id for each in (*of, *(one.quantity for one in self.changes))
                     if each.claim.indicator_id), None)  # fmt: skip


def related(chain: Chain, change: Change) -> bool:
    """Whether a change (no yearly mean) is from the chain's early level to its late one."""
    early, late = chain.early, chain.late
    if early is None or late is None or change.annual:
        return False
    if early.whole_year != late.whole_year and _PART.search(chain.phrase):
        return False
    unnamed = early.when == late.when == "" and chain.way in ("up", "down", "flat") and change.base.isdigit()
    return change.base == "" or unnamed or _same_time(change.base, early.when, late, chain.now)


def together(one: Change, two: Change) -> bool:
    """Whether two changes of a chain are from the same base; without words it is last year."""
    return (one.base or "yoy") == (two.base or "yoy") and not one.annual and not two.annual


_PART = Pattern("月|季度|上半年")


def _same_time(base: str, when: str, late: Level, now: int) -> bool:
    if base == when or (base == "yoy" and when == ""):
        return True
    year = year_of(late)
    if not late.when.isdigit() and when.isdigit() and (year is None or year <= int(when)):
        year = now  # the year of the earlier level was read for it, too
    if not year:
        return False
    # A figure without a year may have been read for the year of publication, though it is of the year before.
    last = {str(year - 1)} if late.when.isdigit() else {str(year - 1), str(year - 2)}
    return (base == "yoy" and when in last) or (when == "yoy" and base in last)


def year_of(level: Level) -> int | None:
    """The year of a level: by its words, else as it was read."""
    year = level.when if level.when.isdigit() else (level.quantity.claim.period or "")[:4]
    return int(year) if year.isdigit() else None


def is_before(one: Level, two: Level) -> bool | None:
    """Whether the words put one level before the other; None where they do not tell."""
    if one.when.isdigit() or two.when.isdigit():
        if one.when in _LAST or two.when in _LAST:
            return one.when in _LAST
        first, second = year_of(one), year_of(two)
        if first is not None and second is not None and first != second:
            return first < second
        if one.when.isdigit() != two.when.isdigit():
            return (
                one.when.isdigit()
            )  # no words: of the present, though the year beside it may have been read for it too
        return None
    places = [_PLACES.get(each.when, -1) for each in (one, two)]
    return None if places[0] == places[1] else places[0] < places[1]


_LAST = ("yoy", "mom", "start")
_PLACES = {"": 0, "now": 1}  # every other word is of the past
_YEAR = Pattern(r"(?:19|20)\d\d(?=年)")
_PLAN_END = {"十二五": "2015", "十三五": "2020", "十四五": "2025", "十五五": "2030"}
_KEYS = (
    ("yoy", ("同比", "上年", "去年", "同期", "上一年")),
    ("mom", ("环比", "上月", "上季", "上一季", "上期")),
    ("start", ("年初", "期初")),
    ("now", ("今年", "本年", "当年", "目前", "现在", "如今", "本期", "期末", "年末", "年底", "年终", "全年")),
)


def time_key(words: str) -> str:
    """The key of the time that words name: "2020", "yoy", "mom", "start", "now", else the words themselves (改革前)."""
    year = _YEAR.search(words)
    if year is not None:
        return year[0]
    for plan, end in _PLAN_END.items():
        if plan in words:
            return end
    for key, named in _KEYS:
        if any(word in words for word in named):
            return key
    return words.strip("的，比较与同")
