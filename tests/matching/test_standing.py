"""Documents that are about another matter or time neither confirm nor contradict."""

import pytest

from articles.documents import DocumentBlock, DocumentText
from articles.matching.claims import claims_of
from articles.matching.features import OFF_SUBJECT, ON_SUBJECT
from articles.matching.lexicon import lexicon
from articles.matching.only_here import weigh_documents
from articles.matching.standing import STANDING
from articles.matching.weights import probability, weights
from articles.queries.source_matches import source_matches

from .texts import PUBLISHED, index_of, relation

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


EARLIER = "Nur 388-mal wurde Brenz voriges Jahr alarmiert, 71 Frauen und Männer gehören dazu."
REPORT = "Die Wehr Hallgau rückte zu 412 Einsätzen aus und hat 96 Mitglieder."


def only_values(*documents):
    """Return for each document the share of the text's values that only it has."""
    index, manuscript = index_of(TEXT, *documents)
    weigh_documents(index, claims_of(manuscript, lexicon()))
    return [found.traits[STANDING.index("only_values")] for found in index.documents]


@pytest.mark.parametrize(
    ("documents", "shares"),
    [
        ((REPORT, EARLIER), (2 / 3, 0)),
        ((REPORT, f"{EARLIER} 2026 waren es 412."), (1 / 3, 1 / 3)),
        ((REPORT, "Die Wehr Brenz rückte 2026 nicht mehr aus."), (2 / 3, 1 / 3)),
        ((REPORT, EARLIER, f"{REPORT} (wdh)"), (2 / 3, 0, 2 / 3)),
    ],
)
def test_a_document_counts_by_values_that_no_other_has_but_its_own_versions(documents, shares):
    named = [report(text, name=f"{at}.txt") for at, text in enumerate(documents)]
    assert only_values(*named) == pytest.approx(shares)


def test_values_that_only_a_document_has_speak_for_it():
    weight = dict(zip(STANDING, weights().standing, strict=True))
    assert weight["only_values"] > 0
    assert weight["only_words"] > 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Wehr Hallgau rückte 2026 zu 412 Einsätzen aus.", "412 Einsätzen"),
        ("Die Wehr Hallgau zahlte Reiter im Mai 3.870 Euro.", "3.870 Euro"),
        ("„Wir hatten kein ruhiges Wochenende“, sagte Ingo Reiter.", "ruhiges Wochenende"),
    ],
)
def test_a_document_about_something_else_confirms_nothing(text, words, monkeypatch):
    assert relation(text, words, report(text))[0] == "same"
    monkeypatch.setattr("articles.matching.ranking.probability", lambda *_: 0.4)
    found = source_matches(text, "de", PUBLISHED, [report(text)])
    about = [one for one in found if words in text[one.start : one.end]]
    assert {one.passages[0].relation.value for one in about} == {"mentions"}
    assert "elsewhere" in {one.hint.reason.value for one in about if one.hint}


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
