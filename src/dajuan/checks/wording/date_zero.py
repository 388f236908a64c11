"""Find a wrong zero in years and numbers of Chinese numerals (二零二五年, 二O二五年, 三千〇五十)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

ZERO = "〇"
COUNTED = "零"
RING = "○◯"  # what old input methods had instead of 〇
LETTERS = "OoОоΟο0Ｏ０oо"
DIGITS = "一二三四五六七八九"
ANY = f"{DIGITS}{ZERO}{COUNTED}{RING}{LETTERS}"
YEAR = Pattern(rf"(?<![{ANY}\dA-Za-z])[一二][{ANY}]{{3}}(?=年|〕|—)", ("年", "〕"))
TO_ZERO = str.maketrans(dict.fromkeys(COUNTED + RING + LETTERS, ZERO))
COUNT = Pattern(f"(?<=[十百千万亿])[{ZERO}{RING}](?=[{DIGITS}])|[{ZERO}{RING}](?=点[{DIGITS}])", (ZERO, *RING))


@check(
    "num-year-ling",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("汉字年份的“〇”", en="The zero of a year in Chinese numerals"),
    why=Text(
        "汉字书写的年份和编号，零写作“〇”，不写“零”，不用字母O、数字0和圆圈“○”代替。",
        en="A year or number in Chinese numerals has 〇, not 零, the letter O, the digit 0 or the circle ○.",
    ),
    wrong=(
        "二零二五年十二月三十一日",
        "二O二五年全县国民经济计划执行情况",
        "二0二六年一月九日",
        "二○三五年基本实现现代化。",
        "云政发〔二零二五〕三号",
    ),
    right=(
        "二〇二五年十二月三十一日",
        "2025年，全县新增三千零五十二户。",
        "一九四九年以来，二十五年磨一剑。",
    ),
)
def zero_of_a_year(manuscript: Manuscript) -> Iterator[Remark]:
    """Four Chinese numerals before 年 or within 〔〕, with a zero that is not 〇."""
    for match in YEAR.finditer(manuscript.text):
        written = match[0]
        right = written.translate(TO_ZERO)
        if right == written:
            continue
        wrong = next(letter for letter in written if letter.translate(TO_ZERO) != letter)
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text("“{written}”的零写成了“{wrong}”。", en="The zero of “{written}” is written {wrong}.").filled(
                written=written, wrong=wrong
            ),
            suggestion=Text("写作“{right}”。", en="Write {right}.").filled(right=right),
            fix=right,
            severity=_severity(written),
        )


def _severity(written: str) -> Severity:
    if any(letter in LETTERS for letter in written):
        return Severity.ERROR
    return Severity.WARNING if COUNTED in written else Severity.ADVICE


@check(
    "num-count-ling",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("计量的零写作“零”", en="The zero of a counted number"),
    why=Text(
        "“〇”只用于年份和编号；计量的数，零写作“零”：三千零五十二户。",
        en="〇 is for years and codes; in a counted number the zero is 零: 三千零五十二户.",
    ),
    wrong=(
        "全县共有脱贫户三千〇五十二户。",
        "总投资一百〇八亿元。",
        "失业率下降百分之〇点五。",
    ),
    right=(
        "全县共有脱贫户三千零五十二户。",
        "二〇二五年末，总投资一百零八亿元。",
        "第三〇五号",
    ),
)
def zero_of_a_count(manuscript: Manuscript) -> Iterator[Remark]:
    """〇 between 百 or 千 and a digit, or before 点."""
    text = manuscript.raw_prose
    for match in COUNT.finditer(text):
        words = manuscript.text[max(match.start() - 2, 0) : match.end() + 2].strip()
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”是计量的数，零写成了“{zero}”。", en="“{words}” is counted, its zero is written {zero}."
            ).filled(words=words, zero=match[0]),
            suggestion=Text("写作“零”。", en="Write 零."),
            fix=COUNTED,
        )
