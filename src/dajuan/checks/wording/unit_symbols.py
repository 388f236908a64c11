"""Find units of which half is a name and half a symbol (微克/m³), and symbols in the wrong case (ug, KW)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check

# Units of measurement by their Chinese names. 元, 人, 次, 件, 台 are no such units: 元/m², 次/min are right.
NAMES = "微克|毫克|千克|公斤|克|吨|兆瓦|千瓦|瓦|毫升|升|立方米|平方米|平方公里|千米|公里|毫米|厘米|米|小时|分钟|秒|公顷|千焦|焦|千帕|兆帕|帕"
# 年 and 天 are names of times; “t/a” is their symbol.
TIMES = "小时|分钟|秒|天|日|年"
SYMBOLS = "μg|µg|ug|mg|kg|km|cm|mm|kW|KW|kw|MW|m³|m3|m²|m2|Nm³|Nm3|㎡|㎥|mL|ml|L|t|g|m|h|s|min|d|a|hm²|hm2|kJ|MJ|GJ"
EDGE = r"(?![A-Za-z0-9²³%/])"
MIXED = (
    Pattern(rf"(?:{NAMES})/(?:{SYMBOLS}){EDGE}", needs=tuple(f"/{symbol}" for symbol in SYMBOLS.split("|"))),
    Pattern(
        rf"(?<![A-Za-z])(?:{SYMBOLS})/(?:{NAMES}|{TIMES})", needs=tuple(f"{symbol}/" for symbol in SYMBOLS.split("|"))
    ),
    Pattern(
        r"(?<![A-Za-z])[kK][Ww]·?(?:时|小时)|千瓦·?h(?![a-z])|(?<![A-Za-z])[MG]W·?时",
        needs=(*(f"{end}{of}" for end in ("W", "w", "W·", "w·") for of in ("时", "小时")), "千瓦h", "千瓦·h"),
    ),
)

# Wrong to right. What stands for two things by its case (T tonne or tesla, M million or mega) is not here.
CASE = {
    "KM": "km", "Km": "km", "KG": "kg", "Kg": "kg", "CM": "cm", "Cm": "cm", "MM": "mm", "Mm": "mm", "KW": "kW",
    "Kw": "kW", "kw": "kW", "KV": "kV", "Kv": "kV", "kv": "kV", "KVA": "kVA", "kva": "kVA", "Kva": "kVA",
    "MVa": "MVA", "KWH": "kW·h", "KWh": "kW·h", "Kwh": "kW·h", "kwh": "kW·h", "MWH": "MW·h", "Mwh": "MW·h",
    "GWH": "GW·h", "Gwh": "GW·h", "MPA": "MPa", "Mpa": "MPa", "KPA": "kPa", "Kpa": "kPa", "kpa": "kPa",
    "HZ": "Hz", "hz": "Hz", "DB": "dB", "db": "dB", "Db": "dB", "ug": "μg", "UG": "μg", "uG": "μg", "um": "μm",
    "MG": "mg", "Mg": "mg", "ML": "mL", "HM2": "hm²", "KM2": "km²", "Km2": "km²", "Gw": "GW", "gw": "GW",
    "KJ": "kJ", "Kj": "kJ", "M2": "m²", "M3": "m³", "M²": "m²", "M³": "m³", "㎎": "mg",
}  # fmt: skip
WRONG = "|".join(sorted(CASE, key=len, reverse=True))
VOLUME = {"m3": "m³", "M3": "m³", "m2": "m²", "M2": "m²", "Nm3": "m³"}
WRONG_CASE = Pattern(
    rf"(?<=[\d万亿千]) ?(?P<symbol>{WRONG})(?P<per>/(?:m3|M3|m2|M2|㎥|m³|m²|L|l|h|H|d|a|t|T))?{EDGE}"
    rf"|(?<=\d)[万亿]?(?P<tonnes>T)/(?=[hHdDaA天日年小])"
    rf"|(?<=[/（(])(?P<bare>{WRONG})(?P<over>/(?:m3|M3|m2|M2|m³|L))(?![A-Za-z0-9])",
    needs=(*CASE, "T/"),
)


@check(
    "unit-mixed-symbol",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB 3100—1993",
    title=Text("单位名称与符号混用", en="A unit half in Chinese, half in symbols"),
    why=Text(
        "组合单位要么全用中文名称（微克/立方米），要么全用符号（μg/m³）。",
        en="A compound unit is all in Chinese names (微克/立方米) or all in symbols (μg/m³).",
    ),
    wrong=("PM2.5平均浓度35微克/m³。", "日处理污水2万m³/日。", "设计时速80km/小时。", "年发电量8600万kW时。"),
    right=(
        "PM2.5平均浓度35微克/立方米。",
        "PM2.5平均浓度35μg/m³。",
        "补助标准1200元/m²、80元/t，线路流量600人次/h。",
        "日处理能力2万吨/日，设计时速80km/h。",
        "用电量8.4亿千瓦时。",
    ),
)
def half_names_half_symbols(manuscript: Manuscript) -> Iterator[Remark]:
    """A Chinese name on one side of the stroke and a symbol on the other."""
    for match in chain.from_iterable(pattern.finditer(manuscript.prose) for pattern in MIXED):
        words = manuscript.text[match.start() : match.end()]
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”一半是中文名称，一半是符号。", en="“{words}” is half a Chinese name and half a symbol."
            ).filled(words=words),
            suggestion=Text("全用中文名称，或全用符号。", en="Write it all in Chinese names or all in symbols."),
        )


@check(
    "unit-symbol-case",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB 3100—1993",
    title=Text("单位符号的大小写", en="The case of a unit's symbol"),
    why=Text(
        "单位符号大小写有定：千为k、瓦为W、伏为V、微为μ；大小写不同，意思可能不同（m毫、M兆）。",
        en="The case of a symbol is fixed: k, W, V, μ; another case may be another unit (m milli, M mega).",
    ),
    wrong=(
        "PM2.5平均浓度35ug/m3。",
        "新增光伏装机200KW。",
        "建成110KV变电站2座。",
        "新建管网12KM。",
        "配备50KG灭火器。",
        Example(
            "<html><body><table><tr><td>项目</td><td>规模</td></tr><tr><td>光伏</td><td>200KW</td></tr></table></body></html>"
        ),
    ),
    right=(
        "PM2.5平均浓度35μg/m³。",
        "新增光伏装机200kW，建成110kV变电站2座。",
        "广义货币M2余额增长8.3%，配备3.0T核磁共振。",
        "桩号K12+300，车型KM88，100M宽带，5G基站86个。",
        "建成6.5GW光伏电池项目，处理能力1500t/d。",
    ),
)
def wrong_case(manuscript: Manuscript) -> Iterator[Remark]:
    """A symbol after a number in a case that is no unit's; in tables too."""
    for match in WRONG_CASE.finditer(manuscript.plain):
        name = next(name for name in ("symbol", "tonnes", "bare") if match[name])
        start, end = match.span(name)
        right = CASE.get(match[name], "t")
        per = "per" if name == "symbol" else "over"
        if match[per] and match[per][1:] in VOLUME:
            end, right = match.end(per), f"{right}/{VOLUME[match[per][1:]]}"
        yield Remark(
            spans=(Span(start, end),),
            message=Text("单位符号“{words}”应写作“{right}”。", en="The symbol “{words}” is written {right}.").filled(
                words=manuscript.text[start:end], right=right
            ),
            fix=right,
        )
