"""Find a scheme whose parts stand in clauses of their own, another number of them than its name says.

打好“五大提升行动”组合拳：实施产业提升行动，安排1.1亿元；实施乡村提升行动，…；….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.agreement.composite_names import Miscounted
from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.patterns import HAN

_NAME = Pattern(
    rf"[“‘]?(?P<number>[三四五六七八九]|十[一二三四五六]?)(?:大|个|项)(?P<noun>{HAN}{{0,4}}?(?:行动|工程|计划|攻坚战|战役|专项|战略|集群|基地|中心|园区|组团|片区|示范区))[”’]?"
    rf"[^。；：:\n]{{0,24}}?(?P<mark>[：:。])",
    needs=(
        "行动",
        "工程",
        "计划",
        "攻坚战",
        "战役",
        "专项",
        "战略",
        "集群",
        "基地",
        "中心",
        "园区",
        "组团",
        "片区",
        "示范区",
    ),
)
_END = Pattern("[。\n]")
_MORE = Pattern("等|其他|其余|及其")
_FEWEST = 3


def named_segments(manuscript: Manuscript) -> Iterator[Miscounted]:
    """The schemes whose sentence behind the colon has one part in each of its clauses that ； divides."""
    text = manuscript.prose
    for match in _NAME.finditer(text):
        end = _END.search(text, match.end())
        stop = end.start() if end is not None else len(text)
        segments = text[match.end() : stop].split("；")
        number = number_of(match["number"])
        if number is None or len(segments) < _FEWEST or len(segments) == number:
            continue
        one = re.compile(rf"({HAN}{{2,8}}){match['noun']}(?!办|指挥)")
        found = [one.findall(each) for each in segments]
        if any(len(each) != 1 for each in found) or len({each[0] for each in found}) != len(found):
            continue
        if _MORE.search(segments[-1][: len(match["noun"]) * 2 + 8]):
            continue
        name = Span(match.start("number"), match.end("noun"))
        yield Miscounted(name, Span(match.end(), stop), match["noun"], number, len(found))
