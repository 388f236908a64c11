"""Words of plans (规划): what heads, cells and notes of the table of main indicators mean, and what announces targets."""

from __future__ import annotations

from dajuan.reading.wordlist import words

# Heads of the table of main indicators.
NAME_HEADS = words("指标 指标名称 主要指标 指标内容 具体指标 核心指标 监测指标 规划指标 项目 指标项 目标指标 主要目标")
NUMBER_HEADS = words("序号 编号 序 号 #")
GROUP_HEADS = words("类别 领域 分类 类型 维度 指标类别 一级指标 方面 指标分类 板块")
UNIT_HEADS = words("单位 计量单位 量纲 指标单位")
BODY_HEADS = ("责任", "牵头", "负责", "主管部门", "实施单位", "实施部门", "配合")
SECOND_BODY = "配合"

BINDING = ("约束", "▲", "★")
EXPECTED = ("预期",)

BASE_WORDS = words("基期 现状 基数 基准 实际 实绩 预计 完成 起始 快报 初值 执行 现值")
GOAL_WORDS = words("目标 规划 预期 计划 期末 末期")
PAST_WORDS = words("完成情况 实际 完成 实绩 实现情况 预计 执行")
"""A column of the last year with one of these says what came of the goal, not the goal."""
NO_PLAN_HEADS = words("预算 决算 执行数 占比 比重 同比 比上年 较上年 完成率 完成进度 进度 调整 金额 排名 预算科目")
"""A column with one of these speaks of results or of budgets."""

YEARLY = words("年均 年平均 年递增 平均增 年度增")
GROWTH = words("增长 增速 增幅 递增 变化 提高 降低 下降")
OVER_LAST_YEAR = words("同比 比上年 较上年 比去年 比2")

# Words before the number of a cell.
YEARLY_LEAD = words("年均增长 年均增速 年均 每年增长 年均降低 年均下降 年均递增 平均每年 年均增加")
SUMMED_LEAD = words("累计降低 累计下降 累计增长 累计新增 累计完成 累计减少 累计提高 累计 五年累计 5年累计 总计 共")
HOLD_LEAD = words("稳定在 保持在 维持在 稳定 保持 不突破 守住")
PLAIN_LEAD = words(
    "增长 提高到 提高 下降到 下降 降低到 降低 降至 达到 达 力争达到 力争 突破 确保 完成 到 提升到 提升 完成率"
)
FALL_LEAD = words("下降 降低 年均降低 年均下降 累计降低 累计下降 累计减少")
BOUND_LEAD = {"突破": "over", "不突破": "under", "控制在": "under"}

# The endings of a row's name.
GROWTH_ENDINGS = words(
    "增长 增速 增长率 增幅 年均增长 年均增速 年均增长率 增长速度 增长幅度 年均增长速度 涨幅 增长值 涨幅度 上涨幅度"
)
NO_GROWTH_ENDINGS = ("自然增长率", "自然增长")
FALL_ENDINGS = words(
    "降低 下降 降低率 下降率 减少 降低幅度 下降幅度 降幅 削减 减排 累计降低 累计下降 下降比例 降低比例 减少比例 削减率 "
    "累计减少 降低值 下降值 减排比例 削减比例 减排率 减排量 减少量 削减量"
)
SUMMED_IN_NAME = ("累计", "总量减少")
FLOWS = words(
    "新增 累计 改造 培训 新建 引进 转移就业 减排 减少量 削减 造林 治理面积 转移人数 修复 开工 筹集 投资额 完成投资 到位资金"
)
"""A row with one of these counts what is done in the time: a total in brackets is a sum over the years."""
LEVELS = words("率 比重 寿命 年限 占比 比例 强度 浓度 水平 指数 保有量 拥有 每千 每万 每百 人均 总数 数量")
"""A row with one of these stands at a level: what is in brackets is the difference."""
FLOORS = words(
    "耕地保有量 基本农田 粮食综合生产能力 粮食产量 粮食总产 播种面积 能源综合生产能力 湿地保有量 生态保护红线 自然岸线保有率"
)
CEILINGS = words(
    "失业率 用水总量 能源消费总量 死亡率 死亡人数 建设用地总规模 开发强度 人口自然增长率 价格 煤炭消费总量 物价"
)

# Cells without a number.
NOTHING = frozenset({"", "—", "-", "--", "——", "---", "…", "……", "/", "\\", "无", "×", "*", "―", "－", "─", "_"})
ASSIGNED = words(
    "下达 分解 核定 省定 市定 国定 上级 省市任务 市任务 省任务 国家任务 省控制 市控制 省要求 市要求 国家要求 控制任务 "
    "省目标 市目标 省级要求 市级要求 区定 县定 考核要求 考核目标 约束性任务 目标任务"
)
COMPARISONS = words(
    "同步 高于 快于 不低于 低于 优于 超过 不高于 持平 好于 不慢于 位居 先于 略高 相适应 相匹配 不少于 领先 以上水平"
)
YARDSTICKS = words(
    "GDP 生产总值 经济增长 经济增速 经济发展 全国 全省 全市 全区 全州 收入 平均 国家 省级 省平均 市平均 十三五 十四五 十五五 上年 "
    "基期 城镇 财政 常住 人口 增速 增长 水平"
)

# Notes below a table.
NOTE_HEAD = ("注", "备注", "说明", "附注")
SUM_NOTE = ("累计", "五年", "5年", "合计", "总数")
EXPECTED_NOTE = words("预计 快报 初步 实际")
PRICE_NOTE = words("价格 现价 不变价 可比价")
PRICED = words("生产总值 GDP 增加值 产值 投资 收入 生产率 零售")

# Where a plan, or the targets of a year, announce themselves.
TABLE_NAMES = words("主要指标 目标 规划 预期 指标体系 发展指标 纲要 五年计划")
PAST_TABLES = words("完成情况 实现情况 执行情况 评估 统计 预算 决算")
YEAR_PLANS = words("计划 目标 预期")
NO_YEAR_PLANS = words("预算 决算 收入 支出 债务 资金 执行")

TARGET_NOUNS = words(
    "主要预期目标 预期目标 主要目标 发展目标 奋斗目标 主要发展目标 目标任务 主要目标任务 工作目标 总体目标 主要指标 "
    "具体目标 阶段目标 阶段性目标 总目标 预期增长目标 规划目标 经济目标 年度目标"
)
TARGET_VERBS = ("力争", "确保", "目标", "争取", "努力实现", "力求")
"""Outside of the announced targets, one of these makes a target of a sentence about a catalogued indicator."""
LIST_MARKS = ("——", "—", "--", "◆", "●", "·", "■", "▲", "→", "★")
TARGET_TITLE_ENDS = words("目标 目标任务 预期目标 主要指标 目标和要求")

NATURE_IN_PROSE = ("约束性", "预期性")
LEADING_WORDS = words(
    "其中 同时 另外 此外 以及 并 且 全县 全市 全区 全省 我县 我市 确保 力争 努力 实现 保持 各类 各项 其他 其它 全面 主要"
)

COLON = ":"
GOES_ON = (";", "；", "，", "、", COLON)
"""A line of a list with one of these at its end is not the last."""
SENTENCE_MARKS = "。\n"
CLAUSE_MARKS = "，；。\n"
PART_MARKS = "。；\n"
"""Marks that end a sentence, a clause, and what a word like 确保 governs."""
