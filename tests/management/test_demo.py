"""The demo newsroom, loaded: every page has content, and the planted errors are open."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count, Max
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoDbBlocker

from articles.management.demo.accounts import ACCOUNTS, PASSWORD
from articles.management.demo.entries import DemoCheck, DemoManuscript
from articles.management.demo.loading import load_newsroom
from articles.management.demo.newsroom import MANUSCRIPTS, find_words
from articles.models import (
    Article,
    ArticleComparison,
    Claim,
    Comment,
    DocumentFinding,
    Event,
    Evidence,
    FoundPassage,
    Notification,
    NotificationType,
    Override,
    Person,
    Placement,
    Publication,
    Question,
    ReferenceFact,
    SignOff,
    Source,
    User,
    Verdict,
)

pytestmark = pytest.mark.django_db  # without it no database is made where this file runs alone
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ROWS = (Article, Claim, Event, Evidence, Question, ReferenceFact, Source, User, Verdict)

# Words of the planted errors and the state that each must not have reached.
PLANTED = (
    ("brakenburg", "47"),
    ("brakenburg", "Samstag, 6. Dezember"),
    ("brakenburg", "33,8 Prozent"),
    ("brakenburg", "Meerwaldt"),
    ("danzig", "66"),
    ("danzig", "drei Prozent"),
    ("oats", "129 years"),
)


@pytest.fixture(scope="module", autouse=True)
def newsroom(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    """Load it once for all tests here, which only read, and take it back after them.

    Returns the number of the newest job before: others' tests leave theirs behind.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        newest = ProcrastinateJob.objects.aggregate(newest=Max("id"))["newest"] or 0
        load_newsroom(NOW)
        yield newest
        transaction.set_rollback(True)


def _article(key: str) -> Article:
    return Article.objects.get(external_id=f"demo-{key}")


def _was_handled(manuscript: DemoManuscript, check: DemoCheck) -> bool:
    """Return whether a claim of the check's kind has, or had, exactly its words."""
    article = _article(manuscript.key)
    claims = Claim.objects.filter(article=article, kind=check.kind)
    places = Placement.objects.filter(claim__in=claims, quote=check.words)
    return claims.filter(quote=check.words).exists() or places.exists()


def _counts() -> list[int]:
    return [model.objects.count() for model in ROWS]


def test_every_claim_that_the_data_names_exists() -> None:
    checks = [(m, check) for m in MANUSCRIPTS for check in m.checks]
    assert [check.words for m, check in checks if not _was_handled(m, check)] == []


def test_every_article_has_claims_and_every_state_is_there() -> None:
    articles = Article.objects.annotate(n=Count("claims"))
    assert len(articles) == len(MANUSCRIPTS)
    assert all(article.n >= 10 for article in articles)
    stored = set(Claim.State.values) - {Claim.State.HIDDEN}
    assert set(Claim.objects.values_list("state", flat=True)) == stored


def test_questions_are_open_and_answered() -> None:
    assert Question.objects.open().count() >= 3
    assert Question.objects.answered().count() >= 4


def test_two_verdicts_are_public_with_somebody_who_made_the_claim() -> None:
    public = Publication.objects.public()
    assert public.count() == 2
    assert all(row.claimant and row.claimed_date and row.appearance_url for row in public)
    types = dict(public.values_list("claimant", "claimant_type"))
    assert types == {"Astrid Nygård": "person", "Vestbris": "organisation"}


def test_a_verdict_waits_for_a_second_look() -> None:
    waiting = Verdict.objects.live().filter(needs_confirmation=True, confirmed_by=None)
    assert {verdict.claim.article for verdict in waiting} == {_article("danzig")}


def test_one_of_them_was_corrected_and_says_why() -> None:
    corrected = Event.objects.get(verb=Event.Verb.PUBLICATION_CORRECTED)
    assert "71" in corrected.reason
    assert "71 Prozent" in Publication.objects.get(claimant="Vestbris").summary


def test_comments_mention_colleagues_who_have_not_read_them() -> None:
    assert Comment.objects.count() >= 3
    mentions = Notification.objects.unread().filter(sort=NotificationType.MENTION)
    assert {row.reader.username for row in mentions} == {"ahrens", "kessler", "weiss"}
    assert all(row.reader.unread for row in mentions)


def test_one_sign_off_is_current_and_one_was_revoked() -> None:
    assert SignOff.objects.current().get().article == _article("faehre")
    assert SignOff.objects.exclude(fallen_at=None).get().article == _article("gletscher")
    assert _article("faehre").state == Article.State.CLEARED
    assert _article("gletscher").state == Article.State.IN_WORK


def test_a_dispute_is_decided_and_verdicts_are_confirmed() -> None:
    assert Override.objects.get().decided_by.username == "weiss"
    assert Verdict.objects.exclude(confirmed_by=None).count() >= 5


def test_planted_errors_are_in_the_texts_and_not_judged_right() -> None:
    for key, words in PLANTED:
        article = _article(key)
        span = find_words(article.revision.text, words)
        assert span, words
        touching = Claim.objects.in_text().filter(
            article=article, start__lt=span[1], end__gt=span[0]
        )
        states = {claim.state for claim in touching}
        assert states, words
        assert not states & {Claim.State.RIGHT, Claim.State.DISMISSED}, words


def test_history_reads_in_the_order_of_the_clock_and_ends_now() -> None:
    times = list(Event.objects.order_by("pk").values_list("at", flat=True))
    assert times == sorted(times)
    assert times[-1] <= NOW


def test_a_misspelt_name_leads_to_the_person_known() -> None:
    facts = ReferenceFact.objects.about(["Meerwaldt"])
    assert {fact.person.name for fact in facts} == {"Frauke Meerwald"}
    assert Person.objects.count() >= 10


def test_everybody_can_sign_in_with_the_printed_password() -> None:
    users = User.objects.all()
    assert {user.username for user in users} == {account.username for account in ACCOUNTS}
    assert all(user.check_password(PASSWORD) for user in users)


def test_loading_mails_nobody(newsroom: int) -> None:
    assert not ProcrastinateJob.objects.filter(id__gt=newsroom).exists()
    assert not Notification.objects.filter(mailed_at=None).exists()


def test_loading_twice_changes_nothing() -> None:
    before = _counts()
    call_command("load_demo", stdout=StringIO())
    assert _counts() == before


def test_loading_prints_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.management.commands.load_demo.is_loaded", lambda: False)
    monkeypatch.setattr("articles.management.commands.load_demo.load_newsroom", lambda now: None)
    printed = StringIO()
    call_command("load_demo", stdout=printed, stderr=printed)
    assert printed.getvalue() == "Die Demoredaktion ist geladen.\n"


def test_show_prints_accounts_then_addresses_in_ten_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    shown = StringIO()

    call_command("show_demo", stdout=shown)

    head, *accounts = shown.getvalue().split("\n\n")[0].splitlines()
    addresses = shown.getvalue().split("\n\n")[1].splitlines()
    assert PASSWORD in head
    assert len(accounts) == len({account.role for account in ACCOUNTS})
    assert all("http://127.0.0.1:8123/" in line for line in addresses)
    assert len([head, *accounts, *addresses]) < 10


def test_the_sign_in_page_names_the_accounts_by_role(client) -> None:
    page = client.get("/accounts/login/").content.decode()

    assert PASSWORD in page
    assert all(account.username in page for account in ACCOUNTS)


@pytest.mark.parametrize("name", ["PRODUCTION", "EMBEDDED_POSTGRES"])
def test_the_sign_in_page_names_nobody_elsewhere(name: str, client, settings) -> None:
    setattr(settings, name, name == "PRODUCTION")

    page = client.get("/accounts/login/").content.decode()

    assert PASSWORD not in page
    assert not any(account.username in page for account in ACCOUNTS)


def test_the_sign_in_page_names_no_account_that_is_closed(client) -> None:
    User.objects.filter(username="voss").update(is_active=False)

    page = client.get("/accounts/login/").content.decode()

    assert "voss" not in page
    assert "weiss" in page


def test_no_other_page_asks_for_the_accounts(client, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert PASSWORD not in client.get("/accounts/password/reset/").content.decode()


def test_show_prints_the_claims_of_an_article_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "localhost")
    monkeypatch.setenv("PORT", "8123")
    shown = StringIO()
    call_command("show_demo", "--claims", stdout=shown)
    assert "40.000 Mark" in shown.getvalue()
    assert "4–6\N{NO-BREAK SPACE}%" in shown.getvalue()
    assert "http://localhost:8123/" in shown.getvalue()
    assert PASSWORD in shown.getvalue()
    assert all(account.username in shown.getvalue() for account in ACCOUNTS)
    sources = Source.objects.values_list("title", flat=True)  # some may be secret
    assert sources
    assert [title for title in sources if title in shown.getvalue()] == []


def test_the_documents_of_an_article_are_read_and_compared() -> None:
    article = Article.objects.get(external_id="demo-brakenburg")
    rows = DocumentFinding.objects.current().filter(claim__article=article)
    found = set(rows.values_list("claim__quote", "document__title"))
    assert article.documents.count() == 4
    assert ArticleComparison.objects.get().is_current
    assert all(row.read_content for row in article.documents.with_content())
    assert {
        ("47", "Frauke Meerwald: Zur Person"),
        ("Samstag, 6. Dezember", "Mail vom Wahlamt"),
    } <= found
    assert FoundPassage.objects.filter(claim__article=article, relation="same").exists()
