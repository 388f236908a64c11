"""The README of the package: what it holds and how to use it, in Chinese, then in English."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.reports.card.records import Card
from dajuan.reports.package.contents import Contents, Stand
from dajuan.reports.package.schema import Table
from dajuan.reports.package.sdmx.data import DataSet
from dajuan.reports.package.tables.figures import DECIMALS

PAGE = """# {place}{year}年答卷数据包

本数据包由“答卷”（Dajuan）根据台账生成，载明{place}{year}年答卷所用的全部观测值、目标、评价及其出处。
共有观测值{observations}个（其中相互矛盾待定{contested}个）、目标{targets}项、来源文件{documents}份。
台账审计记录截至第{acts}号，散列值 `{head}`；生成时间 {made}。
{made_up_zh}
## 文件

| 文件 | 内容 |
|---|---|
| `datapackage.json` | 数据包描述（Frictionless Data Package）：各文件的散列值、各表的字段和约束 |
| `data/*.csv` | 数据表，UTF-8，字段含义见 `datapackage.json` |
| `parquet/*.parquet` | 同样的表，数值为精确十进制数 |
| `sdmx/observations.csv` | 观测值，SDMX-CSV 2.0 |
| `sdmx/structure.json` | 上述数据的结构定义（代码表、概念、数据结构、数据流），SDMX-JSON 2.0（SDMX 3.0） |

| 表 | 内容 |
|---|---|
{tables_zh}

## 使用须知

1. **界限不可忽略。** `bound` 为 over（超、以上）、under（不足、以内）、about（约）、near（近）的数值不是等于，不得当作等于相加、相减或比较。
2. **取舍。** `observations` 收录全部观测值。只取 `standing` 为 yes 的行，即为答卷采用的数字；contested 为相互矛盾、尚未认定，两者并存。
3. **精度。** 数值已折算为基本单位（6.7亿元为 670000000 元），`step` 为末位数字的位值，说明原文精确到哪一位；`printed` 为原文写法。
4. **实际与预计。** `status` 为 expected 的是预计数，`maturity` 说明是否最终数据。凡原文未说明为最终的，一律记为 preliminary。
5. **推算值。** `derived` 中的数字由计算得出，任何文件均未刊载，引用时应当注明；`low`、`high` 为真值所在区间。
6. **出处。** `sources` 给出每个数字在文件纯文本中的字符位置（左闭右开）、所在句子、文件的 SHA-256 和采纳人，可逐一核对。
7. **Parquet 的数值**为 decimal128，小数{decimals}位，不用浮点数，以免 0.1 之类的数失真；末尾的零由 `step` 说明，不由小数位数说明。
8. **CSV 供程序读取。** 文本照录，不在“=”“+”“-”“@”之前加撇号，以便读出与写入一致。\
如需以电子表格打开，请使用答卷的 xlsx，或以“从文本导入”并将各列设为文本。
9. **SDMX。** 数值一律为基本单位（UNIT_MULT 恒为0）。时期为跨月、跨年的，以起始日和时长表示（2025-01-01/P11M）。STANDING 为 S 的即答卷采用的数字。\
构成（8.1:47.6:44.3）按部分分行，一部分一行。OBS_STATUS：目标为 F，预计数为 E，统计公报、预决算报告中的初步数为 P，其余为 A。\
时期不明或没有数值的观测值（本包{left_out}个）不能用 SDMX 表示，只见于 `observations`。

## 许可

各文件刊载的数字属于事实。数据包的整理、编排和推算部分以 CC0 1.0 放弃权利，可自由使用，建议注明出处。
`sources`、`programmes`、`pledges`、`milestones` 中引用的原文句子，其权利（如有）仍属原发布机关或作者，引用仅为核对出处之用。
发布本数据包的单位如另有规定，应修改 `datapackage.json` 中的 `licenses`。

---

# Report card of {place} for {year}: data package

Dajuan made this package from a ledger: every observation, target and evaluation of the report card of {place} for {year},
with its source. It holds {observations} observations ({contested} of them contested), {targets} targets, {documents} documents.
The ledger's audit trail stood at entry {acts}, hash `{head}`; made at {made}.
{made_up_en}
## Files

| file | what it is |
|---|---|
| `datapackage.json` | the descriptor (Frictionless Data Package): hashes of the files, fields and constraints of the tables |
| `data/*.csv` | the tables, in UTF-8; `datapackage.json` says what each field means |
| `parquet/*.parquet` | the same tables, numbers as exact decimals |
| `sdmx/observations.csv` | the observations as SDMX-CSV 2.0 |
| `sdmx/structure.json` | their structure (code lists, concepts, data structure, dataflow) as SDMX-JSON 2.0 (SDMX 3.0) |

| table | what it is |
|---|---|
{tables_en}

## Before you use it

1. **Mind the bound.** A value whose `bound` is over, under, about or near is not equal to the truth: do not add, subtract or
   compare it as if it were.
2. **What counts.** `observations` holds all of them. Those with `standing` yes are the figures of the report card; contested ones
   contradict each other and nobody has decided yet.
3. **Precision.** Values are in the plain unit (6.7亿元 is 670000000 元); `step` is the place value of the last printed digit,
   `printed` the figure as its source has it.
4. **Actual or expected.** `status` says which; `maturity` how final. Whatever does not say that it is final is preliminary.
5. **Derived figures** (`derived`) were computed. No document prints them: say so when you quote one. `low` and `high` are the ends
   of the interval in which the truth lies.
6. **Sources.** `sources` gives for each figure its offsets in the plain text of the document (end excluded), its sentence, the
   SHA-256 of the document, and who accepted it.
7. **Numbers in Parquet** are decimal128 with {decimals} places, never floats, which cannot hold 0.1; `step`, not the number of
   places, tells the precision.
8. **The CSV is for programs.** Texts stand as they are, without an apostrophe before = + - @, so that what is read is what was
   written. To open the data in a spreadsheet take the report card's xlsx, or import the columns as text.
9. **SDMX.** Values are in the plain unit (UNIT_MULT is always 0). Spans of months or years are a start with a duration
   (2025-01-01/P11M). The series with STANDING S are those that count. A structure (8.1:47.6:44.3) has a row for each part.
   OBS_STATUS is F for a target, E for an expected figure, P for a preliminary figure of a bulletin or budget report, else A.
   An observation without a known period, or without a number ({left_out} in this package), can have no row in SDMX and stands in
   `observations` only.

## Licence

The figures that documents publish are facts. The compilation, that is selection, arrangement and derived figures, is dedicated to
the public under CC0 1.0; please name the source. Sentences quoted in `sources`, `programmes`, `pledges` and `milestones` remain,
as far as any right subsists in them, with those who published them, and are quoted so that each figure can be checked. Whoever
publishes this package under other terms changes `licenses` in `datapackage.json`.
"""

MADE_UP_CHINESE = "\n**本包中的规划目标系为演示而虚构，并非真实规划的目标。**\n"
MADE_UP_ENGLISH = "\n**The targets in this package are made up for a demonstration; no real plan sets them.**\n"


def encode(card: Card, contents: Contents, data: DataSet, tables: Sequence[Table]) -> bytes:
    """The README in Markdown."""
    made_up = card.plan is not None and card.plan.made_up
    return PAGE.format(
        place=card.place,
        year=card.year,
        acts=card.acts,
        head=card.head,
        made=card.made,
        observations=len(contents.observations),
        contested=sum(ranked.stand is Stand.CONTESTED for ranked in contents.observations),
        targets=len(contents.targets),
        documents=len(contents.documents),
        left_out=len(data.left_out),
        decimals=DECIMALS,
        tables_zh="\n".join(f"| `{table.name}` | {table.chinese} |" for table in tables),
        tables_en="\n".join(f"| `{table.name}` | {table.english} |" for table in tables),
        made_up_zh=MADE_UP_CHINESE if made_up else "",
        made_up_en=MADE_UP_ENGLISH if made_up else "",
    ).encode()
