"""Tell a document's own place by the form of its name and by where the name stands (地区)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dajuan.documents.masthead.dates import DATES
from dajuan.documents.masthead.head import Head
from dajuan.documents.masthead.lexicon import (
    AFTER_GRADE,
    COMMON_AREAS,
    COUNTRY,
    CUTS,
    ANY_GRADE,
    GRADES,
    LOOSE,
    NATIONAL,
    NATIONAL_TITLE,
    NEVER_FIRST,
    OF_A_SPEAKER,
    NO_DIVISIONS,
    NO_NAMES,
    OF_OWN_GRADE,
    OF_A_TITLE,
    OFFICES,
    SUBJECTS,
    YEARLY,
)

LONGEST = 18
"""Characters of the longest name with its grade (积石山保安族东乡族撒拉族自治县 has 15)."""

_HAN = "[\u4e00-\u9fff]"
_GRADE = r"(?:特别行政区|自治[区州县旗]|地区(?!生产)|新区|林区|街道|[省市州盟县旗区镇乡])"
_RUN = re.compile(rf"{_HAN}{{1,{LONGEST}}}$")
_ENDS = re.compile(rf"(?P<stem>{_HAN}+?)(?P<grade>{_GRADE})$")
_CUT = re.compile("|".join(sorted(map(re.escape, CUTS), key=len, reverse=True)))
_ORDINAL = r"(?:第?[一二三四五六七八九十]{1,4}届|人民代表大会)"
_ASSEMBLY = re.compile(rf"[省市州盟县旗区镇乡](?=\s*{_ORDINAL})")
_OFFICE = re.compile(rf"[省市州盟县旗区镇乡道](?={'|'.join((*OFFICES, *SUBJECTS))})")
_IN_TITLE = re.compile(rf"{_GRADE}(?=\||\d|第?[一二三四五六七八九十]{{1,4}}届|[（(]|{'|'.join(map(re.escape, OF_A_TITLE))}|$)")
_TITLE_OPENING = re.compile(rf"(?:^|[—\-：:“《|\s])(?:关于)?(?P<name>{_HAN}{{2,4}}?[省市州盟县旗区镇乡])(?![{AFTER_GRADE}])")
_SPEAKER = re.compile(r"[省市州盟县旗区镇乡](?=(?:第[一二三四五六七八九十]+届)?人民政府，?向)")
_WITH_YEAR = re.compile(rf"[省市州盟县旗区镇乡](?=\|[^，。\n]{{0,6}}(?:{'|'.join(YEARLY)}))")
_INNER = re.compile(r"特别行政区|自治[区州]|地区|[省市州盟](?!湾)")
_NATIONAL = re.compile(NATIONAL)
_NATIONAL_TITLE = re.compile(NATIONAL_TITLE)
_TEAM = re.compile(rf"国家统计局(?P<name>{_HAN}{{2,6}}?)调查(?:总)?队|中国人民银行(?P<bank>{_HAN}{{2,5}}?)(?:市|县)?(?:中心支行|分行|支行)|人行(?P<branch>{_HAN}{{2,5}}?)支行")
_HISTORY = re.compile(rf"(?:[是在，。]|开创|现代化新?|谱写|成为)(?![是在])(?P<name>{_HAN}{{2,3}}?)(?:发展史|发展进程|发展历程|历史上|发展新局面|高质量发展新)")


def own_place(title: str, head: Head) -> str:
    """The place whose document it is, as written, "" where nothing tells; 全国 of the country's."""
    if _NATIONAL_TITLE.match(title) or _NATIONAL.search(head.text[:OPENING_OF_SPEECH]):
        return COUNTRY
    for names in _positions(title, head):
        found = list(names)
        if found:
            return _inner(_without_loose(_chosen(found, head), head.body), head.body)
    opening = _TITLE_OPENING.search(title)
    if opening and _is_name(opening["name"]):
        return opening["name"]
    return _most_named(head)


def _positions(title: str, head: Head) -> Iterator[Iterator[str]]:
    """The names in each position that tells the document's own place, the surest first."""
    yield _before(_IN_TITLE, DATES.sub("|", title))
    masthead = DATES.sub("|", head.masthead)
    yield _before(_ASSEMBLY, masthead)
    yield _before(_OFFICE, masthead)
    plain = DATES.sub("|", head.text)
    yield _before(_SPEAKER, plain)
    grade = _own_grade(head)
    for anchor, text in ((_ASSEMBLY, plain), (_OFFICE, plain), (_WITH_YEAR, plain), (_OFFICE, head.foot)):
        yield (name for name in _before(anchor, text) if name.endswith(grade))


PAGES = 4000
"""So many characters tell the grade of which a document speaks as its own."""

OFTEN = 3
"""So many times a bare name must stand in a text to be taken for that of its place."""

TWICE = 2
"""So many times a name with its grade."""

OPENING_OF_SPEECH = 700
"""Within so many characters a speech says before whom it is given."""


_NOT_LAST = "全我本各该某这那此每几多经报请由被向对从受据在将与及是为于以让使一二三四五六七八九十两"
_NO_CITY = re.compile("[上超股夜菜楼]$|..城$")


def _before(anchor: re.Pattern[str], text: str, *, surely: bool = True, cells: bool = True) -> Iterator[str]:
    """The names that end with the grade that the anchor finds.

    surely: the position speaks for a name.
    cells:  so may a name that fills a line or a table's cell.
    """
    for match in anchor.finditer(text):
        end = match.end()
        run = _RUN.search(text, max(end - LONGEST - 1, 0), end)
        if run and (cells or run.start() == 0 or text[run.start() - 1] not in "\t\n" or text[end : end + 1] not in "\t\n"):
            name = _name(run[0], clipped=len(run[0]) == LONGEST, surely=surely)
            if name:
                yield name


def _name(run: str, *, clipped: bool, surely: bool) -> str:
    """The name with which a run of characters ends, "" for none."""
    cut, word = 0, ""
    for match in _CUT.finditer(run):
        cut = match.end()
        word = match[0]
    name = run[cut:]
    while len(name) > 3 and name[0] in NEVER_FIRST:
        name, clipped = name[1:], False
    if len(name) == 2 and word not in ("", *OF_A_SPEAKER):
        return ""
    return name if _is_name(name, surely=surely) and (cut or not clipped) else ""


def _is_name(name: str, *, surely: bool = False) -> bool:
    """Whether the form of a name speaks for a place; `surely`, where its position does."""
    match = _ENDS.match(name)
    if match is None or name in COMMON_AREAS:
        return False
    stem = match["stem"]
    if stem in NO_NAMES or stem[-1] in _NOT_LAST or (match["grade"] == "市" and _NO_CITY.search(stem)):
        return False
    if len(stem) == 1 and match["grade"] not in ("县", "自治县", "镇", "乡"):
        return False
    return not name.endswith(NO_DIVISIONS) or (surely and len(name) >= 4)


def _chosen(names: list[str], head: Head) -> str:
    """The commonest, the first of equals; one of the document's own grade if there is any."""
    if len(set(names)) > 1:
        grade = _own_grade(head)
        names = [name for name in names if name.endswith(grade)] or names
    return max(names, key=names.count)


def _own_grade(head: Head) -> str:
    """The grade of which the document speaks as its own (全县, 我县, 县委), "" where it does not."""
    body = head.body[:PAGES]
    counts = {grade: 2 * body.count("全" + grade) + 2 * body.count("我" + grade) + body.count(grade + "委") for grade in GRADES}
    best = max(counts, key=lambda grade: counts[grade])
    return best if counts[best] >= 2 else ""


def _without_loose(name: str, body: str) -> str:
    """Without characters that belong to the words before it, where the shorter name is the commoner."""
    while name[0] in LOOSE and len(name) > 3 and _is_name(name[1:]) and body.count(name[1:]) > body.count(name):
        name = name[1:]
    return name


def _inner(name: str, body: str) -> str:
    """云溪县 of 临川市云溪县, if the text ever names it so."""
    for match in reversed(list(_INNER.finditer(name))):
        above, own = name[: match.end()], name[match.end() :]
        if match.start() and len(own) >= 2 and own[0] not in "省市州盟县旗区" and _is_name(own) and own not in COMMON_AREAS:
            return own if body.count(own) > body.count(above + own) or match[0] in ("省", "自治区") else name
    return name


def _most_named(head: Head) -> str:
    """Where no office is named: a bare name with the document's own grade, or the name of that grade that is named most."""
    grade = _own_grade(head)
    text = DATES.sub("|", head.body + "\n" + head.foot)
    for pattern, enough in ((_TEAM, 1), (_HISTORY, OFTEN)) if grade else ():
        bare = Counter(next(filter(None, match.groups())).removesuffix(grade) for match in pattern.finditer(text))
        name = max(bare, key=lambda name: bare[name], default="")
        if name and text.count(name) >= enough:
            return name + grade
    anchor = re.compile(rf"[{grade or ANY_GRADE}](?![{AFTER_GRADE}{ANY_GRADE}]|{'|'.join(OF_OWN_GRADE)})")
    counts = Counter(_before(anchor, text, surely=False, cells=False))
    for name in list(counts):
        for shorter in list(counts):
            if name != shorter and name.endswith(shorter):
                counts[shorter] += counts.pop(name, 0)
    name = max(counts, key=lambda name: counts[name], default="")
    return _inner(_without_loose(name, text), text) if counts[name] >= TWICE else ""
