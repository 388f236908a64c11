"""Patterns by which a paragraph is cut into sentences and clauses."""

from __future__ import annotations

from dajuan.patterns import compiled
from dajuan.reading.predicates.lexicon import FLOW_VERBS
from dajuan.reading.wordlist import one_of

HEARD = compiled("统计|发布|公布")
SENTENCE_END = compiled(r"[。！？\n]+")
CLAUSE_END = compiled(r"[，。；！？,:]")
CLAUSES = compiled("[，；:,。（]")
NUMBER = compiled(r"\d[\d.,]{0,15}(?:万亿|亿|万|千|百)?[余多]?")
"""A number with its multiplier, to be cut out of a phrase with the unit behind it."""

ITEM = compiled(
    r"[ \u3000]*(?:(?P<is>[一二三四五六七八九十]{1,2})是|[（(](?P<inner>[一二三四五六七八九十\d]{1,2})[）)]"
    r"|(?P<arabic>\d{1,2})(?:[．、]|\.(?!\d))|(?P<circled>[①-⑳]))"
)
"""The number of an item of a list."""

PURPOSE = compiled("[，,](?:重点|主要|全力|有力)?(?:用于|支持|保障|推进|推动|实施)(?P<object>[^，。；！？,、]{2,24})")
"""A number with its unit, roughly, to be cut out of a phrase."""

SUMMED = compiled("新增|新建|新改|新开|累计|改造|培训|新培育|新引进")
"""A verb of doing whose object by the end of a plan is what its years add up to."""

FLOW = compiled(one_of(FLOW_VERBS) + "(?!区)")
"""A verb of doing: what it counts was done over the period."""
