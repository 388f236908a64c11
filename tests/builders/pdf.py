"""Make pdf files from lines of text at places on pages, in points; y is counted from the top."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

WIDTH, HEIGHT = 595.0, 842.0
LEFT, EM, PITCH, PER_LINE = 74.0, 16.0, 28.0, 28
"""The official layout: 28 characters of 16 points a line."""

Line = tuple[float, float, float, float]

_FONTS = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
    "/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
)
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_PERMISSIONS = -4


class Placed(msgspec.Struct, frozen=True):
    """A line of text: its left edge and baseline, and the em; tracking is added after each character."""

    x: float
    y: float
    text: str
    size: float = EM
    tracking: float = 0.0


class Page(msgspec.Struct, frozen=True):
    """Texts and ruling lines; `picture` covers the page with an image, `garbled` is set in a font without Chinese."""

    texts: tuple[Placed, ...] = ()
    rules: tuple[Line, ...] = ()
    picture: bool = False
    garbled: str = ""
    turned: bool = False


def paragraph(text: str, top: float, *, indent: int = 2, left: float = LEFT, per_line: int = PER_LINE) -> list[Placed]:
    """A paragraph of full-width characters: full lines, the first indented by two of them."""
    starts = [0, *range(per_line - indent, len(text), per_line)]
    ends = [*starts[1:], len(text)]
    return [
        Placed(left + (indent * EM if n == 0 else 0), top + n * PITCH, text[start:end])
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def pdf(pages: Sequence[Page], *, owner: str = "", user: str = "") -> bytes:
    """A pdf with these pages; with an owner or user password it is encrypted (RC4, 40 bits)."""
    contents = [_content(page) for page in pages]
    first = 7
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    bodies: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<<>>",
        *(font.encode() for font in _FONTS),
    ]
    key, encryption = _encryption(owner, user) if owner or user else (b"", "")
    for n, (page, content) in enumerate(zip(pages, contents, strict=True)):
        number = first + 2 * n + 1
        rotate = "/Rotate 90" if page.turned else ""
        bodies.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]{rotate}/Contents {number} 0 R"
            "/Resources<</Font<</F1 4 0 R/F2 6 0 R>>>>>>".encode()
        )
        data = _rc4(_object_key(key, number), content) if key else content
        bodies.append(b"<</Length %d>>stream\n%s\nendstream" % (len(data), data))
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    identity = "/ID[<00000000000000000000000000000000><00000000000000000000000000000000>]"
    out += f"trailer<</Size {len(bodies) + 1}/Root 1 0 R{identity}{encryption}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def _content(page: Page) -> bytes:
    parts: list[bytes] = []
    if page.picture:
        parts.append(b"q %d 0 0 %d 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q" % (WIDTH, HEIGHT))
    if page.garbled:
        parts.append(b"BT /F2 16 Tf 74 700 Td <%s> Tj ET" % page.garbled.encode("cp1252").hex().encode())
    for text in page.texts:
        matrix = f"0 1 -1 0 {text.y} {text.x}" if page.turned else f"1 0 0 1 {text.x} {HEIGHT - text.y}"
        code = text.text.encode("utf-16-be").hex()
        parts.append(f"BT /F1 {text.size} Tf {text.tracking} Tc {matrix} Tm <{code}> Tj ET".encode())
    for x0, y0, x1, y1 in page.rules:
        parts.append(f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S".encode())
    return b"\n".join(parts)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _padded(password: str) -> bytes:
    return (password.encode() + _PADDING)[:32]


def _encryption(owner: str, user: str) -> tuple[bytes, str]:
    """The file's key and its entry in the trailer (revision 2 of the standard security handler)."""
    owned = _rc4(hashlib.md5(_padded(owner or user)).digest()[:5], _padded(user))
    key = hashlib.md5(_padded(user) + owned + (_PERMISSIONS & 0xFFFFFFFF).to_bytes(4, "little") + bytes(16)).digest()[
        :5
    ]
    used = _rc4(key, _PADDING)
    return key, f"/Encrypt<</Filter/Standard/V 1/R 2/O<{owned.hex()}>/U<{used.hex()}>/P {_PERMISSIONS}>>"


def _object_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + number.to_bytes(3, "little") + bytes(2)).digest()[:10]
