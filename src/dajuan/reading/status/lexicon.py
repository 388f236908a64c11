"""Words that say whether a figure has come about (实际, 预计, 目标)."""

from __future__ import annotations

from dajuan.reading.wordlist import words

EXPECTED = ("预计", "预期可", "有望", "可望", "预估", "初步预计", "预测")

TARGET = words(
    """
    力争 预期增长 未来五年 今后五年 未来三年 今后三年 预期目标 主要目标 目标是 目标为 目标任务是 发展目标
    计划新 计划投资 计划实施 计划完成 计划建 拟投 拟新 拟建 将达 将突破 将新增 将建成 将完成 将实现
    将超 将新建 将建设 将投入 将培育 将引进 将开工 将实施 将改造 将提高到 将增加 将打造 将持续 将发放
    将开展 将推进 要达到 要实现 要突破 要完成 要新增 努力实现 努力达到 努力完成 确保完成 确保实现
    将办好 将办成 将办理 将重点办好 将着力办好 将全力办好 将集中力量办好 将重点实施 要办好 要办成 要在 计划办好
    计划办成 拟办好 确保办好 确保办成 确保达到 确保新增 确保全年 争取达到 争取实现 争取完成 争取新增 争取全年
    """
)
UNTIL = "到"
"""到2030年: behind the document's year, a target."""

BEHIND = "[全主重]"
"""全力争取 holds no 力争, 主要在 no 要在."""

# What makes a target word no target: it is spoken of as done or as a name.
NOT_TARGET = (
    "完成年度目标",
    "目标任务的",
    "目标任务顺利",
    "超额完成",
    "计划的",
    "预算安排的",
    "完成目标",
    "年初目标",
    "预期目标顺利",
    "目标顺利",
    "目标圆满",
    "圆满完成",
)
