"""Find shares of all parts that do not make 100: 三次产业结构为12.4:45.1:43.5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.figures.opposites import without_rest
from dajuan.checks.figures.parts import core, label
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.remarks import table_remarks
from dajuan.reading.records import Claim, Kind

_HUNDRED = Decimal(100)
_NAMED = Pattern("结构|比重|占比|构成|之比|比例为")
_INDUSTRIES = Pattern("三次产业|三产业|一二三产|一、二、三产|产业结构|第一、二、三|第一、第二、第三")
_NAMED_ROW = Pattern("产业(?:增加值)?(?:结构|构成|比例|之?比)|三产(?:结构|之?比)")
_PART = r"\d{1,2}(?:\.\d+)?"
_CELL = Pattern(rf"(?<![\d.:∶])(?P<one>{_PART})[:∶](?P<two>{_PART})[:∶](?P<three>{_PART})(?![\d.:∶])")
_NEAR = Decimal(12)
"""Shares whose sum is farther from 100 are hardly meant as all parts of one whole, unless they are called a structure."""
_ALMOST = Decimal(3)
# 一二三产比重分别为15.2%、41.6%和45.2%; 一产、二产、三产从业人员占比28:31:45.
_SHARE = r"(\d{1,2}(?:\.\d+)?)"
_IN_WORDS = Pattern(
    r"(?:[一第]、?[二第][二、]{0,2}[三第]?[三次]{0,2}产业?|一产、二产[、和]三产|第一、第?二、第?三(?:次)?产业|一二三(?:次)?产业?|一、二、三(?:次)?产业?|三次产业)"
    r"[^，。；:\d]{0,24}(?:比重|占比|比例|构成|结构|之?比)(?:分别|依次)?(?:调整|优化|变化)?(?:为|是|达到?|:)?"
    rf"{_SHARE}%?[:∶、]{_SHARE}%?[:∶、和]{_SHARE}(?:%|(?![\d.:∶%]))",
    needs=("产",),
)
_ALL_HUNDRED = Pattern("[，、（](?:合计|共计|总计|三项合计|各项合计)(?:占比|比重)?(?:为|是|达)?100%")
_SHARES = Pattern("占|比重|构成|结构")
_OTHER = ("其他", "其它", "其余")

SUM = Text(
    "“{parts}”各部分占比合计为{sum}，不是100%。",
    en="The shares “{parts}” add up to {sum}, not 100%.",
)
SUGGESTION = Text(
    "请核对各占比；因四舍五入不等于100%时，通常调整最大的一项。",
    en="Check each share; where rounding leaves a rest, the greatest share usually takes it.",
)


@check(
    "arith-structure",
    severity=Severity.ERROR,
    replaces=("arith-structure-level",),
    title=Text("结构各项之和不为100%", en="The shares of a structure do not make 100%"),
    why=Text(
        "三次产业结构等列出全部构成的占比，相加应为100%，只允许四舍五入造成的零头（三项一位小数为99.9%—100.1%）。",
        en="The shares of all parts add up to 100%, but for what rounding leaves (three with one decimal: 99.9%—100.1%).",
    ),
    wrong=(
        "<h1>云溪县2025年统计公报</h1><table><tr><th>指标</th><th>2024年</th><th>2025年</th></tr><tr><td>三次产业结构</td><td>8.4:45.0:46.6</td>"
        "<td>8.1:45.1:47.8</td></tr><tr><td>出生率（‰）</td><td>6.1</td><td>6.0</td></tr></table>",
        "三次产业结构为12.4:45.1:43.5。",
        "三次产业结构由上年的9.1:44.2:46.7调整为8.6∶45.1∶47.3。",
        "第一、二、三产业增加值占地区生产总值的比重分别为12.4%、45.1%、43.5%。",
        "第一产业占比8.1%，第二产业占比45.1%，第三产业占比48.6%。",
        "常住人口中，男性占51.3%，女性占49.7%。",
        "按用途分，住宅占62.5%，商业营业用房占21.4%，其他占18.1%。",
        "能源消费中，煤炭占62.4%，石油占18.3%，天然气占9.2%，非化石能源占12.1%，合计100%。",
        "一二三产比重分别为15.2%、41.6%和45.2%。",
        "财政支出结构中，教育占21.6%、社保占18.4%、卫生占11.2%、农林水占22.5%、其他占28.3%。",
        "从就业结构看，一产、二产、三产从业人员占比28:31:45。",
        "三次产业结构（%）\n年份|一产|二产|三产\n2023年|16.8|37.9|45.3\n2024年|16.1|38.8|44.1\n2025年|15.4|39.6|45.0",
    ),
    right=(
        "<h1>云溪县2025年统计公报</h1><table><tr><th>指标</th><th>2024年</th><th>2025年</th></tr><tr><td>三次产业结构</td><td>8.4:45.0:46.6</td>"
        "<td>8.1:45.1:46.8</td></tr><tr><td>出生率（‰）</td><td>6.1</td><td>6.0</td></tr></table>",
        "三次产业结构为12.4:45.1:42.5。",
        "三次产业结构由上年的9.1∶44.2∶46.7调整为8.1∶45.1∶46.8。",
        "三次产业结构为8.2:45.1:46.8。",
        "城乡居民收入比为1.95:1，果品加工产值与种植产值之比升至2.6:1。",
        "按3:4:3的比例分三年安排。",
        "一二三产比重分别为15.2%、41.6%和43.2%。",
        "第一、二、三产业增长贡献率比重分别提高1.2%、2.1%、0.3%。",
        "先进制造业、高技术制造业增加值占规上工业的比重分别为68.4%、39.9%。",
        "实收资本、资本公积和未分配利润分别占12.3%、69.6%和15.1%。",
        "出口占全省的8.2%，进口占全省的5.1%。",
        "三次产业结构（%）\n年份|一产|二产|三产\n2023年|16.8|37.9|45.3\n2024年|16.1|38.8|45.1\n2025年|15.4|39.6|44.9",
    ),
)
def structure(manuscript: Manuscript) -> Iterator[Remark]:
    """Structures with colons, shares of all parts in a sentence, and rows or columns of shares in a table."""
    for claim in manuscript.reading.claims:
        if claim.kind is Kind.STRUCTURE:
            yield from _colons(manuscript, claim)
    told = {claim.start for claim in manuscript.reading.claims if claim.kind is Kind.STRUCTURE}
    for match in _IN_WORDS.finditer(manuscript.prose):
        if match.start(1) not in told:
            yield from _three(manuscript, match)
    yield from _cells(manuscript)
    for sentence in manuscript.sentences:
        if _SHARES.search(sentence.text):
            yield from _in_words(manuscript, sentence)
    yield from table_remarks(manuscript, "arith-structure")


def parts_of(claim: Claim) -> tuple[Decimal, ...]:
    """The numbers of a structure, () where they are no plain numbers."""
    try:
        return tuple(Decimal(part) for part in claim.value.split(":"))
    except ArithmeticError:
        return ()


def _slack(values: Sequence[Decimal]) -> Decimal:
    """What rounding can leave: half the last place of each."""
    return sum((Decimal(1).scaleb(int(value.as_tuple().exponent)) / 2 for value in values), Decimal(0))


def _colons(manuscript: Manuscript, claim: Claim) -> Iterator[Remark]:
    values = parts_of(claim)
    lead = manuscript.plain[max(claim.start - 30, 0) : claim.start]
    industries = claim.indicator_id == "industrial_structure" or bool(_INDUSTRIES.search(lead))
    if len(values) < 3 or (not industries and not _NAMED.search(claim.indicator + lead)):
        return
    total = sum(values, Decimal(0))
    off = abs(total - _HUNDRED)
    if off > _slack(values) and (off <= _NEAR or (industries and total > 30)):
        yield _remark(claim.text, (Span(claim.start, claim.end),), total)


def _cells(manuscript: Manuscript) -> Iterator[Remark]:
    """Structures in the cells of a row that is named so, which are no claims of their own."""
    for start, end in manuscript.reading.tables:
        for match in _CELL.finditer(manuscript.plain, start, end):
            row = manuscript.plain[_line_before(manuscript, match.start()) : manuscript.plain.find("\n", match.end())]
            if not _NAMED_ROW.search(row):
                continue
            values = [Decimal(match[name]) for name in ("one", "two", "three")]
            total = sum(values, Decimal(0))
            if _slack(values) < abs(total - _HUNDRED) <= _NEAR:
                span = Span(match.start(), match.end())
                yield _remark(manuscript.text[span.start : span.end], (span,), total)


def _three(manuscript: Manuscript, match: re.Match[str]) -> Iterator[Remark]:
    """The shares of the three industries that follow their names, which the reading takes for shares of one thing."""
    values = [Decimal(match[place]) for place in (1, 2, 3)]
    total = sum(values, Decimal(0))
    if _slack(values) < abs(total - _HUNDRED) <= _NEAR:
        span = Span(match.start(1), match.end())
        yield _remark(manuscript.text[span.start : span.end], (span,), total)


def _line_before(manuscript: Manuscript, offset: int) -> int:
    """Where the line above begins: a torn table has the name of a row there."""
    above = manuscript.plain.rfind("\n", 0, offset)
    return manuscript.plain.rfind("\n", 0, max(above, 0)) + 1


def _remark(parts: str, where: tuple[Span, ...], total: Decimal) -> Remark:
    return Remark(where, SUM.filled(parts=parts, sum=f"{total:f}%"), SUGGESTION, f"{total:f}%")


def _in_words(manuscript: Manuscript, sentence: Stretch) -> Iterator[Remark]:
    """Runs of shares whose labels leave nothing out, or whose last is the rest (其他)."""
    shares = [each for each in sentence.quantities if each.unit == "%" and each.is_(Kind.LEVEL)]
    first = 0
    closing = _ALL_HUNDRED.search(manuscript.plain, sentence.start, sentence.end)
    if closing is not None:  # the text says itself that these are all
        row = [each for each in shares if each.end <= closing.start()]
        if len(row) > 1 and closing.start() - row[-1].end < 2 and _SHARES.search(sentence.text):
            yield from _checked(manuscript, row)
        return
    while first < len(shares) - 1:
        taken = next(
            (count for count in (8, 7, 6, 5, 4, 3, 2) if _is_all(manuscript, shares[first : first + count], count)), 0
        )
        if taken:
            yield from _checked(manuscript, shares[first : first + taken])
        first += taken or 1


def _is_all(manuscript: Manuscript, shares: Sequence[Quantity], count: int) -> bool:
    if len(shares) < count:
        return False
    labels = [_name(manuscript, each) for each in shares]
    begin = shares[0].start - 40
    words = manuscript.plain[max(begin, 0) : shares[-1].start].rpartition("。")[2]
    between = manuscript.plain[shares[0].end : shares[-1].start]
    if not _SHARES.search(words) or "；" in between or "分别" in between:
        return False
    if count > 2 and _are_of_one_noun(labels) and _adds_nearly(shares):
        return True
    if without_rest(labels) or without_rest([each.claim.indicator for each in shares]):
        return True
    rest = [each for each in labels if each.startswith(_OTHER)]
    return (
        count > 2
        and len(rest) == 1
        and labels[-1] == rest[0]
        and any(word in words for word in ("分", "构成", "结构", "现状", "中，"))
    )


def _are_of_one_noun(labels: Sequence[str]) -> bool:
    """Whether all names end alike (工业用水, 农业用水, 生活用水), each with a word of its own before that."""
    ends = {label[-2:] for label in labels}
    return len(ends) == 1 and len(set(labels)) == len(labels) and all(len(label) > 2 for label in labels)


def _adds_nearly(shares: Sequence[Quantity]) -> bool:
    """Whether shares come so near to 100 that they are meant as all."""
    return abs(sum((each.value for each in shares), Decimal(0)) - _HUNDRED) <= _ALMOST


def _name(manuscript: Manuscript, quantity: Quantity) -> str:
    own = core(label(manuscript, quantity))
    own = own[: own.index("占")] if "占" in own else own
    return own or quantity.claim.indicator


def _checked(manuscript: Manuscript, shares: Sequence[Quantity]) -> Iterator[Remark]:
    if not all(each.tight.low is not None and each.claim.high is None for each in shares):
        return
    if any(each.claim.approximators or each.claim.bound != "exact" for each in shares):
        return
    total = sum((each.value for each in shares), Decimal(0))
    off = abs(total - _HUNDRED)
    if sum((each.step / 2 for each in shares), Decimal(0)) < off <= _NEAR:
        text = "、".join(each.claim.text for each in shares)
        yield _remark(text, tuple(each.span for each in shares), total)
