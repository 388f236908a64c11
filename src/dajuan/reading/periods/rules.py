"""The pattern of time expressions, composed of named parts."""

from __future__ import annotations

import re

from dajuan.reading.periods.lexicon import (
    FIVE_YEARS,
    ITEMS_OF_BUDGETS,
    LAST_YEAR,
    NEXT_FIVE,
    NEXT_YEAR,
    PARTS_OF_YEAR,
    PLAN_AFTER,
    PLAN_END,
    PLAN_NAMES_ALONE,
    PLANS,
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
MONTHS = r"(?P<m1>1[0-2]|0?[1-9])(?:月)?(?:份)?[—\-~至到](?P<m2>1[0-2]|0?[1-9]) ?月(?:份)?"
MONTH = r"(?P<m>1[0-2]|0?[1-9]) ?月(?:份|底|末)?(?:(?P<d>\d{1,2})日)?"
PART = rf"(?P<part>{any_of(PARTS_OF_YEAR)})"
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

STARTS = "(?=[上下前一二三四五六全年今去本当同明来近过连历“十首第岁未新这]|\\d{1,4} ?[年月—\\-~至到])"
"""What an expression of time can begin with; most places of a text fail here at once."""

TIME = re.compile(
    STARTS
    + rf"(?:{SPAN_YEARS}|(?:{YEAR}|{RELATIVE})?(?:{MONTHS}|{MONTH}|{PART})|{YEAR}|{RELATIVE}|{WHOLE}|{AHEAD}|{FIVE}|{PLAN}|{RUNNING})".replace(
        "(?P<year>", "(?P<y0>", 1
    )
    .replace("(?P<year2>", "(?P<y0b>", 1)
    .replace("(?P<this>", "(?P<t0>", 1)
    .replace("(?P<last>", "(?P<l0>", 1)
    .replace("(?P<beforelast>", "(?P<b0>", 1)
    .replace("(?P<next>", "(?P<n0>", 1)
)
"""Every expression of time that a figure's period can come from."""

MAY_HOLD_TIME = re.compile(r"[年月]|季|十[一二三四五六]五")

MULTIPLE_OF = re.compile(r"的?(?:近|约)?[\d.一二两三四五六七八九十]+(?:倍?[、和][\d.]+)*[余多]?倍")
"""是2020年的2.3倍: a year behind which a multiple stands is what is compared with."""
