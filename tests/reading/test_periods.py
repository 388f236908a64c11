"""今年以来 runs to the month in which the document was published; the other words of time stand in the corpus."""

from __future__ import annotations

import pytest

from dajuan.documents.document import Document, DocumentKind
from dajuan.reading import read_document

NEWS, REPORT = DocumentKind.NEWS, DocumentKind.WORK_REPORT


@pytest.mark.parametrize(
    ("published", "kind", "period"),
    [
        ("2025-11-20", NEWS, "2025-01/2025-11"),
        ("2025-06", NEWS, "2025-01/2025-06"),
        ("2025-01-20", NEWS, "2025-01"),
        ("2025-12-26", NEWS, "2025"),
        ("2025", NEWS, "2025"),
        ("", NEWS, "2025"),
        ("2026-01-15", NEWS, "2025"),  # published after the year that it speaks of
        ("2025-11-20", REPORT, "2025-01/2025-11"),
    ],
)
def test_since_the_new_year_is_up_to_the_month_of_publication(published: str, kind: DocumentKind, period: str) -> None:
    text = "今年以来，全县接待游客210万人次。"
    document = Document("news.txt", "", "text", text, kind=kind, year=2025, published=published, place="云溪县")
    assert [claim.period for claim in read_document(document).claims] == [period]
