"""What a check says: a remark on a text, and the finding that it becomes under its rule."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from dajuan.messages import language


class Text(msgspec.Struct, frozen=True):
    """A sentence in Chinese and in English; a check carries both itself, so that it is one file.

    Placeholders have names ({figure}) and are the same in both.
    """

    zh: str
    en: str

    def filled(self, **values: object) -> Text:
        """The sentence with its placeholders filled in both languages; a value that is a Text is filled by its language."""
        return Text(
            self.zh.format(**{name: _in(value, "zh_CN") for name, value in values.items()}),
            self.en.format(**{name: _in(value, "en") for name, value in values.items()}),
        )

    def spoken(self) -> str:
        """The sentence in the language of the process (messages.language)."""
        return self.zh if language() == "zh_CN" else self.en


def _in(value: object, tongue: str) -> str:
    if isinstance(value, Text):
        return value.zh if tongue == "zh_CN" else value.en
    return str(value)


class Severity(StrEnum):
    """How sure it is that something must be put right."""

    ERROR = "error"  # wrong whatever was meant (错误)
    WARNING = "warning"  # almost always wrong, or right only in a way that the text must say (警告)
    ADVICE = "advice"  # style, or a question to the writer (建议)


class Basis(StrEnum):
    """What a rule rests on."""

    STANDARD = "standard"  # a national standard or a law says it
    CERTAIN = "certain"  # arithmetic, the statistical system or grammar
    HOUSE = "house"  # widely held among report writers, but not binding: never above advice


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of the document: document.text[start:end], in characters, half open."""

    start: int
    end: int


class Remark(msgspec.Struct, frozen=True):
    """What a check has to say of some places of a text, before it is known under which settings it was asked.

    spans:      every place that it rests on, the one to look at first in front.
    message:    what stands there and what it conflicts with; polite, a question where two readings are possible.
    suggestion: the two or three ways to put it right, None where the message says all.
    computed:   what the figures give, with its bounds, as `quantities.shown` writes it: “30.0%（29.8%—30.2%）”; "" for none.
    fix:        what to put in the place of the first span where that is safe, which never changes a value; else None.
    severity:   where it differs from the rule's own.
    doubtful:   true only if the figures were rounded as they should be; told as advice where the check is strict.
    """

    spans: tuple[Span, ...]
    message: Text
    suggestion: Text | None = None
    computed: str = ""
    fix: str | None = None
    severity: Severity | None = None
    doubtful: bool = False


class Finding(msgspec.Struct, frozen=True):
    """A remark under its rule (问题): what a check found in a document.

    rule: the slug ("approx-double"); family: its prefix ("approx"); the rest as in `Remark`.
    """

    rule: str
    family: str
    severity: Severity
    spans: tuple[Span, ...]
    message: Text
    suggestion: Text | None = None
    computed: str = ""
    fix: str | None = None
