"""The small elements that the page is made of; each kind of digit stands in the class that says what it is.

n: as printed in a document; derived: computed; count: of the page's own things; when: a period or date; label: a name.
"""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.records import DocumentRef, TaskState
from dajuan.messages import _
from dajuan.reading.records import State
from dajuan.reports.card import show
from dajuan.reports.claims.marks import html_text

HASH = 16
"""Digits of a document's SHA-256 that tell it apart on the page."""

SIGNS = {
    Verdict.MET: "✓",
    Verdict.AHEAD: "»",
    Verdict.ON_TRACK: "→",
    Verdict.BEHIND: "▽",
    Verdict.MISSED: "✕",
    Verdict.NOT_REPORTED: "○",
    Verdict.NOT_COMPARABLE: "≠",
}
STATE_SIGNS = {
    TaskState.OPEN: "○",
    TaskState.NOT_BEGUN: "○",
    TaskState.UNDER_WAY: "→",
    TaskState.DONE: "✓",
    TaskState.STALLED: "✕",
}


def label(text: str) -> str:
    """A name, a title, a note: whatever digits it holds are no data."""
    return f'<span class="label">{html_text(text)}</span>' if text else ""


def when(text: str) -> str:
    """A period or a date in words."""
    return f'<span class="when">{html_text(text)}</span>' if text else ""


def count(number: int) -> str:
    """A number of the page's own things."""
    return f'<span class="count">{number}</span>'


def say(sentence: str, **parts: str) -> str:
    """A translated sentence as HTML, its placeholders filled with elements."""
    return html_text(sentence).format(**parts)


def joined(parts: Iterable[str]) -> str:
    """Parts that stand beside each other, those that are empty left out."""
    return ' <span class="dot" aria-hidden="true">·</span> '.join(part for part in parts if part)


def place_in(document: DocumentRef, start: int, end: int) -> str:
    """The attributes that say which stretch of which document an element quotes."""
    return f'data-doc="{document.sha256[:HASH]}" data-start="{start}" data-end="{end}"'


def css(word: str) -> str:
    """An enum's value as a class: "on track" is on-track."""
    return word.replace(" ", "-")


def verdict(of: Evaluation) -> str:
    """The verdict as a badge: sign, words and colour say the same."""
    return (
        f'<span class="verdict c-{of.colour}"><span aria-hidden="true">{SIGNS[of.verdict]}</span> '
        f"{html_text(show.verdict(of))}</span>"
    )


def state(of: TaskState | State) -> str:
    """The state of a task or milestone as a badge."""
    task = of if isinstance(of, TaskState) else TaskState(of.value)
    words = show.TASK_STATES[task]
    return (
        f'<span class="state st-{css(task)}"><span aria-hidden="true">{STATE_SIGNS[task]}</span> '
        f"{html_text(_(words))}</span>"
    )


def tag(words: str, kind: str = "") -> str:
    """A small remark in a frame."""
    return f'<span class="tag{" " * bool(kind)}{kind}">{html_text(words)}</span>'


def target_classes(of: Evaluation) -> str:
    """The classes by which a target is coloured and filtered."""
    return f"v-{css(of.verdict)} c-{of.colour}"
