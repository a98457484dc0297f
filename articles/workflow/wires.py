"""Receive new texts of existing articles: in order, late, or as a notice that stops the article."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from articles.intake import WarningCode, Wire, WireStatus
from articles.models import Article, Event, Hold, Revision, User
from articles.permissions import Act

from .holds import hold_of, put_on_hold, release_hold
from .inputs import ManuscriptInput
from .revisions import ReceivedRevision, add_revision, hash_of, require_text, store_without_applying
from .supplied_claims import require_claims
from .transaction import act_transaction, lock_article, record, require_in_work, require_permission
from .word_returns import receive_returned

WIRE_FIELDS = ["wire_version", "wire_version_at", "wire_sha256", "embargoed_until", "version"]


def receive_revision(
    *, article: Article, actor: User, at: datetime, manuscript: ManuscriptInput
) -> ReceivedRevision:
    """Store a new text of the article and carry its claims over.

    The same text again returns the current revision and writes nothing (`is_new` is false).
    Claims whose words or sentence changed are open again, those whose words are gone are
    listed as lost, new text is split, and a sign-off is revoked. A supplied claim on words
    that are marked as its kind already is that claim. The text's headline becomes the
    article's, unless a person has entered another.

    Wire metadata is followed: a version older than the newest one is stored and never
    becomes current, the same version again changes nothing, a kill (also of an archived
    article) stops the article until a person lifts it. A Word file that was made here for the
    author also brings decisions and answers (`word_returns`). Raises `Invalid`,
    `WordConflict`, `WrongState`, `NotAllowed`.
    """
    if hold_of(manuscript.wire) is None or manuscript.text.strip():
        require_text(manuscript.text)
    require_claims(manuscript)
    with act_transaction(actor):
        article = lock_article(article.pk)
        require_permission(actor, Act.SUBMIT_ARTICLES, article)
        if manuscript.returned is not None:
            return receive_returned(article, actor, at, manuscript)
        if manuscript.wire is None:
            return add_revision(article, actor, at, manuscript)
        return _apply_notice(article, actor, at, manuscript, manuscript.wire)


def _apply_notice(
    article: Article, actor: User, at: datetime, manuscript: ManuscriptInput, wire: Wire
) -> ReceivedRevision:
    noted, hold = with_notice(manuscript, article.headline), hold_of(wire)
    known = _known(article, noted, wire)
    if known:
        return ReceivedRevision(known, is_new=False)
    if hold == Hold.KILLED:
        revision = store_without_applying(article, actor, at, noted, Revision.Arrival.NOTICE)
        put_on_hold(article, hold, wire.note, revision, actor, at)
        return ReceivedRevision(revision, is_new=True)
    require_in_work(article)
    if version_order(article, wire) < 0:
        return ReceivedRevision(_keep_late(article, actor, at, noted, wire), is_new=True)
    is_notice = hold and (not manuscript.text.strip() or _is_present(article, noted))
    if is_notice:
        aside = store_without_applying(article, actor, at, noted, Revision.Arrival.NOTICE)
        received = ReceivedRevision(aside, is_new=True)
    else:
        received = add_revision(article, actor, at, _warned(article, noted, wire))
    _follow(article, wire, "" if is_notice else hash_of(noted.text), actor, at)
    if hold:
        put_on_hold(article, hold, wire.note, received.revision, actor, at)
    elif article.hold == Hold.WITHHELD and _is_usable(wire):
        release_hold(article, actor, at)
    return received


def with_notice(manuscript: ManuscriptInput, headline: str) -> ManuscriptInput:
    """Return a manuscript with a text; a notice without one gets its note as text."""
    if manuscript.text.strip():
        return manuscript
    note = manuscript.wire.note if manuscript.wire else ""
    words = [part for part in (manuscript.headline.strip(), note) if part]
    text = "\n\n".join(words) or headline
    return replace(manuscript, text=text, blocks=None, notes=(), claims=(), found=None)


def version_order(article: Article, wire: Wire) -> int:
    """Compare with the article's newest version: -1 older, 0 the same, 1 newer.

    By number if both have one, else, or if the numbers are equal, by the time of the
    version; versions that can't be compared are in order.
    """
    present = Wire(version=article.wire_version).order
    pairs = [(wire.order, present), (wire.version_created_at, article.wire_version_at)]
    for theirs, ours in pairs:
        if theirs is not None and ours is not None and theirs != ours:
            return 1 if theirs > ours else -1  # type: ignore[operator]
    is_same = wire.version == article.wire_version and bool(wire.version)
    return 0 if is_same else 1


def _known(article: Article, manuscript: ManuscriptInput, wire: Wire) -> Revision | None:
    """Return the revision of this document, or the current one if the text is the same."""
    digest = hash_of(manuscript.text)
    rows = article.revisions.light().filter(
        sha256=digest,
        wire_version=wire.version,
        wire_version_at=wire.version_created_at,
        wire_status=wire.status or "",
        signal=wire.signal,
        note=wire.note,
    )
    is_version = bool(wire.version or wire.version_created_at)
    if hold := hold_of(wire):
        # A notice without a version may be another: it counts again once the first is lifted.
        return rows.order_by("-number").first() if is_version or article.hold == hold else None
    if not is_version or (article.hold == Hold.WITHHELD and version_order(article, wire) >= 0):
        return None
    present = (article.wire_version, article.wire_version_at, article.wire_sha256)
    if present == (wire.version, wire.version_created_at, digest):
        return article.revision
    return rows.exclude(arrival=Revision.Arrival.NOTICE).order_by("-number").first()


def _keep_late(
    article: Article, actor: User, at: datetime, manuscript: ManuscriptInput, wire: Wire
) -> Revision:
    revision = store_without_applying(article, actor, at, manuscript, Revision.Arrival.LATE)
    record(
        Event.Verb.REVISION_LATE,
        actor=actor,
        at=at,
        article=article,
        revision=revision.number,
        version=wire.version,
        channel=revision.channel,
    )
    return revision


def _follow(article: Article, wire: Wire, digest: str, actor: User, at: datetime) -> None:
    """Store the newest version and its embargo."""
    before = article.embargoed_until
    if wire.version or wire.version_created_at:
        article.wire_version, article.wire_version_at = wire.version, wire.version_created_at
        article.wire_sha256 = digest or article.wire_sha256
        article.embargoed_until = wire.embargoed_until
    article.embargoed_until = wire.embargoed_until or article.embargoed_until
    article.version += 1
    article.save(update_fields=WIRE_FIELDS)
    if article.embargoed_until != before:
        fields = ["embargoed_until"]
        record(Event.Verb.ARTICLE_CHANGED, actor=actor, at=at, article=article, fields=fields)


def _warned(article: Article, manuscript: ManuscriptInput, wire: Wire) -> ManuscriptInput:
    """Add warnings about this version."""
    if _is_present(article, manuscript):
        return manuscript
    added: list[dict] = []
    if version_order(article, wire) == 0 or (wire.version and wire.version == article.wire_version):
        added.append(_warning(WarningCode.SAME_VERSION_OTHER_TEXT, value=wire.version))
    if article.wire_sha256 and article.revision.sha256 != article.wire_sha256:
        added.append(_warning(WarningCode.EDITS_REPLACED))
    warnings: Sequence[dict] = [*manuscript.warnings, *added]
    return replace(manuscript, warnings=warnings)


def _warning(code: WarningCode, **params: str) -> dict:
    return {"code": str(code), "params": params}


def _is_present(article: Article, manuscript: ManuscriptInput) -> bool:
    return article.revision.sha256 == hash_of(manuscript.text)


def _is_usable(wire: Wire) -> bool:
    """Return whether the version is usable; the default without a status (IPTC)."""
    is_version = bool(wire.version or wire.version_created_at)
    return wire.status is WireStatus.USABLE or (wire.status is None and is_version)
