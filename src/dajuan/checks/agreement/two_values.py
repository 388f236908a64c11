"""Find one thing with two values (获评4户, further on 培育12户), asked as a question: they may count different things."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.agreement.alike import Difference, ratio
from dajuan.checks.agreement.conflicts import conflicts
from dajuan.checks.agreement.wording import name_of, place_of
from dajuan.checks.agreement.years_mixed import years_mixed
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind


@check(
    "agree-two-values",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("同一指标两处数值不同", en="One measure with two values"),
    why=Text(
        "同一指标、同一地区、同一时期在一篇文章里应当只有一个数。两处不同时，要么有一处有误，要么口径不同（新增与累计、批次、范围），应在文中说明。",
        en="One measure of one place and period has one value in a text. Where two stand, one is wrong or they count different "
        "things (new ones, all of them, a batch), which the text should say.",
    ),
    wrong=(
        "2025年，宏远新材等5户企业获评省级专精特新企业。\n县工信局局长李明说：“2025年，我们培育省级专精特新企业14户。”",
        "2025年，全县完成地区生产总值186.4亿元。工业、服务业协同发展。\n2025年是收官之年，全县地区生产总值达到193.7亿元，稳中有进。",
        "2025年，全县城镇新增就业5200人。\n就业形势总体稳定，2025年城镇新增就业达到6150人，零就业家庭动态清零。",
        "2024年末，参保人数为21.84万人，比2023年末的21.47万人增加0.37万人。在2024年末21.47万人参保的基础上，继续扩大覆盖面。",
        "2025年，全县森林覆盖率达到38.2%。\n生态底色更加鲜明，2025年森林覆盖率提高到41.6%。",
    ),
    right=(
        "2025年，全县新增高新技术企业12家。\n2025年末，全县高新技术企业总数达到48家。",
        "2025年，全县完成地区生产总值186.4亿元。\n2025年，全县地区生产总值突破180亿元。",
        "2025年，全县城镇新增就业5200余人。\n就业形势总体稳定，2025年城镇新增就业5236人。",
        "2024年，全县完成地区生产总值186.4亿元。\n2025年，全县完成地区生产总值193.7亿元。",
        "2025年，全市一般公共预算收入26.4亿元。\n2025年，市本级一般公共预算收入11.8亿元。",
        "2025年，全县粮食总产达到24.6万吨。\n2026年，全县粮食总产要稳定在25万吨以上。",
        "1至11月，全县接待游客412.5万人次。\n2025年全年预计接待游客455万人次。",
        "2024年末，参保人数为21.84万人，比2023年末的21.47万人增加0.37万人。在2024年末21.84万人参保的基础上，继续扩大覆盖面。",
        "2025年，全县森林覆盖率由38.2%提高到41.6%。\n2025年，森林覆盖率达到41.6%。",
    ),
    thresholds={"ratio": Decimal(5)},
)
def two_values(manuscript: Manuscript) -> Iterator[Remark]:
    """Two figures of one measure whose intervals do not meet; far apart they are of two wholes."""
    most = manuscript.threshold("agree-two-values", "ratio")
    for odd, early, own in years_mixed(manuscript):
        yield Remark(
            spans=(odd.span, own.span, early.span),
            message=Text(
                "这里的“{odd}”前文是另一年的数，这一年前文为“{own}”。",
                en="{odd} is told of another year before; for this year it was {own}.",
            ).filled(odd=odd.claim.text, own=own.claim.text),
            suggestion=Text(
                "请核对年份和数值，是否误用了上年的数。", en="Check year and value: is it last year's figure?"
            ),
        )
    for found in conflicts(manuscript):
        if not found.named or found.difference not in (Difference.OTHER, Difference.ORDER):
            continue
        times = ratio(found.odd, found.beside)
        if times is None or (found.measure.kind is Kind.LEVEL and times > most):
            continue
        if found.difference is Difference.ORDER and found.measure.kind is Kind.LEVEL:
            continue  # agree-order says it
        yield Remark(
            spans=(found.odd.span, found.beside.span),
            message=Text(
                "“{name}”有两个数：{beside}，{odd}。请核对：两处是同一口径吗（新增或累计、批次、范围、时点）？",
                en="“{name}” has two values: {beside}, {odd}. Do both count the same thing (new ones or all, batch, scope, date)?",
            ).filled(
                name=name_of(found.measure, found.odd),
                beside=place_of(found.beside),
                odd=place_of(found.odd),
            ),
            suggestion=Text(
                "口径相同的，统一为一个数；口径不同的，分别写明口径，如“新增”“累计”。",
                en="If they count the same, keep one value; if not, say of each what it counts (新增, 累计).",
            ),
        )
