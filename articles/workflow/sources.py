"""Add, change and share sources and origins."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Article, Document, Event, Origin, ReferenceFact, Source, User
from articles.models.declared import values
from articles.permissions import Act, may
from articles.queries.documents import documents_belonging_to

from .changes import refusing_invalid, set_changes
from .comparisons import compare_again
from .errors import Invalid, NotAllowed, WrongState
from .inputs import SourceInput
from .transaction import act_transaction, lock_article, record, require_permission, store

PRIVATE = frozenset(Source.declared.private)
CHANGEABLE = frozenset(Source.declared.entered) | PRIVATE


def enter_source(*, actor: User, at: datetime, source: SourceInput) -> Source:
    """Store a source. A secret one is shared with the person who adds it.

    Raises `Invalid` with the fields at fault, `NotAllowed`, also for a note of a conversation
    by somebody who may not keep those.
    """
    require_permission(actor, Act.ENTER_SOURCES)
    if any(values(source, PRIVATE).values()):
        require_permission(actor, Act.NOTE_CONVERSATIONS)
    with act_transaction(actor):
        row = Source(**_given(source), created_by=actor, created_at=at)
        _require_valid(row)
        store(row)
        if row.is_secret:
            row.known_to.add(actor)
        record(Event.Verb.SOURCE_ENTERED, actor=actor, at=at, source=row.pk, title=_title(row))
        return row


def enter_origin(*, actor: User, at: datetime, name: str, note: str = "") -> Origin:
    """Store an origin; raises `Invalid` for an existing name, `NotAllowed`."""
    require_permission(actor, Act.ENTER_SOURCES)
    row = Origin(name=name.strip(), note=note)
    with refusing_invalid():
        row.full_clean()
    with act_transaction(actor):
        row.save(force_insert=True)
        return row


def change_source(
    *,
    source: Source,
    actor: User,
    at: datetime,
    expected_version: int | None = None,
    **changes: Any,
) -> Source:
    """Change fields of a source; `origin_name` gets or creates its origin.

    Raises `StaleEdit` if it has another version than expected, `Invalid`, and `NotAllowed`,
    also for a secret source that isn't shared with the actor, and for a note of a conversation
    by somebody who may not keep those.
    """
    require_permission(actor, Act.ENTER_SOURCES)
    if not PRIVATE.isdisjoint(changes):
        require_permission(actor, Act.NOTE_CONVERSATIONS)
    with act_transaction(actor):
        for article in Document.objects.filter(source=source.pk).values_list("article", flat=True):
            lock_article(article)
        row = Source.objects.select_for_update().get(pk=source.pk)
        require_visible(row, actor)
        if "origin_name" in changes:
            changes["origin"] = _origin(changes.pop("origin_name"))
        fields = set_changes(row, changes, CHANGEABLE, expected_version)
        if not fields:
            return row
        row.version += 1
        _require_valid(row)
        _require_unnamed(row)
        row.save()
        if row.is_secret:
            row.known_to.add(actor)
        if "is_secret" in fields:
            _keep_document(row, actor, at)
        record(
            Event.Verb.SOURCE_CHANGED,
            actor=actor,
            at=at,
            source=row.pk,
            fields=fields,
            title=_title(row),
        )
        return row


def share_source(*, source: Source, actor: User, at: datetime, user: User) -> Source:
    """Share a secret source with `user`. Idempotent.

    Raises `Invalid` for a user who may see no sources, `WrongState` if it isn't secret,
    `NotAllowed`, also for a source that isn't shared with the actor.
    """
    with act_transaction(actor):
        row = _hold_secret(source, actor)
        if not may(user, Act.SEE_SOURCES):
            raise Invalid({"user": [_("This person does not work with sources.")]})
        if not row.known_to.filter(pk=user.pk).exists():
            row.known_to.add(user)
            _compare_again(row)
            record(Event.Verb.SOURCE_SHARED, actor=actor, at=at, source=row.pk, user=str(user))
        return row


def unshare_source(*, source: Source, actor: User, at: datetime, user: User) -> Source:
    """Stop sharing a secret source with `user`; evidence that they added stays.

    Raises `WrongState` for the person who added it, for the last one with access, and if it
    isn't shared with `user`; `NotAllowed`.
    """
    with act_transaction(actor):
        row = _hold_secret(source, actor)
        if not row.known_to.filter(pk=user.pk).exists():
            raise WrongState(_("This person has no access to the source."))
        if user.pk == row.created_by_id or row.known_to.count() == 1:
            text = _(
                "The person who entered a source and the last person with access always keep it."
            )
            raise WrongState(text)
        row.known_to.remove(user)
        _compare_again(row)
        record(Event.Verb.SOURCE_UNSHARED, actor=actor, at=at, source=row.pk, user=str(user))
        return row


def _hold_secret(source: Source, actor: User) -> Source:
    require_permission(actor, Act.SHARE_SOURCES)
    row = Source.objects.select_for_update().get(pk=source.pk)
    require_visible(row, actor)
    if not row.is_secret:
        raise WrongState(_("This source is not secret: everybody at the desk can see it."))
    return row


def require_visible(source: Source, actor: User) -> None:
    """Raise `NotAllowed` for a secret source that isn't shared with `actor`."""
    if source.is_secret and not source.known_to.filter(pk=actor.pk).exists():
        raise NotAllowed(_("This source is secret."))


def _given(source: SourceInput) -> dict[str, Any]:
    """Return the columns that `source` fills; an origin that is only named is found or made."""
    fields = values(source, (*Source.declared.entered, *Source.declared.private))
    origin = source.origin or _origin(source.origin_name)
    return fields | {"title": source.title.strip(), "origin": origin}


def _title(row: Source) -> str:
    """Return the title for the history: empty for a secret source."""
    return "" if row.is_secret else row.title


def _origin(name: str) -> Origin | None:
    name = name.strip()
    return Origin.objects.get_or_create(name=name)[0] if name else None


def hide_what_belongs_to(document: Document, actor: User, at: datetime) -> None:
    """Make as secret as a document what tells its words, too, known to the same people.

    Its older versions, and what is attached. Raises `Invalid` where a reference fact names the
    source of one.
    """
    people = list((document.source or document).known_to.all())
    for row in documents_belonging_to(document):
        if row.is_confidential:
            continue
        if row.source:
            row.source.known_to.add(*people)
            change_source(source=row.source, actor=actor, at=at, is_secret=True)
            continue
        row.is_secret, row.version = True, row.version + 1
        row.save(update_fields=["is_secret", "version"])
        row.known_to.add(*people)
        record(
            Event.Verb.DOCUMENT_CHANGED,
            actor=actor,
            at=at,
            article=row.article,
            document=row.pk,
            fields=["is_secret"],
            title="",
        )


def _keep_document(row: Source, actor: User, at: datetime) -> None:
    """Make the document that became a source as secret, and compare its article again."""
    document = Document.objects.filter(source=row).first()
    if document is None:
        return
    document.source = row
    if document.is_secret != row.is_secret:
        document.is_secret, document.version = row.is_secret, document.version + 1
        document.save(update_fields=["is_secret", "version"])
    if row.is_secret:
        hide_what_belongs_to(document, actor, at)
    _compare_again(row)


def _compare_again(row: Source) -> None:
    """Compare again the article whose document became the source: other people know it."""
    rows = Document.objects.filter(source=row).exclude(article__state=Article.State.ARCHIVED)
    for article in rows.values_list("article", flat=True):
        compare_again(article)


def _require_unnamed(row: Source) -> None:
    """Raise `Invalid` for a secret source of a reference fact, which everybody can read."""
    if row.is_secret and ReferenceFact.objects.filter(source=row).exists():
        text = _("A reference fact names this source; remove it there first.")
        raise Invalid({"is_secret": [text]})


def _require_valid(row: Source) -> None:
    with refusing_invalid():
        row.clean_fields(exclude=["origin", "created_by"])
