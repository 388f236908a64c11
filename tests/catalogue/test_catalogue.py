"""The package as a whole: its public names, and that nothing is loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dajuan import catalogue


def test_every_public_name_is_there() -> None:
    for name in catalogue.__all__:
        assert callable(getattr(catalogue, name)), name
    assert catalogue.indicator_id("GDP", "元", "level") == "gdp"


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = catalogue.no_such_name


def test_importing_the_package_loads_none_of_its_modules() -> None:
    program = "import sys, dajuan.catalogue; print([m for m in sys.modules if m.startswith('dajuan.catalogue.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
