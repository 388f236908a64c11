"""Find negations that say the opposite of what is meant (防止…不再发生, 切忌不要, 确保…事故发生)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_AVOIDING = (
    "防止|避免|杜绝|严防|防范|谨防|以防|以免|制止|阻止|遏制|预防|坚决杜绝|免得|力戒|严禁|禁止|切忌|切勿|避免了|防止了"
)
_HAPPENING = (
    "发生|出现|重演|反弹|重复|再现|再发|再犯|返贫|复发|复燃|回潮|回弹|蔓延|扩散|扩大|漏[报登检管排查]?|遗漏|流失|断档|断供|脱节|上升|增加|增多|恶化|滋生|滋长|抬头|激化|外溢"
    "|走样|走过场|流于|拖欠|超标|外流|失控|脱管|死灰|卷土|占用|破坏|浪费|积压|延误|违[规法章反]|乱|挪用|截留|聚集|涌入|沉淀|溺水|中断|停[工产业]|倒[流灌退]|掉[队链]|落下|打折"
)
_TURNED = Pattern(
    rf"(?:{_AVOIDING})(?P<what>[^，。；：:、“”,;\n]{{0,22}}?)(?P<not>不再会?|不会再?|不要再?|不致|不得再?|不能再?|不许再?|未再|没有再?|不(?=再|{_HAPPENING}))再?(?P<happens>{_HAPPENING})",
    needs=("不", "未再", "没有"),
)
_FORBIDDEN_TWICE = Pattern(
    "(?:切忌|切莫|切勿|严禁|禁止|谢绝|杜绝|防止|避免|以免|不得|不准|不许)(?:不要|不能|不得|不准|不许|不可|禁止|严禁)(?!不|忽视|缺少|避免|抗|分割|移)",
    needs=("切", "禁", "谢绝", "杜绝", "防止", "避免", "以免", "不得", "不准", "不许"),
)
_EVERY_MOMENT = Pattern("无时无刻(?:都|在|总|也|地?都)", needs=("无时无刻",))
_HARM = "事故|舆情|险情|伤亡|溃坝|垮坝|事件|案件|返贫|疫情|火情|灾情|上访|拖欠|漏洞|断档|死角|反弹|遗漏|漏报|安全问题|质量问题"
_ASSURED = Pattern(
    rf"确保(?P<what>(?:(?!不|无|零|没|未|免|防|杜绝|遏制|控制|减少|化解|处置|消除|坚决|第一时间|及时|平稳|安全度|稳定|下降|降低)[^，。；：:,;\n、]){{0,18}}?(?:{_HARM}))(?:的)?(?:再次|重复|大面积|规模性)?(?P<happens>发生|出现|反弹|产生|漏掉)(?![后时率数前起的地面]|之|以后|概率)",
    needs=("确保",),
)
_THRICE = Pattern(
    "无不(?:没有|不(?!能|可|得|断|少|同|失|懈|过))|(?:从未|从来没有|尚未|并未)(?:没有|未(?!来|成年))|(?:没有|无)(?:一[个人户项处件])?不(?:没有|未)|(?:并非|不是)没有不",
    needs=("无不", "从未", "从来", "尚未", "并未", "没有"),
)


@check(
    "word-negation",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("否定误用，意思正好相反", en="A negation that turns the meaning round"),
    why=Text(
        "“防止类似问题不再发生”是让它发生，应为“防止……再次发生”或“确保……不再发生”；“切忌不要”“严禁不得”“无时无刻都”“确保……事故发生”同样把意思说反了。",
        en="防止…不再发生 says that it shall happen: it is 防止…再次发生 or 确保…不再发生. 切忌不要, 严禁不得, 无时无刻都 and 确保…事故发生 turn the "
        "meaning round in the same way.",
    ),
    wrong=(
        "举一反三，防止类似问题不再发生。",
        "健全监测机制，避免已脱贫户不返贫。",
        "坚决杜绝安全事故不发生。",
        "严禁不得擅自扩大开支范围。",
        "干部切忌不要脱离群众。",
        "他们无时无刻都在牵挂着乡亲们。",
        "压实责任，确保重大安全事故发生。",
    ),
    right=(
        "举一反三，防止类似问题再次发生，确保此类问题不再发生。",
        "避免不必要的开支，防止不良反应，杜绝不合格产品流入市场，防止不法分子抬头。",
        "坚决防止发生规模性返贫，避免不达标项目开工。",
        "严禁擅自扩大开支范围，切忌脱离群众。",
        "他们无时无刻不在牵挂着乡亲们，无不为之动容。",
        "确保不发生重大安全事故，确保事故发生后半小时内到场，确保零事故。",
        "防止“不作为”问题发生；避免因不了解政策而发生纠纷；防止项目不按时完工、资金不及时拨付现象出现。",
    ),
)
def negations(manuscript: Manuscript) -> Iterator[Remark]:
    """A word of avoiding with a negated happening, two prohibitions in a row, 确保 with a harm that happens."""
    text = manuscript.prose
    for match in _TURNED.finditer(text):
        if not _negates_another(match["what"]):
            yield _remark(manuscript, match.start(), match.end())
    for pattern in (_FORBIDDEN_TWICE, _EVERY_MOMENT, _THRICE):
        for match in pattern.finditer(text):
            yield _remark(manuscript, match.start(), match.end())
    for match in _ASSURED.finditer(text):
        yield _remark(manuscript, match.start(), match.end())


_CAUSE = Pattern("因|由于|而|导致|造成|引发|所|的(?:不|没|未)$|“$|[如若]|以及|能够")


def _negates_another(what: str) -> bool:
    """Whether the negation may belong to a cause or a clause of its own: 避免因管理不到位发生…."""
    return _CAUSE.search(what) is not None


def _remark(manuscript: Manuscript, start: int, end: int) -> Remark:
    return Remark(
        spans=(Span(start, end),),
        message=Text(
            "“{words}”中的否定词把意思说反了，请核对。",
            en="The negations in {words} say the opposite of what is meant.",
        ).filled(words=manuscript.text[start:end]),
        suggestion=Text(
            "用“防止……发生”“避免……”或“确保……不再发生”，只留一重否定。",
            en="Keep one negation: 防止…发生, or 确保…不再发生.",
        ),
    )
