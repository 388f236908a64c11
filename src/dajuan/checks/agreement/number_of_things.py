"""Find a number of things with another number of names: A、B、C、D、E等4户企业; 3个镇（青石镇、白河镇）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.agreement.members import members
from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.patterns import HAN

_NUMERAL = r"\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_CLASSIFIER = "户|对(?=关系)|家|个|所|座|处|名|位|种|类|条|项|件|大|部|款|宗|支|艘|场|次|站|镇|乡|村|县|市|州|省|国"
_AND_MORE = Pattern(
    rf"等(?!二次)(?P<number>{_NUMERAL})(?![\d.,万亿百千余多几至—～~-])(?:余|多)?(?P<unit>{_CLASSIFIER})(?P<noun>[^\W\d]{{0,6}})",
    needs=("等",),
)
_COUNTED = Pattern(
    rf"(?<![\d.,第前—~至到一二三四五六七八九十百千万])(?P<number>{_NUMERAL})(?P<unit>{_CLASSIFIER})(?P<noun>[^\W\d]{{0,10}}?)$"
)
_NEAR = 16  # characters of it
_BRACKET = Pattern(r"（(?:即|包括|分别为|分别是|为)?[:：]?(?P<listed>[^（）。；;\n\d]{3,120})）", needs=("（",))
_BRACKETED_UNITS = ("个", "家", "户", "所", "座", "处", "种", "类", "大", "项", "条")
# 引进5个项目，分别是甲、乙、丙、丁、戊: a list that is closed by what leads to it.
_DEALT = Pattern(
    r"[”’]?[，,：:]?(?:分别|依次)(?:是|为)[：:]?(?P<listed>[^，,。；;\n\d（）]{3,120}|(?:“[^“”\n]{2,30}”[、和及与]?){2,9})(?=[，,。；;\n])",
    needs=("分别", "依次"),
)
# “怕、慢、假、庸、散”四个字: a list in one pair of quotation marks, and its number.
_QUOTED = Pattern(
    r"[“‘](?P<listed>[^“”‘’、，。\n\d]{1,8}(?:、[^“”‘’、，。\n\d]{1,8}){1,9})[”’](?:这|的|等)?(?P<number>[两三四五六七八九十]|十[一二三])(?P<unit>个|大|种|类|项|条)(?P<noun>[^\W\d]{1,4})",
    needs=("”", "’"),
)
# 五个关键词：稳、进、改、融、实: a list behind a colon, to the end of its sentence or, of three and more, to a comma.
_COLON = Pattern(
    r"(?:[：:]|——|，(?:即|就是|包括)[：:]?)(?P<listed>(?:[“‘]?[^“”‘’、，。；：:（）\n\d][^“”‘’、，。；：:（）\n]{0,11}[”’]?、){1,9}[“‘]?[^“”‘’、，。；：:（）\n\d][^“”‘’、，。；：:（）\n]{0,16}[”’]?)(?P<end>[。\n]|(?<=[^，]{8})，)",
    needs=("：", ":", "——", "，即", "，就是", "，包括"),
)
# 围绕六个聚焦：聚焦项目、聚焦产业、聚焦创新: each member repeats the word.
_ROW = Pattern(
    rf"(?<![第前一二三四五六七八九十])(?P<number>[两三四五六七八九十]|十[一二三])(?:个|大|项)?(?P<word>{HAN}{{2}})[”’]?[：:，](?:即|就是)?"
    rf"(?P<listed>(?P=word){HAN}{{1,10}}(?:[、，](?P=word){HAN}{{1,10}})+)(?!等|[、，](?P=word)|{HAN})"
)
_COLON_UNITS = ("个", "大", "种", "类", "项", "条", "对")
# 存在的问题主要有四个：…
_HAS = Pattern(
    "(?:问题|原因|特点|短板|不足|优势|亮点|任务|方面|困难|做法|因素|重点|变化|条件|环节|渠道|途径)[^，。；：\\d]{0,4}[有是为]$"
)
_TWO_COUNTS = Pattern("\\d[个家户所座处名位种类项条镇乡村]|[两三四五六七八九十][个家]")
_ADVERBS = Pattern("^(?:先后|分别|陆续|已|又|还|积极|主动|成功|新|并|相继|深入|全面|[我全本][县市区省镇])*$")
# 煤炭、焦化、电力三大产业: a closed list right before its number.
_SUMMED = Pattern(
    r"(?<![一二三四五六七八九十百前第各])(?P<number>[两三四五六七八九十]|十[一二三])"
    r"(?P<unit>大|类|种|个|项(?=制度|机制|举措|措施|服务|改革|政策|权利|原则))(?P<noun>制度|机制|举措|措施|服务|改革|政策|权利|原则|方面|环节|领域|层面|维度|重点|板块|关键|[^\W\d]{0,4}?(?:产业|行业|园区|片区|集群|链条|市场|平台|基地|工程|行动|区域))"
)
# 财政局、教育局、住建局、水利局4个部门; 综合协调、项目推进、资金保障三个工作组.
_SUMMED_THINGS = Pattern(
    r"(?<![\d.,第前各每这另余一二三四五六七八九十百至到~—-])(?P<number>\d{1,2}|[两三四五六七八九十]|十[一二三])"
    r"(?P<unit>个|家(?=单位|企业|银行|医院|公司))(?P<noun>(?:企业|银行|医院|公司|部门|单位|工作组|小组|专班|专项组|乡镇|镇|乡(?!镇)|村|社区|街道|县区?|城市|景区|园区|科室|支部|分队|中队|站所|市直部门|县直部门|成员单位|行政村|自然村)(?![^\W\d]{0,2}[级长名人]))"
)
# 在云岭、安和、白沙、青石、河湾6县: a closed list of places before their number.
_SUMMED_PLACES = Pattern(
    r"(?<![\d.,第前各每这另余一二三四五六七八九十百至到东~—、-])(?P<number>\d{1,2}|[两三四五六七八九十]|十[一二三])"
    r"(?P<unit>县[市区]?|市|区县?|镇(?!街)|乡镇|镇街|街道|[省州国村校院局企站馆园])(?P<noun>)"
    r"(?=[，。；（、]|$|开展|开通|开工|作为|列入|纳入|进行|率先|先行|共|均|已|全部|签订?|联合|共同|被|获|实现|完成|建成|试点|为|推[进行广]|启动|的)"
)
_PLACE = Pattern(r"[^\W\d_²³¹]{1,6}")
_NO_PLACE = Pattern(
    "等|各|的|以及$|其中|[两三四五六七八九十\\d][个大项类种条级镇乡县市区村]|第[一二三四五]|[东西南北中]部|本级"
)
_MEMBER = Pattern(r"[^\W\d_²³¹]{1,8}")
_NO_MEMBER = Pattern(
    "[两三四五六七八九十\\d][个大项类种条级]|等|各|的$|实施|推进|开展|打造|建成|抓好|建设好|做好|以及$"
)
_NO_THING = Pattern("[两三四五六七八九十\\d][个大项类种条级]|等|各|的$|以及$")
_NO = {(True, False): (_NO_MEMBER, _MEMBER), (False, False): (_NO_THING, _MEMBER), (False, True): (_NO_PLACE, _PLACE)}
_CLAUSE = Pattern("[，,。；：:！？\n（“]")
_ANY_MARK = Pattern("[，,。；：:！？\n（）“”‘’]")
_OPEN = Pattern("等[^、]{0,6}$|^[省市县区旗州镇乡村、]+$")
_SPLIT = Pattern("、|以及|和|与|及")
_LONGEST_FIRST = 14  # characters: a verb may stand before the first member
_LONGEST = 160
_JOINED = Pattern("和|与|及|对|以")
# A list that is not closed, or 县（市、区） in general.
_NO_LIST = Pattern("等$|^含|，|,|^[省市县区旗州镇乡村街道园场社区、]+$|以上|以下|单位:")


@check(
    "agree-number-of-things",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("所列名称个数与所说数目不符", en="Another number of names than of things"),
    why=Text(
        "“甲、乙等4户企业”最多列四个名称；“3个镇（甲镇、乙镇、丙镇）”应当列三个。",
        en="甲、乙等4户企业 lists four names at most; 3个镇 with a list in brackets lists three.",
    ),
    wrong=(
        "宏远、金禾、天工、明川、瑞泰等4户企业获评省级专精特新企业。",
        "新建青石大桥、白河大桥、高坪大桥、临江大桥等三座桥梁。",
        "在3个镇（青石镇、白河镇、高坪镇、南屏镇）开展试点。",
        "培育壮大四大产业（新材料、装备制造、特色食品）。",
        "全力做强新材料、装备制造、特色食品四大产业。",
        "从选题、调研、论证、公示、评估四个环节严格把关。",
        "全面推行首问负责、一次性告知、限时办结、容缺受理五项制度。",
        "全年引进大项目5个，分别是天工新材、金禾食品、恒远光电、瑞丰物流。",
        "聚焦“怕、慢、假、庸、散”四个字，开展作风整治。",
        "今年要把握好五个关键词：稳、进、改、融。",
        "先后与东港、南屏、西岭、北原等3个城市签约。",
        "会议听取了财政局、教育局、住建局、水利局、林业局4个部门的汇报。",
        "今年在东岭、安河、白石、南屏、北原6县开展试点，覆盖农户1.2万户。",
        "由云岭、安平、桥头、河口、白石四镇率先试行。",
        "成立综合协调、项目推进、资金保障、宣传引导五个工作组。",
        "全年办成八件大事：机场开工、高铁通车、医院迁建、学校扩容、老城改造、河道治理、园区扩区。",
        "围绕六个聚焦：聚焦项目、聚焦产业、聚焦创新、聚焦民生、聚焦安全，扎实开展工作。",
        "存在的问题主要有四个：项目储备不足、要素保障不够、干部本领不强。",
    ),
    right=(
        "宏远、金禾等4户企业获评省级专精特新企业。",
        "宏远、金禾、天工、明川等4户企业获评省级专精特新企业。",
        "在3个镇（青石镇、白河镇、高坪镇）开展试点，培育壮大四大产业（新材料、装备制造、特色食品等）。",
        "建成水、电、路、气、网、暖、绿化等30余项配套工程。",
        "全力做强新材料、装备制造、特色食品三大产业。",
        "落实部门预算、集中支付、收支两条线管理。",
        "抓好三件大事、实施八项战略、深化九项改革。",
        "引进农、林、牧、渔业等3类项目。",
        "全年引进大项目4个，分别是天工新材、金禾食品、恒远光电、瑞丰物流。",
        "小学、初中、高中3个学段在校生分别为2.3万人、1.2万人、0.9万人。",
        "会议听取了财政局、教育局、住建局、水利局4个部门的汇报。",
        "在东岭、安河、白石、南屏4县开展试点，覆盖农户1.2万户。",
        "发放苗木、化肥、种子，惠及6镇42村。",
        "围绕三个聚焦：聚焦项目、聚焦产业、聚焦创新，扎实开展工作。",
        "走访青石镇、白河镇的12个村、3个社区。新建学校2所、卫生室1个，分别为城东小学、城西小学和青石卫生室。",
    ),
)
def number_of_things(manuscript: Manuscript) -> Iterator[Remark]:
    """More names before 等N than N; another number of names in brackets than before them."""
    text = manuscript.prose
    for match in _AND_MORE.finditer(text):
        begin = max(match.start() - _LONGEST, 0)
        marks = list(_CLAUSE.finditer(text, begin, match.start()))
        start = marks[-1].end() if marks else begin
        listed = text[start : match.start()]
        least, _most = members(listed)
        joined_to = _JOINED.search(listed.partition("、")[0])
        if joined_to is not None and not _ADVERBS.search(listed[: joined_to.start()]):
            least -= 1  # 开展专项整治和甲、乙、丙等3项清理: what stands before 和 is none of the three
        number = _number(match["number"])
        if number is not None and 1 < number < least and (marks or not begin):
            yield _remark(Span(match.start(), match.end("unit")), Span(start, match.start()), match.group(), least)
    yield from _summed(text, _SUMMED)
    yield from _summed(text, _SUMMED_THINGS)
    yield from _summed(text, _SUMMED_PLACES)
    yield from _repeated(text)
    yield from _dealt(text)
    for match in _BRACKET.finditer(text):
        listed = match["listed"].rstrip("，,、")
        counted = _counted(text, match.start()) if "、" in listed and not _NO_LIST.search(listed) else None
        if counted is not None and counted["noun"] and counted["unit"] in _BRACKETED_UNITS:
            yield from _compared(counted, match.start("listed"), listed, match.start())


def _counted(text: str, end: int) -> re.Match[str] | None:
    """The number of things that stands right before an offset."""
    return _COUNTED.search(text[max(end - _NEAR, 0) : end])


def _compared(counted: re.Match[str], start: int, listed: str, end: int) -> Iterator[Remark]:
    """A number of things against the names that are listed from `start` on; end: where the number and its noun end."""
    number = _number(counted["number"])
    least, most = members(listed)
    if number is None or number < 2 or least <= number <= most:
        return
    begin = end - (counted.end() - counted.start())
    yield _remark(
        Span(begin, end), Span(start, start + len(listed)), counted.group(), least if least > number else most
    )


def _summed(text: str, pattern: Pattern) -> Iterator[Remark]:
    for match in pattern.finditer(text):
        begin = max(match.start() - _LONGEST, 0)
        marks = list(_ANY_MARK.finditer(text, begin, match.start()))
        start = marks[-1].end() if marks else begin
        listed = text[start : match.start()]
        first, *others = _SPLIT.compiled.split(listed)
        torn = (
            bool(marks) and marks[-1].group() == "\n" and text[start - 2 : start - 1] not in ("", "\n", *"。；：:！？")
        )
        if torn or len(others) < 2 or (marks and marks[-1].group() in "”’）、") or len(first) > _LONGEST_FIRST:
            continue
        others_only, member = _NO[pattern is _SUMMED, pattern is _SUMMED_PLACES]
        if others_only.search(listed) or not all(member.fullmatch(each) for each in others):
            continue
        least, most = members(listed)
        number = _number(match["number"])
        if number is None or least <= number <= most:
            continue
        count = least if least > number else most
        yield _remark(Span(match.start(), match.end()), Span(start, match.start()), match.group(), count)


def _repeated(text: str) -> Iterator[Remark]:
    """围绕六个聚焦：聚焦项目、聚焦产业: a list whose members all begin with what was announced, to the end of that row."""
    for match in _ROW.finditer(text):
        number = _number(match["number"])
        count = match["listed"].count(match["word"])
        if number is not None and count > 1 and number != count:
            place = Span(match.start("number"), match.start("listed"))
            listed = Span(match.start("listed"), match.end("listed"))
            yield _remark(place, listed, text[match.start("number") : match.end("word")], count)


def _dealt(text: str) -> Iterator[Remark]:
    for match in _DEALT.finditer(text):
        counted = _counted(text, match.start()) if _is_closed(match["listed"]) else None
        if counted is not None and not _counts_before(text, match.start() - len(counted.group())):
            yield from _compared(counted, match.start("listed"), match["listed"], match.start())
    for match in _COLON.finditer(text):
        end = match.start() - (text[match.start() - 1] in "”’")
        counted = _counted(text, end) if _is_closed(match["listed"]) else None
        if (
            counted is not None
            and (counted["noun"] or _HAS.search(text, max(end - _NEAR, 0), end - len(counted[0])))
            and (counted["unit"] in _COLON_UNITS or (counted["unit"] == "件" and counted["noun"].endswith("事")))
            and not counted["number"].isdigit()
            and (match["end"] != "，" or match["listed"].count("、") > 1)
            and text[end - len(counted[0]) - 2 : end - len(counted[0])] != "”“"
        ):
            yield from _compared(counted, match.start("listed"), match["listed"], end)
    for match in _QUOTED.finditer(text):
        if _is_closed(match["listed"]) and not _counts_before(text, match.start()):
            number = _COUNTED.search(text[match.start("number") : match.end()])
            if number is not None:
                yield from _compared(number, match.start("listed"), match["listed"], match.end())


def _is_closed(listed: str) -> bool:
    return "、" in listed and _OPEN.search(listed) is None


def _counts_before(text: str, end: int) -> bool:
    """Whether the clause counts something before, so that the list may be of both (学校2所、卫生室3个，分别是)."""
    start = max(text.rfind(mark, 0, end) for mark in "，,。；：\n") + 1
    return _TWO_COUNTS.search(text, start, end) is not None


def _number(written: str) -> int | None:
    return number_of(written.replace("两", "二"))


def _remark(place: Span, listed: Span, words: str, count: int) -> Remark:
    return Remark(
        spans=(place, listed),
        message=Text(
            "说“{words}”，列出的名称有{count}个。",
            en="“{words}” is said, and {count} names are listed.",
        ).filled(words=words, count=count),
        suggestion=Text(
            "改正数目，或者增删名称；不全列的，在最后加“等”。",
            en="Correct the number, or add or take out names; if not all are listed, end the list with 等.",
        ),
    )
