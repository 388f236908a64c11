"""Find a value that the prose gives otherwise than the table of the same document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.catalogue.indicators import by_id
from dajuan.checks.agreement.alike import Difference, are_swapped_when_rounded, difference, in_one_unit, ratio
from dajuan.checks.agreement.belonging import CONFIDENT, is_elsewhere
from dajuan.checks.agreement.wording import name_of, place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import measures
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.held import given
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind

CURRENCY = "人民币"
DEALT_OUT = "分别"
CAPTION = 200
"""Characters before a cell within which its table's caption says 人民币."""

_HEAD = "<table><caption>2025年主要经济指标</caption><tr><th>指标</th><th>单位</th><th>2025年</th></tr>"


def _page(cells: str, prose: str) -> str:
    return (
        f"<html><body><h1>云溪县2025年国民经济和社会发展统计公报</h1><p>{prose}</p>{_HEAD}{cells}</table></body></html>"
    )


def _row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


_GDP = _row("地区生产总值", "亿元", "152.4")
_SALES = _row("社会消费品零售总额", "亿元", "58.7")
_GRAIN = _row("粮食产量", "万吨", "23.67")


@check(
    "agree-table-prose",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("表格与正文数值不同", en="A table and the prose give two values"),
    why=Text(
        "同一指标、同一时期，表中的数与正文的数应当一致。不一致时，先看表头的单位（万元、亿元），再看数字。",
        en="A table and the prose give one value of one measure and period. Where they differ, look at the table's unit first, then at "
        "the digits.",
    ),
    wrong=(
        _page(_GDP + _SALES + _GRAIN, "2025年，全县完成地区生产总值154.2亿元，增长5.6%。"),
        _page(_GDP + _SALES + _GRAIN, "2025年，全县实现社会消费品零售总额587亿元，增长4.1%。"),
        _page(_GDP + _SALES + _GRAIN, "2025年，全县粮食产量达到24.67万吨。"),
    ),
    right=(
        _page(_GDP + _SALES + _GRAIN, "2025年，全县完成地区生产总值152.4亿元，增长5.6%。"),
        _page(_GDP + _SALES + _GRAIN, "2025年，全县粮食产量达到23.7万吨，地区生产总值突破150亿元。"),
        _page(_GDP + _SALES + _GRAIN, "2024年，全县完成地区生产总值146.8亿元。"),
        _page(_GDP + _SALES + _GRAIN, "2025年，高新区完成地区生产总值36.8亿元。"),
    ),
    thresholds={"ratio": Decimal(3)},
    replaces=("agree-two-values", "agree-unit-jump", "agree-digit-swap", "agree-table-cell", "agree-table-change"),
)
def table_and_prose(manuscript: Manuscript) -> Iterator[Remark]:
    """An exact figure of the prose that no cell of its measure agrees with."""
    if not manuscript.reading.tables:
        return
    most = manuscript.threshold("agree-table-prose", "ratio")
    told = given(manuscript)  # by the row's own cells, of whichever year they were taken to be
    for measure, figures in measures(manuscript).items():
        if measure.kind not in (Kind.LEVEL, Kind.CHANGE) or measure.subject not in by_id():
            continue
        sure = [each for each in figures if each.exact and each.claim.confidence >= CONFIDENT]
        cells = [each for each in sure if each.in_table]
        prose = [each for each in sure if not (each.in_table or each.start in told or is_elsewhere(manuscript, each))]
        for said in prose if cells else ():
            cell = _conflicting(manuscript, said, cells, most)
            if cell is not None:
                yield Remark(
                    spans=(said.span, cell.span),
                    message=Text(
                        "“{name}”正文与表格不一致：{said}，{cell}。",
                        en="The prose and the table give two values of “{name}”: {said}, {cell}.",
                    ).filled(name=name_of(measure, said), said=place_of(said), cell=place_of(cell)),
                    suggestion=Text(
                        "请核对表头单位和两处数字，统一为一个数；口径不同的，请注明。",
                        en="Check the table's unit and both figures and print one value; if they count differently, say so.",
                    ),
                )
                break


def _conflicting(manuscript: Manuscript, said: Quantity, cells: Sequence[Quantity], most: Decimal) -> Quantity | None:
    """The cell nearest to what the prose says, None where one agrees or where they are of two things."""
    if any(in_one_unit(said).meets(in_one_unit(cell)) for cell in cells):
        return None
    cell = min(cells, key=lambda each: ratio(said, each) or Decimal(0))
    apart = difference(said, cell)
    if apart is Difference.OTHER and not are_swapped_when_rounded(said, cell):
        times = ratio(said, cell)
        if manuscript.document.kind is DocumentKind.BUDGET or times is None or times > most:
            return None  # a budget has a table for the whole place, one for its own level and one for each book
        sentence = manuscript.sentence_at(said.start)
        if sentence is not None and DEALT_OUT in manuscript.plain[sentence.start : said.start]:
            return None  # 2023—2025年分别为: which year's it is was not read
    return None if _in_two_currencies(manuscript, said, cell) else cell


def _in_two_currencies(manuscript: Manuscript, said: Quantity, cell: Quantity) -> bool:
    """Whether one of the two is of deposits or loans in 人民币 only."""
    of_table = CURRENCY in manuscript.plain[max(cell.start - CAPTION, 0) : cell.start]
    return of_table != (CURRENCY in said.claim.indicator)
