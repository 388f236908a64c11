"""Which projects a stage is said of (开工, 建成, 通车): named in its clause, behind it, in the clauses and sentences before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dajuan.checks.patterns import Pattern
from dajuan.checks.promises.project_names import Name, names_in
from dajuan.checks.promises.schedule_words import STAGES, dates

_JOINED = Pattern("^(?:[、和与及]|以及)$")
# What may stand between a name and its stage, or alone before a stage whose subject was named before.
_EMPTY = Pattern(
    "将|力争|确保|预计|预期|计划|拟|有望|可望|争取|即将|必须|尽快|早日|加快|抓紧|推动|推进|努力|目标|一定|要|可|能够?|于|在|到|至|由|按|实现|全线|全面|正式|顺利|如期|提前|圆满|成功|基本|全部|整体|整段|主线"
    "|建设|施工|改建|改造|项目|工程|该|本|主体|结构|土建|届时|并|也|均|都|已|已经|了|现|目前|今天|去年|今年|年内|一次性|同步|先后|相继|高标准|高质量|建成|竣工|完工|具备|条件|进度|达到|左右|前后|之前|以前|前|内|的|这|座|条|所|那|就|便|即|时|计|划|我们|县里|全县|市里|，|,|、|“|”|和|与|及|等|使用"
)
_STAGE = "|".join(sorted(STAGES, key=len, reverse=True))
_AFTER_STAGE = Pattern(f"[了并且、和与\\s]|[^\\w“‘《（(]|$|验收|的?目标|任务|计划|节点|(?:{_STAGE})")
_WORK_BEFORE = Pattern(
    "(?:加快推进|加快|推进|推动|抓好|抓紧|实施|续建|新建|开工|启动|加速|统筹推进|继续实施|全力推进|有序推进|扎实推进|大力实施|确保|力促)[^，,。；;：:\\n]{0,16}$"
)
_DIRECT_WORK = ("实施", "新建", "续建")
_WORK_BEHIND = Pattern(
    "(?:等)?(?:[^\\W\\d]{0,4}?(?:工程|项目))?(?P<built>建设|施工|改建|建设进度|项目建设|工程建设|改造)?(?=[，,。；;、\\n]|等|和|与|及|$)"
)
_WORK_ON = Pattern(
    "(?:工程|项目)?(?:建设|施工)(?:正酣|正(?:在|如火如荼)|如火如荼|加快|有序|顺利|稳步|快速|现场|工地|进入|忙)"
)
_OF_OBJECT = ("", "了", "“", "了“")
"""What may stand between a stage and the project that it is done to: 建成了云溪大桥."""
_OTHER_THING = Pattern(
    "(?!工程|项目|建设)[^,，。；;：:、和与及\\n]{0,6}?(?:修缮|维修|绿化|配套|装修|信息化|室外|操场|附属|外立面|连接线|引道|片区|[二三四五]期)"
)
"""Behind the name of a project: work on something beside it."""
_REACH = 40  # characters of a title, and behind a quotation in which its place is told


def told_from(subjects: Sequence[Name], start: int, begin: int) -> int:
    """Where what is said of the subjects begins: behind them, where they stand in the sentence."""
    end = subjects[-1].end
    return end if start <= end <= begin else max(begin, end) if end > begin else begin


def subjects_of(
    text: str, match: re.Match[str], begin: int, names: Sequence[Name], before: Sequence[tuple[int, int]]
) -> list[Name]:
    """The projects that a stage is said of: those of its clause before it, its object, or what was spoken of before."""
    behind = [name for name in names if text[match.end() : name.start] in _OF_OBJECT and name.start >= match.end()]
    if behind:
        return _joined(text, names, behind[0], forward=True)
    if _AFTER_STAGE.match(text, match.end()) is None:
        return []  # it has an object that is no named project
    own = [name for name in names if begin <= name.start and name.end <= match.start()]
    if own:
        return _joined(text, names, own[-1], forward=False) if is_empty(text, own[-1].end, match.start()) else []
    left = _left(text, begin, match.start())
    is_nothing = re.search("\\w\\w|\\d", left) is None
    earlier = [name for name in names if name.end <= begin and not _OTHER_THING.match(text, name.end)]
    if len(earlier) < sum(name.end <= begin for name in names):
        return []  # work on something beside the project stands between
    if earlier:
        return _joined(text, names, earlier[-1], forward=False) if is_nothing or left in earlier[-1].key else []
    spoken_of = _spoken_of(text, before, text.find("。", match.end()) + 1)
    return [name for name in spoken_of if is_nothing or left in name.key]


def _joined(text: str, names: Sequence[Name], one: Name, *, forward: bool) -> list[Name]:
    """A name with those that a list joins to it."""
    index = names.index(one)
    found = [one]
    step = 1 if forward else -1
    while 0 <= index + step < len(names):
        first, second = sorted((names[index], names[index + step]), key=lambda name: name.start)
        if not _JOINED.search(text[first.end : second.start]):
            break
        index += step
        found.append(names[index])
    return sorted(found, key=lambda name: name.start)


def is_empty(text: str, start: int, end: int) -> bool:
    """Whether nothing but dates, adverbs and verbs of will stands there, so that no other subject does."""
    return re.search("\\w\\w|\\d", _left(text, start, end)) is None


def _left(text: str, start: int, end: int) -> str:
    """What stands there beside dates, adverbs and verbs of will: another subject, or a word for the one before (水库)."""
    words = text[start:end]
    for first, last, _due in sorted(dates(text, start, end, 2000), reverse=True):
        words = words[: first - start] + words[last - start :]
    return _EMPTY.compiled.sub("", words)


def _spoken_of(text: str, before: Sequence[tuple[int, int]], end: int) -> list[Name]:
    """The project that a sentence without a name speaks of: the last one named before it, the one of whose site somebody is
    quoted (“…。”在青石水库工地，…), the one of the title."""
    for start, stop in reversed(before):
        names = names_in(text, start, stop)
        if names:
            return names[-1:]
    if not before and text[end : end + 1] == "”":
        names = names_in(text, end, end + _REACH)
        if names:
            return names[:1]
    title = text.lstrip("\n").partition("\n")[0]
    named = names_in(text, text.find(title), text.find(title) + len(title)) if len(title) <= _REACH else []
    return named if len(named) == 1 else []


def is_worked_on(text: str, start: int, name: Name, names: Sequence[Name]) -> bool:
    """Whether a project is said to be worked on: 加快…建设, …建设正酣; members of a list with its last one."""
    if _WORK_ON.match(text, name.end):
        return True
    group = _joined(text, names, name, forward=True)
    if group[-1] is not name and text[: group[-1].end].endswith(("工程", "项目")):
        return False  # what is done may be one work on each of them
    behind = _WORK_BEHIND.match(text, group[-1].end)
    first = _joined(text, names, name, forward=False)[0]
    before = _WORK_BEFORE.search(text[max(start, first.start - 24) : first.start])
    if behind is None or before is None:
        return False
    return behind["built"] is not None or before[0].startswith(_DIRECT_WORK)
