"""The certificate as PDF, with the signed document inside it.

Rendered by WeasyPrint: the extra `pdf`, and the system library Pango.
"""

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any, NoReturn

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from .certificate import Certificate
from .certificate_document import UnreadableCertificate

ATTACHED = "certificate.json"
PRINTED_IN_FULL = 700
"""Claims and sources, together, that are laid out one by one: 5 ms of CPU each.

With more, each claim takes one line, 2 ms; the attached document has everything.
"""
STYLES = settings.BASE_DIR / "static" / "certificate.css"
MISSING = _(
    "PDF needs WeasyPrint and the library Pango, which this installation lacks: "
    ".venv/bin/pip install weasyprint and, on Debian, apt-get install libpangoft2-1.0-0. "
    "The same certificate is there as JSON."
)


class PdfUnavailable(Exception):
    """WeasyPrint or Pango is missing; the message says what to do."""

    def __init__(self) -> None:
        super().__init__(MISSING)


def certificate_pdf(found: Certificate, document: Mapping[str, Any]) -> bytes:
    """Return a PDF in the active language, `document` attached; raises `PdfUnavailable`."""
    try:
        from weasyprint import CSS, HTML, Attachment
    except (ImportError, OSError) as error:  # OSError: Pango can't be loaded
        raise PdfUnavailable from error
    context = {
        "certificate": found,
        "signature": document["signature"],
        "is_short": _count_rows(found) > PRINTED_IN_FULL,
    }
    page = render_to_string("public/certificate_pdf.html", context)
    attachment = Attachment(
        string=json.dumps(document, ensure_ascii=False, indent=1).encode(), name=ATTACHED
    )
    return HTML(string=page, url_fetcher=_nothing).write_pdf(
        stylesheets=[CSS(filename=STYLES)], attachments=[attachment]
    )


def _count_rows(found: Certificate) -> int:
    return sum(1 + len(claim.sources) for claim in found.checked)


def attached_certificate(pdf: bytes) -> str:
    """Return the signed document in a PDF; raises `UnreadableCertificate` if there is none."""
    try:
        found = PdfReader(BytesIO(pdf)).attachments.get(ATTACHED, [])
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableCertificate(str(error)) from error
    if len(found) != 1:
        raise UnreadableCertificate(f"{ATTACHED} is attached {len(found)} times")
    return found[0].decode("utf-8", "strict")


def _nothing(url: str, *args: Any, **kwargs: Any) -> NoReturn:
    """Fetch nothing: a certificate needs no external resource."""
    raise ValueError(url)
