"""Every rule speaks of its wrong examples, is silent about its right ones, and explains itself in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from builders.manuscripts import manuscript
from dajuan.checks import Example, Finding, Rule, Settings, Severity, findings, rules
from dajuan.checks.registry import AIDED, unaided

RULES = tuple(rules().values())


def examples(side: str) -> Iterator[object]:
    for rule in RULES:
        for example in getattr(rule, side):
            yield pytest.param(rule, example, id=f"{rule.slug}: {example.text}")


def found(example: Example, settings: Settings | None = None) -> tuple[Finding, ...]:
    return findings(manuscript(example, settings))


@pytest.mark.parametrize(("rule", "example"), list(examples("wrong")))
def test_a_rule_speaks_of_what_is_wrong(rule: Rule, example: Example) -> None:
    of_rule = [finding for finding in found(example, Settings(select=(rule.slug,))) if finding.rule == rule.slug]
    assert of_rule, example.text
    for finding in of_rule:
        assert all(0 <= span.start < span.end for span in finding.spans)
        for text in filter(None, (finding.message, finding.suggestion)):
            assert "{" not in text.zh + text.en


@pytest.mark.parametrize(("rule", "example"), list(examples("right")))
def test_a_rule_is_silent_about_what_is_right(rule: Rule, example: Example) -> None:
    assert [finding for finding in found(example) if finding.rule == rule.slug] == []


@pytest.mark.parametrize(("rule", "example"), list(examples("right")))
def test_no_other_rule_calls_what_is_right_an_error(rule: Rule, example: Example) -> None:
    assert [finding for finding in found(example) if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_rule_explains_itself_in_both_languages(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.slug)
    for text in (rule.title, rule.why):
        assert re.search("[\u4e00-\u9fff]", text.zh)
        assert re.search("[a-z]{3}", text.en)
    assert rule.why.zh.endswith(("。", "？"))
    assert rule.why.en.endswith((".", "?"))
    assert not rule.title.zh.endswith("。")


def test_all_rules_of_a_folder_that_is_not_loaded_without_a_ledger_need_one() -> None:
    aided = [rule.slug for rule in RULES if rule.run.__module__.split(".")[2] in AIDED and not rule.known]
    assert aided == []
    assert set(unaided()) == {rule.slug for rule in RULES if not rule.known}
