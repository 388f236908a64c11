"""Find rows of a table that are said to have met their aims, in a column of it or in the prose, and have not."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.sheets import Sheet, sheets
from dajuan.checks.tables.verdict_words import Verdict, wrong_verdicts
from dajuan.checks.tables.verdicts_told import wrong_claims

_HEAD = "主要指标完成情况\n指标|目标|实际|评价\n"
_DEBT = "政府债务情况\n类别|限额（亿元）|余额（亿元）\n一般债务|24.6|23.9\n专项债务|36.2|{balance}\n"

_COLUMN = Text(
    "表中“{row}”目标为{aim}、实际为{actual}，“{word}”与数字不符。",
    en="In the row {row} the aim is {aim} and the result {actual}: {word} does not agree with them.",
)
_ROWS = Text(
    "“{words}”与表中{rows}的数字不符。",
    en="“{words}” does not agree with the figures of {rows} in the table.",
)
_NUMBER = Text(
    "“{words}”与表不符：按表中目标数和完成数为{number}项。",
    en="“{words}” does not agree with the table: by its aims and results there are {number}.",
)
_MOST = 8
SUGGESTION = Text(
    "请核对目标数、完成数和结论；以其他口径考核的，请注明。",
    en="Check aim, result and verdict; where it is judged otherwise, say so.",
)


@check(
    "agree-table-verdict",
    severity=Severity.ERROR,
    title=Text("“完成”“达标”等结论与表中数字不符", en="A verdict (met, missed) does not agree with the table"),
    why=Text(
        "表中列出目标数和完成数时，“完成”“未完成”“达标”等结论应与两数相符；正文说“全部完成”“N项超额完成”“只有一项未达标”“均控制在限额内”的，"
        "应与各行相符。控制类指标以不高于目标为完成。",
        en="Where a table has aims and results, what is called met or missed, in a column of it or in the prose, follows from them; "
        "a limit is kept where the result is not above it.",
    ),
    wrong=(
        _HEAD + "投资增长（%）|6|3.2|完成\n粮食产量（万吨）|21|21.4|完成",
        _HEAD + "PM2.5浓度（微克/立方米）|≤32|36|达标\n优良天数比例（%）|90|92|达标",
        _HEAD + "城镇新增就业（人）|3800|4126|未完成\n粮食产量（万吨）|21|21.4|完成",
        _DEBT.format(balance="36.9") + "两类债务余额均控制在限额以内。",
    ),
    right=(
        _HEAD + "投资增长（%）|6|3.2|未完成\n粮食产量（万吨）|21左右|20.8|基本完成",
        _HEAD + "PM2.5浓度（微克/立方米）|≤32|29|达标\n万元GDP能耗降低（%）|3|3.2|完成",
        _HEAD + "居民消费价格涨幅（%）|3左右|0.4|完成\n城镇登记失业率（%）|4.5以内|3.9|完成",
        _DEBT.format(balance="35.9") + "两类债务余额均控制在限额以内。",
    ),
)
def verdicts(manuscript: Manuscript) -> Iterator[Remark]:
    """Columns of verdicts, and what sentences beside a table say of its rows."""
    for sheet in sheets(manuscript):
        yield from _in_column(manuscript, sheet)
        yield from _in_prose(manuscript, sheet)


def _in_column(manuscript: Manuscript, sheet: Sheet) -> Iterator[Remark]:
    for found in wrong_verdicts(sheet):
        row = found.row
        spans = (found.word.span, row.actual, *((row.aim,) if row.aim else ()))
        yield Remark(
            spans,
            _COLUMN.filled(
                row=sheet.labels[row.row],
                aim=manuscript.text[row.aim.start : row.aim.end] if row.aim else "100%",
                actual=manuscript.text[row.actual.start : row.actual.end],
                word=manuscript.text[found.word.span.start : found.word.span.end].strip(),
            ),
            SUGGESTION,
            severity=None if row.sure and found.verdict is not Verdict.BEYOND else Severity.WARNING,
        )


def _in_prose(manuscript: Manuscript, sheet: Sheet) -> Iterator[Remark]:
    for found in wrong_claims(manuscript, sheet):
        words = Span(found.claim.start, found.claim.end)
        cells = [span for row in found.rows[:_MOST] for span in (row.actual, row.aim) if span is not None]
        said = manuscript.text[words.start : words.end]
        message = (
            _NUMBER.filled(words=said, number=found.number)
            if found.number is not None
            else _ROWS.filled(words=said, rows="、".join(f"“{sheet.labels[row.row]}”" for row in found.rows[:_MOST]))
        )
        sure = all(row.sure for row in found.rows) and found.claim.verdict is not Verdict.BEYOND
        yield Remark((words, *cells), message, SUGGESTION, severity=None if sure else Severity.WARNING)
