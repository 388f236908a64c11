"""How a text is parted into clauses, sentences and parts that look back or ahead."""

from __future__ import annotations

from dajuan.patterns import compiled
from dajuan.reading.promises.lexicon import AHEAD_IN_SENTENCE, LOOKING_AHEAD, LOOKING_BACK
from dajuan.reading.wordlist import one_of

# A comma inside of a number (12,345) parts nothing.
CLAUSE_MARK = compiled(r"[，；。！？：;!?:]|,(?<!\d,)|,(?!\d)")
SENTENCE_STOP = compiled(r"[。！？!?]")
SENTENCE_STOPS = frozenset("。！？!?\n")
OPENERS = {"“": "”", "‘": "’", "「": "」", "（": "）", "(": ")"}
CLOSERS = {close: opener for opener, close in OPENERS.items()}
# A line as short as this that ends without a stop is a heading; a longer one runs on after a page break.
HEADING_LENGTH = 40

CHAPTER = r"(?:#+[ \t]*)?(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章篇部]分?|#)"
HEADING = compiled(rf"(?:^|(?<=[\n。]))[ \t\u3000]*{CHAPTER}(?P<title>[^\n。；;]{{2,40}})")
BACK = compiled(one_of(LOOKING_BACK))
AHEAD = compiled(one_of(LOOKING_AHEAD))
YEAR = compiled(r"(20\d\d)年")
YEAR_MONTH = compiled(r"(20\d\d)年(?:(\d{1,2})月)?")
MONTH = compiled(r"(?<![\d年至—-])(1[0-2]|[1-9])月(?:\d{1,2}日|底|末|份)?")
PLAN_PERIOD = compiled(r"“?(十[一二三四五六]五)”?(?:时期|期间|以来|规划)|(?:过去|这|近|回顾)五年|五年来")
# The first year of a five-year plan; the others count from it.
PLAN_YEARS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031}
# A work report is given in the year after the one that it looks back on.
REPORT_TITLE = compiled(r"政府工作报告|人大常委会工作报告")
LAST_YEAR = compiled(r"去年|过去一年|一年来")
TURN_AHEAD = compiled(one_of(AHEAD_IN_SENTENCE))
LEADING = compiled(
    r"(?:其中|同时|此外|目前|截至目前|另外|并且|并|而且|而|但|尤其是|特别是|如今|随着|由此|从而|以及|"
    r"[一二三四五六七八九十]是|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）]|——|—|[-•●·*]|[ \t\u3000])+"
)
