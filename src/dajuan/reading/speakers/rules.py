"""How an attribution is built: [occasion] office name [manner] verb [colon or comma] [quotation]."""

from __future__ import annotations

import re

from dajuan.patterns import HAN, compiled
from dajuan.reading.speakers.lexicon import (
    ANONYMOUS_POSTS,
    BEFORE_OFFICE,
    BODY_ENDINGS,
    MANNER,
    OCCASION_CLOSERS,
    OCCASION_OPENERS,
    OPENERS,
    POSTS,
    SPEECH_VERBS,
)
from dajuan.reading.wordlist import one_of

SPACE = r"[ \t\u3000]*"
OPENING = "[" + re.escape("".join(OPENERS)) + "]"
CLOSING = "[" + re.escape("".join(OPENERS.values())) + "]"
ALL_VERBS = tuple(verb.word for verb in SPEECH_VERBS)
MARKED_VERBS = frozenset(verb.word for verb in SPEECH_VERBS if verb.marked)

# The verb with the mark that follows it, or 表示将…, where the promise itself follows.
ATTRIBUTION = compiled(
    rf"(?P<verb>{one_of(ALL_VERBS)}){SPACE}"
    rf"(?:(?P<mark>[：:，,]){SPACE}\n*{SPACE}(?P<open>{OPENING})?|(?P<bare>{OPENING})|(?P<closed>[。．])|(?<=表示)(?=将))"
)

# What ends the clause in which the speaker stands; 、 does not (县委书记、县长王某).
BOUNDARIES = frozenset("，,；;：:。！？!?\n）)").union(OPENERS, OPENERS.values())

TRAILING_MANNER = compiled(rf"(?:{one_of(MANNER)}|[^，。、\s]{{1,4}}地|\d{{1,2}}日){SPACE}$")
TRAILING_OCCASION = compiled(rf"{one_of(OCCASION_OPENERS)}[^，,。；;]{{1,30}}?{one_of(OCCASION_CLOSERS)}{SPACE}$")
LEADING = compiled(
    rf"^{SPACE}(?:{one_of(BEFORE_OFFICE)}|(?:\d{{4}}年)?(?:\d{{1,2}}月)?\d{{1,2}}日(?:上午|下午|晚)?|在[^，,。]{{1,24}}?(?:会上|上|中|时|现场|采访时)|——)"
)
POST_AT_END = compiled(rf"{one_of(POSTS)}{SPACE}$")
ANONYMOUS_AT_END = compiled(rf"{one_of(ANONYMOUS_POSTS)}$")
BODY_AT_END = compiled(rf"{one_of(BODY_ENDINGS)}$")
PARAGRAPH_END = compiled(r"\n\s*")
HEADING_START = compiled(r"#|[（(]?[一二三四五六七八九十]{1,3}[)）、]|——")
SENTENCE_MARK = compiled(r"\n\s*|[“‘「『”’」』。！？!?]")
HAN_NAME = compiled(rf"{HAN}+")
MINORITY_NAME = compiled(rf"{HAN}{{1,8}}(?:[·•・]{HAN}{{1,8}})+$")
# Characters that no given name of an official text holds: 说 after 群众们, 报告, 据.
NEVER_IN_NAMES = frozenset("的了们在是把被对向从据这那哪等均将已所其此")
# After a term's closing mark the sentence runs on at once: “五办”推行以来.
TERM_FOLLOWED = compiled(rf"(?<![。！？!?，,；;…]){CLOSING}(?={HAN}|[、“‘])")
FIRST_PERSON = compiled(r"[我你他她本这那]")
