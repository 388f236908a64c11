"""Find projects that an earlier document called finished and that are promised, built or told as this year's deed again."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.promises.earlier import done_before, told
from dajuan.checks.promises.moved import source
from dajuan.checks.promises.schedules import WORK, Stated
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import DocumentRef

_TOLD_OF_THEN = Pattern(
    "此前|已于|早在|去年|前年|上年|以来|后[,，]|五年|“十[一二三四五]五”|时期|近年|继[^,，。；]{2,16}之后|20\\d\\d年[^,，。；]{0,10}的|回顾"
)
_OTHER_WORK = Pattern("[二三四]期|扩建|提升|完善|配套|重建|修复|复工|改造|维修|修缮|加固")
"""Behind the name of a project: work on what is there already."""
_OF_YEARS = Pattern("五年来|五年间|过去五年|近[三四五]年|“十[一二三四五]五”(?:时期|期间|以来)")
_PROMISED = Text(
    "“{own}”：{source}已写明“{earlier}”，这里又作为在建或待建项目。",
    en="“{own}”: {source} says “{earlier}” already; here it is still to be built.",
)
_AGAIN = Text(
    "“{own}”：{source}已作为{year}年的进展写过“{earlier}”，是否重复计算？",
    en="“{own}”: {source} told of it for {year} already (“{earlier}”): is it counted twice?",
)
_MENDING = Text(
    "核对项目进展；如为二期或另一处，写出区别，如指运营维护，改换说法。",
    en="Look at how far it is; if it is another phase or place, say so; if its running is meant, say that.",
)
_LAST_YEAR = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n一、2024年工作回顾\n\n青石污水处理厂二期于2024年11月建成投运。白河大桥竣工通车。县第二实验小学开工建设。",
    "2025-01-08",
)
_TASKS = "云溪县2026年政府工作报告\n\n2026年1月15日\n\n三、2026年重点工作\n\n"
_BACK = "云溪县2026年政府工作报告\n\n2026年1月15日\n\n一、2025年工作回顾\n\n"


@check(
    "pledge-finished-before",
    severity=Severity.WARNING,
    known=True,
    replaces=("milestone-again",),
    title=Text(
        "往年已建成的项目又列为在建、待建或本年成果", en="A project finished before that is built or told of again"
    ),
    why=Text(
        "往年文件已经报告建成、通车、投用的项目，不会再“加快建设”“年底前建成”，也不能再算作本年的成果；已开工的不会再开工。",
        en="What an earlier document called built is not to be built again, nor a deed of this year; what has begun does not begin again.",
    ),
    wrong=(
        Example(_TASKS + "加快青石污水处理厂二期建设，年底前建成投运。", earlier=(_LAST_YEAR,)),
        Example(_TASKS + "推进白河大桥、县第二实验小学建设，确保年内投用。", earlier=(_LAST_YEAR,)),
        Example(_BACK + "一年来，我们建成了白河大桥、青石客运站等一批项目。", earlier=(_LAST_YEAR,)),
        Example(_BACK + "县第二实验小学开工建设。", earlier=(_LAST_YEAR,)),
    ),
    right=(
        Example(_TASKS + "加快青石污水处理厂三期建设，年底前建成投运。", earlier=(_LAST_YEAR,)),
        Example(_TASKS + "用好白河大桥通车契机，加快桥头片区建设。", earlier=(_LAST_YEAR,)),
        Example(_TASKS + "加快县第二实验小学建设，8月底前竣工。", earlier=(_LAST_YEAR,)),
        Example(_BACK + "2024年建成的白河大桥日均车流量超过6000辆。", earlier=(_LAST_YEAR,)),
        Example("“十四五”时期，白河大桥建成通车，青石污水处理厂二期建成投运。", earlier=(_LAST_YEAR,)),
    ),
)
def finished_before(manuscript: Manuscript) -> Iterator[Remark]:
    """What is to come, or has come this year, against what had come before."""
    if manuscript.known is None:
        return
    seen: set[tuple[str, bool]] = set()
    for each in told(manuscript):
        own = each.own
        if (own.key, own.to_come) in seen or _looks_back(manuscript, own):
            continue
        found = done_before(each)
        if found is None:
            continue
        ref, before = found
        if not own.to_come and (own.year is None or before.year is None or own.year <= before.year):
            continue
        seen.add((own.key, own.to_come))
        yield Remark(
            spans=_spans(manuscript, own),
            message=(_PROMISED if own.to_come else _AGAIN).filled(
                own=_shown(manuscript, own),
                source=source(ref),
                year=before.year or "",
                earlier=_words(manuscript, ref, before),
            ),
            suggestion=_MENDING,
        )


def _looks_back(manuscript: Manuscript, own: Stated) -> bool:
    """Whether the sentence tells of earlier years, or its paragraph of several."""
    paragraph = manuscript.paragraph_at(own.start)
    start = paragraph.start if paragraph is not None else own.sentence[0]
    name = manuscript.prose.rfind(own.name, own.sentence[0], own.end)
    if name >= 0 and _OTHER_WORK.search(manuscript.prose, name + len(own.name), min(own.end + 8, own.sentence[1])):
        return True
    return (
        _TOLD_OF_THEN.search(manuscript.prose, *own.sentence) is not None
        or _OF_YEARS.search(manuscript.prose, start, own.sentence[0]) is not None
    )


def _spans(manuscript: Manuscript, own: Stated) -> tuple[Span, ...]:
    """The name of the project in its sentence, and what is said of it."""
    start = manuscript.prose.rfind(own.name, own.sentence[0], own.end)
    name = Span(start, start + len(own.name)) if start >= 0 else None
    said = Span(own.start, own.end)
    return (said,) if name is None or own.stage == WORK else (name, said)


def _shown(manuscript: Manuscript, own: Stated) -> str:
    words = manuscript.text[own.start : own.end]
    return words if own.name in words else f"{own.name}{words}"


def _words(manuscript: Manuscript, ref: DocumentRef, one: Stated) -> str:
    text = (
        next((words for other, words in manuscript.known.texts if other.number == ref.number), "")
        if manuscript.known
        else ""
    )
    words = text[one.start : one.end]
    return words if one.name in words else f"{one.name}{words}"
