"""The talk about an article: its key for authors without a login, their view of wordings."""

from datetime import datetime, timedelta

from django.core import signing
from django.utils.translation import gettext as _

from articles.models import (
    Article,
    AuthorView,
    Claim,
    Event,
    NotificationType,
    Question,
    User,
    Verdict,
)
from articles.permissions import Act

from .errors import Invalid, WrongState
from .notifications import notify
from .questions import answer_by_key
from .transaction import act_transaction, lock_claim, record, require_in_work, require_permission

KEY_SALT = "articles.talk"
KEY_LASTS = timedelta(days=60)


def talk_key(article: Article) -> str:
    """Return the key by which the article's author takes part without signing in.

    Signed, not stored; invalid once the article has another author or is archived, and
    after 60 days.
    """
    return signing.dumps([article.pk, article.author_id], salt=KEY_SALT)


def article_of_key(key: str) -> Article:
    """Return the article that a key opens, or raise `Article.DoesNotExist`."""
    try:
        pk, author = signing.loads(key, salt=KEY_SALT, max_age=KEY_LASTS)
    except signing.BadSignature as error:
        raise Article.DoesNotExist from error
    articles = Article.objects.in_work().with_related()
    return articles.get(pk=pk, author=author, author__isnull=False)


def answer_in_talk(*, key: str, question: int, at: datetime, answer: str) -> Question:
    """Answer one of the article's questions by the key of the talk.

    Raises `Article.DoesNotExist` or `Question.DoesNotExist` for what the key doesn't open.
    """
    article = article_of_key(key)
    asked = Question.objects.get(pk=question, claim__article=article)
    return answer_by_key(key=asked.answer_key, at=at, answer=answer)


def view_correction(
    *, verdict: Verdict, actor: User, at: datetime, agrees: bool, note: str = ""
) -> AuthorView:
    """Store the author's view of a suggested wording; the verdict doesn't change.

    A checker notes what the author said on the telephone. Raises `Invalid` for an objection
    without words, `WrongState` if the wording no longer waits, `NotAllowed`.
    """
    with act_transaction(actor, note):
        claim = lock_claim(verdict.claim_id).claim
        require_permission(actor, Act.ANSWER, claim.article)
        return _view(verdict.pk, claim, actor, at, agrees, note)


def view_correction_in_talk(
    *, key: str, verdict: int, at: datetime, agrees: bool, note: str = ""
) -> AuthorView:
    """Store the author's view by the key of the talk, without an account.

    Raises `Article.DoesNotExist` or `Verdict.DoesNotExist` for what the key doesn't open.
    """
    article = article_of_key(key)
    row = Verdict.objects.get(pk=verdict, claim__article=article)
    with act_transaction(None, note):
        return _view(row.pk, lock_claim(row.claim_id).claim, None, at, agrees, note)


def _view(
    pk: int, claim: Claim, actor: User | None, at: datetime, agrees: bool, note: str
) -> AuthorView:
    note = note.strip()
    require_in_work(claim.article)
    verdict = Verdict.objects.select_related("rating").get(pk=pk)
    if not verdict.is_live or not verdict.correction:
        raise WrongState(_("This wording is no longer suggested."))
    if not agrees and not note:
        raise Invalid({"note": [_("Please say what is wrong with this wording.")]})
    view, _made = AuthorView.objects.update_or_create(
        verdict=verdict,
        defaults={"agrees": agrees, "note": note, "given_by": actor, "given_at": at},
    )
    if not agrees:
        readers = User.objects.filter(pk=verdict.judged_by_id)
        article = claim.article
        notify(
            readers,
            NotificationType.OBJECTION,
            actor=actor,
            at=at,
            article=article,
            claim=claim,
            note=note,
        )
    record(
        Event.Verb.CORRECTION_AGREED if agrees else Event.Verb.CORRECTION_REFUSED,
        actor=actor,
        at=at,
        claim=claim,
        reason=note,
        verdict=verdict.pk,
        wording=verdict.correction,
    )
    return view
