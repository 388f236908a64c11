"""What a numeral that is no figure can be: patterns by name, in the order in which they are tried."""

from __future__ import annotations

import re

from dajuan.patterns import HAN
from dajuan.reading.numerals.lexicon import DIGITS, SCALES, TENS
from dajuan.reading.periods.lexicon import PLANS
from dajuan.reading.periods.rules import TIME
from dajuan.reading.wordlist import one_of, words

CHARACTERS = "".join((*DIGITS, *TENS, *SCALES))
DIGIT = f"[\\d.{CHARACTERS}]"
NUMBER = f"{DIGIT}+"
SMALL = "[一二三四五六七八九十]"
ROADS = one_of(words("国道 省道 县道 乡道 高速 号线 路公交 热线"))
SCHOOLS = one_of(words("中学 小学 幼儿园 高中 初中 人民医院 医院 中 小 幼 院"))
BATCHES = one_of(words("批 系列 件件 座座 条条 个个 项项 户户 幅幅 带 般 样 些 起 定 直 体 方面 流 线"))

NAMED = (
    rf"[经纬]{NUMBER}路",
    rf"{NUMBER}”?(?:政务服务)?{ROADS}",
    r"(?<![A-Za-z])[GSXY]\d+",
    rf"第{NUMBER}{SCHOOLS}",
    rf"{HAN}{SMALL}[小中幼](?!{DIGIT})",
    rf"{HAN}?{NUMBER}[里河]铺?[村镇乡]",
    r"\d{3}(?:、\d{3})+",
)
"""Roads, lines, schools, hospitals, villages, telephone numbers."""

CLASSES = (
    r"\d·\d+",
    rf"{NUMBER}(?:\+[\dN])+",
    r"\d[Gg](?![a-z])",
    r"\d?A+级",
    r"[百千万亿\d]+亿?级",
    rf"{SMALL}星级",
    r"百强|\d+强",
)
"""Events, schemes, techniques, grades, lists of the best."""

TRAPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("document-number", re.compile(rf"[〔\[]20\d\d[〕\]]第?\d+号|第{NUMBER}次[^，。；]{{0,6}}会议|第{NUMBER}号")),
    ("note-mark", re.compile(r"[\[〔]\d{1,3}[\]〕]|[①-⑳]")),
    ("meeting", re.compile(rf"{NUMBER}大(?=精神|报告|以来|召开)|{NUMBER}届{NUMBER}中|{NUMBER}项规定")),
    ("plan-name", re.compile(f"“?{one_of(PLANS)}”?")),
    ("number-in-name", re.compile("|".join(NAMED))),
    ("date", re.compile(rf"{TIME.pattern}|\d{{1,2}}:\d\d|{NUMBER}届|{NUMBER}次会议|\d{{4}}[—\-~]\d{{4}}")),
    (
        "list-number",
        re.compile(
            rf"(?:(?<=[。；，：\n])|^){SMALL}+(?=[是要、])|（{NUMBER}）|^\d{{1,2}}[.、]|第{SMALL}+(?=，)", re.MULTILINE
        ),
    ),
    ("industry", re.compile(rf"第?{SMALL}+(?:次)?产业?(?![{CHARACTERS}\d])")),
    ("vague", re.compile(rf"[数几]{NUMBER}|{NUMBER}[数几]")),
    ("figure-of-speech", re.compile(rf"[千万百三]{HAN}[万百五]{HAN}|万众|百折|再[接三]|一步")),
    ("class-name", re.compile("|".join(CLASSES))),
    ("slogan", re.compile(rf"[“‘][^“”‘’，。；]{{0,12}}{NUMBER}[^“”‘’。；]{{0,12}}[”’]")),
    ("class-threshold", re.compile(rf"{NUMBER}[^\d，。；、]{{1,4}}(?:及|或)?以[上下](?=[^，。；、）])")),
    ("per-unit", re.compile(rf"万元(?={HAN}|[A-Z])|每{NUMBER}")),
    ("article", re.compile(f"一{BATCHES}")),
)
"""The first of them that covers a numeral names what it is."""
