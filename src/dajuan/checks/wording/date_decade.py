"""Find decades without a century in digits (上世纪九十年代末)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import SAME, by_habit

TENS = "[一二三四五六七八九]十|[1-9]0"
PATTERN = Pattern(
    f"(?P<century>[上本]世纪|\\d\\d世纪|[一二]?十[一二三四五六七八九]?世纪)?(?P<tens>(?<![\\d一二三四五六七八九十百]){TENS})(?P<unit>年代)",
    ("年代",),
)
ARABIC = Pattern(r"\d\d世纪")
TO_DIGIT = str.maketrans("一二三四五六七八九", "123456789")


@check(
    "num-decade",
    severity=Severity.ADVICE,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("年代的写法", en="How a decade is written"),
    why=Text(
        "年代写明世纪，世纪和年代都用阿拉伯数字：20世纪90年代。",
        en="A decade is written with its century, both in Arabic digits: 20世纪90年代.",
    ),
    wrong=(
        "上世纪九十年代末，该厂投产。",
        "90年代以来，青石镇人口持续外流。",
        "20世纪八十年代建成的水库。",
        "上世纪70年代的老渠。",
    ),
    right=(
        "20世纪90年代末，该厂投产。",
        "1990年前后，青石镇人口外流。",
    ),
)
def decade_without_century(manuscript: Manuscript) -> Iterator[Remark]:
    """年代 without a century, with 上世纪, or with Chinese numerals."""
    yield from by_habit(_remarks(manuscript), SAME)


def _remarks(manuscript: Manuscript) -> Iterator[Remark]:
    for match in PATTERN.finditer(manuscript.prose):
        century, tens = match["century"] or "", match["tens"]
        if ARABIC.fullmatch(century) and tens[0].isdigit():
            continue
        decade = f"{tens[0].translate(TO_DIGIT)}0年代"
        named = century if ARABIC.fullmatch(century) else ("21世纪" if century.startswith("本") else "20世纪")
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”没有用阿拉伯数字写明世纪和年代。",
                en="“{words}” does not give century and decade in Arabic digits.",
            ).filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text("写作“{right}”。", en="Write {right}.").filled(right=named + decade),
        )
