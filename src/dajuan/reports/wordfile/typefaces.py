"""The typefaces of official documents, each by its usual name with those that stand in for it.

Few machines have all of them. The font table names the substitutes (w:altName), so that Word, WPS and LibreOffice take a
face of the same kind instead of the first Chinese one they find.
"""

from __future__ import annotations

import msgspec

LATIN = "Times New Roman"
"""For letters and digits beside any of the Chinese faces."""


class Typeface(msgspec.Struct, frozen=True):
    """A Chinese typeface; `family` as the font table has it, `panose` says the kind of its strokes, `others` stand in."""

    name: str
    family: str
    panose: str
    others: tuple[str, ...]


TITLE = Typeface("方正小标宋简体", "roman", "02010601030101010101", ("方正小标宋_GBK", "小标宋", "华文中宋", "宋体"))
TEXT = Typeface("仿宋_GB2312", "modern", "02010609030101010101", ("仿宋", "FangSong", "华文仿宋", "方正仿宋_GBK"))
KAI = Typeface("楷体_GB2312", "modern", "02010609030101010101", ("楷体", "KaiTi", "华文楷体", "方正楷体_GBK"))
HEI = Typeface("黑体", "modern", "02010609060101010101", ("SimHei", "方正黑体_GBK", "Noto Sans CJK SC"))
SONG = Typeface("宋体", "auto", "02010600030101010101", ("SimSun", "方正书宋_GBK", "Noto Serif CJK SC"))
TYPEFACES = (TITLE, TEXT, KAI, HEI, SONG)
