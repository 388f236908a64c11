"""The patterns by which numbers are found in a text: they look at digits as a class, so that a changed digit changes no place."""

from __future__ import annotations

import re

from dajuan.comparison.lexicon import NUMBERED, PARTS, STEPS
from dajuan.reading.figures.rules import ARABIC
from dajuan.reading.numerals.lexicon import CHARACTERS, POINT, SCALES, TENS

SMALL = r"[一二三四五六七八九十百]+"
ANY = rf"[\d{CHARACTERS}]"
SCALE = f"[{''.join((*TENS, *SCALES))}]"

STRUCTURE = "|".join(
    (
        r"(?:https?:/?/?|www\.)[!-~]+",
        rf"(?:(?<=\n)|^)[ \t#>*]*(?:{SMALL}、|（(?:{SMALL}|\d{{1,2}})）|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.、](?!\d)|\d{{1,2}}）)",
        rf"(?<=[。；，：:\n])(?:{SMALL}|\d)(?=[{STEPS}])",
        rf"（(?:{SMALL}|\d{{1,2}})）",
        rf"第(?:{SMALL}|\d{{1,3}})(?=[{PARTS}])|第(?:{SMALL})(?=，)",
        rf"(?:{'|'.join(NUMBERED)}) *(?:[一二三四五六七八九十百] ?)+(?![年月日])",
        rf"(?:{'|'.join(NUMBERED)}) ?\d{{1,3}}(?:[-—.]\d{{1,3}})*(?![\d年月日.])",
        r"[①-⑳]|\[\d{1,3}\]",
        r"(?<![\d%])[—-] ?\d{1,4} ?[—-](?![\d%])",
        r"[·.…]{3,}[ …·.]*（?\d{1,4}）?(?!\d)",
    )
)
"""Numbers that only count items, headings, tables, notes and pages; and addresses of the web."""

YEARS = rf"(?:\d{{4}}|[一二][{CHARACTERS}]{{3}})"
RANGE = "[—~至到-]"
MONTH_OR_DAY = rf"(?:\d{{1,2}}|{SMALL})"
DATE = "|".join(
    (
        rf"{YEARS} ?年? ?{RANGE} ?{YEARS} ?年",
        rf"{YEARS} ?年(?: ?{MONTH_OR_DAY} ?(?:{RANGE} ?{MONTH_OR_DAY} ?)?月(?: ?{MONTH_OR_DAY} ?日)?)?",
        rf"{MONTH_OR_DAY} ?月? ?(?:{RANGE} ?{MONTH_OR_DAY} ?)月(?!\w?个)(?: ?{MONTH_OR_DAY} ?日)?",
        rf"{MONTH_OR_DAY} ?月 ?{MONTH_OR_DAY} ?日",
        r"\d{1,2} ?月(?=[底末初份，。、至])",
        r"\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)",
    )
)
"""A day, a month, a year, or from one to another; a number of years or months alone is none."""

TIME = re.compile(DATE)

PAPER = r"[〔【\[（]\d{4}[〕】\]）]第?\d+号"
"""〔2025〕3号."""

PLAN = f"十[{CHARACTERS}]五"
IN_A_NAME = r"[A-Za-z][A-Za-z.\-]*\d+(?:\.\d+)?(?:[A-Za-z]+)?|\d+[Gg](?![A-Za-z])"
"""PM2.5, G20, 5G: a number only as a part of a name."""

NUMBER = rf"(?:{ARABIC})(?: ?[余多]?{SCALE}+)?|[{CHARACTERS}]+(?:{POINT}[{CHARACTERS}]+)?(?:[余多]{SCALE}+)?"

TOKEN = re.compile(
    f"(?P<structure>{STRUCTURE})|(?P<paper>{PAPER})|(?P<date>{DATE})|(?P<plan>{PLAN})|(?P<name>{IN_A_NAME})|(?P<number>{NUMBER})"
)
"""Every number of a normalised text, the longest sense first."""

WRITTEN = re.compile(rf"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<more>[余多]?)(?P<scale>{SCALE}*)")
"""A number in Arabic digits with its multiplier."""

LINE = re.compile(r"[^\n]+")
ALONE = re.compile(r"[-—·. ]*\d{1,3}[-—·. ]*")
"""A line that is nothing but a short number: of a page, unless others stand beside it."""
CODE = re.compile(r"\d{3,18}")
"""What names a row by digits: 2010101."""
DIGIT = re.compile(r"\d")
