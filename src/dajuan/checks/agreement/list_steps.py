"""Find a number that is skipped or doubled in a list (一是…二是…四是…)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.numbering import Marker, Numbered, numbered_lists
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.documents.document import DocumentKind

INLINE = ("is", "must", "first", "circled", "paren")
HEADINGS = ("line", "bracket", "arabic")
CIRCLED = "①"
COLONS = ("：", ":")
PARTED = "。；;"
ALIKE = 4
"""Characters behind two equal numbers that tell a line printed twice from two items."""
REPEATED = 6
"""Half of the characters that are looked at for them."""


@check(
    "agree-list-steps",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("列举序号跳号或重号", en="A list skips or repeats a number"),
    why=Text(
        "“一是…二是…”和标题序号应当依次递增。跳号、重号多半是增删段落后没有改序号，或者漏了一项。",
        en="The numbers of a list run on. A gap or a double is left behind when items were added or cut, or an item is missing.",
    ),
    wrong=(
        "抓好三项工作，一是扩大有效投资，二是促进消费升级，二是稳住外贸基本盘。",
        "一是压实责任。二是排查隐患。四是夯实基础。",
        "一要抓项目。二要抓招商。四要抓服务。",
        "第一，坚持项目为王。第三，坚持民生为本。第四，坚持安全为先。",
        "工作回顾\n（一）工业经济提质增效。规上工业增加值增长6.2%。\n（二）乡村振兴扎实推进。\n（四）民生福祉持续增进。",
    ),
    right=(
        "一是扩大有效投资，二是促进消费升级，三是稳住外贸基本盘。",
        "（一）抓工业。一是强龙头，二是延链条。\n（二）抓农业。一是保面积，二是提单产。",
        "一是一、二是二，实事求是核准数据。",
        "统一是前提，第二产业是支撑，第三产业增加值增长5%。",
        "一是压实责任：一要明确分工，二要严格考核；二是排查隐患。",
        "一是重点项目开工。二是招商引资签约。\n目标要求有两条：一是稳，二是进。",
    ),
)
def list_steps(manuscript: Manuscript) -> Iterator[Remark]:
    """A list that one number changed, added or taken away would make regular."""
    headings = (
        () if manuscript.document.kind is DocumentKind.BUDGET else HEADINGS
    )  # its tables have such lines, torn up
    for found in numbered_lists(manuscript):
        opens = found.markers[0].opens_line
        told = found.style in INLINE or (opens and found.style in headings) or _runs_on(manuscript, found)
        if found.regular or not told:
            continue
        at = _fault(found.markers)
        if at is None or _is_torn(manuscript, found, at):
            continue
        before, wrong = found.markers[at - 1], found.markers[at]
        written = manuscript.text[wrong.start : wrong.end]
        yield Remark(
            spans=(wrong.span, before.span),
            message=Text(
                "序号不连续：“{before}”之后是“{written}”。",
                en="The numbers do not run on: “{before}” is followed by “{written}”.",
            ).filled(before=manuscript.text[before.start : before.end], written=written),
            suggestion=Text(
                "请核对是否漏了一项，或者改正序号。",
                en="Check whether an item is missing, or correct the number.",
            ),
        )


def _runs_on(manuscript: Manuscript, found: Numbered) -> bool:
    """Whether 1. 2. 3. stand behind a colon and part what 。 or ； ends, and so number a list and are no decimals of a table."""
    first, *others = found.markers
    text = manuscript.prose
    return (
        (
            first.paragraph == others[-1].paragraph
            and text[: first.start].rstrip().endswith(COLONS)
            and all(text[each.start - 1] in PARTED for each in others)
        )
        if others
        else False
    )


def _fault(markers: Sequence[Marker]) -> int | None:
    """Which number is wrong, where one change puts the list right; None where it is no such list."""
    numbers = [marker.number for marker in markers]
    expected = list(range(1, len(numbers) + 1))
    first = next(place for place, (is_, must) in enumerate(zip(numbers, expected, strict=True)) if is_ != must)
    changed = [place for place, (is_, must) in enumerate(zip(numbers, expected, strict=True)) if is_ != must]
    if len(changed) == 1 and len(numbers) >= 3 and abs(numbers[first] - expected[first]) == 1:
        return first  # 1 2 2, 1 2 2 4, 1 3 3 4
    skipped = [must if place < first else must + 1 for place, must in enumerate(expected)]
    doubled = [must if place < first else must - 1 for place, must in enumerate(expected)]
    if numbers in (skipped, doubled):
        return first
    return None


def _is_torn(manuscript: Manuscript, found: Numbered, at: int) -> bool:
    """Whether columns of a page run into each other, a line is printed twice, or the missing number stands elsewhere."""
    before, wrong = found.markers[at - 1], found.markers[at]
    text = manuscript.plain
    between = text[before.end : wrong.start]
    if "\t" in manuscript.text[before.start : wrong.end]:
        return True
    written = text[before.start : before.end]
    missing = written.replace(_as_written(before.number, written), _as_written(before.number + 1, written), 1)
    if wrong.number != before.number:
        return missing in between or (before.style == "is" and missing[:-1] + "、" in between)
    after = (text[each.end : each.end + REPEATED * 2].replace("\n", "").strip() for each in (before, wrong))
    one, other = after
    return bool(one) and (one[:ALIKE] == other[:ALIKE] or not between.strip())


def _as_written(number: int, beside: str) -> str:
    """A number as the numbers of the list are written: 7, ⑦ or 七."""
    if any(each.isdecimal() for each in beside):
        return str(number)
    if CIRCLED <= beside[:1] <= chr(ord(CIRCLED) + 19):
        return chr(ord(CIRCLED) + number - 1)
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    head = "" if not tens else ("十" if tens == 1 else digits[tens] + "十")
    return head + (digits[ones] if ones or not tens else "")
