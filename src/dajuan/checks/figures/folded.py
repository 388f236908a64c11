"""Find 翻N倍, which is neither a number of doublings (翻N番) nor a multiple (增长N倍)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text

FOLDED = Pattern(r"翻了?(?:近|约|超过?)?(?P<number>\d+(?:\.\d+)?|[一两三四五六七八九十])倍", needs=("翻",))


def folded(manuscript: Manuscript) -> Iterator[Remark]:
    """翻N倍, which some mean as N番, some as N倍: once a document."""
    found = [Span(match.start(), match.end()) for match in FOLDED.finditer(manuscript.prose)]
    if found:
        words = manuscript.text[found[0].start : found[0].end]
        yield Remark(
            spans=tuple(found),
            message=Text(
                "“{words}”可以理解为翻番，也可以理解为倍数（全文{count}处）。",
                en="{words} can be read as a number of doublings or as a multiple ({count} in the document).",
            ).filled(words=words, count=len(found)),
            suggestion=Text("写“增长N倍”“是原来的N倍”或“翻N番”。", en="Write 增长N倍, 是原来的N倍 or 翻N番."),
            severity=Severity.ADVICE,
        )
