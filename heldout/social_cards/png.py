"""Writes a picture of few colors as PNG. Pillow would pack two or more pixels into a byte, which compresses worse here."""

import struct
import zlib
from collections.abc import Sequence

from PIL import Image

from heldout.social_cards.palette import Color


def encode(image: Image.Image, palette: Sequence[Color]) -> bytes:
    """`image` holds the numbers of its colors in `palette`."""
    width, height = image.size
    pixels = image.tobytes()
    rows = b"".join(b"\0" + pixels[start : start + width] for start in range(0, len(pixels), width))
    packer = zlib.compressobj(8, memLevel=9)  # level 9 takes twice as long for 2% less
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colors = bytes(part for color in palette for part in color)
    chunks = {b"IHDR": header, b"PLTE": colors, b"IDAT": packer.compress(rows) + packer.flush(), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
