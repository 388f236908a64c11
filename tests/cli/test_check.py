"""`dajuan check`: exit codes, forms, configuration, waivers, and the one sentence where something is off."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from builders.commands import Dajuan
from builders.docx import docx, paragraph
from dajuan.cli import main
from dajuan.documents import open_document

HEAD = "云溪县2025年工作综述\n"
DOUBLED = HEAD + "2025年，全县接待游客近30余万人次。\n"
CLEAN = HEAD + "2025年，全县接待游客30余万人次。\n"
ADVICE = HEAD + "2025年，粮食总产23.6万吨。预计全年财政收入增长5%-8%。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with one draft that is wrong and one that is right."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DAJUAN_LEDGER", raising=False)
    (tmp_path / "draft.txt").write_text(DOUBLED, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def found(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def rules(out: str) -> list[object]:
    return [finding["rule"] for finding in found(out)]


def test_a_finding_is_a_line_of_json(folder: Path, dajuan: Dajuan) -> None:
    done = dajuan("check", "draft.txt", "--format", "jsonl", "--select", "approx-double")
    assert done.code == 1
    (finding,) = found(done.out)
    assert list(finding) == [
        "doc", "rule", "family", "severity", "message", "spans", "computed", "suggestion", "fix",
    ]  # fmt: skip
    assert (finding["doc"], finding["rule"], finding["family"], finding["severity"]) == (
        "draft.txt", "approx-double", "approx", "error",
    )  # fmt: skip
    (span,) = finding["spans"]  # type: ignore[misc]
    assert DOUBLED[span["start"] : span["end"]] == span["text"]  # type: ignore[index]
    assert "近" in span["text"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (CLEAN, (), 0),
        (DOUBLED, (), 1),
        (DOUBLED, ("--ignore", "approx"), 0),
        (ADVICE, ("--select", "num-range-sign"), 0),
        (ADVICE, ("--select", "num-range-sign", "--strict"), 1),
    ],
)
def test_the_exit_code_tells_whether_something_must_be_put_right(
    folder: Path, dajuan: Dajuan, text: str, arguments: tuple[str, ...], code: int
) -> None:
    (folder / "one.txt").write_text(text, encoding="utf-8")
    assert dajuan("check", "one.txt", *arguments).code == code


def test_a_file_that_cannot_be_read_does_not_keep_the_others_back(folder: Path, dajuan: Dajuan) -> None:
    (folder / "empty.txt").touch()
    done = dajuan("check", "empty.txt", "draft.txt", "--format", "jsonl", "--select", "approx-double")
    assert done.code == 2
    assert rules(done.out) == ["approx-double"]
    assert "empty.txt is empty" in done.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Name the documents to check"),
        (("draft.txt", "--select", "approx-duoble"), "Is approx-double meant?"),
        (("draft.txt", "--ignore", "nothing"), "There is no rule “nothing”"),
        (("draft.txt", "--fix"), "use --fix with --format docx"),
        (("draft.txt", "--out", "draft.txt"), "is itself a document to be checked"),
        (("draft.txt", "clean.txt", "--format", "html"), "Name a folder for them with --out"),
        (("draft.txt", "--config", "none.toml"), "none.toml cannot be read"),
        (("draft.txt", "--config", "."), ". cannot be read: Is a directory"),
        (("draft.txt", "--plan", "none.docx"), "There is no file none.docx"),
        (("draft.txt", "--plan", "clean.txt"), "clean.txt sets no targets"),
        (("draft.txt", "--ledger", "none.db"), "There is no ledger at none.db"),
        (("draft.txt", "--format", "docx"), "draft.txt is no Word file"),
        (("--explain", "approx"), "is a family of rules"),
        (("--explain", "xyz-abc"), "There is no rule"),
    ],
)
def test_what_cannot_be_meant_is_said_in_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    assert main(["check", *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_the_nearest_configuration_holds(folder: Path, dajuan: Dajuan, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "dajuan.toml").write_text('[check]\nignore = ["approx"]\n', encoding="utf-8")
    (folder / "below").mkdir()
    shutil.move("draft.txt", "below/draft.txt")
    monkeypatch.chdir(folder / "below")
    assert dajuan("check", "draft.txt").code == 0
    assert dajuan("check", "draft.txt", "--select", "approx-double").code == 1
    (folder / "other.toml").write_text("[check]\n", encoding="utf-8")
    assert dajuan("check", "draft.txt", "--config", "../other.toml").code == 1


def test_a_configuration_that_is_off_is_said(folder: Path, dajuan: Dajuan) -> None:
    (folder / "dajuan.toml").write_text("[check]\nignored = []\n", encoding="utf-8")
    done = dajuan("check", "draft.txt")
    assert (done.code, "which is not known" in done.err) == (2, True)


def test_the_language_follows_the_locale_and_the_option(
    folder: Path, dajuan: Dajuan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def message(*arguments: str) -> str:
        done = dajuan("check", "draft.txt", "--format", "jsonl", "--select", "approx-double", *arguments)
        return str(found(done.out)[0]["message"])

    monkeypatch.setenv("DAJUAN_LANG", "zh_CN.UTF-8")
    chinese = message()
    monkeypatch.setenv("DAJUAN_LANG", "C")
    assert message() == chinese
    monkeypatch.setenv("DAJUAN_LANG", "en_US.UTF-8")
    english = message()
    assert english != chinese
    assert message("--lang", "zh") == chinese
    monkeypatch.setenv("DAJUAN_LANG", "zh_CN.UTF-8")
    assert message("--lang", "en") == english


def test_rules_are_listed_and_explained(folder: Path, dajuan: Dajuan) -> None:
    listed = dajuan("check", "--rules", "--lang", "en")
    assert listed.code == 0
    assert any(line.split()[:2] == ["approx-double", "error"] for line in listed.out.splitlines())
    chinese = dajuan("check", "--explain", "approx-double", "--lang", "zh").out
    assert chinese.startswith("approx-double  约数重复")
    assert "错误" in chinese
    assert "Wrong:" in dajuan("check", "--explain", "approx-double", "--lang", "en").out


def test_pages_of_several_documents_go_into_a_folder(folder: Path, dajuan: Dajuan) -> None:
    assert dajuan("check", "draft.txt", "clean.txt", "--format", "html", "--out", "pages").code == 1
    assert sorted(path.name for path in (folder / "pages").iterdir()) == ["clean.checked.html", "draft.checked.html"]


@pytest.mark.parametrize("form", ["text", "sarif", "html"])
def test_other_forms_are_written_whole(folder: Path, dajuan: Dajuan, form: str) -> None:
    assert dajuan("check", "draft.txt", "--format", form, "--out", "out").code == 1
    assert "approx-double" in (folder / "out").read_text(encoding="utf-8")


@pytest.fixture
def word(folder: Path) -> Path:
    path = folder / "draft.docx"
    path.write_bytes(docx(paragraph("云溪县2025年工作综述"), paragraph("2025年，全县接待游客近30余万人次，增长5-8%。")))
    return path


def test_a_word_file_gets_comments_in_one_command(word: Path, dajuan: Dajuan) -> None:
    assert dajuan("check", "draft.docx", "--format", "docx").code == 1
    made = word.with_name("draft.checked.docx")
    assert open_document(made).text == open_document(word).text
    assert dajuan("check", "draft.docx", "--format", "docx", "--out", "named.docx", "--fix").code == 1
    assert (word.parent / "named.docx").exists()


def test_where_several_word_files_went_is_said(word: Path, dajuan: Dajuan) -> None:
    (word.parent / "a").mkdir()
    shutil.copy(word, "a/draft.docx")
    done = dajuan("check", "draft.docx", "a/draft.docx", "--format", "docx", "--select", "approx-double")
    assert done.err.splitlines() == [
        "draft.docx: findings: 1 (errors: 1). Written to draft.checked.docx.",
        "a/draft.docx: findings: 1 (errors: 1). Written to a/draft.checked.docx.",
    ]
    done = dajuan("check", "draft.docx", "a/draft.docx", "--format", "docx", "--out", "both")
    assert sorted(path.name for path in Path("both").iterdir()) == ["draft-2.checked.docx", "draft.checked.docx"]


@pytest.mark.parametrize("form", ["docx", "html"])
def test_what_a_check_has_written_into_a_folder_is_no_draft(word: Path, dajuan: Dajuan, form: str) -> None:
    (word.parent / "drafts").mkdir()
    shutil.copy(word, "drafts/draft.docx")
    for _run in range(2):
        assert dajuan("check", "drafts", "--format", form, "--out", "drafts").code == 1
        assert sorted(path.name for path in Path("drafts").iterdir()) == [f"draft.checked.{form}", "draft.docx"]
    done = dajuan("check", "drafts", "--format", "jsonl", "--select", "approx-double")
    assert [finding["doc"] for finding in found(done.out)] == ["drafts/draft.docx"]
    assert done.err == "Pages and commented copies of an earlier check that were left out: 1.\n"


def test_the_list_of_findings_is_no_draft(folder: Path, dajuan: Dajuan) -> None:
    for _run in range(2):
        assert dajuan("check", ".", "--select", "approx-double", "--out", "findings.txt").code == 1
        assert "documents: 2; findings: 1" in Path("findings.txt").read_text(encoding="utf-8")


def test_what_is_no_word_file_is_left_out_of_a_folder(word: Path, dajuan: Dajuan) -> None:
    torn = word.parent / "torn.docx"
    torn.write_bytes(word.read_bytes()[:400])
    done = dajuan("check", ".", "--format", "docx", "--out", "made", "--select", "approx-double")
    assert (done.code, [path.name for path in Path("made").iterdir()]) == (2, ["draft.checked.docx"])
    assert "torn.docx is damaged" in done.err
    assert "Files that are no Word files (docx) and were left out: 2." in done.err
    torn.unlink()
    assert dajuan("check", ".", "--format", "docx", "--out", "made").code == 1
    word.unlink()
    shutil.rmtree("made")
    assert dajuan("check", ".", "--format", "docx", "--out", "made").code == 2


def test_a_document_that_was_named_is_not_written_over(word: Path, dajuan: Dajuan) -> None:
    shutil.copy(word, "draft.checked.docx")
    before = Path("draft.checked.docx").read_bytes()
    done = dajuan("check", "draft.docx", "draft.checked.docx", "--format", "docx")
    assert (done.code, "draft.checked.docx is itself a document to be checked" in done.err) == (2, True)
    assert Path("draft.checked.docx").read_bytes() == before


def test_a_commented_copy_is_checked_again_without_piling_up(word: Path, dajuan: Dajuan) -> None:
    dajuan("check", "draft.docx", "--format", "docx")
    dajuan("check", "draft.checked.docx", "--format", "docx", "--out", "again.docx")
    assert Path("again.docx").read_bytes() == Path("draft.checked.docx").read_bytes()


def test_a_file_is_checked_once_however_often_it_is_named(folder: Path, dajuan: Dajuan) -> None:
    done = dajuan("check", "draft.txt", ".", "draft.txt", "--format", "jsonl", "--select", "approx-double")
    assert [finding["doc"] for finding in found(done.out)] == ["draft.txt"]


def test_a_name_that_is_no_utf8(folder: Path, dajuan: Dajuan) -> None:
    name = os.fsdecode(b"\xd4\xc6.txt")  # 云 as an archive from another system writes it
    (folder / name).write_text(DOUBLED, encoding="utf-8")
    for form in ("jsonl", "sarif", "text", "html"):
        assert dajuan("check", name, "--format", form, "--out", "out").code == 1


def test_a_draft_of_nobody_is_taken_for_the_only_place_of_the_ledger(folder: Path, dajuan: Dajuan) -> None:
    (folder / "last.txt").write_text(
        "云溪县2024年国民经济和社会发展统计公报\n2025年4月8日\n全年一般公共预算收入11.38亿元，比上年增长7.7%。\n",
        "utf-8",
    )
    (folder / "speech.txt").write_text(
        "在全县财税工作会上的讲话\n2026年2月5日\n2025年，一般公共预算收入113.8亿元，增长5.2%。\n", "utf-8"
    )
    dajuan("ledger", "init")
    dajuan("ledger", "add", "last.txt")
    done = dajuan("check", "speech.txt", "--ledger", "dajuan.db", "--format", "jsonl", "--select", "ledger")
    assert "is taken for one of 云溪县" in done.err
    assert "ledger-magnitude" in rules(done.out)
    other = HEAD.replace("云溪县", "青石县")
    (folder / "other.txt").write_text(other + "2025年，接待游客30万人次。\n", "utf-8")
    dajuan("ledger", "add", "other.txt")
    assert "Name the place with --place" in dajuan("check", "speech.txt", "--ledger", "dajuan.db").err


def test_a_sentence_is_waived_in_the_ledger(folder: Path, dajuan: Dajuan) -> None:
    assert dajuan("ledger", "init").code == 0
    waive = ("ledger", "waive", "approx-double", "draft.txt", "--at", "近30余万")
    assert "Say why" in dajuan(*waive).err
    assert dajuan(*waive, "--why", "原话如此", "--who", "王敏").code == 0
    checked = ("check", "--format", "jsonl", "--select", "approx-double", "--ledger", "dajuan.db")
    assert dajuan(*checked, "draft.txt").code == 0
    (folder / "next.txt").write_text(DOUBLED + "建成公园3个。\n", encoding="utf-8")
    assert dajuan(*checked, "next.txt").code == 0  # the sentence is the same in the next draft
    (folder / "changed.txt").write_text(DOUBLED.replace("30", "40"), encoding="utf-8")
    assert dajuan(*checked, "changed.txt").code == 1
    assert dajuan("check", "--select", "approx-double", "draft.txt").code == 1  # no ledger is named


def test_a_document_of_no_place_is_compared_with_nothing_and_that_is_said(folder: Path, dajuan: Dajuan) -> None:
    dajuan("ledger", "init")
    (folder / "speech.txt").write_text("讲话提纲\n今年接待游客30余万人次。\n", encoding="utf-8")
    assert "Name the place with --place" in dajuan("check", "speech.txt", "--ledger", "dajuan.db").err
    assert "--place" not in dajuan("check", "speech.txt", "--ledger", "dajuan.db", "--place", "云溪县").err


def test_words_that_stand_in_no_one_sentence_waive_nothing(folder: Path, dajuan: Dajuan) -> None:
    dajuan("ledger", "init")
    done = dajuan("ledger", "waive", "approx-double", "draft.txt", "--at", "没有的话", "--why", "x")
    assert (done.code, "stands in 0 sentences" in done.err) == (2, True)
