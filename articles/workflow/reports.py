"""What readers report as wrong: received in public, accepted or declined at the desk."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.facts.kinds import Kind
from articles.models import (
    Article,
    Assignment,
    Claim,
    ConflictOfInterest,
    Event,
    Notification,
    NotificationType,
    Publication,
    ReaderReport,
    SignOff,
    User,
    Verdict,
)
from articles.models.reader_report import LONGEST_LINK, LONGEST_QUOTE, LONGEST_TEXT
from articles.permissions import Act

from .claims import claim_on_same_words, mark_claim
from .errors import Invalid, WrongState
from .jobs import MAIL_READER, queue
from .mentions import take_back_from_mentions
from .named_sources import add_named_source
from .notifications import notify
from .states import update_state
from .transaction import act_transaction, lock_article, lock_claim, record, require_permission
from .verdict_steps import end_verdict, notify_of_verdict
from .versions import TEXT, lock_seen_article

IS_ON_THE_WEB = URLValidator(schemes=["http", "https"])
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
MOST_OPEN = 200
"""So many undecided reports an article may have."""


@dataclass(frozen=True, slots=True)
class ReportInput:
    """What a reader wrote; `language` is that of the page."""

    text: str
    language: str
    quote: str = ""
    link: str = ""
    email: str = ""


def receive_report(
    *, article: Article, at: datetime, given: ReportInput, publication: Publication | None = None
) -> ReaderReport:
    """Store what a reader reports, and notify who answers for the article.

    `publication` is the published verdict on whose page it was written. Raises `Invalid`
    without words, for words that are too long and for what is no address, `WrongState` if the
    article has too many undecided reports.
    """
    words = {name: _clean(getattr(given, name)) for name in ("text", "quote", "link", "email")}
    _require_fit(**words)
    with act_transaction(None):
        article = lock_article(article.pk)
        if article.reports.open().count() >= MOST_OPEN:
            raise WrongState(_("There are many reports on this article already. Thank you."))
        report = ReaderReport.objects.create(
            article=article,
            publication=publication,
            language=given.language,
            received_at=at,
            **words,
        )
        record(Event.Verb.REPORT_RECEIVED, actor=None, at=at, article=article, report=report.pk)
        _notify(report, at)
        return report


def accept_report(
    *,
    report: ReaderReport,
    version: str,
    actor: User,
    at: datetime,
    start: int,
    end: int,
    kind: str = Kind.STATEMENT,
) -> Claim:
    """Accept a report: the words from `start` to `end` of the text become a claim to check.

    `version` is the article's version that the person saw. The address that the reader named
    is put beside the claim as a source that nobody has read. Words that are a claim of this kind
    already are open again: their verdict is withdrawn, unless it is published. An archived
    article is taken out of the archive. Raises `StaleArticle`, `Invalid` for an invalid span or
    kind, `WrongState` if the report is decided or its words are erased, `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_seen_article(
            report.article_id,
            actor=actor,
            act=Act.DECIDE_REPORTS,
            version=version,
            parts=[TEXT],
        )
        row = _undecided(report)
        if article.state == Article.State.ARCHIVED:
            _take_out_of_archive(article, actor, at)
        known = claim_on_same_words(article, start, end, kind)
        if known:
            _open_again(known, row, actor, at)
        claim = known or mark_claim(
            article=article,
            version=version,
            actor=actor,
            at=at,
            start=start,
            end=end,
            kind=kind,
            note=_("A reader reported an error (report %(report)s).") % {"report": row.pk},
        )
        if row.link:
            add_named_source(claim, row, actor, at)
        row.claim = claim
        _decide(row, ReaderReport.State.ACCEPTED, actor, at)
        record(Event.Verb.REPORT_ACCEPTED, actor=actor, at=at, claim=claim, report=row.pk)
        return claim


def decline_report(*, report: ReaderReport, actor: User, at: datetime, reason: str) -> ReaderReport:
    """Decline a report. Raises `Invalid` without a reason, `WrongState` if it is decided."""
    reason = reason.strip()
    with act_transaction(actor, reason):
        article = lock_article(report.article_id)
        require_permission(actor, Act.DECIDE_REPORTS, article)
        row = _undecided(report)
        if not reason:
            raise Invalid({"reason": [_("Please say why the report is declined.")]})
        row.reason = reason
        _decide(row, ReaderReport.State.DECLINED, actor, at)
        record(
            Event.Verb.REPORT_DECLINED,
            actor=actor,
            at=at,
            article=article,
            reason=reason,
            report=row.pk,
        )
        return row


def answer_reader(*, report: ReaderReport, actor: User, at: datetime, text: str) -> ReaderReport:
    """Mail the result to the reader, once; then the address is removed.

    Raises `Invalid` without words, `WrongState` if the report is not decided, without an
    address or answered, `NotAllowed`.
    """
    text = text.strip()
    with act_transaction(actor):
        article = lock_article(report.article_id)
        require_permission(actor, Act.DECIDE_REPORTS, article)
        row = ReaderReport.objects.get(pk=report.pk)
        if not row.may_be_answered:
            raise WrongState(
                _(
                    "This reader waits for no answer: the report is not decided yet, or there is "
                    "no address."
                )
            )
        if not text:
            raise Invalid({"text": [_("Please write what the reader is to be told.")]})
        if len(text) > LONGEST_TEXT:
            raise Invalid({"text": [_("At most %(most)d characters.") % {"most": LONGEST_TEXT}]})
        row.answered_at = at
        row.save(update_fields=["answered_at"])
        record(
            Event.Verb.REPORT_ANSWERED,
            actor=actor,
            at=at,
            article=article,
            reason=text,
            report=row.pk,
        )
        queue(MAIL_READER, report_id=row.pk, text=text)
        return row


def forget_address(report: ReaderReport) -> None:
    """Remove the reader's address, once the answer is sent."""
    ReaderReport.objects.filter(pk=report.pk).update(email="")


def _clean(words: str) -> str:
    """Return words without characters that no column or mail can have."""
    return UNPRINTABLE.sub("", words.replace("\r\n", "\n")).strip()


def _require_fit(text: str, quote: str, link: str, email: str) -> None:
    faults: dict[str, list[str]] = {}
    if not text:
        faults["text"] = [_("Please write what is wrong.")]
    for name, words, most in (
        ("text", text, LONGEST_TEXT),
        ("quote", quote, LONGEST_QUOTE),
        ("link", link, LONGEST_LINK),
    ):
        if len(words) > most:
            faults[name] = [_("At most %(most)d characters.") % {"most": most}]
    for name, value, require, message in (
        ("link", link, IS_ON_THE_WEB, _("This is not an address on the web.")),
        ("email", email, validate_email, _("This is not an email address.")),
    ):
        try:
            if value:
                require(value)
        except ValidationError:
            faults.setdefault(name, [message])
    if faults:
        raise Invalid(faults)


def _undecided(report: ReaderReport) -> ReaderReport:
    row = ReaderReport.objects.get(pk=report.pk)
    if row.state != ReaderReport.State.OPEN:
        raise WrongState(_("This report is already decided."), code="decided")
    if row.erased_at:
        raise WrongState(_("The words of this report are erased."), code="erased")
    return row


def _decide(row: ReaderReport, state: str, actor: User, at: datetime) -> None:
    row.state, row.decided_by, row.decided_at = state, actor, at
    row.save(update_fields=["state", "decided_by", "decided_at", "claim", "reason"])


def _take_out_of_archive(article: Article, actor: User, at: datetime) -> None:
    article.state = Article.State.IN_WORK
    article.version += 1
    article.save(update_fields=["state", "version"])
    record(Event.Verb.ARTICLE_REOPENED, actor=actor, at=at, article=article)


def _open_again(claim: Claim, report: ReaderReport, actor: User, at: datetime) -> None:
    """Withdraw the verdict on a claim that a reader doubts; a published one stays public."""
    locked = lock_claim(claim.pk)
    verdicts = Verdict.objects.live().filter(claim=claim).order_by()
    live = verdicts.select_related("rating", "error_class").first()
    if live is None or live.publications.public().exists():
        return
    reason = _("A reader reported an error (report %(report)s).") % {"report": report.pk}
    end_verdict(live, Verdict.Status.WITHDRAWN)
    take_back_from_mentions(live, actor, at)
    update_state(locked.claim, None, asked=locked.is_asked, is_verdict_changed=True)
    notify_of_verdict(Event.Verb.VERDICT_WITHDRAWN, live, locked.claim, actor, at, reason=reason)


def _notify(report: ReaderReport, at: datetime) -> None:
    """Notify those who check the article, else who signed it off last, else the chiefs.

    People with an unread notification of a report on this article are skipped.
    """
    article = report.article
    unread = Notification.objects.unread().filter(
        article=article, sort=NotificationType.READER_REPORT
    )
    barred = ConflictOfInterest.objects.filter(article=article).values("user")
    able = User.objects.active().who_check().exclude(Q(pk__in=barred) | Q(pk=article.author_id))
    checkers = Assignment.objects.filter(article=article).values("user")
    signed = SignOff.objects.filter(article=article).order_by("-pk").values("signed_by")[:1]
    choices = (Q(pk__in=checkers), Q(pk__in=signed), Q(role=User.Role.CHIEF))
    chosen = next((rows for which in choices if (rows := able.filter(which)).exists()), able.none())
    readers = User.objects.filter(
        pk__in=chosen.exclude(pk__in=unread.values("reader")).values("pk")
    )
    notify(
        readers,
        NotificationType.READER_REPORT,
        actor=None,
        at=at,
        article=article,
        report=report.pk,
    )
