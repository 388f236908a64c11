"""Read where a sentence says that rows of a table stand among the others: 居第二位, 增速最快的是…, 枫林镇次之, 垫底."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.sheets import Sheet
from dajuan.checks.tables.tokens import Token, tokens

_NUMERAL = r"\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_RANK = Pattern(
    f"(?P<back>倒数)?第(?P<place>{_NUMERAL})(?:位|名|(?=[，。；、,的）]|$))(?![次、])"
    "|(?P<top>居首(?!批)|首位|榜首|之首|领跑|最快|最高(?!限|法|检|级别|峰|温|价)|最多(?!跑)|最大(?!限|化|程)|最强|最重(?!要)|最长|最好|最优)"
    "|(?P<bottom>末位|垫底|最后一[位名]|居末|最慢|最低(?!生活|工资|限|标准|价|温)|最少|最小(?!化)|最差|最短)"
    "|(?P<next>次之|紧随其后|居次位?)"
    "|(?P<places>(?:分列|分居|分别位居|分别列|分别居|依次居)第?(?P<from>[一二三四五六七八九])、第?[二三四五六七八九](?:、第?[三四五六七八九])*位?)"
    "|(?P<set>[前后](?P<count>[两二三四五六]|[2-6])(?:位|名|强|甲)?(?!列|季|年|月|个月|天|期|批))"
)
_SCOPE = Pattern(
    "全国|全球|世界|全省|历史|历年|历次|近年|(?<!\\d\\d\\d)[\\d一二三四五六七八九十两]年(?:来|最)|以来|同期|开局|单月|单季|创"
)
_OTHER = Pattern(
    "(?:(?:上年|去年|上届|上月|上季度|前年|此前|原来?|由|从)[^，。；]{0,3}|[比与较和距离同跟](?:排名|位居|位列|居)?)$"
)
"""Before a rank of another time (上年居第七位), or one that another row has (比第一名低0.6分)."""
_FALLING = Pattern("降幅|下降|跌幅|减幅|回落|减少|压减|亏损")
_GAP = Pattern("缺口|欠账|还差|差额|差距|欠|短收|未完成")
_SHARE = Pattern("完成率|完成比例|进度|完成(?:目标|任务)?(?:情况)?最")
_GROWTH = Pattern("增速|增幅|增长|升幅|涨幅|提高|提升|增加|净增|[快慢]$|快的|慢的")
_AMOUNT = Pattern("总量|规模|总额|绝对量|数量|体量|[多少]$")
_SEEN = Pattern("从(?P<what>[^，。；]{1,10}?)(?:来)?看，")
_WORD = 2
_OWN_PLACE = Pattern("[我本全][县市区镇乡省州](?!各|\\d|[一二三四五六七八九十])")
_LISTED = Pattern("分列|分居|依次|分别")


class RankClaim(msgspec.Struct, frozen=True):
    """Where rows are said to stand: place 1 is the first from the top, or from the bottom.

    kind: growth, amount, share, gap or "" for whatever is meant; columns: those that the words name.
    falling: it is how much something fell. count: of a set (前三位), in order where listed; good: by what is better (居首, not 最高).
    """

    rows: tuple[int, ...]
    place: int
    bottom: bool
    start: int
    end: int
    kind: str = ""
    columns: frozenset[int] = frozenset()
    falling: bool = False
    count: int = 0
    listed: bool = False
    good: bool = True


def rank_claims(plain: str, start: int, end: int, sheet: Sheet) -> Iterator[RankClaim]:
    """What a sentence plain[start:end] says of how its rows rank."""
    if _RANK.search(plain, start, end) is None:
        return
    before: Sequence[int] = ()
    seen = ""
    frame: frozenset[int] = frozenset()
    last: RankClaim | None = None
    for first, stop in clauses(plain, start, end):
        clause = plain[first:stop]
        looked = _SEEN.search(plain, first, min(stop + 1, end))
        seen = looked["what"] if looked else seen
        found = tokens(clause, sheet.names)
        named = [each for each in found if each.kind == "row" and each.row >= 0]
        for match in _RANK.finditer(clause):
            rows = _subject(clause, match, found, before)
            of_now = _OTHER.search(clause[: match.start()]) is None
            if rows and of_now and not _SCOPE.search(clause, 0, match.end()):
                made = _claim(clause, first, match, rows, found, seen, last, frame)
                if made is not None and not _is_same(made, last, first):
                    yield made
                    last = made
        before = [each.row for each in named] or (() if plain[stop : stop + 1] in "。；" else before)
        columns = frozenset(at for each in found if each.kind == "column" for at in each.columns)
        frame = columns or (frozenset() if plain[stop : stop + 1] in "。；" else frame)


def _is_same(made: RankClaim, last: RankClaim | None, first: int) -> bool:
    """Whether a clause says a second time where a row stands: 以最高的产值居首."""
    return (
        last is not None
        and last.start >= first
        and (last.rows, last.place, last.bottom, last.count)
        == (
            made.rows,
            made.place,
            made.bottom,
            made.count,
        )
    )


def clauses(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence by ，；。."""
    position = start
    for stop in (*(at for at in range(start, end) if plain[at] in "，；。"), end):
        if stop > position:
            yield position, stop
        position = stop + 1


def _subject(clause: str, match: re.Match[str], found: Sequence[Token], before: Sequence[int]) -> tuple[int, ...]:
    """Whose rank it is: the rows right before it, right after 的 or 的是, else the one that the clause before speaks of."""
    tail = clause[match.end() :]
    if tail.startswith("的"):
        rows = [each for each in found if each.kind == "row" and each.row >= 0 and each.start >= match.end()]
        if rows and rows[0].start - match.end() <= _WORD + 2:
            return _run(clause, rows)
    own = [each for each in found if each.kind == "row" and each.row >= 0 and each.end <= match.start()]
    if own:
        inner = [each for each in found if each.kind == "other" and own[-1].end <= each.start < match.start()]
        return () if any(not _is_set(clause, each) for each in inner) else _run(clause, _together(clause, own))
    others = [each for each in found if each.kind == "other" and each.start < match.start()]
    if _OWN_PLACE.search(clause, 0, match.start()):
        return ()
    return tuple(before) if len(before) == 1 and all(_is_set(clause, each) for each in others) else ()


def _together(clause: str, own: Sequence[Token]) -> list[Token]:
    """The last of the rows with those that 、 or 和 joins to it."""
    run = [own[-1]]
    for each in reversed(own[:-1]):
        if clause[each.end : run[0].start] not in ("、", "和", "与", "及"):
            break
        run.insert(0, each)
    return run


def _run(clause: str, rows: Sequence[Token]) -> tuple[int, ...]:
    run = [rows[0]]
    for each in rows[1:]:
        if clause[run[-1].end : each.start] not in ("、", "和", "与", "及"):
            break
        run.append(each)
    return tuple(each.row for each in run)


def _is_set(clause: str, token: Token) -> bool:
    """Whether words are no more than the set of a rank (四大产业, 六个县（区）)."""
    return (
        bool(_MEMBERS.fullmatch(clause[token.start : token.end]))
        or clause[token.start - 1 : token.start] in "四五六七八九十三两大个各"
    )


_MEMBERS = Pattern(
    "大|以|凭借?|则?以|各?[县区市镇乡街道村（）、]+|并列?|并|位|名|排|成绩|表现|领域|品种|科目|板块|税种|类别|当属|则是|就是|均排|得分"
)


def _claim(
    clause: str,
    first: int,
    match: re.Match[str],
    rows: tuple[int, ...],
    found: Sequence[Token],
    seen: str,
    last: RankClaim | None,
    frame: frozenset[int],
) -> RankClaim | None:
    words = clause[: match.end()]
    columns = frozenset(
        at for each in found if each.kind == "column" and each.start < match.end() for at in each.columns
    )
    columns = columns or (frame if _kind(words) in ("", "amount") else frozenset())
    if any(each.kind == "column" and clause[each.end : each.end + 1] == "率" for each in found):
        return None  # 得分率 is none of 得分
    kind = _kind(words) or _kind(seen)
    falling = _FALLING.search(words) is not None
    span = first + match.start(), first + match.end()
    if match["next"]:
        if last is None or last.place != 1 or len(rows) != 1:
            return None
        return msgspec.structs.replace(last, rows=rows, place=2, start=first, end=span[1], count=0)
    if match["set"]:
        count = number_of(match["count"])
        if count != len(rows):
            return None
        return RankClaim(
            rows, 1, match["set"][0] == "后", *span, kind, columns, falling, count, bool(_LISTED.search(clause))
        )
    if match["places"]:
        start = number_of(match["from"]) or 1
        return RankClaim(rows, start, False, *span, kind, columns, falling, len(rows), listed=True)
    if len(rows) > 1 and "并列" not in clause:
        return None
    if match["place"]:
        place = number_of(match["place"])
        return RankClaim(rows, place, bool(match["back"]), *span, kind, columns, falling) if place else None
    word = match["top"] or match["bottom"]
    return RankClaim(
        rows,
        1,
        bool(match["bottom"]),
        *span,
        kind,
        columns,
        falling,
        good=not word.startswith("最") or word in ("最好", "最优", "最差"),
    )


def _kind(words: str) -> str:
    for pattern, kind in ((_GAP, "gap"), (_SHARE, "share"), (_GROWTH, "growth"), (_AMOUNT, "amount")):
        if pattern.search(words):
            return kind
    return ""
