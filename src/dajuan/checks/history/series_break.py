"""Find figures that leave the course of their own series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median

from dajuan.checks.history.comparing import figures, is_printed, range_of, source, value_of, year_of
from dajuan.checks.history.series import before, published_years
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import shown
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Observation
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind, Status

_ONE, _HUNDRED = exactly(1), exactly(100)
_FEWEST = 3  # years: with fewer there are no changes to hold one against
_TIMES = 2  # as far as the widest change of the years before
_CALM, _JUMP, _TIMES_OF_CALM = Decimal(3), Decimal(5), 5
"""Of a series that never moved by 3%, a change of 5% that is five times as far as any before."""
_POINTS, _POINTS_JUMP = "百分点", Decimal(3)
_LEAST = Decimal(20)  # a count of less than that jumps by chance

_MESSAGE = Text(
    "“{own}”比{year}年的“{published}”（{source}）变动{computed}，明显超出该指标历年的变动幅度，是否属实？",
    en="“{own}” differs from the “{published}” of {year} ({source}) by {computed}, far more than this series has moved: is it so?",
)
_MENDING = Text(
    "核对数值、单位和口径；确为大幅变动或口径调整的，建议在文中说明原因。",
    en="Look at the value, the unit and the scope; where it did change so much, or the scope changed, say why.",
)


def _bulletin(year: int, grain: str) -> tuple[str, str]:
    forest = Decimal(40) + Decimal(year - 2018) / 5
    text = (
        f"云溪县{year}年国民经济和社会发展统计公报\n\n云溪县统计局　{year + 1}年4月18日\n\n"
        f"全年粮食总产量{grain}万吨。森林覆盖率{forest}%。"
    )
    return text, f"{year + 1}-04-18"


_HARVESTS = tuple(
    _bulletin(year, grain)
    for year, grain in ((2019, "18.2"), (2020, "18.4"), (2021, "18.3"), (2022, "18.6"), (2023, "18.8"), (2024, "18.7"))
)


@check(
    "ledger-series-break",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    known=True,
    title=Text("与历年走势明显不符", en="Leaves the course of its own series"),
    why=Text(
        "变动远远超过该指标历年的变动：超过30%和历年变动的6倍离差，或历年平稳而突然变动。可能是数值、单位或口径有误，也可能确有其事：请核实。",
        en="It changed far more than this series ever did: by 30% and six deviations, or all at once in a calm series. A slip, another "
        "scope, or true. Ask.",
    ),
    thresholds={"deviations": Decimal(6), "change": Decimal(30), "years": Decimal(4)},
    wrong=(
        Example("2025年，全县粮食总产量28.9万吨。", earlier=_HARVESTS),
        Example("2025年，全县粮食总产量11.9万吨，农业生产稳中有进。", earlier=_HARVESTS),
        Example("2025年，全县粮食总产量28.9万吨。", earlier=_HARVESTS[2:]),
        Example("2025年，全县粮食总产量21.8万吨，再获丰收。", earlier=_HARVESTS),
        Example("2025年，全县森林覆盖率50.9%。", earlier=_HARVESTS),
    ),
    right=(
        Example("2025年，全县粮食总产量18.9万吨。", earlier=_HARVESTS),
        Example("2025年，全县粮食总产量19.8万吨。", earlier=_HARVESTS),
        Example("2025年，全县粮食总产量28.9万吨。", earlier=_HARVESTS[3:]),
        Example("2025年，青石镇粮食总产量2.9万吨。", earlier=_HARVESTS),
        Example("2025年，全县森林覆盖率41.9%。", earlier=_HARVESTS),
    ),
)
def series_break(manuscript: Manuscript) -> Iterator[Remark]:
    """The change on last year against the changes of the years before."""
    known = manuscript.known
    if known is None:
        return
    slug = "ledger-series-break"
    deviations, least = manuscript.threshold(slug, "deviations"), manuscript.threshold(slug, "change")
    enough = max(int(manuscript.threshold(slug, "years")), _FEWEST)
    for quantity, own in figures(manuscript):
        year = year_of(own)
        if own.kind is not Kind.LEVEL or own.status is Status.TARGET or year is None or not is_printed(own):
            continue
        if own.unit == "‰" or own.indicator.local or own.place != known.place:
            continue
        years = published_years(known, own)
        past = {each: told for each, told in years.items() if each < year}
        last = next(before(past, year), None)
        if len(past) < enough or last is None or last[0] != year - 1 or year in years:
            continue
        values = _values(past, own.unit)
        if len(values) < enough or min(values) <= 0 or values[-1] < _LEAST:
            continue
        if own.unit == "%":
            change = quantity.value - values[-1]
            far = _is_far_in_points(change, [later - earlier for earlier, later in pairwise(values)])
        else:
            change = (quantity.value / values[-1] - 1) * 100
            changes = [(later / earlier - 1) * 100 for earlier, later in pairwise(values)]
            far = _is_far(change, changes, least, deviations)
        old, new = range_of(last[1], own.unit), quantity.wide
        if far and old is not None and old.low is not None and old.low > 0:
            points = own.unit == "%"
            by = new - old if points else (new / old - _ONE) * _HUNDRED
            computed = shown(change, by, _POINTS if points else "%", Decimal("0.1"))
            yield Remark(
                spans=(quantity.span,),
                message=_MESSAGE.filled(
                    own=own.origin.text,
                    year=last[0],
                    published=last[1].origin.text,
                    source=source(last[1]),
                    computed=computed,
                ),
                suggestion=_MENDING,
                computed=computed,
            )


def _is_far(change: Decimal, changes: Sequence[Decimal], least: Decimal, deviations: Decimal) -> bool:
    """Whether a change is far beyond those of the years before, of which there may be only three."""
    middle = median(changes)
    spread = median(abs(each - middle) for each in changes)
    widest = max(abs(each) for each in changes)
    if abs(change) > least:
        return abs(change - middle) > deviations * spread and abs(change) > _TIMES * widest
    return widest < _CALM and abs(change) > max(_JUMP, _TIMES_OF_CALM * widest)


def _is_far_in_points(change: Decimal, changes: Sequence[Decimal]) -> bool:
    """As `_is_far`, of a rate: by how many points it changed."""
    return abs(change) > max(_POINTS_JUMP, _TIMES_OF_CALM * max(abs(each) for each in changes))


def _values(past: Mapping[int, Observation], unit: str) -> list[Decimal]:
    return [value for told in past.values() if (value := value_of(told, unit)) is not None]
