"""Addresses in the letters that RFC 3986 allows."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

KEPT = "/:?#=&;%@!$'()*+,-._~"
"""By which an address is written already; ``%`` among them, so that what is encoded stays as it is."""


def encode_path(path: str) -> str:
    """Write the address of a page or file in ASCII."""
    return quote(path, safe=KEPT)


def encode_url(url: str) -> str:
    """Write a whole address in ASCII: the host by IDNA where that knows it, all else by percent signs.

    >>> encode_url("https://exämple.org/my desk/")
    'https://xn--exmple-cua.org/my%20desk/'
    >>> encode_url("https://[::1]:8000/%20/")
    'https://[::1]:8000/%20/'
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except ValueError:  # an unclosed bracket, or a host that no name server knows
        return encode_path(url)
    if not host:
        return encode_path(url)
    rest = url.partition("://")[2][len(parts.netloc) :]
    return f"{parts.scheme}://{quote(host, safe=KEPT + '[]')}{encode_path(rest)}"
