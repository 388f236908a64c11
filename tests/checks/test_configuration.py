"""dajuan.toml: what it can ask for, and the one sentence where it asks for what is not known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dajuan.checks import Settings, rules
from dajuan.checks.configuration import known_rules, settings_of
from dajuan.errors import UsageError

WITH_THRESHOLD = next((slug, name) for slug, rule in rules().items() for name in rule.thresholds)


def test_a_configuration_says_what_is_checked() -> None:
    slug, name = WITH_THRESHOLD
    settings = settings_of(
        f"""
        [check]
        select = ["approx", "num-range-sign"]
        ignore = ["approx-exact"]
        strict = true
        [check.per-file-ignores]
        "*预算*.docx" = ["approx-"]
        [check.thresholds]
        "{slug}.{name}" = 0.75
        """,
        "dajuan.toml",
    )
    assert settings == Settings(
        select=("approx", "num-range-sign"),
        ignore=("approx-exact",),
        per_file={"*预算*.docx": ("approx-",)},
        thresholds={f"{slug}.{name}": Decimal("0.75")},
        strict=True,
    )


def test_a_threshold_may_be_written_without_quotes() -> None:
    slug, name = WITH_THRESHOLD
    assert settings_of(f"[check.thresholds]\n{slug}.{name} = 2", "t").thresholds == {f"{slug}.{name}": Decimal(2)}


def test_an_empty_file_asks_for_nothing() -> None:
    assert settings_of("", "t") == settings_of("[check]", "t") == Settings()


@pytest.mark.parametrize(
    ("select", "ignore", "slug", "wanted"),
    [
        (("all",), (), "approx-double", True),
        (("approx",), (), "approx-double", True),
        (("approx-",), (), "num-two", False),
        (("approx-double",), (), "approx-double", True),
        (("app",), (), "approx-double", False),  # a family is named whole
        (("all",), ("approx",), "approx-double", False),
        (("approx-double",), ("approx",), "approx-double", True),  # the longer name wins
        (("approx",), ("all",), "approx-double", True),
        (("approx",), ("approx",), "approx-double", False),
    ],
)
def test_a_rule_is_wanted_by_the_longest_name(
    select: tuple[str, ...], ignore: tuple[str, ...], slug: str, wanted: bool
) -> None:
    assert Settings(select=select, ignore=ignore).wants(slug) is wanted


@pytest.mark.parametrize(
    ("file", "wanted"), [("草案/2026年预算报告.docx", False), ("工作报告.docx", True), ("预算.txt", True)]
)
def test_files_may_have_rules_ignored(file: str, wanted: bool) -> None:
    assert Settings(per_file={"*预算*.docx": ("approx",)}).wants("approx-double", file) is wanted


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("[check]\nstrict = = true", "is no TOML: line 2, column 10 is not understood"),
        ("strict = [", "is no TOML: its end is not understood"),
        ("strict = true", "sets “strict”, which is not known. It can set: check.select, "),
        ("[chek]\nstrict = true", "sets “chek”, which is not known"),
        ("[check]\nselct = []", "sets “check.selct”, which is not known"),
        ("[check]\nselect = 'all'", "sets “check.select” to something else than a list of rules"),
        ("[check]\nignore = [1]", "sets “check.ignore” to something else than a list of rules"),
        ("[check]\nstrict = 1", "sets “check.strict” to something else than true or false"),
        ("check = 1", "sets “check” to something else than a table"),
        ("[check]\nselect = ['approx-duoble']", "Is approx-double meant?"),
        ("[check]\nselect = ['xyz']", "There is no rule “xyz”"),
        ("[check.thresholds]\nwhatever = 1", "sets the threshold “whatever”, which is not known"),
        ("[check.thresholds]\n'{}.{}x' = 1".format(*WITH_THRESHOLD), "Is {}.{} meant?".format(*WITH_THRESHOLD)),
        ("[check.thresholds]\n'{}.{}' = 'x'".format(*WITH_THRESHOLD), "to something else than a number of 0 or more"),
        ("[check.thresholds]\n'{}.{}' = -1".format(*WITH_THRESHOLD), "to something else than a number of 0 or more"),
        ("[check.thresholds]\n'{}.{}' = nan".format(*WITH_THRESHOLD), "to something else than a number of 0 or more"),
    ],
)
def test_what_is_not_known_is_said_in_one_sentence(source: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        settings_of(source, "dajuan.toml")


def test_names_of_rules_are_given_back() -> None:
    assert known_rules(["approx", "num-", "all"]) == ("approx", "num-", "all")
