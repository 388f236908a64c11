"""List the rules of the checks, and explain one."""

from __future__ import annotations

import sys

from dajuan.checks.configuration import known_rules
from dajuan.checks.records import Text
from dajuan.checks.registry import Example, Rule, rules
from dajuan.errors import UsageError
from dajuan.messages import N_, _, asked_for, speaking
from dajuan.reports.claims.columns import Cell, Setting, lines

SEVERITIES = {"error": N_("error"), "warning": N_("warning"), "advice": N_("advice")}
BASES = {
    "standard": N_("a national standard"),
    "certain": N_("arithmetic, the statistical system or grammar"),
    "house": N_("house style"),
}
WIDTH = 100


def list_rules(lang: str | None) -> int:
    """Print every rule: slug, severity, title; the exit code."""
    with speaking(asked_for(lang)):
        rows = [
            (Cell(rule.slug), Cell(_(SEVERITIES[rule.severity])), Cell(rule.title.spoken()))
            for rule in rules().values()
        ]
        room = WIDTH if sys.stdout.isatty() else None
        for line in lines(rows, (Setting(whole=True), Setting(whole=True), Setting()), room):
            print(line)
    return 0


def explain(slug: str, lang: str | None) -> int:
    """Print what a rule finds, why, and its examples; the exit code. Raises UsageError where there is no such rule."""
    if slug not in rules():
        known_rules((slug,))
        raise UsageError(
            N_("“{family}” is a family of rules. Name one of them: {rules}."),
            family=slug,
            rules=", ".join(each for each in rules() if each.startswith(slug.rstrip("-") + "-")) or "all",
        )
    with speaking(asked_for(lang)):
        for line in explained(rules()[slug]):
            print(line)
    return 0


def explained(rule: Rule) -> list[str]:
    """The explanation of a rule, line by line, in the language that is spoken."""
    said = [
        f"{rule.slug}  {rule.title.spoken()}",
        _("Severity: {severity}. It rests on {basis}.").format(
            severity=_(SEVERITIES[rule.severity]), basis=rule.standard or _(BASES[rule.basis])
        ),
    ]
    if rule.known:
        said.append(_("It needs a ledger or a plan."))
    said += ["", rule.why.spoken(), "", _("Wrong:")]
    said += [line for example in rule.wrong for line in _shown(example)]
    said += ["", _("Right:")]
    said += [line for example in rule.right for line in _shown(example)]
    if rule.thresholds:
        said += ["", _("Thresholds that dajuan.toml can set:")]
        said += [f'  "{rule.slug}.{name}" = {value}' for name, value in rule.thresholds.items()]
    return said


def _shown(example: Example) -> list[str]:
    shown = ["  ✎ " + example.text.strip().replace("\n", "\n    ")]
    shown += [
        "    "
        + Text("台账中已有（{date}）：{text}", en="In the ledger ({date}): {text}")
        .filled(date=date, text=text)
        .spoken()
        for text, date in example.earlier
    ]
    if example.plan:
        shown.append("    " + Text("规划：{plan}", en="The plan: {plan}").filled(plan=example.plan).spoken())
    return shown
