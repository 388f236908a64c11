"""Find ranks and superlatives in prose that the column of a table beside it does not bear out: 居第二位 of the third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.marks import WrongMark, wrong_marks
from dajuan.checks.tables.orders import RANK_HEAD, Order, Orders
from dajuan.checks.tables.rank_claims import RankClaim, rank_claims
from dajuan.checks.tables.rank_columns import wrong_ranks
from dajuan.checks.tables.sheets import Sheet, beside, sheets

_TABLE = "工业增速\n县区|增速（%）\n东湖区|7.4\n青山区|6.8\n云溪县|8.9\n宁河县|5.2\n"
_RANKED = (
    "工业增速\n县区|增速（%）|位次\n云溪县|8.9|1\n东湖区|7.4|{two}\n青山区|6.8|{three}\n宁河县|5.2|4\n各县区继续努力。"
)

_MOST = 10
_WRONG = Text(
    "“{words}”与表不符：按表中{head}，“{row}”居第{place}位。",
    en="“{words}” does not agree with the table: in {head} the row {row} is number {place}.",
)
_PRINTED = Text(
    "“{words}”与表不符：表中“{row}”的位次为{place}。",
    en="“{words}” does not agree with the table: the rank printed for {row} is {place}.",
)
_NUMBER = Text(
    "“{words}”与表不符：按表中数字为{number}个{rows}。",
    en="“{words}” does not agree with the table, which has {number} of them {rows}.",
)
_COLUMN = Text(
    "表中“{row}”的位次与数字不符：按“{head}”应为第{place}位。",
    en="The rank printed for {row} does not agree with the figures: in {head} it is number {place}.",
)
_SUGGESTION = Text(
    "请核对名次和表中数字；按其他指标排序的，请写明。", en="Check the rank and the figures; say by which measure it is."
)


@check(
    "agree-table-rank",
    severity=Severity.WARNING,
    title=Text("所说或所列的位次与表中数字不符", en="A rank that is told or printed is not borne out by the table"),
    why=Text(
        "正文说“居第二位”“增速最快”“垫底”“三个县快于全市”时，应与旁边表格各行的大小次序相符；表中“位次”一栏应与所依据的数字相符。",
        en="What is called second, fastest or last beside a table stands there in the order of its figures, and so does a column of ranks.",
    ),
    wrong=(
        _TABLE + "云溪县增速最快，青山区居第二位。",
        _TABLE + "增速最低的是青山区。",
        _TABLE + "东湖区增长7.4%，居四个县区首位。",
        _RANKED.format(two=3, three=2),
    ),
    right=(
        _TABLE + "云溪县增速最快，东湖区居第二位，宁河县垫底。",
        _TABLE + "云溪县增速居全省第二位。",
        _TABLE + "青山区增长6.8%，增速创三年来最高。",
        _RANKED.format(two=2, three=3),
    ),
)
def ranks(manuscript: Manuscript) -> Iterator[Remark]:
    """Ranks and superlatives of rows in sentences beside a table."""
    for sheet in sheets(manuscript, turned=False):
        orders = Orders(sheet)
        for found in wrong_ranks(sheet, orders):
            message = _COLUMN.filled(row=sheet.labels[found.row], head=found.head, place=found.place)
            yield Remark(found.spans, message, _SUGGESTION)
        for sentence in beside(manuscript, sheet):
            for claim in rank_claims(manuscript.plain, sentence.start, sentence.end, sheet):
                yield from _judged(manuscript, sheet, orders, claim)
            for wrong in wrong_marks(manuscript, sheet, orders, sentence):
                yield _marked(manuscript, sheet, wrong)


def _judged(manuscript: Manuscript, sheet: Sheet, orders: Orders, claim: RankClaim) -> Iterator[Remark]:
    printed = [at for at, head in enumerate(sheet.heads) if RANK_HEAD.search(head)]
    if printed:
        yield from _against_printed(manuscript, sheet, claim, printed)
        return
    known = [
        each for each in _orders(manuscript, sheet, orders, claim) if all(row in each.values for row in claim.rows)
    ]
    if not known or any(_bears_out(each, claim) for each in known):
        return
    order, row = known[0], next((at for at in claim.rows if not _stands(known[0], claim, at)), claim.rows[0])
    place = order.ranks(row, rising=_rising(order, claim) and not claim.bottom)[0]
    words = manuscript.text[claim.start : claim.end]
    head = sheet.heads[order.column] if order.column >= 0 else ""
    yield Remark(
        (Span(claim.start, claim.end), order.spans[row]),
        _WRONG.filled(words=words, head=f"“{head}”" if head else "数字", row=sheet.labels[row], place=place),
        _SUGGESTION,
        severity=Severity.ERROR if len(known) == 1 else None,
    )


def _against_printed(
    manuscript: Manuscript, sheet: Sheet, claim: RankClaim, columns: Sequence[int]
) -> Iterator[Remark]:
    """A rank in prose beside a column of ranks is one of the row's."""
    if claim.count or claim.bottom or len(claim.rows) > 1 or not claim.good:
        return
    entries = [entry for at in columns if (entry := sheet.entries[claim.rows[0]][at]) is not None]
    if entries and all(entry.value != claim.place for entry in entries):
        yield Remark(
            (Span(claim.start, claim.end), *(entry.spans[0] for entry in entries)),
            _PRINTED.filled(
                words=manuscript.text[claim.start : claim.end],
                row=sheet.labels[claim.rows[0]],
                place="、".join(f"{entry.value:f}" for entry in entries),
            ),
            _SUGGESTION,
        )


def _orders(manuscript: Manuscript, sheet: Sheet, orders: Orders, claim: RankClaim) -> tuple[Order, ...]:
    """The rankings that a claim can be meant by: the columns that it names or whose figure it gives, those of its kind, or all."""
    if claim.kind == "gap":
        return orders.gaps
    if claim.kind == "share":
        return orders.shares
    if claim.columns and (claim.falling or claim.kind == "growth"):
        return tuple(each for each in orders.rates if each.parts <= claim.columns)
    if claim.columns:
        return tuple(each for each in orders.columns if each.column in claim.columns)
    if claim.kind == "growth" or claim.falling:
        return orders.rates
    if claim.kind == "amount":
        return orders.amounts() or orders.columns
    return orders.columns


def _bears_out(order: Order, claim: RankClaim) -> bool:
    if claim.count:
        places = [order.ranks(row, rising=_rising(order, claim)) for row in claim.rows]
        if claim.listed and not claim.bottom:
            return all(at in place for at, place in enumerate(places, start=claim.place))
        return all(place[0] <= claim.count for place in places)
    return all(_stands(order, claim, row) for row in claim.rows)


def _stands(order: Order, claim: RankClaim, row: int) -> bool:
    return claim.place in order.ranks(row, rising=_rising(order, claim))


def _rising(order: Order, claim: RankClaim) -> bool:
    """Whether places are counted from the least figure up."""
    rising = claim.bottom != (claim.good and order.low)
    return not rising if claim.falling and not claim.good else rising


def _marked(manuscript: Manuscript, sheet: Sheet, wrong: WrongMark) -> Remark:
    rows = "、".join(sheet.labels[row] for row in wrong.rows)
    return Remark(
        (wrong.words, *wrong.spans[:_MOST]),
        _NUMBER.filled(
            words=manuscript.text[wrong.words.start : wrong.words.end],
            number=wrong.number,
            rows=f"（{rows}）" if rows else "",
        ),
        _SUGGESTION,
    )
