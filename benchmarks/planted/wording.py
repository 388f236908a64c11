"""Errors of form: doubled approximations, units, ranges, dates."""

from __future__ import annotations

import re

from planted.plants import NUMBER, Kind, replaced

_NO_WORD_BEFORE = r"(?<![近约超逾过于达到破足\d.十百千万亿第余])"
_RATE = r"(?:率|比重|占比)[^，。；\d]{0,8}"

KINDS: dict[str, Kind] = {
    "doubled approximation": replaced(
        rf"{_NO_WORD_BEFORE}(?P<n>\d+(?:\.\d+)?)余(?P<unit>[万亿]?[户家个人件名次亩元公吨所])",
        lambda m: (m.start(), m.end(), f"近{m['n']}余{m['unit']}"),
    ),
    "about doubled": replaced(
        r"(?<=[，为达])约(?P<n>\d+(?:\.\d+)?)(?P<unit>[万亿]?(?:元|人|户|亩|人次))(?=[，。；])",
        lambda m: (m.start(), m.end(), f"约{m['n']}{m['unit']}左右"),
    ),
    "% for 百分点": replaced(
        rf"{_RATE}(?P<verb>提高|提升|上升|下降|降低|回落)(?:了)?(?P<n>{NUMBER})个百分点",
        lambda m: (m.end("n"), m.end(), "%"),
    ),
    "百分点 for %": replaced(
        rf"(?:收入|支出|投资|零售总额|进出口总额|产值|存款余额|贷款余额)(?:{NUMBER}(?:万|亿)?元)，(?:比上年|同比)?增长(?P<n>{NUMBER})%(?=[，。；])",
        lambda m: (m.end("n"), m.end(), "个百分点"),
    ),
    "% and 百分点 both": replaced(rf"(?P<n>{NUMBER})个百分点", lambda m: (m.end("n"), m.end("n"), "%")),
    "unit written twice": replaced(rf"{NUMBER}亿元(?=[，。；])", lambda m: (m.end(), m.end(), "元")),
    "impossible unit": replaced(rf"{NUMBER}万平方米", lambda m: (m.end() - 4, m.end(), "平方万米")),
    "range the wrong way round": replaced(
        rf"(?<![\d.减少低高由从])(?<!提高了)(?P<low>{NUMBER})%(?P<sign>[—–-]|至|到|～)(?P<high>{NUMBER})%(?=[，。；])",
        lambda m: (
            (m.start(), m.end(), f"{m['high']}%{m['sign']}{m['low']}%") if float(m["low"]) < float(m["high"]) else None
        ),
    ),
    "day that does not exist": replaced(r"(?P<month>[469]|11)月30日", lambda m: (m.end("month"), m.end(), "月31日")),
    "falls by times": replaced(
        r"(?:下降|减少|降低)(?P<n>[1-9]\d(?:\.\d+)?)%(?=[，。；])", lambda m: (m.start("n"), m.end(), "2倍")
    ),
    "year of two digits": replaced(r"到20(?P<year>2\d)年(?=底|末)", lambda m: (m.start() + 1, m.start() + 3, "")),
    "minus after a fall": replaced(
        rf"同比下降(?P<n>{NUMBER})%(?=[，。；])", lambda m: (m.start("n"), m.start("n"), "-")
    ),
    "point typed as full stop": replaced(r"增长(?P<a>\d+)\.(?P<b>\d)%", lambda m: (m.end("a"), m.start("b"), "。")),
    "letter for a digit": replaced(
        r"(?<=[增长])(?P<n>1)(?P<rest>\d\.\d%)", lambda m: (m.start("n"), m.end("n"), "l"), re.ASCII
    ),
}
