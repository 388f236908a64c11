"""Words around the phrase that names what is measured (指标): what is cut off, what is carried over, what ends a noun."""

from __future__ import annotations

from dajuan.reading.wordlist import words

# At the left end of the words before a figure; they say nothing of what is measured.
LEFT_WORDS = frozenset(
    words(
        """
    其中 同时 此外 另外 另 并 且 并且 也 还 又 共 共有 共计 总计 拥有 现有 已有 目前 当前
    截至目前 截止目前 截至 截止 到 至 我们 全力 全面 大力 积极 稳步 深入 扎实 成功 顺利 圆满 高标准
    高质量 有序 持续 不断 进一步 切实 着力 加快 推进 推动 抓好 完成 实现 达到 打造 成功打造 开展
    举行 获得 兑付 及时兑付 下达 拨付 成功创建 顺利完成 先后 相继 陆续 据初步核算 经初步核算 初步核算
    初步统计 据统计 预计 力争 确保 将 要 有 由 从 以 通过 使 让 使得 主要 合计 共同 一是 二是
    三是 四是 五是 六是 七是 八是 九是 十是 已 则 为 是 即 如 而 并成功 累计完成 超额完成 提前完成
    统筹 全部 基本 建成了 完成了 实现了 形成了 的 、 和 与 及 以及 等 了 : 但 仍 虽 扎实推进
    扎实做好 有力保障 有力 保障 继续 充分 努力 严格 坚持 精准 集中 常态化 创新 带头 依法有序 依法 对
    较快 分别 年末 年底 期间 期末 时期 以来 按 据 根据 在 达 达成 取得 推进了 计划 拟 安排 预期
    目标 今后 未来 至今 每年 每 平均 累计 千方百计 多措并举 狠抓 强化 深化 优化 加大 做好 落实好
    用好 管好 守好 办好 建好 特别是 尤其是 包括 含 不含 包含 已经 仅 只 约 近 超 超过 突破 前 可
    争取 末 加上 减去 加 突出抓好 聚焦 统筹谋划 稳定 各级人代会批准的
    """
    )
)


# Relational nouns: they need the thing before (总投资 of the projects, 占比 of the output).
RELATIONAL = frozenset(
    words(
        """
    总投资 总量 规模 总规模 总额 占比 占比重 比重 比例 人均 人均值 总长 总长度 总面积 面积 数量 总数
    增速 增幅 增长率 增长速度 涨幅 降幅 总资产 投资 完成投资 年内完成投资 计划总投资 总里程 产值 产量
    营收 营业收入 利润 税收 收入 均价 亩均 户均 贡献率 覆盖率 参保率 完成率 达标率 满意度 满意率
    合格率 总产值 总产量 价值 金额 总金额 交易额 产能 年产值 年产量 年产能 用地 占地 占地面积 建筑面积
    总建筑面积 竣工 开工 投产 新增 床位 在校生 招生 毕业生 专任教师 增加值 实现产值 实现营收 收入比
    存量 增量 余额 完成投资额 到位资金 合同额 协议金额 竣工面积 取得备案 总建面 新开工 续建 总营收
    总装机 装机 装机容量 总容量 容量 单产 亩产 总产 年均增速 平均增速 总股本 总市值 净利润 利税
    """
    )
)

# A measure that the members of a list share: 采矿业增加值增长…，制造业增长….
MEASURES = words(
    """
    限额 社会消费品零售总额 商品零售额 消费品零售额 消费品零售总额 零售额 零售总额 增加值 总产值 产值
    利润总额 利润 营业收入 主营业务收入 销售额 销售面积 投资额 投资 价格 贷款余额 存款余额 余额
    卫生技术人员 床位 保费收入 在校生 产量 进出口总额 进出口 出口总额 进口总额 出口额 进口额 出口 进口
    消费支出 支出 净收入 税收 用电量 发电量 施工面积 竣工面积 新开工面积 从业人员 参保人数 播种面积
    种植面积 出栏 存栏 客运量 货运量 周转量 人均可支配收入 可支配收入 业务收入 业务总量 业务量 浓度
    装机容量 装机
    """
)
ENDINGS_WITH_OWN_MEASURE = words(
    """
    值 额 量 率 数 入 出 资 价 款 债 税 费 润 格 积 长 度 比 重 力 能 产 人 户 家 员 师
    生 金 险 口 积 用 位 机 辆 车 电 煤 油 粮 水 肉 奶 蛋 菜 果 速 幅 耗 放 次 费 程 效
    """
)

# Members without a measure of their own: industries, kinds, classes.
MEMBER_ENDINGS = words(
    """
    业 类 品 级 型 产业 行业 制造 企业 单位 城镇 农村 乡村 市场 非洲 地区 领域 部门 院 贷款 债务
    商 中心 站） 中心） （站） 制品 设备 药 室 所 机构
    """
)

# What parts the members of a subject that 分别 deals out.
AND = ("以及", "、", "和", "与", "及", "，")

# Verbs that end the noun behind a classifier: 12家单位|免费开放.
TAIL_VERBS = words(
    """
    入选 纳入 获评 荣获 获得 获批 喜获 摘得 斩获 获 通过 落地 建成 开工 竣工 投产 完工 实现 完成
    进入 接通 享受 开展 参与 参加 位列 位居 上榜 列入 晋级 当选 惠及 用上 投入 投用 签约 启动 运行
    揭牌 挂牌 布局 与 被 由 达到 达 超过 超 集聚 退出 有序 顺利 全部 加快 加速 稳步 相继 陆续
    正式 成功 均 开通 共用 共享 晋升 升格 升级 推广 推介 结对 同质 实行 推行 免费 限时 增长 下降
    居 列 占 具备 取得 接受 签订 搬迁 入驻 落户 上市 引进 带动 保持 在 为 让 使 可 得到 获准
    创建 建立 提升 提档 基本 即将 倾情 按 因 已 成为 面向 供 新增 改造 融入 脱贫 受益 参保 领取
    走 转移 覆盖 旧貌 投资 总投资 进行 办理 设立 支持 用于 参评 入围 问鼎 夺冠 夺得 获奖 中标 有效
    持续 同步 集中 率先 如期 提前 扎实 规范 常态 累计 一次 高效 圆满 获国家 被国家 被认定 被评为
    先后 共 以 对 提供 解决 免除 减免 发放 调配 申报 输送 新入选 新获批 全面 平稳 广泛 进展 填补
    跻身 产能 能耗 产值 产量 营收 跑赢 数量 年产 实施 推进 建设 处于 新开 核准
    """
)
INTRANSITIVE = words(
    """
    全面 平稳 广泛 进展 顺利 加快 加速 稳步 有序 扎实 相继 陆续 正式 全部 均 落地 揭牌 运行 竣工
    投产 开工 完工 基本 即将 持续 圆满 高效 如期 提前 同步 已 共 总投资 投资 累计 增长 下降 超过
    超 达到 达 居 列 占 产能 能耗 产值 产量 营收 数量 在 为 让 使 可 以 实施 推进 建设 先后
    """
)
"""Verbs that say nothing more of the thing counted: the noun alone is the indicator."""

VERBS_ALONE = frozenset(
    words(
        """
    建成 新建 改建 扩建 新增 建设 改造 培育 引进 新改建 改扩建 打造 推出 研发 获评 创建 实施 启动
    开通 新开通 新开工 开工 竣工 增设 建立 设立 成立 组建 举办 承办 签约 发放 投放 争取 整治 治理
    拆除 清理 硬化 绿化 栽植 种植 投用 落地 落户 布局 累计 累计建成 累计培育 累计完成 累计发放 带动
    惠及 救助 帮扶 培训 解决 化解 办结 办理 查处 侦破 破获 修复 提升 实现 完成 规范治理 规划 落实
    出台 制定 修订 选派 招引 投入 淘汰 关停 搬迁 安置 吸纳 吸引 资助 减免 兑现 采购 收购 储备 生产
    出口 进口 接待 运送 输送 转移 支持 服务 覆盖 依托 释放 拨付 涉及 盘活 腾退 聚焦 加强 流转 托管
    征收 供应 压采 增发
    """
    )
)
"""Verbs that alone name nothing: the thing behind the figure does (建成5000亩|酸枣基地)."""

TOPIC_END = words(
    """
    支撑 增量 提质 持续 不断 稳步 明显 显著 更加 进一步 增强 扩大 提升 加快 快速 发展 保持 全面
    蓬勃 实现 日益 日趋 逐步 深入 扎实 大幅 有力 有效 稳定 平稳 再 走深 成效 建设 壮大 优化 改善
    巩固 连年 喜获 丰收 再获 稳中 靠前 居前 位居 更趋 日趋 趋于
    """
)
"""Words at which the topic of a clause ends (服务业|支撑作用更加明显，增加值…)."""

OBJECT_VERBS = words(
    """
    用于 支持 实施 建设 打造 完成 改造 推进 新建 启动 开展 修建 对 购置 建成
    """
)
MONEY_VERBS = frozenset(
    words(
        """
    统筹 安排 下达 整合 争取 筹措 投资 总投资 投入 拨付 筹资 筹措资金 投入资金 整合资金 落实资金
    计划投资 总投入 争取资金 累计投入 累计投资 完成投资 下达资金 筹集资金 累计投入资金 财政投入 统筹资金
    """
    )
)

OF = "的"
SHARE = "占"
PER_HEAD = "人均"
URBAN, RURAL = "城镇", "农村"
CITY = "城市"
AND_MORE = "等"
QUALIFYING_BRACKETS = words(
    """
    口径 含 不变价 下同 按 本外币 较 折合 比上年 现价 可比价 当年价 以下简称 不包括 初步 快报 同比
    上年 月） 季度） 半年） 月末） 月底） 不变价格 单位 万元 亿元 详见 见表
    """
)
WITHIN = ("中", "内", "里")
"""在出口总额中: the whole of which the members that follow are parts."""

BARE_NUMBER_SUBJECTS = words(
    """
    比例 死亡率 比 指数 系数 倍数 比值 比率 得分 评分 分值 总分 之比 弹性 密度 景气度
    """
)
DURATION_SUBJECTS = words(
    """
    回收期 周转期 账期 空气 天数 日数 寿命 年限 时长 年龄 良天 优良 天气 工期 时限 期限 时间
    """
)

CARRIED_VERBS = words(
    """
    新增 新建 新设 新签约 新改建 改扩建 举办 启动 改造 累计培育 累计完成 累计建成 新开工 新认定 新登记
    新改扩建 新设立 新引进 新培育 建成 引进 培育 新创建 创建 发放 取缔 淘汰 关停 压减 拆除 化解 认定 入库 申报
    """
)
"""A verb that holds for every member of a list (新增A 15家、B 6家: 新增B)."""

ADDED = "新增"
CUMULATED = "累计"
THINGS_DONE = ("民生实事", "惠民实事", "利民实事", "为民实事", "实事")
"""What a number of 件 counts in the programme of a year, whatever is done with it (县政府将办好十件民生实事的通知)."""
THINGS_UNITS = frozenset({"件", "项"})
GROWTH_RATE = "增速"
TOWARDS = "对"
AMONG_SUFFIXES = ("中", "里", "当中")
TRIPLES = {
    "三次产业": ("第一产业", "第二产业", "第三产业"),
    "一二三产业": ("第一产业", "第二产业", "第三产业"),
    "一、二、三产业": ("第一产业", "第二产业", "第三产业"),
}
PAIRS = {"城乡": ("城镇", "农村"), "存贷款": ("存款", "贷款"), "内外资": ("内资", "外资"), "省市": ("省级", "市级")}
"""Words that stand for two, each with its own figure."""

BEGINS_BREAKDOWN = ("分", "按", "其中", "从")
"""A sentence that breaks down what the sentence before measured."""

SHARED_UNITS = frozenset({"张", "人", "人次", "辆", "台"})
AMONG = "其中"
EVENTS = frozenset({"次", "人次", "场", "批次", "车次", "架次", "班次", "列次", "场次", "户次", "件次"})
"""What happens over a time, never stands at its end."""

JOINING = "和与及并"
"""A noun that runs into the next member of its list ends before one of these."""

GRADE_END = "级"
RATE_ENDINGS = ("增速", "涨幅", "降幅", "增幅", "比重", "占比", "率", "比例", "增长", "水平", "份额", "浓度", "指数")
"""A difference in points of one of these is of the rate itself; of anything else, of its growth."""

BARE_CHANGES = frozenset({"增加", "增加了", "减少", "减少了", "净增", "净增加", "净减少", "增长", "下降"})
"""Alone between a count and another of its unit: a change of it (参保12万人，增加0.5万人)."""

COUNT_CHANGES = words(
    """
    同比增加 同比减少 年增加 年减少 年增长 期增加 期减少 年多 年少 初增加 初减少 末增加 末减少 净增
    净增加 同比多 同比少 同比下降 同比增长 增加了 减少了 压减 年下降 年末下降 末下降 底下降 ，增加
    ，减少 人数增加 人数减少 总数增加
    """
)
"""Before a count a verb of growth is a change only behind a base; elsewhere it is a deed (增加车位500个)."""

STEADY = frozenset({"每年", "累计", "平均", "年均"})
"""Said of a level, it holds for all years of a span."""

OUTPUTS = frozenset({"产量", "总产量", "总产", "单产", "亩产", "产值", "平均单产", "亩产量", "出栏", "存栏"})
AREAS = ("亩产", "单产", "种植面积", "播种面积", "收获面积", "养殖面积", "面积")
"""An output that follows an area is that of the crop (粮食种植面积…，总产量: 粮食总产量)."""

ORDINAL = "第"

NOMINAL_VERBS = frozenset(
    words(
        """
    改造 建设 治理 推广 投资 运行 覆盖 转移 提升 升级 整治 创建 培育 启动 参保 脱贫 共享 受益 办理
    设立 支持 引进 带动 搬迁 签约 实施 开工 竣工 投产 上市 增长 改建 扩建 提档 修复 推进
    """
    )
)
"""Verbs that also end or begin a noun (老旧小区改造, 改造工程)."""

NOUNS_BEHIND_VERBS = words(
    """
    工程 项目 任务 计划 行动 试点 示范 基地 中心 平台 率 量 额 面积 能力 资金 机构 人员 单位 工作
    活动 产品 设施 设备 线路 服务 对象 名单 名录 品牌 公司
    """
)

ENUMERATION = "、"
MONEY_NOUNS = ("计划总投资", "总投资", "投资", "总投入", "投入")
OF_SCHOOLS = ("招生", "在校学生", "在校生", "毕业生", "专任教师", "在园幼儿")
"""What is counted of a school; a further one is of the school, not of the one before."""

SCHOOLS_IN_AMONG = ("高中", "初中", "集中", "空中", "职中", "完中")

WEAK_RELATIONS = frozenset({"投资", "收入", "利润", "税收", "面积", "产值", "床位", "支出"})
"""Relational nouns that in a clause of their own name something by themselves."""

SOURCES = words(
    """
    优化 深化 完善 健全 加强 强化 持续 据 根据 经 按 与 比 较
    """
)
"""A clause that begins with one of these has no topic."""

JUMP_UNIT = "位"
JUMPS = words(
    """
    跃升 跃升了 上升 上升了 提升 提升了 前移 前移了 前进 下降 后退 下滑 攀升 晋升 提高 进位 升
    """
)
"""位 behind one of these counts places in a ranking, not people."""

SHARE_ENDINGS = ("比重", "占比", "率", "比例", "水平", "份额", "浓度", "指数")
"""Rates as they stand; the other RATE_ENDINGS name a growth."""

SHARES = ("率", "比重", "占比", "比例", "份额")
"""In a clause without a figure: what comes behind it is a share, no growth (贡献率最大，达65.8%)."""

REVENUE, EXPENDITURE = "收入", "支出"
BUDGETS = ("预算收入", "基金收入", "预算基金收入")
"""Behind a budget's revenue 支出 is the same budget's."""

BRACKET, BRACKET_END = "（", "）"
OPENINGS, CLOSINGS = frozenset("（“‘《"), frozenset("）”’》")
PARTINGS = (("、",), ("、", "以及", "和", "与", "及"), ("、", "以及", "和", "与", "及", "，"))
"""What may part the members of a subject, the surest first."""

BEGINS_ANOTHER_WORD = {
    "加": words("工 快 大 强 油 气 盟 权 征 密 装"),
    "加上": words("级"),
    "现有": words("效"),
    "到": words("位 账 期 岗 访 场 港 户"),
    "近": words("岸 海 郊 代 期"),
    "达": ("标",),
    "超": words("市 算 高 大 额 低 声 长"),
    "即": ("时",),
    "含": (
        "税",
        "量",
    ),
    "等": (
        "外",
        "级",
    ),
    "为": (
        "国",
        "企",
        "民",
    ),
    "末": (
        "端",
        "梢",
    ),
    "稳定": (
        "性",
        "增",
        "率",
    ),
    "拟": ("定",),
    "前": words("端 沿 期 来 置 列 景 三"),
    "可": words("再 支 能 循 回 持 行 吸 降"),
    "在": words(
        "校 线 建 册 岗 编 园 职 学 读 地 院 库 逃 营 京 沪 津 渝 冀 豫 云 辽 黑 湘 皖 鲁 苏 浙 赣 鄂 桂 甘 晋 蒙 陕 吉 闽 贵 粤 川 藏 琼 宁 青 疆"
    ),
    "新": words("增 建 设 开 改 签 认 添 创 扩 入 登 引 农 能 材 型 华 兴 版 生 技术 老 时代 区 农合"),
    "年": words("均 产 度 末 接待 人 轻 货 经 利"),
    "来": (
        "料",
        "源",
    ),
    "内": words("资 贸 河 需 陆 外"),
    "中": words("央 国 心 小 医 药 等 职 欧 长 部 型 学 期 游 省 亚"),
    "以": (
        "旧换新",
        "工代赈",
        "上",
    ),
    "从": ("业",),
    "由": ("于",),
    "据": ("点",),
    "对": words("外 口 接 非 拉 中 东 亚 欧 美 台"),
    "按": ("揭", "期", "时"),
    "个": (
        "人",
        "体",
        "税",
    ),
    "有": words("效 色 限 机 线 学 权"),
    "是": ("否",),
    "要": ("素",),
    "将": ("军",),
    "让": ("利",),
    "每": words("千 万 百 十 人 亩 户 周 月 季 年 天 日 半 个 0 1 2 3 4 5 6 7 8 9"),
    "平均": words("工 受 寿 气"),
    "及": (
        "时",
        "格",
    ),
    "与": ("会",),
    "和": (
        "平",
        "谐",
    ),
    "了": ("解",),
    "共": words("享 同 建 青 产 伴生"),
    "并": (
        "网",
        "购",
    ),
    "且": ("末",),
    "通过": words("率 量 国 省 验 认"),
    "推进": ("器",),
    "突破": ("性",),
    "实现": words("脱贫 税 利 超"),
    "安排": ("就业",),
    "计划": (
        "生育",
        "单列",
    ),
    "目标": ("任务",),
    "预期": (
        "寿命",
        "目标",
    ),
    "高标准": (
        "农田",
        "基本",
    ),
    "优化": words("审 营 调 提"),
    "创新": words("型 驱 创 平 联 主 产"),
    "统筹": (
        "基",
        "整",
    ),
    "集中": words("供 养 连 式 签 开"),
    "全面": (
        "建",
        "脱",
    ),
    "全部": (
        "工业",
        "法人",
        "财政",
    ),
    "主要": words("农 污 经 指 工 产 农作物"),
    "共同": ("富",),
    "基本": words("养 医 公 农 建 药 支"),
    "积极": (
        "分子",
        "财政",
    ),
    "依法": (
        "处",
        "查",
    ),
    "精准": ("对",),
    "办": (
        "理",
        "结",
    ),
}
"""A left word before one of these is the beginning of a word of the subject (新增, 年均, 对外)."""

NEVER_CUT = frozenset(
    words(
        """
    做好 创建 加大 努力 取得 坚持 对 强化 推动 每年 深化 累计 落实 规模 达成
    """
    )
)
"""Left words that name what is done with the subject."""

CUT_ONLY_BEFORE = {
    "争取": words("全 达 实 年 突 接"),
}
"""争取 is cut off only before one of these (争取全年接待游客)."""

# A verb behind a noun is none where it is part of another word (公共, 在校).
NOT_BEHIND = {
    "共": frozenset("公"),
    "达": frozenset("发到抵"),
    "居": frozenset("人民宜安旅定乔独散聚群侨"),
    "列": frozenset("系序行陈"),
    "获": frozenset("收捕猎"),
    "为": frozenset("行作"),
    "以": frozenset("可得足"),
    "在": frozenset("存现"),
    "占": frozenset("侵"),
    "由": frozenset("自理"),
    "对": frozenset("相针面"),
    "与": frozenset("参"),
    "使": frozenset("大行促天"),
    "供": frozenset("提保专直可"),
    "超": frozenset("高赶"),
}
NOT_BEFORE = {
    "使": frozenset("用者命馆"),
    "供": frozenset("水热电气暖销给应需养"),
    "在": frozenset("校线建册岗编园职学读地"),
    "以": frozenset("上下内旧工"),
    "对": frozenset("外接口象策手"),
    "共": frozenset("享同建青产"),
    "走": frozenset("廊"),
    "列": frozenset("车"),
    "占": frozenset("地道用"),
    "居": frozenset("民住家"),
    "投资": frozenset("额"),
}

TOTALS = frozenset({"总数", "总量", "数量", "总规模", "存量"})
"""Behind 新增 the total is of all, not of the new ones."""

TARGETS_IN_BRACKETS = frozenset(
    {"年度目标", "目标", "全年目标", "年初目标", "年度计划", "年度任务", "目标值", "预期目标", "年初预期目标"}
)
"""增长6%（年度目标5%以上）: what was aimed at for the figure before."""
