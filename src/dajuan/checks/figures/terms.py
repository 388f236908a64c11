"""The amounts of prose as terms of sums: each with the words of its clause, and whether it is told for comparison only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.figures.parts import RATES, is_amount, is_torn
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN
from dajuan.reading.records import Bound, Claim, Kind, Status

_MARK = Pattern("[，。；、:！？（）\n]|,(?!\\d)")
_RANK = {"、": 1, "，": 2, ",": 2, "（": 2, "）": 2, ":": 2, "；": 3, "。": 4, "！": 4, "？": 4, "\n": 4}
WEAK, STRONG, STOP = 1, 3, 4
"""Ranks of the mark 、, of ； and of a full stop."""
_JOINING = Pattern("^(?:[和及与](?![解谐美])|以及|并且?|还有|另有)")
_LEAD = Pattern("^[\\s①-⑳“”‘’—·.]+")
# What is told only to be compared with, or of one of many.
_COMPARED = Pattern(
    f"(?:上年|去年|前年)(?!末|底|[^，]{{0,8}}(?:结[转余]|滚存|结账))|同期|同比|环比|[比较](?:上|去|前|年|计|目|{HAN}{{0,4}}(?:增|减|多|少|提|降|下|上))|每{HAN}|(?<!平)均(?!为.类)|平均|最[高低多少]|[增减](?:收|支)|[增减]幅"
    "|超过?$|不足$|净增|净减|(?:[同可]比口径)|相当于|限额|标准(?:为|是|达到?|提高到|提高至)?$"
)
_TARGET = Pattern(
    "(?:[为占超较比][^，]{0,8}|年初|调整)(?:目标|任务|计划|预算)数?的?$|(?:目标|任务|计划|预算数)(?:为|是)?$"
)
# What the reading may leave unclaimed: days (优132天), roads (县道416公里), a figure right behind its year (2021年1.8万亩).
_NUMBER = r"(?P<number>\d{1,6}(?:\.\d+)?)"
_MEASURED = Pattern(rf"(?<![\d.,万]){_NUMBER}(?P<scale>)(?P<unit>天|公里)(?!/)", needs=("天", "公里"))
_OF_YEAR = Pattern(
    rf"20\d\d年{_NUMBER}(?P<scale>[万亿]?)(?P<unit>元|亩|人次?|户|家|个|件|起|座|所|处|项|吨|公里|平方公里)(?!/)"
)
_UNREAD = ("天", "公里", "年")
_SHORT = {"吨标准煤": "吨"}
"""Units whose parts are told in short: 86.4万吨标准煤, of which 3.2万吨."""
_SIZES = {"": Decimal(1), "万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
_LONGEST = 40
_AMONG = ("其中:", "其中，", "其中,")


class Term(msgspec.Struct, frozen=True):
    """An amount in prose.

    unit:   its unit, short where parts are told so.
    before: the words of its clause before it, from the last mark or the last figure; after: those behind it, to the next one.
    rank:   of the strongest mark between it and the term before it, whatever that one counts: 、 1, ， 2, ； 3, 。 4, none 0.
    target: it is a goal, a task, a budget that something else is held against.
    aside:  it is told for comparison only (上年, 比…, 人均, 目标), or is a change.
    bracket: where the bracket begins that it stands in, -1 for none.
    """

    quantity: Quantity
    unit: str
    before: str
    after: str
    rank: int
    aside: bool
    bracket: int
    target: bool = False

    @property
    def value(self) -> Decimal:
        """The number, in `unit`."""
        return self.quantity.value


_KNOWN: WeakKeyDictionary[Manuscript, tuple[tuple[Stretch, tuple[Term, ...]], ...]] = WeakKeyDictionary()


def paragraphs_of_terms(manuscript: Manuscript) -> Sequence[tuple[Stretch, tuple[Term, ...]]]:
    """The paragraphs with the terms of each, as far as they have two or more; worked out once."""
    found = _KNOWN.get(manuscript)
    if found is None:
        each = ((paragraph, terms_of(manuscript.plain, paragraph)) for paragraph in manuscript.paragraphs)
        found = tuple((paragraph, terms) for paragraph, terms in each if len(terms) > 1)
        _KNOWN[manuscript] = found
    return found


def terms_of(plain: str, stretch: Stretch) -> tuple[Term, ...]:
    """The amounts of a stretch of prose, in the order of the text."""
    figures = [each for each in stretch.quantities if not each.in_table]
    if not figures and not any(word in stretch.text for word in _UNREAD):
        return ()
    figures = _with_more(plain, stretch, figures)
    if len(figures) < 2:
        return ()
    marks = [(mark.start(), mark[0]) for mark in _MARK.finditer(plain, stretch.start, stretch.end)]
    return tuple(_terms(plain, stretch, figures, marks))


def _terms(
    plain: str, stretch: Stretch, figures: Sequence[Quantity], marks: Sequence[tuple[int, str]]
) -> Iterator[Term]:
    place, opened, end = 0, -1, stretch.start
    for index, figure in enumerate(figures):
        rank, begin = 0, end
        while place < len(marks) and marks[place][0] < figure.start:
            where, mark = marks[place]
            place += 1
            if mark == "（":
                opened = where
            elif mark == "）":
                opened = -1
            if where >= end:
                rank, begin = max(rank, _RANK[mark]), where + 1
        after = place
        while after < len(marks) and marks[after][0] < figure.end:
            after += 1  # a mark within the figure
        stop = figures[index + 1].start if index + 1 < len(figures) else stretch.end
        stop = min(stop, marks[after][0]) if after < len(marks) else stop
        change = figure.is_(Kind.CHANGE) and figure.unit not in RATES
        if (change or is_amount(figure)) and not is_torn(plain, (figure,)):
            before = _LEAD.compiled.sub("", plain[max(begin, figure.start - _LONGEST) : figure.start].strip())
            before = _JOINING.compiled.sub("", before)
            if plain.endswith(_AMONG, stretch.start, begin) and not before.startswith(_AMONG[0][:2]):
                before = _AMONG[0][:2] + before  # 其中：甲12个
            aside = change or _COMPARED.search(before) is not None
            target = _TARGET.search(before) is not None
            unit = _SHORT.get(figure.unit, figure.unit)
            yield Term(figure, unit, before, plain[figure.end : stop].strip(), rank, aside, opened, target)
        end = figure.end


def _with_more(plain: str, stretch: Stretch, figures: list[Quantity]) -> list[Quantity]:
    """The figures and those among them that were read as no claim: days (优132天), and lengths of roads (县道416公里)."""
    more = []
    for pattern in (_MEASURED, _OF_YEAR):
        for match in pattern.finditer(plain, stretch.start, stretch.end):
            begin, end = match.start("number"), match.end()
            if not any(figure.start < end and begin < figure.end for figure in figures):
                more.append(_unclaimed(match))
    return sorted([*figures, *more], key=lambda each: each.start) if more else figures


def _unclaimed(match: re.Match[str]) -> Quantity:
    number, size = Decimal(match["number"]), _SIZES[match["scale"]]
    step, begin = size.scaleb(int(number.as_tuple().exponent)), match.start("number")
    claim = Claim(
        begin, match.end(), match.string[begin : match.end()], f"{number * size:f}", None, match["unit"], Bound.EXACT, Kind.LEVEL, None, "",
        None, None, Status.ACTUAL, None, step=f"{step:f}",
    )  # fmt: skip
    return Quantity(claim, in_table=False)
