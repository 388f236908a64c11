"""Where a word of progress speaks of one thing, and no figure says the same."""

from __future__ import annotations

from dajuan.patterns import compiled
from dajuan.reading.promises.milestones.lexicon import (
    ANY,
    CLASSIFIERS,
    COUNTED_NAMES,
    MEASURES,
    NOT_THINGS,
    NOT_YET,
    NOUN_AFTER,
    REACHED,
    SURE_CLASSIFIERS,
    THINGS,
    WORDS,
)
from dajuan.reading.wordlist import one_of

NUMERAL = r"(?:\d[\d,.]{0,15}|[一二两三四五六七八九十百千几数]+)"
SCALE = r" ?(?:余|多|几)?(?:万|亿|千|百)?(?:余|多)?"
HAN_NUMERAL = r"[一二两三四五六七八九十百千几数]+(?:余|多|几)?"
COUNT = rf"(?:\d[\d,.]{{0,15}}{SCALE} ?{one_of(CLASSIFIERS)}|{HAN_NUMERAL}{one_of(SURE_CLASSIFIERS)})"

WORD = compiled(
    one_of(word.word for word in WORDS)
    + rf"|实现(?:了)?(?=[^，。；,;]{{0,20}}?{one_of(REACHED)})|实现(?=[“‘][双三四五])"
)
BY_WORD = {word.word: word for word in WORDS}
NEGATED = compiled(one_of(NOT_YET))
NOMINAL = compiled(one_of(NOUN_AFTER))
BEHIND_A_THING = compiled(r"[”’」]?(?:（[^）]*）|\([^)]*\))?等?$")
ANY_THING = compiled(rf"{one_of(ANY)}*{one_of(THINGS)}?")
THING = compiled(rf"{one_of(THINGS)}[”’」]?(?:、|和|与|等|及|建设|$)")
NO_THING = compiled(rf"{one_of(NOT_THINGS)}|\t|=")
COUNTED_NAME = compiled(rf"{NUMERAL}[件项][^，。；,;]{{0,6}}?{one_of(COUNTED_NAMES)}")
COUNTED = compiled(rf"(?<![第“‘一二三四五六七八九十]){COUNT}|一批|一系列|等\d+")
MEASURED = compiled(rf"\d[\d,.]{{0,15}}{SCALE} ?{one_of(MEASURES)}")
# 主体封顶的综合楼: the thing stands behind.
OF_A_THING = compiled(rf"的[^，。；,;]{{0,16}}?{one_of(THINGS)}")
