"""Documents go in once, whole, with their bytes, text and all that was read in them."""

from __future__ import annotations

from pathlib import Path

import pytest

import dajuan
from builders.docx import docx, heading, paragraph
from builders.ledgers import REVIEW, WHO, put
from dajuan import ledger as api
from dajuan.errors import DajuanError, UsageError
from dajuan.ledger import models


def test_a_document_is_kept_with_its_bytes_and_its_text(book: api.Ledger) -> None:
    number = put(book, REVIEW)
    (document,) = api.documents(book)
    assert (document.number, document.place, document.published, document.year) == (
        number,
        "云溪县",
        "2026-01-09",
        2025,
    )
    assert api.bytes_of(book, number) == REVIEW.encode()
    assert api.text_of(book, number) == REVIEW
    assert document.added.who == WHO


def test_what_was_opened_comes_back_as_it_was(book: api.Ledger) -> None:
    data = docx(heading("云溪县2025年工作综述"), paragraph("云溪县建成公园3个。"))
    found = dajuan.read(data, name="review.docx")
    number = api.add(book, found.document, found.reading, data, who=WHO).number
    assert api.whole(book, number) == found.document


def test_every_figure_is_where_it_says(book: api.Ledger) -> None:
    text = api.text_of(book, put(book, REVIEW))
    rows = list(models.Claim.objects.using(book.alias).all())
    assert len(rows) == 10
    for row in rows:
        assert text[row.start : row.end] == row.text
        assert text[row.sentence_start : row.sentence_start + len(row.sentence)] == row.sentence
        assert row.sentence_start <= row.start


def test_a_sentence_that_stands_twice_is_found_where_its_figure_is(book: api.Ledger) -> None:
    put(book, "云溪县2025年综述\n\n建成公园3个。\n\n建成公园3个。\n")
    starts = [row.sentence_start for row in models.Claim.objects.using(book.alias).order_by("start")]
    assert starts == [REPEATED.index("建成"), REPEATED.rindex("建成")]


REPEATED = "云溪县2025年综述\n\n建成公园3个。\n\n建成公园3个。\n"


def test_adding_the_same_bytes_again_changes_nothing(book: api.Ledger) -> None:
    number = put(book, REVIEW)
    found = dajuan.read(REVIEW.encode(), name="copy.txt")
    again = api.add(book, found.document, found.reading, REVIEW.encode(), who="another")
    assert (again.new, again.number) == (False, number)
    assert [act.what for act in api.acts(book).values()] == ["add"]


def test_bytes_that_are_not_those_of_the_document_are_refused(book: api.Ledger) -> None:
    found = dajuan.read(REVIEW.encode(), name="review.txt")
    with pytest.raises(DajuanError, match="its bytes changed meanwhile"):
        api.add(book, found.document, found.reading, b"other", who=WHO)
    assert api.documents(book) == ()


@pytest.mark.parametrize("named", ["1", "review.txt", "云溪县2025年经济社会发展综述"])
def test_a_document_is_found_by_number_name_and_title(book: api.Ledger, named: str) -> None:
    put(book, REVIEW)
    assert api.document(book, named).number == 1
    assert api.document(book, api.documents(book)[0].sha256[:10]).number == 1


def test_an_unknown_document_is_a_sentence(book: api.Ledger) -> None:
    with pytest.raises(UsageError, match="has no document nothing"):
        api.document(book, "nothing.txt")


def test_who_holds_which_office_is_entered_once(book: api.Ledger) -> None:
    put(book, REVIEW)
    put(book, REVIEW + "\n补记。\n", name="second.txt")
    held = models.PersonInOffice.objects.using(book.alias).order_by("name").values_list("name", "office", "body__name")
    assert list(held) == [
        ("苏暖", "云溪县民政局局长", "云溪县民政局"),
        ("陆时安", "云溪县工业和信息化局局长", "云溪县工业和信息化局"),
    ]


def test_a_text_with_a_character_that_postgresql_refuses_keeps_its_offsets(book: api.Ledger) -> None:
    number = put(book, "云溪县2025年综述\n\n建成公园\x003个，改造小区18个。\n")
    text = api.text_of(book, number)
    assert all(text[claim.start : claim.end] == claim.text for claim in api.claims(book))


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ("missing.db", "There is no ledger at"),
        ("mysql://host/base", "names no ledger"),
        ("postgresql://nobody@127.0.0.1:1/none", "cannot be reached"),
    ],
)
def test_a_ledger_that_cannot_be_opened_is_a_sentence(named: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=sentence):
        api.open_ledger(named if "://" in named else tmp_path / named)


def test_a_file_that_is_no_ledger_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("no ledger")
    with pytest.raises(UsageError, match="is there already, and is no ledger"):
        api.create_ledger(file)
    with pytest.raises(UsageError, match="is not a ledger, or is damaged"):
        api.open_ledger(file)
    assert file.read_text() == "no ledger"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://tester:secret@127.0.0.1:1/none",
        "postgresql://tester@127.0.0.1:1/none?password=secret",
        "postgresql://tester:secret@127.0.0.1:port/none",
        "postgresql://tester:secret@[127.0.0.1/none",
    ],
)
def test_a_password_is_never_shown(url: str) -> None:
    with pytest.raises(UsageError) as raised:
        api.open_ledger(url)
    assert "secret" not in str(raised.value)


def test_a_ledger_survives_a_loss_of_power(tmp_path: Path) -> None:
    """WAL, full synchronisation and foreign keys are on in every connection to SQLite."""
    from django.db import connections

    made, new = api.create_ledger(tmp_path / "a.db")
    with made, connections[made.alias].cursor() as cursor:
        found = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert new
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_the_same_text_in_other_bytes_is_no_other_document(book: api.Ledger) -> None:
    number = put(book, REVIEW)
    data = REVIEW.encode("gb18030")
    found = dajuan.read(data, name="review-gb.txt")
    assert found.document.text == REVIEW
    again = api.add(book, found.document, found.reading, data, who=WHO)
    assert (again.number, again.new, again.copy) == (number, False, True)
    assert len(api.documents(book)) == 1
