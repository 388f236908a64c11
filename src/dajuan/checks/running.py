"""Run the rules over a manuscript: select, stamp, put in order."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Finding, Remark, Severity
from dajuan.checks.registry import Rule, rules, unaided
from dajuan.checks.registry import rule as registered

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def findings(manuscript: Manuscript) -> tuple[Finding, ...]:
    """What the rules that were asked for find, in the order of the text, worse ones first at one place."""
    available = unaided() if manuscript.known is None else rules()
    found: list[Finding] = []
    for rule in available.values():
        if not manuscript.settings.wants(rule.slug, manuscript.document.name):
            continue
        found.extend(_stamped(rule, rule.run(manuscript), strict=manuscript.settings.strict))
    return tuple(sorted(_unreplaced(found), key=lambda one: (one.spans[0], _ORDER[one.severity], one.rule)))


def _stamped(rule: Rule, remarks: Iterable[Remark], *, strict: bool) -> Iterable[Finding]:
    seen = set()
    for remark in remarks:
        if remark.doubtful and not strict:
            continue
        key = (remark.spans, remark.message)
        if key in seen:
            continue
        seen.add(key)
        severity = Severity.ADVICE if remark.doubtful else remark.severity or rule.severity
        yield Finding(
            rule=rule.slug,
            family=rule.family,
            severity=severity,
            spans=remark.spans,
            message=remark.message,
            suggestion=remark.suggestion,
            computed=remark.computed,
            fix=remark.fix,
        )


def _unreplaced(found: list[Finding]) -> list[Finding]:
    """Without the findings of weaker rules where a rule that replaces them speaks of the same place."""
    speaking = [(one, replaced) for one in found if (replaced := registered(one.rule).replaces)]
    return [
        one
        for one in found
        if not any(
            one.rule in replaced and one.spans[0].start < by.spans[0].end and by.spans[0].start < one.spans[0].end
            for by, replaced in speaking
        )
    ]
