"""Find who is quoted, and with which words (云溪县教育局局长李某说：“…”)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dajuan.patterns import HAN
from dajuan.reading.records import Quotation
from dajuan.reading.speakers.lexicon import (
    COLONS,
    COMPOUND_SURNAMES,
    ENDS_OF_SPEECH,
    LIST_MARK,
    NOT_BODIES,
    NOT_NAMES,
    OPENERS,
    PARAGRAPH_STOPS,
    PRONOUNS,
    SENTENCE_ENDS,
    SURNAMES,
)
from dajuan.reading.speakers.rules import (
    ANONYMOUS_AT_END,
    ATTRIBUTION,
    BODY_AT_END,
    BOUNDARIES,
    FIRST_PERSON,
    HAN_NAME,
    HEADING_START,
    LEADING,
    MARKED_VERBS,
    MINORITY_NAME,
    NEVER_IN_NAMES,
    PARAGRAPH_END,
    POST_AT_END,
    SENTENCE_MARK,
    TERM_FOLLOWED,
    TRAILING_MANNER,
    TRAILING_OCCASION,
)

HEAD = 80  # no attribution is longer, from its clause's beginning to the verb
SPOKEN = 6000  # characters after which a quotation that nobody closed is given up
TERM = 16  # characters, of the longest term in quotation marks
MEMORY = 1500  # characters over which 他说 still means the one quoted last


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: name (or body), office as written, body without the post."""

    name: str
    office: str = ""
    body: str = ""


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every stretch of `text` that somebody is quoted with, in the order of the text, not overlapping.

    A quotation in quotation marks reaches to its closing mark, over page breaks and nested quotations, or to the end of
    its paragraph where the mark is missing; speech without marks (李某表示，…) to the end of its sentence, after a
    colon to the end of its paragraph. Time is linear in the text's length.
    """
    found: list[Quotation] = []
    known: dict[str, Speaker] = {}
    last: Speaker | None = None
    heard = 0  # everything before has been given to a speaker already
    for match in ATTRIBUTION.finditer(text):
        verb = match.start()
        if verb < heard:
            continue
        marked = match["open"] is not None or match["bare"] is not None or match["mark"] in COLONS
        if not marked and match["verb"] in MARKED_VERBS:
            continue
        head = _head(text, verb, heard)
        speaker = _speaker(text[head:verb], known, last if verb - heard < MEMORY else None)
        if speaker is None:
            continue
        before = _said_before(text, head, heard)
        if match["closed"] is not None and before is None:
            continue
        known[speaker.name] = last = speaker
        if before is not None:
            found.append(_quotation(before, speaker))
        heard = match.end()
        if match["closed"] is None:
            said = _said(text, match)
            if said[0] < said[1]:
                found.append(_quotation(said, speaker))
            heard = max(heard, said[1])
    return tuple(found)


def _quotation(span: tuple[int, int], speaker: Speaker) -> Quotation:
    return Quotation(span[0], span[1], speaker.name, speaker.office, speaker.body)


def _head(text: str, verb: int, floor: int) -> int:
    """Where the clause begins in which the speaker stands."""
    start = max(floor, verb - HEAD)
    for position in range(verb - 1, start - 1, -1):
        if text[position] in BOUNDARIES:
            return position + 1
    return start


def _speaker(head: str, known: dict[str, Speaker], last: Speaker | None) -> Speaker | None:
    """Who speaks in the words before the verb, or None where nobody does (也就是说, 方案指出)."""
    words = _without_circumstances(head)
    if words in PRONOUNS:
        return last
    if not words or len(words) > 60:
        return None
    name = _name_at_end(words)
    if name is not None:
        office = words[: len(words) - len(name)].strip()
        plain = re.sub(r"\s", "", name)
        if office:
            return Speaker(plain, office, body_of(office))
        return known.get(plain, Speaker(plain))
    if words in known:
        return known[words]
    if ANONYMOUS_AT_END.search(words):
        return _holder_of_post(words)
    if BODY_AT_END.search(words) and not words.endswith(NOT_BODIES) and not FIRST_PERSON.match(words):
        return Speaker(words, "", words)
    return None


def _without_circumstances(head: str) -> str:
    """The head without time, occasion and manner: 近日，李某在调研时进一步 -> 李某."""
    words = head.strip()
    while match := LEADING.match(words):
        words = words[match.end() :].strip()
    shorter = ""
    while shorter != words:
        shorter = words
        for trailing in (TRAILING_MANNER, TRAILING_OCCASION):
            match = trailing.search(words)
            if match and match.start() > 0:
                words = words[: match.start()].strip()
    return words


def _name_at_end(words: str) -> str | None:
    """The personal name at the end, where a post or nothing at all stands before it."""
    minority = MINORITY_NAME.search(words)
    if minority is not None:
        post = _last_post(words, minority.start(), minority.end())
        return words[post:] if post is not None else (minority.group() if minority.start() == 0 else None)
    spaced = re.search(rf"{HAN}[ \u3000]{{1,2}}{HAN}$", words)
    lengths = (4, 3) if spaced else (3, 2, 4)
    for length in lengths:
        name = words[-length:]
        if len(name) < length or not _is_name(re.sub(r"\s", "", name)):
            continue
        before = words[:-length]
        if not before or POST_AT_END.search(before):
            return name
    return None


def _last_post(words: str, start: int, end: int) -> int | None:
    """Where the last post ends within words[start:end]: a name with a dot begins behind it."""
    for cut in range(end - 3, start, -1):
        if POST_AT_END.search(words[:cut]):
            return cut
    return None


def _is_name(name: str) -> bool:
    if not HAN_NAME.fullmatch(name) or name in NOT_NAMES or any(char in NEVER_IN_NAMES for char in name[1:]):
        return False
    if name[:2] in COMPOUND_SURNAMES:
        return 3 <= len(name) <= 4
    return name[0] in SURNAMES and len(name) <= 3 and POST_AT_END.search(name) is None


def _holder_of_post(words: str) -> Speaker | None:
    """Somebody named by a post alone (县应急管理局相关负责人), or by a name before it (张某书记)."""
    post = ANONYMOUS_AT_END.search(words)
    assert post is not None
    before = words[: post.start()]
    if _is_name(before):
        return Speaker(before, post.group(), "")
    body = body_of(words)
    return Speaker(words, words, body) if body else None


def body_of(office: str) -> str:
    """The office without its posts: 云溪县委办、县林业局局长 -> 云溪县委办、县林业局."""
    bodies = []
    for part in office.split(LIST_MARK):
        part = part.strip()
        while (post := POST_AT_END.search(part)) is not None:
            part = part[: post.start()].strip()
        if part:
            bodies.append(part)
    return LIST_MARK.join(bodies)


def _said_before(text: str, head: int, floor: int) -> tuple[int, int] | None:
    """The quotation that the attribution follows (“……。”李某说)."""
    close = head - 1
    if close <= floor or text[close] not in OPENERS.values() or text[close - 1] not in ENDS_OF_SPEECH:
        return None
    opener = next(mark for mark, end in OPENERS.items() if end == text[close])
    start = text.rfind(opener, max(floor, close - MEMORY), close)
    return (start + 1, close) if start >= 0 else None


def _said(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The span of what is said after the verb."""
    opening = match["open"] or match["bare"]
    if opening:
        end = _closing(text, match.end(), opening)
        if not _is_a_term(text, match.end(), end):
            return match.end(), end
        start = match.end() - len(opening)
        return start, _paragraph_end(text, start) if match["mark"] in COLONS else _sentence_end(text, start)
    if match["mark"] in COLONS:
        return match.end(), _paragraph_end(text, match.end())
    return match.end(), _sentence_end(text, match.end())


def _is_a_term(text: str, start: int, end: int) -> bool:
    """Whether the marks enclose a term with which the speech begins (李某说，“五办”推行以来…), not the speech."""
    return end - start <= TERM and TERM_FOLLOWED.match(text, end) is not None


def _closing(text: str, start: int, opening: str) -> int:
    """Where the quotation closes that opened before `start`; its paragraph's end where it never does.

    A quotation of several paragraphs opens anew with each of them, or runs on where a page broke after a full stop.
    """
    closing = OPENERS[opening]
    limit = min(len(text), start + SPOKEN)
    paragraph = _paragraph_end(text, start)
    begin = start
    while True:
        end = _matching(text, begin, paragraph, opening, closing)
        if end is not None:
            return end
        begin = paragraph + len(text[paragraph:limit]) - len(text[paragraph:limit].lstrip())
        if begin <= paragraph or begin >= limit:
            return paragraph
        following = min(_paragraph_end(text, begin), limit)
        if text[begin] == opening:
            begin += 1
        elif opening == closing or _matching(text, begin, following, opening, closing) is None:
            return paragraph
        paragraph = following


def _matching(text: str, start: int, stop: int, opening: str, closing: str) -> int | None:
    """The closing mark within text[start:stop] that has no opening mark of its own."""
    depth = 1
    position = start
    while (end := text.find(closing, position, stop)) >= 0:
        if opening != closing:
            depth += text.count(opening, position, end)
        depth -= 1
        if depth == 0:
            return end
        position = end + 1
    return None


def _paragraph_end(text: str, start: int) -> int:
    """The end of the paragraph; an empty line in the middle of a sentence (a page break) does not end it."""
    limit = min(len(text), start + SPOKEN)
    for match in PARAGRAPH_END.finditer(text, start, limit):
        if _ends_paragraph(text, start, match):
            limit = match.start()
            break
    while limit > start and text[limit - 1].isspace():
        limit -= 1
    return limit


def _ends_paragraph(text: str, start: int, gap: re.Match[str]) -> bool:
    """Whether the line ends at `gap` part two paragraphs and not the two halves of one sentence."""
    before = text[max(start, gap.start() - 4) : gap.start()].rstrip()[-1:]
    if not before or before in PARAGRAPH_STOPS or before in OPENERS.values():
        return True
    return gap.end() >= len(text) or HEADING_START.match(text, gap.end()) is not None


def _sentence_end(text: str, start: int) -> int:
    """The end of the sentence, its stop excluded; a stop inside of quotation marks does not end it."""
    limit = min(len(text), start + SPOKEN)
    depth = 0
    for match in SENTENCE_MARK.finditer(text, start, limit):
        mark = match.group()
        if mark[0] == "\n":
            if _ends_paragraph(text, start, match):
                return match.start()
        elif mark in OPENERS:
            depth += 1
        elif mark in SENTENCE_ENDS:
            if depth == 0:
                return match.start()
        else:
            depth -= 1
            if depth < 0:
                return match.start()
    return limit
