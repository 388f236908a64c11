"""Find a row of values of which one is on the wrong side of what is dealt out to it (A、B，分别不低于下达的61.8万亩、53.6万亩)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.beside import surely_above
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

_DEALT = Pattern(
    "(?:分别|均|都)(?P<way>不低于|高于|不少于|超过|超出|快于|大于|(?P<below>低于|不超过|不高于|少于|小于|优于|慢于|控制在))[^，。；:、\\d]{0,16}$"
)
_JOINED = ("、", "和", "及", "与", "，和")
_FEWEST, _MOST = 2, 5


def dealt_limits(manuscript: Manuscript) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Each value on the wrong side, the limit dealt out to it, and the words."""
    for sentence in manuscript.sentences:
        if len(sentence.quantities) < 2 * _FEWEST or "分别" not in sentence.text:
            continue
        for at, first in enumerate(sentence.quantities):
            match = _DEALT.search(manuscript.plain, sentence.start, first.start)
            limits = _run(manuscript, sentence, at) if match is not None else ()
            if match is None or not _FEWEST <= len(limits) <= _MOST or "分别" not in match[0]:
                continue
            values = [each for each in sentence.quantities if each.end <= match.start()][-len(limits) :]
            if len(values) < len(limits) or not all(map(_alike, values, limits)):
                continue
            for value, limit in zip(values, limits, strict=True):
                above, below = surely_above(value, limit), surely_above(limit, value)
                if above if match["below"] else below:
                    yield value, limit, f"分别{match['way']}"


def _run(manuscript: Manuscript, sentence: Stretch, at: int) -> Sequence[Quantity]:
    """The figures from one on that 、 or 和 joins."""
    found = [sentence.quantities[at]]
    for each in sentence.quantities[at + 1 :]:
        if manuscript.plain[found[-1].end : each.start] not in _JOINED:
            break
        found.append(each)
    return found


def _alike(value: Quantity, limit: Quantity) -> bool:
    return value.unit == limit.unit and value.unit != "百分点" and value.is_(Kind.LEVEL) == limit.is_(Kind.LEVEL)
