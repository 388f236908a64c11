"""Find stages of one project that a sentence tells in a row, one of them before what must come first (3月封顶，同年6月动工)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.promises.schedule_words import BEGUN, BUILT, STAGES, TOPPED, USED, dates
from dajuan.checks.records import Span
from dajuan.checks.times.now import year_of

_PLANS = {"立项": -2, "可研批复": -1, "取得施工许可证": 0, "取得施工许可": 0, "完成招标": 0, "完成招投标": 0}
"""What comes before the ground is broken."""
_ORDER = _PLANS | {
    word: stage for word, stage in STAGES.items() if stage in (BEGUN, TOPPED, BUILT, USED) and word not in ("招生", "供水")
} | {"竣工验收": BUILT, "通过竣工验收": BUILT, "通过验收": BUILT}  # fmt: skip
_STAGE = "|".join(sorted(_ORDER, key=len, reverse=True))
_DATE = r"(?:(?:20\d\d年|今年|去年|同年|当年|次年|前年)(?:\d{1,2}月)?|\d{1,2}月)(?:\d{1,2}日|[初中底末]|[上中下]旬|份)?"
_CLAUSE = Pattern(
    rf"(?:^|[，；、])(?:项目|工程|该项目|该工程|并|又|且|随后|于|在|现|也|至)*(?P<date>{_DATE})(?:前|前后)?"
    rf"(?:正式|顺利|全面|实现|完成|如期|全部|已|即|便|通过|主体(?:结构|工程)?|整体|项目|工程|建筑|破土)*(?P<stage>{_STAGE})(?:建设)?(?=[，；。、）]|$)"
)
_FIRST = Pattern(
    rf"(?P<date>{_DATE})(?:正式|顺利|全面|实现|完成|如期|全部|已|主体(?:结构|工程)?|破土)*(?P<stage>{_STAGE})(?:建设)?(?=[，；。、）]|$)"
)
_YEAR = Pattern(r"20\d\d年|今年|去年|前年")
_SAME = Pattern("同年|当年")


class Step(msgspec.Struct, frozen=True):
    """A stage with its month, counted through the years, and where it stands."""

    order: int
    month: int
    span: Span
    word: str
    end: int


def turned_steps(manuscript: Manuscript) -> Iterator[tuple[Step, Step]]:
    """Neighbours in a row of stages of which the later one was to come first, with an earlier date before it."""
    for sentence in manuscript.sentences:
        if (
            sum(
                word in sentence.text
                for word in ("开工", "动工", "奠基", "封顶", "竣工", "完工", "建成", "投", "通车", "验收", "许可")
            )
            > 1
        ):
            for one, other in pairwise(_steps(manuscript, sentence)):
                if one.order > other.order and one.month < other.month:
                    yield other, one
                elif one.order < other.order and one.month > other.month:
                    yield one, other


def _steps(manuscript: Manuscript, sentence: Stretch) -> list[Step]:
    """The longest row of clauses that each hold a date and a stage and nothing else, from the first that does."""
    text = manuscript.prose
    match = _FIRST.search(text, sentence.start, sentence.end)
    steps: list[Step] = []
    year = year_of(manuscript)
    while match is not None:
        words = match["date"]
        base = year
        if not _YEAR.match(words) and steps:
            base = steps[-1].month // 12 if steps[-1].month % 12 else steps[-1].month // 12 - 1
        elif not _YEAR.match(words):
            base = None
        found = dates(_SAME.compiled.sub("", words), 0, len(words), base or 0) if base or words[:2] == "20" else []
        if not found or "月" not in words:
            return steps
        span = Span(match.start("date"), match.end("stage"))
        steps.append(Step(_ORDER[match["stage"]], found[0][2].month, span, match["stage"], match.end("stage")))
        match = _CLAUSE.compiled.match(text, match.end(), sentence.end)
    return steps
