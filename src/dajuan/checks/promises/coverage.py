"""Find full coverage (全覆盖, 100%) of a number of places of which fewer are covered (12个镇全覆盖，已建11个)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_NUMERAL = r"\d{1,5}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_PLACES = (
    "乡镇|镇|乡|行政村|建制村|自然村|村|社区|街道|县|区|县区|县（市、区）|学校|企业|小区|园区|单位|医院|卫生院|网格"
)
_FULL = Pattern(
    "全覆盖|覆盖率(?:达到?|为)?100%|100%覆盖|全部建成|全部覆盖|动态清零", needs=("全覆盖", "100%", "全部", "动态清零")
)
_OF_HOW_MANY = Pattern(rf"(?<![\d.])(?P<all>{_NUMERAL})个?(?:[^\W\d]{{0,4}}?)(?P<place>{_PLACES})[^。；，\n]{{0,24}}$")
_BACK = 44  # characters before 全覆盖 in which their number stands
_PART = Pattern(
    rf"(?:已|累计|共|目前)[^。；，\n\d]{{0,8}}?(?:建成|建|覆盖|完成|建立|设立|开通|接入|达标|配备)[^。；，\n\d]{{0,6}}?(?P<some>{_NUMERAL})个?(?P<place>{_PLACES}|(?=[，,。；]))"
    rf"|(?:其余|剩余|还有|尚有|仅剩)(?:的)?(?P<left>{_NUMERAL})个?(?P<rest>{_PLACES})?[^。；\n]{{0,12}}?(?:在建|未|正在|尚|明年|年底)"
)
_RATE = Pattern("覆盖率(?:达到?|为|提高到|提升至)?(?P<rate>\\d{1,2}(?:\\.\\d+)?)%")
_WITHIN = 60
# Of so many that are all covered, as many as are: 218个村中已有203个纳入; 其中142个村已开通5G信号.
_THINGS = "[个家所户处座名条]"
_ALL_OF_THEM = Pattern(
    r"全覆盖|覆盖率(?:达到?|为|实现)?100%|100%覆盖|(?:率|比例)(?:达到?|为)?(?:了)?100%|全部(?:通|接|纳入|完成|建成|覆盖|达标|开通|配备|安装|实现)|动态清零",
    needs=("全覆盖", "100%", "全部", "动态清零"),
)
_SOME_OF_THEM = Pattern(
    rf"(?:(?<![\d.])(?P<all>\d{{1,5}}){_THINGS}(?P<what>[^\W\d]{{1,8}}?)(?:中|里)[，,]?|其中[，,]?|目前[，,]?)(?:已有|已|有|仅有|只有)?(?P<some>\d{{1,5}}){_THINGS}(?P<place>[^\W\d]{{0,10}}?)"
    r"(?:已经?)?(?:(?:完成|实现)?(?:开通|接入|纳入|覆盖|通|建成|配备|安装|达标|整改|改造|投入|投用|投运|运行|揭牌|挂牌)|完成|实现)(?P<object>[^，,。；]{0,12})"
)
_BEHIND_ALL = Pattern(
    rf"(?:(?<=[。；\n])|^)[^。；\n]{{2,30}}(?P<full>全覆盖|覆盖率(?:达到?|为)?100%|100%覆盖)。[^，。；\n\d]{{0,6}}?"
    rf"(?P<all>\d{{1,4}}){_THINGS}[^，。；\d]{{1,8}}?[中里][，,]?(?:已有|已|有|共有)?(?P<some>\d{{1,4}}){_THINGS}?"
    rf"[^，。；\d]{{0,6}}?(?:建成|设立|建立|开通|配备|完成|接入|建有|覆盖|达标|通)了?(?P<object>[^，,。；]{{0,12}})",
    needs=("全覆盖", "100%"),
)
_BUILT, _USED = Pattern("建成|完成|安装"), Pattern("投入|投用|投运|运[行营]")
_BUILDING = Pattern("正在建|在建|施工|未建|开建")
IN_USE = ("使用", "运行", "运营", "执勤", "服务")
_COUNTED = Pattern(rf"(?<![\d.])(?P<all>\d{{1,5}}){_THINGS}(?P<what>[^，,。；\d]{{1,16}})")


@check(
    "prog-coverage",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“全覆盖”与已覆盖的个数不符", en="Full coverage against the number covered"),
    why=Text(
        "说12个镇全覆盖，就应当12个都已建成。",
        en="Full coverage of 12 towns means that all 12 are done.",
    ),
    wrong=(
        "实现12个镇养老服务中心全覆盖，目前已建成11个。",
        "全县186个行政村5G网络全覆盖，其余6个村正在建设。",
        "12个乡镇便民服务中心实现全覆盖，累计建成10个。",
        "全县城乡供水一体化全覆盖，覆盖率达到96.5%。",
        "农村生活垃圾收运体系全覆盖，全县218个村中已有203个纳入收运体系。",
        "156个行政村全部通上5G网络，覆盖率达到100%，其中142个村已开通5G信号。",
    ),
    right=(
        "实现12个镇养老服务中心全覆盖，目前已建成12个。",
        "全县186个行政村5G网络全覆盖，累计建成基站860个。",
        "12个乡镇便民服务中心实现全覆盖，建成示范中心3个。",
        "力争2026年实现12个镇养老服务中心全覆盖，目前已建成11个。",
        "农村供水全覆盖，自来水普及率达到96.5%。",
        "156个行政村5G网络全覆盖，其中86个村建成数字乡村示范点。",
    ),
)
def coverage(manuscript: Manuscript) -> Iterator[Remark]:
    """A number of places all covered, and right behind it a smaller number done."""
    text = manuscript.prose
    yield from _short_of_all(manuscript)
    yield from _next_sentence(manuscript)
    for full in _FULL.finditer(text):
        sentence = manuscript.sentence_at(full.start())
        if sentence is None or _TO_COME.search(text, sentence.start, full.end()):
            continue
        back = max(sentence.start, full.start() - _BACK)
        match = _OF_HOW_MANY.search(text[back : full.start()])
        if match is None:
            continue
        total = _number(match["all"])
        part = _PART.search(text, full.end(), min(full.end() + _WITHIN, sentence.end))
        if total is None or part is None:
            continue
        place = part["place"] or part["rest"]
        if part["some"] is not None:
            some = _number(part["some"])
            if some is None or some >= total or some * 2 < total or (place and place not in match["place"]):
                continue
        whole = Span(back + match.start(), full.end())
        yield _remark(whole, Span(part.start(), part.end()), text[whole.start : whole.end], part.group())
    for match in _COVERED.finditer(text):
        sentence = manuscript.sentence_at(match.start())
        if sentence is None or _TO_COME.search(text, sentence.start, match.end()):
            continue
        rate = _RATE.match(text, match.end())
        if rate is not None:
            yield _remark(Span(match.start(), match.end()), Span(rate.start(), rate.end()), match.group(), rate.group())


def _next_sentence(manuscript: Manuscript) -> Iterator[Remark]:
    """所有乡镇实现全覆盖。全县14个乡镇中，13个建成: the number of all and of some stand in the sentence behind."""
    text = manuscript.prose
    for match in _BEHIND_ALL.finditer(text):
        total, some = int(match["all"]), int(match["some"])
        told = text[match.start() : match.start("full")]
        if total // 2 <= some < total and _is_said_of(match["object"], told) and not _TO_COME.search(told):
            full, part = Span(match.start("full"), match.end("full")), Span(match.start("all"), match.end())
            yield _remark(full, part, match["full"], text[part.start : part.end])


def _short_of_all(manuscript: Manuscript) -> Iterator[Remark]:
    """A sentence that says of all that they are covered, and of how many of them."""
    text = manuscript.prose
    for full in _ALL_OF_THEM.finditer(text):
        sentence = manuscript.sentence_at(full.start())
        if sentence is None or _TO_COME.search(text, sentence.start, full.end()):
            continue
        for part in _SOME_OF_THEM.finditer(text, sentence.start, sentence.end):
            if part.start() < full.end() and full.start() < part.end():
                continue  # 14个镇中11个实现全覆盖
            if "；" in text[full.end() : part.start()] or _is_in_use_only(text, full[0], part, sentence.end):
                continue  # what stands behind ； is of others; what is built need not be in use yet
            if part["all"]:
                total = int(part["all"])
            else:
                counted = list(_COUNTED.finditer(text, sentence.start, part.start()))
                if not counted or not (
                    counted[-1]["what"].startswith(part["place"]) or part["place"] in counted[-1]["what"]
                ):
                    continue
                total = int(counted[-1]["all"])
            some = int(part["some"])
            if total // 2 <= some < total and _is_said_of(
                part["object"], text[sentence.start : part.start()] + full[0]
            ):
                yield _remark(Span(full.start(), full.end()), Span(part.start(), part.end()), full[0], part[0])
                break


def _is_in_use_only(text: str, full: str, part: re.Match[str], end: int) -> bool:
    """Whether all are built and some are in use: the others need not be under construction."""
    built = _BUILT.search(full) is not None and _USED.search(part[0]) is not None
    return built and not _BUILDING.search(text, part.end(), end)


def _is_said_of(words: str, before: str) -> bool:
    """Whether what some of them have got is what all of them have: nothing further, or words that stood before."""
    return (
        len(words) < 2
        or words[:2] in IN_USE
        or any(words[place : place + 2] in before for place in range(len(words) - 1))
    )


_COVERED = Pattern("(?<!基本实现)(?<!推进)全覆盖[，,、（]", needs=("全覆盖",))
_TO_COME = Pattern("力争|将|计划|拟|推动|推进|加快|逐步|基本|争取|确保|目标|到20\\d\\d年|年底前|持续扩大")


def _number(written: str) -> int | None:
    return number_of(written.replace("两", "二"))


def _remark(whole: Span, part: Span, full: str, some: str) -> Remark:
    return Remark(
        spans=(whole, part),
        message=Text(
            "前面说“{full}”，后面却说“{some}”。",
            en="“{full}” is said, and then “{some}”.",
        ).filled(full=full, some=some),
        suggestion=Text(
            "请核对已覆盖的个数；未全部覆盖的，改为“基本覆盖”或写明个数。",
            en="Check how many are covered; if not all, say 基本覆盖 or give the number.",
        ),
    )
