"""The certificate tells how things were when the sign-off was given."""

from datetime import timedelta

import pytest

from articles.models import Claim
from articles.publishing.certificate import certificate
from articles.workflow import ManuscriptInput, demand_second_look, receive_revision
from tests.acts import (
    change_article,
    change_claim,
    override_verdict,
    reject_verdict,
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


def test_the_certificate_names_the_text_and_who_signed_it(article, claim):
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


@pytest.fixture
def chief():
    return UserFactory(role="chief")


@pytest.fixture
def decided(claim, chief):
    """A dispute about "Husum" that the chief decided against the checker."""
    return override_verdict(
        verdict=VerdictFactory(claim=claim, rating="false", correction="Tönning"),
        actor=chief,
        at=NOW,
        rating=rating("true"),
        reason="Das Schild zählt.",
    )


def test_a_decided_dispute_shows(article, claim, chief, decided):
    found = signed(article)

    [row] = found.disputes
    assert (row.decided_by, row.reason, row.counts) == (str(chief), "Das Schild zählt.", True)
    assert (row.judged_by, row.judged) == (str(decided.against.judged_by), "Falsch")
    assert found.claims[0].overridden_by == str(chief)


def test_a_decided_dispute_is_shown_although_a_chief_judges_again(article, claim, decided):
    VerdictFactory(claim=claim, actor=UserFactory(role="chief"))

    found = signed(article)

    assert [(row.reason, row.counts) for row in found.disputes] == [("Das Schild zählt.", False)]
    assert found.claims[0].overridden_by == ""


def test_a_decided_dispute_is_shown_although_the_words_change_or_go(article, claim, chief, decided):
    for text in ("Der Kai in Tönning gehört der Stadt.", "Nichts davon steht mehr hier."):
        manuscript = ManuscriptInput(text=text, language="de")
        receive_revision(article=article, actor=chief, at=NOW, manuscript=manuscript)
        article.refresh_from_db()

        assert [row.quote for row in signed(article).disputes] == ["Husum"]


def partly_signed(article, chief):
    change_article(article=article, actor=chief, at=NOW, is_partial_check=True)
    article.refresh_from_db()
    row = sign_off(article=article, actor=chief, at=NOW, revision=article.revision)
    return certificate(row)


def test_a_rejected_verdict_is_none(article, claim, chief):
    demand_second_look(actor=chief, at=NOW)
    verdict = VerdictFactory(claim=claim)
    reject_verdict(verdict=verdict, actor=UserFactory(), at=NOW, reason="Falsches Register.")

    found = partly_signed(article, chief)

    assert [(row.quote, row.rating) for row in found.claims] == [("Husum", "")]
    assert [row.quote for row in found.unchecked] == ["Husum"]
    assert found.checked == []


def test_a_verdict_on_words_that_changed_since_is_none(article, claim, chief):
    VerdictFactory(claim=claim)
    text = ManuscriptInput(
        text="Der Kai in Husum gehört der Stadt nicht. Er ist lang.", language="de"
    )
    receive_revision(article=article, actor=chief, at=NOW, manuscript=text)
    article.refresh_from_db()

    found = partly_signed(article, chief)

    assert "Husum" in [row.quote for row in found.unchecked]


def test_a_verdict_on_another_span_is_none(article, claim, chief):
    VerdictFactory(claim=claim)
    change_claim(claim=claim, actor=chief, at=NOW, start=claim.start - 3)

    found = partly_signed(article, chief)

    assert [row.quote for row in found.unchecked] == ["in Husum"]


def test_a_verdict_taken_back_before_it_does_not_count(article, claim):
    first = VerdictFactory(claim=claim, explanation="Erstens.")
    second = VerdictFactory(claim=claim, explanation="Zweitens.", actor=first.judged_by)
    withdraw_verdict(verdict=second, actor=first.judged_by, at=NOW)

    assert signed(article).claims[0].explanation == "Erstens."


def test_withdrawn_evidence_is_left_out(article, claim):
    evidence = EvidenceFactory(claim=claim)
    withdraw_evidence(evidence=evidence, actor=evidence.added_by, at=NOW)

    assert not signed(article).claims[0].sources


def test_after_its_revocation_it_still_shows_the_state_at_its_time(article, claim):
    chief = UserFactory(role="chief")
    VerdictFactory(claim=claim)
    given = sign_off(article=article, actor=chief, at=NOW, revision=article.revision)
    text = ManuscriptInput(text="Der Kai in Tönning gehört dem Land. Er ist lang.", language="de")
    receive_revision(article=article, actor=chief, at=LATER, manuscript=text)
    ClaimFactory(article=article, quote="lang", at=LATER)

    found = certificate(given)

    assert not found.is_valid
    assert [(row.quote, row.rating_code) for row in found.claims] == [("Husum", "true")]


def test_changes_after_the_sign_off_are_no_part_of_the_certificate(article, claim, chief):
    stood = EvidenceFactory(claim=claim, source=SourceFactory(title="Hafenbuch"))
    verdict = VerdictFactory(claim=claim, rating="true")
    given = sign_off(article=article, actor=chief, at=NOW, revision=article.revision)
    withdraw_evidence(evidence=stood, actor=stood.added_by, at=LATER)
    EvidenceFactory(claim=claim, source=SourceFactory(title="Nachtrag"), at=LATER)
    ClaimFactory(article=article, quote="lang", at=LATER)
    override_verdict(
        verdict=verdict,
        actor=chief,
        at=LATER,
        rating=rating("false"),
        reason="Falsches Schild.",
        correction="Tönning",
    )

    def told():
        found = certificate(given)
        sources = [[source.title for source in row.sources] for row in found.claims]
        return [row.quote for row in found.claims], sources, found.disputes

    assert told() == (["Husum"], [["Hafenbuch"]], [])
    text = ManuscriptInput(text="Der Kai in Husum gehört der Stadt. Er ist kurz.", language="de")
    receive_revision(article=article, actor=chief, at=LATER, manuscript=text)
    assert told() == (["Husum"], [["Hafenbuch"]], [])


def test_after_a_rejection_no_earlier_verdict_counts(article, claim, chief):
    demand_second_look(actor=chief, at=NOW)
    first = VerdictFactory(claim=claim, explanation="Erstens.")
    second = VerdictFactory(claim=claim, explanation="Zweitens.", actor=first.judged_by)
    reject_verdict(verdict=second, actor=UserFactory(), at=NOW, reason="Falsches Register.")

    found = partly_signed(article, chief)

    assert [row.quote for row in found.unchecked] == ["Husum"]


@pytest.mark.parametrize("count", [1, 5])
def test_the_certificate_takes_the_same_queries_for_any_number_of_claims(
    article, django_assert_num_queries, count
):
    for quote in ("Husum", "Kai", "Stadt", "lang", "gehört")[:count]:
        EvidenceFactory(claim=ClaimFactory(article=article, quote=quote))
    row = SignOffFactory(article=article)

    with django_assert_num_queries(7):
        assert len(certificate(row).claims) == count
    assert Claim.objects.in_text().count() == count
