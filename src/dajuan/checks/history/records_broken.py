"""Find records that are none: 创历史新高 below an earlier year, 首次突破 of what had been passed before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from dajuan.catalogue.indicators import Direction
from dajuan.checks.history.comparing import clause_before, figures, range_of, source, value_of, year_of
from dajuan.checks.history.meant import figure_before
from dajuan.checks.history.series import published_years
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Observation
from dajuan.reading.records import Bound, Kind, Status

_SINCE = (
    "历史(?:上)?|历年(?:来|同期)?|有(?:史|统计|记录|监测|完整记录)以来|建[县市区国政]以来"
    "|(?:近)?(?P<years>[二两三四五六七八九十]|\\d{1,2})年(?:来|以来)|近(?P<recent>[二两三四五六七八九十]|\\d{1,2})年(?:中|内|间)?"
)
_HIGHEST = "最高|新高|最多|最大"
_LOWEST = "最低|新低|最少|最小"
_BEST = "最好|最优|最佳|最强"
_RECORD = Pattern(
    f"(?P<mark>(?:创(?:下|造|出)?(?:了)?|刷新|为|是|达到?|达|成为|处于|居)?[^,，。;；、\\d]{{0,4}}(?:{_SINCE})[^,，。;；、\\d]{{0,6}}?"
    f"(?:(?P<high>{_HIGHEST})|(?P<low>{_LOWEST})|(?P<best>{_BEST}))"
    "|(?:刷新|打破|改写|创(?:下|造|出)?)(?:了)?(?:历史|历年|全县|全市|全区|新的?)*(?:最高|最好|最优|最大)?(?P<record>[纪记]录)"
    "|再?创(?:了|出)?新(?:(?P<higher>高)|(?P<lower>低)))",
    needs=("历史", "历年", "以来", "年来", "近", "纪录", "记录", "新高", "新低"),
)
_NEGATED = Pattern("增速|增幅|增量|贡献|升幅|降幅|改善幅度|位次|排名|同期")
_OF_ANOTHER = Pattern("的?(?:季度|月度|单月|同期)?(?:增速|增幅|增量|涨幅|位次)")
"""What the highest is of, where it stands behind (为近五年最高季度增速)."""
_GROWING = Pattern("[,，](?:同比|比上年|较上年|增长|增幅|稳步|持续|再次?)[^,，]{0,8}[,，]")
"""A clause that goes on with the same figure."""
_NUMBERS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}

_DOWN = Pattern(
    "(?:首次|首度|第一次|历史性(?:地)?)[^,，。；;、\\d]{0,6}?(?:降到|降至|下降到|下降至|降低到|降低至|低于|跌破|控制在|压减到)(?:了)?$"
)
_FIRST = Pattern("(?:首次|首度|第一次|历史性(?:地)?)[^,，。;；、\\d]{0,6}$|首破$|首超$|首次$")
_PASSED = Pattern("(?:突破|迈上|跨上|跃上|站上|迈过|跨越|迈入|跨入)(?:了)?$")
_AGAIN = Pattern("再次|再度|再|又|继续|连续|持续|稳定|保持|仍|双双|均|都|已|累计|有望|力争|预计|将")

_HIGHER = Text(
    "“{own}”称“{words}”，但{source}中{year}年为“{published}”。",
    en="“{own}” is called “{words}”, but {source} has “{published}” for {year}.",
)
_PASSED_BEFORE = Text(
    "“{words}{own}”，但{year}年已达“{published}”（{source}）。",
    en="“{words}{own}” says that it was the first time, but {year} had “{published}” ({source}).",
)
_PASSED_LAST_YEAR = Text(
    "“{words}{own}”：上年已达“{published}”（{source}），是否宜写“再次突破”或“稳定在”？",
    en="“{words}{own}”: last year had “{published}” ({source}); is 再次突破 or 稳定在 meant?",
)
_MENDING_RECORD = Text(
    "核对历年数；确为某一口径或某一时段的最高（最低）的，请写明范围。",
    en="Look at the earlier years; if it is the highest (lowest) of some scope or span, say of which.",
)
_MENDING_FIRST = Text(
    "核对历年数：去掉“首次”，或写明口径；数据已修订的请注明。",
    en="Look at the earlier years: leave “for the first time” out, or name the scope; if figures were revised, say so.",
)


def _bulletin(year: int, visitors: str, dust: str) -> tuple[str, str]:
    text = (
        f"云溪县{year}年国民经济和社会发展统计公报\n\n云溪县统计局　{year + 1}年4月18日\n\n"
        f"全年接待游客{visitors}万人次。PM2.5年均浓度{dust}微克/立方米。全年一般公共预算收入{Decimal(visitors) / 40:.2f}亿元。"
    )
    return text, f"{year + 1}-04-18"


_YEARS = (
    _bulletin(2021, "352.4", "36"),
    _bulletin(2022, "298.7", "33"),
    _bulletin(2023, "415.8", "34"),
    _bulletin(2024, "408.3", "38"),
)


@check(
    "ledger-superlative",
    severity=Severity.WARNING,
    known=True,
    title=Text("“历史最高”“N年来最低”与历年数据不符", en="Called a record, but an earlier year has more (or less)"),
    why=Text(
        "台账里有年份的数更高（或更低），“创新高”“历史最好”“近N年最低”因此不成立。",
        en="The ledger has a year with a higher (or lower) figure, so that this one is no record.",
    ),
    wrong=(
        Example("2025年，全县接待游客412.6万人次，创历史新高。", earlier=_YEARS),
        Example("2025年，全县PM2.5平均浓度37微克/立方米，为近五年来最低。", earlier=_YEARS),
        Example("2025年，全县接待游客412.6万人次，为近三年最高。", earlier=_YEARS),
        Example("2025年，全县一般公共预算收入9.86亿元，达到历史最高水平。", earlier=_YEARS),
        Example("2025年，全县接待游客412.6万人次，同比增长1.1%，刷新历史纪录。", earlier=_YEARS),
    ),
    right=(
        Example("2025年，全县接待游客425.6万人次，创历史新高。", earlier=_YEARS),
        Example("2025年，全县PM2.5平均浓度32微克/立方米，为有监测以来最低。", earlier=_YEARS),
        Example("2025年，全县接待游客412.6万人次，增速创历史新高。", earlier=_YEARS),
        Example("2025年，全县接待游客410.6万人次，为近两年来最高。", earlier=_YEARS),
    ),
)
def superlative(manuscript: Manuscript) -> Iterator[Remark]:
    """The last figure before the words against the years that they speak of."""
    known = manuscript.known
    if known is None:
        return
    for match in _RECORD.finditer(manuscript.prose):
        told = figure_before(manuscript, match.start("mark"))
        if told is None:
            continue
        quantity, own = told
        between = manuscript.plain[quantity.end : match.end()]
        if (
            _NEGATED.search(between)
            or _OF_ANOTHER.match(manuscript.plain, match.end())
            or between.count(",") + between.count("，") > (2 if _GROWING.match(between) else 1)
        ):
            continue
        year, way = year_of(own), _way(own, match)
        if year is None or way is None or own.status is Status.TARGET:
            continue
        spans = (Span(match.start("mark"), match.end()), quantity.span)
        count = match["years"] or match["recent"]
        first = year - _years(count) + 1 if count else 0
        for other, published in _better(known, own, year, first, way):
            yield Remark(
                spans=spans,
                message=_HIGHER.filled(
                    own=own.origin.text,
                    words=manuscript.text[match.start("mark") : match.end()],
                    source=source(published),
                    year=other,
                    published=published.origin.text,
                ),
                suggestion=_MENDING_RECORD,
            )
            break


def _years(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS.get(written, 0)


def _way(own: Observation, match: re.Match[str]) -> Direction | None:
    if match["high"] or match["higher"]:
        return Direction.UP
    if match["low"] or match["lower"]:
        return Direction.DOWN
    if own.indicator.direction is Direction.NONE:
        return Direction.UP if match["record"] else None
    return own.indicator.direction


def _better(known: Known, own: Observation, year: int, first: int, way: Direction) -> Iterator[tuple[int, Observation]]:
    """The years before, the latest first, of which a figure was published that is surely beyond the document's."""
    here = range_of(own, own.unit)
    for other, told in sorted(_earlier(known, own, year).items(), reverse=True):
        there = range_of(told, own.unit)
        if here is None or there is None or other < first:
            continue
        if here.is_below(there) if way is Direction.UP else there.is_below(here):
            yield other, told


def _earlier(known: Known, own: Observation, year: int) -> Mapping[int, Observation]:
    return {other: told for other, told in published_years(known, own).items() if other < year}


@check(
    "ledger-first",
    severity=Severity.WARNING,
    known=True,
    title=Text("“首次突破”的数此前已经突破", en="“For the first time” of what had been passed before"),
    why=Text(
        "台账里更早的年份已达到这个数，“首次”“首破”不成立；上年已突破的整数关口，宜写“再次突破”“稳定在”。",
        en="An earlier year had reached that number already; of a round number passed last year 再次突破 or 稳定在 is said.",
    ),
    wrong=(
        Example("2025年，全县接待游客首次突破400万人次。", earlier=_YEARS),
        Example("2025年，全县一般公共预算收入历史性突破10亿元，达到10.4亿元。", earlier=_YEARS),
        Example("2025年，全县接待游客突破400万人次。", earlier=_YEARS),
    ),
    right=(
        Example("2025年，全县接待游客首次突破420万人次。", earlier=_YEARS),
        Example("2025年，全县接待游客再次突破400万人次。", earlier=_YEARS),
        Example("2025年，全县一般公共预算收入首次突破11亿元。", earlier=_YEARS),
        Example("2025年，青石镇接待游客首次突破40万人次。", earlier=_YEARS),
    ),
)
def first_time(manuscript: Manuscript) -> Iterator[Remark]:
    """A number that is passed, for the first time or not, against the years before."""
    known = manuscript.known
    if known is None:
        return
    for quantity, own in figures(manuscript):
        if (
            own.kind is not Kind.LEVEL
            or own.status is Status.TARGET
            or own.bound not in (Bound.OVER, Bound.UNDER)
            or quantity.in_table
        ):
            continue
        words, year = clause_before(own), year_of(own)
        down = own.bound is Bound.UNDER
        first = (_DOWN if down else _FIRST).search(words)
        found = first or (None if down or _AGAIN.search(words) else _PASSED.search(words))
        if year is None or found is None:
            continue
        for other, told in sorted(_earlier(known, own, year).items()):
            number = value_of(told, own.unit)
            if number is None or told.bound not in (Bound.EXACT, own.bound):
                continue
            if number >= quantity.value if down else number < quantity.value:
                continue
            if not first and (other != year - 1 or not _is_round(quantity)):
                continue
            if _tells_of_it(manuscript, quantity, number, other):
                break  # 2023年接待412.6万人次，首次突破400万人次: it is of that very year
            yield Remark(
                spans=(quantity.span,),
                message=(_PASSED_BEFORE if first else _PASSED_LAST_YEAR).filled(
                    words=found[0],
                    own=own.origin.text,
                    year=other,
                    published=told.origin.text,
                    source=source(told),
                ),
                suggestion=_MENDING_FIRST if first else None,
                severity=None if first else Severity.ADVICE,
            )
            break


def _tells_of_it(manuscript: Manuscript, quantity: Quantity, number: Decimal, year: int) -> bool:
    """Whether the sentence of a figure names that earlier year and gives its value itself."""
    sentence = manuscript.sentence_at(quantity.start)
    return (
        sentence is not None
        and f"{year}年" in sentence.text
        and any(each.value == number and each.unit == quantity.unit for each in sentence.quantities)
    )


def _is_round(quantity: Quantity) -> bool:
    return len(quantity.value.normalize().as_tuple().digits) <= 2
