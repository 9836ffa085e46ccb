"""Personal data as a keyed hash: rows can be joined on a person whom nobody can read back.

HMAC-SHA-256 under a key that lies outside every repository. A plain hash of a staff number is no
protection: there are so few of them that trying all takes a second. The contract's id goes in too,
so that nobody can follow a person from one contract to another.
"""

import hmac
import re
from collections.abc import Callable
from hashlib import sha256

DIGITS = 32
"""Hexadecimal digits that are kept: 128 bits."""
KEY_FILE = "hash.key"
"""The file of the key, in the folder of raw files."""
_KEY = re.compile(rb"[0-9a-f]{64}\s*")


def hashing(key: bytes, contract: str) -> Callable[[str], str]:
    """What turns a name or number of a person into its hash, for one contract."""

    def hashed(text: str) -> str:
        message = f"{contract}\0{text.casefold()}".encode()
        return hmac.new(key, message, sha256).hexdigest()[:DIGITS]

    return hashed


def mark(key: bytes) -> str:
    """What tells one key from another and gives neither away."""
    return hmac.new(key, b"mark", sha256).hexdigest()[:8]


def is_key(content: bytes) -> bool:
    """Whether a file holds a key: 64 hexadecimal digits."""
    return _KEY.fullmatch(content) is not None
