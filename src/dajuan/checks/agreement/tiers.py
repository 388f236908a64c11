"""Find a system of so many levels (四级体系) that lists another number of them."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.wordlist import one_of, words

_NOUNS = words(
    """
    体系 网络 机制 模式 格局 平台 架构 联动 网格 阵地 网 责任制 管理 治理 服务 诊疗 医疗卫生 党组织 调解 站点 物流 供销 河长 林长
    """
)
_MEMBER = r"[^\W\d]{1,12}(?:（[^\W\d]{1,6}）)?"
_JOINT = r"[+＋—\-－/→]+"
_CHAIN = rf"{_MEMBER}(?:{_JOINT}{_MEMBER}){{1,6}}"
_LISTED = r"[^\W\d]{1,8}(?:、[^\W\d]{1,8}){1,6}(?:(?:和|与|及|以及)[^\W\d]{1,8})?"
_NAMED = Pattern(rf"的?(?P<number>[二两三四五六七])级(?P<noun>[^\W\d]{{0,10}}?{one_of(_NOUNS)})", needs=("级",))
_BEFORE = Pattern(
    rf"(?:(?P<chain>{_CHAIN})|[“‘](?P<quoted>{_LISTED})[”’]"
    r"|(?<![^\W\d])(?:[^\W\d]{2,4}?)??(?P<levels>(?:[省市县区旗乡镇村组户]、){1,5}[省市县区旗乡镇村组户])"
    r"|(?P<plain>(?:[^\W\d]{1,6}级[^\W\d]{0,5}、)+[^\W\d]{1,6}级[^\W\d]{0,5}))[”’]?$"
)
_LONGEST = 60  # characters of such a list
_JOINTS = Pattern(rf"{_JOINT}|、|和|与|以及|及")
# Levels of government written without a mark between them: 县乡村 are three, 乡镇 and 街道 one.
_LEVELS = Pattern("^[省市州县区旗乡镇村组]{2,}$")
_ONE_LEVEL = words("乡镇 镇乡 街镇 县区 市县 县市 区县 市区 村组 乡村 镇村 省市 市州 镇街 省区")


@check(
    "agree-tier-list",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“N级”与所列层级数不符", en="A system of N levels lists another number of them"),
    why=Text(
        "“四级体系”应当列出四个层级。",
        en="A 四级 system lists four levels.",
    ),
    wrong=(
        "织密“县—乡—村”四级物流体系。",
        "构建“县级中心+镇级站点+村级小屋”的四级养老服务体系。",
        "健全县级中心、乡级站所、村级网点、户级联络的三级服务网络。",
        "建成“总仓+分拨中心+驿站”两级物流网络。",
    ),
    right=(
        "织密“县—乡—村”三级物流体系。",
        "健全县乡村三级医疗卫生服务体系。",
        "健全市—县（区）—街道三级应急管理体系。",
        "构建“区域中心+社区中心+日间照料中心+幸福小院”的四级养老服务体系。",
        "推动三级医院创建，完善四级三类网格，启动一级响应。",
        "完善市县—乡镇—村三级管理网络。",
    ),
    replaces=("prog-parts",),
)
def tiers(manuscript: Manuscript) -> Iterator[Remark]:
    """The members of a chain before 三级…体系 against its number."""
    text = manuscript.prose
    for match in _NAMED.finditer(text):
        begin = max(match.start() - _LONGEST, 0)
        lead = text[begin : match.start()]
        if not _JOINTS.search(lead):
            continue
        found = _BEFORE.search(lead)
        if found is None:
            continue
        kind = found.lastgroup or ""
        listed = [part for part in _JOINTS.compiled.split(found[kind]) if part]
        number = number_of(match["number"].replace("两", "二"))
        if number is None or len(listed) == number or any(_is_several(part) for part in listed):
            continue
        yield Remark(
            spans=(
                Span(match.start("number"), match.end("noun")),
                Span(begin + found.start(kind), begin + found.end(kind)),
            ),
            message=Text(
                "说“{name}”，前面列了{count}个层级。",
                en="“{name}” is said, and {count} levels are listed before it.",
            ).filled(name=match["number"] + "级" + match["noun"], count=len(listed)),
            suggestion=Text("补上缺的层级，或者改正级数。", en="Add the level that is missing, or correct the number."),
        )


def _is_several(member: str) -> bool:
    """Whether a member may hold several levels: 县乡, 市县."""
    return (_LEVELS.search(member) is not None and member not in ("乡镇", "镇乡", "镇街", "街镇")) or any(
        member.endswith(each) for each in _ONE_LEVEL if each not in ("乡镇", "镇乡", "镇街", "街镇")
    )
