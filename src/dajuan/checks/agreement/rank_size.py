"""Find a rank beyond the number of those that are ranked (11个县中第13位)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.agreement.rank_of_places import ranks_beyond_places
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_NUMERAL = r"\d{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_SET = (
    r"县(?:（市、区）|\(市、区\)|市区|区|市)?|市县|区县|市(?:州|（州）)?|州|省(?:份|区市|（区、市）)?|地市|地级市|设区市|城市|乡镇|镇街|街道|镇|开发区|高新区|经开区"
    r"|园区|旗县|旗|盟市|单位|部门|成员单位|学校|景区|重点城市|监测城市|口岸|港口"
)
_RANK = Pattern(rf"(?P<rank>(?:第|前)(?:{_NUMERAL})(?:位|名|(?=[，,。；、）])))", needs=("第", "前"))
# The set that a rank is in, up to the rank: 在全市11个县（市、区）中排, 8个县（市、区）年度考核中，我县综合排名.
_AMONG = Pattern(
    rf"(?<![\d.第前—~一二三四五六七八九十百月])(?P<size>{_NUMERAL})(?:(?:个|家|座)[^，,。；\d获评入进为有被是在]{{0,4}}?(?:{_SET})|(?:{_SET})(?=[中里内之]))"
    r"[^，,。；：\n\d第前获评]{0,10}?(?:中|之中|里|内)?[，,]?(?:[^，,。；：\n\d第前获评]{0,10}?(?:排名?|居|列|位次|位|名次|进入|增速|总量|并列|综合评价))?(?:名|在|为|到)?$"
)
# 8个乡镇综合考评，前10名给予奖励: a first N that opens its clause, of the set that the sentence begins with.
_FIRST_OF = Pattern(
    rf"(?<![\d.第前])(?P<size>{_NUMERAL})(?:个|家)(?P<set>{_SET})[^，。；\d]{{0,14}}(?:考[评核]|评[比选议价]|排名|比武|竞赛|打分|测评|排队)[^，。；\d]{{0,6}}[，；](?:对|给予|将|按|排名|得分|得票|综合|排在)*(?P<rank>前(?:{_NUMERAL})(?:位|名))",
    needs=tuple(f"{word}前" for word in "，；对予将按名分票合在"),
)
_NEAR = 48  # characters before a rank in which its set stands
# 居全省第12位，首次进入全省前十名.
_IN_FIRST = Pattern(
    rf"(?P<place>第(?P<rank>{_NUMERAL})(?:位|名))[，、](?:[^，。；\d第]{{0,8}})(?:进入|跻身|挺进|迈入|稳居|保持在|位居|位列|闯入)[^，。；\d第]{{0,6}}前(?P<most>{_NUMERAL})(?:位|名|强|(?=[，。；]))",
    needs=("前",),
)
# 全市共有11个县（市、区）, and a rank that says no more than 全市: 位列全市第13位.
_WHOLE_SIZE = Pattern(
    rf"全(?P<whole>[省市州县区旗])(?:现?辖|共有?|下辖)?(?P<size>{_NUMERAL})个(?P<set>县\(市、区\)|县（市、区）|县市区|县区|市州|设区市|地市|乡镇|镇街|镇乡|旗县区?)(?!中|之)",
    needs=("个县", "个市", "个设区", "个地市", "个乡", "个镇", "个旗"),
)
_IN_WHOLE = Pattern(
    rf"(?:居|列|排|排名|位次|名列|位于)(?:在)?全(?P<whole>[省市州县区旗])(?:的)?第(?P<rank>{_NUMERAL})(?:位|名|(?=[，,。；、）]))"
)
_OF_PLACES = Pattern(
    "我[县市区镇乡州旗]|全[县区镇乡]|(?:地区生产总值|GDP|增加值|投资|零售|预算|收入|增速|考核|评价|评比|得分|满意度|指数)"
)
_OF_OTHERS = Pattern("企业|公司|学校|医院|学生|选手|园区|开发区|景区|产品|品牌|全部|[镇乡村](?![居振])")


BEYOND = Text("“{rank}”超出了参加排名的{size}个。", en="“{rank}” is beyond the {size} that are ranked.")
MISSED = Text(
    "前面是第{size}位，不在“{rank}”之内。", en="It is number {size} before, which is not among the first ({rank})."
)


@check(
    "agree-rank-size",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("位次大于参加排名的个数", en="A rank beyond the number of those ranked"),
    why=Text(
        "11个县（区）中最多排到第11位。",
        en="Among 11 counties the last rank is the 11th.",
    ),
    wrong=(
        "GDP增速在全市11个县（区）中排第13位。",
        "固定资产投资增速居全市8个县区第9位。",
        "在全市9个县区中，生产总值增速由第7位升至第3位；工业增加值增速由第11位升至第2位。",
        "在全省16个设区市中位列第十八。",
        "营商环境评价居全省第12位，首次进入全省前十名。",
        "空气质量综合指数在全市11个县（市、区）中进入前12名。",
        "全市共有11个县（市、区）。\n在营商环境评价中，我县综合得分位列全市第13位。",
    ),
    right=(
        "GDP增速在全市11个县（区）中排第3位。",
        "固定资产投资增速居全市8个县区第8位。",
        "在全市8个县区中，第三产业占比居第2位。",
        "营商环境评价由全省第12位升至第9位，首次进入全省前十名。",
        "在全市9个县区中总量居第4位，在全省102个县区中居第38位，比上年前进11位。",
        "全县12个乡镇第15次联席会议召开。",
        "3个镇获评全省前10名镇。",
        "全市共有11个县（市、区）。\n我县天工公司纳税额位列全市第13位。",
    ),
)
def rank_size(manuscript: Manuscript) -> Iterator[Remark]:
    """A rank behind the number of a set, greater than it; a rank in 全市 beyond the number of its counties told elsewhere."""
    yield from _beyond_the_whole(manuscript)
    text = manuscript.prose
    told_of = set()
    for found in ranks_beyond_places(manuscript):
        told_of.add(found.rank.end)
        yield _remark(
            found.rank,
            found.among,
            text[found.rank.start : found.rank.end].lstrip("的居列排位名由从至到为"),
            found.size,
        )
    for first in _FIRST_OF.finditer(text):
        size, rank = number_of(first["size"].replace("两", "二")), number_of(first["rank"].strip("前位名"))
        if size is not None and rank is not None and rank > size > 1:
            among = Span(first.start("size"), first.end("set"))
            yield _remark(Span(first.start("rank"), first.end("rank")), among, first["rank"], size)
    for within in _IN_FIRST.finditer(text):
        rank, most = number_of(within["rank"].replace("两", "二")), number_of(within["most"].replace("两", "二"))
        if rank is not None and most is not None and rank > most > 1:
            yield _remark(
                Span(within.start("most") - 1, within.end()),
                Span(within.start("place"), within.end("place")),
                f"前{within['most']}",
                rank,
                MISSED,
            )
    for ranked in _RANK.finditer(text):
        back = max(ranked.start() - _NEAR, 0)
        match = _AMONG.search(text[back : ranked.start()])
        if match is None or ranked.end() in told_of:
            continue
        size = number_of(match["size"].replace("两", "二"))
        rank = number_of(ranked["rank"].strip("第前位名"))
        if size is None or rank is None or size < 2 or rank <= size:
            continue
        among = Span(back + match.start(), ranked.start())
        yield _remark(Span(ranked.start(), ranked.end()), among, ranked["rank"], size)


def _beyond_the_whole(manuscript: Manuscript) -> Iterator[Remark]:
    text = manuscript.prose
    sizes: dict[str, tuple[int, Span]] = {}
    for match in _WHOLE_SIZE.finditer(text):
        size = number_of(match["size"].replace("两", "二"))
        if size and (match["whole"] not in sizes or size > sizes[match["whole"]][0]):
            sizes[match["whole"]] = size, Span(match.start(), match.end())
    for match in _IN_WHOLE.finditer(text) if sizes else ():
        rank = number_of(match["rank"].replace("两", "二"))
        known = sizes.get(match["whole"])
        sentence = manuscript.sentence_at(match.start())
        if known is None or rank is None or rank <= known[0] or sentence is None:
            continue
        lead = text[sentence.start : match.start()]
        if _OF_OTHERS.search(lead) or not _OF_PLACES.search(lead):
            continue
        yield _remark(Span(match.start(), match.end()), known[1], match.group(), known[0])


def _remark(rank: Span, whole: Span, words: str, size: int, message: Text = BEYOND) -> Remark:
    return Remark(
        spans=(rank, whole),
        message=message.filled(rank=words, size=size),
        suggestion=Text("请核对位次和参加排名的个数。", en="Check the rank and the number of those ranked."),
    )
