"""Words with which schemes are named, and numbers that their names hold."""

from __future__ import annotations

from dajuan.reading.wordlist import words

# A name in quotation marks before one of these is a scheme.
SCHEMES = words("""
    工作法 专项行动 攻坚行动 三年行动 行动 工程 活动 战略 模式 计划 机制 体系 改革 攻坚 攻坚战
    工作机制 格局 布局 大会战 体制 网格 矩阵 路网 思路 工作思路 路径 制度 政策 经验 做法 场景 服务链
    平台 试点 服务 监管 治理 培育 网络 系统
""")
# Between the name and that word: what the scheme is about, no verb and no 的.
NO_SCHEME_BETWEEN = words("的 等 为 是 了 在 和 与 、 ， 成 问题 地")
# Between quotation marks, known to everybody, and no scheme of the document's own.
NOT_SCHEMES = frozenset(
    words("""
    十一五 十二五 十三五 十四五 十五五 三农 双碳 一带一路 两会 三公 四上 两高 五一 十一 五四 八一
    七一 双十一 双节 三八 六一 一把手 一言堂 一刀切 最后一公里 一老一小 一公里 第一 一号 万元 一站式
    四风 两个维护 两个确立 四个意识 四个自信 五位一体 四个全面 双一流 双减 双高 一网通办 一体化
    三区三线 三农工作 一揽子 零容忍 散乱污 半拉子 绿色通道 三北 急难愁盼 二维码 三高 三无 两新 两重
    八项规定 两不愁三保障 三会一课 三重一大 一岗双责 一票否决 一季报 一区 一府两院
""")
)
DIGITS = {"一": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
# A name that ends so tells of a trouble, not of a scheme: “停车难”治理行动.
TROUBLES = ("难", "难题", "问题", "热", "乱象", "堵点", "痛点", "最后一公里")
# Nouns that announce a list of 一是…二是…
ANNOUNCED = words("""
    方面 项措施 项举措 举措 项工作 件事 个重点 个坚持 个聚焦 个突出 项行动 大行动 大工程 大举措
    大任务 项任务 项重点 个关键 大板块 篇文章 个着力 项机制 条措施 条举措 大抓手 个抓手 个维度
    个环节 个层面 步 大体系 大攻坚
""")
# Verbs that lead to a list or to a name and belong to neither.
LEADING_VERBS = words("""
    紧扣 坚持 围绕 聚焦 实施 推动 推进 构建 打造 形成 按照 统筹 做好 抓好 实现 突出 强化 推行
    创新推行 创新推出 推出 建立 健全 完善 落实 开展 以 用 把 深化 促进 加快 全面推进 深入实施
    持续推进 创新 探索 探索推行 全面落实 构建起 加强 推广 打响 建成 采取 采用 通过 依托 运用 提供
    严格落实 全面推行 大力实施 让 使 着力 全面 深入 持续 扎实 有效 加大 发挥 建立健全 织密 搭建 明确
    创建 用好 将 实行 成立 抓实 抓牢 确保 持续深化 严格执行 坚决打好 打好 扎实开展 打破 协同推进
    保障 深入推进 大力推进 不断 强化 守牢 增强 提升 不断提升 不断增强 切实 围绕 紧紧围绕 统筹抓好
    推进实施 大力推行 具备 增强 锤炼 打造成 拓展 组织开展 全力 牢牢 始终坚持 认真落实 做到
""")
# After the last part of a list, said of all of them: 各行其道.
TAILS = words("""
    各行其道 各司其职 各得其所 各展所长 协同发力 同频共振 齐头并进 同步推进 同向发力 相结合 并重
    并举 联动 共享 全覆盖 一体推进 一体化 各就各位 有机融合 深度融合 双提升 双轮驱动
""")
# Before a pair of measures of which 实现“双下降” speaks.
MEASURE_TAILS = words("同比 环比 均 都 分别 同步 全部 连续 持续 继续 首次 再次 稳步 实现 双双 了")
LIST_ENDS = words("等 等等 等多项 等一系列")
EXPLAINS = words("即 包括 是指 指 分别为 分别是 为 涵盖 包含 也就是 主要包括 主要指 主要是 让 使 实现 就是")
PRACTICAL_THINGS = words("民生实事 惠民实事 利民实事 实事")
TIERED = words("体系 网络 机制 模式 格局 平台 架构 管理 联动")
TEN = "十"
LIST_MARK = "、"
CIRCLED_BEFORE = "\u245f"  # the character before ①
QUOTES = " “”‘’"
BEFORE_ANNOUNCEMENT = "。！？\n，,“"
