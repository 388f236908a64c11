"""Hold against a table how many of its rows are said to be above a mark, or to have risen: 三个县快于全市, 三升两降."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.checks.tables.orders import Order, Orders
from dajuan.checks.tables.rank_claims import clauses
from dajuan.checks.tables.sheets import Sheet
from dajuan.checks.tables.tokens import tokens

_NUMERAL = r"\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_THINGS = "个|家|项|类|种|户|镇|县|区|乡|市"
_UP, _DOWN = "高于|快于|超过|好于|优于|大于|多于|突破|在", "低于|慢于|少于|落后于|不及|小于|不足"
_WHOLE = Pattern("全[市县区省州旗](?:的)?(?:平均|均值|总体|整体)?(?:水平|增速|值)?|平均(?:水平|增速|值)?|均值")
_MARK = Pattern(
    f"(?P<verb>{_UP}|{_DOWN})(?P<whole>全[市县区省州旗][^，。；\\d]{{0,6}}|平均[^，。；\\d]{{0,4}}|均值)?(?=(?P<figure>\\d)|$|[的，。；])"
)
_COUNTED = Pattern(f"(?<![第\\d.])(?P<number>{_NUMERAL})(?:{_THINGS})(?!百分点)")
_OVER = Pattern(r"(?P<figure>\d[\d.]*)[^，。；\d]{1,4}(?P<verb>以上|以下|以内)")
_BACK = Pattern(
    f"的(?:县区|乡镇|单位|地区|行业|企业|部门|科目)?(?:共?有|为|是|只有|仅有?)(?P<number>{_NUMERAL})(?:{_THINGS})"
)
_BOTH = Pattern(
    f"(?P<up>{_NUMERAL})[个类]?(?:升|增|涨|正)(?:[，、]?(?P<same>{_NUMERAL})[个类]?平(?!均|方))?[，、]?"
    f"(?P<down>{_NUMERAL})[个类]?(?:降|减|跌|负)(?![产支收税员值])(?:[，、]?(?P<level>{_NUMERAL})[个类]?平(?!均|方))?"
)
_MOVED = Pattern("(?P<down>负增长|下降|下跌|下滑|回落|减少|减产|萎缩|为负)|(?P<up>正增长|增长|上升|上涨|为正|增加)")
_ONE = Pattern("唯一|只有|仅有?|唯独")
_EVERY = Pattern("(?<![平年])均|全部|全面|都(?!市)|悉数|一律|无一例外")
_AGAINST = Pattern("全国|历史|同期水平|预期|目标|计划|任务|预算|序时|上年|去年|全省(?!增)")
_WITHHELD = Pattern("力争|确保|预计|将(?!近)|目标")


class WrongMark(msgspec.Struct, frozen=True):
    """A number or naming of rows that no column bears out: its words, how many rows it is, their cells."""

    words: Span
    number: int
    rows: tuple[int, ...]
    spans: tuple[Span, ...]


def wrong_marks(manuscript: Manuscript, sheet: Sheet, orders: Orders, sentence: Stretch) -> Iterator[WrongMark]:
    """What a sentence says of how many rows rose, fell, or are above or below a mark, where no column bears it out."""
    plain = manuscript.plain
    if not any(pattern.search(sentence.text) for pattern in (_BOTH, _MARK, _OVER, _MOVED)):
        return
    frame: frozenset[int] = frozenset()
    for first, stop in clauses(plain, sentence.start, sentence.end):
        clause = plain[first:stop]
        if plain[first - 1 : first] in "；。":
            frame = frozenset()
        frame = columns_of(clause, sheet) or frame
        if _WITHHELD.search(clause) or _AGAINST.search(clause):
            continue
        both = _BOTH.search(clause)
        mark = _MARK.search(clause) or _OVER.search(clause)
        if both is not None:
            yield from _both(first, both, sheet, orders)
        elif mark is not None:
            yield from _above(manuscript, sentence, (first, stop), mark, sheet, orders)
        else:
            yield from _moved(first, clause, frame, sheet, orders)


def _both(first: int, both: re.Match[str], sheet: Sheet, orders: Orders) -> Iterator[WrongMark]:
    up, down = number_of(both["up"]), number_of(both["down"])
    level = number_of(both["same"] or both["level"] or "") or 0
    if up is None or down is None or up + down + level != len(sheet.plain) or not orders.moves:
        return
    for order in orders.moves:
        rose, fell = _signs(order)
        if (len(rose), len(fell)) == (up, down):
            return
    rose, _fell = _signs(orders.moves[0])
    yield _wrong(orders.moves[0], (first + both.start(), first + both.end()), rose)


def _signs(order: Order) -> tuple[list[int], list[int]]:
    """The rows that rose and those that fell."""
    values = order.values.items()
    return [row for row, value in values if value > 0], [row for row, value in values if value < 0]


def _wrong(order: Order, words: tuple[int, int], rows: Sequence[int]) -> WrongMark:
    return WrongMark(Span(*words), len(rows), tuple(rows), tuple(order.spans[row] for row in order.values))


def _moved(first: int, clause: str, frame: frozenset[int], sheet: Sheet, orders: Orders) -> Iterator[WrongMark]:
    """河口镇是唯一下降的乡镇; 两个行业负增长; 均实现正增长; 北川县同比下降."""
    found = _MOVED.search(clause)
    meant = columns_of(clause, sheet) or frame
    rates = [each for each in orders.moves if not meant or each.parts <= meant] or list(orders.moves)
    if found is None or clause[found.end() : found.end() + 1].isdigit() or not rates:
        return
    named = _rows(clause[: found.start()], sheet)
    counted = _COUNTED.search(clause, 0, found.start())
    number = number_of(counted["number"]) if counted else None
    one, every = _ONE.search(clause, 0, found.end()), _EVERY.search(clause, 0, found.start())
    at = [_signs(order)[1 if found["down"] else 0] for order in rates]
    if one is not None and named and (number in (None, len(named))):
        right = any(set(rows) == set(named) for rows in at)
    elif every is not None and not named and (number in (None, len(sheet.plain))) and _speaks_of(clause, number):
        right = any(len(rows) == len(sheet.plain) for rows in at)
    elif every is None and not named and number is not None and counted is not None and number < len(sheet.plain):
        hidden = {number, number + 1}  # one row may be the total of the others
        right = not _is_end(clause, found)
        right = right or any(len(rows) == number or {len(rows), len(sheet.plain)} <= hidden for rows in at)
    elif named and every is None and one is None and number is None and _is_bare(clause, found, sheet):
        right = any(set(named) <= set(rows) for rows in at)
    else:
        return
    if not right:
        start = counted.start() if counted else (one or every or found).start()
        start = min(start, next((each.start for each in tokens(clause, sheet.names) if each.kind == "row"), start))
        yield _wrong(rates[0], (first + start, first + found.end()), at[0])


def _is_end(clause: str, found: re.Match[str]) -> bool:
    return not clause[found.end() :].strip("的，。")


def _is_bare(clause: str, found: re.Match[str], sheet: Sheet) -> bool:
    """Whether nothing but rows and columns of the table is said to have moved, and nothing follows."""
    return _is_end(clause, found) and not any(
        each.kind == "other" for each in tokens(clause[: found.start()], sheet.names)
    )


def columns_of(clause: str, sheet: Sheet) -> frozenset[int]:
    """The columns that a clause names."""
    return frozenset(at for each in tokens(clause, sheet.names) if each.kind == "column" for at in each.columns)


def _speaks_of(clause: str, number: int | None) -> bool:
    return number is not None or any(
        word in clause for word in ("各县", "各区", "各镇", "各乡", "各行业", "各项", "各市", "各部门")
    )


def _above(
    manuscript: Manuscript,
    sentence: Stretch,
    where: tuple[int, int],
    mark: re.Match[str],
    sheet: Sheet,
    orders: Orders,
) -> Iterator[WrongMark]:
    first, stop = where
    clause = manuscript.plain[first:stop]
    counted = _BACK.search(clause, mark.end()) or _last(_COUNTED, clause, mark.start())
    named = _rows(clause[: mark.start()], sheet)
    every = _EVERY.search(clause, 0, mark.start())
    if every is not None:
        number = number_of(counted["number"]) if counted else None
        if named or not (number == len(sheet.plain) or (number is None and columns_of(clause, sheet))):
            return
        named, counted = list(sheet.plain), None
    if (counted is None) == (not named) or "相比" in clause:
        return
    figure = _figure(sentence, first + mark.start(), stop)
    below = mark["verb"] in (*_DOWN.split("|"), "以下", "以内")
    known: list[tuple[Order, list[int]]] = []
    for order in orders.columns:
        value = _value(
            manuscript,
            sentence,
            sheet,
            order,
            figure if mark["figure"] else None,
            whole="whole" in mark.re.groupindex and bool(mark["whole"]),
        )
        if value is not None:
            strict = [row for row, own in order.values.items() if (own < value if below else own > value)]
            loose = [row for row, own in order.values.items() if (own <= value if below else own >= value)]
            if _is_borne_out(counted, named, clause, strict) or _is_borne_out(counted, named, clause, loose):
                return
            known.append((order, strict))
    if known:
        begin = counted.start() if counted and counted.start() < mark.start() else mark.start()
        if named:
            begin = min(
                (each.start for each in tokens(clause, sheet.names) if each.kind == "row"), default=mark.start()
            )
        if every is not None:
            begin = min(begin, every.start())
        end = max(mark.end(), counted.end() if counted else 0, figure.end - first if figure else 0)
        yield _wrong(known[0][0], (first + begin, first + end), known[0][1])


def _last(pattern: Pattern, clause: str, stop: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(clause, 0, stop):  # noqa: B007
        pass
    return found


def _is_borne_out(counted: re.Match[str] | None, named: Sequence[int], clause: str, rows: Sequence[int]) -> bool:
    if named:
        return set(named) == set(rows) if _ONE.search(clause) else set(named) <= set(rows)
    return counted is not None and number_of(counted["number"]) == len(rows)


def _rows(words: str, sheet: Sheet) -> list[int]:
    """The rows that words name, no totals."""
    found = [each.row for each in tokens(words, sheet.names) if each.kind == "row"]
    return [row for row in dict.fromkeys(found) if row in sheet.plain]


def _figure(sentence: Stretch, start: int, stop: int) -> Quantity | None:
    return next((each for each in sentence.quantities if start <= each.start < stop), None)


def _value(
    manuscript: Manuscript, sentence: Stretch, sheet: Sheet, order: Order, figure: Quantity | None, *, whole: bool
) -> Decimal | None:
    """The mark in the unit of a column: the figure that the clause gives, that of the total row, or what the prose says of the whole."""
    entries = [entry for row in sheet.plain if (entry := sheet.entries[row][order.column]) is not None]
    unit = entries[0].unit
    if figure is not None:
        return figure.value if figure.unit == unit else None
    if not whole:
        return None
    for at in range(len(sheet.labels)):
        total = sheet.entries[at][order.column]
        if at not in sheet.plain and total is not None and unit in ("%", "‰"):
            return total.value
    paragraph = manuscript.paragraph_at(sentence.start) or sentence
    said = [each for each in paragraph.quantities if each.unit == unit and _is_of_whole(manuscript, each, sheet)]
    return said[0].value if len({each.value for each in said}) == 1 else None


def _is_of_whole(manuscript: Manuscript, quantity: Quantity, sheet: Sheet) -> bool:
    """Whether the clause of a figure speaks of the whole place and of no row."""
    begin = manuscript.last_mark(quantity.start) + 1
    clause = manuscript.plain[begin : quantity.start]
    return _WHOLE.search(clause) is not None and not _rows(clause, sheet) and not _MARK.search(clause)
