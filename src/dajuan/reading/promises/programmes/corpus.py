"""Sentences of our own that name a scheme, and sentences with quotation marks or numbers and no scheme."""

from __future__ import annotations

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text, and the schemes in it: name, parts, the number in the name."""

    text: str
    found: tuple[tuple[str, tuple[str, ...], int | None], ...] = ()


def scheme(text: str, name: str, parts: tuple[str, ...] = (), count: int | None = None) -> Example:
    return Example(text, ((name, parts, count),))


def nothing(*texts: str) -> tuple[Example, ...]:
    return tuple(Example(text) for text in texts)


FOUR = ("预约办", "上门办", "延时办", "跨省办")

TEN = (
    "新增普惠托位300个",
    "改造老旧小区16个",
    "新增停车位1200个",
    "新建农村公路60公里",
    "更新供水管网25公里",
    "新建口袋公园8处",
    "开展“两癌”筛查6000人",
    "新增学位1200个",
    "改造危桥5座",
    "新建日间照料中心6个",
)


def inline(numbers: str) -> str:
    """The ten things in one sentence, numbered."""
    return "；".join(number + thing for number, thing in zip(numbers.split(" "), TEN, strict=True)) + "。"


def paragraphs(numbers: str) -> str:
    """The ten things in a paragraph each, numbered, each with a word more."""
    return "".join(f"{number}{thing}，方便群众。\n" for number, thing in zip(numbers.split(" "), TEN, strict=True))


CORPUS = (
    # a list before or behind the name
    scheme("推出‘预约办、上门办、延时办、跨省办’‘四办’工作法。", "四办", FOUR, 4),
    scheme("推行“预约办”“上门办”“延时办”“跨省办”“四办”服务。", "四办", FOUR, 4),
    scheme("推行预约办、上门办、延时办、跨省办“四办”服务。", "四办", FOUR, 4),
    scheme("推行“四办”：预约办、上门办、延时办、跨省办。", "四办", FOUR, 4),
    scheme("推行“四办”（预约办、上门办、延时办、跨省办）。", "四办", FOUR, 4),
    scheme("推行“四办”，即“预约办、上门办、延时办和跨省办”，群众少跑腿。", "四办", FOUR, 4),
    scheme("科学设置的“三行系统”，让汽车、行人与自行车各行其道，", "三行系统", ("汽车", "行人", "自行车"), 3),
    scheme("统筹科技创新与产业创新“双轮驱动”战略，", "双轮驱动", ("科技创新", "产业创新"), 2),
    scheme("燃煤用量与扬尘浓度实现“双下降”。", "双下降", ("燃煤用量", "扬尘浓度"), 2),
    scheme("办学条件、师资水平、群众满意度等“三提升”。", "三提升", ("办学条件", "师资水平", "群众满意度"), 3),
    scheme("严格落实“田长制、林长制、河长制”三长制度。\n", "田长制、林长制、河长制", ("田长制", "林长制", "河长制")),
    # a chain
    scheme(
        "构建起‘县级中心+镇级站点+村级小屋’的三级助老服务体系。",
        "三级助老服务体系",
        ("县级中心", "镇级站点", "村级小屋"),
        3,
    ),
    scheme("打造县级中心+镇级站点两级服务网络。", "两级服务网络", ("县级中心", "镇级站点"), 2),
    scheme("打造“动车+自驾”模式。", "动车+自驾", ("动车", "自驾")),
    scheme("形成“1+3+N”政策体系。", "1+3+N"),
    # announced and enumerated
    scheme(
        "我们围绕三方面发力：一是压实属地责任；二是排查燃气隐患；三是充实救援力量，守住底线。",
        "三方面",
        ("压实属地责任", "排查燃气隐患", "充实救援力量"),
        3,
    ),
    # the things of a year, listed behind their number
    scheme(
        "2025年，县政府将办好十件民生实事：" + inline("一是 二是 三是 四是 五是 六是 七是 八是 九是 十是"),
        "十件民生实事",
        TEN,
        10,
    ),
    scheme("十件民生实事：" + inline("1. 2. 3. 4. 5. 6. 7. 8. 9. 10."), "十件民生实事", TEN, 10),
    scheme("办好10件民生实事：\n" + paragraphs("1. 2. 3. 4. 5. 6. 7. 8. 9. 10."), "10件民生实事", TEN, 10),
    scheme(
        "三、2025年十件民生实事\n" + paragraphs("1、 2、 3、 4、 5、 6、 7、 8、 9、 10、"), "十件民生实事", TEN, 10
    ),
    scheme(
        "十项民生实事清单如下：\n"
        + paragraphs("（一） （二） （三） （四） （五） （六） （七） （八） （九） （十）"),
        "十项民生实事",
        TEN,
        10,
    ),
    scheme("十大民生实事：" + inline("① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩"), "十大民生实事", TEN, 10),
    scheme(
        "办好三件实事：1.新建学校1.5万平方米；2.改造危桥5座。", "三件实事", ("新建学校1.5万平方米", "改造危桥5座"), 3
    ),
    # titles and chapters below them are no list of things
    scheme("关于印发十件民生实事的通知\n一、总体要求\n坚持为民。\n二、保障措施\n压实责任。", "十件民生实事", (), 10),
    # numbers alone, names alone
    scheme("“两河一湖”布局落地见效，", "两河一湖", (), 3),
    scheme("“三屏两带六廊”格局基本形成，", "三屏两带六廊", (), 11),
    scheme("十二件民生实事全部办结。", "十二件民生实事", (), 12),
    scheme("20件省级民生实事有序推进。", "20件省级民生实事", (), 20),
    scheme("开展‘局长走流程’活动60次。", "局长走流程"),
    scheme("完成“一江碧水出青山”生态治理工程9项。", "一江碧水出青山"),
    scheme("开展“五进”活动。", "五进", (), 5),
    # where the note lists what the text only names
    Example(
        "落实“三清一改”。\n推进“三清一改”行动。\n注：“三清一改”：即清垃圾、清沟渠、清杂物、改陋习。",
        (
            ("三清一改", ("清垃圾", "清沟渠", "清杂物", "改陋习"), 4),
            ("三清一改", ("清垃圾", "清沟渠", "清杂物", "改陋习"), 4),
        ),
    ),
    *nothing(
        "“十四五”时期成就显著。",
        "化解“急难愁盼”。",
        "打通服务‘最后一公里’。",
        "有效解决“停车难”的问题。",
        "做强发展的“硬支撑”。",
        "发展“一村一品”。",
        "坚持‘先规划、后建设’理念。",
        "办成一件实事。",
        "一是责任不实。二是投入不足。",
        "三大门类均实现增长。",
        "深化“旅游+”战略。",
    ),
)
