"""Tables whose own rows and columns tell of a slip: rates by their two figures, wholes by their parts, ranks by their figures.

As in `variants_tables`, every base is right as it stands, and each slip replaces one stretch of it.
"""

from __future__ import annotations

from checks.drafts.draft import page
from checks.drafts.variants_tables import Base, Slip, slipped

PER = "arith-unit-price"
YIELD = "arith-yield"

_PER = (
    Base(
        "蔬菜生产情况\n乡镇|播种面积（亩）|总产量（吨）|单产（公斤/亩）\n青石镇|1860|5208|2800\n白沙镇|940|2350|2500\n枫林镇|1210|3267|2700\n"
        "各镇采收进度正常。",
        (Slip("|2500\n", "|2050\n", YIELD), Slip("|3267|", "|3627|", YIELD, "2700")),
    ),
    Base(
        page(
            "主要粮食作物",
            "指标|2023年|2024年|2025年",
            "播种面积（千公顷）|21.6|21.9|22.4",
            "总产量（万吨）|13.61|14.02|14.56",
            "单产（公斤/公顷）|6300|6400|6500",
        ),
        (Slip("<td>6400</td>", "<td>6040</td>", YIELD, "6040"),),
    ),
    Base(
        "养老服务设施\n指标|2024年|2025年\n老年人口（人）|62300|64100\n养老床位（张）|2180|2310\n每千名老年人拥有床位（张）|35.0|36.0\n",
        (Slip("|36.0\n", "|63.0\n", PER),),
    ),
    Base(
        "重点企业用电情况\n企业|用电量（万千瓦时）|产量（吨）|单位产品电耗（千瓦时/吨）\n东风铸造|1260|21000|600\n天工合金|864|7200|1200\n云岭硅业|3900|3000|13000\n",
        (Slip("|1200\n", "|1020\n", PER), Slip("|13000\n", "|1300\n", PER, "1300\n")),
    ),
    Base(
        "县区人口密度\n县区|常住人口（万人）|面积（平方公里）|人口密度（人/平方公里）\n云溪县|43.2|1620|267\n青山区|38.6|860|449\n东湖区|52.4|640|819\n",
        (Slip("|819\n", "|918\n", PER),),
    ),
    Base(
        "工业节水\n行业|工业增加值（亿元）|取水量（万立方米）|万元工业增加值用水量（立方米）\n化工|42.6|852|20.0\n食品|28.4|497|17.5\n纺织|16.0|416|26.0\n",
        (Slip("|26.0\n", "|20.6\n", PER),),
    ),
    Base(
        "学校基本情况\n学校|学生数（人）|校舍面积（平方米）|生均校舍面积（平方米）\n县一中|2400|36000|15.0\n县二中|1800|25200|14.0\n城关小学|1500|12000|8.0\n",
        (Slip("|14.0\n", "|41.0\n", PER),),
    ),
)

_CLEAN = (
    # incomes are no quotients, the population is a yearly mean, prices are constant
    "居民收入\n地区|常住人口（万人）|可支配收入总额（亿元）|人均可支配收入（元）\n城区|20.4|81.6|42650\n乡村|18.6|37.2|20130\n镇区|8.2|20.5|25000\n",
    "经济总量\n年份|地区生产总值（亿元）|年末常住人口（万人）|人均地区生产总值（元）\n2023年|291.2|48.0|60540\n2024年|305.6|47.6|63950\n2025年|320.0|47.2|67800\n",
    "能源消费\n年份|能源消费总量（万吨标准煤）|地区生产总值（亿元）|单位地区生产总值能耗（吨标准煤/万元）\n2023年|120.4|240.8|0.52\n2024年|122.0|255.1|0.50\n2025年|123.1|268.4|0.48\n"
    "地区生产总值为当年价，能耗按2020年可比价计算。",
    "粮食作物面积\n作物|播种面积（万亩）|示范片亩产（公斤）|产值（亿元）\n小麦|21.6|525|2.48\n玉米|18.4|610|2.16\n大豆|3.2|165|0.33\n",
)

_BASES = (*_PER,)

DRAFTS = tuple(slipped(base.text, *slip) for base in _BASES for slip in base.slips)
CLEAN = (*(base.text for base in _BASES), *_CLEAN)
