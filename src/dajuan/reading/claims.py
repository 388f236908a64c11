"""Make claims of figures: sentence by sentence, from left to right, with what is carried over between them."""

from __future__ import annotations

import re
from bisect import bisect_left

from dajuan.reading.drafts import Draft
from dajuan.reading.figures import Figure, scan
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
    ADDED,
    AMONG,
    AMONG_SUFFIXES,
    AND_MORE,
    BEGINS_BREAKDOWN,
    CARRIED_VERBS,
    COUNT_CHANGES,
    CUMULATED,
    ENUMERATION,
    EVENTS,
    GRADE_END,
    GROWTH_RATE,
    JOINING,
    JUMPS,
    JUMP_UNIT,
    RATE_ENDINGS,
    SHARED_UNITS,
    SHARE_ENDINGS,
    STEADY,
    VERBS_ALONE,
    BARE_NUMBER_SUBJECTS,
    DURATION_SUBJECTS,
    ENDINGS_WITH_OWN_MEASURE,
    MEMBER_ENDINGS,
    MONEY_VERBS,
    OF,
    PER_HEAD,
    RELATIONAL,
    SHARE,
    WITHIN,
)
from dajuan.reading.indicators.rules import AMONG_THEM, NOTE
from dajuan.reading.periods import Time, times
from dajuan.reading.periods.lexicon import PLAN_NUMBERS, PLANS
from dajuan.reading.periods.rules import MAY_HOLD_TIME, TIME
from dajuan.reading.places import Places
from dajuan.reading.predicates import Predicate, predicate
from dajuan.reading.predicates.lexicon import FLOW_VERBS, GROSS, NEGATIVE_BETTER
from dajuan.reading.predicates.rules import ABOVE_BELOW, COMPARED_WITH, COMPLETION, CONNECTOR, RANK_LEAD
from dajuan.reading.sections import Section
from dajuan.reading.status import Statuses

HEARD = re.compile("统计|发布|公布")
SENTENCE_END = re.compile(r"[。！？\n]+")
CLAUSE_END = re.compile(r"[，。；！？,:]")
NUMBER = re.compile(r"\d[\d.,]*[\u4e00-\u9fff%]{1,2}")
COUNTED = frozenset({"count", "people", "persontimes"})
BREAKS = "，；:。！？,"


class State:
    """What a sentence carries from figure to figure."""

    __slots__ = ("flows", "head", "measure", "place", "plain", "rate", "subject", "time", "topic", "topic_measure", "unit", "verb", "whole")

    def __init__(self) -> None:
        self.subject = ""
        self.measure = ""
        self.whole = ""
        self.rate = False
        self.place: str | None = None
        self.time: Time | None = None
        self.flows = False
        self.topic = ""
        self.topic_measure = ""
        self.head = ""
        self.plain = ""
        self.unit = ""
        self.verb = ""


def zone_lead(zone: str) -> int:
    """Where the last clause of the words before a figure begins: behind the last comma outside of brackets and quotes."""
    depth = quotes = 0
    position = len(zone)
    while position:
        position -= 1
        character = zone[position]
        if character == "）":
            depth += 1
        elif character == "（":
            if depth == 0:
                return position + 1
            depth -= 1
        elif character in "”’":
            quotes += 1
        elif character in "“‘":
            if quotes:
                quotes -= 1
        elif character in BREAKS and depth == 0 and quotes == 0:
            return position + 1
    return 0


def list_lead(zone: str) -> int:
    """Behind the first 、 that parts a figure from the next member of its list (15家、科技型企业)."""
    depth = 0
    for position, character in enumerate(zone):
        if character in "（“‘":
            depth += 1
        elif character in "）”’":
            depth -= 1
        elif character == "、" and depth <= 0:
            return position + 1
    return 0


class Reader:
    """Makes the claims of one normalised text; holds what is the same for all of its sentences."""

    def __init__(self, text: str, section: Section, places: Places) -> None:
        self.text = text
        self.section = section
        self.places = places
        self.drafts: list[Draft] = []

    def read(self, paragraphs: list[tuple[int, int]]) -> list[Draft]:
        """The drafts of all paragraphs, given as spans of the text."""
        figures = scan(self.text)
        starts = [figure.start for figure in figures]
        for start, end in paragraphs:
            self.section.open(self.text[start : start + 80].strip(), self.text[start:end].strip())
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            self._paragraph(start, end, figures[first:last])
        return self.drafts

    def _paragraph(self, start: int, end: int, figures: list[Figure]) -> None:
        looking_back = bool(figures) and self.section.span is None and self.section.is_look_back(self.text[start:end].strip())
        if looking_back and self.section.year:
            self.section.span = (self.section.year - 5, self.section.year - 1)
        self.section.open_year(self.text[start : start + 40])
        index = 0
        position = start
        state = State()
        while position < end:
            match = SENTENCE_END.search(self.text, position, end)
            stop = match.start() if match else end
            opening = self.text[position : position + 40]
            self.section.look_back(opening.lstrip(" #—"))
            count = index
            while count < len(figures) and figures[count].start < stop:
                count += 1
            if self.section.hears and HEARD.search(opening):
                self.places.heard_from(self.text[position:stop])
            if count > index:
                state = self._sentence(position, stop, figures[index:count], state)
                index = count
            position = match.end() if match else end

    def _sentence(self, start: int, end: int, figures: list[Figure], before: State) -> State:
        text = self.text
        state = State()
        state.subject, state.head = before.subject, before.head
        state.place = self.places.current
        if text.startswith(BEGINS_BREAKDOWN, start):
            state.measure = before.measure
        clocks: list[Time] = []
        if MAY_HOLD_TIME.search(text, start, end):
            clocks = times(text, start, end, self.section.calendar)
        statuses = Statuses(text, start, end, self.section.calendar.now)
        previous_end = start
        semicolon = start
        clock = 0
        group: list[Draft] = []
        predicate_of_group: Predicate | None = None
        for index, figure in enumerate(figures):
            zone = text[previous_end : figure.start]
            found = zone.rfind("；")
            if found >= 0:
                semicolon = previous_end + found + 1
            while clock < len(clocks) and clocks[clock].start < figure.start:
                if not clocks[clock].compared and clocks[clock].end <= figure.start and not _is_price_base(text, clocks[clock]):
                    state.time = clocks[clock]
                clock += 1
            draft = Draft(figure)
            draft.sentence = (start, end)
            draft.heading = self.section.heading
            draft.status = self._status(statuses, semicolon, figure.start)
            following = figures[index + 1].start if index + 1 < len(figures) else end
            joined = bool(group) and (zone == "" or CONNECTOR.match(zone) is not None)
            if joined and predicate_of_group is not None:
                group.append(draft)
                self._join(group, predicate_of_group, state)
                made = True
            else:
                made, spoken = self._draft(draft, zone, following, state, clocks)
                if made:
                    group, predicate_of_group = [draft], spoken
            if not made:
                if figure.dimension != "duration":  # the words before a duration (连续3年全国第一) are the next figure's
                    previous_end = figure.end
                continue
            self._time(draft, state, clocks)
            self.drafts.append(draft)
            previous_end = figure.end
        return state

    def _status(self, statuses: Statuses, start: int, position: int) -> str:
        found = statuses.at(start, position)
        if found == "expected" and self.section.target:
            return "target"
        if found:
            return found
        return "target" if self.section.target else "actual"

    # One figure

    def _draft(self, draft: Draft, zone: str, following: int, state: State, clocks: list[Time]) -> tuple[bool, Predicate | None]:
        """Fill in a draft from the words before and behind its figure; False where it is no claim after all."""
        figure = draft.figure
        cut = zone_lead(zone)
        clause = zone[cut:]
        if not clause and cut and zone[cut - 1] == "（":
            return self._bracketed(draft, zone[: cut - 1], state), None
        inner = list_lead(clause) if figure is not None and self.drafts and cut == 0 and state.subject is not None and not self._first(draft) else 0
        lead = clause[inner:]
        listed = inner > 0
        if lead and lead[-1] in JOINING and not self._first(draft) and cut == 0:
            lead, listed = "", True
        if cut:
            self._circumstances(zone[:cut], state, self._first(draft))
        tail = self._tail(figure.end, following)
        lead = self._without_times(lead, figure.start - len(lead), clocks)
        draft.flows = self._has_flow(lead, tail) or (listed and state.flows)
        state.flows = draft.flows
        if figure.form == "rank":
            return self._rank(draft, lead, state), predicate("")
        if figure.form == "structure":
            draft.kind = "structure"
            said = predicate(lead)
            self._level(draft, said, lead, "", state, False, False)
            return True, None
        completion = COMPLETION.search(lead) if figure.unit == "%" else None
        if completion is not None:
            draft.kind = "completion"
            subject = self._subject(lead[: completion.start()], state, draft)
            draft.indicator = subject or state.subject
            draft.subject = draft.indicator
            draft.rules.append("completion")
            return True, None
        compared = ABOVE_BELOW.search(lead) if figure.dimension in ("point", "places") or figure.unit == "%" else None
        if compared is not None and (figure.dimension != "percent" or compared["other"]):
            return self._compared(draft, lead, compared, state), None
        if figure.written == JUMP_UNIT and lead.endswith(JUMPS):
            figure.unit, figure.dimension = JUMP_UNIT, "places"
        counted = figure.dimension in COUNTED and not lead.endswith(COUNT_CHANGES)
        said = predicate(lead, not counted)
        if figure.form == "double":
            said.sign = said.sign or 1
            said.level = ""
        if not said.sign and lead.endswith(GROSS) and COMPARED_WITH.search(lead[:-2][-22:]):
            said.sign, said.end = 1, len(lead) - 2
        elif not said.sign and state.rate and figure.unit == "%" and said.level == "reach" and not lead[: said.end].strip():
            said.sign, said.rate = 1, "增速"
        if said.sign and self._is_change(figure, said, lead):
            state.rate = bool(said.rate)
            return self._change(draft, said, lead, tail, state), said
        if figure.dimension == "places":
            return False, None
        if figure.dimension == "bare" and not self._bare(draft, said, lead):
            return False, None
        if figure.dimension == "duration" and not lead[: said.end].endswith(DURATION_SUBJECTS):
            return False, None
        ends = following == figure.end + len(tail) or self.text[figure.end + len(tail) : figure.end + len(tail) + 1] in "，。；、！？）,:\n" or True
        stops_at_figure = figure.end + len(tail) >= following and following < draft.sentence[1]
        return self._level(draft, said, lead, tail, state, ends and not stops_at_figure, listed), said

    def _bracketed(self, draft: Draft, words: str, state: State) -> bool:
        """A bare figure in brackets is of what stands before them: another unit of it, a place (临川（21.4亿元）), a thing."""
        figure = draft.figure
        name = words[zone_lead(words) :]
        name = name[list_lead(name) :] if not self._first(draft) else name
        name = name.strip()
        draft.place = state.place
        if figure.form not in ("amount", "structure"):
            return False
        if not name:
            draft.indicator = draft.subject = state.subject
            draft.rules.append("bracketed")
            return bool(state.subject)
        said = predicate(name)
        plain = without_left_words(name)
        rated = state.topic.endswith(RATE_ENDINGS)
        if self.places.is_known(plain):
            draft.place = None if self.places.is_own(plain) else plain
            draft.indicator = draft.subject = state.topic if rated else state.subject
            if rated and figure.unit == "%":
                draft.kind = "change"
            draft.rules.append("bracketed")
            return bool(draft.indicator)
        compared = ABOVE_BELOW.search(name)
        subject = self._subject(name[: compared.start()] if compared else name[: said.end], state, draft)
        if not subject or figure.dimension == "duration":
            return False
        draft.indicator = draft.subject = subject
        if figure.unit == "%" and subject.endswith(RATE_ENDINGS) and not subject.endswith(SHARE_ENDINGS):
            draft.kind = "change"
        if compared and figure.dimension == "percent" and self.places.at_left(compared["other"] + "GDP")[0]:
            draft.place = compared["other"]
        draft.rules.append("bracketed")
        return True

    def _first(self, draft: Draft) -> bool:
        """Whether no figure of the sentence stands before this one."""
        return not self.drafts or self.drafts[-1].sentence != draft.sentence

    def _tail(self, position: int, following: int) -> str:
        """The words behind a figure up to the next mark or figure."""
        stop = position
        depth = 0
        text = self.text
        while stop < following:
            character = text[stop]
            if character in "“‘（":
                if character == "（" and stop == position:
                    break
                depth += 1
            elif character in "”’）":
                if depth == 0:
                    break
                depth -= 1
            elif depth == 0 and character in "，。；、！？:,[〔\n":
                break
            stop += 1
        return text[position:stop]

    def _without_times(self, lead: str, offset: int, clocks: list[Time]) -> str:
        """Cut times off the left end of the words before a figure."""
        while True:
            lead, offset = _lstrip(lead, offset)
            for time in clocks:
                if time.start <= offset < time.end or (time.start == offset + 2 and lead[:2] in ("截至", "截止")):
                    lead = lead[time.end - offset :]
                    offset = time.end
                    break
            else:
                break
        stop = offset + len(lead.rstrip(" 的"))
        for time in clocks:
            if time.end == stop and time.start > offset and not time.compared:
                lead = lead[: time.start - offset]
        return lead

    def _has_flow(self, lead: str, tail: str) -> bool:
        return any(word in lead for word in FLOW_VERBS) or any(word in tail for word in FLOW_VERBS)

    def _circumstances(self, words: str, state: State, first: bool) -> None:
        """Clauses before the last: the whole of which the members are parts (在出口总额中), and other places."""
        clauses = re.split("[，；:,。（]", words)
        for clause in clauses if first else clauses[1:]:
            clause = clause.strip()
            if first and clause:
                state.topic = topic_of(without_left_words(clause))
                state.topic_measure = measure_in(without_left_words(clause))
            if clause.endswith(WITHIN) and len(clause) > 2:
                whole = without_left_words(clause[:-1])
                place, _, length = self.places.at_left(whole)
                state.whole = whole[length:] if place else whole
                state.measure = shared_tail(state.whole) or state.measure
            elif clause:
                said, place, length = self.places.at_left(clause.removeprefix(AMONG))
                if said and len(clause) > length + 1:
                    state.place = place

    def _subject(self, phrase: str, state: State, draft: Draft) -> str:
        """The subject in its own words: without connectives, own place and qualifying bracket."""
        phrase = NOTE.sub("", phrase).strip(" ，、:")
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
        phrase = without_bracket(phrase).replace(" ", "").strip("，、:")
        if self.section.span is None and len(phrase) > 4:
            phrase = phrase.removeprefix(CUMULATED)
        return phrase[:-1] if phrase.endswith(AMONG_SUFFIXES) and len(phrase) > 3 else phrase

    def _is_change(self, figure: Figure, said: Predicate, lead: str) -> bool:
        if figure.dimension in ("percent", "point", "times", "permille", "basispoint"):
            return said.level in ("", "do", "reach") or bool(said.rate)
        if said.rate or said.level in ("reach", "keep", "have"):
            return False
        if said.words and said.words[0] in ("带动", "拉动", "提升", "压减", "上调", "延长") and figure.dimension not in ("places", "duration", "money"):
            return False
        if figure.dimension == "places":
            return True
        return True

    def _bare(self, draft: Draft, said: Predicate, lead: str) -> bool:
        figure = draft.figure
        subject = lead[: said.end]
        if figure.form != "bare":
            return bool(said.words) or bool(subject)
        return subject.endswith(BARE_NUMBER_SUBJECTS) and (bool(said.words) or "." in figure.value)

    # Kinds

    def _change(self, draft: Draft, said: Predicate, lead: str, tail: str, state: State) -> bool:
        figure = draft.figure
        draft.kind = "change"
        draft.level = said.level
        rest = lead[: said.end]
        base = said.base
        other = COMPARED_WITH.search(rest[-22:])
        if other is not None:
            base = self._base(other["other"], rest) or base
            rest = rest[: len(rest) - len(rest[-22:]) + other.start()]
            again = predicate(rest)
            rest = rest[: again.end] + (again.rate if figure.dimension == "point" else "")
        draft.base = base or ""
        subject = self._subject(rest, state, draft)
        if said.rate and figure.dimension in ("point", "basispoint"):
            subject = subject + said.rate
        carried = not subject
        self._name(draft, subject, state)
        if carried and figure.dimension == "point" and draft.base == "other" and not draft.indicator.endswith(RATE_ENDINGS):
            draft.indicator += GROWTH_RATE
        draft.sign = said.sign
        if said.sign == 2:
            draft.sign = -1 if any(word in draft.indicator for word in NEGATIVE_BETTER) else 1
        if said.bound and draft.bound == "exact":
            draft.bound = said.bound
        draft.rules.append("change")
        return True

    def _compared(self, draft: Draft, lead: str, compared: re.Match[str], state: State) -> bool:
        """A difference to another place (高于全国0.3个百分点), or a bound (低于5.5%)."""
        verb = compared["verb"]
        draft.kind = "change"
        draft.base = self._base(compared["other"], lead) or "other"
        draft.sign = -1 if verb[:1] in "低慢落少" else 1
        subject = self._subject(lead[: compared.start()], state, draft)
        self._name(draft, subject, state)
        if not subject and draft.figure.dimension == "point" and not draft.indicator.endswith(RATE_ENDINGS):
            draft.indicator += GROWTH_RATE
        draft.rules.append("compared")
        return True

    def _level(self, draft: Draft, said: Predicate, lead: str, tail: str, state: State, ends: bool, listed: bool) -> bool:
        figure = draft.figure
        draft.level = said.level
        draft.earlier = said.earlier
        draft.steady = any(word in STEADY for word in said.words)
        if said.bound and draft.bound == "exact":
            draft.bound = said.bound
        phrase = lead[: said.end]
        if figure.unit == "%" and phrase.startswith(SHARE):
            return self._share(draft, phrase, state)
        subject = self._subject(phrase, state, draft)
        subject = self._counted(draft, subject, tail, state, ends)
        if subject and listed and state.verb and not subject.startswith(FLOW_VERBS):
            subject = state.verb + subject
        elif not listed:
            state.verb = next((verb for verb in CARRIED_VERBS if subject.startswith(verb)), "")
        if not subject and said.level == "reach":
            state.subject = state.subject.removeprefix(ADDED).removesuffix(ADDED)
        self._name(draft, subject, state)
        if subject in ("", PER_HEAD) and not draft.indicator:
            return False
        draft.rules.append("level")
        return True

    def _counted(self, draft: Draft, subject: str, tail: str, state: State, ends: bool) -> str:
        """The subject with the thing that stands behind the figure (新开通|28个|高速出入口), or that the money is for."""
        figure = draft.figure
        counted = figure.dimension in COUNTED
        if tail.startswith(STEPS):
            tail = ""
        if subject in MONEY_VERBS:
            if tail.startswith(OF):
                return noun_after(self._clause_behind(draft)[1:], ends)[0] + subject
            return object_of(self._clause_behind(draft)) + subject
        if subject.endswith(AND_MORE) or (counted and tail and ENUMERATION in subject):
            subject = ""
        if not tail or not (counted or not subject or subject in VERBS_ALONE or tail.startswith(OF)):
            return subject
        if tail.startswith(OF):
            noun = noun_after(tail[1:], ends)[0]
            return subject + noun if counted else noun + subject
        noun, deed = noun_after(tail, ends)
        return subject + (noun or deed) if subject else deed + noun

    def _clause_behind(self, draft: Draft) -> str:
        """The rest of the clause behind a figure, without further figures (新建34公里供水管网: 新建供水管网)."""
        start = draft.figure.end
        stop = CLAUSE_END.search(self.text, start, draft.sentence[1])
        rest = self.text[start : stop.start() if stop else draft.sentence[1]]
        return NUMBER.sub("", rest)

    def _share(self, draft: Draft, phrase: str, state: State) -> bool:
        """占…的53.7%: the share that what was spoken of has in a whole."""
        whole = phrase.removesuffix(OF)
        carried = state.plain or state.subject
        draft.indicator = carried + (whole if len(whole) > 1 else whole + state.whole)
        draft.subject = draft.indicator
        draft.place = state.place
        draft.rules.append("share")
        return True

    def _rank(self, draft: Draft, lead: str, state: State) -> bool:
        window = lead[-30:]
        match = RANK_LEAD.search(window)
        start = len(lead) - len(window) + (match.start() if match else len(window))
        draft.kind = "rank"
        draft.scope = (match["scope"] if match else "") or None
        rest = lead[:start]
        said = predicate(rest, changes=False)
        subject = self._subject(rest[: said.end], state, draft)
        self._name(draft, subject, state)
        draft.rules.append("rank")
        return bool(draft.indicator)

    def _join(self, group: list[Draft], said: Predicate, state: State) -> None:
        """A further figure of a list that shares its verb: deal the subject out among them, if it has as many members."""
        first, last = group[0], group[-1]
        last.kind, last.base, last.sign, last.level = first.kind, first.base, first.sign, first.level
        if said.bound and last.bound == "exact":
            last.bound = said.bound
        if first.figure.form == "rank":
            last.scope = first.scope
        last.place = first.place
        last.rules = [*first.rules, "joined"]
        subject = first.subject
        dealt = deal(subject, len(group)) if subject else None
        if dealt is None:
            for draft in group:
                draft.indicator = subject
        else:
            for draft, name in zip(group, dealt, strict=True):
                draft.indicator = name
                draft.rules.append("dealt")
        last.subject = subject
        last.indicator = last.indicator or subject
        state.subject = subject or last.indicator

    def _name(self, draft: Draft, subject: str, state: State) -> None:
        """Set the indicator: the subject itself, completed, or carried over from the figure before."""
        inside = self._inside_brackets(draft)
        first = self._first(draft)
        plain = subject
        if subject.startswith(SHARE) and (state.plain or state.subject):
            draft.indicator = draft.subject = (state.plain or state.subject) + subject
            draft.place = state.place
            return
        if not subject:
            subject = (state.topic_measure if first else "") or state.subject
            plain = state.plain
            draft.rules.append("carried")
        elif subject in RELATIONAL and (state.head or state.topic) and not (subject in MONEY_VERBS and first and not state.topic):
            subject = related(subject, state.topic if first and state.topic else state.head)
            draft.rules.append("related")
        else:
            subject = self._completed(draft, subject, state)
            if not inside:
                state.head = subject
            own = shared_tail(subject)
            if own:
                state.measure = own
        draft.indicator = draft.subject = subject
        draft.place = state.place
        if not inside:
            state.subject = subject
            state.plain = plain
            state.unit = draft.figure.unit

    def _completed(self, draft: Draft, subject: str, state: State) -> str:
        """A member of a breakdown with the measure or the thing that the text leaves out."""
        if subject.endswith(GRADE_END) and state.head and draft.figure.unit == state.unit:
            draft.rules.append("completed")
            return subject + without_grade(state.head)
        if not state.measure or shared_tail(subject) or not subject.endswith(MEMBER_ENDINGS):
            return subject
        if draft.figure.dimension in COUNTED and not (draft.figure.unit == state.unit and state.unit in SHARED_UNITS):
            return subject
        joined = with_measure(subject, state.measure)
        if subject.endswith(ENDINGS_WITH_OWN_MEASURE) and len(joined) == len(subject) + len(state.measure):
            return subject
        draft.rules.append("completed")
        return joined

    def _inside_brackets(self, draft: Draft) -> bool:
        start = draft.sentence[0]
        part = self.text[start : draft.figure.start]
        return part.count("（") > part.count("）")

    def _base(self, other: str, lead: str) -> str:
        """The base of a change that is measured against `other` (2020年, 一季度, 全国)."""
        found = times(other, 0, len(other), self.section.calendar)
        if not found:
            return "other"
        period = found[0].period or ""
        if found[0].span:
            plan = PLANS.get(other.strip("“”时期"))
            return f"since:{PLAN_NUMBERS[plan]}FYP" if plan else "other"
        if len(period) == 4 and period.isdigit():
            return f"since:{period}"
        return "other"

    # Time

    def _time(self, draft: Draft, state: State, clocks: list[Time]) -> None:
        section = self.section
        draft.place = state.place if draft.place is None else draft.place
        explicit = state.time
        span = section.span
        period = section.period
        in_span = span is not None
        if explicit is not None:
            period = explicit.period
            if explicit.running and draft.kind in ("rank", "level"):
                draft.period = period
                return
            if explicit.span and period and "/" in period:
                span = (int(period[:4]), int(period[5:9]))
                in_span = True
            elif period is not None and not explicit.span:
                in_span = in_span and period == section.period and False
        if draft.earlier and explicit is None and period:
            draft.period = str(span[0] - 1) if span is not None and in_span else str(int(period[:4]) - 1) if len(period) == 4 else period
        elif draft.kind == "change":
            self._change_time(draft, period, span if in_span else None)
        elif in_span and span is not None:
            draft.period = f"{span[0]}/{span[1]}" if self._flows(draft) else str(span[1])
        else:
            draft.period = period
        if draft.earlier:
            state.time = None

    def _change_time(self, draft: Draft, period: str | None, span: tuple[int, int] | None) -> None:
        base = draft.base or ""
        year = int(period[:4]) if period and period[:4].isdigit() else None
        if base == "annual":
            plan = span or ((year - 4, year) if year and False else None)
            draft.period = f"{plan[0]}/{plan[1]}" if plan else period
            return
        if base == "year-start":
            draft.base = "yoy" if period and len(period) == 4 else f"since:{year - 1}" if year else "yoy"
            draft.period = period
            return
        if base.endswith("FYP"):
            draft.period = f"{span[0]}/{span[1]}" if span is not None else period
            return
        if base.startswith("since:"):
            from_year = int(base[6:])
            if span is not None and from_year < span[1] - 1:
                draft.period = f"{from_year + 1}/{span[1]}"
            elif year is not None and from_year >= year - 1 and period and len(period) >= 4:
                draft.base = "yoy"
                draft.period = period
            else:
                draft.period = f"{from_year + 1}/{year}" if year else period
            return
        if base in ("yoy", "mom", "plan", "other"):
            draft.period = str(span[1]) if span is not None else period
            return
        if span is not None:
            draft.base = f"since:{span[0] - 1}"
            draft.period = f"{span[0]}/{span[1]}"
            return
        draft.base = "yoy"
        draft.period = period

    def _flows(self, draft: Draft) -> bool:
        """Whether a level of a five years' review was done over the years (累计, 建成) or stands at their end (达到)."""
        if draft.kind == "rank":
            return False
        if draft.level == "keep" or draft.steady:
            return True
        if draft.figure.unit in EVENTS:
            return True
        if draft.level in ("reach", "have", "share", "share-noun"):
            return draft.flows and draft.indicator.startswith(FLOW_VERBS)
        return draft.flows and draft.figure.unit != "%"


def _lstrip(lead: str, offset: int) -> tuple[str, int]:
    stripped = lead.lstrip(" ，、:")
    return stripped, offset + len(lead) - len(stripped)


def _is_price_base(text: str, time: Time) -> bool:
    """2020年不变价 is a base of prices, no time."""
    return text.startswith(("不变价", "可比价"), time.end)
