"""What time and status a section speaks of, from its heading or its opening words."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.examples import Stated as S
from dajuan.reading.examples import says

REPORT, PLAN, BUDGET, BULLETIN = DocumentKind.WORK_REPORT, DocumentKind.PLAN, DocumentKind.BUDGET, DocumentKind.BULLETIN

CORPUS = (
    says(
        "一、2025年工作回顾\n新建学校5所。\n二、2026年重点工作\n新建学校6所。",
        S("5所", status="actual", period="2025"),
        S("6所", status="target", period="2026"),
        kind=REPORT,
        year=2026,
        shows="section",
    ),
    says(
        "一、2025年工作回顾\n城镇新增就业3200人。\n二、2026年工作安排\n（一）稳就业\n城镇新增就业3300人。",
        S("3200人", status="actual", period="2025"),
        S("3300人", status="target", period="2026"),
        kind=REPORT,
        year=2026,
    ),
    says(
        "过去一年，新建学校5所。\n今年经济社会发展的预期目标为：地区生产总值增长5%。",
        S("5所", status="actual", period="2025"),
        S("5%", status="target", period="2026"),
        kind=REPORT,
        year=2026,
    ),
    says(
        "一、“十四五”时期发展回顾\n五年来，我们完成投资620亿元。\n森林覆盖率达到42.5%。\n二、2025年工作回顾\n新建学校5所。",
        S("620亿元", period="2021/2025"),
        S("42.5%", period="2025"),
        S("5所", period="2025"),
        kind=REPORT,
        year=2026,
        shows="period.years",
    ),
    says(
        "五年来，我们坚持项目为王。新改建农村公路620公里。地区生产总值突破287亿元。",
        S("620公里", period="2021/2025"),
        S("287亿元", period="2025", bound="over"),
        kind=REPORT,
        year=2026,
    ),
    says(
        "五年来，累计完成投资620亿元。\n过去一年，新建学校5所。",
        S("620亿元", period="2021/2025"),
        S("5所", period="2025"),
        kind=REPORT,
        year=2026,
    ),
    says(
        "五年来，旅游收入增长1.5倍。\n2025年，地区生产总值增长5.4%。",
        S("1.5倍", base="since:2020", period="2021/2025"),
        S("5.4%", base="yoy", period="2025"),
        kind=REPORT,
        year=2026,
    ),
    says(
        "一、2025年预算执行情况\n一般公共预算收入完成20亿元，增长5%。\n二、2026年预算草案\n一般公共预算收入安排21亿元，增长5%。",
        S("20亿元", status="actual", period="2025"),
        S("5%", status="actual", period="2025"),
        S("21亿元", status="target", period="2026"),
        S("5%", status="target", period="2026"),
        kind=BUDGET,
        year=2025,
    ),
    says(
        "第二章 发展目标\n森林覆盖率达到45%。\n到2030年，常住人口城镇化率达到60%。",
        S("45%", status="target"),
        S("60%", status="target", period="2030"),
        kind=PLAN,
        year=2026,
    ),
    says(
        "二、农业\n粮食产量6.6万吨，比上年增长1.9%。\n三、工业\n规模以上工业增加值增长8.2%。",
        S("6.6万吨", status="actual", period="2025"),
        S("1.9%", base="yoy"),
        S("8.2%", base="yoy", period="2025"),
        kind=BULLETIN,
    ),
    says(
        "一、综合\n全年地区生产总值287.2亿元，比上年增长5.4%。\n其中，第一产业增加值31.5亿元。",
        S("287.2亿元", period="2025"),
        S("5.4%", period="2025"),
        S("31.5亿元", period="2025", indicator="第一产业增加值"),
        kind=BULLETIN,
    ),
    says(
        "云溪县2025年上半年经济运行情况\n地区生产总值132亿元，同比增长5.1%。\n固定资产投资增长8%。",
        S("132亿元", period="2025-01/2025-06"),
        S("5.1%", period="2025-01/2025-06"),
        S("8%", period="2025-01/2025-06"),
        kind=DocumentKind.NEWS,
    ),
    says(
        "云溪县2025年发展综述\n产业发展提质增效\n新增规上企业12家。\n下一步工作打算\n新增规上企业15家。",
        S("12家", status="actual", period="2025"),
        S("15家", status="target", period="2026"),
    ),
    says(
        "我们聚力兴产业。规上企业达到126家。\n我们聚力惠民生。新建学校5所。",
        S("126家", period="2025", status="actual"),
        S("5所", period="2025", status="actual"),
        kind=REPORT,
        year=2026,
    ),
    says(
        "——新动能持续壮大，累计培育科技型企业86家，高新技术企业增至32家，研发投入年均增长18%。",
        S("86家", period="2021/2025"),
        S("32家", period="2025"),
        S("18%", period="2021/2025", base="annual"),
        kind=REPORT,
        year=2026,
    ),
    # a part of a year, from the title, a heading or the sentence before
    says(
        "一、工业。1—10月，规上工业增加值增长7.4%。用电量11.7亿千瓦时，增长5.7%。\n"
        "二、金融。存款余额427亿元。今年以来，新增就业3890人。10月末，贷款余额268亿元。\n"
        "三、财政。税收收入6.8亿元，完成年度预算的81.2%。力争收入增长5%以上。",
        S("7.4%", period="2025-01/2025-10"),
        S("11.7亿千瓦时", period="2025-01/2025-10"),
        S("5.7%", period="2025-01/2025-10"),
        S("427亿元", period="2025-10"),
        S("3890人", period="2025-01/2025-10"),
        S("268亿元", period="2025-10"),
        S("6.8亿元", period="2025-01/2025-10"),
        S("81.2%", period="2025-01/2025-10", kind="completion"),
        S("5%以上", period="2025", status="target"),
        kind=DocumentKind.NEWS,
        title="2025年1—10月云溪县经济运行简况",
    ),
    says(
        "零售额8.4亿元，增长6.2%，比10月份加快0.7个百分点。累计实现零售额84.8亿元，增长5.2%。上年同期为80.6亿元。\n"
        "接待游客32万人次。",
        S("8.4亿元", period="2025-11"),
        S("6.2%", period="2025-11"),
        S("0.7个百分点", period="2025-11", base="other"),
        S("84.8亿元", period="2025-01/2025-11"),
        S("5.2%", period="2025-01/2025-11"),
        S("80.6亿元", period="2024-01/2024-11"),
        S("32万人次", period="2025-11"),
        kind=DocumentKind.OTHER,
        title="11月份云溪县消费市场简析",
    ),
    says(
        "一般公共预算收入6.7亿元，增长5.2%。",
        S("6.7亿元", period="2025-01/2025-06"),
        S("5.2%", period="2025-01/2025-06"),
        kind=BUDGET,
        title="关于云溪县2025年上半年预算执行情况的报告",
    ),
    says(
        "一、上半年工作总结\n新增规上企业8家。1—5月，工业投资增长12.1%。\n"
        "二、下半年工作打算\n新开工项目32个。确保全年收入增长5%以上。",
        S("8家", period="2025-01/2025-06", status="actual"),
        S("12.1%", period="2025-01/2025-05"),
        S("32个", period="2025-07/2025-12", status="target"),
        S("5%以上", period="2025", status="target"),
        kind=DocumentKind.OTHER,
        title="云溪县2025年上半年工作总结和下半年工作打算",
    ),
    says(
        "一、总体情况\n接待游客1260万人次。\n二、8月份情况\n接待游客213万人次，环比增长6.1%。\n三、主要特点\n人均花费782元。",
        S("1260万人次", period="2025-01/2025-08"),
        S("213万人次", period="2025-08"),
        S("6.1%", period="2025-08", base="mom"),
        S("782元", period="2025-01/2025-08"),
        kind=DocumentKind.OTHER,
        title="云溪县1至8月旅游市场运行简析",
    ),
    says(
        "1—11月，主要指标保持平稳。规上工业增加值增长7.5%。固定资产投资增长2.2%，比1—10月回落0.2个百分点。",
        S("7.5%", period="2025-01/2025-11"),
        S("2.2%", period="2025-01/2025-11"),
        S("0.2个百分点", period="2025-01/2025-11", base="other"),
    ),
    says(
        "1—11月，游客320万人次。“五一”假期，接待游客21万人次。",
        S("320万人次", period="2025-01/2025-11"),
        S("21万人次", period="2025"),
    ),
    says(
        "2024年3月，云溪大桥开工。总投资3.2亿元。",
        S("3.2亿元", period="2025"),
    ),
    says(
        "去年11月份，新区揭牌。新建学校5所。",
        S("5所", period="2025"),
        kind=REPORT,
        year=2026,
    ),
    says("粮食产量6.6万吨。", S("6.6万吨", period="2025"), title="云溪县统计月报 2025年12月"),
)
