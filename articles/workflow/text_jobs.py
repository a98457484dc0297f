"""Receive long texts by a job: what would take too long within a request is queued."""

from datetime import date, datetime, timedelta
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import translation

from articles.models import Article, Desk, TextJob, User
from articles.models.text_job import CHARACTERS_A_STEP
from articles.permissions import Act
from articles.queries.splitting import reporting, split_once

from .arrivals import receive_article
from .carrying import steps_to_add, steps_to_carry
from .errors import Invalid, WorkflowError
from .inputs import ArticleInput, ManuscriptInput
from .jobs import RECEIVE_TEXT, queue_later
from .queued_acts import TASKS
from .revisions import HEADLINE_LIMIT, headline_of, require_text, with_language
from .stored_manuscripts import from_json, to_json
from .stored_progress import reporting_steps_of
from .supplied_claims import require_claims
from .transaction import require_in_work, require_permission
from .wires import receive_revision

REPORTED_EACH = 0.5
USUAL_LENGTH = 27
"""A news text has about one claim in so many characters; counted once it is split."""
CHARACTERS_A_CLAIM = 4
"""A text has at most one claim in so many: lists of short places have one in five."""


def takes_a_job(
    manuscript: ManuscriptInput, article: Article | None = None, day: date | None = None
) -> bool:
    """Return whether receiving a text takes so long that a job has to.

    By its length; by how many claims are in it, or are carried over. `day` is the publication
    day of a new article. A notice without a text stops an article at once.
    """
    if not manuscript.text.strip():
        return False
    if len(manuscript.text) > settings.JOB_CHARACTERS:
        return True
    if article is not None and article.claims.count() > settings.JOB_CLAIMS:
        return True
    return _is_dense(manuscript, article, article.publication_date if article else day)


def _is_dense(manuscript: ManuscriptInput, article: Article | None, day: date | None) -> bool:
    """Return whether more claims are found in a text than a request may store.

    Only a text that is long enough for that is split; what is found is cached.
    """
    if manuscript.split is False:
        return False
    if len(manuscript.text) <= settings.JOB_CLAIMS * CHARACTERS_A_CLAIM:
        return False
    try:
        language = article.language if article else with_language(manuscript).language
        found = split_once(manuscript.text, language or "", day)
    except (Invalid, ValueError):
        return False  # refused when it is received
    return len(found) > settings.JOB_CLAIMS


def queue_article(*, actor: User, at: datetime, arrival: ArticleInput) -> TextJob:
    """Queue a manuscript to be received as a new article, or as a text of a known one.

    Raises `Invalid` and `NotAllowed` for what is known before it is split.
    """
    require_permission(actor, Act.SUBMIT_ARTICLES)
    details = {
        "desk": arrival.desk and arrival.desk.pk,
        "author": arrival.author and arrival.author.pk,
        "byline": arrival.byline,
        "public_url": arrival.public_url,
        "publication_date": arrival.publication_date and arrival.publication_date.isoformat(),
        "deadline": arrival.deadline and arrival.deadline.isoformat(),
        "external_id": arrival.external_id,
    }
    lock = f"article {arrival.external_id or ''}"
    job = TextJob(is_new_article=True, details=details)
    return _queue(job, arrival.manuscript, actor, at, lock if arrival.external_id else "")


def queue_revision(
    *, article: Article, actor: User, at: datetime, manuscript: ManuscriptInput
) -> TextJob:
    """Queue a new text of an article. Raises `Invalid`, `WrongState`, `NotAllowed`."""
    require_permission(actor, Act.SUBMIT_ARTICLES, article)
    if manuscript.wire is None:
        require_in_work(article)
    return _queue(TextJob(article=article), manuscript, actor, at, f"text {article.pk}")


def receive_queued(*, job: TextJob, at: datetime) -> None:
    """Receive the text of a job, and store how far it is; refusals are stored in its errors."""
    if job.is_finished:
        return
    started = monotonic()
    with translation.override(job.created_by.language or settings.LANGUAGE_CODE):
        try:
            _note(job, state=TextJob.State.SPLITTING, started_at=at)
            if job.task == TextJob.Task.RECEIVE:
                _receive(job, at, started)
            else:
                _change(job, at, started)
        except WorkflowError as error:
            fields = error.fields if isinstance(error, Invalid) else {"": [str(error.message)]}
            errors = {name: [str(text) for text in texts] for name, texts in fields.items()}
            _note(job, state=TextJob.State.FAILED, errors=errors, finished_at=at)


def _queue(
    job: TextJob, manuscript: ManuscriptInput, actor: User, at: datetime, lock: str
) -> TextJob:
    require_text(manuscript.text)
    require_claims(manuscript)
    manuscript = with_language(manuscript) if job.is_new_article else manuscript
    job.manuscript, job.received = to_json(manuscript), manuscript.received
    job.headline = headline_of(manuscript)[:HEADLINE_LIMIT]
    job.length, job.created_by, job.created_at = len(manuscript.text), actor, at
    with transaction.atomic():
        job.save(force_insert=True)
        queue_later(RECEIVE_TEXT, 0, lock or f"job {job.pk}", job_id=job.pk)
    return job


def _receive(job: TextJob, at: datetime, started: float) -> None:
    manuscript = from_json(job.manuscript, bytes(job.received) if job.received else None)
    article = job.article or _known(job)
    present = carried = 0
    if article is not None:
        present, carried = article.claims.in_text().count(), steps_to_carry(article)
        expected = job.length // USUAL_LENGTH
        _note(job, article=article, to_store=carried + steps_to_add(expected - present))
    if manuscript.split is not False:
        language = article.language if article else manuscript.language or ""
        day = article.publication_date if article else _day(job.details)
        _note(job, claims=_count_found(job, manuscript.text, language, day))
    found = job.claims or 0
    to_store = carried + steps_to_add(found - present) if article else found
    _note(job, **_starts_to_store(at, started), to_store=to_store)
    with reporting_steps_of(job), transaction.atomic():
        if article is None:
            article, number = _as_article(job, at, manuscript), 1
        else:
            received = receive_revision(
                article=article, actor=job.created_by, at=at, manuscript=manuscript
            )
            number = received.revision.number
        done = {"state": TextJob.State.DONE, "article": article, "revision": number}
        _note(job, **done, manuscript={}, details={}, received=None, finished_at=at)


def _known(job: TextJob) -> Article | None:
    """Return the article that has the external ID meanwhile."""
    external_id = job.details.get("external_id")
    return Article.objects.filter(external_id=external_id).first() if external_id else None


def _change(job: TextJob, at: datetime, started: float) -> None:
    """Do another act than receiving; of a text that is edited only the change is known here."""
    if job.article and job.task == TextJob.Task.RESPLIT:
        text, day = job.article.revision.text, job.article.publication_date
        _note(job, to_store=2 * job.article.claims.in_text().count())
        _note(job, claims=_count_found(job, text, job.article.language, day))
    elif job.article:
        _note(job, to_store=steps_to_carry(job.article) + job.length // CHARACTERS_A_STEP)
    _note(job, **_starts_to_store(at, started))
    with reporting_steps_of(job), transaction.atomic():
        number = TASKS[job.task](job, at)
        done = {"state": TextJob.State.DONE, "revision": number, "finished_at": at}
        _note(job, **done, details={})


def _count_found(job: TextJob, text: str, language: str, day: date | None) -> int:
    """Split the text, and count what was found; the act that follows takes it from there."""
    with reporting(_Reporter(job)):
        return len(split_once(text, language, day))


class _Reporter:
    """Stores how many characters are read, twice a second at most."""

    def __init__(self, job: TextJob) -> None:
        self._job, self._next = job, monotonic() + REPORTED_EACH

    def __call__(self, read: int) -> None:
        if monotonic() >= self._next:
            self._next = monotonic() + REPORTED_EACH
            _note(self._job, read=min(read, self._job.length))


def _starts_to_store(at: datetime, started: float) -> dict[str, Any]:
    since = at + timedelta(seconds=monotonic() - started)
    return {"state": TextJob.State.STORING, "stored_from": since}


def _day(details: dict[str, Any]) -> date | None:
    day = details["publication_date"]
    return date.fromisoformat(day) if day else None


def _as_article(job: TextJob, at: datetime, manuscript: ManuscriptInput) -> Article:
    details = job.details
    return receive_article(
        actor=job.created_by,
        at=at,
        manuscript=manuscript,
        desk=Desk.objects.filter(pk=details["desk"]).first(),
        author=User.objects.filter(pk=details["author"]).first(),
        byline=details["byline"],
        public_url=details["public_url"],
        publication_date=_day(details),
        deadline=details["deadline"] and datetime.fromisoformat(details["deadline"]),
        external_id=details["external_id"],
    )


def _note(job: TextJob, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(job, name, value)
    job.save(update_fields=list(changes))
