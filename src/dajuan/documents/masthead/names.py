"""Tell by its form whether words that end in a grade are a place's name (云溪县; not 全县, 超市, 城乡社区)."""

from __future__ import annotations

from dajuan.documents.masthead.lexicon import (
    COMMON_AREAS,
    CUTS,
    LOOSE,
    NEVER_FIRST,
    NO_DIVISIONS,
    NO_NAMES,
    NOT_LAST,
    OF_A_SPEAKER,
)
from dajuan.patterns import HAN, compiled

LONGEST = 18
"""Characters of the longest name with its grade (one of an autonomous county of three peoples has 15)."""

_GRADE = compiled("(?:特别行政区|自治[区州县旗]|地区|新区|林区|街道|[省市州盟县旗区镇乡])$")
_RUN = compiled(f"{HAN}{{1,{LONGEST}}}$")
_NO_CITY = compiled("[上超股夜菜楼]$|..城$")
_ABOVE = compiled("特别行政区|自治[区州]|地区|[省市州盟](?!湾)")
_CUT_LENGTHS = sorted({len(word) for word in CUTS})


def name_before(text: str, end: int, *, surely: bool) -> str:
    """The name that ends at `end`, "" for none; `surely`, where its position speaks for a name."""
    run = _RUN.search(text, max(end - LONGEST, 0), end)
    if run is None:
        return ""
    cut, word = _last_cut(run[0])
    name = run[0][cut:]
    whole = bool(cut) or len(run[0]) < LONGEST
    while len(name) > 3 and name[0] in NEVER_FIRST:
        name, whole = name[1:], True
    if len(name) == 2 and word and word not in OF_A_SPEAKER:
        return ""
    return name if whole and is_name(name, surely=surely) else ""


def is_name(name: str, *, surely: bool = False) -> bool:
    """Whether the form of a name speaks for a place."""
    found = _GRADE.search(name)
    if found is None or found.start() == 0 or name in COMMON_AREAS:
        return False
    stem, grade = name[: found.start()], found[0]
    if stem in NO_NAMES or stem[-1] in NOT_LAST or (grade == "市" and _NO_CITY.search(stem)):
        return False
    if len(stem) == 1 and grade not in ("县", "自治县", "镇", "乡"):
        return False
    return not name.endswith(NO_DIVISIONS) or (surely and len(name) >= 4)


def own_part(name: str, text: str) -> str:
    """云溪县 of 和云溪县 and of 临川市云溪县, where the text names it so; the province goes in any case."""
    while name[0] in LOOSE and len(name) > 3 and is_name(name[1:]) and text.count(name[1:]) > text.count(name):
        name = name[1:]
    whole = name
    for match in _ABOVE.finditer(whole):
        own = whole[match.end() :]
        named = match.start() > 0 and len(own) >= 2 and own[0] not in "省市州盟县旗区" and is_name(own)
        if named and (match[0] in ("省", "自治区") or text.count(own) > text.count(whole)):
            name = own
    return name


def _last_cut(run: str) -> tuple[int, str]:
    """Where the last word ends that is no part of a name, and that word; 0 and "" for none."""
    for end in range(len(run), 0, -1):
        for length in reversed(_CUT_LENGTHS):
            if length <= end and run[end - length : end] in CUTS:
                return end, run[end - length : end]
    return 0, ""
