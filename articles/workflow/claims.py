"""Mark and change claims by hand."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Article, Claim, Event, Question, Revision, Revocation, User
from articles.permissions import Act
from articles.splitting import sentence_around

from .comparisons import compare_again
from .errors import Invalid, WrongState
from .signoff import revoke_sign_off
from .split_claims import set_place
from .states import undecided
from .transaction import act_transaction, record, require_in_text, require_in_work
from .verdicts import void_verdicts
from .versions import TEXT, lock_seen_article, lock_seen_claim

KEPT: Any = object()
"""No value was named, which is another thing than None."""


def mark_claim(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    start: int,
    end: int,
    kind: str,
    value: Any = None,
    note: str = "",
) -> Claim:
    """Mark words of the current text as a claim.

    `version` is the article's version that the person saw: `StaleArticle` if another text
    was received since. Raises `Invalid` for a span outside the text, without words, or
    marked under this kind already; `WrongState`, `NotAllowed`.
    """
    with act_transaction(actor, note):
        article = lock_seen_article(
            article.pk, actor=actor, act=Act.MARK_CLAIMS, version=version, parts=[TEXT]
        )
        require_in_work(article)
        revision = article.revision
        claim = Claim(
            article=article, revision=revision, value=value, marked_by=actor, created_at=at
        )
        _set_span(claim, revision, start, end, kind, article.language)
        claim.save(force_insert=True)
        record(
            Event.Verb.CLAIM_MARKED,
            actor=actor,
            at=at,
            claim=claim,
            reason=note,
            words=claim.quote,
            kind=kind,
        )
        _let_fall(claim, actor, at)
        return claim


def change_claim(
    *,
    claim: Claim,
    version: int,
    actor: User,
    at: datetime,
    start: int | None = None,
    end: int | None = None,
    kind: str | None = None,
    value: Any = KEPT,
) -> Claim:
    """Change a claim's span, kind or value; a verdict on the old one no longer counts.

    A value that isn't passed stays if words and kind do; None removes it. Nothing happens where
    all of them stay. Raises `StaleClaim` if the claim has another version than `version`,
    `Invalid`, `WrongState`, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_seen_claim(claim.pk, actor=actor, act=Act.MARK_CLAIMS, version=version).claim
        require_in_text(claim)
        stays = (None, claim.start), (None, claim.end), (None, claim.kind), (KEPT, claim.value)
        wanted = (start, end, kind, value)
        if all(one in known for one, known in zip(wanted, stays, strict=True)):
            return claim
        before = {"words": claim.quote, "kind": claim.kind}
        _set_span(
            claim,
            Revision.objects.defer("received").get(pk=claim.revision_id),
            claim.start if start is None else start,
            claim.end if end is None else end,
            kind or claim.kind,
            claim.article.language,
        )
        claim.value = _kept_value(claim, before) if value is KEPT else value
        claim.marked_by = actor
        claim.state, claim.version = undecided(claim), claim.version + 1
        claim.save()
        void_verdicts(claim)
        record(
            Event.Verb.CLAIM_CHANGED,
            actor=actor,
            at=at,
            claim=claim,
            words=claim.quote,
            kind=claim.kind,
            was=before,
        )
        _let_fall(claim, actor, at)
        return claim


def unmark_claim(*, claim: Claim, version: int, actor: User, at: datetime) -> None:
    """Take back the mark that the actor set: nobody has judged, asked or brought anything there.

    Raises `StaleClaim` if the claim has another version than `version`, `WrongState` if a rule
    found the words, somebody else marked them or there is more to it by now, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_seen_claim(claim.pk, actor=actor, act=Act.MARK_CLAIMS, version=version).claim
        require_in_text(claim)
        if claim.rule or claim.marked_by_id != actor.pk:
            raise WrongState(_("You have not marked these words."), code="not_marked")
        if claim.state != Claim.State.OPEN or _is_in_use(claim, actor):
            raise WrongState(
                _("There is a verdict, a question, evidence or a comment on these words."),
                code="in_use",
            )
        retire(claim, actor, at)
        compare_again(claim.article_id)
        if claim.article.demands_full_coverage:
            revoke_sign_off(article=claim.article, actor=actor, at=at, why=Revocation.UNCOVERED)


def retire(claim: Claim, actor: User, at: datetime) -> None:
    """Take a claim that is locked out of the text for good; the line is that of its mark."""
    claim.state, claim.fate = Claim.State.LOST, Claim.Fate.RETIRED
    claim.version += 1
    claim.save(update_fields=["state", "fate", "version"])
    record(Event.Verb.CLAIM_UNMARKED, actor=actor, at=at, claim=claim, words=claim.quote)


def _is_in_use(claim: Claim, actor: User) -> bool:
    """Return whether there is more to a claim than its mark and the actor's withdrawn verdicts."""
    rows = (
        claim.verdicts.exclude(judged_by=actor),
        claim.questions.exclude(state=Question.State.WITHDRAWN),
        claim.evidence.current(),
        claim.comments.filter(withdrawn_at=None),
        claim.assignments.all(),
    )
    return any(of_claim.exists() for of_claim in rows)


def claim_on_same_words(article: Article, start: int, end: int, kind: str) -> Claim | None:
    """Return the claim of this kind that the span of the current text is already, or None."""
    rows = Claim.objects.filter(
        article=article, revision=article.current_revision_id, kind=kind, start=start, end=end
    )
    return rows.in_text().first()


def _kept_value(claim: Claim, before: dict[str, str]) -> Any:
    """Keep the value only if words and kind are unchanged."""
    return claim.value if before == {"words": claim.quote, "kind": claim.kind} else None


def _set_span(
    claim: Claim, revision: Revision, start: int, end: int, kind: str, language: str
) -> None:
    if kind not in Claim.Kind.values:
        raise Invalid({"kind": [_("There is no such kind of claim.")]})
    if not 0 <= start < end <= revision.length:
        raise Invalid({"start": [_("The span is not inside the text.")]})
    if not revision.text[start:end].strip():
        raise Invalid({"start": [_("There are no words in this span.")]})
    same = Claim.objects.filter(revision=revision, kind=kind, start=start, end=end).in_text()
    if same.exclude(pk=claim.pk).exists():
        raise Invalid({"kind": [_("These words are already marked as this kind.")]})
    claim.kind = kind
    set_place(
        claim, revision.text, start, end, sentence_around(revision.text, start, end, language)
    )


def _let_fall(claim: Claim, actor: User, at: datetime) -> None:
    compare_again(claim.article_id)
    revoke_sign_off(
        article=claim.article,
        actor=actor,
        at=at,
        why=Revocation.CLAIM,
        words=claim.quote[:80],
    )
