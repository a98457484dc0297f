"""Which German words in marks are a name or a title, and which are what somebody calls a thing."""

from articles.splitting.de.clauses import is_personal
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.gazetteer import phrase_at
from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, Token

REACH = 40
DEFINITE = frozenset("der die das den dem des im am zum zur beim vom".split())
_INDEFINITE = frozenset("ein eine einen einer einem eines kein keine keinen".split())
_CALLED = frozenset(
    "genannt genannte genannten heißt heißen hieß hießen getauft kurz nennt namens".split()
)
_SO_CALLED = frozenset(
    "sogenannte sogenannten sogenannter genannte genannten laut darunter".split()
)
_TRANSLATING = frozenset({"etwa", "übersetzt", "deutsch", "englisch", "kurz"})
_BREAKS = frozenset({",", ";", ":", "."})
_ENDS = frozenset({".", "!", "?"})


def is_name(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Recognise what is called by the marked words: "die „Aktion Neues Haus“", "das Buch „…“"."""
    tokens = reading.tokens
    before, after = tokens[quoted.first - 1], tokens[quoted.stop]
    if before.low in _SO_CALLED or before.low in _IS_CALLED or after.low in _CALLED:
        return True
    if after.text == "-" and after.gap == NO_GAP:
        return True
    return (
        _after_title(reading, quoted, words)
        or _abbreviated(reading, quoted, words)
        or _translated(reading, quoted, words)
        or _is_address(reading, quoted)
        or _is_body(reading, quoted, words)
        or _calls_itself(reading, quoted, words)
        or _is_known(reading, quoted)
    )


def _calls_itself(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Recognise "sie nennt sich „Alva 12“" and "der Name lautet „…“"."""
    if len(words) > 5 or reading.tokens[quoted.stop - 2].text in _ENDS:
        return False
    first, _ = _clause(reading, quoted)
    before = reading.tokens[max(first, quoted.first - 8) : quoted.first]
    lows = {token.low for token in before}
    named = "sich" in lows and not lows.isdisjoint({"nennt", "nannte", "nennen", "nannten"})
    return named or ("lautet" in lows and not lows.isdisjoint(_WORKS))


def _is_known(reading: Reading, quoted: Quoted) -> bool:
    """Recognise a name that the gazetteers hold: "„Ärzte ohne Grenzen“"."""
    phrases = reading.tokens[quoted.first + 1].classes.get("organisation_phrase")
    whole = phrase_at(reading, quoted.first + 1, phrases) if phrases else None
    return whole is not None and whole[0] == quoted.stop - 1


def _after_title(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Recognise "das Buch „…“", "Themen wie „…“" and "wie „Der Bote“ berichtet"."""
    tokens = reading.tokens
    before, earlier = tokens[quoted.first - 1], tokens[quoted.first - 2]
    if words[0].text[0].islower() and len(words) > 3:
        return False
    if "title_noun" in before.classes:
        return True
    if before.low == "wie":
        medium = "speech_verb" in tokens[quoted.stop].classes and len(words) < 4
        return medium or "title_noun" in earlier.classes
    return False


def _abbreviated(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Recognise "„Rat für Kunst“ (RFK)" and "„Rat für Kunst“, kurz RFK"."""
    after, further = reading.tokens[quoted.stop], reading.tokens[quoted.stop + 1]
    if after.text == "(" and further.text.isupper() and len(words) < 12:
        return True
    return after.text == "," and further.low == "kurz"


def _translated(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Recognise "„Cast Lead“ („gegossenes Blei“)"."""
    tokens = reading.tokens
    if tokens[quoted.first - 1].text != "(" or tokens[quoted.stop].text != ")":
        return False
    ended = tokens[quoted.stop - 2].text in _ENDS
    return len(words) < 7 and not ended and "quote_mark" in tokens[quoted.first - 2].classes


def _is_address(reading: Reading, quoted: Quoted) -> bool:
    """Distinguish "tagesschau.de" from words."""
    tokens = reading.tokens
    return quoted.stop - quoted.first < 9 and any(
        tokens[at].text == "."
        and tokens[at].gap == NO_GAP
        and tokens[at + 1].gap == NO_GAP
        and tokens[at + 1].text[:1].islower()
        for at in range(quoted.first + 1, quoted.stop - 2)
    )


def _is_body(reading: Reading, quoted: Quoted, words: list[Token]) -> bool:
    """Distinguish "der „Rat für Kunst“", "„Muster AG“", "„Gesetz zum Schutz …“" from speech."""
    if any("legal_form" in word.classes and len(word.text) > 1 for word in words):
        return True
    if [word.text for word in words[-2:]] == ["e", "V"]:
        return True
    if words[0].text[0].islower() or reading.tokens[quoted.stop - 2].text in _ENDS:
        return False
    if makes_clause(words):
        return False
    if "title_noun" in words[0].classes and 1 < len(words) < 12:
        return True
    before = reading.tokens[quoted.first - 1]
    article = before.low in DEFINITE or before.low.endswith(("ende", "neue", "neues", "neuen"))
    return article and len(words) < 12 and not is_judgement(reading, quoted)


def makes_clause(words: list[Token]) -> bool:
    """Return whether words hold a pronoun or a finite verb, as a sentence does."""
    return words[0].low in {"ich", "wir"} or any(
        word.low in _CLAUSE_WORDS and word.text[0].islower() for word in words[1:]
    )


_CLAUSE_WORDS = frozenset(
    "ich wir ihr euch uns mich mir mein unser es ist sind war nicht haben hat habe wird werden kann "
    "können muss müssen soll sollen will wollen sie er man".split()
)


def tells_title(reading: Reading, cue: int) -> bool:
    """Distinguish "so lautet der Titel" from words of speech."""
    near = reading.tokens[cue : cue + 6]
    return any(token.low in _IS_CALLED | {"lautet", "lautete"} for token in near[:2]) and any(
        token.low in _WORKS for token in near
    )


_IS_CALLED = frozenset({"heißt", "heißen", "hieß", "hießen"})


def presents_work(reading: Reading, colon: int) -> bool:
    """Recognise "der Titel steht fest: „…“", "stellte sein Album vor: „…“", "übersetzt etwa: „…“"."""
    first, _ = reading.sentence(colon)
    if reading.tokens[colon - 1].low in _TRANSLATING:
        return True
    return any(token.low in _WORKS for token in reading.tokens[max(first, colon - 12) : colon])


_WORKS = frozenset("namen name titel motto cd album werk lied film buch roman song single".split())


def is_judgement(reading: Reading, quoted: Quoted) -> bool:
    """Return whether somebody calls something so: "nannte ihn einen „Lügner“", "als „falsch“".

    What "man" calls so, what calls itself so and what "is called" so are names.
    """
    tokens = reading.tokens
    first, stop = _clause(reading, quoted)
    if tokens[first].low == "für" and (end := noun_phrase_end(reading, first + 1)):
        return is_personal(reading, first + 1, end)
    called = "als" in {tokens[quoted.first - 1].low, tokens[quoted.first - 2].low}
    low, high = reading.sentence(quoted.first) if called else (first, stop)
    near = range(max(low, quoted.first - REACH), min(high, quoted.stop + REACH))
    verbs = [at for at in near if "naming_verb" in tokens[at].classes]
    if not verbs or any(_is_impersonal(reading, at) for at in verbs):
        return False
    if called:
        return tokens[quoted.stop + 1].low not in {"wird", "werden"}
    naming = {tokens[at].classes["naming_verb"] for at in verbs}
    small = tokens[quoted.first + 1].text[:1].islower()
    article = tokens[quoted.first - 1].low in _INDEFINITE
    if article and any(tokens[at].low in _SEEING for at in verbs):
        return True
    before = {tokens[quoted.first - step].low for step in (1, 2, 3)}
    return ("name" in naming and (small or article)) or not naming.isdisjoint(before)


def _is_impersonal(reading: Reading, verb: int) -> bool:
    """Recognise "man nennt", "nennt sich", "so genannt": nobody in particular calls it so."""
    near = reading.tokens[verb - 2 : verb + 3]
    return any(token.low in {"man", "sich", "selbst"} for token in near)


_SEEING = frozenset({"sieht", "sah", "sehen", "sahen"})


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
