"""Find 十件实事 that are all done in one place and not in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_NUMERAL = r"\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_THINGS = r"(?:[^\W\d]{0,6}(?:民生|惠民|为民|利民|便民)?(?:实事|微实事|民生工程|民心工程)(?:项目)?)"
_ALL = Pattern(
    rf"(?P<count>{_NUMERAL})[件项个]{_THINGS}[^。；，\n\d]{{0,12}}?(?:全部|全面|均已?|如期|圆满|顺利|悉数|100%)[^。；，\n]{{0,6}}?(?:完成|办结|办成|兑现|落地|落实|建成|交付)",
    needs=("实事", "民生工程", "民心工程"),
)
_SOME = Pattern(
    rf"(?:{_THINGS}[^。；\n]{{0,16}}?|其中[^。；，\n]{{0,6}})(?:已?(?:完成|办结|办成|建成)了?)(?P<done>{_NUMERAL})[件项个](?!民生|惠民|为民|实事|月)"
    rf"|截至[^，。；\n]{{0,12}}，(?:已|共|累计|实际)*(?:完成|办结|办成)(?P<by_then>{_NUMERAL})[件项个](?!民生|惠民|为民|实事|月)"
    rf"|(?:第(?P<which>{_NUMERAL})[件项]|(?<!第)(?P<left>{_NUMERAL})[件项])(?:实事)?[^。；，\n]{{0,12}}?(?:正在|仍在|尚在|还在|尚未|未完成|未办结|推进中|施工中|加快推进|滞后)",
)
# One of the things, told in a list, that is not done: 十是殡仪馆迁建正在施工.
_ITEM = Pattern(
    r"(?:[一二三四五六七八九十]是|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、．.])[^。；，\n]{2,24}?(?:正在|仍在|尚在|还在|尚未)[^。；，\n]{0,10}"
)

# Right behind it, a thing of which it is said by name that it is not done: 目前，城区停车场项目仍在建设.
_NAMED = Pattern(
    r"[^。\n]{0,10}。(?:目前|当前|其中|截至目前|截至[^，。；\n]{2,10})，(?P<thing>[^。；，、\n]{3,20}?(?:仍在|尚在|还在|尚未|仍未|还未|还没有?)[^。；，\n]{1,12})"
)
_OTHER_WORK = Pattern("谋划|征集|筹备|研究|明年|下[一步年]|20\\d\\d年(?:民生)?实事")


@check(
    "prog-practical-things",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("民生实事“全部完成”与未完成的事项不符", en="All practical things done, and yet some are not"),
    why=Text(
        "说十件实事全部完成，就不应再有哪一件还在推进。",
        en="If all ten things are done, none of them is still going on.",
    ),
    wrong=(
        "十件民生实事全部完成。其中，第八件正在施工，预计明年投用。",
        "10件民生实事圆满完成。\n截至12月底，民生实事已办结9件，1件正在加快推进。",
        "十件民生实事全部办结，还有2件仍在推进中。",
        "十件民生实事已全部办结。目前，城区停车场项目仍在建设，预计明年5月投用。",
        "十件民生实事全部完成。一是新建学校3所；二是改造小区16个；三是殡仪馆迁建正在施工。",
    ),
    right=(
        "十件民生实事全部完成。新建学校3所，改造老旧小区16个。",
        "10件民生实事圆满完成。\n截至12月底，民生实事已办结10件。",
        "十件民生实事扎实推进，已完成8件，2件正在加快推进。",
        "2024年十件民生实事全部完成。\n2025年确定十二件民生实事，已完成9件。",
    ),
)
def practical_things(manuscript: Manuscript) -> Iterator[Remark]:
    """A set of things that is all done, and behind it, within two paragraphs, one that is not."""
    text = manuscript.prose
    for match in _ALL.finditer(text):
        count = number_of(match["count"].replace("两", "二"))
        if count is None or count < 2:
            continue
        item = _ITEM.search(text, match.end(), _reach(manuscript, match.end(), paragraphs=1))
        if item is not None:
            yield _remark(match, item)
            continue
        named = _NAMED.match(text, match.end())
        if named is not None and not _OTHER_WORK.search(named["thing"]):
            yield _remark(match, named, "thing")
            continue
        for other in _SOME.finditer(text, match.end(), _reach(manuscript, match.end(), paragraphs=3)):
            if _another_set(text, match.end(), other.end()):
                break
            done = other["done"] or other["by_then"]
            written = done or other["which"] or other["left"]
            number = number_of(written.replace("两", "二"))
            if number is None or number > count or (done and number == count):
                continue
            yield _remark(match, other)
            break


def _remark(match: re.Match[str], other: re.Match[str], group: str | int = 0) -> Remark:
    return Remark(
        spans=(Span(match.start(), match.end()), Span(other.start(group), other.end(group))),
        message=Text(
            "前面说“{all}”，后面却说“{some}”。",
            en="“{all}” is said, and then “{some}”.",
        ).filled(all=match.group(), some=other.group(group)),
        suggestion=Text(
            "请核对办结的件数；未完成的，写明进度。",
            en="Check how many are done; say of the others how far they are.",
        ),
    )


def _reach(manuscript: Manuscript, start: int, *, paragraphs: int) -> int:
    """The end of the paragraph that an offset lies in, or of the second or third from there."""
    reached = list(islice((each for each in manuscript.paragraphs if each.end > start), paragraphs))
    return reached[-1].end if reached else len(manuscript.prose)


_SET = Pattern(rf"(?:20\d\d年|今年|明年)[^。；\n]{{0,20}}(?:{_NUMERAL})[件项个]{_THINGS}")


def _another_set(text: str, start: int, end: int) -> bool:
    """Whether another year's things are named between two places."""
    return _SET.search(text, start, end) is not None
