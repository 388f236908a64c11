"""Hold a printed quotient against all figures of its paragraph that it can be made of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.figures.parts import Sum, is_closed, is_torn, quotient
from dajuan.checks.figures.quotient_verdict import conflicts
from dajuan.checks.figures.sentence_figures import unread
from dajuan.checks.figures.told import Told, figures_told, one_place, widens
from dajuan.checks.figures.told_times import When
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.ratios.ratio_names import Relation
from dajuan.reading.records import Kind

_AIM = Pattern("力争|目标|确保|到20[3-9]\\d年|预期|计划|争取|规划|不超过|不低于|控制在")
_CHANGED = Pattern(
    "(?:缩小|下降|降低|减少|扩大|提高|上升|收窄|增长|高于|低于|高出|[快慢])(?:了|约|出)?[^，。；到至为]{0,6}$|[比较](?:上|去|20)[^，。；到至为]{0,8}$"
)
"""What stands before a figure that says by how much a ratio changed, or differs."""
_NO_PART = Pattern(
    "(?:增收|减收|短收|超收|增支|减支|增加|减少|多增|少增)(?:了|约)?$|预算(?:数|合计|为|安排)*$|目标|任务|计划(?!生育)"
)
"""Before a change, or what is only planned."""
_MOVED = Pattern("(?:上升|提高|提升|下降|降低|回落|扩大|缩小|增加|上涨|压)?(?:到|至|为)")
"""Between the two ends of a change: 由50.0%上升到55.0%."""
_APART = Pattern("下属|子公司|最高|最低|个别|部分|其中|全国|同期|不得|超过")
"""Before a ratio of something else than what was told."""
_BEHIND = 8
"""So many characters behind a figure its subject may stand (42000元的可支配收入)."""
_COURSE = ("新增",)
"""Words that part and quotient have in common: 新增存贷比 is of 新增贷款."""


class Unequal(msgspec.Struct, frozen=True):
    """A printed quotient with the two figures beside it that it is not the quotient of, and what they give."""

    printed: Told
    above: Told
    below: Told
    given: Sum


def unequal(manuscript: Manuscript, relation: Relation) -> Iterator[Unequal]:
    """The quotients of one name that no two figures of their paragraph give."""
    if not any(key in manuscript.plain for key in relation.keys):
        return
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) > 1 and any(key in paragraph.text for key in relation.keys):
            for printed in printed_in(manuscript, paragraph, relation):
                found = nearest_unequal(relation, printed, pairs_in(manuscript, paragraph, relation, printed))
                if found is not None:
                    yield found


def printed_in(manuscript: Manuscript, paragraph: Stretch, relation: Relation) -> Iterator[Told]:
    """The quotients of that name."""
    told = figures_told(manuscript, paragraph)
    if not relation.unit:
        for match in relation.printed.finditer(manuscript.plain, paragraph.start, paragraph.end):
            found = _bare(manuscript, relation, told, match)
            if found is not None:
                yield found
        return
    for before, each in itertools.pairwise((None, *told)):
        quantity = each.quantity if each is not None else None
        if each is None or quantity is None or quantity.unit != relation.unit or not quantity.is_(Kind.LEVEL):
            continue
        moved = before is not None and _MOVED.fullmatch(each.own) and relation.named_first.search(before.own)
        if not moved and not relation.named.search(each.own):
            continue
        if not (_CHANGED.search(each.own) or each.aims or relation.apart.search(each.own) or _APART.search(each.own)):
            yield each


def _bare(manuscript: Manuscript, relation: Relation, told: Sequence[Told], match: re.Match[str]) -> Told | None:
    """A ratio without a unit, as a figure with the time of the clause that it stands in."""
    sentence = manuscript.sentence_at(match.start())
    if sentence is None:
        return None
    lead = manuscript.plain[sentence.start : match.start("value")]
    behind = manuscript.plain[match.end() : match.end() + 3]
    if (
        relation.apart.search(match[0])
        or _CHANGED.search(match["fill"])
        or _AIM.search(lead)
        or behind.startswith(("以内", "以下", "以上", "左右"))
    ):
        return None
    start, end = match.span("value")
    known = next((each for each in told if each.start <= start < each.quantity.end), None)
    if known is not None and known.quantity.unit not in ("", "倍"):
        return None
    before = [each for each in told if sentence.start <= each.start and each.quantity.end <= match.start()]
    when = known.when if known else before[-1].when if before else When()
    own = manuscript.plain[max(manuscript.last_mark(match.start()) + 1, sentence.start) : start]
    return Told(manuscript.plain, unread(manuscript.plain, start, end, match["value"]), own, when, 0)


def pairs_in(
    manuscript: Manuscript, paragraph: Stretch, relation: Relation, printed: Told
) -> Sequence[tuple[Told, Told]]:
    """The figures of its paragraph that a quotient can be made of, two by two."""
    told = [each for each in figures_told(manuscript, paragraph) if _can_be_part(printed, each)]
    above = [each for each in told if relation.is_above(each.words) and _is_spoken_of(manuscript, relation, each)]
    below = [each for each in told if relation.is_below(each.words) and _is_spoken_of(manuscript, relation, each)]
    return tuple(
        (one, other)
        for one, other in itertools.product(above, below)
        if one is not other
        and _go_together(relation, one, other, printed)
        and not is_torn(manuscript.plain, (one.quantity, other.quantity))
    )


def nearest_unequal(relation: Relation, printed: Told, pairs: Sequence[tuple[Told, Told]]) -> Unequal | None:
    """The nearest pair, where none gives the quotient; None where there is none, or where one does."""
    found: list[Unequal] = []
    for above, below in pairs:
        given = quotient(above.quantity, below.quantity, Decimal(relation.times), printed.quantity.step)
        if given is None or not conflicts(given, printed.quantity):
            return None
        found.append(Unequal(printed, above, below, given))
    return min(found, key=_distance, default=None)


def _distance(found: Unequal) -> int:
    return abs(found.above.start - found.printed.start) + abs(found.below.start - found.printed.start)


def _can_be_part(printed: Told, told: Told) -> bool:
    quantity = told.quantity
    if quantity.start == printed.start or not quantity.is_(Kind.LEVEL) or not is_closed(quantity):
        return False
    if _NO_PART.search(told.own) or any((word in told.words) != (word in printed.own) for word in _COURSE):
        return False
    return quantity.value > 0 and not told.aims and told.when.may_be(printed.when) and one_place(told, printed)


def _is_spoken_of(manuscript: Manuscript, relation: Relation, told: Told) -> bool:
    """Whether what is told last before a figure is what the ratio is of (…人均可支配收入42560元、农村居民22400元)."""
    if not relation.subjects or relation.subjects[0] in told.words:
        return True
    paragraph = manuscript.paragraph_at(told.start)
    lead = manuscript.plain[paragraph.start if paragraph else 0 : told.start]
    if relation.subjects[0] in manuscript.plain[told.quantity.end : told.quantity.end + _BEHIND]:
        return True
    return max(relation.subjects, key=lead.rfind) == relation.subjects[0] and relation.subjects[0] in lead


_NARROW = Pattern("小学|初中|高中|中职|幼儿园|国内|入境|过夜")
"""Words that make parts and quotient ones of some: 小学生师比 is of 小学在校生."""


def _are_as_narrow(one: Told, other: Told, printed: Told) -> bool:
    """Whether parts and quotient are of the same some; where the quotient is of all, one part may leave it unsaid."""
    first, second, said = (
        frozenset(_NARROW.compiled.findall(words)) for words in (one.words, other.words, printed.own)
    )
    if said:
        return said <= first and said <= second
    return first == second or not (first and second)


def _go_together(relation: Relation, one: Told, other: Told, printed: Told) -> bool:
    first, second = one.quantity, other.quantity
    if not _are_as_narrow(one, other, printed):
        return False
    if ("美元" in first.claim.text) != ("美元" in second.claim.text) or widens(one, other):
        return False
    if not one.when.may_be(other.when):
        return False
    if relation.unit in ("", "%"):
        return first.unit == second.unit and first.unit not in ("%", "‰", "倍", "")
    return first.unit == printed.quantity.unit and second.unit == relation.per
