"""Read what a figure states by the words around it: a level, a change, a share, a rank, a completion."""

from __future__ import annotations

import re

from dajuan.reading.drafts import Draft
from dajuan.reading.figures import Figure
from dajuan.reading.indicators import without_left_words
from dajuan.reading.indicators.lexicon import (
    ADDED,
    BARE_CHANGES,
    BARE_NUMBER_SUBJECTS,
    CARRIED_VERBS,
    COUNT_CHANGES,
    CUMULATED,
    DURATION_SUBJECTS,
    ENDINGS_WITH_OWN_MEASURE,
    GROWTH_RATE,
    JOINING,
    JUMP_UNIT,
    JUMPS,
    OF,
    RATE_ENDINGS,
    SHARE,
    SHARE_ENDINGS,
    SHARES,
    STEADY,
    TARGETS_IN_BRACKETS,
)
from dajuan.reading.periods import Time
from dajuan.reading.predicates import Predicate, predicate
from dajuan.reading.predicates.lexicon import FLOW_VERBS, GROSS, NEGATIVE_BETTER
from dajuan.reading.predicates.rules import ABOVE_BELOW, COMPARED_WITH, COMPLETION, RANK_LEAD, RANK_VERBS, RANKED_AMONG
from dajuan.reading.prose.lexicon import (
    ACTIONS,
    AGAINST_MARKS,
    BRACKET,
    CARRIED_RATE,
    CIRCLE,
    CLASS_NOUNS,
    COMPARISON_MARKS,
    COMPLETION_MARKS,
    DECLINES,
    DEEDS_NO_CHANGES,
    FOR_EXAMPLE,
    GRID_UNITS,
    RANK_MARKS,
    WHOLES,
)
from dajuan.reading.prose.naming import COUNTED, Namer
from dajuan.reading.prose.rules import FLOW
from dajuan.reading.prose.state import State
from dajuan.reading.prose.timing import base_against
from dajuan.reading.prose.zones import clause_start, member_start, without_times, words_behind

RATES = frozenset({"percent", "point", "times", "permille", "basispoint"})
"""Dimensions of rates of change."""

SHORT_NAME = 4
"""A name of at most so many characters in a list with figures in brackets is a place's."""

WINDOW = 30
"""How many characters before a rank are searched for its verb and scope."""


class Words:
    """The words around a figure, cut for it.

    lead: those before it in its clause; tail: those behind it; listed: it is a further member of a list;
    first: no figure of the sentence stands before it; ends: its tail ends a clause, runs into no other figure.
    """

    __slots__ = ("ends", "first", "lead", "listed", "tail")

    def __init__(self, lead: str, tail: str, listed: bool, first: bool, ends: bool) -> None:
        self.lead = lead
        self.tail = tail
        self.listed = listed
        self.first = first
        self.ends = ends


def read_figure(
    namer: Namer, draft: Draft, zone: str, following: int, first: bool, state: State, clocks: list[Time]
) -> tuple[bool, Predicate | None]:
    """Fill in a draft from the words around its figure; False where it is no claim after all.

    zone: the words since the figure before; following: where the next figure, or the sentence's end, stands.
    The predicate comes back where further figures of a list may share it.
    """
    figure = draft.figure
    cut = clause_start(zone)
    clause = zone[cut:]
    if not clause and cut and zone[cut - 1] == BRACKET:
        return _bracketed(namer, draft, zone[: cut - 1], first, state), None
    inner = member_start(clause) if cut == 0 and not first else 0
    lead = clause[inner:]
    listed = inner > 0
    if cut == 0 and not first and lead and lead[-1] in JOINING:
        lead, listed = "", True
    if cut:
        namer.circumstances(zone[:cut], state, first)
        if state.changed and any(words in zone[:cut] for words in SHARES):
            state.changed = ""
    tail = words_behind(namer.text, figure.end, following)
    lead = without_times(lead, figure.start - len(lead), clocks)
    draft.flows = state.flows = (
        FLOW.search(lead) is not None or FLOW.search(tail) is not None or (listed and state.flows)
    )
    ends = figure.end + len(tail) < following or following == draft.sentence[1]
    words = Words(lead, tail, listed, first, ends)
    if (
        figure.dimension == "count"
        and not ends
        and namer.text[following] in RANK_MARKS
        and _among(namer, draft, words, following, state)
    ):
        return True, None
    return _kind(namer, draft, words, state)


def _kind(namer: Namer, draft: Draft, words: Words, state: State) -> tuple[bool, Predicate | None]:
    figure, lead = draft.figure, words.lead
    if figure.form == "rank":
        return _rank(namer, draft, words, state), Predicate()
    if figure.form == "structure":
        draft.kind = "structure"
        return _level(namer, draft, predicate(lead), Words(lead, "", False, words.first, False), state), None
    if figure.unit == "%" and not COMPLETION_MARKS.isdisjoint(lead):
        completion = COMPLETION.search(lead)
        if completion is not None:
            return _completion(namer, draft, lead[: completion.start()], state), Predicate()
    if figure.dimension in ("point", "places", "percent") and not COMPARISON_MARKS.isdisjoint(lead):
        compared = ABOVE_BELOW.search(lead)
        if compared is not None and (figure.dimension != "percent" or compared["other"].startswith(WHOLES)):
            return _compared(namer, draft, words, compared, state), None
    if figure.written == JUMP_UNIT and lead.endswith(JUMPS):
        figure.unit, figure.dimension = JUMP_UNIT, "places"
    of_count = lead.strip() in BARE_CHANGES and figure.unit == state.unit and bool(state.subject)
    said = predicate(lead, figure.dimension not in COUNTED or of_count or lead.endswith(COUNT_CHANGES))
    if figure.form == "double":
        said.sign = said.sign or 1
        said.level = ""
    if not said.sign:
        _hidden_change(figure, lead, said, state)
    if words.tail.startswith(ACTIONS) and figure.dimension == "duration":
        return False, None
    if said.sign and _is_change(figure, said):
        state.rate = bool(said.rate)
        return _change(namer, draft, words, said, state), said
    if _is_threshold(figure, said, words):
        return False, None
    if figure.dimension == "places" or (figure.dimension == "bare" and not _counts_bare(figure, said, lead)):
        return False, None
    if figure.dimension == "duration" and not lead[: said.end].endswith(DURATION_SUBJECTS):
        return False, None
    return _level(namer, draft, said, words, state), said


def _is_threshold(figure: Figure, said: Predicate, words: Words) -> bool:
    """投资超10亿元项目14个, 110千伏变电站10座: what opens a class or names a thing is no statement."""
    if (
        words.tail.endswith(CIRCLE)
        or (figure.dimension == "duration" and words.tail.startswith(ACTIONS))
        or (figure.written in GRID_UNITS and words.tail)
    ):
        return True
    return bool(
        figure.dimension == "money"
        and said.bound == "over"
        and not words.ends
        and (words.tail == OF or words.tail.endswith(CLASS_NOUNS))
    )


def _hidden_change(figure: Figure, lead: str, said: Predicate, state: State) -> None:
    """净增 behind a base, and the second end of a rate (增速由3%提高至5%), are changes too."""
    gross = GROSS.get(lead[-2:], 0)
    if gross and (predicate(lead[:-2]).base or COMPARED_WITH.search(lead[:-2][-22:])):
        base = predicate(lead[:-2])
        said.sign, said.base, said.end = gross, base.base, base.end if base.base else len(lead) - 2
    elif state.rate and figure.unit == "%" and said.level == "reach" and not lead[: said.end].strip():
        said.sign, said.rate = 1, CARRIED_RATE


def _is_change(figure: Figure, said: Predicate) -> bool:
    if figure.dimension in RATES:
        return said.level in ("", "do", "reach") or bool(said.rate)
    if said.rate or said.level in ("reach", "keep", "have"):
        return False
    return not (
        said.words and said.words[0] in DEEDS_NO_CHANGES and figure.dimension not in ("places", "duration", "money")
    )


def _counts_bare(figure: Figure, said: Predicate, lead: str) -> bool:
    """Whether a number without a unit states anything: behind a ratio or an index (城乡收入比降至2.2)."""
    subject = lead[: said.end]
    if figure.form != "bare":
        return bool(said.words) or bool(subject)
    return subject.endswith(BARE_NUMBER_SUBJECTS) and (bool(said.words) or "." in figure.value)


def _completion(namer: Namer, draft: Draft, before: str, state: State) -> bool:
    """完成年度计划的121%, 为预算的103.5%."""
    draft.kind = "completion"
    draft.indicator = draft.subject = namer.subject(before[: predicate(before).end], state) or state.subject
    draft.place = state.place
    draft.rules.append("completion")
    return True


def _change(namer: Namer, draft: Draft, words: Words, said: Predicate, state: State) -> bool:
    """同比增长5.2%, 较2020年增加36天."""
    figure = draft.figure
    draft.kind = "change"
    draft.level = said.level
    rest = words.lead[: said.end]
    base = said.base
    window = rest[-22:]
    other = None if AGAINST_MARKS.isdisjoint(window) else COMPARED_WITH.search(window)
    if other is not None:
        base = base_against(other["other"], namer.section.calendar)
        rest = rest[: len(rest) - len(window) + other.start()]
        again = predicate(rest)
        rest = rest[: again.end] + (again.rate if figure.dimension == "point" else "")
    elif not base and state.against:
        base = base_against(state.against, namer.section.calendar)
    draft.base = base
    subject = namer.subject(rest, state)
    if said.rate and figure.dimension in ("point", "basispoint"):
        subject += said.rate
    namer.name(draft, subject, state, words.first)
    if not subject and figure.dimension == "point" and draft.base == "other":
        _of_growth(draft)
    draft.sign = said.sign
    if said.sign == 2:
        draft.sign = -1 if any(word in draft.indicator for word in NEGATIVE_BETTER) else 1
    if said.bound and draft.bound == "exact":
        draft.bound = said.bound
    state.changed = draft.indicator if figure.unit == "%" else ""
    draft.rules.append("change")
    return True


def _compared(namer: Namer, draft: Draft, words: Words, compared: re.Match[str], state: State) -> bool:
    """A difference to another place or whole: 高于全国0.3个百分点."""
    draft.kind = "change"
    draft.base = base_against(compared["other"], namer.section.calendar)
    draft.sign = -1 if compared["verb"][0] in DECLINES else 1
    subject = namer.subject(words.lead[: compared.start()], state)
    namer.name(draft, subject, state, words.first)
    if not subject and draft.figure.dimension == "point":
        _of_growth(draft)
    draft.rules.append("compared")
    return True


def _of_growth(draft: Draft) -> None:
    """A difference in points is of the growth of an amount; of a rate, of the rate itself."""
    if not draft.indicator.endswith(RATE_ENDINGS):
        draft.indicator += GROWTH_RATE


def _level(namer: Namer, draft: Draft, said: Predicate, words: Words, state: State) -> bool:
    """An amount, a count, a rate as it stands."""
    draft.level = said.level
    draft.earlier = said.earlier
    draft.summed = CUMULATED in said.words
    draft.steady = any(word in STEADY for word in said.words)
    if said.bound and draft.bound == "exact":
        draft.bound = said.bound
    phrase = words.lead[: said.end]
    if draft.figure.unit == "%" and phrase.startswith(SHARE):
        return _share(draft, phrase, state)
    subject = namer.counted(draft, namer.subject(phrase, state), words.tail, words.ends)
    if subject and words.listed and state.verb and not subject.startswith(FLOW_VERBS):
        subject = state.verb + subject
    elif not words.listed:
        state.verb = _carried_verb(subject)
    if not subject and said.level == "reach":
        state.subject = state.subject.removeprefix(ADDED).removesuffix(ADDED)
    if subject in TARGETS_IN_BRACKETS and state.subject and not words.first:
        draft.status, subject = "target", ""
    namer.name(draft, subject, state, words.first)
    if (
        draft.figure.unit == "%"
        and (draft.indicator.endswith(RATE_ENDINGS) or (not subject and _goes_on(draft, state)))
        and not draft.indicator.endswith(SHARE_ENDINGS)
    ):
        draft.kind = "change"
    else:
        state.changed = ""
    draft.rules.append("level")
    state.recent.append(draft.indicator)
    return bool(draft.indicator)


def _goes_on(draft: Draft, state: State) -> bool:
    """Whether a % without words of its own is of a growth as the one before (增长8%，上年为5%; but 提高2%，达到88%)."""
    return state.changed == draft.indicator and draft.level in ("", "have")


def _carried_verb(subject: str) -> str:
    """The verb at the beginning of a list's first member that holds for the others (新增), "" if none does."""
    if subject.startswith(CARRIED_VERBS):
        for verb in CARRIED_VERBS:
            if subject.startswith(verb):
                return verb
    return ""


def _share(draft: Draft, phrase: str, state: State) -> bool:
    """占…的53.7%: the share that what was spoken of has in a whole."""
    whole = phrase.removesuffix(OF)
    draft.indicator = draft.subject = (state.plain or state.subject) + (
        whole if len(whole) > 1 else whole + state.whole
    )
    draft.place = state.place
    state.plain = state.plain or state.subject
    state.subject = draft.indicator
    draft.rules.append("share")
    return True


def _rank(namer: Namer, draft: Draft, words: Words, state: State) -> bool:
    """居全省第3位: the scope is what the place is ranked among."""
    window = words.lead[-WINDOW:]
    match = RANK_LEAD.search(window)
    start = len(words.lead) - len(window) + (match.start() if match else len(window))
    draft.kind = "rank"
    draft.scope = (match["scope"] if match else "") or None
    rest = words.lead[:start]
    if state.among is not None and state.among[0] == draft.figure.start:
        _, rest, draft.scope = state.among
    said = predicate(rest, changes=False)
    namer.name(draft, namer.subject(rest[: said.end], state), state, words.first)
    draft.rules.append("rank")
    return bool(draft.indicator)


def _among(namer: Namer, draft: Draft, words: Words, following: int, state: State) -> bool:
    """居全市9个县区第2位: how many a place is ranked among says whom; the rank behind it is of what stands before."""
    match = RANKED_AMONG.search(words.lead[-WINDOW:])
    those = RANK_VERBS.sub("", words.tail).strip()
    if match is None or not those:
        return False
    number = namer.text[draft.figure.start : draft.figure.end]
    state.among = following, words.lead[: len(words.lead) - len(match.group())], match["scope"] + number + those
    draft.indicator, draft.kind, draft.place = those, "level", state.place
    draft.rules.append("level")
    return True


def _bracketed(namer: Namer, draft: Draft, before: str, first: bool, state: State) -> bool:
    """A bare figure in brackets is of what stands before them: another unit of it, a place (临川（21.4亿元）), a thing."""
    figure = draft.figure
    if figure.form not in ("amount", "structure"):
        return False
    name = before[clause_start(before) :]
    name = (name if first else name[member_start(name) :]).strip()
    draft.place = state.place
    draft.rules.append("bracketed")
    if not name:
        draft.indicator = draft.subject = state.subject
        return bool(state.subject)
    plain = without_left_words(name)
    listed = (
        not first
        and len(plain) <= SHORT_NAME
        and bool(state.subject)
        and figure.dimension in ("money", "percent", "people")
    )
    if namer.places.is_known(plain) or (listed and not plain.endswith(ENDINGS_WITH_OWN_MEASURE)):
        rated = state.topic.endswith(RATE_ENDINGS)
        draft.place = None if namer.places.is_own(plain) else plain
        draft.indicator = draft.subject = state.topic if rated else state.subject
        if rated and figure.unit == "%":
            draft.kind = "change"
        return bool(draft.indicator)
    compared = ABOVE_BELOW.search(name)
    subject = namer.subject(name[: compared.start()] if compared else name[: predicate(name).end], state)
    if not subject or figure.dimension == "duration":
        return False
    draft.indicator = draft.subject = subject
    if figure.unit == "%" and subject.endswith(RATE_ENDINGS) and not subject.endswith(SHARE_ENDINGS):
        draft.kind = "change"
    if compared and figure.unit == "%" and namer.places.at_left(compared["other"] + FOR_EXAMPLE)[0]:
        draft.place = compared["other"]
    return True


def join(namer: Namer, group: list[Draft], said: Predicate, state: State) -> None:
    """A further figure of a list shares the verb of the first: 分别增长4.5%、10.9%."""
    first, last = group[0], group[-1]
    last.kind, last.base, last.sign, last.level = first.kind, first.base, first.sign, first.level
    last.place, last.scope, last.flows, last.steady = first.place, first.scope, first.flows, first.steady
    if said.bound and last.bound == "exact":
        last.bound = said.bound
    last.rules = [*first.rules, "joined"]
    namer.deal_out(group, state, said.dealt)
