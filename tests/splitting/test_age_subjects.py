"""Whose age it is where more than one person is named."""

import pytest

from articles.splitting import split


def whose(text: str, language: str = "de") -> list[str | None]:
    found = split(text, language=language, published=None)
    return [claim.value.subject for claim in found if claim.kind == "age"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Roger Federer gewann gegen Stan Wawrinka. Der 34-jährige Basler war müde.", "Federer"),
        ("Gegen Stan Wawrinka gewann Roger Federer. Der 34-jährige Basler war müde.", "Federer"),
        ("Roger Federer schlug Stan Wawrinka. Der 34-jährige Basler war müde.", "Federer"),
        ("Anna Berg traf gestern Peter Holm. Die 34-jährige Baslerin lachte.", "Berg"),
        ("Klara Voss sprach mit Trainerin Petra Lind. Die 41-Jährige war müde.", "Voss"),
        ("Nach Jan Oster sprach Uwe Pohl. Der 58-jährige Wirt schwieg.", "Pohl"),
        ("Gegen Nils Holm und Ole Kern gewann Tom Weiss. Der 29-jährige Kieler lief.", "Weiss"),
        ("Die Polizei sucht nach Jan Oster. Der 34-jährige Wirt ist verschwunden.", "Oster"),
        ("Gestern Abend traf Anna Berg auf Jan Oster. Der 34-jährige Wirt lachte.", "Oster"),
    ],
)
def test_a_description_at_the_beginning_refers_to_who_was_spoken_of(text, subject):
    [found] = whose(text)
    assert found is not None
    assert found.endswith(subject)


@pytest.mark.parametrize(
    "text",
    [
        "Am Abend schlug Roger Federer Stan Wawrinka. Der 34-Jährige war müde.",
        "Xherdan Hofmann gewann gegen Luca Frei. Der 34-jährige Basler war müde.",
        "Sabine Kern traf auf Nils Petersen und Ole Brandt. Der 41-jährige Kieler schwieg.",
        "Borussia Emsum trennt sich von Jan Oster. Der 24-jährige Kieler geht.",
    ],
)
def test_a_description_that_may_be_either_of_two_refers_to_nobody(text):
    assert whose(text) == [None]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Leonard Nimoy, der Mr. Spock gespielt hat, mit 83 Jahren", "Leonard Nimoy"),
        ("Leonard Nimoy, der Peter Holm gespielt hat, starb mit 83 Jahren.", "Leonard Nimoy"),
        ("Gestorben ist Ada Nimm, mit der Jan Oster drehte, mit 83 Jahren.", "Ada Nimm"),
        ("Johann Berg (Schüler von Karl Orff) starb im Alter von 73 Jahren.", "Johann Berg"),
        ("Johann Berg, Sohn von Karl Orff, starb mit 73 Jahren.", "Johann Berg"),
        ("Johann Berg – Vater von Karl Orff – ist 73 Jahre alt.", "Johann Berg"),
    ],
)
def test_an_age_behind_an_insertion_is_of_who_was_named_before_it(text, subject):
    assert whose(text) == [subject]


def test_an_age_behind_an_insertion_is_of_who_was_named_before_it_in_english():
    text = "Leonard Nimoy, who played Peter Holm for years, died at the age of 83."
    assert whose(text, "en") == ["Leonard Nimoy"]


def test_an_age_behind_a_head_without_a_name_is_of_nobody_in_the_insertion():
    assert whose("Der Schauspieler, der Peter Holm gespielt hat, starb mit 83 Jahren.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Holm sagte, Anna Berg sei krank gewesen. Sie starb mit 83 Jahren.",
        "Peter Holm kennt die Ärztin Anna Berg. Sie starb mit 83 Jahren.",
        "Peter Holm, den Anna Berg mit 83 Jahren heiratete, schwieg.",
    ],
)
def test_an_age_inside_or_beside_no_insertion_is_of_the_person_named_last(text):
    assert whose(text) == ["Anna Berg"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Der Anwalt Timo Rath vertritt die 48-Jährige.", [None]),
        ("Timo Rath kam. Timo Rath traf den 51-Jährigen.", [None]),
        ("Für die 48-Jährige war Anna Wolf da. Anna Wolf half dem 30-Jährigen.", [None, None]),
        ("Timo Rath schwieg. Die 48-Jährige klagte.", [None]),
        ("Eva Kern gewann. Trainer Jan Roth lobte die 23-Jährige.", ["Eva Kern"]),
        ("Timo Rath wurde geehrt, weil der 51-Jährige half.", ["Timo Rath"]),
        ("Timo Rath kam zu spät; dem 51-Jährigen war es gleich.", ["Timo Rath"]),
    ],
)
def test_whom_a_clause_names_is_not_the_other_person_in_it(text, subjects):
    assert whose(text) == subjects
