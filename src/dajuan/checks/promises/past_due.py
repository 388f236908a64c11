"""Find a promise whose date is past when the document is dated."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

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
    ),
    right=(
        "青石大桥计划于2026年6月前建成通车。",
        "青石大桥已于2025年6月建成通车。",
        "原计划于2025年6月前建成的青石大桥，因汛期推迟到2026年6月。",
        "2025年，全县将项目建设作为头等大事。",
        "县委提出，2025年底前力争建成青石大桥，现已如期通车。",
    ),
)
def past_due(manuscript: Manuscript) -> Iterator[Remark]:
    """A dated promise of a finished thing against the document's date."""
    published = manuscript.document.published
    if not published:
        return
    today = str(published)[:7]
    text = manuscript.prose
    for match in _PROMISED.finditer(text):
        late = match["late_date"] is not None
        year = match["late_year"] if late else match["year"]
        due = _end(year, match["late_month"] if late else match["month"], match["late_half"] if late else match["half"])
        if due >= today or int(due[:4]) < int(today[:4]) - LONGEST_AGO:
            continue
        sentence = manuscript.sentence_at(match.start())
        start = max(sentence.start if sentence else 0, match.start() - _REFERENCE)
        end = min(sentence.end if sentence else len(text), match.end() + _REFERENCE)
        if _TOLD_OF_THEN.search(text, start, end):
            continue
        name = "late_date" if late else "date"
        yield Remark(
            spans=(Span(match.start(name), match.end(name)), Span(match.start(), match.end())),
            message=Text(
                "这里写“{words}”，而成文日期是{today}，期限已过。",
                en="“{words}” is written here, and the text is dated {today}: the date has passed.",
            ).filled(words=match.group(), today=str(published)),
            suggestion=Text(
                "已完成的，改为“已于……建成”；推迟的，写明新的期限和原因；也可能是年份写错。",
                en="If it is done, say 已于…; if it was put off, give the new date and why; or the year is wrong.",
            ),
        )


def _end(year: str, month: str | None, half: str | None) -> str:
    if month:
        return f"{year}-{int(month):02d}"
    if half in SEASONS:
        return f"{year}-{SEASONS[half]:02d}"
    return f"{year}-06" if half == "上半年" else f"{year}-12"
