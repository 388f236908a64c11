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
LAW = Pattern("罚|处|赔|规定|条例|第[一二三四五六七八九十百]+条|里长征")
POINTS = Pattern(f"二个百分点(?<![{NUMERAL}].{{5}})", ("二个",))
LIANG = Pattern(
    "两(?:(?<=百分之.)(?=[，。；、）\\n]|点)|(?<=[一二三四五六七八九]十.)(?=[个家户名项件座人年万])|(?<=[^\\d一二三四五六七八九百千万]十.)(?=[个家户名项件座年])"
    "|(?<=第.)(?=[个届次批期季大])|分之[一二两三四五六七八九十]|(?<=分之.)(?=[，。；、）\\n左以]|$)|(?<![一二三四五六七八九].)十(?=[个家户名项件人])"
    "|(?<=点.)(?=[万亿元吨个%])|(?<=点[〇零一二三四五六七八九].)(?=[万亿元吨个%])|点[一二三四五六七八九〇零]{1,2}(?=[万亿元吨倍]|公里|个百分点|平方))",
    # 两 with what stands beside it in one of these: without the words one text in two would have it compiled for nothing.
    ("之两", "十两", "第两", "两分之", "两十", "点两", "两点", *(f"点{digit}两" for digit in "〇零一二三四五六七八九")),
)
AFTER = 12


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
    ),
)
def two_in_the_other_form(manuscript: Manuscript) -> Iterator[Remark]:
    """二 before a classifier; 两 in an ordinal, a fraction, a decimal or beside 十."""
    text = manuscript.prose
    for match in TWO.finditer(text):
        if LAW.search(text, max(match.start() - AFTER, 0), match.end() + AFTER):
            continue
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
