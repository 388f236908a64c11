"""Compile the reading of prose to C where DAJUAN_COMPILE=1 asks for it (mypyc); without it the same modules run as Python.

pyproject.toml says all the rest. Compiling needs mypy, a C compiler and Python's headers; nothing else changes.
"""

import os
from pathlib import Path

from setuptools import setup

HOT = (
    "drafts.py",
    "numerals/__init__.py",
    "figures/*.py",
    "predicates/__init__.py",
    "indicators/__init__.py",
    "periods/__init__.py",
    "places/__init__.py",
    "status/__init__.py",
    "sections/__init__.py",
    "prose/*.py",
    "confidence.py",
)
"""Modules of dajuan.reading that a figure passes through; tables of words and patterns stay as they are."""

NOT_COMPILED = ("lexicon.py", "rules.py", "corpus.py")


def hot_modules() -> list[str]:
    """The files to compile, relative to this one."""
    reading = Path("src/dajuan/reading")
    found = sorted(path for pattern in HOT for path in reading.glob(pattern))
    return [str(path) for path in found if path.name not in NOT_COMPILED]


if os.environ.get("DAJUAN_COMPILE") == "1":
    from mypyc.build import mypycify

    os.environ.setdefault("MYPYPATH", "src")
    extensions = mypycify(
        # The project's own configuration asks for a plugin that a compile of these modules does not need.
        ["--config-file=", "--strict", "--follow-imports=silent", *hot_modules()],
        opt_level="3",
        group_name="dajuan_hot",
    )
    setup(ext_modules=extensions)
else:
    setup()
