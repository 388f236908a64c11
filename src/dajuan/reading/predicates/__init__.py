"""Read the words between a subject and its figure from right to left: 全市一般公共预算收入|完成, 投资|同比|增长."""

from __future__ import annotations

from dajuan.reading.predicates.lexicon import (
    ADVERBS,
    ANNUAL,
    BASES,
    BELOW_OR_ABOVE,
    BUDGET_SIDES,
    CHANGES,
    CROSSED,
    DEALT_OUT,
    DEEDS_OF_BUDGETS,
    EARLIER,
    LEVELS,
    NATURAL,
    RATES,
    SUMS,
)
from dajuan.reading.predicates.rules import SUBJECT_ENDINGS

WORDS: frozenset[str] = frozenset((*LEVELS, *CROSSED, *BELOW_OR_ABOVE, *CHANGES, *RATES, *BASES, *ADVERBS, *DEALT_OUT))
LONGEST = max(map(len, WORDS))
LAST_CHARACTERS: dict[str, tuple[int, ...]] = {
    last: tuple(sorted({len(word) for word in WORDS if word[-1] == last}, reverse=True))
    for last in {word[-1] for word in WORDS}
}


class Predicate:
    """What the words before a figure say of it.

    end:    where the subject ends in the words before the figure.
    level:  how a level was come to (reach, keep, have, do, share), "" where no such word stands.
    bound:  over, under, near or "" by a verb (突破, 不足).
    sign:   of a change: 1, -1 or 2 (a betterment), 0 where no change is said.
    rate:   the change is named by a noun (增速), which may stay with the subject.
    base:   yoy, mom, annual, year-start, plan or "".
    dealt:  分别 stands there.
    earlier: the level before a change (由…增至).
    words:  what was peeled, from right to left.
    """

    __slots__ = ("base", "bound", "dealt", "earlier", "end", "level", "rate", "sign", "words")

    def __init__(self) -> None:
        self.end = 0
        self.level = ""
        self.bound = ""
        self.sign = 0
        self.rate = ""
        self.base = ""
        self.dealt = False
        self.earlier = False
        self.words: list[str] = []


def predicate(lead: str, changes: bool = True) -> Predicate:
    """Peel the predicate off the right end of the words before a figure.

    changes: whether verbs of growth may be part of it; before a count (改造提升3条道路) they belong to the subject.
    """
    found = Predicate()
    end = len(lead)
    while end:
        while end and lead[end - 1] == " ":
            end -= 1
        lengths = LAST_CHARACTERS.get(lead[end - 1]) if end else None
        if lengths is None:
            break
        word = ""
        for length in lengths:
            if length <= end and lead[end - length : end] in WORDS:
                word = lead[end - length : end]
                break
        if (
            not word
            or (not changes and (word in CHANGES or word in RATES))
            or not _take(found, word, lead, end - len(word))
        ):
            break
        found.words.append(word)
        end -= len(word)
    found.end = end
    if found.bound and not found.level and not found.sign:
        found.level = "reach"
    return found


def _take(found: Predicate, word: str, lead: str, start: int) -> bool:
    """Note what a word says; False where it belongs to the subject instead."""
    first = not found.words
    if word in EARLIER:
        found.earlier = True
    if word in DEEDS_OF_BUDGETS and not lead[:start].strip():
        return False
    if word in DEALT_OUT:
        found.dealt = True
        return True
    if word in SUMS and lead.endswith(BUDGET_SIDES, 0, start):
        return False
    if word in LEVELS:
        level = LEVELS[word]
        if found.sign and not found.rate and level != "do":
            return False
        if len(word) == 1 and level != "share" and start and lead[start - 1 : start + 1] in SUBJECT_ENDINGS:
            return False
        if not found.level:
            found.level = level
        return not level.startswith("share")
    if word in CROSSED:
        if found.sign and not found.rate:
            return False
        if not found.bound:
            found.bound = CROSSED[word]
        return True
    if word in BELOW_OR_ABOVE:
        if not first:
            return False
        found.bound = BELOW_OR_ABOVE[word]
        return True
    if word in BASES:
        if not found.base:
            found.base = BASES[word]
        return True
    if word in RATES and (lead.endswith(NATURAL, 0, start) or (found.sign and word not in CHANGES)):
        return False
    if word in RATES and (found.level or found.bound or len(word) > 2 or word not in CHANGES) and not found.sign:
        found.sign = RATES[word]
        found.rate = word
        if word[0] == ANNUAL:
            found.base = "annual"
        return True
    if word in CHANGES:
        if found.sign or found.level in ("reach", "keep", "have"):
            return False
        if len(word) == 1 and start and lead[start - 1 : start + 1] in SUBJECT_ENDINGS:
            return False
        found.sign = CHANGES[word]
        return True
    return not (len(word) == 1 and start and lead[start - 1 : start + 1] in SUBJECT_ENDINGS)
