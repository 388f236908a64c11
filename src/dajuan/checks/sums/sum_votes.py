"""Find roll calls and votes that do not add up (应到35名，实到32名，缺席4名; 实到32名，赞成30票，反对1票，弃权2票)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.sums.sum_ballots import VOTES, Count, Role, counts, one
from dajuan.checks.sums.vote_rows import VoteRow, vote_rows

FARTHEST = 600
"""Characters between a roll call and the votes of its meeting."""
_ALL = Pattern("全票(?:赞成|通过|同意|当选)", needs=("全票",))
_UNTOLD = Pattern(
    "未按|未投|未表决|未参加|回避|无效|废票|弃票|作废|另选|委托|代为", needs=("未", "回避", "票", "另选", "委", "代为")
)

_TABLE = "实到委员{there}名，表决结果如下：\n议题|赞成|反对|弃权\n工作报告|40|1|1\n人事任免|39|0|3\n"
ROLL = Text(
    "应到{due}，实到{there}，{away}未到，合计{sum}，与应到数不符。",
    en="{due} should have come; {there} came and {away} did not, which makes {sum}.",
)
FULL = Text("实到{there}，多于应到的{due}。", en="{there} came, more than the {due} who should have come.")
BALLOTS = Text(
    "“{more}”多于“{less}”：收回的票不会多于发出的，有效的不会多于收回的。",
    en="“{more}” are more than “{less}”: no more ballots come back than were handed out, none but those are valid.",
)
PAPERS = Text(
    "有效票{valid}与无效票{void}合计{sum}，与收回的{back}不符。",
    en="{valid} valid and {void} void ballots make {sum}, not the {back} that came back.",
)
MORE = Text(
    "各项票数（{votes}）合计{sum}，多于“{base}”。",
    en="The votes ({votes}) make {sum}, more than “{base}”.",
)
LESS = Text(
    "各项票数（{votes}）合计{sum}，少于“{base}”，也没有写明其余的票。",
    en="The votes ({votes}) make {sum}, fewer than “{base}”, and nothing is said of the rest.",
)
NOT_ALL = Text("写明全票，却另有{other}。", en="It says all votes, and there are {other} besides.")
ROW = Text(
    "表中“{name}”各项票数（{votes}）合计{sum}，{more}“{base}”。",
    en="In the row {name} the votes ({votes}) make {sum}, not “{base}”.",
)
SUGGESTION = Text(
    "请对照签到和计票结果核对；有请假、未投票或委托表决的，请写明。",
    en="Check against the roll and the count; say who was excused, did not vote or voted for another.",
)


@check(
    "arith-votes",
    severity=Severity.ERROR,
    replaces=("arith-classes", "arith-sum-slip", "arith-sum", "arith-part-exceeds"),
    title=Text("到会人数或表决票数加不起来", en="A roll call or a vote does not add up"),
    why=Text(
        "应到人数等于实到人数加缺席人数；有效票与无效票合计为收回的票；赞成、反对、弃权票合计不会多于参加表决的人数。",
        en="Those who came and those who did not are all who should; valid and void ballots are those that came back; the votes for, "
        "against and blank are no more than those who voted.",
    ),
    wrong=(
        "会议应到委员41名，实到36名，缺席4名，符合法定人数。",
        "会议应到代表86名，实到92名。",
        "实到委员36名，表决结果为赞成33票、反对2票、弃权3票。",
        "共发出选票128张，收回选票126张，其中有效票121张，无效票4张。",
        "出席会议的常委会组成人员29人，以27票赞成、3票反对通过决议。",
        _TABLE.format(there=41),
        "实到代表94名，赞成93票，反对1票，决议获全票通过。",
    ),
    right=(
        "会议应到委员41名，实到36名，缺席5名，符合法定人数。",
        "会议应到代表86名，实到82名，请假3名。",
        "实到委员36名，表决结果为赞成33票、反对1票、弃权2票。",
        "共发出选票128张，收回选票126张，其中有效票121张，无效票5张。",
        "实到委员36名，赞成33票，反对1票，1人未按表决器。",
        _TABLE.format(there=42),
        "出席会议的县领导有8人。支部大会同意吸收预备党员12名，反对0票。",
    ),
)
def votes(manuscript: Manuscript) -> Iterator[Remark]:
    """Each meeting of the prose: its roll, its ballots, its votes."""
    plain = manuscript.prose
    meeting: list[Count] = []
    for count in counts(plain, 0, len(plain)):
        if meeting and (_begins(meeting, count) or count.span.start - meeting[-1].span.end > FARTHEST):
            yield from _checked(plain, meeting)
            same = count.span.start - meeting[-1].span.end <= FARTHEST and count.role in VOTES
            meeting = [each for each in meeting if same and each.role not in VOTES]
        meeting.append(count)
    yield from _checked(plain, meeting)
    for row in vote_rows(manuscript):
        if row.total > row.there or (row.complete and row.total < row.there and not _UNTOLD.search(plain)):
            yield _of_row(manuscript, row)


def _of_row(manuscript: Manuscript, row: VoteRow) -> Remark:
    more = row.total > row.there
    spans = (*(each.span for each in row.votes), row.base)
    message = ROW.filled(
        name=row.label,
        votes="、".join(manuscript.text[each.span.start : each.span.end] for each in row.votes),
        sum=row.total,
        more="多于" if more else "少于",
        base=manuscript.text[row.base.start : row.base.end],
    )
    return Remark(spans, message, SUGGESTION, str(row.total), severity=None if more else Severity.WARNING)


def _begins(meeting: Sequence[Count], count: Count) -> bool:
    """Whether another meeting, or another vote of it, begins with a count."""
    if count.role in (Role.DUE, Role.OUT):
        return any(each.role is count.role or each.role in VOTES for each in meeting)
    return count.role in (Role.THERE, Role.YES) and any(each.role is count.role for each in meeting)


def _checked(plain: str, meeting: Sequence[Count]) -> Iterator[Remark]:
    if len(meeting) > 1:
        yield from _roll(plain, meeting)
        yield from _papers(plain, meeting)
        yield from _votes(plain, meeting)


def _roll(plain: str, meeting: Sequence[Count]) -> Iterator[Remark]:
    due, there = one(meeting, Role.DUE), one(meeting, Role.THERE) or one(meeting, Role.SELF)
    if due is None or there is None or due.span.start > there.span.start:
        return
    if there.value > due.value:
        message = FULL.filled(due=_text(plain, due), there=_text(plain, there))
        yield Remark((there.span, due.span), message, SUGGESTION)
        return
    proxies = [each for each in meeting if each.role is Role.PROXY and there.role is Role.SELF]
    away = [each for each in meeting if each.role in (Role.AWAY, Role.ABSENT) and not each.among]
    others = [*away, *proxies]
    missing = due.value - there.value
    if not others or missing in (sum(each.value for each in others), *(each.value for each in away)):
        return
    if all(each.role is Role.AWAY for each in away) and sum(each.value for each in others) < missing:
        return  # the rest did not come either
    total = there.value + sum(each.value for each in others)
    message = ROLL.filled(
        due=_text(plain, due), there=_text(plain, there), away="、".join(_text(plain, each) for each in others), sum=total
    )  # fmt: skip
    yield Remark((due.span, there.span, *(each.span for each in others)), message, SUGGESTION, str(total))


def _papers(plain: str, meeting: Sequence[Count]) -> Iterator[Remark]:
    out, back, valid, void = (one(meeting, role) for role in (Role.OUT, Role.BACK, Role.VALID, Role.VOID))
    for less, more in ((out, back), (back, valid)):
        if less is not None and more is not None and more.value > less.value:
            message = BALLOTS.filled(more=_text(plain, more), less=_text(plain, less))
            yield Remark((more.span, less.span), message, SUGGESTION)
            return
    if back is not None and valid is not None and void is not None and valid.value + void.value != back.value:
        total = valid.value + void.value
        message = PAPERS.filled(
            valid=_text(plain, valid), void=_text(plain, void), sum=total, back=_text(plain, back)
        )  # fmt: skip
        yield Remark((back.span, valid.span, void.span), message, SUGGESTION, str(total))


def _votes(plain: str, meeting: Sequence[Count]) -> Iterator[Remark]:
    cast = [each for each in meeting if each.role in VOTES]
    yes = one(cast, Role.YES)
    against = [each for each in cast if each.role in (Role.NO, Role.BLANK) and each.value]
    if yes is None or len(cast) < 2 or len({each.role for each in cast}) < len(cast):
        return
    begin, end = cast[0].span.start, cast[-1].span.end
    low = max(plain.rfind(mark, 0, begin) for mark in "。；\n") + 1
    stop = plain.find("。", end)
    if against and _ALL.search(plain, low, stop if stop >= 0 else len(plain)):
        yield Remark((against[0].span, yes.span), NOT_ALL.filled(other=_text(plain, against[0])), SUGGESTION)
        return
    base = _base(meeting)
    total = sum(each.value for each in cast)
    if base is None or total == base.value:
        return
    more = total > base.value
    untold = any(each.role is Role.PROXY for each in meeting) or _UNTOLD.search(
        plain, min(base.span.end, begin), end + FARTHEST // 10
    )
    complete = {Role.YES, Role.NO, Role.BLANK} <= {each.role for each in cast} and not untold
    if not (more or complete) or (more and any(each.role is Role.PROXY for each in meeting)):
        return
    listed = "、".join(_text(plain, each) for each in cast)
    message = (MORE if more else LESS).filled(votes=listed, sum=total, base=_text(plain, base))
    severity = None if more else Severity.WARNING
    yield Remark((*(each.span for each in cast), base.span), message, SUGGESTION, str(total), severity=severity)


def _base(meeting: Sequence[Count]) -> Count | None:
    """How many votes there are: the valid ballots, those that came back, or those who came."""
    for role in (Role.VALID, Role.BACK, Role.THERE):
        found = [each for each in meeting if each.role is role]
        if found:
            return found[-1]
    return None


def _text(plain: str, count: Count) -> str:
    return plain[count.span.start : count.span.end]
