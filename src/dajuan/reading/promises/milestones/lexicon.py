"""Words that say how far a thing has come."""

from __future__ import annotations

from enum import Enum

import msgspec

from dajuan.reading.records import State
from dajuan.reading.wordlist import words


class Needs(Enum):
    """What must stand beside the word for it to speak of one thing that exists."""

    SUBJECT = "subject"  # 云溪大桥|竣工
    THING = "thing"  # 启用|云溪客运站, 云溪客运站|启用
    END = "end"  # 完成|老街片区|改造: a thing, and a work that ends the clause
    NAMED = "named"  # 云溪大桥|加快建设: a thing before it (加快推进项目 is work, and no milestone)


class Word(msgspec.Struct, frozen=True):
    """A word, the state that it gives to what it speaks of, and what it needs for that."""

    word: str
    state: State
    needs: Needs


def _all(state: State, needs: Needs, text: str) -> tuple[Word, ...]:
    return tuple(Word(word, state, needs) for word in words(text))


WORDS = (
    *_all(
        State.DONE,
        Needs.SUBJECT,
        """
        建成投用 建成投产 建成通车 建成启用 建成运营 建成开放 建成落地 竣工投产 竣工 完工 投用 投产
        投运 通车 揭牌 揭牌成立 并网 开园 开馆 开业 开街 开诊 开服 通航 通水 通气 通电 投入使用
        投入运营 投入商业运行 投入运行 正式运营 落成 合龙 挂牌成立 挂牌运行 交付使用 全线贯通 下线
        通过验收 落地见效 落地生效 成功发射 首飞成功 建成 的建成
        """,
    ),
    *_all(
        State.DONE,
        Needs.THING,
        """
        启用 开通 获批 获评 入选 荣获 被评为 被授予 被列为 被列入 被认定为 被命名为 创成 成功创建
        出台 成立 组建 设立 引入 引进 上线 落户 落地 竣工验收 建成了
        """,
    ),
    *_all(State.DONE, Needs.END, "完成"),
    *_all(State.DONE, Needs.NAMED, "圆满收官 蝶变新生 蝶变 焕然一新 旧貌换新颜 华丽转身"),
    *_all(
        State.UNDER_WAY,
        Needs.THING,
        """
        主体封顶 封顶 主体完工 主体竣工 主体结构完工 基本建成 基本完工 试运行 试运营 试通车 试投产
        开工建设 开工 破土动工 动工建设 正式动工 奠基 破土 启动建设 正在建设 静待投入使用 静待投用
        即将投用 即将投入使用 即将建成 即将通车 即将竣工 即将完工
        """,
    ),
    *_all(
        State.UNDER_WAY,
        Needs.NAMED,
        "加快建设 加快推进 有序推进 稳步推进 扎实推进 顺利推进 进展顺利 矗立 拔地而起",
    ),
    *_all(State.NOT_BEGUN, Needs.THING, "即将开工 即将启动建设 尚未开工 即将动工"),
)

# Before the verb, saying how and not whether.
ADVERBS = words("""
    顺利 正式 全面 全部 成功 相继 陆续 如期 提前 已 已经 已然 均 都 先后 高标准 高质量 同步 圆满
    率先 全线 建设 也 现已 现 并 实现 提前建成 基本 主体 胜利 高效 快速 双双 同时 首批 集中 接连
    最终 一次性 整体 新 又 再 再次 成为 改造 了
""")
# Before the verb, saying that it has not come about.
NOT_YET = words("""
    将 未 尚未 拟 计划 力争 争取 确保 推动 推进 促进 加快 即将 静待 等待 有望 预计 要 应 可 支持
    谋划 努力 抓好 有待 待建 若 如 力促 保障 继续 持续推动 抓紧 助力 争创 申报 创建 为了 实现年内
    年底前 加速 促成 保证 需 必须 不断 积极 大力 服务 聚焦 围绕 做好 鼓励 引导 年内 存在 是 能够
    无法 没有 避免 防止 逐步 优先 适时 凡 或 后续 筹备 筹划
""")
# After the verb, making a noun of it or a time of it: 通车里程, 建成后.
NOUN_AFTER = words("""
    里程 率 面积 区面积 区 后 时 前 以来 资金 仪式 企业 装机 容量 典礼 以后 条件 目标 数 量 见效率
    日 之日 之际 投资 项目投资 产值 公里 的 的项目 标准 备案 手续 发电量 电量 环节 工作 一批 之后
    计划 或 、在建 难 慢 政策 方案 意见 情况 速度 年份 第 前景 比例 使用率 周年 利 效 门槛 设备 期间
    项目 项 程序 作 会 代表 人才 外资 省外 市外 县外 资 战略 团队 优质 各类 高层次
""")
# The thing itself, as its name ends.
THINGS = words("""
    路 桥 高速 公路 大道 大街 街 街区 站 场 馆 院 学校 中学 小学 校区 幼儿园 中心 基地 园 园区 公园
    项目 工程 线 厂 电站 水库 管网 隧道 通道 码头 机场 港 渠 医院 院区 大楼 楼 广场 小区 市场 平台
    系统 试点 示范区 先行区 试验区 开发区 新区 实验室 布局 条例 规划 航线 班列 专列 铁路 高铁 地铁
    生产线 大厦 博物馆 体系 机组 电网 光伏 风电 酒店 商场 综合体 片区 旧址 景区 度假区 社区 驿站
    书房 食堂 公寓 停车场 停车楼 地块 厂房 枢纽 航站楼 口岸 综保区 保税区 卫星 专线 快线 支线 环线
    巴士 公交 专班 集团 公司 研究院 学院 大学 联盟 协会 基金 法庭 办法 细则 实施意见 名单 名录 城市
    县城 先进县 示范县 强县 百强县 百强 称号 奖 牌匾 文明县 文明城 卫生城 卫生县城 森林城市 园林县城
    试点县 示范市 示范镇 示范村 景点 乡村 遗产 地理标志 标准 实事 主体 租车 超市 门店 品牌 改革 模式
    机制 专项债 证书 资质 重点实验室 技术中心 小镇 水厂 变电站 泵站 大坝 灌区 河道 湿地 管廊 廊道
    步道 绿道 长廊 纪念馆 展馆 体育馆 图书馆 文化馆 养老院 福利院 安置房 保障房 区 段 期 港区 航道
    市 县 镇 村 乡 坊 府 苑 城 里 湾
""")
# Aims of a whole country, and what is no thing at all.
NOT_THINGS = words("""
    小康 现代化国家 现代化强国 社会主义 强国 人才 资金
""")
# So said of any, and so of none: 重大项目加快建设.
ANY = words("""
    重大 重点 各类 一批 新 大 各项 一大批 系列 一系列 基础设施 深化 关键 骨干 优质 民生 产业 在建
    续建 配套 城镇 城乡 农村 城市 乡村
""")
# What ends a clause with 完成: a work done on a thing.
WORKS = words("""
    工程 改造 建设 改建 扩建 搬迁 迁建 施工 修复 整治 编制 升级 治理 重建 修缮 更新 拆除 铺设 安装
    绿化 美化 亮化 提升 改造提升 升级改造 主体 主体工程 主体施工 封顶 验收 组建 重组 改制 换届 普查
    划定 移交 改革 布局 征收 征拆
""")
# Sets of things that are counted in their name: 十件民生实事.
COUNTED_NAMES = words("实事")
# What is reached at one stroke, stated after 实现.
REACHED = words("""
    全覆盖 零突破 零的突破 历史性突破 清零 全线贯通 首破 无缝衔接 全贯通 全域覆盖
""")
CLASSIFIERS = words("""
    个 座 家 户 所 项 条 处 名 人 台 辆 支 件 只 村 批 位 套 间 栋 棵 株 类 场 次 趟 种 本 部 份 张
    盏 根 口 组 对 块 片 镇
""")
# After a Chinese numeral only these count; the others stand in names too (三人行天桥, 五口镇).
SURE_CLASSIFIERS = words("""
    个 座 家 户 所 项 条 处 名 台 辆 件 批 套 栋 棵 次 趟
""")
MEASURES = words("""
    公里 千米 米 亩 公顷 平方米 平方公里 元 吨 % ％ 人次 千瓦 兆瓦 千瓦时 立方米 公斤 斤 户次 倍 天
    岁 百分点 万 亿
""")
