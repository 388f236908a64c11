"""Find a total that is not the sum of its parts: 税收8.1亿元、非税4.9亿元 make no 12.6亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import chain
from operator import add

from dajuan.checks.figures.known_parts import levels
from dajuan.checks.figures.listings import AMONG, Listing, listings
from dajuan.checks.figures.opposites import has_rest, without_rest
from dajuan.checks.figures.parts import Sum, added, is_closed, is_torn, listed, named, remark, rescaled, spans
from dajuan.checks.figures.slips import agrees
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.sums.additions import Addition, additions
from dajuan.checks.sums.halves import year_parts
from dajuan.checks.sums.numbered_parts import numbered_parts
from dajuan.checks.sums.run_evidence import Evidence
from dajuan.checks.sums.runs import is_near, runs
from dajuan.checks.tables.remarks import table_remarks
from dajuan.reading.intervals import exactly

MESSAGE = Text(
    "“{whole}”与各部分（{parts}）之和不符：各部分相加为{sum}。",
    en="“{whole}” is not the sum of its parts ({parts}): they add up to {sum}.",
)
SLIPPED = Text(
    "“{whole}”与各部分（{parts}）之和不符；“{slip}”如为“{instead}”，则加得起来。单位是否有误？",
    en="“{whole}” is not the sum of its parts ({parts}); if “{slip}” were “{instead}” they would add up. Is the unit right?",
)
SUGGESTION = Text(
    "请核对合计数与各分项；如另有未列出的部分，请补列或写明“其中”“等”。",
    en="Check the total and each part; where a part is not listed, add it, or say 其中 or 等.",
)
MOST_BASES = 6
"""So many figures before 加上 may together be what is added to."""


@check(
    "arith-sum",
    severity=Severity.ERROR,
    replaces=("arith-sum-slip", "arith-classes"),
    title=Text("合计与各部分之和不符", en="A total is not the sum of its parts"),
    why=Text(
        "三次产业合计为地区生产总值，税收与非税合计为一般公共预算收入，城镇与乡村合计为全部；写明“由…组成”“包括”“合计”的各项也应加得起来。"
        "比较时已考虑四舍五入，只说“其中”的不要求加总。",
        en="The three industries make GDP, taxes and other revenue make the budget revenue, town and country make the whole; what "
        "is said to consist of parts, or to total, must add up too. Rounding is allowed for; a bare 其中 need not be complete.",
    ),
    wrong=(
        "货物运输量\n指标|绝对数（万吨）|比上年增长（%）\n货运总量|4215|2.6\n其中：公路|3460|2.1\n水路|521|5.2\n铁路|134|0.8\n",
        "一般公共预算收入12.6亿元，税收8.1亿元、非税4.9亿元。",
        "高速公路全长86公里，分东西两段，东段42公里，西段46公里。",
        "上半年税收完成8.6亿元，下半年完成9.2亿元，全年完成税收18.8亿元。",
        "一季度、二季度、三季度、四季度分别完成投资6.2亿元、8.1亿元、9.4亿元、7.6亿元，下半年完成投资16.0亿元。",
        "2025年，一般公共预算收入6.71亿元，上年6.32亿元，增长6.2%；其中税收收入4.25亿元，非税收入2.86亿元。",
        "上半年，云溪全县生产总值72.4亿元，增长5.2%。其中：第一产业增加值4.4亿元，第二产业增加值33.7亿元，第三产业增加值31.3亿元。",
        "2025年，云溪县实现地区生产总值152.4亿元，增长5.2%。其中，第一产业增加值12.4亿元，增长4.1%；第二产业增加值58.7亿元，增长5.9%；"
        "第三产业增加值71.3亿元，增长4.8%。",
        "年末常住人口24.8万人，其中城镇人口14.2万人，乡村人口11.6万人。",
        "全年社会消费品零售总额64.5亿元，按经营地分，城镇消费品零售额48.2亿元，乡村消费品零售额26.3亿元。",
        "下达衔接资金3200万元，由中央资金1800万元、省级资金900万元、县级配套600万元组成。",
        "新开工项目46个（产业项目21个、基础设施项目18个、民生项目9个）。",
        "慰问老党员320人、困难职工180人、优抚对象260人，共计860人。",
        "全县共有学校86所，包括小学52所、初中23所、高中6所三类。",
        "县级一般公共预算收入8.2亿元，加上上级补助收入21.5亿元、上年结转1.6亿元，收入总计33.3亿元。",
        "本次排查共发现隐患342处，已整改298处，未整改54处。",
        "行政复议案件收案128件，受理119件，不予受理19件，全部按期办结。",
        "全县排查自建房1286栋，已整治1160栋，其余116栋正在整治。",
        "年末全县有医院20家，其中公立医院8家、民营医院9家。",
        "下达衔接资金3300万元，由中央资金1800万元、省级资金900元、县级配套600万元组成。",
        Example(
            "<h1>2025年云溪县预算表</h1><table><tr><th>项目</th><th>预算数（万元）</th><th>决算数（万元）</th></tr>"
            "<tr><td>税收收入</td><td>5200</td><td>5310</td></tr><tr><td>专项收入</td><td>800</td><td>790</td></tr>"
            "<tr><td>罚没收入</td><td>300</td><td>420</td></tr><tr><td>合计</td><td>6300</td><td>6720</td></tr></table>"
        ),
    ),
    right=(
        "货物运输量\n指标|绝对数（万吨）|比上年增长（%）\n货运总量|4236|2.6\n其中：公路|3460|2.1\n水路|521|5.2\n铁路|134|0.8\n",
        "一般公共预算收入13.0亿元，其中税收8.1亿元、非税4.9亿元。",
        "高速公路全长88公里，分东西两段，东段42公里，西段46公里。",
        "上半年税收完成8.6亿元，下半年完成9.2亿元，全年完成税收17.8亿元。",
        "一季度完成投资6.2亿元，上半年完成投资14.3亿元，前三季度完成投资23.7亿元，全年完成投资31.3亿元。",
        "工程全长86公里，分两期建设，一期42公里，今年再建18公里。",
        "一般公共预算收入6.71亿元，上年为6.32亿元，增长6.2%；其中税收收入4.15亿元，非税收入2.56亿元。",
        "2025年，全县地区生产总值152.4亿元，第一产业增加值12.4亿元，第二产业增加值68.7亿元，第三产业增加值71.4亿元。",
        "全县共有企业120家，其中大型企业5家、规上工业企业30家。",
        "地区生产总值152.4亿元，其中第一产业12.4亿元，第二产业68.7亿元。",
        "本次排查共发现隐患342处，已整改298处，未整改44处。",
        "全年受理案件342件，已办结298件，未按期办结12件。",
        "全县中小学教职工4126人，小学2150人、初中1136人、高中840人。",
        "全县在册企业4126户，工业企业215户、建筑企业123户、商贸企业840户。",
        "新开工项目46个（产业项目21个、基础设施项目18个等）。",
        "全年慰问老党员320人、困难职工180人，共发放慰问金25万元。",
        "加上上级补助、上年结转等收入7.3亿元，收入总计14.5亿元。一般公共预算收入7.2亿元。",
        "债务限额57.9亿元（一般债务20.1亿元、专项债务37.8亿元）。",
        "年末户籍人口30.2万人，常住人口24.8万人，其中城镇常住人口14.2万人。",
        "粮食总产量15.2万吨，其中夏粮6.1万吨、早稻2.0万吨、秋粮7.1万吨。",
        "社会消费品零售总额64.5亿元，其中限额以上零售额20.3亿元。限额以上单位中，城镇18.1亿元，乡村2.2亿元。",
        Example(
            "<h1>2025年云溪县预算表</h1><table><tr><th>项目</th><th>预算数（万元）</th><th>决算数（万元）</th></tr>"
            "<tr><td>税收收入</td><td>5200</td><td>5310</td></tr><tr><td>其中：增值税</td><td>2000</td><td>2100</td></tr>"
            "<tr><td>专项收入</td><td>800</td><td>790</td></tr>"
            "<tr><td>罚没收入</td><td>300</td><td>420</td></tr><tr><td>合计</td><td>6300</td><td>6520</td></tr></table>"
        ),
    ),
)
def total_and_parts(manuscript: Manuscript) -> Iterator[Remark]:
    """Known partitions, closed lists, sums that are written out, and the rows and columns of tables."""
    told: set[int] = set()
    for whole, parts, found in _sums(manuscript):
        verdict = found.against(whole)
        if verdict is not Verdict.AGREES and whole.start not in told:
            told.add(whole.start)
            yield from _remark(manuscript, whole, parts, found, verdict)
    timed = ((each.whole, each.parts) for each in year_parts(manuscript))
    for whole, parts in chain(numbered_parts(manuscript), timed):
        found = added(parts)
        message = MESSAGE.filled(
            whole=named(manuscript, whole), parts=listed(parts), sum=found.shown(whole).partition("（")[0]
        )
        yield Remark(spans(whole, parts), message, SUGGESTION, found.shown(whole))
    yield from table_remarks(manuscript, "arith-sum")


def _sums(manuscript: Manuscript) -> Iterator[tuple[Quantity, Sequence[Quantity], Sum]]:
    for group in levels(manuscript):
        if _fit(group.whole, group.parts):
            found = added(group.parts)
            if not any(found.against(each) is Verdict.AGREES for each in group.others if is_closed(each)):
                yield group.whole, group.parts, found
    for listing in listings(manuscript):
        parts = _complete(listing)
        if parts and not is_torn(manuscript.plain, (listing.whole, *parts)) and _fit(listing.whole, parts):
            yield listing.whole, parts, added(parts)
    for run in runs(manuscript):
        if run.evidence is Evidence.SAID and is_near(run) and not any(agrees(run.whole, each) for each in run.readings):
            yield run.whole, run.parts, added(run.parts)
    for addition in additions(manuscript):
        terms = _terms(addition)
        if terms and _fit(addition.total, terms):
            yield addition.total, terms, added(terms)


def _fit(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the sum says anything: parts without an end on one side can still be too much, or too little."""
    return is_closed(whole) or all(is_closed(part) for part in parts)


def _complete(listing: Listing) -> tuple[Quantity, ...]:
    """The parts of a list that must add up; () where it need not, or where another reading of it does."""
    if len(listing.parts) < 2 or not listing.flat:
        return ()
    if listing.opener == AMONG:
        is_all = without_rest(listing.labels) or (has_rest(listing.labels) and listing.mark in (1, 2))
        return listing.parts if is_all and not _agrees_otherwise(listing) else ()
    if not listing.closed or not all(listing.labels) or listing.mark > 2 or _agrees_otherwise(listing):
        return ()
    return () if listing.rest and listing.opener in "（:" else listing.parts


def _agrees_otherwise(listing: Listing) -> bool:
    """Whether the parts with what follows, or for another figure before, add up."""
    with_rest = added((*listing.parts, *listing.rest)) if listing.rest else None
    if with_rest is not None and with_rest.against(listing.whole) is Verdict.AGREES:
        return True
    found = added(listing.parts)
    return any(found.against(each) is Verdict.AGREES for each in listing.siblings)


def _terms(addition: Addition) -> tuple[Quantity, ...]:
    """What is added up, from its first term; () where that cannot be told, or where some beginning agrees."""
    if not addition.bases:
        return addition.terms if addition.certain else ()
    for count in range(1, min(len(addition.bases), MOST_BASES) + 1):
        if added((*addition.bases[:count], *addition.terms)).against(addition.total) is Verdict.AGREES:
            return ()
    if any(added((each, *addition.terms)).against(addition.total) is Verdict.AGREES for each in addition.bases):
        return ()
    base = addition.base
    return (base, *addition.terms) if base is not None and addition.certain else ()


def _remark(
    manuscript: Manuscript, whole: Quantity, parts: Sequence[Quantity], found: Sum, verdict: Verdict
) -> Iterator[Remark]:
    computed = found.shown(whole)
    slip = _slip(whole, parts)
    if slip is None:
        message = MESSAGE.filled(
            whole=named(manuscript, whole), parts=listed(parts), sum=computed.partition("（")[0]
        )  # fmt: skip
    else:
        part, instead = slip
        message = SLIPPED.filled(
            whole=named(manuscript, whole), parts=listed(parts), slip=part.claim.text, instead=instead
        )  # fmt: skip
    made = remark(verdict, spans(whole, parts), message, computed, SUGGESTION)
    if made is not None:
        yield made


def _slip(whole: Quantity, parts: Sequence[Quantity]) -> tuple[Quantity, str] | None:
    """The figure that makes all agree in another multiplier (亿元 for 万元), with how it is then written."""
    for each in (whole, *parts):
        for power, instead in rescaled(each.claim.text):
            times = exactly(Decimal(1).scaleb(power))
            mine = each.tight * times
            others = [part.tight for part in parts if part is not each]
            total = reduce(add, others) if each is whole else reduce(add, others, mine)
            if total.meets(mine if each is whole else whole.tight):
                return each, instead
    return None
