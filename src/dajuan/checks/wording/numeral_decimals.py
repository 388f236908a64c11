"""Find 分别 lists whose members have different numbers of decimals (分别增长5%、6.3%、7.25%)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMBER = r"\d+(?:\.\d+)?"
UNIT = "(?:%|‰|个百分点)"
LIST = Pattern(rf"分别[^，。；、\d\n]{{0,12}}(?P<list>{NUMBER}{UNIT}(?:(?:、|和|，){NUMBER}{UNIT})+)", ("分别",))
MEMBER = Pattern(NUMBER)


@check(
    "num-decimals",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("并列数据的小数位数不一", en="Members of one list with different numbers of decimals"),
    why=Text(
        "同一组数据保留相同的小数位数，末位的0不省略：5.0%；位数以数据来源为准。",
        en="Figures of one list have one number of decimals, and keep a final zero (5.0%), as the source has them.",
    ),
    wrong=(
        "三次产业分别增长5%、6.3%、7.25%。",
        "城镇、农村居民收入分别增长4.8%和6.12%。",
    ),
    right=(
        "三次产业分别增长5.0%、6.3%、7.3%。",
        "两项指标分别提高2个百分点和3个百分点。",
        "三次产业分别增长5%、6.3%、7.3%。",
    ),
)
def unequal_decimals(manuscript: Manuscript) -> Iterator[Remark]:
    """Rates behind 分别 with different numbers of decimals; one remark for all of a document."""
    found = []
    for match in LIST.finditer(manuscript.prose):
        members = MEMBER.compiled.findall(match["list"])
        # 5% beside 6.3% is everywhere in print, a final 0 left out; 6.3% beside 7.25% are two precisions.
        if len({len(member.partition(".")[2]) for member in members if "." in member}) > 1:
            found.append(Span(match.start("list"), match.end("list")))
    if found:
        words = manuscript.text[found[0].start : found[0].end]
        yield Remark(
            spans=tuple(found[:30]),
            message=(ONE if len(found) == 1 else SEVERAL).filled(words=words, count=len(found)),
            suggestion=Text(
                "按数据来源统一位数，末位的0补上。", en="Use as many decimals as the source, with the final zeros."
            ),
        )


ONE = Text("“{words}”的小数位数不一。", en="“{words}” has different numbers of decimals.")
SEVERAL = Text(
    "“{words}”等{count}组数据的小数位数不一。",
    en="{count} lists have different numbers of decimals, the first is “{words}”.",
)
