"""Find wholes that are said to have so many parts and are not their sum (全长86公里，分东西两段，东段42公里，西段46公里)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.figures.parts import is_amount, is_closed
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity

_PARTS = Pattern(
    "(?:分(?:为|成|设|作)?|由)[^，。；\\d每]{0,4}?(?P<count>[两二三四五六])(?:个|大)?(?P<what>段|部分|期|批次?|片|标段|阶段|块|区域|项目|子项|环节)"
    "(?!工程[^，。；]{0,4}(?:之|中))",
    needs=("段", "部分", "期", "批", "片", "阶段", "块", "区域", "项", "环节"),
)
_APART = Pattern("每|其中|平均|各|已|剩余|年内|今年|本年|目前|左右|约|超")


def numbered_parts(manuscript: Manuscript) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """A whole, and its parts where these are as many as announced and do not make it."""
    yield from _together(manuscript)
    for match in _PARTS.finditer(manuscript.prose):
        sentence, number = manuscript.sentence_at(match.start()), number_of(match["count"].replace("两", "二"))
        if sentence is None or number is None:
            continue
        before = [each for each in sentence.quantities if each.end <= match.start() and is_amount(each)]
        whole = before[-1] if before else None
        if whole is None or "；" in manuscript.plain[whole.end : match.start()]:
            continue
        parts = [
            each
            for each in sentence.quantities
            if each.start >= match.end() and each.unit == whole.unit and is_amount(each)
        ]
        if len(parts) != number or not all(map(is_closed, (whole, *parts))):
            continue
        if _APART.search(manuscript.plain, match.end(), parts[-1].start):
            continue
        total = sum((each.tight for each in parts[1:]), parts[0].tight)
        if not total.meets(whole.tight):
            yield whole, parts


def _together(manuscript: Manuscript) -> Iterator[tuple[Quantity, Sequence[Quantity]]]:
    """第一批35个，第二批28个，两批共安排65个: a total of so many, and the figures of its unit before it, as many."""
    for sentence in manuscript.sentences:
        if len(sentence.quantities) <= 2 or ("共" not in sentence.text and "合计" not in sentence.text):
            continue
        for at, whole in enumerate(sentence.quantities):
            match = _TOGETHER.search(manuscript.plain, sentence.start, whole.start)
            number = number_of(match["count"].replace("两", "二")) if match is not None else None
            if match is None or number is None or not is_amount(whole) or not is_closed(whole):
                continue
            parts = [each for each in sentence.quantities[:at] if each.unit == whole.unit and is_amount(each)]
            if len(parts) != number or not all(map(is_closed, parts)):
                continue
            if _APART_BEFORE.search(manuscript.plain, sentence.start, match.start()):
                continue
            total = sum((each.tight for each in parts[1:]), parts[0].tight)
            if not total.meets(whole.tight):
                yield whole, parts


_TOGETHER = Pattern(
    "(?P<count>[两二三四五])(?:批次?|期|次|项|类|段|者|部分|块|个?[镇县乡村区]|轮|届|场|所|院|校)(?:合计|共计?|总计|累计|一共)[^，。；\\d]{0,8}$",
    needs=(
        "批",
        "期",
        "次",
        "项",
        "类",
        "段",
        "者",
        "部分",
        "块",
        "镇",
        "县",
        "乡",
        "村",
        "区",
        "轮",
        "届",
        "场",
        "所",
        "院",
        "校",
    ),
)
_APART_BEFORE = Pattern("其中|平均|每|上年|去年|约|超|余|左右")
