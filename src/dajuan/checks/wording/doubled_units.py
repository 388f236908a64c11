"""Find units that are built twice or cannot be (3.2万平方万米, 5亿元元)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check

NUMBER = r"\d[\d.,]*"
SCALE = "[万亿千百]"
# Units of measuring: a classifier may begin the noun that follows (3家家庭农场, 5个个体户), these do not.
MEASURED = "平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|千瓦时|千瓦|兆瓦|人次|小时|分钟|百分点|美元|微克|毫克|标准煤|床位|吨|元|亩|米|度"
STUTTER = "公里里(?!程)|平方米米|立方米米|公斤斤|公顷顷|人次次(?!日)|千瓦时时|小时时|个百分点点|标准煤煤"
# What may follow and make a word of the second one: 5元元旦, 20万亩亩均, 3米米粉.
WORD = "旦|宵|月|宝|件|老|均|产|粉|线|制|日本|以|数"
PATTERN = Pattern(
    rf"{NUMBER}{SCALE}{{0,2}}(?:"
    rf"(?P<same>{MEASURED})(?P=same)(?!{WORD})"  # 5亿元元
    rf"|(?:平方|立方){SCALE}+(?:公里|千米|米|元)"  # 万平方万米
    rf"|{STUTTER}"
    rf"|(?:元|吨|亩|人|户|公里|公顷|千瓦时|美元)[万亿](?:元|吨|亩|人|户|公里|公顷|千瓦时|美元)"  # 亿元万元
    rf"|(?:吨|元|亩|公斤|公里|千瓦时)(?:平方米|立方米|平方公里)"  # 万吨平方米
    rf"|平方米平方|立方米立方"
    rf"|公[万亿](?:里|斤|顷)|千[万亿]瓦时?"
    rf"|(?:元|吨|亩|户|个|件|家)[万亿](?=[，。；、）]|$)"  # 3.2元万
    r")"
    rf"|{NUMBER}(?:(?P<scale>[万])(?P=scale)+|亿亿(?!次)|亿万(?![人民群农学劳观网用])|%%+|‰‰+|%‰|个个百分点|个百分点个?百分点|万个万)",
    needs=(
        *(unit + unit for unit in MEASURED.split("|")),
        *(stutter.partition("(")[0] for stutter in STUTTER.split("|")),
        *(f"{unit}{area}" for unit in ("吨", "元", "亩", "斤", "里", "时") for area in ("平方", "立方")),
        "平方米平方",
        "立方米立方",
        *(f"{area}{scale}" for area in ("平方", "立方") for scale in "万亿千百"),
        *(
            f"{unit}{scale}"
            for unit in ("元", "吨", "亩", "人", "户", "公里", "公顷", "千瓦时", "个", "件", "家", "公")
            for scale in "万亿"
        ),
        *(
            "千万瓦",
            "千亿瓦",
            "万万",
            "亿亿",
            "亿万",
            "%%",
            "‰‰",
            "%‰",
            "个个百分点",
            "百分点百分",
            "百分点个百分",
            "万个万",
        ),
    ),
)


ALONE = Pattern(
    rf"(?:单位[:：]\s?|（)?(?:{SCALE}{{0,2}}(?P<same>{MEASURED})(?P=same)|{SCALE}*(?:平方|立方){SCALE}+(?:公里|千米|米)"
    rf"|[万亿](?:元|吨|亩|人|户|公里|公顷|千瓦时)[万亿](?:元|吨|亩|人|户|公里|公顷|千瓦时)?|万万(?:元|吨|亩|人))）?"
)
"""A unit without a figure, as a cell of the column 单位 has it."""


def _units_alone(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    for block in manuscript.document.blocks:
        for cell in block.cells or ():
            found = ALONE.match(manuscript.plain, cell.start, cell.end)
            if found is not None and found.end() == cell.end:
                yield found


@check(
    "unit-double",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("单位重复或拼错", en="A unit that is built twice"),
    why=Text(
        "“平方万米”“亿元元”不成单位，往往是修改时留下的。",
        en="平方万米 or 亿元元 are no units; they are left over from an edit.",
    ),
    wrong=(
        "新修田间道路18公里里。",
        "新增绿地3.2万平方万米。",
        "到位资金5亿元元。",
        "完成投资12.6亿元万元。",
        "增长6.3%%。",
        "接待游客120万人次人次。",
        "建成农村公路86公里公里。",
        "播种面积35万万亩。",
        Example(
            "<table><tr><th>任务</th><th>单位</th><th>完成</th></tr>"
            "<tr><td>旧区改造</td><td>万平方万米</td><td>12.6</td></tr><tr><td>小巷整治</td><td>条</td><td>24</td></tr></table>"
        ),
        Example(
            "<html><body><table><tr><td>指标</td><td>数值</td></tr><tr><td>投资</td><td>5亿元元</td></tr></table></body></html>"
        ),
    ),
    right=(
        "新增绿地3.2万平方米。",
        "新增3家家庭农场、5个个体工商户、20名名师。",
        "流转土地20万亩亩均收益1200元。",
        "算力达到10百亿亿次/秒，装机120万千瓦，用电8.4亿千瓦时。",
        "投资5万亿元，惠及亿万群众。",
        "商品房均价5600元/平方米，12元元宵每份。",
        "总投资3千万元，占地50亩，亩均税收20万元。",
    ),
)
def doubled_units(manuscript: Manuscript) -> Iterator[Remark]:
    """A unit or a multiplier twice in one figure; in tables too, also where a cell holds the unit alone."""
    for match in (*PATTERN.finditer(manuscript.plain), *_units_alone(manuscript)):
        words = manuscript.text[match.start() : match.end()]
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text("“{words}”的单位重复或不成立。", en="The unit of “{words}” is doubled or cannot be.").filled(
                words=words
            ),
            suggestion=Text(
                "去掉多余的部分；修改后请核对数量级。",
                en="Take away what is too much, and check the order of magnitude.",
            ),
        )
