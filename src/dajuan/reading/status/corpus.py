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
        "主要预期目标是：地区生产总值增长5%左右，一般公共预算收入增长4%。",
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
    says("力争接待游客350万至400万人次。", S("350万至400万人次", "3500000", "人次", high="4000000", status="target")),
    # 将 and 计划 in other senses
    says("将近300户群众搬进新居。", S("将近300户", status="actual", bound="near")),
    says("完成年度计划的102%。", S("102%", status="actual", kind="completion")),
    says("全县将水厂整合为3座。", S("3座", status="actual")),
    says("落实三年行动计划，新建学校5所。", S("5所", status="actual")),
    says("计划总投资3.2亿元的水厂项目建成投用。", S("3.2亿元", "320000000", "元")),
)
