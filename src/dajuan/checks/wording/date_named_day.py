"""Find days that name something without their middle dot (“65”环境日, “12.4”宪法日)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

# What is named after a day. 110, 119, 120, 122 are telephone numbers as well, whatever day they are kept on.
NAMED = (
    "[^，。；、“”\\n\\d]{0,6}?(?:环境日|禁毒日|宪法日|宪法宣传|消费者权益|安全日|献血|助残|纪念日|宣传[日周月]|国际[^，。；]{0,6}日|世界[^，。；]{0,8}日|"
    "全国[^，。；]{0,8}日|事故|事件|惨案|讲话|地震|火灾|爆炸|洪灾|水灾|洪水|洪涝|暴雨|强降雨|专案|案件|大案)"
)
EMERGENCY = ("110", "119", "120", "122")
DIGITS = Pattern(f"[“‘](?P<date>\\d{{2,4}})[”’](?={NAMED})", ("“", "‘"))
POINTED = Pattern(f"[“‘](?P<month>\\d{{1,2}})(?P<mark>[.．-])(?P<day>\\d{{1,2}})[”’](?={NAMED})", ("“", "‘"))
CHINESE = Pattern(
    "[“‘](?P<month>[一二三四五六七八九十]{1,2})(?P<mark>[·・•.．]?)(?P<day>[一二三四五六七八九十]{1,3})[”’]"
)
NEEDS_DOT = ("一", "十一", "十二", "一一", "一二")  # 一二九 could be 12·9 or 1·29
CHINESE_DAYS = Pattern(f"(?:{NAMED}|运动|国际|劳动|国庆|期间|假期|长假|青年|儿童|表彰)")
OF_DAY = Pattern("[^，。；、“”\\n\\d]{0,8}日(?![报前])")
LAST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIX = Text("写作{right}。", en="Write {right}.")


@check(
    "num-dated-name",
    severity=Severity.ADVICE,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("以月日命名的事件、节日", en="A name made of a month and a day"),
    why=Text(
        "用阿拉伯数字的，月日之间加间隔号并加引号：“6·5”环境日；用汉字的，只有一月、十一月、十二月加间隔号：“一二·九”，其余不加：“五一”。",
        en="In Arabic digits a middle dot parts month and day, in quotation marks (“6·5”环境日); in Chinese numerals only after "
        "一月, 十一月 and 十二月 (“一二·九”).",
    ),
    wrong=(
        "县司法局举办“124”国家宪法日宣传活动。",
        "开展“65”环境日宣传活动。",
        "组织“12.4”宪法宣传日活动。",
        "妥善处置“7-20”特大暴雨灾害。",
        "“五·一”期间接待游客12万人次。",
        "传承“一二九”运动精神。",
    ),
    right=(
        "开展“6·5”环境日宣传活动。",
        "实施“1530”工程和“123”防汛工作法。",
        "“五一”期间接待游客12万人次。",
        "传承“一二·九”运动精神。",
        "开展“119”消防宣传月活动。",
        "推行“1+3”工作机制，落实“3.0”版政策。",
    ),
)
def day_without_dot(manuscript: Manuscript) -> Iterator[Remark]:
    """Digits in quotation marks that are a month and a day, before the name of a day or of an event, without a middle dot."""
    text = manuscript.prose
    for match in DIGITS.finditer(text):
        right = _day(match["date"], OF_DAY.match(text, match.end()) is not None)
        if right and match["date"] not in EMERGENCY:
            yield _remark(manuscript, match.start(), match.end(), right)
    for match in POINTED.finditer(text):
        month, day = int(match["month"]), int(match["day"])
        if 1 <= month <= 12 and 1 <= day <= LAST[month - 1]:
            yield _remark(manuscript, match.start(), match.end(), f"{match['month']}·{match['day']}")
    for match in CHINESE.finditer(text):
        dotted = bool(match["mark"])
        if CHINESE_DAYS.match(text, match.end()) is None:
            continue
        if dotted and match["month"] not in NEEDS_DOT:
            yield _remark(manuscript, match.start(), match.end(), match["month"] + match["day"])
        elif not dotted and match[0][1:-1] == "一二九":
            yield _remark(manuscript, match.start(), match.end(), "一二·九")


def _day(digits: str, of_day: bool) -> str:
    """The month and the day, "" where the digits can be read in no way, or in two and it is not said to be a day (“112”专案)."""
    ways = [
        f"{digits[:cut]}·{digits[cut:]}"
        for cut in range(1, min(len(digits), 3))
        if digits[cut] != "0" and 1 <= int(digits[:cut]) <= 12 and 1 <= int(digits[cut:]) <= LAST[int(digits[:cut]) - 1]
    ]
    return "”或“".join(ways) if len(ways) == 1 or of_day else ""


def _remark(manuscript: Manuscript, start: int, end: int, right: str) -> Remark:
    return Remark(
        spans=(Span(start, end),),
        message=Text("{words}是以月日命名的。", en="{words} is named after a day.").filled(
            words=manuscript.text[start:end]
        ),
        suggestion=FIX.filled(right=f"“{right}”"),
    )
