"""Tables flattened into lines of text with all that they say, and lines that are no table; blocks are tested with files."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.examples import Example, nothing, says
from dajuan.reading.examples import Stated as S

BULLETIN, BUDGET = DocumentKind.BULLETIN, DocumentKind.BUDGET

CORPUS: tuple[Example, ...] = (
    says(
        "表1 2025年客货运量及增长速度\n指标\t单位\t绝对数\t比上年增长（%）\n客运量\t万人次\t186.3\t12.4\n其中：公路\t万人次\t150.2\t10.1\n货运量\t万吨\t2360\t-3.5",
        S("186.3", "1863000", "人次", "客运量", kind="level", period="2025"),
        S("12.4", "12.4", "%", "客运量", kind="change", base="yoy", period="2025"),
        S("150.2", "1502000", "人次", "公路客运量"),
        S("10.1", "10.1", "%", "公路客运量", kind="change"),
        S("2360", "23600000", "吨", "货运量", step="10000"),
        S("-3.5", "-3.5", "%", "货运量", kind="change", base="yoy"),
        kind=BULLETIN,
    ),
    says(
        "表2 2025年生产总值\n指标\t绝对数（亿元）\t比上年增长（%）\n生产总值\t350.2\t6.0\n第一产业\t54.1\t3.2\n第二产业\t112.5\t5.4\n第三产业\t183.6\t7.4",
        S("350.2", "35020000000", "元", "生产总值"),
        S("6.0", unit="%", indicator="生产总值", kind="change"),
        S("54.1", "5410000000", "元", "第一产业增加值"),
        S("3.2", indicator="第一产业增加值", base="yoy"),
        S("112.5", indicator="第二产业增加值"),
        S("5.4", indicator="第二产业增加值"),
        S("183.6", indicator="第三产业增加值"),
        S("7.4", indicator="第三产业增加值"),
        kind=BULLETIN,
    ),
    says(
        "表3 2025年年末人口数及其构成\n指标\t年末数（万人）\t比重（%）\n常住人口\t66.5\t100.0\n其中：城镇\t32.4\t48.7\n乡村\t34.1\t51.3\n其中：0—15岁\t12.1\t18.2\n16—59岁\t40.0\t60.2\n60周岁及以上\t14.4\t21.6",
        S("66.5", "665000", "人", "常住人口"),
        S("100.0", "100.0", "%", "常住人口比重", kind="level"),
        S("32.4", "324000", "人", "城镇常住人口"),
        S("48.7", "48.7", "%", "城镇常住人口比重", kind="level", base=None),
        S("34.1", indicator="乡村常住人口"),
        S("51.3", indicator="乡村常住人口比重"),
        S("12.1", indicator="0—15岁常住人口"),
        S("18.2", indicator="0—15岁常住人口比重"),
        S("40.0", "400000", "人", "16—59岁常住人口"),
        S("60.2", indicator="16—59岁常住人口比重"),
        S("14.4", indicator="60周岁及以上常住人口"),
        S("21.6", indicator="60周岁及以上常住人口比重"),
        kind=BULLETIN,
    ),
    says(
        "2025年居民消费价格比上年涨跌幅度\n涨跌幅度（%）\n指标\n0.6\n居民消费价格\n-0.3\n其中：食品烟酒\n2.1\n衣着",
        S("0.6", "0.6", "%", "居民消费价格", kind="change", base="yoy"),
        S("-0.3", "-0.3", "%", "食品烟酒价格", kind="change"),
        S("2.1", "2.1", "%", "衣着价格"),
        kind=BULLETIN,
    ),
    says(
        "2025年主要农产品产量\n比上年增长%\n产品名称\t产量（万吨）\n30.2\t0.3\n粮食\n1.87\t-0.5\n油料\n14.4\t0.9\n蔬菜",
        S("30.2", "302000", "吨", "粮食产量"),
        S("0.3", "0.3", "%", "粮食产量", kind="change"),
        S("1.87", "18700", "吨", "油料产量"),
        S("-0.5", "-0.5", "%", "油料产量"),
        S("14.4", "144000", "吨", "蔬菜产量"),
        S("0.9", "0.9", "%", "蔬菜产量"),
        kind=BULLETIN,
    ),
    says(
        "2025年云溪县一般公共预算收入完成情况表\n单位：万元\n预算科目\t预算数\t完成数\t占预算（%）\t为上年的%\n本年收入合计\t12345\t12600\t102.1\t105.3\n一、税收收入\t9000\t9100\t101.1\t104.0",
        S("12345", "123450000", "元", "一般公共预算收入", kind="level", status="target", period="2025"),
        S("12600", "126000000", "元", "一般公共预算收入", kind="level", status="actual"),
        S("102.1", "102.1", "%", "一般公共预算收入", kind="completion", base=None),
        S("105.3", "105.3", "%", "一般公共预算收入", kind="level", base=None),
        S("9000", "90000000", "元", "税收收入", status="target"),
        S("9100", "91000000", "元", "税收收入", status="actual"),
        S("101.1", kind="completion", indicator="税收收入"),
        S("104.0", kind="level", indicator="税收收入"),
        kind=BUDGET,
    ),
    says(
        "图3 2021—2025年粮食产量（万吨）\n2021\t2022\t2023\t2024\t2025\n31.2\t31.5\t31.6\t31.9\t32.4",
        S("31.2", "312000", "吨", "粮食产量", period="2021"),
        S("31.5", period="2022"),
        S("31.6", period="2023"),
        S("31.9", period="2024"),
        S("32.4", "324000", "吨", "粮食产量", period="2025"),
        kind=BULLETIN,
    ),
    *nothing(
        # heads that cannot be told: figures that nobody can place are no claims
        "2025年收支情况\n甲\t乙\n收入\t一般\t12345\t12600\t102.1\n支出\t一般\t9000\t9100\t101.1\n结余\t一般\t300\t200\t99.0",
        "目录\n一、总体情况\t1\n二、收入情况\t5\n三、支出情况\t12",
        "联系人\t电话\n张三\t0351-1234567\n李四\t0351-7654321\n王五\t0351-2345678",
    ),
)
