"""The pattern of time expressions, composed of named parts."""

from __future__ import annotations

import re

from dajuan.patterns import compiled
from dajuan.reading.periods.lexicon import (
    FIVE_YEARS,
    ITEMS_OF_BUDGETS,
    LAST_YEAR,
    MONTH_BEFORE,
    MONTH_ENDS,
    NEXT_FIVE,
    NEXT_YEAR,
    PLAN_AFTER,
    PLAN_END,
    PLAN_NAMES_ALONE,
    PLANS,
    SAME_MONTHS,
    SINCE_THEN,
    THAT_MONTH,
    THAT_QUARTER,
    THIS_YEAR,
    WHOLE_YEAR,
    YEAR_BEFORE_LAST,
)


def any_of(words: object) -> str:
    """An alternation, longest word first (or 下降 would hide 下降到)."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


CHINESE_YEAR = "[一二][〇零九][〇零一二三四五六七八九]{2}"
YEAR = rf"(?P<year>(?:19|20|21)\d\d|{CHINESE_YEAR})(?:-(?P<year2>(?:20)?\d\d))? ?年(?:度(?![目计任预])|全年度?|末|底)?"
SPAN_YEARS = r"(?P<from>(?:19|20)\d\d)年?[—\-~至到]+(?P<to>(?:19|20)\d\d) ?年"
ENDS = f"[{''.join(MONTH_ENDS)}]"
MONTHS = r"(?P<m1>1[0-2]|0?[1-9])(?:月)?(?:份)?[—\-~至到](?P<m2>1[0-2]|0?[1-9]) ?月(?:份)?"
MONTH = r"(?P<m>1[0-2]|0?[1-9]) ?月(?:份|底|末)?(?:(?P<d>\d{1,2})日)?"
HAN_MONTH = "(?:十[一二]?|[一二三四五六七八九])"
HAN_MONTHS = rf"(?P<h1>一)月?(?:份)?[—\-~至到](?P<h2>{HAN_MONTH})月(?:份)?|(?P<h>{HAN_MONTH})月(?:份|底|末)"
"""一至十月, 十一月份; a month in Chinese numerals alone is too often part of a name (十月革命, 三月三)."""

PART = (
    r"(?P<part>[上下]半年|首季度?|第?[1-4一二三四两]季度|(?:[前头]|[1一][—\-~至到])[23二两三]个?季度"
    rf"|[前头](?:1[01]|[2-9]|十一|[二两三四五六七八九十])(?:个月|月份?))(?:{ENDS})?"
)
"""The names of PARTS_OF_YEAR; as an alternation of all of them it would be slow."""

THAT = (
    rf"(?P<month>{any_of(THAT_MONTH)})(?:{ENDS})?|(?P<quarter>{any_of(THAT_QUARTER)})(?:{ENDS})?"
    rf"|(?P<before>{any_of(MONTH_BEFORE)})(?:{ENDS})?"
)
NO_ITEM = f"(?!{any_of(ITEMS_OF_BUDGETS)})"
RELATIVE = (
    rf"(?:(?P<this>{any_of(THIS_YEAR)})|(?P<last>{any_of(LAST_YEAR)})|(?P<beforelast>{any_of(YEAR_BEFORE_LAST)})"
    rf"|(?P<next>{any_of(NEXT_YEAR)})){NO_ITEM}"
)
WHOLE = rf"(?P<whole>{any_of(WHOLE_YEAR)})"
AHEAD = rf"(?P<ahead>{any_of(NEXT_FIVE)})"
FIVE = rf"(?P<five>{any_of(FIVE_YEARS)})(?!规划|计划|行动)"
PLAN = (
    rf"(?:(?<=“)(?P<plan>{any_of(PLANS)})”?|“?(?P<plan2>{any_of(PLAN_NAMES_ALONE)})”?)"
    rf"(?:(?P<planend>{any_of(PLAN_END)})|(?!规划(?!期)|纲要|重大工程|项目库))(?:{any_of(PLAN_AFTER)})?"
)
RUNNING = r"(?:近|过去|连续|历时)(?P<run>[两二三四五六七八九十\d]{1,2})年(?:来|间)?|(?P<run2>[两三四六七八九十])年来"

NUMERALS = "[一二三四五六七八九十〇零]"
STARTS = (
    "(?=[上下前一二三四五六七八九十全年今去本当同明来近过连历“首第岁未新这头]|\\d{1,4} ?[年月季—\\-~至到])"
    f"(?=[今明去来同全]年|{NUMERALS}{{1,4}}(?:[年月季至到—~\\-]|(?<=五))|[本当][年月季]|[上下][半年月]|[前头][\\d一二两三四五六七八九十年]"
    "|年[内末底终初]|近|过去|连续|历时|“|首季|第[1-4一二三四两]季|岁末|未来|今后|新的|这|一年|\\d)"
)
"""What an expression of time can begin with; most places of a text fail here at once, those of the characters alone at the second look."""

TIME = compiled(
    STARTS
    + rf"(?:{SPAN_YEARS}|(?:{YEAR}|{RELATIVE})?(?:{MONTHS}|{MONTH}|{PART}|{HAN_MONTHS})(?P<on>{SINCE_THEN})?"
    rf"|(?:{YEAR}|{RELATIVE})(?:(?P<same>{any_of(SAME_MONTHS)})|(?P<since>{SINCE_THEN}))?"
    rf"|{WHOLE}|{AHEAD}|{FIVE}|{PLAN}|{RUNNING}|{THAT})".replace("(?P<year>", "(?P<y0>", 1)
    .replace("(?P<year2>", "(?P<y0b>", 1)
    .replace("(?P<this>", "(?P<t0>", 1)
    .replace("(?P<last>", "(?P<l0>", 1)
    .replace("(?P<beforelast>", "(?P<b0>", 1)
    .replace("(?P<next>", "(?P<n0>", 1)
)
"""Every expression of time that a figure's period can come from."""

MAY_HOLD_TIME = compiled(r"[年月]|季|十[一二三四五六]五")

MULTIPLE_OF = compiled(r"的?(?:近|约)?[\d.一二两三四五六七八九十]+(?:倍?[、和][\d.]+)*[余多]?倍")
"""是2020年的2.3倍: a year behind which a multiple stands is what is compared with."""
