"""What an explanation says: sentences that are translated when they are shown."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.messages import _
from dajuan.reading.explain.lexicon import KEYS, LINE, RULE, RULE_ALONE
from dajuan.reading.records import Claim

TRAPS_FOLDER = "traps"
INDENT = "    "


class Sentence(msgspec.Struct, frozen=True):
    """One sentence: a template of the message catalogue, and what fills its placeholders after translation."""

    template: str
    values: dict[str, str] = {}

    def __str__(self) -> str:
        return _(self.template).format(**self.values)


class Reason(msgspec.Struct, frozen=True):
    """Why one key of a claim has the value that it has.

    key:     the key of the contract (value, bound, kind, base, indicator, period, place, status, speaker).
    value:   what the key holds, as the contract writes it.
    rule:    the id of the rule that fired.
    folder:  where the rule stands, below src/dajuan/reading.
    because: what the rule found in the text.
    example: a sentence of the rule's corpus, "" where there is none.
    """

    key: str
    value: str
    rule: str
    folder: str
    because: Sentence
    example: str = ""


class Explanation(msgspec.Struct, frozen=True):
    """What stands at an offset of a document, and why it was read so.

    start, end, text: the words that are explained, document.text[start:end].
    claim:    the claim whose figure stands there; None where no figure stands there.
    summary:  one sentence on what stands there.
    reasons:  of a claim, one for each key, in the order of the contract; of anything else none.
    rule:     where no figure stands there: the trap that it is, "" where it is none; example: a sentence of its corpus.
    """

    start: int
    end: int
    text: str
    summary: Sentence
    claim: Claim | None = None
    reasons: tuple[Reason, ...] = ()
    rule: str = ""
    example: str = ""

    def lines(self) -> Iterator[str]:
        """The explanation in the language of the process, line by line."""
        yield str(self.summary)
        for reason in self.reasons:
            yield str(Sentence(LINE, {"key": _(KEYS[reason.key]), "because": str(reason.because)}))
            yield _rule(reason.rule, reason.folder, reason.example)
        if self.rule:
            yield _rule(self.rule, TRAPS_FOLDER, self.example)


def _rule(rule: str, folder: str, example: str) -> str:
    template = RULE if example else RULE_ALONE
    return INDENT + str(Sentence(template, {"rule": rule, "folder": f"reading/{folder}", "example": example}))
