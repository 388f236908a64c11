"""Which place a figure is of: the document's own is not said again, any other is, as written."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.examples import Stated as S
from dajuan.reading.examples import says

CITY = "临川市"

CORPUS = (
    # the document's own place
    says("云溪县粮食产量6.6万吨。", S("6.6万吨", place=None, indicator="粮食产量"), shows="own-place"),
    says("全县粮食产量6.6万吨。", S("6.6万吨", place=None, indicator="粮食产量")),
    says("我县粮食产量6.6万吨。", S("6.6万吨", place=None, indicator="粮食产量")),
    says("全市粮食产量66万吨。", S("66万吨", place=None, indicator="粮食产量"), place=CITY),
    says("我市粮食产量66万吨。", S("66万吨", place=None, indicator="粮食产量"), place=CITY),
    says("临川粮食产量66万吨。", S("66万吨", place=None, indicator="粮食产量"), place=CITY),
    # places above it
    says("全市粮食产量66万吨。", S("66万吨", place="全市", indicator="粮食产量"), shows="other-place"),
    says("全省粮食产量660万吨。", S("660万吨", place="全省", indicator="粮食产量")),
    says("全国粮食产量7亿吨。", S("7亿吨", place="全国", indicator="粮食产量")),
    says(
        "全市地区生产总值增长5.1%，全县增长5.4%。",
        S("5.1%", place="全市", indicator="地区生产总值"),
        S("5.4%", place=None, indicator="地区生产总值"),
    ),
    # parts of it
    says("青石镇粮食产量1.2万吨。", S("1.2万吨", place="青石镇", indicator="粮食产量")),
    says("其中，青石镇粮食产量1.2万吨。", S("1.2万吨", place="青石镇", indicator="粮食产量")),
    says(
        "全县粮食产量6.6万吨，其中青石镇1.2万吨。",
        S("6.6万吨", place=None, indicator="粮食产量"),
        S("1.2万吨", place="青石镇", indicator="粮食产量"),
    ),
    says(
        "全县粮食产量6.6万吨，其中青石镇1.2万吨、柳河乡0.9万吨、白塔镇0.8万吨。",
        S("6.6万吨", place=None, indicator="粮食产量"),
        S("1.2万吨", place="青石镇", indicator="粮食产量"),
        S("0.9万吨", place="柳河乡", indicator="粮食产量"),
        S("0.8万吨", place="白塔镇", indicator="粮食产量"),
    ),
    says(
        "分县区看，云溪县地区生产总值增长5.4%，白河县增长6.1%，东岭区增长4.8%。",
        S("5.4%", place="云溪县", indicator="地区生产总值"),
        S("6.1%", place="白河县", indicator="地区生产总值"),
        S("4.8%", place="东岭区", indicator="地区生产总值"),
        place=CITY,
    ),
    says(
        "地区生产总值增速靠前的是：云溪县6.4%，白河县6.1%，东岭区5.8%。",
        S("6.4%", place="云溪县"),
        S("6.1%", place="白河县"),
        S("5.8%", place="东岭区"),
        place=CITY,
    ),
    says(
        "云溪县、白河县一般公共预算收入分别增长5%、6%。",
        S("5%", place="云溪县", indicator="一般公共预算收入"),
        S("6%", place="白河县", indicator="一般公共预算收入"),
        place=CITY,
    ),
    # scopes that are counted apart
    says("市本级一般公共预算收入完成32亿元。", S("32亿元", place="市本级", indicator="一般公共预算收入"), place=CITY),
    says(
        "全市一般公共预算收入完成132亿元，其中市本级32亿元。",
        S("132亿元", place=None),
        S("32亿元", place="市本级", indicator="一般公共预算收入"),
        place=CITY,
    ),
    says(
        "全市一般公共预算收入完成132亿元，增长5%。市本级完成32亿元，增长3%。",
        S("132亿元", place=None),
        S("5%", place=None),
        S("32亿元", place="市本级", indicator="一般公共预算收入"),
        S("3%", place="市本级", indicator="一般公共预算收入"),
        place=CITY,
        kind=DocumentKind.BUDGET,
    ),
    says("市区空气质量优良天数312天。", S("312天", place="市区", indicator="空气质量优良天数"), place=CITY),
    says("县本级政府性基金收入完成3.2亿元。", S("3.2亿元", place="县本级", indicator="政府性基金收入")),
    # a scope is no place
    says("财政收入居全市第3位。", S("第3位", place=None, scope="全市", indicator="财政收入")),
    says(
        "固定资产投资增长7.5%，增速居全市9个县（区）第2位。",
        S("7.5%", indicator="固定资产投资", kind="change"),
        S("9个", indicator="县（区）", kind="level"),
        S("第2位", indicator="固定资产投资增速", kind="rank", scope="全市9个县（区）"),
    ),
    says(
        "空气质量综合指数在全省11个设区市中排名第4位。",
        S("11个", indicator="设区市"),
        S("第4位", indicator="空气质量综合指数", kind="rank", scope="全省11个设区市"),
    ),
    says("投资增速高于全市2.1个百分点。", S("2.1个百分点", place=None, indicator="投资增速")),
    says("全县新增省级示范社6家。", S("6家", place=None, indicator="新增省级示范社")),
    says("建成市级示范园区3个。", S("3个", place=None)),
    says("老旧小区改造惠及群众3200户。", S("3200户", place=None)),
    # place returns with the next sentence
    says("全市地区生产总值增长5.1%。全县粮食产量6.6万吨。", S("5.1%", place="全市"), S("6.6万吨", place=None)),
    says("青石镇粮食产量1.2万吨。全县接待游客326万人次。", S("1.2万吨", place="青石镇"), S("326万人次", place=None)),
    # before the full name of an indicator
    says(
        "临川市一般公共预算收入13.2亿元，我县12.1亿元。",
        S("13.2亿元", place="临川市", indicator="一般公共预算收入"),
        S("12.1亿元", place=None, indicator="一般公共预算收入"),
    ),
    says("青石镇规模以上工业增加值增长8%。", S("8%", place="青石镇", indicator="规模以上工业增加值")),
    says("设区市一般公共预算收入增长5%。", S("5%", place=None)),
)
