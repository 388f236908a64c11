"""Find 双下降, 三项指标全部下降 where one of those that are told of went the other way, by its change or against last year's value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_FALLS = "下降|降低|减少|回落|下滑|压减|负增长|下跌|减|降"
_RISES = "增长|上升|提高|提升|增加|上涨|攀升|正增长|增|升"
_HOW = "(?:同比|环比|[比较](?:上年|去年)(?:同期)?|实现|保持|呈现?|有所?|出现|继续|稳步|明显|持续|大幅|进一步|了)*"
_TWO_NAMED = Pattern(
    rf"双(?P<verb>{_FALLS}|{_RISES})[”’]?(?:态势|局面|目标|的?良好态势)?(?=[，。；：:、\n]|$)",
    needs=("双",),
)
# It begins with letters, so that `re` can skip to them.
_ALL = Pattern(rf"(?:全[部面]|[均都]|双双|悉数){_HOW}(?P<verb>{_FALLS}|{_RISES})(?=[，。；：:\n]|$)")
_NUMBER = Pattern(r"(?P<number>[两二三四五六七八九]|(?<!\d)\d)(?:项|大?类|个|种)(?P<what>[^，。；：:、\d]{0,16})$")
_MOVE = Pattern(
    rf"(?:(?P<down>{_FALLS})|(?P<up>{_RISES}))(?:了|约|近|超)?(?P<number>\d[\d.]*)(?P<unit>%|‰|个百分点|[万亿]?[^\W\d])"
)
_FIGURE = r"-?\d[\d.]*(?:[万亿]?[^\W\d、和与及，。；]{1,4}|%)"
_BEFORE = Pattern(
    rf"(?:上年|去年)(?:同期)?(?:则)?(?:分别|依次)?(?:为|是)(?P<list>{_FIGURE}(?:[、，和与及]{_FIGURE}){{1,7}})",
    needs=("上年", "去年"),
)
_DEALT = Pattern(
    rf"分别(?:同比|比上年|较上年)?(?P<verb>{_FALLS}|{_RISES})(?P<list>-?\d[\d.]*%(?:[、，和与及](?:{_FALLS}|{_RISES})?-?\d[\d.]*%){{1,8}})",
    needs=("分别",),
)
_ONE = Pattern(rf"(?P<verb>{_FALLS}|{_RISES})?(?P<number>-?\d[\d.]*)(?P<unit>[万亿]?[^\W\d、和与及，。；]{{0,4}}|%)")
_CLAUSE = Pattern("[^，。；：:（）\n]+")
_EMPTY = Pattern(
    "(?:全年|全[省市县区]|全国|我[省市县区]|[比较](?:上年|去年|年初|上年同期)|同比|环比|其中|共|累计|发生|实现|完成|达到?|各类|为|的|也|仅|降至|升至|年末|当年|分别|则|上半年|规模|总体|整体|全部|均|都|主要|指标|[两二三四五六七八九\\d]项|保持|态势|双|[“”‘’])+"
)
_PAST = Pattern("^(?:而)?(?:上年|去年|前年)")
_SPEED = Pattern("幅|增速|增长率|速度|差距|缺口")
_SUBJECTS = Pattern("、|和|与|及|以及")
_GENERAL = frozenset(("人数", "起数", "数量", "总量", "金额", "余额", "指标", "产量", "增长", "收入", "价格", "总额"))
_TWO = 2


class Against(msgspec.Struct, frozen=True):
    """What is claimed, where; the words that say the contrary, and where they stand."""

    claim: Span
    name: str
    where: Span


class _Move(msgspec.Struct, frozen=True):
    """A change: of what, whether it is a fall, and where it stands."""

    label: str
    down: bool
    span: Span


def all_one_way(manuscript: Manuscript) -> Iterator[Against]:
    """The claims that all of several went one way, each with one that did not."""
    for pattern in (_TWO_NAMED, _ALL):
        for match in pattern.finditer(manuscript.prose):
            sentence = manuscript.sentence_at(match.start())
            if sentence is None or not sentence.quantities:
                continue
            found = _found(manuscript, sentence, match, two=pattern is _TWO_NAMED)
            if found is not None:
                yield found


def _found(manuscript: Manuscript, sentence: Stretch, match: re.Match[str], *, two: bool) -> Against | None:
    """What contradicts one claim."""
    plain, down = manuscript.plain, match["verb"] in _FALLS.split("|")
    lead = max(*(plain.rfind(mark, sentence.start, match.start()) for mark in "，；：:"), sentence.start - 1) + 1
    counted = _NUMBER.search(plain, lead, match.start())
    begin = match.start() if two or counted is None else counted.start()
    number = _TWO if two else number_of(counted["number"].replace("两", "二")) if counted is not None else None
    subjects = _subjects(plain[lead:begin])
    where = (
        _against_last_year(manuscript, sentence, down, number or len(subjects))
        or _dealt(manuscript, sentence, down, number or len(subjects))
        or _told(manuscript, sentence, Span(begin, match.end()), down, number, subjects)
    )
    return (
        Against(Span(begin, match.end()), plain[begin : match.end()].strip("“”‘’"), where)
        if where is not None
        else None
    )


def _subjects(lead: str) -> Sequence[str]:
    named = (_EMPTY.compiled.sub("", each) for each in _SUBJECTS.compiled.split(lead))
    return [each for each in named if each]


def _against_last_year(manuscript: Manuscript, sentence: Stretch, down: bool, number: int | None) -> Span | None:
    """14起、7人、13人，上年分别为16起、9人、11人: the first that went the other way, None where the lists do not fit."""
    plain = manuscript.plain
    for before in _BEFORE.finditer(plain, sentence.start, sentence.end):
        then = list(_ONE.finditer(plain, before.start("list"), before.end("list")))
        now = list(_ONE.finditer(plain, sentence.start, before.start()))[-len(then) :]
        if number != len(then) or [each["unit"] for each in now] != [each["unit"] for each in then]:
            continue
        for one, other in zip(now, then, strict=True):
            change = Decimal(one["number"]) - Decimal(other["number"])
            if change and (change < 0) != down:
                return Span(one.start("number"), one.end())
    return None


def _dealt(manuscript: Manuscript, sentence: Stretch, down: bool, number: int | None) -> Span | None:
    """分别增长12.3%、9.6%、-1.2%: the first that goes the other way."""
    for dealt in _DEALT.finditer(manuscript.plain, sentence.start, sentence.end):
        listed = list(_ONE.finditer(manuscript.plain, dealt.start("list"), dealt.end("list")))
        for each in listed if len(listed) == number else ():
            falls = (each["verb"] or dealt["verb"]) in _FALLS.split("|")
            if (falls != each["number"].startswith("-")) != down:
                return Span(each.start(), each.end())
    return None


def _told(
    manuscript: Manuscript, sentence: Stretch, claim: Span, down: bool, number: int | None, subjects: Sequence[str]
) -> Span | None:
    """The change of one that the claim names, or of one of as many as it counts, where that went the other way alone."""
    colon = manuscript.plain[claim.end : claim.end + 1] in ("：", ":")
    begin, end = (claim.end, sentence.end) if colon else (sentence.start, claim.start)
    told = list(_moves(manuscript.plain, begin, end))
    labels = list(dict.fromkeys(each.label for each in told))
    if subjects and not colon:
        wanted = {label for label in labels for subject in subjects if _alike(subject, label)}
        if len(subjects) < _TWO or len(wanted) != len(subjects):
            return None
    elif number is None or len(labels) != number or any(_SUBJECTS.search(label) for label in labels):
        return None
    else:
        wanted = set(labels)
    for label in labels:
        own = [each for each in told if each.label == label]
        if label in wanted and all(each.down != down for each in own):
            return own[-1].span
    return None


def _moves(plain: str, begin: int, end: int) -> Iterator[_Move]:
    """The changes of a stretch, each with the last name before it."""
    label = ""
    for clause in _CLAUSE.finditer(plain, begin, end):
        if _PAST.match(clause[0]):
            continue
        move = _MOVE.search(plain, clause.start(), clause.end())
        head = re.split(r"\d", plain[clause.start() : move.start() if move is not None else clause.end()])[0]
        label = _EMPTY.compiled.sub("", head) or label
        if move is not None and not _SPEED.search(label):
            yield _Move(label, move["down"] is not None, Span(move.start(), move.end()))


def _alike(subject: str, label: str) -> bool:
    """Whether a short name and the words before a figure are of one thing."""
    if subject in label or label in subject:
        return len(label) > 1
    return (label[-2:] in subject and label[-2:] not in _GENERAL) or (
        subject[-2:] in label and subject[-2:] not in _GENERAL
    )
