"""Words that promise, with how firmly; and the words that say by when."""

from __future__ import annotations

from enum import IntEnum

import msgspec

from dajuan.reading.wordlist import words


class Strength(IntEnum):
    """How firmly a word promises; the greater the firmer."""

    HOPE = 1  # 力争, 争取
    PLAN = 2  # 计划, 拟
    WILL = 3  # 将
    VOW = 4  # 确保, 保证


class PledgeWord(msgspec.Struct, frozen=True):
    """A word that promises.

    alone: True where it promises with any object; otherwise only with a date, a figure or a thing to be finished.
    """

    word: str
    strength: Strength
    alone: bool = False


PLEDGE_WORDS = (
    PledgeWord("力争", Strength.HOPE, alone=True),
    *(
        PledgeWord(word, Strength.HOPE, alone=True)
        for word in words(
            "争取年内 争取在 争取于 争取到 争取早日 争取尽早 争取尽快 争取今年 争取明年 争取上半年 争取下半年 争取年底"
        )
    ),
    PledgeWord("计划", Strength.PLAN),
    PledgeWord("拟", Strength.PLAN),
    PledgeWord("确保", Strength.VOW),
    PledgeWord("保证", Strength.VOW),
    *(PledgeWord(word, Strength.VOW, alone=True) for word in words("郑重承诺 庄严承诺 公开承诺 我们承诺")),
)

# After 将, where it means “will” and not “take”: verbs, and adverbs before verbs.
AFTER_WILL = words("""
    持续 继续 进一步 加快 加大 加强 加速 全力 全面 深入 大力 积极 重点 着力 坚持 坚定 坚决 严格 努力
    聚焦 围绕 按照 按 依托 以 实施 推进 推动 推出 推行 开展 完成 实现 达到 达 启动 投入 打造 建设
    建成 新建 改建 扩建 迁建 让 使 是 会 有 不断 不再 不 锚定 紧扣 紧紧 紧盯 立足 牢牢 牢记 始终
    充分 主动 认真 扎实 切实 统筹 发挥 发展 培育 落实 强化 优化 深化 完善 健全 提升 提高 增加 扩大
    构建 建立 形成 出台 制定 开工 开通 开放 竣工 通车 投用 投产 举办 召开 组织 迎来 成为 突破 超过
    保持 支持 引进 引入 新增 安排 筹集 发行 于 在 从 通过 同 与 为 一如既往 以更 更加 更 再 抓好
    抓住 抓紧 做好 做强 做优 办好 守护 守牢 筑牢 夯实 巩固 拓展 拓宽 促进 带动 助力 服务 解决 力争
    确保 承接 争取 探索 谋划 布局 乘势 勇毅 奋力 踔厉 接续 携手 一体 分步 分批 陆续 逐步 适时 率先
    整合 对标 突出 把 贯彻 学习 践行 履行 依法 全过程 全方位 全市 全县 全省 全链条 常态化 高标准
    高质量 高效 重新 最大 尽快 尽早 尽最大 集中 用好 补齐 压实 改造 修建 覆盖 惠及 受益 正式 全部
    免费 直接 极大 有效 有力 有序 稳步 稳妥 精准 科学 合理 永远 毫不 时刻 勇于 敢于 善于 真正 彻底
    吸引 引导 鼓励 激发 释放 撬动 缓解 满足 方便 便利 改善 增强 增进 丰富 传承 弘扬 创新 创建 争创
    开启 书写 谱写 绘就 交出 迈出 迈上 迈入 步入 进入 走好 汇聚 凝聚 团结 倾听 回应 关注 聚力 蓄力
    精心 细化 量化 倒排 挂图 年内 年底 上半年 下半年 今年 明年
""")
# Words that end with 将 or begin with it and promise nothing.
NOT_WILL_BEFORE = words("现 仍 即 必 行 名 主 大 小 上 中 少 老 闯 干 武 猛 飞 麻 亦 终 恐")
NOT_WILL_AFTER = words("其 近 军 士 领 帅 来 要 心 就 错 信 息 校")
# After 将 and its object, where it means “take”: 将…作为抓手.
TAKES = words("""
    作为 纳入 列为 列入 打造成 转化为 转变为 建设成 变成 视为 统一 交由 分为 推向 送到 送进 融入
    摆在 放在 落到 落实到 贯穿 调整为 改为 提高到 提升至 提高至 降至 降到 扩大到 延长 缩短 压缩 用于
    应用于 作 当作 看作 变为 化为 合并 整合为 转为 移交 设在 建在 写入 嵌入 引入 注入 挺在 置于 植入
    抓在 扛在 控制在 稳定在 下放 上升为 确定为 列 命名为 升级为 改造成 改造为 培育成 培育为 与 同 从
    由 向 挪 装进 印在 刻在 带到 带入 归 并入 划转 划入 计提 出售 委托 拓展至 延伸到 延伸至 增加到
    减少 统筹 落细 抓实 落实落细 送上 全部 进行
""")
# These even after a word that could be a verb: 将发展规划转化为实景.
TAKES_OUTRIGHT = words("""
    作为 纳入 列为 列入 打造成 转化为 转变为 视为 贯穿 融入 摆在 放在 分为 变为 变成 化为 当作
""")
# Whoever promises ends with one of these.
ACTORS = words("""
    我们 我县 我市 我省 我区 我局 我镇 本局 县 市 省 区 州 旗 镇 乡 村 局 厅 委 办 院 部门 政府 集团
    公司 中心 单位 企业 政府部门 工程 项目 学校 医院 基地 园区 开发区 各地 建设 全县 全市 全省 支队
    大队 协会 银行 党委 县委 市委 我 他们 政策 也 还 必 均 都 未来 下一步 今后 接下来 明年 同时
""")
# A thing to be reached that can be looked up later.
CONCRETE = words("""
    建成 完工 竣工 投用 投产 通车 开工 启用 运营 投运 并网 完成 开园 开馆 开业 落地 验收 主体封顶
    封顶 全覆盖 清零 达到 突破 超过 新建 改造 出台 启动 试运行 通水 通气 交付 上市 挂牌 获批 入选
    创成 实现 进入 发行 引进 培育 增长 新增 位居
""")
# Deeds whose outcome can be looked up, with which a clause begins.
CONCRETE_DEEDS = words("""
    完成 建成 新建 改造 新增 新改建 改扩建 扩建 更新 修建 启动 开工建设 实现 引进 培育 打造 开通 建设 办结
    全部办结 全面完成 全面建成 全部完成 基本完成 基本建成 交付 投用 竣工 通车 完工 整改
""")
NOT_MUST_BEFORE = "需必主重还想不纲摘概首只若机"  # 需要, 主要, 重要 are other words
# After 计划 and 拟, where they are verbs.
PLAN_VERBS = words("""
    新建 建设 改建 投资建设 实施 开工 用 到 于 在 年内 年底 今年 明年 打造 引进 开展 投入 启动 新增
    改造 培育 举办 再 发行 每年 分 从 建成 推出 组织 选派 招聘 通过 出台 设立 筹集 采用 申报 购置
    投放 开通 增设
""")
# A date in sight, with the form of the date that it stands for.
BODY_ENDINGS = words("""
    局 厅 委 办 政府 集团 公司 中心 学校 医院 部门 县委 市委 省委 党委 县 市 省 区 州 旗 镇 乡 村
    支队 大队 协会 银行 管委会 委员会
""")
