"""Write findings as JSON lines, a finding a line (docs/checks.md)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from dajuan.checks.records import Finding
from dajuan.documents.document import Document
from dajuan.messages import encodable
from dajuan.reports.findings.records import Checked

ENCODER = msgspec.json.Encoder()


def write(checked: Iterable[Checked], stream: BinaryIO) -> None:
    """Write the lines of each document as soon as it is checked; what was waived is not among them."""
    for one in checked:
        lines = b"".join(ENCODER.encode(record(one.document, finding)) + b"\n" for finding in one.findings)
        if lines:
            stream.write(lines)


def record(document: Document, finding: Finding) -> dict[str, object]:
    """A finding with the keys of the contract; sentences are in the language of the request, "" where there is none."""
    return {
        "doc": encodable(document.name),
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.value,
        "message": finding.message.spoken(),
        "spans": [
            {"start": span.start, "end": span.end, "text": document.text[span.start : span.end]}
            for span in finding.spans
        ],
        "computed": finding.computed,
        "suggestion": finding.suggestion.spoken() if finding.suggestion else "",
        "fix": finding.fix,
    }
