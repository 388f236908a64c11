"""What is known beside a document: of a ledger, of texts alone, of a plan's file; the document itself is left out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import msgspec
import pytest

import dajuan
from builders.ledgers import BULLETIN, EARLIER, PLAN, WHO, claim_of, filled, put
from dajuan import ledger as api
from dajuan.checks import Finding, Manuscript, Settings, findings
from dajuan.checks.asking import SURE
from dajuan.checks.known import Known, known_from, known_from_plan, known_of
from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.errors import UsageError
from dajuan.reading import read_document
from dajuan.reading.plans import read_plans
from dajuan.reading.records import Reading

COUNTY = Path(__file__).parents[2] / "examples" / "county"

DRAFT = (
    "云溪县2025年发展综述\n\n云溪融媒　2026年5月9日\n\n"
    "2024年，全县一般公共预算收入10.57亿元。2025年，全县地区生产总值188.1亿元，粮食总产量189.0万吨。研发文创产品300余种。\n"
)


@pytest.fixture
def book(tmp_path: Path, empty_file: Path) -> Iterator[api.Ledger]:
    copy(empty_file, tmp_path / "ledger.db")
    with api.open_ledger(tmp_path / "ledger.db") as ledger:
        yield ledger


def read(text: str, name: str = "draft.txt") -> tuple[Document, Reading]:
    document = open_document(text.encode(), name=name)
    return document, read_document(document)


def rules_of(document: Document, reading: Reading, known: Known) -> dict[str, str]:
    """The rules that speak, each with what it speaks of first."""
    settings = Settings(select=("ledger", "plan", "milestone-again", "pledge-restated"))
    return {one.rule: words(document, one) for one in findings(Manuscript(document, reading, settings, known))}


def words(document: Document, finding: Finding) -> str:
    span = finding.spans[0]
    return document.text[span.start : span.end]


def planned(book: api.Ledger) -> None:
    found = dajuan.read(PLAN.encode(), name="plan.csv", place="云溪县", date="2021-03")
    number = put(book, PLAN, name="plan.csv", place="云溪县", date="2021-03")
    api.add_plans(book, number, read_plans(found.document, found.reading), who=WHO)


def test_a_draft_is_held_against_the_ledger(book: api.Ledger) -> None:
    filled(book, BULLETIN, EARLIER)
    document, reading = read(DRAFT)
    assert rules_of(document, reading, known_from(book, document, reading)) == {
        "ledger-digit-swap": "10.57亿元",
        "ledger-magnitude": "189.0万吨",
    }


def test_a_ledger_and_the_texts_alone_say_the_same(book: api.Ledger) -> None:
    filled(book, BULLETIN, EARLIER)
    document, reading = read(DRAFT)
    of_texts = known_of(document, reading, [read(BULLETIN), read(EARLIER)])
    assert rules_of(document, reading, of_texts) == rules_of(document, reading, known_from(book, document, reading))


def test_a_document_is_not_held_against_itself(book: api.Ledger) -> None:
    filled(book, BULLETIN)
    document, reading = read(BULLETIN)
    assert known_from(book, document, reading).observations == ()
    changed = msgspec.structs.replace(document, sha256="0" * 64)  # the same text in other bytes
    assert known_from(book, changed, reading).observations == ()
    other, other_reading = read(BULLETIN.replace("11.31", "11.13"))
    assert known_from(book, other, other_reading).observations != ()


def test_a_phrase_of_its_own_finds_the_local_indicator(book: api.Ledger) -> None:
    earlier = "云溪县2024年发展综述\n\n2025年1月9日\n\n2024年，云溪县研发文创产品260余种。\n"
    filled(book, earlier)
    document, reading = read(DRAFT)
    known = known_from(book, document, reading)
    (local,) = {one.indicator.id for one in known.own if one.indicator.local}
    assert [cell.standing.origin.text for cell in known.by_indicator[local] if cell.standing] == ["260余种"]


def test_a_plan_is_named_or_comes_from_a_file(book: api.Ledger) -> None:
    planned(book)
    document, reading = read(DRAFT)
    assert known_from(book, document, reading).plan is None
    assert len(known_from(book, document, reading).targets) == 2
    named = known_from(book, document, reading, "“十四五”").plan
    assert named is not None
    assert (named.first_year, named.last_year) == (2021, 2025)
    with pytest.raises(UsageError, match="no plan 十六五"):
        known_from(book, document, reading, "十六五")
    file = open_document(PLAN.encode(), name="plan.csv", place="云溪县", date="2021-03")
    from_file = known_from_plan(document, reading, file)
    assert [target.indicator.id for target in from_file.targets] == ["general_public_budget_revenue", "grain_output"]
    both = known_from(book, document, reading, file)
    assert both.plan is not None
    assert both.plan.number not in {plan.number for plan in api.plans(book)}


def test_what_waits_is_known_where_it_was_read_with_good_confidence(book: api.Ledger) -> None:
    put(book, BULLETIN)
    document, reading = read(DRAFT)
    known = known_from(book, document, reading)
    assert {one.waiting for one in known.observations} == {True}
    assert all(one.origin.confidence >= SURE for one in known.observations)
    (finding,) = findings(Manuscript(document, reading, Settings(select=("ledger-magnitude",)), known))
    assert "尚未认定" in finding.message.zh
    assert "not yet accepted" in finding.message.en


def test_what_was_accepted_comes_first(book: api.Ledger) -> None:
    first = put(book, BULLETIN, name="first.txt")
    put(book, BULLETIN.replace("11.31", "11.42").replace("4月20日", "4月28日"), name="second.txt")
    api.accept(book, who=WHO, document=first)
    document, reading = read("云溪县2025年发展综述\n\n2026年5月9日\n\n2025年，全县一般公共预算收入11.13亿元。\n")
    cells = known_from(book, document, reading).by_indicator["general_public_budget_revenue"]
    levels = [cell for cell in cells if cell.key.kind == "level"]
    assert [(cell.standing.origin.text, cell.standing.waiting) for cell in levels if cell.standing] == [
        ("11.31亿元", False)
    ]


def test_what_was_rejected_or_corrected_is_not_known_as_it_was_read(book: api.Ledger) -> None:
    put(book, BULLETIN)
    api.reject(book, claim_of(book, "11.31亿元"), who=WHO, why="另一口径")
    api.correct(book, claim_of(book, "18.9万吨"), api.Correction(value="189000"), who=WHO, why="按年鉴更正")
    document, reading = read(DRAFT)
    known = known_from(book, document, reading)
    assert "11.31亿元" not in {one.origin.text for one in known.observations}
    grain = [one for one in known.observations if one.origin.text == "18.9万吨"]
    assert [(one.value, one.waiting) for one in grain] == [("189000", False)]


def test_what_waits_of_other_places_serves_a_rank(book: api.Ledger) -> None:
    for place, revenue in (("宁河县", "14.82"), ("东岭县", "12.36"), ("白沙县", "9.75"), ("南屏县", "8.41")):
        text = f"{place}2025年国民经济和社会发展统计公报\n\n{place}统计局　2026年4月18日\n\n全年一般公共预算收入{revenue}亿元。\n"
        put(book, text, name=f"{place}.txt")
    draft = "2025年，全县一般公共预算收入11.27亿元，总量居全市5个县（区）第2位。"
    document, reading = read(f"云溪县2025年发展综述\n\n2026年5月9日\n\n{draft}\n")
    known = known_from(book, document, reading)
    assert len(known.elsewhere) == 4
    assert "ledger-rank" in rules_of(document, reading, known)


def test_a_town_that_quotes_its_county_is_held_against_the_county(book: api.Ledger) -> None:
    filled(book, BULLETIN, EARLIER)
    text = "青石镇2025年工作总结\n\n青石镇人民政府\n2026年5月9日\n\n2024年，全县一般公共预算收入10.57亿元。我镇粮食总产量1.62万吨。\n"
    document, reading = read(text)
    known = known_from(book, document, reading)
    assert {one.origin.text: one.place for one in known.own} == {"10.57亿元": "云溪县", "1.62万吨": "青石镇"}
    assert rules_of(document, reading, known) == {"ledger-digit-swap": "10.57亿元"}


def test_the_base_year_of_a_plan_is_known(book: api.Ledger) -> None:
    planned(book)
    document, reading = read(DRAFT)
    bases = [one for one in known_from(book, document, reading).observations if one.period == "2020"]
    assert {one.indicator.id for one in bases} == {"general_public_budget_revenue", "grain_output"}


def test_a_document_of_no_place_knows_plans_only(book: api.Ledger) -> None:
    filled(book, BULLETIN)
    document, reading = read("粮食总产量18.9万吨。\n")
    assert document.place == ""
    assert known_from(book, document, reading).observations == ()


def test_the_queries_do_not_grow_with_the_draft(book: api.Ledger) -> None:
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    filled(book, BULLETIN, EARLIER)
    planned(book)
    counts = []
    for text in (DRAFT, DRAFT + "2025年，全县一般公共预算收入居全市11个县（区）第3位，新增公共停车位2100个。\n" * 30):
        document, reading = read(text)
        with CaptureQueriesContext(connections[book.alias]) as captured:
            known_from(book, document, reading)
        counts.append(len(captured))
    assert counts[1] <= counts[0] + 5  # a rank asks for the other places


def test_without_a_ledger_django_is_not_loaded() -> None:
    code = (
        "import sys\n"
        "from dajuan.checks.known import known_of, known_from_plan\n"
        "from dajuan.checks import rules\n"
        "rules()\n"
        "assert 'django' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_county_of_the_examples_is_told_what_its_review_leaves_out(tmp_path: Path, empty_file: Path) -> None:
    copy(empty_file, tmp_path / "county.db")
    with api.open_ledger(tmp_path / "county.db") as book:
        for path in sorted(COUNTY.glob("202[1-4]*.txt")):
            data = path.read_bytes()
            found = dajuan.read(data, name=path.name)
            api.add(book, found.document, found.reading, data, who=WHO)
        api.accept(book, who=WHO)
        plan = open_document(COUNTY / "plan.html")
        document = open_document(COUNTY / "2025.txt")
        reading = read_document(document)
        known = known_from(book, document, reading, plan)
    manuscript = Manuscript(document, reading, Settings(select=("ledger", "plan", "milestone", "pledge")), known)
    told = findings(manuscript)
    assert {one.rule for one in told} == {"plan-missing-binding"}
    assert "森林覆盖率" in told[0].message.zh
    assert "粮食总产量" not in told[0].message.zh
