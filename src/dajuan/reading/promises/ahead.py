"""Tell whether a sentence has turned to what is to come."""

from __future__ import annotations

from dajuan.reading.promises.clauses import Layout
from dajuan.reading.promises.pledges.rules import WILL, is_promise
from dajuan.reading.promises.rules import TURN_AHEAD

REACH = 200  # characters over which such a word still governs


def looks_ahead(page: Layout, position: int) -> bool:
    """Whether a word before `position` in its sentence (将, 下一步, 力争) turns all that follows to the future."""
    start = max(page.sentence(position)[0], position - REACH)
    if TURN_AHEAD.search(page.text, start, position):
        return True
    return any(
        is_promise(page.text[page.clause(match.start())[0] : match.start()], page.text, match.end())
        for match in WILL.finditer(page.text, start, position)
    )
