"""Documents that are about another matter or time neither confirm nor contradict."""

import pytest

from articles.documents import DocumentBlock, DocumentText
from articles.matching.features import OFF_SUBJECT, ON_SUBJECT
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


STRIKE = (
    "Die Gewerkschaft der Seeleute bestreikt seit gestern sämtliche Hafenanlagen der Westküste.",
    "Am Montag blieben 412 Schiffe liegen, teilte Barbara Markowitz mit, sie verlangt mehr Geld.",
    "Reedereien bieten drei Prozent, Verhandlungen gehen am Freitag in Brest weiter, heißt es.",
    "Container stapeln sich, Lastwagen warten an Schranken, Kühlware verdirbt in der Hitze.",
    "Ökonominnen rechnen mit Ausfällen in dreistelliger Millionenhöhe und höheren Preisen.",
    "Präsident und Ministerium schweigen bislang, Supermärkte melden leere Regale für Obst.",
)
PLACES = (
    "Zur Feier kamen Angehörige, Nachbarn, Bürgermeister sowie Vertreterinnen anderer Vereine. "
    "Gefeiert wurde im Gerätehaus zwischen Leiterwagen, Schläuchen, Helmen und Uniformen. "
    "Musik spielte eine Kapelle, Kinder malten Löschfahrzeuge, Großeltern erzählten Anekdoten. "
    "Gegen Abend prüfte jemand Atemschutz, Pumpen, Funkgeräte, Sirenen, Wärmebildkamera."
)
UNRELATED = report(*STRIKE, name="a.txt", title="Streik in den Häfen")


def test_a_document_that_knows_no_name_and_hardly_a_word_of_the_text_is_unrelated():
    text = f"{TEXT} {PLACES} Am Dienstag ehrte Reiter Barbara Mark, zwölf Jahre dabei."
    index, _ = index_of(text, UNRELATED, report(NOW))
    assert [found.is_unrelated for found in index.documents] == [True, False]
    assert relation(text, "Dienstag", UNRELATED) is None
    assert relation(text, "Barbara Mark", UNRELATED) is None


@pytest.mark.parametrize(
    "other",
    [
        DocumentText(
            "t.csv",
            "text/csv",
            (DocumentBlock("Jahr\tFahrten", cells=("2026", "412"), head=("Jahr", "Fahrten")),),
        ),
        report("The union of sailors has called a strike in all the ports.", title="Strike"),
        report("Am Montag blieben die Boote der Wehr Hallgau im Hafen liegen.", title="Streik"),
    ],
)
def test_tables_other_languages_and_documents_that_know_a_name_are_not(other):
    (found,) = index_of(TEXT, other)[0].documents
    assert not found.is_unrelated


NEWS = (
    "Rund 400 Mitglieder kamen am Montag zur Messe in {}, wo Fachleute und Kinder staunten. "
    "Händler zeigten Roboter, Pumpen, Bildschirme und Drucker, Preise blieben niedrig. "
)


@pytest.mark.parametrize("place", ["Brenz", "Lindau", "Husum"])
def test_other_news_contradicts_nothing(place):
    text = f"{TEXT} {PLACES} Rund 300 Mitglieder kamen zur Messe."
    other = report(NEWS.format(place), *STRIKE, title="Messe")
    (found,) = index_of(text, other)[0].documents
    assert found.subject < OFF_SUBJECT
    assert relation(text, "300 Mitglieder", other)[0] != "differs"


@pytest.mark.parametrize(
    "other",
    [
        report(NOW),
        report("The fair showed robots, cameras and screens to many visitors.", title="Fair"),
        report("Am Montag kamen 400 Mitglieder.", title="Messe"),
    ],
)
def test_documents_with_its_names_in_other_languages_and_short_ones_may_contradict(other):
    (found,) = index_of(TEXT, other)[0].documents
    assert found.subject > ON_SUBJECT
