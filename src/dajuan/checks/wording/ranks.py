"""Find ranks without the set they are of (增速排名第一), and leading without a number (全省领先)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.patterns import HAN
from dajuan.reading.records import Kind

SCOPE = Pattern(
    rf"全[国省市县区州盟旗]|全球|世界|亚洲|国内|省内|市内|县内|区内|同类|片区|地区|城市|[省市县区州]中|各[省市县区]|{HAN}{{2}}(?:省|市|州)"
    r"|中部|西部|东部|沿海|流域|城市群|经济圈|全系统|同行业|行业|西北|西南|东北|华北|华东|华南|华中|长三角|珠三角|方阵|梯队"
    r"|小组|赛|[县区市]（[县区市、]+）|\d+个[县区市州]"
)
ORDINAL = Pattern(r"(?:排名?|名次|位列|位居|列|居|名列)(?:全|第)?")

MEASURES = "增速|总量|总额|指标|满意度|得分|指数|收入|产量|产值|增幅|率|占比|规模|进度|营商环境|竞争力|考核|测评"
VAGUE = Pattern(
    rf"(?:{MEASURES})[^，。；、\n\d]{{0,12}}?(?P<vague>(?:位居|居|处于|稳居|保持|走在|排名|位列|名列|跻身|位于|均居)?"
    r"(?:全[国省市县区州]|同类[县区市]*|省内|国内)(?:前列|领先|前茅|首创|唯一|首位度|最前列|领先水平|先进行列))",
    needs=("前列", "领先", "前茅", "首创", "唯一", "先进行列"),
)
AIMED = Pattern("力争|确保|目标|努力|争取|推动")
NUMBERED = Pattern(r"第[一二三四五六七八九十\d]+|前[一二三四五六七八九十\d]+(?:位|名|强)?|\d+[%位名]|百分点")


@check(
    "rank-scope",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("名次没有范围", en="A rank without its set"),
    why=Text(
        "名次要写明在哪些地区、按什么指标、什么时点排的。",
        en="A rank needs the set, the measure and the time of the ranking.",
    ),
    wrong=("规模以上工业增加值增长9.2%，增速排名第一。", "固定资产投资增速居第2位。"),
    right=(
        "规模以上工业增加值增速居全市11个县（区）第1位。",
        "营商环境评价在全省排名第3位。",
        "县域经济综合竞争力居中部百强县第86位。",
        "成绩在同类县中排第二。",
        "第一产业增长4.2%，第三产业增长6.1%。",
    ),
)
def rank_without_set(manuscript: Manuscript) -> Iterator[Remark]:
    """Ranks with no set in their paragraph; once a document, with how many there are."""
    found = [
        quantity
        for paragraph in manuscript.paragraphs
        for quantity in paragraph.quantities
        if quantity.is_(Kind.RANK) and not quantity.claim.scope and quantity.claim.text[0] not in "首前后"
        and ORDINAL.search(manuscript.plain, max(quantity.start - 6, paragraph.start), quantity.start)
        and not SCOPE.search(paragraph.text)
    ]  # fmt: skip
    if found:
        first = found[0]
        yield Remark(
            spans=tuple(one.span for one in found),
            message=Text(
                "“{figure}”是在哪个范围排的？（全文这样的名次{count}处）",
                en="In which set is {figure} the rank? ({count} such ranks in the document)",
            ).filled(figure=first.claim.text, count=len(found)),
            suggestion=Text(
                "写明范围和时点，如“居全市11个县（区）第1位”。",
                en="Name the set and the time, as in 居全市11个县（区）第1位.",
            ),
        )


@check(
    "rank-vague",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("“领先”“前列”没有名次", en="Leading, without a rank"),
    why=Text(
        "可以计量的指标说“全省领先”“位居前列”，应能给出名次和来源。",
        en="A measure that is said to lead (领先, 前列) should have a rank and a source.",
    ),
    wrong=("主要经济指标增速位居全市前列。", "群众满意度全省领先。", "营商环境评价居全省前列。"),
    right=(
        "主要经济指标增速位居全市前列，其中工业增加值增速居第2位。",
        "干在实处、走在全省前列。",
        "群众满意度居全省第3位。",
    ),
)
def leading_without_rank(manuscript: Manuscript) -> Iterator[Remark]:
    """领先, 前列 of a measure in a sentence with no rank; once a document, with how many there are."""
    found = []
    for match in VAGUE.finditer(manuscript.prose):
        sentence = manuscript.sentence_at(match.start())
        if sentence is not None and not NUMBERED.search(sentence.text) and not AIMED.search(sentence.text):
            found.append(Span(match.start("vague"), match.end("vague")))
    if found:
        yield Remark(
            spans=tuple(found),
            message=Text(
                "“{words}”：有具体名次和来源吗？（全文{count}处）",
                en="“{words}”: is there a rank and a source for it? ({count} in the document)",
            ).filled(words=manuscript.text[found[0].start : found[0].end], count=len(found)),
            suggestion=Text(
                "写明名次、范围、时点和发布单位。", en="Give the rank, the set, the time and who published it."
            ),
        )
