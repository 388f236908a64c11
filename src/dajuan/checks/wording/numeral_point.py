"""Find decimals without a zero before the point, and points that are another mark (.5, 3。5%, 3·5%, 98．64%)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.wording.numeral_parts import SAME, by_habit

UNIT = "(?:%|％|‰|个百分点|百分点|万|亿|倍|元|吨|公里|平方|亩|公顷)"
BARE = Pattern(rf"\.(?<![\d.A-Za-z…\])）].)(?<!\d .)(?P<digits>\d{{1,4}}) ?(?={UNIT})", (".",))

CELL = Pattern(r"[-+]?\.(?P<digits>\d{1,4}) ?%?")

# A full stop between digits is a decimal point where a unit follows: no sentence ends on a bare number. 表3。2万 may.
STOP = Pattern(rf"(?P<mark>[。·・•‧])(?<=\d.)(?P<digits>\d{{1,4}})(?P<unit> ?{UNIT})", ("。", "·", "・", "•", "‧"))
WHOLE = Pattern(r"(?<![\d.])(?<![表图注款条项第件号])\d{1,6}$")
COMMA = Pattern(
    rf"(?:增长|下降|提高|回落|上升|增加|减少|达到?|为|占|完成|实现)(?P<whole>\d{{1,3}})(?P<mark>，)(?P<digits>\d{{1,2}})(?P<unit> ?{UNIT})",
    ("，",),
)
FULL_WIDTH = Pattern(
    r"(?P<whole>[0-9０-９]+)(?P<mark>．)(?P<digits>[\d０-９]+)(?P<unit> ?[%％‰万亿个元倍吨公平亩])", ("．",)
)
LIST = Pattern("分别|依次|编号|第")
BEFORE = 16
WINDOW = 7


@check(
    "num-pure-decimal",
    severity=Severity.ERROR,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("纯小数缺小数点前的0", en="A decimal without the zero before its point"),
    why=Text(
        "小于1的小数必须写出小数点前的“0”；也可能是漏了一位数字，请核对。",
        en="A decimal below one has a 0 before its point; a digit may also have been lost.",
    ),
    wrong=(
        Example(
            "<table><tr><th>类别</th><th>涨跌（%）</th></tr><tr><td>衣着</td><td>.8</td></tr><tr><td>居住</td><td>0.2</td></tr></table>"
        ),
        "失业率下降.5个百分点。",
        "户籍人口增长.36%。",
        "新增耕地.8万亩。",
        "<table><tr><th>指标</th><th>增速</th></tr><tr><td>工业用电量</td><td>.5%</td></tr></table>",
    ),
    right=(
        "失业率下降0.5个百分点。",
        "PM2.5浓度为32微克/立方米。",
        "未完待续...5万元另行安排。",
        "版本v.2元数据标准。",
    ),
)
def zero_left_out(manuscript: Manuscript) -> Iterator[Remark]:
    """A point with digits and a unit behind it and no digit before it; in tables too."""
    seen = set()
    for match in (*BARE.finditer(manuscript.plain), *_bare_cells(manuscript)):
        if match.start("digits") in seen:
            continue
        seen.add(match.start("digits"))
        words = manuscript.text[match.start() : match.end()]
        yield Remark(
            spans=(Span(match.start("digits") - 1, match.end("digits")),),
            message=Text("“{words}”小数点前没有数字。", en="“{words}” has no digit before its point.").filled(
                words=words
            ),
            suggestion=Text(
                "写作“0.{digits}”；如漏了整数部分，请补上。", en="Write 0.{digits}, or restore the digit that was lost."
            ).filled(digits=match["digits"]),
            fix=f"0.{match['digits']}",
        )


def _bare_cells(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    """Cells that hold nothing but a decimal without its zero; the unit stands in the head."""
    for block in manuscript.document.blocks:
        for cell in block.cells or ():
            found = CELL.match(manuscript.plain, cell.start, cell.end)
            if found is not None and found.end() == cell.end:
                yield found


@check(
    "num-point",
    severity=Severity.ERROR,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("小数点写成了别的符号", en="A decimal point that is another mark"),
    why=Text(
        "小数点是半角的“.”，不是句号、间隔号、逗号，也不用全角的“．”。",
        en="The decimal sign is “.”: no full stop (。), middle dot (·), comma or full-width point (．).",
    ),
    wrong=(
        "一般公共预算收入增长3。5%。",
        "一般公共预算收入增长3·5%。",
        "粮食产量达23，6万吨。",
        "完成预算的98．64%。",
        "<table><tr><th>指标</th><th>增速</th></tr><tr><td>工业用电量</td><td>5。1%</td></tr></table>",
    ),
    right=(
        "一般公共预算收入增长3.5%。",
        "认真开展“6·5”环境日活动。",
        "详见附件3。5万元以上的项目另报。",
        "分别为3，5万元和7万元。",
        "2025年增长5%。2026年目标为6%。",
    ),
)
def other_mark_for_point(manuscript: Manuscript) -> Iterator[Remark]:
    """Digits with 。, · or ． between them and a unit behind, or ， behind a verb; in tables too but for the comma."""
    for match in STOP.finditer(manuscript.text):
        whole = WHOLE.search(manuscript.text, max(match.start() - WINDOW, 0), match.start())
        if whole:
            yield _remark(
                manuscript, (whole.start(), match.end()), whole[0], match["mark"], match["digits"], match["unit"]
            )
    for match in COMMA.finditer(manuscript.raw_prose):
        if LIST.search(manuscript.text, max(match.start() - BEFORE, 0), match.start()):
            continue
        span = (match.start("whole"), match.end())
        yield _remark(manuscript, span, match["whole"], match["mark"], match["digits"], match["unit"])
    yield from by_habit(
        (
            msgspec.structs.replace(
                _remark(manuscript, match.span(), match["whole"], match["mark"], match["digits"], match["unit"]),
                severity=Severity.WARNING,  # nobody misreads it, though programs do
            )
            for match in FULL_WIDTH.finditer(manuscript.text)
        ),
        SAME,
    )


def _remark(manuscript: Manuscript, span: tuple[int, int], whole: str, mark: str, digits: str, unit: str) -> Remark:
    start, end = span
    return Remark(
        spans=(Span(start, start + len(whole) + 1 + len(digits)),),
        message=Text(
            "“{words}”的小数点写成了“{mark}”。", en="In “{words}” the decimal point is written {mark}."
        ).filled(words=manuscript.text[start:end], mark=mark),
        suggestion=Text("写作“{right}”。", en="Write {right}.").filled(right=f"{whole}.{digits}{unit}"),
        fix=f"{whole}.{digits}" if mark != "，" else None,
    )
