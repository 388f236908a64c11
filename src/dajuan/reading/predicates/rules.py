"""Endings of subjects that look like a word of the predicate."""

from __future__ import annotations

from dajuan.patterns import HAN, compiled
from dajuan.reading.wordlist import words

SUBJECT_ENDINGS = frozenset(
    words(
        """
    北调 西算 华能 国能 供应 响应 效应 叫应 反应 适应 对应 节约 签约 履约 违约 预约 合约 条约 偿还 退还 返还 归还 置换
    伙伴 下达 到达 可再 能源 提高 最高 新高 达标 到达 抵达 行为 作为 认为 成为 所有 国有 公有 特有
    私有 享有 持有 保有 占有 领有 总共 公共 设计 统计 会计 审计 合计 预计 累计 估计 至少 甚至 存在
    现在 所在 内在 潜在 关于 对于 由于 属于 位于 用于 处于 减速 增速 提速 加速 车速 网速 流量
    多少 减少 增减 加减 削减 缩减 核减 递减 递增 新增 净增 多增 倍增 激增 猛增 下降 沉降 升降
    崇高 身高 海拔高 降低 最低 高低 快慢 轻快 愉快 缓慢 不破 侦破 爆破 突破 超过 通过 经过
    内需 必需 所需 急需 刚需 供需 简要 主要 重要 纲要 需要 摘要 只要 功能 性能 职能 智能 产能 节能
    光能 风能 储能 核能 热能 电能 动能 势能 效能 才能 潜能 许可 认可 理由 自由 来自 各自 亲自 缘由
    事由 依从 服从 听从 当年 全年 每年 成年 青年 少年 老年 童年 中年 历年 往年 近年 同年
    目的 有的 标的 依以 可以 难以 予以 足以 得以 加以 微小 低微 细微 不再 一再 扩大 重大 强大 广大
    伟大 壮大 巨大 人大 最大 加大 双双 最少 缺少 稀少 首次 批次 人次 层次 车次 档次 场次 架次 户均
    年均 人均 亩均 平均 月均 日均 户户 村村 即将 必将 大将 推进 改进 引进
    促进 先进 跟进 联动 带动 拉动 推动 精准 批准 核准 标准 水准 总体 整体 集体 实体 主体 全体 群体
    团体 媒体 载体 共同体 医共体 相继 后继 战略 策略 侵略 大略
    """
    )
)
"""The last two characters of a subject, where the last alone would be peeled."""

COMPARED_WITH = compiled(
    r"(?:(?<![占对之其可无好同相正反环])(?:比|较)(?![重例率较大高多低少好快慢强])|与(?=[^，]{1,14}相比))(?P<other>[^比较，、]{1,16}?)(?:相比|水平|平均水平|平均|增速|同期水平|同期|增长|均值)?[，,]?$"
)
"""What a change is measured against, directly before its verb: 较2020年|增加, 比一季度|提高, 比全国|高."""

ABOVE_BELOW = compiled(
    r"(?P<verb>高于|快于|好于|优于|高出|领先于?|超过|超出|超(?=序时|预期|目标|计划|进度)|低于|慢于|落后于?|少于|多于)(?P<other>[^，、；]{1,14}?)(?:平均水平|平均增速|平均|水平|增速|均值|增幅|同期)?(?:约|近)?$"
)
"""A difference to another place or whole: 高于全国|0.3个百分点."""

COMPLETION = compiled(
    r"(?:完成|为|占|达|达到|超|实现|是|相当于|完成了)(?P<of>[^，；。]{0,14}?(?:预算|计划|目标|任务|预算数|任务数|目标数|进度)(?:目标|任务|数|指标|总数|数额|额|数字|投资|总投资)?)(?:（[^）]*）)?的?$"
)
"""A share of a plan or budget that has been done: 为预算的|103.5%, 完成年度计划的|121%."""

CONNECTOR = compiled(r"^(?:、|和|与|及|以及|/|或|、分别|，分别|、第|和第| )+$")
"""Between two figures that are dealt out or listed together: 4.5%、10.9%和5.7%."""

RANK_WORDS = (
    "连续[\\d一二三四五六七八九十两]+[年次月]|连续[\\d一二三四五六七八九十两]+个季度|均|都|双双|稳|继续|仍|分别|已|并|各|也|首次|连续|总体|综合|再次|整体|始终|长期|同|又|还|跃|一举|再|仅|皆|"
    "居于|居|位居|位列|列|排名|排在|排到|排|名列|升至|进至|上升至|上升到|跃升至|跃升到|提升至|提升到|保持|跻身|进入|位次|名次|并列|荣获|获得|获|夺得|取得|为|达到|达|前移至|晋升至|重回|重返|退居|降至|领跑|"
    "成为|处于|在|前进至|前进到|挺进|迈入|跨入|摘得|斩获|稳定在|保住|位于|升到|闯入"
)
SCOPE_WORDS = (
    "全国|全省|全市|全县|全区|全州|全盟|全旗|全疆|全兵团|全自治区|全球|世界|亚洲|国内|省内|市内|区内|县内|自治区|内地|中国|我国|我省|我市|我区|中西部|西部|中部|东部|东北|西北|西南|华东|华中|华南|华北|全国同类城市|同类|省会|"
    f"(?:全[国省市县州区]|同类){HAN}{{0,6}}(?:县|市|区|省|城市)|{HAN}{{0,4}}(?:都市圈|城市群|经济带|省份|城市|地区|省市|县区|市州|县市区|盟市|区县|高新区|经开区|开发区|自贸区|海关|机场)|[一二三四五六七八九十两\\d]+个?(?:省|市|县|区|州|盟|旗|市州|县区|城市|省份|县市|盟市)"
)
RANK_LEAD = compiled(rf"(?:{RANK_WORDS})*(?P<scope>(?:{SCOPE_WORDS})*)(?:中|里|内|的|{RANK_WORDS})*$")
"""The words before a rank: verb and scope (居|全省, 均居全国, 升至全国); to be tried on the last characters of a clause."""

RANKED_AMONG = compiled(rf"(?:{RANK_WORDS})+(?P<scope>(?:{SCOPE_WORDS})+)的?$")
"""The words before the number of those that a place is ranked among (居|全市, before 9个县区第2位)."""

RANK_VERBS = compiled(rf"(?:中|里|内|的|{RANK_WORDS})*$")
"""The words between those and the rank (全省16个市|中排名)."""
