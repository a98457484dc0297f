"""The certificate as PDF, with the signed document inside it."""

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from .certificate import Certificate
from .certificate_document import UnreadableCertificate
from .pdf import PdfLayout, PdfTooLong

ATTACHED = "certificate.json"
MOST_CLAIMS = 1_500
"""Claims of a certificate that is offered as PDF: 5 s of CPU."""
INSTEAD = _("The same certificate is there as JSON.")


def certificate_pdf(found: Certificate, document: Mapping[str, Any]) -> bytes:
    """Return a PDF in the active language, `document` attached.

    Raises `PdfUnavailable`, `PdfTooLong`.
    """
    if len(found.claims) > MOST_CLAIMS:
        raise PdfTooLong(str(INSTEAD))
    context = {"certificate": found, "signature": document["signature"]}
    page = render_to_string("public/certificate_pdf.html", context)
    renderer = PdfLayout(["pdf-fonts.css", "certificate.css"], instead=str(INSTEAD))
    return renderer.render(page).write_pdf(attachments=[_attached(document)])


def _attached(document: Mapping[str, Any]) -> Any:
    from weasyprint import Attachment

    text = json.dumps(document, ensure_ascii=False, indent=1)
    return Attachment(string=text.encode(), name=ATTACHED)


def attached_certificate(pdf: bytes) -> str:
    """Return the signed document in a PDF; raises `UnreadableCertificate` if there is none."""
    # 20 MB in each process, for an act of few.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        found = PdfReader(BytesIO(pdf)).attachments.get(ATTACHED, [])
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableCertificate(str(error)) from error
    if len(found) != 1:
        raise UnreadableCertificate(f"{ATTACHED} is attached {len(found)} times")
    return found[0].decode("utf-8", "strict")
