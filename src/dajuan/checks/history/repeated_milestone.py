"""Find milestones that an earlier year's document has reported already."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.history.sameness import Index, is_single
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.spans import span_of
from dajuan.ledger.records import MilestoneRef
from dajuan.reading.records import Milestone, State

_BUILT = Pattern("建成|投用|投入使用|通车|竣工|完工|启用|投产|投运|运营|开园|开馆|揭牌|挂牌|首次|首个|首家|首条|首座")
_AWARDED = Pattern("获评|入选|获批|荣获|创成|成功创建|被评为|授予")
_IN_PART = Pattern("主体|基本|部分|试运|一期|首批|框架|阶段")
_ONCE = Pattern("创成|成功创建|首次|首批")
_YEARLY = Pattern(
    "先进|优秀|百强|十强|考核|年度|等次|第[一二三四五六七八九十\\d]|年|连续|再次|蝉联|项目库|名单|复审|复核|保持"
)
"""Honours that are given each year."""
_TOLD_OF_THEN = Pattern(
    "此前|已于|早在|去年|前年|上年|自[^,，。；]{0,10}以来|投用以来|运行以来|五年|“十[一二三四五]五”|时期|[近几]年来|后[,，]|继[^,，。；]{2,16}之后"
)

_MESSAGE = Text(
    "“{own}”在{source}中已作为{year}年的进展报告过（“{earlier}”），本年是否重复计算？",
    en="“{own}” was reported for {year} in {source} already (“{earlier}”): is it counted twice?",
)
_MENDING = Text(
    "如为同一件事，写明完成年份或改写本年的新进展；如为不同项目（二期、另一处），请写出区别。",
    en="If it is the same thing, give its year or say what is new; if it is another project, say in what they differ.",
)
_LAST_YEAR = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n一、2024年工作回顾\n\n过去一年，青石污水处理厂建成投用，云溪大桥竣工通车。"
    "云溪县获评国家级生态文明建设示范县。县第二实验小学开工建设。",
    "2025-01-08",
)
_HEAD = "云溪县2026年政府工作报告\n\n2026年1月15日\n\n一、2025年工作回顾\n\n"


@check(
    "milestone-again",
    severity=Severity.WARNING,
    known=True,
    title=Text("同一件事在往年已经报告过", en="A milestone that an earlier year has reported"),
    why=Text(
        "建成、通车、首次、获评是一次性的；往年文件已经报告过的，本年再报会被当作重复计算成绩。",
        en="A thing is built, opened or awarded once; told again for another year it looks like counting it twice.",
    ),
    wrong=(
        Example(_HEAD + "过去一年，青石污水处理厂建成投用，城市功能不断完善。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "2025年，云溪大桥建成通车。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "2025年，云溪县获评国家级生态文明建设示范县。", earlier=(_LAST_YEAR,)),
    ),
    right=(
        Example(_HEAD + "过去一年，青石污水处理厂二期建成投用。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "过去一年，县第二实验小学建成投用。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "2025年，宁河大桥建成通车。", earlier=(_LAST_YEAR,)),
        Example("“十四五”期间，云溪大桥建成通车，青石污水处理厂建成投用。", earlier=(_LAST_YEAR,)),
    ),
)
def milestone_again(manuscript: Manuscript) -> Iterator[Remark]:
    """Milestones that are done, against those of documents on earlier years."""
    known = manuscript.known
    if known is None or not known.milestones:
        return
    earlier = Index((one.passage.text, one) for one in known.milestones if one.state is State.DONE)
    for milestone in manuscript.reading.milestones:
        year = _year(milestone.period)
        built = _BUILT.search(milestone.text) is not None
        awarded = _AWARDED.search(milestone.text) is not None and _YEARLY.search(milestone.text) is None
        if milestone.state is not State.DONE or year is None or not (built or awarded) or not is_single(milestone.text):
            continue
        if _is_looking_back(manuscript, milestone):
            continue
        told = next(
            (one for text, one in earlier.alike(milestone.text) if _is_before(one, year) and is_single(text)), None
        )
        if told is not None:
            yield Remark(
                spans=(Span(milestone.start, milestone.end),),
                message=_MESSAGE.filled(
                    own=milestone.text,
                    source=_source(told),
                    year=_year(told.period) or "",
                    earlier=told.passage.text,
                ),
                suggestion=_MENDING,
                severity=None if built or _ONCE.search(milestone.text) else Severity.ADVICE,
            )


def _year(period: str | None) -> int | None:
    """The one year of a period."""
    span = span_of(period)
    return span.last[0] if span is not None and span.first[0] == span.last[0] else None


def _is_before(told: MilestoneRef, year: int) -> bool:
    other, text = _year(told.period), told.passage.text
    finished = _IN_PART.search(text) is None and bool(_BUILT.search(text) or _AWARDED.search(text))
    return finished and other is not None and other < year


def _is_looking_back(manuscript: Manuscript, milestone: Milestone) -> bool:
    sentence = manuscript.sentence_at(milestone.start)
    return sentence is not None and _TOLD_OF_THEN.search(sentence.text) is not None


def _source(told: MilestoneRef) -> str:
    document = told.passage.document
    return f"《{document.title or document.name}》" + (f"（{document.published}）" if document.published else "")
