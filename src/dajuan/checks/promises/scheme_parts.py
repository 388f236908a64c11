"""Find a scheme whose name holds a number (“五办”) and that lists another number of parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from dajuan.checks.agreement.composite_names import farther_on, miscounted
from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.promises.named_segments import named_segments
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_NUMERAL = "[两双三四五六七八九]|十[一二三四五六七八九]?|[2-9]"
_NAME = Pattern(
    rf"[“‘](?P<name>(?P<number>{_NUMERAL})(?:个|大|项|条|张|道|本|支|类)?"
    rf"(?P<noun>(?<=个)一[批次件张个线]?|(?![一二三四五六七八九十])[^\W\d]{{1,9}}))[”’]",
    needs=("“", "‘"),
)
# Without quotation marks, where it is explained: 三带即沿江生态带、环湖文旅带.
_BARE = Pattern(
    rf"(?<=[（，；。：:\n])(?P<name>(?P<number>{_NUMERAL})(?:个|大|项|条)?(?P<noun>(?![一二三四五六七八九十个大项条])[^\W\d]{{1,2}}))(?=即|是指|指的是)",
    needs=("即", "是指", "指的是"),
)
_AFTER = Pattern(
    r"(?:(?:[^\W\d]{0,8}?(?:工作法|机制|模式|行动|服务|工程|体系|举措|做法|制度|活动|要求|战略|布局|格局|思路|管理|改革|方针|原则|品牌|融合|融合发展)"
    r"|[^\W\d]{0,8}(?=，(?:分别[是为]|包括)|[：:]))?"
    r"(?:[：:]|——|（(?:即|指|是指|包括)?[：:]?|[，,]?(?:即|就是|是指|分别是|分别为|包括)[：:]?)|[^\W\d]{0,10}?(?P<comma>，)(?!即))"
    r"(?P<list>[^。；;！\n）]{4,160})(?=[。；;！\n）]|$)",
)
# What is done together by those of the name: “三所联动” are three 所.
_TOGETHER = Pattern("^(?P<noun>[^\\W\\d])(?:联动|联调|联建|联治|共治|共管|融合|协同|合一|并举|同创|同治|齐抓)$")
_BEFORE = Pattern(
    r"(?P<list>(?:[“‘][^“”‘’\n]{2,60}[”’](?:[、和与])?){1,9}|(?:[^\W\d]{2,8}、)+[^\W\d]{2,8}(?:(?:和|与|及)[^\W\d]{2,8})?)等?$"
)
_QUOTED = Pattern("[“‘]([^“”‘’\n]{2,60})[”’]")
_DUN = Pattern("、")
_COMMA = Pattern("，|,")
_LAST = Pattern("(?:以及|和|与|及)(?=[^\\W\\d]{2,10}$)")
_OPEN_END = Pattern("等(?:[^、，]{0,8})?$")
_LONGEST = 14  # characters of a part
_NO_LIST = Pattern("“|[：:]|^[^、]*(?:，|$)")  # behind a comma: what is no list joined by 、
_SEVERAL_NUMBERS = Pattern("[一二两双三四五六七八九十]")
_NO_NAMES = Pattern("即|指|简称|等|的|是")
LEAST_LOOSE = 2
"""“双…” and “两…” are read in many ways."""
_SHORT = 8  # characters of a part that does not hold the repeated word
_REACH = 90


@check(
    "prog-parts",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("名称中的数字与所列内容不符", en="The number in a scheme's name against its parts"),
    why=Text(
        "“五办”应当列出五办。少了多半漏写，多了应当改名称中的数字；只举例的，在最后加“等”。",
        en="“五办” lists five parts. With fewer one was probably left out; with more the number is wrong; examples end in 等.",
    ),
    wrong=(
        "推行“四办”：提前办、上门办、容缺办，群众少跑腿。",
        "创新推出“预约办、马上办、上门办、延时办”“五办”工作法。",
        "推行“三办”服务（提前办、上门办、容缺办、延时办）。",
        "补齐“四块短板”：道路、管网、停车位。",
        "落实“四个不摘”，即不摘责任、不摘政策、不摘帮扶。",
        "全力打好四大提升行动：实施产业提升行动，培育龙头企业6家；实施县城提升行动，改造小区18个；实施乡村提升行动，整治村庄30个。",
        "构建“一轴两带三组团”布局，以清水河为轴，贯通南北，串联老城、新城、空港、茶山组团。",
        "统筹推进三大示范工程：河道治理示范工程完成投资1.2亿元；中低产田改造示范工程完成0.8亿元；乡村道路示范工程完成0.6亿元；"
        "电网升级示范工程完成0.5亿元。",
    ),
    right=(
        "推行“三办”：提前办、上门办、容缺办，群众少跑腿。",
        "创新推出“预约办、马上办、上门办、延时办、全程办”“五办”工作法。",
        "推行“五办”：提前办、上门办、容缺办等，群众少跑腿。",
        "落实“四个不摘”要求，防止返贫。",
        "坚持“双轮驱动”，产业、项目、招商、服务一起抓。",
        "补齐“三块短板”：道路、管网、停车位。",
        "全力打好三大提升行动：实施产业提升行动，培育龙头企业6家；实施县城提升行动，改造小区18个；实施乡村提升行动，整治村庄30个。",
        "构建“一轴两带三组团”布局，以清水河为轴，贯通南北，串联老城、新城、空港组团。",
        "深化“三农”工作，即农业要强、农村要美。",
    ),
)
def scheme_parts(manuscript: Manuscript) -> Iterator[Remark]:
    """The parts behind a colon, 即 or a bracket, or in quotation marks before the name, against its number."""
    text = manuscript.prose
    for match in (*_NAME.finditer(text), *_BARE.finditer(text)):
        number = number_of(match["number"].replace("两", "二").replace("双", "二"))
        if number is None:
            continue
        together = _TOGETHER.search(match["noun"])
        noun = together["noun"] if together else match["noun"]
        for start, listed, before, loose in (*_before(text, match.start()), *_after(text, match.end())):
            parts = _parts(listed, noun, before=before)
            if not parts and len(noun) > 1 and not before and not _SEVERAL_NUMBERS.search(noun):
                parts = _parts(listed, noun[0], before=False)  # “四色预警”，红色、橙色、黄色
            certain = bool(parts)
            if not parts and loose and number > LEAST_LOOSE and not _SEVERAL_NUMBERS.search(match["noun"]):
                parts = _short_parts(listed)
            if listed.count("（") > listed.count("）"):
                continue  # 因公出国（境）费
            if before and len(parts) < number and text[match.start() - 1] == "等":
                continue  # 一窗受理、一网通办等“三个一”
            if len(parts) < 2 or len(parts) == number or any(_OPEN_END.search(part) for part in parts):
                continue
            yield Remark(
                spans=(Span(match.start("name"), match.end("name")), Span(start, start + len(listed))),
                message=Text(
                    "“{name}”列出了{count}项：{parts}。",
                    en="“{name}” has {count} parts listed: {parts}.",
                ).filled(name=match["name"], count=len(parts), parts="、".join(parts)),
                severity=None if certain else Severity.WARNING,
                suggestion=Text(
                    "补上漏写的一项，或者改正名称中的数字；只举例的，在最后加“等”。",
                    en="Add the part that is missing, or correct the number; if these are examples, end the list with 等.",
                ),
            )
            break
    for found in chain(miscounted(manuscript), farther_on(manuscript), named_segments(manuscript)):
        yield Remark(
            spans=(found.name, found.listed),
            message=Text(
                "“{name}”中的“{word}”列出了{count}项，名称说{told}项。",
                en="“{name}” lists {count} of {word}, and its name says {told}.",
            ).filled(name=text[found.name.start : found.name.end], word=found.word, count=found.found, told=found.told),
            suggestion=Text(
                "补上漏写的一项，或者改正名称中的数字；只举例的，在最后加“等”。",
                en="Add the part that is missing, or correct the number; if these are examples, end the list with 等.",
            ),
        )


def _after(text: str, end: int) -> Iterator[tuple[int, str, bool, bool]]:
    """The list behind a name; a comma that leads to it is enough only where its parts hold the repeated word."""
    match = _AFTER.match(text, end, min(end + _REACH * 2, len(text)))
    if match is not None and not (match["comma"] and _NO_LIST.search(match["list"])):
        yield match.start("list"), match["list"], False, not match["comma"]


def _before(text: str, start: int) -> Iterator[tuple[int, str, bool, bool]]:
    lead = text[max(start - _REACH, 0) : start]
    match = _BEFORE.search(lead)
    if match is not None:
        yield start - len(lead) + match.start("list"), match["list"], True, False


def _parts(listed: str, noun: str, *, before: bool) -> Sequence[str]:
    """The members of a list, () where one of them is no part of such a scheme.

    before: the list stands before the name, and a verb may stand before its first member (推进名医、名院、名诊所“三名”工程).
    Of a list that runs on behind its members (…、容缺办，群众少跑腿) only what stands before the comma is the list.
    """
    quoted = _QUOTED.compiled.findall(listed)
    words = "、".join(quoted) if quoted else listed
    first = _COMMA.compiled.split(words)[0]
    if "、" in first:
        parts = _DUN.compiled.split(words if quoted else first)
        last = _LAST.compiled.split(parts[-1])
        if len(last) == 2 and all(_shares(each, noun) for each in last):
            parts = [*parts[:-1], *last]
        parts[-1] = _without_what_follows(parts, noun)
        own = [(noun in part) if before and place == 0 else _shares(part, noun) for place, part in enumerate(parts)]
        return [part.strip(" “”‘’") for part in parts] if all(own) else ()
    parts = _COMMA.compiled.split(words)
    count = next((place for place, part in enumerate(parts) if not _shares(part, noun)), len(parts))
    return () if count < len(parts) and noun in parts[count] else parts[:count]


def _without_what_follows(parts: Sequence[str], noun: str) -> str:
    """The last part as far as its word goes, where that ends the others: 街长、巷长、路长齐上阵."""
    last = parts[-1]
    end = last.find(noun) + len(noun)
    if (
        end < len(noun)
        or last[end : end + 1] in ("等", "和", "与", "及")
        or len(parts) < 2
        or not all(part.endswith(noun) for part in parts[:-1])
    ):
        return last
    return last[:end]


def _short_parts(listed: str) -> Sequence[str]:
    """The members of a list that is nothing but short names of much the same length, to its end; else ()."""
    quoted = _QUOTED.compiled.findall(listed)
    first = _COMMA.compiled.split(listed)[0]
    listed = first if "、" in first else listed
    parts = quoted if len(quoted) > 1 else _LAST.compiled.sub("、", listed).split("、")
    sizes = [len(part) for part in parts]
    if _NO_NAMES.search(listed):
        return ()
    if len(parts) < 2 or max(sizes) > _SHORT or min(sizes) < 2 or max(sizes) - min(sizes) > 2:
        return ()
    return parts if not any(_COMMA.search(part) for part in parts) else ()


def _shares(part: str, noun: str) -> bool:
    """Whether a part holds the repeated word of the name once, one character at an end: 上门办 of “四办”, 不摘责任 of “四个不摘”."""
    bare = _OPEN_END.compiled.sub("", part)
    if bare.count(noun) != 1:
        return False
    if len(bare) > _LONGEST:
        return False
    return len(noun) > 1 or bare.startswith(noun) != bare.endswith(noun)
