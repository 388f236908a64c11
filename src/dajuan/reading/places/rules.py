"""Patterns of place names at the beginning of a subject, and of the bodies whose place the next sentences speak of."""

from __future__ import annotations

import re

from dajuan.patterns import HAN, compiled
from dajuan.reading.places.lexicon import BUDGET_ITEMS, GRADES, OWN, REGION_PATTERN_ENDS, SAYS, SOURCES, STRICT_SCOPES


def any_of(words: object) -> str:
    """An alternation, longest word first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


OWN_WORD = compiled(any_of(OWN))
SCOPE = compiled(any_of(STRICT_SCOPES) + f"|(?:{any_of(GRADES)})(?={any_of(BUDGET_ITEMS)})")
NAMED = compiled(rf"(?!对){HAN}{{2,8}}?(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|旗|区|镇|乡)")
REGION = compiled(rf"{HAN}{{2,8}}?(?:{any_of(REGION_PATTERN_ENDS)})")
SOURCE = compiled(
    rf"(?P<place>{HAN}{{2,12}}?(?:省|市|州|县|区|旗))(?:{any_of(SOURCES)})(?:网站)?(?:今日|今天|近日)?(?:{any_of(SAYS)})"
)
UPPER = compiled(rf"^{HAN}{{2,7}}?(?:省|自治区)(?={HAN}{{2,}}(?:市|州|县|区|旗)$)")
STEM = compiled(rf"^{HAN}{{2,3}}(?:省|市|县|区|州|旗|盟|镇|乡)$")
NO_STEM = compiled(
    "[一二三四五六七八九十两各全本我该某大强新老中小多是在的和与及为有等]"
    "|办理|设区|分配|完成|实现|预计|其中|力争|确保|用于|拉动|带动|支持"
)
"""A stem with one of these is a phrase, no name (中小城市, 各县)."""

SOURCE_PREFIX = compiled("^(?:.*?(?:根据|记者从|日|据|由|经|从))?(?=.{3})")
"""Words before the name of a body that published."""
