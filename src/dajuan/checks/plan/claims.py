"""Which figures and indicators of a text are said to reach the goal of a plan or of a year, and whether they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.plan.goal_words import role_of
from dajuan.checks.plan.named import Naming, namings, nearest
from dajuan.checks.plan.quoted import ADJUSTED
from dajuan.checks.plan.settled import own_of
from dajuan.checks.plan.sources import goals_at, set_above
from dajuan.checks.records import Span
from dajuan.ledger.evaluation.spans import span_of_observation
from dajuan.ledger.records import Observation, Target
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Kind, Status

DONE = "完成|实现|达到|达成|兑现|达标"
GOALS = "目标|指标|任务"
_MANNER = "如期|圆满|顺利|全面|全部|已经?|均|就|都|也|稳定|双双|基本"
_EARLY = "(?P<early{n}>提前)(?P<years{n}>[一二两三四1-4])?个?年?(?:多|半)?"
# 完成规划目标, 超额完成“十四五”规划18.5万吨的目标, 提前一年达到规划目标: of what stands before it.
_VERB_FIRST = (
    f"(?P<over>超额|超)?(?:{_EARLY.format(n='')})?(?:{_MANNER})*(?P<over2>超额)?"
    f"(?:{DONE}|满足|符合|(?P<over3>超过|超出|高于|高出|高过|超越|胜过|优于|好于|快于))了?(?P<plan>[^,，。；;]{{0,24}}?)"
    f"(?:(?:{GOALS})|(?:规划|纲要|《纲要》)要求)(?![的]?(?:\\d|[一二三四五六七八九十]+成)|[^,，。；;]{{0,3}}\\d|进度)"
)
# 规划目标如期实现, 该目标提前两年完成.
_GOAL_FIRST = (
    "(?P<plan2>(?:规划|纲要|《纲要》|年初|年度|全年|预期|既定|“十[一二三四五]五”|该|此|这一|这项|各自)[^,，。；;\\d]{0,8}?)"
    f"(?:{GOALS})(?:值|任务)?(?:为|是)?(?:[（(]?\\d[\\d.]*[^,，。；;\\d]{{0,6}}[）)]?)?(?:早在|于|在)?(?:(?P<by>20\\d\\d)年(?:年?[末底])?)?(?:[已均也就都，,]|提早|便|即)*(?P<over4>超额)?(?:{_EARLY.format(n='2')})?(?:{_MANNER})*(?P<over5>超额)?(?:{DONE})(?!率|情况|进度|的|度)"
)
# 31微克/立方米的目标,2023年即告实现.
_THEN_REACHED = "(?:目标|任务)(?:值)?[,，]?(?:早在|于|在)?(?P<by3>20\\d\\d)年(?:年?[末底])?(?:就|即|便|已|告|宣告|顺利|提前)*(?:实现|达到|完成|达成)"
# 提前一年达标.
_EARLY_ONLY = f"(?:{_EARLY.format(n='3')})(?:{_MANNER})*(?:达标|完成|实现|达到)(?=[,，。；;、！!]|$|\\n)"
_ONE = Pattern(
    f"{_VERB_FIRST}|{_GOAL_FIRST}|{_THEN_REACHED}|{_EARLY_ONLY}", needs=("目标", "指标", "任务", "要求", "提前")
)
# 早在2023年就已, 自2022年起: the year in which it is said to have been reached.
_BY_YEAR = Pattern(
    r"(?P<lead>早在|自|从)?(?:于|在|到)?(?P<year>20\d\d)年(?:年?[末底])?时?[,，]?(?P<since>起|以来|开始|即|便)?[,，]?(?:连续|一直|已)*$"
)
_ALREADY = ("就", "已", "即", "便", "提前", "率先", "稳定", "均已", "都已")
_NEARLY = Pattern("基本|大体|总体|接近|近乎")
NOT_YET = Pattern(
    "确保(?!了)|力争|争取(?!了)|努力(?!下|奋斗|拼搏|工作|之下|换来)|奋力(?!拼|争|前|攻|奋)|全力(?!以赴|攻|奋)|有望|可望|必须|决心|为(?:全面|圆满|如期)|将(?!军)"
    "|(?<![主需重首摘纲概简])要(?!求|素|点|闻)|能够|推动(?!了)|促进(?!了)|保障(?!了)|艰巨|未(?!来)能?|没有|没能|尚|不能|难以|离|距"
)
_OF_ALL = Pattern("各项|各类|主要|全部|所有|\\d+项|[一二三四五六七八九十]+[大项]|其他|其余")
_HEDGED = Pattern("较好地?$|比较好地?$|总体$")
_BACK = 24
_BY_CHANGE = (Form.GROWTH, Form.FALL, Form.RELATIVE)
_GAP = 12
_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


class Claim(msgspec.Struct, frozen=True):
    """A sentence's claim that one target was reached.

    words: where it is said; own: the figure that stands before the words, at `span`, None where only the name does.
    over: 超额; early: 提前; by: the year in which it is said to have been reached, None for the goal's own; nearly: 基本.
    """

    words: Span
    target: Target
    own: Observation | None
    span: Span
    over: bool
    early: bool
    by: int | None
    nearly: bool


_CLAIMS: WeakKeyDictionary[Manuscript, tuple[Claim, ...]] = WeakKeyDictionary()


def claims(manuscript: Manuscript) -> tuple[Claim, ...]:
    """Every claim that what stands before it reaches its target."""
    found = _CLAIMS.get(manuscript)
    if found is None:
        found = tuple(_claims(manuscript))
        _CLAIMS[manuscript] = found
    return found


def _claims(manuscript: Manuscript) -> Iterator[Claim]:
    known = manuscript.known
    if known is None or not (known.targets or known.goals):
        return
    prose = manuscript.prose
    for sentence in manuscript.sentences:
        if ADJUSTED.search(sentence.text):
            continue
        for match in _ONE.finditer(prose, sentence.start, sentence.end):
            before = prose[sentence.start : match.start()]
            goal_words = match["plan"] or match["plan2"] or ""
            if _OF_ALL.search(goal_words) or _HEDGED.search(before[-4:]):
                continue  # all of them are meant, and not the one before; 较好完成 does not say that all of it is done
            if NOT_YET.search(before[-_BACK:]) or set_above(goal_words + _clause(before)):
                continue
            among = goals_at(manuscript, known, sentence, match.end())
            said = _BY_YEAR.search(before)
            if said is not None and not (said["lead"] or said["since"] or match[0].startswith(_ALREADY)):
                said = None
            by = match["by"] or match["by3"] or (said["year"] if said else None)
            for target, own, span in _subjects(manuscript, known, sentence, match.start(), among):
                yield _claim(match, target, own, span, int(by) if by else None, before)


def _claim(
    match: re.Match[str], target: Target, own: Observation | None, span: Span, said: int | None, before: str
) -> Claim:
    early = match["early"] or match["early2"] or match["early3"]
    number = match["years"] or match["years2"] or match["years3"]
    by = target.year - _NUMBERS[number] if early and number in _NUMBERS else None
    if said is not None and said < target.year:
        by = said
    start = match.start()
    return Claim(
        words=Span(start, match.end()),
        target=target,
        own=own,
        span=span,
        over=any(match[name] for name in ("over", "over2", "over3", "over4", "over5")),
        early=bool(early) or by is not None,
        by=by,
        nearly=_NEARLY.search(before[-4:] + match[0]) is not None,
    )


def _clause(before: str) -> str:
    return before[max(before.rfind(mark) for mark in ",，。；;") + 1 :]


def _subjects(
    manuscript: Manuscript, known: Known, sentence: Stretch, offset: int, targets: Sequence[Target]
) -> list[tuple[Target, Observation | None, Span]]:
    """What a claim is of: the last result before it, else the indicators that are named before it and have no figure there."""
    plain = manuscript.prose
    figures = [each for each in sentence.quantities if each.end <= offset]
    found = _before(manuscript, known, sentence, offset, targets)
    if found is not None:
        return [found]
    if any(role_of(plain, sentence, each) is None for each in figures):
        return []
    if _EXCEPT.search(plain, sentence.start, offset):
        return []  # 除城镇化率外,其余指标均完成: the others are meant
    named: dict[str, Naming] = {}
    for naming in namings(plain, sentence.start, offset, targets):
        if not _NOT_LISTED.search(plain, naming.end, offset):
            named.setdefault(naming.target.indicator.id, naming)
    return [(one.target, None, Span(one.start, one.end)) for one in named.values()]


_NOT_LISTED = Pattern("[；;]")
_EXCEPT = Pattern("除(?!以)[^。；;]{1,80}外")


def _before(
    manuscript: Manuscript, known: Known, sentence: Stretch, offset: int, targets: Sequence[Target]
) -> tuple[Target, Observation, Span] | None:
    """The last result before an offset, where it is of a target, with that target.

    What only says by how much it changed, and a goal that is quoted, may stand between the two.
    """
    between: set[str] = set()
    plain, said = manuscript.prose, own_of(manuscript, known)
    for quantity in reversed([each for each in sentence.quantities if each.end <= offset]):
        own = said.get(quantity.claim.id)
        if own is None or own.place != known.place or own.kind in (Kind.RANK, Kind.STRUCTURE):
            return None
        if own.status is Status.TARGET or role_of(plain, sentence, quantity) is not None:
            continue
        if between and own.indicator.id not in between:
            return None
        target = next((one for one in targets if one.indicator.id == own.indicator.id and _is_of(one, own)), None)
        if target is None:
            naming = nearest(namings(plain, sentence.start, quantity.start, targets), quantity.start)
            near = naming is not None and quantity.start - naming.end <= _GAP
            target = naming.target if naming is not None and near and _is_of(naming.target, own) else None
        decides = target is not None and (own.kind is Kind.LEVEL or target.form in _BY_CHANGE)
        if target is not None and decides:
            return target, own, quantity.span
        if own.kind is not Kind.CHANGE:
            return None
        between.add(own.indicator.id)
    return None


def _is_of(target: Target, own: Observation) -> bool:
    """Whether a figure can be held against a target: of a goal for one year those of that year, of its own kind."""
    if target.plan.first_year != target.plan.last_year:
        return True
    span = span_of_observation(own)
    return span is not None and span.year == target.year and (own.kind is Kind.CHANGE) == (target.form is Form.GROWTH)
