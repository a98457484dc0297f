"""The certificate tells how things stood when the sign-off was given."""

from datetime import timedelta

import pytest

from articles.models import Claim
from articles.publishing.certificate import certificate
from articles.workflow import (
    NewManuscript,
    override_verdict,
    receive_revision,
    sign_off,
    withdraw_evidence,
    withdraw_verdict,
)
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    SignOffFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import rating

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def article():
    article = ArticleFactory(text="Der Kai in Husum gehört der Stadt. Er ist lang.")
    article.claims.all().delete()
    return article


@pytest.fixture
def claim(article):
    return ClaimFactory(article=article, quote="Husum")


def signed(article):
    return certificate(SignOffFactory(article=article))


def test_it_names_the_text_and_who_signed_it(article, claim):
    sign_off = SignOffFactory(article=article)

    found = certificate(sign_off)

    assert found.sha256 == article.revision.sha256
    assert (found.revision, found.signed_by) == (1, str(sign_off.signed_by))
    assert found.is_valid


def test_each_claim_has_its_verdict_and_its_checker(article, claim):
    verdict = VerdictFactory(claim=claim, explanation="Steht am Kai.")

    (row,) = signed(article).claims

    assert (row.quote, row.sentence) == ("Husum", "Der Kai in Husum gehört der Stadt.")
    assert (row.judged_by, row.explanation) == (str(verdict.judged_by), "Steht am Kai.")


def test_secret_sources_are_counted_and_not_named(article, claim):
    informant = UserFactory()
    secret = SourceFactory(title="Der Mann am Kai", is_secret=True)
    secret.known_to.add(informant)
    EvidenceFactory(claim=claim, source=SourceFactory(title="Hafenbuch"))
    EvidenceFactory(claim=claim, source=secret, actor=informant)

    found = signed(article)

    assert [source.title for source in found.claims[0].sources] == ["Hafenbuch"]
    assert found.claims[0].n_secret == 1
    assert "Der Mann am Kai" not in repr(found)


def test_a_decided_dispute_shows_for_ever(article, claim):
    chief = UserFactory(role="chief")
    override_verdict(
        verdict=VerdictFactory(claim=claim, rating="false", correction="Tönning"),
        actor=chief,
        at=NOW,
        rating=rating("true"),
        reason="Das Schild zählt.",
    )

    found = signed(article)

    assert [row.overridden_by for row in found.overrides] == [str(chief)]
    assert found.overrides[0].override_reason == "Das Schild zählt."


def test_a_verdict_taken_back_before_it_does_not_count(article, claim):
    first = VerdictFactory(claim=claim, explanation="Erstens.")
    second = VerdictFactory(claim=claim, explanation="Zweitens.", actor=first.judged_by)
    withdraw_verdict(verdict=second, actor=first.judged_by, at=NOW)

    assert signed(article).claims[0].explanation == "Erstens."


def test_withdrawn_evidence_is_left_out(article, claim):
    evidence = EvidenceFactory(claim=claim)
    withdraw_evidence(evidence=evidence, actor=evidence.added_by, at=NOW)

    assert not signed(article).claims[0].sources


def test_after_it_fell_it_still_tells_how_things_stood(article, claim):
    chief = UserFactory(role="chief")
    VerdictFactory(claim=claim)
    given = sign_off(article=article, actor=chief, at=NOW, revision=article.revision)
    text = NewManuscript(text="Der Kai in Tönning gehört dem Land. Er ist lang.", language="de")
    receive_revision(article=article, actor=chief, at=LATER, manuscript=text)
    ClaimFactory(article=article, quote="lang", at=LATER)

    found = certificate(given)

    assert not found.is_valid
    assert [(row.quote, row.rating_code) for row in found.claims] == [("Husum", "true")]


@pytest.mark.parametrize("count", [1, 5])
def test_it_takes_the_same_queries_for_any_number_of_claims(
    article, django_assert_num_queries, count
):
    for quote in ("Husum", "Kai", "Stadt", "lang", "gehört")[:count]:
        EvidenceFactory(claim=ClaimFactory(article=article, quote=quote))
    given = SignOffFactory(article=article)

    with django_assert_num_queries(6):
        assert len(certificate(given).claims) == count
    assert Claim.objects.in_text().count() == count
