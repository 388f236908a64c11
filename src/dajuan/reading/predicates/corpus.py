"""What the words before a figure say of it: a level, a change with its sign and base, a rank, a completion."""

from __future__ import annotations

from dajuan.reading.examples import Stated as S
from dajuan.reading.examples import nothing, says

CORPUS = (
    # levels
    says("粮食产量达到6.6万吨。", S("6.6万吨", kind="level", base=None, bound="exact"), shows="level"),
    says("城镇登记失业率下降到3.4%。", S("3.4%", "3.4", "%", "城镇登记失业率", kind="level")),
    says("城镇登记失业率降至3.4%。", S("3.4%", "3.4", "%", "城镇登记失业率", kind="level")),
    says("森林覆盖率提升至42.5%。", S("42.5%", "42.5", "%", "森林覆盖率", kind="level")),
    says("森林覆盖率稳定在42.5%。", S("42.5%", "42.5", "%", "森林覆盖率", kind="level")),
    says("粮食产量稳定在6.6万吨以上。", S("6.6万吨以上", "66000", "吨", "粮食产量", kind="level", bound="over")),
    says("新增城镇就业3200人。", S("3200人", "3200", "人", "新增城镇就业", kind="level")),
    says(
        "森林覆盖率由38.2%提高到42.5%。",
        S("38.2%", "38.2", "%", "森林覆盖率", kind="level", period="2024"),
        S("42.5%", "42.5", "%", "森林覆盖率", kind="level", period="2025"),
    ),
    says(
        "城镇居民人均可支配收入从2020年的3.2万元提高到2025年的4.1万元。",
        S("3.2万元", "32000", "元", "城镇居民人均可支配收入", kind="level", period="2020"),
        S("4.1万元", "41000", "元", "城镇居民人均可支配收入", kind="level", period="2025"),
    ),
    says("服务业占地区生产总值的比重达到53.7%。", S("53.7%", "53.7", "%", kind="level")),
    says("服务业增加值占地区生产总值的53.7%。", S("53.7%", "53.7", "%", kind="level")),
    # changes with sign and base
    says(
        "旅游综合收入同比增长18.6%。",
        S("18.6%", "18.6", "%", "旅游综合收入", kind="change", base="yoy"),
        shows="change base-word",
    ),
    says(
        "旅游综合收入增长9.6%。", S("9.6%", "9.6", "%", kind="change", base="yoy", period="2025"), shows="base-silent"
    ),
    says("旅游综合收入比上年增长9.6%。", S("9.6%", kind="change", base="yoy")),
    says("旅游综合收入较上年增长9.6%。", S("9.6%", kind="change", base="yoy")),
    says("旅游综合收入与上年同期相比增长9.6%。", S("9.6%", "9.6", "%", "旅游综合收入", kind="change", base="yoy")),
    says(
        "PM2.5平均浓度同比下降7.4%。",
        S("7.4%", "-7.4", "%", "PM2.5平均浓度", kind="change", base="yoy"),
        shows="decrease",
    ),
    says("PM2.5平均浓度改善11.3%。", S("11.3%", "-11.3", "%", "PM2.5平均浓度", kind="change"), shows="betterment"),
    says(
        "优良天数比例同比提高3.2个百分点。",
        S("3.2个百分点", "3.2", "百分点", "优良天数比例", kind="change", base="yoy"),
    ),
    says(
        "不良贷款率比年初下降0.3个百分点。", S("0.3个百分点", "-0.3", "百分点", "不良贷款率", kind="change", base="yoy")
    ),
    says("信访总量降幅达12.5%。", S("12.5%", "-12.5", "%", kind="change")),
    says("工业增加值增速达到6.5%。", S("6.5%", "6.5", "%", kind="change")),
    says("全县常住人口比上年末减少1200人。", S("1200人", "-1200", "人", "常住人口", kind="change", base="yoy")),
    says("全县贷款余额比年初增加12.3亿元。", S("12.3亿元", "1230000000", "元", "贷款余额", kind="change", base="yoy")),
    says("办理时限压缩60%。", S("60%", "-60", "%", kind="change")),
    says("科技创新指数排名跃升12位。", S("12位", "12", "位", kind="change")),
    # month on month
    says(
        "11月份，居民消费价格环比上涨0.3%。",
        S("0.3%", "0.3", "%", "居民消费价格", kind="change", base="mom", period="2025-11"),
    ),
    says("11月份，居民消费价格环比下降0.2%。", S("0.2%", "-0.2", "%", "居民消费价格", kind="change", base="mom")),
    says("11月份，工业品出厂价格比上月下降0.4%。", S("0.4%", "-0.4", "%", "工业品出厂价格", kind="change", base="mom")),
    says(
        "12月份，接待游客较上月增长15.2%。",
        S("15.2%", "15.2", "%", "接待游客", kind="change", base="mom", period="2025-12"),
    ),
    says(
        "10月份，社会消费品零售总额3.2亿元，同比增长5.1%，环比增长1.2%。",
        S("3.2亿元", "320000000", "元", "社会消费品零售总额", kind="level", period="2025-10"),
        S("5.1%", "5.1", "%", "社会消费品零售总额", kind="change", base="yoy", period="2025-10"),
        S("1.2%", "1.2", "%", "社会消费品零售总额", kind="change", base="mom", period="2025-10"),
        shows="carried",
    ),
    says(
        "制造业采购经理指数为50.8%，比上月上升0.4个百分点。",
        S("50.8%", kind="level"),
        S("0.4个百分点", "0.4", "百分点", kind="change", base="mom"),
    ),
    # several years
    says(
        "“十四五”期间，地区生产总值年均增长6.2%。",
        S("6.2%", "6.2", "%", "地区生产总值", kind="change", base="annual", period="2021/2025"),
    ),
    says(
        "地区生产总值较2020年增长35.6%。",
        S("35.6%", "35.6", "%", "地区生产总值", kind="change", base="since:2020", period="2021/2025"),
        shows="base-compared",
    ),
    says(
        "规上企业数量比“十三五”末增加58家。",
        S("58家", "58", "家", kind="change", base="since:2020", period="2021/2025"),
    ),
    says(
        "固定资产投资较“十三五”末翻一番。",
        S("翻一番", "100", "%", "固定资产投资", kind="change", base="since:2020", period="2021/2025"),
    ),
    says(
        "“十四五”期间，固定资产投资比“十三五”时期增长42%。",
        S("42%", "42", "%", "固定资产投资", kind="change", base="since:13FYP", period="2021/2025"),
    ),
    says(
        "五年来，旅游收入增长1.5倍。",
        S("1.5倍", "1.5", "倍", "旅游收入", kind="change", base="since:2020", period="2021/2025"),
        shows="base-span",
    ),
    says("较2023年，粮食产量增加1.2万吨。", S("1.2万吨", "12000", "吨", "粮食产量", kind="change", base="since:2023")),
    # against another place or time
    says(
        "工业增速高于全市2.1个百分点。",
        S("2.1个百分点", "2.1", "百分点", kind="change", base="other"),
        shows="compared",
    ),
    says("工业增速快于全国平均水平2.1个百分点。", S("2.1个百分点", "2.1", "百分点", kind="change", base="other")),
    says("人均可支配收入增速低于全省0.3个百分点。", S("0.3个百分点", "-0.3", "百分点", kind="change", base="other")),
    says("工业增速较一季度加快1.2个百分点。", S("1.2个百分点", "1.2", "百分点", kind="change", base="other")),
    says("旅游收入是上年的1.5倍。", S("1.5倍", "1.5", "倍", kind="level", base=None)),
    says("旅游收入达到2020年的2.3倍。", S("2.3倍", "2.3", "倍", kind="level", base=None)),
    # a bound by the verb 低于, no difference
    says("城镇调查失业率低于5.5%。", S("5.5%", "5.5", "%", "城镇调查失业率", kind="level", bound="under")),
    # ranks
    says(
        "经济总量居全市第3位。",
        S("第3位", "3", "位", "经济总量", kind="rank", scope="全市", place=None),
        shows="rank rank-scope",
    ),
    says("经济总量位居全省第三。", S("第三", "3", "位", "经济总量", kind="rank", scope="全省")),
    says(
        "经济总量位列全省前10名。",
        S("前10名", "10", "位", "经济总量", kind="rank", scope="全省", bound="under"),
        shows="first-n",
    ),
    says("经济总量位列全省前10位。", S("前10位", "10", "位", "经济总量", kind="rank", bound="under")),
    says("经济总量进入全省前十。", S("前十", "10", "位", "经济总量", kind="rank", bound="under")),
    says("农民收入增速居全市首位。", S("首位", "1", "位", "农民收入增速", kind="rank", scope="全市")),
    says("营商环境评价全省第一。", S("第一", "1", "位", "营商环境评价", kind="rank", scope="全省")),
    says("营商环境评价位居全省第1。", S("第1", "1", "位", "营商环境评价", kind="rank", scope="全省")),
    says("群众满意度排名全省第二。", S("第二", "2", "位", "群众满意度", kind="rank", scope="全省")),
    says("综合考核由全市第8位上升到第3位。", S("第8位", "8", "位", kind="rank"), S("第3位", "3", "位", kind="rank")),
    says("总量和增速均居全市第5位。", S("第5位", "5", "位", "总量和增速", kind="rank")),
    says(
        "总量、增速分别居全市第5位、第2位。",
        S("第5位", "5", "位", "总量", kind="rank"),
        S("第2位", "2", "位", "增速", kind="rank"),
    ),
    says("综合考核连续3年获全省第一名。", S("第一名", "1", "位", "综合考核", kind="rank", period="2023/2025")),
    says(
        "工业增加值增长8.2%，增速居全市第2位。",
        S("8.2%", "8.2", "%", "工业增加值", kind="change"),
        S("第2位", "2", "位", kind="rank"),
        shows="related",
    ),
    *nothing(
        "云溪县迈入发展第一梯队。",
        "安全生产是第一责任。",
        "当好人民群众的第一知情人。",
        "建成全市首座智慧水厂。",
        "获评全省首个示范县。",
    ),
    # completion
    says(
        "全年完成投资12.6亿元，完成年度目标的103.1%。",
        S("12.6亿元", kind="level"),
        S("103.1%", "103.1", "%", kind="completion", base=None),
        shows="completion",
    ),
    says("一般公共预算收入完成预算的102%。", S("102%", "102", "%", "一般公共预算收入", kind="completion")),
    says("一般公共预算收入为预算的98.5%。", S("98.5%", "98.5", "%", "一般公共预算收入", kind="completion")),
    says("一般公共预算收入占年初预算的56%。", S("56%", "56", "%", "一般公共预算收入", kind="completion")),
    says("改造任务完成率达到96%。", S("96%", "96", "%", "改造任务完成率", kind="level")),
    says("省级重点项目完成年度计划投资的121%。", S("121%", "121", "%", "省级重点项目", kind="completion")),
    says("城镇新增就业完成年任务的112.5%。", S("112.5%", "112.5", "%", "城镇新增就业", kind="completion")),
    # verbs and comparisons that are part of a name
    says(
        "地表水达到或好于Ⅲ类水体比例达到95%。",
        S("95%", "95", "%", "地表水达到或好于Ⅲ类水体比例", kind="level", base=None),
    ),
    says("人口自然增长率为-1.2‰。", S("-1.2‰", "-1.2", "‰", "人口自然增长率")),
    says(
        "新建商品住宅销售价格环比上涨0.2%，涨幅比上月扩大0.1个百分点。",
        S("0.2%", "0.2", "%", "新建商品住宅销售价格", base="mom"),
        S("0.1个百分点", "0.1", "百分点", "新建商品住宅销售价格涨幅", kind="change"),
    ),
    says(
        "地区生产总值连跨200亿元、250亿元两大台阶。",
        S("200亿元", indicator="地区生产总值", bound="over"),
        S("250亿元", indicator="地区生产总值", bound="over"),
    ),
    says("测评成绩排名全省县级城市第二。", S("第二", "2", "位", "测评成绩", kind="rank")),
    says(
        "累计完成投资46.8亿元，超序时进度5.2个百分点。",
        S("46.8亿元", kind="level"),
        S("5.2个百分点", "5.2", "百分点", kind="change", base="plan"),
    ),
    says(
        "二手住宅销售价格环比下降0.4%，同比下降3.2%。",
        S("0.4%", "-0.4", "%", "二手住宅销售价格", base="mom"),
        S("3.2%", "-3.2", "%", "二手住宅销售价格", base="yoy"),
    ),
    says(
        "粮食价格环比持平，猪肉价格环比下降2.3%，鲜菜价格环比上涨5.6%。",
        S("2.3%", "-2.3", "%", "猪肉价格", base="mom"),
        S("5.6%", "5.6", "%", "鲜菜价格", base="mom"),
    ),
    says(
        "三季度，地区生产总值环比增长1.4%。",
        S("1.4%", "1.4", "%", "地区生产总值", base="mom", period="2025-07/2025-09"),
    ),
    says(
        "新增贷款环比多增3.2亿元，同比少增1.5亿元。",
        S("3.2亿元", "320000000", "元", base="mom"),
        S("1.5亿元", "-150000000", "元", base="yoy"),
    ),
    says(
        "广义货币余额同比增长8.5%，增速比上月末高0.2个百分点。",
        S("8.5%", base="yoy"),
        S("0.2个百分点", "0.2", "百分点", "广义货币余额增速", base="mom"),
    ),
    says(
        "全县粮食产量6.6万吨，比上年增产1.9%，其中夏粮减产0.8%。",
        S("6.6万吨", indicator="粮食产量"),
        S("1.9%", "1.9", "%", "粮食产量", kind="change", base="yoy"),
        S("0.8%", "-0.8", "%", kind="change"),
    ),
    says(
        "规上工业企业达到44家，比2020年新增19家。",
        S("44家", indicator="规上工业企业"),
        S("19家", "19", "家", "规上工业企业", kind="change", base="since:2020", period="2021/2025"),
    ),
    says(
        "经济总量比2020年增加超74亿元。",
        S("74亿元", "7400000000", "元", "经济总量", kind="change", base="since:2020", bound="over"),
    ),
    says(
        "较2014年末，常住人口下降2.3万人。",
        S("2.3万人", "-23000", "人", "常住人口", kind="change", base="since:2014"),
        known="still read otherwise",
    ),
    says(
        "全县常住人口23.6万人，较2020年末下降1.2万人。",
        S("23.6万人", kind="level"),
        S("1.2万人", "-12000", "人", "常住人口", kind="change", base="since:2020"),
    ),
    says(
        "森林覆盖率由2020年的38.2%提升到42.5%，提高4.3个百分点。",
        S("38.2%", kind="level", period="2020"),
        S("42.5%", kind="level", period="2025"),
        S("4.3个百分点", "4.3", "百分点", "森林覆盖率", kind="change", base="since:2020", period="2021/2025"),
        known="still read otherwise",
    ),
)
