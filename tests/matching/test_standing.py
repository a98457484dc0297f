"""Documents that are about another matter or time neither confirm nor contradict."""

import pytest

from articles.documents import DocumentBlock, DocumentText
from articles.matching.claims import claims_of
from articles.matching.features import OFF_SUBJECT, ON_SUBJECT
from articles.matching.lexicon import lexicon
from articles.matching.only_here import weigh_documents
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


def standings(text, *documents):
    """Return the standing of each document."""
    index, manuscript = index_of(text, *documents)
    weigh_documents(index, claims_of(manuscript, lexicon()))
    return [probability(found.traits, weights().standing) for found in index.documents]


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
    (there,), (here,) = standings(TEXT, other), standings(TEXT, report(NOW))
    assert there < here - 0.2


EARLIER = (
    "Die Wehr Brenz in Hallgau rückte zu 388 Einsätzen aus. Das sagte Ingo Reiter. "
    "Es gibt 71 Mitglieder."
)
REPORT = "Die Wehr Hallgau rückte zu 412 Einsätzen aus und hat 96 Mitglieder."


@pytest.mark.parametrize(
    ("only_here", "elsewhere"),
    [
        ("Die Wehr Hallgau rückte zu 412 Einsätzen aus.", "Die Wehr rückte in Hallgau aus."),
        ("Sie hat in Hallgau 96 Mitglieder, 412 Einsätze.", "Sie hat in Hallgau 97 Mitglieder."),
        ("Hallgau: 412 Einsätze, 96 Mitglieder.", "Hallgau: 388 Einsätze, 71 Mitglieder."),
    ],
)
def test_a_document_with_values_that_no_other_has_is_about_the_text(only_here, elsewhere):
    right, other = standings(TEXT, report(only_here), report(elsewhere, name="b.txt"))
    assert right > other + 0.1


def test_versions_of_a_document_take_nothing_from_each_other():
    other = report(EARLIER, name="b.txt")
    alone = standings(TEXT, report(REPORT), other)[0]
    beside = standings(TEXT, report(REPORT), other, report(f"{REPORT} (wdh)", name="c.txt"))
    assert [beside[0], beside[2]] == pytest.approx([alone, alone], abs=0.02)


def test_what_only_a_document_about_something_else_has_is_not_confirmed(monkeypatch):
    for words in ("412 Einsätzen", "96 Mitglieder", "Ingo Reiter"):
        assert relation(TEXT, words, report(f"{NOW} Sie hat 96 Mitglieder."))[0] == "same"
    monkeypatch.setattr("articles.matching.ranking.probability", lambda *_: 0.4)
    for words in ("412 Einsätzen", "96 Mitglieder", "Ingo Reiter"):
        assert relation(TEXT, words, report(f"{NOW} Sie hat 96 Mitglieder."))[0] == "mentions"


def test_every_trait_has_a_value():
    index, manuscript = index_of(TEXT, report(NOW))
    weigh_documents(index, claims_of(manuscript, lexicon()))
    (found,) = index.documents
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
