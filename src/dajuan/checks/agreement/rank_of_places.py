"""Find a rank beyond the number of places that its sentence ranks (全市9个县中列第3位；工业由第11位升至第2位)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_NUMERAL = r"\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_PLACES = r"县（市、区）|县（市）|县（区）|县\(市、区\)|市（州）|县市区|县市|县区|区县|市州|设区市|地级?市|旗县区?|盟市"
_PLACES += "|乡镇|镇街|镇乡|街镇|县|区|州|镇"
_SET = Pattern(
    rf"个(?P<set>{_PLACES})(?P<after>[^，。；\d]{{0,14}})",
    needs=("个县", "个市", "个区", "个州", "个设区", "个地", "个乡", "个镇", "个街", "个旗", "个盟"),
)
_SIZE = Pattern(rf"(?<![前第\d])(?P<whole>全[省市州县区旗])?(?:现?辖|共辖|下辖|共有)?(?P<size>{_NUMERAL})$")
_RANKED = Pattern("^(?:的)?(?:[中里内]|[^，。；]{0,8}(?:考核|测评|评价|排名|评比|成绩单|比拼|通报))|^，")
_RANK = Pattern(
    rf"(?:[居列排位名由从至到为]|位次|名次)(?:(?:上年|去年|年初)的)?第(?P<rank>{_NUMERAL})(?:位|名|(?=[，。；、）]))",
    needs=("第",),
)
_LEAD, _LEAST = 10, 2
_OTHER_SET = Pattern(
    "全[国省市州县区旗球]|同类|百强|省内|国内|市内|中部|西部|东部|片区|城市群|其他|行业|系统|入围|参[赛评]|小组"
)
_OF_OTHERS = Pattern(
    "企业|公司|学校|医院|学生|选手|园区|开发区|景区|产品|品牌|中心|断面|监测[点站]|站点|代表[团队]|[男女]子|[一二三四五六]中|中学|小学|赛|金牌|奖|局|馆|[镇乡村](?![居振])"
)


class Beyond(msgspec.Struct, frozen=True):
    """A rank and the set of places that it is beyond."""

    rank: Span
    among: Span
    size: int


def ranks_beyond_places(manuscript: Manuscript) -> Iterator[Beyond]:
    """The first rank behind each set of places, within its sentence, that is greater than the number of the set."""
    text = manuscript.prose
    sets = list(_SET.finditer(text))
    for place, match in enumerate(sets):
        sentence = manuscript.sentence_at(match.start())
        counted = _SIZE.search(text, max(match.start() - _LEAD, 0), match.start())
        size = number_of(counted["size"].replace("两", "二")) if counted is not None else None
        behind = text[match.end("set") : match.end("set") + len(match["after"]) + 2]
        if sentence is None or counted is None or size is None or size <= _LEAST or not _RANKED.search(behind):
            continue
        stop = min(sentence.end, sets[place + 1].start()) if place + 1 < len(sets) else sentence.end
        for rank in _RANK.finditer(text, match.end("set"), stop):
            number = number_of(rank["rank"].replace("两", "二"))
            between = text[match.end("set") : rank.start("rank")]
            others = {each[0] for each in _OTHER_SET.finditer(between)} - {counted["whole"]}
            clause = between[max(between.rfind(mark) for mark in "，；、") + 1 :]
            of_town = match["set"][0] in "乡镇街" and _OF_OTHERS.search(clause.replace("我镇", "").replace("我乡", ""))
            if others or of_town or (match["set"][0] not in "乡镇街" and _OF_OTHERS.search(clause)):
                break
            if number is not None and number > size:
                begin = rank.start("rank") - 1
                yield Beyond(Span(begin, rank.end()), Span(counted.start("size"), match.end("set")), size)
                break
