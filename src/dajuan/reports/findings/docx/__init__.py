"""Put findings into the writer's own Word file as comments in its margin (批注), and safe fixes as tracked changes (修订).

Only the text's part, the list of comments, the relationships and the content types change; every other part stays byte for byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from dajuan.checks.records import Finding
from dajuan.documents.document import Document


class Fixes(StrEnum):
    """What is done with the fixes of findings."""

    NONE = "none"  # the comment says them
    TRACKED = "tracked"  # besides, they are tracked changes that the writer accepts or rejects


def commented(
    data: bytes, document: Document, findings: Sequence[Finding], *, at: datetime, fixes: Fixes = Fixes.NONE
) -> bytes:
    """The Word file with a comment for each finding, on the characters of its first span.

    data:     the bytes of the file that `document` was opened from.
    at:       when the comments were made; Word shows the time as it stands, whatever the zone.

    A place in a note or a text box, where Word allows no comments, is commented at the note's reference or at the box.
    Raises ValueError where the document was not opened from this file.
    """
    from dajuan.reports.findings.docx.file import File

    file = File(data, document)
    for finding in findings:
        file.add(finding, at, track=fixes is Fixes.TRACKED)
    return file.written()
