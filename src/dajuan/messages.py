"""Translate what a user sees: Chinese where the locale is Chinese, else English, by gettext.

`N_` marks a sentence where it is defined, `_` translates it where it is shown.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locale"


TONGUES = {"zh": "zh_CN", "en": "en"}
"""The languages that can be asked for (--lang), by what they are called there."""


def N_(sentence: str) -> str:
    """Mark a sentence for the message catalogue without translating it yet."""
    return sentence


_SPOKEN: ContextVar[str] = ContextVar("spoken", default="")


@contextmanager
def speaking(tongue: str) -> Iterator[None]:
    """Speak this language ("zh_CN", "en") within the block, whatever the locale is: of a report, not of a person."""
    token = _SPOKEN.set(tongue)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def language(environ: Mapping[str, str] = os.environ) -> str:
    """The language to speak, "zh_CN" or "en": that of `speaking`, else DAJUAN_LANG, else the locale of the process."""
    spoken = _SPOKEN.get()
    if spoken:
        return spoken
    return "zh_CN" if _locale(environ).startswith("zh") else "en"


def language_of_content(environ: Mapping[str, str] = os.environ) -> str:
    """The language of what is written about a Chinese document: Chinese, unless the process is asked to speak English."""
    return "en" if _locale(environ).startswith("en") else "zh_CN"


def asked_for(lang: str | None) -> str:
    """The language of `--lang`; where it is not given, that of what is written about a Chinese document."""
    return TONGUES[lang] if lang else language_of_content()


def _locale(environ: Mapping[str, str]) -> str:
    names = ("DAJUAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    return next((environ[name].lower() for name in names if environ.get(name)), "")


@cache
def translations(tongue: str) -> gettext.NullTranslations:
    """The message catalogue of a language; English is what stands in the source."""
    return gettext.translation("dajuan", LOCALES, languages=[tongue], fallback=True)


def _(sentence: str) -> str:
    """Translate a sentence into the language of the process."""
    return translations(language()).gettext(sentence)


CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}") | dict.fromkeys(b"\t\n\r", " ")


def harmless(text: str) -> str:
    """The text on one line, without characters that would steer a terminal; names and texts of files may hold any."""
    return text.translate(CONTROLS)


def encodable(name: str) -> str:
    """The name of a file as UTF-8 can hold it: bytes of it that are no UTF-8 (an archive from another system) become �."""
    return os.fsencode(name).decode("utf-8", "replace")


def teach_libraries() -> None:
    """Let libraries that call gettext themselves (typer) speak from our catalogue; for a program's own start only."""
    os.environ["LANGUAGE"] = language()
    gettext.bindtextdomain("dajuan", str(LOCALES))
    gettext.textdomain("dajuan")
