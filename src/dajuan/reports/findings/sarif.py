"""Write findings as SARIF 2.1.0, which editors and code review show beside the lines of a text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import BinaryIO
from urllib.parse import quote

import msgspec

from dajuan.checks.records import Finding, Severity, Span
from dajuan.checks.registry import Rule, rules
from dajuan.documents.document import Document
from dajuan.messages import N_, _, language
from dajuan.reports.findings import words
from dajuan.reports.findings.records import Checked

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
EXAMPLES = 3
"""Of each kind that the help of a rule shows."""

STANDARD_INPUT = "stdin"
WRONG, RIGHT = N_("Wrong:"), N_("Right:")

Json = dict[str, object]


def write(checked: Iterable[Checked], stream: BinaryIO) -> None:
    """Write one run over all documents. What was waived is there too, suppressed with its reason.

    Offsets, lines and columns count the characters of the text that Dajuan reads, which of a plain text is the file itself.
    """
    artifacts: list[Json] = []
    results: list[Json] = []
    for one in checked:
        for finding, reason in [*((finding, None) for finding in one.findings), *one.waived]:
            results.append(_result(one, len(artifacts), finding, reason))
        artifacts.append(_artifact(one.document))
    known = rules()
    slugs = sorted({str(result["ruleId"]) for result in results})
    for result in results:
        result["ruleIndex"] = slugs.index(str(result["ruleId"]))
    run: Json = {
        "tool": {"driver": _driver([known.get(slug) or slug for slug in slugs])},
        "columnKind": "unicodeCodePoints",
        "artifacts": artifacts,
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    stream.write(msgspec.json.format(msgspec.json.encode(log), indent=2) + b"\n")


def _driver(described: Sequence[Rule | str]) -> Json:
    from dajuan import __version__

    return {
        "name": "Dajuan",
        "version": __version__,
        "language": "zh-CN" if language() == "zh_CN" else "en",
        "rules": [{"id": rule} if isinstance(rule, str) else _rule(rule) for rule in described],
    }


def _rule(rule: Rule) -> Json:
    lines = [rule.why.spoken()]
    for title, examples in ((WRONG, rule.wrong), (RIGHT, rule.right)):
        texts = [example.text.strip() for example in examples if not example.text.startswith("<")][:EXAMPLES]
        if texts:
            lines += ["", _(title), *(f"- {text}" for text in texts)]
    return {
        "id": rule.slug,
        "shortDescription": {"text": rule.title.spoken()},
        "fullDescription": {"text": rule.why.spoken()},
        "help": {"text": "\n".join(lines)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _artifact(document: Document) -> Json:
    return {
        "location": {"uri": uri(document.name)},
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": document.sha256},
    }


def _result(checked: Checked, index: int, finding: Finding, waived: str | None) -> Json:
    document = checked.document
    said = (finding.message.spoken(), *words.details(document, finding))
    result: Json = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join(said)},
        "locations": [_location(document, index, finding.spans[0])],
    }
    if finding.spans[1:]:
        result["relatedLocations"] = [
            {"id": n, **_location(document, index, span), "message": {"text": words.quoted(document, span)}}
            for n, span in enumerate(finding.spans[1:], 1)
        ]
    if (
        finding.fix is not None and document.format == words.PLAIN_TEXT
    ):  # in a Word file it would replace bytes of a zip
        result["fixes"] = [_fix(document, index, finding.spans[0], finding.fix)]
    if waived is not None:
        result["suppressions"] = [{"kind": "external", "justification": waived}]
    return result


def _location(document: Document, index: int, span: Span) -> Json:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(document.name), "index": index},
            "region": {**region(document.text, span), "snippet": {"text": document.text[span.start : span.end]}},
        },
        "logicalLocations": [{"fullyQualifiedName": words.place(document, span.start)}],
    }


def _fix(document: Document, index: int, span: Span, fix: str) -> Json:
    replacement = {"deletedRegion": region(document.text, span), "insertedContent": {"text": fix}}
    changes = {"artifactLocation": {"uri": uri(document.name), "index": index}, "replacements": [replacement]}
    return {"description": {"text": _(words.REPLACEMENT).format(fix=fix)}, "artifactChanges": [changes]}


def region(text: str, span: Span) -> Json:
    """A span as SARIF counts it: offsets from 0, lines and columns from 1, the last column behind the last character."""
    (first, column), (last, behind) = (_line_and_column(text, offset) for offset in (span.start, span.end))
    return {
        "startLine": first,
        "startColumn": column,
        "endLine": last,
        "endColumn": behind,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def uri(name: str) -> str:
    """The path of a document as a URI, relative where the path is."""
    if name in ("", "-"):
        return STANDARD_INPUT
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
