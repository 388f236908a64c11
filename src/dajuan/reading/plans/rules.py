"""Patterns of plans: years and plans named in words, leads and marks of cells, names of rows, sentences that announce."""

from __future__ import annotations

from dajuan.patterns import HAN, compiled
from dajuan.reading.plans.lexicon import (
    ASSIGNED,
    BOUND_LEAD,
    COMPARISONS,
    EXPECTED_NOTE,
    FALL_LEAD,
    HOLD_LEAD,
    LEADING_WORDS,
    LIST_MARKS,
    NOTE_HEAD,
    PLAIN_LEAD,
    SUMMED_LEAD,
    TARGET_NOUNS,
    TARGET_TITLE_ENDS,
    YARDSTICKS,
    YEARLY_LEAD,
)
from dajuan.reading.wordlist import one_of

YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")
YEARS = compiled(r"(?<!\d)(?P<from>(?:19|20)\d\d)年?[—\-~至到]{1,2}(?P<to>(?:19|20)\d\d)(?!\d)")
ORDINAL_PLAN = compiled(r"第(?P<number>[一二三四五六七八九十]{1,3})个五年")
SHORT_PLAN = compiled(
    r"(?P<number>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])五(?!”?普法)"
    r"(?=[”’\"]|规划|计划|时期|期间|末|年规划|年计划|目标)"
)
"""“十四五”, 十五五时期; 十五 alone is the tenth."""

LEAD = compiled(
    f"(?P<yearly>{one_of(YEARLY_LEAD)})|(?P<summed>{one_of(SUMMED_LEAD)})|(?P<hold>{one_of(HOLD_LEAD)})|(?P<plain>{one_of(PLAIN_LEAD)})"
)
"""Words in front of the number of a cell; of 累计降低 and 降低 the longer."""
FALLS = compiled(one_of(FALL_LEAD))
BOUNDS = compiled(one_of(BOUND_LEAD))
WRAPPED = compiled(
    r"(?P<open>[〔\[【（〈「])(?P<inside>[^〔\[【（〈「〕\]】）〉」]+)(?P<close>[〕\]】）〉」])(?P<suffix>[^\d]{0,4})"
)
REMARK = compiled(r"（(?P<inside>[^（）]*)）$|[，；。](?!\d{3})(?P<rest>.+)$")
"""What a cell says behind its number: （2019年）; ，各年度视情提出."""
MULTIPLIED = compiled(r"[\d.](?P<word>[万亿])(?=$|以上|左右|以内|以下)")
MARK = compiled(r"\*+|[①-⑳]|[▲★※☆△#]|(?<=.)\[\d\]|(?<=.)〔\d〕(?=$)|[¹²³⁴]")
END_MARK = compiled(r"(?:\*+|[①-⑳]|[▲★※☆△#]|\[\d\]|[¹²³⁴])+$")
START_MARK = compiled(r"^[*▲★※☆△]+")
BARE_NUMBER = compiled(r"^\d{1,2}[ .、．]\s*(?=\D)")
BRACKET_AT_END = compiled(r"（(?P<inside>[^（）]*)）$")
SUMMED_NAME = compiled(r"[〔\[（](?:五年|5年)?累计[〕\]）]|[〔\[（](?:五年|5年)累计(?:数)?[〕\]）]")
COLUMN_OF_TOTALS = compiled(r"[〔\[【（][^〔\[【（]*(?:累计|合计|总)[^〕\]】）]*[〕\]】）]")
"""年均增长〔累计〕: what stands in brackets below it is a total."""

SUMMED = compiled(r"累计|五年|(?<!\d)5年")
"""The head of a column of sums; 2025年 is none."""

RELATIVE = compiled(f"{one_of(COMPARISONS)}")
YARDSTICK = compiled(one_of(YARDSTICKS))
ASSIGNED_ELSEWHERE = compiled(one_of(ASSIGNED))

NOTE_OPENING = compiled(
    rf"\s*(?:(?:{one_of(NOTE_HEAD)})\s*\d?\s*[:：.、]|\d{{1,2}}[.、．](?=\D|(?:19|20)\d\d年)|（\d{{1,2}}）)"
)
NOTE_START = compiled(rf"^\s*(?:(?:{one_of(NOTE_HEAD)})\s*\d?\s*[:：]|[*▲★※①]|[〔\[【（]\s*[〕\]】）])")
NOTE_ITEM = compiled(r"^\s*(?:\d{1,2}[.、．]|（\d{1,2}）|[①-⑳*▲★※]|[〔\[【]|带)")
NOTE_END = compiled(r"[；。\n]|(?<=\D)(?=\d[.、．](?:\D|(?:19|20)\d\d年))")
NOTE_MARK = compiled(
    rf"^(?:(?!{HAN})[^*▲★※☆△①-⑳\[])*(?:带|标|有|标有|标注|加|凡带)?[“‘\"（]?(?P<mark>\*+|[▲★※☆△]|[①-⑳]|\[\d\])"
)
BRACKET_PAIR = compiled(r"[〔\[【（〈「]\s*[^〔\[【（〈「\w]*[〕\]】）〉」]|方?括号|括弧")
EXPECTED_BASE = compiled(one_of(EXPECTED_NOTE))

ANNOUNCED = compiled(
    f"(?:{one_of(TARGET_NOUNS)})(?:为|是|如下|包括|有|[:：]|设定为|确定为|初步安排|安排为|，(?=[^。]*增长))"
)
"""主要预期目标是: what follows are the targets."""
TITLE_OF_TARGETS = compiled(f"(?:{one_of(TARGET_TITLE_ENDS)})$")
LIST_ITEM = compiled(
    rf"\s*(?:{one_of(LIST_MARKS)}|（[一二三四五六七八九十\d]{{1,3}}）|[一二三四五六七八九十]是|\d{{1,2}}[.、．]|[①-⑳])"
)
SENTENCE_END = compiled(r"[。！\n]")
CLAUSE = compiled(r"[^，；。！\n]+")
LEADING = compiled(f"^(?:{one_of(LEADING_WORDS)})+")

HOLD_BEFORE = compiled(f"{one_of(HOLD_LEAD)}[^，；。]{{0,4}}$")
SUMMED_BEFORE = compiled(r"累计|五年(?!规划)|(?<!\d)5年|总计")
END_OF_PLAN = compiled(r"到20\d\d年|20\d\d年末|期末|规划期|“十[一二三四五六七八九]五”|五年")
"""In a plan, words that make a target of what stands outside of the announced ones."""
ELSEWHERE = r"(?:完成|达到|控制在|按照?|落实)(?:国家|省|市|区|州|上级|自治区)[^，；。]{0,8}(?:任务|目标|要求|指标|以内|范围内|之内|水平)"
ASSIGNED_CLAUSE = compiled(rf"^(?P<subject>.{{3,40}}?)(?:全面|均|都|确保|全部|圆满)*(?P<words>{ELSEWHERE}.{{0,6}})$")
RELATIVE_CLAUSE = compiled(
    rf"^(?P<subject>.{{3,30}}?)(?:年均)?(?:增长|增速|增幅)?(?:继续|力争|基本|稳步|保持|均|略|总体|持续)*"
    rf"(?P<words>(?:与|和|同).{{2,14}}?(?:基本)?(?:{one_of(('同步', '持平', '相适应', '相匹配'))}).{{0,4}}"
    rf"|(?:{one_of(('高于', '快于', '不低于', '优于', '好于', '低于', '超过'))}).{{2,20}})$"
)
GENERAL_SUBJECT = compiled(
    r"(?:^|各类|各项|其他|其它|主要|等)(?:主要)?(?:经济)?(?:约束性|预期性)?指标(?:增速|总量|增幅)?$"
)
NATURE_BEHIND = compiled(r"^\s*[（(](?P<nature>约束性|预期性)")
NATURE_WORDS = compiled("约束性|预期性")
WITH_OTHERS = compiled(r"(?<=.)等(?:主要)?(?:约束性|预期性)?(?:指标|任务)?$")
"""能耗等约束性指标: an example of those that are meant."""

THIS_YEAR = compiled("今年|全年|本年|新的一年")
NEXT_YEARS = compiled("今后五年|未来五年|今后5年|未来5年|本届政府任期")
