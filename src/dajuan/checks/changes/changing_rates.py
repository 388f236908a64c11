"""Find a rate of change that is said to have grown when it fell, or the other way (降幅由5%收窄至8%)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check

FALLS = "降幅|跌幅|减幅|下降幅度|下跌幅度"
GROWTH = "增幅|涨幅|增速|增长速度|增长率|增长幅度"
SMALLER = "收窄|缩小|减小|减缓|放缓|回落|下降|降低|下滑|减慢"
GREATER = "扩大|加快|提高|提升|上升|回升|加深|增大|加剧|上涨"
FIGURE = r"-?\d+(?:\.\d+)?"
BETWEEN = r"[^，。；：\d-]"
PATTERN = Pattern(
    rf"(?P<noun>{FALLS}|{GROWTH}){BETWEEN}{{0,10}}?[由从](?:(?:19|20)\d\d年|\d+月份?|\d+[—~-]\d+月份?|{BETWEEN}){{0,12}}?"
    rf"(?P<early>{FIGURE})%?{BETWEEN}{{0,10}}?(?:(?P<smaller>{SMALLER})|(?P<greater>{GREATER}))(?:到|至|为)"
    rf"(?:(?:19|20)\d\d年|\d+月份?|\d+[—~-]\d+月份?|{BETWEEN}){{0,10}}?(?P<late>{FIGURE})%",
    needs=("幅", "增速", "增长速度", "增长率"),
)


@check(
    "word-zengfu",
    severity=Severity.ERROR,
    title=Text("增幅、降幅的变化与数字相反", en="A rate of change is said to move against its figures"),
    why=Text(
        "降幅由5%到8%是扩大，由8%到5%是收窄；增速由5%到6%是加快，由6%到5%是回落。",
        en="A fall of 5% that becomes one of 8% has widened, from 8% to 5% it has narrowed; growth from 5% to 6% has quickened, from 6% "
        "to 5% slowed.",
    ),
    wrong=(
        "商品房销售面积降幅由5%收窄至8%。",
        "全县工业投资降幅从上半年的3.2%扩大到2.1%。",
        "社零增速由5.1%加快至4.6%。",
        "居民消费价格涨幅由1.2%回落至1.8%。",
        "税收增幅由1—9月的6.3%提高到5.8%。",
    ),
    right=(
        "商品房销售面积降幅由5%扩大至8%。",
        "全县工业投资降幅从上半年的3.2%收窄到2.1%。",
        "社零增速由4.6%加快至5.1%。",
        "降幅由5.0%收窄至5.0%。",
        "用电量增速由-3.2%回升至1.5%。",
    ),
)
def changing_rates(manuscript: Manuscript) -> Iterator[Remark]:
    """增速由A加快至B with B below A, 降幅由A收窄至B with B above A in size."""
    for match in PATTERN.finditer(manuscript.prose):
        early, late = Decimal(match["early"]), Decimal(match["late"])
        if match["noun"] in FALLS.split("|"):
            early, late = abs(early), abs(late)
        if early == late or (late > early) == bool(match["greater"]):
            continue
        verb = match["greater"] or match["smaller"]
        moved = Text("变大", en="greater") if late > early else Text("变小", en="smaller")
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "{noun}由{early}%到{late}%是{moved}了，这里说“{verb}”。",
                en="From {early}% to {late}% the {noun} became {moved}; here it is {verb}.",
            ).filled(noun=match["noun"], early=match["early"], late=match["late"], moved=moved, verb=verb),
            suggestion=Text(
                "请核对用语、两个数的先后和数值。",
                en="Check the word, the order of the two figures and their values.",
            ),
        )
