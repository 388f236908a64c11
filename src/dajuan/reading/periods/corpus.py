"""When a figure holds: whole years, months, parts of a year, points in time, plan periods, relative years."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.examples import Stated as S
from dajuan.reading.examples import says

NEWS, REPORT, BULLETIN, BUDGET = DocumentKind.NEWS, DocumentKind.WORK_REPORT, DocumentKind.BULLETIN, DocumentKind.BUDGET

CORPUS = (
    # the year of the document
    says("粮食产量6.6万吨。", S("6.6万吨", period="2025"), shows="year-of-document"),
    says("全年粮食产量6.6万吨。", S("6.6万吨", period="2025")),
    says("年末全县常住人口23.6万人。", S("23.6万人", period="2025", indicator="常住人口")),
    says("今年新建学校5所。", S("5所", period="2025")),
    says("粮食产量6.6万吨。", S("6.6万吨", period="2018"), year=2018, kind=BULLETIN),
    says("粮食产量6.6万吨。", S("6.6万吨", period=None), year=0, shows="period-unknown"),
    # a year that is named
    says("2024年，粮食产量6.4万吨。", S("6.4万吨", period="2024"), shows="period.said"),
    says("二〇二四年，粮食产量6.4万吨。", S("6.4万吨", period="2024")),
    says("2023年粮食产量6.1万吨，2024年达到6.4万吨。", S("6.1万吨", period="2023"), S("6.4万吨", period="2024")),
    says(
        "粮食产量由5.8万吨增加到6.6万吨。",
        S("5.8万吨", period="2024"),
        S("6.6万吨", period="2025"),
        shows="before-change",
    ),
    says("粮食产量由2020年的5.8万吨增加到2025年的6.6万吨。", S("5.8万吨", period="2020"), S("6.6万吨", period="2025")),
    # relative years
    says("去年粮食产量6.4万吨。", S("6.4万吨", period="2024")),
    says("上年粮食产量6.4万吨。", S("6.4万吨", period="2024")),
    says("前年粮食产量6.1万吨。", S("6.1万吨", period="2023")),
    says("今年粮食产量6.6万吨，去年为6.4万吨。", S("6.6万吨", period="2025"), S("6.4万吨", period="2024")),
    says("明年计划新建学校6所。", S("6所", period="2026", status="target")),
    # months
    says("1至11月游客人数首破320万人次。", S("320万人次", period="2025-01/2025-11")),
    says("1—11月，游客人数首破320万人次。", S("320万人次", period="2025-01/2025-11")),
    says("1-11月份，游客人数首破320万人次。", S("320万人次", period="2025-01/2025-11")),
    says("2025年1至11月，游客人数首破320万人次。", S("320万人次", period="2025-01/2025-11")),
    says("1至12月，游客人数首破320万人次。", S("320万人次", period="2025")),
    says("今年1至8月，全县新登记经营主体1200户。", S("1200户", period="2025-01/2025-08")),
    says("11月份，接待游客32万人次。", S("32万人次", period="2025-11")),
    says("2024年11月，接待游客30万人次。", S("30万人次", period="2024-11")),
    says(
        "1至11月游客人数首破320万人次，综合收入同比增长18.6%。",
        S("320万人次", period="2025-01/2025-11"),
        S("18.6%", period="2025-01/2025-11", indicator="综合收入"),
    ),
    # parts of a year
    says("上半年地区生产总值132亿元。", S("132亿元", period="2025-01/2025-06")),
    says("下半年新开工项目32个。", S("32个", period="2025-07/2025-12")),
    says("一季度地区生产总值60亿元。", S("60亿元", period="2025-01/2025-03")),
    says("第三季度地区生产总值70亿元。", S("70亿元", period="2025-07/2025-09")),
    says("前三季度地区生产总值201亿元。", S("201亿元", period="2025-01/2025-09")),
    says(
        "前三季度，地区生产总值增长5.2%，较上半年加快0.3个百分点。",
        S("5.2%", period="2025-01/2025-09", base="yoy"),
        S("0.3个百分点", period="2025-01/2025-09", base="other"),
    ),
    says("前11个月，工业用电量增长6%。", S("6%", period="2025-01/2025-11")),
    says("前11月，工业用电量增长6%。", S("6%", period="2025-01/2025-11")),
    says("前11月份，工业用电量增长6%。", S("6%", period="2025-01/2025-11")),
    says("今年前十个月，工业用电量增长6%。", S("6%", period="2025-01/2025-10")),
    says("2024年前10个月，工业用电量增长6%。", S("6%", period="2024-01/2024-10")),
    says("1月至11月，工业用电量增长6%。", S("6%", period="2025-01/2025-11")),
    says(
        "上半年，工业用电量增长5.6%；前10个月，社会消费品零售总额48.2亿元。",
        S("5.6%", period="2025-01/2025-06"),
        S("48.2亿元", period="2025-01/2025-10"),
    ),
    says("提前3个月建成停车场5处。", S("5处", period="2025")),
    says("此前11个月里，接待游客32万人次。", S("32万人次", period="2025")),
    says("前两个月，工业用电量增长6%。", S("6%", period="2025-01/2025-02")),
    says("去年上半年，新开工项目28个。", S("28个", period="2024-01/2024-06")),
    # points in time
    says("截至11月底，全县存款余额312亿元。", S("312亿元", period="2025-11")),
    says("截至2025年11月底，全县存款余额312亿元。", S("312亿元", period="2025-11")),
    says("截至2020年10月31日零时，全县常住人口23.1万人。", S("23.1万人", period="2020-10-31")),
    says("截至目前，全县5G基站达到860座。", S("860座", period="2025")),
    says("截至年底，全县5G基站达到860座。", S("860座", period="2025")),
    says("6月末，全县贷款余额206亿元。", S("206亿元", period="2025-06")),
    # plan periods and several years
    says("“十四五”期间，新改建农村公路620公里。", S("620公里", period="2021/2025")),
    says("“十四五”时期，全县累计完成投资620亿元。", S("620亿元", period="2021/2025")),
    says("十四五以来，累计新增就业2.1万人。", S("2.1万人", period="2021/2025")),
    says("“十四五”末，森林覆盖率达到42.5%。", S("42.5%", period="2025")),
    says("“十三五”末，森林覆盖率为38.2%。", S("38.2%", period="2020")),
    says("2021—2025年，累计完成造林12万亩。", S("12万亩", period="2021/2025")),
    says("2021年至2025年，累计完成造林12万亩。", S("12万亩", period="2021/2025")),
    says("五年来，累计新增就业2.1万人。", S("2.1万人", period="2021/2025"), kind=REPORT, year=2026),
    says("五年来，地区生产总值超过287亿元。", S("287亿元", period="2025"), kind=REPORT, year=2026, shows="end-of-span"),
    says("五年来，粮食产量稳定在6.6万吨以上。", S("6.6万吨以上", period="2021/2025"), kind=REPORT, year=2026),
    says("近三年，累计改造小区36个。", S("36个", period="2023/2025")),
    says("农民收入增速连续3年居全市第一。", S("第一", period="2023/2025", indicator="农民收入增速")),
    says("到2030年，森林覆盖率达到45%。", S("45%", period="2030", status="target")),
    # kinds of documents speak of other years than they were given in
    says("过去一年，地区生产总值增长5.4%。", S("5.4%", period="2025"), kind=REPORT, year=2026),
    says("去年，地区生产总值增长5.4%。", S("5.4%", period="2025"), kind=REPORT, year=2026),
    says("今年，新建学校5所。", S("5所", period="2026"), kind=REPORT, year=2026),
    # the years of a comparison are not when the figure holds
    says("粮食产量比2024年增加2000吨。", S("2000吨", period="2025", base="yoy", indicator="粮食产量")),
    says("粮食产量较2020年增加8000吨。", S("8000吨", period="2021/2025", base="since:2020")),
    says("按2020年不变价计算，工业总产值达到86亿元。", S("86亿元", period="2025", indicator="工业总产值")),
    # in reviews of several years and in plans
    says(
        "五年来，规上工业企业由68家增加到126家，高新技术企业由9家增加到32家。",
        S("68家", period="2020", indicator="规上工业企业"),
        S("126家", period="2025", indicator="规上工业企业"),
        S("9家", period="2020", indicator="高新技术企业"),
        S("32家", period="2025", indicator="高新技术企业"),
        kind=REPORT,
        year=2026,
    ),
    says(
        "五年来，固定资产投资累计完成480亿元，是“十三五”时期的1.6倍。",
        S("480亿元", period="2021/2025", indicator="固定资产投资"),
        S("1.6倍", "1.6", "倍", period="2021/2025", kind="level"),
        kind=REPORT,
        year=2026,
        known="still read otherwise",
    ),
    says(
        "到2030年，地区生产总值突破400亿元，年均增长6%左右。",
        S("400亿元", period="2030", status="target", bound="over"),
        S("6%左右", period="2026/2030", status="target", base="annual"),
        kind=DocumentKind.PLAN,
        year=2026,
    ),
    says(
        "粮食产量由2020年的5.8万吨增加到2025年的6.6万吨，年均增长2.6%。",
        S("5.8万吨", period="2020"),
        S("6.6万吨", period="2025"),
        S("2.6%", period="2021/2025", base="annual"),
    ),
    # a plan of 2021 sets what its five years are to bring
    says(
        "云溪县国民经济和社会发展第十四个五年规划纲要\n到2025年，地区生产总值达到200亿元，年均增长6.5%左右；"
        "新增停车位5000个，高标准农田累计达到26万亩，新增高标准农田8万亩，养老床位达到1200张，固定资产投资累计完成240亿元。",
        S("200亿元", period="2025", status="target"),
        S("6.5%左右", period="2021/2025", status="target", base="annual"),
        S("5000个", period="2021/2025", status="target"),
        S("26万亩", period="2025", status="target"),
        S("8万亩", period="2021/2025", status="target"),
        S("1200张", period="2025", status="target"),
        S("240亿元", period="2021/2025", status="target", indicator="固定资产投资"),
        kind=DocumentKind.PLAN,
        year=2021,
    ),
    says(
        "11月份，居民消费价格同比上涨0.6%；1—11月平均，比去年同期上涨0.3%。",
        S("0.6%", period="2025-11", base="yoy"),
        S("0.3%", period="2025-01/2025-11", base="yoy", indicator="居民消费价格"),
        kind=NEWS,
    ),
)
