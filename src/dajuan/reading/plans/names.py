"""What the name of a row says besides its indicator: unit, numbering, marks, whether it grows or falls."""

from __future__ import annotations

import msgspec

from dajuan.reading.plans.lexicon import (
    FALL_ENDINGS,
    GROWTH_ENDINGS,
    NATURE_IN_PROSE,
    NO_GROWTH_ENDINGS,
    SUMMED_IN_NAME,
)
from dajuan.reading.plans.records import Nature
from dajuan.reading.plans.rules import BARE_NUMBER, BRACKET_AT_END, END_MARK, START_MARK, SUMMED_NAME
from dajuan.reading.tables.rules import AMONG, NUMBERING, SPACES
from dajuan.reading.tables.units import Scale, scale_of

NATURES = dict(zip(NATURE_IN_PROSE, Nature, strict=True))


class Name(msgspec.Struct, frozen=True):
    """A row's name taken apart.

    text: the indicator as written, without numbering, 其中, marks and unit; scale: the unit in its bracket.
    among: 其中 stands before it; mark: *, ① beside it; summed: it says that the sum over the years is meant.
    growth, fall: it ends in 增长, 降低.
    """

    text: str
    scale: Scale | None = None
    among: bool = False
    mark: str = ""
    summed: bool = False
    growth: bool = False
    fall: bool = False
    nature: Nature | None = None


def name_of(written: str) -> Name:
    """The name of a row, normalised, with its blanks."""
    text = BARE_NUMBER.sub("", written.strip())
    text = SPACES.sub("", text)
    among = False
    for _ in range(2):
        text = NUMBERING.sub("", text, count=1)
        rest = AMONG.sub("", text, count=1)
        among = among or rest != text
        text = rest
    marks = START_MARK.search(text) or END_MARK.search(text)
    text = END_MARK.sub("", START_MARK.sub("", text))
    summed = SUMMED_NAME.search(text) is not None
    text = SUMMED_NAME.sub("", text)
    scale, nature = None, None
    while (bracket := BRACKET_AT_END.search(text)) is not None:
        inside = bracket["inside"]
        unit = scale_of(inside)
        said = next((meant for word, meant in NATURES.items() if word in inside), None)
        if unit is None and said is None:
            break
        scale, nature = scale or unit, nature or said
        text = END_MARK.sub("", text[: bracket.start()])
    text = text.strip("：:，、")
    plain = text
    while (bracket := BRACKET_AT_END.search(plain)) is not None:
        plain = plain[: bracket.start()]
    fall = plain.endswith(FALL_ENDINGS)
    return Name(
        text=text,
        scale=scale,
        among=among,
        mark=marks.group() if marks else "",
        summed=summed or any(word in text for word in SUMMED_IN_NAME),
        growth=not fall and plain.endswith(GROWTH_ENDINGS) and not plain.endswith(NO_GROWTH_ENDINGS),
        fall=fall,
        nature=nature,
    )
