"""Every sentence that a user sees is there in Chinese, with the same placeholders, compiled as it stands."""

from __future__ import annotations

import ast
import io
import re
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[2] / "src" / "dajuan"
FOLDER = SOURCE / "locale" / "zh_CN" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)[sr]|%[sr]|`[^`]*`|--\w+")


def catalogue() -> Catalog:
    with (FOLDER / "dajuan.po").open("rb") as file:
        return read_po(file, locale="zh_CN")


def sentences() -> list[str]:
    """The sentences marked with _ or N_ in the source, as Python itself sees them."""
    calls = (node for path in SOURCE.rglob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(
        {
            argument.value
            for node in calls
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "N_")
            for argument in node.args
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        }
    )


def test_what_is_marked_is_what_is_collected() -> None:
    """Also within an f-string, where pybabel's own collector sees nothing before Python 3.12."""
    path = str(Path(__file__).parents[2] / "tools")
    sys.path.insert(0, path)
    try:
        from collect_messages import extract
    finally:
        sys.path.remove(path)
    module = b'one = f"<b>{html_text(_(\'Contents\'))}</b>"\ntwo = N_("Sources")\nthree = _(unknown)\n'
    found = [
        (line, sentence) for line, _function, sentence, _comments in extract(io.BytesIO(module), ("_", "N_"), (), {})
    ]
    assert found == [(1, "Contents"), (2, "Sources")]
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
