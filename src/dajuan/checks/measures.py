"""Tell which figures of a manuscript speak of one thing: the same measure, place, period and scope (同一指标).

    for measure, told in measures(manuscript).items():    # told: the figures of one measure, in the order of the text
        ...

What a manuscript tells once is left out: there is nothing to set it against.

Two figures may be set against each other only where all of `Measure` is the same. What a claim does not say in a key of its own
is taken from the words around it: 新增 and 累计, 市本级, the book of a budget, 同口径. A word that is not there is "", which is no
other word: 高新技术企业48家 and 新增高新技术企业12家 are two measures. Who says it is no part of a measure: two officials may
well speak of one thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from weakref import WeakKeyDictionary

import msgspec

from dajuan.catalogue.indicators import Measure as Sort
from dajuan.catalogue.indicators import by_id
from dajuan.catalogue.match import indicator_id
from dajuan.catalogue.units import factor, unit_named
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.periods import YEAR, period_of
from dajuan.checks.periods import year_of_end as year_of_end
from dajuan.checks.phrases import core as core
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind, Status


class Measure(msgspec.Struct, frozen=True):
    """What a figure measures, as far as two figures must agree in it to speak of one thing.

    subject: the indicator's id, else the phrase without what does not change its meaning.
    unit:    what units that convert into each other share (亩 and 公顷: 平方米), classifiers are one ("count"); else the unit.
    kind, base, scope (of a rank), status: as in the claim.
    period:  as in the claim; the end of a year is the year, what runs from January to the end of a month is “-2025-11”.
    place:   as in the claim; None also where the document's place is not known and it speaks of no other.
    course:  "new" (新增, 新建, 净增), "sum" (累计, 总数, of a stock of the catalogue also where nothing is said), else "".
    whole:   of what it is taken where that is not the whole place: 市本级, 城区, 开发区, 规模以上 ...; "" for the place itself.
    words:   what else narrows it: the book of a budget, 同口径, 扣除, the first months of a year.
    """

    subject: str
    unit: str
    kind: Kind
    base: str | None
    period: str | None
    place: str | None
    scope: str | None
    status: Status
    course: str = ""
    whole: str = ""
    words: tuple[str, ...] = ()


# Words of a phrase that tell of its course.
_NEW = "新增|净增|新建|新培育|新认定|新入库|新升规|新获批|新获评|新引进|新签约|新开工|新发展|新创建|新成立|新开通|新登记|新设立|增加(?!值)|年内新"
_SUM = "累计|总数|总量|总计|合计|共计|共有|现有|保有量|拥有|在册|存量|余额|总里程|总规模|总人数|总户数|历年|至今"
_COURSE = Pattern(f"(?P<new>{_NEW})|(?P<sum>{_SUM})")

# Of what a figure is taken, where that is not the whole place.
_WHOLES = Pattern(
    "[省市县区州盟旗](?:本级|直(?:属|机关)?|区)|(?<![全各])[市县区](?:级|辖区)|本级|城区|城镇|农村|乡村|城乡|县城|建成区"
    "|(?:经开|高新|开发|示范|新|自贸|产业园|园)区|保税区|规模?以?上|限额?以?上|[省市县]内|境内|省外|境外|国(?:有|内|外)|民营|央企|外资"
)
_SCOPES = Pattern(
    "同口径|可比口径|自然口径|同期|扣除|剔除|不含|不包括|不变价|现价|可比价|实际增长|名义|含[^，,。；、]{1,8}(?=[，,。；）])",
    needs=("口径", "同期", "扣除", "剔除", "含", "不包括", "价", "实际增长", "名义"),
)
_BOOKS = ("一般公共预算", "政府性基金", "国有资本经营", "社会保险基金", "社保基金")
_FISCAL = Pattern("收入|支出|结转|结余|转移|调入|调出|预算|债券?|上解|补助|基金|合计|总计|税|资金")
# A date on which something was said (10月24日发布) is none of what is said.
_PART_YEAR = Pattern(
    "(?P<said>(?:\\d{1,2}月)?\\d{1,2}日(?=[^，,。；]{0,12}(?:发布|公布|获悉|通报|介绍|举行|召开|报道|讯|电)))|\\d{1,2}月|季度|上半年|下半年|年初|\\d+日|前[三3]|首[月季]|月末|暑期|寒假|期间|假期|春节|国庆|五一|目前|如今|近日|单日|当日|[首末]日|旺季|黄金周"
    "|[两三四五六七八九十]年(?:来|间|共|累计|里)"
)

_LEVEL = Pattern("本级|(?<!各)[市县区]级|[市县区]直", needs=("本级", "市级", "县级", "区级", "市直", "县直", "区直"))
OWN_LEVEL = "本级"
_AROUND = 60  # characters before and after a figure in which its own words stand
_CLAUSE_END = Pattern("[，,。；！？\n、]")
_BACK = 1200  # characters back in which a budget says which book it speaks of
_GROWTH_UNITS = ("%", "百分点", "倍", "‰", "位")
PEOPLE, OF_PEOPLE = "人", "人数"
WHOLE = "全我本"  # before 县, 市, 省

_KNOWN: WeakKeyDictionary[Manuscript, Mapping[Measure, tuple[Quantity, ...]]] = WeakKeyDictionary()


def measures(manuscript: Manuscript) -> Mapping[Measure, tuple[Quantity, ...]]:
    """The figures of a manuscript by what they measure, each group in the order of the text; cells are among them."""
    found = _KNOWN.get(manuscript)
    if found is None:
        alike: dict[tuple[str, Kind], list[Quantity]] = {}
        for quantity in manuscript.quantities:
            alike.setdefault((subject_of(quantity), quantity.claim.kind), []).append(quantity)
        groups: dict[Measure, list[Quantity]] = {}
        whole = whole_places(manuscript)
        for told in alike.values():
            for quantity in told if len(told) > 1 else ():
                groups.setdefault(measure_of(manuscript, quantity, whole), []).append(quantity)
        found = {key: tuple(told) for key, told in groups.items()}
        _KNOWN[manuscript] = found
    return found


def subject_of(quantity: Quantity) -> str:
    """The indicator's id, also where only the phrase without its verbs is a name of it; else that phrase."""
    claim = quantity.claim
    if claim.indicator_id:
        return claim.indicator_id
    phrase = core(claim.indicator)
    if OWN_LEVEL in phrase:
        phrase = phrase.rpartition(OWN_LEVEL)[2] or phrase
    kind = claim.kind.value
    found = indicator_id(phrase, claim.unit, kind) if phrase != claim.indicator else None
    if found is None and claim.unit == PEOPLE:
        found = indicator_id(phrase + OF_PEOPLE, claim.unit, kind)  # 医疗保险参保22万人, 参保人数22万人
    return found or phrase


def whole_places(manuscript: Manuscript) -> frozenset[str]:
    """What stands for the document's own place where that is not known: the one 全县, the one county that it speaks of."""
    if manuscript.document.place:
        return frozenset()
    named = {claim.place for claim in manuscript.reading.claims if claim.place}
    alike = {place[-1] for place in named}
    proper = [place for place in named if place[0] not in WHOLE]
    return frozenset(named) if len(alike) == 1 and len(proper) <= 1 else frozenset()


def measure_of(manuscript: Manuscript, quantity: Quantity, whole: frozenset[str] = frozenset()) -> Measure:
    """What one figure measures; whole: as `whole_places` gives it."""
    claim = quantity.claim
    before, after = own_words(manuscript, quantity)
    near = f"{claim.indicator},{before}"
    subject = subject_of(quantity)
    known = subject if subject in by_id() else None
    told = _words(manuscript, quantity, near, after)
    own = claim.place in whole or (OWN_LEVEL in told and (claim.place or "").endswith(OWN_LEVEL))
    return Measure(
        subject=subject,
        unit=shared_unit(claim.unit, claim.kind),
        kind=claim.kind,
        base=claim.base,
        period=period_of(manuscript, quantity),
        place=None if own else claim.place,
        scope=claim.scope,
        status=claim.status,
        course=_course(known, near),
        whole="" if known else whole_of(near),
        words=told,
    )


def own_words(manuscript: Manuscript, quantity: Quantity) -> tuple[str, str]:
    """What the clause of a figure says before it and after it; of a cell nothing."""
    if quantity.in_table:
        return "", ""
    plain, low, high = manuscript.plain, quantity.start - _AROUND, quantity.end + _AROUND
    mark = manuscript.last_mark(quantity.start)
    end = _CLAUSE_END.search(plain, quantity.end, high)
    return plain[max(mark + 1, low, 0) : quantity.start], plain[quantity.end : end.start() if end is not None else high]


@lru_cache(maxsize=1 << 12)
def shared_unit(unit: str, kind: Kind = Kind.LEVEL) -> str:
    """One name for the units in which one measure can be printed."""
    if kind is not Kind.LEVEL or unit in _GROWTH_UNITS:
        return unit
    for base in ("平方米", "公斤", "米", "立方米", "千瓦", "千瓦时"):
        if factor(unit, base) is not None:
            return base
    known = unit_named(unit)
    return known.dimension if known is not None and known.dimension in ("count", "people") else unit


def in_shared_unit(quantity: Quantity) -> Decimal:
    """By what the figure is multiplied to be in `shared_unit`; 1 for most."""
    return factor(quantity.unit, shared_unit(quantity.unit, quantity.claim.kind)) or Decimal(1)


def whole_of(words: str) -> str:
    """The narrower whole that the words of a clause name, "" for the place itself."""
    found = _WHOLES.search(words)
    return found[0] if found else ""


def _course(indicator_id: str | None, words: str) -> str:
    found = _COURSE.search(words)
    if found is not None:
        return found.lastgroup or ""
    if indicator_id is None or indicator_id.endswith("_new"):
        return ""
    return "sum" if by_id()[indicator_id].measure is Sort.STOCK else ""


def _words(manuscript: Manuscript, quantity: Quantity, near: str, after: str) -> tuple[str, ...]:
    found = [each[0] for words in (near, after) for each in _SCOPES.finditer(words)]
    sentence = None if quantity.in_table else manuscript.sentence_at(quantity.start)
    if len(quantity.claim.period or "") <= YEAR:  # else the period says it
        words, length = (near, len(near)) if sentence is None else (sentence.text, quantity.start - sentence.start)
        found.extend(word for end, word in _parts_of_year(words) if end <= length)
    if quantity.unit == "元" or quantity.claim.kind is not Kind.LEVEL:
        book = _book(manuscript, quantity.start) if _FISCAL.search(quantity.claim.indicator) else ""
        if book:
            found.append(book)
        paragraph = manuscript.paragraph_at(quantity.start) if book else None
        if paragraph is not None and _LEVEL.search(manuscript.plain, paragraph.start, quantity.start):
            found.append(OWN_LEVEL)
    return tuple(sorted(set(found)))


@lru_cache(maxsize=1 << 8)
def _parts_of_year(words: str) -> tuple[tuple[int, str], ...]:
    """The words that name a part of a year, each with where it ends."""
    return tuple((each.end(), each[0]) for each in _PART_YEAR.finditer(words) if not each["said"])


def _book(manuscript: Manuscript, start: int) -> str:
    """Which of the books of a budget is spoken of last before an offset, "" for none."""
    plain = manuscript.plain
    low = max(start - _BACK, 0)
    places = [(plain.rfind(book, low, start), book) for book in _BOOKS]
    place, book = max(places)
    return book if place >= 0 else ""
