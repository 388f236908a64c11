"""How a scheme is written: its name in quotation marks, its number, its parts."""

from __future__ import annotations

from dajuan.patterns import HAN, compiled
from dajuan.reading.promises.programmes.lexicon import (
    ANNOUNCED,
    EXPLAINS,
    LEADING_VERBS,
    LIST_ENDS,
    MEASURE_TAILS,
    NO_SCHEME_BETWEEN,
    PRACTICAL_THINGS,
    SCHEMES,
    TAILS,
    TIERED,
)
from dajuan.reading.wordlist import one_of

NUMBER = r"(?:[一二两三四五六七八九双]|[一二三四五六七八九]?十[一二三四五六七八九]?)"
QUOTED = compiled(
    r"“(?P<double>[^“”\n。]{1,48})”|‘(?P<single>[^‘’“”\n。]{1,48})’|「(?P<corner>[^「」\n。]{1,48})」|"
    r"\"(?P<plain>[^\"\n。，；]{1,40})\""
)
SCHEME_AFTER = compiled(rf"(?P<about>(?:(?!{one_of(NO_SCHEME_BETWEEN)}){HAN}){{0,8}}?)(?P<noun>{one_of(SCHEMES)})")
# 两链一园, 一核两带三区: numbers before nouns of one or two characters, two such pairs or more.
# The noun is no classifier: 五个一工程 is one number before a word. 一村一品 and the like are everybody's.
PAIR = rf"{NUMBER}(?![个大项条件百千万体]){HAN}{{1,2}}?"
NUMBERED_PAIRS = compiled(rf"(?!(?:一{HAN}{{1,2}})+$)(?:{PAIR}){{2,5}}")
ONE_PAIR = compiled(rf"({NUMBER}){HAN}{{1,2}}?(?={NUMBER}|$)")
# 五办, 四个不摘, 三行系统, 双下降: one number before a word.
NUMBERED = compiled(rf"(?P<number>{NUMBER}|\d{{1,2}})(?:个|大|项|条|级|位一体)?(?![百千万年月天期届]){HAN}{{1,6}}")
FORMULA = compiled(r"[\dN]+(?:\+[\dNX]+)+")
CHAIN = compiled(r"[^+＋，。]{2,16}(?:[+＋][^+＋，。]{2,16})+")
PLUS = compiled(r"[+＋]")
TIERS = compiled(rf"的?(?P<name>(?P<number>{NUMBER}|\d)(?:级|位一体|层|环){HAN}{{0,12}}?{one_of(TIERED)})")
OPEN_CHAIN = compiled(
    rf"(?P<chain>{HAN}{{2,14}}(?:[+＋]{HAN}{{2,14}}?)+?)"
    rf"的?(?P<name>(?P<number>{NUMBER}|\d)级{HAN}{{0,10}}?{one_of(TIERED)})"
)
PRACTICAL = compiled(one_of(PRACTICAL_THINGS))
HOW_MANY = compiled(rf"(?P<number>{NUMBER}|\d{{1,3}})[件项大]{HAN}{{0,6}}$")
# The numbers of a list's items, by how they are written; 1.5 and 第1、 number nothing.
LIST_MARKER = compiled(
    r"(?<![\d.第])(?P<arabic>\d{1,2})(?:[．、]|\.(?!\d))"
    r"|[（(](?P<inner>\d{1,2}|[一二三四五六七八九十]{1,3})[）)]"
    r"|(?P<circled>[①-⑳])"
    rf"|(?<!{HAN})(?P<is>[一二三四五六七八九十]{{1,3}})是"
    r"|(?<![^\s])(?P<line>[一二三四五六七八九十]{1,3})、"
)
LIST_PART = compiled(r"[^，。；,;\n]{2,120}")
PART_NUMBERING = compiled(r"^[\s　.．、：:]+|[：:\s]+$")
# Between a name and a list of its own: a colon, 如下, the end of the line.
ANNOUNCED_BY_NAME = compiled(r"(?:清单|项目|目录|任务)?(?:如下|分别是|分别为|即|是|为|包括)?[：:，,（(]?\s*")
ENUMERATION = compiled(r"一是(?<=[：:，,；;。\s]一是)")
ANNOUNCEMENT = compiled(rf"(?P<number>{NUMBER}|\d{{1,2}})个?(?P<noun>{one_of(ANNOUNCED)})")
ITEM = compiled(rf"(?<!{HAN})([一二三四五六七八九十])是(?P<words>[^，。；,;\n]{{2,60}})")
ORDINALS = "一二三四五六七八九十"
SEPARATOR = compiled(r"、|与|和|以及|及(?!时)")
STRICT_SEPARATOR = compiled(r"、|；|;")
LEADING_VERB = compiled(rf"^{one_of(LEADING_VERBS)}+")
MEASURE_TAIL = compiled(rf"{one_of(MEASURE_TAILS)}+$")
TAIL = compiled(rf"{one_of(TAILS)}.*$")
LIST_END = compiled(rf"{one_of(LIST_ENDS)}$")
EXPLANATION = compiled(rf"(?:[，,：:（(]|——)?(?:{one_of(EXPLAINS)})?(?P<list>[^。；;\n）)]{{4,120}})")
FIRST_CLAUSE = compiled(r"[^，,]+")
OPENS_EXPLANATION = compiled(r"[：:（(]|[，,](?=即|让|使|包括|分别)|——|是指|即")
LIST_BEFORE = compiled(r"[“‘「]([^“”‘’「」\n]{3,60})[”’」]等?$")
QUOTES_BEFORE = compiled(r"(?:[“‘「][^“”‘’「」\n]{1,20}[”’」][、和与]?){2,9}$")
INNER_QUOTES = compiled(r"[“‘「]([^“”‘’「」\n]{1,60})[”’」]")
COMMA = compiled(r"[，；。！？：;!?:\n“”‘’「」（）()\t]|,(?!\d)|(?<!\d),")
