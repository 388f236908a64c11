"""Words that say nothing of what a pledge or a part is about."""

from __future__ import annotations

COMMON = frozenset(
    """
    我们 将持 持续 继续 推进 加快 深入 深化 扎实 全力 全面 进一 一步 不断 推动 促进 提升 提高 建设 发展 工作 实施 开展 加强 完善
    优化 打造 实现 确保 力争 争取 计划 更多 更高 质量 高质 水平 能力 服务 体系 机制 项目 工程 全县 全市 全区 我县 我市 年底 年内
    明年 今年 全年 以上 左右 完成 新增 建成 预计 同步 重点 创新 着力 聚焦 紧盯 坚持 努力 办好 做好 抓好 用好
    """.split()
)
