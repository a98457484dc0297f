"""A quote in the other language is confirmed by its words, and by who speaks."""

import pytest

from articles.matching.translated_quotes import confirm_translated

from .texts import FILLER as GERMAN
from .texts import document, judged_by

ENGLISH = ("The club invites everybody to a party.", "The museum opens at nine in the morning.")


def confirmed(quote, said, speaker="Ina Volk", language="de"):
    """Return what the rule says of a quote, and of a passage in the other language."""
    text = f"„{quote}“, sagte Ina Volk." if language == "de" else f'"{quote}," said Ina Volk.'
    filler = ENGLISH if language == "de" else GERMAN
    source = document(said, *filler, speaker=speaker)
    return judged_by(confirm_translated, text, quote[:8], source, language=language)


QUOTE = "Das Haus am Fluss kostet die Stadt mehr als die Schule"


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (QUOTE, "The house by the river costs the town more than the school."),
        (
            "Unsere Kinder haben in diesem Winter keinen Bus zur Schule",
            "Well, our children have no bus to school this winter, that is how it is.",
        ),
        (
            "Die Brücke wird im Sommer mit 640 Tonnen Stahl gebaut",
            "The bridge is built in summer, with 640 tonnes of steel.",
        ),
    ],
)
def test_the_words_of_a_translated_quote_confirm_it(quote, said):
    assert confirmed(quote, said) == "same_quote"


@pytest.mark.parametrize(
    ("quote", "said", "speaker"),
    [
        (QUOTE, "The house by the river does not cost the town more than the school.", "Ina Volk"),
        (QUOTE, "The house by the river costs the town more than the school.", "Tom Kastell"),
        (QUOTE, "The house by the lake costs the region more than the bridge.", "Ina Volk"),
        (
            "Die Brücke wird im Sommer mit 640 Tonnen Stahl gebaut",
            "The bridge is built in summer, with 460 tonnes of steel.",
            "Ina Volk",
        ),
    ],
)
def test_a_denial_a_number_another_speaker_or_other_words_leave_it_open(quote, said, speaker):
    assert confirmed(quote, said, speaker) is None


def test_an_english_quote_is_confirmed_by_german_words():
    said = "Das Haus am Fluss kostet die Stadt mehr als die Schule."
    quote = "The house by the river costs the town more than the school"
    assert confirmed(quote, said, language="en") == "same_quote"
