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
    # other ways to write the parts of a year
    says("1—3季度，地区生产总值201亿元。", S("201亿元", period="2025-01/2025-09")),
    says("一至三季度，地区生产总值201亿元。", S("201亿元", period="2025-01/2025-09")),
    says("前三个季度，地区生产总值201亿元。", S("201亿元", period="2025-01/2025-09")),
    says("头两个月，工业用电量增长6%。", S("6%", period="2025-01/2025-02")),
    says("一至十月，工业用电量增长6%。", S("6%", period="2025-01/2025-10")),
    says("十一月份，接待游客32万人次。", S("32万人次", period="2025-11")),
    says("三季度末，全县贷款余额206亿元。", S("206亿元", period="2025-09")),
    says("上半年末，全县贷款余额206亿元。", S("206亿元", period="2025-06")),
    says("十月革命主题展接待观众3200人次。", S("3200人次", period="2025")),
    # what stands is of the end of the months, what adds up is counted from January
    says("1—10月，全县金融机构存款余额312亿元。", S("312亿元", period="2025-10"), shows="end-of-part"),
    says(
        "前三季度，生猪存栏18.6万头，出栏24.8万头。",
        S("18.6万头", period="2025-09"),
        S("24.8万头", period="2025-01/2025-09"),
    ),
    says("前三季度，金融机构存款余额增长8.1%。", S("8.1%", period="2025-09", base="yoy")),
    says("截至11月底，城镇新增就业3980人。", S("3980人", period="2025-01/2025-11"), shows="up-to-part"),
    says("截至11月底，当年新就业的劳动者有3980人。", S("3980人", period="2025-01/2025-11")),
    says("截至11月底，全县建成充电桩860个。", S("860个", period="2025-11")),
    says("1—12月，金融机构存款余额312亿元。", S("312亿元", period="2025")),
    # the month of the months
    says(
        "1—11月，一般公共预算收入11.9亿元，其中11月当月0.9亿元，增长3.2%；进出口总额9.8亿元。",
        S("11.9亿元", period="2025-01/2025-11"),
        S("0.9亿元", period="2025-11"),
        S("3.2%", period="2025-11"),
        S("9.8亿元", period="2025-01/2025-11", indicator="进出口总额"),
    ),
    says(
        "1—11月，用电量11.7亿千瓦时（其中11月份1.1亿千瓦时），工业用电量6.5亿千瓦时。",
        S("11.7亿千瓦时", period="2025-01/2025-11"),
        S("1.1亿千瓦时", period="2025-11"),
        S("6.5亿千瓦时", period="2025-01/2025-11"),
    ),
    says(
        "11月份，零售额7.9亿元。当月接待游客32万人次，新增就业268人。1—11月，新增就业3980人。",
        S("7.9亿元", period="2025-11"),
        S("32万人次", period="2025-11", indicator="接待游客"),
        S("268人", period="2025-11"),
        S("3980人", period="2025-01/2025-11"),
    ),
    says(
        "8月，一般公共预算收入7.2亿元。其中，税收收入4.8亿元。非税收入增长2.1%。",
        S("7.2亿元", period="2025-08"),
        S("4.8亿元", period="2025-08"),
        S("2.1%", period="2025"),
    ),
    says(
        "2024年，企业盈利18.4亿元，其中12月份盈利1.2亿元。",
        S("18.4亿元", period="2024"),
        S("1.2亿元", period="2024-12"),
    ),
    says("当月完成投资5.8亿元。", S("5.8亿元", period="2025", indicator="完成投资")),
    # the same months of the year before
    says(
        "前三季度，收入9.9亿元，去年同期为9.4亿元，增长5.3%。",
        S("9.9亿元", period="2025-01/2025-09"),
        S("9.4亿元", period="2024-01/2024-09"),
        S("5.3%", period="2025-01/2025-09"),
    ),
    says(
        "1—10月，投资由去年同期的5.8亿元增加到6.6亿元。",
        S("5.8亿元", period="2024-01/2024-10"),
        S("6.6亿元", period="2025-01/2025-10"),
    ),
    # the year before, in passing
    says(
        "固定资产投资增长8%，上年为5%。",
        S("8%", period="2025", kind="change"),
        S("5%", period="2024", kind="change", base="yoy", indicator="固定资产投资"),
    ),
    says(
        "粮食产量6.6万吨，上年为6.4万吨，增长3.1%。",
        S("6.6万吨", period="2025"),
        S("6.4万吨", period="2024"),
        S("3.1%", period="2025", base="yoy"),
    ),
    says("常住人口城镇化率为61.2%，上年为60.5%。", S("61.2%", kind="level"), S("60.5%", period="2024", kind="level")),
    says(
        "第三产业增加值增长3.2%，贡献率最大，达65.8%。",
        S("3.2%", kind="change"),
        S("65.8%", kind="level"),
    ),
    # since a year or a month
    says("去年以来，累计新建学校5所。", S("5所", period="2024/2025")),
    says("2023年以来，累计新增就业9600人。", S("9600人", period="2023/2025")),
    says("“十四五”以来，截至10月底，累计新改建农村公路612公里。", S("612公里", period="2021/2025")),
    # levels of the time that is compared with
    says("生猪出栏47.7万头，低于2023年48.9万头的水平。", S("47.7万头", period="2025"), S("48.9万头", period="2023")),
    says("地区生产总值增速快于一季度（5.1%）。", S("5.1%", period="2025-01/2025-03")),
    # times and figures dealt out
    says(
        "一季度、上半年、前三季度，一般公共预算收入分别增长4.1%、4.9%和5.4%。",
        S("4.1%", period="2025-01/2025-03"),
        S("4.9%", period="2025-01/2025-06"),
        S("5.4%", period="2025-01/2025-09"),
    ),
    says(
        "2023年、2024年、2025年，能耗分别下降2.8%、2.4%、2.9%。",
        S("2.8%", period="2023"),
        S("2.4%", period="2024"),
        S("2.9%", period="2025"),
    ),
    says(
        "2022—2024年及2025年前三季度，公司收入分别为2.1亿元、2.4亿元、2.6亿元和1.9亿元。",
        S("2.1亿元", period="2022"),
        S("2.4亿元", period="2023"),
        S("2.6亿元", period="2024"),
        S("1.9亿元", period="2025-01/2025-09"),
    ),
    says(
        "利润总额21.3亿元，增长4.2%（1—8月）。",
        S("21.3亿元", period="2025-01/2025-08"),
        S("4.2%", period="2025-01/2025-08"),
    ),
    # a year's plan of which months have done a part
    says(
        "1—10月，新增就业3890人，完成全年任务的92.6%。",
        S("3890人", period="2025-01/2025-10"),
        S("92.6%", period="2025-01/2025-10", kind="completion"),
    ),
)
