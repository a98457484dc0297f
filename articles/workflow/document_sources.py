"""Make a document a source, and share secret documents."""

from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Document, Event, Source, User
from articles.permissions import Act, may

from .comparisons import compare_again
from .documents import changing_document
from .errors import Invalid, WrongState
from .inputs import SourceInput
from .sources import enter_source, hide_what_belongs_to, share_source, unshare_source
from .transaction import record, require_permission

KINDS = {
    "message/rfc822": Source.Kind.DOCUMENT,
    "application/vnd.ms-outlook": Source.Kind.DOCUMENT,
    "text/html": Source.Kind.WEB,
    "application/wacz": Source.Kind.WEB,
    "text/vtt": Source.Kind.INTERVIEW,
    "application/x-subrip": Source.Kind.INTERVIEW,
    "text/csv": Source.Kind.DATA_SET,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Source.Kind.DATA_SET,
    "application/vnd.ms-excel": Source.Kind.DATA_SET,
    "application/vnd.oasis.opendocument.spreadsheet": Source.Kind.DATA_SET,
}
"""The kind of a source by the media type of its document, where it is no plain document."""

MEDIA_KINDS = {
    "image": Source.Kind.PICTURE,
    "audio": Source.Kind.INTERVIEW,
    "video": Source.Kind.INTERVIEW,
}


def make_source(
    *,
    document: Document,
    version: int,
    actor: User,
    at: datetime,
    source: SourceInput | None = None,
) -> Source:
    """Make a document a source, to be cited as evidence; return the source.

    `source` overrides what the document says of itself. A secret document becomes a secret
    source, known to the same people. Raises `StaleEdit`, `WrongState` if it is a source already,
    `Invalid`, `NotAllowed`.
    """
    require_permission(actor, Act.ENTER_SOURCES)
    with changing_document(document, Act.KEEP_DOCUMENTS, actor, version) as row:
        if row.source:
            raise WrongState(_("This document is a source already."), code="is_source")
        new = source or source_of(row)
        made = enter_source(
            actor=actor, at=at, source=replace(new, is_secret=new.is_secret or row.is_secret)
        )
        if row.is_secret:
            made.known_to.add(*row.known_to.all())
        row.source, row.is_secret = made, made.is_secret
        row.version += 1
        row.save(update_fields=["source", "is_secret", "version"])
        if made.is_secret:
            hide_what_belongs_to(row, actor, at)
        record(
            Event.Verb.DOCUMENT_MADE_SOURCE,
            actor=actor,
            at=at,
            article=row.article,
            document=row.pk,
            source=made.pk,
            title="" if made.is_secret else row.title,
        )
        return made


def source_of_document(*, document: Document, actor: User, at: datetime) -> Source:
    """Return the source that a document is, to be cited; make it one if it is none yet.

    Raises `WrongState` for a document that is withdrawn or replaced, `NotAllowed`.
    """
    with changing_document(document, Act.ADD_EVIDENCE, actor, None) as row:
        return row.source or make_source(document=row, version=row.version, actor=actor, at=at)


def source_of(document: Document) -> SourceInput:
    """Return what a document says of itself as a source; its content is loaded."""
    content = document.read_content
    media_type = (content and content.media_type) or document.media_type
    media = media_type.partition("/")[0]
    kind = KINDS.get(media_type) or MEDIA_KINDS.get(media, Source.Kind.DOCUMENT)
    return SourceInput(
        title=document.title,
        kind=kind,
        author=content.sender[:200] if content else "",
        url=document.url,
        published_date=document.day,
        is_secret=document.is_secret,
    )


def share_document(*, document: Document, actor: User, at: datetime, user: User) -> Document:
    """Give a person access to a secret document, and to the source that was made from it.

    Raises `WrongState` if it isn't secret, `Invalid` for a person who doesn't work with
    documents, and `NotAllowed`.
    """
    with changing_document(document, Act.SHARE_DOCUMENTS, actor, None) as row:
        _require_secret(row)
        if not may(user, Act.SEE_DOCUMENTS, row.article):
            raise Invalid({"user": [_("This person does not work with documents.")]})
        if row.source:
            share_source(source=row.source, actor=actor, at=at, user=user)
        if not row.known_to.filter(pk=user.pk).exists():
            row.known_to.add(user)
            compare_again(row.article_id)
            _record(Event.Verb.DOCUMENT_SHARED, row, actor, at, user)
        return row


def unshare_document(*, document: Document, actor: User, at: datetime, user: User) -> Document:
    """End a person's access to a secret document, and to its source.

    Raises `WrongState` for the person who added it, the last one with access, and one who
    has none; `NotAllowed`.
    """
    with changing_document(document, Act.SHARE_DOCUMENTS, actor, None) as row:
        _require_secret(row)
        if row.source:
            unshare_source(source=row.source, actor=actor, at=at, user=user)
        elif not row.known_to.filter(pk=user.pk).exists():
            raise WrongState(_("This person has no access to the document."))
        elif user.pk == row.added_by_id or row.known_to.count() == 1:
            text = _("The person who added a document and the last person with access keep it.")
            raise WrongState(text)
        row.known_to.remove(user)
        compare_again(row.article_id)
        _record(Event.Verb.DOCUMENT_UNSHARED, row, actor, at, user)
        return row


def _require_secret(row: Document) -> None:
    if not row.is_confidential:
        raise WrongState(_("This document is not secret: everybody at the desk can see it."))


def _record(verb: str, row: Document, actor: User, at: datetime, user: User) -> None:
    record(verb, actor=actor, at=at, article=row.article, document=row.pk, user=str(user))
