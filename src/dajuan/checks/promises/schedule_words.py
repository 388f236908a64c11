"""The stages of a building project with their order, and dates as officials write them (汛前, 国庆前, 上半年, 6月底前) as months."""

from __future__ import annotations

import re

import msgspec

from dajuan.checks.patterns import Pattern

BEGUN, TOPPED, FILLED, BUILT, USED = 1, 2, 3, 4, 5
STAGES = {
    "开工建设": BEGUN, "开工": BEGUN, "动工": BEGUN, "启动建设": BEGUN, "破土动工": BEGUN, "奠基": BEGUN, "进场施工": BEGUN,
    "主体封顶": TOPPED, "封顶": TOPPED, "主体完工": TOPPED, "主体结构封顶": TOPPED, "全面封顶": TOPPED,
    "下闸蓄水": FILLED, "蓄水": FILLED, "合龙": FILLED, "全线贯通": FILLED, "贯通": FILLED,
    "建成": BUILT, "竣工": BUILT, "完工": BUILT, "建设完成": BUILT, "完成建设": BUILT,
    "投用": USED, "投入使用": USED, "通车": USED, "投产": USED, "投运": USED, "投入运营": USED, "投入运行": USED, "启用": USED,
    "开通": USED, "运营": USED, "开馆": USED, "开园": USED, "开放": USED, "并网发电": USED, "并网投运": USED, "并网": USED, "开业": USED,
    "交付使用": USED, "建成投用": USED, "建成通车": USED, "建成投产": USED, "建成开放": USED, "建成启用": USED, "建成运营": USED,
    "建成投运": USED, "开诊": USED, "开学": USED, "招生": USED, "发电": USED, "通水": USED, "供水": USED, "通航": USED,
}  # fmt: skip
"""Each stage with its place in the order of building."""
_STAGE = "|".join(sorted(STAGES, key=len, reverse=True))
_MAIN = "完成主体(?:工程|结构)?(?:建设|施工)?|主体(?:工程|结构)?(?:全面)?(?:完成|完工|封顶|竣工)"
STAGE = Pattern(f"(?P<stage>{_MAIN}|{_STAGE})(?![率量])")
# What stands behind a stage that is no statement of it, or has an object of its own: 通车契机, 建成后, 建成桥头公园.
NO_STAGE = Pattern(
    "(?:里程|仪式|契机|一?周年|[一二三两]年来|以来|后(?!续)|之后|之际|时(?!间表)|条件|前提|的(?!时间|日期)|第|以后|面积|企业|容量|收入|成本|[一二三四五\\d]+个?(?:月|天))"
)
_QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12, "1": 3, "2": 6, "3": 9, "4": 12}
# By when a season or feast has come, as a month; “before” it is the month that is told.
_SEASONS = {
    "汛": 6, "主汛": 7, "国庆": 9, "元旦": 0, "春节": 2, "五一": 4, "劳动节": 4, "暑期": 8, "暑假": 8, "秋季": 9, "开学": 9,
    "春季": 3, "入冬": 11, "供暖": 11, "采暖": 11, "中秋": 9, "雨季": 5, "端午": 6,
}  # fmt: skip
_SEASON = "|".join(sorted(_SEASONS, key=len, reverse=True))
_DATE = Pattern(
    r"(?:(?P<year>20\d\d)年|(?P<spoken>今年|本年|明年|次年|后年|去年|上年|前年))?(?:度)?(?:的)?"
    r"(?:(?P<month>1[0-2]|0?[1-9])月(?:份)?(?:\d{1,2}日|上旬|中旬|下旬|月?初|月?中|月?底|月?末)?"
    r"|第?(?P<quarter>[一二三四1-4])季度末?|(?P<half>上半年|下半年)|(?P<end>年底|年末|年中|年内|底|末|内)"
    rf"|(?P<season>{_SEASON})(?:期|节|学期|季)?(?:开学)?)?(?P<by>之?前|以前|前后|期间|内|左右)?"
)
_SPOKEN = {"今年": 0, "本年": 0, "明年": 1, "次年": 1, "后年": 2, "去年": -1, "上年": -1, "前年": -2}
MONTHS = 12


class Due(msgspec.Struct, frozen=True):
    """By when: the last month, counted through the years; fuzzy where the words leave a month or so open (汛前, 学期)."""

    month: int
    fuzzy: bool
    words: str

    @property
    def year(self) -> int:
        """The year of the last month."""
        return (self.month - 1) // MONTHS


_OF_PROJECTS = Pattern(f"{_STAGE}|建设|实施|续建|新建|施工|改造")


def speaks_of_projects(text: str) -> bool:
    """Whether a text may say anything of a building project at all."""
    return _OF_PROJECTS.search(text) is not None


def month_of(year: int, month: int) -> int:
    """Months counted through the years."""
    return year * MONTHS + month


def dates(text: str, start: int, end: int, year: int) -> list[tuple[int, int, Due]]:
    """The dates within text[start:end] with their places; year: the one that a date without one is of."""
    found = []
    for match in _DATE.finditer(text, start, end):
        if match.end() == match.start() or not (match["year"] or match["spoken"] or _has_part(match)):
            continue
        due = _due(match, year)
        if due is not None:
            found.append((match.start(), match.end(), due))
    return found


def _has_part(match: re.Match[str]) -> bool:
    """Whether a date without a year says enough: a month, a quarter, 年底; 底 and 内 alone do not."""
    if match["end"]:
        return match["end"].startswith("年")
    return any(match[name] for name in ("month", "quarter", "half", "season"))


def _due(match: re.Match[str], year: int) -> Due | None:
    base = int(match["year"]) if match["year"] else year + _SPOKEN.get(match["spoken"] or "", 0)
    fuzzy, words = False, match[0]
    if match["month"]:
        month = int(match["month"])
        return Due(month_of(base, month), fuzzy, words)
    if match["quarter"]:
        return Due(month_of(base, _QUARTERS[match["quarter"]]), fuzzy, words)
    if match["half"]:
        return Due(month_of(base, 6 if match["half"] == "上半年" else 12), fuzzy, words)
    if match["season"]:
        month = _SEASONS[match["season"]]
        if month == 0 and not (match["by"] or "").endswith("前"):
            month = 1
        return Due(month_of(base, month), True, words)
    if match["end"] == "年中":
        return Due(month_of(base, 6), True, words)
    return Due(month_of(base, 12), fuzzy, words)


def stage_of(word: str) -> int:
    """The place in the order of building; of the main structure alone that it is topped out."""
    return STAGES.get(word, TOPPED)


def lowest_of(word: str) -> int:
    """The lowest stage that a word says: 建成投用 says that it is built too."""
    return BUILT if word.startswith("建成") else stage_of(word)


def stages_in(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of stages within text[start:end] that state one."""
    return [match for match in STAGE.finditer(text, start, end) if NO_STAGE.match(text, match.end()) is None]
