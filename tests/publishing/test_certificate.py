"""The certificate shows how things were when the sign-off was given."""

from datetime import timedelta

import pytest

from articles.facts.blocks import Block, BlockKind
from articles.models import Article, Claim
from articles.publishing.certificate import certificate
from articles.publishing.certified_sentence import CertifiedChecks
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import count_checks, page_sentences
from articles.workflow import (
    ManuscriptInput,
    demand_second_look,
    receive_article,
    receive_revision,
)
from tests.acts import (
    change_article,
    change_claim,
    give_verdict,
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
from tests.newsroom import rating, receive, revise

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def article():
    return ArticleFactory(text="Der Kai in Husum gehört der Stadt. Er ist lang.", quotes=())


@pytest.fixture
def claim(article):
    return ClaimFactory(article=article, quote="Husum")


def signed(article):
    return certificate(SignOffFactory(article=article))


def quotes(sentences):
    return [claim.quote for s in sentences for row in s.rows for claim in row.claims]


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
    secret = SourceFactory(title="Der Mann am Kai", is_secret=True, known_to=[informant])
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
        revise(article, chief, text)
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
    assert quotes(found.unchecked) == ["Husum"]
    assert found.checked == []


def test_a_verdict_on_words_that_changed_since_is_none(article, claim, chief):
    VerdictFactory(claim=claim)
    revise(article, chief, "Der Kai in Husum gehört der Stadt nicht. Er ist lang.")
    article.refresh_from_db()

    found = partly_signed(article, chief)

    assert "Husum" in quotes(found.unchecked)


def test_a_verdict_on_another_span_is_none(article, claim, chief):
    VerdictFactory(claim=claim)
    change_claim(claim=claim, actor=chief, at=NOW, start=claim.start - 3)

    found = partly_signed(article, chief)

    assert quotes(found.unchecked) == ["in Husum"]


def test_a_verdict_taken_back_before_it_does_not_count(article, claim):
    first = VerdictFactory(claim=claim, explanation="Erstens.")
    second = VerdictFactory(claim=claim, explanation="Zweitens.", actor=first.judged_by)
    withdraw_verdict(verdict=second, actor=first.judged_by, at=NOW)

    assert signed(article).claims[0].explanation == "Erstens."


def test_withdrawn_evidence_is_left_out(article, claim):
    evidence = EvidenceFactory(claim=claim)
    withdraw_evidence(evidence=evidence, actor=evidence.added_by, at=NOW)

    assert not signed(article).claims[0].sources


def test_after_its_revocation_it_still_shows_the_state_at_its_time(article, claim, chief):
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

    def contents():
        found = certificate(given)
        sources = [[source.title for source in row.sources] for row in found.claims]
        return [row.quote for row in found.claims], sources, found.disputes

    assert contents() == (["Husum"], [["Hafenbuch"]], [])
    text = ManuscriptInput(text="Der Kai in Husum gehört der Stadt. Er ist kurz.", language="de")
    receive_revision(article=article, actor=chief, at=LATER, manuscript=text)
    assert contents() == (["Husum"], [["Hafenbuch"]], [])


def test_after_a_rejection_no_earlier_verdict_counts(article, claim, chief):
    demand_second_look(actor=chief, at=NOW)
    first = VerdictFactory(claim=claim, explanation="Erstens.")
    second = VerdictFactory(claim=claim, explanation="Zweitens.", actor=first.judged_by)
    reject_verdict(verdict=second, actor=UserFactory(), at=NOW, reason="Falsches Register.")

    found = partly_signed(article, chief)

    assert quotes(found.unchecked) == ["Husum"]


@pytest.mark.parametrize("count", [1, 5])
def test_the_certificate_takes_the_same_queries_for_any_number_of_claims(
    article, django_assert_num_queries, count
):
    for quote in ("Husum", "Kai", "Stadt", "lang", "gehört")[:count]:
        EvidenceFactory(claim=ClaimFactory(article=article, quote=quote))
    row = SignOffFactory(article=article)

    with django_assert_num_queries(9):
        assert len(certificate(row).claims) == count
    assert Claim.objects.in_text().count() == count


def test_the_certificate_has_each_sentence_once_with_its_claims(article, claim):
    others = [ClaimFactory(article=article, quote=quote) for quote in ("Kai", "lang")]

    found = signed(article)

    assert [(s.text, s.claims) for s in found.sentences] == [
        ("Der Kai in Husum gehört der Stadt.", [others[0].pk, claim.pk]),
        ("Er ist lang.", [others[1].pk]),
    ]
    assert found.sentences[1].start == article.revision.text.index("Er ist")


def test_a_statement_and_its_parts_are_in_one_sentence(article, claim):
    whole = ClaimFactory(article=article, quote="Der Kai in Husum gehört der Stadt")
    joined = ClaimFactory(article=article, quote="der Stadt. Er")

    (sentence,) = signed(article).sentences

    assert sentence.text == article.revision.text.strip()
    assert sentence.claims == [whole.pk, claim.pk, joined.pk]


def rows(article):
    return [
        [claim.quote for claim in row.claims] for s in signed(article).checked for row in s.rows
    ]


@pytest.mark.parametrize(
    "differing",
    [{"explanation": "Steht am Kai."}, {"rating": "no_fact"}, {"actor": "another"}],
)
def test_claims_judged_alike_are_on_one_line(article, claim, differing):
    kai, city = (ClaimFactory(article=article, quote=quote) for quote in ("Kai", "Stadt"))
    judge = UserFactory()
    differing = {name: UserFactory() if name == "actor" else v for name, v in differing.items()}
    for one in (kai, claim):
        VerdictFactory(claim=one, actor=judge)
    VerdictFactory(claim=city, **{"actor": judge} | differing)

    assert rows(article) == [["Kai", "Husum"], ["Stadt"]]


def test_claims_with_other_sources_are_on_another_line(article, claim):
    kai, judge = ClaimFactory(article=article, quote="Kai"), UserFactory()
    EvidenceFactory(claim=kai)
    for one in (kai, claim):
        VerdictFactory(claim=one, actor=judge)

    assert rows(article) == [["Kai"], ["Husum"]]


def test_each_source_is_listed_once_under_its_letter_with_each_passage(article, claim):
    book, sign = SourceFactory(title="Hafenbuch"), SourceFactory(title="Schild")
    kai = ClaimFactory(article=article, quote="Kai")
    for words in ("Husum hat einen Kai.", "Husum hat einen Kai.", "Er ist lang."):
        EvidenceFactory(claim=claim, source=book, passage=words)
    EvidenceFactory(claim=kai, source=book, passage="")
    EvidenceFactory(claim=kai, source=sign)

    listed = signed(article).sources

    assert [(row.source.letter, row.source.title) for row in listed] == [
        ("A", "Hafenbuch"),
        ("B", "Schild"),
    ]
    assert [words for _, words in listed[0].quoted] == ["Husum hat einen Kai.", "Er ist lang."]


def test_a_letter_stays_when_evidence_is_withdrawn(article, claim):
    first = EvidenceFactory(claim=claim)
    EvidenceFactory(claim=claim, source=SourceFactory(title="Hafenbuch"))
    withdraw_evidence(evidence=first, actor=first.added_by, at=NOW)

    assert [row.source.letter for row in signed(article).sources] == ["B"]


TALE = "Jürgen Klein lebt in Bonn. Jürgen Klein kam.\n\nJürgen Klein! Er ist 49 Jahre alt."


@pytest.fixture
def tale(checker):
    article = receive(checker, TALE)
    article.claims.filter(kind="statement").delete()
    Article.objects.filter(pk=article.pk).update(demands_full_coverage=False)
    return article


@pytest.mark.parametrize(
    ("words", "decided"),
    [([], 0), (["Bonn"], 0), (["Bonn", "Jürgen Klein"], 1), (["49"], 1), (["49", "Bonn"], 1)],
)
def test_checks_are_counted_as_the_page_counts_them(tale, checker, chief, words, decided):
    for quote in words:
        found = tale.claims.in_text().filter(quote__startswith=quote).order_by("start").first()
        give_verdict(claim=found, actor=checker, at=NOW, rating=rating("true"))
    page = article_page(tale)
    ledger = word_ledger(page)
    on_page = count_checks(page_sentences(page, ledger), ledger)

    checks = partly_signed(tale, chief).checks

    assert (checks.total, checks.decided) == (on_page.total, on_page.decided) == (2, decided)


def test_checks_stay_those_of_the_signed_text(tale, checker):
    for claim in tale.claims.in_text():
        claim.refresh_from_db()
        if claim.state == Claim.State.OPEN:
            give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    row = SignOffFactory(article=tale)
    text = ManuscriptInput(text=TALE + " Er hat 3 Kinder in Köln.", language="de")
    receive_revision(article=tale, actor=checker, at=LATER, manuscript=text)

    assert certificate(row).checks == CertifiedChecks(total=2, decided=2)


def test_a_part_that_repeats_another_is_no_check(checker):
    text = "Werft sucht 30 Leute\n\nBonn zahlt 40 Euro."
    blocks = [Block(BlockKind.TEASER, 0, 20), Block(BlockKind.PARAGRAPH, 22, len(text), 0)]
    manuscript = ManuscriptInput(text=text, language="de", blocks=blocks)
    article = receive_article(actor=checker, at=NOW, manuscript=manuscript)

    assert signed(article).checks == CertifiedChecks(total=1, decided=1)


def test_a_certificate_with_very_many_claims_is_no_pdf(client, monkeypatch):
    monkeypatch.setattr("articles.publishing.certificate_pdf.MOST_CLAIMS", 0)
    article = SignOffFactory().article
    client.force_login(UserFactory(role="chief", language="en"))

    at_the_desk = client.get(f"/articles/{article.pk}/certificate.pdf")
    by_the_api = client.get(
        f"/api/v1/articles/{article.pk}/certificate/", headers={"accept": "application/pdf"}
    )

    assert (at_the_desk.status_code, by_the_api.status_code) == (422, 501)
    assert "PDF" in by_the_api.json()["detail"]
    assert "Pango" not in by_the_api.json()["detail"]
