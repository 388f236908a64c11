"""Find places and bodies counted in a word of two kinds whose kinds do not make it (14个乡镇（9镇6乡）)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_KIND = "民族乡|镇街道|乡|镇|街道(?:办事处)?|办事处|行政村|村(?:委会)?|社区|居委会|居|农场|林场|县级市|县|区|市|旗"
_NOUN = "乡镇街道|乡镇场|乡镇|镇街|镇乡|村居|村社区|村（社区）|村（居）|乡镇（街道）|县区|县（市、区）|县（区）|县市区|县（市）|区县|区市县"
_PARTS = rf"\d{{1,3}}个?(?:{_KIND})(?:[、，和]?\d{{1,3}}个?(?:{_KIND}))+"
_BRACKET = Pattern(
    rf"(?P<whole>(?<![\d.])\d{{1,4}})个?(?:{_NOUN})（(?:其中|含)?[：:]?(?P<parts>{_PARTS})）", needs=("（",)
)
_BEFORE = Pattern(rf"(?P<parts>(?<![\d.]){_PARTS})[，、](?:共有?|合计|总计)(?:{_NOUN})(?P<whole>\d{{1,4}})个")
"""3个街道、12个镇、5个乡，共有乡镇（街道）21个."""
_PART = Pattern(rf"(?P<count>\d{{1,3}})个?(?P<kind>{_KIND})")


class Bracket(msgspec.Struct, frozen=True):
    """A number of places with those of each kind: where both stand, and what the kinds make."""

    whole: Span
    parts: Span
    count: int
    made: int


def brackets(manuscript: Manuscript) -> Iterator[Bracket]:
    """The numbers that their kinds do not make."""
    for match in chain(_BRACKET.finditer(manuscript.prose), _BEFORE.finditer(manuscript.prose)):
        made = _made(match)
        if made and made != int(match["whole"]):
            whole = Span(match.start("whole"), match.end("whole"))
            yield Bracket(whole, Span(match.start("parts"), match.end("parts")), int(match["whole"]), made)


def _made(match: re.Match[str]) -> int:
    """The sum of the kinds, 0 where one of them is told twice."""
    parts = list(_PART.finditer(match["parts"]))
    kinds = {part["kind"] for part in parts}
    return sum(int(part["count"]) for part in parts) if len(kinds) == len(parts) else 0
