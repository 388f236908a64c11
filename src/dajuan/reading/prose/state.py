"""What a sentence carries from figure to figure."""

from __future__ import annotations

from dajuan.reading.periods import Time


class State:
    """What the figures read so far leave to the next.

    subject: the indicator last named; plain: the same before it was completed; head: the last that is no relation (总投资).
    measure: the measure that a breakdown shares (增加值); whole: what it is a breakdown of (在出口总额中).
    topic:   the noun at the head of the clauses without figures; topic_measure: what they measure.
    place, time: those that the words last gave; unit: of the last figure.
    carried: the part of a year that the sentences before speak of; years: several years were named.
    outer:   the time that holds again behind an aside, and the marks that end it (1—10月8.9亿元，其中10月当月0.9亿元；…).
    listed:  the times of a list, in order, over which figures are dealt out (一季度、上半年分别增长5.1%、5.3%).
    changed: what grew or fell by the % just before, whose growth a further % is too (增长8%，上年为5%).
    verb, flows: what holds for all members of a list (新增), and whether it was done over the period.
    recent:  what the levels of the sentence measure, in order, for changes that are dealt out over them.
    since:   the period of a change over several years just before (比2020年增长21%，年均增长4%).
    from_year: of the level that a change set out from (由2020年的5.8万吨).
    against: what a clause before compares with (与2020年相比，…).
    rate:    the last figure was a rate of change named by a noun (增速).
    among:   where a rank stands, what it is of and among whom, if their number stands before it (增速居|全市9个县区|第2位).
    """

    __slots__ = (
        "against",
        "among",
        "carried",
        "changed",
        "flows",
        "from_year",
        "head",
        "listed",
        "measure",
        "outer",
        "place",
        "plain",
        "rate",
        "recent",
        "since",
        "subject",
        "time",
        "topic",
        "topic_measure",
        "unit",
        "verb",
        "whole",
        "years",
    )

    def __init__(self) -> None:
        self.subject = ""
        self.plain = ""
        self.head = ""
        self.measure = ""
        self.whole = ""
        self.topic = ""
        self.topic_measure = ""
        self.place: str | None = None
        self.time: Time | None = None
        self.unit = ""
        self.verb = ""
        self.flows = False
        self.rate = False
        self.against = ""
        self.recent: list[str] = []
        self.since: str | None = None
        self.from_year: int | None = None
        self.among: tuple[int, str, str] | None = None
        self.carried: Time | None = None
        self.years = False
        self.outer: tuple[Time | None, frozenset[str]] | None = None
        self.listed: list[Time] = []
        self.changed = ""
