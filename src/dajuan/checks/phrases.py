"""Take from a phrase what does not change its meaning: 累计培育省级专精特新企业总数 is 省级专精特新企业."""

from __future__ import annotations

from functools import lru_cache

from dajuan.checks.patterns import Pattern
from dajuan.reading.wordlist import words

# What a phrase begins or ends with and could do without.
_LEAD_WORDS = words("""
    全市 全县 全区 全省 全州 全旗 全镇 我市 我县 我区 我省 我州 本市 本县 全年 年末 年底 其中 共 共有 累计 新增 净增 新
    完成 实现 达到 达 预计 同时 并 已 获评 荣获 培育 认定 入选 获批 建成 建设 打造 建立 拥有 现有 保有 总 有 培育认定
    成功 成功创建 创建 申报 开展 实施 推进 落实 推出 提供 投入 发放 整治 改造 完成了 组织 举办 引进 签约 落地 新建 改建
    扩建 新改建 修建 开工 竣工 通过 争取 到位 争取到 帮助 带动 吸纳 安排 解决 办理 办结 受理 查处 选派 招聘 引育 累计完成
    累计实现 实际 发生 共发生 累计发生 现有 全县现有 力争 确保 为 是 使 让 将 对 的 我们 全系统 一年来 五年来 先后
    分别 培树 壮大 发展 发展到 增加到 增至
""")
_TAIL_WORDS = words(
    "达到 达 为 共 共计 总数 总量 数量 数 完成 实现 已 中 增至 增加到 增长到 提高到 提升至 提升到 降至 约 的 了 "
    "总计 合计 有 是 拟 按 安排 拟安排 按照"
)
_LEAD = "|".join(sorted(_LEAD_WORDS, key=len, reverse=True))
_TAIL = "|".join(sorted(_TAIL_WORDS, key=len, reverse=True))
_LEADING = Pattern(f"(?:{_LEAD}|建议|20\\d\\d年(?:度|末|底)?)+(?=[^\\s]{{2}})")
_TRAILING = Pattern(f"(?<=..)(?:{_TAIL})+$")
_NUMBERING = Pattern("^[（(]?[\\d一二三四五六七八九十①-⑳]{1,3}[）).、．]+")
_NOISE = Pattern("[“”‘’\"'《》<>\\s·的、，,:]")


@lru_cache(maxsize=1 << 14)
def core(phrase: str) -> str:
    """A phrase without what does not change its meaning: 累计培育省级专精特新企业总数 is 省级专精特新企业."""
    plain = _NOISE.compiled.sub("", _NUMBERING.compiled.sub("", phrase))
    lead = _LEADING.match(plain)
    plain = plain[lead.end() :] if lead else plain
    tail = _TRAILING.search(plain)
    return plain[: tail.start()] if tail else plain
