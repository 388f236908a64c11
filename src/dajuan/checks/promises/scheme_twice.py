"""Find one scheme with two numbers in its name (“一站三中心”, further on “一站四中心”)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_NUMERALS = "一二两双三四五六七八九十"
_NAME = Pattern(
    rf"[“‘](?P<name>(?:[{_NUMERALS}](?:个|大|项)?[^\W\d]{{1,4}}){{1,4}})[”’](?P<after>[^\W\d]{{0,8}})", needs=("“", "‘")
)
_NUMBER = Pattern(f"[{_NUMERALS}]")
_SCHEME = Pattern("^[^\\W\\d]{0,6}?(?:工作法|机制|模式|体系|布局|格局|工程|行动|思路|架构|网络|平台|战略|管理法|举措)")
# Everybody's words, each with its own number.
_USUAL = Pattern(
    "一体|一流|一窗|一网|一件事|双碳|双减|双创|双拥|三农|两新|两重|五一|六一|七一|八一|十一|三八|十|[一二三四五六七八九]$|批$|[横纵通平包轴环射]|五普法"
)
_SHORTEST = 2  # numbers in a name that tell one scheme from another; else as many characters behind it do


@check(
    "prog-name-twice",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("同一举措名称中的数字前后不同", en="One scheme with two numbers in its name"),
    why=Text(
        "同一举措在一篇文章里名称应当一致；“五办”写成“六办”，多半是漏改。",
        en="A scheme has one name in a text; where “五办” becomes “六办”, one of the two was not updated.",
    ),
    wrong=(
        "着力构建“一站三中心”布局。\n“一站四中心”布局加快成形。",
        "推行“五办”工作法，群众满意度提升。\n“六办”工作法在全市推广。",
        "打造“两链一园”。\n“三链一园”建设提速。",
        "“五心”服务体系不断完善。\n“六心”服务经验在全市推广。",
    ),
    right=(
        "着力构建“一站三中心”布局。\n“一站三中心”布局加快成形。",
        "推行“五办”工作法。\n“三查”工作法在全市推广。",
        "深入学习领会“两个确立”，做到“四个意识”。",
        "落实“四个不摘”，防止返贫；做到“三个到位”。",
        "事故起数、死亡人数“双下降”；三项指标“三下降”。",
    ),
)
def scheme_twice(manuscript: Manuscript) -> Iterator[Remark]:
    """Two names in quotation marks that differ in nothing but a number."""
    seen: dict[str, tuple[str, Span, bool]] = {}
    for match in _NAME.finditer(manuscript.prose):
        name, after = match["name"], match["after"]
        key = _NUMBER.compiled.sub("#", name)
        several = key.count("#") >= _SHORTEST
        scheme = several or _SCHEME.match(after) is not None
        if _USUAL.search(name) or (not several and len(after) < _SHORTEST):
            continue
        if not several:
            key += after[:_SHORTEST]
        span = Span(match.start("name"), match.end("name"))
        known = seen.setdefault(key, (name, span, scheme))
        apart = sum(1 for one, two in zip(known[0], name, strict=True) if one != two)
        if apart == 1 and (scheme or known[2]):
            yield Remark(
                spans=(span, known[1]),
                message=Text(
                    "前面是“{one}”，这里是“{other}”，是同一举措吗？",
                    en="“{one}” before, “{other}” here: are they one scheme?",
                ).filled(one=known[0], other=name),
                suggestion=Text(
                    "是同一举措的，名称统一；内容有增减的，请说明。",
                    en="If so, use one name; if its parts changed, say so.",
                ),
            )
            seen[key] = (name, span, scheme)
