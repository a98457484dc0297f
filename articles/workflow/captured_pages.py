"""A page of the web that a person sends from the browser, with the words marked on it."""

from collections.abc import Sequence
from datetime import datetime

from articles.models import Article, Document, User

from .bulk_verdicts import add_evidence_to
from .document_sources import make_source
from .documents import add_documents
from .inputs import ClaimVersionInput, DocumentInput, EvidenceInput
from .transaction import act_transaction


def capture_page(
    *,
    article: Article,
    actor: User,
    at: datetime,
    page: DocumentInput,
    passage: str = "",
    claims: Sequence[ClaimVersionInput] = (),
) -> Document:
    """Store a page as a document of an article; with `claims`, as their evidence, too.

    The page becomes a source then, and `passage` is what of it is cited. All or nothing.
    Raises what `add_documents`, `make_source` and `add_evidence_to` do.
    """
    with act_transaction(actor):
        [row] = add_documents(article=article, actor=actor, at=at, documents=[page])
        if claims:
            source = make_source(document=row, version=row.version, actor=actor, at=at)
            evidence = EvidenceInput(source=source, passage=passage)
            add_evidence_to(claims=claims, actor=actor, at=at, evidence=evidence)
        return row
