"""Words that stand between what is measured and its figure (谓语), each with what it says of the figure.

A word is peeled off the right end of the words before a figure, longest first, until none fits; what is left is the subject.
Roles: level (was it reached, kept, or simply stated), change (with its sign), compare (against another place or time), base,
bound, adverb (says nothing here), list (分别).
"""

from __future__ import annotations

from dajuan.reading.wordlist import words

# How a level was come to. "reach": where it ended (增至); "keep": held over a time (稳定在); "have": stated; "do": done in the time.
LEVELS = {
    "达到": "reach",
    "达": "reach",
    "高达": "reach",
    "已达": "reach",
    "提高到": "reach",
    "提高至": "reach",
    "提升到": "reach",
    "提升至": "reach",
    "提至": "reach",
    "上升到": "reach",
    "上升至": "reach",
    "升至": "reach",
    "升到": "reach",
    "增加到": "reach",
    "增加至": "reach",
    "增加为": "reach",
    "增至": "reach",
    "增到": "reach",
    "增长到": "reach",
    "增长至": "reach",
    "扩大到": "reach",
    "扩大至": "reach",
    "扩展到": "reach",
    "扩展至": "reach",
    "拓展至": "reach",
    "拓展到": "reach",
    "壮大到": "reach",
    "发展到": "reach",
    "延伸至": "reach",
    "下降到": "reach",
    "下降至": "reach",
    "降低到": "reach",
    "降低至": "reach",
    "降至": "reach",
    "降到": "reach",
    "减少到": "reach",
    "减少至": "reach",
    "减至": "reach",
    "缩小到": "reach",
    "缩小至": "reach",
    "缩减至": "reach",
    "缩短至": "reach",
    "缩短到": "reach",
    "压缩至": "reach",
    "压缩到": "reach",
    "压减至": "reach",
    "回落至": "reach",
    "回落到": "reach",
    "回升至": "reach",
    "回升到": "reach",
    "收窄至": "reach",
    "收窄到": "reach",
    "调整为": "reach",
    "调整到": "reach",
    "调整至": "reach",
    "整合为": "reach",
    "变为": "reach",
    "进至": "reach",
    "跃至": "reach",
    "跃升至": "reach",
    "跃升到": "reach",
    "攀升至": "reach",
    "上调至": "reach",
    "下调至": "reach",
    "上涨到": "reach",
    "上涨至": "reach",
    "涨至": "reach",
    "涨到": "reach",
    "扩至": "reach",
    "扩围至": "reach",
    "扩增至": "reach",
    "精简至": "reach",
    "优化至": "reach",
    "覆盖": "reach",
    "进入": "reach",
    "至": "reach",
    "到": "reach",
    "稳定在": "keep",
    "稳定到": "keep",
    "保持在": "keep",
    "保持": "keep",
    "维持在": "keep",
    "控制在": "keep",
    "稳控在": "keep",
    "保持到": "keep",
    "为": "have",
    "是": "have",
    "有": "have",
    "共有": "have",
    "已有": "have",
    "拥有": "have",
    "现有": "have",
    "仅有": "have",
    "具有": "have",
    "在": "have",
    "于": "have",
    "计": "have",
    "共": "have",
    "共计": "have",
    "合计": "have",
    "总计": "have",
    "总共": "have",
    "约合": "have",
    "折合": "have",
    "完成": "do",
    "实现": "do",
    "已完成": "do",
    "占": "share",
    "约占": "share",
    "占到": "share",
    "仅占": "share",
}

# What is crossed: 突破400万. The figure is a bound, and the level was reached.
CROSSED = {
    "突破": "over",
    "首次突破": "over",
    "首破": "over",
    "冲破": "over",
    "超过": "over",
    "超": "over",
    "已超": "over",
    "超出": "over",
    "逾": "over",
    "大于": "over",
    "跨过": "over",
    "跨上": "over",
    "跨越": "over",
    "迈上": "over",
    "迈过": "over",
    "迈入": "over",
    "站上": "over",
    "登上": "over",
    "踏上": "over",
    "越过": "over",
    "连跨": "over",
    "连破": "over",
    "过": "over",
    "破": "over",
    "不低于": "over",
    "不少于": "over",
    "不小于": "over",
    "至少": "over",
    "接近": "near",
    "逼近": "near",
    "不足": "under",
    "不到": "under",
    "不满": "under",
    "少于": "under",
    "小于": "under",
    "不超过": "under",
    "不高于": "under",
    "不多于": "under",
    "不大于": "under",
    "至多": "under",
    "最多": "under",
}

# 高于 and 低于 are bounds of a level (5.5%) and comparisons of a difference (0.3个百分点): the unit decides.
BELOW_OR_ABOVE = {"高于": "over", "低于": "under"}

# Growth and decrease. The sign is the direction of what is measured.
CHANGES = {
    "增长": 1,
    "增长了": 1,
    "净增长": 1,
    "增加": 1,
    "增加了": 1,
    "净增加": 1,
    "多增": 1,
    "增": 1,
    "提高": 1,
    "提高了": 1,
    "提升": 1,
    "提升了": 1,
    "上升": 1,
    "上升了": 1,
    "上涨": 1,
    "上涨了": 1,
    "涨": 1,
    "回升": 1,
    "攀升": 1,
    "加快": 1,
    "扩大": 1,
    "扩大了": 1,
    "延长": 1,
    "跃升": 1,
    "跃升了": 1,
    "晋升": 1,
    "前移": 1,
    "前进": 1,
    "上调": 1,
    "调增": 1,
    "拉动": 1,
    "带动": 1,
    "高出": 1,
    "高": 1,
    "快": 1,
    "增产": 1,
    "减产": -1,
    "负增长": -1,
    "下降": -1,
    "削减": -1,
    "降价": -1,
    "下降了": -1,
    "下滑": -1,
    "下跌": -1,
    "回落": -1,
    "回落了": -1,
    "降低": -1,
    "降低了": -1,
    "降": -1,
    "减少": -1,
    "减少了": -1,
    "减": -1,
    "少": -1,
    "压减": -1,
    "压缩": -1,
    "压缩了": -1,
    "缩短": -1,
    "缩短了": -1,
    "缩小": -1,
    "缩小了": -1,
    "收窄": -1,
    "收窄了": -1,
    "放缓": -1,
    "下调": -1,
    "调减": -1,
    "下移": -1,
    "后移": -1,
    "低": -1,
    "慢": -1,
    "少增": -1,
    "改善": 2,
    "改善了": 2,
    "变化": 1,
}
"""2: a betterment; a decrease where less is better (PM2.5浓度改善24.7%)."""

NATURAL = "自然"
"""自然增长率 is a rate of its own (births less deaths), no growth of anything."""

GROSS = {
    "净增": 1,
    "新增": 1,
    "增收": 1,
    "减收": -1,
    "增支": 1,
    "减支": -1,
    "短收": -1,
    "少收": -1,
    "超收": 1,
    "增亏": 1,
    "减亏": -1,
}
"""With a base before them differences of two levels, with their sign; without one what was added (新增)."""

SUMS = frozenset({"总计", "合计", "总额", "共计"})
BUDGET_SIDES = ("收入", "支出", "收支")
"""收入总计 is one item."""

ANNUAL = "年"
"""A rate whose noun begins with it is a yearly mean (年均增速)."""

EARLIER = frozenset("由从自")
"""The level before a change: 由4.0万吨增至12.0万吨."""

# Nouns of a rate of change: 增速5.2%, 降幅3%.
RATES = {
    "增速": 1,
    "增幅": 1,
    "涨幅": 1,
    "升幅": 1,
    "增长率": 1,
    "增长速度": 1,
    "增长幅度": 1,
    "同比增速": 1,
    "年均增速": 1,
    "年平均增速": 1,
    "平均增速": 1,
    "增长": 1,
    "降幅": -1,
    "跌幅": -1,
    "下降幅度": -1,
    "下降率": -1,
}

BASES = {
    "同比": "yoy",
    "比上年同期": "yoy",
    "较上年同期": "yoy",
    "比去年同期": "yoy",
    "较去年同期": "yoy",
    "与上年同期相比": "yoy",
    "与去年同期相比": "yoy",
    "比同期": "yoy",
    "比上年": "yoy",
    "较上年": "yoy",
    "比去年": "yoy",
    "较去年": "yoy",
    "比上年末": "yoy",
    "较上年末": "yoy",
    "比上年底": "yoy",
    "较上年底": "yoy",
    "比去年底": "yoy",
    "较去年底": "yoy",
    "比去年末": "yoy",
    "上年同期": "yoy",
    "比前一年": "yoy",
    "较前一年": "yoy",
    "比上年实际": "yoy",
    "环比": "mom",
    "比上月": "mom",
    "较上月": "mom",
    "比上月末": "mom",
    "较上月末": "mom",
    "年均": "annual",
    "年平均": "annual",
    "比年初": "year-start",
    "较年初": "year-start",
    "比上季度": "mom",
    "较上季度": "mom",
    "比预算": "plan",
    "较预算": "plan",
    "比计划": "plan",
    "较计划": "plan",
    "比目标": "plan",
}

ADVERBS = frozenset(
    words(
        """
    分别 均 都 各 也 已 已经 全部 仅 只 累计 总 平均 约 大约 大致 预计 预期 力争 将 可 可望
    有望 同口径 可比口径 名义 实际 同步 首次 再次 又 再 较快 稳步 持续 进一步 实现 基本 相继 先后
    每年 每月 每天 成功 最高 最低 最多 合计 连续 全年 圆满 超额 按可比口径 按可比价格 按可比价
    按不变价格 按不变价 按可比价格计算 按不变价格计算 按可比价计算 按不变价计算 扣除价格因素 扣除价格因素实际
    计划 规划 总体 了 的 由 从 自 按 以 能 可达 不断 大幅 逐年 逐步 快速 迅速 小幅 略 略有 微
    双双 继续 明显 显著 年底 要 应 需 须 逆势 合理 最终 安排 执行 历史性 可比 实际完成 双 仍 仍然 依然
    还 五年 五年来 五年间
    """
    )
)
"""Peeled off and forgotten."""

DEALT_OUT = frozenset({"分别", "依次", "各", "分别为", "分别达", "分别达到"})

SCOPES = words(
    """
    全国 全省 全市 全县 全区 全州 全盟 全旗 全球 世界 亚洲 国内 省内 市内 西部 中部 东部 中西部
    东北 内地 同类 全国同类城市 中国西部 中国 全疆 全自治区 西部地区 中部地区 沿海 长江经济带 长三角
    珠三角 京津冀 省 市 同类城市 全国城市 中部六省 西部省份 全国省会城市 全国同类县 本省 本市 全国地级市
    全国县域 全国百强县 黄河流域 五省区 西北 西南 华中 华北 华东 华南
    """
)

NEGATIVE_BETTER = words(
    """
    浓度 PM 能耗 排放 死亡 事故 案件 发案 失业 成本 负担 赤字 不良 债务 逾期 投诉 污染 水耗 电耗
    """
)
"""What is better when there is less of it."""

FLOW_VERBS = words(
    """
    累计 新增 新建 建成 完成 培育 改造 开通 创建 建设 新开 新设 引进 实施 落地 落户 布局 举办 发放
    争取 提供 减负 惠及 增设 投用 获评 入选 获批 荣获 获得 获奖 当选 结对 每年 年均 新认定 新改
    新签 改扩建 新改建 改建 扩建 治理 整治 修复 清理 拆除 减免 化解 处置 承办 签约 签订 招引 筹集
    筹建 开工 竣工 投产 核准 制定 修订 出台 解决 办结 办理 救助 帮扶 资助 开行 投入 投放 下达 安排
    拨付 兑现 落实 打造 创成 命名 认定 授权 选派 选聘 培训 吸引 引育 招聘 安置 转移 带动 脱贫 消除
    搬迁 退出 关停 淘汰 压减 造林 植树 绿化 晋级 新添 荣膺 斩获 摘得 夺得 推出 推广 推介 采购 回收
    挽回 侦破 破获 查处 打掉 整合 开设 设立 成立 组建 开办 续建 新创建 成功创建 通过 减少 节约 升级
    增长 净增 取缔 铺设 评选 征集 增加 让利 认证 列入 削减 出列 聘请 提请 抓获 盘活 查扣 硬化 受益
    退役 承担 改善 审议 新入 新登记
    """
)
"""With one of these a level is something done over the period, not something that stands at its end."""

DEEDS_OF_BUDGETS = frozenset({"安排", "执行"})
"""Behind an item they say nothing (教育支出安排12亿元); alone they are what was done with the money (安排1亿元，支持…)."""
