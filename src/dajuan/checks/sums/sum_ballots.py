"""Read who should have come, who came, and how they voted (应到35名，实到32名；赞成30票，反对1票，弃权1票)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_WORDS = ("应到", "实到", "应出席", "应参加", "反对", "不同意", "弃权", "无效票", "废票", "不赞成", "选票", "表决票")
_COUNT = Pattern("(?<![\\d.,第])(?P<number>\\d{1,6})(?P<unit>名|人|位|票|张|份|户)(?!次)", needs=_WORDS)
_MARK = Pattern("[，。；：:、（）！？\n]|,(?!\\d)")
_WHO = (
    "(?:县|市|区|省|州|镇|乡)?(?:人大|政协|常委会|村民|职工|居民|党员|业主|股东|会员|妇女|团员)?"
    "(?:组成人员|代表|委员|党员|业主|村民|董事|监事|股东|职工|会员|成员|人员|人数|人|数|户数)?"
)
_MEETING = "(?:(?:本次|此次|今天|今日|这次|全体)?的?(?:会议|大会|表决|投票|选举))"
_ANY = "(?!.{0,4}(?:正式|预备|[男女中]))[^，。；、\\d]{0,10}?"
"""Whoever they are, as long as they are not one part of those who came."""
_REACHED = "(?:代表)?(?:共计|共有|分别|共|有|为|达到?|是)?"


class Role(Enum):
    """What a number tells of a meeting."""

    DUE = "due"  # who should come
    THERE = "there"
    SELF = "self"  # who came without sending another (亲自出席)
    AWAY = "away"
    ABSENT = "absent"  # away, and all who were
    PROXY = "proxy"
    OUT = "out"  # ballots handed out
    BACK = "back"
    VALID = "valid"
    VOID = "void"
    YES = "yes"
    NO = "no"
    BLANK = "blank"
    OTHER = "other"


VOTES = (Role.YES, Role.NO, Role.BLANK, Role.OTHER)
_PAPER = "[^，。；\\d]{0,6}(?:选举|表决|投票)?(?:选|表决|投)?票?"
_BEFORE: tuple[tuple[Role, Pattern], ...] = (
    (Role.OTHER, Pattern("(?:另选[他其]人|未(?:按|投|参加|表决|作)[^，。；]{0,8}|回避(?:表决)?)$")),
    (Role.VOID, Pattern(f"(?:无效|废|作废){_PAPER}{_REACHED}$")),
    (Role.VALID, Pattern(f"有效{_PAPER}{_REACHED}$")),
    (Role.BACK, Pattern(f"(?:收回|回收){_PAPER}{_REACHED}$")),
    (Role.OUT, Pattern(f"(?:发出|发放|印发|分发){_PAPER}{_REACHED}$")),
    (Role.NO, Pattern(f"(?:反对|不同意|不赞成)(?:的|票数?|者)?{_REACHED}$")),
    (Role.BLANK, Pattern(f"弃权(?:的|票数?|者)?{_REACHED}$")),
    (Role.YES, Pattern(f"(?:赞成|同意)(?:的|票数?|者)?{_REACHED}$")),
    (Role.PROXY, Pattern(f"委托[^，。；]{{0,6}}(?:出席|表决|投票)?的?{_WHO}{_REACHED}$")),
    (Role.ABSENT, Pattern(f"(?:缺席|缺勤|未到会?|未出席)(?:会议)?的?{_WHO}{_REACHED}$")),
    (Role.AWAY, Pattern(f"(?:请假|(?<!列)(?:因[病事公故]){{1,3}}[^，。；]{{0,6}})的?{_WHO}{_REACHED}$")),
    (Role.DUE, Pattern(f"应(?:该)?(?:到会|到|出席|参加|参会){_MEETING}?{_ANY}{_REACHED}$")),
    (Role.SELF, Pattern(f"(?:亲自|本人|现场)(?:出席|到会|参会|参加)(?:会议)?的?{_WHO}{_REACHED}$")),
    (
        Role.THERE,
        Pattern(f"(?:实到会?|实际(?:到会|出席|参会|参加|到)|实出席|实参加){_MEETING}?{_ANY}{_REACHED}$"),
    ),
    (
        Role.THERE,
        Pattern(f"(?<![列缺应])(?:出席|到会|参会|参加(?={_MEETING})){_MEETING}?的?{_WHO}{_REACHED}$"),
    ),
)
_BEHIND: tuple[tuple[Role, Pattern], ...] = (
    (Role.NO, Pattern("^(?:表示|投)?了?(?:反对|不同意|不赞成)")),
    (Role.BLANK, Pattern("^(?:表示|投)?了?弃权")),
    (Role.YES, Pattern("^(?:表示|投)?了?(?:赞成|同意)")),
    (Role.ABSENT, Pattern("^缺席")),
    (Role.AWAY, Pattern("^(?:因[病事公故]{1,3})?请假")),
    (
        Role.THERE,
        Pattern(
            "^(?:委员|代表|业主|村民)?(?:实际)?(?:出席|到会|参加)(?:了)?(?:会议|投票|表决|选举|大会)?(?=[，。；、]|$)"
        ),
    ),
)
_LEAD = 24
_SIGNS = Pattern("[到席票赞反弃同假缺托参回效决选]")
"""One of these stands beside every number that tells of a meeting."""


class Count(msgspec.Struct, frozen=True):
    """A number of people or ballots with its role; among: it is said to be of the one before (其中, in brackets)."""

    role: Role
    value: int
    span: Span
    among: bool


def counts(plain: str, start: int, end: int) -> Iterator[Count]:
    """The numbers of plain[start:end] that tell who came or how they voted."""
    last = start
    if not any(word in plain for word in _WORDS):
        return
    for match in _COUNT.finditer(plain, start, end):
        before, among = _before(plain, last, match)
        after = plain[match.end() : match.end() + _LEAD]
        stop = _MARK.search(after)
        last = match.end()
        after = after[: stop.start()] if stop else after
        role = _role(before, after) if _SIGNS.search(before + after) else None
        if role is not None:
            yield Count(role, int(match["number"]), Span(match.start(), match.end()), among)


def _before(plain: str, last: int, match: re.Match[str]) -> tuple[str, bool]:
    """The words of its clause before a number, and whether they stand in a bracket or behind 其中."""
    begin = max(last, match.start() - _LEAD)
    words = plain[begin : match.start()]
    marks = list(_MARK.finditer(words))
    own = words[marks[-1].end() :] if marks else words
    return own, "（" in words or "其中" in words or own.startswith("含")


def _role(before: str, after: str) -> Role | None:
    for role, pattern in _BEFORE:
        if pattern.search(before):
            return role
    for role, pattern in _BEHIND:
        if pattern.search(after):
            return role
    return None


def one(told: Sequence[Count], role: Role) -> Count | None:
    """The only count of a role, None where there is none or more than one."""
    found = [each for each in told if each.role is role]
    return found[0] if len(found) == 1 else None
