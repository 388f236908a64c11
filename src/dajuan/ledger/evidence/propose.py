"""Propose which figures and milestones speak of a programme's part or of a pledge; a person confirms or refuses them.

A part is spoken of where its own words stand in the phrase of a figure (提醒办: 公示提醒临期证照900余个). A pledge is spoken of by
what a later document says in the same words, those that official prose uses everywhere left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from dajuan.ledger.evidence.candidates import Candidates
from dajuan.ledger.records import Evidence, Passage, Standing

SURE = 0.9
BESIDE = 0.5
FAINT = 0.3
LEAST = 0.34
FEWEST = 3
"""The share of a pledge's own words, and the number of them, that later words must have in common with it."""
MOST = 4
"""Proposals for one task; more would bury the person who is to decide."""
REACH = 400
REACH_BEFORE = 40
"""Characters around a list of parts within which figures are taken for its counters."""


class Subject(msgspec.Struct, frozen=True):
    """What evidence is looked for.

    words:    a part's name, a programme's name, or a pledge's sentence.
    siblings: of a part all parts of its programme, of which the words are told apart.
    promised: it is a pledge, of which only later documents can speak.
    """

    words: str
    passage: Passage
    siblings: tuple[str, ...] = ()
    promised: bool = False


def propose(subject: Subject, candidates: Candidates) -> tuple[Evidence, ...]:
    """What speaks of the subject, the likeliest first, equals in the order of the text."""
    if subject.promised:
        found = list(candidates.later(subject.words, subject.passage.document.published, LEAST, FEWEST))
    else:
        found = list(_counters(subject, candidates))
    return tuple(sorted(found, key=lambda one: -one.score)[:MOST])


def _counters(subject: Subject, candidates: Candidates) -> Iterator[Evidence]:
    """Figures at and behind a programme in its own document whose phrase names it, or the part.

    Of the programme as a whole also those that its own sentence goes on to count.
    """
    passage = subject.passage
    stem = own_words(subject.words, subject.siblings)
    for one in candidates.within(passage.document.number, passage.start - REACH_BEFORE, passage.end + REACH):
        phrase = one.origin.indicator
        beside = one.origin.sentence_start <= passage.start < one.origin.sentence_end
        if subject.words in phrase or stem in phrase:
            yield Evidence(Standing.PROPOSED, SURE, observation=one)
        elif beside and len(subject.siblings) > 1 and len(stem) > 1 and _hinted(stem, subject, phrase):
            yield Evidence(Standing.PROPOSED, FAINT, observation=one)
        elif beside and not subject.siblings and one.origin.start >= passage.end:
            yield Evidence(Standing.PROPOSED, BESIDE, observation=one)


def own_words(part: str, siblings: Sequence[str]) -> str:
    """A part's name without what it shares with all others (提醒办, 一窗办: 提醒); the name itself where nothing is left."""
    if len(siblings) < 2:
        return part
    head = _shared_head(siblings)
    tail = _shared_head([name[::-1] for name in siblings])
    return part[head : len(part) - tail] or part


def _shared_head(names: Sequence[str]) -> int:
    """How many characters all names begin with."""
    columns = zip(*names, strict=False)  # up to the end of the shortest
    return sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, columns))


def _hinted(stem: str, subject: Subject, phrase: str) -> bool:
    """Whether a character of a part that no other part has begins a word of the phrase (陪同办: 我陪群众跑流程)."""
    if any(own_words(name, subject.siblings) in phrase for name in subject.siblings):
        return False
    others = set("".join(own_words(name, subject.siblings) for name in subject.siblings if name != subject.words))
    return any(character in phrase and character not in others for character in stem)
