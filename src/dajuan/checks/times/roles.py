"""Tell what the moments of a sentence are: when something began, when it ended, when it was to end (起点、终点、约定的终点)."""

from __future__ import annotations

from enum import Enum

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.times.moments import TO, Moment, moments

_STARTS = (
    "取得|获得|获批|批复|核准|备案|部署|启幕|到任|上任|开工|启动|动工|开建|奠基|立项|破土|开钻|进场|进点|进驻|起步|开始|开幕|开营|开班|开学|签订|签约|签署|生效|成立|组建|实施|施行|发放|授予|到岗|起租|起算"
    "|算起|之日起|开机|挂职|任职|就任|上任|发行|开展|开启|打响|拉开|着手|点火|首发|启程|入驻|报到|起租|推开|试行|放款|起息|到账|发证|拨付|借款|提款|实行|推出|上线|上路|执行|开赛|开馆|开园|开挖|下达"
)
_ENDS = (
    "建成|竣工|完工|通车|投用|投产|完成|验收|启用|开通|投入使用|投入运营|交付|贯通|合龙|封顶|并网|供水|通水|结束|收官|闭幕|结营|结业|闭营|届满|到期"
    "|期满|终止|收回|轮换|撤点|撤场|办结|办理完毕|落幕|收尾|截止|停止|完结|闭馆|离会|离任|卸任|终了|移交|运营|达标|交工|销号|试运行|全面完|报送|上报|偿还|还清|关停|下线|出栏|收割|归还|结题"
)
_FROM = Pattern(f"(?:自从?|从|由|始于|起于|始建于|(?:{_STARTS})(?:时间|日期|之日|日|于|在|为|是|:)+)$")
_UNTIL = Pattern(f"(?:{TO}|止于|延续到|持续到|直到|(?:{_ENDS})(?:时间|日期|之日|日|于|在|为|是|:)+)$")
_SEEN = Pattern("截[至止]到?$")
_TAIL = Pattern(
    f"(?P<since>起|以来|开始|之日起)|(?P<by>止|为止|前|之前|以前)|[^，。；\\n]{{0,16}}?(?:(?P<start>{_STARTS})(?!以来)|(?P<end>{_ENDS}))"
)
_RANGE = Pattern(f"(?:起|开始|（[^（）]{{1,4}}）)?，?{TO}")
_PLANNED = Pattern(
    "(?:应当?|须|需|要|计划|预计|拟|将|原定|原计划|原本?|约定|预定|规定|要求|力争|确保|必须|合同|批复|设定|定于|承诺|目标)[^，。；\\d]{0,10}$"
)
_PLANNED_TAIL = Pattern("(?:止|为止)?[^，。；]{0,6}?(?:(?<![提此目])前|之前|以前|到期|届满|期满|截止|收回|轮换)")
_ACTUAL = Pattern(
    "(?:实际|最终|却|才|直到|直至|已于|推迟到|推迟至|延期到|延期至|延至|延到|拖到|顺延至|提前到|提前至)[^，。；\\d]{0,8}$"
)
_BEFORE = 16


class Role(Enum):
    """What a moment is in its sentence."""

    START = "start"
    END = "end"
    SEEN = "seen"  # 截至…: up to when something is told
    OTHER = "other"


class Placed(msgspec.Struct, frozen=True):
    """A moment with what it is; planned, actual: whether words beside it call it so; joined: whether 至 joins it to the one before."""

    moment: Moment
    role: Role
    planned: bool
    actual: bool
    joined: bool


def placed(manuscript: Manuscript, start: int, end: int, now: int | None) -> list[Placed]:
    """The moments of a stretch of prose with what each is."""
    text = manuscript.prose
    found = moments(text, start, end, now)
    told = []
    for index, moment in enumerate(found):
        before = found[index - 1].end if index else start
        after = found[index + 1].start if index + 1 < len(found) else end
        head = max(before, moment.start - _BEFORE)
        joined = index > 0 and _RANGE.compiled.fullmatch(text, before, moment.start) is not None
        tail = _TAIL.match(text, moment.end, after)
        told.append(
            Placed(
                moment,
                Role.END if joined else _role(text, head, moment, (tail.lastgroup or "") if tail is not None else ""),
                _PLANNED.search(text, head, moment.start) is not None
                or _PLANNED_TAIL.match(text, moment.end, after) is not None,
                _ACTUAL.search(text, head, moment.start) is not None,
                joined,
            )
        )
    return told


def _role(text: str, head: int, moment: Moment, tail: str) -> Role:
    if _SEEN.search(text, head, moment.start):
        return Role.SEEN
    if _FROM.search(text, head, moment.start) or tail == "since":
        return Role.START
    if _UNTIL.search(text, head, moment.start) or tail == "by":
        return Role.END
    return {"start": Role.START, "end": Role.END}.get(tail, Role.OTHER)


def spans(told: list[Placed]) -> list[tuple[Placed, Placed]]:
    """What can be the beginning and the end of one thing: joined by 至, else each beginning with each end."""
    found = [(told[index - 1], each) for index, each in enumerate(told) if each.joined]
    if not found:
        begun = [each for each in told if each.role is Role.START]
        found = [(first, last) for first in begun for last in told if last.role is Role.END]
    if not found and len(told) == 2:
        first, last = told
        known = first.role is Role.START or last.role is Role.END
        if known and first.role in (Role.START, Role.OTHER) and last.role in (Role.END, Role.OTHER):
            found = [(first, last)]
    return found
