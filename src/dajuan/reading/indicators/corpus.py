"""The phrase that names what is measured: short, complete, carried over, dealt out, completed."""

from __future__ import annotations

from dajuan.reading.examples import Stated as S
from dajuan.reading.examples import says

CORPUS = (
    # the shortest phrase of the text
    says(
        "全县完成地区生产总值287.2亿元。",
        S("287.2亿元", indicator="地区生产总值", place=None),
        shows="indicator-as-written",
    ),
    says("其中，税收收入完成6.7亿元。", S("6.7亿元", indicator="税收收入")),
    says("此外，我们大力发展民宿，全县民宿达到126家。", S("126家", indicator="民宿")),
    says("初步核算，全年地区生产总值287.2亿元。", S("287.2亿元", indicator="地区生产总值")),
    says("全年货物进出口总额（海关口径）3.2亿元。", S("3.2亿元", indicator="货物进出口总额")),
    says("按可比价格计算，地区生产总值增长5.4%。", S("5.4%", indicator="地区生产总值", kind="change")),
    says("一般公共预算收入首次突破20亿元大关。", S("20亿元", indicator="一般公共预算收入", bound="over")),
    # the thing counted stands behind its classifier
    says("5户企业获评省级专精特新企业。", S("5户", indicator="获评省级专精特新企业")),
    says("新增近600个公共车位。", S("近600个", indicator="新增公共车位"), shows="thing-behind"),
    says("建成126公里农村公路。", S("126公里", "126", "公里")),
    says("改造18个老旧小区。", S("18个", indicator="改造老旧小区")),
    says("新建学校5所。", S("5所", indicator="新建学校")),
    says("建设高标准农田3.2万亩。", S("3.2万亩", indicator="建设高标准农田")),
    says("12家企业入选省级名单。", S("12家", "12", "家")),
    says("发放消费券2600万元。", S("2600万元", indicator="发放消费券")),
    says("引进26名硕士研究生。", S("26名", "26", "人", "引进硕士研究生")),
    # carried over where the clause leaves it out
    says(
        "一般公共预算收入完成6.7亿元，同比增长5%。",
        S("6.7亿元", indicator="一般公共预算收入", kind="level"),
        S("5%", indicator="一般公共预算收入", kind="change"),
        shows="carried",
    ),
    says(
        "全县接待游客326万人次，同比增长12.5%；综合收入达到18.6亿元，增长15%。",
        S("326万人次", indicator="接待游客"),
        S("12.5%", indicator="接待游客"),
        S("18.6亿元", indicator="综合收入"),
        S("15%", indicator="综合收入"),
    ),
    says(
        "粮食产量6.6万吨，比上年增加1200吨，增长1.9%。",
        S("6.6万吨", indicator="粮食产量", kind="level"),
        S("1200吨", indicator="粮食产量", kind="change"),
        S("1.9%", indicator="粮食产量", kind="change"),
    ),
    says(
        "规模以上工业增加值增长8.2%，高于全市1.5个百分点。",
        S("8.2%", indicator="规模以上工业增加值", kind="change"),
        S("1.5个百分点", indicator="规模以上工业增加值增速", kind="change", base="other"),
        shows="compared",
    ),
    says(
        "一般公共预算收入完成6.7亿元。同比增长5%。",
        S("6.7亿元", indicator="一般公共预算收入"),
        S("5%", indicator="一般公共预算收入", kind="change"),
        shows="carried.far",
    ),
    # relational nouns take the thing before them
    says(
        "实施重点项目126个，总投资320亿元。",
        S("126个", indicator="实施重点项目"),
        S("320亿元", indicator="重点项目总投资"),
        shows="related",
    ),
    says(
        "规上工业企业达到126家，占全部企业的5.6%。",
        S("126家", indicator="规上工业企业"),
        S("5.6%", kind="level"),
        shows="share",
    ),
    # dealt out
    says(
        "城乡居民人均可支配收入分别达到44210元和21960元。",
        S("44210元", "44210", "元", "城镇居民人均可支配收入"),
        S("21960元", "21960", "元", "农村居民人均可支配收入"),
        shows="dealt",
    ),
    says("走访独居老人420户。", S("420户", indicator="走访独居老人")),
    says(
        "城镇和农村居民人均可支配收入增速分别为4.6%、6.1%。",
        S("4.6%", indicator="城镇居民人均可支配收入", kind="change"),
        S("6.1%", indicator="农村居民人均可支配收入", kind="change"),
    ),
    says(
        "地区生产总值、固定资产投资、社会消费品零售总额分别增长5.4%、8.1%、6.0%。",
        S("5.4%", indicator="地区生产总值", kind="change"),
        S("8.1%", indicator="固定资产投资", kind="change"),
        S("6.0%", indicator="社会消费品零售总额", kind="change"),
    ),
    says(
        "地区生产总值和固定资产投资年均分别增长5.4%和8.1%。",
        S("5.4%", indicator="地区生产总值", base="annual"),
        S("8.1%", indicator="固定资产投资", base="annual"),
    ),
    says(
        "城镇居民和农村居民人均可支配收入分别为41200元、20360元，分别增长4.4%、5.6%。",
        S("41200元", indicator="城镇居民人均可支配收入", kind="level"),
        S("20360元", indicator="农村居民人均可支配收入", kind="level"),
        S("4.4%", indicator="城镇居民人均可支配收入", kind="change"),
        S("5.6%", indicator="农村居民人均可支配收入", kind="change"),
    ),
    says(
        "一、二、三产业增加值分别增长3.2%、6.5%、5.8%。",
        S("3.2%", indicator="第一产业增加值"),
        S("6.5%", indicator="第二产业增加值"),
        S("5.8%", indicator="第三产业增加值"),
    ),
    says(
        "生产安全事故起数、死亡人数分别下降12%、20%。",
        S("12%", "-12", "%", "生产安全事故起数"),
        S("20%", "-20", "%", "死亡人数"),
    ),
    # one mention, two indicators
    says("地区生产总值和财政收入均增长8%。", S("8%", indicator="地区生产总值和财政收入", kind="change")),
    # breakdowns complete their members
    says(
        "规模以上工业中，采矿业增加值增长3.2%，制造业增长8.6%。",
        S("3.2%", indicator="采矿业增加值"),
        S("8.6%", indicator="制造业增加值"),
        shows="completed",
    ),
    says(
        "全年地区生产总值287.2亿元，增长5.4%。其中，第一产业增加值31.5亿元，增长3.2%；第二产业增加值120.6亿元，增长6.1%。",
        S("287.2亿元", indicator="地区生产总值"),
        S("5.4%", indicator="地区生产总值"),
        S("31.5亿元", indicator="第一产业增加值"),
        S("3.2%", indicator="第一产业增加值"),
        S("120.6亿元", indicator="第二产业增加值"),
        S("6.1%", indicator="第二产业增加值"),
    ),
    says(
        "全县完成固定资产投资86亿元，增长9%。其中，民间投资增长12%，工业投资增长15%。",
        S("86亿元", indicator="固定资产投资"),
        S("9%", indicator="固定资产投资"),
        S("12%", indicator="民间投资"),
        S("15%", indicator="工业投资"),
    ),
    # lists that share a verb
    says(
        "新增科技型企业15家、高新技术企业6家。",
        S("15家", indicator="新增科技型企业"),
        S("6家", indicator="新增高新技术企业"),
    ),
    says(
        "新建幼儿园3所、小学2所、停车场6处。",
        S("3所", indicator="新建幼儿园"),
        S("2所", indicator="新建小学"),
        S("6处", indicator="新建停车场"),
    ),
    # in brackets behind what they are of
    says(
        "全县粮食产量6.6万吨，其中小麦（3.2万吨）、玉米（2.8万吨）。",
        S("6.6万吨", indicator="粮食产量"),
        S("3.2万吨", kind="level"),
        S("2.8万吨", kind="level"),
        shows="bracketed",
    ),
    # per head, per mu
    says("人均公园绿地面积达到15.2平方米。", S("15.2平方米", indicator="人均公园绿地面积")),
    says("城乡低保标准每月提高到815元。", S("815元", "815", "元", kind="level")),
    says("千人医疗床位数达到7.2张。", S("7.2张", "7.2", "张", "千人医疗床位数")),
    says(
        "三次产业增加值占地区生产总值的比重分别为8.6%、39.2%和52.2%。",
        S("8.6%", indicator="第一产业增加值占地区生产总值的比重"),
        S("39.2%", indicator="第二产业增加值占地区生产总值的比重"),
        S("52.2%", indicator="第三产业增加值占地区生产总值的比重"),
    ),
    says(
        "全县共有普通中学286所，在校生18.6万人；小学512所，在校生25.4万人。",
        S("286所", indicator="普通中学"),
        S("18.6万人", indicator="普通中学在校生"),
        S("512所", indicator="小学"),
        S("25.4万人", indicator="小学在校生"),
    ),
    says(
        "全县卫生机构326个，其中医院12个，乡镇卫生院38个；床位3200张。",
        S("326个", indicator="卫生机构"),
        S("12个", indicator="医院"),
        S("38个", indicator="乡镇卫生院"),
        S("3200张", indicator="床位"),
        known="still read otherwise",
    ),
    says(
        "教育支出安排12.3亿元，增长6.5%。",
        S("12.3亿元", indicator="教育支出"),
        S("6.5%", indicator="教育支出", kind="change"),
    ),
    # measure words and verbs around the figure
    says(
        "城镇低保标准达到每人每月816元。",
        S("816元", "816", "元", "城镇低保标准", kind="level"),
        known="still read otherwise",
    ),
    says("参保人数23.1万人，完成率达101.2%。", S("23.1万人", indicator="参保人数"), S("101.2%", kind="level")),
    says("加上上年结余收入3.2亿元。", S("3.2亿元", indicator="上年结余收入")),
    says("推出90项“一件事”服务。", S("90项", indicator="推出“一件事”服务")),
    says("积极化解债务，全年偿还5475万元。", S("5475万元", indicator="偿还")),
    says("按时偿还债券本息6.2亿元。", S("6.2亿元", "620000000", "元")),
    says(
        "城市公园、“口袋公园”保有量分别达到136个、62个。",
        S("136个", indicator="城市公园保有量"),
        S("62个", indicator="“口袋公园”保有量"),
        known="still read otherwise",
    ),
    # 分别 deals out what the clauses before have named
    says(
        "全县接待游客21.6万人次，实现旅游收入1.1亿元，同比分别增长15.2%、18.6%。",
        S("21.6万人次", indicator="接待游客"),
        S("1.1亿元", indicator="旅游收入"),
        S("15.2%", "15.2", "%", "接待游客", kind="change", base="yoy"),
        S("18.6%", "18.6", "%", "旅游收入", kind="change", base="yoy"),
        shows="dealt.back",
    ),
    says(
        "PM2.5浓度33微克/立方米、PM10浓度58微克/立方米，优良天数比例84.2%，同比分别改善6%、4.9%、2.1个百分点。",
        S("33微克/立方米", indicator="PM2.5浓度"),
        S("58微克/立方米", indicator="PM10浓度"),
        S("84.2%", indicator="优良天数比例"),
        S("6%", "-6", "%", "PM2.5浓度", kind="change"),
        S("4.9%", "-4.9", "%", "PM10浓度", kind="change"),
        S("2.1个百分点", "2.1", "百分点", "优良天数比例", kind="change"),
        known="still read otherwise",
    ),
    says(
        "招引项目62个，到位资金41亿元。",
        S("62个", indicator="招引项目"),
        S("41亿元", indicator="到位资金"),
        known="still read otherwise",
    ),
    says(
        "小麦亩产达486公斤，总产6.6万吨。",
        S("486公斤", "486", "公斤", "小麦亩产"),
        S("6.6万吨", "66000", "吨", "小麦总产"),
    ),
    says(
        "社会保险基金收入18.2亿元，支出15.6亿元。",
        S("18.2亿元", indicator="社会保险基金收入"),
        S("15.6亿元", indicator="社会保险基金支出"),
    ),
    says(
        "国有资本经营预算收入完成0.6亿元，为预算的100%；支出完成0.4亿元，为预算的88.6%。",
        S("0.6亿元", indicator="国有资本经营预算收入"),
        S("100%", indicator="国有资本经营预算收入", kind="completion"),
        S("0.4亿元", indicator="国有资本经营预算支出"),
        S("88.6%", indicator="国有资本经营预算支出", kind="completion"),
    ),
)
