"""Find words of a course (逐月回升, 连续三个月加快, 先降后升) that the series beside them does not take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.listed_series import NUMBER, Series, series_of, steps
from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.agreement.rows_of_years import rows_of_years
from dajuan.checks.agreement.sorted_lists import sorted_lists
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_UP = (
    "回升|加快|提高|提升|上升|扩大|攀升|上涨|走高|走强|上扬|加大|回暖|增加|正增长|增长|增多|提速|好转|改善|向好|走阔|升"
)
_DOWN = "回落|放缓|下降|收窄|降低|下滑|减少|走低|走弱|减缓|缩小|趋缓|压缩|缩短|回调|减速|负增长|降"
_SPEED = ("加快", "回升", "提速", "回落", "放缓", "趋缓", "减缓", "收窄", "扩大", "走高", "走低")
_ADVERB = (
    "(?:来|保持|呈|呈现|实现|稳定|稳步|明显|小幅|大幅|平稳|均|都|有所|持续|不断|快速|出|了|逐步|显著|的|增速|态势)*"
)
_STEADY = "逐[年月季周]|连年|连月|连季|月月|季季|年年(?!均[增下递减]|平均)|一[年月季]比一[年月季]|节节|步步|一路"
_LOOSE = "持续|稳步|不断|稳定|逐步|始终|总体"
_CLAIM = Pattern(
    rf"(?:(?P<steady>{_STEADY})|(?P<loose>{_LOOSE})|连续(?P<count>[两二三四五六七八九十]|\d{{1,2}})个?(?:月|季度|季|年|周)){_ADVERB}(?:(?P<up>{_UP}|(?<=比一[年月季])[高多快])|(?P<down>{_DOWN}|(?<=比一[年月季])[低少慢]))"
    r"|(?P<dips>先[降跌抑低落]后[升涨扬高]|V[型形]|由降转升)|(?P<peaks>先[升涨扬高]后[降跌抑低落]|倒V[型形]|由升转降)",
    needs=(
        "逐",
        "连",
        "持续",
        "稳步",
        "不断",
        "稳定",
        "始终",
        "总体",
        "先",
        "一路",
        "节节",
        "步步",
        "比一",
        "月月",
        "季季",
        "年年",
        "V",
        "转",
    ),
)
_UNNAMED = Pattern(
    "(?:增速|增幅|涨幅|降幅|跌幅|升幅|水平|比重|占比|规模|总量|指标|均|都|也|仍|已|并|且|继续|实现|保持|累计|产量|总产|数量|金额|人数|全年|当[月季年]"
    "|各[月季年]|总体|整体|呈现?|逐[月季年]|同比|环比|其|的)+"
)
_PERIOD_WORDS = {"季": ("季", "半年"), "月": ("月",), "年": ("年",)}
_SIZE = Pattern("降幅|跌幅|减幅|亏损|逆差")
_OF_SPEED = Pattern("增速|增幅|涨幅|升幅|增长率|降幅|跌幅|减幅")
_PERIODS = Pattern(rf"月|季|年|{NUMBER}")


@check(
    "agree-series",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text(
        "“逐月”“连续”“先降后升”与所列数列不符", en="The course that is told is not that of the series beside it"
    ),
    why=Text(
        "说逐月回升、连续四个月加快、先降后升，旁边依次列出的各月数值就应当这样变化。",
        en="What rises month by month, for four months in a row, or falls first and then rises, does so in the values listed beside it.",
    ),
    wrong=(
        "1—2月、1—3月、1—4月、1—5月工业增加值分别增长3.1%、3.6%、4.2%和4.0%，增速连续三个月回升。",
        "固定资产投资降幅逐月收窄，8月、9月、10月分别下降5.1%、5.4%、4.2%。",
        "居民消费价格涨幅先降后升，各季度分别为1.2%、0.9%、0.6%、0.4%。",
        "各镇增速由高到低依次为：青石镇8.2%、白河镇7.1%、高坪镇7.6%、南屏镇5.4%。",
        "一季度增长6.8%，上半年增长6.1%，前三季度增长6.3%，增速逐季回落。",
    ),
    right=(
        "1—2月、1—3月、1—4月、1—5月工业增加值分别增长3.1%、3.6%、4.2%和4.4%，增速连续三个月回升。",
        "固定资产投资降幅逐月收窄，8月、9月、10月分别下降5.6%、5.4%、4.2%。",
        "居民消费价格涨幅先降后升，各季度分别为1.2%、0.9%、0.6%、0.8%。",
        "各镇增速由高到低依次为：青石镇8.2%、高坪镇7.6%、白河镇7.1%、南屏镇5.4%。",
        "三次产业增加值稳步增长，分别增长4.2%、6.8%、5.3%。",
        "9月、10月、11月、12月零售额分别增长5.6%、5.2%、5.7%、6.4%，增速连续两个月加快。",
    ),
)
def series_words(manuscript: Manuscript) -> Iterator[Remark]:
    """The claims of a sentence that lists the values of at least three periods."""
    of_years = [remark.spans[0] for remark in rows_of_years(manuscript)]  # agree-consecutive tells of them
    for match in _CLAIM.finditer(manuscript.prose):
        if any(span.start < match.end() and match.start() < span.end for span in of_years):
            continue
        sentence = manuscript.sentence_at(match.start())
        series = series_of(manuscript.plain, sentence.start, sentence.end) if sentence is not None else None
        if sentence is None or series is None or series.start <= match.start() < series.end:
            continue
        if _has_another_subject(manuscript.plain, sentence, match, series):
            continue
        if not _is_of_such_periods(manuscript.plain, sentence, match, series):
            continue
        odd = _odd(manuscript, sentence, match, series)
        if odd is not None:
            yield _remark(manuscript, match, series, odd)
    for claim, figure, run in sorted_lists(manuscript):
        yield _of_sorted(manuscript, claim, figure, run)


def _of_sorted(manuscript: Manuscript, claim: Span, odd: Quantity, run: Sequence[Quantity]) -> Remark:
    return Remark(
        spans=(claim, odd.span),
        message=Text(
            "这里说“{words}”，而所列数值依次是{listed}，其中“{odd}”不符。",
            en="It says {words}, but the values in turn are {listed}; {odd} does not fit.",
        ).filled(
            words=manuscript.text[claim.start : claim.end],
            listed="、".join(each.claim.text for each in run),
            odd=odd.claim.text,
        ),
        suggestion=Text("请核对各个数值和排列次序。", en="Check each value, and the order."),
    )


def _has_another_subject(plain: str, sentence: Stretch, match: re.Match[str], series: Series) -> bool:
    """Whether the clause of a claim behind a series names something that the words before the series do not hold."""
    start = max(plain.rfind(mark, sentence.start, match.start()) for mark in "，；:、") + 1
    named = _UNNAMED.compiled.sub("", plain[start : match.start()]) if start >= series.end else ""
    before = plain[sentence.start : series.start]
    return len(named) > 1 and not any(named[place : place + 2] in before for place in range(len(named) - 1))


def _is_of_such_periods(plain: str, sentence: Stretch, match: re.Match[str], series: Series) -> bool:
    """Whether a series names the periods that 逐季 or 逐月 speaks of: months tell nothing of quarters."""
    period = next((word for word in _PERIOD_WORDS if word in (match["steady"] or "")), None)
    if period is None:
        return True
    told = plain[sentence.start : series.end].replace(match[0], "")
    return any(word in told for word in _PERIOD_WORDS[period])


def _odd(manuscript: Manuscript, sentence: Stretch, match: re.Match[str], series: Series) -> int | None:
    """The place of the first value that does not go the way that is told, None where all do or where it may be meant otherwise."""
    words = manuscript.plain[max(sentence.start, match.start() - 16) : match.end()]
    size = _SIZE.search(words) is not None
    values = [abs(each) for each in series.values] if size else list(series.values)
    if match["dips"] or match["peaks"]:
        return _turn(steps(values), -1 if match["dips"] else 1)
    way = 1 if match["up"] else -1
    verb = match["up"] or match["down"]
    if series.rates and not size and verb not in _SPEED and not _OF_SPEED.search(words):
        values, changes = [], [(each > 0) - (each < 0) for each in series.values]  # each of them is a rise or a fall
    else:
        changes = [0, *steps(values)]
    last = len(changes)
    if match["count"]:
        count = number_of(match["count"].replace("两", "二")) or 0
        later = _stands_before(manuscript, sentence, series)
        last = min(last, count - later if values else count)
    for place in range(len(changes) - 1, max(len(changes) - last, 0) - 1, -1):
        if changes[place] == -way:
            return place
    return None


def _stands_before(manuscript: Manuscript, sentence: Stretch, series: Series) -> int:
    """1 where a value stands before the list, which may be the last one of the row (上半年增长4.7%，1—2月、…分别为), else 0."""
    return 1 if any(each.end <= series.start and each.unit == "%" for each in sentence.quantities) else 0


def _turn(changes: list[int], first: int) -> int | None:
    """The place of the value at which a row that should turn once does not."""
    turned = False
    for place, change in enumerate(changes):
        if change == -first:
            turned = True
        elif change == first and turned:
            return place + 1
    if changes[0] == -first:
        return 1
    return None if turned else len(changes)


def _remark(manuscript: Manuscript, match: re.Match[str], series: Series, odd: int) -> Remark:
    listed = "、".join(manuscript.text[each.start : each.end] for each in series.spans)
    return Remark(
        spans=(Span(match.start(), match.end()), series.spans[odd]),
        message=Text(
            "这里说“{words}”，而所列数值依次是{listed}，其中“{odd}”不符。",
            en="It says {words}, but the values in turn are {listed}; {odd} does not fit.",
        ).filled(words=match[0], listed=listed, odd=manuscript.text[series.spans[odd].start : series.spans[odd].end]),
        suggestion=Text("请核对各期数值和用语。", en="Check the value of each period, and the words."),
        severity=Severity.WARNING if match["loose"] else None,
    )
