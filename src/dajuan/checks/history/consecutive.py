"""Find years in a row (连续五年增产, 年年增长, 连续三年保持在32万吨以上) of which a year is known to have gone otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dajuan.catalogue.indicators import Direction, Prices
from dajuan.checks.history.comparing import range_of, source, value_of
from dajuan.checks.history.series import indicator_years
from dajuan.checks.history.subjects import subject
from dajuan.checks.history.years_in_a_row import HELD, ROW, SINCE, Row, years_of
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import IndicatorRef, Observation
from dajuan.reading.figures import scan
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind

_FLOOR = Pattern("站稳|突破|超过?|高于|不低于")
_AT_LEAST, _AT_MOST = Pattern("及?以上|关口|大关|台阶"), Pattern("及?以[下内]")
_ZERO = exactly(0)
_LONGEST = 20  # characters of a figure with its unit and the words of its bound
_NO_FIGURE = Pattern("增速|增幅|涨幅|排名|位次|名次|荣获|获评|获得|入选|新增(?!长)|目标|力争|确保|预计|计划|将|争取|要")
_FELL = Text(
    "“{words}”与历年数据不符：{name}{year}年{change}（{source}）。",
    en="“{words}” is not what the years say: {name} in {year} was {change} ({source}).",
)
_BELOW = Text(
    "“{words}”与历年数据不符：{name}{year}年为{level}（{source}）。",
    en="“{words}” is not what the years say: {name} was {level} in {year} ({source}).",
)
_FROM_TO = Text("由{one}变为{other}", en="{other} after {one}")
_MENDING = Text(
    "核对各年的数：改写年数（起始年份），或写明是哪一口径；往年数据已修订的请注明。",
    en="Look at each year: give the right number of years (or the first of them), or name the scope; say if figures were revised.",
)


def _bulletin(year: int, grain: str, trade: str, growth: str) -> tuple[str, str]:
    text = (
        f"云溪县{year}年国民经济和社会发展统计公报\n\n云溪县统计局　{year + 1}年4月18日\n\n"
        f"全年粮食总产量{grain}万吨。进出口总额{trade}亿元，比上年{growth}%。"
    )
    return text, f"{year + 1}-04-18"


_YEARS = (
    _bulletin(2020, "18.21", "2.46", "增长3.1"),
    _bulletin(2021, "18.43", "2.91", "增长18.3"),
    _bulletin(2022, "18.05", "3.12", "增长7.2"),
    _bulletin(2023, "18.32", "2.87", "下降8.0"),
    _bulletin(2024, "18.67", "3.24", "增长12.9"),
)


@check(
    "ledger-consecutive",
    severity=Severity.WARNING,
    known=True,
    title=Text("“连续N年”与历年数据不符", en="Years in a row, of which one went otherwise"),
    why=Text(
        "说“连续五年增长”“年年增长”“连续三年稳定在…以上”，而台账里其中一年的数下降了或没有达到。",
        en="The text says that it grew (fell, held) for years in a row, and the ledger has one of them otherwise.",
    ),
    wrong=(
        Example("2025年，全县粮食总产量18.89万吨，实现连续五年增产。", earlier=_YEARS),
        Example("“十四五”以来，全县进出口总额年年增长，2025年达到3.61亿元。", earlier=_YEARS),
        Example("2025年，我县粮食生产实现“四连增”，总产量达到18.89万吨。", earlier=_YEARS),
        Example("2025年，全县粮食总产量18.89万吨，连续五年稳定在18.2万吨以上。", earlier=_YEARS),
        Example("外贸进出口自2021年以来持续增长，连续五年保持增长势头。", earlier=_YEARS),
    ),
    right=(
        Example("2025年，全县粮食总产量18.89万吨，实现连续三年增产。", earlier=_YEARS),
        Example("2025年，全县进出口总额3.61亿元，增长11.4%，连续两年增长。", earlier=_YEARS),
        Example("2025年，全县粮食总产量18.89万吨，连续五年稳定在18万吨以上。", earlier=_YEARS),
        Example("2025年，全县茶叶产量0.31万吨，实现连续五年增产。", earlier=_YEARS),
        Example("2025年，全县进出口增速连续五年居全市前三。", earlier=_YEARS),
        Example("力争进出口总额年年增长。", earlier=_YEARS),
    ),
)
def consecutive(manuscript: Manuscript) -> Iterator[Remark]:
    """Each claim of years in a row against the yearly changes and levels that are known."""
    known = manuscript.known
    if known is None:
        return
    spoken = set()
    for pattern, judged in ((ROW, _gone_otherwise), (SINCE, _gone_otherwise), (HELD, _not_held)):
        for match in pattern.finditer(manuscript.prose):
            sentence = manuscript.sentence_at(match.start())
            if sentence is None or match.start() in spoken or _NO_FIGURE.search(_around(manuscript, sentence, match)):
                continue
            start = match.start()
            of = subject(manuscript, known, sentence, start)
            row = years_of(manuscript, known, sentence, match, of) if of is not None else None
            remark = judged(manuscript, known, row, match, of) if row is not None and of is not None else None
            if remark is not None:
                spoken.add(match.start())
                yield remark


def _around(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> str:
    """The words of the clause: those that speak of plans, of speeds or of honours mean something else."""
    start = max(manuscript.prose.rfind(mark, sentence.start, match.start()) for mark in "，,；;。\n")
    return manuscript.prose[max(start + 1, sentence.start) : match.end()]


def _gone_otherwise(
    manuscript: Manuscript, known: Known, row: Row, match: re.Match[str], of: IndicatorRef
) -> Remark | None:
    rising = _is_rising(match, of)
    levels, rates = indicator_years(known, of, Kind.LEVEL), indicator_years(known, of, Kind.CHANGE, "yoy")
    for year in range(row.last, row.first - 1, -1):
        rate = rates.get(year)
        if rate is not None:
            found = range_of(rate, rate.unit)
            if found is not None and (found.is_below(_ZERO) if rising else _ZERO.is_below(found)):
                return _remark(manuscript, row, of, year, rate, _change(rate))
            continue
        one, other = levels.get(year - 1), levels.get(year)
        if one is None or other is None or of.prices is Prices.CONSTANT:
            continue
        before, now = value_of(one, other.unit), value_of(other, other.unit)
        step = Decimal(other.step or 0)
        if before is not None and now is not None and (before - now if rising else now - before) >= step > 0:
            said = _FROM_TO.filled(one=one.origin.text, other=other.origin.text)
            return _remark(manuscript, row, of, year, other, said)
    return None


def _is_rising(match: re.Match[str], of: IndicatorRef) -> bool:
    found = match.groupdict()
    better = found.get("better") or ""
    return any(found.get(key) for key in ("up", "rises", "more")) or (
        bool(better) and not (better.endswith("好") and of.direction is Direction.DOWN)
    )


def _change(rate: Observation) -> Text:
    value = Decimal(rate.value)
    by = f"{abs(value).normalize():f}{rate.unit}"
    return Text(f"{'下降' if value < 0 else '增长'}{by}", en=f"{value.normalize():+f}{rate.unit}")


def _not_held(manuscript: Manuscript, known: Known, row: Row, match: re.Match[str], of: IndicatorRef) -> Remark | None:
    start = match.start("number")
    bound = next((each for each in scan(manuscript.prose[start : start + _LONGEST]) if each.start == 0), None)
    if bound is None or bound.form != "amount" or not bound.unit:
        return None
    after = manuscript.prose[match.end() : start + _LONGEST]
    at_most = _AT_MOST.search(after) is not None
    if not at_most and not (_AT_LEAST.search(after) or _FLOOR.search(match[0])):
        return None
    limit = Decimal(bound.value)
    for year, told in sorted(indicator_years(known, of, Kind.LEVEL).items(), reverse=True):
        value = value_of(told, bound.unit)
        if value is None or not row.first <= year <= row.last:
            continue
        if value > limit if at_most else value < limit:
            return Remark(
                spans=(row.span,),
                message=_BELOW.filled(
                    words=manuscript.text[row.span.start : start + bound.end],
                    name=of.name,
                    year=year,
                    level=told.origin.text,
                    source=source(told),
                ),
                suggestion=_MENDING,
            )
    return None


def _remark(manuscript: Manuscript, row: Row, of: IndicatorRef, year: int, told: Observation, change: Text) -> Remark:
    return Remark(
        spans=(row.span,),
        message=_FELL.filled(
            words=manuscript.text[row.span.start : row.span.end],
            name=of.name,
            year=year,
            change=change,
            source=source(told),
        ),
        suggestion=_MENDING,
    )
