"""What the ledger holds for drafts on plans and promises: the county's documents of `world`, and three that tell of its projects."""

from __future__ import annotations

import re
from typing import NamedTuple

from checks.against_ledger import draft, world

HEADS = {
    **draft.HEADS,
    "tasks": "政府工作报告\n——2026年1月15日在云溪县第十八届人民代表大会第六次会议上\n云溪县人民政府县长\n三、2026年重点工作\n",
    "past year": "政府工作报告\n——2026年1月15日在云溪县第十八届人民代表大会第六次会议上\n云溪县人民政府县长\n一、2025年工作回顾\n",
    "bureau's year": "云溪县人力资源和社会保障局2025年工作总结\n2026年1月12日\n",
    "bureau's five years": "云溪县“十四五”自然资源和生态指标完成情况评估\n云溪县自然资源局\n2026年3月11日\n",
    "feature": "云溪县重点工程建设现场见闻\n云溪县融媒体中心\n2026年3月5日\n",
    "feature on five years": "五年答卷——云溪县“十四五”发展纪实\n《云溪日报》\n2026年3月2日\n",
    "speech on five years": "在云溪县“十四五”总结暨“十五五”动员大会上的讲话\n2026年2月24日\n同志们：\n",
    "trade": "云溪县商贸流通“十四五”工作总结\n云溪县商务局\n2026年2月26日\n",
    "summary of the plan": "云溪县“十四五”规划主要指标实施评估（摘要）\n云溪县发展和改革局\n2026年4月28日\n",
    "notice": "关于云溪县重点项目进度的通报\n云溪县发展和改革局\n2026年4月30日\n",
    "plan report": "关于云溪县2025年国民经济和社会发展计划执行情况与2026年计划草案的报告（节选）\n云溪县发展和改革局\n2026年1月13日\n",
    "review of five years": "五年磨砺再出发——云溪县“十四五”发展综述\n《云溪日报》\n2026年3月9日\n",
    "speech of the new year": "在云溪县经济工作会议上的讲话\n2026年2月5日\n同志们：\n",
    "self-assessment": "云溪县2025年度绩效目标完成情况自评\n云溪县统计局\n2026年2月3日\n",
    "at a glance": "一图读懂云溪“十四五”\n云溪县融媒体中心\n2026年3月18日\n",
    "report to the assembly": "云溪县人民政府关于“十四五”规划实施情况的报告\n——2026年3月26日在云溪县第十八届人大常委会第三十一次会议上\n",
    "air and water": "云溪县“十四五”大气和水环境质量情况通报\n临川市生态环境局云溪分局\n2026年2月18日\n",
    "roads": "云溪县交通运输局2025年工作总结和2026年工作计划\n2026年1月22日\n",
    "practical things": "云溪县2026年民生实事项目实施方案\n云溪县人民政府办公室\n2026年2月20日\n",
    "farms": "云溪县2025年“三农”工作情况\n云溪县农业农村局\n2026年1月16日\n",
    "": "",
}
"""How each kind of document begins; "" is a document that is given as a whole."""

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


PLAN = world.PLAN
DOCUMENTS = (
    *world.DOCUMENTS,
    """云溪县2024年重点项目推进情况通报
云溪县发展和改革局
2024年12月20日
一年来，全县重点项目有序推进。云溪三桥于2024年11月28日建成通车，桥长486米。县残疾人康复中心2024年9月竣工。
黄沙沟尾矿库治理工程已于10月底全面完工，通过省级验收。白石220千伏变电站8月并网投运。
青岭水库主坝填筑到顶。省道308线云溪至青石段改建工程于2024年4月开工，完成路基18公里。县中医院新院区主体结构封顶。
""",
    """云溪县2025年重点项目建设安排
云溪县人民政府
2025年2月12日
今年，全县安排重点项目56个，年度计划投资38亿元。
（一）水利项目。青岭水库2026年汛前下闸蓄水，总库容2140万立方米。黑水河综合治理工程2025年底前完工。
（二）交通项目。省道308线云溪至青石段全长32.4公里，总投资8.36亿元，2026年6月底前建成通车。云宁高速公路云溪段2027年建成通车。
（三）社会事业项目。县中医院新院区2025年国庆节前投入使用，设置床位420张。第四实验小学2026年9月1日前投入使用。县全民健身中心开工建设，2026年10月底前建成。
（四）城市建设项目。城北污水处理厂2026年上半年建成投运，日处理能力1.5万吨。生活垃圾焚烧发电厂2026年底前并网发电。
（五）产业项目。智能装备产业园标准厂房2026年三季度竣工，建筑面积12.6万平方米。
（六）农业项目。云溪现代粮食仓储物流园2026年一季度开工建设。
""",
    """云溪县重点项目进展
2025年9月18日
记者从县发展和改革局获悉，青岭水库正在安装金属结构，将于2026年汛前下闸蓄水。
云溪文化艺术中心正式启用，首场演出座无虚席。县中医院新院区进入设备调试阶段，确保国庆节前投用。
""",
)
