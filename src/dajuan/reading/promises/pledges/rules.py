"""Which 将 promises, and by when."""

from __future__ import annotations

from dajuan.patterns import HAN, compiled
from dajuan.reading.promises.pledges.lexicon import (
    ACTORS,
    AFTER_WILL,
    BODY_ENDINGS,
    CONCRETE,
    CONCRETE_DEEDS,
    NOT_MUST_BEFORE,
    NOT_WILL_AFTER,
    NOT_WILL_BEFORE,
    PLAN_VERBS,
    PLEDGE_WORDS,
    TAKES,
    TAKES_OUTRIGHT,
    Strength,
)
from dajuan.reading.wordlist import one_of

# The look behind stands after 将, so that the scanner can leap from one 将 to the next.
WILL = compiled(rf"将(?<!{one_of(NOT_WILL_BEFORE)}将)(?!{one_of(NOT_WILL_AFTER)})")
FIRM = one_of(word.word for word in PLEDGE_WORDS if word.strength is not Strength.PLAN)
# A day, a month or the end of a year by which something is to be done, right behind 要.
BY_DATE = (
    r"(?:在|于|确保)?(?:今年|明年|20\d\d年)?(?:1[0-2]|[1-9])月(?:\d{1,2}日|底|末|份)?(?:之?前|以前)"
    r"|(?:在|于|确保)?(?:今年|明年|20\d\d年)?(?:年底|年末|底|末)(?:之?前|以前)"
)
PROMISE = compiled(
    rf"(?P<will>{WILL.pattern})"
    rf"|(?P<must>要(?<![{NOT_MUST_BEFORE}]要)(?=(?:{BY_DATE})[^，。；\n]{{0,8}}?{one_of(CONCRETE_DEEDS)}))"
    rf"|(?P<word>{FIRM}(?<![全大努奋倾合竭]力争)(?!取))"  # 大力争取 is no 力争
    rf"|(?P<plan>(?:计划|拟(?<![虚模草比]拟))(?={one_of(PLAN_VERBS)}))"
)
BY_WORD = {word.word: word for word in PLEDGE_WORDS}
# What goes on with the deed of the clause before, whose 将 or 力争 governs it too.
GOES_ON = compiled(
    rf"(?:并|并且|同时|再)?(?:{BY_DATE})?(?:{one_of(CONCRETE_DEEDS)}|{HAN}{{2,12}}(?:达到|突破|超过|提高到|提升至|降至|控制在)(?=[\d约近]))"
)
GOES_ON_AFTER = frozenset("，；;、")
SEVERAL = compiled("、")
AFTER_VOW = frozenset("，；;：:")
ALREADY = compiled("已|目前|现有|同比|比上年|较上年|累计|去年")
VOWS = compiled(r"(?:郑重|庄严|公开|我们)承诺$")
TAKEN_OUTRIGHT = compiled(rf"[^，。；,;\n]{{2,30}}?{one_of(TAKES_OUTRIGHT)}")
TAKEN = compiled(rf"[^，。；,;\n]{{1,30}}?{one_of(TAKES)}")
BODY = compiled(rf"{HAN}{{2,20}}{one_of(BODY_ENDINGS)}$|^{HAN}{{1,20}}{one_of(BODY_ENDINGS)}$")
# Before the body, saying when: 未来云溪县.
NO_BODY_BEFORE = compiled(r"^(?:全[县市省区州]|未来|今后|下一步|今年|明年|目前|同时|接下来|此外)")
FIGURE_OR_DATE = compiled(
    r"\d|[一二两三四五六七八九十]+(?:个|座|所|条|家|项|成|倍|番)|年内|年底|月底|上半年|下半年|季度"
)
QUOTED_NAME = compiled(r"[“‘「][^”’」]*[”’」]")
TO_BE_REACHED = compiled(one_of(CONCRETE))
NOUN_BEFORE_PLAN = compiled(r"(?:行动|年度|发展|工作|投资|实施|培养|招生|教学|生产|这项|该|本|一|的|预算)$")

YEAR_NAMED = compiled(r"(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:底|末|前|年底)*")
END_OF_YEAR = compiled(r"年底|年末|岁末")
WITHIN_YEAR = compiled(r"年内|今年|本年|全年|当年")
HALF = compiled(r"上半年|六月底")
QUARTER = compiled(r"(?:([一二三四])|第([一二三四]))季度")
MONTH_BY = compiled(r"(1[0-2]|[1-9])月(?:(\d{1,2})日|底|末|份)?(?:之?前)?")
NEXT_YEAR = compiled(r"明年")
YEARS_WITHIN = compiled(r"([一二两三四五六七八九十]|\d{1,2})年(?:之?内|时间)|(?:未来|今后)([一二两三四五]|\d)年")
PLAN_END = compiled(r"“?(十[一二三四五六]五)”?(?:期间|时期|末|期末)?")
DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
FUTURE_PLAN = compiled(r"(?:较|比)“?十[一二三四五六]五")


def is_promise(subject: str, text: str, after: int) -> bool:
    """Whether the 将 that ends at text[after] says “will” of the `subject` before it (我们将…, not 将…作为抓手)."""
    acts = subject.endswith(ACTORS)
    if text.startswith(AFTER_WILL, after):
        return acts or TAKEN_OUTRIGHT.match(text, after) is None
    return acts and TAKEN.match(text, after) is None
