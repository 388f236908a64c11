"""Find power for energy and energy for power (用电量8.4亿千瓦), spoken 度, and 吨标煤."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMBER = r"\d[\d.,]*(?:余|多)?[万亿]*(?:余|多)?"
POWER = "千瓦|兆瓦|吉瓦|kW|KW|MW|GW"
NO_HOUR = r"(?!·?(?:时|小时|h|H)|及以上|以上机组|级|机组|装机|光伏|风电|火电|水电|项目|电站|储能)"
ENERGY_NOUN = "用电量|发电量|售电量|供电量|上网电量|外送电量|送电量|耗电量|节电量|电量|绿电交易"
POWER_NOUN = "装机容量|装机规模|总装机|装机|用电负荷|最大负荷|发电负荷|最高负荷"
GAP = r"[^，。；、\n\d]{0,14}"
PATTERN = Pattern(
    rf"(?:{ENERGY_NOUN})(?!能力){GAP}(?P<power>{NUMBER}(?:{POWER})){NO_HOUR}"
    rf"|(?:{POWER_NOUN})(?:分别)?{GAP}(?P<energy>{NUMBER}(?:千瓦|兆瓦|kW|MW)·?(?:时|小时|h))",
    needs=("电量", "装机", "负荷", "绿电"),
)
STORED = ("储能", "抽水", "电池", "调峰", "发电能力", "能力", "装机", "负荷", "机组")
SPOKEN = Pattern(rf"{NUMBER}(?P<degree>度(?:电|绿电)?)(?![数假角])", needs=("度",))
ABOUT_POWER = ("电", "光伏", "风机")
COAL = Pattern(r"(?P<coal>吨标煤|吨标准煤炭|吨(?:标准)?煤当量)", needs=("吨标煤", "吨标准煤炭", "煤当量"))


@check(
    "unit-power",
    severity=Severity.ERROR,
    basis=Basis.STANDARD,
    standard="GB 3102.5—1993",
    title=Text("千瓦与千瓦时", en="Power and energy"),
    why=Text(
        "千瓦是功率（装机、负荷），千瓦时是电能（发电量、用电量）。",
        en="千瓦 is power (capacity, load), 千瓦时 is energy (generation, consumption).",
    ),
    wrong=(
        "全社会用电量8.4亿千瓦，增长5%。",
        "新能源发电量达到12.6亿千瓦。",
        "光伏装机容量120万千瓦时。",
        "全社会用电量8.4亿度，增长5%。",
    ),
    right=(
        "全社会用电量8.4亿千瓦时，增长5%。",
        "光伏装机容量120万千瓦，年发电量14亿千瓦时。",
        "建成储能装机10万千瓦/20万千瓦时。",
        "最大用电负荷42万千瓦。",
        "气温比常年偏高2度，倾斜角30度。",
        "年发电量大于单机60万千瓦机组的平均水平。",
    ),
)
def power_for_energy(manuscript: Manuscript) -> Iterator[Remark]:
    """电量 in 千瓦, 装机 in 千瓦时 (errors); 度 for 千瓦时 (advice, once a document)."""
    for match in PATTERN.finditer(manuscript.prose):
        name = "power" if match["power"] else "energy"
        if any(
            word in manuscript.prose[max(match.start() - 6, 0) : match.start(name)]
            for word in STORED[: None if name == "power" else 4]
        ):
            continue
        yield Remark(
            spans=(Span(*match.span(name)),),
            message=Text(
                "“{words}”：电量用千瓦时，装机、负荷用千瓦。",
                en="“{words}”: energy is in 千瓦时, capacity and load in 千瓦.",
            ).filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text(
                "请核对是电量还是装机（负荷），再改单位。",
                en="Is it energy or capacity (load)? Put the unit right accordingly.",
            ),
        )
    for match in SPOKEN.finditer(manuscript.prose):
        if match["degree"] == "度" and not any(
            word in manuscript.prose[max(match.start() - 12, 0) : match.start()] for word in ABOUT_POWER
        ):
            continue
        yield Remark(
            spans=(Span(match.start("degree"), match.start("degree") + 1),),
            message=Text("电能的单位是“千瓦时”，“度”是口语。", en="Energy is in 千瓦时; 度 is spoken."),
            severity=Severity.ADVICE,
            fix="千瓦时",
        )
        return


@check(
    "unit-energy",
    severity=Severity.ADVICE,
    basis=Basis.STANDARD,
    standard="GB/T 2589",
    title=Text("“标煤”写全为“标准煤”", en="Coal equivalent in full"),
    why=Text("能源折算的单位是“吨标准煤”。", en="The unit of energy in coal equivalent is 吨标准煤."),
    wrong=("全年节能3.2万吨标煤。", "单位产品能耗0.62吨标煤/吨。", "折合12万吨煤当量。"),
    right=("全年节能3.2万吨标准煤。", "单位GDP能耗0.52吨标准煤/万元，下降3.2%。"),
)
def standard_coal(manuscript: Manuscript) -> Iterator[Remark]:
    """吨标煤 and its like."""
    for match in COAL.finditer(manuscript.prose):
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text("“{words}”宜写作“吨标准煤”。", en="“{words}” is 吨标准煤 in full.").filled(
                words=manuscript.text[match.start() : match.end()]
            ),
            fix="吨标准煤",
        )
