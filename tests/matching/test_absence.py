"""What no document has is not found; passages shown for it are only related."""

import pytest

from .texts import FILLER, document, matched, relation

REPORT = document(
    "Die Feuerwehr Hallgau rückte im Jahr 2025 zu 4812 Einsätzen aus.",
    "Gerda Petzold leitet die Wache am Bahnhof seit dem 3. März 2019.",
    *FILLER,
)
ENGLISH = document(
    "The mayor of Vienna opened the fire station on Tuesday.",
    "Anna Stone, who manages the station, said that nobody was hurt.",
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Foto: Anneke Buhr", "Anneke Buhr"),
        ("Die Feuerwehr Hallgau rückt mit Ingo Reiter aus.", "Ingo Reiter"),
        ("Die Feuerwehr Hallgau übte in Zürich.", "Zürich"),
        ("Die Feuerwehr hat 731 Mitglieder.", "731"),
        ("Die Wache am Bahnhof wurde am 14. Mai 1907 eröffnet.", "14. Mai 1907"),
        ("„Niemand fährt wegen einer Minigolfbahn“, sagte Petzold.", "„Niemand fährt"),
    ],
)  # fmt: skip
def test_what_no_document_has_is_not_found(text, words):
    assert relation(text, words, REPORT) in (None, ("related", "absent"))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Gerda Petzold wohnt in Kiel.", "Gerda Petzold", REPORT),
        ("Die Wache am Bahnhof hat seit 2019 neue Tore.", "2019", REPORT),
        ("Die Feuerwehr hat 4812 Mitglieder.", "4812", REPORT),
        ("Die Bürgermeisterin eröffnete das Fest.", "Bürgermeisterin", ENGLISH),
        ("In Wien wurde das Fest eröffnet.", "Wien", ENGLISH),
        ("Damals rückte die Feuerwehr Hallgau aus.", "Damals", REPORT),
    ],
)
def test_what_is_written_anywhere_is_found(text, words, source):
    assert relation(text, words, source)[0] != "related"


def test_the_family_name_of_somebody_else_in_another_language_is_not_found():
    """ "Stein" is also a word, which "stone" translates."""
    found = relation("Gesehen hat das Feuer Luise Stein.", "Luise Stein", ENGLISH)
    assert found in (None, ("related", "absent"))


def test_what_is_claimed_is_absent_from_all_passages_of_a_claim_or_from_none():
    text = "Foto: Anneke Buhr. Die Feuerwehr Hallgau rückte 2025 zu 4812 Einsätzen mit Hunden aus."
    for one in matched(text, REPORT, ENGLISH).values():
        assert len({passage.reason == "absent" for passage in one.passages}) <= 1


def test_a_contradiction_is_no_absence():
    text = "Die Feuerwehr Hallgau rückte im Jahr 2025 zu 4182 Einsätzen aus."
    assert relation(text, "4182", REPORT)[0] == "differs"
