"""Find ratios with a name (资产负债率, 存贷比, 人均消费) that do not follow from the two figures that they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.figures.parts import named, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.ratios.ratio_names import RELATIONS, Relation
from dajuan.checks.ratios.ratio_parts import Unequal, unequal
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.patterns import HAN

MESSAGE = Text(
    "“{above}”与“{below}”相比为{computed}，文中为“{printed}”。",
    en="“{above}” by “{below}” is {computed}; the text says “{printed}”.",
)
SUGGESTION = Text(
    "请核对三个数及其单位；如另按其他口径、时点计算，请写明。",
    en="Check all three and their units; where it is of another scope or date, say so.",
)


@check(
    "arith-ratio",
    severity=Severity.WARNING,
    title=Text("比率与分子、分母不符", en="A ratio does not follow from its two parts"),
    why=Text(
        "资产负债率、存贷比、研发投入强度、税收占比、生师比、人均消费等，分子、分母都写在同一段里时，应等于两数相除。",
        en="Where both parts of a ratio with a name stand in its paragraph, it is their quotient.",
    ),
    wrong=(
        "年末国有企业资产总额92.5亿元，负债总额46.2亿元，资产负债率为59.9%。",
        "全县研发经费支出3.20亿元。初步核算，地区生产总值200.4亿元，研发投入强度达到1.80%。",
        "各项存款余额310.0亿元，各项贷款余额248.0亿元，存贷比为85%。",
        "全校学生1824人、专任教师128人，生师比为12.5:1。",
        "五一假期接待游客31.2万人次，旅游总收入1.87亿元，人均消费700元。",
        "县城医院执业医师210人、注册护士294人，医护比为1:1.8。",
    ),
    right=(
        "年末国有企业资产总额92.5亿元，负债总额46.2亿元，资产负债率为49.9%。",
        "2024年研发经费支出3.20亿元，研发投入强度1.72%；2025年地区生产总值200.4亿元。",
        "各项存款余额310.0亿元，各项贷款余额248.0亿元，存贷比为80%，力争明年达到85%。",
        "全校学生1824人、专任教师128人，生师比为14.3:1。",
        "五一假期接待游客31.2万人次，旅游总收入1.87亿元，过夜游客人均消费1500元。",
    ),
)
def named_ratios(manuscript: Manuscript) -> Iterator[Remark]:
    """Each ratio of a paragraph against all figures there that it can be made of."""
    for relation in (*RELATIONS, *_named_in(manuscript)):
        for found in unequal(manuscript, relation):
            yield remark_on(manuscript, found)


_BY_BOTH = Pattern(
    rf"(?:^|[，。；、:（\n])(?P<above>(?:{HAN}|[A-Z&]){{2,20}}?)[与和同占](?P<below>(?:{HAN}|[A-Z]){{2,12}}?)(?:之比|的?比[例值重])(?=[^，。；\d]{{0,6}}\d)|(?:^|[，。；、:（\n])(?P<one>{HAN}{{2,12}}?)占(?P<all>{HAN}{{2,12}})的(?=\d)",
    needs=("之比", "比例", "比值", "比重", "占"),
)


def _named_in(manuscript: Manuscript) -> Iterator[Relation]:
    """Ratios that the text names by both parts: 研发经费与营业收入之比为3.5%."""
    told = set()
    for match in _BY_BOTH.finditer(manuscript.prose):
        above, below = (_head(match[one] or match[other]) for one, other in (("above", "one"), ("below", "all")))
        if above and below and above != below and (above, below) not in told:
            told.add((above, below))
            name = re.escape(match[0].lstrip("，。；、:（\n"))
            yield Relation(name, re.escape(above), re.escape(below), keys=(match[0][1:],), no=_OF_A_PART)


_OF_A_PART = "增加|新增|增量|增长|下降|上年|去年"
_EMPTY = Pattern(
    "^(?:全年|全[省市县区]|[我本][省市县区]|规模以上|规上|当年|同期|其|年末|地方|工业企业)+|(?:总[额量数值])$"
)


def _head(words: str) -> str:
    """A name without what may be missing where it is said again."""
    found = _EMPTY.compiled.sub("", words)
    return found if len(found) > 1 else ""


def remark_on(manuscript: Manuscript, found: Unequal) -> Remark:
    """What there is to say of a quotient that is none."""
    printed, above, below = found.printed.quantity, found.above.quantity, found.below.quantity
    computed = found.given.shown(printed)
    message = MESSAGE.filled(
        above=named(manuscript, above),
        below=named(manuscript, below),
        computed=computed.partition("（")[0],
        printed=manuscript.text[printed.start : printed.end],
    )
    return Remark(spans(printed, above, below), message, SUGGESTION, computed)
