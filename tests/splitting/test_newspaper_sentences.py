"""Sentences as newspapers print them: what is between ⟦ and ⟧ is a claim of that kind."""

from datetime import date

import pytest

from articles.splitting import split
from tests.splitting.examples import marked_span, plain

PUBLISHED = date(2021, 3, 20)

GERMAN = [
    ("age", "Der Bub, ⟦acht⟧, lief davon."),
    ("age", "Die Mutter, erst ⟦17⟧, weinte."),
    ("age", "Ein ⟦15⟧- und ein 17-Jähriger kamen."),
    ("age", "Das Küken war ⟦sechs Tage alt⟧."),
    ("duration", "An ⟦sechs Tagen⟧ junge Leute zu treffen, freut ihn."),
    ("date", "Seit ⟦Mitte der Neunzigerjahre⟧ lebt er hier."),
    ("date", "Am ⟦Pfingstwochenende⟧ staute es sich."),
    ("date", "Es waren 200 mehr als ⟦2010⟧."),
    ("change", "Die Zinsen steigen um ⟦25 Basispunkte⟧."),
    ("measure", "Der Zug fuhr mit ⟦Tempo 160⟧ ein."),
    ("person", "⟦Ban Ki Moon⟧ reiste nach Genf."),
    ("attribution", "Der Bau ist ⟦laut dem Branchendienst InsideWerks⟧ Türme der Macht wert."),
    ("attribution", "⟦Dem Vernehmen nach⟧ soll der Trainer gehen."),
    ("quote", "⟦Die Vorwürfe seien haltlos⟧, teilte der Konzern auf Anfrage mit."),
    ("quote", "⟦Der Mann sei ruhig gewesen⟧, gab die Polizei bekannt."),
    ("organisation", "Das ⟦Robert-Koch-Institut⟧ warnt."),
    ("credit", "⟦Symbolbild: picture alliance⟧"),
    ("contact", "Das Aktenzeichen lautet ⟦3 K 452/25⟧."),
]
ENGLISH = [
    ("age", "A man in his ⟦mid-40s⟧ was arrested."),
    ("age", "A ⟦15⟧- and a 17-year-old were held."),
    ("age", "Women over ⟦65⟧ are most at risk."),
    ("change", "It cut its rate by ⟦a quarter of a percentage point⟧."),
    ("change", "It rose by ⟦half a percentage point⟧."),
    ("role", "U.N. ⟦Secretary-General⟧ Antonio Guterres warned."),
    ("person", "⟦Kim Jong Un⟧ spoke."),
    ("place", "It crashed near ⟦Addis Ababa⟧."),
    ("credit", "⟦Photo by Jane Miller/Reuters⟧"),
    ("date", "⟦Passover⟧ began quietly."),
]
NOTHING = [
    ("de", "date", "Der TSV 1860 München verlor."),
    ("de", "age", "Der Verein, acht, lief davon."),
    ("de", "measure", "Hohes Tempo in der Tempo-30-Zone."),
    ("en", "date", "A man in his mid-40s was arrested."),
    ("en", "rank", "The ministry said no one was hurt."),
    ("en", "credit", "The photo by Jane Miller won."),
    ("en", "quote", "On the night of the storm, he called."),
]


def spans(text, language, kind):
    claims = split(text, language=language, published=PUBLISHED)
    return [(claim.start, claim.end) for claim in claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("language", "kind", "marked"),
    [("de", *row) for row in GERMAN] + [("en", *row) for row in ENGLISH],
)
def test_the_marked_words_are_a_claim_of_their_kind(language, kind, marked):
    assert marked_span(marked) in spans(plain(marked), language, kind)


@pytest.mark.parametrize(("language", "kind", "text"), NOTHING)
def test_words_that_only_look_like_a_claim_are_none(language, kind, text):
    assert spans(text, language, kind) == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Eid al-Fitr 2024 was quiet.", "2024-04-10"),
        ("Diwali 2025 was quiet.", "2025-10-20"),
        ("Hanukkah 2025 was quiet.", "2025-12-15/2025-12-22"),
        ("Passover 2025 was quiet.", "2025-04-13/2025-04-20"),
    ],
)
def test_a_lunar_feast_has_its_day_in_english_too(text, timex):
    found = split(text, language="en", published=PUBLISHED)
    assert [c.value.timex for c in found if c.kind == "date"] == [timex]


def test_a_person_without_a_name_does_not_get_the_age_of_another():
    text = "Elon Musk kam. Der Bub, acht, lief davon."
    ages = [c.value for c in split(text, language="de", published=PUBLISHED) if c.kind == "age"]
    assert [age.subject for age in ages] == [None]
