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


def read(
    text: str, published: str, *, title: str = "", kind: DocumentKind = NEWS, year: int = 2025
) -> list[tuple[str, str]]:
    document = Document(
        "news.txt", "", "text", text, kind=kind, year=year, published=published, place="云溪县", title=title
    )
    return [(claim.period or "", claim.status) for claim in read_document(document).claims]


def test_the_new_year_of_a_briefing_runs_to_the_month_that_its_title_names() -> None:
    title = "2025年1—10月云溪县经济运行简况"
    assert read("今年以来，全县接待游客210万人次。", "2025-11-18", title=title) == [("2025-01/2025-10", "actual")]


@pytest.mark.parametrize(
    ("text", "published", "year", "period", "status"),
    [
        ("1至10月，接待游客210万人次。", "2026-01-15", 2026, "2025-01/2025-10", "actual"),
        ("全年接待游客260万人次。", "2026-01-15", 2026, "2025", "actual"),
        ("力争一季度接待游客60万人次。", "2026-01-15", 2026, "2026-01/2026-03", "target"),
        ("今年上半年接待游客110万人次。", "2026-01-15", 2026, "2026-01/2026-06", "target"),
        ("1—2月，接待游客32万人次。", "2026-03-10", 2026, "2026-01/2026-02", "actual"),
        ("下半年，新开工项目32个。", "2025-07-10", 2025, "2025-07/2025-12", "target"),
        ("11月份，接待游客18万人次。", "2025-11-28", 2025, "2025-11", "actual"),
        ("7月以来，接待游客42万人次。", "2025-09-10", 2025, "2025-07/2025-09", "actual"),
    ],
)
def test_months_that_lie_ahead_are_aimed_at_or_of_the_year_before(
    text: str, published: str, year: int, period: str, status: str
) -> None:
    assert read(text, published, year=year) == [(period, status)]


@pytest.mark.parametrize(
    ("title", "published", "period"),
    [
        ("临川市财政运行简况（2025年8月）", "2025-09-08", "2025-08"),
        ("云溪县统计月报 2025年12月", "2025-12-20", "2025"),
        ("2025年11月份及1—11月经济运行情况", "2025-12-16", "2025-01/2025-11"),
        ("云溪县2025年一季度安全生产形势分析", "2025-04-10", "2025-01/2025-03"),
        ("云溪县国民经济和社会发展2025年工作总结", "2026-01-20", "2025"),
        ("2025年1—12月云溪县主要指标完成情况", "2026-01-20", "2025"),
    ],
)
def test_a_figure_without_a_time_is_of_the_months_of_the_title(title: str, published: str, period: str) -> None:
    assert read("一般公共预算收入7.2亿元。", published, title=title) == [(period, "actual")]
