"""Find thousands groups that are not of three digits, have a Chinese comma, or stand beside ungrouped numbers."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import SAME, by_habit, measure_at
from dajuan.patterns import HAN

# Behind a tab or a bracket there are cells or intervals, behind a letter a code.
FIRST = r"[0-9](?<![\d.,，\t \[(A-Za-z（—~第-].)"
GROUPED = Pattern(rf"{FIRST}\d*(?:,\d+)+(?:\.\d+)?(?=(?: ?[万亿])? ?(?:%|{HAN}))", (",",))
RUN_TOGETHER = Pattern(r".*\d{5}.*,.*|.*,\d{5}.*")  # two cells without a blank between them: 219,500235,000
RIGHT = Pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
YEAR = Pattern(r"(?:.*,)?(?:19|20)\d\d(?:,.*)?")
CHINESE_COMMA = Pattern(rf"(?P<number>{FIRST}\d{{0,2}}(?:，\d{{3}})+(?:\.\d+)?)(?![\d，])", ("，",))
LIST = Pattern("分别|依次|编号|由|从|第")
LONG = Pattern(r"[0-9](?<![\d.,〔\[(A-Za-z/-].)\d{4,8}(?:\.\d+)?(?![\d,])")

BEFORE = 16
SPARE = 10  # as many grouped numbers for each ungrouped one make the grouping a habit, and the other a slip
SCALES = ("万亿", "万", "亿")


@check(
    "num-group",
    severity=Severity.ERROR,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("千分位分节不规范", en="Thousands groups that are no groups of three"),
    why=Text(
        "多位数分节，从个位起每三位一节，用半角逗号或四分空；全文要么都分，要么都不分。不是三位一节的，多半是漏了数字，或把小数点写成了逗号。",
        en="Groups are of three digits from the right, with a half-width comma or a thin space, all or none in a document. "
        "Where one is shorter or longer, a digit is often lost, or the comma should be a point.",
    ),
    wrong=(
        "预算收入12,3456万元。",
        "预算收入12，345万元。",
        "各项存款余额20,54亿元，增长5%。",
        "上级补助收入542,62万元。",
        "全县总人口1234,567人。",
    ),
    right=(
        "预算收入123,456万元。",
        "预算收入123456万元。",
        "总投资1,234.5万元。",
        "在2,3,5号地块建设厂房。",
        "到2024,2025年全面完成。",
        "三个镇分别为12，345，678人。",
        "共有15个镇，345个村。",
    ),
)
def irregular_groups(manuscript: Manuscript) -> Iterator[Remark]:
    """Commas between digits that part no groups of three; numbers of five digits without, where the others have them."""
    text = manuscript.prose
    regular = 0
    for match in GROUPED.finditer(text):
        if RIGHT.fullmatch(match[0]):
            regular += 1
        elif _has_unit(text, match.end()) and not (YEAR.fullmatch(match[0]) or RUN_TOGETHER.fullmatch(match[0])):
            yield Remark(
                spans=(Span(match.start(), match.end()),),
                message=Text(
                    "“{words}”没有按三位一节分节。", en="The groups of “{words}” are not of three digits."
                ).filled(words=manuscript.text[match.start() : match.end()]),
                suggestion=Text(
                    "核对数字：补上漏掉的数位，或把逗号改为小数点，或去掉逗号。",
                    en="Compare with the source: restore a digit, make the comma a point, or drop it.",
                ),
            )
    yield from by_habit(_chinese_commas(manuscript), SAME)
    yield from _ungrouped(manuscript, regular)


def _chinese_commas(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    for match in CHINESE_COMMA.finditer(text):
        if not _has_unit(text, match.end()) or LIST.search(text, max(match.start() - BEFORE, 0), match.start()):
            continue
        right = match["number"].replace("，", ",")
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”用中文逗号分节，会读成两个数。",
                en="“{words}” is grouped with a Chinese comma, and reads as two numbers.",
            ).filled(words=manuscript.text[match.start() : match.end()]),
            suggestion=Text("写作“{right}”，或不分节。", en="Write {right}, or do not group.").filled(right=right),
        )


def _ungrouped(manuscript: Manuscript, regular: int) -> Iterator[Remark]:
    """One piece of advice on all long numbers without groups, where nearly all others of the prose have them."""
    if regular < SPARE:
        return
    text = manuscript.prose
    found = [Span(match.start(), match.end()) for match in LONG.finditer(text) if _has_unit(text, match.end())]
    if found and len(found) * SPARE <= regular:
        yield Remark(
            spans=tuple(found),
            message=Text(
                "全文多位数分节，这里的“{words}”等{count}处没有分节。",
                en="Long numbers are grouped in this document; {count} are not, the first is “{words}”.",
            ).filled(words=manuscript.text[found[0].start : found[0].end], count=len(found)),
            suggestion=Text("统一为三位一节。", en="Group them all."),
            severity=Severity.ADVICE,
        )


def _has_unit(text: str, position: int) -> bool:
    position += text[position : position + 1] == " "
    if text.startswith(SCALES, position):
        return True
    unit = measure_at(text, position)
    return unit is not None and unit.dimension != "duration"
