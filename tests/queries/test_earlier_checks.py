"""Earlier verdicts of the newsroom on the same."""

import pytest

from articles.queries.earlier_checks import MatchReason, earlier_checks, pairs_of
from tests.factories import (
    ArticleFactory,
    EvidenceFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db

OLD = "Rund 30 Prozent der Liegeplätze im Husumer Hafen sind derzeit frei."
NEW = "Im Husumer Hafen sind derzeit etwa 30 Prozent der Liegeplätze frei."


def judged(text: str, words: str, **fields):
    article = ArticleFactory(text=text)
    return VerdictFactory(claim=claim_on(article, words), **fields)


def new_claim(text: str = NEW, words: str = "30 Prozent"):
    return claim_on(ArticleFactory(text=text), words)


def test_a_similar_sentence_with_the_same_figure_is_found():
    verdict = judged(OLD, "30 Prozent")
    found = earlier_checks(new_claim(), UserFactory())
    assert [row.verdict for row in found] == [verdict.pk]
    assert set(found[0].reasons) == {MatchReason.FIGURE, MatchReason.SENTENCE}
    assert found[0].sentence == OLD


def test_the_same_person_and_kind_are_found_in_other_words():
    verdict = judged("Erika Holm (49) leitet die Werft.", "49")
    claim = new_claim("Am Montag sprach Erika Holm (50) vor Gästen.", "50")
    found = earlier_checks(claim, UserFactory())
    assert [row.verdict for row in found] == [verdict.pk]
    assert found[0].reasons == (MatchReason.SUBJECT,)


def test_another_figure_in_other_words_is_not_found():
    judged("Die Gewerkschaft in Kiel nennt 40 Prozent.", "40 Prozent")
    assert earlier_checks(new_claim(), UserFactory()) == []


def test_a_claim_without_a_verdict_is_not_found():
    ArticleFactory(text=OLD)
    assert earlier_checks(new_claim(), UserFactory()) == []


def test_a_claim_is_not_its_own_earlier_check():
    verdict = judged(OLD, "30 Prozent")
    assert earlier_checks(verdict.claim, UserFactory()) == []


def test_secret_sources_are_shown_only_to_people_who_know_them():
    verdict = judged(OLD, "30 Prozent")
    insider = UserFactory()
    secret = SourceFactory(is_secret=True, known_to=[insider])
    EvidenceFactory(claim=verdict.claim, source=secret, actor=insider)
    claim = new_claim()
    assert len(earlier_checks(claim, insider)[0].evidence) == 1
    assert earlier_checks(claim, UserFactory())[0].evidence == []


def test_it_takes_a_fixed_number_of_queries(django_assert_num_queries):
    for _ in range(4):
        verdict = judged(OLD, "30 Prozent")
        EvidenceFactory(claim=verdict.claim)
    claim, user = new_claim(), UserFactory()
    with django_assert_num_queries(6):  # savepoint, timeout, two searches, evidence
        earlier_checks(claim, user)


def test_pairs_share_two_stems_of_all():
    assert pairs_of(["a", "b", "c"]) == "'a' & 'b' | 'a' & 'c' | 'b' & 'c'"
    assert pairs_of(["o'b"]) == "'o''b'"
    assert pairs_of([]) == ""
