"""Writing a picture of sixteen colours as PNG."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Colour = tuple[int, int, int]
Pixels = npt.NDArray[np.uint8]
_LEVEL = 4  # of compression: below, the file grows faster than the time shrinks
_BITS = 4  # a pixel
_INDEXED = 3


def write_png(pixels: Pixels, palette: Sequence[Colour]) -> bytes:
    """Write rows of indexes into a palette; the rows are an even number of pixels long."""
    height, width = pixels.shape
    rows = np.zeros((height, width // 2 + 1), dtype=np.uint8)  # each row begins with its filter: none
    rows[:, 1:] = (pixels[:, ::2] << _BITS) | pixels[:, 1::2]
    head = struct.pack(">IIBBBBB", width, height, _BITS, _INDEXED, 0, 0, 0)
    colours = bytes(part for colour in palette for part in colour)
    chunks = (
        (b"IHDR", head),
        (b"PLTE", colours),
        (b"IDAT", zlib.compress(rows.tobytes(), _LEVEL)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
