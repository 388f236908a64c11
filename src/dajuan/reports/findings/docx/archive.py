"""Replace members of a zip and leave all others as they lie there, compressed bytes and all."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Mapping


def replaced(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The zip with these members in place of those of the same name; what it had none of is added at the end.

    The other members are copied with their headers, in the order in which they lie in the file.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        listed = source.infolist()
        directory = {info.filename: number for number, info in enumerate(listed)}
        starts = sorted({info.header_offset for info in listed})
        ends = dict(zip(starts, [*starts[1:], source.start_dir], strict=True))
        for info in sorted(listed, key=lambda each: each.header_offset):
            if info.filename in changed:
                _write(target, info, changed[info.filename])
            else:
                _copy(target, info, data[info.header_offset : ends[info.header_offset]])
        for name, content in changed.items():
            if name not in directory:
                _write(target, zipfile.ZipInfo(name, listed[0].date_time), content)
        target.filelist.sort(key=lambda info: directory.get(info.filename, len(directory)))
        target.comment = source.comment
    return made.getvalue()


def _write(target: zipfile.ZipFile, info: zipfile.ZipInfo, content: bytes) -> None:
    """Write a member anew with the name, date and compression that it had."""
    entry = zipfile.ZipInfo(info.filename, info.date_time)
    entry.external_attr, entry.create_system = info.external_attr, info.create_system
    entry.compress_type = info.compress_type or zipfile.ZIP_DEFLATED
    target.writestr(entry, content)


def _copy(target: zipfile.ZipFile, info: zipfile.ZipInfo, raw: bytes) -> None:
    """Put the bytes of a member, header and all, where the next one is to be written, and list it."""
    stream = target.fp
    assert stream is not None
    stream.seek(target.start_dir)
    entry = copy.copy(info)
    entry.header_offset = stream.tell()
    stream.write(raw)
    target.start_dir = stream.tell()
    target.filelist.append(entry)
    target.NameToInfo[entry.filename] = entry
