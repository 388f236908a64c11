"""Make claims of the figures in prose: sentence by sentence, from left to right, with what is carried over between them."""

from __future__ import annotations

from bisect import bisect_left

from dajuan.documents.document import DocumentKind
from dajuan.reading.drafts import Draft
from dajuan.reading.figures import Figure, scan
from dajuan.reading.indicators.lexicon import BEGINS_BREAKDOWN
from dajuan.reading.periods import Time, times
from dajuan.reading.periods.rules import MAY_HOLD_TIME
from dajuan.reading.places import Places
from dajuan.reading.predicates import Predicate
from dajuan.reading.predicates.rules import CONNECTOR
from dajuan.reading.prose.kinds import join, read_figure
from dajuan.reading.prose.lexicon import BREAKS, MARKS_ALONE, SEMICOLON
from dajuan.reading.prose.lists import Lists
from dajuan.reading.prose.naming import Namer
from dajuan.reading.prose.rules import HEARD, ITEM, SENTENCE_END
from dajuan.reading.prose.state import State
from dajuan.reading.prose.timing import set_time
from dajuan.reading.prose.zones import is_base
from dajuan.reading.sections import Section
from dajuan.reading.status import Statuses

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
        position = start
        state = State()
        self.lists.open()
        while position < end:
            match = SENTENCE_END.search(self.text, position, end)
            stop = match.start() if match else end
            opening = self.text[position : min(position + 40, stop)]
            self.section.look_back(opening)
            if self.section.hears and HEARD.search(opening):
                self.places.heard_from(self.text[position:stop])
            aimed = self.lists.sentence(position, stop, stop == end)
            count = index
            while count < len(figures) and figures[count].start < stop:
                count += 1
            if count > index:
                state = self._sentence(position, stop, figures[index:count], state, aimed)
                index = count
            position = match.end() if match else end

    def _sentence(self, start: int, end: int, figures: list[Figure], before: State, aimed: bool) -> State:
        """`aimed`: it is an item of a list of what is to be done."""
        text = self.text
        state = State()
        state.subject, state.head = before.subject, before.head
        state.place = self.places.current
        if self.section.kind is DocumentKind.BUDGET and before.place is not None:
            state.place = before.place  # 县本级 holds until another place is named
        if text.startswith(BEGINS_BREAKDOWN, start):
            state.measure = before.measure
        clocks: list[Time] = (
            times(text, start, end, self.section.calendar) if MAY_HOLD_TIME.search(text, start, end) else []
        )
        statuses = Statuses(text, start, end, self.section.calendar.now)
        previous_end = semicolon = start
        clock = 0
        running: Time | None = None  # 连续3年 holds inside of its clause alone
        group: list[Draft] = []
        shared: Predicate | None = None
        for index, figure in enumerate(figures):
            zone = text[previous_end : figure.start]
            found = zone.rfind(SEMICOLON)
            if found >= 0 and ITEM.match(text, previous_end + found + 1) is None:  # 将 governs all items of a list
                semicolon = previous_end + found + 1
            while clock < len(clocks) and clocks[clock].end <= figure.start:
                if not clocks[clock].compared and not is_base(text, clocks[clock], figure):
                    if clocks[clock].running:
                        running = clocks[clock]
                    else:
                        state.time = clocks[clock]
                clock += 1
            if running is not None and not BREAKS.isdisjoint(text[running.end : figure.start]):
                running = None
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
                group, shared = [draft], said
            set_time(draft, state, running, self.section)
            self.drafts.append(draft)
            previous_end = figure.end
        return state
