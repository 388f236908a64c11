"""Where the page or the commented copy of each checked document goes, and which files of a folder are such."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

MARK = ".checked"
"""What stands before the suffix of the files that are written: draft.checked.docx."""

STANDARD_INPUT = "-"
_TWIN = re.compile(r"-\d+$")


def places(files: Iterable[str], form: str, folder: str | None) -> Mapping[str, str]:
    """Where the findings of each document go: into the folder, else beside the document; twins are told apart by a number."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for file in files:
        home = Path(folder) if folder else Path(file).parent
        stem = "document" if file == STANDARD_INPUT else Path(file).stem
        suffix = Path(file).suffix if form == "docx" and Path(file).suffix else f".{form}"
        name, number = f"{stem}{MARK}{suffix}", 2
        while (place := str(home / name)) in taken:
            name, number = f"{stem}-{number}{MARK}{suffix}", number + 1
        taken.add(place)
        found[file] = place
    return found


def is_folder(out: str | None) -> bool:
    """Whether --out means a folder."""
    return bool(out) and (Path(str(out)).is_dir() or str(out).endswith("/"))


def each_once(files: Iterable[str]) -> tuple[str, ...]:
    """The files without those that another path has named before."""
    found: dict[str, str] = {}
    for file in files:
        found.setdefault(os.path.realpath(file), file)
    return tuple(found.values())


def overwritten(outs: Iterable[str], files: Iterable[str]) -> str | None:
    """A document that one of the places to write to would take the place of."""
    paths = {os.path.realpath(file): file for file in files if file != STANDARD_INPUT}
    return next((paths[path] for path in map(os.path.realpath, outs) if path in paths), None)


def of_earlier_runs(files: Collection[str], out: str | None) -> set[str]:
    """Those of the files that are the page or the commented copy of another of them, or the list of findings itself."""
    stems = {Path(file).stem for file in files}
    listed = os.path.realpath(out) if out else ""
    return {file for file in files if stems.intersection(_origins(Path(file).stem)) or os.path.realpath(file) == listed}


def _origins(stem: str) -> tuple[str, ...]:
    """What the document may be called whose page or commented copy has this stem."""
    origin = stem.removesuffix(MARK)
    return (origin, _TWIN.sub("", origin)) if origin != stem else ()
