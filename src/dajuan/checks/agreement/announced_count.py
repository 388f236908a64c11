"""Find a list that has fewer or more items than were announced (三方面工作：一是…；二是….)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.numbering import Numbered, number_of, numbered_lists
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.reading.wordlist import one_of, words

# Nouns of which a text says how many it will list. A count of anything else (3个项目) is a figure, unless a colon follows it.
_NOUNS = words(
    """
    方面 工作 任务 措施 举措 行动 要求 机制 工程 原则 重点 环节 关键 突破 抓手 问题 坚持 聚焦 突出 着力 确保 维度 层面 目标
    特点 转变 提升 强化 大事 实事 事 建议 意见 体会 经验 路径 文章 内容 因素 原因 途径 方向 支撑 优化 统筹 结合 注重 狠抓 紧盯
    步 走 点 条 项 类 要点 举动 制度 改革 体系 攻坚战 硬仗 字 底线 关口 难题 板块 领域 计划 主线 短板 定位 变化 趋势 特征 亮点
    规定 本领 能力 优势 启示 专题 板块 阶段 步骤 层次 批次 部分 坎 关 责任 关系 力量 清单 动作 战役 防线
    战略 理念 创新 不动摇 不放松 站位 困难 挑战 机遇 成效 进展 更加
    """
)
_NUMERAL = r"\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_NOT_BEFORE = r"(?<![第前后之每\d一二两三四五六七八九十百千万年月.—~-])(?<![\d一二两三四五六七八九十][至到])"
_CLASSIFIER = "个|大|项|条|件|点|类|步|种|篇|对|张|道|场|组|套|轮|方面"
_WORDS = "[^，,。；：:、\\d“”‘’（）()\\n]"
_TAIL = (
    r"(?:来|上)?(?:抓|做|推进|推动|发力|着手|入手|开展|落实|推动落实|抓好落实|落地见效|持续发力|精准发力|下功夫|努力|攻坚发力|实现突破|求突破|走在前列|持续用力|进行|展开|实施|组织实施|推开|施策)?(?:如下|以下)?"
    r"[，,。；：:、（\s—]*(?:即|分别是|主要是|具体是|具体为|具体包括|主要包括|我们|今年)?[，,：:]?\s*$"
)
# The number of what is listed, up to the first item. What ends in a colon, or is a name in quotation marks, may be anything.
_ANNOUNCED = Pattern(
    rf"{_NOT_BEFORE}(?P<number>{_NUMERAL})(?P<noun>(?:{_CLASSIFIER})(?:{_WORDS}{{0,10}}?{one_of(_NOUNS)}))[”’]?{_TAIL}"
)
_BEFORE_COLON = Pattern(
    rf"{_NOT_BEFORE}(?P<number>{_NUMERAL})(?P<noun>(?:{_CLASSIFIER})(?!月|亿|万){_WORDS}{{1,8}})[”’]?{_WORDS}{{0,8}}[：:](?:{_WORDS}{{2,8}}，)?\s*$",
    needs=("：", ":"),
)
_QUOTED = Pattern(
    rf"[“‘](?P<number>{_NUMERAL})(?P<noun>(?:{_CLASSIFIER})?(?:(?![一二三四五六七八九十]){_WORDS}){{2,8}})[”’](?:(?:(?!等){_WORDS}){{0,8}}[：:]|。)\s*$",
    needs=("“", "‘"),
    also=("”", "’"),
)
# 本年度重点工作七项，完成情况如下.
_BEHIND_NOUN = Pattern(
    rf"(?:工作|任务|措施|举措|问题|建议|要求|意见|内容|事项)(?P<number>{_NUMERAL})(?P<noun>项|条|个|点|件|方面)[，：:](?:{_WORDS}{{0,14}}(?:如下|以下))?[：:]?\s*$",
    needs=tuple(f"{unit}{mark}" for unit in ("项", "条", "个", "点", "件", "方面") for mark in "，：:"),
)
# A heading right above a list whose items begin lines: （二）三个方面存在不足.
_IN_HEADING = Pattern(
    rf"{_NOT_BEFORE}(?P<number>[两三四五六七八九十])(?P<noun>(?:个|大|项|条|点)(?:重点|突出|主要|具体)?(?:方面|环节|问题|任务|措施|举措|建议|工作|不足|短板|特点))(?:[^\W\d]{{0,6}})\s*$"
)
# 主要有两个：其一是….
_BARE = Pattern(
    rf"(?:有|是|为|共)(?P<number>{_NUMERAL})(?P<noun>个|条|点|项|方面)[：:]\s*$",
    needs=tuple(f"{unit}{mark}" for unit in ("个", "条", "点", "项", "方面") for mark in "：:"),
)
# Farther back, where each item repeats what was announced: “四大行动”，…。一是实施蓝天行动。
_REPEATED = Pattern(
    rf"{_NOT_BEFORE}(?P<number>[两三四五六七八九十])(?:{_CLASSIFIER})(?P<noun>[^\W\d]{{2,4}}?){_WORDS}{{0,8}}[”’，。]"
)
_ANY_NUMBER = Pattern("[二两三四五六七八九十2-9]|1\\d")
_ANOTHER = Pattern(rf"(?:{_NUMERAL})(?:{_CLASSIFIER})")
_BEHIND = Pattern(
    rf"\s*(?:以上|上述|前述|这)(?P<number>{_NUMERAL})(?:个方面|方面|点|条|项|件|个|大)(?:{one_of(_NOUNS)})?"
)
_LAST_ITEM = 120  # characters of a last item
_LEAD = 80  # characters before the first number
_HEAD = 16  # characters of an item within which it repeats what was announced
ENDS = ("。", "；", "：", ":", "，")
MOST_LEFT_OUT = 2
"""Items that a writer forgets at the end of a text."""
LAST_CIRCLED = 10
_OPEN_END = Pattern("等(?:等)?[。；，,]?\\s*$")
_CLAUSE_END = Pattern("[，,。；：:\n]")
_LEADS = Pattern("以下|如下|重点|主要|着力|围绕|做好|抓好|全力|突出|聚焦|做了|抓了|办好|呈现")
_SEPARATORS = Pattern("[、和与及]")
_SEVERAL = Pattern("[一二两三四五六七八九十\\d](?:个|大|项|条|件|点|类)[^，,。；：“”]{1,8}[，,；][^，,。；]{0,8}$")
_GROUP = Pattern("[两三四五六七八九十](?:大|个|项)")
_CONDITIONAL = Pattern("之一|至少|不少于|以上|若干")


@check(
    "agree-count-list",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("列举的项数与所说的不符", en="A list has another number of items than was announced"),
    why=Text(
        "说“三方面”，后面就应当列三条。少了多半漏写一条，多了应当改数。",
        en="三方面 is followed by three items. With fewer, one was probably left out; with more, the number is to be changed.",
    ),
    wrong=(
        "重点抓好三方面工作：一是扩大有效投资；二是促进消费升级。",
        "我们围绕四方面持续发力：一是全链条压实责任；二是全方位整治隐患；三是全要素夯实基础。",
        "今年重点做好五项重点任务。一是稳增长。二是扩内需。三是强产业。四是惠民生。",
        "提出两点要求：第一，提高站位。第二，压实责任。第三，严明纪律。",
        "着力实施三大行动：\n（一）项目攻坚行动。全年开工项目48个。\n（二）招商突破行动。引进企业12家。",
        "一年来，主要做了4个方面的工作：一要抓项目；二要抓环境；三要抓作风。",
        "上半年经济呈现三个特点：生产端看，一是农业稳，二是工业升，三是服务业活，四是建筑业降幅收窄。",
        "全力打好“四大行动”，改善环境质量。\n一是实施蓝天行动。二是实施碧水行动。三是实施净土行动。",
        "始终坚持“六不放松”。一是抓发展不放松，二是抓改革不放松，三是抓民生不放松。",
        "分析原因，主要有两个：其一是基数较高，其二是项目不足，其三是需求偏弱。",
        "重点工作四项，完成情况如下：\n一是投资增长7.2%；\n二是工业增长6.9%；\n三是消费增长5.5%。\n二、下步打算\n加快推进。",
    ),
    right=(
        "重点抓好三方面工作：一是扩大有效投资；二是促进消费升级；三是稳住外贸。",
        "重点抓好五项工作，一是稳增长，二是扩内需等。",
        "全年新建学校3所，一是改善条件，二是增加学位。",
        "推进“三大工程”等重点任务，一是抓好城市更新，二是抓好园区建设。",
        "会议提出“五个聚焦”，今年先抓三个：一是聚焦产业，二是聚焦乡村，三是聚焦改革。",
        "实现“十五五”良好开局。\n一是抓收支。二是惠民生。三是防风险。",
        "落实“三项制度”，一是公示执法信息，二是记录执法过程，三是审核重大决定。",
        "一年来，我们做了以下三项工作：\n一是稳增长。生产总值增长5.6%。\n二是调结构。\n三是惠民生。",
        "2025年，实施重点项目两个，总投资3亿元，一是完善路网，二是改造管网，三是提升绿化。",
    ),
    replaces=("prog-parts",),
)
def announced_count(manuscript: Manuscript) -> Iterator[Remark]:
    """A numbered list behind a number of 方面, 项, 大, 点 that is not the number of its items."""
    for listed in numbered_lists(manuscript):
        if not listed.regular or listed.style == "line":
            continue
        found = _announcement(manuscript, listed) or _counted_behind(manuscript, listed)
        if found is None:
            continue
        span, number = found
        count = len(listed.markers)
        if count in (1, number) or (count < number and _goes_on(manuscript, listed)):
            continue
        certain = count > number or not listed.markers[0].opens_line or _is_closed(manuscript, listed)
        if not certain and count < number - MOST_LEFT_OUT:
            continue  # the text was cut off within its list
        words_ = manuscript.text[span.start : span.end]
        yield Remark(
            spans=(span, *(marker.span for marker in listed.markers)),
            message=Text(
                "说“{words}”，列了{count}条。",
                en="“{words}” is said, and {count} items are listed.",
            ).filled(words=words_, count=count),
            suggestion=Text(
                "补上漏写的一条，或者改正前面的数；只是举例的，在最后加“等”。",
                en="Add the missing item, or correct the number; if these are examples, end the list with 等.",
            ),
            severity=None if certain else Severity.WARNING,
        )


def _announcement(manuscript: Manuscript, listed: Numbered) -> tuple[Span, int] | None:
    """Where the number of the items is announced right before a list, and the number."""
    first = listed.markers[0]
    paragraph = manuscript.paragraphs[first.paragraph]
    start = paragraph.start
    if not manuscript.prose[start : first.start].strip() and first.paragraph > 0:
        before = manuscript.paragraphs[first.paragraph - 1]
        last = before.text.strip().rpartition("。")[0].rpartition("。")[2] + before.text.strip().rpartition("。")[2]
        inline = listed.style in ("is", "must", "first")
        if not before.text.rstrip().endswith(("：", ":")) and not inline and not _LEADS.search(last):
            head = manuscript.prose[max(before.start, before.end - _LEAD) : before.end]
            named = _IN_HEADING.search(head)
            if named is None:
                return _repeated(manuscript, listed, before.end - len(head), head)
        start = before.start
    start = max(start, first.start - _LEAD)
    lead = manuscript.prose[start : first.start]
    if _ANY_NUMBER.search(lead) is None:
        return None
    match = (
        _ANNOUNCED.search(lead)
        or _BEFORE_COLON.search(lead)
        or _QUOTED.search(lead)
        or _BARE.search(lead)
        or _BEHIND_NOUN.search(lead)
    )
    if match is None and first.opens_line and not lead.rstrip().endswith(ENDS):
        match = _IN_HEADING.search(lead)
    if match is None:
        return _repeated(manuscript, listed, start, lead)
    clause = _CLAUSE_END.compiled.split(lead[: match.start()])[-1]
    number = number_of(match["number"].replace("两", "二"))
    if number is None or number < 2 or _CONDITIONAL.search(clause) or clause.endswith(("和", "与", "及", "、")):
        return None
    if not clause.endswith("的") and len(_SEPARATORS.compiled.findall(clause)) + 1 == number:
        return None  # 从增加供给和抑制需求两方面: the two were named before
    if _SEVERAL.search(lead, 0, match.start()):
        return None  # 办好十件实事，锚定四项工作: the list is of what is announced
    if number % len(listed.markers) == 0 and all(
        _GROUP.search(manuscript.prose, each.end, each.end + 20) for each in listed.markers
    ):
        return None  # 九大行动 in three groups of three
    return Span(start + match.start("number"), start + match.end("noun")), number


def _counted_behind(manuscript: Manuscript, listed: Numbered) -> tuple[Span, int] | None:
    """Where the number is told behind the last item: 三是兑现政策。这三项举措…."""
    last = listed.markers[-1]
    if listed.style not in ("is", "must", "first"):
        return None
    stop = manuscript.prose.find("。", last.end, last.end + _LAST_ITEM)
    match = _BEHIND.match(manuscript.prose, stop + 1) if stop >= 0 else None
    number = number_of(match["number"].replace("两", "二")) if match is not None else None
    return (Span(match.start("number"), match.end()), number) if match is not None and number else None


def _repeated(manuscript: Manuscript, listed: Numbered, start: int, lead: str) -> tuple[Span, int] | None:
    """The last number of things before a list each of whose items names such a thing."""
    found = list(_REPEATED.finditer(lead))
    if not found or len(listed.markers) < 2:
        return None
    match = found[-1]
    heads = (manuscript.prose[each.end : each.end + _HEAD] for each in listed.markers)
    if _ANOTHER.search(lead, match.end()) or not all(match["noun"] in head for head in heads):
        return None
    number = number_of(match["number"].replace("两", "二"))
    return (Span(start + match.start("number"), start + match.end("noun")), number) if number else None


def _goes_on(manuscript: Manuscript, listed: Numbered) -> bool:
    """Whether a list is not closed: its last item ends in 等, or its next number cannot be printed everywhere (⑪)."""
    if listed.style == "circled" and len(listed.markers) % LAST_CIRCLED == 0:
        return True
    last = listed.markers[-1]
    end = min(listed.end, last.end + 200)
    stop = manuscript.prose.find("。", last.end, end)
    return _OPEN_END.search(manuscript.prose[last.end : stop + 1 if stop >= 0 else end]) is not None


def _is_closed(manuscript: Manuscript, listed: Numbered) -> bool:
    """Whether another list follows one whose items begin lines; else the text may have been cut short within it."""
    return any(other.markers[0].start > listed.markers[-1].start for other in numbered_lists(manuscript)) or any(
        marker.start > listed.markers[-1].start
        for other in numbered_lists(manuscript)
        if other.style == "line"
        for marker in other.markers
    )
