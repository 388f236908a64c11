"""Words that say in which part of a document a sentence stands: looking back, or looking ahead."""

from __future__ import annotations

from dajuan.reading.wordlist import words

# A heading with one of these opens a part that speaks of what was done ...
LOOKING_BACK = words("""
    回顾 总结 完成情况 执行情况 成效 成就 发展基础 取得 过去 主要成绩 工作情况 运行情况 发展成果
""")
# ... and with one of these a part that speaks of what is to be done.
LOOKING_AHEAD = words("""
    工作安排 重点工作 主要任务 目标任务 重点任务 工作任务 工作部署 工作打算 总体要求 总体思路
    预期目标 发展目标 奋斗目标 主要目标 今后 未来 下一步 工作思路 工作重点 展望 工作建议 工作举措
    指导思想 基本原则 今年工作 全力抓好 工作计划 预算安排 预算草案 战略目标 总体目标 努力方向
    主攻方向
""")
# Words with which a sentence turns to what is to come.
AHEAD_IN_SENTENCE = words("""
    下一步 今后 未来 接下来 新的一年 明年 下一阶段 新征程上 “十五五”时期 “十五五”期间 力争 确保 争取
    预计 有望 计划 我们要 必须 目标是 努力实现 今年要 要加快 要全力 要抓好 要推动 要坚持 要持续
    要着力 旨在 拟 即将
""")
