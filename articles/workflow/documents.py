"""Documents of an article: added, replaced, changed, withdrawn; nothing is ever deleted."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _

from articles.documents import likely_type
from articles.models import Article, Document, DocumentContent, Event, User
from articles.permissions import Act

from .changes import refusing_invalid, set_changes
from .comparisons import compare_again
from .errors import Invalid, NotAllowed, StaleEdit, WrongState
from .inputs import DocumentInput
from .jobs import READ_DOCUMENT, queue
from .sources import change_source, hide_what_belongs_to
from .stored_files import file_name, hash_of_file, store_content
from .timestamps import ask_for_timestamp
from .transaction import act_transaction, lock_article, record, require_in_work, require_permission

MOST_AT_ONCE = 50
CHANGEABLE = frozenset(Document.declared.entered)
UNVALIDATED = ["article", "file", "source", "replaces", "attached_to", "added_by", "withdrawn_by"]


def add_documents(
    *, article: Article, actor: User, at: datetime, documents: Sequence[DocumentInput]
) -> list[Document]:
    """Store documents of an article, in order; a job reads each.

    A secret one is shared with the person who adds it. Raises `Invalid` for files that are
    empty, too large, or in the article already, with nothing stored; `WrongState` in an archived
    article, `NotAllowed`.
    """
    if not documents:
        raise Invalid({"file": [_("Please choose a file or paste a text.")]})
    if len(documents) > MOST_AT_ONCE:
        raise Invalid({"file": [_("At most %(most)d files at once.") % {"most": MOST_AT_ONCE}]})
    with act_transaction(actor):
        locked = lock_article(article.pk)
        require_permission(actor, Act.ADD_DOCUMENTS, locked)
        require_in_work(locked)
        _require_new(locked, actor, documents)
        return [store_document(locked, actor, at, new) for new in documents]


def replace_document(
    *, document: Document, version: int, actor: User, at: datetime, new: DocumentInput
) -> Document:
    """Store a new version of a document; the previous one stays, but is no longer compared.

    It keeps title, address and secrecy, and is known to the same people. Raises `StaleEdit`,
    `Invalid` as `add_documents` does, `WrongState` for a document that is withdrawn or
    replaced already, `NotAllowed`.
    """
    with changing_document(document, Act.ADD_DOCUMENTS, actor, version) as row:
        _require_new(row.article, actor, [new])
        compare_again(row.article_id)
        return store_document(row.article, actor, at, new, replaces=row)


def change_document(
    *,
    document: Document,
    actor: User,
    at: datetime,
    expected_version: int | None = None,
    **changes: Any,
) -> Document:
    """Change title, address, own day or secrecy.

    A source that was made from it is as secret, and with it older versions and what is attached
    become secret. Secrecy alone can be changed at any time, also of a document that is no longer
    used: it is still read. Raises `StaleEdit`, `Invalid`, `WrongState`, `NotAllowed`.
    """
    with locked_document(document, Act.KEEP_DOCUMENTS, actor, expected_version) as row:
        fields = set_changes(row, changes, CHANGEABLE)
        if fields != ["is_secret"]:
            _require_in_use(row)
        if not fields:
            return row
        row.version += 1
        _require_valid(row)
        row.save()
        if "is_secret" in fields:
            _keep_secret(row, actor, at)
        if {"own_date", "title"} & {*fields}:
            DocumentContent.objects.filter(document=row).update(prepared=None, prepared_version=0)
        if row.article.state != Article.State.ARCHIVED:
            compare_again(row.article_id)
        _record(Event.Verb.DOCUMENT_CHANGED, row, actor, at, fields=fields)
        return row


def withdraw_document(*, document: Document, version: int, actor: User, at: datetime) -> Document:
    """Withdraw a document: it is no longer compared, but stays readable.

    Raises `StaleEdit`, `WrongState`, `NotAllowed`, also for an author who did not bring it.
    """
    with changing_document(document, Act.ADD_DOCUMENTS, actor, version) as row:
        row.withdrawn_by, row.withdrawn_at = actor, at
        row.version += 1
        row.save(update_fields=["withdrawn_by", "withdrawn_at", "version"])
        compare_again(row.article_id)
        _record(Event.Verb.DOCUMENT_WITHDRAWN, row, actor, at)
        return row


@contextmanager
def changing_document(
    document: Document, act: Act, actor: User, version: int | None
) -> Iterator[Document]:
    """Lock a document that `actor` saw at `version` and may change, with its article.

    None: at any version. Raises what `locked_document` does, and `WrongState` if it is withdrawn,
    replaced, or of an archived article.
    """
    with locked_document(document, act, actor, version) as row:
        _require_in_use(row)
        yield row


@contextmanager
def locked_document(
    document: Document, act: Act, actor: User, version: int | None
) -> Iterator[Document]:
    """Lock a document, also one that is no longer used, with its article.

    Raises `NotAllowed`, also for a secret one that the actor may not see, and `StaleEdit`.
    """
    with act_transaction(actor):
        article = lock_article(document.article_id)
        require_permission(actor, act, article)
        rows = Document.objects.visible_to(actor).select_related("source", "successor", "content")
        row = rows.filter(pk=document.pk).first()
        if row is None:
            raise NotAllowed(_("This document is secret."))
        row.article = article
        if version is not None and row.version != version:
            raise StaleEdit(row)
        yield row


def _require_in_use(row: Document) -> None:
    require_in_work(row.article)
    if row.withdrawn_at:
        raise WrongState(_("This document is withdrawn."), code="withdrawn")
    if row.is_replaced:
        raise WrongState(_("There is a newer version of this document."), code="replaced")


def store_document(
    article: Article,
    actor: User,
    at: datetime,
    new: DocumentInput,
    *,
    replaces: Document | None = None,
    attached_to: Document | None = None,
) -> Document:
    """Store a document of an article that the caller has locked, and queue its reading."""
    before = replaces or attached_to
    row = Document(
        article=article,
        number=_next_number(article),
        title=(new.title or (replaces.title if replaces else "") or file_name(new.name)).strip(),
        url=new.url or (replaces.url if replaces else ""),
        own_date=new.own_date,
        is_secret=new.is_secret or bool(before and before.is_confidential),
        name=file_name(new.name),
        channel=new.channel,
        media_type=likely_type(new.content, new.name)[:100],
        sha256=hash_of_file(new.content),
        size=len(new.content),
        replaces=replaces,
        attached_to=attached_to,
        added_by=actor,
        added_at=at,
    )
    row.title = row.title[:300]
    _require_valid(row)
    row.file.name = store_content(row.file.storage, row.sha256, new.content)
    row.save(force_insert=True)
    if row.is_secret:
        row.known_to.set({actor.pk, *(_known_to(before) if before else ())})
    _record_arrival(row, actor, at)
    queue(READ_DOCUMENT, document_id=row.pk)
    ask_for_timestamp(row, at)
    return row


def _known_to(document: Document) -> list[int]:
    """Return the pks of the people who may see a secret document or its source."""
    if not document.is_confidential:
        return []
    return [user.pk for user in (document.source or document).known_to.all()]


def _next_number(article: Article) -> int:
    most = Document.objects.filter(article=article).aggregate(most=Max("number"))["most"]
    return (most or 0) + 1


def _require_new(article: Article, actor: User, documents: Sequence[DocumentInput]) -> None:
    """Raise `Invalid` for a file that is empty, too large, or here already where it is seen."""
    limit = settings.EVIDENCE_LIMIT_BYTES
    here = Document.objects.filter(article=article).current().visible_to(actor)
    known = set(here.values_list("sha256", flat=True))
    for new in documents:
        name, sha256 = file_name(new.name), hash_of_file(new.content)
        if not new.content.strip():
            raise Invalid({"file": [_("“%(name)s” is empty.") % {"name": name}]})
        if len(new.content) > limit:
            text = _("“%(name)s” is larger than %(limit)d MB.")
            raise Invalid({"file": [text % {"name": name, "limit": limit // (1024 * 1024)}]})
        if sha256 in known:
            text = _("“%(name)s” is among the documents already.")
            raise Invalid({"file": [text % {"name": name}]})
        known.add(sha256)


def _require_valid(row: Document) -> None:
    with refusing_invalid():
        row.clean_fields(exclude=UNVALIDATED)


def _keep_secret(row: Document, actor: User, at: datetime) -> None:
    """Share a secret document with who made it secret; make as secret what belongs to it."""
    if row.is_secret:
        row.known_to.add(actor, row.added_by)
        if row.source:
            row.source.known_to.add(actor, row.added_by)
    if row.source and row.source.is_secret != row.is_secret:
        row.source = change_source(source=row.source, actor=actor, at=at, is_secret=row.is_secret)
    elif row.is_secret:
        hide_what_belongs_to(row, actor, at)


def _record_arrival(row: Document, actor: User, at: datetime) -> None:
    if row.is_secret:
        _record(Event.Verb.DOCUMENT_RECEIVED_SECRETLY, row, actor, at)
        return
    more: dict[str, Any] = {"replaces": row.replaces_id} if row.replaces_id else {}
    _record(
        Event.Verb.DOCUMENT_RECEIVED,
        row,
        actor,
        at,
        channel=row.channel,
        sha256=row.sha256,
        **more,
    )


def _record(verb: str, row: Document, actor: User | None, at: datetime, **more: Any) -> None:
    title = "" if row.is_confidential else row.title
    record(verb, actor=actor, at=at, article=row.article, document=row.pk, title=title, **more)
