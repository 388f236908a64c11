"""Find what a figure per kilometre, household or class is made of: 投资1.2亿元, 8公里, 每公里1500万元."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.catalogue.units import factor
from dajuan.checks.figures.parts import Sum, added, core, is_amount, is_closed, quotient
from dajuan.checks.figures.quotient_verdict import conflicts
from dajuan.checks.figures.told import Told, figures_told, one_place
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN

_UNITS = {
    "平方公里": "平方公里", "平方米": "平方米", "公里": "公里", "公顷": "公顷", "亩": "亩", "吨": "吨", "米": "米", "千瓦": "千瓦",
    "户": "户", "人": "人", "名": "人", "人次": "人次", "套": "套", "台": "台", "件": "件", "家": "家", "所": "所", "座": "座", "辆": "辆",
    "头": "头", "次": "次", "场": "场", "批次": "批次", "批": "批次", "车次": "车次", "班次": "班次", "航班": "班", "团": "团",
}  # fmt: skip
"""What something is told by, with the unit in which its number is printed."""
_ALIKE = ("吨", "人", "户")
"""Units of which something of the same unit may be told by each: 每吨熟料耗标准煤, 每人带动5人."""
_STEM = Pattern("(?:就业|增收|发展|脱贫|参与)$")
_NOUNS = "村|社区|乡镇|街道|学校|校|教学班|班级|班|项目|企业|园区|机构|教师|护理员|医生|医师|网格员|网格|小区|合作社|站点|基地"
_ANY = "|".join(sorted(_UNITS, key=len, reverse=True))
_PER = Pattern(
    rf"(?:每(?:一)?(?:(?:[个名位家所座处条支])?(?P<noun>{_NOUNS})|(?P<unit>{_ANY})|[个位处条支](?P<free>{HAN}{{2,3}}))(?!人)|单(?P<single>件|车|店|人|位|次|台|套)"
    rf"|(?P<ton>吨)(?=[^，。；\d]{{0,6}}(?:投资|成本|费用|处理费|发电))|(?P<mean>户|人|亩|件|台|套|校|村|班|头|场|案|店|企|车|床|所|项|棚|馆|站|社)均)"
    rf"(?P<what>(?:平均|所需|的)?{HAN}{{0,8}}?)(?:约|为|达到?|可|合|只|仅|近|是|有|:)*$"
)
_MONEY = Pattern(
    "投资|补助|补贴|造价|成本|费用|资金|奖励|奖补|贷款|发放|兑付|拨付|支出|单价|价格|均价|销售额|成交|概算|预算|救助|投入|补偿|经费|金额|总价|中标|合同|采购|交易额|总额"
)
_OF_OTHERS = Pattern("(?<!销售)收入|产值|GDP|消费|增收|存款|分红|余额|补偿标准")
"""What is told of some, or surveyed: it is a quotient only of a total that is called the same."""
_STANDARD = Pattern(
    "按照?(?:每|[户人亩村]均)|(?:补助|补贴|奖补|救助|低保|收费|给付|发放|供养)标准|标准(?:为|是|补|给|发|兑|奖|提高|每|由|从)|最高|最低|不超过|以上"
    "|最大|日均|每人?每?[月年天日]|低保(?:标准|每)"
)
_BRACKET = Pattern("（[^（）]*）")
_CHANGED = Pattern("新增|增收|分红|增加|减少|超过?|高于|低于|提高|降低|下降|[比较]上")
_OF_A_YEAR = Pattern(r"20\d\d年")
_SAME = {"人次": "人", "位": "人"}
"""Units that count the same: 5.58万人次, 每批次45人."""
_FARTHEST = 2
"""So many sentences before it what it is made of can stand."""
_MOST = 2
_ONE = Decimal(1)


class PerUnit(msgspec.Struct, frozen=True):
    """A printed figure per unit with the total and the number that do not give it."""

    printed: Quantity
    total: Quantity
    count: Quantity
    given: Sum


def per_units(manuscript: Manuscript) -> Iterator[PerUnit]:
    """The figures per unit that no total and number before them give."""
    for paragraph in manuscript.paragraphs:
        if len(paragraph.quantities) < _MOST or not any(word in paragraph.text for word in ("均", "每", "单", "吨")):
            continue
        told = figures_told(manuscript, paragraph)
        for index, printed in enumerate(told):
            per = per_of(printed.clause) if index > 1 and is_amount(printed.quantity) else None
            if per is None or not is_closed(printed.quantity) or printed.quantity.value <= 0:
                continue
            if not (_STANDARD.search(printed.own) or _CHANGED.search(printed.own)):
                found = quotient_of(manuscript, told[:index], printed, per)
                if found is not None:
                    yield found


def per_of(clause: str) -> re.Match[str] | None:
    """What a figure is told by, at the end of the words before it (每公里造价, 户均补助)."""
    return _PER.search(_BRACKET.compiled.sub("", clause))


def quotient_of(manuscript: Manuscript, before: Sequence[Told], printed: Told, per: re.Match[str]) -> PerUnit | None:
    """The total and the number that do not give a printed figure, by what stands before it; None where they may."""
    part = manuscript.plain.rfind("；", 0, printed.start)
    here = [each for each in before if each.sentence == printed.sentence and each.start > part]
    totals, counts = _split(here, printed, per)
    if not totals or not counts:
        near = [each for each in before if printed.sentence - each.sentence <= _FARTHEST]
        more = _split([each for each in near if not _is_told_again(each, before, printed)], printed, per)
        totals, counts = totals or more[0], counts or more[1]
        if len(totals) != 1 or len(counts) != 1 or abs(totals[0].sentence - counts[0].sentence) > 1:
            return None
    if not 0 < len(totals) <= _MOST or not 0 < len(counts) <= _MOST or _is_of_some(manuscript, totals, counts, printed):
        return None
    if any("累计" in each.words for each in totals) and any(_OF_A_YEAR.search(each.own) for each in counts):
        return None  # 三年累计投入4428万元 are not of the 470户 of one year
    return _unequal(totals, counts, printed)


def _is_told_again(told: Told, before: Sequence[Told], printed: Told) -> bool:
    """Whether the sentence of the printed figure has a figure of the same unit, which it then rather is of."""
    unit = _counted(told.quantity)
    return any(_counted(each.quantity) == unit and each.sentence == printed.sentence for each in before)


def _split(figures: Sequence[Told], printed: Told, per: re.Match[str]) -> tuple[list[Told], list[Told]]:
    """What can be the total, and what the number that it is divided by."""
    unit = _UNITS.get(per["unit"] or per["single"] or per["ton"] or per["mean"] or "")
    noun = per["noun"] or per["free"] or (per["mean"] if unit is None else "") or ""
    totals, counts = [], []
    for each in figures:
        quantity = each.quantity
        if (
            not is_amount(quantity)
            or not is_closed(quantity)
            or quantity.value <= 0
            or "每" in each.own
            or "均" in each.own
        ):
            continue
        if not one_place(each, printed) or not each.when.may_be(printed.when):
            continue
        if unit in _ALIKE and quantity.unit == unit and factor(unit, printed.quantity.unit):
            if (
                _STEM.compiled.sub("", per["what"])[-2:] in each.words
            ):  # 每吨熟料耗标准煤112千克: told apart by their names
                totals.append(each)
            elif unit != "吨" or per["what"][:2] in each.words:
                counts.append(each)
        elif (unit is not None and quantity.unit == unit) or (noun and quantity.unit != "元" and _is_named(each, noun)):
            counts.append(each)
        elif _counted(quantity) == _counted(printed.quantity) and (
            _is_of_one(each, printed, per["what"]) or (not per["what"] and each is figures[-1])
        ):
            totals.append(each)  # 为412名劳动者追回工资528万元，人均1.28万元: of what stands right before it
    return totals, counts


def _is_named(told: Told, noun: str) -> bool:
    """Whether a number is one of that noun: 35个村, 养护站18个."""
    own = core(told.own)
    if len(noun) == 1:  # 村均, 案均
        return noun in own[-_SHORT:] or noun in _COUNTED.compiled.sub("", told.behind)
    return any(told.noun.startswith(name) or own.endswith(name) for name in (noun, noun[:2]))


_SHORT = 3
_COUNTED = Pattern("(?:累计|共|完成|[，。；、（）\\d]).*")
"""Where what a classifier counts has ended: 59个典型村【累计完成…】."""


def _counted(quantity: Quantity) -> str:
    return _SAME.get(quantity.unit, quantity.unit)


def _is_of_one(total: Told, printed: Told, what: str) -> bool:
    """Whether the two count one thing: 在院老人1560人, 每名护理员照护7位老人; money of one purpose."""
    names = [name for name in (printed.noun, what[-2:]) if len(name) > 1]
    alike = any(name[:2] in total.words or name[-2:] in total.words for name in names)
    alike = alike or (what.endswith("生") and "生" in total.words and printed.quantity.unit == "人")  # 新生, 每班学生
    if printed.quantity.unit != "元":
        return alike or not names
    if _OF_OTHERS.search(what) or _OF_OTHERS.search(total.own):
        return alike or (not names and _OF_OTHERS.search(total.own) is not None and not what)
    return alike or _MONEY.search(total.words) is not None or _MONEY.search(total.behind[:6]) is not None


def _is_of_some(manuscript: Manuscript, totals: Sequence[Told], counts: Sequence[Told], printed: Told) -> bool:
    """Whether words beside them say that a part of them, or a standard, is told."""
    plain = manuscript.plain
    first = min(each.start for each in (*totals, *counts))
    begin = max(plain.rfind(mark, 0, first) for mark in "。；\n")
    words = plain[begin + 1 : printed.start]
    return "其中" in words or _STANDARD.search(words.removesuffix(printed.own)) is not None


def _unequal(totals: Sequence[Told], counts: Sequence[Told], printed: Told) -> PerUnit | None:
    found: list[PerUnit] = []
    for total, count in itertools.product(totals, counts):
        scale = factor(total.quantity.unit, printed.quantity.unit) or _ONE
        given = quotient(total.quantity, count.quantity, scale, printed.quantity.step)
        if given is None or not conflicts(given, printed.quantity):
            return None
        found.append(PerUnit(printed.quantity, total.quantity, count.quantity, given))
    if len(found) > 1:  # 新建8公里、改造15公里, 每公里: of both
        whole = [added(each.quantity for each in group) for group in (totals, counts)]
        given = quotient(whole[0], whole[1], _ONE, printed.quantity.step)
        if given is not None and not conflicts(given, printed.quantity):
            return None
    return min(found, key=_times_off, default=None)


def _times_off(found: PerUnit) -> Decimal:
    """By how many times the printed figure is too large or too small."""
    times = found.given.value / found.printed.value
    return max(times, 1 / times)
