"""Tell a document's own place by the form of its name and by where the name stands (地区)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dajuan.documents.document import DocumentKind
from dajuan.documents.masthead.dates import DAY_OR_MONTH
from dajuan.documents.masthead.head import Head
from dajuan.documents.masthead.lexicon import (
    AFTER_GRADE,
    COMMON_AREAS,
    COUNTRY,
    CUTS,
    GRADES,
    LOOSE,
    NATIONAL,
    NATIONAL_TITLE,
    NO_DIVISIONS,
    NO_NAMES,
    OF_A_TITLE,
    OFFICES,
    SUBJECTS,
)

LONGEST = 18
"""Characters of the longest name with its grade (积石山保安族东乡族撒拉族自治县 has 15)."""

_HAN = "[\u4e00-\u9fff]"
_GRADE = r"(?:特别行政区|自治[区州县旗]|地区(?!生产)|新区|林区|街道|[省市州盟县旗区镇乡])"
_RUN = re.compile(rf"{_HAN}{{1,{LONGEST}}}$")
_ENDS = re.compile(rf"(?P<stem>{_HAN}+?)(?P<grade>{_GRADE})$")
_CUT = re.compile("|".join(sorted(map(re.escape, CUTS), key=len, reverse=True)))
_ORDINAL = r"(?:第?[一二三四五六七八九十]{1,4}届|人民代表大会)"
_ASSEMBLY = re.compile(rf"(?<=[省市州盟县旗区镇乡])\s*{_ORDINAL}")
_OFFICE = re.compile(rf"(?<=[省市州盟县旗区镇乡道])(?:{'|'.join(sorted((*OFFICES, *SUBJECTS), key=len, reverse=True))})")
_IN_TITLE = re.compile(rf"{_GRADE}(?=\||第?[一二三四五六七八九十]{{1,4}}届|[（(]|{'|'.join(map(re.escape, OF_A_TITLE))}|$)")
_TITLE_OPENING = re.compile(rf"(?:^|[—\-：:“《|\s])(?:关于)?(?P<name>{_HAN}{{2,4}}?[省市州盟县旗区镇乡])(?![{AFTER_GRADE}])")
_INNER = re.compile(r"特别行政区|自治[区州]|地区|[省市州盟](?!湾)")
_NATIONAL = re.compile(NATIONAL)
_NATIONAL_TITLE = re.compile(NATIONAL_TITLE)
_TEAM = re.compile(rf"国家统计局(?P<name>{_HAN}{{2,6}}?)调查(?:总)?队|中国人民银行(?P<bank>{_HAN}{{2,5}}?)(?:市|县)?(?:中心支行|分行|支行)|人行(?P<branch>{_HAN}{{2,5}}?)支行")
_HISTORY = re.compile(rf"(?:是|在|，|开创|推动|现代化新?|谱写|建设新?)(?P<name>{_HAN}{{2,3}}?)(?:发展史|发展进程|发展历程|发展新局面|高质量发展|建设|经济社会)")


def own_place(title: str, kind: DocumentKind, head: Head, body: str) -> str:
    """The place whose document it is, as written, "" where nothing tells; 全国 of the country's.

    body: the first pages of the text.
    """
    if _NATIONAL_TITLE.match(title) or _NATIONAL.search(head.text[:OPENING_OF_SPEECH]):
        return COUNTRY
    plain = DAY_OR_MONTH.sub("|", head.text)
    grade = _own_grade(body)
    for names in (
        _before(_IN_TITLE, DAY_OR_MONTH.sub("|", title), inclusive=True),
        _before(_ASSEMBLY, plain),
        _before(_OFFICE, plain),
        _before(_OFFICE, DAY_OR_MONTH.sub("|", head.foot)),
    ):
        name = _chosen(list(names), grade)
        if name:
            return _inner(_without_loose(name, body), body)
    opening = _TITLE_OPENING.search(title)
    if opening and _is_name(opening["name"]):
        return opening["name"]
    return _most_named(grade, body, head.foot)


OPENING_OF_SPEECH = 700
"""Within so many characters a speech says before whom it is given."""


_NOT_LAST = "全我本各该某这那此每两几多"
_NUMERALS = "一二三四五六七八九十两"


def _before(anchor: re.Pattern[str], text: str, *, inclusive: bool = False, surely: bool = True) -> Iterator[str]:
    """The names that end where the anchor begins (or ends, if the anchor holds the grade itself)."""
    for match in anchor.finditer(text):
        end = match.end() if inclusive else match.start()
        run = _RUN.search(text, max(end - LONGEST - 1, 0), end)
        if run:
            name = _name(run[0], clipped=len(run[0]) == LONGEST, surely=surely)
            if name:
                yield name


def _name(run: str, *, clipped: bool, surely: bool) -> str:
    """The name with which a run of characters ends, "" for none."""
    cut = 0
    for match in _CUT.finditer(run):
        if match.end() < len(run) - 1:
            cut = match.end()
    name = run[cut:]
    return name if _is_name(name, surely=surely) and (cut or not clipped) else ""


def _is_name(name: str, *, surely: bool = False) -> bool:
    """Whether the form of a name speaks for a place; `surely`, where its position does."""
    match = _ENDS.match(name)
    if match is None or name in COMMON_AREAS:
        return False
    stem = match["stem"]
    if stem in NO_NAMES or stem[-1] in _NOT_LAST or not stem.strip(_NUMERALS):
        return False
    return not name.endswith(NO_DIVISIONS) or (surely and len(name) >= 4)


def _chosen(names: list[str], grade: str) -> str:
    """The commonest, the first of equals; one of the document's own grade if there is any."""
    own = [name for name in names if grade and name.endswith(grade)] or names
    return max(own, key=own.count) if own else ""


def _own_grade(body: str) -> str:
    """The grade of which the document speaks as its own (全县, 我县, 县委), "" where it does not."""
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


def _most_named(grade: str, body: str, foot: str) -> str:
    """The name of the document's own grade that is named most, else one made of a bare name and that grade."""
    if not grade:
        return ""
    counts: Counter[str] = Counter()
    text = DAY_OR_MONTH.sub("|", body + "\n" + foot)
    for name in _before(re.compile(rf"(?<={grade})(?![{AFTER_GRADE}])"), text, surely=False):
        counts[name] += 1
    for name in list(counts):
        for shorter in list(counts):
            if name != shorter and name.endswith(shorter):
                counts[shorter] += counts.pop(name, 0)
    if counts:
        name, often = counts.most_common(1)[0]
        if often >= 2:
            return _inner(_without_loose(name, text), text)
    teams = Counter(next(filter(None, match.groups())) for match in _TEAM.finditer(text))
    if teams:
        return teams.most_common(1)[0][0].removesuffix(grade) + grade
    return next(iter(counts), "")
