"""Find lists whose members are partly in Arabic, partly in Chinese numerals (学校3所、卫生室两所)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

# Things counted one by one, as both forms can be.
UNIT = "(?:个|所|处|座|家|户|名|项|件|条|台|套|辆|栋|间|艘|支|场|部|首|幅|篇|本|册|眼|口|盏|棵|只|头|道|门|架|枚|起|块|片|根)"
CHINESE = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]百|[二两三四五六七八九])"
COUNTED = Pattern(
    rf"[0-9二两三四五六七八九十](?<![\d.,一二三四五六七八九十百第几数—~-].)(?:(?<=[0-9])\d{{0,5}}|(?<![0-9])[一二三四五六七八九十百]{{0,2}}){UNIT}"
)
NUMERAL = Pattern(f"{CHINESE}{UNIT}")
WRITTEN = r"(?:[^\W\d_]|[（）])"
# What parts a member from the next: the number stands behind its noun (学校3所、公园五处) or before it (3所学校、五处公园).
GAP = Pattern(
    f"(?P<mark>[、，和及])(?P<noun>{WRITTEN}{{1,14}})|(?P<before>{WRITTEN}{{1,14}})(?:[、和]|(?<![涉普提顾触遍])及)"
)
NEW_VERB = Pattern(
    "[新改扩]建|完成|建成|实施|开展|引进|培育|举办|打造|组织|召开|获|增|推进|覆盖|形成|实现|选派|涉及|分为|分"
)
"""A comma before a verb begins another list."""

LONGEST = 16
SET_NAME = Pattern(
    "[重大]?[大点要]?(?:民生|为民|惠民|便民|利民|民心)?(?:实事|好事|大事|工程|行动|任务|举措|措施|制度|机制|战略|计划|攻坚|战役|清单|体系)"
)
"""十件民生实事, 八项工程: a set has its name, in Chinese numerals, whatever is counted beside it."""
ABSTRACT = Pattern("方面|阶段|环节|层面|领域|百年|结合|维护|确立|月|百分点|小时|工作日")


class Member(NamedTuple):
    """A number with its classifier, as typed."""

    start: int
    end: int
    text: str


@check(
    "num-same-form",
    severity=Severity.WARNING,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("并列的数字写法不一", en="Members of one list in two kinds of numerals"),
    why=Text(
        "同类别的数字用同一种形式：学校3所、卫生室2所、公园5处。",
        en="Numbers of one kind in one list have one form: 学校3所、卫生室2所、公园5处.",
    ),
    wrong=(
        "新建学校3所、卫生室两所、公园五处。",
        "改造泵站12座、水闸三座。",
        "建成3所学校、两所卫生院。",
        "全年引进企业15家，研发中心四家。",
    ),
    right=(
        "新建学校3所、卫生室2所、公园5处。",
        "新建学校三所、卫生室两所、公园五处。",
        "办好十件民生实事，建成12个项目。",
        "建成3个项目，统筹两个阶段、三个环节。",
        "建设一个中心、3个基地。",
        "十件民生实事共涉及23个项目。",
        "推进八项重点工程、12个项目建设。",
        "培育20多家企业、十几家合作社。",
        "建成第三水厂、12座泵站。",
    ),
)
def list_in_two_forms(manuscript: Manuscript) -> Iterator[Remark]:
    """Members of one list, each a noun with a number and a unit, in both kinds of numerals."""
    for run in _runs(manuscript.prose):
        arabic = [each for each in run if each.text[0].isdigit()]
        chinese = [each for each in run if not each.text[0].isdigit() and NUMERAL.fullmatch(each.text)]
        if arabic and chinese:
            odd, rest = (chinese, arabic) if len(chinese) <= len(arabic) else (arabic, chinese)
            yield Remark(
                spans=tuple(Span(each.start, each.end) for each in (*odd, *rest)),
                message=Text(
                    "“{odd}”与并列的“{rest}”数字写法不一。",
                    en="“{odd}” and “{rest}” beside it are in two kinds of numerals.",
                ).filled(odd=odd[0].text, rest=rest[0].text),
                suggestion=Text("统一为阿拉伯数字。", en="Write all of them in Arabic digits."),
            )


def _runs(text: str) -> Iterator[list[Member]]:
    """Members that follow each other with one mark and one noun between them, at least two."""
    run: list[Member] = []
    way = ""
    for match in COUNTED.finditer(text):
        member = Member(match.start(), match.end(), match[0])
        joined = _way(text, run[-1].end, member.start) if run else ""
        if ABSTRACT.match(text, member.end):
            joined = ""
        if run and not (joined and way in ("", joined)):
            if len(run) > 1:
                yield run
            run, joined = [], ""
        if not ABSTRACT.match(text, member.end) and not _names_set(text, member):
            run.append(member)
        way = joined
    if len(run) > 1:
        yield run


def _names_set(text: str, member: Member) -> bool:
    return not member.text[0].isdigit() and SET_NAME.match(text, member.end) is not None


def _way(text: str, start: int, end: int) -> str:
    """Whether what stands between two members makes them one list, and on which side of the number the noun stands."""
    gap = GAP.fullmatch(text[start:end]) if end - start < LONGEST else None
    if gap is None or (gap["mark"] == "，" and NEW_VERB.search(gap["noun"])):
        return ""
    return "behind" if gap["mark"] else "before"
