"""Find 双下降, 双提升 whose measures go another way, or are not two (实现“双下降”，分别下降8%、上升2%)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.agreement.all_one_way import all_one_way
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_FALLS = "下降|降低|减少|回落|下滑|压减|收窄"
_RISES = "增长|上升|提高|提升|增加|上涨|攀升"
_BOTH = Pattern(
    "(?P<name>双(?:(?P<down>下降|降低|降|减少|减|下滑)|(?P<up>提升|提高|增长|上升|增加|升|增)))(?:[”’]|(?![^\\W\\d]))",
    needs=("双",),
)
_MOVES = Pattern(
    f"(?P<verb>{_FALLS}|{_RISES})(?:了|约|近|超|达)?(?P<number>\\d[\\d.]*)(?:%|‰|个百分点|[万亿]?[^\\W\\d])"
)
_DIGIT = Pattern("\\d")
_ENDS = Pattern("[。；！？\n]")
_SENTENCE = Pattern("[。！？\n]")
_WITHIN = 80
# Half of the year, half of the task: what is done of the two goes beyond 50%.
_HALF = Pattern("双过半", needs=("双过半",))
_DONE = Pattern(
    "(?:完成|占|达到?|为|实现)(?P<of>[^，,。；\\d]{0,14}?)(?:的|任务|目标|计划|预算|比例|进度|率)?(?:的|达到?|为)?(?P<rate>\\d{1,2}(?:\\.\\d+)?)%"
)
_OF_GOAL = Pattern("任务|目标|计划|预算|进度|完成率")
_HALF_REACH = 120
OPENS = "，,:：（—"
COLONS = ":："
HALF = Decimal(50)
POLICY = "双减"
"""Of homework and of classes after school: nothing that is measured."""


@check(
    "agree-both",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“双下降”“双提升”与所列变化不符", en="双下降 or 双提升 against the changes that are listed"),
    why=Text(
        "“双下降”说的是两项都下降，后面列出的变化应当是两项、方向一致。",
        en="双下降 says that two measures fell, so two falls are to be listed.",
    ),
    wrong=(
        "安全事故起数和死亡人数实现“双下降”，分别下降8%、上升2%。",
        "燃煤消费量、PM2.5浓度实现双下降，燃煤消费量下降6.3%，PM2.5浓度上升1.2%。",
        "工业投资、技改投资实现“双提升”，分别增长8.1%、下降3.4%。",
        "质量、效益“双提升”，利润总额增长12.1%，全员劳动生产率降低3.2%。",
        "存款、贷款“双增长”：存款余额286亿元，增长7.9%；贷款余额190亿元，下降1.2%。",
        "实现时间任务“双过半”，固定资产投资完成年度计划的53.2%，财政收入完成年初预算的46.8%。",
        "事故63起，比上年减少9起；死亡41人，比上年增加3人，事故起数和死亡人数实现“双下降”。",
        "发生事故14起、死亡7人、受伤13人，上年分别为16起、9人、11人，三项指标同比全部下降。",
    ),
    right=(
        "安全事故起数和死亡人数实现“双下降”，分别下降8%、12%。",
        "工业投资、技改投资实现“双提升”，分别增长8.1%、13.4%。",
        "火灾起数、受灾户数比上年“双下降”。全县生产总值增长5.6%。",
        "能耗强度、碳排放强度实现“双下降”；规上工业增加值增长6.8%。",
        "实现“双过半”，固定资产投资完成年度计划的53.2%，财政收入完成年初预算的50.8%，税收占比46.1%。",
        "森林火灾起数和受害面积“双下降”，受害率控制在0.3‰以内，森林覆盖率提高0.6个百分点。",
        "户籍人口、出生人口均下降，常住人口增长0.3%。",
        "打好“双减”攻坚战，课后服务覆盖率提高12个百分点。",
    ),
)
def both(manuscript: Manuscript) -> Iterator[Remark]:
    """What changes within the clauses right behind the name, the other way; less than half of a goal beside 双过半."""
    text = manuscript.prose
    yield from _halves(manuscript)
    told_of = set()
    for found in all_one_way(manuscript):
        told_of.add(found.where.start)
        yield _remark(found.claim, found.name, found.where, text)
    for match in _BOTH.finditer(text):
        name = match["name"]
        if name == POLICY or text[match.end() : match.end() + 1] not in OPENS:
            continue
        down = bool(match["down"])
        ends = _SENTENCE if text[match.end()] in COLONS else _ENDS
        end = ends.search(text, match.end(), min(match.end() + _WITHIN, len(text)))
        stop = end.start() if end is not None else min(match.end() + _WITHIN, len(text))
        moves = list(_MOVES.finditer(text, match.end(), stop))[:2]
        against = next((each for each in moves if (each["verb"] in _FALLS.split("|")) != down), None)
        if against is None or (text[match.end()] not in COLONS and _is_of_another(text, match, against)):
            continue
        if against.start() not in told_of:
            yield _remark(Span(match.start(), match.end()), name, Span(against.start(), against.end()), text)


def _remark(claim: Span, name: str, against: Span, text: str) -> Remark:
    return Remark(
        spans=(against, claim),
        message=Text(
            "说“{name}”，同句却有“{move}”。",
            en="“{name}” is said, but the sentence has “{move}”.",
        ).filled(name=name, move=text[against.start : against.end]),
        suggestion=Text(
            "请核对这一项的升降；方向不一致的，不用“双”“全部”“均”。",
            en="Check the direction of this one; if they differ, 双, 全部 and 均 are not the words.",
        ),
    )


def _is_of_another(text: str, match: re.Match[str], move: re.Match[str]) -> bool:
    """Whether a change is of something that the names before 双下降 do not hold, behind a figure of something else."""
    between = text[match.end() : move.start()]
    return _DIGIT.search(between) is not None and not _MOVES.search(between + "。")


def _halves(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    for match in _HALF.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        end = min(match.end() + _HALF_REACH, sentence.end if sentence else len(text))
        short = next(
            (
                each
                for each in _DONE.finditer(text, match.end(), end)
                if Decimal(each["rate"]) < HALF and _OF_GOAL.search(each[0])
            ),
            None,
        )
        if short is not None:
            yield Remark(
                spans=(Span(short.start(), short.end()), Span(match.start(), match.end())),
                message=Text(
                    "说“双过半”，后面却有“{done}”，不到一半。",
                    en="“双过半” is said, and “{done}” follows, which is less than half.",
                ).filled(done=short.group()),
                suggestion=Text(
                    "请核对完成比例；未过半的，不说“双过半”。",
                    en="Check the share; if it is not half, 双过半 is not the word.",
                ),
            )
