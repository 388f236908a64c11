"""Tell the programmes of a field with their parts and the counters of these."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dajuan.ledger.records import Observation, Part, ProgrammeRef, Standing
from dajuan.reports.review import lexicon, sources
from dajuan.reports.review.quantities import printed
from dajuan.reports.review.records import Paragraph, Sentence

NOUN = re.compile("|".join(sorted((noun for nouns, _verb in lexicon.VERBS for noun in nouns), key=len, reverse=True)))


def programmes(found: Iterable[ProgrammeRef]) -> Paragraph:
    """A sentence for each programme."""
    return tuple(map(_sentence, found))


def _sentence(programme: ProgrammeRef) -> Sentence:
    title, parts = _title(programme), [part.name for part in programme.parts]
    body = programme.body
    if programme.name.endswith(lexicon.ASPECT_NOUNS):
        text = lexicon.ASPECTS.format(body=body, title=title)
    elif programme.name.endswith(lexicon.BOTH_NOUNS) and parts:
        text, parts = lexicon.BOTH.format(parts=_listed(parts), title=title), []
    else:
        text = lexicon.PROGRAMME.format(body=body, verb=_verb(title), title=title)
    if any(part not in programme.name for part in parts):
        text += lexicon.PARTS.format(parts=_listed(parts))
    counted = [(part, figures) for part in programme.parts if (figures := _confirmed(part))]
    if counted:
        text += lexicon.COUNTERS.format(counters="，".join(_counter(part, figures) for part, figures in counted))
    seen = [figure for _part, figures in counted for figure in figures]
    return Sentence(f"{text}。", (*sources.of_passages([programme.passage]), *sources.of_figures(seen)))


def _title(programme: ProgrammeRef) -> str:
    """The name in quotation marks with the noun behind them (“四办”工作法); a plain name that ends in one needs none."""
    name = programme.name
    if NOUN.search(name[-3:]) or name.endswith(lexicon.ASPECT_NOUNS):
        return name
    behind = re.search(re.escape(name) + r"[”’」\"]+(?P<noun>\w{0,6})", programme.passage.text)
    noun = NOUN.search(behind["noun"]) if behind else None
    return f"“{name}”" + (behind["noun"][: noun.end()] if behind and noun else "")


def _verb(title: str) -> str:
    return next((verb for nouns, verb in lexicon.VERBS if title.endswith(nouns)), lexicon.VERB)


def _listed(parts: list[str]) -> str:
    return "、".join(parts)


def _confirmed(part: Part) -> list[Observation]:
    """The figures that a person confirmed to speak of the part; a proposal of the program is no statement."""
    return [each.observation for each in part.evidence if each.standing is Standing.CONFIRMED and each.observation]


def _counter(part: Part, figures: list[Observation]) -> str:
    """幸福小院24个 where the figure has the part's own name, else 提醒办环节公示提醒到期证照600余个."""
    own = [printed(each) for each in figures if each.indicator.name == part.name]
    others = [each.indicator.name + printed(each) for each in figures if each.indicator.name != part.name]
    said = [part.name + "、".join(own)] if own else []
    return "，".join((*said, *([lexicon.COUNTER.format(part=part.name, counters="、".join(others))] if others else [])))
