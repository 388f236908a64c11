"""Find a share that is not the quotient of its part and its whole: 出口18.2亿元，占进出口24.0亿元的65.8%."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.checks.figures.opposites import without_rest
from dajuan.checks.figures.parts import Sum, added, core, label, named, quotient, remark, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.ratios.done_of_all import exact, rest_of
from dajuan.checks.ratios.ratio_names import SHARES
from dajuan.checks.ratios.ratio_parts import unequal
from dajuan.checks.ratios.share_pairs import Listed, rows, shares
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.tables.remarks import table_remarks

_HUNDRED = Decimal(100)
_FAR = Decimal(2)
"""A share that is more than so many times off, of a whole in another paragraph, is rather a share of another whole."""
_FEWEST = 4
"""So many parts with their shares must stand in a row for one of them to be told from the others."""

MESSAGE = Text(
    "“{part}”占“{whole}”的比重，按两数计算为{computed}，文中为{share}。",
    en="“{part}” is {computed} of “{whole}” by these two figures; the text says {share}.",
)
REST = Text(
    "“{whole}”中有“{part}”，其余占{computed}，文中为{share}。",
    en="Of “{whole}”, “{part}” leave {computed}; the text says {share}.",
)
ROW = Text(
    "这一组占比中，“{part}，占{share}”与其余各项推算的整体不一致：按其余各项推算应为{computed}左右。",
    en="In this row of shares, “{part}, {share}” does not go with the whole that the others imply: by them it would be about {computed}.",
)
SUGGESTION = Text(
    "请核对部分、整体与占比三个数；如占比另有口径（如占全市、占规模以上），请写明。",
    en="Check part, whole and share; where the share is of something else, say of what.",
)


@check(
    "arith-share",
    severity=Severity.ERROR,
    title=Text("占比与两数不符", en="A share does not follow from its two figures"),
    why=Text(
        "部分、整体都写出来时，占比应等于两数相除。比较时已考虑四舍五入；占的是哪个整体，以文中写明的为准。",
        en="Where part and whole are printed, the share is their quotient. Rounding is allowed for, and the whole is the one named.",
    ),
    wrong=(
        "全年出口18.2亿元，占进出口24.0亿元的65.8%。",
        "一般公共预算收入12.6亿元，增长5.1%。其中，税收收入8.1亿元，增长3.2%，占一般公共预算收入的比重为74.3%。",
        "年末常住人口24.8万人，其中城镇常住人口14.2万人，占总人口的比重为63.5%。",
        "全县现有企业468家，其中规上工业企业86家，占比28.4%。",
        "全市政府债务余额266.6亿元。分性质看，一般债务193.3亿元，占63.4%；专项债务73.3亿元，占36.6%。",
        "教育支出8.6亿元，占12.0%；卫生健康支出5.4亿元，占7.5%；农林水支出9.3亿元，占19.0%；社会保障支出7.9亿元，占11.0%；"
        "城乡社区支出4.7亿元，占6.6%。",
        Example(
            "<h1>2025年云溪县支出结构</h1><table><tr><th>项目</th><th>支出（万元）</th><th>占比（%）</th></tr>"
            "<tr><td>教育</td><td>8600</td><td>34.4</td></tr><tr><td>卫生</td><td>5400</td><td>21.6</td></tr>"
            "<tr><td>农林水</td><td>6300</td><td>52.2</td></tr><tr><td>其他</td><td>4700</td><td>18.8</td></tr>"
            "<tr><td>公安</td><td>0</td><td>0</td></tr><tr><td>合计</td><td>25000</td><td>100</td></tr></table>"
        ),
        "全年接待游客86.4万人次，增长6.2%。分来源看，本地游客31.2万人次，占46.1%；外地游客55.2万人次，增长7.0%。",
        "受理投诉举报1203件，办结1168件，办结率99.1%。",
        "抽检食品2600批次，不合格39批次，合格率97.5%。",
        "全县受理信访事项1860件，未办结93件，办结率97%。",
        "特困人员集中供养率达到50%，全县特困人员1860人，其中集中供养780人。",
        "义务教育阶段随迁子女2860人，公办学校就读2680人，占比95.7%。",
        "研发经费支出4.62亿元，与地区生产总值231.0亿元之比为2.40%。",
        "全市共有公交车412辆，其中新能源车309辆，新能源车占比85.0%。",
    ),
    right=(
        "全年出口18.2亿元，占进出口24.0亿元的75.8%。",
        "一般公共预算收入12.6亿元，其中税收收入8.1亿元，占一般公共预算收入的比重为64.3%。",
        "出口18.2亿元，占全省的2.1%。",
        "全年实现工业增加值40.1亿元，占地区生产总值的比重为26.3%，比上年提高0.4个百分点。",
        "全年接待游客86.4万人次，增长6.2%。分来源看，本地游客31.2万人次，占36.1%；外地游客55.2万人次，增长7.0%。",
        "全市民生支出36.4亿元，占一般公共预算支出的81.2%。",
        "全县现有企业468家，其中规上工业企业86家，高新技术企业占比28.4%。",
        "60周岁及以上人口6.4万人，占21.3%，65周岁及以上的4.5万人，占15.1%。",
        "基本支出17.1亿元，占65.6%；项目支出9.0亿元，占34.4%。按级次分，市级92.9亿元，占26.8%；县级253.3亿元，占73.2%。",
        "税收收入约8亿元，占一般公共预算收入12.6亿元的近七成。",
        "受理投诉举报1203件，办结1168件，办结率97.1%。",
        "抽检食品2600批次，不合格39批次，合格率98.5%。",
        "全县法院新收案件6842件，旧存312件，审执结6568件，结案率91.8%。",
        "共排查隐患342处，整改298处，其余44处正在整改，整改率87.1%。",
    ),
)
def share_of_whole(manuscript: Manuscript) -> Iterator[Remark]:
    """Shares with their part and whole, rows of shares of one whole, and the columns of tables."""
    told: set[int] = set()
    for one in shares(manuscript):
        whole = exact(one.whole) if one.exact else one.whole
        found = quotient(one.part, whole, _HUNDRED, one.share.step)
        if one.rest and found is not None:
            yield from _remark(manuscript, one.share, one.part, (one.whole,), rest_of(found) or found, told, REST)
        elif found is not None and not (one.far and _is_far(found, one.share)):
            yield from _remark(manuscript, one.share, one.part, (one.whole,), found, told)
    for relation in SHARES:
        for each in unequal(manuscript, relation):
            parts = each.printed.quantity, each.above.quantity, each.below.quantity
            yield from _remark(manuscript, parts[0], parts[1], (parts[2],), each.given, told)
    for row in rows(manuscript):
        yield from _pairs(manuscript, row, told)
        if len(row) >= _FEWEST:
            yield from _outlier(manuscript, row, told)
    yield from table_remarks(manuscript, "arith-share")


def _is_far(found: Sum, share: Quantity) -> bool:
    return found.value > share.value * _FAR or share.value > found.value * _FAR


def _remark(
    manuscript: Manuscript,
    share: Quantity,
    part: Quantity,
    whole: Sequence[Quantity],
    found: Sum,
    told: set[int],
    words: Text = MESSAGE,
) -> Iterator[Remark]:
    verdict = found.against(share)
    computed = found.shown(share)
    if verdict is Verdict.AGREES or share.start in told:
        return
    message = words.filled(
        part=named(manuscript, part),
        whole="、".join(named(manuscript, each) for each in whole),
        share=share.claim.text,
        computed=computed.partition("（")[0],
    )
    made = remark(verdict, spans(share, part, whole), message, computed, SUGGESTION)
    if made is not None:
        told.add(share.start)
        yield made


def _pairs(manuscript: Manuscript, row: Sequence[Listed], told: set[int]) -> Iterator[Remark]:
    """Neighbours that leave nothing out (一般债务, 专项债务), and say so by their shares: their sum is their whole."""
    for one, two in itertools.pairwise(row):
        labels = [core(label(manuscript, each.part)) for each in (one, two)]
        if not without_rest(labels) or not added((one.share, two.share)).wide.contains(_HUNDRED):
            continue
        found = quotient(one.part, added((one.part, two.part)), _HUNDRED, one.share.step)
        if found is not None and two.share.start not in told:
            yield from _remark(manuscript, one.share, one.part, (one.part, two.part), found, told)


def _outlier(manuscript: Manuscript, row: Sequence[Listed], told: set[int]) -> Iterator[Remark]:
    """The one pair of a row that is of another whole than all others."""
    wholes = [quotient(each.part, each.share, _HUNDRED, each.part.step) for each in row]
    known = [each for each in wholes if each is not None]
    if len(known) < len(row):
        return
    best = max(known, key=lambda each: sum(each.wide.meets(other.wide) for other in known))
    off = [each for each, whole in zip(row, known, strict=True) if not best.wide.meets(whole.wide)]
    if len(off) != 1 or off[0].share.start in told:
        return
    found = quotient(off[0].part, best, _HUNDRED, off[0].share.step)
    if found is None:
        return
    told.add(off[0].share.start)
    computed = found.shown(off[0].share)
    yield Remark(
        spans(off[0].share, off[0].part),
        ROW.filled(
            part=named(manuscript, off[0].part), share=off[0].share.claim.text, computed=computed.partition("（")[0]
        ),
        SUGGESTION,
        computed,
        severity=Severity.WARNING,
    )
