"""Find two approximators on one figure (近30余万人次, 约500人左右)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import ARABIC, CHINESE, SCALE, TIME, Measure, measure_at, number_before
from dajuan.patterns import HAN

# Before the number. A word that ends in one of them (最近, 节约, 看不到) approximates nothing, nor does what is denied (不超过).
# (The looking back stands behind the word, so that the search has a first character to go by.)
ABOUT = "约(?<![节签预集制合大契公违履婚特条邀相简有]约)|大约|大概|约莫"
NEAR = "近(?<![附最邻靠亲就毗临远晚切贴走逼将接]近)|将近|接近"
BEYOND = "超[过出](?<![不未没]..)|突破(?<![不未没]..)|超(?<![反赶高不未没]超)(?![过出])|逾(?<!不逾)"
SHORT = "不足|不到(?<![达看做得找拿吃感想听用]..)"
BEFORE = f"{ABOUT}|{NEAR}|{BEYOND}|{SHORT}"

# Between the word and its number: 约占全部的30%左右, 大约有500人左右.
VERB = "(?:占[^，。；、：:（）“”\\d\\n]{0,14}?|为|达到?|有|在|合|需要?|计|共)?"

FRACTION = "百分之[零〇一二三四五六七八九十百点]+|[一二两三四五六七八九十]+分之[一二两三四五六七八九十]+|一半|半数"
TENTHS = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九]{1,2})成(?:[一二三四五六七八九半])?"
NUMBER = f"(?P<whole>{FRACTION}|{TENTHS})|(?P<number>{ARABIC}|{CHINESE})(?P<scale>{SCALE})?"
MORE = "(?P<more>余|多|来(?=[个名人户家万亿]))?(?P<scale_behind>[万亿]*)"

AFTER = r"左右|上下|及?以上|及?以下|以内|之内|(?:余|多)(?=[，。；、）\n]|人次|元)"

FIGURE = Pattern(f"(?P<before>{BEFORE})(?P<verb>{VERB}) ?(?P<second>{BEFORE})? ?(?:{NUMBER}){MORE}")
OPEN_FIGURE = Pattern(r"(?P<more>[余多来])(?<=[\d十百千万亿].)[万亿]*", ("余", "多", "来"))
TWICE_BEHIND = Pattern(
    "(?P<first>左右|上下|以上|以下|以内)(?P<side>左右|上下|以上|以下|以内)(?![游联同一级班下])",
    ("右上", "上左", "右以", "下左", "下以", "上上", "内左", "内上"),
)
FIGURE_BEFORE = Pattern(r"[\d十百千万亿%][^，。；、\n\d]{0,4}$")
BEHIND = Pattern(f"(?P<after>{AFTER})")
LOOSE = Pattern(f"{HAN}{{1,5}}?(?P<after>左右)(?![手脚两为岸侧邻分各双均开转移对])")
"""A unit that no list knows, or a noun behind the unit: 约500名群众左右."""

WORD = Pattern(f"(?![额热缺粮款下]){HAN}")
MORE_MORE = Pattern("余多|多余(?=[万亿个户人名家])", ("余多", "多余"))

WINDOW = 5

CLASS = frozenset({"money", "power", "area", "length", "weight", "energy", "data", "volume", "duration"})
"""A measure of these with 以上 before a noun opens a class: 亿元以上项目, 65岁以上老人."""

NOUN = Pattern(f"(?:的|及)?(?:“|{HAN})")
AIM = Pattern("的?(?:预期|年度|增长)?(?:目标|水平|增速|要求)")
"""接近10%左右的预期目标: near to what is itself about 10%."""


@check(
    "approx-double",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("约数重复", en="Two approximations on one figure"),
    why=Text(
        "“近”“不足”是略低于，“超”“余”“以上”是略高于，“约”“左右”是上下不定；一个数字用两个，不是重复就是矛盾，读者无从判断是多是少。"
        "“县以上”“规模以上”“亿元以上项目”表示类别，“近10余年”表示最近一段时间，不在此列。",
        en="近 and 不足 say just below, 超, 余 and 以上 just above, 约 and 左右 either: two of them on one figure say it twice or "
        "contradict each other. A class (规模以上, 亿元以上项目) and recent time (近10余年) are another matter.",
    ),
    wrong=(
        "全年接待游客近30余万人次。",
        "现有养殖户约500人左右。",
        "全县工业技改投入超1000万元以上。",
        "惠及群众300余户以上。",
        "外出务工人员约占全县劳动力的30%左右。",
        "培育合作社近百余家。",
        "累计建成农村公路突破2000公里以上。",
        "工程占地不足50亩以内。",
        "参加活动的群众大约有2.5万人上下。",
        "云溪县绿化面积逾三千余亩。",
        "青石镇从事茶叶生产的农户约占六成左右。",
        "受益人口超过半数以上。",
        "现场约有500名群众左右。",
        "全县新增用工大约近800人。",
        "预计增长5%左右上下。",
        "全县共有各类市场主体将近2万多户。",
    ),
    right=(
        "全年接待游客近30万人次。",
        "全年接待游客30余万人次。",
        "现有养殖户约500人。",
        "供水普及率达95%以上，合格率保持在98%左右。",
        "近10余年来，宁河县新修水库6座。",
        "近三十多年的实践表明，办法是管用的。",
        "引进亿元以上项目近20个，规模以上工业企业超100家。",
        "约30名县处级以上干部参加培训。",
        "经济总量接近10%左右的预期目标。",
        "最近5年以上的档案全部数字化，节约500万元以上。",
        "办件时限不超过3个工作日以上级部门规定为准。",
        "近80岁以上老人津贴标准由县民政局另行制定。",
        "临川市共有企业约300家，80%以上为民营企业。",
        "全县超22万群众受益，更多实惠送到家门口。",
        "该镇约8家企业、20余户农户参加。",
        "距县城约10公里，海拔1200米左右。",
        "超过3个车道左右分流通行。",
        "集聚30家以上上下游企业，形成上下左右协同的格局。",
    ),
)
def doubled_approximation(manuscript: Manuscript) -> Iterator[Remark]:
    """A word of approximation before a number and another one before or behind it, or two behind it."""
    text = manuscript.prose
    taken: set[int] = set()
    for match in FIGURE.finditer(text):
        end, second = _second(text, match)
        if second:
            taken.update(range(match.start(), end))
            yield _remark(manuscript, match.start(), end, match["before"], second)
    for match in OPEN_FIGURE.finditer(text):
        unit = measure_at(text, match.end())
        behind = BEHIND.match(text, unit.end if unit else match.end())
        if behind and unit and match.start() not in taken and not _is_class(text, unit, behind.end(), behind["after"]):
            start = match.start() - len(number_before(text, match.start()))
            yield _remark(manuscript, start, behind.end(), match["more"], behind["after"])
    for match in TWICE_BEHIND.finditer(text):
        if FIGURE_BEFORE.search(text, max(match.start() - WINDOW, 0), match.start()):
            yield _remark(manuscript, match.start("first"), match.end(), match["first"], match["side"])
    for match in MORE_MORE.finditer(text):
        if text[match.start() - 1].isdigit() or text[match.start() - 1] in "十百千万亿":
            yield _remark(manuscript, match.start() - 1, match.end(), match[0][0], match[0][1])


def _second(text: str, match: re.Match[str]) -> tuple[int, str]:
    """The end of what is approximated twice, and the second word; "" where there is only one."""
    if not match["whole"] and not match["number"]:
        return 0, ""
    unit = measure_at(text, match.end())
    if match["before"] == "近" and unit is not None and unit.dimension in TIME:
        return 0, ""
    if match["second"]:
        recent = unit is None or (match["second"] == "近" and unit.dimension in TIME)
        return (0, "") if recent or unit is None else (unit.end, match["second"])
    if match["more"]:
        if unit is None and (match["more"] != "余" or not WORD.match(text, match.end())):
            return 0, ""
        return unit.end if unit else match.end(), match["more"]
    behind = BEHIND.match(text, unit.end if unit else match.end()) or LOOSE.match(text, match.end())
    if not behind or AIM.match(text, behind.end()):
        return 0, ""
    if (
        unit
        and match["before"] in ("约", "近", "不足", "不到")
        and _is_class(text, unit, behind.end(), behind["after"])
    ):
        return 0, ""
    return behind.end(), behind["after"]


def _is_class(text: str, unit: Measure, end: int, word: str) -> bool:
    """Whether 以上 opens a class: a measure, and a noun after it."""
    return unit.dimension in CLASS and word.endswith(("以上", "以下")) and NOUN.match(text, end) is not None


def _remark(manuscript: Manuscript, start: int, end: int, first: str, second: str) -> Remark:
    words = manuscript.text[start:end]
    return Remark(
        spans=(Span(start, end),),
        message=Text(
            "“{words}”同时用了“{first}”和“{second}”，读者无从判断是多是少。",
            en="“{words}” has both {first} and {second}: the reader cannot tell which is meant.",
        ).filled(words=words, first=first, second=second),
        suggestion=Text("“{first}”和“{second}”只留一个。", en="Keep either {first} or {second}.").filled(
            first=first, second=second
        ),
    )
