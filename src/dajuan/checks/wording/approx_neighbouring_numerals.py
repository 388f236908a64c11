"""Find approximations by two neighbouring numerals that are parted (三、四个月) or in Arabic digits (5、6个村, 30几户)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMERALS = "〇一二三四五六七八九"
# What is counted; ordinals (季度 年级 级 期 标段 线 次会议 月 号 次管网) are not among it.
COUNTED = (
    "个(?!百分点|(?:项目|标段|问题|方面|阶段)?(?:分别|依次))|天|家(?!族)|户|人|名(?!次)|年(?!级|段|生)|[百千万亿]|十(?!、|铺|里[铺堡店屯]|条|章|款|号)(?=[^\\W\\d_一二三四五六七八九])|倍|元|公里|亩|吨|岁|成(?![立果效])|"
    "件(?!套)|里(?![程外铺])|座|辆|米|公斤|分钟|小时|斤|趟|头|只|棵|株|顿|桌|车(?!间|道)|船|箱|袋|筐|尺|寸|丈|毫米|厘米|公顷|平方|立方|点钟|分(?!之|部|公司|局|场|校|厂)|种|块|张|把|匹|盏|艘|里地|里路|代人|口人|周(?!岁|年|内)|句话|公尺|步路|遍"
)
# Ordinals and the members of a longer list.
CHINESE = Pattern(
    rf"(?<![第、一二三四五六七八九百千初表图\n（“])(?P<ten>十?)(?P<one>[一二两三四五六七八九])、(?P<two>[二三四五六七八九])(?=(?:{COUNTED}))",
    ("、",),
)
ARABIC = Pattern(
    rf"(?<![\d.、第表图件例至到和注题条款项为-])(?P<one>[1-9])、(?P<two>[2-9])(?=(?:{COUNTED}))(?!年)", ("、",)
)
DEALT = Pattern("分别|依次|各|第|年级|编号|序号|和第|标段|附")
BEFORE = 14
THREE_OR_FIVE = (3, 5)
"""三五个 is the one approximation whose numerals do not follow each other."""
SOME = Pattern(
    r"(?<![\d.,])(?P<digits>\d+)几(?=[个户家人名亩件项万天年里次元])|(?<![十百千万])几(?P<round>10+)(?=[余多万个户家人名亩件项天年里次元])",
    ("几",),
)


def _stand_around_dun(text: str, ones: str, twos: str) -> bool:
    """Whether any 、 stands between such numerals; ten times as fast as the search that few texts need then."""
    return any(one[-1:] in ones and two[:1] in twos for one, two in pairwise(text.split("、")) if one and two)


@check(
    "num-approx-no-dun",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("相邻数字表示概数不加顿号", en="No 、 between two numerals of an approximation"),
    why=Text(
        "相邻两个数字连用表示概数，中间不加顿号：三四个月；序数（三、四季度）照加。",
        en="Two neighbouring numerals as an approximation take no 、 (三四个月); ordinals do (三、四季度).",
    ),
    wrong=(
        "工期三、四个月。",
        "全镇有五、六百户。",
        "每天接待游客七、八十人。",
        "该村二十三、四户农户受灾。",
        "需要两天，最多三、四天。",
        "过去要多走三、四十里山路。",
        "每亩多收二、三百斤。",
    ),
    right=(
        "工期三四个月。",
        "三、四季度，五、六年级，一、二级，第三、四标段。",
        "改造二、三次管网50万平方米。",
        "一、二、三产业协调发展。",
        "三、四个专项行动\n四、五个保障措施",
        "第三、四个项目开工。",
        "实验小学三、四年级，二、三十条款的解释，张三、四十里铺村的李四。",
    ),
)
def parted_numerals(manuscript: Manuscript) -> Iterator[Remark]:
    """Two numerals that follow each other with 、 between them, before what is counted."""
    text = manuscript.prose
    if not _stand_around_dun(text, "一二两三四五六七八九", "二三四五六七八九"):
        return
    for match in CHINESE.finditer(text):
        one, two = NUMERALS.index(match["one"].replace("两", "二")), NUMERALS.index(match["two"])
        if (two != one + 1 and (one, two) != THREE_OR_FIVE) or DEALT.search(
            text, max(match.start() - 4, 0), match.start()
        ):
            continue
        if not text[match.start() - 1 : match.start()].strip():  # a heading's number: 三、四个专项行动
            continue
        right = f"{match['ten']}{match['one']}{match['two']}"
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text(
                "“{words}”表示概数，中间多了顿号。", en="“{words}” is an approximation and has a 、 too many."
            ).filled(words=match[0]),
            suggestion=Text("写作“{right}”；如是序数，加“第”。", en="Write {right}; ordinals take 第.").filled(
                right=right
            ),
        )


@check(
    "num-approx-chinese",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("概数用汉字数字", en="An approximation of neighbouring numerals is in Chinese"),
    why=Text(
        "含“几”的和相邻两个数字连用的概数用汉字：三十几户、五六个村；“余”“多”“约”可与阿拉伯数字连用。",
        en="Approximations with 几 and by two neighbouring numerals are in Chinese (三十几户, 五六个村); 余, 多, 约 may go with digits.",
    ),
    wrong=("走访30几户。", "涉及5、6个村。", "大约有几100人参加。", "剩下3、4百亩未收。"),
    right=(
        "走访三十几户，涉及五六个村。",
        "惠及300余户、20多个村，约500人。",
        "分别建成5、6个站点。",
        "执行第5、6条规定，负责5、6号楼。",
        "5、6月份，全县降水偏多。",
    ),
)
def approximation_in_digits(manuscript: Manuscript) -> Iterator[Remark]:
    """几 beside Arabic digits, or two Arabic digits that follow each other with 、 between them."""
    text = manuscript.prose
    for match in SOME.finditer(text):
        yield _in_digits(manuscript, match.start(), match.end())
    if not _stand_around_dun(text, "123456789", "23456789"):
        return
    for match in ARABIC.finditer(text):
        if int(match["two"]) == int(match["one"]) + 1 and not DEALT.search(
            text, max(match.start() - BEFORE, 0), match.start()
        ):
            yield _in_digits(manuscript, match.start(), match.end() + 1)


def _in_digits(manuscript: Manuscript, start: int, end: int) -> Remark:
    return Remark(
        spans=(Span(start, end),),
        message=Text("概数“{words}”用了阿拉伯数字。", en="The approximation “{words}” is in Arabic digits.").filled(
            words=manuscript.text[start:end]
        ),
        suggestion=Text(
            "概数改用汉字，不加顿号；如不是概数，请写明。",
            en="Write an approximation in Chinese numerals; if it is none, say so.",
        ),
    )
