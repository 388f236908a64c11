"""A checked document of our own, made without reader and rules."""

from __future__ import annotations

from typing import Any

from dajuan.checks.records import Finding, Severity, Span, Text
from dajuan.documents.assemble import Part, assemble
from dajuan.documents.document import BlockKind, Document
from dajuan.reports.findings.records import Checked

PARTS = (
    Part(BlockKind.HEADING, "云溪县2025年国民经济和社会发展情况", level=1),
    Part(BlockKind.HEADING, "一、综合", level=2),
    Part(
        BlockKind.PARAGRAPH,
        "全年地区生产总值126.4亿元，按不变价格计算增长5.4%。其中，第一产业增加值18.2亿元，第二产业增加值51.6亿元，"
        "第三产业增加值57.6亿元。全年接待游客近30余万人次，增长5-8%，𬱖桥水库蓄水率提高2%。",
    ),
    Part(BlockKind.PARAGRAPH, "截止年底，全县共有省级企业技术中心4户。<b>城镇</b>居民收入稳步增长。"),
    Part(
        BlockKind.TABLE,
        rows=(("指标", "2024年", "2025年", "增长"), ("粮食产量（万吨）", "30.2", "33.2", "1.1%"), ("合计", "", "", "")),
        caption="表1　主要指标",
    ),
    Part(BlockKind.PARAGRAPH, "年末省级企业技术中心达到12户，比上年增加3户。"),
)
"""A text with the slips that the findings below speak of."""


def finding(text: str, *places: str, rule: str = "approx-double", **keys: Any) -> Finding:
    """A finding on the first places in the text that read so."""
    spans = tuple(Span(text.index(place), text.index(place) + len(place)) for place in places)
    plain: dict[str, Any] = {
        "severity": Severity.ERROR,
        "message": Text(f"“{places[0]}”有待核对。", en=f"“{places[0]}” is to be looked at."),
    }
    return Finding(rule=rule, family=rule.partition("-")[0], spans=spans, **(plain | keys))


def sample(name: str = "云溪/综述.docx", format: str = "docx") -> Checked:
    """Six findings of all severities, two of them on one place, one in a table, one that names two places; one waived."""
    text, blocks = assemble(PARTS)
    document = Document(
        name=name,
        sha256="0" * 64,
        format=format,
        text=text,
        blocks=blocks,
        title="云溪县2025年国民经济和社会发展情况",
        place="云溪县",
        published="2026-01",
        year=2025,
    )
    findings = (
        finding(
            text,
            "126.4亿元",
            "18.2亿元",
            "51.6亿元",
            "57.6亿元",
            rule="arith-sum",
            computed="127.4亿元（127.25亿元—127.55亿元）",
            message=Text("三次产业之和与总量不符。", en="The three sectors do not add up to the total."),
            suggestion=Text("核对总量或某一产业。", en="Look at the total or at one of the sectors."),
        ),
        finding(text, "近30余万人次", suggestion=Text("只留一个。", en="Keep one of them.")),
        finding(text, "5-8%", rule="num-range-percent", severity=Severity.WARNING, fix="5%—8%"),
        finding(text, "5-8%", rule="num-range-sign", severity=Severity.ADVICE),
        finding(
            text,
            "4户",
            "12户",
            rule="agree-two-values",
            severity=Severity.WARNING,
            message=Text("两处数字不同，是否同一指标？", en="Two figures differ: is it one indicator?"),
        ),
        finding(text, "1.1%", rule="arith-growth", computed="9.9%（9.6%—10.3%）"),
    )
    waived = (
        (
            finding(text, "截止", rule="word-jiezhi", severity=Severity.WARNING, fix="截至"),
            "引用文件原文",
        ),
    )
    return Checked(document, findings, waived)
