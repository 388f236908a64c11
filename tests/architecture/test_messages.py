"""Every sentence that a user sees is there in Chinese, with the same placeholders, compiled as it stands."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[2] / "src" / "dajuan"
FOLDER = SOURCE / "locale" / "zh_CN" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)[sr]|%[sr]|`[^`]*`|--\w+")


def catalogue() -> Catalog:
    with (FOLDER / "dajuan.po").open("rb") as file:
        return read_po(file, locale="zh_CN")


def sentences() -> list[str]:
    """The sentences marked with _ or N_ in the source."""
    found = extract_from_dir(SOURCE, keywords={"_": None, "N_": None}, method_map=[("**.py", "python")])
    return sorted({str(sentence) for _file, _line, sentence, _comments, _context in found})


def test_the_source_has_sentences() -> None:
    assert "{file} does not exist. Check the path." in sentences()


@pytest.mark.parametrize("sentence", sentences())
def test_every_sentence_is_translated_with_its_placeholders(sentence: str) -> None:
    message = catalogue().get(sentence)
    assert message is not None, "run `make messages` and translate it in dajuan.po"
    assert message.string, "translate it in dajuan.po, then run `make messages`"
    assert not message.fuzzy
    kept = [word for word in PLACEHOLDER.findall(sentence) if not word.startswith("`dajuan COMMAND")]
    translated = PLACEHOLDER.findall(str(message.string))
    assert sorted(word for word in translated if "命令" not in word) == sorted(kept)


def test_nothing_is_translated_that_nobody_says() -> None:
    assert {message.id for message in catalogue() if message.id} - set(sentences()) == set()


def test_the_compiled_catalogue_is_the_one_that_people_edit() -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue())
    assert (FOLDER / "dajuan.mo").read_bytes() == compiled.getvalue(), "run `make messages`"
