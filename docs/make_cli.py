"""Write docs/cli.md from the program's own help; `python docs/make_cli.py --check` says whether it is up to date."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from dajuan.cli import commands

PAGE = Path(__file__).with_name("cli.md")


def page() -> str:
    """The page as the program would write it today, in English, a hundred columns wide."""
    os.environ.update(DAJUAN_LANG="en", COLUMNS="100")
    parts = [
        "# The command line\n\nThis page is made from `--help` by `make docs`. In a Chinese locale (or with",
        "`DAJUAN_LANG=zh`) the program speaks Chinese.\n",
        f"## dajuan\n\n```text\n{commands.parser().format_help().rstrip()}\n```\n",
    ]
    for name in commands.COMMANDS:
        text = import_module(f"dajuan.cli.{name}").parser().format_help().rstrip()
        parts.append(f"## dajuan {name}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(PAGE.read_text(encoding="utf-8") != page())
    PAGE.write_text(page(), encoding="utf-8")
