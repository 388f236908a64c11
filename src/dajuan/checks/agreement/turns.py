"""Find words of a turn or of a size beside a change that contradicts them (由负转正，同比下降3.2%; 两位数增长，增长8.3%)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.agreement.sign_turns import unturned
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Span, Text

UP = "增长|增加|上升|上涨|提高"
GAP = "[，、：:（]?(?:全年|同比|比上年|较上年|比去年|较去年|环比|同期|增速为|实现|累计|为|了|约|近)*"
TENS = Pattern(
    rf"(?P<words>(?:两位数|双位数)(?:以上)?(?:的)?(?:高速|较快|快速)?增长){GAP}(?:{UP})[了约近]?(?P<rate>\d+(?:\.\d+)?)%",
    needs=("位数",),
)
FIGURE = r"\d+(?:\.\d+)?"
WITHOUT_UNIT = Pattern(
    rf"(?:收入比|系数|综合指数|比值|之比)[^，。；\d]{{0,4}}[由从](?:(?:19|20)\d\d年)?[^，。；\d]{{0,6}}(?P<early>{FIGURE})(?::1)?"
    rf"(?:(?P<down>缩小|下降|降低|收窄|回落|降)|(?P<up>扩大|上升|提高|增加|升))(?:到|至|为)(?:(?:19|20)\d\d年)?[^，。；\d]{{0,3}}(?P<late>{FIGURE})",
    needs=("收入比", "系数", "综合指数", "比值", "之比"),
)
# 增速回落，由6.2%上升到8.1%: the word before says of the same rate which way it went.
SAID_BEFORE = Pattern(
    rf"(?:增速|增幅|涨幅|降幅|跌幅|比重|占比|比例|(?<![效功])率)(?:有所|明显|略有?|小幅|稳步|持续|进一步|大幅|逐步)*"
    rf"(?:(?P<fell>回落|放缓|下降|降低|下滑|减少|收窄)|(?P<rose>加快|提高|提升|上升|回升|扩大))[，、]?"
    rf"(?:[由从](?:(?:19|20)\d\d年)?[^，。；\d第]{{0,8}})(?P<early>{FIGURE})%[^，。；\d]{{0,6}}?(?:到|至|为)[^，。；\d%]{{0,3}}(?P<late>{FIGURE})%",
    needs=("由", "从"),
)
# 由24起、9人上升到19起、7人: two levels that both went the other way.
TWO_LEVELS = Pattern(
    rf"[由从][^，。；\d]{{0,6}}(?P<one>{FIGURE})(?P<unit>[起件例人名]),?[、和](?P<two>{FIGURE})(?P<other>[起件例人名])"
    rf"(?:大幅|明显|进一步)?(?:(?P<fell>下降|减少|降低|降|减)|(?P<rose>上升|增加|增长|提高|升|增))(?:到|至|为)(?P<third>{FIGURE})(?P=unit)[、和](?P<fourth>{FIGURE})(?P=other)",
    needs=("由", "从"),
)
TEN = Decimal("9.95")


def turns(manuscript: Manuscript) -> Iterator[Remark]:
    """由负转正 beside a fall, 由正转负 beside growth, 两位数增长 before less than ten per cent."""
    for found in unturned(manuscript):
        beside = manuscript.text[found.beside.start : found.beside.end]
        yield _remark(found.claim.start, found.claim.end, found.words, beside, found.beside)
    for match in WITHOUT_UNIT.finditer(manuscript.prose):
        early, late = Decimal(match["early"]), Decimal(match["late"])
        if early != late and (late > early) == bool(match["down"]):
            verb = match["down"] or match["up"]
            yield _remark(match.start("early"), match.end(), verb, f"由{match['early']}到{match['late']}")
    for match in SAID_BEFORE.finditer(manuscript.prose):
        early, late = Decimal(match["early"]), Decimal(match["late"])
        if early != late and (late > early) == bool(match["fell"]):
            word = match["fell"] or match["rose"]
            yield _remark(match.start(), match.end(), word, f"由{match['early']}%到{match['late']}%")
    for match in TWO_LEVELS.finditer(manuscript.prose):
        moved = {Decimal(match[late]) > Decimal(match[early]) for early, late in (("one", "third"), ("two", "fourth"))}
        if moved == {bool(match["fell"])}:
            word = match["fell"] or match["rose"]
            yield _remark(match.start(), match.end(), word, match[0])
    for match in TENS.finditer(manuscript.prose):
        if Decimal(match["rate"]) < TEN:
            yield _remark(match.start(), match.end(), match["words"], f"{match['rate']}%")


def _remark(start: int, end: int, claimed: str, beside: str, *where: Span) -> Remark:
    return Remark(
        spans=(Span(start, end), *where),
        message=Text(
            "说“{claimed}”，旁边的数字是“{beside}”，两者相反。",
            en="It says {claimed} beside {beside}, which contradict each other.",
        ).filled(claimed=claimed, beside=beside),
        suggestion=Text(
            "请核对用语和数字；如两处指标不同，请写明。",
            en="Check the words and the figure; if they are of two measures, name both.",
        ),
    )
