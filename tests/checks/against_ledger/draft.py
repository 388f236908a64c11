"""One draft of the county: which document it is, what stands in it, where the mistake is."""

from __future__ import annotations

import re
from typing import NamedTuple

HEADS = {
    "report": "政府工作报告\n——2026年1月15日在云溪县第十八届人民代表大会第六次会议上\n云溪县人民政府县长\n",
    "review": "云溪县2025年经济社会发展综述\n2025年12月29日\n",
    "bulletin": "云溪县2025年国民经济和社会发展统计公报\n云溪县统计局\n2026年4月10日\n",
    "evaluation": "云溪县“十四五”规划实施情况总结评估报告\n云溪县发展和改革局\n2026年3月20日\n",
    "evaluation, with a part": "云溪县“十四五”规划实施情况总结评估报告\n云溪县发展和改革局\n2026年3月20日\n一、总体实施情况\n“十四五”以来，全县上下锚定目标、接续奋斗，规划实施总体顺利。\n",
    "news": "云溪县2025年1至12月经济运行情况\n2026年1月22日\n",
    "news of November": "云溪县前11个月经济运行简况\n2025年12月18日\n",
    "mid-term": "云溪县“十四五”规划实施中期评估报告\n云溪县人民政府\n2023年9月20日\n一、总体进展\n规划实施两年多来，全县经济社会平稳发展。\n",
    "speech": "在全县经济工作会议上的讲话\n（2026年1月20日）\n云溪县委书记\n",
}
"""How each kind of document begins."""

BINDING = "粮食总产量24.81万吨，耕地保有量65.1万亩，单位地区生产总值能源消耗五年累计降低14.6%，细颗粒物（PM2.5）平均浓度34微克/立方米，森林覆盖率53.6%。"
"""All binding targets, so that a review of the plan leaves none out."""

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
