"""Find 二 where 两 belongs, and 两 where 二 belongs (建成二个中心, 百分之两)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMERAL = "第初十百千万亿一二三四五六七八九〇零两\\d之分点、老"
# Classifiers with which no ordinal is built; 级 期 次 位 条 所 处 队 would be names or ranks (二级, 二期, 派出二所).
CLASSIFIER = (
    "个(?!百分点)|(?:家(?!庭)|户(?!口)|名(?!录)|项(?!式)|件(?!套)|座|套(?!班)|辆|间(?!房村)|篇|份|幅|张|艘|台(?!次)|枚|棵|株|头(?!肌)|匹|口(?!井街))"
    "(?![镇乡村屯沟营堡庄子])"  # 二台镇, 二户村 are places
)
# Laws and contracts give sums in 二千, 二万: 处二千元以上二万元以下罚款.
BIG = "[千万亿](?=[余多]?[户人名个家亩吨公平元])"
TWO = Pattern(f"二(?<![{NUMERAL}].)(?P<unit>{CLASSIFIER}|{BIG})", ("二",))
# What may also follow a bare ordinal (二所, 二条, 二次供水): a count only behind a verb that builds or counts.
DONE = (
    "新建|改建|扩建|续建|建成|建设|建有|建了|改造|完成|新增|增加|增设|设立|设有|设置|成立|引进|培育|购置|购买|配备|配置|修复|修建|开通|开设|打造"
    "|获评|获得|获批|荣获|拥有|现有|共有|仅有|只有|还有|另有|累计|先后|关闭|取缔|拆除|搬迁|开工|竣工|投用|谋划|实施|创建|"
    "创成|建立|组建|查处|查封|挂牌|签约|落户|举办|召开|组织|开展|组建|种植|修剪|抽查|投入|投放"
)
OTHERS = (
    "处(?![一三]室|长|级)|所(?![一二三])|条(?!规|例)|场(?![镇])|支|部(?![门长委])|道(?![口街])|根|块|片(?!区)|门|架|枚|顶|"
    "批(?!次)|对(?!口)|口|栋|幢|种|位(?!于)|本|眼|盏|孔|艘|列|节|届|盘|杆|次(?=[，。；、]|会议|活动|集中|专题|调研|培训)|"
    "年(?=[，。；、]|时间)|天|周(?=[，。；、]|时间)|里地|公里|米(?=[，。；、长宽高])|吨|亩|倍|元|人(?=[，。；、])"
)
TWO_THINGS = Pattern(f"二(?:{OTHERS})", ("二",))
COUNTS = Pattern(f"(?:(?:{DONE})(?:了|起|有|过|出|新的?|省级|市级|县级|国家级)?|了)$")
LAW = Pattern("罚|处(?=[二以一三五十]|有期)|赔偿|赔付|规定|条例|第[一二三四五六七八九十百]+条|里长征")
POINTS = Pattern(f"二个百分点(?<![{NUMERAL}].{{5}})", ("二个",))
LIANG = Pattern(
    "两(?:(?<=百分之.)(?=[，。；、）\\n]|点)|(?<=[一二三四五六七八九]十.)(?=[个家户名项件座人年万])|(?<=[^\\d一二三四五六七八九百千万]十.)(?=[个家户名项件座年])"
    "|(?<=第.)(?=[个届次批期季大])|分之[一二两三四五六七八九十]|(?<=分之.)(?=[，。；、）\\n左以]|$)|(?<![一二三四五六七八九].)十(?=[个家户名项件人])"
    "|(?<=点.)(?=[万亿元吨个%])|(?<=点[〇零一二三四五六七八九].)(?=[万亿元吨个%])|点[一二三四五六七八九〇零]{1,2}(?=[万亿元吨倍]|公里|个百分点|平方))",
    # 两 with what stands beside it in one of these: without the words one text in two would have it compiled for nothing.
    ("之两", "十两", "第两", "两分之", "两十", "点两", "两点", *(f"点{digit}两" for digit in "〇零一二三四五六七八九")),
)
AFTER = 12
BEFORE = 6


@check(
    "num-two",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“二”与“两”", en="二 and 两"),
    why=Text(
        "量词和千、万、亿前用“两”：两个中心、两万户；序数、分数、小数、十位数用“二”：第二、三分之二、十二。",
        en="Before classifiers and 千, 万, 亿 the word is 两; in ordinals, fractions, decimals and beside 十 it is 二.",
    ),
    wrong=(
        "建成二个中心。",
        "新增二家省级企业技术中心。",
        "惠及群众二万余人。",
        "产值占全县的三分之两。",
        "新建公园十两个。",
        "提高二个百分点。",
        "新建二座日处理5000吨的污水处理厂。",
        "改造二所农村小学，开通二条公交线路。",
        "先后召开二次会议，关闭二处砂场。",
        "这是第两批示范县。",
    ),
    right=(
        "建成两个中心。",
        "二级公路、二期工程、二孩家庭、二手房、二次供水。",
        "第二个示范区、十二个乡镇、二十二户。",
        "处二千元以上二万元以下罚款。",
        "二百亩、二斤、两百亩。",
        "获得全省第二名，居第二位。",
        "青石镇第一、二个项目开工。",
        "两点建议、两点一线。",
        "二台镇和二间房村的道路。",
        "改造二次供水设施5处，实施二期工程，完成二级公路改造，建成二环路。",
    ),
)
def two_in_the_other_form(manuscript: Manuscript) -> Iterator[Remark]:
    """二 before a classifier; 两 in an ordinal, a fraction, a decimal or beside 十."""
    text = manuscript.prose
    for match in TWO.finditer(text):
        if LAW.search(text, max(match.start() - AFTER, 0), match.end() + AFTER):
            continue
        yield _remark(manuscript, match.start(), match.end(), "二", "两")
    for match in TWO_THINGS.finditer(text):
        if COUNTS.search(text, max(match.start() - BEFORE, 0), match.start()):
            yield _remark(manuscript, match.start(), match.end(), "二", "两")
    for match in POINTS.finditer(text):
        yield _remark(manuscript, match.start(), match.end(), "二", "两")
    for match in LIANG.finditer(text):
        yield _remark(manuscript, max(match.start() - 2, 0), match.end() + 1, "两", "二")


def _remark(manuscript: Manuscript, start: int, end: int, wrong: str, right: str) -> Remark:
    words = manuscript.text[start:end]
    return Remark(
        spans=(Span(start, end),),
        message=Text("“{words}”的“{wrong}”应为“{right}”。", en="In “{words}” {wrong} should be {right}.").filled(
            words=words, wrong=wrong, right=right
        ),
        suggestion=Text("写作“{whole}”。", en="Write {whole}.").filled(whole=words.replace(wrong, right)),
    )
