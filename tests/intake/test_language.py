import pytest

from articles.intake import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das Werk steht seit drei Jahren am Hafen und hat 400 Stellen.", "de"),
        ("The plant has stood at the harbour for three years.", "en"),
        ("In Emden war die Halle am Freitag in Betrieb.", "de"),
        ("He said: „Das ist knapp“, but the council was not with him on that.", "en"),
        ("", "de"),
        ("2021 2022 Emden", "de"),
        ("Haus,Hof;und/mit-Garten. The end is near", "de"),
        ("(the) “of”,by_this Haus und Hof", "en"),
    ],
)
def test_small_words_tell_the_language(text, language):
    assert guess_language(text) == language
