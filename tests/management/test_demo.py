"""The demo newsroom, loaded: every page has life, and the planted errors wait to be found."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Count
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.management.demo.accounts import ACCOUNTS, PASSWORD
from articles.management.demo.entries import Check, Manuscript
from articles.management.demo.loading import is_loaded, load_newsroom
from articles.management.demo.newsroom import MANUSCRIPTS, find_words
from articles.models import (
    Article,
    Claim,
    Event,
    Evidence,
    Override,
    Person,
    Placement,
    Publication,
    Query,
    ReferenceFact,
    SignOff,
    Source,
    User,
    Verdict,
)

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ROWS = (Article, Claim, Event, Evidence, Query, ReferenceFact, Source, User, Verdict)

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


@pytest.fixture
def newsroom(db: None) -> None:
    load_newsroom(NOW)


def _article(key: str) -> Article:
    return Article.objects.get(external_id=f"demo-{key}")


def _was_handled(manuscript: Manuscript, check: Check) -> bool:
    """Tell whether a claim of the check's kind has, or had, exactly its words."""
    article = _article(manuscript.key)
    claims = Claim.objects.filter(article=article, kind=check.kind)
    places = Placement.objects.filter(claim__in=claims, quote=check.words)
    return claims.filter(quote=check.words).exists() or places.exists()


def _counts() -> list[int]:
    return [model.objects.count() for model in ROWS]


def test_every_claim_that_the_data_names_exists(newsroom: None) -> None:
    checks = [(m, check) for m in MANUSCRIPTS for check in m.checks]
    assert [check.words for m, check in checks if not _was_handled(m, check)] == []


def test_every_article_has_claims_and_every_state_is_there(newsroom: None) -> None:
    articles = Article.objects.annotate(n=Count("claims"))
    assert len(articles) == len(MANUSCRIPTS)
    assert all(article.n >= 10 for article in articles)
    assert set(Claim.objects.values_list("state", flat=True)) == set(Claim.State.values)


def test_questions_are_open_and_answered(newsroom: None) -> None:
    assert Query.objects.open().count() >= 3
    assert Query.objects.answered().count() >= 4


def test_two_verdicts_are_public_with_somebody_who_made_the_claim(newsroom: None) -> None:
    public = Publication.objects.public()
    assert public.count() == 2
    assert all(row.claimant and row.claimed_date and row.appearance_url for row in public)


def test_one_sign_off_stands_and_one_fell(newsroom: None) -> None:
    assert SignOff.objects.standing().get().article == _article("faehre")
    assert SignOff.objects.exclude(fallen_at=None).get().article == _article("gletscher")
    assert _article("faehre").state == Article.State.CLEARED
    assert _article("gletscher").state == Article.State.IN_WORK


def test_a_dispute_is_decided_and_verdicts_are_confirmed(newsroom: None) -> None:
    assert Override.objects.get().decided_by.username == "weiss"
    assert Verdict.objects.exclude(confirmed_by=None).count() >= 5


def test_planted_errors_stand_in_the_texts_and_are_not_judged_right(newsroom: None) -> None:
    for key, words in PLANTED:
        article = _article(key)
        span = find_words(article.revision.text, words)
        assert span, words
        touching = Claim.objects.in_text().filter(
            article=article, start__lt=span[1], end__gt=span[0]
        )
        assert not touching.filter(state__in=["right", "dismissed"]).exists(), words


def test_history_reads_in_the_order_of_the_clock_and_ends_now(newsroom: None) -> None:
    times = list(Event.objects.order_by("pk").values_list("at", flat=True))
    assert times == sorted(times)
    assert times[-1] <= NOW


def test_a_misspelt_name_leads_to_the_person_known(newsroom: None) -> None:
    facts = ReferenceFact.objects.about(["Meerwaldt"])
    assert {fact.person.name for fact in facts} == {"Frauke Meerwald"}
    assert Person.objects.count() >= 10


def test_everybody_can_sign_in_with_the_printed_password(newsroom: None) -> None:
    users = User.objects.all()
    assert {user.username for user in users} == {account.username for account in ACCOUNTS}
    assert all(user.check_password(PASSWORD) for user in users)


def test_loading_mails_nobody(newsroom: None) -> None:
    assert not ProcrastinateJob.objects.exists()


def test_loading_twice_changes_nothing(newsroom: None) -> None:
    before = _counts()
    call_command("load_demo", stdout=StringIO())
    assert _counts() == before


def test_nothing_is_loaded_where_a_name_is_taken(db: None) -> None:
    User.objects.create_user("kessler")
    with pytest.raises(CommandError, match="kessler"):
        call_command("load_demo", stdout=StringIO())
    assert not is_loaded()
    assert User.objects.count() == 1


def test_demo_accounts_are_refused_in_production(db: None, settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        call_command("load_demo", stdout=StringIO())
    assert not User.objects.exists()


def test_show_prints_claims_addresses_and_accounts(newsroom: None, monkeypatch) -> None:
    monkeypatch.setenv("HOST", "localhost")
    monkeypatch.setenv("PORT", "8123")
    shown = StringIO()
    call_command("show_demo", stdout=shown)
    assert "40.000 Mark" in shown.getvalue()
    assert "http://localhost:8123/" in shown.getvalue()
    assert PASSWORD in shown.getvalue()
    assert all(account.username in shown.getvalue() for account in ACCOUNTS)


def test_show_says_nothing_where_the_demo_is_not_loaded(db: None) -> None:
    shown = StringIO()
    call_command("show_demo", stdout=shown)
    assert shown.getvalue() == ""
