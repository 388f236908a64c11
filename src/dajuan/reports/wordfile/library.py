"""Say in one sentence that the library for Word files is missing, before anything imports it."""

from __future__ import annotations

from importlib.util import find_spec

from dajuan.errors import MissingExtra
from dajuan.messages import N_

NO_LIBRARY = N_("Word files need python-docx. Install it with `pip install 'dajuan[report]'` and try again.")


def needed() -> None:
    """Raises MissingExtra where python-docx is not installed."""
    if find_spec("docx") is None:
        raise MissingExtra(NO_LIBRARY)
