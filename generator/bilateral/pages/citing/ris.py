"""A reference in RIS, which EndNote, Zotero and Mendeley read."""

from __future__ import annotations

from bilateral.pages.citing.work import Work


def write_ris(work: Work) -> bytes:
    """Write one record: a report for a brief, a web page for an article; lines end as RIS wants them."""
    day = work.issued
    lines = [
        ("TY", "RPRT" if work.kind == "brief" else "ELEC"),
        ("TI", work.title),
        *(("AU", author.inverted) for author in work.authors),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day:%Y/%m/%d}" if day else ""),
        ("PB", work.publisher),
        ("T2", work.publisher if work.kind == "article" else ""),
        ("ET", work.version),
        ("N1", f"Amended {work.amended}" if work.amended else ""),
        ("LA", work.language),
        ("UR", work.url),
    ]
    rows = [f"{tag}  - {value}\r\n" for tag, value in lines if value]
    return "".join((*rows, "ER  - \r\n")).encode()
