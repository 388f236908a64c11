"""Signs that a text may hold speech or tables, so that their patterns are compiled only when they are needed."""

from __future__ import annotations

from dajuan.patterns import compiled

SPEECH_MARKS = (
    "说",
    "介绍",
    "告诉",
    "表示",
    "指出",
    "强调",
    "言",
    "透露",
    "解释",
    "感",
    "道",
    "谈",
    "提到",
    "称",
    "表态",
    "认为",
    "记者",
)
"""Every verb of speech (speakers.lexicon) holds one of these."""

MAY_HOLD_TABLE = compiled(r"[\d%][ \t]{0,8}\n|\t[-—.\d]|预期性|约束性")
"""Rows end in figures, or have tabs, or the heads of a plan's targets stand there."""
