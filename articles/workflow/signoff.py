"""Sign off a revision; withdraw and revoke sign-offs."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Literal

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article, Claim, Event, Revision, Revocation, SignOff, User
from articles.permissions import Act
from articles.queries.article_page import ArticlePage, article_page
from articles.queries.coverage import Unseen, coverage_now, spans_outside, unseen_stretches
from articles.queries.languages import unread_language, unread_sentence
from articles.queries.ledger import Ledger, word_ledger
from articles.queries.page_sentences import page_sentences
from articles.queries.sentences import by_sentence
from articles.queries.unsourced import unsourced_sentences

from .errors import BlockedSentence, Invalid, SignOffRefused, WrongState
from .notifications import notify_of_revocation
from .second_looks import apply_second_looks
from .transaction import act_transaction, record, require_in_work
from .versions import lock_seen_article

Span = tuple[int, int]
All = Literal["all"]


def sign_off(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    revision: Revision,
    not_checked: str = "",
    language_reason: str = "",
    not_looked_at: Sequence[Span] | All = (),
    not_looked_at_reason: str = "",
) -> SignOff:
    """Clear exactly this revision of the article.

    `version` is the article's version that the person saw: `StaleArticle` if its text, its
    fields or one of its claims has changed since. If the article requires full coverage,
    uncovered words block it unless `not_looked_at` names them (all of them, or spans that
    contain them), with a reason (`Invalid` without). A text in a language without rules
    needs a `language_reason` (`WrongState`, code "language_unread", without). An imported text
    that still waits to be split can't be cleared (`WrongState`, code "being_split"). Raises
    `SignOffRefused` with the claims, uncovered words or sentences without a source that block
    it, `WrongState` if `revision` is not the current one or is cleared already, `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_seen_article(article.pk, actor=actor, act=Act.SIGN_OFF, version=version)
        require_in_work(article)
        _require_current(article, revision)
        _refuse_while_held(article)
        _refuse_while_being_split(article)
        _refuse_while_blocked(article)
        unread = unread_language(article)
        _refuse_unread(unread, language_reason)
        page = article_page(article)
        ledger = word_ledger(page)
        _refuse_unsourced(page, ledger)
        named = _named(article, ledger, not_looked_at)
        _require_reason(named, not_looked_at_reason)
        row = SignOff(
            article=article,
            revision=revision,
            sha256=revision.sha256,
            signed_by=actor,
            signed_at=at,
            not_checked=not_checked or article.scope_note,
            counts=_count(article),
            words={cover.value: number for cover, number in ledger.words.items()},
            not_looked_at=[asdict(stretch) for stretch in named],
            not_looked_at_reason=not_looked_at_reason.strip() if named else "",
            language=unread or article.language,
            language_reason=language_reason.strip() if unread else "",
        )
        return _store(row)


def withdraw_sign_off(
    *, sign_off: SignOff, version: str, actor: User, at: datetime, reason: str
) -> SignOff:
    """Withdraw the current sign-off, with a reason that the certificate shows.

    Allowed to every chief, also as the article's author: an error must be stopped at once.
    Raises `StaleArticle`, `Invalid` without a reason, `WrongState` if it has ended already,
    `NotAllowed`.
    """
    reason = reason.strip()
    with act_transaction(actor, reason):
        pk, act = sign_off.article_id, Act.WITHDRAW_SIGN_OFF
        article = lock_seen_article(pk, actor=actor, act=act, version=version)
        require_in_work(article)
        row = SignOff.objects.select_related("revision").get(pk=sign_off.pk)
        if row.fallen_at:
            raise WrongState(_("This sign-off no longer counts."), code="fallen")
        if not reason:
            raise Invalid({"reason": [_("Please give a reason; the certificate shows it.")]})
        notify_of_revocation(
            article=article, actor=actor, at=at, why=Revocation.WITHDRAWN, reason=reason
        )
        row.fallen_at, row.fallen_by = at, actor
        row.fallen_code, row.fallen_reason = Revocation.WITHDRAWN, reason
        row.save()
        _set_state(article, Article.State.IN_WORK)
        record(
            Event.Verb.SIGN_OFF_WITHDRAWN,
            actor=actor,
            at=at,
            article=article,
            reason=reason,
            revision=row.revision.number,
        )
        return row


def revoke_sign_off(
    *,
    article: Article,
    actor: User | None,
    at: datetime,
    why: Revocation,
    notifies: bool = True,
    **details: Any,
) -> None:
    """Revoke the current sign-off for a reason; do nothing without one.

    Called by acts that change what it covered; they have locked the article's row.
    `details` are the parameters of the sentence about `why` (`models.revocation`). `notifies`
    False: the caller notifies people.
    """
    if article.state == Article.State.IN_WORK:
        return
    current = SignOff.objects.current().filter(article=article)
    if article.state == Article.State.ARCHIVED and not current.exists():
        return
    if notifies:
        notify_of_revocation(article=article, actor=actor, at=at, why=why, details=details)
    current.update(fallen_at=at, fallen_by=actor, fallen_code=why, fallen_details=details)
    if article.state == Article.State.CLEARED:
        _set_state(article, Article.State.IN_WORK)
    record(Event.Verb.SIGN_OFF_FELL, actor=actor, at=at, article=article, why=why, details=details)


def _store(row: SignOff) -> SignOff:
    """Store a new sign-off and its event; its article is cleared."""
    row.save(force_insert=True)
    article = row.article
    _set_state(article, Article.State.CLEARED)
    record(
        Event.Verb.SIGNED_OFF,
        actor=row.signed_by,
        at=row.signed_at,
        article=article,
        revision=row.revision.number,
        sha256=row.sha256,
        embargoed_until=article.embargoed_until and article.embargoed_until.isoformat(),
    )
    return row


def _require_current(article: Article, revision: Revision) -> None:
    if article.current_revision_id != revision.pk:
        raise WrongState(
            _("The text has changed since then: sign off the current revision."), code="not_current"
        )
    if article.state == Article.State.CLEARED:
        raise WrongState(_("This revision is already signed off."), code="signed_off")


def _refuse_while_held(article: Article) -> None:
    if article.hold:
        message = _("This article must not be published (%(why)s): lift the hold first.")
        raise WrongState(message % {"why": article.get_hold_display()}, code=article.hold)


def _refuse_while_being_split(article: Article) -> None:
    if article.is_being_split:
        message = _("This text is still being split: its claims are not known yet.")
        raise WrongState(message, code="being_split")


def _refuse_while_blocked(article: Article) -> None:
    blocking = list(Claim.objects.blocking(article).order_by("start", "pk"))
    if not blocking:
        return
    text = ngettext(
        "%(count)d claim is not cleared yet.",
        "%(count)d claims are not cleared yet.",
        len(blocking),
    )
    sentences = [text % {"count": len(blocking)}]
    if contexts := sum(claim.context_changed for claim in blocking):
        text = ngettext(
            "%(count)d changed context still has to be confirmed.",
            "%(count)d changed contexts still have to be confirmed.",
            contexts,
        )
        sentences.append(text % {"count": contexts})
    text = article.revision.text
    blocked = [_blocked(text, row.start, row.end, row.rows) for row in by_sentence(blocking)]
    raise SignOffRefused(blocking, " ".join(sentences), sentences=blocked)


def _blocked(text: str, start: int, end: int, claims: Iterable[Claim]) -> BlockedSentence:
    return BlockedSentence(start, end, text[start:end].strip(), [claim.pk for claim in claims])


def _refuse_unread(unread: str, reason: str) -> None:
    if unread and not reason.strip():
        why = _("Please say why it can be cleared anyway; the certificate shows the reason.")
        raise WrongState(f"{unread_sentence(unread)} {why}", code="language_unread")


def _refuse_unsourced(page: ArticlePage, ledger: Ledger) -> None:
    """Raise `SignOffRefused` if the desk demands a source for each sentence and one has none."""
    rows = unsourced_sentences(page, page_sentences(page, ledger))
    if not rows:
        return
    message = ngettext(
        "%(count)d sentence has no source: neither a note of the author nor evidence.",
        "%(count)d sentences have no source: neither a note of the author nor evidence.",
        len(rows),
    )
    text = page.revision.text
    sentences = [_blocked(text, row.start, row.end, row.claims) for row in rows]
    raise SignOffRefused(
        [], message % {"count": len(rows)}, code="sources_missing", sentences=sentences
    )


def _named(article: Article, ledger: Ledger, named: Sequence[Span] | All) -> list[Unseen]:
    """Return the named stretches; raise `SignOffRefused` if one is missing."""
    stretches = unseen_stretches(ledger, article.revision.text)
    rest = [] if named == "all" else spans_outside(stretches, named)
    if rest and article.demands_full_coverage:
        why = _("Look at them, dismiss them, or list them in the sign-off.")
        message = f"{coverage_now(ledger)} {why}"
        raise SignOffRefused([], message, code="words_uncovered", stretches=rest)
    return [stretch for stretch in stretches if stretch not in rest]


def _require_reason(named: Sequence[Unseen], reason: str) -> None:
    if named and not reason.strip():
        raise Invalid({"reason": [_("Please say why nobody has to look at these words.")]})


def _count(article: Article) -> dict[str, int]:
    states = Claim.objects.filter(article=article).order_by().values("state")
    return {row["state"]: row["n"] for row in states.annotate(n=Count("pk"))}


def _set_state(article: Article, state: str) -> None:
    article.state = state
    article.version += 1
    article.save(update_fields=["state", "version"])
    if state == Article.State.IN_WORK:
        apply_second_looks(Article.objects.filter(pk=article.pk))
