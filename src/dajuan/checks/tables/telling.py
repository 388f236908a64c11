"""Tell which row of a table a figure of the prose beside it speaks of, and what it says of that row."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.tables.clauses import State
from dajuan.checks.tables.names import TOTAL
from dajuan.checks.tables.sheets import Sheet
from dajuan.checks.tables.tokens import tokens

_CLASSIFIERS = "个家项类种户大所镇件"
_YEAR = Pattern(r"(?<![比较与同由从自])(?P<year>20\d\d) ?年")
_FROM = Pattern("(?:由|从)[^，。；到至]{0,14}$")
_TO = Pattern(
    "(?:[增涨升提扩缩降减压攀跃][加长大升高多少减小短缩]?|发展|上升|上涨|下降|回落|壮大|扩展|变|调整)(?:到|至|为|成)了?$"
    "|达到?$|(?<=[^\\d])至$"
)
_WHICH = "(?:年度|全年|年初|规划|计划|预期|调整|控制)*"
_GOAL = "(?:目标|任务|预算|计划|限额)"
_GAP = Pattern(
    f"(?:(?:高于|低于|超过|超出|超|多于|少于){_WHICH}{_GOAL}[值数]?"
    f"|(?:比|较){_WHICH}{_GOAL}[值数]?(?:高出?|低|[多少超][^，。；\\d]{{0,4}}|增加|提高)"
    "|超额(?:完成)?|超(?:计划|目标|任务|预算|收|支)|超出?|短收|欠收|节约|节省|节支|少支出?|[还尚仍]差|差|欠|缺口?(?:为|是|达|有)?|[还尚仍][有剩需]"
    "|剩余|结余)(?:了|约|近)?$"
)
_APART = Pattern("相差(?:了|约|近|达)?$")
_MORE = Pattern("[多少高低快慢大小长短先后][^，。；\\d]{0,6}$")
_UP = "净增加?|新增加?|增加|增长|增产|增收|增支|提高|提升|上升|上涨|扩大|高出?|多|增|升"
_DOWN = "减产|减收|减支|减少|下降|降低|回落|缩小|收窄|压减|压缩|缩短|精简|少|降|减|低"
_CHANGE = Pattern(f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约|近)?$")
_CHANGED = Pattern("(?:(?P<up>净增加?|新增加?|增加(?!值))|(?P<down>减少|压减))了?(?=[^到至]{2,}$)")
"""The verb before the name of a row: 新增A级景区2家."""
_RELATIVE = Pattern("(?:(?P<up>[增升涨])|[降减跌])幅(?:度)?(?:为|达到?|是)?(?:了|约|近)?$")
"""降幅为13.0%: a growth, also of a row whose figures are rates."""
RELATIVE = "幅"
_AIM = Pattern("(?:目标|任务|计划|预算|限额|指标)(?:数|值|额|量)?(?:为|是|共|达)?$")
_BEHIND = Pattern("^(?:的|是)?(?:年度|全年|年初|规划|计划|预期|调整|既定|考核)*(?:目标|任务|预算|计划|限额)")
_LAST = Pattern("(?:比|较|同|与)(?:上年|去年|年初(?!预|计|目|任)|上期)|同比|一年(?:来|间)?|年内")
_AGAINST = Pattern("(?:比|较|同|与|超)[^，。；]{0,8}(?:目标|任务|预算|计划|限额)")
_BASE = Pattern(r"(?:比|较|与|同|对比|相比)(?P<year>20\d\d) ?年")
_MEAN = Pattern("年均|年平均|平均每年|每年平均")
_SPAN = Pattern("五年|“?十[二三四]五”?|[三四六七八九十]年(?:来|间|累计)?")
_SHARE = Pattern("占|比重|比例|份额")
_COMPLETED = Pattern("完成|进度|执行|支付|到位|兑现|[为占][^，]{0,6}(?:目标|任务|计划|预算)")
_RATIO = Pattern("率(?:为|达到?|是)?$")
_OF_THESE = Pattern("占[^，。；]*$|在$")
_OF_WHOLE = Pattern("占[^，。；]*(?:总|全部|合计|全[县市区州]|[\\d两三四五六七八九十][个家项类])")
_IN_ALL = Pattern("累计|共(?!有制|同)|合计")
_STEM = Pattern("([^，。；\\d]{2})率(?:为|达到?|是)?$")
_DEALT = "分别"
_NOT_YET = Pattern("^(?:还|尚)?(?:没有|没|未|待)")
_MARK = Pattern("[，,；;。、（）！？\n]")


class Role(StrEnum):
    """What a figure says of its row."""

    LEVEL = "level"
    EARLY = "early"  # 由26户
    LATE = "late"  # 增加到71户
    AIM = "aim"  # 任务195户
    CHANGE = "change"  # 净增45户, 提高0.74个百分点, 增长34.1%
    GAP = "gap"  # 还差21户, 高于目标0.8个百分点
    BETWEEN = "between"  # 比青石镇多3户
    SHARE = "share"  # 占全县的31.1%
    COMPLETION = "completion"  # 完成任务的96.4%


class Told(msgspec.Struct, frozen=True):
    """A figure of prose that speaks of a row of a table.

    row: its index, TOTAL for all rows together. columns: those that the words name, none where they name none.
    other: the row that it is compared with. year: the last one that the sentence names.
    verb, falls: the verb of a change, and whether it says that it fell.
    last, span, base, against: it is compared with last year, over several years, with that year, with an aim.
    whole: of a share, it is of all rows together. stem: of a rate, what it is the rate of (结案 of 结案率).
    """

    quantity: Quantity
    row: int
    role: Role
    columns: frozenset[int] = frozenset()
    other: int | None = None
    year: int | None = None
    falls: bool = False
    last: bool = False
    span: bool = False
    whole: bool = False
    stem: str = ""
    verb: str = ""
    against: bool = False
    base: int | None = None


def told_in(manuscript: Manuscript, sentence: Stretch, sheet: Sheet) -> Iterator[Told]:
    """The figures of a sentence that surely speak of one row of a table, from left to right."""
    plain = manuscript.plain
    state = State()
    position = sentence.start
    alone = sheet.has_total and _begins(manuscript, sentence)
    for quantity in sentence.quantities:
        clause = state.follow(plain[position : quantity.start], sheet.names)
        if _number(plain, quantity) == len(sheet.plain):  # 三个乡镇合计…, but not 占三家企业总量的…
            if not _OF_THESE.search(clause):
                state.forget()
                state.row = TOTAL
        elif state.row == TOTAL and state.strange and not sheet.has_total:
            pass  # 加上级补助26.1亿元，收入总计46.9亿元: not of the rows alone
        elif _DEALT not in plain[sentence.start : quantity.start]:
            made = _told(manuscript, sentence, quantity, state, clause, sheet)
            together = _IN_ALL.search(clause) is not None
            plainly = together and alone and not state.strange and not state.named
            if state.row is None and (plainly or _is_of_all(state, made, alone=alone or together)):
                state.row = TOTAL
            mean = made.role is Role.CHANGE and _MEAN.search(clause) is not None
            if state.row is not None and not mean and not _goes_on(manuscript.plain, made, sheet):
                yield made
        position = quantity.end


def _begins(manuscript: Manuscript, sentence: Stretch) -> bool:
    """Whether a sentence is the first of its paragraph, so that what names no row is of all."""
    paragraph = manuscript.paragraph_at(sentence.start)
    return paragraph is not None and not manuscript.plain[paragraph.start : sentence.start].strip()


def _goes_on(plain: str, told: Told, sheet: Sheet) -> bool:
    """Whether what a gap is of stands behind it: 尚有5个未开工."""
    if told.role is not Role.GAP:
        return False
    end = _MARK.search(plain, told.quantity.end)
    behind = _NOT_YET.compiled.sub("", plain[told.quantity.end : end.start() if end else len(plain)])
    return any(each.kind == "other" for each in tokens(behind, sheet.names))


def _is_of_all(state: State, told: Told, *, alone: bool) -> bool:
    """Whether a figure is of all rows together, since nothing but a column has been named: 共立案84件，结案率94.0%."""
    return alone and not state.named and not state.strange and bool(state.columns or told.role is Role.COMPLETION)


def _number(plain: str, quantity: Quantity) -> int | None:
    """The number of a figure that counts things, None for any other."""
    words = plain[quantity.start : quantity.end]
    return number_of(words[:-1]) if words[-1:] in _CLASSIFIERS else None


def _told(
    manuscript: Manuscript, sentence: Stretch, quantity: Quantity, state: State, clause: str, sheet: Sheet
) -> Told:
    before = manuscript.plain[sentence.start : quantity.start]
    years = [int(each["year"]) for each in _YEAR.finditer(before)]
    last, span = _end(_LAST, before), _end(_SPAN, before)
    based = list(_BASE.finditer(before))
    base = int(based[-1]["year"]) if based and based[-1].end() > max(last, span) else None
    against = _end(_AGAINST, before[before.rfind("；") + 1 :]) + before.rfind("；") + 1
    label = sheet.labels[state.row] if state.row is not None and state.row >= 0 else ""
    role, verb, falls = _role(manuscript.plain, quantity, clause, label, compared=state.other is not None)
    return Told(
        quantity,
        state.row if state.row is not None else TOTAL,
        role,
        state.columns,
        state.other if role is Role.BETWEEN else None,
        years[-1] if years else None,
        falls,
        last > span and base is None,
        span > last and base is None,
        _OF_WHOLE.search(_own_clause(manuscript.plain, quantity)) is not None,
        stem[1] if (stem := _STEM.search(clause)) else "",
        verb,
        against > max(last, before.rfind("；") + 1),
        base,
    )


def _own_clause(plain: str, quantity: Quantity) -> str:
    """What stands before a figure from the last ，；。 on, other figures among it."""
    begin = max(plain.rfind(mark, 0, quantity.start) for mark in "，；。\n")
    return plain[begin + 1 : quantity.start]


def _end(pattern: Pattern, words: str) -> int:
    """Where the last match of a pattern ends, -1 for none."""
    return max((each.end() for each in pattern.finditer(words)), default=-1)


def _role(plain: str, quantity: Quantity, clause: str, label: str, *, compared: bool) -> tuple[Role, str, bool]:
    """What the words right before a figure, and right behind it, say that it is."""
    words = clause.rstrip(" ")
    change = _CHANGE.search(words) or _CHANGED.search(words)
    if change is not None and change.re is _CHANGED.compiled and change[0] in label:
        change = None  # 新增城镇就业3827人: so its row is called
    verb = (change["up"] or change["down"]) if change is not None else ""
    falls = change is not None and change["down"] is not None
    relative = _RELATIVE.search(words) if quantity.unit == "%" else None
    if relative is not None and not compared:
        return Role.CHANGE, RELATIVE, relative["up"] is None
    if compared and (change is not None or _APART.search(words) or _MORE.search(words)):
        return Role.BETWEEN, verb, falls
    if quantity.unit == "%" and change is None and not _TO.search(words) and not _FROM.search(words):
        if _COMPLETED.search(words) or _RATIO.search(words):
            return Role.COMPLETION, verb, False
        if _SHARE.search(_own_clause(plain, quantity)):
            return Role.SHARE, verb, False
    if _TO.search(words):
        return Role.LATE, verb, False
    if _FROM.search(words):
        return Role.EARLY, verb, False
    if _GAP.search(words):
        return Role.GAP, verb, falls
    if change is not None:
        return Role.CHANGE, verb, falls
    if _AIM.search(words) or _BEHIND.search(plain[quantity.end : quantity.end + 12]):
        return Role.AIM, verb, False
    return Role.LEVEL, verb, False
