"""Tell the kind of a document by its title, else by how it opens, else by its headings (文种)."""

from __future__ import annotations

import re

from dajuan.documents.document import DocumentKind
from dajuan.documents.masthead.head import Head
from dajuan.documents.masthead.lexicon import ACCOUNTED, BULLETIN_SECTIONS, NEWS_SIGNS, RATING, TITLE_KINDS
from dajuan.patterns import compiled

_ADDRESS = compiled(r"各位代表|主任、|各位委员|现在，我|我代表|受[^。\n]{0,12}委托|向[^。\n]{0,8}(?:大会|人大常委会)")
_NUMBER = r"(?:^|\n)\s*(?:第?[一二三四五六七八九十]{1,3}[、.．部章篇]|[（(][一二三四五六七八九十][）)])(?:分)?\s*"
# Most documents have a title or an address that tells: these patterns are compiled when they are first needed.
_REVIEW_HEADING = (
    r"(?:^|\n)[^\n。；]{0,30}(?:年|时期|以来|去)[^\n。；]{0,14}"
    r"(?:工作(?:的)?(?:回顾|情况)?|主要工作|发展成就|发展回顾)(?:\n|$)"
)
_BUDGET_HEADING = rf"{_NUMBER}[^\n。]{{0,20}}(?:预算|决算|财政收支|财政(?:主要)?指标|财政运行)[^\n。]{{0,16}}(?:\n|$)"
_BULLETIN_HEADING = rf"{_NUMBER}(?:{'|'.join(BULLETIN_SECTIONS)})[^\n。]{{0,24}}(?=\n|$|\s初步|\s经济)"
_GOVERNMENT = compiled("[省市县区州旗]政府|政府工作|人民代表大会|人大")
_EVALUATES = compiled(
    "(?:规划|纲要)[^。]{0,16}(?:中期|总结|终期|实施情况)[^。]{0,8}评估|(?:中期|总结|终期)评估报告"
    "|(?:规划|纲要)》?的?(?:贯彻)?(?:实施|执行|落实|完成)(?:进展)?情况"
)
_PLAN_TABLE = compiled(
    "(?:规划|十[一二三四五六七八九]五).{0,20}(?:主要)?(?:指标|目标)(?:体系|表|一览表)?(?:（.{1,10}）)?$"
)
_CARRIED_OUT = compiled("完成|执行|实现|监测|评估|进展")
FIRST_LINES = 200
"""So many characters show a piece of news for what it is."""
_ACCOUNT = compiled("一般公共预算|政府性基金|国有资本经营预算")


def kind_of(title: str, head: Head, body: str) -> DocumentKind:
    """The kind of a document.

    body: the first pages of the text, for the headings of its sections.
    """
    if _EVALUATES.search(title):  # of a plan: it looks back
        return DocumentKind.REVIEW
    for kind, words in TITLE_KINDS:
        if any(word in title for word in words):
            return kind
    if _PLAN_TABLE.search(title) and not _CARRIED_OUT.search(title):
        return DocumentKind.PLAN
    if head.text.count(RATING) >= 3:
        return DocumentKind.OTHER
    return _as_addressed(head) or _as_headed(body) or _as_it_opens(head)


def _as_addressed(head: Head) -> DocumentKind | None:
    """A speech says what it is in its first sentence: 现在，我代表县人民政府向大会报告工作，请予审议."""
    for address in _ADDRESS.finditer(head.text[:1500]):
        sentence = head.text[address.end() : address.end() + 160].partition("请")[0].partition("。")[0]
        if "预算" in sentence or "决算" in sentence or "财政收支" in sentence:
            return DocumentKind.BUDGET
        if "计划执行情况" in sentence:
            return DocumentKind.OTHER
        if "工作" in sentence or "作报告" in sentence:
            return DocumentKind.WORK_REPORT
    return None


def _as_headed(body: str) -> DocumentKind | None:
    """The kind whose heading comes first, if the text bears it out."""
    found: list[tuple[int, DocumentKind]] = []
    review = re.search(_REVIEW_HEADING, body)
    if review and _GOVERNMENT.search(body):
        found.append((review.start(), DocumentKind.WORK_REPORT))
    budget = re.search(_BUDGET_HEADING, body)
    if budget and len(_ACCOUNT.findall(body)) >= 3:
        found.append((budget.start(), DocumentKind.BUDGET))
    sections = list(re.finditer(_BULLETIN_HEADING, body))
    if len(sections) >= 2 or (sections and any(words in body for words in ACCOUNTED)):
        found.append((sections[0].start(), DocumentKind.BULLETIN))
    return min(found)[1] if found else None


def _as_it_opens(head: Head) -> DocumentKind:
    opening = head.text[:FIRST_LINES]
    if any(sign in opening for sign in NEWS_SIGNS):
        return DocumentKind.NEWS
    if any(words in opening for words in ("综述", "巡礼", "回眸", "成就展")):
        return DocumentKind.REVIEW
    if any(words in head.text for words in ACCOUNTED):
        return DocumentKind.BULLETIN
    if len(_ACCOUNT.findall(head.text)) >= 3:
        return DocumentKind.BUDGET
    if "经济运行" in head.text[:400]:
        return DocumentKind.NEWS
    return DocumentKind.OTHER
