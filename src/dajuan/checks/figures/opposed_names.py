"""Tell whether names part a thing without a rest by their form: 免疫规划 and 非免疫规划, 快充 and 慢充, 第一批, 第二批, 第三批."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.checks.patterns import Pattern

_NO = Pattern("^(?:非|不|未|无|没有|尚未)")
_OPPOSED = (
    "快慢", "高低", "高普", "大小", "新旧", "新老", "内外", "上下", "城乡", "公私", "公民", "盈亏", "男女", "进出",
    "收支", "长短", "正副", "软硬", "干湿", "冷热", "前后", "左右", "早晚", "日夜", "有无", "已未", "主辅", "动静",
    "轻重", "深浅", "水旱", "平山", "增减", "升降", "涨跌", "多少", "同异", "单双", "集散", "直间", "显隐", "常非",
    "主支", "干支", "优劣", "南北", "东西", "党政",
)  # fmt: skip
"""Two characters that exclude each other and leave nothing between them where all else of two names is equal."""
_PAIRS = (
    ("集中", "分散"), ("直接", "间接"), ("固定", "流动"), ("主动", "被动"), ("常规", "非常规"), ("线上", "线下"),
    ("专任", "兼任"), ("专职", "兼职"), ("全日制", "非全日制"), ("正式", "临时"), ("在编", "编外"), ("本地", "外地"),
    ("户籍", "非户籍"), ("免费", "收费"), ("书面", "口头"), ("定期", "活期"), ("短期", "中长期"), ("人民币", "外币"),
    ("内资", "外资"), ("住宅", "非住宅"), ("盈利", "亏损"), ("应届", "往届"), ("门诊", "住院"), ("高速", "普速"),
    ("省内", "省外"), ("市内", "市外"), ("县内", "县外"), ("境内", "境外"), ("国有", "非国有"), ("公办", "民办"),
    ("公立", "民营"), ("自营", "委托"), ("新建", "改造"), ("收购", "自产"), ("个人", "单位"), ("单位", "居民"),
    ("职工", "居民"), ("国内", "国外"), ("汽油", "柴油"),
)  # fmt: skip
_SERIES = (
    "一二三四五六七八九十", "甲乙丙丁戊", "ABCDEFG", "大中小微", "高中低", "早中晚", "春夏秋冬", "上中下", "前中后",
    "轻中重", "老中青", "优良中差", "ⅠⅡⅢⅣⅤ", "1234567890", "东西南北中",
)  # fmt: skip
_LEAST = 3


def are_opposed(one: str, other: str) -> bool:
    """Whether two names leave nothing out: one is the other's negation, or they differ by words that exclude each other only."""
    if not one or not other:
        return False
    for plain, negated in ((one, other), (other, one)):
        match = _NO.match(negated)
        rest = negated[match.end() :] if match is not None else ""
        if len(rest) > 1 and (rest in plain or plain in rest):
            return True
    for first, second in _PAIRS:
        for yes, no in ((first, second), (second, first)):
            if yes in one and no in other and not (no in one and yes not in no):
                left, right = one.replace(yes, "", 1), other.replace(no, "", 1)
                if left == right or not left or not right:
                    return True
    if len(one) != len(other):
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(apart) == 1 and len(one) > 1 and any(set(apart[0]) == set(pair) for pair in _OPPOSED)


def are_in_series(names: Sequence[str]) -> bool:
    """Whether names are equal but for one character, which counts on from the first of a series (第一批, 第二批, 第三批)."""
    if len(names) < _LEAST or len({len(name) for name in names}) > 1 or len(set(names)) < len(names):
        return False
    places = [place for place, signs in enumerate(zip(*names, strict=True)) if len(set(signs)) > 1]
    if len(places) != 1:
        return False
    signs = "".join(name[places[0]] for name in names)
    return any(series.startswith(signs) for series in _SERIES)
