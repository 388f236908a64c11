"""The observations as SDMX-CSV 2.0, with the codes that they use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import msgspec

from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import Maturity, Observation
from dajuan.reading.records import Kind, Status
from dajuan.reports.claims import words
from dajuan.reports.package.contents import Ranked, Stand
from dajuan.reports.package.csv import lines, written
from dajuan.reports.package.sdmx.codes import NOT_APPLICABLE, code, unit
from dajuan.reports.package.sdmx.components import COMPONENTS, FIXED, Names
from dajuan.reports.package.sdmx.times import Time, time
from dajuan.reports.package.tables.figures import decimal

AGENCY, ID, VERSION = "DAJUAN", "REPORT_CARD", "1.0.0"
DATAFLOW = f"{AGENCY}:{ID}({VERSION})"
INFORMATION = "I"
"""The action of SDMX-CSV that says nothing of what a receiver is to do with the data."""

STANDINGS: Mapping[Stand, tuple[str, str, str]] = {
    Stand.YES: ("S", "采用", "Counts"),
    Stand.AGREES: ("G", "与采用的一致", "Agrees with the one that counts"),
    Stand.OVERRULED: ("O", "未采用", "Overruled"),
    Stand.CONTESTED: ("C", "相互矛盾，待定", "Contested"),
    Stand.SUPERSEDED: ("R", "已被替代", "Superseded"),
    Stand.UNRANKED: ("U", "仅作佐证", "Evidence only"),
}

NONE: Names = ("不适用", "Not applicable")


class DataSet(msgspec.Struct, frozen=True):
    """Rows of the data set by component, the codes that they use by code list, and which observations have no row."""

    rows: tuple[Mapping[str, str], ...]
    codes: Mapping[str, Mapping[str, Names]]
    left_out: tuple[Observation, ...]


def data_set(observations: Iterable[Ranked]) -> DataSet:
    """The data set; an observation without a known period, or without a number, can have no row in SDMX."""
    rows: list[Mapping[str, str]] = []
    codes: dict[str, dict[str, Names]] = {name: dict(fixed) for name, fixed in FIXED.items()}
    left_out = []
    # Those that speak of one thing have one key but for STANDING: S, then C1, C2 ... So the series of what counts is one series.
    counts: Counter[tuple[str, ...]] = Counter()
    for ranked in observations:
        observation = ranked.observation
        when, values = time(observation.period), list(_values(observation))
        if when is None or not values:
            left_out.append(observation)
            continue
        for part, value in values:
            key = _key(observation, when, part, codes)
            letter, chinese, english = STANDINGS[ranked.stand]
            same = (*key.values(), letter)
            counts[same] += 1
            nth = counts[same]
            standing = letter if letter == "S" and nth == 1 else f"{letter}{nth}"
            names = (chinese, english) if standing == "S" else (f"{chinese}（{nth}）", f"{english} ({nth})")
            codes.setdefault("CL_STANDING", {})[standing] = names
            rows.append(key | {"STANDING": standing, "OBS_VALUE": written(value)} | _attributes(ranked))
    return DataSet(tuple(rows), codes, tuple(left_out))


def encode(data: DataSet) -> bytes:
    """The data set as SDMX-CSV 2.0."""
    ids = [component.id for component in COMPONENTS]
    head = ["STRUCTURE", "STRUCTURE_ID", "ACTION", *ids]
    body = (["dataflow", DATAFLOW, INFORMATION, *(row.get(id, "") for id in ids)] for row in data.rows)
    return lines([head, *body])


def _values(observation: Observation) -> Iterator[tuple[str, Decimal]]:
    """The number of the part with its value: one without a part, of a structure one for each part."""
    if observation.kind is not Kind.STRUCTURE:
        value = decimal(observation.value)
        if value is not None:
            yield NOT_APPLICABLE, value
        return
    shares = [decimal(share) for share in observation.value.split(":")]
    if all(share is not None for share in shares):
        for number, share in enumerate(shares, start=1):
            if share is not None:
                yield str(number), share


def _key(observation: Observation, when: Time, part: str, codes: dict[str, dict[str, Names]]) -> dict[str, str]:
    """The dimensions but for STANDING; the codes that they use are put into `codes`."""

    def coded(codelist: str, code: str, chinese: str, english: str = "") -> str:
        names = NONE if code == NOT_APPLICABLE else (chinese, english or chinese)
        codes.setdefault(codelist, {})[code] = names
        return code

    indicator = observation.indicator
    base = observation.base or ""
    against = words.BASES.get(base) or base
    return {
        "FREQ": when.frequency,
        "REF_AREA": coded("CL_AREA", observation.place_code or code(observation.place), observation.place),
        "INDICATOR": coded("CL_INDICATOR", code(indicator.id), indicator.name, indicator.english),
        "KIND": observation.kind.value,
        "BASE": coded("CL_BASE", code(base), _base(base), against),
        "SCOPE": coded("CL_SCOPE", code(observation.scope), observation.scope or ""),
        "PART": coded("CL_PART", part, f"第{part}部分", f"Part {part}"),
        "UNIT_MEASURE": coded("CL_UNIT", unit(observation.unit), observation.unit),
        "GOAL": "G" if observation.status is Status.TARGET else "R",
        "TIME_PERIOD": when.period,
    }


def _attributes(ranked: Ranked) -> dict[str, str]:
    observation = ranked.observation
    origin = observation.origin
    step = decimal(observation.step)
    return {
        "UNIT_MULT": "0",
        "DECIMALS": str(_decimals(observation)),
        "OBS_STATUS": status(observation),
        "CONF_STATUS": "F",
        "BOUND": observation.bound.value,
        "UPPER_VALUE": observation.high or "",
        "STEP": written(step),
        "MATURITY": observation.maturity.value,
        "REASON": ranked.reason.value if ranked.reason else "",
        "PRINTED": origin.text,
        "OBSERVATION": str(observation.number),
        "SOURCE": origin.document.title or origin.document.name,
        "SOURCE_SHA256": origin.document.sha256,
        "SOURCE_START": str(origin.start),
        "SOURCE_END": str(origin.end),
    }


def status(observation: Observation) -> str:
    """The code of CL_OBS_STATUS: F of a goal, E of what is expected, P of a bulletin's or budget's preliminary figure.

    Most documents do not say whether a figure is final: such a one is A, for nothing says that it will be revised.
    """
    if observation.status is Status.TARGET:
        return "F"
    if observation.status is Status.EXPECTED or observation.maturity is Maturity.FORECAST:
        return "E"
    statistics = observation.origin.document.kind in {DocumentKind.BULLETIN, DocumentKind.BUDGET}
    return "P" if statistics and observation.maturity is Maturity.PRELIMINARY else "A"


def _decimals(observation: Observation) -> int:
    shown = observation.step or observation.value.split(":")[0]
    exponent = Decimal(shown).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _base(base: str) -> str:
    """What a change is against, in Chinese, for the code list."""
    return BASES.get(base) or base.replace("since:", "比")


BASES: Mapping[str, str] = {"yoy": "同比", "mom": "环比", "annual": "年均", "plan": "比计划", "other": "比其他数字"}
