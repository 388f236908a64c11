"""Find a rank that the stored figures of the other places contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.catalogue.divisions import place_code
from dajuan.catalogue.indicators import Direction, by_id
from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import figures, range_of
from dajuan.checks.history.ranks import rank_subject
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Observation
from dajuan.reading.records import Bound, Kind, Status

_SIZE = Pattern(
    r"(?P<size>\d{1,4})个|(?P<written>[二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])个?[县市区旗]"
)
_UNITS = {"": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_OF_SOME = Pattern("同类|生态|山区|平原|贫困|脱贫|重点|开发区|片区|西部|东部|百强|革命老区")
"""Sets that no table of divisions tells."""
_STEMS = {"全市": 4, "全州": 4, "全地区": 4, "全盟": 4, "全省": 2, "全区": 2, "全国": 0}

_MESSAGE = Text(
    "“{rank}”与已公布的数据不符：{scope}{known}个地区的{name}中，高于本地（{own}）的有{better}个：{listed}。",
    en="“{rank}” does not follow from what was published: of {known} places in {scope}, {better} have more {name} than {own}: {listed}.",
)
_LOWER = Text(
    "“{rank}”与已公布的数据不符：{scope}{size}个地区中，已知低于本地（{own}）的有{worse}个，位次应更靠前。",
    en="“{rank}” does not follow from what was published: of {size} places in {scope}, {worse} have less than {own}: the rank is higher.",
)
_MENDING = Text(
    "核对位次、范围（全市还是同类县区）和所比的是总量还是增速。",
    en="Look at the rank, at the set, and at whether amount or growth is ranked.",
)


def _county(name: str, revenue: str, growth: str) -> tuple[str, str]:
    text = (
        f"{name}2025年国民经济和社会发展统计公报\n\n{name}统计局　2026年4月18日\n\n"
        f"全年一般公共预算收入{revenue}亿元，比上年增长{growth}%。"
    )
    return text, "2026-04-18"


_NEIGHBOURS = (
    _county("宁河县", "14.82", "5.1"),
    _county("东岭县", "12.36", "6.4"),
    _county("白沙县", "9.75", "3.2"),
    _county("南屏县", "8.41", "2.8"),
)


@check(
    "ledger-rank",
    severity=Severity.WARNING,
    known=True,
    title=Text("位次与各地数据不符", en="A rank that the figures of the set contradict"),
    why=Text(
        "台账中有同一范围内其他地区的数据，排出的位次与文中的不同。",
        en="The ledger has the figures of the other places of the set, and they give another rank.",
    ),
    thresholds={"coverage": Decimal(80)},
    wrong=(
        Example("2025年，全县一般公共预算收入11.27亿元，总量居全市5个县（区）第2位。", earlier=_NEIGHBOURS),
        Example(
            "2025年，全县一般公共预算收入完成11.27亿元、增长4.8%，增速居全市5个县（区）第1位。", earlier=_NEIGHBOURS
        ),
        Example("2025年，全县一般公共预算收入11.27亿元，总量居全市5个县（区）第5位。", earlier=_NEIGHBOURS),
    ),
    right=(
        Example("2025年，全县一般公共预算收入11.27亿元，总量居全市5个县（区）第3位。", earlier=_NEIGHBOURS),
        Example(
            "2025年，全县一般公共预算收入完成11.27亿元、增长4.8%，增速居全市5个县（区）第3位。", earlier=_NEIGHBOURS
        ),
        Example("2025年，全县一般公共预算收入11.27亿元，总量居全市11个县（区）第2位。", earlier=_NEIGHBOURS),
        Example("2024年，全县一般公共预算收入10.75亿元，总量居全市5个县（区）第2位。", earlier=_NEIGHBOURS),
    ),
)
def rank(manuscript: Manuscript) -> Iterator[Remark]:
    """How many places of the set are surely better, and how many surely worse."""
    known = manuscript.known
    if known is None or not known.elsewhere:
        return
    coverage = manuscript.threshold("ledger-rank", "coverage") / 100
    for quantity, own in figures(manuscript):
        subject = rank_subject(own)
        if subject is None or own.status is Status.TARGET or own.bound not in (Bound.EXACT, Bound.UNDER):
            continue
        mine = _own_value(known, own, *subject)
        if mine is None or own.place != known.place or by_id()[subject[0]].direction is Direction.DOWN:
            continue
        size, others = _set(known, own, subject, mine)
        if size is None and place_code(known.place) is None:
            continue
        if size is not None and not coverage * size <= len(others) + 1 <= size:
            continue
        remark = _judged(quantity, own, mine, others, size)
        if remark is not None:
            yield remark


def _own_value(known: Known, own: Observation, indicator: str, kind: Kind) -> Observation | None:
    base = "yoy" if kind is Kind.CHANGE else None
    wanted = (indicator, kind, own.period, own.place, base)
    for one in known.own:
        if (one.indicator.id, one.kind, one.period, one.place, one.base) == wanted and one.status is not Status.TARGET:
            return one
    for cell in known.by_indicator.get(indicator, ()):
        told = cell.standing
        if told is not None and (told.kind, told.base, told.period) == (kind, base, own.period) and not cell.key.target:
            return told
    return None


def _set(
    known: Known, own: Observation, subject: tuple[str, Kind], mine: Observation
) -> tuple[int | None, list[Observation]]:
    """How many places the set has, where the text says so, and the figures of those that are known."""
    scope = own.scope or ""
    found = _SIZE.search(scope)
    size = (int(found["size"]) if found["size"] else _number(found["written"])) if found else None
    if _OF_SOME.search(scope):
        return size, []
    stem = next((length for word, length in _STEMS.items() if scope.startswith(word)), None)
    code = place_code(known.place) or ""
    by_place: dict[str, Observation] = {}
    for cell in known.elsewhere:
        told = cell.standing
        if told is None or (told.indicator.id, told.kind) != subject or told.period != own.period:
            continue
        if told.base != mine.base or factor(told.unit, mine.unit) is None or cell.key.target or told.scope:
            continue
        other = told.place_code or place_code(told.place) or ""
        if code and (stem is None or not _is_beside(code, other, stem)):
            continue
        by_place[told.place] = told
    return size, list(by_place.values())


def _number(written: str) -> int:
    """Up to 99: 五, 十一, 二十三."""
    tens, ten, units = written.rpartition("十")
    return (_UNITS[tens] or 1) * 10 + _UNITS[units] if ten else _UNITS[units]


def _is_beside(code: str, other: str, stem: int) -> bool:
    """Whether two divisions of one level lie in the same one above."""
    return other[:stem] == code[:stem] and other != code and other.endswith("00") == code.endswith("00")


def _judged(
    quantity: Quantity, own: Observation, mine: Observation, others: list[Observation], size: int | None
) -> Remark | None:
    here, claimed = range_of(mine, mine.unit), int(Decimal(own.value))
    if here is None:
        return None
    ranges = [(told, found) for told in others if (found := range_of(told, mine.unit)) is not None]
    better = [told for told, found in ranges if here.is_below(found)]
    worse = [told for told, found in ranges if found.is_below(here)]
    scope, name = own.scope or "", mine.indicator.name + ("增速" if mine.kind is Kind.CHANGE else "")
    if len(better) >= claimed:
        message = _MESSAGE.filled(
            rank=own.origin.text,
            scope=scope[:2],
            known=len(others) + 1,
            name=name,
            own=mine.origin.text,
            better=len(better),
            listed="、".join(f"{told.place}{told.origin.text}" for told in better[:5]),
        )
    elif size is not None and own.bound is Bound.EXACT and claimed > size - len(worse):
        message = _LOWER.filled(
            rank=own.origin.text, scope=scope[:2], size=size, own=mine.origin.text, worse=len(worse)
        )
    else:
        return None
    return Remark(spans=(quantity.span,), message=message, suggestion=_MENDING)
