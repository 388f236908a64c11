"""Patterns by which a paragraph is cut into sentences and clauses."""

from __future__ import annotations

import re

from dajuan.reading.predicates.lexicon import FLOW_VERBS
from dajuan.reading.wordlist import one_of

HEARD = re.compile("统计|发布|公布")
SENTENCE_END = re.compile(r"[。！？\n]+")
CLAUSE_END = re.compile(r"[，。；！？,:]")
CLAUSES = re.compile("[，；:,。（]")
NUMBER = re.compile(r"\d[\d.,]{0,15}(?:万亿|亿|万|千|百)?[余多]?")
"""A number with its multiplier, to be cut out of a phrase with the unit behind it."""

PURPOSE = re.compile("[，,](?:重点|主要|全力|有力)?(?:用于|支持|保障|推进|推动|实施)(?P<object>[^，。；！？,、]{2,24})")
"""A number with its unit, roughly, to be cut out of a phrase."""

FLOW = re.compile(one_of(FLOW_VERBS) + "(?!区)")
"""A verb of doing: what it counts was done over the period."""
