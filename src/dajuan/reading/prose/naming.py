"""Name what the figures of a sentence measure, with what is carried over from figure to figure."""

from __future__ import annotations

from dajuan.reading.drafts import Draft
from dajuan.reading.figures import unit_at
from dajuan.reading.figures.lexicon import STEPS
from dajuan.reading.indicators import (
    deal,
    measure_in,
    noun_after,
    object_of,
    related,
    shared_tail,
    topic_of,
    with_measure,
    without_bracket,
    without_grade,
    without_left_words,
)
from dajuan.reading.indicators.lexicon import (
    AMONG,
    AMONG_SUFFIXES,
    AND_MORE,
    BUDGETS,
    CUMULATED,
    ENDINGS_WITH_OWN_MEASURE,
    ENUMERATION,
    EXPENDITURE,
    GRADE_END,
    MEMBER_ENDINGS,
    MONEY_NOUNS,
    MONEY_VERBS,
    OF,
    RELATIONAL,
    SCHOOLS_IN_AMONG,
    SHARE,
    SHARED_UNITS,
    SOURCES,
    THINGS_DONE,
    THINGS_UNITS,
    VERBS_ALONE,
    WEAK_RELATIONS,
    WITHIN,
)
from dajuan.reading.indicators.rules import AMONG_THEM, LIST_NUMBER, NOTE
from dajuan.reading.periods.rules import MAY_HOLD_TIME, TIME
from dajuan.reading.places import Places
from dajuan.reading.predicates import predicate
from dajuan.reading.predicates.rules import COMPARED_WITH
from dajuan.reading.prose.lexicon import AGAINST_MARKS, AMONG_MARK, EDGES, MARKS_ALONE, NOTE_MARKS
from dajuan.reading.prose.rules import CLAUSE_END, CLAUSES, NUMBER, PURPOSE
from dajuan.reading.prose.state import State
from dajuan.reading.prose.zones import clause_start, inside_brackets
from dajuan.reading.sections import Section

COUNTED = frozenset({"count", "people", "persontimes"})
"""Dimensions of things counted, whose name mostly stands behind the figure."""


class Namer:
    """Names the indicators of one text."""

    __slots__ = ("places", "section", "text")

    def __init__(self, text: str, section: Section, places: Places) -> None:
        self.text = text
        self.section = section
        self.places = places

    def circumstances(self, words: str, state: State, first: bool) -> None:
        """Take note of the clauses before the last: the whole of which members follow (在出口总额中), places, the topic."""
        clauses = CLAUSES.split(words)
        for clause in clauses if first else clauses[1:]:
            clause = clause.strip()
            if not clause:
                continue
            if first and not clause.startswith(SOURCES):
                bare = without_left_words(_without_time(clause))
                state.topic = topic_of(bare)
                state.topic_measure = measure_in(bare)
            against = None if AGAINST_MARKS.isdisjoint(clause) else COMPARED_WITH.search(clause)
            if against is not None:
                state.against = against["other"]
            if clause.endswith(WITHIN) and len(clause) > 2:
                whole = without_left_words(clause[:-1])
                said, _place, length = self.places.at_left(whole)
                state.whole = whole[length:] if said else whole
                state.measure = shared_tail(state.whole) or state.measure
            else:
                said, place, length = self.places.at_left(clause.removeprefix(AMONG))
                if said and len(clause) > length + 1:
                    state.place = place

    def subject(self, phrase: str, state: State) -> str:
        """A subject in its own words: without connectives, times, places and what only qualifies it."""
        if not phrase:
            return ""
        if not NOTE_MARKS.isdisjoint(phrase):
            phrase = NOTE.sub("", phrase)
        phrase = LIST_NUMBER.sub("", phrase.strip(EDGES))
        if AMONG_MARK in phrase:
            among = AMONG_THEM.match(phrase)
            if among is not None:
                phrase = phrase[among.end() :]
        phrase = without_left_words(phrase)
        for _ in range(4):
            said, place, length = self.places.at_left(phrase)
            if said:
                state.place = place
            else:
                time = TIME.match(phrase) if MAY_HOLD_TIME.search(phrase, 0, 8) else None
                if time is None:
                    break
                length = time.end()
            phrase = without_left_words(phrase[length:].removeprefix(OF))
        phrase = without_bracket(phrase).replace(" ", "").strip(EDGES)
        if self.section.span is None and len(phrase) > 4:
            phrase = phrase.removeprefix(CUMULATED)
        if len(phrase) > 3 and phrase.endswith(AMONG_SUFFIXES) and not phrase.endswith(SCHOOLS_IN_AMONG):
            return phrase[:-1]
        return phrase

    def counted(self, draft: Draft, subject: str, tail: str, ends: bool) -> str:
        """A subject with the thing that stands behind the figure (新开通|28个|高速出入口), or that the money is for.

        tail: the words behind the figure; ends: whether they end a clause, or run into another figure.
        """
        counted = draft.figure.dimension in COUNTED
        if tail.startswith(STEPS):
            tail = ""
        if draft.figure.unit in THINGS_UNITS and tail.startswith(THINGS_DONE):
            return next(words for words in THINGS_DONE if tail.startswith(words))
        if tail.startswith(OF) and not counted:
            for money in MONEY_NOUNS:
                if subject.endswith(money):
                    return noun_after(self._clause_behind(draft)[1:], ends)[0] + money
        if subject in MONEY_VERBS:
            behind = self._clause_behind(draft)
            return (noun_after(behind[1:], ends)[0] if tail.startswith(OF) else object_of(behind)) + subject
        if counted and tail and (subject.endswith(AND_MORE) or ENUMERATION in subject):
            subject = ""
        subject = subject.removesuffix(AND_MORE)
        if not tail or not (counted or not subject or subject in VERBS_ALONE or tail.startswith(OF)):
            return subject
        if tail.startswith(OF):
            noun = noun_after(tail[1:], ends)[0]
            return subject + noun if counted else noun + subject
        noun, deed = noun_after(tail, ends)
        if not subject:
            return deed if deed.endswith(noun) else deed + noun  # 4户企业获评专精特新企业 says the thing itself
        return subject + (noun or deed)

    def last_words(self, zone: str) -> str:
        """What stands before a figure that nothing else names: the rate or the plan itself (增速为-2.3%: 增速)."""
        clause = zone[clause_start(zone) :].strip(EDGES + MARKS_ALONE)
        found = predicate(clause)
        return found.rate or clause[: found.end].strip(EDGES + MARKS_ALONE) or clause

    def _clause_behind(self, draft: Draft) -> str:
        """The rest of the clause behind a figure, without further figures (新建34公里供水管网: 新建供水管网)."""
        start = draft.figure.end
        stop = CLAUSE_END.search(self.text, start, draft.sentence[1])
        if stop is not None and stop.start() == start:
            # 拨付2亿元，支持学校建设: what it is for stands behind the comma.
            purpose = PURPOSE.match(self.text, start, draft.sentence[1])
            return purpose["object"] if purpose else ""
        return without_figures(self.text[start : stop.start() if stop else draft.sentence[1]])

    def name(self, draft: Draft, subject: str, state: State, first: bool) -> None:
        """Set the indicator: the subject itself, completed, or carried over from the figure before.

        first: no figure of the sentence stands before this one.
        """
        if (state.subject or state.topic) and self.places.is_known(subject):
            # 其中青石镇1.2万吨: a place is whose figure it is; what is measured is carried over.
            state.place = None if self.places.is_own(subject) else subject
            subject = ""
        draft.place = state.place
        if subject.startswith(SHARE) and (state.plain or state.subject):
            draft.indicator = draft.subject = state.subject = (state.plain or state.subject) + subject
            return
        inside = inside_brackets(self.text, draft.sentence[0], draft.figure.start)
        plain = subject
        if not subject:
            subject = (state.topic_measure if first else "") or state.subject or state.topic
            plain = state.plain
            draft.rules.append("carried.far" if first else "carried")
        elif self._is_relation(subject, state, first):
            subject = related(subject, state.topic if first and state.topic else state.head)
            draft.rules.append("related")
        else:
            subject = self._completed(draft, subject, state)
            if not inside:
                state.head = subject
            state.measure = shared_tail(subject) or state.measure
        draft.indicator = draft.subject = subject
        if not inside:
            state.subject = subject
            state.plain = plain
            state.unit = draft.figure.unit

    def _is_relation(self, subject: str, state: State, first: bool) -> bool:
        """Whether a subject only relates to the thing before it (总投资, 占比); money of a new clause is its own."""
        if subject == EXPENDITURE and state.head.endswith(BUDGETS):
            return True
        if subject not in RELATIONAL or not (state.head or state.topic):
            return False
        return not (first and (subject in WEAK_RELATIONS or (subject in MONEY_VERBS and not state.topic)))

    def _completed(self, draft: Draft, subject: str, state: State) -> str:
        """A member of a breakdown with the measure or the thing that the text leaves out."""
        if subject.endswith(GRADE_END) and state.head and draft.figure.unit == state.unit:
            draft.rules.append("completed")
            return subject + without_grade(state.head)
        if not state.measure or not subject.endswith(MEMBER_ENDINGS) or shared_tail(subject):
            return subject
        if draft.figure.dimension in COUNTED and not (draft.figure.unit == state.unit and state.unit in SHARED_UNITS):
            return subject
        joined = with_measure(subject, state.measure)
        if subject.endswith(ENDINGS_WITH_OWN_MEASURE) and len(joined) == len(subject) + len(state.measure):
            return subject
        draft.rules.append("completed")
        return joined

    def deal_out(self, group: list[Draft], state: State, respectively: bool) -> None:
        """Deal the subject of a list's first figure out among all of its figures, if it has as many members.

        respectively: 分别 stands there; without a subject of their own, changes go to the levels before
        (接待游客70万人次，实现旅游收入3亿元，分别增长9%、18%).
        """
        last = group[-1]
        subject = group[0].subject
        dealt = deal(subject, len(group)) if subject else None
        rules = group[0].rules
        rule = "dealt"
        if (
            dealt is None
            and respectively
            and len(state.recent) >= len(group)
            and ("carried" in rules or "dealt.back" in rules)
        ):
            dealt = state.recent[-len(group) :]
            rule = "dealt.back"
        for index, draft in enumerate(group):
            if dealt is None:
                draft.indicator = subject
                continue
            said, place, length = self.places.at_left(dealt[index])
            draft.indicator = dealt[index][length:]
            if said:
                draft.place = place
            if rule not in draft.rules:
                draft.rules.append(rule)
        last.subject = subject
        state.subject = subject or last.indicator


def _without_time(clause: str) -> str:
    """A clause without the words of time that it begins with (10月当月, …: nothing is left)."""
    while (time := TIME.match(clause)) is not None:
        clause = clause[time.end() :]
    return clause


def without_figures(phrase: str) -> str:
    """A phrase with its figures cut out (新建34公里供水管网: 新建供水管网)."""
    pieces: list[str] = []
    position = 0
    for match in NUMBER.finditer(phrase):
        pieces.append(phrase[position : match.start()])
        unit = unit_at(phrase, match.end())
        position = match.end() + (len(unit.written) if unit else 0)
    pieces.append(phrase[position:])
    return "".join(pieces)
