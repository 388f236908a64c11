"""The shape of the project: one direction of imports, words where they belong, modules that stay small."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "dajuan"
MODULES = sorted(
    path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations" or path.name == "__init__.py"
)
"""Every module that we write ourselves: Django writes the migrations."""
MAX_LINES = 600
RULES_AS_DATA = ("lexicon.py", "rules.py", "corpus.py")
HEAVY = (
    "charset_normalizer",
    "django",
    "docx",
    "lxml",
    "msgspec",
    "olefile",
    "pandas",
    "pdfplumber",
    "polars",
    "pyarrow",
    "pydantic",
    "pypdfium2",
    "python_calamine",
    "rich",
    "vl_convert",
    "weasyprint",
    "xlsxwriter",
)


def relative(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def test_the_data_flows_in_one_direction() -> None:
    """documents < catalogue < reading < comparison < ledger < checks < reports < outcomes < cli, as pyproject.toml says."""
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "1 kept, 0 broken" in run.stdout


def test_what_all_checks_read_figures_by_knows_no_check() -> None:
    """checks/figures is the ground of sums, changes, ratios, goals and the others; it imports none of them."""
    checks = SOURCE / "checks"
    families = "|".join(
        path.name for path in sorted(checks.iterdir()) if path.is_dir() and path.name not in ("figures", "__pycache__")
    )
    wrong = re.compile(rf"dajuan\.checks\.(?:{families})\b")
    assert [
        path.name for path in sorted((checks / "figures").glob("*.py")) if wrong.search(path.read_text("utf-8"))
    ] == []


def test_every_package_of_the_source_has_its_one_sentence() -> None:
    bare = [relative(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert bare == []


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_a_module_stays_small(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= MAX_LINES


def strings(path: Path) -> list[tuple[int, str]]:
    """The string constants of a module with their lines, without docstrings (any string that is a statement) and the
    examples of the checks, which are tests."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    examples = {
        id(node)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        for argument in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg in ("wrong", "right")))
        if argument not in call.args or (isinstance(call.func, ast.Name) and call.func.id == "Example")
        for node in ast.walk(argument)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in statements | examples
    ]


def is_chinese(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if "reading" in path.relative_to(SOURCE).parts and path.name not in RULES_AS_DATA],
    ids=relative,
)
def test_the_words_of_the_rules_stand_in_their_lexicons(path: Path) -> None:
    """So that `grep -rn 下降 src/dajuan/reading --include=lexicon.py` finds every meaning."""
    assert [(line, text) for line, text in strings(path) if is_chinese(text)] == []


def test_no_code_knows_a_place_of_the_examples() -> None:
    """A rule keyed on a place's name would fit the examples and nothing else; the table of divisions is data."""
    places = ("云溪", "临川", "青石", "\u7075\u77f3", "\u664b\u4e2d", "\u5f90\u6c34", "\u957f\u6c99", "\u56db\u5ddd")
    found = [
        (relative(path), line, text)
        for path in MODULES
        if path.name not in ("corpus.py", "registry.py")  # an example's own place by default
        and "cli" not in path.relative_to(SOURCE).parts  # examples of rules, and in the command's help
        for line, text in strings(path)
        if any(place in text for place in places) and not is_example(path, text)
    ]
    assert found == []


def is_example(path: Path, text: str) -> bool:
    """Whether a string of a check is a text to try it on: several sentences, a page; no word that a rule could look for."""
    titled = text == "云溪县"  # the head of an example that is made for several years
    return "checks" in path.relative_to(SOURCE).parts and (titled or any(mark in text for mark in "。<\n\t"))


def loaded_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize("statement", ["import dajuan", "import dajuan.cli"])
def test_importing_loads_nothing_heavy(statement: str) -> None:
    assert loaded_after(statement) & set(HEAVY) == set()


def test_only_the_ledger_knows_django() -> None:
    """Whoever uses the ledger sees functions and frozen records; its tables are its own."""
    knowing = {
        relative(path).split("/")[0]
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom)) and _names_tables(node)
    }
    assert knowing == {"ledger"}


def _names_tables(node: ast.Import | ast.ImportFrom) -> bool:
    modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    return any(module.split(".")[0] == "django" or module.startswith("dajuan.ledger.models") for module in modules)


def test_help_loads_no_reader_and_no_writer() -> None:
    quietly = "import io, contextlib, dajuan.cli\n"
    quietly += "with contextlib.redirect_stdout(io.StringIO()): dajuan.cli.main(['--help'])"
    assert loaded_after(quietly) & set(HEAVY) == set()


def test_opening_text_loads_no_library_of_another_format() -> None:
    statement = "from dajuan.documents import open_document; open_document('云溪县建成公园3个。'.encode())"
    assert loaded_after(statement) & {"docx", "lxml", "pdfplumber", "pypdfium2", "python_calamine", "olefile"} == set()
