"""Which German words are nouns in a text: those that it has with an article."""

from articles.splitting.reading import Reading


def takes_article(reading: Reading, word: str) -> bool:
    """Return whether a word is after an article somewhere in the text: "die Mafia".

    It is looked for once a word: a text may have it ten thousand times.
    """

    def is_led_somewhere() -> bool:
        places = reading.places_of_capitals().get(word, ())
        return any("determiner" in reading.tokens[at - 1].classes for at in places)

    return reading.keep((f"after an article: {word}", 0), is_led_somewhere)
