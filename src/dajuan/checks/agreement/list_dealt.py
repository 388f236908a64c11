"""Find 分别 that deals out more or fewer values than the text says there are things (三类警情…分别下降12.4%、上升3.1%)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.agreement.members import members
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.patterns import HAN

_DEALS = Pattern("分别|依次", needs=("分别", "依次"))
_MARKS = "，。；:！？\n"
_BRACKETED = Pattern("（[^（）\n]*）")
_CLAUSE_END = Pattern("[，。；:！？\n]|,(?!\\d)")
_PARTS = Pattern("、|和(?!谐)|与(?!上年|去年|同期)|以及|及(?!时)")
_VALUE = Pattern("[^\\d、，。；]{0,14}(?:第?-?\\d[\\d.]*(?!号)(?:[万亿]?[^\\d、，。；]{0,8})|持平)")
_KINDS = (
    "个|项|类|种|家|所|座|处|级|条|支|名|位|县|市|区|镇|乡|村|街道|部门|行业|领域|产业|板块|"
    "大(?!于|约|学|专|楼|厦|会)|款|期|批|片|次|轮|场|届|组"
)
_DIGITS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NUMBER = "[两三四五六七八九十]|[2-9]|10"
_BOUND = "(?<![一二两三四五六七八九十百千万几数多前第上下初中高、\\d.至到—-])"
_COUNTED = Pattern(
    f"{_BOUND}(?P<number>{_NUMBER})(?P<kind>{_KINDS})|(?:近|过去|最近|这)(?P<years>[三四五]|[3-5])年(?!前|后|级|期|内)"
)
_AND = Pattern("和(?!谐|平|美|睦)|以及|(?<![普涉以危])及(?!时|其|以[上下])")
# What may stand between the thing that was counted and 分别: nothing, or the name of what is told of each.
_FILLER = Pattern(
    f"(?:同比|环比|均|也|又|则|已|目前|预计|年末|年底|全年|今年|当年|累计|共|其)*{HAN}{{0,8}}(?:同比|环比|均|也|已|累计)?"
)
_UNTOLD = Pattern(
    "等(?![级候次])|各|其[他它余]|之[一二]|每|至少|多[个家项]|余[个家项]|前[三四五六七八九十]|本外币|城乡|另"
)
# Names of one thing with 和 in them that the catalogue of industries does not hold.
_ONE_NAME = Pattern(
    "文化和旅游|住房和城[乡镇]|文[化旅][和与]|体育和|教育和体育|科学和技术|卫生和健康|社会保障和|人力资源和|农业和农村|生态和环境"
    "|机关和?事业|事业和|运输和?|零售和|批发和|和邮政|和饮料|和制品|和供应|和压延|和餐饮|和技术服务|和商务|和社会|和公共|和其他|和[其相]关|及其|和零部件|和器材|和洗选"
    "|和健康|和信息|和农村|和旅游|和城乡|和生态|和设备|和物业|和修理|和娱乐|与传媒|与服务|和谐|和服务|和管理|和使用|和维护|及副产品|和食用菌|和瓜果|和原料|和材料"
)
_NO_LIST = Pattern("\\d|的")
_LONGEST, _FARTHEST = 140, 70
_LEAST = 2

MESSAGE = Text(
    "前面说的是{subjects}项（“{words}”），“分别”后面有{count}个数。",
    en="There are {subjects} of what is dealt to (“{words}”), and {count} values.",
)
SUGGESTION = Text(
    "补上缺的一项或一个数，或者删去多余的。",
    en="Add the subject or value that is missing, or take out the one too many.",
)


class _Told(msgspec.Struct, frozen=True):
    """How many things the text says there are, and where it says so; certain: it lists as many, too."""

    number: int
    span: Span
    certain: bool = False


@check(
    "agree-dealt-count",
    severity=Severity.WARNING,
    replaces=("agree-respectively",),
    title=Text("“分别”后面的个数与前面说的项数不等", en="分别 deals out another number of values than the text counts"),
    why=Text(
        "“三类……分别”“近三年……分别”后面应有三个数；“A、B、C和D分别”应有四个数。",
        en="Three kinds and 分别 ask for three values, and so do the last three years; A, B, C 和 D ask for four.",
    ),
    wrong=(
        "酒驾、超员、超载三类违法行为，同比分别上升4.6%、下降8.3%。",
        "全县幼儿园、小学、初中和高中在园在校学生分别为1.2万人、2.3万人和1.5万人。",
        "近三年全县招商到位资金分别为26.4亿元、31.8亿元。",
        "新建泵站五座，分别完成投资600万元、450万元、900万元、360万元。",
        "上述四项指标分别居全市第2位、第3位、第1位。",
    ),
    right=(
        "酒驾、超员、超载三类违法行为，同比分别上升4.6%、下降8.3%和2.1%。",
        "工业、建筑业、批发和零售业分别增长5.2%、4.3%、7.1%。",
        "两个园区运行平稳，产值、税收和就业分别增长5.2%、4.3%、7.1%。",
        "教育、卫生、文化和旅游支出分别增长5.2%、4.3%、7.1%。",
        "十项民生实事全部办结，农村公路、饮水安全分别完成投资1.2亿元、0.6亿元。",
    ),
)
def dealt_counts(manuscript: Manuscript) -> Iterator[Remark]:
    """Each 分别 with its values, and what is said before it of how many things there are."""
    text = manuscript.prose
    for deal in _DEALS.finditer(text):
        values = _values(text, deal.end())
        if values is None or values[1] < _LEAST:
            continue
        stop, count = values
        told = _told(text, deal.start())
        if told is not None and told.number != count:
            words = text[told.span.start : told.span.end]
            message = MESSAGE.filled(subjects=told.number, words=words, count=count)
            severity = Severity.ERROR if told.certain else None
            yield Remark((Span(deal.start(), stop), told.span), message, SUGGESTION, severity=severity)


def _values(text: str, begin: int) -> tuple[int, int] | None:
    """Where the values behind 分别 end and how many they are; None where a part of them holds no single number."""
    words = text[begin : begin + _LONGEST]
    words = _BRACKETED.compiled.sub(lambda match: "\0" * len(match[0]), words.partition("\n")[0] + "。")
    stop = _CLAUSE_END.search(words)
    if stop is None:
        return None
    parts = _PARTS.compiled.split(words[: stop.start()].replace("\0", ""))
    if not all(_VALUE.fullmatch(part) for part in parts):
        return None
    return begin + stop.start(), len(parts)


def _told(text: str, deal: int) -> _Told | None:
    """What the clause of 分别 says of the number of its subjects, else the clauses before where that one names no list."""
    line = max(text.rfind("\n", 0, deal), text.rfind("。", 0, deal), text.rfind("；", 0, deal), deal - _LONGEST) + 1
    begin = _clause(text, line, deal)
    own = text[begin:deal]
    if _UNTOLD.search(own):
        return None
    counted = _counted(text, begin, deal)
    if counted is not None or _AND.search(own) or "、" in own:
        return counted or _listed(text, begin, deal)
    if begin <= line or not _FILLER.fullmatch(own) or text[begin - 1] != "，":
        return None
    before = _clause(text, line, begin - 1)
    if deal - before > _FARTHEST or _UNTOLD.search(text, before, begin):
        return None
    return _counted(text, before, begin - 1)


def _clause(text: str, line: int, end: int) -> int:
    """Where the clause begins that text[:end] ends in; a comma within a bracket parts none."""
    depth = 0
    for place in range(end - 1, line - 1, -1):
        sign = text[place]
        depth += (sign == "）") - (sign == "（")
        if sign in _MARKS and depth <= 0:
            return place + 1
    return line


def _counted(text: str, begin: int, end: int) -> _Told | None:
    """The one number of things that a clause tells, where its list, if it has one, does not say otherwise."""
    found = list(_COUNTED.finditer(text, begin, end))
    if len(found) != 1 or "，" in text[found[0].end() : end]:
        return None
    match = found[0]
    if _AND.search(text, match.end(), end) or "、" in text[match.end() : end]:
        return None  # 五个园区产值和税收: what is told of them, or another subject
    if (
        match["years"] is None
        and _AND.search(text, begin, match.start()) is None
        and "、" not in text[begin : match.start()]
    ):
        lead = text[begin : match.start()]
        if any(sign.isdigit() for sign in lead[-6:]):
            return None
    number = match["number"] or match["years"]
    count = int(number) if number.isdigit() else _DIGITS[number]
    lists = members(text[begin : match.start()])
    if lists[0] > 1 and not lists[0] <= count <= lists[1]:
        return None
    certain = lists[0] > 1 and count in lists
    return _Told(count, Span(match.start(), match.end()), certain) if count >= _LEAST else None


def _listed(text: str, begin: int, end: int) -> _Told | None:
    """The number of members of a list whose last is joined by 和, where no name can hold it."""
    words = text[begin:end]
    head, mark, tail = words.rpartition("、")
    joins = list(_AND.finditer(tail))
    if not mark or len(joins) != 1 or _AND.search(head) or _ONE_NAME.search(words) or _NO_LIST.search(words):
        return None
    least, most = members(words)
    if most != least + 1 or not joins[0].start() or joins[0].end() == len(tail):
        return None
    return _Told(most, Span(begin, end))
