"""Published verdicts: corrected and withdrawn in the open, never deleted."""

from dataclasses import replace

import pytest

from articles.models import Publication
from articles.workflow import Invalid, NotAllowed, PublicationInput, WrongState
from tests.acts import correct_publication, publish_verdict, withdraw_publication
from tests.factories import NOW
from tests.newsroom import judge

WORDS = PublicationInput(claim_reviewed="30 Prozent der Plätze sind frei.", summary="Das stimmt.")


@pytest.fixture
def verdict(claim, checker):
    return judge(claim, checker)


@pytest.fixture
def publication(verdict, chief):
    return publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=WORDS)


def test_only_a_chief_publishes(verdict, checker):
    with pytest.raises(NotAllowed):
        publish_verdict(verdict=verdict, actor=checker, at=NOW, publication=WORDS)


def test_a_verdict_is_published_once(publication, verdict, chief):
    with pytest.raises(WrongState):
        publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=WORDS)


def test_a_verdict_that_does_not_count_is_not_published(verdict, claim, checker, chief):
    judge(claim, checker, "false", correction="31")
    with pytest.raises(WrongState):
        publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=WORDS)


def test_a_verdict_of_no_fact_is_not_published(claim, checker, chief):
    verdict = judge(claim, checker, "no_fact", explanation="Redensart.")
    with pytest.raises(WrongState):
        publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=WORDS)


def test_a_publication_needs_words(verdict, chief):
    with pytest.raises(Invalid) as refused:
        publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=PublicationInput("", ""))
    assert set(refused.value.fields) == {"claim_reviewed", "summary"}


def test_characters_that_no_feed_can_contain_are_removed(verdict, chief):
    words = PublicationInput(
        claim_reviewed="30\xa0Prozent\x0bder Plätze\r\nsind frei.\x07",
        summary="Das stimmt.\x0bEs sind 30.\n\nUnd mehr.",
        claimant="Erika\nHolm",
    )

    row = publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=words)

    assert row.claim_reviewed == "30\xa0Prozent der Plätze sind frei."
    assert row.summary == "Das stimmt.\nEs sind 30.\n\nUnd mehr."
    assert row.claimant == "Erika Holm"


def test_a_correction_and_a_withdrawal_say_why(publication, chief):
    with pytest.raises(Invalid):
        withdraw_publication(publication=publication, actor=chief, at=NOW, reason=" ")
    corrected = correct_publication(
        publication=publication,
        actor=chief,
        at=NOW,
        publication_fields=PublicationInput(WORDS.claim_reviewed, "Das stimmt seit 2019."),
        reason="Zeitraum ergänzt.",
    )
    assert corrected.summary == "Das stimmt seit 2019."
    withdrawn = withdraw_publication(publication=publication, actor=chief, at=NOW, reason="Irrtum.")
    assert (withdrawn.withdrawn_by, withdrawn.withdrawn_reason) == (chief, "Irrtum.")
    with pytest.raises(WrongState):
        withdraw_publication(publication=publication, actor=chief, at=NOW, reason="Nochmals.")


@pytest.mark.parametrize(
    "fields",
    [
        WORDS,
        replace(WORDS, summary="  Das stimmt.\n"),
        replace(WORDS, claim_reviewed="30 Prozent der\nPlätze sind frei.", claimant_type=""),
    ],
)
def test_a_correction_that_changes_nothing_is_refused(publication, chief, fields):
    with pytest.raises(Invalid):
        correct_publication(
            publication=publication,
            actor=chief,
            at=NOW,
            publication_fields=fields,
            reason="Genauer.",
        )
    row = Publication.objects.get()
    assert row.changed_at == row.published_at


def test_another_language_is_a_correction(publication, chief):
    fields = replace(WORDS, language="en")
    row = correct_publication(
        publication=publication, actor=chief, at=NOW, publication_fields=fields, reason="Sprache."
    )
    assert row.language == "en"


def test_a_correction_keeps_the_type_of_the_claimant(verdict, chief):
    words = replace(WORDS, claimant="Nordwind AG", claimant_type="organisation")
    row = publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=words)
    words = replace(words, claimant_type="", summary="Das stimmt seit 2019.")
    corrected = correct_publication(
        publication=row, actor=chief, at=NOW, publication_fields=words, reason="Ergänzt."
    )
    assert corrected.claimant_type == "organisation"
    history = row.history.order_by("pgh_id").values_list("claimant_type", flat=True)
    assert list(history) == ["organisation", "organisation"]


def test_an_unknown_type_of_claimant_is_refused(verdict, chief):
    words = replace(WORDS, claimant_type="firm")
    with pytest.raises(Invalid) as refused:
        publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=words)
    assert set(refused.value.fields) == {"claimant_type"}


def second_page(claim, chief, words=WORDS, code="true"):
    verdict = judge(claim, chief, code, correction="31")
    return publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=words)


def test_the_same_claim_with_the_same_verdict_has_one_page(publication, article, chief):
    other = article.claims.in_text().exclude(pk=publication.verdict.claim_id)[0]
    shouted = PublicationInput(f" {WORDS.claim_reviewed.upper()} ", "Ja.")
    with pytest.raises(Invalid) as refused:
        second_page(other, chief, shouted)
    assert publication.get_absolute_url() in refused.value.fields["claim_reviewed"][0]
    assert Publication.objects.count() == 1

    withdraw_publication(publication=publication, actor=chief, at=NOW, reason="Doppelt.")
    assert second_page(other, chief, shouted).pk


@pytest.mark.parametrize(
    "change", [{"claimant": "Nordwind AG"}, {"code": "false"}, {"claim_reviewed": "Andere Worte."}]
)
def test_another_claimant_verdict_or_claim_has_a_page_of_its_own(
    publication, article, chief, change
):
    other = article.claims.in_text().exclude(pk=publication.verdict.claim_id)[0]
    code = change.get("code", "true")
    words = {name: text for name, text in change.items() if name != "code"}
    assert second_page(other, chief, replace(WORDS, **words), code).pk


def test_no_correction_makes_two_pages_say_the_same(publication, article, chief):
    other = article.claims.in_text().exclude(pk=publication.verdict.claim_id)[0]
    second = second_page(other, chief, replace(WORDS, claim_reviewed="Andere Worte."))
    with pytest.raises(Invalid) as refused:
        correct_publication(
            publication=second, actor=chief, at=NOW, publication_fields=WORDS, reason="Angeglichen."
        )
    assert set(refused.value.fields) == {"claim_reviewed"}
