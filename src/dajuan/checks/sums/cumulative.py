"""Find figures from January on that grow smaller as the year goes on, and months that do not add up to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations, pairwise

from dajuan.catalogue.indicators import Measure, by_id
from dajuan.checks.figures.comparable import own_scope
from dajuan.checks.figures.quotients import step_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import core, whole_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, shown
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.cumulative_rows import shrinking
from dajuan.patterns import HAN
from dajuan.reading.records import Bound, Kind, Status

Months = tuple[int, int, int]  # year, first month, last month
NO_FLOW = Pattern(
    "利润|净|差|余额|亏损|增加值|生产总值|存款|贷款|率|比|指数|人均|日均|月均|平均|存栏|在建|存量|面积|人口|价格|浓度|排放"
)
FLOW = Pattern(
    "完成|实现|收入|支出|税|产量|发电量|用电量|销售|零售|接待|新增|投资|进出口|出口|到位|吞吐|货运|客运|培训|发放|办理|受理"
)
OF_THE_MONTH = ("当月", "单月", "本月", "当季", "单季", "")
"""What is left of a phrase that names no thing of its own: 其中6月份当月完成2.8亿元."""

UNTIL = "截至"
AROUND = 40  # characters before a figure in which 截至 stands
_COUNTED = Pattern(f"(?:月份?)?({HAN}{{2,12}})[\\d.]+[万亿]?{HAN}{{1,3}}$")
SHORTEST = 3  # characters of a phrase that names its thing where the catalogue does not


@check(
    "arith-cumulative",
    severity=Severity.ERROR,
    title=Text("累计数前后矛盾", en="Cumulated figures contradict each other"),
    why=Text(
        "1至11月的累计数不会小于1至10月的；一季度加二季度就是上半年。利润、净流量、增加值等不在此列。",
        en="What was done from January to November is no less than what was done by October; two quarters make the half year. Profits, "
        "net flows and value added are left alone.",
    ),
    wrong=(
        "1至10月，全县完成税收收入31.6亿元。1至11月，全县完成税收收入30.9亿元。",
        "上半年全县完成工业投资18.2亿元。1—9月，全县完成工业投资17.5亿元。",
        "一季度，全县接待游客35.2万人次。二季度，全县接待游客41.6万人次。上半年，全县接待游客86.8万人次。",
        "1—5月，全县税收收入完成12.6亿元；1—6月完成15.4亿元，其中6月份当月完成3.8亿元。",
        "截至9月底，全县重点项目完成投资12.6亿元；截至10月底，重点项目完成投资12.3亿元。",
        "1—9月，全县项目（不含农户）累计完成投资33.4亿元；1—10月，累计完成32.6亿元。",
    ),
    right=(
        "1至10月，全县完成税收收入31.6亿元。1至11月，全县完成税收收入34.9亿元。",
        "1至10月，全县规模以上工业实现利润3.6亿元。1至11月，全县规模以上工业实现利润3.2亿元。",
        "一季度，全县接待游客35.2万人次。二季度，全县接待游客41.6万人次。上半年，全县接待游客76.8万人次。",
        "1至10月，全县完成税收收入31.6亿元。11月，全县完成税收收入3.9亿元。",
        "1—5月，全县税收收入完成12.6亿元；1—6月完成15.4亿元，其中6月份当月完成2.8亿元。",
        "1—9月，全县项目累计完成投资33.4亿元；1—10月，民间项目完成投资12.6亿元。",
        "1—9月新开工项目46个，完成投资33.4亿元；1—10月竣工项目18个，完成投资12.6亿元。",
        "截至9月底，全县累计完成工业投资32.6亿元。1—10月，全县完成工业投资12.3亿元。",
    ),
)
def cumulated(manuscript: Manuscript) -> Iterator[Remark]:
    """Flows of one thing over periods of one year, and what a sentence tells month after month."""
    said: set[int] = set()
    for flows in _flows(manuscript).values():
        if len(flows) > 1:
            told = {months: each for months, each in flows.items() if not own_scope(manuscript, each.start, each.end)}
            for remark in (*_shrinking(told), *_sums(told)):
                said.add(remark.spans[0].start)
                yield remark
    for early, late in shrinking(manuscript):
        if late.quantity.start not in said:
            yield _less(early.month, early.quantity, late.month, late.quantity)


def _flows(manuscript: Manuscript) -> Mapping[tuple[str, ...], dict[Months, Quantity]]:
    """The flows by what they are of; of two figures for one period none is taken."""
    found: dict[tuple[str, ...], dict[Months, Quantity]] = {}
    twice: set[tuple[tuple[str, ...], Months]] = set()
    named: dict[int, Quantity] = {}  # the last figure of a sentence that names its thing
    for quantity in manuscript.quantities:
        claim = quantity.claim
        if not claim.period or quantity.in_table or claim.kind is not Kind.LEVEL or claim.status is not Status.ACTUAL:
            continue
        if claim.bound is not Bound.EXACT or quantity.unit in ("%", "‰", "百分点", "倍", ""):
            continue
        until = _is_until(manuscript, quantity)
        months = _until(claim.period) if until else _months(claim.period)
        if months is None:
            continue
        sentence = manuscript.sentence_at(quantity.start)
        where = sentence.start if sentence is not None else -1
        of_month = core(claim.indicator) in OF_THE_MONTH and where in named
        key = _key(manuscript, named[where]) if of_month else _key(manuscript, quantity)
        if not of_month:
            named[where] = quantity
        if key is None:
            continue
        if until:
            key = (*key, UNTIL)  # begun with the year, or with the project: compared among themselves only
        if months in found.setdefault(key, {}):
            twice.add((key, months))
        found[key][months] = quantity
    for key, months in twice:
        del found[key][months]
    return found


def _is_until(manuscript: Manuscript, quantity: Quantity) -> bool:
    """Whether its clause counts up to a time (截至10月底)."""
    start = quantity.start
    found = manuscript.plain.rfind(UNTIL, max(start - AROUND, 0), start)
    return found >= 0 and not any(mark in manuscript.plain[found:start] for mark in "。；\n")


def _until(period: str | None) -> Months | None:
    """From January to the month of a period that is a month or a day."""
    parts = (period or "").split("-")
    if "/" in (period or "") or len(parts) < 2 or not all(part.isdigit() for part in parts):
        return None
    return int(parts[0]), 1, int(parts[1])


def _key(manuscript: Manuscript, quantity: Quantity) -> tuple[str, ...] | None:
    claim = quantity.claim
    known = by_id().get(claim.indicator_id) if claim.indicator_id else None
    if known is not None and known.measure is not Measure.FLOW:
        return None
    phrase = core(claim.indicator)
    name = known.name if known is not None else phrase
    if NO_FLOW.search(f"{name}{claim.indicator}"):
        return None
    if known is None and (len(phrase) < SHORTEST or not FLOW.search(claim.indicator)):
        return None
    thing = _thing(manuscript, quantity) if known is None else ""
    return (name, quantity.unit, claim.place or "", claim.speaker or "", whole_of(claim.indicator), thing)


def _thing(manuscript: Manuscript, quantity: Quantity) -> str:
    """What the clause before counts: it tells whose figure this is (新开工项目46个，完成投资33.4亿元)."""
    begin = manuscript.last_mark(quantity.start)
    counted = _COUNTED.search(manuscript.plain, max(begin - AROUND, 0), begin) if begin > 0 else None
    return counted[1] if counted is not None and counted.end() == begin else ""


@lru_cache(maxsize=1 << 10)
def _months(period: str | None) -> Months | None:
    """The months of a period within one year, None for anything else."""
    if not period:
        return None
    first, _, last = period.partition("/")
    last = last or first
    if first[:4] != last[:4] or len(first) != len(last):
        return None
    if len(first) == 4:
        return (int(first), 1, 12) if first == last else None
    return (int(first[:4]), int(first[5:7]), int(last[5:7])) if len(first) == 7 else None


def _shrinking(told: Mapping[Months, Quantity]) -> Iterator[Remark]:
    begun = sorted(((m, q) for m, q in told.items() if m[1] == 1), key=lambda each: each[0])
    for (early, before), (late, after) in pairwise(begun):
        if early[0] != late[0] or not after.wide.is_below(before.wide):
            continue
        yield _less(early[2], before, late[2], after)


def _less(early: int, before: Quantity, late: int, after: Quantity) -> Remark:
    return Remark(
        spans=(after.span, before.span),
        message=Text(
            "1—{late}月累计为{after}，少于1—{early}月的{before}。",
            en="By month {late} it is {after}, less than the {before} by month {early}.",
        ).filled(late=late, early=early, after=after.claim.text, before=before.claim.text),
        suggestion=Text(
            "请核对两个数及其单位；如口径不同，请在文中注明。",
            en="Check both figures and their units; if their scopes differ, say so.",
        ),
    )


def _sums(told: Mapping[Months, Quantity]) -> Iterator[Remark]:
    for (one, first), (two, second) in combinations(sorted(told.items(), key=lambda each: each[0]), 2):
        whole = told.get((one[0], one[1], two[2]))
        if one[0] != two[0] or one[2] + 1 != two[1] or whole is None:
            continue
        if (first.wide + second.wide).meets(whole.wide):
            continue
        computed = shown(first.value + second.value, first.tight + second.tight, whole.unit, step_of(first, second))
        yield Remark(
            spans=(whole.span, first.span, second.span),
            message=Text(
                "{first}与{second}合计{computed}，这里为{whole}。",
                en="{first} and {second} add up to {computed}; here it is {whole}.",
            ).filled(first=first.claim.text, second=second.claim.text, computed=computed, whole=whole.claim.text),
            suggestion=Text("请核对三个数。", en="Check the three figures."),
            computed=computed,
        )
