"""A computed value is confirmed only by what is said of the claim's own people."""

import pytest

from articles.matching.belonging import is_foreign
from articles.matching.features import candidates_of
from articles.matching.subjects import is_of_others

from .texts import FILLER, claim_of, document, index_of, relation


def of_others(text, words, source):
    index, manuscript = index_of(text, source)
    claim = claim_of(manuscript, words)
    for candidate in candidates_of(index, claim, ()):
        if candidate.agreement and candidate.agreement.fact.is_derived:
            return is_of_others(index, claim, candidate, candidate.agreement.fact)
    raise AssertionError("no computed value agrees")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Nach zwölf Jahren braucht die Stadt einen neuen Stadtdirektor.",
            "zwölf Jahren",
            "Ihr Vater Enno Quaas war von 1986 bis 1998 Stadtdirektor.",
        ),
        (
            "Berta Quaas, 65, tritt nicht wieder an.",
            "65",
            "Ihr Bruder Onno Quaas wurde am 4. Mai 1961 in Husum geboren.",
        ),
        (
            "Der Umsatz der Reederei Tamm stieg um 25 Prozent.",
            "25 Prozent",
            "Bei der Werft Lüders GmbH stieg der Umsatz von 40 auf 50 Millionen Euro.",
        ),
        (
            "Berta Quaas führte den Verein zwölf Jahre.",
            "zwölf Jahre",
            "Der Verein hatte von 1986 bis 1998 einen anderen Namen.",
        ),
    ],
)
def test_a_value_of_somebody_else_is_not_the_claims(text, words, source):
    assert of_others(text, words, document(source))
    assert relation(text, words, document(source, *FILLER))[0] == "mentions"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Enno Quaas war zwölf Jahre Stadtdirektor.",
            "zwölf Jahre",
            "Enno Quaas war von 1986 bis 1998 Stadtdirektor.",
        ),
        (
            "Berta Quaas, 65, tritt nicht wieder an.",
            "65",
            "Berta Quaas wurde am 4. Mai 1961 in Husum geboren.",
        ),
        (
            "Der Umsatz der Reederei stieg um 25 Prozent.",
            "25 Prozent",
            "Der Umsatz stieg von 40 auf 50 Millionen Euro.",
        ),
    ],
)
def test_a_value_of_the_same_people_or_of_nobody_is(text, words, source):
    assert not of_others(text, words, document(source))


def test_the_title_of_a_document_says_whose_life_it_is():
    text, source = "Berta Quaas, 65, geht.", "Sie wurde am 4. Mai 1961 in Husum geboren."
    assert not of_others(text, "65", document(source, title="Berta Quaas: Zur Person"))
    assert of_others(text, "65", document(source, title="Onno Tamm: Zur Person"))


def test_a_length_that_a_passage_counts_is_not_computed():
    text = "Richterin Eleanor Tulloch schloss die Anhörung am Freitag nach 13 Tagen."
    source = document("Die Anhörung umfasste 13 Verhandlungstage, zuletzt am Freitag.")
    assert not of_others(text, "13 Tagen", source)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Der Hafen nahm 24 Millionen Euro ein, Lüders Werft bot das Fünffache.",
            "Fünffache",
            "Für den Hafen mit 24 Millionen Euro bot die Sandra Kröpelin GmbH 120 Millionen Euro.",
        ),
        (
            "Der Verein hat 60 Boote, ein Drittel davon gehört Frauen.",
            "ein Drittel",
            "Von 60 Booten gehören 20 den Leuten von Sandra Kröpelin.",
        ),
        (
            "48.300 Bäume stehen am Hafen, sieben Prozent weniger als 2015.",
            "sieben Prozent",
            "Zum Jahresende 2015 standen dort 51.940 Bäume, jetzt sind es 48.320.",
        ),
    ],
)
def test_what_is_computed_from_a_figure_of_the_sentence_is_its_own(text, words, source):
    index, manuscript = index_of(text, document(source))
    claim = claim_of(manuscript, words)
    found = [
        c for c in candidates_of(index, claim, ()) if c.agreement and c.agreement.fact.is_derived
    ]
    assert found
    assert not is_foreign(index, claim, found[0], found[0].agreement.fact)
