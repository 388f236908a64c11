"""Set a figure of the document beside one that was published: the same thing, in one unit, as intervals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from weakref import WeakKeyDictionary

from dajuan.catalogue.indicators import Measure
from dajuan.catalogue.units import factor
from dajuan.checks.figures.comparable import scope_words
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import whole_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Text
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.spans import Span, span_of_observation
from dajuan.ledger.evaluation.wording import shown_span
from dajuan.ledger.naming import core
from dajuan.ledger.records import Cell, CellKey, Observation
from dajuan.ledger.standing import key_of
from dajuan.reading.intervals import Interval, Width, exactly, interval
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reading.wordlist import words

# Words that make another thing of the same noun: what was added is not what there is, one batch is not the year.
_COURSES = Pattern(
    "(?P<new>新增|净增|新建|新培育|新认定|新入库|新升规|新获批|新获评|新引进|新签约|新开工|新发展|新创建|新登记|新设立|当年|本年度新|改建|扩建|续建|在建)"
    "|(?P<sum>累计|历年|总数|总量|共有|现有|保有量|拥有|在册|存量|余额|总里程|总规模|至今|以来|五年|四年|三年)"
    "|(?P<part>其中|本批|首批|第[一二三四五]批|今年又|平均|每年|分别|各|每)"
)
_ALL_YEARS = Pattern("(?:年[末底]|历年|建[县市区国]以来)[,，]?[^,，。；]{0,8}累计[^,，。；]*$")
_MARKS = ",，;；。:：、"
_BEFORE_WHOLE = Pattern(
    "规模以上|规上|限额以上|限上|城镇|农村|乡村|城乡|国内(?:生产总值|旅游|游客)|国有(?:资本|土地)|民营经济"
)
"""Words of a whole that are part of what the indicator of the catalogue means."""
_WHOLE_PLACE = Pattern("全[市县区省州旗国盟]|地区(?!本级)")
_PRICES = Pattern(
    "按?(?:不变|可比)价格?(?:计算|核算|口径)?|扣除(?:价格|物价)(?:变动|上涨)?因素(?:影响)?(?:后|，|,)*|(?:实际|名义)(?:增长|增速|下降)|不含农户"
)
"""At which prices growth is told, and what investment never holds: no other scope than usual."""
_FINALITY = Pattern(
    "最终核[实算](?:后|数)?|(?:第[一二三四五六七八]次)?(?:全国)?(?:经济|人口|农业)?普查|修订(?:为|后|数)*|核定(?:为|数)*|重新核算|调整[后为]"
)
"""How final a figure is, which is no scope either."""
_EARLY = 11  # a whole year's figure of a text from before December is that of the months so far
_OF_A_BOOK = Pattern("结余|结转|上解|上级补助|转移支付|转移性|调入|调出|还本|置换")
"""Items that each of the four books of a budget has, and a sentence seldom says of which it speaks."""
_BROAD = words("""
    项目 企业 资金 投资 收入 支出 面积 人数 人口 任务 活动 培训 工程 问题 案件 群众 学校 农户 产值 总投资 总面积 比重 占比 增速 个数 户数
    数量 金额 总额 合计 总计 收入总计 支出总计 收入合计 支出合计 其他 小计 贷款 补助 产量 价格 规模 长度 里程 服务 设施 干部 党员 职工 教师
    学生 投资项目 重点项目 重点工程 项目总投资 建设项目 省级以上 市级以上 其他收入 其他支出 专项资金 财政资金 各类项目 各类企业
""")
"""Phrases that say too little of what is meant: two documents seldom mean the same by them."""

_SHORTEST = 4  # characters of a local phrase that names one thing


def clause_before(one: Observation) -> str:
    """What the sentence says before the figure, back to the last mark."""
    return _clause(one.origin.sentence, max(one.origin.start - one.origin.sentence_start, 0))


def _before(one: Observation) -> str:
    return one.origin.sentence[: max(one.origin.start - one.origin.sentence_start, 0)]


@lru_cache(maxsize=1 << 14)
def _clause(sentence: str, offset: int) -> str:
    start = max(sentence.rfind(mark, 0, offset) for mark in _MARKS) + 1
    return sentence[start:offset]


@lru_cache(maxsize=1 << 12)
def _course(near: str) -> str:
    found = _COURSES.search(near)
    return (found.lastgroup or "") if found else ""


def qualifiers(one: Observation) -> tuple[str, str, bool]:
    """What narrows a figure beyond the key of its cell: its course, the part of the place, whether it has a scope of its own."""
    before, local = clause_before(one), one.indicator.local
    near = before if one.origin.indicator in before else f"{one.origin.indicator},{before}"
    course = _course(near) if local or one.indicator.measure is Measure.STOCK else ""
    if not local and course != "new":
        # The catalogue tells that a stock is a sum; that it was added to (新建3.2万亩) the words do, and of a flow
        # that all years are meant (年末累计建成).
        course = "sum" if one.indicator.measure is Measure.FLOW and _ALL_YEARS.search(_before(one)) else ""
    return (course, _whole(near), _has_scope(one.origin.sentence))


@lru_cache(maxsize=1 << 14)
def _whole(near: str) -> str:
    return whole_of(_BEFORE_WHOLE.compiled.sub("", near))


@lru_cache(maxsize=1 << 14)
def _has_scope(sentence: str) -> bool:
    return bool(scope_words(_FINALITY.compiled.sub("", _PRICES.compiled.sub("", sentence))))


def speaks_of_scope(text: str) -> bool:
    """Whether a passage says that its figures are of another scope, or were revised."""
    return bool(scope_words(_PRICES.compiled.sub("", text)))


def is_of_the_whole(one: Observation) -> bool:
    """Whether a figure of a budget is surely that of the whole place: budgets tell level by level, section by section."""
    return one.origin.document.kind is not DocumentKind.BUDGET or bool(_WHOLE_PLACE.search(one.origin.sentence))


def is_telling(one: Observation) -> bool:
    """Whether its words name one thing: those of the catalogue do, and long phrases that are not among the broad ones."""
    if not one.indicator.local:
        return _OF_A_BOOK.search(one.indicator.name) is None
    meant = core(one.origin.indicator)
    return len(meant) >= _SHORTEST and meant not in _BROAD


def is_premature(one: Observation) -> bool:
    """Whether a flow of a whole year was told before the year was over, so that it can only be of the months so far."""
    if one.indicator.measure is not Measure.FLOW or one.status is not Status.ACTUAL:
        return False
    published, year = one.origin.document.published, year_of(one)
    return year is not None and published[:4] == str(year) and "01" <= published[5:7] <= f"{_EARLY:02}"


def same_words(one: Observation, other: Observation) -> bool:
    """Whether nothing beside the key says that two figures of one key are of different things."""
    return qualifiers(one) == qualifiers(other) and is_telling(one) and is_of_the_whole(one) and is_of_the_whole(other)


def range_of(one: Observation, unit: str, width: Width = Width.WIDE) -> Interval | None:
    """Where the truth lies, in that unit; None where it is measured in something else, or is no one number."""
    if one.kind is Kind.STRUCTURE:
        return None
    times = factor(one.unit, unit)
    if times is None:
        return None
    found = interval(one.value, one.high, one.bound, one.step, one.approximators, one.unit, width)
    return found if times == 1 else found * exactly(times)


def value_of(one: Observation, unit: str) -> Decimal | None:
    """The printed number in that unit."""
    times = factor(one.unit, unit)
    return None if times is None or one.kind is Kind.STRUCTURE else Decimal(one.value) * times


def is_printed(one: Observation) -> bool:
    """Whether it is one number without approximation."""
    return one.bound is Bound.EXACT and one.high is None


def cell_key(one: Observation) -> CellKey:
    """What it is of, the end of a year and the twelve months being the year."""
    return _by_year(key_of(one), span_of_observation(one))


def _by_year(key: CellKey, span: Span | None) -> CellKey:
    year = span.year if span else None
    if year is None or key.period == str(year):
        return key
    return CellKey(key.indicator, key.kind, key.base, key.place, key.scope, str(year), key.target, key.unit)


_CELLS: WeakKeyDictionary[Manuscript, dict[CellKey, list[Cell]]] = WeakKeyDictionary()


def published(manuscript: Manuscript, known: Known, one: Observation) -> list[Cell]:
    """The cells of what a figure of the document is of."""
    found = _CELLS.get(manuscript)
    if found is None:
        found = {}
        for cell in known.cells.values():
            first = cell.standing or cell.contested[0]
            found.setdefault(_by_year(cell.key, span_of_observation(first)), []).append(cell)
        _CELLS[manuscript] = found
    return found.get(cell_key(one), [])


def figures(manuscript: Manuscript) -> Iterator[tuple[Quantity, Observation]]:
    """The figures of the document, each with the observation that it would be."""
    known = manuscript.known
    if known is not None:
        own_of = known.own_of
        quantities = manuscript.quantities
        if known.behind:
            taken = {quantity.claim.id for quantity in quantities}
            more = [Quantity(claim, in_table=False) for claim in known.behind if claim.id not in taken]
            quantities = tuple(sorted((*quantities, *more), key=lambda quantity: quantity.start))
        for quantity in quantities:
            one = own_of.get(quantity.claim.id)
            if one is not None:
                yield quantity, one


def source(one: Observation) -> Text:
    """Where a published figure stands, for a message: its document, the date, and whether nobody has accepted it yet."""
    document = one.origin.document
    name = f"《{(document.title or document.name).strip('《》')}》"
    zh = "，".join(filter(None, (document.published, "尚未认定" if one.waiting else "")))
    en = ", ".join(filter(None, (document.published, "not yet accepted" if one.waiting else "")))
    return Text(name + (f"（{zh}）" if zh else ""), en=name + (f" ({en})" if en else ""))


def year_of(one: Observation) -> int | None:
    """The whole year that it is of."""
    span = span_of_observation(one)
    return span.year if span else None


def period_of(one: Observation) -> Text:
    """The period of a figure, for a message: 2025年1—11月."""
    span = span_of_observation(one)
    return Text(shown_span(span) if span else one.period or "", en=one.period or "")


def came_later(own: Observation, told: Observation) -> bool:
    """Whether a figure was published after the document's date, so that its writer could not know it."""
    mine, theirs = own.origin.document.published, told.origin.document.published
    length = min(len(mine), len(theirs))
    return length > 0 and theirs[:length] > mine[:length]
