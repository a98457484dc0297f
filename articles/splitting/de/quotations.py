"""Which German words in marks are somebody's speech: not names, titles, words at arm's length."""

from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token

LEAST_WORDS = 3
# So many words in a row are a sentence of somebody's, whatever stands around them.
MANY_WORDS = 7
REACH = 50
_DEFINITE = frozenset("der die das den dem des im am zum zur beim vom".split())
_CALLED = frozenset(
    "genannt genannte genannten heißt heißen hieß hießen getauft kurz nennt namens".split()
)
_CLAUSE_WORDS = frozenset(
    "ich wir ihr euch uns mich mir mein unser es ist sind war nicht haben hat habe wird werden kann "
    "können muss müssen soll sollen will wollen sie er man".split()
)


def is_quotation(reading: Reading, quoted: Quoted) -> bool:
    """Tell speech in marks from titles, names and single words.

    Words that begin small continue a sentence of somebody's; words that begin large are a
    title or a name unless they are many, make a clause, or somebody is reported to say
    them. One word is a quotation only where somebody calls something so.
    """
    inside = reading.tokens[quoted.first + 1 : quoted.stop - 1]
    words = [token for token in inside if token.text[0].isalpha()]
    if not words:
        return False
    if len(words) > 1 and _has_cue_beside(reading, quoted):
        return True
    if _is_name(reading, quoted, words):
        return False
    if words[0].text[0].islower():
        return _small_is_said(reading, quoted, words)
    return _large_is_said(reading, quoted, words)


def _small_is_said(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Judge words that begin small: „klar falsch“ is said, „der Dicke“ is what one is called."""
    if len(words) >= LEAST_WORDS:
        return True
    if len(words) == 1 or words[0].low in _DEFINITE:
        return _is_judgement(reading, quoted) or _in_speech(reading, quoted)
    if words[-1].text[0].isupper() and "adjective" in words[0].classes:
        return True
    return (
        "function" in words[0].classes
        or _is_judgement(reading, quoted)
        or _in_speech(reading, quoted)
    )


def _large_is_said(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Judge words that begin large: many, a sentence, or words that somebody is said to use."""
    last = reading.tokens[quoted.stop - 2].text
    ended = last in {".", "!", "?", "…", "..."}
    if len(words) == 1 or all(word.text[0].isupper() for word in words):
        return (ended and len(words) > 1) or (len(words) < 6 and _is_judgement(reading, quoted))
    if ended or len(words) > MANY_WORDS:
        return True
    if len(words) < LEAST_WORDS:
        return False
    clause = any(word.low in _CLAUSE_WORDS and word.text[0].islower() for word in words[1:])
    if clause or words[0].low in {"ich", "wir"}:
        return True
    return _in_speech(reading, quoted) and (len(words) > 4 or not _is_title(reading, quoted))


def _is_name(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Tell what is called by the marked words: "die „Aktion Neues Haus“", "das Buch „…“"."""
    tokens = reading.tokens
    before, after = tokens[quoted.first - 1], tokens[quoted.stop]
    if after.text == "-" and after.gap == NO_GAP:
        return True
    if before.low in {"sogenannte", "sogenannten", "sogenannter", "genannte", "genannten", "laut"}:
        return True
    if "title_noun" in before.classes or after.low in _CALLED:
        return True
    if any(w.text.isalpha() and "legal_form" in w.classes for w in words) or _is_address(
        reading, quoted
    ):
        return True
    if after.text == "(" and tokens[quoted.stop + 1].text.isupper() and len(words) < 12:
        return True
    if after.text == "," and tokens[quoted.stop + 1].low == "kurz":
        return True
    return (
        words[0].text[0].isupper()
        and before.low in _DEFINITE
        and tokens[quoted.stop - 2].text != "."
        and not _is_judgement(reading, quoted)
    )


def _is_address(reading: Reading, quoted: Quoted) -> bool:
    """Tell "tagesschau.de" from words."""
    tokens = reading.tokens
    return quoted.stop - quoted.first < 9 and any(
        tokens[at].text == "."
        and tokens[at].gap == NO_GAP
        and tokens[at + 1].gap == NO_GAP
        and tokens[at + 1].text[:1].islower()
        for at in range(quoted.first + 1, quoted.stop - 2)
    )


def _is_judgement(reading: Reading, quoted: Quoted) -> bool:
    """Tell whether somebody calls something so: "nannte ihn einen „Lügner“", "als „falsch“".

    What "man" calls so, what calls itself so and what "is called" so are names.
    """
    tokens = reading.tokens
    first, stop = _clause(reading, quoted)
    naming = {tokens[at].classes.get("naming_verb") for at in range(first, stop)} - {None}
    if not naming:
        return False
    if any(
        tokens[at].low in {"man", "sich", "selbst", "gilt", "galt"} for at in range(first, stop)
    ):
        return False
    before = [tokens[quoted.first - step].low for step in (1, 2, 3)]
    if "als" in before[:2]:
        return tokens[quoted.stop + 1].low not in {"wird", "werden"}
    small = tokens[quoted.first + 1].text[:1].islower()
    if "name" in naming and (small or before[0] in _INDEFINITE):
        return True
    return not naming.isdisjoint(before)


_INDEFINITE = frozenset({"ein", "eine", "einen", "einer", "einem", "eines"})


def _clause(reading: Reading, quoted: Quoted) -> tuple[int, int]:
    """Return the tokens between the commas around the marks."""
    tokens = reading.tokens
    low, high = reading.sentence(quoted.first)
    first, stop = quoted.first, quoted.stop
    while first > low and quoted.first - first < REACH and tokens[first - 1].text not in _BREAKS:
        first -= 1
    while stop < high and stop - quoted.stop < REACH and tokens[stop].text not in _BREAKS:
        stop += 1
    return first, stop


_BREAKS = frozenset({",", ";", ":", "."})


def _in_speech(reading: Reading, quoted: Quoted) -> bool:
    """Tell whether the sentence has a verb of speech, a source, or stands in the subjunctive."""
    first, stop = reading.sentence(quoted.first)
    for at in range(max(first, quoted.first - REACH), min(stop, quoted.stop + REACH)):
        classes = reading.tokens[at].classes
        if "subjunctive" in classes or "attributing" in classes:
            return True
        if "speech_verb" in classes and "weak_verb" not in classes:
            return True
    return False


def _has_cue_beside(reading: Reading, quoted: Quoted) -> bool:
    """Tell whether a verb of speech stands right behind, or a colon right before."""
    tokens = reading.tokens
    at = quoted.stop
    if tokens[at].text in {",", "-", "–"}:
        at += 1
        if "speech_verb" in tokens[at].classes or "so" in tokens[at].classes:
            return not _tells_title(reading, at)
    before = quoted.first - 1
    return (
        tokens[before].text == ":"
        and tokens[before].gap == NO_GAP
        and not _tells_title(reading, before)
    )


def _tells_title(reading: Reading, at: int) -> bool:
    """Tell "so lautet der Titel" and "übersetzt etwa:" from words of speech."""
    tokens = reading.tokens
    near = [tokens[step] for step in range(at - 2, at + 5)]
    return any("title_noun" in token.classes or token.low in _TRANSLATING for token in near)


_TRANSLATING = frozenset({"etwa", "übersetzt", "deutsch", "englisch", "kurz"})


def _is_title(reading: Reading, quoted: Quoted) -> bool:
    tokens = reading.tokens
    for at in range(quoted.first - 1, quoted.first - 3, -1):
        if "title_noun" in tokens[at].classes or tokens[at].text == "-":
            return True
    first = tokens[quoted.first + 1]
    before = tokens[quoted.first - 1]
    return (
        first.text[0].isupper()
        and before.text not in {":", ".", ""}
        and "capital" in before.classes
        and before.gap <= SPACE
    )
