"""Figures that somebody is quoted with, and figures beside a quotation or of a mere source."""

from __future__ import annotations

from dajuan.documents.document import DocumentKind
from dajuan.reading.examples import Stated as S
from dajuan.reading.examples import nothing, says

CITY = "临川市"
NEWS = DocumentKind.NEWS

CORPUS = (
    says(
        "云溪县教育局局长李民说：“新增学位1200个。”",
        S("1200个", "1200", "个", "新增学位", speaker="李民", status="actual", period="2025"),
        shows="speaker",
    ),
    says(
        "云溪县教育局局长李民说：“今年新建学校3所，新增学位1200个。”",
        S("3所", "3", "所", "新建学校", speaker="李民", period="2025"),
        S("1200个", "1200", "个", "新增学位", speaker="李民", period="2025"),
    ),
    says(
        "云溪县统计局副局长赵新介绍，上半年投资增长6.1%。",
        S("6.1%", "6.1", "%", "投资", kind="change", base="yoy", speaker="赵新", period="2025-01/2025-06"),
    ),
    says(
        "云溪县水务局局长兰青表示，全县供水能力达到6万吨/日。",
        S("6万吨/日", "60000", "吨/日", "供水能力", speaker="兰青"),
    ),
    says(
        "“去年我家苹果卖了8万元。”青石村村民田大柱说。",
        S("8万元", "80000", "元", speaker="田大柱", period="2024"),
    ),
    says(
        "“全镇改厕3200户，”青石镇党委书记欧阳春说，“今年还将改造600户。”",
        S("3200户", "3200", "户", "改厕", speaker="欧阳春", status="actual"),
        S("600户", "600", "户", speaker="欧阳春", status="target"),
    ),
    says(
        "云溪县住建局局长石磊说：“明年，我们将新建停车位800个。”",
        S("800个", "800", "个", "新建停车位", speaker="石磊", status="target", period="2026"),
    ),
    says(
        "云溪县住建局局长石磊说：“力争到2027年，停车位达到5000个以上。”",
        S("5000个以上", "5000", "个", "停车位", speaker="石磊", status="target", period="2027", bound="over"),
    ),
    says(
        "云溪县农业农村局局长兰青介绍：“全县粮食产量6.6万吨，同比增长1.9%，居全市第3位。”",
        S("6.6万吨", "66000", "吨", "粮食产量", speaker="兰青"),
        S("1.9%", "1.9", "%", "粮食产量", speaker="兰青", kind="change"),
        S("第3位", "3", "位", "粮食产量", speaker="兰青", kind="rank", scope="全市"),
    ),
    says(
        "全县新建学校5所。云溪县教育局局长李民说：“新增学位1200个。”新招教师126名。",
        S("5所", speaker=None),
        S("1200个", speaker="李民"),
        S("126名", speaker=None),
    ),
    says(
        "临川市统计局局长周明介绍，11月份，居民消费价格环比下降0.2%，同比上涨0.6%。",
        S("0.2%", "-0.2", "%", "居民消费价格", base="mom", speaker="周明", period="2025-11"),
        S("0.6%", "0.6", "%", "居民消费价格", base="yoy", speaker="周明", period="2025-11"),
        place=CITY,
        kind=NEWS,
    ),
    # a source is no speaker
    says("据云溪县统计局数据，上半年投资增长6.1%。", S("6.1%", "6.1", "%", "投资", speaker=None)),
    says("云溪县统计局发布，前三季度消费增长5.2%。", S("5.2%", "5.2", "%", "消费", speaker=None)),
    says("记者从县教育局获悉，全县新建学校5所。", S("5所", "5", "所", "新建学校", speaker=None)),
    says("会议指出，全县粮食产量6.6万吨。", S("6.6万吨", speaker=None)),
    # names and slogans in a quotation
    *nothing("云溪县县长秦岭说：“坚持‘两手抓’，一刻不停。”", "青石镇党委书记欧阳春说：“‘五办’工作法管用。”"),
    says(
        "“全县苹果种植面积8.6万亩，带动1.2万户果农增收。”云溪县农业农村局局长兰青介绍。",
        S("8.6万亩", "86000", "亩", "苹果种植面积", speaker="兰青", place=None),
        S("1.2万户", "12000", "户", speaker="兰青"),
    ),
    says(
        "“我们村有86户脱贫户，去年人均纯收入达到1.86万元，同比增长12.3%。”青石村党支部书记何川告诉记者。",
        S("86户", "86", "户", speaker="何川"),
        S("1.86万元", "18600", "元", "人均纯收入", speaker="何川", period="2024"),
        S("12.3%", "12.3", "%", "人均纯收入", speaker="何川", period="2024", base="yoy"),
    ),
)
