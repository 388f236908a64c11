"""Whether a figure has come about, is expected, or is aimed at."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.examples import Stated as S
from dajuan.reading.examples import says

REPORT, PLAN = DocumentKind.WORK_REPORT, DocumentKind.PLAN

CORPUS = (
    says("玉米产量达到2.8万吨。", S("2.8万吨", status="actual"), shows="actual"),
    says("建成停车场5处。", S("5处", status="actual")),
    says("圆满完成年度目标，新建学校5所。", S("5所", status="actual")),
    says("超额完成年度计划，新增就业3200人。", S("3200人", status="actual")),
    # expected
    says("预计全年粮食产量达到6.6万吨。", S("6.6万吨", status="expected", indicator="粮食产量"), shows="expected"),
    says("全年粮食产量预计达到6.6万吨。", S("6.6万吨", status="expected", indicator="粮食产量")),
    says("全年粮食产量预计6.6万吨，增长1.9%。", S("6.6万吨", status="expected"), S("1.9%", status="expected")),
    says("全年地区生产总值有望突破300亿元。", S("300亿元", status="expected", bound="over")),
    says("预计地区生产总值增长5.4%；粮食产量6.6万吨。", S("5.4%", status="expected"), S("6.6万吨", status="actual")),
    says("预计地区生产总值增长5.4%。粮食产量6.6万吨。", S("5.4%", status="expected"), S("6.6万吨", status="actual")),
    says(
        "完成投资86亿元，预计全年突破100亿元。",
        S("86亿元", status="actual"),
        S("100亿元", status="expected", bound="over"),
    ),
    # aimed at
    says("力争全年粮食产量达到6.8万吨。", S("6.8万吨", status="target"), shows="target"),
    says("到2030年，森林覆盖率提高到46%。", S("46%", status="target", period="2030")),
    says("到2027年，建成高标准农田20万亩。", S("20万亩", status="target", period="2027")),
    says("我们将新建学校6所。", S("6所", status="target", indicator="新建学校")),
    says("计划新建学校6所。", S("6所", status="target")),
    says("拟新建学校6所。", S("6所", status="target")),
    says("确保新增就业3000人以上。", S("3000人以上", status="target", bound="over")),
    says("目标是新增就业3000人。", S("3000人", status="target")),
    says(
        "主要预期目标为：地区生产总值增长5%左右，一般公共预算收入增长4%。",
        S("5%左右", status="target", bound="about", base="yoy"),
        S("4%", status="target", indicator="一般公共预算收入"),
    ),
    says(
        "今年预期目标是地区生产总值增长5%左右。",
        S("5%左右", status="target", kind="change", base="yoy", period="2026"),
        kind=REPORT,
        year=2026,
    ),
    says("努力实现城镇新增就业3000人。", S("3000人", status="target")),
    says("下一步，将改造老旧小区12个。", S("12个", status="target")),
    says("明年，力争接待游客350万人次。", S("350万人次", status="target", period="2026")),
    says("未来五年，新改建农村公路500公里。", S("500公里", status="target")),
    says(
        "“十五五”时期，地区生产总值年均增长5.5%左右。",
        S("5.5%左右", status="target", base="annual", period="2026/2030", bound="about"),
        shows="period.ahead",
    ),
    says(
        "规划期内，单位地区生产总值能耗累计下降13%。", S("13%", "-13", "%", status="target", kind="change"), kind=PLAN
    ),
    # targets with ranges
    says(
        "今年地区生产总值预期增长4.5%—5%。",
        S("4.5%—5%", "4.5", "%", status="target", high="5", kind="change", period="2026"),
        kind=REPORT,
        year=2026,
    ),
    says("力争接待游客350万至380万人次。", S("350万至380万人次", "3500000", "人次", high="3800000", status="target")),
    # 将 and 计划 in other senses
    says("将近300户群众搬进新居。", S("将近300户", status="actual", bound="near")),
    says("完成年度计划的102%。", S("102%", status="actual", kind="completion")),
    says("全县将水厂整合为3座。", S("3座", status="actual")),
    says("落实三年行动计划，新建学校5所。", S("5所", status="actual")),
    says("计划总投资3.2亿元的水厂项目建成投用。", S("3.2亿元", "320000000", "元")),
    # the level from which a target sets out has come about
    says(
        "城镇化率由2025年的54.2%提高到2030年的60%。",
        S("54.2%", status="actual", period="2025", indicator="城镇化率"),
        S("60%", status="target", period="2030", indicator="城镇化率"),
        kind=PLAN,
        year=2026,
    ),
    says("要在年底前改造管网12公里。", S("12公里", status="target")),
    says("游客主要在8月到访，达到12万人次。", S("12万人次", status="actual")),
    # a list of what is to be done, to its end
    says(
        "2025年，县政府将办好三件民生实事：一是新增托位300个；二是改造老旧小区16个；三是新建口袋公园8处。全年新增就业3200人。",
        S("三件", status="target", indicator="民生实事"),
        S("300个", status="target"),
        S("16个", status="target"),
        S("8处", status="target"),
        S("3200人", status="actual"),
    ),
    says(
        "县政府将办好以下实事：\n1.新增托位300个。方便群众。\n2.改造老旧小区16个。\n全年新增就业3200人。",
        S("300个", status="target"),
        S("16个", status="target"),
        S("3200人", status="actual"),
    ),
    says(
        "云溪县人民政府关于印发2025年两件民生实事的通知\n2025年民生实事清单\n1.新增托位300个。\n2.改造老旧小区16个。",
        S("两件", status="actual", indicator="民生实事"),
        S("300个", status="target"),
        S("16个", status="target"),
        kind=DocumentKind.OTHER,
    ),
    says(
        "云溪县2025年两件民生实事完成情况\n1.新增托位300个。\n2.改造老旧小区16个。",
        S("两件", status="actual", indicator="民生实事"),
        S("300个", status="actual"),
        S("16个", status="actual"),
        kind=DocumentKind.OTHER,
    ),
    says(
        "全县办成三件实事：一是新增托位300个；二是改造老旧小区16个；三是力争新建口袋公园8处。",
        S("三件", status="actual", indicator="实事"),
        S("300个", status="actual"),
        S("16个", status="actual"),
        S("8处", status="target"),
    ),
    # what a plan looks back on has come about
    says(
        "云溪县国民经济和社会发展第十四个五年规划纲要\n第一章 发展环境\n“十三五”时期，粮食产量年均增长1.6%，"
        "2020年达到6.2万吨。城镇化率达到51.2%。“十四五”时期，城镇化率达到56%。\n第二章 主要目标\n新建学校5所。",
        S("1.6%", status="actual", period="2016/2020", base="annual"),
        S("6.2万吨", status="actual", period="2020"),
        S("51.2%", status="actual", period="2020"),
        S("56%", status="target", period="2025"),
        S("5所", status="target", period="2021/2025"),
        kind=PLAN,
        year=2021,
    ),
    says(
        "云溪县国民经济和社会发展第十四个五年规划纲要\n第一节 面临形势\n当前，城镇化率超过51%。\n第二节 主要目标\n"
        "五年新增就业1.6万人。",
        S("51%", status="actual", period="2020"),
        S("1.6万人", status="target", period="2021/2025"),
        kind=PLAN,
        year=2021,
    ),
    says(
        "云溪县国民经济和社会发展第十四个五年规划纲要\n第一节 发展基础\n森林覆盖率达到46.5%，新建学校5所。\n"
        "第二节 发展目标\n森林覆盖率达到48%。",
        S("46.5%", status="actual", period="2020"),
        S("5所", status="actual", period="2016/2020"),
        S("48%", status="target", period="2025"),
        kind=PLAN,
        year=2021,
    ),
    says(
        "今年全县发展的主要预期目标是：地区生产总值增长5.5%左右，规模以上工业增加值增长7%以上，"
        "城镇和农村居民人均可支配收入分别增长5%、6.5%，城镇调查失业率控制在5.5%以内，粮食产量稳定在6.5万吨以上。",
        S("5.5%左右", "5.5", "%", "地区生产总值", bound="about", kind="change", status="target", period="2026"),
        S("7%以上", "7", "%", "规模以上工业增加值", bound="over", kind="change", status="target"),
        S("5%", "5", "%", "城镇居民人均可支配收入", kind="change", status="target"),
        S("6.5%", "6.5", "%", "农村居民人均可支配收入", kind="change", status="target"),
        S("5.5%以内", "5.5", "%", "城镇调查失业率", bound="under", kind="level", status="target"),
        S("6.5万吨以上", "65000", "吨", "粮食产量", bound="over", kind="level", status="target"),
        kind=REPORT,
        year=2026,
    ),
    says("争取全年接待游客突破350万人次。", S("350万人次", indicator="接待游客", status="target", bound="over")),
    says("预计年底前可完成投资8.6亿元。", S("8.6亿元", status="expected", period="2025")),
    says(
        "云溪县提出，到2027年，文旅产业综合收入突破50亿元。",
        S("50亿元", "5000000000", "元", "文旅产业综合收入", status="target", period="2027", bound="over", place=None),
    ),
    says(
        "规划到2035年，建成区面积控制在28平方公里以内，人口规模约20万人。",
        S("28平方公里以内", status="target", period="2035", indicator="建成区面积", bound="under"),
        S("约20万人", status="target", period="2035", indicator="人口规模", bound="about"),
        kind=PLAN,
    ),
)
