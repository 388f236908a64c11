"""Open a document: find out by its bytes what it is, have its format's reader read it, describe what came out."""

from __future__ import annotations

import hashlib
import importlib
import os
import pkgutil
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from dajuan.documents import formats
from dajuan.documents.assemble import assemble
from dajuan.documents.container import ZIP_MAGIC, Container
from dajuan.documents.document import Block, Document
from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.limits import MAX_BYTES, MAX_TEXT
from dajuan.errors import TooLarge, Unreadable, reason
from dajuan.messages import N_, _

MISSING = N_("{file} does not exist. Check the path.")
FOLDER = N_("{file} is a folder. Name the documents in it.")
NO_FILE = N_("{file} is not an ordinary file. Name a document.")
FORBIDDEN = N_("{file} cannot be opened: {reason}. Check its permissions.")
EMPTY = N_("{file} is empty. Copy or download it again.")
TOO_LARGE = N_("{file} has {size} MB, more than the {limit} MB that are read. Split it, or save its text alone.")
TOO_LONG = N_("{file} holds more than {limit} million characters. Split it into several documents.")
UNKNOWN = N_(
    "{file} is of no kind that can be read. Save it as docx, pdf, html, xlsx or plain text in the program that made it."
)
NO_TEXT = N_("{file} holds no text; pictures in it are not read. Save it as pdf or as pictures of its pages.")
DAMAGED = N_("{file} is damaged: it cannot be read as {format}. Open it in the program that made it and save it anew.")

_MB = 1024 * 1024


class Found(msgspec.Struct, frozen=True):
    """The documents found under the paths that a user named.

    files:   as given, files of folders with the folder's path as given before them; in order.
    skipped: how many files of folders were left out because no reader knows their suffix.
    """

    files: tuple[str, ...]
    skipped: int = 0


class Reader(msgspec.Struct, frozen=True):
    """A format with the function that reads it; `read` raises Unreadable or a subclass."""

    format: Format
    read: Callable[[bytes, str], Parts]


@cache
def readers() -> tuple[Reader, ...]:
    """The readers of all formats, in the order in which they are asked; a module of `formats` is one."""
    modules = (
        importlib.import_module(f"{formats.__name__}.{module.name}")
        for module in pkgutil.iter_modules(formats.__path__)
    )
    found = (Reader(module.FORMAT, module.read) for module in modules if hasattr(module, "FORMAT"))
    return tuple(sorted(found, key=lambda reader: (reader.format.order, reader.format.name)))


def open_document(source: str | Path | bytes, *, name: str = "", place: str = "", date: str = "") -> Document:
    """Open a file, or the bytes of one, as a document.

    name:  what to call it, where it differs from the path; "-" is standard input.
    place: the place it speaks of, where that is known; else it is looked for in the text.
    date:  the day, month or year it was published, ISO 8601, where that is known; else it is looked for in the text.

    Raises Unreadable where the file is missing, empty, damaged, protected or of no known kind; TooLarge beyond the
    limits of `dajuan.documents.limits`; MissingExtra where an optional package or program is needed.
    """
    name = name or ("" if isinstance(source, bytes) else str(source))
    file = {"": _("The input"), "-": _("Standard input")}.get(name, name)
    data = _bytes(source, file)
    try:
        reader = recognise(data, file)
        parts = _read(reader, data, file)
    except Unreadable as error:
        error.values["file"] = file
        raise
    text, blocks = _assemble(parts)
    if not text.strip():
        raise Unreadable(NO_TEXT, file=file)
    if len(text) > MAX_TEXT:
        raise TooLarge(TOO_LONG, file=file, limit=MAX_TEXT // 1_000_000)
    document = Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format=reader.format.name,
        text=text,
        blocks=blocks,
        losses=parts.losses,
        comments=parts.comments,
    )
    return _described(document, parts, place, date)


def recognise(data: bytes, file: str = "") -> Reader:
    """The reader whose format the bytes are of, whatever the file is called.

    Raises Unreadable where there is none.
    """
    for reader in readers():
        if reader.format.recognises(data):
            return reader
    if data.startswith(ZIP_MAGIC):
        Container(data, file)  # a damaged zip is to be called damaged, not unknown
    raise Unreadable(UNKNOWN, file=file)


def find_documents(paths: Iterable[str | Path]) -> Found:
    """The documents under files and folders with their subfolders.

    A file that is named is always kept, whatever its suffix; of a folder those whose suffix a reader knows, sorted,
    without hidden ones. A folder that links lead to again is entered once.
    """
    suffixes = frozenset(suffix for reader in readers() for suffix in reader.format.suffixes)
    files: list[str] = []
    skipped = 0
    for path in map(str, paths):
        if not os.path.isdir(path):
            files.append(path)
            continue
        for file in _walk(path, set()):
            if os.path.splitext(file)[1].lower() in suffixes:
                files.append(file)
            else:
                skipped += 1
    return Found(tuple(files), skipped)


def _walk(folder: str, entered: set[tuple[int, int]]) -> Iterator[str]:
    status = os.stat(folder)
    if (status.st_dev, status.st_ino) in entered:
        return
    entered.add((status.st_dev, status.st_ino))
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")):  # ~$ is what Word and WPS leave beside an open document
            continue
        path = os.path.join(folder, entry.name)
        if entry.is_dir():
            yield from _walk(path, entered)
        elif entry.is_file():
            yield path


def read_bytes(path: str | Path) -> bytes:
    """The bytes of a file, for those who keep them besides opening it. Raises Unreadable as open_document does."""
    return _bytes(path, str(path))


def _bytes(source: str | Path | bytes, file: str) -> bytes:
    if isinstance(source, bytes):
        data = source
    else:
        try:
            status = os.stat(source)
            if stat.S_ISDIR(status.st_mode):
                raise Unreadable(FOLDER, file=file)
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable(NO_FILE, file=file)
            _bound(status.st_size, file)
            data = Path(source).read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise Unreadable(MISSING, file=file) from error
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            raise Unreadable(FORBIDDEN, file=file, reason=reason(error)) from error
    _bound(len(data), file)
    if not data:
        raise Unreadable(EMPTY, file=file)
    return data


def _bound(size: int, file: str) -> None:
    if size > MAX_BYTES:
        raise TooLarge(TOO_LARGE, file=file, size=size // _MB, limit=MAX_BYTES // _MB)


def _read(reader: Reader, data: bytes, file: str) -> Parts:
    try:
        return reader.read(data, file)
    except Unreadable:
        raise
    except Exception as error:
        # A damaged file can break a library in ways that nobody foresaw. It is one file among many, and what happened
        # goes with the error as its cause.
        raise Unreadable(DAMAGED, file=file, format=reader.format.name) from error


def _assemble(parts: Parts) -> tuple[str, tuple[Block, ...]]:
    return (parts.text, parts.blocks) if parts.text else assemble(parts.parts)


def _described(document: Document, parts: Parts, place: str, date: str) -> Document:
    from dajuan.documents.masthead import describe

    masthead = describe(
        document.text,
        document.blocks,
        title=parts.title,
        publisher=parts.publisher,
        published=parts.published,
        place=place,
        date=date,
    )
    return msgspec.structs.replace(
        document,
        title=masthead.title,
        publisher=masthead.publisher,
        place=masthead.place,
        published=masthead.published,
        year=masthead.year,
        kind=masthead.kind,
    )
