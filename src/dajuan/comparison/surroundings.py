"""Say in what two figures differ beside their amounts: in status, period, base, scope, or in what they are said of.

What is read differently of equal words is an effect of another change (of a year in the heading above), which is shown itself, or of
nothing at all. So an aspect counts only where the words that can carry it differ.
"""

from __future__ import annotations

from dajuan.comparison.lexicon import ALIKE
from dajuan.comparison.likeness import common_end, common_start, similarity
from dajuan.comparison.marks import Mark
from dajuan.comparison.patterns import DIGIT
from dajuan.comparison.records import Aspect
from dajuan.comparison.sheet import Sheet
from dajuan.reading.periods.rules import TIME
from dajuan.reading.records import Claim, Kind

BESIDE = 2
"""So many equal characters directly before a figure name the same thing."""


def shape(words: str) -> str:
    """Words with every digit as 0."""
    return DIGIT.sub("0", words)


def same_words(old: Sheet, one: Mark, new: Sheet, two: Mark) -> bool:
    """Whether at most numbers differ in what says what the figures are: their sentence, or the label and head of a cell."""
    if one.place and two.place:
        head, other = shape(one.place.head), shape(two.place.head)
        if similarity(head, other) == 0:
            return True  # another column, as far as is known: nothing is to be read into it
        return shape(one.place.label) == shape(two.place.label) and head == other
    if old.in_table(one.start) or new.in_table(two.start):
        return True  # a row whose cells are known in one document only: what its head says cannot be compared
    if old.wording(one.sentence) == new.wording(two.sentence):
        return True
    return old.wording_alone(one.sentence) == new.wording_alone(two.sentence)


def aspects(old: Sheet, one: Mark, new: Sheet, two: Mark) -> list[Aspect]:
    """In what two claims differ, where both say it and their words differ."""
    if same_words(old, one, new, two):
        return []
    was, now = old.claims[one.claim], new.claims[two.claim]
    cells = one.place is not None
    found = []
    if was.status is not now.status:
        found.append(Aspect.STATUS)
    if was.period and now.period and was.period != now.period and (cells or _times(old, one) != _times(new, two)):
        found.append(Aspect.PERIOD)
    if was.kind is now.kind is Kind.CHANGE and was.base and now.base and was.base != now.base:
        found.append(Aspect.BASE)
    if was.kind is now.kind is Kind.RANK and was.scope and now.scope and was.scope != now.scope:
        found.append(Aspect.SCOPE)
    if not cells and _of_other_things(was, now) and not _named_alike(was, one, two):
        found.append(Aspect.INDICATOR)
    return found


def _times(sheet: Sheet, mark: Mark) -> list[str]:
    """The words of time in the sentence of a mark."""
    return [match.group() for match in TIME.finditer(sheet.plain, *mark.sentence)]


def _of_other_things(was: Claim, now: Claim) -> bool:
    one, two = _common(was.indicator), _common(now.indicator)
    if was.indicator_id and now.indicator_id:
        return was.indicator_id != now.indicator_id and one != two
    shared = common_start(one, two, len(one))  # 新建 of 新建卫生室 and 新建公园
    return _is_foreign(one[shared:], _common(now.sentence)) and _is_foreign(two[shared:], _common(was.sentence))


def _named_alike(was: Claim, one: Mark, two: Mark) -> bool:
    """Whether the thing that stands before the figure is still the same, whatever else was read as the indicator."""
    end = common_end(one.vague_left, two.vague_left, BESIDE)
    return end == BESIDE and one.vague_left[-BESIDE:] == was.indicator[-BESIDE:]


def _common(words: str) -> str:
    """Words with those that mean the same as one."""
    for word, same in ALIKE.items():
        words = words.replace(word, same)
    return words


def _is_foreign(indicator: str, sentence: str) -> bool:
    """Whether a sentence has hardly a character of an indicator: it is not only worded otherwise."""
    words = [character for character in indicator if character.isalpha()]
    return len(words) > 1 and sum(character in sentence for character in words) * 3 < len(words)
