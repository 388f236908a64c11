"""Find ranges whose greater end stands first (8%—6%, 2025—2021年)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import SCALE, measure_at
from dajuan.patterns import HAN

NUMBER = r"\d+(?:\.\d+)?"
ALONE = r"(?<![\d.,%A-Za-z/\t:（(－—~第-].)(?<!\d .)"
# A hyphen may be a minus or stand between two cells: only with % at both ends is it certain to be a range.
RANGE = Pattern(
    rf"(?P<low>[0-9]{ALONE}\d*(?:\.\d+)?)(?P<first>{SCALE}?(?:%|‰|{HAN}{{1,3}}?)?)(?P<sign>[—~]{{1,2}}|-|至|到)"
    rf"(?P<high>{NUMBER})(?P<scale>{SCALE}?)"
)
SCALES = {"": 0, "十万": 5, "百万": 6, "千万": 7, "万": 4, "十亿": 9, "百亿": 10, "千亿": 11, "亿": 8, "万亿": 12}

# Clocks, months and days go round; ranks, grades and ratios run either way.
CIRCULAR = frozenset(
    {"月", "日", "时", "点", "号", "级", "位", "名", "分", "个月", "小时", "℃", "期", "班", "届", "次", "度", "天"}
)
WORDS = ("至", "到")
MOVES = Pattern("从|由|自|将|把|降|减|压|缩|落|调|窄|跌|提|跃|升|增|扩|变|控|进|退|移|改|延|前|发展|转")
BETWEEN = Pattern("之间|区间|范围")
YEARS = Pattern(r"(?:19|20)\d\d")
BEFORE = 24
CLAUSE = Pattern("[，。；：:、\n]")


@check(
    "num-range-order",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("数值范围大数在前", en="A range with the greater end first"),
    why=Text("数值范围由小到大写；表示下降的，用“由…降至…”。", en="A range runs from the smaller to the greater end."),
    wrong=(
        "力争增速达8%—6%。",
        "亩均施肥150—100公斤。",
        "主要经济指标增速保持在7.5%~6%之间。",
        "每户补助5万—3万元。",
        "增幅在9%至7%之间。",
        "2025—2021年累计投入6.2亿元。",
    ),
    right=(
        "力争增速达6%—8%。",
        "不良率由8%降至6%。",
        "申请材料从12件到5件。",
        "供暖期为11月—3月，值守时间20时—8时。",
        "每户补助8000—1万元。",
        "规模以上工业增加值增速8.5%，投资增速-3.1%。",
        "补助标准提高至3000元，办件时限压缩20至5个工作日。",
        "第8—5位。",
    ),
    replaces=("num-range-sign", "num-range-percent", "num-range-scale"),
)
def greater_end_first(manuscript: Manuscript) -> Iterator[Remark]:
    """Two numbers of one unit with a sign of a range between them, the first greater than the second."""
    text = manuscript.prose
    for match in RANGE.finditer(text):
        unit = measure_at(text, match.end())
        ends = _ends(match, text, unit.written if unit else "")
        if ends is None or ends[0] <= ends[1] or _moves(text, match):
            continue
        end = unit.end if unit else match.end() + 1
        yield Remark(
            spans=(Span(match.start(), end),),
            message=Text(
                "“{words}”前一个数大于后一个数。", en="In “{words}” the first number is greater than the second."
            ).filled(words=manuscript.text[match.start() : end]),
            suggestion=Text(
                "表示范围的，小数在前；表示变化的，用“由…降至…”；也请核对两个数。",
                en="A range has the smaller end first; a change is written 由…降至…. Please compare both numbers with the source.",
            ),
        )


def _ends(match: re.Match[str], text: str, unit: str) -> tuple[Decimal, Decimal] | None:
    """Both ends in one unit, None where they are no range of one kind."""
    first, sign = match["first"], match["sign"]
    if sign == "-" and not (first.endswith(("%", "‰")) and unit == first[-1]):
        return None
    scale = next((name for name in SCALES if name and first.startswith(name)), "")
    own = first[len(scale) :]
    if not unit and text[match.end() : match.end() + 1] == "年":
        unit = "年"
    if not unit or (own and own != unit) or unit in CIRCULAR:
        return None
    if unit == "年" and not (YEARS.fullmatch(match["low"]) and YEARS.fullmatch(match["high"])):
        return None
    high = Decimal(match["high"]).scaleb(SCALES[match["scale"]])
    low = Decimal(match["low"])
    if scale:
        return low.scaleb(SCALES[scale]), high
    if own:  # 5%—8%, 8000元—1万元: each end as it is written
        return low, high
    # 3—5万, 8000—1万: the scale of the second end may be meant for both; only what fails either way is told
    return low, (high if low < high else Decimal(match["high"]))


def _moves(text: str, match: re.Match[str]) -> bool:
    """Whether the clause says that something goes from the one to the other."""
    unit = measure_at(text, match.end())
    if match["sign"] not in WORDS or (unit and BETWEEN.match(text, unit.end)):
        return False
    before = text[max(match.start() - BEFORE, 0) : match.start()]
    return MOVES.search(CLAUSE.compiled.split(before)[-1]) is not None
