"""Read doc, wps, rtf and odt by having LibreOffice, where it is installed, turn them into docx."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from dajuan.documents.container import PASSWORD, ZIP_MAGIC, Container
from dajuan.documents.formats import docx
from dajuan.documents.formats.format import Format, Parts
from dajuan.errors import MissingExtra, Unreadable
from dajuan.messages import N_

NO_OFFICE = N_("{file} is an old Word or WPS file. Install LibreOffice, or save the file as docx in WPS or Word.")
TOO_SLOW = N_("{file} could not be converted within {seconds} seconds. Save it as docx in WPS or Word.")
NOT_CONVERTED = N_("{file} could not be converted by LibreOffice. Save it as docx in WPS or Word.")

TIMEOUT = 120
"""Seconds that a conversion may take."""

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF_MAGIC = b"{\\rtf"
_ODT_TYPE = b"application/vnd.oasis.opendocument.text"
_WORD_2003 = b"<w:wordDocument"
_ENCRYPTED_PACKAGE = "EncryptedPackage"
_WORD_STREAM = "WordDocument"
_ENCRYPTED_FLAG = 0x0100  # fEncrypted of the file information block, [MS-DOC] 2.5.2

# No link of a document is followed, no macro runs: what is converted has come from anywhere.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def _recognises(data: bytes) -> bool:
    if data.startswith(_OLE_MAGIC):
        return any(stream in (_WORD_STREAM, _ENCRYPTED_PACKAGE) for stream in _streams(data))
    if data.startswith(ZIP_MAGIC):
        return data[:200].find(_ODT_TYPE) > 0
    return data[:64].lstrip()[:5].lower() == _RTF_MAGIC or _WORD_2003 in data[:4096]


FORMAT = Format(name="doc", suffixes=(".doc", ".wps", ".wpt", ".dot", ".rtf", ".odt"), recognises=_recognises, order=35)


def read(data: bytes, name: str) -> Parts:
    """The parts of an old document, converted to docx.

    Raises MissingExtra where LibreOffice is not installed; Unreadable where the file is protected by a password or
    cannot be converted within `TIMEOUT`.
    """
    if is_encrypted(data):
        raise Unreadable(PASSWORD, file=name)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise MissingExtra(NO_OFFICE, file=name)
    if data.startswith(ZIP_MAGIC):
        Container(data, name)  # the limits on what a zip may unpack to hold for LibreOffice as well
    return docx.read(_converted(data, name, office), name)


def is_encrypted(data: bytes) -> bool:
    """Whether an OLE file is protected by a password: a docx or xlsx inside of one always is."""
    if not data.startswith(_OLE_MAGIC):
        return False
    streams = _streams(data)
    if _ENCRYPTED_PACKAGE in streams:
        return True
    flags = streams.get(_WORD_STREAM, b"")[10:12]
    return bool(int.from_bytes(flags, "little") & _ENCRYPTED_FLAG)


def _streams(data: bytes) -> dict[str, bytes]:
    """The streams at the root of an OLE file: their names and first bytes."""
    import olefile

    found: dict[str, bytes] = {}
    with (
        contextlib.suppress(OSError, ValueError, IndexError),
        olefile.OleFileIO(io.BytesIO(data)) as ole,
    ):
        for path in ole.listdir():
            if len(path) == 1:
                with contextlib.suppress(OSError):
                    found[path[0]] = ole.openstream(path).read(32) if path[0] == _WORD_STREAM else b""
    return found


def _converted(data: bytes, name: str, office: str) -> bytes:
    """The docx that LibreOffice makes of it, in a folder and with a profile of its own, so that runs do not meet."""
    with tempfile.TemporaryDirectory(prefix="dajuan-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder, "profile")
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        source = Path(folder, "document" + _suffix(data))
        source.write_bytes(data)
        command = [
            office,
            f"-env:UserInstallation={profile.as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nolockcheck"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(Path(folder, "out")), str(source)),
        ]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(
            command,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            cwd=folder,
            env=_environment(folder),
            start_new_session=True,
        )
        try:
            process.wait(TIMEOUT)
        except subprocess.TimeoutExpired as error:
            raise Unreadable(TOO_SLOW, file=name, seconds=TIMEOUT) from error
        finally:
            if process.poll() is None:
                _end(process)
        made = Path(folder, "out", "document.docx")
        if not made.is_file():
            raise Unreadable(NOT_CONVERTED, file=name)
        return made.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the conversion with all that it started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def _environment(folder: str) -> dict[str, str]:
    return {**os.environ, "HOME": folder, "TMPDIR": folder}


def _suffix(data: bytes) -> str:
    if data.startswith(ZIP_MAGIC):
        return ".odt"
    if _WORD_2003 in data[:4096]:
        return ".xml"
    return ".rtf" if data[:64].lstrip()[:5].lower() == _RTF_MAGIC else ".doc"
