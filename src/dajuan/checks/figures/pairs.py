"""Find the levels and changes of a sentence that speak of one thing: from what, to what, by how much.

    税收由80.2亿元增至92.3亿元，增长12%                     two levels and a rate
    税收收入92.3亿元，比上年增加12.1亿元，增长15.1%          a level, a difference and a rate
    税收收入92.3亿元（上年为80.2亿元），增长15.1%            two levels and a rate
    贷款增加5亿元，增长12%，达到46.7亿元                     a difference, a rate and the level that it led to

The period that was read of a carried change can be off, so the words between the figures decide, all of them: a stretch that
holds anything else (其中, another subject) ends the row of what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.figures.chain_records import Chain
from dajuan.checks.figures.chain_rows import Row, begun, is_aside, joins, told
from dajuan.checks.figures.dealt_changes import dealt_changes
from dajuan.checks.figures.dealt_lists import dealt
from dajuan.checks.figures.sentence_figures import figures_of
from dajuan.checks.figures.wide_pairs import wide_pairs
from dajuan.checks.manuscript import Manuscript, Stretch

_FOUND: WeakKeyDictionary[Manuscript, tuple[Chain, ...]] = WeakKeyDictionary()


def chains(manuscript: Manuscript) -> tuple[Chain, ...]:
    """What belongs together in each sentence, in the order of the text; worked out once for a manuscript."""
    if manuscript not in _FOUND:
        year = manuscript.document.published[:4]
        now = int(year) if year.isdigit() else 0
        near = [
            chain
            for sentence in manuscript.sentences
            for chain in (*_of_sentence(manuscript.plain, sentence), *dealt(manuscript.plain, sentence))
        ]
        taken = frozenset(start for chain in near if chain.early and chain.late for start in _starts(chain))
        found = (*near, *dealt_changes(manuscript, near), *wide_pairs(manuscript, taken))
        _FOUND[manuscript] = tuple(msgspec.structs.replace(chain, now=now) for chain in found)
    return _FOUND[manuscript]


def _starts(chain: Chain) -> Iterator[int]:
    """Where its figures begin."""
    yield from (span.start for span in chain.levels)
    yield from (change.quantity.start for change in chain.changes)


def _of_sentence(plain: str, sentence: Stretch) -> Iterator[Chain]:
    figures = figures_of(plain, sentence)
    if len(figures) < 2:
        return
    row: Row | None = None
    outside: list[Row | None] = []  # rows that a bracket interrupts: they go on behind it
    position = sentence.start
    for quantity in figures:
        lead = plain[position : quantity.start]
        position = quantity.end
        while outside and "）" in lead:
            yield from told(row)
            row = outside.pop()
            lead = lead.partition("）")[2]
        if row is not None and joins(row, quantity, lead):
            row.end = quantity.end
        elif row is None or not is_aside(quantity, lead):
            if "（" in lead.rpartition("）")[2]:
                outside.append(row)
            else:
                yield from told(row)
            row = begun(plain[sentence.start : quantity.start], quantity, lead)
    for each in (*outside, row):
        yield from told(each)
