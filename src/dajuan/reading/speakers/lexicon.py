"""Words that say who speaks: verbs of speech, surnames, posts, bodies."""

from __future__ import annotations

import msgspec

from dajuan.reading.wordlist import words


class SpeechVerb(msgspec.Struct, frozen=True):
    """A verb after which somebody's words follow.

    marked: True where only a colon or a quotation mark makes it speech (认为，… is often the writer's own thought).
    """

    word: str
    marked: bool = False


SPEECH_VERBS = (
    SpeechVerb("介绍说"),
    SpeechVerb("介绍道"),
    SpeechVerb("介绍"),
    SpeechVerb("告诉记者"),
    SpeechVerb("告诉笔者"),
    SpeechVerb("向记者表示"),
    SpeechVerb("表示"),
    SpeechVerb("指出"),
    SpeechVerb("强调"),
    SpeechVerb("坦言"),
    SpeechVerb("直言"),
    SpeechVerb("透露"),
    SpeechVerb("解释说"),
    SpeechVerb("解释道"),
    SpeechVerb("补充说"),
    SpeechVerb("补充道"),
    SpeechVerb("回忆说"),
    SpeechVerb("感慨地说"),
    SpeechVerb("感慨道"),
    SpeechVerb("感叹道"),
    SpeechVerb("说道"),
    SpeechVerb("讲道"),
    SpeechVerb("谈道"),
    SpeechVerb("谈到"),
    SpeechVerb("提到"),
    SpeechVerb("说"),
    SpeechVerb("称"),
    SpeechVerb("表态"),
    SpeechVerb("认为", marked=True),
    SpeechVerb("感慨", marked=True),
    SpeechVerb("解释", marked=True),
)

# What may stand between the speaker and the verb, and says nothing of who speaks.
MANNER = words("""
    会上 近日 日前 昨日 今日 今天 昨天 当天 当日 同时 还 也 则 又 曾 再次 进一步 多次
    一再 明确 郑重 如是 这样 向记者 对记者 接受采访时 笑着 特别 着重 反复 都 如实 继续
    最后 随后 作了 向大家 向社会 对此 就此 向笔者
""")
OCCASION_OPENERS = words("""
    在 于 出席 主持 接受 解读 参加 到 赴 谈到 谈及 谈起 面对 提及 回答 回应 向
""")
OCCASION_CLOSERS = words("""
    期间 时 会上 上 中 后 采访 记者 会
""")

# What may stand before the speaker's office in the same clause.
BEFORE_OFFICE = words("""
    据悉 据 对此 会上 近日 日前 昨日 今日 今天 昨天 当天 当日 同日 此前 随后 同时 正如
    听取 按照 其中 记者采访时 发布会上 采访中 现场 如今 目前 最后 而 但 并
""")

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
    "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
    "汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧殷詹申关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季"
    "裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦"
    "戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑"
    "迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊习丘"
)
COMPOUND_SURNAMES = frozenset(
    words("""
    欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 端木 夏侯 长孙 宇文 轩辕 百里
    南宫
""")
)
# Words that begin with a surname and are no names.
NOT_NAMES = frozenset(
    words("""
    方案 方面 文件 文章 全会 全文 全县 全市 全省 高层 时任 成员 成果 明确 和谐 安全 关于
    向前 路上 管理 应该 任务 解读 包括 和他 单位 房东 简报 项目 农民 师生 师傅 古人 古语
    古话 时常 常言 俗话 老话 连续 满怀 商户 商家 官方 官员 查询 封面 谈话 谈起 向他 明天
    华人 华侨 游客 车主 车间 项目方 边说 都说 党员 党组 席间 卫健委 米粒 原因 原话 班子
    班长 储户 劳模 满意 位置 段时间 温暖 江湖 明显 全面 史书 陆续 易言 石碑 金句 白话
    严格 常委会 文告 文中 时间 时代 成效 关键 管护员 房管局 应急局
""")
)

# The posts of those who speak: longest first is made of them by the rules.
POSTS = words("""
    党委书记 党组书记 党工委书记 党总支书记 党支部书记 支部书记 总书记 副书记 书记 第一书记
    党组成员 党组副书记 党委副书记 党委委员 委员 常委 常务副县长 常务副市长 副县长 副市长
    副省长 副区长 副州长 副镇长 副乡长 县长 市长 省长 区长 州长 旗长 镇长 乡长 村长 主席
    副主席 总理 副总理 委员长 国务委员 副局长 局长 副厅长 厅长 副部长 部长 副主任 主任
    副处长 处长 副科长 科长 副院长 院长 副校长 校长 副园长 园长 副站长 站长 副所长 所长
    副行长 行长 副总队长 总队长 支队长 大队长 中队长 队长 副馆长 馆长 社长 理事长 会长
    秘书长 副秘书长 总经理 副总经理 总经济师 总工程师 总统计师 总会计师 总规划师 董事长 副总裁
    总裁 厂长 经理 店长 组长 股长 专员 督导员 调研员 巡视员 二级调研员 一级调研员 新闻发言人
    发言人 负责人 相关负责人 有关负责人 主要负责人 相关人士 有关人士 工作人员 业内人士
    首席经济学家 首席统计师 统计师 经济学家 分析师 研究员 教授 副教授 专家 学者 院士 博士
    工程师 技术员 老师 教师 医生 医师 护士 护士长 村支书 党支书 支书 网格员 村医 农艺师
    创始人 合伙人 代表 人大代表 政协委员 驻村干部 干部 民警 法官 检察官 律师 村民 居民 市民
    游客 农户 种植户 养殖户 种粮大户 大户 商户 店主 老板 业主 司机 职工 员工 工人 学生
    家长 同志 主播 传承人 讲解员 护林员 总监 旅客 患者 老人 考生 乘客 顾客 消费者 志愿者
    创业者 经营者 带头人 主理人 当事人 监护人 主管 管家 首席
""")
# A post with no name after it that still tells who speaks: the office's own spokespeople.
ANONYMOUS_POSTS = words("""
    新闻发言人 发言人 负责人 相关负责人 有关负责人 主要负责人 相关人士 有关人士 工作人员
    业内人士 负责同志 有关负责同志 相关负责同志 主要负责同志 主任 局长 书记 县长 市长 院长
    校长 董事长 总经理 总书记 主席 总理
""")

BODY_ENDINGS = words("""
    局 厅 委员会 管委会 党工委 卫健委 发改委 国资委 住建委 县委 市委 省委 区委 镇党委
    乡党委 党委 政府 办公室 政府办 县委办 市委办 调查总队 调查队 总队 支队 大队 中心 集团
    公司 协会 商会 联合会 研究院 研究所 学院 大学 医院 法院 检察院 银行 支行 分行 财政部
    商务部 教育部 工信部 部门 有关部门 相关部门 统计处 部 处 警方 校方 院方 分局 组委会
    县工会 总工会 妇联 残联 团县委 团市委 供电公司 指挥部 领导小组
""")
# Bodies by their ending that are no bodies: 全部, 内部, 到处.
NOT_BODIES = words("""
    全部 内部 外部 局部 到处 好处 四处 随处 干部 全局 格局 布局 结局 东部 西部 中部 南部
    北部 大局
""")
# Who was quoted last, once more.
PRONOUNS = words("""
    他 她 其 该负责人 该局局长 该主任 这位负责人 上述负责人 该局 该相关负责人 该有关负责人
    该发言人
""")

OPENERS = {"“": "”", "‘": "’", "「": "」", "『": "』", '"': '"', "＂": "＂", "〝": "〞"}
SENTENCE_ENDS = "。！？!?"
PARAGRAPH_STOPS = SENTENCE_ENDS + "；;：:…"
ENDS_OF_SPEECH = SENTENCE_ENDS + "，,…"
COLONS = ("：", ":")
LIST_MARK = "、"
