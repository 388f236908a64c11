"""Name what a figure measures (指标), in the words of the text: found, completed, carried over, dealt out."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.reading.indicators.lexicon import (
    ADDED,
    AND,
    AND_MORE,
    AREAS,
    BEGINS_ANOTHER_WORD,
    BRACKET,
    BRACKET_END,
    CITY,
    CLOSINGS,
    CUT_ONLY_BEFORE,
    ENDINGS_WITH_OWN_MEASURE,
    EXPENDITURE,
    INTRANSITIVE,
    JOINING,
    LEFT_WORDS,
    MEASURES,
    MONEY_VERBS,
    NEVER_CUT,
    NOMINAL_VERBS,
    NOT_BEFORE,
    NOT_BEHIND,
    NOUNS_BEHIND_VERBS,
    OBJECT_VERBS,
    OF,
    OF_SCHOOLS,
    OPENINGS,
    ORDINAL,
    OUTPUTS,
    PAIRS,
    PARTINGS,
    PER_HEAD,
    QUALIFYING_BRACKETS,
    RELATIONAL,
    REVENUE,
    RURAL,
    TAIL_VERBS,
    TOTALS,
    TOWARDS,
    TRIPLES,
    URBAN,
    VERBS_ALONE,
)
from dajuan.reading.indicators.rules import (
    GRADE,
    HEAD_VERB,
    NO_NOUN,
    ORDINAL_ALONE,
    ORDINAL_MEMBER,
    TOPIC,
)
from dajuan.reading.predicates.lexicon import CHANGES, CROSSED, LEVELS

LEFT_FIRST: dict[str, tuple[int, ...]] = {
    first: tuple(sorted({len(word) for word in LEFT_WORDS if word[0] == first}, reverse=True))
    for first in {word[0] for word in LEFT_WORDS}
}


def _words_by_first() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    table: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for word, following in BEGINS_ANOTHER_WORD.items():
        table.setdefault(word[0], []).append((word, following))
    for word in NEVER_CUT:
        table.setdefault(word[0], []).append((word, ()))
    return {first: tuple(found) for first, found in table.items()}


SUBJECT_WORDS = _words_by_first()
"""By their first character, words that begin a subject though they look like left words, and what must follow them."""

VERBS = frozenset({*TAIL_VERBS, *(word for word in (*LEVELS, *CHANGES, *CROSSED) if len(word) > 1)})
VERB_LENGTHS: dict[str, tuple[int, ...]] = {
    first: tuple(sorted({len(word) for word in VERBS if word[0] == first}, reverse=True))
    for first in {word[0] for word in VERBS}
}


def without_left_words(phrase: str) -> str:
    """Cut connectives, adverbs and empty verbs off the left end (其中税收收入: 税收收入)."""
    while phrase and phrase not in MONEY_VERBS:
        lengths = LEFT_FIRST.get(phrase[0])
        if lengths is None:
            return phrase
        for length in lengths:
            if phrase[:length] in LEFT_WORDS and not _begins_another_word(phrase):
                phrase = phrase[length:]
                break
        else:
            return phrase
    return phrase


def _begins_another_word(phrase: str) -> bool:
    """Whether what looks like a left word begins a word of the subject itself (新增, 对外, 累计)."""
    for word, following in SUBJECT_WORDS.get(phrase[0], ()):
        if phrase.startswith(word) and (not following or phrase.startswith(following, len(word))):
            return True
    return any(
        phrase.startswith(word) and not phrase.startswith(following, len(word))
        for word, following in CUT_ONLY_BEFORE.items()
    )


def first_verb(phrase: str) -> tuple[int, int]:
    """Where the first verb of a phrase begins and ends, (-1, -1) where there is none."""
    for position, character in enumerate(phrase):
        lengths = VERB_LENGTHS.get(character)
        if lengths is None:
            continue
        for length in lengths:
            word = phrase[position : position + length]
            if word in VERBS and _stands_alone(phrase, position, word):
                return position, position + length
    return -1, -1


def _stands_alone(phrase: str, position: int, word: str) -> bool:
    """Whether a verb is one, and no part of a noun (公共, 在校, 改造工程)."""
    end = position + len(word)
    behind = NOT_BEHIND.get(word)
    if behind is not None and position and phrase[position - 1] in behind:
        return False
    before = NOT_BEFORE.get(word)
    if before is not None and phrase[end : end + 1] in before:
        return False
    return not (word in NOMINAL_VERBS and phrase.startswith(NOUNS_BEHIND_VERBS, end))


def without_bracket(phrase: str) -> str:
    """Cut off a bracket at the end that only qualifies (进出口总额（海关口径）: 进出口总额)."""
    if phrase.endswith(BRACKET_END):
        opening = phrase.rfind(BRACKET)
        if opening > 0 and any(word in phrase[opening:] for word in QUALIFYING_BRACKETS):
            return phrase[:opening]
    return phrase


def members(phrase: str) -> list[str]:
    """The members of an enumeration: A、B和C; 和 and 与 part only where 、 does or nothing else parts."""
    parts = [phrase]
    for mark in AND:
        parts = [piece for part in parts for piece in split_outside(part, mark)]
    return [part for part in parts if part]


def split_outside(phrase: str, mark: str) -> list[str]:
    """Split at a mark that stands outside of brackets and quotation marks."""
    if mark not in phrase:
        return [phrase]
    pieces: list[str] = []
    depth = 0
    last = position = 0
    while position < len(phrase):
        character = phrase[position]
        if character in OPENINGS:
            depth += 1
        elif character in CLOSINGS:
            depth = max(depth - 1, 0)
        elif depth == 0 and phrase.startswith(mark, position):
            pieces.append(phrase[last:position])
            position += len(mark)
            last = position
            continue
        position += 1
    pieces.append(phrase[last:])
    return pieces


def deal(subject: str, count: int) -> list[str] | None:
    """Deal a subject of several members out to as many figures (城乡居民收入 to two: 城镇居民收入, 农村居民收入)."""
    for marks in PARTINGS:
        parts = [subject]
        for mark in marks:
            parts = [piece for part in parts for piece in split_outside(part, mark)]
        parts = [part for part in parts if part]
        if len(parts) == count and count > 1:
            return completed(parts)
    if count == 3:
        for all_three, three in TRIPLES.items():
            if all_three in subject:
                return [subject.replace(all_three, one, 1) for one in three]
    if count == 2:
        for both, each in PAIRS.items():
            if both in subject:
                return [subject.replace(both, one, 1) for one in each]
    return None


def completed(parts: list[str]) -> list[str]:
    """Give each member of an enumeration what it shares with the others (城镇、农村居民收入; 事故起数、死亡人数)."""
    last = parts[-1].removesuffix(AND_MORE)
    tail = shared_tail(last)
    out: list[str] = []
    numbered = ORDINAL_MEMBER.match(last)
    for part in parts[:-1]:
        if numbered and ORDINAL_ALONE.fullmatch(part):
            out.append(ORDINAL + part.removeprefix(ORDINAL) + last[numbered.end() :])
            continue
        if (
            not part.endswith(ENDINGS_WITH_OWN_MEASURE)
            and not part.endswith(tail or last)
            and len(part) <= len(last) + 4
        ):
            part += tail_after(last, part)
        out.append(part)
    out.append(ORDINAL + last if numbered and not last.startswith(ORDINAL) else last)
    if parts[0].startswith(TOWARDS):
        out = [name if name.startswith(TOWARDS) else TOWARDS + name for name in out]
    return out


def _by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their last character, longest first, so that the end of a phrase is looked up, not searched."""
    table: dict[str, list[str]] = {}
    for word in words:
        table.setdefault(word[-1], []).append(word)
    return {last: tuple(sorted(found, key=len, reverse=True)) for last, found in table.items()}


RELATED_DEEDS = tuple(word for word in sorted(RELATIONAL) if word in VERBS_ALONE)
"""Relational words that are deeds (竣工): a further one takes the place of the last."""

TAILS: dict[str, tuple[str, ...]] = _by_last({*MEASURES, *(word for word in RELATIONAL if len(word) > 1)})


def shared_tail(phrase: str) -> str:
    """The measure at the end of a phrase (居民人均可支配收入 -> 人均可支配收入), "" if there is none."""
    found = TAILS.get(phrase[-1:])
    if found is not None:
        for tail in found:
            if phrase.endswith(tail):
                return tail
    return ""


def tail_after(last: str, part: str) -> str:
    """What the last member has behind the word that answers `part` (农村|居民收入 answers 城镇)."""
    if part.endswith(URBAN) and RURAL in last:
        return last[last.index(RURAL) + len(RURAL) :]
    if part.endswith(CITY) and RURAL in last:
        return last[last.index(RURAL) + len(RURAL) :]
    ending = part[-1]
    position = last.find(ending)
    if 0 < position < len(last) - 1:
        return last[position + 1 :]
    return shared_tail(last) or (last[len(part) :] if len(part) == 2 and len(last) >= 4 else "")


def noun_after(tail: str, ends_clause: bool) -> tuple[str, str]:
    """The thing counted behind a classifier, and what it did: 12家|机关单位|免费开放. Either may be empty."""
    if not tail or NO_NOUN.match(tail):
        return "", ""
    tail = tail.rstrip(JOINING)
    start, _ = first_verb(tail)
    if start < 0:
        return tail.rstrip(OF), ""
    noun, deed = tail[:start], tail[start:]
    if not ends_clause or (noun and deed.startswith(INTRANSITIVE)):
        deed = ""
    return noun.rstrip(OF), deed


def object_of(tail: str) -> str:
    """What money is spent on: 投资2亿元|建设|休闲公园."""
    for verb in OBJECT_VERBS:
        if tail.startswith(verb):
            return tail[len(verb) :]
    return ""


def topic_of(clause: str) -> str:
    """The noun at the beginning of a clause without a figure (服务业支撑作用更加明显: 服务业)."""
    match = TOPIC.search(clause)
    topic = clause[: match.start()] if match else clause
    return topic if 2 <= len(topic) <= 12 else ""


def related(subject: str, carried: str) -> str:
    """A relational noun with the thing before it (重点项目 + 总投资; 人均 + 公园绿地面积)."""
    if not carried or subject in carried:
        return subject or carried
    if subject == PER_HEAD:
        return subject + carried
    carried = HEAD_VERB.sub("", carried)
    if subject in TOTALS:
        carried = carried.removeprefix(ADDED)
    if subject == EXPENDITURE and carried.endswith(REVENUE):
        return carried.removesuffix(REVENUE) + subject
    if subject in OUTPUTS:
        for area in AREAS:
            if carried.endswith(area):
                return carried[: -len(area)] + subject
    if subject in OF_SCHOOLS:
        for word in OF_SCHOOLS:
            carried = carried.removesuffix(word) or carried
    for word in RELATED_DEEDS:
        if carried.endswith(word) and len(carried) > len(word) + 1:
            carried = carried[: -len(word)]
            break
    return carried + subject


def with_measure(member: str, measure: str) -> str:
    """A member with the measure of its list (采矿业 + 增加值; 住户贷款 + 贷款余额: 住户贷款余额)."""
    for length in range(min(len(member), len(measure) - 1), 0, -1):
        if member.endswith(measure[:length]):
            return member + measure[length:]
    return member + measure


def without_grade(phrase: str) -> str:
    """省级及以上企业技术中心: 企业技术中心."""
    match = GRADE.match(phrase)
    return phrase[match.end() :] if match else phrase


def measure_in(clause: str) -> str:
    """What a clause without a figure measures (保障民生支出只增不减: 保障民生支出), "" if nothing."""
    ends = [clause.rfind(measure) + len(measure) for measure in MEASURES if measure in clause]
    return clause[: max(ends)] if ends else ""


__all__ = [
    "TAIL_VERBS",
    "deal",
    "measure_in",
    "members",
    "noun_after",
    "object_of",
    "related",
    "shared_tail",
    "topic_of",
    "with_measure",
    "without_bracket",
    "without_grade",
    "without_left_words",
]
