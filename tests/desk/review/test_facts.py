"""A claim that was found right becomes a reference fact by one key."""

import pytest

from articles.models import Person, ReferenceFact
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)

from .conftest import ENGLISH
from .sending import send

DRAWER = 'data-key="s"'
QUERIES_OF_A_PANEL = 15  # a panel of any claim takes up to 12


@pytest.fixture
def claim(checker):
    article = ArticleFactory(text="Anna Rohde zählt 312 Leute.", publication_date=NOW.date())
    return ClaimFactory(article=article, quote="312 Leute", kind="count")


def panel(client, claim) -> str:
    return client.get(f"/claims/{claim.pk}/panel/", headers=ENGLISH).content.decode()


def keep(client, claim, **data):
    form = {"property": "figure", "subject": "Werft", "subject_kind": "organisation"}
    form |= {"number": "312", "unit": "Leute", "as_of": "2026-03-20"}
    return send(client, f"/claims/{claim.pk}/keep/", **form | data)


def test_only_a_claim_judged_right_offers_to_keep_a_reference_fact(client, claim):
    assert DRAWER not in panel(client, claim)
    VerdictFactory(claim=claim)
    assert DRAWER in panel(client, claim)


def test_a_suggested_wording_is_not_kept(client, claim):
    VerdictFactory(claim=claim, rating="imprecise", text_stands=True)
    assert DRAWER not in panel(client, claim)


def test_the_form_starts_from_the_claim_and_its_public_source(client, checker, claim):
    secret = SourceFactory(title="Frau K.", is_secret=True, known_to=[checker])
    EvidenceFactory(claim=claim, source=secret, actor=checker)
    EvidenceFactory(claim=claim, source__title="Gegenbuch", stance="contradicts")
    source = EvidenceFactory(claim=claim, source__title="Personalbuch").source
    VerdictFactory(claim=claim)

    form = panel(client, claim).split(DRAWER)[1].split("</details>")[0]

    for words in ("Anna Rohde", 'value="312"', 'value="Leute"', 'value="2026-03-20"'):
        assert words in form
    assert f'<option value="{source.pk}" selected>Personalbuch</option>' in form
    assert "Frau K." not in form
    assert "Gegenbuch" not in form


def test_a_fact_is_kept_with_its_claim_and_source(client, checker, claim):
    source = EvidenceFactory(claim=claim).source
    VerdictFactory(claim=claim)

    answer = keep(client, claim, source=source.pk)

    fact = ReferenceFact.objects.get()
    assert answer.status_code == 302
    assert (fact.claim, fact.source, fact.added_by) == (claim, source, checker)
    assert fact.value == {"number": "312", "unit": "Leute"}
    shown = panel(client, claim)
    assert f"#fact{fact.pk}" in shown
    assert DRAWER not in shown


def test_keeping_a_fact_in_place_answers_with_the_panel_and_a_message(client, claim):
    VerdictFactory(claim=claim)
    url = f"/claims/{claim.pk}/keep/"
    data = {"property": "figure", "subject": "Werft", "subject_kind": "other", "number": "312"}
    page = send(client, url, in_place=True, **data, as_of="2026-03-20").content.decode()
    assert "kept from this claim" in page
    assert "entered a reference fact about Werft" in page


def test_a_name_makes_a_new_person_or_finds_an_existing_one(client, claim):
    name = ClaimFactory(article=claim.article, quote="Anna Rohde", kind="person")
    VerdictFactory(claim=name)
    known = PersonFactory(name="Anna Rohde")
    data = {"property": "spelling", "subject": "Anna Rohde", "subject_kind": "person"}
    keep(client, name, **data, spelling="Anna Rohde")
    assert ReferenceFact.objects.get().person == known
    assert Person.objects.count() == 1


def test_errors_are_beside_their_field_and_the_input_is_kept(client, claim):
    VerdictFactory(claim=claim)
    answer = keep(client, claim, number="viele", subject="Werft & Co")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="keep-number_error"' in page
    assert 'value="Werft &amp; Co"' in page
    assert not ReferenceFact.objects.exists()


def test_a_source_that_does_not_support_the_claim_is_refused(client, checker, claim):
    VerdictFactory(claim=claim)
    assert keep(client, claim, source=SourceFactory().pk).status_code == 422


def test_a_claim_that_is_no_longer_right_is_not_kept(client, claim):
    assert keep(client, claim).status_code == 409
    assert not ReferenceFact.objects.exists()


def test_a_property_that_there_is_not_is_not_found(client, claim):
    assert keep(client, claim, property="gossip").status_code == 404


def test_authors_are_not_offered_to_keep_and_may_not(client, claim):
    VerdictFactory(claim=claim)
    author = UserFactory(role="author")
    claim.article.author = author
    claim.article.save()
    client.force_login(author)
    assert DRAWER not in panel(client, claim)
    assert keep(client, claim).status_code == 403


def test_a_panel_with_the_form_takes_few_queries(client, claim, django_assert_max_num_queries):
    EvidenceFactory(claim=claim)
    VerdictFactory(claim=claim)
    with django_assert_max_num_queries(QUERIES_OF_A_PANEL):
        panel(client, claim)
