"""English noun phrases: "the prime minister", "a spokesman for the ministry"."""

from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE

LONGEST = 14
_LINKS = frozenset({"of", "for"})


def phrase_end(reading: Reading, at: int) -> int | None:
    """Return the token after the noun phrase at `at`: up to a verb, a comma or a function word."""
    tokens = reading.tokens
    if "pronoun" in tokens[at].classes:
        return at + 1
    step = at + 1 if "determiner" in tokens[at].classes else at
    end = None
    while step - at < LONGEST and (step == at or tokens[step].gap <= LINE):
        token = tokens[step]
        if within := _marks_within(reading, at, step, end):
            step += within
            continue
        if not token.text or not token.text[0].isalpha():
            break
        if "speech_verb" in token.classes or "finding_verb" in token.classes:
            break
        if "function" in token.classes and not (token.text.isupper() and len(token.text) > 1):
            joined = end is not None and (
                token.low in _LINKS or (step - end == 0 and _joins(reading, step))
            )
            if not joined and not (end is not None and _follows_link(reading, step)):
                break
        elif "noun" in token.classes:
            end = step + 1
        step += 1
    return end


def _marks_within(reading: Reading, first: int, step: int, end: int | None) -> int:
    """Return how many tokens of "&", "Col." or "61-" a phrase goes over at `step`."""
    token, after = reading.tokens[step : step + 2]
    if token.text == "&" and end == step and "capital" in after.classes:
        return 1
    if token.text == "." and step > first and _is_short_title(reading, step - 1):
        return 1
    return 2 if end is None and _is_counted_in_word(reading, step) else 0


def _is_counted_in_word(reading: Reading, at: int) -> bool:
    """Recognise the figure of "the 61-year-old postman" and "the 27-nation bloc"."""
    token, dash, word = reading.tokens[at : at + 3]
    joined = dash.text == "-" and dash.gap == word.gap == NO_GAP
    return "integer" in token.classes and joined and word.text[:1].isalpha()


def _is_short_title(reading: Reading, at: int) -> bool:
    """Distinguish the period of "Col. Magny" from the end of a sentence."""
    token, after = reading.tokens[at], reading.tokens[at + 2]
    return "title" in token.classes and after.gap == SPACE and "capital" in after.classes


def _joins(reading: Reading, at: int) -> bool:
    """Distinguish "Grain and Mill" from two phrases: capitals are on both sides."""
    tokens = reading.tokens
    capitals = "capital" in tokens[at - 1].classes and "capital" in tokens[at + 1].classes
    return tokens[at].low == "and" and capitals


def _follows_link(reading: Reading, at: int) -> bool:
    """Recognise the article in "the head of the union"."""
    before = reading.tokens[at - 1]
    return before.low in _LINKS and "determiner" in reading.tokens[at].classes


def person_in(reading: Reading, first: int, stop: int) -> str | None:
    """Return the person named last between two tokens."""
    mentions = reading.mentions_in(first, stop)
    return mentions[-1].name if mentions else None
