"""Find ranges whose % or 万 stands at the second end only (5—8%, 3—5万亩)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import SAME, SIGN, by_habit

NUMBER = r"\d+(?:\.\d+)?"
# What makes the digits before the sign no end of a range: a longer number, a code, a place in an order, a table's own digits.
ALONE = r"(?<![\d.,%A-Za-z/\t－第表图-].)(?<!\d .)"
# A blank on one side only parts two cells or a page number from the text: 27 -100.0%.
ENDS = rf"(?P<low>[0-9]{ALONE}\d*(?:\.\d+)?)(?P<blank> ?)(?P<sign>{SIGN}|至|到)(?P=blank)(?P<high>{NUMBER}) ?"
PERCENT = Pattern(f"{ENDS}(?P<unit>%|‰)", ("%", "‰"))
SCALED = Pattern(f"{ENDS}(?P<unit>万亿|万|亿)", ("万", "亿"))
YEAR = Pattern(r"(?:19|20)\d\d")
TILDE = "~"
DASH = "—"
WORDS = ("至", "到")


@check(
    "num-range-percent",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("百分数范围的前一个数缺“%”", en="A range of per cents has % at one end only"),
    why=Text(
        "百分数的范围，两个数都带“%”，不能省略前一个：5%—8%。",
        en="In a range of per cents both ends carry the sign: 5%—8%.",
    ),
    wrong=(
        "规模以上工业增加值增长5—8%。",
        "地区生产总值增长4.5-5%。",
        "居民消费价格涨幅控制在2至3%。",
        "人口自然增长率为3~5‰。",
    ),
    right=(
        "规模以上工业增加值增长5%—8%。",
        "居民消费价格涨幅控制在2%至3%。",
        "1—11月全县工业用电量增长8%。",
        "2023—2025年年均增长6%。",
        "由2020年的45.1%提高到50.2%。",
        "完成投资12,545-54.5%。",
    ),
    replaces=("num-range-sign",),
)
def per_cent_at_one_end(manuscript: Manuscript) -> Iterator[Remark]:
    """Two numbers with a sign of a range between them, and % behind the second alone."""
    for match in PERCENT.finditer(manuscript.prose):
        low, high, unit = match["low"], match["high"], match["unit"]
        if Decimal(low) >= Decimal(high) or (YEAR.fullmatch(low) and match["sign"] in WORDS):
            continue
        typed = manuscript.text[match.start("sign") : match.end("sign")]
        sign = typed if match["sign"] in WORDS or match["sign"] == TILDE else DASH
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text("“{words}”的前一个数没有“{unit}”。", en="In “{words}” the first number has no {unit}.").filled(
                words=manuscript.text[match.start() : match.end()], unit=unit
            ),
            suggestion=Text("写作“{whole}”。", en="Write {whole}.").filled(whole=f"{low}{unit}{sign}{high}{unit}"),
            fix=f"{low}{unit}{sign}{high}{unit}",
        )


@check(
    "num-range-scale",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("数值范围的前一个数缺“万”“亿”", en="A range has 万 or 亿 at one end only"),
    why=Text(
        "“3—5万”可以读成“从3到5万”，“万”“亿”在两个数后都要写；“公斤”“亩”等单位可以只写一次。",
        en="3—5万 can be read as “from 3 to 50,000”: 万 and 亿 stand at both ends; a plain unit may stand once.",
    ),
    wrong=(
        "新建高标准农田3—5万亩。",
        "每年安排专项资金100-200万元。",
        "县城发展成10至20万人的城市。",
        "完成投资1.5～2亿元。",
    ),
    right=(
        "新建高标准农田3万—5万亩。",
        "亩均施肥100—150公斤。",
        "每户补助8000—1万元。",
        "2023—2025年累计投入6亿元。",
        "GDP由2020到2025年增长一倍。",
    ),
    replaces=("num-range-sign",),
)
def scale_at_one_end(manuscript: Manuscript) -> Iterator[Remark]:
    """Two numbers with a sign of a range between them, and 万 or 亿 behind the second alone."""
    yield from by_habit(_scale_remarks(manuscript), SAME)


def _scale_remarks(manuscript: Manuscript) -> Iterator[Remark]:
    for match in SCALED.finditer(manuscript.prose):
        low, high, unit = match["low"], match["high"], match["unit"]
        # 8000—1万元 has nothing to be misread: 8000万 would be the greater end.
        if Decimal(low) >= Decimal(high) or YEAR.fullmatch(low):
            continue
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”只在后一个数写了“{unit}”，前一个数可以读作{low}。",
                en="“{words}” has {unit} behind the second number only: the first can be read as {low}.",
            ).filled(words=manuscript.text[match.start() : match.end()], unit=unit, low=low),
            suggestion=Text("两个数都是{unit}的，写作“{whole}”。", en="If both are in {unit}, write {whole}.").filled(
                unit=unit, whole=f"{low}{unit}—{high}{unit}"
            ),
        )
