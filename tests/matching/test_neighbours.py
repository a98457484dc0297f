"""Claims vote for passages: those around a claim tell where a text is in its documents."""

from types import SimpleNamespace

import pytest

from articles.matching.features import NAMES, PLACES
from articles.matching.neighbours import BESIDE, Neighbours, clear_neighbours

from .texts import FILLER, document, ranked

SENTENCES = [(at, at + 9) for at in range(0, 60, 10)]


def candidate(number, score=0.0, document=0, block=0):
    place = SimpleNamespace(block=block)
    owner = SimpleNamespace(first=document)
    passage = SimpleNamespace(number=number, document=owner, passage=place)
    return SimpleNamespace(passage=passage, score=score, features=[0.0] * len(NAMES))


def features(neighbours, sentence, one, own=None):
    own = own or Neighbours([sentence]).add(sentence, [candidate(999, document=99, block=99)])
    neighbours.set_features(sentence, own, [one])
    return {name: one.features[PLACES[name]] for name in BESIDE}


def test_a_claim_does_not_vote_for_itself():
    neighbours = Neighbours(SENTENCES)
    own = neighbours.add(SENTENCES[0], [candidate(3)])
    assert not any(features(neighbours, SENTENCES[0], candidate(3), own).values())
    neighbours.add(SENTENCES[0], [candidate(3)])
    found = features(neighbours, SENTENCES[0], candidate(3), own)
    assert found["neighbours"] > 0 < found["document_near"]


def test_a_claim_that_fits_many_passages_counts_less_for_each():
    sure, unsure = Neighbours(SENTENCES), Neighbours(SENTENCES)
    sure.add(SENTENCES[0], [candidate(3, 5.0), candidate(4)])
    unsure.add(SENTENCES[0], [candidate(3), candidate(4)])
    one, other = (features(n, SENTENCES[0], candidate(3)) for n in (sure, unsure))
    assert one["neighbours"] > other["neighbours"] > 0


@pytest.mark.parametrize(
    ("number", "is_near"), [(2, False), (3, True), (4, True), (5, True), (6, False)]
)
def test_a_text_goes_on_where_the_sentence_before_was_found(number, is_near):
    neighbours = Neighbours(SENTENCES)
    neighbours.add(SENTENCES[0], [candidate(3)])
    found = features(neighbours, SENTENCES[1], candidate(number))
    assert (found["earlier_near"] > 0) == is_near


def test_a_block_and_a_document_get_the_votes_for_their_passages():
    neighbours = Neighbours(SENTENCES)
    neighbours.add(SENTENCES[1], [candidate(3, block=2)])
    beside = features(neighbours, SENTENCES[1], candidate(7, block=2))
    apart = features(neighbours, SENTENCES[1], candidate(8, block=4))
    strange = features(neighbours, SENTENCES[1], candidate(9, document=9, block=2))
    assert beside["block_near"] > 0 == apart["block_near"] == strange["block_near"]
    assert apart["document_near"] > 0 == strange["document_near"]


def test_sentences_around_count_less_with_distance():
    neighbours = Neighbours(SENTENCES)
    neighbours.add(SENTENCES[0], [candidate(3)])
    neighbours.add(SENTENCES[1], [candidate(50, document=40)])
    near, far, beyond = (
        features(neighbours, SENTENCES[at], candidate(3))["before_near"] for at in (1, 2, 5)
    )
    assert near == 1.0 > far > 0 == beyond
    assert features(neighbours, SENTENCES[2], candidate(50, document=40))["before_near"] > far


def test_what_was_set_is_cleared():
    neighbours = Neighbours(SENTENCES)
    neighbours.add(SENTENCES[0], [candidate(3)])
    one = candidate(3)
    assert any(features(neighbours, SENTENCES[0], one).values())
    clear_neighbours([one])
    assert not any(one.features)


LINES = (
    "Das Hallenbad Brenz öffnete im Jahr 1974.",
    "Damals kam die Stadt für alles auf.",
    "Die Kasse trug die Gemeinde Meran.",
)


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        (
            "Das Hallenbad Brenz öffnete im Jahr 1974. Die Kosten trug die Stadt.",
            "Die Kosten trug die Stadt",
            LINES[1],
        ),
        (
            "Im Jahr 1974 bekam Brenz sein Hallenbad. Dafür kam die Stadt auf.",
            "kam die Stadt auf",
            LINES[1],
        ),
    ],
)
def test_a_sentence_of_few_words_is_found_behind_the_one_before(text, words, passage):
    _, found = ranked(
        text,
        document(LINES[0], LINES[1], *FILLER),
        document(*FILLER, "Die Stadt wächst.", LINES[2], name="meran.txt"),
    )
    one = next(one for one in found if words in one.claim.fact.text)
    assert one.candidates[0].passage.passage.text == passage
