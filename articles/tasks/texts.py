"""Receive long texts, search passages in evidence files, and split articles."""

from contextlib import suppress

from django.utils import timezone
from procrastinate.contrib.django import app

from articles.documents import find_in
from articles.models import Article, EvidenceFile, TextJob, User
from articles.workflow import (
    WrongState,
    note_search,
    receive_queued,
    resplit_article,
    split_waiting,
)
from articles.workflow.jobs import (
    RECEIVE_TEXT,
    RESPLIT_ARTICLE,
    SEARCH_PASSAGE,
    SPLIT_ARTICLES,
)

from .retrying import RETRIES


@app.task(name=SEARCH_PASSAGE, retry=RETRIES)
def search_passage(file_id: int) -> None:
    """Search the quoted passage in an evidence file, once."""
    file = EvidenceFile.objects.select_related("evidence").get(pk=file_id)
    if hasattr(file, "search"):
        return
    if not file.file:
        return
    with file.file.open() as stored:
        content = stored.read()
    match = find_in(content, file.media_type, file.evidence.passage)
    note_search(file=file, at=timezone.now(), match=match)


@app.task(name=RESPLIT_ARTICLE, retry=RETRIES)
def resplit_stored(article_id: int, actor_id: int = 0, with_signed_off: bool = False) -> None:
    """Split an article again with the current rules; `actor_id` 0: no actor.

    Does nothing if the article was archived meanwhile.
    """
    with suppress(WrongState):
        article = Article.objects.with_version().get(pk=article_id)
        resplit_article(
            article=article,
            version=article.seen_version,
            actor=User.objects.filter(pk=actor_id).first(),
            at=timezone.now(),
            with_signed_off=with_signed_off,
        )


@app.task(name=SPLIT_ARTICLES, retry=RETRIES)
def split_imported(article_ids: list[int]) -> None:
    """Split imported articles; those that were split, archived or deleted meanwhile stay."""
    split_waiting(articles=article_ids, at=timezone.now())


@app.task(name=RECEIVE_TEXT, retry=RETRIES)
def receive_text(job_id: int) -> None:
    """Receive a long text, once; does nothing if the job was deleted meanwhile."""
    job = TextJob.objects.select_related("created_by", "article").filter(pk=job_id).first()
    if job:
        receive_queued(job=job, at=timezone.now())
