"""Documents that are about another matter or time neither confirm nor contradict."""

import pytest

from articles.documents import DocumentBlock, DocumentText
from articles.matching.standing import STANDING
from articles.matching.weights import probability, weights

from .texts import index_of, relation

TEXT = (
    "Die Wehr Hallgau rückte 2026 zu 412 Einsätzen aus. Das sagte Ingo Reiter von der Wehr "
    "Hallgau. In Hallgau gibt es 96 Mitglieder."
)
NOW = "Die Wehr Hallgau hatte im Jahr 2026 genau 412 Einsätze, sagte Ingo Reiter."


def report(*texts, name="bericht.txt", title="Wehr Hallgau: Bericht"):
    blocks = tuple(DocumentBlock(text) for text in texts)
    return DocumentText(name, "text/plain", blocks, title=title)


def standing(document):
    (found,) = index_of(TEXT, document)[0].documents
    return probability(found.traits, weights().standing)


OLD = "Am 3. Mai 2018 rückte die Wehr Brenz aus, 2017 waren es 300 Einsätze."


@pytest.mark.parametrize(
    "other",
    [
        report(OLD, title="Brenz, 4. Mai 2018"),
        report(OLD, name="archiv-brenz-2018.txt", title="Wehr Brenz zieht Bilanz"),
        report("Veröffentlicht am 4. Mai 2018.", OLD, title="Einsätze in Brenz"),
    ],
)
def test_a_report_of_another_year_and_place_has_less_standing(other):
    assert standing(other) < standing(report(NOW)) - 0.2


def test_every_trait_has_a_value():
    (found,) = index_of(TEXT, report(NOW))[0].documents
    assert len(found.traits) == len(STANDING) == len(weights().standing)


def test_a_value_of_another_matter_contradicts_nothing(monkeypatch):
    other = report(NOW.replace("412", "421"))
    assert relation(TEXT, "412 Einsätzen", other)[0] == "differs"
    monkeypatch.setattr("articles.matching.ranking.probability", lambda *_: 0.1)
    assert relation(TEXT, "412 Einsätzen", other)[0] == "mentions"


def test_a_sentence_calls_a_document_by_a_name_that_only_it_has():
    index, _ = index_of(TEXT, report(NOW), report(OLD, name="brenz.txt"))
    assert index.only_document_with("brenz") == index.documents[1].first
    assert index.only_document_with("wehr") is None
    assert index.only_document_with("lindau") is None
