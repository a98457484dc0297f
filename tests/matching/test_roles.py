"""A role is wrong where the documents give its holder one other role."""

import pytest

from .texts import FILLER, document, relation

TEXT = "Das sagte Generalstaatsanwalt Malte Dierksen vor dem Gericht."


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (TEXT, "Generalstaatsanwalt", "Die Anklage vertritt Oberstaatsanwalt Malte Dierksen."),
        (
            "Das sagte Bürgermeisterin Leonie Straub am Abend.",
            "Bürgermeisterin",
            "Am Abend sprach Landrätin Leonie Straub.",
        ),
    ],
)
def test_another_role_of_the_same_person_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("differs", "role")


@pytest.mark.parametrize(
    "sources",
    [
        ["Die Anklage vertritt Oberstaatsanwalt Malte Reiter."],
        ["Oberstaatsanwalt Malte Dierksen klagt.", "Dierksen ist Generalstaatsanwalt."],
        ["Oberstaatsanwalt Malte Dierksen klagt.", "Justizminister Malte Dierksen schweigt."],
    ],
)
def test_a_role_of_others_or_one_of_several_does_not(sources):
    assert relation(TEXT, "Generalstaatsanwalt", document(*sources, *FILLER))[0] != "differs"
