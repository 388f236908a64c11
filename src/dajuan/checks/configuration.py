"""Read what `dajuan.toml` asks of the checks.

[check]
select = ["all"]
ignore = ["num-range-sign", "word-"]      # a rule, or a family by its prefix
strict = false

[check.per-file-ignores]
"*预算*.docx" = ["num-group"]

[check.thresholds]
"ledger-series-break.deviations" = 6
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal

from dajuan.checks.registry import rules
from dajuan.checks.settings import ALL, Settings, names
from dajuan.errors import UsageError
from dajuan.messages import N_, _

FILE = "dajuan.toml"
"""What the configuration is called; it holds in its folder and in all folders below."""

NO_TOML = N_("{file} is no TOML: {place} is not understood. Put it right, or name another file with --config.")
LINE = N_("line {line}, column {column}")
END = N_("its end")
UNKNOWN_KEY = N_("{file} sets “{key}”, which is not known. It can set: {keys}.")
WRONG_KIND = N_("{file} sets “{key}” to something else than {wanted}.")
NO_RULE = N_("There is no rule “{rule}”. `dajuan check --rules` lists them.")
NO_RULE_BUT = N_("There is no rule “{rule}”. Is {near} meant? `dajuan check --rules` lists them.")
NO_THRESHOLD = N_(
    "{file} sets the threshold “{key}”, which is not known. `dajuan check --explain RULE` names those of a rule."
)
NO_THRESHOLD_BUT = N_("{file} sets the threshold “{key}”, which is not known. Is {near} meant?")
RULES = N_("a list of rules")
SWITCH = N_("true or false")
NUMBER = N_("a number of 0 or more")
TABLE = N_("a table")

_PLACE = re.compile(r"at line (\d+), column (\d+)")
_CHECK = "check"
_KEYS = tuple(f"{_CHECK}.{key}" for key in ("select", "ignore", "strict", "per-file-ignores", "thresholds"))


def settings_of(source: str, file: str) -> Settings:
    """The settings that the text of a configuration file asks for; `file` is its name, for messages.

    Raises UsageError, one sentence, where it is no TOML or asks for what is not known.
    """
    try:
        whole = tomllib.loads(source, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(NO_TOML, file=file, place=_place(error)) from None
    asked = _table(whole, _CHECK, file)
    for key in (*(key for key in whole if key != _CHECK), *(f"{_CHECK}.{key}" for key in asked)):
        if key not in _KEYS:
            raise UsageError(UNKNOWN_KEY, file=file, key=key, keys=", ".join(_KEYS))
    strict = asked.get("strict", False)
    if not isinstance(strict, bool):
        raise UsageError(WRONG_KIND, file=file, key="check.strict", wanted=_(SWITCH))
    per_file = _table(asked, "per-file-ignores", file)
    return Settings(
        select=_listed(asked.get("select", [ALL]), "check.select", file),
        ignore=_listed(asked.get("ignore", []), "check.ignore", file),
        per_file={
            pattern: _listed(given, f"check.per-file-ignores.{pattern}", file) for pattern, given in per_file.items()
        },
        thresholds=_thresholds(_table(asked, "thresholds", file), file),
        strict=strict,
    )


def known_rules(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a selection (slugs, families, all). Raises UsageError where one names no rule."""
    wanted = tuple(words)
    for word in wanted:
        if not any(names(word, slug) for slug in rules()):
            near = difflib.get_close_matches(word, rules(), n=1, cutoff=0.7)
            raise UsageError(NO_RULE_BUT, rule=word, near=near[0]) if near else UsageError(NO_RULE, rule=word)
    return wanted


def _place(error: tomllib.TOMLDecodeError) -> str:
    """Where the text stops to be TOML; what is wrong there the library says in English only."""
    found = _PLACE.search(str(error))
    return _(LINE).format(line=found[1], column=found[2]) if found else _(END)


def _table(holder: Mapping[str, object], key: str, file: str) -> Mapping[str, object]:
    found = holder.get(key, {})
    if not isinstance(found, dict):
        raise UsageError(WRONG_KIND, file=file, key=key, wanted=_(TABLE))
    return found


def _listed(given: object, key: str, file: str) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        raise UsageError(WRONG_KIND, file=file, key=key, wanted=_(RULES))
    return known_rules(given)


def _thresholds(given: Mapping[str, object], file: str) -> dict[str, Decimal]:
    known = [f"{slug}.{name}" for slug, rule in rules().items() for name in rule.thresholds]
    found = {}
    for key, value in _flat(given):
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.7)
            raise UsageError(NO_THRESHOLD_BUT if near else NO_THRESHOLD, file=file, key=key, near="".join(near))
        if (
            isinstance(value, bool)
            or not isinstance(value, (int, Decimal))
            or not Decimal(value).is_finite()
            or value < 0
        ):
            raise UsageError(WRONG_KIND, file=file, key=key, wanted=_(NUMBER))
        found[key] = Decimal(value)
    return found


def _flat(given: Mapping[str, object]) -> Iterable[tuple[str, object]]:
    """Names with a dot, which TOML reads as a table of its own where they are not quoted."""
    for key, value in given.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{name}", inner) for name, inner in value.items())
        else:
            yield key, value
