"""Put the files of a package into a folder, all of them or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from dajuan.errors import UsageError
from dajuan.messages import N_
from dajuan.reports.package import descriptor
from dajuan.reports.package.descriptor import File


def check(folder: Path) -> None:
    """Raise UsageError where the folder holds what is no package of ours, so that nobody's files are lost."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageError(N_("{folder} is no folder. Name a new folder for the data package."), folder=folder)
    if not folder.exists():
        return
    found = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()
    }
    described = folder / descriptor.FILE
    known = descriptor.paths(described.read_bytes()) if described.is_file() else None
    if found and known is None:
        raise UsageError(
            N_("{folder} is not empty, and no data package of Dajuan. Name a new or an empty folder."), folder=folder
        )
    strange = sorted(found - (known or set()))
    if strange:
        raise UsageError(
            N_("{folder} holds a file that is not of the data package: {file}. Move it away, or name another folder."),
            folder=folder,
            file=strange[0],
        )


def replace(folder: Path, files: Sequence[File]) -> None:
    """Write the files into a new folder beside it, then put that in its place; what fails before leaves all as it was."""
    check(folder)
    folder = folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = folder.parent / f".{folder.name}.{uuid4().hex[:8]}"
    try:
        for file in files:
            path = fresh / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
        _swap(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, folder: Path) -> None:
    if not folder.exists():
        fresh.rename(folder)
        return
    with suppress(OSError):  # an empty folder gives way in one step where the system allows it
        os.rename(fresh, folder)
        return
    old = fresh.with_name(f"{fresh.name}.old")
    folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
