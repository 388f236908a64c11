"""Tables and sentences of our own with what they set, and such as set nothing."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType

from dajuan.documents.document import DocumentKind

Line = tuple[str | None, ...]
Span = tuple[int, int, int, int]


class Planned(msgspec.Struct, frozen=True):
    """One target that must be found: indicator, form, and those keys that the entry is about.

    baseline, goal, growth: value and unit together ("18630000000元"); None where there must be none.
    """

    indicator: str
    form: str
    baseline: str | UnsetType | None = UNSET
    goal: str | UnsetType | None = UNSET
    growth: str | UnsetType | None = UNSET
    bound: str | UnsetType = UNSET
    high: str | UnsetType | None = UNSET
    step: str | UnsetType = UNSET
    words: str | UnsetType = UNSET
    year: int | UnsetType = UNSET
    baseline_year: int | UnsetType | None = UNSET
    group: str | UnsetType = UNSET
    nature: str | UnsetType | None = UNSET
    body: str | UnsetType = UNSET
    notes: tuple[str, ...] | UnsetType = UNSET

    def keys(self) -> dict[str, object]:
        """The keys that the entry is about, with their values."""
        return {name: value for name in self.__struct_fields__ if (value := getattr(self, name)) is not UNSET}


class Table(msgspec.Struct, frozen=True):
    """A table in a document, with the years of the plan that it sets and its targets, in order; () where it sets nothing.

    rows: a cell of None is covered by a merged one; spans: (row, column, rows, columns) of merged cells.
    """

    name: str
    rows: tuple[Line, ...]
    years: tuple[int, int] | None = None
    found: tuple[Planned, ...] = ()
    caption: str = ""
    spans: tuple[Span, ...] = ()
    kind: DocumentKind = DocumentKind.PLAN
    year: int = 2021
    below: tuple[str, ...] = ()


class Prose(msgspec.Struct, frozen=True):
    """A text with all that it sets: (first year, last year) and targets of each reading, in order."""

    text: str
    found: tuple[tuple[tuple[int, int], tuple[Planned, ...]], ...] = ()
    kind: DocumentKind = DocumentKind.WORK_REPORT
    year: int = 2026
    title: str = ""


P = Planned
HEAD = ("类别", "序号", "指标", "单位", "2020年", "2025年", "年均增速（累计）", "属性", "责任单位")
PLAIN_HEAD = ("指标", "单位", "2025年", "2030年", "年均增长〔累计〕", "属性")
TWO_ROWS = ((0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 1, 2), (0, 5, 2, 1))
FIFTEENTH = "“十五五”时期主要指标"


def row(cells: str) -> Line:
    """The cells of a row, parted by |; . is a merged cell's rest."""
    return tuple(None if cell.strip() == "." else cell.strip() for cell in cells.split("|"))


def one(name: str, cells: str, planned: Planned) -> Table:
    """A table of one row under the usual head of the 15th plan."""
    return Table(name, (PLAIN_HEAD, row(cells)), (2026, 2030), (planned,), FIFTEENTH, year=2026)


TABLES = (
    Table(
        "the main indicators",
        (
            HEAD,
            row("经济发展|1|地区生产总值|亿元|186.3|260|7|预期性|县发展改革局"),
            row(".|2|全员劳动生产率增长|%|2.5|—|高于GDP增长|预期性|县人社局"),
            row(".|3|常住人口城镇化率|%|52.6*|60|〔7.4〕|预期性|县发展改革局"),
            row("民生福祉|4|城镇调查失业率|%|5.2|<5.5|—|预期性|县人社局"),
            row(".|5|城镇新增就业|人|2150|—|〔10000〕|预期性|县人社局"),
            row(".|6|人均预期寿命|岁|77.3*|—|[1]|预期性|县卫生健康局"),
            row("绿色生态|7|单位GDP能源消耗降低|%|—|—|〔13.5〕|约束性|县发展改革局"),
            row(".|8|粮食产量|万吨|5.1|≥5.1|/|约束性|县农业农村局"),
            row(".|9|耕地保有量|万亩|35.2|完成上级下达任务|—|约束性|县自然资源局"),
            row(
                "注：1.〔〕内为五年累计数；2.带*的为2019年数据；3.地区生产总值绝对数按当年价格计算；4.2020年为预计数。"
                "|.|.|.|.|.|.|.|."
            ),
        ),
        (2021, 2025),
        (
            P(
                "地区生产总值",
                "level",
                "18630000000元",
                "26000000000元",
                "7%",
                step="100000000",
                year=2025,
                baseline_year=2020,
                group="经济发展",
                nature="expected",
                body="县发展改革局",
                notes=("地区生产总值绝对数按当年价格计算", "2020年为预计数"),
            ),
            P("全员劳动生产率增长", "relative", "2.5%", None, None, words="高于GDP增长", notes=("2020年为预计数",)),
            P(
                "常住人口城镇化率",
                "level",
                "52.6%",
                "60%",
                "7.4百分点",
                baseline_year=2019,
                notes=("〔〕内为五年累计数", "带*的为2019年数据", "2020年为预计数"),
            ),
            P("城镇调查失业率", "hold", "5.2%", "5.5%", bound="under", group="民生福祉", body="县人社局"),
            P("城镇新增就业", "total", "2150人", "10000人", None),
            P("人均预期寿命", "level", "77.3岁", None, "1岁", baseline_year=2019),
            P("单位GDP能源消耗降低", "fall", None, "13.5%", None, nature="binding", baseline_year=None),
            P("粮食产量", "hold", "51000吨", "51000吨", bound="over", group="绿色生态", step="1000"),
            P("耕地保有量", "assigned", "352000亩", None, None, words="完成上级下达任务", nature="binding"),
        ),
        "专栏1 “十四五”时期经济社会发展主要指标",
        ((1, 0, 3, 1), (4, 0, 3, 1), (7, 0, 3, 1), (10, 0, 1, 9)),
    ),
    Table(
        "two head rows, groups across the table, units in brackets, the head again on the next page",
        (
            row("指标|2020年|.|2025年|.|属性"),
            row(".|绝对数|增长（%）|目标值|年均增长（%）|."),
            row("一、经济发展|.|.|.|.|."),
            row("1.地区生产总值（亿元）|100.5|3.1|140|6.8|预期性"),
            row("2.一般公共预算收入（万元）|12,345|-2.0|16000以上|5.5|预期性"),
            row("指标|2020年|.|2025年|.|属性"),
            row(".|绝对数|增长（%）|目标值|年均增长（%）|."),
            row("二、绿色生态|.|.|.|.|."),
            row("3.PM2.5平均浓度（微克/立方米）|35||≤30||约束性"),
            row("（4）化学需氧量重点工程减排量（吨）|—||〔120〕||约束性"),
        ),
        (2021, 2025),
        (
            P("地区生产总值", "level", "10050000000元", "14000000000元", "6.8%", group="经济发展"),
            P("一般公共预算收入", "level", "123450000元", "160000000元", "5.5%", bound="over"),
            P("PM2.5平均浓度", "level", "35微克/立方米", "30微克/立方米", None, bound="under", group="绿色生态"),
            P("化学需氧量重点工程减排量", "total", None, "120吨", nature="binding"),
        ),
        "表1 主要指标",
        (*TWO_ROWS, (2, 0, 1, 6), *((5, *span[1:]) for span in TWO_ROWS), (7, 0, 1, 6)),
    ),
    Table(
        "an estimated baseline, a vision beyond the plan, groups with lost merging, notes below",
        (
            row("领域|指标名称|计量单位|2025年预计|2030年目标|2035年|指标属性"),
            row("创新驱动|研发经费投入强度|%|1.8|2.5左右|3.0|预期性"),
            row("|高新技术企业数量|家|26|50|80|预期性"),
            row("安全保障|电力装机容量▲|万千瓦|45|60|90|预期性"),
        ),
        (2026, 2030),
        (
            P("研发经费投入强度", "level", "1.8%", "2.5%", None, bound="about", group="创新驱动", baseline_year=2025),
            P("高新技术企业数量", "level", "26家", "50家", group="创新驱动", notes=()),
            P("电力装机容量", "level", "450000千瓦", "600000千瓦", group="安全保障", notes=("▲为规划期新设指标",)),
        ),
        "云溪县“十五五”规划主要指标",
        year=2026,
        below=("注：▲为规划期新设指标。", "全县各部门要抓好落实。"),
    ),
    Table(
        "no years in the head: the caption names the plan",
        (row("指标|单位|现状值|目标值|属性"), row("森林覆盖率|%|38.2（2024年）|40|约束性")),
        (2026, 2030),
        (P("森林覆盖率", "level", "38.2%", "40%", baseline_year=2024, year=2030),),
        "云溪县“十五五”生态保护规划目标",
        year=2026,
    ),
    Table(
        "two columns of indicators, 其中",
        (
            row("指标|.|单位|2020年|2025年|属性"),
            row("居民人均可支配收入|.|元|21500|32000|预期性"),
            row("其中：|城镇居民人均可支配收入|元|33000|46000|预期性"),
            row("主要污染物排放量减少|化学需氧量|%|—|〔8〕|约束性"),
            row(".|氨氮|%|—|〔8〕|约束性"),
        ),
        (2021, 2025),
        (
            P("居民人均可支配收入", "level", "21500元", "32000元"),
            P("城镇居民人均可支配收入", "level", "33000元", "46000元"),
            P("主要污染物排放量减少（化学需氧量）", "fall", None, "8%"),
            P("主要污染物排放量减少（氨氮）", "fall", None, "8%"),
        ),
        "“十四五”主要指标",
        ((0, 0, 1, 2), (1, 0, 1, 2), (3, 0, 2, 1)),
    ),
    Table(
        "the targets of one year",
        (
            row("指标|单位|2025年完成|2026年预期目标|2026年增长（%）"),
            row("地区生产总值|亿元|180|190|5.5"),
            row("粮食产量|万吨|4.1|4.1以上|"),
        ),
        (2026, 2026),
        (
            P("地区生产总值", "level", "18000000000元", "19000000000元", "5.5%", year=2026, baseline_year=2025),
            P("粮食产量", "hold", "41000吨", "41000吨", bound="over"),
        ),
        "2026年国民经济和社会发展计划主要指标",
        kind=DocumentKind.OTHER,
        year=2026,
    ),
    one("a range", "规上工业增加值增速|%|6.1|—|5%—6%|预期性", P("规上工业增加值增速", "growth", "6.1%", None, "5%", high="6")),
    one("a growth about", "固定资产投资|亿元|45|—|6.5%左右|预期性", P("固定资产投资", "growth", growth="6.5%", bound="about")),
    one(
        "a growth in the column of the goal",
        "社会消费品零售总额|亿元|45|年均增长7%左右|—|预期性",
        P("社会消费品零售总额", "growth", "4500000000元", None, "7%"),
    ),
    one("in step with another", "居民人均可支配收入增长|%|5|与经济增长基本同步||预期性", P("居民人均可支配收入增长", "relative")),
    one("words", "公共服务满意度|%|90.1|持续提升|—|预期性", P("公共服务满意度", "words", "90.1%", words="持续提升")),
    one("a reasonable range", "物价涨幅|%|0.5|保持在合理区间、各年度视情提出|—|预期性", P("物价涨幅", "words", "0.5%")),
    one("a ceiling with words", "城镇登记失业率|%|3.5|控制在4.5以内|—|预期性", P("城镇登记失业率", "hold", goal="4.5%", bound="under")),
    one("all of them already", "饮用水水源水质达标率|%|100|100|—|约束性", P("饮用水水源水质达标率", "hold", "100%", "100%")),
    one("all of them at the end", "生活污水处理率|%|96.5|100|〔3.5〕|约束性", P("生活污水处理率", "level", growth="3.5百分点")),
    one("a floor below the baseline", "永久基本农田面积|万亩|30.5|30|—|约束性", P("永久基本农田面积", "hold", goal="300000亩")),
    one("a flow with its last year", "城镇新增就业|人|3900|4000|〔19800〕|预期性", P("城镇新增就业", "total", goal="19800人", notes=("4000",))),
    one("万 in the cell", "累计培训农民|人|—|〔1.9万〕|—|预期性", P("累计培训农民", "total", None, "19000人", step="1000")),
    one("a total said in words", "万元GDP用水量下降|%|〔30〕|累计下降16|—|约束性", P("万元GDP用水量下降", "fall", None, "16%", notes=("〔30〕",))),
    one("other brackets", "新建改建农村公路|公里|210|【900】以上|—|预期性", P("新建改建农村公路", "total", goal="900公里", bound="over")),
    one("a yearly fall", "单位GDP能耗降低|%|3.1|—|年均降低2.8|约束性", P("单位GDP能耗降低", "growth", "3.1%", None, "-2.8%")),
    one("a number, then words", "研发经费投入增长|%|7.2|—|>7，力争高于“十四五”时期实际|预期性", P("研发经费投入增长", "growth", growth="7%", bound="over")),
    one("a rate grows by points", "户籍人口城镇化率|%|45|50|1|预期性", P("户籍人口城镇化率", "level", goal="50%", growth="1百分点")),
    one("a total growth", "旅游总收入|亿元|40|60|〔50〕|预期性", P("旅游总收入", "level", goal="6000000000元", growth="50%")),
)  # fmt: skip

NO_TABLES = (
    Table(
        "a bulletin's two years",
        (row("指标|单位|2024年|2025年|增长（%）"), row("地区生产总值|亿元|180|190|5"), row("森林覆盖率|%|40|41|")),
        caption="2025年主要经济指标",
        kind=DocumentKind.BULLETIN,
        year=2025,
    ),
    Table(
        "the same in a plan",
        (row("指标|单位|2024年|2025年|增长（%）"), row("地区生产总值|亿元|180|190|5"), row("森林覆盖率|%|40|41|")),
        caption="经济社会发展主要指标",
    ),
    Table(
        "a budget",
        (row("项目|2025年预算数|2025年执行数|2026年预算数|增长%"), row("税收收入|100|120|130|5")),
        caption="2026年一般公共预算收入表",
        kind=DocumentKind.BUDGET,
        year=2025,
    ),
    Table(
        "five years of statistics",
        (row("指标|单位|2016年|2017年|2018年|2019年|2020年"), row("粮食产量|万吨|5|5.1|5.2|5.3|5.1")),
        caption="“十三五”时期主要指标完成情况",
    ),
    Table(
        "figures of five years apart in a bulletin",
        (row("指标|单位|2020年|2025年|年均增长（%）"), row("粮食产量|万吨|5|5.1|0.4")),
        caption="“十四五”时期主要指标",
        kind=DocumentKind.BULLETIN,
        year=2025,
    ),
    Table(
        "a list of projects",
        (row("序号|项目名称|建设内容|总投资（亿元）|2026年计划投资"), row("1|青石水库|新建水库1座|3.2|1.1")),
        caption="重点项目表",
    ),
    Table("nothing set", (PLAIN_HEAD, row("森林覆盖率|%|40|—|—|约束性")), caption=FIFTEENTH, year=2026),
)

PROSE = (
    Prose(
        "云溪县政府工作报告\n二、2026年工作安排\n今年经济社会发展的主要预期目标是：地区生产总值增长5.5%左右，"
        "一般公共预算收入增长4%，城镇新增就业3800人以上，城镇调查失业率控制在5.5%以内，粮食产量稳定在4.1万吨以上，"
        "居民收入与经济增长同步，能耗强度等约束性指标完成市下达任务。\n实施重点项目60个，改造老旧小区12个。",
        (
            (
                (2026, 2026),
                (
                    P("地区生产总值", "growth", growth="5.5%", bound="about", goal=None, year=2026),
                    P("一般公共预算收入", "growth", growth="4%"),
                    P("城镇新增就业", "level", goal="3800人", bound="over", growth=None),
                    P("城镇调查失业率", "hold", goal="5.5%", bound="under"),
                    P("粮食产量", "hold", goal="41000吨", bound="over"),
                    P("居民收入", "relative", words="与经济增长同步"),
                    P("能耗强度", "assigned", words="完成市下达任务", nature="binding"),
                ),
            ),
        ),
    ),
    Prose(
        "云溪县政府工作报告\n二、今后五年发展目标\n主要目标是：到2030年，地区生产总值达到245亿元，年均增长5.6%左右；"
        "森林覆盖率达到50%。\n三、今年重点工作\n力争规模以上工业增加值增长7%以上。新建学校6所。",
        (
            ((2026, 2026), (P("规模以上工业增加值", "growth", growth="7%", bound="over"),)),
            (
                (2026, 2030),
                (
                    P("地区生产总值", "level", goal="24500000000元", growth="5.6%", year=2030),
                    P("森林覆盖率", "level", goal="50%", growth=None),
                ),
            ),
        ),
    ),
    Prose(
        "云溪县国民经济和社会发展第十五个五年规划纲要\n第三章 主要目标\n"
        "——经济实力明显增强。地区生产总值年均增长5.5%左右，到2030年常住人口城镇化率达到60%。\n"
        "——绿色转型成效显著。单位地区生产总值能耗累计降低13%，森林覆盖率达到50%（约束性）。\n"
        "到2035年，人均地区生产总值达到12万元。\n第四章 现代产业\n建设标准厂房20万平方米。",
        (
            (
                (2026, 2030),
                (
                    P("地区生产总值", "growth", growth="5.5%", year=2030),
                    P("常住人口城镇化率", "level", goal="60%"),
                    P("单位地区生产总值能耗", "fall", goal="13%"),
                    P("森林覆盖率", "level", goal="50%", nature="binding"),
                ),
            ),
        ),
        kind=DocumentKind.PLAN,
        title="云溪县国民经济和社会发展第十五个五年规划纲要",
    ),
    Prose(
        "云溪县政府工作报告\n二、2026年工作安排\n今年发展主要预期目标是：\n地区生产总值增长5%左右；\n"
        "城镇调查失业率5.5%左右；\n其他各项工作再上台阶。\n新建学校6所，城镇新增就业工作稳步推进。",
        (
            (
                (2026, 2026),
                (
                    P("地区生产总值", "growth", growth="5%", bound="about"),
                    P("城镇调查失业率", "hold", goal="5.5%", bound="about"),
                ),
            ),
        ),
    ),
    Prose(
        "云溪县政府工作报告\n二、“十五五”时期主要目标\n“十五五”时期经济社会发展主要目标是：固定资产投资年均增长6%，"
        "累计完成240亿元；细颗粒物平均浓度降至27微克/立方米以下；人均地区生产总值比2020年翻一番。要做好以下工作：\n"
        "1.投资3亿元的青石水库建成投用。",
        (
            (
                (2026, 2030),
                (
                    P("固定资产投资", "total", goal="24000000000元", growth="6%", year=2030),
                    P("细颗粒物平均浓度", "level", goal="27微克/立方米", bound="under"),
                ),
            ),
        ),
    ),
    Prose(
        "云溪县政府工作报告\n二、2026年工作安排\n到2028年，确保高新技术企业达到40家。明年力争新增上市企业1家。",
        (
            ((2026, 2030), (P("高新技术企业", "level", goal="40家", year=2028),)),
            ((2027, 2027), (P("新增上市企业", "level", goal="1家"),)),
        ),
    ),
    Prose("云溪县政府工作报告\n一、2025年工作回顾\n地区生产总值增长5.1%，城镇新增就业3900人，完成预期目标。"),
    Prose("云溪县政府工作报告\n二、2026年工作安排\n新建公园3处，改造老旧小区12个，新增停车位600个。"),
    Prose("2025年，全县主要目标是高质量发展，实现“三个翻番”，设定23项指标。", kind=DocumentKind.REVIEW, year=2025),
)

CORPUS = (*TABLES, *NO_TABLES, *PROSE)
