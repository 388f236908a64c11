"""Find parts of a whole that the words go back to: 上述监测对象中…1308户, 这26家企业中有31家, 在23个项目中，有27个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.checks.figures.parts import is_closed
from dajuan.checks.figures.terms import STOP, Term, paragraphs_of_terms
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN

_IN = "(?:之中|当中|其中|里面|中|里|内)"
_OF_FIGURE = Pattern(
    f"^{HAN}{{0,12}}?(?:（[^（）]{{0,12}}）)?{_IN}$|^{HAN}{{0,10}}?{_IN}(?:有|已|就|仅|共)", needs=("中", "里", "内")
)
_REFERRED = Pattern(
    f"(?:上述|以上|前述|这些|该批|这批|这部分|此类|该类|这类|全部|所有|其)(?P<noun>{HAN}{{2,10}}?){_IN}(?!心|央|小|等)",
    needs=("上述", "以上", "前述", "这些", "该批", "这批", "这部分", "该类", "这类", "此类", "全部", "所有"),
)
_AMONG_THEM = Pattern(
    f"(?:(?<=[，。；])|其中，)在?(?P<noun>{HAN}{{2}})(?:的)?(?:案件|项目|企业|事项|人员|问题|线索|工程|农户|学生|对象|作品|产品)中[，]",
    needs=("中，",),
)
# What may follow a part without naming another thing: 65个实现…, 27个未按规定….
_SAYS = Pattern(
    "^(?:$|[的未没不已属是为在被获开建正需有由可能超均全按因尚仍竣签申参享入列达完通实存纳采取使用])|^(?:符合|具备|涉及|进入|处于|启动|推进|落实|办理|得到|安装|配备)"
)
_OTHER = Pattern(
    "累计|历年|全[国省市县区州]|另|此外|上年|去年|同期|目标|任务|预计|[比较]|均|每|合计|共计|总计|带动|惠及|覆盖|涉及|新增|产值|投资|收入|服务|培训"
)
FARTHEST = 200
"""Characters back to the figure that 上述 goes back to."""
_NEAR = 30


def referred(manuscript: Manuscript) -> Iterator[tuple[Quantity, Quantity]]:
    """Each part, with the whole that the words say it is of."""
    for _paragraph, terms in paragraphs_of_terms(manuscript):
        for index, term in enumerate(terms):
            if index and is_closed(term.quantity) and not term.aside and _is_plain(term):
                whole = _figure_before(manuscript.plain, terms[index - 1], term) or _thing_before(
                    manuscript.plain, terms[:index], term
                )
                if whole is not None and is_closed(whole.quantity):
                    yield term.quantity, whole.quantity


def _is_plain(part: Term) -> bool:
    """Whether the words of a part can only be of a part."""
    return not _OTHER.search(part.before) and _SAYS.search(part.after) is not None


def _figure_before(plain: str, whole: Term, part: Term) -> Term | None:
    """The figure right before, where 中 stands behind what it counts: 这26家企业中有31家, 在23个项目中，有27个."""
    if whole.unit != part.unit or whole.aside or part.rank >= STOP:
        return None
    between = plain[whole.quantity.end : part.quantity.start]
    if len(between) > _NEAR or "；" in between:
        return None
    head = between.partition("，")[0]
    return whole if _OF_FIGURE.search(head) else None


def _named_before(terms: Sequence[Term], part: Term, noun: str) -> Term | None:
    """The last figure of the part's unit that is called so (执结1742件: 在执结案件中)."""
    for term in reversed(terms):
        if term.unit == part.unit and not term.aside and term.before.endswith(noun[:2]):
            return term
    return None


def _thing_before(plain: str, terms: Sequence[Term], part: Term) -> Term | None:
    """The figure that 上述…中 goes back to: the last one whose words name the thing."""
    clause = plain[max(part.quantity.start - _NEAR, 0) : part.quantity.start]
    found = _REFERRED.search(clause) or _AMONG_THEM.search(
        plain, max(part.quantity.start - _NEAR * 2, 0), part.quantity.start
    )
    if found is not None and found.re is _AMONG_THEM.compiled:
        clause = plain[found.start() : part.quantity.start]
        return _named_before(terms, part, found["noun"]) if not any(sign.isdigit() for sign in clause) else None
    if found is None or "。" in clause[found.end() :] or any(sign.isdigit() for sign in clause[found.end() :]):
        return None
    noun = found["noun"]
    for term in reversed(terms):
        if part.quantity.start - term.quantity.end > FARTHEST:
            return None
        if term.unit == part.unit and not term.aside and (noun[-2:] in term.before or noun[-2:] in term.after):
            return term
    return None
