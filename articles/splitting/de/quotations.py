"""Which German words in marks are somebody's speech: not names, titles, words at arm's length."""

from articles.splitting.de.quoted_names import (
    DEFINITE,
    REACH,
    is_judgement,
    is_name,
    makes_clause,
    presents_work,
    tells_title,
)
from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token

LEAST_WORDS = 3
# So many words in a row are a sentence of somebody's, whatever is around them.
MANY_WORDS = 7
_ARTICLES = frozenset({"der", "die", "das", "den", "dem"})
_ENDS = frozenset({".", "!", "?", "…", "..."})


def is_quotation(reading: Reading, quoted: Quoted) -> bool:
    """Distinguish speech in marks from titles, names and single words.

    Words that begin small continue a sentence of somebody's; words that begin large are a
    title or a name unless they are many, make a clause, or somebody is reported to say
    them. One word is a quotation only where somebody calls something so.
    """
    inside = reading.tokens[quoted.first + 1 : quoted.stop - 1]
    words = [token for token in inside if token.text[0].isalpha()]
    if not words or _is_titled(reading, quoted):
        return False
    ended = inside[-1].text in _ENDS
    large = all(word.text[0].isupper() for word in words)
    if len(words) > 1 and (not large or ended) and _has_cue_beside(reading, quoted):
        return True
    if is_name(reading, quoted, words):
        return False
    if large:
        cued = len(words) > 1 and _has_cue_beside(reading, quoted)
        judged = len(words) < 6 and is_judgement(reading, quoted)
        return (ended and len(words) > 1) or cued or judged
    if words[0].text[0].islower():
        return _small_is_said(reading, quoted, words)
    return ended or _large_is_said(reading, quoted, words)


def _small_is_said(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Judge words that begin small: „klar falsch“ is said, „der Dicke“ is what one is called."""
    if len(words) >= LEAST_WORDS:
        return True
    if is_judgement(reading, quoted):
        return True
    if words[0].low in _ARTICLES or reading.tokens[quoted.first - 1].low == "als":
        return False
    if _in_speech(reading, quoted):
        return True
    if len(words) == 1 or reading.tokens[quoted.first - 1].low in DEFINITE:
        return False
    attribute = words[-1].text[0].isupper() and "adjective" in words[0].classes
    return attribute or "function" in words[0].classes


def _large_is_said(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Judge words that begin large: many, a clause, or words that somebody is said to use."""
    if len(words) > MANY_WORDS:
        return True
    if len(words) < LEAST_WORDS:
        return False
    if makes_clause(words) or is_judgement(reading, quoted):
        return True
    if reading.tokens[quoted.first - 1].low == "als":
        return False
    return _in_speech(reading, quoted) and (len(words) > 4 or not _is_title(reading, quoted))


def _in_speech(reading: Reading, quoted: Quoted) -> bool:
    """Return whether the sentence has a verb of speech, a source, or is in the subjunctive."""
    first, stop = reading.sentence(quoted.first)
    for at in range(max(first, quoted.first - REACH), min(stop, quoted.stop + REACH)):
        classes = reading.tokens[at].classes
        if "subjunctive" in classes or "attributing" in classes:
            return True
        if "speech_verb" in classes and "weak_verb" not in classes:
            return True
    return False


def _cue_after(reading: Reading, quoted: Quoted) -> int | None:
    """Return the verb of speech, or "so", that follows the marks and a comma."""
    tokens = reading.tokens
    at = quoted.stop
    if tokens[at].text not in {",", "-", "–"}:
        return None
    if "speech_verb" in tokens[at + 1].classes:
        return at + 1
    said = "so" in tokens[at + 1].classes and "speech_verb" in tokens[at + 2].classes
    stated = {"capital", "determiner", "pronoun"} & tokens[at + 2].classes.keys()
    return at + 1 if said or ("so" in tokens[at + 1].classes and stated) else None


def _is_titled(reading: Reading, quoted: Quoted) -> bool:
    """Recognise "„…“, so lautet der Titel" and "sein neues Werk: „…“"."""
    cue = _cue_after(reading, quoted)
    if cue is not None:
        return tells_title(reading, cue)
    colon = quoted.first - 1
    short = quoted.stop - quoted.first < 16
    return short and reading.tokens[colon].text == ":" and presents_work(reading, colon)


def _has_cue_beside(reading: Reading, quoted: Quoted) -> bool:
    """Return whether a verb of speech follows right after, or a colon right before."""
    colon = reading.tokens[quoted.first - 1]
    return (colon.text == ":" and colon.gap == NO_GAP) or _cue_after(reading, quoted) is not None


def _is_title(reading: Reading, quoted: Quoted) -> bool:
    """Recognise a title by the noun before it."""
    tokens = reading.tokens
    for at in range(quoted.first - 1, quoted.first - 3, -1):
        if "title_noun" in tokens[at].classes or tokens[at].text == "-":
            return True
    before = tokens[quoted.first - 1]
    return (
        tokens[quoted.first + 1].text[0].isupper()
        and before.text not in {":", ".", ""}
        and "capital" in before.classes
        and before.gap <= SPACE
    )
