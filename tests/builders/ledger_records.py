"""Records of the ledger made by hand: documents, observations, cells, plans and targets of an invented county.

Every function fills what a test does not say with something plain, and takes any key of its record by name:

    observed("gdp", "2021", "28720000000", "元", text="287.2亿元")
    growth = observed("gdp", "2021", "6.8", "%", kind=Kind.CHANGE, base="yoy", document=document(2021, DocumentKind.BULLETIN))
    cell(growth)                            # it stands
    cell(final, beaten=(preliminary,))      # it stands, the other does not
    contested(four, twelve)                 # no rule decides
    target("forest_coverage_rate", goal="40.5%", baseline="38.2%", nature=Nature.BINDING)
    target("gdp", form=Form.GROWTH, growth="6.5%左右")
"""

from __future__ import annotations

import re
import zlib
from decimal import Decimal
from typing import Any

from dajuan.catalogue.indicators import Direction, Measure, Prices, indicator
from dajuan.catalogue.units import factor
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.records import Colour, Evaluation, Reasoning, Verdict
from dajuan.ledger.records import (
    Act,
    Cell,
    CellKey,
    DocumentRef,
    IndicatorRef,
    Maturity,
    Observation,
    Origin,
    PlanRef,
    Ranked,
    Reason,
    Target,
)
from dajuan.reading.plans.records import Amount, Form
from dajuan.reading.records import Bound, Kind, Status

PLACE = "云溪县"
PLACE_CODE = ""
WHO = "张宁"

_TITLES = {
    DocumentKind.PLAN: "规划纲要",
    DocumentKind.WORK_REPORT: "政府工作报告",
    DocumentKind.BULLETIN: "国民经济和社会发展统计公报",
    DocumentKind.REVIEW: "发展综述",
    DocumentKind.BUDGET: "预算执行情况报告",
    DocumentKind.NEWS: "经济运行情况",
    DocumentKind.OTHER: "有关情况",
}
_SCALES = {"": 0, "万": 4, "亿": 8}
_WORDS_OF_BOUND = {
    "超": Bound.OVER, "超过": Bound.OVER, "突破": Bound.OVER, ">": Bound.OVER, "高于": Bound.OVER,
    "不低于": Bound.OVER, "≥": Bound.OVER, "以上": Bound.OVER, "余": Bound.OVER, "多": Bound.OVER,
    "<": Bound.UNDER, "≤": Bound.UNDER, "低于": Bound.UNDER, "不足": Bound.UNDER,
    "不超过": Bound.UNDER, "控制在": Bound.UNDER, "以内": Bound.UNDER, "以下": Bound.UNDER,
    "约": Bound.ABOUT, "左右": Bound.ABOUT, "近": Bound.NEAR,
}  # fmt: skip
_BEFORE = "超过|超|突破|>|高于|不低于|≥|<|≤|低于|不足|不超过|控制在|约|近"
_PRINTED = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<number>-?\d+(?:\.\d+)?)(?P<more>余|多)?(?P<scale>[万亿]?)(?P<more2>余|多)?"
    r"(?P<unit>.*?)(?P<after>以上|以内|以下|左右)?"
)


def _stable(*parts: object) -> int:
    """A number that is the same in each run and nearly always its own."""
    return zlib.crc32("\0".join(map(str, parts)).encode())


def act(number: int = 1, what: str = "accept", why: str = "", **keys: Any) -> Act:
    """An entry of the audit trail."""
    return Act(
        **{
            "number": number,
            "at": "2026-01-15T08:30:00Z",
            "who": WHO,
            "what": what,
            "why": why,
            "hash": f"{_stable(number, what, why):064x}",
        }
        | keys
    )


def document(year: int | None = 2025, kind: DocumentKind = DocumentKind.BULLETIN, **keys: Any) -> DocumentRef:
    """A stored document; `year` is the year that it speaks of."""
    place = keys.get("place", PLACE)
    title = keys.get("title", f"{place}{year or ''}{'年' if year else ''}{_TITLES[kind]}")
    return DocumentRef(
        **{
            "number": _stable(title, kind) % 1000 + 1,
            "sha256": f"{_stable(title, kind):064x}",
            "name": f"{title}.txt",
            "title": title,
            "place": place,
            "publisher": f"{place}统计局",
            "published": f"{year + 1}-04-10" if year else "",
            "year": year,
            "kind": kind,
            "format": "text",
            "citation": "",
            "characters": 10000,
            "claims": 100,
            "added": act(1, "add"),
        }
        | keys
    )


def indicator_ref(id: str, **keys: Any) -> IndicatorRef:
    """An indicator of the catalogue by its id, else a local one; any key can be changed (direction=Direction.DOWN)."""
    known = indicator(id)
    plain: dict[str, Any]
    if known:
        plain = {
            "name": known.name,
            "english": known.english,
            "unit": known.unit,
            "measure": known.measure,
            "direction": known.direction,
            "prices": known.prices,
            "field": known.field,
            "definition": known.definition,
        }
    else:
        plain = {
            "name": id.removeprefix("local:"),
            "english": "",
            "unit": "",
            "measure": Measure.STOCK,
            "direction": Direction.NONE,
            "prices": Prices.NONE,
            "field": "economy",
            "local": True,
        }
    return IndicatorRef(**{"id": id} | plain | keys)


def step_of(text: str, value: str) -> str:
    """The place value of the last printed digit: ("287.2亿元", "28720000000") is 10000000, ("5.0%", "5.0") is 0.1."""
    found = re.search(r"\d+(?:\.(\d+))?", text)
    digits = Decimal(found.group()) if found else Decimal(value)
    scale = abs(Decimal(value) / digits) if digits else Decimal(1)
    decimals = len(found.group(1) or "") if found else 0
    return format((scale * Decimal(1).scaleb(-decimals)).normalize(), "f")


def observed(
    of: str | IndicatorRef, period: str | None, value: str, unit: str, *, text: str = "", at: int = 0, **keys: Any
) -> Observation:
    """An accepted figure: `value` in `unit`, as a claim has it; `text` as the page prints it; `at`: the sentence's offset.

    step is told by the text; bound and approximators are not: name them (bound=Bound.OVER, approximators=("超",)).
    document: a DocumentRef, else a bulletin of the period's last year. sentence, speaker, office, page: of the origin.
    """
    ref = of if isinstance(of, IndicatorRef) else indicator_ref(of)
    text = text or f"{value}{unit}"
    year = int(period.split("/")[-1][:4]) if period else None
    source = keys.pop("document", None) or document(year)
    sentence = keys.pop("sentence", "") or f"{period or ''}{ref.name}{text}。"
    kind = keys.get("kind", Kind.LEVEL)
    start = at + sentence.index(text)
    number = _stable(ref.id, period, value, unit, kind, keys.get("base"), source.title, sentence, at) % 10**6 + 1
    origin = Origin(
        document=source,
        start=start,
        end=start + len(text),
        text=text,
        sentence=sentence,
        sentence_start=at,
        sentence_end=at + len(sentence),
        claim=f"c{number:x}",
        indicator=ref.name,
        speaker=keys.pop("speaker", None),
        office=keys.pop("office", None),
        page=keys.pop("page", None),
        confidence=keys.pop("confidence", 1.0),
    )
    return Observation(
        **{
            "number": number,
            "indicator": ref,
            "place": PLACE,
            "place_code": PLACE_CODE,
            "kind": kind,
            "base": None,
            "scope": None,
            "period": period,
            "status": Status.ACTUAL,
            "maturity": Maturity.PRELIMINARY,
            "value": value,
            "high": None,
            "unit": unit,
            "bound": Bound.EXACT,
            "step": None if kind is Kind.STRUCTURE else step_of(text, value),
            "approximators": (),
            "origin": origin,
            "accepted": act(number),
        }
        | keys
    )


def grown(of: str | IndicatorRef, period: str | None, value: str, unit: str = "%", **keys: Any) -> Observation:
    """A change on last year (同比)."""
    return observed(of, period, value, unit, **{"kind": Kind.CHANGE, "base": "yoy", **keys})


def key_of(observation: Observation) -> CellKey:
    """The cell that an observation belongs to."""
    own = observation.kind is Kind.LEVEL and factor(observation.unit, observation.indicator.unit) is not None
    return CellKey(
        indicator=observation.indicator.id,
        kind=observation.kind.value,
        base=observation.base or "",
        place=observation.place,
        scope=observation.scope or "",
        period=observation.period or "",
        target=observation.status is Status.TARGET,
        unit="" if own else observation.unit,
    )


def cell(
    standing: Observation,
    *,
    reason: Reason = Reason.ONLY,
    beaten: tuple[Observation, ...] = (),
    agreeing: tuple[Observation, ...] = (),
    why: Reason = Reason.MATURITY,
    chosen: Act | None = None,
) -> Cell:
    """A cell with the observation that stands; `beaten` ones do not, for the reason `why`; `agreeing` ones say the same."""
    return Cell(
        key=key_of(standing),
        indicator=standing.indicator,
        standing=standing,
        reason=why if beaten and reason is Reason.ONLY else reason,
        others=(
            *(Ranked(other, Reason.AGREES) for other in agreeing),
            *(Ranked(other, why) for other in beaten),
        ),
        chosen=chosen,
    )


def cells(*observations: Observation) -> tuple[Cell, ...]:
    """A cell for each observation."""
    return tuple(cell(observation) for observation in observations)


def contested(*observations: Observation) -> Cell:
    """A cell whose observations contradict each other, with no rule that decides."""
    return Cell(
        key=key_of(observations[0]),
        indicator=observations[0].indicator,
        standing=None,
        reason=Reason.CONTESTED,
        contested=observations,
    )


def amount(text: str, *, start: int = 0, **keys: Any) -> Amount:
    """A quantity of a plan as it is printed: "300亿元", "6.5%左右", "<5.5%", "不低于35万亩"."""
    found = _PRINTED.fullmatch(text)
    if not found:
        raise ValueError(text)
    scale = Decimal(1).scaleb(_SCALES[found["scale"]])
    number = Decimal(found["number"])
    word = found["before"] or found["more"] or found["more2"] or found["after"] or ""
    value = format(number * scale, "f")
    return Amount(
        **{
            "text": text,
            "value": value,
            "unit": found["unit"],
            "start": start,
            "end": start + len(text),
            "bound": _WORDS_OF_BOUND.get(word, Bound.EXACT),
            "step": step_of(found["number"], found["number"]) if scale == 1 else step_of(found["number"], value),
        }
        | keys
    )


def plan(first_year: int = 2021, last_year: int = 2025, **keys: Any) -> PlanRef:
    """A plan of an invented county; the 14th of five years where nothing else is said."""
    return PlanRef(
        **{
            "number": 1,
            "title": f"{PLACE}{first_year}—{last_year}年规划纲要",
            "place": PLACE,
            "first_year": first_year,
            "last_year": last_year,
            "document": document(first_year, DocumentKind.PLAN),
        }
        | keys
    )


def target(
    of: str | IndicatorRef,
    *,
    goal: str | Amount | None = None,
    baseline: str | Amount | None = None,
    growth: str | Amount | None = None,
    form: Form = Form.LEVEL,
    **keys: Any,
) -> Target:
    """What a plan sets; goal, baseline (of the year before the plan) and growth may be given as they are printed."""
    ref = of if isinstance(of, IndicatorRef) else indicator_ref(of)
    plan_ref = keys.pop("plan", None) or plan()

    def quantity(printed: str | Amount | None) -> Amount | None:
        return amount(printed) if isinstance(printed, str) else printed

    amounts = {"goal": quantity(goal), "baseline": quantity(baseline), "growth": quantity(growth)}
    unit = next((each.unit for each in amounts.values() if each), ref.unit)
    return Target(
        **{
            "number": _stable(ref.id, form, goal, growth) % 10**6 + 1,
            "plan": plan_ref,
            "indicator": ref,
            "name": ref.name,
            "unit": unit,
            "form": form,
            "year": plan_ref.last_year,
            "start": 0,
            "end": 20,
            "baseline_year": plan_ref.first_year - 1 if amounts["baseline"] else None,
        }
        | amounts
        | keys
    )


def evaluation(of: Target, verdict: Verdict = Verdict.MET, colour: Colour = Colour.GREEN, **keys: Any) -> Evaluation:
    """A judged target, for those who show verdicts; the reason is a sentence of no meaning."""
    return Evaluation(**{"target": of, "verdict": verdict, "colour": colour, "reason": Reasoning("")} | keys)
