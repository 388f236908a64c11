"""Which target a figure of a text is of: by its own indicator, by the name before or behind it, by the heading it stands under."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.goal_words import role_of
from dajuan.checks.plan.named import Naming, namings
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.ledger.records import Target
from dajuan.reading.records import Kind

_BEHIND = Pattern("(?:左右|以上|以内|以下)?的(?:[全我本][市县区省])?")
_CLAUSE_END = Pattern("[。；;]")
_HEADING = 24  # characters of a line or sentence that is nothing but the name of what is told below it
_POINTS = ("%", "百分点")


class Meant(msgspec.Struct, frozen=True):
    """The targets of one indicator that a figure is of, and where the text names it."""

    targets: tuple[Target, ...]
    name: Span


class Names:
    """The namings of targets in a manuscript's sentences, each sentence searched once."""

    def __init__(self, manuscript: Manuscript, targets: Sequence[Target]) -> None:
        self.manuscript = manuscript
        self.targets = targets
        self._found: dict[int, list[Naming]] = {}

    def of(self, stretch: Stretch) -> list[Naming]:
        """What a sentence names, in its order."""
        found = self._found.get(stretch.start)
        if found is None:
            found = namings(self.manuscript.prose, stretch.start, stretch.end, self.targets)
            self._found[stretch.start] = found
        return found


def meant(known: Known, names: Names, sentence: Stretch, quantity: Quantity) -> Meant | None:
    """The targets that a figure can be of; None where nothing near names one, or something else stands between."""
    prose, found = names.manuscript.prose, names.of(sentence)
    behind = _BEHIND.match(prose, quantity.end, sentence.end)
    if behind is not None:
        following = [one for one in found if one.start == behind.end()]
        if following:
            return _meant(names, following[0])
    earlier = [one for one in found if one.end <= quantity.start]
    if earlier:
        last = max(earlier, key=lambda one: one.end)
        return None if _is_interrupted(known, names, sentence, last, quantity) else _meant(names, last)
    if any(each.end <= quantity.start and _subject(known, each) for each in sentence.quantities):
        return _own(known, names.targets, quantity)
    above = _above(names, sentence)
    if above is not None:
        return above
    later = [one for one in found if one.start >= quantity.end]
    if later and not _CLAUSE_END.search(prose, quantity.end, later[0].start):
        return _meant(names, later[0])
    return _own(known, names.targets, quantity)


def _meant(names: Names, naming: Naming) -> Meant:
    """All targets of the indicator that is named, whatever each of their documents calls it."""
    indicator = naming.target.indicator.id
    alike = tuple(target for target in names.targets if target.indicator.id == indicator)
    return Meant(alike, Span(naming.start, naming.end))


def _own(known: Known, targets: Sequence[Target], quantity: Quantity) -> Meant | None:
    """By the indicator that was read, where the words are none of its names."""
    own = known.own_of.get(quantity.claim.id)
    if own is None or own.indicator.local:
        return None
    found = tuple(target for target in targets if target.indicator.id == own.indicator.id)
    return Meant(found, quantity.span) if found else None


def _subject(known: Known, quantity: Quantity) -> str:
    """The id of the catalogue that a figure is of, "" for none."""
    own = known.own_of.get(quantity.claim.id)
    return "" if own is None or own.indicator.local else own.indicator.id


def _is_interrupted(known: Known, names: Names, sentence: Stretch, naming: Naming, quantity: Quantity) -> bool:
    """Whether a result of something else stands between a name and a figure that quotes a goal."""
    prose = names.manuscript.prose
    for each in sentence.quantities:
        if each.start < naming.end or each.end > quantity.start or each.claim.kind is Kind.COMPLETION:
            continue
        other = _subject(known, each)
        if other and other != naming.target.indicator.id and role_of(prose, sentence, each) is None:
            return True
    mark = max(prose.rfind(each, naming.end, quantity.start) for each in "；;")
    if mark < 0:
        return False
    # A new part of the sentence tells of something else, unless it goes on with the goal itself.
    return any(mark < each.start < quantity.start for each in sentence.quantities)


def _above(names: Names, sentence: Stretch) -> Meant | None:
    """What the sentence before in the paragraph is about, where that is one thing; else the short line above it."""
    manuscript = names.manuscript
    paragraph = manuscript.paragraph_at(sentence.start)
    if paragraph is None:
        return None
    sentences = manuscript.sentences
    before = [each for each in sentences if paragraph.start <= each.start < sentence.start]
    for each in reversed(before):
        found = names.of(each)
        if found:
            return _one_thing(names, found)
        if any(quantity.claim.kind is Kind.LEVEL for quantity in each.quantities):
            return None
    lines = [each for each in manuscript.paragraphs if each.end <= paragraph.start]
    if lines and lines[-1].end - lines[-1].start <= _HEADING:
        return _one_thing(names, names.of(lines[-1]))
    return None


def _one_thing(names: Names, found: Sequence[Naming]) -> Meant | None:
    ids = {one.target.indicator.id for one in found}
    return _meant(names, max(found, key=lambda one: one.end)) if len(ids) == 1 else None


def fits(target: Target, unit: str) -> bool:
    """Whether a figure in that unit can be of a target: in the unit of its goal, or a growth of it."""
    if unit in _POINTS:
        return True
    amount = target.goal or target.growth
    return amount is not None and factor(unit, amount.unit) is not None
