"""Patterns by which a paragraph is cut into sentences and clauses."""

from __future__ import annotations

import re

from dajuan.reading.predicates.lexicon import FLOW_VERBS
from dajuan.reading.wordlist import one_of

HEARD = re.compile("统计|发布|公布")
SENTENCE_END = re.compile(r"[。！？\n]+")
CLAUSE_END = re.compile(r"[，。；！？,:]")
CLAUSES = re.compile("[，；:,。（]")
NUMBER = re.compile(r"\d[\d.,]*[\u4e00-\u9fff%]{1,2}")
"""A number with its unit, roughly, to be cut out of a phrase."""

FLOW = re.compile(one_of(FLOW_VERBS))
"""A verb of doing: what it counts was done over the period."""
