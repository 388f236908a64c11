"""Tell whether a figure of the prose is of the whole place and of the past, so that it may be set against another."""

from __future__ import annotations

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.documents.document import DocumentKind
from dajuan.patterns import HAN
from dajuan.reading.records import Kind, Status

CONFIDENT = 0.93
"""Below it one in fourteen readings has a key wrong, and a wrong key makes two things one."""
LEAD = 200
"""Characters back in which 目标 turns the figures of a list into targets, and 过去一年 into what was reached."""

# Words that say a thing is one of several of its kind; two such figures are of two of them.
_EACH = Pattern(
    "分别|对比|相比|[国省市]考|其中|各(?![项类级族界方种])|每(?!百|千|万)|平均(?!浓度|气温|受教育|预期)|单[个户项体]|[一二三四五六七八九十两]期|余下|剩余|另有|另外|此外|外[，,]|其他|其余"
)
_FROM = Pattern("(?:[由从]|上年[同末]?期?的?|去年[同末]?期?的?|原来的?|基数为?)[^，,。；]{0,14}$")
# What a sentence is about from there on, where it is not the whole place.
_ELSEWHERE = Pattern(
    "(?<![全我本各地社城小校山景辖街片市郊老新灾牧库矿林港战湾边院湿学厂成])(?<=[^\\W\\d])(?:[区县旗盟](?![域级城道委政])(?![^，,。；“]{0,12}(?:局|委|办|部|政府|中心|法院))|(?<![农乡])[乡镇村](?![级居民振容务庄面貌])|街道|经开区|高新区"
    "|新区|开发区|园区|景区|灌区|片区|社区|库区|港区|矿区|公司|集团|实验室|研究[院所])|全国|国家统计局|中国经济|全球|世界经济"
)
_PROVINCE = Pattern("全省(?!排|第|$)")
_PROVINCES = ("省", "自治区")
# What only the figure's own clause is about.
_OWNER = Pattern("(?:学校|医院|银行|项目|工程)(?![^\\W\\d]{0,6}$)")
_CITIES = Pattern(
    f"(?<!{HAN})[^\\W\\d]{{1,2}}[^全我本各该两三强城都大名富兴级开上门夜股\\W][市省](?![场级民区委政内域值直本])"
)
_GOALS = Pattern(
    "(?:预期|发展|奋斗|约束性|预期性)(?:目标|指标)|主要(?:目标|指标)(?!增|完|实|均|好|达|运|稳|表|持|呈|总|保)|目标任?务?是|建议.{0,6}目标"
)
# What a clause says is to come, though the reading takes it for what is.
_TO_COME = Pattern("计划|拟|再|力争|将|争取|还要|继续办")
_LAST_YEAR = Pattern("(?<![比较])(?:上年|去年|前年)")
_PAST = Pattern("过去一年|去年|取得|回顾|完成情况")


def comparable(manuscript: Manuscript, quantity: Quantity) -> bool:
    """Whether a figure in prose is read surely enough, and is of the whole place, to be set against another."""
    claim = quantity.claim
    if quantity.in_table or claim.confidence < CONFIDENT or claim.kind is Kind.COMPLETION:
        return False
    sentence = manuscript.sentence_at(quantity.start)
    if sentence is None:
        return False
    before = manuscript.plain[sentence.start : quantity.start]
    if _EACH.search(before) or _FROM.search(before) or is_elsewhere(manuscript, quantity):
        return False
    own = before[max(before.rfind(mark) for mark in "，；：") + 1 :]
    if claim.status is Status.ACTUAL and _TO_COME.search(own):
        return False
    if claim.status is Status.TARGET and _LAST_YEAR.search(own):
        return False  # 衔接了上年…增长5.8%的实际
    turn = _PAST if claim.status is Status.TARGET else _GOALS
    return not turn.search(manuscript.plain, max(quantity.start - LEAD, 0), quantity.start)


def is_elsewhere(manuscript: Manuscript, quantity: Quantity, apart: str = "") -> bool:
    """Whether a figure in prose is of another place, of a company, of a district; apart: words that name no such place."""
    sentence = manuscript.sentence_at(quantity.start)
    if sentence is None:
        return False
    before = manuscript.plain[sentence.start : quantity.start].rpartition("；")[2]
    before = before.replace(apart, "") if apart else before
    own = before.rpartition("，")[2]
    of_province = (manuscript.document.place or "").endswith(_PROVINCES)
    return (
        _ELSEWHERE.search(before) is not None
        or (not of_province and _PROVINCE.search(before) is not None)
        or _OWNER.search(own) is not None
        or _of_other_place(manuscript, quantity)
    )


def _of_other_place(manuscript: Manuscript, quantity: Quantity) -> bool:
    """Whether a city or province that is not the document's own is named before a figure, in news in its paragraph."""
    own = manuscript.document.place or ""
    if not own and manuscript.document.kind is not DocumentKind.NEWS:
        return False
    several = manuscript.document.kind in (DocumentKind.NEWS, DocumentKind.OTHER)
    stretch = (manuscript.paragraph_at if several else manuscript.sentence_at)(quantity.start)
    if stretch is None:
        return False
    return any(each[0][:2] not in own for each in _CITIES.finditer(manuscript.plain, stretch.start, quantity.start))
