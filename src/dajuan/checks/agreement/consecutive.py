"""Find 连续N年增长 beside a stated fall of the same thing in those years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.catalogue.match import indicator_id
from dajuan.checks.agreement.rows_of_years import rows_of_years
from dajuan.checks.agreement.streaks_in_tables import Turn, turns
from dajuan.checks.figures.yearly_lists import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.measures import core
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.intervals import exactly
from dajuan.reading.records import Kind, Status

CLAIMED = Pattern(
    r"(?P<subject>(?:[^，。；：:、（）\d\n]{0,8}PM(?:2\.5|10))?[^，。；：:、（）\d\n]{2,24}?)(?:已|已经|实现|保持|持续|也|均|都)*(?:近|过去)?连续(?P<count>十[一二三四五]|[两二三四五六七八九十]|\d{1,2})"
    r"(?:个)?年(?:来)?(?:度)?(?:保持|实现|稳定|持续|稳步|快速|两位数|正|逐年|较快|平稳|均|呈|同比|双)*"
    r"(?:(?P<up>增长|上升|提高|提升|增加|增产|正增长|丰收|回升)|(?P<down>下降|减少|降低|回落|负增长|“?双下降”?))",
    needs=("连续",),
)
SPEEDS = Pattern("增速|增幅|位次|排名|占比|比重|名次")
ZERO = exactly(0)
_TABLE = "出生人口情况\n年份|出生人口（人）|接种率（%）\n2022年|3120|96.2\n2023年|2950|96.8\n2024年|2981|97.1\n2025年|2876|97.5\n"


@check(
    "agree-consecutive",
    severity=Severity.WARNING,
    title=Text("“连续N年”与文中升降不符", en="N years in a row, beside a year that went the other way"),
    why=Text(
        "说连续五年增长，文中同一指标却有一年下降。",
        en="Five years of growth in a row, and the same thing is said to have fallen in one of them.",
    ),
    wrong=(
        "粮食产量连续五年稳定增长。2025年全县粮食产量14.2万吨，比上年下降2.3%。",
        "一般公共预算收入6.7亿元，比上年下降5.1%。全县一般公共预算收入连续三年保持增长。",
        "全县PM2.5平均浓度连续四年下降。2025年PM2.5平均浓度同比上升3.2%。",
        "粮食产量连续五年增长，其中2023年受旱情影响下降2.6%。",
        "群众满意率连续三年保持在90%以上，2023年为93.1%，2024年为88.6%，2025年为94.5%。",
        "2023年、2024年、2025年蔬菜产量分别增长6.1%、下降2.3%、增长8.4%，实现“三连增”。",
        "新生儿死亡率逐年下降，2023年为3.1‰，2024年为3.6‰，2025年为2.8‰。",
        "我县连续三年获评全省先进县，2022年、2023年和2025年三次上榜。",
        _TABLE + "出生人口连续三年下降，接种率逐年提高。",
        "发案数2023年、2024年、2025年分别为86起、91起、72起，连续三年下降。",
        "近年全县接待游客情况如下：\n年份|接待游客（万人次）\n2021年|312.6\n2022年|298.4\n2023年|356.1\n2024年|371.8\n2025年|402.5\n接待游客实现“四连增”。",
        "肉类产量连续三年增长。各年情况如下：\n指标|2022年|2023年|2024年|2025年\n肉类产量（万吨）|3.12|3.26|3.21|3.35\n禽蛋产量（万吨）|1.86|1.92|1.98|2.01\n",
    ),
    right=(
        "粮食产量连续五年稳定增长。2025年全县粮食产量14.2万吨，比上年增长2.3%。",
        "粮食产量连续五年稳定增长。2025年全县蔬菜产量14.2万吨，比上年下降2.3%。",
        "全县PM2.5平均浓度连续四年下降。2025年PM2.5平均浓度同比下降3.2%。",
        _TABLE + "接种率实现三连升，死亡人口连续三年下降。",
        "旅游人次2020年下降36.2%，此后连续五年增长。",
        "粮食产量连续五年增长，2025年增长2.1%，亩均用水下降3.2%。",
        "近年全县接待游客情况如下：\n年份|接待游客（万人次）\n2021年|312.6\n2022年|298.4\n2023年|356.1\n2024年|371.8\n2025年|402.5\n接待游客实现“三连增”。",
        "我县连续三年获评全省先进县，2023年、2024年和2025年三次上榜。",
        "禽蛋产量连续三年增长。各年情况如下：\n指标|2022年|2023年|2024年|2025年\n肉类产量（万吨）|3.12|3.26|3.21|3.35\n禽蛋产量（万吨）|1.86|1.92|1.98|2.01\n",
        "2023年、2024年、2025年蔬菜产量分别增长6.1%、2.3%、8.4%，实现“三连增”。",
        "群众满意率连续三年保持在90%以上，2023年为93.1%，2024年为92.6%，2025年为94.5%。",
    ),
)
def years_in_a_row(manuscript: Manuscript) -> Iterator[Remark]:
    """What is said to have gone one way for years against the years named beside it and the yearly changes of the document."""
    yield from rows_of_years(manuscript)
    for turn in turns(manuscript):
        yield _in_table(manuscript, turn)
    year = manuscript.document.published[:4]
    if "连续" not in manuscript.prose or not year.isdigit():
        return
    for match in _claims(manuscript):
        if SPEEDS.search(match["subject"]):
            continue
        for quantity in _changes(manuscript, match, int(year)):
            yield _remark(match, quantity)
            break


def _claims(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    """Sentence by sentence, for few hold 连续, and what leads up to it is slow to find in a whole text."""
    for sentence in manuscript.sentences:
        yield from CLAIMED.finditer(manuscript.prose, sentence.start, sentence.end)


def _changes(manuscript: Manuscript, match: re.Match[str], year: int) -> Iterator[Quantity]:
    """The yearly changes of the subject within its years that go the other way."""
    subject = core(match["subject"])
    known = indicator_id(match["subject"], "%", "change") or indicator_id(subject, "%", "change")
    count = number_of(match["count"]) or 10 + number_of(match["count"][1:])
    for quantity in manuscript.quantities:
        claim = quantity.claim
        if claim.kind is not Kind.CHANGE or claim.base != "yoy" or claim.status is not Status.ACTUAL or claim.place:
            continue
        if quantity.in_table or not claim.period or not claim.period[:4].isdigit() or len(claim.period) != 4:
            continue
        if not (claim.indicator_id == known if known else core(claim.indicator) == subject):
            continue
        if not year - 1 - count < int(claim.period) <= year:
            continue
        if quantity.wide.is_below(ZERO) if match["up"] else ZERO.is_below(quantity.wide):
            yield quantity


def _remark(match: re.Match[str], quantity: Quantity) -> Remark:
    words = match[0][match.start("count") - match.start() - 2 :]
    return Remark(
        spans=(Span(match.start(), match.end()), quantity.span),
        message=Text(
            "这里说“{subject}{words}”，而文中有一年的变化为{change}。是否为同一指标、同一口径？",
            en="Here it says {subject}{words}, but the change of one year is {change}. Are they the same measure and scope?",
        ).filled(
            subject=match["subject"].strip(),
            words=words,
            change=f"{quantity.value.normalize():+f}{quantity.unit}",
        ),
        suggestion=Text("请核对年数和各年的升降。", en="Check the number of years and how each of them went."),
    )


def _in_table(manuscript: Manuscript, turn: Turn) -> Remark:
    return Remark(
        spans=(turn.claim, *turn.spans),
        message=Text(
            "这里说“{words}”，表中“{name}”{year}年与此不符（{cells}）。",
            en="Here it says {words}; in the table {name} went the other way in {year} ({cells}).",
        ).filled(
            words=manuscript.text[turn.claim.start : turn.claim.end],
            name=turn.name,
            year=turn.year,
            cells="、".join(manuscript.text[each.start : each.end] for each in turn.spans),
        ),
        suggestion=Text("请核对年数和各年的升降。", en="Check the number of years and how each of them went."),
    )
