"""Find what a printed share is a share of: 税收8.1亿元，占一般公共预算收入的64.3%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dajuan.catalogue.match import indicator_id
from dajuan.checks.figures.listings import Listing, listings
from dajuan.checks.figures.parts import core, is_amount, is_closed, label, scope
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.ratios.done_of_all import counts_of_rate
from dajuan.reading.records import Kind

_SHARE = Pattern(
    r"占(?P<whole>[^，。；、占]{0,30}?)(?:的)?(?:比重|比例|份额|总[数量额]的?比重|比)?(?:约|仅|只|已|达到|达|为|是|近|超过|超|近乎|分别)*$"
)
_WITHIN = Pattern(
    r"(?:占|相当于|与)(?P<whole>[^，。；、\d]{0,20}?)(?P<figure>\d[\d,.]*[^，。；、的比]{0,6}?)(?:的(?:比重|比例)?|(?<=元)之比|(?<=元)的?比[例值])(?:约|为|达到?|是)*$"
)
"""占…24.0亿元的, 与…240亿元之比为."""
_THEIR = Pattern("[^，。；、\\d]{1,8}中(?:，|有|的|[^，。；\\d心央小西学型]{2})")
_SHARE_ALONE = Pattern("^[^，。；、\\d]{0,8}[，（]?(?:占比|占)(?:约|仅|只|已|达到|达|为|是|近)*$")
_EVERY = ("总人口", "总户数", "总人数", "总面积", "总投资", "总收入", "总支出", "全部", "所有")
"""They name the whole of the list that the part stands in."""
_ALL = frozenset(
    {"", "总", "总数", "总量", "总额", "总数的", "全部", "其", "总体", "总数量", "总规模", "合计", "总计", "总人数"}
)
_LESS = Pattern("含[^（）]{0,10}）")
_OWN = Pattern(r"[，（、,]?(?:[^，。；]*[\d.]+(?:%|个百分点)[，、])?(?:约|仅)?")
"""What stands between a part and 占 where the share is said of it."""
_FILLED = Pattern(
    r"[\d.%]+|个?百分点|其中?|该|这|约|仅|只|且|并|同比|分别|已|总体|比?上年|去年|增长|下降|提高|（|）|“|”"
)
_ASIDE = Pattern(r"上年|去年|同期|提高|下降|上升|增长|回落|较|比上")


_FOLLOWS = Pattern("[，、](?!其中)[^，。；\\d比增降]{2,14}")
"""A part right behind its whole: 随迁子女2860人，【公办学校就读】2680人，占比93.7%."""
_POINTS = 5
LONGEST_STEP = 120
_NAME = 3
"""So many characters of a name are enough to know it again in its sentence (行政村总数: 全县共有行政村)."""


def _of_rate(manuscript: Manuscript, share: Quantity) -> Share | None:
    found = counts_of_rate(manuscript, share)
    checked = _checked(manuscript, share, found.done, found.whole) if found is not None else None
    if checked is None or found is None:
        return None
    return msgspec.structs.replace(checked, exact=found.exact, rest=found.rest)


class Share(msgspec.Struct, frozen=True):
    """A printed share with its part and its whole.

    far: the whole stands in another paragraph; exact: it is a number that was set, not one that was rounded;
    rest: the share is of all but the part (不合格52批次，合格率98.4%).
    """

    share: Quantity
    part: Quantity
    whole: Quantity
    far: bool = False
    exact: bool = False
    rest: bool = False


def shares(manuscript: Manuscript) -> Iterator[Share]:
    """The shares in prose whose part and whole are printed as well."""
    by_part = {part.start: listing for listing in listings(manuscript) for part in listing.parts}
    for sentence in manuscript.sentences:
        if not any(word in sentence.text for word in ("占", "率", "相当于", "之比")):
            continue
        for index, quantity in enumerate(sentence.quantities):
            if quantity.unit == "%" and quantity.is_(Kind.LEVEL):
                found = _of_rate(manuscript, quantity) if "率" in sentence.text or "占比" in sentence.text else None
                if found is not None:
                    yield found
                found = _share(manuscript, sentence, index, by_part) if index else None
                found = found or _of_added(manuscript, sentence, index)
                if found is not None:
                    yield found


class Listed(msgspec.Struct, frozen=True):
    """A part with its share, in a row of such pairs that are of one whole, whether or not that is printed."""

    part: Quantity
    share: Quantity


def rows(manuscript: Manuscript) -> Iterator[tuple[Listed, ...]]:
    """Rows of two or more parts with their shares of one whole: A 5亿元，占2.8%；B 49亿元，占28%; …"""
    row: list[Listed] = []
    words = ""
    for sentence in manuscript.sentences:
        if "占" not in sentence.text:
            continue
        for index, quantity in enumerate(sentence.quantities):
            if quantity.unit != "%" or not quantity.is_(Kind.LEVEL) or not index:
                continue
            match = _SHARE.search(manuscript.plain[max(sentence.start, quantity.start - 60) : quantity.start])
            part = _part(manuscript, sentence, sentence.quantities[:index], quantity, manuscript.plain)
            if match is None or part is None or not is_closed(part):
                continue
            near = bool(row) and part.start - row[-1].share.end < LONGEST_STEP and part.unit == row[-1].part.unit
            if not near or match["whole"] != words:
                if len(row) > 1:
                    yield tuple(row)
                row, words = [], match["whole"]
            row.append(Listed(part, quantity))
    if len(row) > 1:
        yield tuple(row)


def _share(manuscript: Manuscript, sentence: Stretch, index: int, by_part: dict[int, Listing]) -> Share | None:
    plain, share = manuscript.plain, sentence.quantities[index]
    clause = plain[max(sentence.start, share.start - 60) : share.start]
    within = _WITHIN.search(clause)
    before = sentence.quantities[:index]
    if within is not None and is_amount(before[-1]) and len(before) > 1:
        whole = before[-1]
        part = next((each for each in reversed(before[:-1]) if _is_part(manuscript, each, whole)), None)
        gap = plain[part.end : whole.start] if part else ""
        if part is None or len(gap) > 40 or "。" in gap or "；" in gap or "分别" in gap:
            return None
        return _checked(manuscript, share, part, whole)
    match = _SHARE.search(clause)
    if match is None:
        return None
    among = _among(manuscript, sentence, before, share)
    if among is not None:
        return among
    part = _part(manuscript, sentence, before, share, plain)
    if part is None:
        return None
    words = core(match["whole"]).strip().removesuffix("的").removesuffix("比重")
    if words in _ALL or words.startswith(_EVERY):
        own = plain[part.end : share.start][: match.start() - len(clause)]
        found = _own_whole(manuscript, part, own, by_part)
        if found is None and words in _EVERY:
            found = _named_whole(manuscript, part, words, share)
    else:
        found = _named_whole(manuscript, part, words, share)
    if found is None or _LESS.search(plain, max(found.start - 12, 0), found.start):
        return None
    return _checked(manuscript, share, part, found)


def _is_part(manuscript: Manuscript, quantity: Quantity, whole: Quantity) -> bool:
    """Whether it can be what a share of that whole is of, and is not itself a whole (占计划70亿元的103%，占年初计划65亿元的…)."""
    return quantity.unit == whole.unit and is_amount(quantity) and "占" not in label(manuscript, quantity)


def _among(manuscript: Manuscript, sentence: Stretch, before: Sequence[Quantity], share: Quantity) -> Share | None:
    """215个村中，集体经济收入50万元以上的有86个，占比40%: a number of things, and how many of them."""
    amounts = [each for each in before if is_amount(each)]
    if len(amounts) < 2 or amounts[0].unit != amounts[-1].unit or not _SHARE_ALONE.search(
        manuscript.plain[amounts[-1].end : share.start]
    ):  # fmt: skip
        return None
    whole = amounts[0]
    opening = manuscript.plain[whole.end : amounts[-1].start]
    if (
        len(amounts) == len(("whole", "part"))
        and _is_nearly(amounts[0], amounts[1], share)
        and _FOLLOWS.fullmatch(opening)
    ):
        return _checked(manuscript, share, amounts[1], whole)
    if not _THEIR.match(opening) or any(each.unit == whole.unit for each in amounts[1:-1]):
        return None
    return _checked(manuscript, share, amounts[-1], whole)


def _of_added(manuscript: Manuscript, sentence: Stretch, index: int) -> Share | None:
    """分结构看，税收6.42亿元，占66.3%；非税3.73亿元: a share of what the sentence before tells and these parts add up to."""
    part, share = sentence.quantities[index - 1], sentence.quantities[index]
    paragraph = manuscript.paragraph_at(sentence.start)
    if not index or paragraph is None or not is_amount(part):
        return None
    if _SHARE_ALONE.search(manuscript.plain[part.end : share.start]) is None:
        return None
    firsts: dict[int, Quantity] = {}
    for each in sentence.quantities:
        firsts.setdefault(manuscript.plain.count("；", sentence.start, each.start), each)
    parts = list(firsts.values())
    if len(parts) < 2 or not any(each is part for each in parts) or any(each.unit != part.unit for each in parts):
        return None
    before = [each for each in paragraph.quantities if paragraph.start <= each.start < sentence.start]
    total = sum((each.tight for each in parts[1:]), parts[0].tight)
    wholes = [each for each in before if each.unit == part.unit and is_amount(each) and each.tight.meets(total)]
    return _checked(manuscript, share, part, wholes[-1]) if wholes else None


def _is_nearly(whole: Quantity, part: Quantity, share: Quantity) -> bool:
    """Whether a share is so near to what two figures make that it is hardly one of anything else."""
    return (
        bool(whole.value) and part.value < whole.value and abs(part.value / whole.value * 100 - share.value) <= _POINTS
    )


def _checked(manuscript: Manuscript, share: Quantity, part: Quantity, whole: Quantity) -> Share | None:
    if part is whole or not is_closed(part) or not is_closed(whole) or whole.value <= 0 or part.value < 0:
        return None
    return Share(share, part, whole, manuscript.paragraph_at(whole.start) is not manuscript.paragraph_at(share.start))


def _part(
    manuscript: Manuscript, sentence: Stretch, before: Sequence[Quantity], share: Quantity, plain: str
) -> Quantity | None:
    """The amount that the share is said of: the last one before it, with nothing but changes of it between."""
    for each in reversed(before):
        gap = plain[each.end : share.start]
        if "；" in gap or "。" in gap or len(gap) > 60:
            return None
        if is_amount(each):
            words = label(manuscript, each)
            if _has_own_subject(gap, words):
                return None
            return None if _ASIDE.search(words) or "占" in words or "分别" in gap else each
    return None


def _has_own_subject(gap: str, words: str) -> bool:
    """Whether 占 has a subject of its own, which the words of the amount before it do not name (对东盟出口占出口总额的)."""
    subject = _FILLED.compiled.sub("", gap.rpartition("占")[0].rpartition("，")[2])
    return len(subject) >= _NAME and not any(subject[at : at + 2] in words for at in range(len(subject) - 1))


def _own_whole(manuscript: Manuscript, part: Quantity, between: str, by_part: dict[int, Listing]) -> Quantity | None:
    """The whole of the list that the part stands in, where 占比 follows the part and nothing else can be meant."""
    listing = by_part.get(part.start)
    if listing is None or listing.whole.unit != part.unit or not _OWN.fullmatch(between):
        return None
    after = manuscript.plain[listing.whole.end : listing.whole.end + 12]
    nested = any(listing.whole in other.parts for other in by_part.values()) or "占" in after
    return None if nested else listing.whole


def _named_whole(manuscript: Manuscript, part: Quantity, words: str, share: Quantity) -> Quantity | None:
    """The figure of that name before the share in its paragraph, else the only one of the document's prose."""
    named = indicator_id(words, part.unit, "level")
    paragraph = manuscript.paragraph_at(part.start)
    if paragraph is None:
        return None
    for each in reversed(paragraph.quantities):
        if each.start < share.start and each is not part and _can_be(manuscript, each, part, words, named):
            return each
    if named is None or not part.claim.period:
        return None
    found = [
        each for each in manuscript.quantities
        if not each.in_table and each.claim.indicator_id == named and _can_be(manuscript, each, part, words, named)
    ]  # fmt: skip
    agree = all(one.tight.meets(two.tight) for one in found for two in found[:1])
    return max(found, key=lambda each: -each.step) if found and agree else None


def _can_be(manuscript: Manuscript, whole: Quantity, part: Quantity, words: str, named: str | None) -> bool:
    near = manuscript.sentence_at(whole.start) is manuscript.sentence_at(part.start)
    if whole.unit != part.unit or not is_amount(whole) or not _is_named(manuscript, whole, words, named, near=near):
        return False
    one, two = whole.claim, part.claim
    if one.place != two.place or (one.status is not two.status and not near):
        return False
    if one.period != two.period and not (near and words in _EVERY):
        return False
    return scope(words) == scope(label(manuscript, whole))


def _is_named(manuscript: Manuscript, quantity: Quantity, words: str, named: str | None, *, near: bool) -> bool:
    if named is not None:
        return quantity.claim.indicator_id == named
    own = core(label(manuscript, quantity))
    if len(words) > 1 and (own == words or quantity.claim.indicator == words):
        return True
    short = words.removesuffix("数").removesuffix("总").removesuffix("总数")
    near = near and "分别" not in label(manuscript, quantity)
    return near and len(short) >= _NAME and own.removesuffix("共有").removesuffix("现有").endswith((words, short))
