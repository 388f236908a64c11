"""Characters that are written in more than one way (全角, 异体, 繁体), each mapped to one character, so that offsets hold."""

FULL_WIDTH = dict(zip("０１２３４５６７８９", "0123456789", strict=True))
"""Digits of full width."""

MARKS = {
    "％": "%",
    "．": ".",
    "：": ":",
    "∶": ":",
    "﹕": ":",
    "︰": ":",
    "；": "；",
    ";": "；",
    "﹐": "，",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
    "／": "/",
    "～": "~",
    "∼": "~",
    "〜": "~",
    "－": "-",
    "–": "—",
    "―": "—",
    "─": "—",
    "−": "-",
    "＋": "+",
    "　": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\t": " ",
    "\v": " ",
    "\f": " ",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "＂": '"',
    "［": "[",
    "］": "]",
    "﹝": "〔",
    "﹞": "〕",
}
"""Punctuation that says the same; a comma between digits is put back by the figures' scanner, which looks at the text itself."""

NUMERALS = {"○": "〇", "Ｏ": "〇", "ㄧ": "一", "貳": "二", "兩": "两", "萬": "万", "億": "亿", "點": "点"}
"""Chinese numerals in other forms. 零 and 〇 both stand."""

TRADITIONAL = dict(
    zip(
        "個戶條處畝噸億萬區縣鎮鄉項種輛餘約達為實現完總長產業農業財政預計較環比減點佔與增長降億幹達過超標準續計劃劃",
        "个户条处亩吨亿万区县镇乡项种辆余约达为实现完总长产业农业财政预计较环比减点占与增长降亿干达过超标准续计划划",
        strict=True,
    )
)
"""The traditional characters that stand in the words around figures; enough to read a figure, not a converter."""

CURLY = r"“\1”"
"""What a pair of straight quotation marks stands for."""
