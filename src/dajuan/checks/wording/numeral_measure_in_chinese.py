"""Find measured amounts in Chinese numerals where the document otherwise has Arabic digits (粮食总产二十三点六万吨)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import SAME, by_habit, measure_at

DIGIT = "[〇零一二两三四五六七八九]"
ANY = "[〇零一二两三四五六七八九十百千万亿]"
# At least two significant numerals: 十件实事, 百亿元, 二十年 are set words and round numbers that may be in Chinese.
TENS = "[一二三四五六七八九]十[一二三四五六七八九]"
HUNDREDS = "[一二三四五六七八九]百[零〇]?[一二三四五六七八九]十?[一二三四五六七八九]?"
NUMBER = f"{ANY}*(?:点{DIGIT}+|{TENS}|{HUNDREDS}){ANY}*"
PATTERN = Pattern(
    f"(?<![\\d第几数〇零一二两三四五六七八九十百千万亿点“])(?:百分之{ANY}+(?:点{DIGIT}+)?|{NUMBER}(?P<more>[余多]?))",
    ("十", "点", "百"),
)
PER_CENT = "百分之"
WHOLE = "百分之百"
MEASURED = frozenset(
    {"money", "area", "length", "weight", "power", "energy", "volume", "people", "persontimes", "percent"}
)
COUNTED = frozenset("户家座个项件所辆台")
LAW = Pattern("条例|规定|法[》律》]|法第|第[一二三四五六七八九十百]+条|罚|不低于|不超过|超过")
BEFORE = 50
OTHERWISE = 2  # as many Arabic figures for each Chinese one make Arabic the rule of the document


@check(
    "num-measure-arabic",
    severity=Severity.ADVICE,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("计量数用了汉字数字", en="A measured amount in Chinese numerals"),
    why=Text(
        "带计量单位的数用阿拉伯数字：23.6万吨；固定词语、概数用汉字。",
        en="Amounts with a unit are in Arabic digits (23.6万吨); set words and approximations in Chinese numerals.",
    ),
    wrong=(
        "全县生产总值152.4亿元，增长6.2%，粮食总产二十三点六万吨。",
        "建成公路35公里、管网12公里，新增耕地四百五十亩。",
        "一般公共预算收入增长5.1%，支出增长3.2%，税收占比达百分之六十二。",
    ),
    right=(
        "全县生产总值152.4亿元，增长6.2%，粮食总产23.6万吨。",
        "办好十件实事，二十四节气体验园接待游客3万人次、增长5%。",
        "引进百亿元项目1个，培育千亩园区3个，完成率百分之百。",
        "粮食总产二十三点六万吨，油料三点二万吨。",
        "实施“百日攻坚”，新建3所学校、2座水厂。",
    ),
)
def measure_in_chinese(manuscript: Manuscript) -> Iterator[Remark]:
    """A composed Chinese numeral or 百分之 with a unit, in a document whose figures are mostly Arabic."""
    text = manuscript.prose
    found = []
    for match in PATTERN.finditer(text):
        if match[0].startswith(PER_CENT):
            if match[0] == WHOLE:
                continue
            end = match.end()
        else:
            unit = measure_at(text, match.end())
            if unit is None or (unit.dimension not in MEASURED and unit.written not in COUNTED):
                continue
            end = unit.end
        if not LAW.search(text, max(match.start() - BEFORE, 0), match.start()):
            found.append(Span(match.start(), end))
    if not found:
        return
    figures = (figure for figure in manuscript.quantities if not figure.in_table)
    arabic = sum(figure.claim.text.lstrip("大约将近")[:1].isdigit() for figure in figures)
    if arabic >= OTHERWISE * len(found):
        yield from by_habit((_remark(manuscript, span) for span in found), SAME)


def _remark(manuscript: Manuscript, span: Span) -> Remark:
    return Remark(
        spans=(span,),
        message=Text(
            "“{words}”用了汉字数字，全文其他数据用阿拉伯数字。",
            en="“{words}” is in Chinese numerals, the other figures are Arabic.",
        ).filled(words=manuscript.text[span.start : span.end]),
        suggestion=Text("改为阿拉伯数字。", en="Write it in Arabic digits."),
    )
