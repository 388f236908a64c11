"""Find totals that are not what each gets by how many there are (每年安排500万元，连续三年共安排1800万元)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.figures.parts import is_amount, is_closed
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.intervals import exactly

_NOUNS = "年|个月|月|个村|村|校|所|家|户|人|名|镇|乡|批次|批|期|场次|场|班|组|亩|台|辆|件|天|周|轮|次|个"
_EACH = Pattern(rf"每(?P<noun>{_NOUNS})(?P<what>[^，。；\d每]{{0,10}}?)$")
_TOTAL = Pattern("(?:共计|合计|累计|总计|(?<!公)共)[^，。；\\d每]{0,8}$")
_NUMERAL = r"\d{1,6}|[一两二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九]"
_NO = Pattern("最高|最低|不超过|以上|以内|不少于|平均|左右|约|不足|超|其中|标准|分别|各")
_LOW, _HIGH = 0.4, 2.5
"""A total farther from what they make is of something else."""


class EachTimes(msgspec.Struct, frozen=True):
    """What each gets, how many there are by the words, the total that is told, and what they make."""

    each: Quantity
    total: Quantity
    count: int
    made: str


def each_times(manuscript: Manuscript) -> Iterator[EachTimes]:
    """Each and total of a sentence with one number of them, which does not make the total."""
    yield from _monthly(manuscript)
    for sentence in manuscript.sentences:
        if "每" not in sentence.text or len(sentence.quantities) < 2 or _NO.search(sentence.text):
            continue
        amounts = [each for each in sentence.quantities if is_amount(each) and is_closed(each) and each.value > 0]
        for at, each in enumerate(amounts):
            match = _EACH.search(manuscript.plain, max(sentence.start, each.start - 16), each.start)
            totals = [
                other
                for other in amounts[at + 1 :]
                if other.unit == each.unit
                and _TOTAL.search(manuscript.plain, max(each.end, other.start - 14), other.start)
            ]
            found = (
                _judged(manuscript, sentence, match, each, totals[0])
                if match is not None and len(totals) == 1
                else None
            )
            if found is not None:
                yield found


def _judged(
    manuscript: Manuscript, sentence: Stretch, match: re.Match[str], each: Quantity, total: Quantity
) -> EachTimes | None:
    noun = match["noun"].removeprefix("个")
    people = "|[名位]" if noun in ("人", "名") else ""
    pattern = re.compile(
        rf"(?<![\d.第每])(?P<count>{_NUMERAL})(?:(?:个|所|家|户|名)?(?:(?!每)[^\W\d]){{0,8}}?(?:{noun}){people})(?![初末底度均])"
    )
    words = manuscript.plain[sentence.start : total.start]
    counts = []
    for found in pattern.finditer(words):
        written = found["count"].replace("两", "二")
        number = int(written) if written.isdigit() else number_of(written)
        if number is not None and number > 1:
            counts.append(number)
    if not counts or any(_makes(each, count, total) for count in counts):
        return None
    if len(set(counts)) != 1 or not _LOW < float(each.value * counts[0] / total.value) < _HIGH:
        return None
    value = each.value * counts[0]
    size = next(
        (
            size
            for size in (10**8, 10**4)
            if total.claim.text.rstrip("元人户亩吨").endswith({10**8: "亿", 10**4: "万"}[size])
        ),
        1,
    )
    unit = {10**8: "亿", 10**4: "万", 1: ""}[size] + total.unit
    return EachTimes(each, total, counts[0], f"{(value / size).normalize():f}{unit}")


def _makes(each: Quantity, count: int, total: Quantity) -> bool:
    """Whether so many of each make the total; what is set for each, or counted, is as it is printed."""
    whole = total.claim.text[-2:-1] not in ("万", "亿")
    if whole and each.value * count == each.value.to_integral_value() * count and total.unit != "元":
        return each.value * count == total.value
    return (each.tight * exactly(count)).meets(total.tight)


_OF_YEAR = Pattern("(?:全年|年内|一年|当年|年)(?:共|累计)?[^，。；\\d]{0,16}$")
_A_MONTH = Pattern("(?:人均每月|每人每月|月人均|人月均|户均每月|每户每月|每月人均)[^，。；\\d]{0,8}$")
_MONTHS = 12


def _monthly(manuscript: Manuscript) -> Iterator[EachTimes]:
    """农村低保对象8400人，全年发放低保金4032万元，人均每月补助480元: a number, what it got in the year, and each in a month."""
    for sentence in manuscript.sentences:
        figures = sentence.quantities
        for count, total, each in zip(figures, figures[1:], figures[2:], strict=False):
            if count.unit not in ("人", "户") or total.unit != "元" or each.unit != "元" or not is_closed(each):
                continue
            if not _A_MONTH.search(manuscript.plain, total.end, each.start) or not is_closed(total) or count.value <= 0:
                continue
            if (
                not _OF_YEAR.search(manuscript.plain, count.end, total.start)
                or "；" in manuscript.plain[count.end : each.start]
            ):
                continue
            month = total.value / count.value / _MONTHS
            if abs(month - each.value) > each.value / 20 and _LOW < float(month / each.value) < _HIGH:
                made = f"{(each.value * count.value * _MONTHS / 10000).normalize():f}万元"
                yield EachTimes(each, total, int(count.value) * _MONTHS, made)
