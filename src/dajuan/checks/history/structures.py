"""Find structures (三次产业结构18.4:39.8:41.8) that were published otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.history.comparing import came_later, period_of, published, source
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Observation
from dajuan.reading.records import Kind, Status

_OF_INDUSTRIES, _LAST_PART = "industrial_structure", "tertiary_industry_share"

_MESSAGE = Text(
    "“{own}”与已公布的不一致：{source}的{name}（{period}）为“{published}”。",
    en="“{own}” is not what was published: {source} has “{published}” for {name} ({period}).",
)
_MENDING = Text(
    "核对来源：或改为已公布的数，或注明数据已修订。",
    en="Look at the source: take the published figure, or say that it was revised.",
)
_BULLETIN = (
    "云溪县2024年国民经济和社会发展统计公报\n\n云溪县统计局　2025年4月18日\n\n初步核算，三次产业结构为19.2:38.4:42.4。",
    "2025-04-18",
)

_SHARES = (
    "云溪县2023年国民经济和社会发展统计公报\n\n云溪县统计局　2024年4月18日\n\n"
    "三次产业增加值占地区生产总值的比重分别为19.6%、36.8%和43.6%。",
    "2024-04-18",
)


@check(
    "ledger-structure-otherwise",
    severity=Severity.WARNING,
    known=True,
    title=Text("结构与已公布的不一致", en="A structure that was published otherwise"),
    why=Text(
        "同一年的三次产业结构在已公布的文件中是另一组数，而且差距超出了四舍五入的范围。",
        en="The structure of the same year has other parts in a published document, and rounding does not explain it.",
    ),
    wrong=(
        Example("三次产业结构由2024年的19.2:34.8:46.0调整为2025年的18.6:38.9:42.5。", earlier=(_BULLETIN,)),
        Example("2024年，全县三次产业结构为16.2:41.4:42.4。", earlier=(_BULLETIN,)),
        Example("2023年，全县三次产业结构为19.6:38.8:41.6。", earlier=(_SHARES,)),
    ),
    right=(
        Example("三次产业结构由2024年的19.2:38.4:42.4调整为2025年的18.6:38.9:42.5。", earlier=(_BULLETIN,)),
        Example("2024年，全县三次产业结构为19:38:42。", earlier=(_BULLETIN,)),
        Example("2025年，全县三次产业结构为16.2:41.4:42.4。", earlier=(_BULLETIN,)),
        Example("2023年，全县三次产业结构为19.6:36.8:43.6。", earlier=(_SHARES,)),
    ),
)
def structure_otherwise(manuscript: Manuscript) -> Iterator[Remark]:
    """Part by part, each with the digits that both have."""
    known = manuscript.known
    if known is None:
        return
    for own in known.own:
        if own.kind is not Kind.STRUCTURE or own.status is not Status.ACTUAL or own.place != known.place:
            continue
        told = next((each for each in _told(manuscript, known, own) if _differ(own, each)), None)
        if told is not None:
            yield Remark(
                spans=(Span(own.origin.start, own.origin.end),),
                message=_MESSAGE.filled(
                    own=own.origin.text,
                    source=source(told),
                    name=told.origin.indicator,
                    period=period_of(own),
                    published=told.origin.text,
                ),
                suggestion=_MENDING,
                severity=Severity.ADVICE if came_later(own, told) else None,
            )


def _told(manuscript: Manuscript, known: Known, own: Observation) -> list[Observation]:
    """The structure of that year as others published it, else the share of services, which is its last part."""
    cells = published(manuscript, known, own)
    if not cells and own.indicator.id == _OF_INDUSTRIES:
        cells = [cell for cell in known.by_indicator.get(_LAST_PART, ()) if cell.key.period == own.period]
    return [cell.standing for cell in cells if cell.standing is not None and not cell.key.target]


def _differ(own: Observation, told: Observation) -> bool:
    """Whether a part differs by more than its last digit, of the less precise of both."""
    mine, theirs = _parts(own), _parts(told)
    if told.kind is not Kind.STRUCTURE:
        mine = mine[-1:]
    return len(mine) == len(theirs) and any(
        abs(one - other) > max(_step(one), _step(other)) for one, other in zip(mine, theirs, strict=True)
    )


def _parts(one: Observation) -> list[Decimal]:
    return [Decimal(part) for part in one.value.split(":")]


def _step(part: Decimal) -> Decimal:
    exponent = part.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
