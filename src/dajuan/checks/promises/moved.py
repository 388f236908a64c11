"""Find projects that are promised for a later date than before, without a word of it (2026年汛前下闸蓄水, now 2027年底前)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.promises.earlier import Told, done_before, told
from dajuan.checks.promises.schedules import WORK, Stated
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import DocumentRef

_EXPLAINED = Pattern(
    "调整|推迟|延期|顺延|延后|推后|延至|原定|原计划|原本|因[^，,。；]{2,24}[，,]|由于|受[^，,。；]{1,20}影响|变更|暂缓|停工|滞后|未能"
)
_MOVED = Text(
    "“{name}”：文中为“{own}”，而{source}承诺的是“{earlier}”，推后而未说明调整。",
    en="{name}: “{own}” here, but {source} promised “{earlier}”; it is later now, and no change is mentioned.",
)
_MENDING = Text(
    "核对期限；确已调整的，写明“原定”时间、调整后的时间和原因。",
    en="Look at the date; if it was changed, give the former and the new one and say why.",
)
_LAST_YEAR = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n三、2025年工作安排\n\n白河水库2026年汛前下闸蓄水。省道209线云溪至青石段加快施工，2026年6月底前建成通车。"
    "新建第五实验小学，提供学位1200个，2026年9月1日前投入使用。",
    "2025-01-08",
)
_HEAD = "云溪县2026年政府工作报告\n\n2026年1月15日\n\n三、2026年工作安排\n\n"


@check(
    "pledge-moved",
    severity=Severity.WARNING,
    known=True,
    replaces=("pledge-restated",),
    title=Text("项目期限悄悄推后", en="A project's date that has quietly moved"),
    why=Text(
        "往年文件写明的建成、通车、投用期限，本年改晚而不说明，会被当作落空的承诺。",
        en="A date that an earlier document gave, and that is later now without a word of it, looks like a broken promise.",
    ),
    wrong=(
        Example(_HEAD + "白河水库抓紧金属结构安装，2027年底前下闸蓄水。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "省道209线年底前通车。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "第五实验小学2027年春季学期投用。", earlier=(_LAST_YEAR,)),
    ),
    right=(
        Example(_HEAD + "白河水库汛前下闸蓄水。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "省道209线云溪至青石段原定6月底前通车，因变更设计，调整为10月底前。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "白河水库5月底前下闸蓄水，2027年通过竣工验收。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "白河水库灌区工程2027年底前建成。第六实验小学2027年9月投用。", earlier=(_LAST_YEAR,)),
    ),
)
def moved(manuscript: Manuscript) -> Iterator[Remark]:
    """What is to come against what was promised last."""
    if manuscript.known is None:
        return
    for each in told(manuscript):
        own = each.own
        if own.due is None or not own.to_come or own.stage == WORK or _is_explained(manuscript, own):
            continue
        if done_before(each) is not None:
            continue  # it was finished: another rule says so
        promised = _promised(each)
        if promised is None:
            continue
        ref, before = promised
        yield Remark(
            spans=(Span(own.start, own.end),),
            message=_MOVED.filled(
                name=own.name,
                own=manuscript.text[own.start : own.end],
                source=source(ref),
                earlier=_words(manuscript, ref, before),
            ),
            suggestion=_MENDING,
        )


def _promised(each: Told) -> tuple[DocumentRef, Stated] | None:
    """What was promised last, where it was earlier and for a stage that is no lower."""
    own = each.own
    for ref, before in each.earlier:
        if not before.to_come or before.due is None or before.stage == WORK or before.stage < own.lowest:
            continue
        if own.due is None:
            return None
        slack = 1 if own.due.fuzzy or before.due.fuzzy else 0
        return (ref, before) if own.due.month > before.due.month + slack else None
    return None


def _is_explained(manuscript: Manuscript, own: Stated) -> bool:
    start, end = own.sentence
    before = manuscript.sentence_at(start - 1) if start else None
    return _EXPLAINED.search(manuscript.prose, before.start if before is not None else start, end) is not None


def _words(manuscript: Manuscript, ref: DocumentRef, one: Stated) -> str:
    text = (
        next((words for other, words in manuscript.known.texts if other.number == ref.number), "")
        if manuscript.known
        else ""
    )
    words = text[one.start : one.end]
    return words if one.name in words else f"{one.name}{words}"


def source(ref: DocumentRef) -> str:
    """A document as a message names it: its title and date."""
    return f"《{ref.title or ref.name}》" + (f"（{ref.published}）" if ref.published else "")
