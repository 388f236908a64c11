"""Write the documents of invented counties over twenty years: bulletins, work reports, reviews and a plan, in our own sentences."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import msgspec
from speed_texts import varied

FIRST_YEAR, LAST_YEAR = 2006, 2025
OF_A_COUNTY = 2 * (LAST_YEAR - FIRST_YEAR + 1)
"""Documents of a county: two a year, of the first year one less, and a plan."""

HEADS = "云青临金清石南平安长"
TAILS = "溪川岭泉浦"
TOWNS = ("青石镇", "柳湾镇", "白沙镇", "松坪乡", "竹桥镇")

STATISTICS = (
    "初步核算，全年地区生产总值188.1亿元，比上年增长6.3%。其中，第一产业增加值21.4亿元，增长3.8%；"
    "第二产业增加值84.2亿元，增长5.9%；第三产业增加值82.5亿元，增长6.1%。",
    "全年一般公共预算收入11.31亿元，增长5.2%；一般公共预算支出38.64亿元，增长3.7%。税收收入7.82亿元，增长4.1%。",
    "年末常住人口31.24万人，城镇化率58.3%，提高0.7个百分点。城镇新增就业2160人，失业人员再就业830人。",
    "城镇居民人均可支配收入38642元，增长5.9%；农村居民人均可支配收入17385元，增长7.4%。",
    "粮食总产量18.94万吨，增长1.2%；油料产量1.37万吨，下降2.6%；蔬菜产量24.61万吨，增长4.3%。",
    "生猪出栏36.27万头，增长2.8%；猪肉产量2.83万吨，增长2.4%；水产品产量1.46万吨，增长3.9%。",
    "规模以上工业增加值增长7.6%，规模以上工业企业实现利润总额6.43亿元，增长8.2%。年末规模以上工业企业86家。",
    "固定资产投资增长8.4%，其中工业投资增长12.7%，民间投资增长6.8%，房地产开发投资下降4.6%。",
    "社会消费品零售总额76.92亿元，增长6.4%。进出口总额4.83亿元，增长9.1%。实际利用外资1260万美元。",
    "全年接待游客428.6万人次，增长11.4%；旅游总收入32.47亿元，增长13.8%。",
    "年末金融机构各项存款余额246.8亿元，增长7.3%；各项贷款余额183.5亿元，增长9.6%。",
    "全社会用电量12.46亿千瓦时，增长4.8%。单位地区生产总值能耗下降3.2%。空气质量优良天数比例93.6%。",
    "年末共有普通中学24所，在校学生18640人；小学47所，在校学生21350人。卫生机构床位1860张，卫生技术人员2140人。",
    "参加城乡居民基本养老保险14.63万人，参加基本医疗保险26.84万人，发放最低生活保障金3860万元。",
)
DONE = (
    "全年建成{thing}24个，完成投资3860万元，惠及群众1.26万人。",
    "{town}新建{thing}13个，改造提升{other}26处。",
    "新增{thing}120余个，{other}总数达到340个，覆盖率提高到86.4%。",
    "投入资金1.84亿元实施{thing}建设项目38个，完工率97.6%。",
    "{town}完成{thing}改造2.46万平方米，受益农户1830户。",
    "{thing}服务群众4.72万人次，同比增长16.3%。",
    "开展{thing}巡查检查640次，整改问题270个，办结率98.3%。",
)
GOALS = (
    "{next}年主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入增长5%，固定资产投资增长8%，"
    "城镇居民人均可支配收入增长6%，农村居民人均可支配收入增长7%，粮食总产量稳定在18.5万吨以上，城镇新增就业2000人以上。",
)
TASKS = (
    "{next}年，我们将建成{thing}和{other}，力争年内完成{town}供水管网改造。",
    "我们将新建{thing}30个，确保{other}项目年底前建成投用。",
    "推行“上门办、联合办、夜间办”“三办”工作法，全年上门服务620余次，联合办理1340余件。",
    "县住房和城乡建设局局长陆时安说：“今年我们新建{thing}46个，明年将再建{other}20个以上。”",
    "{thing}主体完工，{town}{other}建成投用，城东环线全线通车。",
)
THINGS = (
    *(
        "文化广场",
        "便民服务站",
        "社区食堂",
        "日间照料中心",
        "村级卫生室",
        "口袋公园",
        "充电桩",
        "公共停车位",
        "农家书屋",
        "健身步道",
    ),
    *(
        "标准化厂房",
        "冷链仓库",
        "蔬菜大棚",
        "高标准农田",
        "小型水库",
        "污水处理站",
        "垃圾中转站",
        "电商服务站",
        "乡村客栈",
        "产业园区",
    ),
    *(
        "幼儿园",
        "实训基地",
        "院士工作站",
        "企业技术中心",
        "合作社",
        "家庭农场",
        "养殖小区",
        "光伏电站",
        "农村公路",
        "灌溉渠道",
    ),
    *(
        "防火瞭望塔",
        "应急避难所",
        "雨水泵站",
        "老旧小区",
        "公租房",
        "城市书房",
        "非遗工坊",
        "露营基地",
        "骑行驿站",
        "观光茶园",
    ),
)
PLAN = """{place}“十四五”规划主要指标,,,,,
指标,单位,2020年,2025年,年均增速〔累计〕,属性
地区生产总值,亿元,252.3,,6.5%左右,预期性
一般公共预算收入,亿元,8.9,11.3,4.9%,预期性
固定资产投资,亿元,,,7.5%,预期性
社会消费品零售总额,亿元,58.4,82.6,7.2%,预期性
城镇居民人均可支配收入,元,31260,42500,6.3%,预期性
农村居民人均可支配收入,元,14380,20800,7.6%,预期性
常住人口城镇化率,%,52.6,61,,预期性
城镇新增就业,人,,,〔10500〕,预期性
粮食总产量,万吨,18.2,18.5,,约束性
单位地区生产总值能耗降低,%,,,〔14〕,约束性
空气质量优良天数比例,%,91.8,94,,约束性
接待游客,万人次,286.4,450,9.5%,预期性
"""


class Text(msgspec.Struct, frozen=True):
    """A document to be read: its name and bytes, what the command line would say of it, and whether it is a plan."""

    name: str
    data: bytes
    place: str
    date: str
    is_plan: bool


def counties() -> Iterator[str]:
    """The names of fifty invented counties."""
    return (f"{head}{tail}县" for head in HEADS for tail in TAILS)


def texts(seed: int) -> Iterator[Text]:
    """The documents of one county after the other, each over all years."""
    for place in counties():
        draw = random.Random(f"{seed} {place}")
        yield Text(f"{place}规划.csv", PLAN.format(place=place).encode(), place, f"{FIRST_YEAR + 15}-03-12", True)
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            yield _text(f"{place}{year}公报", BULLETIN, place, year, f"{year + 1}-04-20", draw)
            if year > FIRST_YEAR:
                name, parts = ("报告", REPORT) if year % 2 else ("综述", REVIEW)
                yield _text(f"{place}{year}{name}", parts, place, year, f"{year + 1}-01-12", draw)


class Parts(msgspec.Struct, frozen=True):
    """What a kind of document is made of: its head, and how many sentences of which sort."""

    head: str
    sorts: tuple[tuple[Sequence[str], int], ...]


BULLETIN = Parts("{place}{year}年国民经济和社会发展统计公报\n{place}统计局\n", ((STATISTICS, 14), (DONE, 16)))
REPORT = Parts(
    "{place}人民政府工作报告\n——{next}年1月12日在{place}人民代表大会上\n一、{year}年工作回顾\n",
    ((STATISTICS, 10), (DONE, 22), (TASKS, 8), (GOALS, 1)),
)
REVIEW = Parts("{place}{year}年经济社会发展综述\n{place}融媒\n", ((STATISTICS, 8), (DONE, 26), (TASKS, 10)))


def _text(name: str, parts: Parts, place: str, year: int, date: str, draw: random.Random) -> Text:
    lines = [line for sentences, count in parts.sorts for line in _lines(sentences, count, year, draw)]
    body = "\n".join(f"　　{varied(line, draw)}" for line in lines)
    text = parts.head.format(place=place, year=year, next=year + 1) + body + "\n"
    return Text(f"{name}.txt", text.encode(), place, date, False)


def _lines(sentences: Sequence[str], count: int, year: int, draw: random.Random) -> Iterator[str]:
    chosen = draw.sample(sentences, count) if count <= len(sentences) else draw.choices(sentences, k=count)
    for sentence in chosen:
        thing, other = draw.sample(THINGS, 2)
        yield sentence.format(thing=thing, other=other, town=draw.choice(TOWNS), next=year + 1)
