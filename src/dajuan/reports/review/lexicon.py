"""The words and patterns of the review, as data; tests/reports/review shows what each of them makes."""

from __future__ import annotations

from collections.abc import Mapping

from dajuan.ledger.evaluation.records import Verdict
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Bound, State

TITLE = "{place}{year}年经济社会发展综述"
SUBTITLE = "（初稿）"
DRAFT = "本稿由台账数据自动成文，每句所据原文见脚注，修改定稿前请逐条核对。"
WAITING = "台账中尚有{count}条表述待处理，本稿尚未计入。"
MADE_UP = "本稿所引规划目标系演示所设，不是真实的规划目标。"

# Figures.
LEADING = (
    "超",
    "逾",
    "突破",
    "近",
    "将近",
    "接近",
    "约",
    "不足",
    "不到",
    "低于",
    "少于",
    "不低于",
    "不少于",
    "上百",
    "上千",
    "上万",
    "过百",
)
"""A figure that begins so follows its noun directly: 旅游人数超400万人次, not 达超400万人次."""

TRAILING = ("以上", "以下", "以内", "左右", "上下")
RATES = frozenset({"%", "‰"})
POINTS = "百分点"

BASES: Mapping[str, str] = {"yoy": "同比", "mom": "环比", "annual": "年均", "plan": "比计划", "other": ""}
SINCE_YEAR, SINCE_PLAN = "比{year}年", "比“{plan}五”末"
"""Of a change since:2020, since:13FYP; the ordinal of a plan is a numeral."""

UNCHANGED: Mapping[str, str] = {"yoy": "与上年持平", "mom": "与上期持平"}
STEADY = "持平"

RANK = "居{scope}{quantity}"
STRUCTURE = "为{quantity}"
COMPLETION = "完成计划的{quantity}"
COMPLETION_OF_PLAN = "完成{quantity}"
PLAN_NOUNS = ("计划", "目标", "任务", "预算")
GOALS_SET = {True: "{name}规划目标为{quantity}", False: "{name}目标为{quantity}"}
YEARLY_GOAL = "{name}年度目标为{quantity}"
"""By whether a plan sets it; what another document sets for one year is the goal of that year."""

REACHED, AIMED = "，完成年度目标（{quantity}）", "，年度目标为{quantity}"
"""Behind a result of the same year and place; the second where it is less, or it cannot be told which way is good."""

CORRECTED = "（经核更正）"
EXPECTED = "预计"
DERIVED = "（推算{change}）"
SPOKEN = "据{speaker}介绍，"

CONTESTED = "关于{name}{lead}，{versions}，{count}说法不一致，有待核实。"
VERSION_SPOKEN = "{speaker}介绍为{quantity}"
VERSION_CORRECTED = "经核更正为{quantity}"
VERSION_WRITTEN = "{document}载为{quantity}"

# Targets.
OPENING = "对照{plan}，所列{count}项指标中，{verdicts}。"
COUNTED: Mapping[Verdict, str] = {
    Verdict.MET: "已完成{count}项",
    Verdict.AHEAD: "提前完成{count}项",
    Verdict.ON_TRACK: "达到预期进度{count}项",
    Verdict.BEHIND: "滞后于预期进度{count}项",
    Verdict.MISSED: "未完成{count}项",
    Verdict.NOT_COMPARABLE: "暂不可比{count}项",
    Verdict.NOT_REPORTED: "未见可评价数据{count}项",
}
BINDING = "（约束性指标）"
FROM_TO = "{name}由{first}年的{baseline}{verb}{last}年的{latest}"
ROSE, FELL = "增加到", "下降到"
RATE_ROSE = "提高到"
OVER_YEARS: Mapping[Form, str] = {
    Form.GROWTH: "{name}{years}年均{change}",
    Form.TOTAL: "{name}{years}累计{quantity}",
    Form.FALL: "{name}{years}累计{change}",
}
"""Of a figure that was computed over the years of the plan; RECKONED is added, for no document prints it."""

RECKONED = "（推算值）"
ENDINGS = ("降低", "下降", "增长", "提高", "增速")
"""What the name of a target ends in that the sentence says itself: 单位GDP能耗降低 ... 累计下降11.6%."""

JUDGED: Mapping[Verdict, str] = {
    Verdict.MET: "完成规划确定的{goal}",
    Verdict.AHEAD: "提前完成规划确定的{goal}",
    Verdict.ON_TRACK: "达到规划{goal}的预期进度",
    Verdict.BEHIND: "滞后于规划{goal}的预期进度",
    Verdict.MISSED: "未完成规划确定的{goal}",
    Verdict.NOT_COMPARABLE: "与规划确定的{goal}暂不可比",
}
HELD: Mapping[Verdict, str] = {
    Verdict.MET: "符合规划确定的{goal}的要求",
    Verdict.AHEAD: "符合规划确定的{goal}的要求",
    Verdict.ON_TRACK: "符合规划确定的{goal}的要求",
    Verdict.BEHIND: "不符合规划确定的{goal}的要求",
    Verdict.MISSED: "不符合规划确定的{goal}的要求",
    Verdict.NOT_COMPARABLE: "与规划确定的{goal}的要求暂不可比",
}
"""Of what must hold in each year, and of goals in words."""

GOALS: Mapping[Form, str] = {
    Form.LEVEL: "{year}年目标（{goal}）",
    Form.GROWTH: "年均增长目标（{goal}）",
    Form.TOTAL: "累计目标（{goal}）",
    Form.FALL: "累计降低目标（{goal}）",
    Form.HOLD: "{goal}",
    Form.RELATIVE: "“{words}”",
    Form.ASSIGNED: "“{words}”",
    Form.WORDS: "“{words}”",
}
KEPT: Mapping[Bound, str] = {Bound.EXACT: "保持{quantity}", Bound.ABOUT: "保持{quantity}", Bound.NEAR: "保持{quantity}"}
"""Of what must hold in each year; a floor or ceiling says itself that it holds."""

UNSAID_ONE = "规划所列指标中，{names}在现有文件中尚未见可评价数据。"
UNSAID_MANY = "规划所列指标中，{names}等{count}项在现有文件中尚未见可评价数据。"
BODY = "责任单位：{body}"
GROUNDS = "判定依据：{reason}"

# Programmes.
VERBS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("体系", "格局", "网络"), "构建"),
    (("工作法", "机制", "模式", "做法", "制度"), "推行"),
    (("行动", "工程", "战略", "计划"), "实施"),
    (("活动",), "开展"),
    (("实事",), "办理"),
    (("布局", "改革", "创建"), "推进"),
)
"""The verb that goes with the noun of a programme."""

VERB = "推进"
PROGRAMME = "{body}{verb}{title}"
PARTS = "，即{parts}"
ASPECTS = "{body}从{title}推进工作"
ASPECT_NOUNS = ("方面", "领域", "环节")
BOTH = "{parts}实现{title}"
BOTH_NOUNS = ("下降", "提升", "增长", "过半", "提高", "达标", "降低")
COUNTER = "{part}环节{counters}"
COUNTERS = "；其中，{counters}"

# Milestones.
FLOURISHES = ("顺利", "圆满", "成功", "胜利", "隆重", "喜")
"""Adverbs that no figure supports; a milestone is told without them."""

EVENTS = (
    "建成", "投用", "投入使用", "通车", "竣工", "完工", "开工", "动工", "封顶", "投产", "开放", "运营", "验收", "挂牌", "启用", "获评",
    "入选", "获批", "并网", "办结", "出台", "签约", "启动", "揭牌", "开通",
)  # fmt: skip
"""What a milestone in plain words says; any other is told in the words of its document, within quotation marks."""

STAGES: Mapping[State, str] = {
    State.DONE: "",
    State.UNDER_WAY: "仍在推进的项目中，",
    State.NOT_BEGUN: "尚未开工的项目中，",
}
SAID = "{document}载明：{words}。"

# Pledges.
PROMISED, SET_OUT = "{who}表示，{words}。", "{who}提出，{words}。"
"""A person says so (表示), a body or a document sets it out (提出)."""

DUE = "（时限为{date}）"
OURSELVES = ("我们", "我局", "我委", "我办", "本局")
PLEDGE_VERBS = ("将", "力争", "确保", "争取", "计划", "拟", "继续", "推动", "保证", "必须")
WILL = "将"

# Footnotes.
SET_BY_PLAN = "{name}：{cells}"
OF_YEAR = "{year}年{text}"
PLACE = "（{position}）"
PLACES = "{position}，共{count}处"
NOTE = "{document}：{places}"
