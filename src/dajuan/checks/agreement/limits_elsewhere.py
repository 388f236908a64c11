"""Find values on the wrong side of a limit that is named in their clause and printed before (核定限额28.6亿元。余额29.1亿元，未超过限额)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.beside import clause_of, is_about, of_one_sort, surely_above
from dajuan.checks.agreement.limit_words import Side, Way, side_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

_NOUNS = (
    "限额|红线|上限|控制目标|控制指标|控制数|警戒线|警戒水位|预警线|限值|核定数|下达指标|目标值|年度目标|目标|年度任务|任务数|任务"
    "|计划数|计划|预算数|预算|概算"
)
_WHICH = r"[^，。；:、\d（）]{0,12}?"
_END = r"(?:要求|水平|值|数|线)?(?=[，。；、）\n]|$)"
# Each begins with letters, so that `re` can skip to them.
_CLAIMS = (
    (
        Way.HELD,
        Pattern(
            rf"(?:控制|管控|保持|维持|稳定|锁定|限制|压降|均|都|严格)[住好]?在{_WHICH}(?P<noun>{_NOUNS})(?:以内|之内|以下|之下|范围之?内|内)"
        ),
    ),
    (Way.UNDER, Pattern(rf"(?:不|未|没有?)(?:超过?|突破|超出){_WHICH}(?P<noun>{_NOUNS}){_END}")),
    (Way.UNDER, Pattern(rf"低于(?<!不..){_WHICH}(?P<noun>{_NOUNS}){_END}")),
    (
        Way.OVER,
        Pattern(rf"(?:超过|突破|超出|高于)(?<!不..)(?<!未..)(?<!没..)(?<!没有..){_WHICH}(?P<noun>{_NOUNS}){_END}"),
    ),
    (Way.SHORT, Pattern(rf"(?:未|没|尚未)能?有?(?:达到|完成){_WHICH}(?P<noun>{_NOUNS}){_END}")),
)
_OTHER = Pattern("新增|提前下达|剩余|空间|一般|专项|本级")
_BALANCE = Pattern("(?:(?:19|20)\\d\\d年|年末|年底|实际|期末|当年|全[市县区])*(?:余额|实际|完成)(?:为|是|数)?")
"""What right behind a limit needs no more words (专项债务限额43.4亿元、余额44.1亿元)."""
_GENERAL = frozenset("全县全市全区全省年度年末年初年底全年实际完成实现核定下达我县我市控制指标目标任务")
_REACH = 200
"""Characters before a claim in which its limit is printed."""


def limits_elsewhere(manuscript: Manuscript) -> Iterator[tuple[Quantity, Quantity, str]]:
    """A value, the limit that it is on the wrong side of, and the words that say otherwise."""
    for way, match in ((way, match) for way, pattern in _CLAIMS for match in pattern.finditer(manuscript.prose)):
        sentence, paragraph = manuscript.sentence_at(match.start()), manuscript.paragraph_at(match.start())
        if sentence is None or paragraph is None:
            continue
        if manuscript.quantities_in(match.start(), match.end()):
            continue
        start = max(paragraph.start, match.start() - _REACH)
        figures = manuscript.quantities_in(start, match.start())
        for value, limit in _pairs(manuscript, sentence, match, figures):
            if _contradicts(manuscript, sentence, way, value, limit):
                yield value, limit, match[0]
                break


def _pairs(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], figures: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Each figure that is called by the noun, and the value behind it in the claim's sentence that is of the same."""
    limits = [each for each in figures if _is_called(manuscript, each, match["noun"])]
    for limit in reversed(limits):
        words = _label(manuscript, limit)
        for each in figures:
            if each.start < max(limit.end, sentence.start) or not of_one_sort(each, limit):
                continue
            own = _label(manuscript, each)
            bare = _BALANCE.fullmatch(own) is not None and each.start - limit.end <= len(own) + 1
            if bare or (_kinds(own) == _kinds(words) and _share(words, own)):
                if is_about(manuscript, each, clause_of(manuscript, match.start()), match.start()):
                    yield each, limit
                break


def _kinds(label: str) -> frozenset[str]:
    return frozenset(_OTHER.compiled.findall(label))


def _is_called(manuscript: Manuscript, quantity: Quantity, noun: str) -> bool:
    if quantity.claim.kind is Kind.COMPLETION:
        return False
    behind = manuscript.plain[quantity.end : quantity.end + 6]
    return noun in _label(manuscript, quantity) or noun in behind.partition("，")[0]


def _label(manuscript: Manuscript, quantity: Quantity) -> str:
    return manuscript.plain[clause_of(manuscript, quantity.start) : quantity.start]


def _share(one: str, other: str) -> bool:
    """Whether two labels share a word of two characters that tells of what they are."""
    pairs = {one[place : place + 2] for place in range(len(one) - 1)}
    return any(
        other[place : place + 2] in pairs and not set(other[place : place + 2]) <= _GENERAL
        for place in range(len(other) - 1)
    )


def _contradicts(manuscript: Manuscript, sentence: Stretch, way: Way, value: Quantity, limit: Quantity) -> bool:
    side = Side.UNDER if way is Way.HELD else side_of(manuscript, sentence, way, value, noun=True)
    return surely_above(value, limit, exact=limit) if side is Side.UNDER else surely_above(limit, value, exact=limit)
