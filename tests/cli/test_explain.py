"""`dajuan explain` finds the place in the file and shows what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dajuan.cli import main
from dajuan.cli.explain import target
from dajuan.errors import UsageError

TEXT = "云溪县2025年工作综述\n2025年，云溪县建成公园3个，接待游客400万人次。\n"


@pytest.fixture
def review(tmp_path: Path) -> str:
    path = tmp_path / "综述.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("written", "file", "offset"),
    [("a.txt:12", "a.txt", 12), ("C:\\a.txt:0", "C:\\a.txt", 0), ("-:3", "-", 3), ("a:b.txt:7", "a:b.txt", 7)],
)
def test_a_place_is_the_file_and_what_stands_after_the_last_colon(written: str, file: str, offset: int) -> None:
    assert target(written) == (file, offset)


@pytest.mark.parametrize("written", ["a.txt", "a.txt:", ":12", "a.txt:-1", "a.txt:x", "a.txt:１"])
def test_what_names_no_place(written: str) -> None:
    with pytest.raises(UsageError, match="Write FILE:OFFSET"):
        target(written)


def test_a_figure_is_explained_with_its_words(review: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", f"{review}:{TEXT.index('400万')}"]) == 0
    out, err = capsys.readouterr()
    assert "400万人次" in out
    assert "接待游客" in out
    assert err == ""


def test_where_no_figure_stands_the_exit_code_is_1(review: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", f"{review}:{TEXT.index('建成')}"]) == 1
    assert capsys.readouterr().out


def test_an_offset_outside_of_the_text(review: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", f"{review}:4000"]) == 2
    assert "there is none at 4000. Count from 0." in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "gone.txt:3"]) == 2
    assert capsys.readouterr().err == "gone.txt does not exist. Check the path.\n"
