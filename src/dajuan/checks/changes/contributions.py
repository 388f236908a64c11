"""Find contributions to growth that do not go with each other, with the pulls, or with the growth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.figures.opposites import without_rest
from dajuan.checks.figures.parts import Sum, added, core, label, quotient, remark, spans
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.contributed import pulls_told
from dajuan.checks.tables.grids import tables
from dajuan.checks.tables.remarks import table_remarks
from dajuan.reading.records import Kind

_HUNDRED = Decimal(100)
_NEAR = Decimal(15)
_CONTRIBUTION = Pattern("贡献率")
_PULL = Pattern("拉动")
_OF_GDP = Pattern("(?:地区生产总值|生产总值|GDP|经济|全[省市县区州](?:经济)?)(?:增长|增速)")
_ALL_THREE = Pattern("一、二、三|三次产业|三大需求")

SUM = Text(
    "各产业贡献率（{parts}）合计为{sum}，不是100%。",
    en="The contributions ({parts}) add up to {sum}, not 100%.",
)
PULLS = Text(
    "各产业拉动点数（{parts}）合计为{sum}，与总增速“{growth}”不符。",
    en="The pulls ({parts}) add up to {sum}, not to the growth of {growth}.",
)
RATIO = Text(
    "拉动{pull}占增速{growth}的比例为{computed}，文中贡献率为{rate}。",
    en="A pull of {pull} is {computed} of the growth of {growth}; the text gives {rate} as the contribution.",
)
SUGGESTION = Text(
    "请核对贡献率、拉动点数与增速（贡献率＝拉动点数÷增速×100%，均按不变价计算）。",
    en="Check contribution, pull and growth (a contribution is pull by growth, all at constant prices).",
)


@check(
    "arith-contribution",
    severity=Severity.WARNING,
    title=Text("贡献率、拉动点数与增速不符", en="Contributions, pulls and growth do not go together"),
    why=Text(
        "三次产业贡献率合计为100%，拉动点数合计等于经济增速；某产业贡献率等于它拉动的点数除以经济增速。",
        en="The contributions of the three industries make 100%, their pulls make the growth of GDP, and a contribution is its pull by that.",
    ),
    wrong=(
        "地区生产总值增长6.0%，其中工业拉动经济增长2.4个百分点，贡献率48.2%。",
        "第一、二、三产业对经济增长的贡献率分别为5.2%、48.1%、48.7%。",
        "地区生产总值增长5.2%，三次产业分别拉动经济增长0.3、2.5、3.4个百分点。",
    ),
    right=(
        "地区生产总值增长6.0%，其中工业拉动经济增长2.4个百分点，贡献率40.1%。",
        "第一、二、三产业对经济增长的贡献率分别为5.2%、48.1%、46.7%。",
        "地区生产总值增长5.2%，三次产业分别拉动经济增长0.3、2.5、2.4个百分点。",
        "规上工业增加值增长7.1%，其中制造业拉动2.4个百分点；服务业对经济增长的贡献率为54.4%，工业贡献率30.1%。",
        "工业增加值增长6.5%，拉动经济增长2.4个百分点，贡献率48.2%。",
    ),
)
def contributions(manuscript: Manuscript) -> Iterator[Remark]:
    """Runs of three contributions or pulls, and pulls beside their contributions."""
    for sentence in manuscript.sentences:
        has_rate, has_pull = "贡献率" in sentence.text, "拉动" in sentence.text
        if has_rate:
            yield from _rates(manuscript, sentence)
        if has_pull:
            yield from _pulls(manuscript, sentence)
        if has_rate and has_pull:
            yield from _ratios(manuscript, sentence)
    yield from _of_tables(manuscript)


def _of_tables(manuscript: Manuscript) -> Iterator[Remark]:
    """Columns of tables, and pulls in a table against the one growth of GDP that is told right before it."""
    yield from table_remarks(manuscript, "arith-contribution")
    if "拉动" not in manuscript.plain:
        return
    for table in tables(manuscript):
        for cells in pulls_told(table):
            start = table.rows[0].span.start
            near = manuscript.quantities_in(max(start - _FAR, 0), start)
            told = [
                each for each in near if each.is_(Kind.CHANGE) and each.unit == "%" and each.claim.indicator_id == "gdp"
            ]
            run = [cell.quantity for cell in cells if cell.quantity is not None]
            if len(told) != 1 or len(run) < len(cells):
                continue
            total = sum((cell.value for cell in cells), Decimal(0))
            if abs(total - told[0].value) <= sum((cell.slack for cell in cells), told[0].step) / 2:
                continue
            parts = "、".join(f"{cell.value:f}" for cell in cells)
            computed = f"{total:f}个百分点"
            message = PULLS.filled(parts=parts, sum=computed, growth=told[0].claim.text)
            yield Remark(spans(run, told[0]), message, SUGGESTION, computed)


_FAR = 200


def _runs(manuscript: Manuscript, figures: Sequence[Quantity], word: Pattern) -> Iterator[Sequence[Quantity]]:
    """Three neighbours that speak of the three industries, under a word that stands before them."""
    for index in range(len(figures) - 2):
        run = figures[index : index + 3]
        lead = manuscript.plain[max(run[0].start - 40, 0) : run[0].start].rpartition("。")[2]
        within = manuscript.plain[run[0].end : run[2].start]
        if not word.search(lead) or "；" in within or "分别" in within:
            continue
        labels = [core(label(manuscript, each)) for each in run]
        subjects = [each.claim.indicator for each in run]
        if without_rest(labels) or without_rest(subjects) or (_ALL_THREE.search(lead) and not any(labels[1:])):
            yield run


def _rates(manuscript: Manuscript, sentence: Stretch) -> Iterator[Remark]:
    rates = [each for each in sentence.quantities if each.unit == "%" and each.is_(Kind.LEVEL)]
    for run in _runs(manuscript, rates, _CONTRIBUTION):
        total = sum((each.value for each in run), Decimal(0))
        if sum((each.step / 2 for each in run), Decimal(0)) < abs(total - _HUNDRED) <= _NEAR:
            parts = "、".join(each.claim.text for each in run)
            yield Remark(spans(run), SUM.filled(parts=parts, sum=f"{total:f}%"), SUGGESTION, f"{total:f}%")


def _pulls(manuscript: Manuscript, sentence: Stretch) -> Iterator[Remark]:
    pulls = [each for each in sentence.quantities if each.unit == "百分点"]
    for run in _runs(manuscript, pulls, _PULL):
        growth = _growth(manuscript, sentence, run[0])
        if growth is None:
            continue
        found = added(run)
        if found.against(growth) is Verdict.CONFLICTS:
            parts = "、".join(each.claim.text for each in run)
            computed = f"{found.value:f}个百分点"
            message = PULLS.filled(parts=parts, sum=computed, growth=growth.claim.text)
            yield Remark(spans(run, growth), message, SUGGESTION, computed)


def _growth(manuscript: Manuscript, sentence: Stretch, before: Quantity) -> Quantity | None:
    """The growth of GDP in the same sentence, or right before it."""
    paragraph = manuscript.paragraph_at(sentence.start)
    found = [
        each
        for each in (paragraph.quantities if paragraph else ())
        if each.start < before.start
        and each.is_(Kind.CHANGE)
        and each.unit == "%"
        and each.claim.indicator_id == "gdp"
        and each.claim.period == before.claim.period
    ]
    return found[-1] if found else None


def _ratios(manuscript: Manuscript, sentence: Stretch) -> Iterator[Remark]:
    """A pull and, right after it or right before it, the contribution of the same thing."""
    for one, two in zip(sentence.quantities, sentence.quantities[1:], strict=False):
        pull, rate = (one, two) if one.unit == "百分点" else (two, one)
        if pull.unit != "百分点" or rate.unit != "%" or not rate.is_(Kind.LEVEL):
            continue
        between = manuscript.plain[one.end : two.start]
        lead = manuscript.plain[max(pull.start - 20, 0) : pull.start]
        if len(between) > 24 or "；" in between or "分别" in lead + between or not _PULL.search(lead):
            continue
        named_rate = manuscript.plain[max(rate.start - 20, 0) : rate.start].rpartition("，")[2]
        if not _CONTRIBUTION.search(named_rate) or not _OF_GDP.search(lead + named_rate):
            continue
        growth = _growth(manuscript, sentence, pull)
        found = quotient(pull, growth, _HUNDRED, rate.step) if growth else None
        if found is not None and growth is not None:
            yield from _ratio(pull, rate, growth, found)


def _ratio(pull: Quantity, rate: Quantity, growth: Quantity, found: Sum) -> Iterator[Remark]:
    message = RATIO.filled(
        pull=pull.claim.text,
        growth=growth.claim.text,
        computed=found.shown(rate).partition("（")[0],
        rate=rate.claim.text,
    )
    made = remark(found.against(rate), spans(rate, pull, growth), message, found.shown(rate), SUGGESTION)
    if made is not None:
        yield made
