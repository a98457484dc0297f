"""Texts in languages that no rules read: stored as what they are, not split, cleared by name."""

import pytest
from django.db import IntegrityError

from articles.facts.languages import rules_for
from articles.models import Article, Claim, SignOff
from articles.queries.article_page import article_page
from articles.queries.findings import findings_of
from articles.queries.languages import unread_language, unread_sentence
from articles.workflow import (
    Invalid,
    ManuscriptInput,
    WrongState,
    receive_revision,
)
from tests.acts import change_article, give_verdict, resplit_article
from tests.intake.news import MIXED, NEWS
from tests.newsroom import NOW, mark, rating, receive, sign

pytestmark = pytest.mark.django_db
WHY = "Von zwei Kolleginnen gelesen, die Finnisch können."
STATED = ["", "de", "de-CH", "en"]
GERMAN = "Die Werft hat im März noch 312 Leute, und das ist nicht viel für den Ort, sagte sie. "


@pytest.mark.parametrize("stated", STATED)
@pytest.mark.parametrize("language", ["zh", "fr", "nl", "fi", "pt", "cs", "hu"])
def test_a_text_in_an_unread_language_is_stored_with_its_language_and_not_split(
    checker, language, stated
):
    article = receive(checker, NEWS[language], stated)
    assert (article.language, article.splitter) == (language, "")
    assert not article.claims.exists()
    warned = [w["params"]["stated"] for w in article.revision.warnings]
    assert warned == ([stated] if stated else [])


@pytest.mark.parametrize("language", ["fi", "zh", "ro"])
def test_a_text_in_an_unread_language_is_cleared_only_with_a_reason(checker, chief, language):
    article = receive(checker, NEWS[language], "")
    with pytest.raises(WrongState) as refused:
        sign(article, chief, language_reason="  ")
    assert refused.value.code == "language_unread"
    row = sign(article, chief, language_reason=WHY)
    assert (row.language, row.language_reason, row.signed_by) == (language, WHY, chief)


def test_an_article_stored_as_german_before_languages_were_detected_is_no_exception(checker, chief):
    article = receive(checker, NEWS["nl"], "")
    Article.objects.filter(pk=article.pk).update(language="de")
    article.refresh_from_db()
    assert unread_language(article) == "nl"
    with pytest.raises(WrongState) as refused:
        sign(article, chief)
    assert refused.value.code == "language_unread"


def test_the_database_keeps_no_sign_off_of_such_a_text_without_a_reason(checker, chief):
    row = sign(receive(checker, NEWS["it"], ""), chief, language_reason=WHY)
    with pytest.raises(IntegrityError):
        SignOff.objects.filter(pk=row.pk).update(language_reason="")


@pytest.mark.parametrize("stated", ["de-AT", "de-DE"])
def test_a_region_is_kept_and_its_language_read(checker, chief, stated):
    article = receive(checker, GERMAN, stated)
    assert article.language == stated
    assert article.claims.filter(quote__contains="312").exists()
    assert unread_sentence(stated) == ""


def test_an_invalid_language_code_is_refused(checker):
    with pytest.raises(Invalid) as refused:
        receive(checker, GERMAN, "klingonisch")
    assert "language" in refused.value.fields


@pytest.mark.parametrize(("language", "words"), [("fi", "40"), ("zh", "5.0%"), ("ar", "مليوني")])
def test_marking_by_hand_works_and_finds_the_sentence(checker, language, words):
    text = NEWS[language].replace("250 000:een", "40:een")
    article = receive(checker, text, "")
    claim = mark(article, checker, words, kind="count")
    assert claim.quote == words
    assert 0 < claim.sentence_end - claim.sentence_start < len(text)
    give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    assert findings_of(article_page(article), with_memory=True) == {}


def test_a_new_text_in_another_language_takes_its_claims_and_its_language_along(checker):
    article = receive(checker, GERMAN, "")
    receive_revision(
        article=article, actor=checker, at=NOW, manuscript=ManuscriptInput(text=NEWS["da"])
    )
    article.refresh_from_db()
    assert (article.language, article.splitter) == ("da", "")
    assert not article.claims.exclude(state=Claim.State.LOST).exists()


@pytest.mark.parametrize("language", ["fr", "pl", "tr"])
def test_nobody_can_call_such_a_text_german(checker, chief, language):
    article = receive(checker, NEWS[language], "")
    with pytest.raises(Invalid) as refused:
        change_article(article=article, actor=chief, at=NOW, language="de")
    assert "language" in refused.value.fields


def test_a_person_can_say_that_a_text_is_in_a_dialect(checker, chief):
    article = receive(checker, GERMAN, "")
    change_article(article=article, actor=chief, at=NOW, language="NDS")
    article.refresh_from_db()
    assert (article.language, rules_for(article.language)) == ("nds", None)
    assert not article.claims.exclude(state=Claim.State.LOST).exists()


def test_reading_stored_articles_again_puts_their_language_right(checker):
    article = receive(checker, NEWS["sv"], "")
    Article.objects.filter(pk=article.pk).update(language="de", splitter="old")
    resplit_article(article=article, actor=None, at=NOW)
    article.refresh_from_db()
    assert (article.language, article.splitter) == ("sv", "")


def test_articles_that_no_rules_read_are_not_read_by_older_rules(checker):
    receive(checker, NEWS["fi"], "")
    assert not Article.objects.read_by_older_rules({"de": "x", "en": "y"}).exists()


def test_a_paragraph_in_another_language_is_not_split(checker):
    article = receive(checker, MIXED, "")
    quotes = list(article.claims.values_list("quote", flat=True))
    assert article.language == "de"
    assert any("3 Prozent" in quote for quote in quotes)
    assert any("5 Prozent" in quote for quote in quotes)
    assert not any("40" in quote for quote in quotes)
