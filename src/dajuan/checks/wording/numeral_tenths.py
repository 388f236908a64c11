"""Find 成 (tenths) with Arabic digits (超3成)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import SAME, by_habit

# 成 before these begins another word: 成立, 成果, 成功, 成为.
OTHER_WORD = "立果效功员本为长了套品分绩就熟型组都交人年片批建林败语天日"
TENTHS = Pattern(rf"成(?<=\d.)(?![{OTHER_WORD}])", ("成",))
DIGITS = Pattern(r"(?<![\d.年月日])(?:\d(?:\.\d)?|10)$")
WINDOW = 4
NUMERALS = "〇一二三四五六七八九"


@check(
    "num-cheng",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("“成”前用汉字数字", en="成 takes Chinese numerals"),
    why=Text("“成”与汉字数字连用：三成、七成五。", en="成 (tenths) goes with Chinese numerals: 三成, 七成五."),
    wrong=("超3成的农户参加合作社。", "茶叶产值占全镇的7.5成。", "有4成以上企业营收增长。"),
    right=(
        "超三成的农户参加合作社。",
        "茶叶产值占全镇的75%。",
        "全年新增3成套设备企业，2025成立合作社。",
        "创建1个省级示范点已成。",
    ),
)
def tenths_in_digits(manuscript: Manuscript) -> Iterator[Remark]:
    """An Arabic number before 成."""
    yield from by_habit(_remarks(manuscript), SAME)


def _remarks(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    for match in TENTHS.finditer(text):
        digits = DIGITS.search(text, max(match.start() - WINDOW, 0), match.start())
        if digits is None:
            continue
        whole, _point, tenth = digits[0].partition(".")
        numeral = "十" if whole == "10" else NUMERALS[int(whole)]
        right = f"{numeral}成{NUMERALS[int(tenth)] if tenth else ''}"
        yield Remark(
            spans=(Span(digits.start(), match.end()),),
            message=Text("“{words}”的“成”前用了阿拉伯数字。", en="“{words}” has Arabic digits before 成.").filled(
                words=manuscript.text[digits.start() : match.end()]
            ),
            suggestion=Text("写作“{right}”，或改用百分数。", en="Write {right}, or a per cent.").filled(right=right),
            fix=right,
        )
