"""A page of the web that a person sends from the browser, with the words marked on it."""

from collections.abc import Sequence
from datetime import datetime

from articles.models import Article, Document, User

from .documents import add_documents
from .inputs import ClaimVersionInput, DocumentInput, PassageInput
from .passages import take_passage
from .stored_files import hash_of_file
from .transaction import act_transaction


def capture_page(
    *,
    article: Article,
    actor: User,
    at: datetime,
    page: DocumentInput,
    passage: str = "",
    stance: str = "supports",
    claims: Sequence[ClaimVersionInput] = (),
) -> Document:
    """Store a page as a document of an article; with `claims`, as their evidence, too.

    The page becomes a source then, and `passage` is what of it is cited. A page that is among
    the documents already is cited, and not stored again; nor are the same words. All or nothing.
    Raises what `add_documents` and `take_passage` do.
    """
    with act_transaction(actor):
        row = _stored(article, actor, page) if claims else None
        if row is None:
            [row] = add_documents(article=article, actor=actor, at=at, documents=[page])
        if claims:
            taken = PassageInput(passage, stance=stance)
            take_passage(document=row, claims=claims, actor=actor, at=at, passage=taken)
        return row


def _stored(article: Article, actor: User, page: DocumentInput) -> Document | None:
    """Return the document that has the page already, if it is no less secret than wanted."""
    rows = Document.objects.filter(article=article).current().visible_to(actor)
    row = rows.filter(sha256=hash_of_file(page.content)).select_related("source").first()
    if row is None or (page.is_secret and not row.is_confidential):
        return None
    return row
