"""Numerals (数字): digits, multipliers and their values (GB/T 15835-2011)."""

DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}

TENS = {"十": 1, "百": 2, "千": 3}
"""Powers of ten inside a section of four digits."""

SCALES = {"万": 4, "亿": 8}
"""Powers of ten that close a section."""

MULTIPLIERS = (
    ("万亿", 12),
    ("亿万", 12),
    ("亿", 8),
    ("万", 4),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("千", 3),
    ("百", 2),
)
"""What may follow an Arabic number and multiplies it, longest first; 千 and 百 only where they do not begin a unit (千瓦)."""

POINT = "点"
VAGUE = frozenset("几数")
"""A numeral with one of these gives no figure: 几十, 十几, 数百."""

LARGE = frozenset("万亿千百")
"""Multipliers that may stand for one of themselves."""

CHARACTERS = "〇零一二两三四五六七八九十百千万亿"
ZEROS = frozenset("零〇")
