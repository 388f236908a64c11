"""Find a scheme whose name holds a number (“五办”) and that lists another number of parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_NUMERAL = "[两双三四五六七八九]|十[一二三四五六七八九]?|[2-9]"
_NAME = Pattern(rf"[“‘](?P<name>(?P<number>{_NUMERAL})(?:个|大|项|条)?(?P<noun>[一-龥]{{1,4}}))[”’]", needs=("“", "‘"))
_AFTER = Pattern(
    r"(?:[一-龥]{0,8}?(?:工作法|机制|模式|行动|服务|工程|体系|举措|做法|制度|活动|要求|战略|布局|格局|思路|管理|改革|方针|原则))?"
    r"(?:[：:]|——|（(?:即|指|是指|包括)?[:：]?|[，,]?(?:即|就是|是指|分别是|分别为|包括)[：:]?)(?P<list>[^。；;！\n）]{4,160})",
)
_BEFORE = Pattern(
    r"(?P<list>(?:[“‘][^“”‘’\n]{2,60}[”’](?:[、和与])?){1,9}|(?:[一-龥]{2,8}、)+[一-龥]{2,8}(?:(?:和|与|及)[一-龥]{2,8})?)等?$"
)
_QUOTED = Pattern("[“‘]([^“”‘’\n]{2,60})[”’]")
_SPLIT = Pattern("、|，|,|；")
_LAST = Pattern("(?:以及|和|与|及)(?=[一-龥]{2,10}$)")
_OPEN_END = Pattern("等(?:[^、，]{0,8})?$")
_LONGEST = 14  # characters of a part
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
        "创新推出“提醒办、一窗办、帮代办、陪同办”“五办”工作法。",
        "推行“三办”服务（提前办、上门办、容缺办、延时办）。",
        "落实“四个不摘”，即不摘责任、不摘政策、不摘帮扶。",
    ),
    right=(
        "推行“三办”：提前办、上门办、容缺办，群众少跑腿。",
        "创新推出“提醒办、一窗办、帮代办、陪同办、集成办”“五办”工作法。",
        "推行“五办”：提前办、上门办、容缺办等，群众少跑腿。",
        "落实“四个不摘”要求，防止返贫。",
        "坚持“双轮驱动”，产业、项目、招商、服务一起抓。",
        "深化“三农”工作，即农业要强、农村要美。",
    ),
)
def scheme_parts(manuscript: Manuscript) -> Iterator[Remark]:
    """The parts behind a colon, 即 or a bracket, or in quotation marks before the name, against its number."""
    text = manuscript.prose
    for match in _NAME.finditer(text):
        number = number_of(match["number"].replace("两", "二").replace("双", "二"))
        if number is None:
            continue
        for start, listed, sure in (*_before(text, match.start()), *_after(text, match.end())):
            parts = _parts(listed, match["noun"], sure=sure)
            if len(parts) < 2 or len(parts) == number or _OPEN_END.search(listed.strip()):
                continue
            alike = sum(1 for part in parts if _shares(part, match["noun"]))
            if alike < len(parts):
                continue
            yield Remark(
                spans=(Span(match.start("name"), match.end("name")), Span(start, start + len(listed))),
                message=Text(
                    "“{name}”列出了{count}项：{parts}。",
                    en="“{name}” has {count} parts listed: {parts}.",
                ).filled(name=match["name"], count=len(parts), parts="、".join(parts)),
                suggestion=Text(
                    "补上漏写的一项，或者改正名称中的数字；只举例的，在最后加“等”。",
                    en="Add the part that is missing, or correct the number; if these are examples, end the list with 等.",
                ),
            )
            break


def _after(text: str, end: int) -> Iterator[tuple[int, str, bool]]:
    match = _AFTER.match(text, end, min(end + _REACH * 2, len(text)))
    if match is not None:
        yield match.start("list"), match["list"], False


def _before(text: str, start: int) -> Iterator[tuple[int, str, bool]]:
    lead = text[max(start - _REACH, 0) : start]
    match = _BEFORE.search(lead)
    if match is not None:
        yield start - len(lead) + match.start("list"), match["list"], True


def _parts(listed: str, noun: str, *, sure: bool) -> Sequence[str]:
    """The members of a list; of one that runs on behind them (…，群众少跑腿) only those of the scheme."""
    quoted = _QUOTED.compiled.findall(listed)
    words = "、".join(quoted) if quoted else listed
    parts = [part.strip(" “”‘’") for part in _SPLIT.compiled.split(words)]
    last = _LAST.compiled.split(parts[-1])
    parts = [*parts[:-1], *last] if len(last) == 2 and all(_shares(each, noun) for each in last) else parts
    kept = []
    for part in parts:
        if len(part) > _LONGEST or not _shares(part, noun):
            if sure and not kept:
                continue  # the verb that leads to the list, or another list
            break
        kept.append(part)
    return kept


def _shares(part: str, noun: str) -> bool:
    """Whether a part holds the repeated word of the name: 上门办 of “四办”, 不摘责任 of “四个不摘”."""
    return noun in part
