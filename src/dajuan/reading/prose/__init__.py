"""Make claims of the figures in prose: sentence by sentence, from left to right, with what is carried over between them."""

from __future__ import annotations

from bisect import bisect_left

from dajuan.documents.document import DocumentKind
from dajuan.reading.drafts import Draft
from dajuan.reading.figures import Figure, scan
from dajuan.reading.indicators.lexicon import AMONG, BEGINS_BREAKDOWN
from dajuan.reading.periods import Part, Time, times
from dajuan.reading.periods.lexicon import HALF_YEAR, MONTH, QUARTER
from dajuan.reading.periods.rules import MAY_HOLD_TIME
from dajuan.reading.places import Places
from dajuan.reading.predicates import Predicate
from dajuan.reading.predicates.rules import CONNECTOR
from dajuan.reading.prose.clocks import Clocks, carried, is_of_statistics
from dajuan.reading.prose.kinds import join, read_figure
from dajuan.reading.prose.lexicon import MARKS_ALONE, OCCASIONS, SEMICOLON
from dajuan.reading.prose.lists import Lists
from dajuan.reading.prose.naming import Namer
from dajuan.reading.prose.rules import HEARD, ITEM, SENTENCE_END
from dajuan.reading.prose.state import State
from dajuan.reading.prose.timing import deal_times, give_part, set_time
from dajuan.reading.sections import Section
from dajuan.reading.status import Statuses

OPENING = 12
"""Characters at the beginning of a sentence that may name the days that it is of."""

LONGEST_LEAD = 80
"""How many characters before a figure may be its words, where a duration stands among them."""


class Reader:
    """Makes the drafts of one normalised text."""

    def __init__(self, text: str, section: Section, places: Places) -> None:
        self.text = text
        self.section = section
        self.places = places
        self.namer = Namer(text, section, places)
        self.drafts: list[Draft] = []
        self.lists = Lists(text, section)

    def read(self, paragraphs: list[tuple[int, int]]) -> list[Draft]:
        """The drafts of all paragraphs, given as spans of the text."""
        figures = scan(self.text)
        starts = [figure.start for figure in figures]
        for start, end in paragraphs:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            self.section.open(self.text[start:end].strip(), first < last)
            self._paragraph(start, end, figures[first:last])
        return self.drafts

    def _paragraph(self, start: int, end: int, figures: list[Figure]) -> None:
        index = 0
        section = self.section
        position = start
        state = State()
        section.calendar.part = section.spoken_of if section.part is not None else None
        self.lists.open()
        while position < end:
            match = SENTENCE_END.search(self.text, position, end)
            stop = match.start() if match else end
            opening = self.text[position : min(position + 40, stop)]
            section.look_back(opening)
            if section.hears and HEARD.search(opening):
                self.places.heard_from(self.text[position:stop])
            aimed = self.lists.sentence(position, stop, stop == end)
            count = index
            while count < len(figures) and figures[count].start < stop:
                count += 1
            if count > index:
                state = self._sentence(position, stop, figures[index:count], state, aimed)
                index = count
            elif (
                state.carried is not None or MONTH in opening or QUARTER in opening or HALF_YEAR in opening
            ) and section.carries:
                self._turn(times(self.text, position, position + len(opening), section.calendar), state)
            position = match.end() if match else end

    def _sentence(self, start: int, end: int, figures: list[Figure], before: State, aimed: bool) -> State:
        """`aimed`: it is an item of a list of what is to be done."""
        text = self.text
        state = State()
        state.subject, state.head = before.subject, before.head
        state.place = self.places.current
        if before.carried is not None:
            state.carried = self._taken_over(before.carried, start)
        if self.section.kind is DocumentKind.BUDGET and before.place is not None:
            state.place = before.place  # 县本级 holds until another place is named
        if text.startswith(BEGINS_BREAKDOWN, start):
            state.measure = before.measure
        clocks: list[Time] = (
            times(text, start, end, self.section.calendar) if MAY_HOLD_TIME.search(text, start, end) else []
        )
        statuses = Statuses(text, start, end, self.section.calendar.now)
        previous_end = semicolon = start
        clock = Clocks(text, start, clocks, self.section.calendar.part) if clocks else None
        group: list[Draft] = []
        listed: list[Time] = []
        shared: Predicate | None = None
        for index, figure in enumerate(figures):
            zone = text[previous_end : figure.start]
            found = zone.rfind(SEMICOLON)
            if found >= 0 and ITEM.match(text, previous_end + found + 1) is None:  # 将 governs all items of a list
                semicolon = previous_end + found + 1
            if clock is not None:
                clock.tell(figure, previous_end, state)
            draft = Draft(figure)
            draft.sentence = (start, end)
            draft.heading = self.section.heading
            draft.status = statuses.at(semicolon, figure.start, self.section.target or aimed)
            if group and shared is not None and (zone == "" or CONNECTOR.match(zone) is not None):
                group.append(draft)
                join(self.namer, group, shared, state)
            else:
                following = figures[index + 1].start if index + 1 < len(figures) else end
                made, said = read_figure(self.namer, draft, zone, following, previous_end == start, state, clocks)
                if made and not draft.indicator.strip(MARKS_ALONE):
                    draft.indicator = self.namer.last_words(zone)
                    made = bool(draft.indicator)
                if not made:
                    # The words before a duration (连续3年全国第一) are the next figure's; but not without end.
                    if figure.dimension != "duration" or figure.end - previous_end > LONGEST_LEAD:
                        previous_end = figure.end
                    continue
                if listed:
                    deal_times(text, group, listed)
                group, shared, listed = [draft], said, state.listed
            set_time(draft, state, clock, self.section, zone)
            if clock is not None and (behind := clock.behind(figure)) is not None:
                self._stands_behind(behind, draft)
            self.drafts.append(draft)
            previous_end = figure.end
        if listed:
            deal_times(text, group, listed)
        if (clocks or state.time is not None) and self.section.carries:
            self._turn(clocks, state)
        return state

    def _stands_behind(self, part: Part, draft: Draft) -> None:
        """Give the part of a year behind a figure to it, and to the figure before of the same indicator."""
        give_part(draft, part)
        before = self.drafts[-1] if self.drafts else None
        if before is not None and before.sentence == draft.sentence and before.indicator == draft.indicator:
            give_part(before, part)

    def _taken_over(self, carried: Time | None, start: int) -> Time | None:
        """What a sentence takes over of the time of the one before: of some texts only where it breaks that down."""
        if carried is None or self.text.startswith(AMONG, start):
            return carried
        if not self.section.goes_by_months or any(word in self.text[start : start + OPENING] for word in OCCASIONS):
            return None
        return carried if self.section.part is not None or is_of_statistics(self.text, carried) else None

    def _turn(self, clocks: list[Time], state: State) -> None:
        """Let the sentences to come speak of the part of a year that this one spoke of."""
        section = self.section
        state.carried = carried(clocks, state.carried, section.part, section.calendar.main)
        if state.time is not None and state.time.end == 0:
            state.carried = state.time
        section.calendar.part = state.carried.part if state.carried is not None else section.spoken_of
