"""Tell a document's own place by where its name stands: title, assembly, office, speaker (地区)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dajuan.documents.masthead.dates import DATES, PART
from dajuan.documents.masthead.head import Head
from dajuan.documents.masthead.lexicon import (
    AFTER_GRADE,
    BARE_NAMES,
    COUNTRY,
    GRADES,
    NATIONAL,
    NATIONAL_TITLE,
    OF_A_TITLE,
    OF_OWN_GRADE,
    OFFICES,
    SUBJECTS,
    TEAMS,
    YEARLY,
)
from dajuan.documents.masthead.names import is_name, name_before, own_part
from dajuan.patterns import compiled

PAGES = 4000
"""So many characters tell the grade of which a document speaks as its own."""

OPENING_OF_SPEECH = 700
"""Within so many characters a speech says before whom it is given."""

OFTEN = 3
"""So many times a bare name must stand in a text to be taken for that of its place."""

TWICE = 2
"""So many times a name with its grade."""

_GRADE = compiled("[省市州盟县旗区镇乡道]")
_ASSEMBLY = compiled(r"\s*(?:第?[一二三四五六七八九十]{1,4}届|人民代表大会)")
_TITLE_GOES_ON = compiled("[|0-9（(]|第?[一二三四五六七八九十]{1,4}届|$")
_SPEAKER = compiled("(?:第[一二三四五六七八九十]+届)?人民政府，?向")
_WITH_YEAR = compiled(rf"\|[^，。\n]{{0,6}}(?:{'|'.join(YEARLY)})")
_OPENS_TITLE = "(?:^|[—\\-：:“《|\\s])(?:关于)?(?P<name>[^\\W\\d]{2,4}?[省市州盟县旗区镇乡])"
_NOTHING = compiled("(?!)")


def own_place(title: str, head: Head) -> str:
    """The place whose document it is, as written, "" where nothing tells; 全国 of the country's."""
    if re.match(NATIONAL_TITLE, title) or re.search(NATIONAL, head.text[:OPENING_OF_SPEECH]):
        return COUNTRY
    for names in _positions(title, head):
        found = list(names)
        if found:
            return own_part(_chosen(found, head), head.body)
    title = PART.sub("|", title)
    opening = re.search(_OPENS_TITLE, title)
    if opening and is_name(opening["name"]) and title[opening.end() : opening.end() + 1] not in AFTER_GRADE:
        return opening["name"]
    return _bare_name(head) or _most_named(head)


def _positions(title: str, head: Head) -> Iterator[Iterator[str]]:
    """The names in each position that tells the document's own place, the surest first."""
    yield _names(DATES.sub("|", title), _TITLE_GOES_ON, OF_A_TITLE)
    masthead = DATES.sub("|", head.masthead)
    yield _names(masthead, _ASSEMBLY)
    yield _names(masthead, _NOTHING, OFFICES + SUBJECTS)
    text = DATES.sub("|", head.text)
    yield _names(text, _SPEAKER)
    grade = _own_grade(head)
    yield (name for name in _names(text, _ASSEMBLY) if name.endswith(grade))
    yield (name for name in _names(text, _NOTHING, OFFICES + SUBJECTS) if name.endswith(grade))
    yield (name for name in _names(text, _WITH_YEAR) if name.endswith(grade))
    yield (name for name in _names(head.foot, _NOTHING, OFFICES) if name.endswith(grade))


def _names(text: str, follows: re.Pattern[str], words: tuple[str, ...] = ()) -> Iterator[str]:
    """The names behind which one of the words or the pattern stands."""
    for match in _GRADE.finditer(text):
        end = match.end()
        if text.startswith(words, end) or follows.match(text, end):
            name = name_before(text, end, surely=True)
            if name:
                yield name


def _chosen(names: list[str], head: Head) -> str:
    """The commonest, the first of equals; one of the document's own grade if there is any."""
    if len(set(names)) > 1:
        grade = _own_grade(head)
        names = [name for name in names if name.endswith(grade)] or names
    return max(names, key=names.count)


def _own_grade(head: Head) -> str:
    """The grade of which the document speaks as its own (全县, 我县, 县委), "" where it does not."""
    body = head.body[:PAGES]
    counts = {
        grade: 2 * (body.count("全" + grade) + body.count("我" + grade)) + body.count(grade + "委") for grade in GRADES
    }
    best = max(counts, key=lambda grade: counts[grade])
    return best if counts[best] >= 2 else ""


def _bare_name(head: Head) -> str:
    """A name that stands without its grade where only places stand (云溪发展史上), with the document's own grade."""
    grade = _own_grade(head)
    if not grade:
        return ""
    text = head.body + "\n" + head.foot
    for pattern, enough in ((TEAMS, 1), (BARE_NAMES, OFTEN)):
        bare = Counter(match["name"].removesuffix(grade) for match in re.finditer(pattern, text))
        name = max(bare, key=lambda name: bare[name], default="")
        if name and text.count(name) >= enough:
            return name + grade
    return ""


def _most_named(head: Head) -> str:
    """The name, of the document's own grade, that the text has most; one that fills a line or a cell does not count."""
    grade = _own_grade(head) or GRADES
    text = DATES.sub("|", head.body + "\n" + head.foot)
    counts: Counter[str] = Counter()
    for match in _GRADE.finditer(text):
        end = match.end()
        if (
            match[0] not in grade
            or text[end : end + 1] in (*AFTER_GRADE, *GRADES)
            or text.startswith(OF_OWN_GRADE, end)
        ):
            continue
        name = name_before(text, end, surely=False)
        alone = text[end : end + 1] in "\t\n" and text[end - len(name) - 1 : end - len(name)] in ("", "\t", "\n")
        if name and not alone:
            counts[name] += 1
    for name in list(counts):
        for shorter in list(counts):
            if name != shorter and name.endswith(shorter):
                counts[shorter] += counts.pop(name, 0)
    best = max(counts, key=lambda name: counts[name], default="")
    return own_part(best, text) if counts[best] >= TWICE else ""
