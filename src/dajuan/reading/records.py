"""The records that reading returns: what a text states, each with the span that states it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import msgspec


class Bound(StrEnum):
    """On which side of the printed value the truth lies."""

    EXACT = "exact"
    OVER = "over"  # 超, 突破, 余, 多, 以上
    UNDER = "under"  # 不足, 以内, 以下
    ABOUT = "about"  # 约, 左右, 上下
    NEAR = "near"  # 近, 接近: just below


class Kind(StrEnum):
    """What sort of statement a figure makes."""

    LEVEL = "level"  # an amount, a count, a rate or share as it stands
    CHANGE = "change"  # growth, decrease, difference
    RANK = "rank"  # 第3位
    STRUCTURE = "structure"  # 5.2:43.1:51.7
    COMPLETION = "completion"  # 完成目标的103.1%


class Status(StrEnum):
    """Whether the figure has come about."""

    ACTUAL = "actual"
    EXPECTED = "expected"  # 预计
    TARGET = "target"  # 目标, 力争, 将


class State(StrEnum):
    """How far a milestone has come."""

    DONE = "done"
    UNDER_WAY = "under way"
    NOT_BEGUN = "not begun"


class Claim(msgspec.Struct, frozen=True, gc=False):
    """A figure with what it says of the world (表述).

    start, end:   document.text[start:end] is the quantity: number, multiplier, unit, approximators; no verb.
    value, high:  decimal strings in `unit`, 万 and 亿 multiplied out; per cent as written; `high` ends a range, else None.
                  A structure has its parts joined by colons ("5.2:43.1:51.7").
    unit:         canonical (元, 人, 公里, %, 百分点, 位 ...), "" for none.
    base:         of a change: yoy, mom, annual, plan, other, "since:2020"; else None.
    indicator:    what is measured, in the words of the text.
    period:       ISO 8601: "2025", "2025-11", "2025-01/2025-11", "2021/2025"; None if it cannot be told.
    place:        as written where it is not the document's own, else None.
    speaker:      who is quoted; office beside it, as written.
    scope:        of a rank, as written (全国, 全省).
    approximators: as written (近, 余, 以上).
    step:         the place value of the last printed digit, a decimal string (6.7亿元: "10000000").
    confidence:   from 0 to 1, how likely it is that a careful reader agrees with every key.
    rules:        ids of the rules that fired, in the order in which they did.
    id:           stable, made of the document's text and the span.
    """

    start: int
    end: int
    text: str
    value: str
    high: str | None
    unit: str
    bound: Bound
    kind: Kind
    base: str | None
    indicator: str
    period: str | None
    place: str | None
    status: Status
    speaker: str | None
    indicator_id: str | None = None
    place_code: str | None = None
    field: str | None = None
    scope: str | None = None
    office: str | None = None
    approximators: tuple[str, ...] = ()
    step: str | None = None
    sentence: str = ""
    confidence: float = 0.0
    rules: tuple[str, ...] = ()
    id: str = ""

    @property
    def number(self) -> Decimal | None:
        """The value as a Decimal, None for a structure."""
        return None if self.kind is Kind.STRUCTURE else Decimal(self.value)


class Milestone(msgspec.Struct, frozen=True, tag_field="type", tag="milestone"):
    """Something finished or under way, stated without a figure (节点): a road opened, a school in use."""

    start: int
    end: int
    text: str
    state: State
    period: str | None = None
    place: str | None = None
    speaker: str | None = None
    id: str = ""


class Pledge(msgspec.Struct, frozen=True, tag_field="type", tag="pledge"):
    """Something promised (承诺): 将…, 力争…, with who promised it and by when.

    body: the office or body that promises, as written; due: ISO 8601, by when, None where no date is in sight.
    """

    start: int
    end: int
    text: str
    speaker: str | None = None
    body: str | None = None
    due: str | None = None
    id: str = ""


class Programme(msgspec.Struct, frozen=True, tag_field="type", tag="programme"):
    """A named scheme (举措) with its parts: “五办”工作法 = 提醒办, 一窗办, 帮代办, 陪同办, 集成办.

    name:  without quotation marks; parts: as listed, () where no list is given; count: the number in its name, else None.
    body:  who runs it, as written, None where it is not said.
    """

    start: int
    end: int
    text: str
    name: str
    parts: tuple[str, ...] = ()
    count: int | None = None
    body: str | None = None
    id: str = ""


class Quotation(msgspec.Struct, frozen=True):
    """A stretch of text that somebody is quoted with: text[start:end] is what was said, without the quotation marks.

    speaker: the person's name (or the body where a body speaks); office: as written (云溪县…局局长), "" where none stands;
    body: the office without the post (…局), "" where none stands.
    """

    start: int
    end: int
    speaker: str
    office: str = ""
    body: str = ""


class Reading(msgspec.Struct, frozen=True):
    """All that was read in one document, in the order of the text.

    tables: the spans of the text that were read as tables, those without a mark of their own among them; the rest is prose.
    """

    claims: tuple[Claim, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    programmes: tuple[Programme, ...] = ()
    tables: tuple[tuple[int, int], ...] = ()
