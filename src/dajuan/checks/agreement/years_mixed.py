"""Find last year's figure told again as this year's (2024年末21.84万人，比2023年末的21.47万人…; 在2024年末21.47万人的基础上)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

_YEAR = Pattern(r"(?P<year>20\d\d)年(?:末|底|度|全年)?(?:的|全[县市区省州])?$")
_THAN = Pattern(r"(?:比|较|由|从)20\d\d年(?:末|底|度|全年)?(?:的|全[县市区省州])?$")
_DIGITS = 3
"""So many digits a figure must have to be known again."""
_NEAR = 16


def years_mixed(manuscript: Manuscript) -> Iterator[tuple[Quantity, Quantity, Quantity]]:
    """What is told of a year again, the same figure of the year before, and what that year's own figure was."""
    for paragraph in manuscript.paragraphs:
        dated = [
            (year, each)
            for each in paragraph.quantities
            if each.is_(Kind.LEVEL) and each.exact and (year := _year(manuscript, each))
        ]
        if len(dated) < 2:
            continue
        for at, (year, odd) in enumerate(dated):
            for early_year, early in dated[:at]:
                if early.value != odd.value or early.unit != odd.unit or early_year == year or not _is_long(odd):
                    continue
                own = _own(manuscript, paragraph.quantities, early, year)
                if own is not None and own.value != odd.value:
                    yield odd, early, own


def _year(manuscript: Manuscript, quantity: Quantity) -> str:
    """The year that stands right before a figure."""
    match = _YEAR.search(manuscript.plain, max(quantity.start - _NEAR, 0), quantity.start)
    return match["year"] if match is not None else ""


def _own(manuscript: Manuscript, told: Sequence[Quantity], early: Quantity, year: str) -> Quantity | None:
    """The figure right before an earlier year's, which it is compared with: that of the year itself."""
    before = [each for each in told if each.end <= early.start and each.unit == early.unit and each.is_(Kind.LEVEL)]
    if not before or not _THAN.search(manuscript.plain, max(early.start - _NEAR, 0), early.start):
        return None
    own = before[-1]
    sentence = manuscript.sentence_at(early.start)
    if sentence is None or own.start < sentence.start:
        return None
    return own if f"{year}年" in manuscript.plain[sentence.start : own.start] or own.claim.period == year else None


def _is_long(quantity: Quantity) -> bool:
    return sum(each.isdigit() for each in quantity.claim.text) >= _DIGITS
