"""What some tests need of the machine they run on; without it they are skipped, with the reason."""

from __future__ import annotations

import shutil
import subprocess
from ctypes.util import find_library

import pytest

_LISTS = shutil.which("fc-list")
_CHINESE = _LISTS is not None and bool(
    subprocess.run([_LISTS, ":lang=zh", "file"], capture_output=True, check=False).stdout.strip()
)

needs_chinese_fonts = pytest.mark.skipif(not _CHINESE, reason="the system has no Chinese font")
"""pdfium measures turned characters of a font that is not in the file with one of the system."""

needs_subsetting = pytest.mark.skipif(
    find_library("harfbuzz-subset") is None, reason="the library harfbuzz-subset is not installed"
)
"""Without it WeasyPrint cuts fonts with fontTools, which warns and writes the time into them."""
