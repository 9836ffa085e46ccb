"""The zip a DOCX is: parts in one order, no clock, the same bytes always.

`zipfile` cannot take parts that are compressed already, and the fonts are, once for all documents.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

DOS_DATE = (1 << 5) | 1  # 1 January 1980, the first day a zip can name
LEVEL = 6
LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
VERSION = 20
DEFLATED = 8
NAMES_ARE_UTF8 = 0x800
FIRST = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Packed:
    """A part as the zip holds it."""

    deflated: bytes
    size: int
    crc: int


def packed(content: bytes) -> Packed:
    """A part compressed."""
    compressor = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = compressor.compress(content) + compressor.flush()
    return Packed(deflated, len(content), zlib.crc32(content))


def package(parts: Mapping[str, bytes | Packed]) -> bytes:
    """The parts as one file; the list of content types first, as readers expect."""
    out = bytearray()
    central = bytearray()
    names = sorted(parts, key=lambda name: (name != FIRST, name))
    for name in names:
        content = parts[name]
        part = content if isinstance(content, Packed) else packed(content)
        title = name.encode()
        sizes = (0, DOS_DATE, part.crc, len(part.deflated), part.size, len(title), 0)
        start = len(out)
        out += LOCAL.pack(b"PK\3\4", VERSION, NAMES_ARE_UTF8, DEFLATED, *sizes)
        out += title + part.deflated
        central += CENTRAL.pack(
            b"PK\1\2", VERSION, VERSION, NAMES_ARE_UTF8, DEFLATED, *sizes, 0, 0, 0, 0, start
        )
        central += title
    end = END.pack(b"PK\5\6", 0, 0, len(names), len(names), len(central), len(out), 0)
    return bytes(out + central + end)


def unpacked(package: bytes, *names: str) -> dict[str, bytes]:
    """The parts whose names begin with one of those given."""
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist() if name.startswith(names)}
