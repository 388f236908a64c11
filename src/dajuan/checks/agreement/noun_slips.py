"""Tell figures that are of one noun by the words beside them, whatever the indicators are called: 玉米播种面积21.6万亩, 玉米21.6亩."""

from __future__ import annotations

from dajuan.checks.agreement.alike import LEAST_ALIKE, LEAST_DIGITS, SCALES, are_swapped, printed, ratio, significant
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import core
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN
from dajuan.reading.records import Kind
from dajuan.reading.wordlist import words

SHORT_PHRASE = 4
"""Characters without which a phrase names nothing; up to LONG_PHRASE the numbers must be alike but for a digit or the scale."""
ENOUGH_DIGITS = 4
"""Digits of two figures that do not agree by chance in all but one."""
LIKELY = 0.85
"""Confidence that is enough where two figures have the same digits."""
_OF_EACH = Pattern("均|每|单[个户项体价]|最[高低大小]")
_BEHIND = Pattern(f"(?:的)?(?P<noun>{HAN}{{2,4}})")
_HAN = Pattern(f"{HAN}{{2}}")
_ANYTHING = frozenset(
    words(
        "公司 本部 全县 全市 全年 全省 项目 建设 新建 新增 完成 累计 达到 实现 面积 总量 总额 总数 资金 投资 投入 总投 企业 以上 规模"
        " 增加 加值 收入 支出 业收 营业 人口 人数 产量 产值 年末 群众 实施 改造 工程 发展 县财 财政"
    )
)
"""What is said beside figures of any kind and so names none."""
_MEASURE = Pattern("(?:总?长度|总?里程|总?面积|总?数量|人数|人次|总?量|总?规模|装机|总?数)$")
_UNITS_APART = frozenset(
    {
        ("公里", "米"),
        ("公里", "公顷"),
        ("亩", "公顷"),
        ("亩", "公里"),
        ("亩", "平方米"),
        ("亩", "吨"),
        ("吨", "公斤"),
        ("吨", "千克"),
        ("吨", "立方米"),
        ("吨", "元"),
        ("人次", "元"),
        ("人", "元"),
        ("户", "元"),
        ("平方米", "平方公里"),
        ("平方米", "立方米"),
        ("千瓦", "千瓦时"),
    }
)
"""Units that one thing has not both of with one number."""

Groups = dict[tuple[str, ...], list[Quantity]]


def by_number(manuscript: Manuscript) -> Groups:
    """The figures of the prose by number and unit, so that 21.6万亩 of 玉米播种面积 meets 玉米21.6亩, and 28.6公里 meets 28.6米."""
    groups: Groups = {}
    for each in manuscript.quantities:
        if each.claim.kind is not Kind.LEVEL or each.in_table or each.claim.confidence < LIKELY or not each.exact:
            continue
        number = printed(each)
        if significant(each) >= LEAST_ALIKE or (significant(each) >= LEAST_DIGITS and "." in number):
            groups.setdefault((number,), []).append(each)
    return groups


def by_digits(numbers: Groups) -> Groups:
    """The figures of four digits or more by the digits that they have, in whatever order, and by their unit."""
    groups: Groups = {}
    for (number,), several in numbers.items():
        for each in several:
            if significant(each) >= ENOUGH_DIGITS:
                key = ("".join(sorted(number)), each.unit, (each.claim.period or "")[:4])
                groups.setdefault(key, []).append(each)
    return groups


def is_swap_of_noun(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    """Whether two figures differ by two digits that changed places, and are of the same noun of four characters or more."""
    shared = _nouns(manuscript, one) & _nouns(manuscript, other)
    return len(shared) >= SHORT_PHRASE - 1 and is_swap(manuscript, one, other)


def is_scale_of_noun(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    """Whether two figures with the same number differ by 万 or 亿, or by the unit, and name the same thing beside it."""
    if one.claim.text == other.claim.text or in_one_sentence(manuscript, one, other):
        return False
    first, second = (_nouns(manuscript, each) for each in (one, other))
    if one.unit == other.unit:
        sure = "." in printed(one) or significant(one) >= ENOUGH_DIGITS
        return sure and ratio(one, other) in SCALES and bool(first & second)
    if (one.unit, other.unit) in _UNITS_APART or (other.unit, one.unit) in _UNITS_APART:
        stems = [_MEASURE.compiled.sub("", core(each.claim.indicator)) for each in (one, other)]
        if stems[0] == stems[1] and len(stems[0]) > 2 and "." in printed(one):
            return True
        alike = len(min(stems, key=len)) >= SHORT_PHRASE and stems[0][-SHORT_PHRASE:] == stems[1][-SHORT_PHRASE:]
        return significant(one) >= LEAST_ALIKE and alike
    return False


def _nouns(manuscript: Manuscript, quantity: Quantity) -> frozenset[str]:
    """The pairs of characters that name what a figure is of: those of its indicator, and of the noun behind it."""
    plain = manuscript.plain
    before = plain[max(quantity.start - 12, 0) : quantity.start]
    if _OF_EACH.search(before):
        return frozenset()
    behind = _BEHIND.match(plain, quantity.end, quantity.end + 8)
    said = f"{quantity.claim.indicator}，{behind['noun'] if behind else ''}"
    return frozenset(said[i : i + 2] for i in range(len(said) - 1) if _HAN.fullmatch(said[i : i + 2])) - _ANYTHING


def is_swap(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    return are_swapped(one, other) and not in_one_sentence(manuscript, one, other)


def in_one_sentence(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    first, second = manuscript.sentence_at(one.start), manuscript.sentence_at(other.start)
    return first is None or second is None or first.start == second.start
