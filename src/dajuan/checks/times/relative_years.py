"""Find 去年, 今年 or 明年 with another year in brackets behind it (2025年…，去年（2023年）)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.times.now import now_of, years_spoken_of

_SHIFTS = {
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "前年": -2,
    "明年": 1,
    "来年": 1,
    "后年": 2,
}
_EXPLAINED = Pattern(
    f"(?P<word>{'|'.join(sorted(_SHIFTS, key=len, reverse=True))})(?:同期)?（(?:即)?(?P<year>(?:19|20)\\d\\d)年?(?:底|末|全年|同期)?）",
    needs=("年（", "年度（", "同期（"),
)
_YEAR = Pattern("(?<![较比与（])(?P<year>(?:19|20)\\d\\d)年(?!底|末|以来|起|（)")


@check(
    "time-relative-year",
    severity=Severity.WARNING,
    title=Text("“去年”“今年”与括注的年份不符", en="去年 or 今年 with another year in brackets"),
    why=Text(
        "2025年的“去年”是2024年；沿用旧稿时，括注的年份容易漏改。",
        en="In 2025 去年 is 2024; when an older text is used again, the year in brackets is easily left.",
    ),
    wrong=(
        "2025年，全县粮食产量18.6万吨，比去年（2023年）增长5.3%。",
        "2025年旅游收入增长12%，较上年（2022年）提高2个百分点。",
        Example("今年（2024年），全县计划新建学校2所。", published="2026-04-15"),
    ),
    right=(
        "2025年，全县粮食产量18.6万吨，比去年（2024年）增长5.3%。",
        "2025年旅游收入增长12%，较上年（2024年）提高2个百分点。",
        Example("今年（2026年），全县计划新建学校2所，去年（2025年）建成3所。", published="2026-04-15"),
        Example("2024年，全县粮食产量18.1万吨。今年（2025年），全县粮食产量18.6万吨。", published="2025-12-15"),
    ),
)
def relative_years(manuscript: Manuscript) -> Iterator[Remark]:
    """The year in brackets against the year that the sentence names before it, else that of the text."""
    text = manuscript.prose
    now = now_of(manuscript)
    for match in _EXPLAINED.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None:
            continue
        shift, year = _SHIFTS[match["word"]], int(match["year"])
        told = [int(each["year"]) for each in _YEAR.finditer(text, sentence.start, match.start())]
        possible = {each + shift for each in told}
        if shift >= 0 or not told:
            possible |= {each + shift for each in years_spoken_of(manuscript)}
            possible |= {now.year - 1 + shift} if now is not None and not now.own else set()
        if not possible or year in possible:
            continue
        right = (told[-1] if told and shift else now.year if now is not None else told[-1]) + shift
        yield Remark(
            spans=(Span(match.start("year"), match.end()), Span(match.start("word"), match.end("word"))),
            message=Text(
                "“{word}”应是{right}年，括注写的是{year}年。", en="{word} is {right}, but {year} stands in brackets."
            ).filled(word=match["word"], right=right, year=year),
            suggestion=Text("请核对年份。", en="Check the year."),
            computed=f"{right}年",
        )
