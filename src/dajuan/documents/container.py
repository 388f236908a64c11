"""Unpack zip containers and XML that nobody vouches for, within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from dajuan.documents.limits import MAX_MARKUP_BYTES, MAX_MEMBERS, MAX_UNPACK_RATIO, MAX_UNPACKED_BYTES
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

if TYPE_CHECKING:
    from lxml.etree import _Element

ZIP_MAGIC = b"PK\x03\x04"

BROKEN_ZIP = N_(
    "{file} is damaged or incomplete. Copy or download it again, or save it anew in the program that made it."
)
BOMB = N_("{file} unpacks to far more than its size allows. It is not read; check where it comes from.")
PASSWORD = N_("{file} is protected by a password. Open it in WPS or Word, remove the password, save it, try again.")
LARGE_MARKUP = N_("{file} holds more than {limit} MB of markup. Split it, or save its text alone.")
BROKEN_XML = N_("{file} holds damaged XML. Open it in the program that made it, save it anew, try again.")
ENTITIES = N_(
    "{file} declares XML entities, which official files have no use for. It is not read; check where it comes from."
)

_RATIO_COUNTS_FROM = 10 * 1024 * 1024
_ENCRYPTED = 0x1
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what office programs write
_ENTITY_DECLARATIONS = tuple("<!ENTITY".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


class Container:
    """A zip container (docx, xlsx, ofd) held in memory, whose members are read one by one.

    data: the bytes of the whole file; file: its name, for the errors' sentences.

    Raises TooLarge where the members, together, would unpack beyond the limits, Unreadable where it is no sound zip.
    """

    def __init__(self, data: bytes, file: str = "") -> None:
        self.file = file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise Unreadable(BROKEN_ZIP, file=file) from error
        infos = self._zip.infolist()
        if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
            raise TooLarge(BOMB, file=file)
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in the order of the directory."""
        return tuple(self._infos)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of one member.

        Raises KeyError where there is none of that name, TooLarge for a bomb, Unreadable where it is encrypted or
        damaged.
        """
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable(PASSWORD, file=self.file)
        if info.file_size > _RATIO_COUNTS_FROM and info.file_size > MAX_UNPACK_RATIO * max(info.compress_size, 1):
            raise TooLarge(BOMB, file=self.file)
        if info.compress_type not in _COMPRESSIONS:
            raise Unreadable(BROKEN_ZIP, file=self.file)
        try:
            # ZipFile.read(name) would unpack whatever the stream holds; asked for a number, it stops there, and a
            # directory that lies about the size is found out by the checksum.
            with self._zip.open(info) as member:
                return member.read(info.file_size)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise Unreadable(BROKEN_ZIP, file=self.file) from error

    def xml(self, name: str) -> _Element:
        """The root of one member that is XML; errors as of `read` and `parse_xml`."""
        return parse_xml(self.read(name), self.file)


def members(data: bytes, file: str = "") -> tuple[str, ...]:
    """The names of the members of a zip held in `data`; errors as of `Container`."""
    return Container(data, file).names


def read_member(data: bytes, name: str, file: str = "") -> bytes:
    """One member of a zip held in `data`; errors as of `Container` and `Container.read`."""
    return Container(data, file).read(name)


def parse_xml(data: bytes, file: str = "") -> _Element:
    """The root element of an XML file; entities are refused, nothing is fetched, depth and size are bounded.

    Raises Unreadable where the XML is damaged or declares entities, TooLarge beyond MAX_MARKUP_BYTES.
    """
    from lxml import etree

    if len(data) > MAX_MARKUP_BYTES:
        raise TooLarge(LARGE_MARKUP, file=file, limit=MAX_MARKUP_BYTES // (1024 * 1024))
    if any(declaration in data for declaration in _ENTITY_DECLARATIONS):
        raise Unreadable(ENTITIES, file=file)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(BROKEN_XML, file=file) from error
    # An unusual encoding can hide a declaration from the search above, but not from the parser.
    dtd: Any = root.getroottree().docinfo.internalDTD
    if dtd is not None and dtd.entities():
        raise Unreadable(ENTITIES, file=file)
    return root
