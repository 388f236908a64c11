"""Find a promise whose date is past when the document is dated."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.times.now import now_of

_YEAR = r"(?P<year>20\d\d)年"
_MONTH = r"(?P<month>1[0-2]|[1-9])月(?:份|底|末|中旬|上旬|下旬|初|\d{1,2}日)?"
# By when a quarter ends or a season begins, as a month.
SEASONS = {
    "一季度": 3,
    "二季度": 6,
    "三季度": 9,
    "第一季度": 3,
    "第二季度": 6,
    "第三季度": 9,
    "春节": 2,
    "汛期": 6,
    "主汛期": 7,
    "暑期": 8,
    "开学": 8,
    "秋季开学": 8,
    "国庆": 9,
    "国庆节": 9,
    "入冬": 11,
    "供暖季": 11,
    "采暖季": 11,
}
_SEASON = "|".join(sorted(SEASONS, key=len, reverse=True))
_PROMISED = Pattern(
    rf"(?:计划|预计|拟|将|力争|争取|确保)(?:于|在|到|至)?(?P<date>{_YEAR}(?:{_MONTH}|(?P<half>上半年|下半年|年?底|年?末|{_SEASON})?))(?:之?前|以前|内|左右|建成|完工|竣工|投用|投入|投运|投产|通车|上线|挂牌|运行|开园|开馆|开业|完成|实现|交付|启用|正式|全面|全部|基本|开工|组织|开展|举办|举行|召开|启动|印发|出台|开通|推出)"
    rf"|(?P<late_date>(?P<late_year>20\d\d)年(?:(?P<late_month>1[0-2]|[1-9])月(?:份|底|末|\d{{1,2}}日)?|(?P<late_half>上半年|下半年|底|末|{_SEASON})?)(?:之?前)?)[，,]?(?:计划|预计|拟|将|力争|争取|确保)"
    r"(?:全面|全部|基本|正式|如期)?(?:建成|完工|竣工|投用|投入使用|投产|通车|交付|启用|开工)(?!的)",
    needs=("20",),
)
_TOLD_OF_THEN = Pattern(
    "原计划|原定|曾|当时|此前|提出|《|目标|规划|方案|要求|部署|已于|已经|如期|按期|较|比|截至|上年|去年|回顾|年初"
)
_DUE = Pattern(
    rf"(?P<date>{_YEAR}(?:{_MONTH}|(?P<half>上半年|下半年|年?底|年?末|{_SEASON}))(?:之?前|以前))，?(?:要|须|必须|力争|争取|确保|将)?(?:全面|全部|基本|正式|如期)?"
    r"(?:完成|建成|竣工|完工|投用|投产|投入|通车|交付|启用|开工|实现|下闸|通水|并网|开馆|开园|上线|运行|封顶|合龙|贯通|办结|销号|整改|启动|出台|印发|拆除|搬迁|达到)(?!的|情况|后|时)",
    needs=("20",),
)
_FRAME = Pattern(
    "今年[，我要将重全县市区计]|下一步|下步|接下来|下一阶段|我们将|我[局县市区镇乡院校办]将|将(?:重点|着力|全力|加快|继续|统筹|抓好)|重点(?:办好|抓好|推进|实施|做好|建设)|打算|要(?:重点|全力|抓好|办好|扎实|加快)|拟|计划"
)
_PLAN_HEADING = Pattern("打算|安排|计划|下一步|思路|重点工作|主要任务|工作重点|目标任务|工作举措|努力方向|下步")
_NEXT = Pattern(
    "(?:[一二三四五六七八九十]、|（.）|今年，|[ 　])*(?:下一?步|接下来|下一阶段|重点工作|工作打算|工作计划|今年的?(?:主要|重点)?(?:任务|工作|打算))"
)
_REVIEW = Pattern("总结|完成情况|进展|回顾|落实情况|情况")
_HEADING = 40  # characters
LONGEST_AGO = 3
"""Years: 2000年前建成的小区 is no promise."""
_REFERENCE = 40  # characters around it in which a text says that it tells of an earlier promise


@check(
    "pledge-past-due",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("承诺的期限已经过去", en="A promise whose date has passed"),
    why=Text(
        "成文时期限已过，还写“计划于”“将于”，多半沿用了旧稿：应写明是否完成。",
        en="The date had passed when the text was dated, so 计划于 or 将于 is left from an older text: say whether it was done.",
    ),
    wrong=(
        "青石大桥计划于2025年6月前建成通车。",
        "县第二中学将于2025年9月投用，新增学位2400个。",
        "白河水库除险加固工程2025年10月底前将完工。",
        "白河水库除险加固工程预计2025年汛期前全面完工。",
        "（2026年1月12日）\n今年，我们将重点办好几件事：红岩水库2025年10月底前完成下闸蓄水，智能调度平台6月上线。",
        "三、下一步工作打算\n（一）加快工程建设。城北水厂2025年9月底前建成通水。",
    ),
    right=(
        "青石大桥计划于2026年6月前建成通车。",
        "青石大桥已于2025年6月建成通车。",
        "原计划于2025年6月前建成的青石大桥，因汛期推迟到2026年6月。",
        "（2026年1月12日）\n今年，我们将重点办好几件事：红岩水库2026年10月底前完成下闸蓄水。",
        "一、2025年工作总结\n红岩水库2025年10月底前完成下闸蓄水。",
        "2025年，全县将项目建设作为头等大事。",
        "县委提出，2025年底前力争建成青石大桥，现已如期通车。",
    ),
)
def past_due(manuscript: Manuscript) -> Iterator[Remark]:
    """A dated promise of a finished thing against the document's date."""
    now = now_of(manuscript)
    today = now.last.isoformat() if now is not None and now.own else manuscript.document.published
    if not today:
        return
    for promised in (*_promised(manuscript, today), *_planned(manuscript, today)):
        yield Remark(
            spans=(promised.date, promised.words),
            message=Text(
                "这里写“{words}”，而成文日期是{today}，期限已过。",
                en="“{words}” is written here, and the text is dated {today}: the date has passed.",
            ).filled(words=manuscript.text[promised.words.start : promised.words.end], today=today),
            suggestion=Text(
                "已完成的，改为“已于……建成”；推迟的，写明新的期限和原因；也可能是年份写错。",
                en="If it is done, say 已于…; if it was put off, give the new date and why; or the year is wrong.",
            ),
        )


class _Promised(msgspec.Struct, frozen=True):
    """A date by which something is to be done, and the words that promise it."""

    date: Span
    words: Span


def _promised(manuscript: Manuscript, today: str) -> Iterator[_Promised]:
    """计划于, 将于 with a date, and a date with 将 and what will be finished."""
    text = manuscript.prose
    for match in _PROMISED.finditer(text):
        late = match["late_date"] is not None
        year = match["late_year"] if late else match["year"]
        due = _end(year, match["late_month"] if late else match["month"], match["late_half"] if late else match["half"])
        if not _is_past(due, today):
            continue
        sentence = manuscript.sentence_at(match.start())
        start = max(sentence.start if sentence else 0, match.start() - _REFERENCE)
        end = min(sentence.end if sentence else len(text), match.end() + _REFERENCE)
        if _TOLD_OF_THEN.search(text, start, end):
            continue
        name = "late_date" if late else "date"
        yield _Promised(Span(match.start(name), match.end(name)), Span(match.start(), match.end()))


def _planned(manuscript: Manuscript, today: str) -> Iterator[_Promised]:
    """A date by which something is to be finished, in a sentence or a section of what is to be done."""
    text = manuscript.prose
    for match in _DUE.finditer(text):
        if not _is_past(_end(match["year"], match["month"], match["half"]), today):
            continue
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or _TOLD_OF_THEN.search(
            text, max(sentence.start, match.start() - _REFERENCE), sentence.end
        ):
            continue
        if (
            _opens_with_plan(manuscript, match.start())
            or _FRAME.search(text, sentence.start, match.start())
            or _is_under_plan(manuscript, match.start())
        ):
            yield _Promised(Span(match.start(), match.end("date")), Span(match.start(), match.end()))


def _opens_with_plan(manuscript: Manuscript, offset: int) -> bool:
    """Whether the paragraph of a place opens with what is to be done next."""
    paragraph = manuscript.paragraph_at(offset)
    return paragraph is not None and _NEXT.match(manuscript.prose, paragraph.start, offset) is not None


def _is_under_plan(manuscript: Manuscript, offset: int) -> bool:
    """Whether the last heading above a place is one of what is to be done."""
    for paragraph in reversed(manuscript.paragraphs):
        words = paragraph.text.rstrip()
        if paragraph.start < offset and len(words) < _HEADING and not words.endswith(("。", "；", "：", ":", "，")):
            return _PLAN_HEADING.search(words) is not None and _REVIEW.search(words) is None
    return False


def _is_past(due: str, today: str) -> bool:
    """Whether a month is over before the day of the text, but not so long ago that it is no promise."""
    return due < today[:7] and int(due[:4]) >= int(today[:4]) - LONGEST_AGO


def _end(year: str, month: str | None, half: str | None) -> str:
    if month:
        return f"{year}-{int(month):02d}"
    if half in SEASONS:
        return f"{year}-{SEASONS[half]:02d}"
    return f"{year}-06" if half == "上半年" else f"{year}-12"
