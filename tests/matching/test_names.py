"""A name, a role or a speaker contradicts only where a rule establishes whom it is about."""

import pytest

from articles.matching.names import judge_name

from .texts import FILLER, document, judged_by, relation


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Das sagte Ingo Reiter.", "Reiter", "Rechtsanwalt Ingo Reuter vertritt die Stadt."),
        ("Das sagte Chipo Mwanzale.", "Mwanzale", "Chipo Mwansale leitet das Werk."),
        ("Dort wohnt Katharina Lindhof.", "Lindhof", "Katharina Lindhoff ist Lehrerin."),
    ],
)
def test_a_name_that_no_document_knows_is_compared_with_one_like_it(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("differs", "spelling")


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Das sagte Ingo Reiter.", "Reiter", ["Ingo Reuter klagt.", "Ingo Reiter ist Anwalt."]),
        ("Ingo Reiter und Ingo Reuter klagen.", "Reiter", ["Ingo Reuter klagt."]),
        ("Das sagte Ingo Reiter.", "Reiter", ["Max Reuter klagt."]),
        ("Reiters Anwalt sagte das.", "Reiters", ["Ingo Reiter klagt."]),
        ("Das sagt Vorständin Ina Pape.", "Ina", ["Vorstand: Ina Pape, Tom Behr."]),
    ],
)
def test_a_name_like_it_is_no_contradiction_where_it_may_be_another(text, words, sources):
    found = relation(text, words, document(*sources, *FILLER))
    assert found is None or found[0] != "differs"


def test_another_first_name_contradicts():
    source = document("Geschäftsführerin ist Marlene Petzold.", *FILLER)
    assert relation("Das teilte Sabine Petzold mit.", "Petzold", source) == (
        "differs", "first_name",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Das sagte Tamás Orth von der Universität Basel.", "Universität",
         "Tamás Orth, Biologe an der Universität Bern, sagte das."),
        ("Das sagte Ina Volk im Rathaus.", "Volk", "Ina Behr sagte das im Rathaus."),
        ("Die Partie gewann Eintracht Husum mit 3:1.", "Eintracht",
         "Die Partie gewann Eintracht Lindau mit 3:1."),
    ],
)  # fmt: skip
def test_one_word_of_a_name_that_differs_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER))[0] == "differs"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Maria Tolle mochte Käse.", "Tolle", "Gerda Tolle verlor ihre Mutter."),
        ("Das sagte Ina Volk im Rathaus.", "Volk", "Tom Behr sagte das im Rathaus."),
        ("Ina Volk und Ina Behr sagten das.", "Volk", "Ina Behr sagte das."),
    ],
)
def test_names_of_relatives_others_and_of_two_people_do_not(text, words, source):
    found = relation(text, words, document(source, *FILLER))
    assert found is None or found[0] != "differs"


def test_a_second_person_of_the_family_is_no_contradiction():
    source = document("Marlene Petzold und Sabine Petzold leiten die Firma.", *FILLER)
    found = relation("Das teilte Sabine Petzold mit.", "Petzold", source)
    assert found[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Fähre legt 1.240 Tonnen Fracht aus Norwegen an den Kai.",
            "Norwegen",
            "The ferry lands 1,240 tonnes of freight from Norway on the quay.",
        ),
        (
            "Die Konferenz in Addis Abeba zählte 1.240 Gäste.",
            "Addis Abeba",
            "The conference in Addis Ababa counted 1,240 guests.",
        ),
        (
            "Die Konferenz in Luzern zählte 1.240 Gäste.",
            "Luzern",
            "The conference in Lucerne counted 1,240 guests.",
        ),
    ],
)
def test_a_place_written_as_in_another_language_does_not_contradict(text, words, source):
    assert judged_by(judge_name, text, words, document(source)) is None
