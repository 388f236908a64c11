"""Find invisible characters and look-alikes of digits in a number, and digits of full width."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import FEW, SAME, by_habit

INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# In or beside a number.
HIDDEN = Pattern(
    f"[{INVISIBLE}]+(?:(?=[\\d.%％‰万亿])|(?<=[\\d.,].))",
    tuple(
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2066\u2067\u2068\u2069\ufeff"
    ),
)

# Letters that look like a digit; Cyrillic and Greek ones have no business beside digits at all.
FOREIGN = "ОоΟοІіΙЗзӏ"
LETTERS = "OolI"
LIKE = {"О": "0", "о": "0", "Ο": "0", "ο": "0", "O": "0", "o": "0", "І": "1", "і": "1", "Ι": "1", "ӏ": "1", "l": "1", "I": "1",
        "З": "3", "з": "3"}  # fmt: skip
NUMBER = Pattern(f"(?<![A-Za-z\\d.])[\\d{FOREIGN}{LETTERS}][\\d.,{FOREIGN}{LETTERS}]*(?![A-Za-z])")
UNIT = Pattern("[年月日%％‰万亿元人户亩吨个家]|公里|平方")
DIGITS_OR_POINT = frozenset("0123456789.")
ALIKE = (*FOREIGN, *LETTERS)

# Not the numbers of notes and lists: [１], １．.
FULL_WIDTH = Pattern("[０-９](?<![\\[【［〔（(\\n０-９．].)[０-９]*(?:[．.][０-９]+)?", tuple("０１２３４５６７８９"))
TO_HALF = str.maketrans("０１２３４５６７８９．", "0123456789.")


@check(
    "num-hidden",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("数字中有不可见或形近字符", en="An invisible or look-alike character in a number"),
    why=Text(
        "零宽字符、形似0和1的字母看不出来，但检索、计算、导入数据时会出错；全角数字宜改为半角。",
        en="Zero-width characters and letters that look like 0 or 1 cannot be seen, but break search, sums and imports; "
        "digits of full width are better half-width.",
    ),
    wrong=(
        "2О25年，全县粮食产量23.6万吨。",
        "增长5\u200b.6%。",
        "完成投资12O.5万元。",
        "新增企业3l家。",
        "占地l2.5万亩。",
        "占比\u202e45%。",
        "发放惠民卡５万张。",
    ),
    right=(
        "2025年，全县粮食产量23.6万吨。",
        "臭氧（O3）平均浓度达标，H2O和CO2监测正常。",
        "每株浇水5l左右，选用I5处理器。",
        "O3年均浓度下降。",
        "增长5.6%。",
    ),
)
def hidden_character(manuscript: Manuscript) -> Iterator[Remark]:
    """Invisible characters beside digits, letters for digits, digits of full width; in tables too."""
    text = manuscript.text
    yield from by_habit(_invisible(text), SAME)
    if any(letter in text for letter in ALIKE):
        yield from _look_alikes(text)
    yield from _full_width(text)


def _invisible(text: str) -> Iterator[Remark]:
    for match in HIDDEN.finditer(text):
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "数字旁有看不见的字符（U+{code}）。",
                en="An invisible character (U+{code}) stands in or beside the number.",
            ).filled(code=f"{ord(match[0][0]):04X}"),
            suggestion=Text("删去这个字符。", en="Delete it."),
            fix="",
        )


def _look_alikes(text: str) -> Iterator[Remark]:
    for match in NUMBER.finditer(text):
        word = match[0].rstrip(".,")
        letters = [letter for letter in word if letter in LIKE]
        if not letters or len(letters) == len(word):
            continue
        if not any(letter in FOREIGN for letter in letters) and not _is_number(text, word, match.start()):
            continue
        digits = "".join(LIKE.get(letter, letter) for letter in word)
        yield Remark(
            spans=(Span(match.start(), match.start() + len(word)),),
            message=Text(
                "“{word}”中有形似数字的字母“{letters}”。", en="“{word}” holds letters that look like digits: {letters}."
            ).filled(word=word, letters="、".join(dict.fromkeys(letters))),
            suggestion=Text(
                "改为数字，如“{digits}”，并请核对。", en="Type digits, such as {digits}, and compare with the source."
            ).filled(digits=digits),
        )


def _is_number(text: str, word: str, start: int) -> bool:
    """Whether Latin letters stand for digits: among digits, or at an end of two digits and more with a unit behind (O3, 5l do not)."""
    if any(letter in LIKE for letter in word[1:-1]) and word[0].isdigit() and word[-1].isdigit():
        return True
    following = UNIT.match(text, start + len(word)) is not None
    if word[-1] in LIKE:
        return following and word[-2:-1] in DIGITS_OR_POINT
    return following and len(word) > 2


def _full_width(text: str) -> Iterator[Remark]:
    found = list(FULL_WIDTH.finditer(text))
    told = found if len(found) <= FEW else found[:1]
    for match in told:
        spans = [Span(each.start(), each.end()) for each in (found[: 10 * FEW] if len(told) < len(found) else [match])]
        yield Remark(
            spans=tuple(spans),
            message=(ONE if len(spans) == 1 else SEVERAL).filled(words=match[0], count=len(found)),
            suggestion=Text("改为半角数字“{digits}”。", en="Type half-width digits: {digits}.").filled(
                digits=match[0].translate(TO_HALF)
            ),
            fix=match[0].translate(TO_HALF) if len(spans) == 1 else None,
            severity=Severity.ADVICE,
        )


ONE = Text("“{words}”是全角数字。", en="“{words}” has digits of full width.")
SEVERAL = Text(
    "“{words}”等{count}处用了全角数字。", en="{count} numbers have digits of full width, the first is “{words}”."
)
