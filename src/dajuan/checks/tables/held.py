"""Hold the figures of prose against the table beside it: which of them no cell of their row gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from weakref import WeakKeyDictionary

import msgspec

from dajuan.checks.agreement.alike import LEAST_ALIKE
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.tables.expectations import Expected
from dajuan.checks.tables.expected import besides, expected
from dajuan.checks.tables.sheets import Sheet, beside, sheets
from dajuan.checks.tables.telling import Role, Told, told_in
from dajuan.checks.tables.years_told import is_of_years
from dajuan.reading.records import Kind

MOST_TIMES = 3
"""A figure that is so many times a cell, or less, can be meant to be it."""
POWERS = (1, 2, 3, 4, 8)
RATES = ("%", "倍")
_YEAR = Pattern(r"20\d\d")
_PART = Pattern(r"\d{1,2}(?:[—-]\d{1,2})? ?月|[一二三四]季度|前[三3]季度|[上下]半年")
_LEVEL = Pattern("[省市县区州]?本级|[市县区省]直|城区|建成区|(?:经开|高新|开发|新)区")
_YEARLY, _MONTHLY = Pattern("同比|上年|去年"), Pattern("上月|本月|上期|环比")
_FALLS = Pattern("降|减|压|缩|回落|亏|目标|任务|计划|预算")
"""Rows and columns whose figures may be printed without the sign that their words have."""
_EITHER_WAY = ("多", "少", "高", "低", "高出", "增收", "减支")
_BASE = Pattern(
    "(?:上年|去年|上期|年初)(?:同期|[末底])?(?:的|实际|预算)?(?:执行|完成|决算|快报)?(?:数|额)?的?(?:为|是)?$"
)
"""比上年执行数50,100万元增长5.0%: last year's figure, which a table of this year alone does not have."""
_EARLIER = Pattern("上年|去年|上期|同期|年初|期初|20\\d\\d")
_THIS = Pattern("今年|本年|当年|年内|本月|当月")
_STOCK = Pattern("余额|存量|在册|在贷|保有量")
_FLOW = Pattern("发放|投放|回收|收回|处置|偿还|归还|清收|核销|注销|报废")
"""What a year moved, of which a table of what there was at its end says nothing."""
_SUMMED = Pattern("累计|总投资|总规模")
_OTHERWISE = Pattern(
    "预计|明年|下年|下一步|(?:计划|拟|将|再)(?:新|建|实施|安排|投|完成|改|增)|力争|确保|将达|到20\\d\\d年(?:底|末)?，?[力将达]|同口径|扣除|剔除|可比价|不变价|实际增长|口径"
)


class Held(msgspec.Struct, frozen=True):
    """A figure of prose that its row does not give: what it should be by the nearest cells; slip: it looks mistyped.

    certain: the row gives nothing else. turned: the size is right, but it went the other way.
    """

    sheet: Sheet
    told: Told
    nearest: Expected
    slip: bool
    certain: bool
    turned: bool = False


_FOUND: WeakKeyDictionary[Manuscript, tuple[tuple[Held, ...], frozenset[int]]] = WeakKeyDictionary()


def held(manuscript: Manuscript) -> tuple[Held, ...]:
    """The figures of prose that no table beside it gives, in the order of the text."""
    return _all(manuscript)[0]


def given(manuscript: Manuscript) -> frozenset[int]:
    """Where the figures of prose begin that a table beside it gives."""
    return _all(manuscript)[1]


def _all(manuscript: Manuscript) -> tuple[tuple[Held, ...], frozenset[int]]:
    found = _FOUND.get(manuscript)
    if found is None:
        by_start: dict[int, Held] = {}
        fitting: set[int] = set()
        for sheet in sheets(manuscript):
            for sentence in beside(manuscript, sheet):
                for told in told_in(manuscript, sentence, sheet) if sentence.quantities else ():
                    made = _judged(manuscript, sheet, sentence, told)
                    start = told.quantity.start
                    if isinstance(made, Held):
                        by_start.setdefault(start, made)
                    elif made:
                        fitting.add(start)
        odd = tuple(by_start[start] for start in sorted(by_start) if start not in fitting)
        found = odd, frozenset(fitting)
        _FOUND[manuscript] = found
    return found


def _judged(manuscript: Manuscript, sheet: Sheet, sentence: Stretch, told: Told) -> Held | bool | None:
    """What does not fit, True of what does, None where it cannot be told."""
    quantity = told.quantity
    if not quantity.exact or quantity.is_(Kind.RANK):
        return None
    if is_of_years(manuscript.plain, sheet, sentence, quantity) and (
        told.role is not Role.CHANGE or "新增" in told.verb
    ):
        return None
    found = expected(sheet, told)
    signed = told.role in (Role.CHANGE, Role.GAP, Role.BETWEEN)
    if not found:
        return None
    fitting = [each for each in found if _fits(each, quantity, signed=signed)]
    other = _is_of_another(manuscript, sheet, sentence, told)
    if fitting and told.role is Role.CHANGE and not other and all(_is_turned(sheet, told, each) for each in fitting):
        return Held(sheet, told, fitting[0], slip=False, certain=False, turned=True)
    if fitting or other:
        return True if fitting else None
    if any(_fits(each, quantity, signed=True) for each in besides(sheet, told)):
        return None
    slips = [each for each in found if _is_slip(quantity, each)]
    if not slips and any(each.unsure for each in found):
        return None
    nearest = min(slips or found, key=lambda each: abs(abs(each.value) - abs(quantity.value)))
    slip = bool(slips)
    if not slip and not signed and not _is_near(quantity, nearest):
        return None
    if told.role is Role.SHARE and not slip and not any(each.printed for each in found):
        return None  # of which whole it is, is not sure enough
    sure = len(found) == 1 and not (nearest.wide.meets(quantity.wide) or (-nearest.wide).meets(quantity.wide))
    return Held(sheet, told, nearest, slip and not nearest.unsure, sure and not nearest.unsure)


def _fits(cell: Expected, quantity: Quantity, *, signed: bool) -> bool:
    """Whether a figure can be what cells give: the same digits, of fewer digits what is left; a difference without its sign."""
    if cell.printed and cell.step == quantity.step:
        return quantity.value in (cell.value, -cell.value if signed else cell.value)
    if cell.printed and not signed and cell.step < quantity.step:
        return abs(cell.value - quantity.value) < quantity.step  # rounded or cut off
    if signed and quantity.unit not in RATES:
        return cell.tight.meets(quantity.tight) or (-cell.tight).meets(quantity.tight)
    return cell.wide.meets(quantity.wide) or (signed and (-cell.wide).meets(quantity.wide))


def _is_turned(sheet: Sheet, told: Told, cell: Expected) -> bool:
    """Whether cells show that something rose of which the verb says that it fell, or the other way round."""
    label = sheet.labels[told.row] if told.row >= 0 else ""
    if _FALLS.search(label + "".join(cell.heads)) or told.verb in _EITHER_WAY:
        return False
    return bool(cell.value) and (cell.value < 0) != told.falls


def _is_near(quantity: Quantity, nearest: Expected) -> bool:
    sizes = sorted((abs(quantity.value), abs(nearest.value)))
    return bool(sizes[0]) and sizes[1] <= MOST_TIMES * sizes[0]


def _is_slip(quantity: Quantity, cell: Expected) -> bool:
    """Whether a figure differs from what cells give by a digit, by two that changed places or by a power of ten."""
    if not cell.value or not quantity.value:
        return False
    powers = () if cell.unsure else (*POWERS, *(-each for each in POWERS))
    if any(abs(cell.value.scaleb(power) - quantity.value) <= quantity.step / 2 for power in powers):
        return len(_digits(quantity.value, quantity.step)) > 1
    step = max(quantity.step, cell.step)
    one, two = _digits(quantity.value, step), _digits(cell.value, step)
    if len(one) != len(two) or len(one) < LEAST_ALIKE - 1:
        return False
    apart = [at for at, pair in enumerate(zip(one, two, strict=True)) if pair[0] != pair[1]]
    if len(apart) == 1:
        return len(one) >= LEAST_ALIKE
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == two[apart[1]]
        and one[apart[1]] == two[apart[0]]
    )


def _digits(value: Decimal, step: Decimal) -> str:
    return str(int((abs(value) / step).to_integral_value()))


def _is_of_another(manuscript: Manuscript, sheet: Sheet, sentence: Stretch, told: Told) -> bool:
    """Whether a figure is of another time, part of the place or way of reckoning than the table."""
    before = manuscript.plain[sentence.start : told.quantity.start]
    own = "".join((sheet.title, *sheet.heads, *sheet.labels))
    if _BASE.search(before) and not _EARLIER.search("".join(sheet.heads)):
        return True
    signed = told.role in (Role.CHANGE, Role.GAP)
    if _OTHERWISE.search(before) or _other_words(_LEVEL, before, own):
        return True
    if _STOCK.search(own) and _other_words(_FLOW, before.rpartition("，")[2], own):
        return True
    dated = _YEAR.compiled.findall("".join(sheet.heads)) or _YEAR.compiled.findall(own)
    if _THIS.search(before.rpartition("；")[2].rpartition("，")[2]) and _SUMMED.search(own):
        return True
    heads = "".join(sheet.heads)
    if _MONTHLY.search(heads) if _YEARLY.search(before) else _YEARLY.search(heads) and _MONTHLY.search(before):
        return True
    if _PART.search(before) and (_other_words(_PART, before, own) or (signed and dated)):
        return True
    return bool(told.year and dated and str(told.year) not in dated)


def _other_words(pattern: Pattern, before: str, own: str) -> bool:
    own = own.replace(" ", "")
    return any(each[0].replace(" ", "") not in own for each in pattern.finditer(before))


def told_of(manuscript: Manuscript, roles: Sequence[Role]) -> Iterator[Held]:
    """The figures of these roles that their row does not give."""
    return (each for each in held(manuscript) if each.told.role in roles)
