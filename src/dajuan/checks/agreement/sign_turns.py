"""Find words of a turn (由负转正, 扭亏为盈, 由正转负) beside a change that has not turned (同比下降3.2%)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dajuan.checks.agreement.beside import NOBODY, in_bracket
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span
from dajuan.reading.records import Kind

_CLAIM = Pattern(
    "(?P<better>(?:由[负降跌]转[正升增涨]|负转正|扭负为正|止[跌降]回[升稳]|止降转[升增]|(?<![由从]正)转正(?![负常式向])|(?:实现|恢复|重回|保持|回到)(?:了)?正增长))"
    "|(?P<worse>由[正升增涨]转[负降跌]|正转负|(?<!正)转负(?!债))"
    "|(?P<profit>扭亏(?:为盈|增盈|转盈)?|由亏转盈)|(?P<loss>由盈转亏|盈转亏)",
    needs=("转", "为正", "回升", "回稳", "正增长", "扭亏", "盈"),
)
_AFTER = Pattern(
    "[，、：:（]?(?:全年|同比|比上年|较上年|比去年|较去年|环比|同期|增速|增幅|降幅|为|实现|累计|全市|全县|当年|了|约|近|达到?|增长|增加|上升|上涨|提高|下降|减少|回落|下滑|下跌|降低)*"
)
_PAST = Pattern(
    "上年|去年|前年|上月|上季|同期|年初|此前|(?<!进一步)由[^，。；]{0,12}$|从[^，。；]{0,12}$|(?:19|20)\\d\\d年[^，。；\\d]{0,10}$"
)
_BASE = Pattern("[较比][^，。；]{0,14}的$")
_TO = Pattern("(?:转为|变为|转至|变成|转|升至|降至|到)")
_LEAD = Pattern("[，、；（]?(?:成功|顺利|首次|再次|如期|总体|累计|连续[^，。；]{1,5}|率先|年内|逐步|，)*")
_LOSS_NOW = Pattern("(?:亏损(?!面|企业|户)[^，。；\\d]{0,6}\\d|利润(?:总额)?[^，。；\\d-]{0,6}-\\d)[\\d.]*[万亿]?元")
_GAIN_NOW = Pattern("(?:盈利(?!能力|企业|面)|利润(?:总额)?|净利润)[^，。；\\d亏负-]{0,6}\\d[\\d.]*[万亿]?元")
_NAME = 6
"""Characters in which a clause behind 由…转为… may name the thing once more."""
_ENDS = "，；"


class Unturned(msgspec.Struct, frozen=True):
    """What is claimed, where, and the words beside it that say the contrary, with where they stand."""

    claim: Span
    words: str
    beside: Span


def unturned(manuscript: Manuscript) -> Iterator[Unturned]:
    """The claims of a turn that the change before or behind them contradicts."""
    for match in _CLAIM.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None:
            continue
        if match["profit"] or match["loss"]:
            beside = _money(manuscript, sentence, match)
        else:
            change = _behind(manuscript, sentence, match) or _before(manuscript, sentence, match)
            beside = change.span if change is not None else None
        if beside is not None:
            yield Unturned(Span(match.start(), match.end()), match[0], beside)


def _is_change(quantity: Quantity) -> bool:
    return quantity.is_(Kind.CHANGE) and quantity.unit == "%" and quantity.value != 0


def _behind(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Quantity | None:
    """The change right behind the claim that goes the other way."""
    after = next((each for each in sentence.quantities if each.start >= match.end()), None)
    if after is None or not _is_change(after):
        return None
    if _AFTER.fullmatch(manuscript.plain[match.end() : after.start]) is None:
        return None
    return after if (after.value < 0) == bool(match["better"]) else None


def _before(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Quantity | None:
    """The last change before a claim whose clause names nothing else: it goes the other way, or went that way already."""
    plain = manuscript.plain
    start = max(*(plain.rfind(mark, sentence.start, match.start()) for mark in _ENDS), sentence.start - 1) + 1
    before = [
        each
        for each in sentence.quantities
        if each.end <= match.start()
        and each.unit == "%"
        and not in_bracket(plain, sentence, each.start)
        and not _BASE.search(plain, sentence.start, each.start)
    ]
    if not before or not _is_change(before[-1]):
        return None
    last = before[-1]
    lead = plain[max(start, last.end) : match.start()]
    if "；" in plain[last.end : match.start()]:
        return None
    turned_into = len(before) > 1 and _TO.search(plain, before[-2].end, last.start) is not None
    named = not (NOBODY.fullmatch(_LEAD.compiled.sub("", lead)) or _NOUN.fullmatch(lead))
    if named and not (turned_into and len(lead.lstrip("，")) <= _NAME):
        return None
    clause = plain[
        max(*(plain.rfind(mark, sentence.start, last.start) for mark in _ENDS), sentence.start - 1) + 1 : last.start
    ]
    if _PAST.search(clause) and not turned_into:
        return None
    better = bool(match["better"])
    if (last.value < 0) == better:
        return last
    if turned_into and _is_change(before[-2]) and (before[-2].value > 0) == better and "正增长" not in match[0]:
        return before[-2]  # 由上年增长3.2%转为增长6.8%，由负转正
    return None


_NOUN = Pattern(
    "(?:今年|本年|全年|当年|目前|年内|首次|成功|累计|投资|消费|出口|进口|增速|增幅|同比|单月|当月|实现|已|均|再次|，)*"
)


def _money(manuscript: Manuscript, sentence: Stretch, match: re.Match[str]) -> Span | None:
    """企业亏损1.2亿元，扭亏为盈: a loss of the present beside a turn to profit, or a profit beside a turn to a loss."""
    pattern, other = (_LOSS_NOW, _GAIN_NOW) if match["profit"] else (_GAIN_NOW, _LOSS_NOW)
    begin = max(manuscript.plain.rfind("；", sentence.start, match.start()) + 1, sentence.start)
    stop = manuscript.plain.find("；", match.end(), sentence.end)
    end = stop if stop >= 0 else sentence.end
    found = [
        each
        for each in pattern.finditer(manuscript.plain, begin, end)
        if not _is_past(manuscript.plain, begin, each.start())
    ]
    against = [
        each
        for each in other.finditer(manuscript.plain, begin, end)
        if not _is_past(manuscript.plain, begin, each.start())
    ]
    if len(found) != 1 or against:
        return None
    return Span(found[0].start(), found[0].end())


def _is_past(plain: str, begin: int, at: int) -> bool:
    start = max(*(plain.rfind(mark, begin, at) for mark in _ENDS), begin - 1) + 1
    return _PAST.search(plain, start, at) is not None
