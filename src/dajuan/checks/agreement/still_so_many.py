"""Find so many that are still to be done beside all that is said to be done (286个，已全部整改到位，还有12个正在整改)."""

from __future__ import annotations

import re

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_STILL = Pattern(
    r"(?:^|[，；])(?:但|目前|现)?(?P<left>(?:还|尚|仍)(?:有|剩))?(?P<count>\d+(?:个|件|项|起|户|处|条|人|名|座|宗|家))(?P<what>[^，。；\d]{0,10}?)(?P<state>正在|仍在|尚在|还在|尚未|仍未|还未|未)(?P<verb>[^，。；\d]{1,6})"
)
_APART = Pattern("其他|另外|新增|今年|明年|新|二期|验收|结算|移交|后续|长期")


def still_so_many(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], done: str, clause: str
) -> Span | None:
    """So many of the sentence behind the claim of which the same verb, or a word of the claim's clause, says that they are not done."""
    for found in _STILL.finditer(manuscript.prose, match.end(), sentence.end):
        if _APART.search(found[0]) or manuscript.quantities_in(match.end(), found.start("count")):
            continue
        named = any(found["what"][at : at + 2] in clause for at in range(len(found["what"]) - 1))
        alike = bool(done) and any(letter in found["verb"] for letter in done)
        if (alike and found["left"]) or (named and not done):
            return Span(found.start("count"), found.end("verb"))
    return None
