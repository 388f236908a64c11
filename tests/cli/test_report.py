"""`dajuan report` writes a report card or a review, whole or not at all."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from builders.commands import WITHOUT, Dajuan, python
from builders.ledgers import EARLIER

DONE = "{out}: 云溪县, 2025.\n"


def members(path: str) -> set[str]:
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())


class TestForms:
    def test_html_is_what_is_written_by_default(self, full: Path, dajuan: Dajuan) -> None:
        assert dajuan("report", "--out", "card.html") == (0, "", DONE.format(out="card.html"))
        page = Path("card.html").read_text(encoding="utf-8")
        assert "11.31亿元" in page
        assert 'lang="zh' in page

    def test_docx_and_xlsx(self, full: Path, dajuan: Dajuan) -> None:
        assert dajuan("report", "--format", "docx", "--out", "card.docx").code == 0
        assert dajuan("report", "-f", "xlsx", "-o", "card.xlsx").code == 0
        assert "word/document.xml" in members("card.docx")
        assert "xl/workbook.xml" in members("card.xlsx")

    def test_pdf(self, full: Path, dajuan: Dajuan) -> None:
        assert dajuan("report", "--format", "pdf", "--out", "card.pdf").code == 0
        assert Path("card.pdf").read_bytes().startswith(b"%PDF-")

    def test_a_package_is_a_folder_that_a_later_one_takes_the_place_of(self, full: Path, dajuan: Dajuan) -> None:
        for _time in range(2):
            assert dajuan("report", "--format", "package", "--out", "data") == (0, "", DONE.format(out="data"))
            assert json.loads(Path("data/datapackage.json").read_bytes())["resources"]

    @pytest.mark.parametrize(("form", "out"), [("docx", "review.docx"), ("html", "review.html")])
    def test_a_review(self, full: Path, dajuan: Dajuan, form: str, out: str) -> None:
        done = dajuan("report", "--style", "review", "--format", form, "--out", out)
        assert done == (0, "", DONE.format(out=out))
        assert Path(out).stat().st_size > 1000

    def test_all_forms_go_into_a_folder(self, full: Path, dajuan: Dajuan) -> None:
        assert dajuan("report", "--format", "all", "--out", "published") == (0, "", DONE.format(out="published"))
        written = sorted(path.name for path in Path("published").iterdir())
        assert written == ["card.docx", "card.html", "card.pdf", "card.xlsx", "package"]
        assert dajuan("report", "--format", "html", "--out", "alone.html").code == 0
        assert Path("published/card.html").read_bytes() == Path("alone.html").read_bytes()

    def test_both_forms_of_a_review(self, full: Path, dajuan: Dajuan) -> None:
        assert dajuan("report", "--style", "review", "-f", "all", "-o", "published").code == 0
        assert sorted(path.name for path in Path("published").iterdir()) == ["review.docx", "review.html"]


class TestWhat:
    def test_documents_that_name_no_place_do_not_say_whose_it_is(self, full: Path, dajuan: Dajuan) -> None:
        for number in range(5):
            Path(f"n{number}.txt").write_text(f"培训{number}班。\n", encoding="utf-8")
        assert dajuan("ledger", "add", *(f"n{number}.txt" for number in range(5))).code == 0
        assert dajuan("report", "--out", "card.html") == (0, "", DONE.format(out="card.html"))

    def test_the_report_is_chinese_unless_another_language_is_asked_for(self, full: Path, dajuan: Dajuan) -> None:
        dajuan("report", "--out", "zh.html")
        dajuan("report", "--out", "en.html", "--lang", "en")
        assert "约束性" in Path("zh.html").read_text(encoding="utf-8")
        assert 'lang="en"' in Path("en.html").read_text(encoding="utf-8")

    def test_messages_keep_the_language_of_the_person(
        self, full: Path, dajuan: Dajuan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DAJUAN_LANG", "zh")
        done = dajuan("report", "--out", "en.html", "--lang", "en")
        assert done.err == "en.html：云溪县，2025年。\n"
        assert dajuan("report").err.startswith("请用 --out 指定输出位置")

    def test_an_earlier_year(self, full: Path, dajuan: Dajuan) -> None:
        done = dajuan("report", "--out", "card.html", "--year", "2023", "--plan", "十四五", "--place", "云溪县")
        assert done.err == "card.html: 云溪县, 2023.\n"
        assert "11.31亿元" not in Path("card.html").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            ([], "Name where to write it with --out, such as card.html."),
            (["--out", "x", "--year", "x"], "x is no year. Write it as 2025."),
            (["--out", "x", "--place", "临川市"], "The ledger holds no documents of 临川市. It has some of: 云溪县."),
            (["--out", "x", "--plan", "十三五"], "The ledger has no plan 十三五."),
            (["--out", "x", "--format", "odt"], "The command line is off: argument -f/--format: invalid choice: 'odt'"),
            (["--out", "x", "--lang", "fr"], "The command line is off: argument --lang: invalid choice: 'fr'"),
            (
                ["--out", "x", "--style", "review", "--format", "pdf"],
                "A review is written as docx or html, not as pdf.",
            ),
            (["--out", "x", "--style", "review", "--format", "package"], "A review is written as docx or html, not as"),
            (["--out", "x", "--style", "review", "--lang", "en"], "A review is written in Chinese only; leave --lang"),
            (["--out", "x", "--ledger", "no.db"], "There is no ledger at no.db. Make one with `dajuan ledger init"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_cannot_be_written(self, full: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        before = sorted(full.iterdir())
        done = dajuan("report", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)
        assert sorted(full.iterdir()) == before

    def test_an_empty_ledger(self, empty: Path, dajuan: Dajuan) -> None:
        sentence = "The ledger holds no documents yet. Add some with `dajuan ledger add FILE ...`.\n"
        assert dajuan("report", "--out", "card.html") == (2, "", sentence)
        assert not Path("card.html").exists()


class TestWhole:
    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["--out", "no/such/card.html"], "no/such/card.html cannot be written (No such file or directory). Name"),
            (["--out", "foreign"], "foreign is a folder. Name a file with --out."),
            (["--format", "package", "--out", "foreign"], "foreign is not empty, and no data package of Dajuan. Name"),
            (["--format", "package", "--out", "plan.csv"], "plan.csv is no folder. Name a new folder for the data"),
            (["--format", "package", "--out", "plan.csv/x"], "plan.csv/x cannot be written ("),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_a_place_that_cannot_be_written_to(
        self, full: Path, dajuan: Dajuan, arguments: list[str], sentence: str
    ) -> None:
        Path("foreign").mkdir()
        Path("foreign/minutes.txt").write_text("会议纪要", encoding="utf-8")
        before = sorted(full.rglob("*"))
        done = dajuan("report", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)
        assert sorted(full.rglob("*")) == before

    @pytest.mark.parametrize("error", [OSError(28, "No space left on device"), ValueError("a bug")], ids=repr)
    def test_a_writer_that_fails_leaves_the_report_that_was_there(
        self, full: Path, dajuan: Dajuan, monkeypatch: pytest.MonkeyPatch, error: Exception
    ) -> None:
        from dajuan.reports.card import html

        def half(card: object, stream: object) -> None:
            stream.write(b"<html>")  # type: ignore[attr-defined]
            raise error

        Path("card.html").write_text("old", encoding="utf-8")
        before = sorted(full.iterdir())
        monkeypatch.setattr(html, "write", half)
        if isinstance(error, OSError):
            sentence = "card.html cannot be written (No space left on device). Name another place with --out.\n"
            assert dajuan("report", "--out", "card.html") == (2, "", sentence)
        else:
            with pytest.raises(ValueError, match="a bug"):
                dajuan("report", "--out", "card.html")
        assert Path("card.html").read_text(encoding="utf-8") == "old"
        assert sorted(full.iterdir()) == before


def test_without_an_extra_all_other_forms_are_written(full: Path, dajuan: Dajuan) -> None:
    command = ["report", "--format", "all", "--out", "published"]
    done = python(WITHOUT, json.dumps(["weasyprint"]), json.dumps([command]), cwd=full)
    assert done.stdout.splitlines() == ["1"]
    assert "A PDF needs WeasyPrint." in done.stderr
    written = sorted(path.name for path in Path("published").iterdir())
    assert written == ["card.docx", "card.html", "card.xlsx", "package"]


EXTRAS = {
    "html": ("vl_convert", "Charts need vl-convert. Install it with `pip install 'dajuan[report]'` and try again."),
    "docx": ("docx", "Word files need python-docx. Install it with `pip install 'dajuan[report]'` and try again."),
    "pdf": (
        "weasyprint",
        "A PDF needs WeasyPrint. Install it with `pip install 'dajuan[pdf]'`, or write --format html and",
    ),
    "package": (
        "pyarrow",
        "A data package needs pyarrow. Install it with: pip install 'dajuan[report]', and try again.",
    ),
}
"""By form, the package that it takes, and what is said without it."""


def test_without_an_extra_it_says_what_to_install_and_leaves_nothing(full: Path, dajuan: Dajuan) -> None:
    Path("earlier.txt").write_text(EARLIER, encoding="utf-8")  # a second year, so that there is a chart to draw
    dajuan("ledger", "add", "earlier.txt")
    dajuan("ledger", "accept", "--min-confidence", "0", "--document", "earlier.txt")
    before = sorted(full.iterdir())
    packages = [package for package, _sentence in EXTRAS.values()]
    commands = [["report", "--format", form, "--out", f"card.{form}"] for form in EXTRAS]
    done = python(WITHOUT, json.dumps(packages), json.dumps(commands), cwd=full)
    said = done.stderr.splitlines()
    assert done.stdout.splitlines() == ["2"] * len(EXTRAS)
    assert len(said) == len(EXTRAS)
    for sentence, (form, (_package, wanted)) in zip(said, EXTRAS.items(), strict=True):
        assert sentence.startswith(wanted), form
    assert sorted(full.iterdir()) == before
