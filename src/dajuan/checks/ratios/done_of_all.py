"""Find what a rate that is named by a verb is of: 受理1204件，办结1168件，办结率97.0%."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.figures.parts import Sum, added, core, is_amount, is_closed, is_printed_plain, quotient
from dajuan.checks.figures.quotient_verdict import conflicts
from dajuan.checks.figures.told import Told, figures_told, one_place
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN
from dajuan.reading.intervals import exactly

_NO_COUNT = "增长|下降|增加|提高|贡献|生产|利润|收益|回报|死亡|出生|失业|离婚|结婚|发生|占有|利用|使用|流失|覆盖|普及|自给|周转|附加|占用|完成|执行"
"""Before 率 they make a rate that is of no two counts, or one that is judged elsewhere."""
_NAMED = Pattern(
    rf"(?!{_NO_COUNT})(?P<verb>{HAN}{{2}})(?:成功|完成)?率(?:（[^）]*）)?(?:为|是|达到?|约|近|仅|已|超过?|高达|:)*$",
    needs=("率",),
)
_SYNONYMS = {
    "结案": "结案|审结|执结|办结|审执结",
    "完工": "完工|竣工|建成",
    "入学": "入学|就读",
    "竣工": "竣工|完工",
    "办结": "办结|结案|审结",
}
_APART = Pattern("上年|去年|同期|新增|累计|计划|目标|任务|经[^，。；]{2,8}(?:考[核试]|验收|审[核查])")
"""Words between whole and part that make them of other things."""
_NOT_DONE = Pattern("应|要求|目标|计划|任务|需|其余|剩余|余下|未|正在|尚|待")
_LEFT = Pattern("^(?:其中|目前|尚|还)*未(?!来)")
_REST = Pattern("未|其余|剩余|余下|正在|尚")
_OUGHT = Pattern("应|要求|目标|计划|任务|需")
_FAR = 70
_HUNDRED = Decimal(100)


class Counted(msgspec.Struct, frozen=True):
    """What was done and of how many.

    exact: that number was set, not counted (要求化解60件); rest: what is told is what was not done (不合格52批次).
    """

    done: Quantity
    whole: Quantity
    exact: bool
    rest: bool = False


def counts_of_rate(manuscript: Manuscript, rate: Quantity) -> Counted | None:
    """What was done and of how many, None where the two are not told in the rate's sentence, or give it."""
    begin = max(rate.start - 24, 0)
    pair = _ought_and_did(manuscript, rate)
    if pair is not None:
        return pair
    verb, noun = _NAMED.search(manuscript.plain, begin, rate.start), _SPREAD.search(manuscript.plain, begin, rate.start)
    paragraph = manuscript.paragraph_at(rate.start)
    if (verb is None and noun is None) or paragraph is None:
        return None
    told = figures_told(manuscript, paragraph)
    own = next((each for each in told if each.start == rate.start), None)
    if own is None:
        return None
    before = [each for each in told if each.sentence == own.sentence and each.start < rate.start and _is_count(each)]
    left: list[Told] = []
    said: Pattern | None = None
    if verb is not None:
        said = Pattern(
            _SYNONYMS.get(verb["verb"], f"{verb['verb'][0]}{HAN}{{0,3}}{verb['verb'][1]}")
        )  # 网上办理: 网办率
        named = [
            each for each in before if said.search(each.own + each.noun) and not _NOT_DONE.search(each.own + each.noun)
        ]
        left = [each for each in before if _LEFT.search(each.own + each.noun) and said.search(each.own + each.noun)]
        done = named[-1] if named else left[-1] if len(left) == 1 else None
        wholes = [each for each in before if done and _can_be_whole(manuscript, each, done, said)]
    else:
        name = noun["noun"][-_NOUN:] if noun is not None else ""
        done = next((each for each in reversed(before) if core(each.own).endswith(name)), None)
        wholes = [each for each in before if done and _is_all(before, each, done, name)]
    if done is None and said is not None:
        return _told_behind(manuscript, told, own, rate, said)
    if done is None or not wholes or not _near(manuscript, done, rate):
        return None
    if verb is not None and (any(done is each for each in left) or _is_rest(done, verb["verb"])):
        given = [rest_of(quotient(done.quantity, each.quantity, _HUNDRED, rate.step)) for each in wholes]
        if any(each is None or not conflicts(each, rate) for each in given):
            return None
        return Counted(done.quantity, wholes[-1].quantity, exact=False, rest=True)
    if any(_agrees(done.quantity, each, rate) for each in wholes) or _agree_together(done, before, rate):
        return None
    whole = wholes[-1]
    return Counted(done.quantity, whole.quantity, _is_set(whole))


def _told_behind(
    manuscript: Manuscript, told: Sequence[Told], own: Told, rate: Quantity, said: Pattern
) -> Counted | None:
    """特困人员集中供养率50%，全县特困人员1860人，其中集中供养780人: the two numbers behind the rate, or one on each side of it."""
    behind = [each for each in told if each.sentence == own.sentence and each.start > rate.start and _is_count(each)]
    done = next((each for each in behind if said.search(each.own) and not _NOT_DONE.search(each.own)), None)
    if done is None or manuscript.plain.find("；", rate.end, done.start) >= 0:
        return None
    before = [each for each in told if each.sentence == own.sentence and each.start < done.start and _is_count(each)]
    wholes = [
        each
        for each in before
        if each.quantity.unit == done.quantity.unit and each.quantity.value >= done.quantity.value
    ]
    if len(wholes) != 1 or _APART.search(done.own) or _agrees(done.quantity, wholes[0], rate):
        return None
    return Counted(done.quantity, wholes[0].quantity, exact=False)


_NOT = Pattern("(?:不|未|没有?|非|欠|无)$")


def _is_rest(told: Told, verb: str) -> bool:
    """Whether what a number is of is denied (检出不合格样品24批次)."""
    words = told.own + told.noun
    return _NOT.search(words, 0, words.find(verb[0])) is not None


def rest_of(share: Sum | None) -> Sum | None:
    """What a share leaves of the whole, in per cent."""
    if share is None:
        return None
    whole = exactly(_HUNDRED)
    return Sum(_HUNDRED - share.value, whole - share.tight, whole - share.wide, share.step)


_STEM = 8
_RATE_END = Pattern("率(?:为|是|达到?|约|近|仅|已|超过?|高达|:)*$")
_SHOULD, _DID = (
    Pattern("应(?:到|参|收|缴|征|检|查|还|保|交|付|出席|出勤)"),
    Pattern("实(?:到|参|收|缴|征|检|查|还|保|交|付|际)"),
)


def _ought_and_did(manuscript: Manuscript, rate: Quantity) -> Counted | None:
    """应到586人，实到561人，到会率95.7%: the two numbers by their verbs, wherever they stand in the sentence."""
    plain = manuscript.plain
    sentence, paragraph = manuscript.sentence_at(rate.start), manuscript.paragraph_at(rate.start)
    if (
        sentence is None
        or paragraph is None
        or "应" not in sentence.text
        or _RATE_END.search(plain, 0, rate.start) is None
    ):
        return None
    told = [each for each in figures_told(manuscript, paragraph) if sentence.start <= each.start < sentence.end]
    told = [each for each in told if _is_count(each)]
    wholes, parts = ([each for each in told if form.search(each.own)] for form in (_SHOULD, _DID))
    if not parts and len(wholes) == 1:  # 参保38.6万人，参保率97.8%，应参保40.2万人
        stem = manuscript.plain[max(rate.start - _STEM, sentence.start) : rate.start].rpartition("率")[0][-2:]
        parts = [
            each
            for each in told
            if each.start < rate.start and stem[:1] and (stem in each.own or stem[0] in each.own[-8:])
        ]
        parts = [each for each in parts if each is not wholes[0]]
    if len(wholes) != 1 or len(parts) != 1 or wholes[0].quantity.unit != parts[0].quantity.unit:
        return None
    if wholes[0].quantity.value < parts[0].quantity.value or _agrees(parts[0].quantity, wholes[0], rate):
        return None
    return Counted(parts[0].quantity, wholes[0].quantity, exact=False)


_SPREAD = Pattern(
    rf"(?P<noun>{HAN}{{2,8}}?)(?:普及率|覆盖率|拥有率|通达率|建成率|配备率|占比)(?:为|是|达到?|约|近|仅|已|超过?|高达|:)*$",
    needs=("率", "占比"),
)
_NOUN = 4
"""So many last characters of a name are said again before its number."""


def _is_all(before: Sequence[Told], whole: Told, done: Told, name: str) -> bool:
    """Whether it is called the number of all, in the same unit, or 其中 opens what was done of it."""
    one, other = whole.quantity, done.quantity
    if one is other or one.unit != other.unit or one.value < other.value or name in whole.own:
        return False
    last = next(
        (each for each in reversed(before) if each.start < done.start and each.quantity.unit == other.unit), None
    )
    among = done.own.startswith("其中") and whole is last
    return ("总" in whole.own or among) and whole.when.may_be(done.when) and one_place(whole, done)


def _agree_together(done: Told, before: Sequence[Told], rate: Quantity) -> bool:
    """Whether the numbers before it make the whole together (新收6842件，旧存312件)."""
    listed = [each.quantity for each in before if each.start < done.start and each.quantity.unit == done.quantity.unit]
    if len(listed) < _TWO:
        return False
    found = quotient(done.quantity, added(listed), _HUNDRED, rate.step)
    return found is not None and not conflicts(found, rate)


_TWO = 2


def _is_count(told: Told) -> bool:
    return is_amount(told.quantity) and is_closed(told.quantity) and told.quantity.value > 0


def _near(manuscript: Manuscript, done: Told, rate: Quantity) -> bool:
    between = manuscript.plain[done.quantity.end : rate.start]
    return len(between) <= _FAR and "；" not in between


def _can_be_whole(manuscript: Manuscript, whole: Told, done: Told, said: Pattern) -> bool:
    one, other = whole.quantity, done.quantity
    if one.unit != other.unit or one.value < other.value or one is other or not one_place(whole, done):
        return False
    next_to = whole.noun != "" and whole.behind.partition(whole.noun)[2][:1].isdigit()  # 102项重大工程已完工78项
    words = whole.own if next_to else whole.own + whole.noun
    if _REST.search(words) or (said.search(words) and not _OUGHT.search(whole.own)):
        return False
    between = manuscript.plain[min(one.end, other.end) : max(one.start, other.start)]
    return "；" not in between and not _APART.search(between) and whole.when.may_be(done.when)


def _is_set(whole: Told) -> bool:
    return _OUGHT.search(whole.own) is not None and is_printed_plain(whole.quantity)


def _agrees(done: Quantity, whole: Told, rate: Quantity) -> bool:
    """Whether the rate follows; a number that was set is no rounded one."""
    below = exact(whole.quantity) if _is_set(whole) else whole.quantity
    found = quotient(done, below, _HUNDRED, rate.step)
    return found is not None and not conflicts(found, rate)


def exact(quantity: Quantity) -> Sum:
    """A number as it was set."""
    number = exactly(quantity.value)
    return Sum(quantity.value, number, number, quantity.step)
