"""What somebody denies is not published as what they claim."""

import pytest

from articles.workflow import Invalid, PublicationInput
from tests.acts import correct_publication, publish_verdict
from tests.factories import NOW
from tests.newsroom import judge, receive

DENIED = "Minister Karl Brandt bestritt, dass er Geld angenommen habe."
CLAUSE = "Er Geld angenommen habe"


def published(article, words, actor, chief, *, said, claimant):
    claim = article.claims.in_text().filter(quote=words).first()
    verdict = judge(claim, actor)
    publication = PublicationInput(claim_reviewed=said, summary="Belegt.", claimant=claimant)
    return publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=publication)


@pytest.mark.parametrize(
    ("language", "text", "words", "said", "claimant"),
    [
        ("de", DENIED, "er Geld angenommen habe", CLAUSE, "Karl Brandt"),
        ("de", "Karl Brandt bezweifelt, dass der Damm 30 Jahre hält.", "30 Jahre",
         "Der Damm 30 Jahre hält", "Karl Brandt"),
        ("de", "Er bestritt, dass der Damm brach.", "der Damm brach", "Der Damm brach.",
         "Karl Brandt"),
        ("de", "Karl Brandt hat nie behauptet, dass der Damm brach.", "der Damm brach",
         "Der Damm brach", "Brandt"),
        ("en", "Carla Brandt denied that the dam broke.", "the dam broke", "The dam broke.",
         "Carla Brandt"),
    ],
)  # fmt: skip
def test_a_denied_clause_is_not_published_as_a_claim_of_its_denier(
    checker, chief, language, text, words, said, claimant
):
    article = receive(checker, text, language)
    with pytest.raises(Invalid) as refused:
        published(article, words, checker, chief, said=said, claimant=claimant)
    assert set(refused.value.fields) == {"claimant"}


@pytest.mark.parametrize(
    ("said", "claimant"),
    [(DENIED, "Karl Brandt"), (CLAUSE, "Norder Bote"), (CLAUSE, "")],
)
def test_the_whole_sentence_or_another_claimant_is_published(checker, chief, said, claimant):
    article = receive(checker, DENIED)
    words = "er Geld angenommen habe"
    assert published(article, words, checker, chief, said=said, claimant=claimant).pk


def test_what_somebody_says_is_published_as_their_claim(checker, chief):
    article = receive(checker, "Karl Brandt sagte, der Damm sei gebrochen.")
    words = "der Damm sei gebrochen"
    said = "Der Damm sei gebrochen"
    assert published(article, words, checker, chief, said=said, claimant="Karl Brandt").pk


def test_a_correction_is_checked_as_well(checker, chief):
    article = receive(checker, DENIED)
    words = "er Geld angenommen habe"
    row = published(article, words, checker, chief, said=DENIED, claimant="Karl Brandt")
    turned = PublicationInput(claim_reviewed=CLAUSE, summary="Belegt.", claimant="Karl Brandt")
    with pytest.raises(Invalid):
        correct_publication(
            publication=row, actor=chief, at=NOW, publication_fields=turned, reason="Kürzer"
        )
