"""Find ranges with a hyphen for their sign, and ranges that are approximated once more (5%-8%, 约300至400人)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import FEW, SIGN, measure_at
from dajuan.patterns import HAN

NUMBER = r"\d+(?:\.\d+)?"
FIRST = r"[0-9](?<![\d.,A-Za-z/\t:－—~第-].)\d*(?:\.\d+)?"
HYPHEN = Pattern(
    rf"(?P<low>{FIRST})(?P<first>[万亿]*[%‰]?{HAN}{{0,2}}?)(?P<sign>-)(?P<high>{NUMBER})(?P<scale>[万亿]*)",
    ("-",),
)
DATES = ("年", "月", "日", "")
YEAR = Pattern(r"(?:19|20)\d\d")
"""Years and months are printed with a hyphen in every yearbook; the rule is about quantities."""

CODE = Pattern("[号#栋幢室楼页路线款条]")
APPROXIMATED = Pattern(rf"{FIRST}[万亿]*(?:%|{HAN}{{1,2}}?)?(?:{SIGN}|至|到){NUMBER}[万亿]*")
BEFORE_RANGE = Pattern("(?:(?<![节签预集制合大契公违履])约|大约|大概) ?$")
BEHIND = Pattern("左右|上下")
AIM = Pattern("目标|预期|力争|增长|增速|预计|计划|涨幅|比重|达到|保持|控制|由|从|提高|下降|降|升|增|减")
BEFORE = 24


ONE = Text("“{words}”用了短横线“-”。", en="“{words}” is written with a hyphen.")
SEVERAL = Text(
    "“{words}”等{count}处数值范围用了短横线“-”。", en="{count} ranges have a hyphen, the first is “{words}”."
)


@check(
    "num-range-sign",
    severity=Severity.ADVICE,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("数值范围用了连字符", en="A range with a hyphen"),
    why=Text(
        "数值范围用一字线“—”或浪纹线“～”，全文统一用一种；短横线“-”是编号和复合名称用的。正文中用“至”“到”也可以。",
        en="A range takes — or ～, one of them throughout; the hyphen is for codes and joined names. 至 and 到 are fine in prose.",
    ),
    wrong=(
        "地区生产总值增长5%-8%。",
        "亩均施肥100-150公斤。",
        "新建高标准农田3万-5万亩。",
        "每个乡镇培育2-3家企业。",
    ),
    right=(
        "2021-2025年累计投入6.2亿元，1-11月完成85%。",
        "地区生产总值增长5%—8%。",
        "亩均施肥100～150公斤。",
        "2021年至2025年累计投入6.2亿元。",
        "执行GB/T 9704-2012，拨打0310-6120000。",
        "住在3-2号楼的居民；制造业投资增长-3.2%。",
        "2025-12-31前办结，航班CA-1201恢复。",
    ),
)
def hyphen_in_range(manuscript: Manuscript) -> Iterator[Remark]:
    """Two numbers with a hyphen between them and a unit behind, no dates; one remark for all of a document."""
    text = manuscript.prose
    found = []
    for match in HYPHEN.finditer(text):
        unit = measure_at(text, match.end())
        following = text[match.end() : match.end() + 2].lstrip()[:1]
        if (unit is None and not match["scale"]) or following in DATES or YEAR.fullmatch(match["low"]):
            continue
        own = match["first"].lstrip("万亿")
        if own and own != (unit.written if unit else ""):
            continue
        if CODE.match(text, match.end()) or (Decimal(match["low"]) >= Decimal(match["high"]) and not match["scale"]):
            continue
        found.append(Span(match.start("sign"), match.end("sign")))
    if not found:
        return
    first = found[0]
    words = manuscript.text[_word_start(text, first.start) : _word_end(text, first.end)]
    yield Remark(
        spans=tuple(found[: 10 * FEW]),
        message=(ONE if len(found) == 1 else SEVERAL).filled(words=words, count=len(found)),
        suggestion=Text("改为“—”（或全文统一用“～”）。", en="Use — (or ～ throughout)."),
        fix="—" if len(found) == 1 else None,
    )


def _word_start(text: str, position: int) -> int:
    while position > 0 and (text[position - 1].isdigit() or text[position - 1] in ".%万亿"):
        position -= 1
    return position


def _word_end(text: str, position: int) -> int:
    while position < len(text) and (text[position].isdigit() or text[position] in ".%万亿"):
        position += 1
    unit = measure_at(text, position)
    return unit.end if unit else position


@check(
    "num-range-approx",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("数值范围又加概数词", en="A range that is approximated once more"),
    why=Text(
        "范围本身就是概数，不再加“约”“左右”；目标值（增长5%—5.5%左右）不在此限。",
        en="A range is itself approximate and takes no 约 or 左右; targets (5%—5.5%左右) may.",
    ),
    wrong=(
        "现场参加活动的群众约300至400人左右。",
        "每亩用种约3—4公斤。",
        "全程需要20至30分钟左右。",
    ),
    right=(
        "现场参加活动的群众300至400人。",
        "地区生产总值增长5%—5.5%左右。",
        "失业率由5.6%下降到5.1%左右。",
        "节约3至5天，从300元到500元左右不等。",
    ),
)
def approximated_range(manuscript: Manuscript) -> Iterator[Remark]:
    """A range with 约 before it or 左右 behind it, that is no target and no change."""
    text = manuscript.prose
    for match in APPROXIMATED.finditer(text):
        unit = measure_at(text, match.end())
        behind = BEHIND.match(text, unit.end) if unit else None
        before = BEFORE_RANGE.search(text, max(match.start() - 4, 0), match.start())
        if unit is None or unit.dimension in ("percent", "permille") or not (before or behind):
            continue
        aimed = AIM.search(text, max(match.start() - BEFORE, 0), match.start())
        if aimed and not (before and behind):
            continue
        start = before.start() if before else match.start()
        end = behind.end() if behind else unit.end
        word = before or behind
        yield Remark(
            spans=(Span(start, end),),
            message=Text(
                "“{words}”已是范围，又用了“{word}”。", en="“{words}” is a range, and has {word} as well."
            ).filled(words=manuscript.text[start:end], word=word[0].strip() if word else ""),
            suggestion=Text("去掉概数词，只写范围。", en="Drop the word and keep the range."),
        )
