"""Events as others read them: all, in order, small, and only what one may see."""

import re
import threading
from pathlib import Path

import pytest
from django.db import connection, connections, transaction

from articles.models import Event, EventType
from articles.models.verb import PUBLIC_VERBS, TYPE_OF_VERB
from articles.queries.events import event_horizon, public_events
from tests.factories import (
    NOW,
    ArticleFactory,
    PublicationFactory,
    QuestionFactory,
    SignOffFactory,
    UserFactory,
)

DOCS = Path(__file__).parents[2] / "docs" / "integrations" / "webhooks.md"
CAN_SEE_TWO = pytest.mark.django_db(transaction=True)


def write(article, verb="article.changed"):
    is_public = verb in PUBLIC_VERBS
    Event.objects.bulk_create([Event(at=NOW, verb=verb, is_public=is_public, article=article)])


class Elsewhere:
    """Another session, which writes an event and ends when `may_end` is set."""

    def __init__(self, article, *, commits: bool = True) -> None:
        self.wrote, self.may_end = threading.Event(), threading.Event()
        self.thread = threading.Thread(target=self._run, args=(article, commits))

    def _run(self, article, commits: bool) -> None:
        try:
            with transaction.atomic():
                write(article, "article.received")
                self.wrote.set()
                self.may_end.wait(60)
                transaction.set_rollback(not commits)
        finally:
            connections.close_all()

    def __enter__(self):
        self.thread.start()
        assert self.wrote.wait(60)
        return self

    def end(self) -> None:
        self.may_end.set()
        self.thread.join()

    def __exit__(self, *exc) -> None:
        self.end()


def test_every_public_type_comes_from_a_verb():
    assert set(TYPE_OF_VERB.values()) == set(EventType)
    assert all(Event.Verb(verb).declaration.type for verb in PUBLIC_VERBS)


@pytest.mark.parametrize("kind", EventType)
def test_a_type_and_its_members_are_in_the_docs_and_in_the_openapi_document(kind):
    """They differ only in how they say what a member means."""
    verbs = [verb for verb, of in TYPE_OF_VERB.items() if of == kind]
    members = {name for verb in verbs for name in kind.payload.read(verb, {})}
    page = DOCS.read_text(encoding="utf-8")
    [row] = [line for line in page.splitlines() if line.startswith("|") and f"`{kind}`" in line]
    assert {name for name in members if f"`{name}`" not in row} == set()
    described = set(re.findall(r"`(\w+)`", kind.payload.members))
    assert members <= described


@CAN_SEE_TWO
@pytest.mark.parametrize("commits", [True, False])
def test_an_event_that_commits_later_with_a_smaller_number_is_not_skipped(commits):
    article = ArticleFactory()
    first = [event.id for event in public_events(after=0, limit=10)]

    with Elsewhere(article, commits=commits) as other:
        write(article, "revision.received")
        before = public_events(after=first[-1], limit=10)
        other.end()
        after = public_events(after=first[-1], limit=10)

    assert before == []
    numbers = [event.id for event in after]
    assert numbers == sorted(numbers)
    types = ["article.received", "revision.received"] if commits else ["revision.received"]
    assert [event.type for event in after] == types


@CAN_SEE_TWO
def test_a_long_transaction_that_writes_no_event_holds_nothing_back():
    article = ArticleFactory()
    ready, may_end = threading.Event(), threading.Event()

    def idle():
        with transaction.atomic(), connections["default"].cursor() as cursor:
            cursor.execute("SELECT pg_current_xact_id()")
            ready.set()
            may_end.wait(60)
        connections.close_all()

    thread = threading.Thread(target=idle)
    thread.start()
    ready.wait(60)
    write(article, "revision.received")
    found = public_events(after=0, limit=10)
    may_end.set()
    thread.join()

    assert [event.type for event in found] == ["article.received", "revision.received"]


@CAN_SEE_TWO
def test_a_client_that_continues_from_the_last_number_sees_each_event_once():
    """Many writers end in another order than they began, while somebody reads."""
    article = ArticleFactory()
    start = event_horizon()
    # Other tests need connections, too.
    at_once = threading.Semaphore(8)

    def act(number: int) -> None:
        with at_once:
            with transaction.atomic():
                write(article, "revision.received")
                threading.Event().wait((number * 7 % 5) / 100)
                write(article, "revision.received")
            connections.close_all()

    writers = [threading.Thread(target=act, args=(n,)) for n in range(24)]
    seen, after = [], start
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers) or after < event_horizon():
        page = public_events(after=after, limit=3)
        seen += [event.id for event in page]
        after = page[-1].id if page else after

    stored = Event.objects.filter(pk__gt=start, verb="revision.received").order_by("pk")
    assert seen == list(stored.values_list("pk", flat=True))
    assert len(seen) == 48


@pytest.mark.django_db
def test_a_transaction_with_many_events_holds_one_lock():
    article = ArticleFactory()
    for _ in range(20):
        write(article)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
            " AND pid = pg_backend_pid() AND classid::bigint >> 16 = 17987"
        )
        assert cursor.fetchone() == (1,)


@pytest.mark.django_db
def test_a_payload_has_only_numbers_codes_and_hashes():
    publication = PublicationFactory(claim_reviewed="Geheime Worte", summary="Geheime Worte")
    article = publication.verdict.claim.article
    QuestionFactory(claim=publication.verdict.claim, question="Geheime Worte?")
    signed = SignOffFactory(article=ArticleFactory())

    events = public_events(after=0, limit=100)

    assert "Geheim" not in str(events)
    judged = next(event for event in events if event.type == "claim.judged")
    assert (judged.article, judged.claim) == (article.pk, publication.verdict.claim_id)
    given = {"act": "given", "verdict": publication.verdict_id, "rating": "true"}
    assert judged.data == given
    cleared = next(event for event in events if event.type == "article.cleared")
    assert cleared.data == {"revision": 1, "sha256": signed.sha256, "embargoed_until": None}
    published = next(event for event in events if event.type == "verdict.published")
    assert published.data["url"].endswith(f"/verdicts/{publication.public_id}/")


@pytest.mark.django_db
def test_authors_see_what_happened_to_their_own_articles():
    author = UserFactory(role="author")
    own, _other = ArticleFactory(author=author), ArticleFactory()

    assert [e.article for e in public_events(after=0, limit=9, user=author)] == [own.pk]
    assert len(public_events(after=0, limit=9, user=UserFactory())) == 2
    assert len(public_events(after=0, limit=9, article=own.pk)) == 1
    assert public_events(after=0, limit=9, types=["claim.judged"]) == []
