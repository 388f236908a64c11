"""What another county's ledger holds, told in other words than `world`: bulletins, reports with ranks, a note that revises, a briefing."""

from __future__ import annotations

import re
from typing import NamedTuple

PLACE = "梧溪县"
HEADS = {
    "bulletin": "梧溪县2025年国民经济和社会发展统计公报（节选）\n梧溪县统计局　国家统计局梧溪调查队\n2026年4月9日\n",
    "report": "政府工作报告（节选）\n——2026年1月14日在梧溪县第十九届人民代表大会第五次会议上\n梧溪县人民政府县长\n一、2025年工作回顾\n",
    "five years": "梧溪县“十四五”经济社会发展回眸\n梧溪县融媒体中心\n2026年3月3日\n",
    "analysis": "“十四五”时期梧溪县经济运行分析\n梧溪县统计局\n2026年5月18日\n",
    "news": "梧溪：新年开新局\n《梧溪日报》\n2026年1月19日\n",
    "speech": "在全县农村工作会议上的讲话\n梧溪县委副书记、县长\n2026年2月6日\n同志们：\n",
    "bureau": "2025年工作总结\n梧溪县商务局\n2026年1月12日\n",
    "summer": "农民增收现场会发言\n梧溪县青岭镇党委书记\n2025年6月10日\n各位领导、同志们：\n",
    "November": "梧溪县2025年1—11月经济运行简况\n梧溪县统计局\n2025年12月17日\n",
    "dispatch": "全县稳就业工作推进会召开\n梧溪县融媒体中心\n2025年12月8日\n",
    "finance": "关于近两年财政收支情况的说明\n梧溪县财政局\n2026年2月4日\n县人大财经委：\n",
}
"""How each kind of document begins."""

_MARK = re.compile(r"\[\[(.*?)\]\]")


class Draft(NamedTuple):
    """kind: a key of HEADS; text: what follows, the wrong words in [[ ]]; known: why it is not found yet, "" where it is."""

    kind: str
    text: str
    known: str = ""

    @property
    def whole(self) -> str:
        """The document."""
        return HEADS[self.kind] + _MARK.sub(r"\1", self.text) + "\n"

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where the wrong words stand in it."""
        found, offset = [], len(HEADS[self.kind])
        for number, match in enumerate(_MARK.finditer(self.text)):
            start = offset + match.start() - 4 * number
            found.append((start, start + len(match[1])))
        return found


YEARS = (2021, 2022, 2023, 2024)
_SERIES = {
    "gdp": ("157.82", "164.07", "172.46", "182.91"),
    "gdp_up": ("8.6", "3.9", "5.2", "6.3"),
    "revenue": ("8.05", "7.83", "8.46", "9.02"),
    "revenue_up": ("8.5", "-2.7", "8.0", "6.6"),
    "own_level": ("5.42", "5.18", "5.61", "6.03"),
    "spending": ("28.14", "29.62", "30.75", "31.83"),
    "retail": ("58.14", "58.92", "63.05", "66.64"),
    "retail_up": ("13.4", "1.3", "7.0", "5.7"),
    "urban": ("32265", "33813", "35571", "37279"),
    "urban_up": ("8.0", "4.8", "5.2", "4.8"),
    "rural": ("15402", "16480", "17732", "18991"),
    "rural_up": ("10.6", "7.0", "7.6", "7.1"),
    "residents": ("36.25", "36.04", "35.86", "35.71"),
    "registered": ("41.17", "40.98", "40.76", "40.55"),
    "urbanised": ("48.73", "49.81", "50.96", "52.02"),
    "grain": ("24.31", "24.02", "24.47", "24.78"),
    "grain_up": ("0.6", "-1.2", "1.9", "1.3"),
    "tea": ("3148", "3345", "3541", "3752"),
    "tea_up": ("6.4", "6.3", "5.9", "6.0"),
    "pigs": ("36.8", "38.5", "39.9", "38.1"),
    "trade": ("5.03", "5.86", "5.41", "5.97"),
    "trade_up": ("22.1", "16.5", "-7.7", "10.4"),
    "visitors": ("241.5", "226.8", "318.4", "355.2"),
    "visits": ("16.2", "15.1", "22.6", "25.9"),
    "jobs": ("2935", "2812", "3014", "3068"),
    "deposits": ("221.6", "247.9", "274.3", "296.8"),
    "loans": ("135.2", "154.6", "174.1", "190.8"),
    "dust": ("35", "36", "33", "32"),
    "air": ("86.0", "85.1", "87.9", "88.5"),
    "high_tech": ("12", "15", "19", "24"),
    "factories": ("61", "66", "70", "75"),
    "roads": ("2168.2", "2189.7", "2214.6", "2238.1"),
    "industry_up": ("10.9", "5.7", "7.1", "7.9"),
    "invested_up": ("9.6", "8.8", "5.1", "4.2"),
    "power": ("7.02", "7.44", "7.83", "8.36"),
    "power_up": ("10.6", "6.0", "5.2", "6.8"),
    "forest": ("51.3", "51.6", "51.8", "52.0"),
}


def _up(value: str) -> str:
    return f"下降{value[1:]}%" if value.startswith("-") else f"增长{value}%"


def _bulletin(number: int) -> str:
    of = {name: values[number] for name, values in _SERIES.items()}
    year = YEARS[number]
    note = (
        "\n[2]根据第五次全国经济普查结果和最终核实数，2023年全县地区生产总值修订为173.05亿元，按不变价格计算比上年增长5.2%。"
        if year == 2024
        else ""
    )
    return f"""梧溪县{year}年国民经济和社会发展统计公报
梧溪县统计局　国家统计局梧溪调查队
{year + 1}年4月8日
一、综合
初步核算，全年全县地区生产总值{of["gdp"]}亿元，按不变价格计算，比上年{_up(of["gdp_up"])}。
年末全县常住人口{of["residents"]}万人，常住人口城镇化率{of["urbanised"]}%。年末户籍总人口{of["registered"]}万人。
全年城镇新增就业{of["jobs"]}人。
二、农业
全年粮食总产量{of["grain"]}万吨，比上年{_up(of["grain_up"])}。茶叶产量{of["tea"]}吨，{_up(of["tea_up"])}。全年生猪出栏{of["pigs"]}万头。
三、工业和投资
年末规模以上工业企业{of["factories"]}户。全年规模以上工业增加值比上年{_up(of["industry_up"])}。
全社会用电量{of["power"]}亿千瓦时，{_up(of["power_up"])}。全年固定资产投资（不含农户）比上年{_up(of["invested_up"])}。
四、贸易、交通和旅游
全年社会消费品零售总额{of["retail"]}亿元，比上年{_up(of["retail_up"])}。全年货物进出口总额{of["trade"]}亿元，比上年{_up(of["trade_up"])}。
年末全县公路通车里程{of["roads"]}公里。全年接待国内游客{of["visitors"]}万人次，实现旅游收入{of["visits"]}亿元。
五、财政和金融
全年一般公共预算收入{of["revenue"]}亿元，比上年{_up(of["revenue_up"])}。县本级一般公共预算收入{of["own_level"]}亿元。一般公共预算支出{of["spending"]}亿元。
年末金融机构人民币各项存款余额{of["deposits"]}亿元；各项贷款余额{of["loans"]}亿元。
六、居民收入
全年城镇居民人均可支配收入{of["urban"]}元，比上年{_up(of["urban_up"])}；农村居民人均可支配收入{of["rural"]}元，{_up(of["rural_up"])}。
七、科技和环境
年末有效期内高新技术企业{of["high_tech"]}家。森林覆盖率{of["forest"]}%。
细颗粒物（PM2.5）年均浓度{of["dust"]}微克/立方米，空气质量优良天数比率{of["air"]}%。
注释：
[1]本公报中{year}年数据为初步统计数。地区生产总值绝对数按现价计算，增长速度按不变价格计算。{note}
"""


DOCUMENTS = (
    *(_bulletin(number) for number in range(len(YEARS))),
    """政府工作报告
——2024年1月15日在梧溪县第十九届人民代表大会第三次会议上
梧溪县人民政府县长
一、2023年工作回顾
初步核算，地区生产总值172.46亿元，增长5.2%。规模以上工业增加值增长7.1%，增速居全市第5位。农村居民人均可支配收入增长7.6%，增速居全市第1位。
接待国内游客318.4万人次，首次突破300万人次。生猪出栏39.9万头，创历史新高。
""",
    """政府工作报告
——2025年1月13日在梧溪县第十九届人民代表大会第四次会议上
梧溪县人民政府县长
一、2024年工作回顾
地区生产总值增长6.3%。规模以上工业增加值增长7.9%，增速居全市第3位。农村居民收入增速居全市第2位。社会消费品零售总额66.64亿元，总量居全市第6位。
接待国内游客355.2万人次，首次突破350万人次。
二、2025年主要预期目标
地区生产总值增长6%左右，城镇新增就业3000人以上，粮食总产量24.5万吨以上。
""",
    """2025年1—10月梧溪县经济运行简况
梧溪县统计局
2025年11月18日
一、消费。1—10月，全县实现社会消费品零售总额57.18亿元，同比增长5.2%。
二、财政。1—10月，全县一般公共预算收入7.96亿元，同比增长5.1%。
三、外贸。1—10月，全县货物进出口总额5.37亿元，同比增长8.8%。
四、就业和旅游。1—10月，全县城镇新增就业2715人。接待国内游客341.2万人次，同比增长9.0%。
五、用电。1—10月，全社会用电量7.38亿千瓦时，增长5.6%。
""",
)

PLAN = """<html><head><meta charset="utf-8"><title>梧溪县国民经济和社会发展第十四个五年规划纲要</title></head><body>
<h1>梧溪县国民经济和社会发展第十四个五年规划纲要</h1><p>梧溪县人民政府</p><p>2021年3月18日</p>
<p>专栏1 “十四五”时期经济社会发展主要指标</p>
<table><tr><th>指标</th><th>单位</th><th>2020年</th><th>2025年</th><th>年均增速〔累计〕</th><th>属性</th></tr>
<tr><td>1.地区生产总值</td><td>亿元</td><td>142.35</td><td>200</td><td>6.5%</td><td>预期性</td></tr>
<tr><td>2.一般公共预算收入</td><td>亿元</td><td>7.42</td><td>9.5</td><td>5%</td><td>预期性</td></tr>
<tr><td>3.社会消费品零售总额</td><td>亿元</td><td>51.27</td><td>72</td><td>7%</td><td>预期性</td></tr>
<tr><td>4.常住人口城镇化率</td><td>%</td><td>47.62</td><td>53</td><td>—</td><td>预期性</td></tr>
<tr><td>5.城镇居民人均可支配收入</td><td>元</td><td>29874</td><td>39000</td><td>5.5%</td><td>预期性</td></tr>
<tr><td>6.农村居民人均可支配收入</td><td>元</td><td>13926</td><td>20000</td><td>7.5%</td><td>预期性</td></tr>
<tr><td>7.高新技术企业数</td><td>家</td><td>9</td><td>25</td><td>—</td><td>预期性</td></tr>
<tr><td>8.细颗粒物（PM2.5）年均浓度</td><td>微克/立方米</td><td>38</td><td>32</td><td>—</td><td>约束性</td></tr>
<tr><td>9.森林覆盖率</td><td>%</td><td>51.1</td><td>52</td><td>—</td><td>约束性</td></tr>
</table></body></html>"""
