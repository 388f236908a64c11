"""Find lists of one figure a year or quarter (2021—2025年分别增长a、b、c、d、e) with the total or mean that follows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity

FEWEST = 2  # figures that make a list of years or quarters
LONGEST = 30  # characters between the list and what is made of it
NUMERALS = {"两": 2, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
RANGE = Pattern(r"(?P<first>(?:19|20)\d\d)年?(?:至|到|—+|-|~)(?P<last>(?:19|20)\d\d)年")
YEAR = Pattern(r"(?:19|20)\d\d(?=年|、)")
QUARTERS = Pattern(r"一季?度?(?:至|到|—+|-|~)(?P<last>[二三四])季度|(?P<all>四|三|两)个季度")
QUARTER = Pattern(r"[一二三四]季度")
COUNT = Pattern(r"(?P<count>[一两二三四五六七八九十]|\d{1,2})年(?:来|间|期间|累计|共|合计|年均|平均)?")
_BETWEEN = Pattern(r"[、和及，]{1,2}(?:增长|下降|和|增)?")


class YearlyList(msgspec.Struct, frozen=True):
    """Figures of consecutive years, in order, with the words before them and the figure behind them and its words."""

    figures: tuple[Quantity, ...]
    words: str
    result: Quantity
    lead: str


def yearly_lists(manuscript: Manuscript) -> Iterator[YearlyList]:
    """The lists that 分别 deals out over named years, each with each figure that follows in the sentence."""
    if "分别" not in manuscript.plain:
        return
    for sentence in manuscript.sentences:
        if len(sentence.quantities) > FEWEST and "分别" in sentence.text:
            yield from _of_sentence(manuscript.plain, sentence)


def _of_sentence(plain: str, sentence: Stretch) -> Iterator[YearlyList]:
    figures = sentence.quantities
    index = 0
    while index < len(figures):
        stop = index + 1
        while stop < len(figures) and _BETWEEN.fullmatch(plain[figures[stop - 1].end : figures[stop].start]):
            stop += 1
        start = figures[index - 1].end if index else sentence.start
        words = plain[start : figures[index].start]
        listed = figures[index:stop]
        if len(listed) >= FEWEST and "分别" in words and years_named(words) == len(listed) and _alike(listed):
            for result in figures[stop : stop + 2]:
                lead = plain[listed[-1].end : result.start]
                if len(lead) <= LONGEST:
                    yield YearlyList(tuple(listed), words, result, lead)
        index = stop


def _alike(figures: Sequence[Quantity]) -> bool:
    return len({figure.unit for figure in figures}) == 1


def years_named(words: str) -> int:
    """How many years, or quarters, the words before a list name: by a range, a list, a number; 0 where they do not."""
    spanned = RANGE.search(words)
    if spanned is not None:
        return int(spanned["last"]) - int(spanned["first"]) + 1
    listed = sum(1 for _ in YEAR.finditer(words))
    if listed >= FEWEST:
        return listed
    quarters = QUARTERS.search(words)
    if quarters is not None:
        return number_of(quarters["last"] or quarters["all"])
    listed = sum(1 for _ in QUARTER.finditer(words))
    if listed >= FEWEST:
        return listed
    counted = COUNT.search(words)
    return number_of(counted["count"]) if counted is not None else 0


def number_of(written: str) -> int:
    """A small number as written, 五 or 5; 0 for anything else."""
    return int(written) if written.isdigit() else NUMERALS.get(written, 0)
