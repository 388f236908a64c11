"""The patterns of the scanner, composed of named parts."""

from __future__ import annotations

from dajuan.patterns import compiled
from dajuan.reading.figures.lexicon import IDIOMS, LIST_NOUNS
from dajuan.reading.wordlist import one_of

DIGIT = "[〇零一二两三四五六七八九]"
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
CHINESE = rf"[〇零一二两三四五六七八九十百千万亿]+(?:点{DIGIT}+(?!{DIGIT}))?"
RANK = r"第(?=[\d一二三四五六七八九十])|(?<=[居列入位全国省市县区球部界名出])[前后](?=[\d一二三四五六七八九十])|倒数(?=第)|首位|榜首"
DOUBLE = r"翻(?:了)?[一两二三]?番|翻倍|(?<![”’几成])倍增"

CANDIDATE = compiled(
    f"(?P<idiom>{one_of(IDIOMS)})|(?P<rank>{RANK})|(?P<double>{DOUBLE})|(?P<arabic>{ARABIC})|(?P<chinese>{CHINESE})"
)
"""Everything that may be a figure: set phrases and ranks first (三番五次, 第3位), then numerals."""

ARABIC_NUMBER = compiled(ARABIC)
ANY_NUMBER = compiled(rf"{CHINESE}|{ARABIC}")
DIGITS = compiled(r"\d+")
IN_GROUPS = compiled(r"(?<=[^\s\d.,|])\d{1,3}(?: \d{3})+(?:\.\d+)?(?=[^\s\d.,，。；、:|])")
"""41 260元: groups of three digits, parted by blanks, between words; cells of a table have blanks before and behind them."""

RATIO = compiled(r"\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+")

LIST_OF_NUMBERS = compiled(r"(?:[、和]\d{1,12}(?:\.\d{1,6})?){1,9}")

RANK_NUMBER = compiled(
    r"(?P<number>\d+|[一二三四五六七八九十]+)(?P<unit>位(?![数于])|名(?![录单牌])|(?=[，。；、,）”’和与]|$))"
)
RANK_BEFORE = compiled(
    r"(?:居|列|排|名|第|位|全[国省市县区州球]|国内|世界|省内|部|[省市县区州]|内地|保持|获|为|入|夺得)$"
)
"""第3 and 前三 without 位 are ranks only behind one of these."""

ANNOUNCED = compiled(f"[个大项]{one_of(LIST_NOUNS)}")
"""A classifier and a noun that only announce a list."""


def is_year(digits: str) -> bool:
    """Whether four digits can be a year of this or the last two centuries."""
    return len(digits) == 4 and digits.isdigit() and "1800" <= digits <= "2199"
