"""Find 持平 beside a change, and a new high beside a fall (与上年持平，增长5.2%; 创历史新高，比上年下降2.1%)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.agreement.beside import in_bracket, of_one_sort, surely_above
from dajuan.checks.agreement.first_passed import is_alike, is_earlier
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

_PAST = "上年|去年|前年|上年同期|去年同期|上月|上季度?|上一?期|同期|年初"
_FLAT = Pattern(
    rf"与(?P<base>(?:{_PAST})(?:同期|末)?)(?:相比|水平)?(?:（(?P<then>[^（）]{{1,10}})）|的(?P<other>\d[^，。；、]{{0,8}}?))?(?P<nearly>基本|大体|大致)?(?:保持)?(?:持平|相同|相当|一致)",
    needs=("持平", "相同", "相当", "一致"),
)
_RECORD = Pattern(
    "(?:(?:再|又|续)?创(?:下|造|出)?(?:了)?(?:有[^，。；]{2,6}以来|历史|近[^，。；]{1,3}年来?)?(?:同期)?(?:最高|新高|最好水平|最高水平)|(?:创|达到?)(?:历史|近[^，。；]{1,3}年)(?:最高|新高|峰值)|刷新历史?(?:最高)?(?:纪录|记录))",
    needs=("新高", "最高", "最好水平", "峰值", "刷新"),
)
_LINK = Pattern(
    "[，、（:]?(?:全年|同比|比上年|较上年|比去年|较去年|[比较](?:年初|上月|上季度?|期初)|环比|为|实现|累计|当年|达到?|增长|增加|上升|上涨|提高|下降|减少|回落|下滑|下跌|降低|了|约|近|同期|增速|，)*"
)
_BEFORE = Pattern("[，、]?(?:总量|总额|规模|水平|增速|涨幅|降幅|人数|数量|也|均|已|整体|，)*")
_PRINTED = Pattern(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[^\d]*)")
_LEAST, _LEAST_NEARLY = Decimal("0.5"), Decimal(3)
_SHARE, _SHARE_NEARLY = Decimal("0.005"), Decimal("0.03")
_SPEED = Pattern("增速|增幅|涨幅|降幅|增长|上涨|下降")


@check(
    "agree-flat",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“持平”“新高”与旁边的变化不符", en="Level or a record, against the change beside it"),
    why=Text(
        "与上年持平就没有增长5.2%，创历史新高就没有比上年下降。",
        en="What is level with last year has not grown by 5.2%, and what sets a record has not fallen.",
    ),
    wrong=(
        "粮食总产28.6万吨，与上年持平，增长5.2%。",
        "全年接待游客486万人次，创历史新高，比上年下降2.1%。",
        "居民消费价格上涨0.6%，上月上涨0.2%，涨幅与上月持平。",
        "在校生2.36万人，上年为2.51万人，与上年基本持平。",
        "2025年粮食总产量25.6万吨，创历史新高，2022年曾达到26.1万吨。",
        "2025年完成外贸进出口18.4亿元，再创历史新高。2023年、2024年分别完成外贸进出口18.9亿元、17.2亿元。",
    ),
    right=(
        "粮食总产28.6万吨，与上年持平。",
        "全年接待游客486万人次，创历史新高，比上年增长12.1%。",
        "居民消费价格上涨0.6%，上月上涨0.6%，涨幅与上月持平。",
        "在校生2.51万人，上年为2.50万人，与上年基本持平。",
        "2025年粮食总产量26.6万吨，创历史新高，2022年曾达到26.1万吨。",
        "2025年蔬菜产量25.6万吨，创历史新高，2022年水果产量达到26.1万吨。",
        "工业投资与上年持平，民间投资下降5.2%。",
    ),
)
def flat_and_record(manuscript: Manuscript) -> Iterator[Remark]:
    """持平 with a change or two unequal values right beside it; a new high with a fall."""
    for match in _FLAT.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        found = _moved(manuscript, sentence, match) if sentence is not None else None
        if found is not None:
            yield _remark(match, found)
    for match in _RECORD.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        change = _behind(manuscript, sentence, match) if sentence is not None else None
        if change is not None and change.value < 0:
            yield _remark(match, (change,))
        elif sentence is not None and (higher := _higher_before(manuscript, sentence, match)) is not None:
            yield _remark(match, (higher,))


def _behind(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Quantity | None:
    """The change that is told right behind the words, of the same thing."""
    after = next((each for each in sentence.quantities if each.start >= match.end()), None)
    if after is None or after.claim.kind is not Kind.CHANGE or after.unit == "百分点":
        return None
    return after if _LINK.fullmatch(manuscript.plain[match.end() : after.start]) else None


def _higher_before(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Quantity | None:
    """An earlier year's value of the same paragraph above the one that is called a record."""
    if "新高" not in match[0] and "最高" not in match[0]:
        return None
    before = [each for each in sentence.quantities if each.end <= match.start() and each.is_(Kind.LEVEL)]
    paragraph = manuscript.paragraph_at(match.start())
    now = before[-1] if before else None
    if now is None or paragraph is None or manuscript.plain[now.end : match.start()].count("，") > 1:
        return None
    if any(word in match[0] for word in ("同期", "近")) or now.unit == "%":
        return None
    near = [each for each in sentence.quantities if each is not now]
    for each in (*near, *paragraph.quantities):
        if (
            is_earlier(now, each)
            and each.value > now.value
            and (is_alike(now, each, near) or _WAS.search(_lead(manuscript, each)))
        ):
            return each
    return None


_WAS = Pattern("(?:19|20)\\d\\d年(?:曾|一度|已)?(?:达到?|为|创下)?$")


def _lead(manuscript: Manuscript, quantity: Quantity) -> str:
    start = max(manuscript.plain.rfind(mark, 0, quantity.start) for mark in "，。；\n") + 1
    return manuscript.plain[start : quantity.start]


def _moved(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> tuple[Quantity, ...] | None:
    """What says that it is not level: a change behind the words, or the two values before them."""
    plain = manuscript.plain
    change = _behind(manuscript, sentence, match)
    least = _LEAST_NEARLY if match["nearly"] else _LEAST
    sized = change is not None and (abs(change.value) >= least if change.unit == "%" else not match["nearly"])
    if change is not None and sized:
        speed = _SPEED.search(
            plain, max(plain.rfind("，", sentence.start, match.start()), sentence.start), match.start()
        )
        return None if speed else (change,)
    before = [each for each in sentence.quantities if each.end <= match.start()][-2:]
    share = _SHARE_NEARLY if match["nearly"] else _SHARE
    then_printed = match["then"] or match["other"]
    if then_printed is not None:
        now = before[-1] if before else None
        return (now,) if now is not None and _differs(now, then_printed, share) else None
    if (
        len(before) < len(("now", "then"))
        or _BEFORE.fullmatch(plain[before[1].end : match.start()].lstrip("）")) is None
    ):
        return None
    now, then = before
    lead = plain[now.end : then.start]
    if (
        match["base"][:2] not in lead
        or "；" in lead
        or not of_one_sort(now, then)
        or now.claim.kind is not then.claim.kind
    ):
        return None
    if in_bracket(plain, sentence, now.start) or not (surely_above(now, then) or surely_above(then, now)):
        return None
    return (now, then) if abs(now.value - then.value) > abs(then.value) * share else None


def _differs(now: Quantity, then: str, share: Decimal) -> bool:
    """Whether a figure in the same unit, written beside 持平, is another number by more than this share of it."""
    one, other = _PRINTED.fullmatch(now.claim.text), _PRINTED.fullmatch(then.lstrip("为是"))
    if one is None or other is None or one["unit"] != other["unit"]:
        return False
    before = Decimal(other["number"])
    return abs(Decimal(one["number"]) - before) > before * share


def _remark(match: re.Match[str], found: tuple[Quantity, ...]) -> Remark:
    figures = "、".join(each.claim.text for each in found)
    return Remark(
        spans=(Span(match.start(), match.end()), *(each.span for each in found)),
        message=Text(
            "这里说“{words}”，旁边的数却是“{figures}”。",
            en="It says {words}, but beside it is {figures}.",
        ).filled(words=match[0], figures=figures),
        suggestion=Text("请核对数字和用语。", en="Check the figures and the words."),
    )
