"""Waivers (豁免): what a person lets a rule pass over, by a comment in the document or by an entry of the ledger.

A comment waives in its paragraph, alone on its line in the next one, with 全文 (ignore-file) in the whole document:

    答卷：不查 agree-two-values 两处口径不同，分别为认定数和复核数
    dajuan: ignore agree-two-values counted by different bureaus

In a Word file it is a comment in the margin, in a text file it stands between <!-- and -->. Without a reason it waives nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Finding, Span
from dajuan.checks.settings import names

_SEPARATOR = r"\s*[,，、]\s*"
_RULES = rf"[a-z]+(?:-[a-z]*)*(?:{_SEPARATOR}[a-z]+(?:-[a-z]*)*)*"
_CALL = r"\s*(?:答卷|[Dd]ajuan|DAJUAN)\s*[:：,，]?\s*(?:(?P<whole>全文不检?查|ignore-file)|不检?查|ignore)"
"""How such a comment begins; who types one in the margin of a Word file does not look up the colon."""

_DIRECTIVE = Pattern(rf"{_CALL}[\s:：,，]*(?P<rules>{_RULES})?[\s:：,，。]*(?P<reason>.*)")
_SPLIT = Pattern(_SEPARATOR)


class Waiver(msgspec.Struct, frozen=True):
    """What rules pass over.

    rules: slugs, or families by their prefix.
    span:  within which places, None for the whole document; words: a sentence wherever it stands, "" for any.
    """

    rules: tuple[str, ...]
    reason: str
    span: Span | None = None
    words: str = ""


class Directive(msgspec.Struct, frozen=True):
    """A comment that means to waive: where it stands, which rules it names, its reason; either can be lacking."""

    span: Span
    rules: tuple[str, ...]
    reason: str
    of: Span | None


def directives(manuscript: Manuscript) -> Iterator[Directive]:
    """Every comment of the document that begins as a waiver does."""
    for comment in (*manuscript.document.comments, *manuscript.notes):
        found = _DIRECTIVE.match(comment.text.strip())
        if found is None:
            continue
        listed = tuple(_SPLIT.compiled.split(found["rules"])) if found["rules"] else ()
        at = Span(comment.start, comment.end)
        of = None if found["whole"] else _reach(manuscript, at)
        yield Directive(at, listed, found["reason"].strip(), of)


def inline_waivers(manuscript: Manuscript) -> tuple[Waiver, ...]:
    """What the document's own comments waive."""
    return tuple(
        Waiver(each.rules, each.reason, each.of) for each in directives(manuscript) if each.rules and each.reason
    )


def _reach(manuscript: Manuscript, at: Span) -> Span:
    """The paragraphs that a comment stands at; of a note alone on its line in the text, the next paragraph."""
    text = manuscript.text
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    end = len(text) if end < 0 else end
    alone = text.startswith("<!--", at.start) and not (text[start : at.start] + text[at.end : end]).strip()
    if alone:
        rest = len(text) - len(text[end:].lstrip())
        following = text.find("\n", rest)
        return Span(start, len(text) if following < 0 else following)
    return Span(start, end)


def divided(
    manuscript: Manuscript, found: Sequence[Finding], waivers: Iterable[Waiver]
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, str], ...]]:
    """The findings that nobody waived, and those that somebody did, each with the reason."""
    listed = tuple(waivers)
    kept: list[Finding] = []
    waived: list[tuple[Finding, str]] = []
    for finding in found:
        reason = next((each.reason for each in listed if _covers(each, finding, manuscript)), None)
        if reason is None:
            kept.append(finding)
        else:
            waived.append((finding, reason))
    return tuple(kept), tuple(waived)


def _covers(waiver: Waiver, finding: Finding, manuscript: Manuscript) -> bool:
    if not any(names(word, finding.rule) for word in waiver.rules):
        return False
    at = finding.spans[0].start
    if waiver.words:
        return sentence_around(manuscript, at) == waiver.words
    return waiver.span is None or waiver.span.start <= at < waiver.span.end


def sentence_around(manuscript: Manuscript, offset: int) -> str:
    """The sentence that an offset lies in, as a waiver of the ledger names it: without blanks; of a table, its line."""
    sentence = manuscript.sentence_at(offset)
    if sentence is not None:
        return "".join(manuscript.text[sentence.start : sentence.end].split())
    start = manuscript.text.rfind("\n", 0, offset) + 1
    end = manuscript.text.find("\n", offset)
    return "".join(manuscript.text[start : len(manuscript.text) if end < 0 else end].split())


def sentences_with(manuscript: Manuscript, words: str) -> tuple[str, ...]:
    """The sentences that hold these words, blanks aside, each as a waiver of the ledger names it."""
    wanted = "".join(words.split())
    offsets = [
        *(sentence.start for sentence in manuscript.sentences),
        *(start for start, end in _lines(manuscript) if manuscript.in_table(start)),
    ]
    found = dict.fromkeys(sentence_around(manuscript, offset) for offset in sorted(offsets))
    return tuple(sentence for sentence in found if wanted in sentence)


def _lines(manuscript: Manuscript) -> Iterator[tuple[int, int]]:
    start = 0
    for line in manuscript.text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1
