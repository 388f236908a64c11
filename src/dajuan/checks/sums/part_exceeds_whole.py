"""Find a part that is greater than its whole, or parts of one list that together are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.figures.listings import AMONG, Listing, listings
from dajuan.checks.figures.opposites import has_rest, without_rest
from dajuan.checks.figures.overlapping import OVERLAPPING
from dajuan.checks.figures.parts import added, is_closed, is_torn, label, listed, named, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity, Verdict
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.checks.sums.part_cells import SUGGESTION, in_tables
from dajuan.checks.sums.referred_wholes import referred
from dajuan.patterns import HAN

# What says that a figure is of another time or another thing than the whole before it.
_OTHER = Pattern(
    r"累计|目前|至今|历年|全[国省市县区州]|另|此外|上年|去年|同期|达产|年产|产值|总投资|目标|任务|计划(?!的|内)|预计|剩余|比|较|超过|突破|均|每|，|年$|原|历史|限额|最高|最低"
)
_NOUN = Pattern(f"{HAN}{{2,4}}")
_NEAR = 6
LONGEST_LABEL = 18
SHORT_LABEL = 9
_PEOPLE = ("人", "户", "家")
"""People, households and firms belong to several classes at once more often than other things."""
_CLASS = ("类", "型", "级")
"""Classes of one division: 产业类, 民生类."""

ONE = Text(
    "“其中”的“{part}”大于其整体“{whole}”。",
    en="“{part}”, which is said to be among “{whole}”, is more than that.",
)
ONE_OF = Text(
    "“{part}”大于它所属的“{whole}”。",
    en="“{part}”, which is said to be of “{whole}”, is more than that.",
)
ALL = Text(
    "“其中”各项（{parts}）合计为{sum}，大于其整体“{whole}”。",
    en="What is said to be among “{whole}” ({parts}) comes to {sum}, more than that.",
)
_NET = Pattern("净(?:增|减|流|收|利)")


@check(
    "arith-part-exceeds",
    severity=Severity.ERROR,
    replaces=("arith-sum-slip", "arith-classes"),
    title=Text("部分大于整体", en="A part exceeds its whole"),
    why=Text(
        "“其中”列出的是前面那个数的一部分，任何一项都不会大于整体；互不重叠的各项之和也不会。可能重叠的类别（高技术、民间、党员等）只逐项比较，不加总。",
        en="What 其中 lists is part of the figure before it, so none of it can be greater, nor can the sum of parts that do not overlap. "
        "Classes that can overlap are compared one by one only.",
    ),
    wrong=(
        "全年完成固定资产投资32.5亿元，其中工业投资41.8亿元。",
        "现有卫生机构186个，其中医院12个、乡镇卫生院15个、村卫生室165个。",
        "招商引资到位资金18.6亿元，增长7.2%，其中省外资金21.3亿元，增长9.5%。",
        "争取超长期特别国债资金7.4亿元，其中“两重”资金3.1亿元、“两新”资金4.9亿元。",
        "发放各类补贴2300万元（其中耕地地力保护补贴2600万元）。",
        "全年办理案件356件，其中刑事案件212件，民事案件168件。",
        "年末全县监测对象1263户，已落实帮扶措施1236户；上述监测对象中风险已消除1308户。",
        "抽查项目23个，在23个项目中，有27个未按规定验收。",
        Example(
            "<h1>2025年云溪县收入表</h1><table><tr><th>项目</th><th>完成数（万元）</th></tr>"
            "<tr><td>税收收入</td><td>5310</td></tr><tr><td>其中：增值税</td><td>6100</td></tr>"
            "<tr><td>罚没收入</td><td>420</td></tr></table>"
        ),
    ),
    right=(
        "规模以上工业企业净增7户，其中新增12户。",
        "全市23个县区中，有86个乡镇达到标准。",
        "年末全县监测对象1263户，上述监测对象中风险已消除1038户。",
        "全年完成固定资产投资41.8亿元，其中工业投资32.5亿元。",
        "现有卫生机构192个，其中医院12个、乡镇卫生院15个、村卫生室165个。",
        "规上工业企业实现产值120亿元，其中高技术制造业70亿元、装备制造业80亿元。",
        "全县有党员1200名，其中女党员700名、大专以上学历900名。",
        "新建学校3所、改扩建5所，其中小学6所。",
        "一般公共预算收入12.6亿元，其中税收收入8.1亿元；一般公共预算支出45.3亿元。",
        "引进企业12家，其中总投资50亿元的项目2个。",
        "农村居民人均可支配收入20130元，城镇居民41260元。",
        "接待游客120万人次，其中过夜游客60万人次、外省游客80万人次。",
        "债务余额58.3亿元，其中政府债券40.1亿元，全省最高限额为90亿元。",
        "增收2.1亿元，其中税收收入8.1亿元，增长12%。",
        "全年新增就业2100人，其中就业困难人员300人，全县累计转移就业2.3万人。",
        Example(
            "<h1>2025年云溪县收入表</h1><table><tr><th>项目</th><th>完成数（万元）</th><th>增长（%）</th></tr>"
            "<tr><td>税收收入</td><td>5310</td><td>3.2</td></tr><tr><td>其中：增值税</td><td>2100</td><td>8.5</td></tr>"
            "</table>"
        ),
    ),
)
def part_exceeds_whole(manuscript: Manuscript) -> Iterator[Remark]:
    """The members of lists after 其中, one by one and together, and the rows of tables that begin so."""
    for listing in listings(manuscript):
        if listing.opener == AMONG and _is_sound(manuscript, listing):
            yield from _of_listing(manuscript, listing)
    for part, whole in referred(manuscript):
        if whole.wide.is_below(part.wide):
            message = ONE_OF.filled(part=named(manuscript, part), whole=named(manuscript, whole))
            yield Remark(spans(part, whole), message, SUGGESTION)
    yield from in_tables(manuscript)


def _is_sound(manuscript: Manuscript, listing: Listing) -> bool:
    """Whether its figures were printed in one piece, in one column, and none is below nothing."""
    if _NET.search(label(manuscript, listing.whole)):  # 净增7户，其中新增12户: others left
        return False
    figures = (listing.whole, *listing.parts, *listing.rest)
    if any(each.value < 0 for each in figures) or is_torn(manuscript.plain, figures):
        return False
    return "\t" not in manuscript.text[listing.whole.start : listing.parts[-1].end]


def _of_listing(manuscript: Manuscript, listing: Listing) -> Iterator[Remark]:
    first = listing.parts[0]
    if _is_dealt(manuscript, listing):
        return
    one = first if not _OTHER.search(_between(manuscript, first)) and _exceeds(manuscript, listing, (first,)) else None
    if one is None and listing.bare and listing.flat and listing.mark in (1, 2):
        one = next((each for each in _plain(manuscript, listing) if _exceeds(manuscript, listing, (each,))), None)
    if one is not None:
        message = ONE.filled(part=named(manuscript, one), whole=named(manuscript, listing.whole))
        yield Remark(spans(one, listing.whole), message, SUGGESTION)
    elif _are_apart(manuscript, listing) and _exceeds(manuscript, listing, listing.parts):
        message = ALL.filled(
            parts=listed(listing.parts),
            sum=added(listing.parts).shown(listing.whole).partition("（")[0],
            whole=named(manuscript, listing.whole),
        )
        computed = added(listing.parts).shown(listing.whole)
        doubt = listing.whole.unit in _PEOPLE and not _alike(listing.labels)
        yield Remark(
            spans(listing.whole, listing.parts),
            message,
            SUGGESTION,
            computed,
            severity=Severity.WARNING if doubt else None,
        )


def _plain(manuscript: Manuscript, listing: Listing) -> Iterator[Quantity]:
    """The members after the first whose words can only be of a part."""
    for part in listing.parts[1:]:
        words = label(manuscript, part)
        if words and len(words) <= LONGEST_LABEL and not _OTHER.search(words):
            yield part


def _between(manuscript: Manuscript, part: Quantity) -> str:
    """The words from 其中 to its first member."""
    begin = manuscript.plain.rfind(AMONG, max(part.start - 60, 0), part.start)
    return manuscript.plain[begin + len(AMONG) : part.start].lstrip("，,: ")


def _is_dealt(manuscript: Manuscript, listing: Listing) -> bool:
    """Whether 分别 deals values out, to several wholes or to several years."""
    begin = max(listing.whole.start - 60, 0)
    return "分别" in manuscript.plain[begin : listing.parts[-1].start].rpartition("。")[2]


def _exceeds(manuscript: Manuscript, listing: Listing, parts: Sequence[Quantity]) -> bool:
    """Whether the least that the parts can be is more than the most that the whole can be, and than wholes listed with it."""
    least = added(parts).wide
    if least.low is None or not is_closed(listing.whole) or not listing.whole.wide.is_below(least):
        return False
    siblings = [each for each in listing.siblings if _is_alike(manuscript, each, listing.whole)]
    if not siblings:
        return True
    every = added((listing.whole, *siblings)).wide
    return every.high is not None and every.is_below(least)


def _is_alike(manuscript: Manuscript, sibling: Quantity, whole: Quantity) -> bool:
    """Whether a figure listed with the whole counts the same: no 6个乡镇 beside 项目32个."""
    noun = _NOUN.match(manuscript.plain, sibling.end)
    return noun is None or noun[0] in manuscript.plain[sibling.end + len(noun[0]) : whole.end + _NEAR]


def _are_apart(manuscript: Manuscript, listing: Listing) -> bool:
    """Whether the members of a list surely do not overlap."""
    if len(listing.parts) < 2 or not listing.flat or listing.whole.unit == "人次":
        return False
    if any(len(each) > LONGEST_LABEL or not each for each in listing.labels):
        return False
    if any(_OTHER.search(label(manuscript, each)) for each in listing.parts[1:]):
        return False
    if without_rest(listing.labels) or has_rest(listing.labels) or _is_nested(listing.parts):
        return False  # arith-sum speaks of the former
    if all(each.endswith(_CLASS) for each in listing.labels):
        return True
    if any(OVERLAPPING.search(each) for each in listing.labels):
        return False
    return listing.mark == 1 or (listing.mark == 2 and (_alike(listing.labels) or _is_short(listing)))


def _is_short(listing: Listing) -> bool:
    """Whether a list that is parted by commas has nothing but short names in it."""
    return listing.bare and all(len(each) <= SHORT_LABEL for each in listing.labels)


def _is_nested(parts: Sequence[Quantity]) -> bool:
    """Whether a member is the sum of members after it: a list within the list."""
    for index, part in enumerate(parts):
        for stop in range(index + 3, len(parts) + 1):
            if added(parts[index + 1 : stop]).against(part) is Verdict.AGREES:
                return True
    return False


def _alike(labels: Sequence[str]) -> bool:
    """Whether all labels end in the same two characters: 刑事案件, 民事案件."""
    return len({label[-2:] for label in labels}) == 1 and all(len(label) > 2 for label in labels)
