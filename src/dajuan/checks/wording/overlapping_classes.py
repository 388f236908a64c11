"""Find a partition that names one number on both sides (300万元以上按甲档, 300万元以下按乙档)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

UNIT = "元|人次|人|亩|吨|平方米|平方公里|周岁|岁|公里|千瓦|小时|户|%|‰|米|天|年|公斤|公顷|分|级|个|家|日|个月|万|亿"
SIDE = Pattern(
    rf"(?P<number>\d[\d.,]*)(?P<unit>[万亿千百]*(?:{UNIT}))(?P<said>（[^）]{{1,8}}）)?(?P<side>及以上|以上|及以下|以下|以内)"
    rf"(?P<after>（[^）]{{1,8}}）)?",
    needs=("以下", "以内"),
)
OPEN = ("不含", "不包括", "除外")


@check(
    "word-yishang-both",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="《中华人民共和国民法典》",
    title=Text("“以上”“以下”都含本数", en="以上 and 以下 both hold the number"),
    why=Text(
        "以上、以下、以内都包括本数，两档用同一个数划界，这个数就同属两档。",
        en="以上, 以下 and 以内 all include the number: two classes that share one both claim it.",
    ),
    wrong=(
        "投资300万元以上的按甲档补助，300万元以下的按乙档补助。",
        "经营面积50亩及以上的奖励2万元，50亩以下的奖励1万元。",
        "年龄60周岁以下的每人120元，60周岁以上的每人180元。",
    ),
    right=(
        "投资300万元以上的按甲档补助，不满300万元的按乙档补助。",
        "投资300万元以上（含300万元）的按甲档，300万元以下（不含）的按乙档。",
        "增速8%以上，失业率控制在4.5%以内。",
        "规模以上企业与规模以下企业。",
        "60周岁以上老年人占比21.3%，60周岁以下参保人员按月缴费。",
        "增长8%以上，能耗强度控制在8%以内。",
    ),
)
def overlapping_classes(manuscript: Manuscript) -> Iterator[Remark]:
    """One number with 以上 and with 以下 in one paragraph, each with 的 or a consequence after it."""
    for paragraph in manuscript.paragraphs:
        seen: dict[tuple[str, str], re.Match[str]] = {}
        for match in SIDE.finditer(manuscript.prose, paragraph.start, paragraph.end):
            if any(word in (match["said"] or "") + (match["after"] or "") for word in OPEN):
                continue
            up = match["side"].endswith("上")
            if not _is_a_class(manuscript.prose, match):
                continue
            key = (match["number"], match["unit"])
            other = seen.get(key)
            if other is not None and other["side"].endswith("上") != up and _alike(manuscript.prose, match, other):
                yield Remark(
                    spans=(Span(match.start(), match.end()), Span(other.start(), other.end())),
                    message=Text(
                        "“{first}”与“{second}”都包括{number}{unit}，这个数归哪一档？",
                        en="“{first}” and “{second}” both include {number}{unit}: to which class does it belong?",
                    ).filled(first=other[0], second=match[0], number=match["number"], unit=match["unit"]),
                    suggestion=Text(
                        "一档写“不满（不足）{number}{unit}”或“超过{number}{unit}”，或注明“不含本数”。",
                        en="Write 不满 or 超过{number}{unit} for one of them, or say that it does not include the number.",
                    ).filled(number=match["number"], unit=match["unit"]),
                )
            seen[key] = match


def _is_a_class(text: str, match: re.Match[str]) -> bool:
    """Whether it sorts things (300万元以上的, 60周岁以上老人), rather than states a figure (增长8%以上)."""
    before = text[max(match.start() - 8, 0) : match.start()]
    if any(word in before for word in ("增长", "控制", "保持", "达到", "提高", "下降", "完成", "降低", "稳定")):
        return False
    return text[match.end() : match.end() + 1] not in ("", "，", "。", "；", "\n")


def _alike(text: str, match: re.Match[str], other: re.Match[str]) -> bool:
    """Whether both sides sort the same things: 的 after both, or the same noun."""
    after, beside = text[match.end() : match.end() + 2], text[other.end() : other.end() + 2]
    return after == beside or after[:1] == beside[:1] == "的"
