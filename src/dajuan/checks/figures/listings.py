"""Find lists of parts after their whole: X共N个，其中A n1个、B n2个; N元（A n1元、B n2元）; 包括, 分为, 由…组成."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.figures.parts import core, is_amount, label_start
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

AMONG = "其中"
"""Opens a list that may leave parts out."""
_ALL = "用于|投向|包括|分为|分别为|分别是|由|即|构成为|具体为|具体是|构成是"
"""Open a list of all parts, where nothing like 等 or 主要 says otherwise."""
OPENER = Pattern(rf"(?P<among>{AMONG})|(?P<all>[，]?(?:其?[中]?具体)?(?:{_ALL}))|(?P<bracket>（)|(?P<colon>:)")
_OPEN_ENDED = ("主要", "含", "如", "例如", "重点", "部分", "等")
_STOP = Pattern(
    r"其中|包括|包含|[^包]含|分别为|分别是|合计|总计|共计|小计|累计|加上|加[上下]|结余|结转|收支|用于|上年|去年|同期|预算数|目标|任务|计划|主要|[按分从][^，。；]{1,8}[分看]|[。\n！？]"
)
"""What ends a list: a list within it, its sum, or something that is no member."""
_ASIDE = Pattern(
    "(?:增|减|超|短|多|少)[收支]|增[加长产]|减[少产]|(?:^[^，]{0,3}|[为占][^，]{0,4})(?:预算|目标|计划|任务)数?(?:的|为)?$|上年|去年"
)
"""增收4.5亿元 and 为年初预算5.1亿元的 are said of the figure before them."""
_DIGIT = Pattern(r"\d")
_BROKEN = Pattern("[。；\n]")
_MARKS = {"、": 1, "和": 1, "及": 1, "与": 1, "，": 2, ",": 2, "；": 3, ":": 9, "。": 9}
LONGEST_GAP = 60
_LEAD = 4
"""So many characters beside its label may stand before a member of which nothing else is said: a mark, 完成, 为."""
_BRACKETS = Pattern(r"（[^（）]*）", needs=("（",))


class Listing(msgspec.Struct, frozen=True):
    """A whole with the parts that follow it.

    opener: the word or mark between them ("其中", "包括", "（", ":").
    labels: what each part counts, without 其中, 完成 and the like.
    closed: the text says, or the mark does, that these are all parts.
    flat:   one kind of mark stands between all members, so that no list within the list is taken for its siblings.
    mark:   1 for 、, 2 for ，, 3 for ；, 0 for a single member.
    bare:   nothing is said of any member but its number, and the list ends its sentence, clause or bracket.
    rest:   figures in the same unit that follow in the same sentence or bracket behind a stronger mark.
    siblings: figures in the same unit before the whole that 其中 may speak of as well, the nearest first.
    """

    whole: Quantity
    parts: tuple[Quantity, ...]
    labels: tuple[str, ...]
    opener: str
    closed: bool
    flat: bool
    mark: int
    bare: bool = False
    rest: tuple[Quantity, ...] = ()
    siblings: tuple[Quantity, ...] = ()


_DESTINED = Pattern("[两三四五六七八九]个?(?:大)?(?:领域|方面|行业|板块|类别|方向|项目)")
"""用于交通2.1亿元、水利1.4亿元、教育1.3亿元三个领域."""
_MADE_OF = Pattern(
    "(?:[等这]?(?:[两二三四五六七八九]|\\d)(?:大)?[个类项块种支](?:部分|人员|队伍|力量)?)?(?:共同)?(?:组成|构成)"
)
"""由…组成, 由…三类组成."""

_MEAN = Pattern("人均|户均|亩均|平均|亩产|单产|均价|单价|价格|次均|每[^，。；\d]{0,4}[人户亩]|工资|年龄")
_FOUND: WeakKeyDictionary[Manuscript, tuple[Listing, ...]] = WeakKeyDictionary()


def listings(manuscript: Manuscript) -> tuple[Listing, ...]:
    """The lists of a manuscript's prose, in the order of the text; worked out once."""
    if manuscript not in _FOUND:
        _FOUND[manuscript] = tuple(
            found for sentence in manuscript.sentences if len(sentence.quantities) > 1
            for found in _of_sentence(sentence)
        )  # fmt: skip
    return _FOUND[manuscript]


def _of_sentence(sentence: Stretch) -> Iterator[Listing]:
    text, offset = sentence.text, sentence.start
    outside = _BRACKETS.compiled.sub(lambda match: "\0" * len(match[0]), text) if "（" in text else text
    for match in OPENER.finditer(text):
        in_bracket = outside[match.start()] == "\0" and match["bracket"] is None
        begin, stop = match.end(), len(text)
        surface = outside
        if match["bracket"] is not None or in_bracket:
            stop = text.find("）", begin)
            surface = text
            if stop < 0:
                continue
        if match["bracket"] is not None and text.startswith(AMONG, begin):
            continue  # found by its 其中
        before = [q for q in sentence.quantities if q.end - offset <= match.start() and _seen(surface, q, offset)]
        after = [
            q for q in sentence.quantities if begin <= q.start - offset and q.end - offset <= stop and _seen(surface, q, offset)
        ]  # fmt: skip
        found = _listing(text, offset, match.start(), begin, before, after, match.lastgroup or "", match[0])
        if found is not None and not _is_mean(text, found.whole, offset):
            yield found


def _is_mean(text: str, whole: Quantity, offset: int) -> bool:
    """Whether a whole is a mean (人均, 亩产): one of its parts may well be greater, and they never add up to it."""
    end = whole.start - offset
    return "/" in whole.unit or _MEAN.search(text, label_start(text, end, 0), end) is not None


def _seen(surface: str, quantity: Quantity, offset: int) -> bool:
    return surface[quantity.start - offset] != "\0"


def _listing(
    text: str,
    offset: int,
    opened: int,
    begin: int,
    before: list[Quantity],
    after: list[Quantity],
    group: str,
    word: str,
) -> Listing | None:
    first = next((each for each in after if is_amount(each)), None)
    if first is None or first.start - offset - begin > LONGEST_GAP:
        return None
    whole = _whole(text, offset, opened, before, first, near=group != "among")
    if whole is None:
        return None
    parts, labels, marks, last = _members(text, offset, begin, after, whole)
    if not parts:
        return None
    opener = word.strip("，") if group in ("among", "all") else word
    lead = text[begin : parts[0].start - offset]
    closed = group != "among" and not any(each in lead for each in _OPEN_ENDED)
    closed = closed and not text.startswith("等", last) and not any("等" in each[-3:] for each in labels)
    if opener in ("用于", "投向"):
        closed = closed and _DESTINED.match(text, last) is not None
    if opener == "由":
        closed = closed and _MADE_OF.match(text, last) is not None
    rest = tuple(each for each in after if each.start - offset >= last and is_amount(each) and each.unit == whole.unit)
    flat, mark = len(set(marks)) <= 1 and -1 not in marks, marks[0] if marks else 0
    bare = all(
        two.start - offset - (one.end - offset) <= len(words) + _LEAD
        for one, two, words in zip(parts, parts[1:], labels[1:], strict=False)
    )
    bare = bare and (last >= len(text) or text[last] in "。；）！？\n")
    siblings = _siblings(text, offset, whole, before)
    return Listing(whole, parts, labels, opener, closed, flat, mark, bare, rest, siblings)


def _whole(
    text: str, offset: int, opened: int, before: list[Quantity], first: Quantity, *, near: bool
) -> Quantity | None:
    """The last figure before the list in the unit of its first member; where `near`, nothing but a comma stands between."""
    for each in reversed(before):
        between = text[each.end - offset : opened]
        if "；" in between or "。" in between:
            return None
        if near and len(between) > 1:
            return None
        if each.unit == first.unit and is_amount(each):
            if _ASIDE.search(text[label_start(text, each.start - offset, 0) : each.start - offset]):
                continue
            return each
        if each.unit == first.unit:
            return None
        if each.is_(Kind.RANK):
            return None
    return None


def _siblings(text: str, offset: int, whole: Quantity, before: list[Quantity]) -> tuple[Quantity, ...]:
    """Figures in the unit of the whole that a list of wholes would hold: 其中 may speak of all of them."""
    found = []
    later = whole
    for each in reversed([one for one in before if one.end <= whole.start]):
        between = text[each.end - offset : later.start - offset]
        if each.unit != whole.unit or not is_amount(each) or len(between) > LONGEST_GAP or "；" in between:
            break
        found.append(each)
        later = each
    return tuple(found)


def _members(
    text: str, offset: int, begin: int, after: list[Quantity], whole: Quantity
) -> tuple[tuple[Quantity, ...], tuple[str, ...], list[int], int]:
    """The members, what each counts, the marks between them, and where the last one ends."""
    parts: list[Quantity] = []
    labels: list[str] = []
    marks: list[int] = []
    end = begin
    for each in after:
        start = each.start - offset
        if start - end > LONGEST_GAP:
            break
        if not is_amount(each) or each.unit != whole.unit:
            continue
        gap = text[end:start]
        if (_STOP if parts else _BROKEN).search(gap) or text[start - 1 : start] in "，,.":
            break  # the last: a number whose thousands are parted by a full-width comma was read in pieces
        words = text[label_start(text, start, end) : start]
        if parts and _ASIDE.search(words):
            continue
        if parts:
            parting = gap[: len(gap) - len(words)]
            mark = _mark(parting)
            if mark == 0 or (marks and mark > marks[0]):
                break
            if _DIGIT.search(_without(parting, end + offset, after)):
                mark = -1  # a member whose unit was left out
            marks.append(mark)
        parts.append(each)
        labels.append(core(words))
        end = each.end - offset
    return tuple(parts), tuple(labels), marks, end


def _without(gap: str, begin: int, quantities: list[Quantity]) -> str:
    """The gap without the figures in it that have a unit."""
    for each in reversed(quantities):
        if each.unit and begin <= each.start and each.end <= begin + len(gap):
            gap = gap[: each.start - begin] + gap[each.end - begin :]
    return gap


def _mark(gap: str) -> int:
    """The rank of the mark that stands last in what parts two members, 0 where there is none."""
    return next((rank for mark in reversed(gap) if (rank := _MARKS.get(mark, 0))), 0)
