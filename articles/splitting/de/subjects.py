"""The subject of a German clause: who does what the verb says."""

from articles.splitting.de.clauses import (
    FARTHEST,
    SUBJECT_PRONOUNS,
    SUBORDINATING,
    clause_start,
    is_personal,
    name_after,
    opens_name,
    second_place,
    whole_phrase_end,
)
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE

Span = tuple[int, int]

_STOPS = frozenset(',;:.!?"„“»«”()')
_OBLIQUE = frozenset(
    "den dem des einen einem eines diesen diesem dieses seinen seinem seines ihren ihrem ihres "
    "keinen keinem jenen jenem unseren unserem".split()
)


def subject_of(reading: Reading, verb: int, finite: int) -> Span | None:
    """Return the subject of the verb at `verb`, whose finite part is at `finite`.

    German puts the finite verb second: what is before it is the subject, unless it is
    an object, an adverb or a prepositional phrase; then the subject follows. In a
    subordinate clause the subject follows the conjunction; a relative pronoun means
    the noun before it.
    """
    tokens = reading.tokens
    start = clause_start(reading, finite)
    if finite == start:
        return _of_verb_first(reading, finite)
    if tokens[start].low in SUBORDINATING and _closes_clause(reading, verb, finite):
        return first_subject(reading, start + 1, min(finite, verb))
    if _is_relative(reading, start) and _closes_clause(reading, verb, finite):
        return antecedent(reading, start - 1)
    return _of_main_clause(reading, start, finite)


def _of_verb_first(reading: Reading, finite: int) -> Span | None:
    """Choose between the phrase before an insertion and the one after the verb."""
    aside = None
    if reading.tokens[finite - 1].text in {",", "–"}:
        aside = before_aside(reading, finite)
    if aside and is_personal(reading, *aside):
        return aside
    following = subject_after(reading, finite + 1)
    if following and (aside is None or is_personal(reading, *following)):
        return following
    first, _ = reading.sentence(finite)
    return aside or following or _of_first_verb(reading, first, finite - 1)


def _of_main_clause(reading: Reading, start: int, finite: int) -> Span | None:
    """Choose between the phrase before the verb and the one after it."""
    tokens = reading.tokens
    if tokens[finite + 1].low in {"er", "man", "ich", "wir"}:
        return finite + 1, finite + 2
    if tokens[finite - 1].low in {"und", "oder", "sondern"}:
        return _of_first_verb(reading, start, finite - 1)
    field = _field_subject(reading, start, finite)
    if field and (is_personal(reading, *field) or tokens[start].low not in _AMBIGUOUS):
        return field
    following = subject_after(reading, finite + 1)
    if following and (field is None or is_personal(reading, *following)):
        return following
    return field or first_subject(reading, start, finite)


# Articles that may open an object as well as a subject.
_AMBIGUOUS = frozenset(
    "die das eine diese dieses seine ihre keine jegliche jede jedes ihr sein".split()
)


def _of_first_verb(reading: Reading, start: int, stop: int) -> Span | None:
    """Return the subject that a second verb shares: "zeigte sich der Rat froh und sagte"."""
    tokens = reading.tokens
    if tokens[start - 1].text == "," and tokens[start].text[:1].islower():
        aside = before_aside(reading, start)
        if aside and is_personal(reading, *aside):
            return aside
    finite = second_place(reading, start, stop)
    if finite is None or finite >= stop:
        return None
    return subject_of(reading, finite, finite)


def _field_subject(reading: Reading, start: int, finite: int) -> Span | None:
    """Return the phrase that fills the place before the verb, if it may be the subject."""
    tokens = reading.tokens
    token = tokens[start]
    if token.low == "auch" and start + 1 < finite:
        start, token = start + 1, tokens[start + 1]
    if token.low in _OBLIQUE or "preposition" in token.classes:
        return None
    if _is_adverb(reading, start, finite) or _is_time(reading, start):
        return None
    end = whole_phrase_end(reading, start, finite)
    # What a bracket closes is inside it: "mit der Zeitung (Wochenende) warf er …".
    whole = end and end <= finite and tokens[end].text != ")"
    return (start, end) if end and whole else None


def _is_adverb(reading: Reading, start: int, finite: int) -> bool:
    """Distinguish "Offiziell", "Weiter", "Stellvertretend für …" at the start from a noun."""
    token = reading.tokens[start]
    if start in reading.named or "determiner" in token.classes:
        return False
    alone = start + 1 == finite and "cue_adverb" in token.classes
    return alone or ("role" not in token.classes and token.low.endswith(_ADVERBIAL))


_ADVERBIAL = ("iell", "gemäß", "lich", "weise", "isch", "tretend", "ßend", "uell", "mäßig")


def _closes_clause(reading: Reading, verb: int, finite: int) -> bool:
    """Return whether the verb is last in its clause, as in a subordinate one."""
    after = reading.tokens[max(verb, finite) + 1]
    return not after.text or after.text in _STOPS or after.low in _CLOSING_VERBS


_CLOSING_VERBS = frozenset(
    "hat haben hatte hatten habe wird wurde wurden werden ist sind war waren worden und".split()
)


def _is_relative(reading: Reading, start: int) -> bool:
    token = reading.tokens[start]
    return reading.tokens[start - 1].text == "," and (
        "relative_pronoun" in token.classes or token.low.startswith("welche")
    )


def antecedent(reading: Reading, comma: int) -> Span | None:
    """Return the noun phrase that ends before the comma of a relative clause."""
    lowest, _ = reading.sentence(comma)
    for first in range(max(lowest, comma - 14), comma):
        if "preposition" in reading.tokens[first].classes:
            continue
        if noun_phrase_end(reading, first) == comma:
            return first, comma
    return None


def before_aside(reading: Reading, verb: int) -> Span | None:
    """Read the subject before an apposition: "Anna Berg, Leiterin des Amtes, sagte …"."""
    if whole := _before_name(reading, verb):
        return whole
    first = clause_start(reading, max(reading.sentence(verb)[0], _aside_start(reading, verb)))
    tokens = reading.tokens
    if verb - first > FARTHEST or tokens[first].low in _OBLIQUE:
        return None
    if "preposition" in tokens[first].classes or tokens[first].low in SUBORDINATING:
        return None
    first += tokens[first].low == "auch"
    end = noun_phrase_end(reading, first)
    if end is None or tokens[end].text not in {",", "–"}:
        return None
    named = name_after(reading, end + 1)
    return (first, named) if named == verb - 1 else (first, end)


def _before_name(reading: Reading, verb: int) -> Span | None:
    """Read "die Leiterin des Amtes, Anna Berg (SPD), sagte": a phrase, and its name up to the verb."""
    tokens = reading.tokens
    mention = reading.mention_before(verb - 1)
    if mention is None or tokens[mention.first - 1].text != ",":
        return None
    if name_after(reading, mention.first) != verb - 1:
        return None
    comma = mention.first - 1
    lowest, _ = reading.sentence(verb)
    for begin in range(comma - 2, max(lowest, comma - FARTHEST) - 1, -1):
        opens = begin == lowest or tokens[begin - 1].text in {",", ";", ":"}
        if opens and _phrase_end(reading, begin) == comma:
            return begin, verb - 1
    return None


def _phrase_end(reading: Reading, at: int) -> int | None:
    """Return the end of "der frühere Bürgermeister und Senator", "die Richterin am Landgericht"."""
    end = noun_phrase_end(reading, at)
    if end and reading.tokens[end].low in {"und", "am", "bei", "beim", "an", "in"}:
        return noun_phrase_end(reading, end + 1)
    return end


def _aside_start(reading: Reading, verb: int) -> int:
    """Return the comma that opens the insertion which ends right before `verb`."""
    tokens = reading.tokens
    first, _ = reading.sentence(verb)
    best = verb - 1
    for at in range(verb - 2, max(first, verb - FARTHEST), -1):
        if tokens[at].text == tokens[verb - 1].text:
            best = at
        elif tokens[at].text and tokens[at].text in ':;"„“»«”':
            break
    return best


def subject_after(reading: Reading, at: int) -> Span | None:
    """Return the subject after a verb, over adverbs, pronouns and phrases of place."""
    return first_subject(reading, at, at + 16)


def first_subject(reading: Reading, at: int, stop: int) -> Span | None:
    """Return the first phrase from `at` on that can be a subject."""
    tokens = reading.tokens
    while at < stop:
        token = tokens[at]
        if not token.text or (token.text in _STOPS and not opens_name(reading, at)):
            return None
        if token.low in SUBJECT_PRONOUNS:
            end = noun_phrase_end(reading, at)
            return at, end or at + 1
        if "preposition" in token.classes:
            at = _past_place(reading, at)
        elif token.low in _OBLIQUE:
            at = noun_phrase_end(reading, at, genitives=False) or at + 1
        elif "cue_adverb" in token.classes and "determiner" not in token.classes:
            at += 1
        elif _is_time(reading, at):
            at = _past_time(reading, at)
        elif end := noun_phrase_end(reading, at):
            return at, whole_phrase_end(reading, at, at) or end
        else:
            at += 1
    return None


def _is_time(reading: Reading, at: int) -> bool:
    """Recognise "nächste Woche", "Ende April", "zwei Tage zuvor", which only say when."""
    first, noun = reading.tokens[at : at + 2]
    if noun.gap != SPACE:
        return False
    if first.low in _PARTS:
        return not _CALENDAR.isdisjoint(noun.classes)
    if "unit" in noun.classes and "later" in reading.tokens[at + 2].classes:
        return True
    named = "adjective" in first.classes or first.low in _WHICH
    return named and not _TIMES.isdisjoint(noun.classes)


def _past_time(reading: Reading, at: int) -> int:
    """Return the token after such words."""
    return at + (3 if "later" in reading.tokens[at + 2].classes else 2)


_TIMES = frozenset({"month", "weekday", "season", "year_word", "unit"})
_CALENDAR = _TIMES | {"year"}
_PARTS = frozenset({"anfang", "mitte", "ende"})
# They open a sentence in capitals: "Vergangene Woche hatte …".
_WHICH = frozenset("vergangene vergangenes letzte letztes vorige voriges vorvergangene".split())


def _past_place(reading: Reading, at: int) -> int:
    """Step over a prepositional phrase; a person after it is no genitive of it."""
    tokens = reading.tokens
    end = noun_phrase_end(reading, at + 1, genitives=False)
    if end is None:
        return at + 1
    if tokens[end].low in {"des", "eines"} or (
        tokens[end].low in {"der", "von"} and not _person_at(reading, end)
    ):
        return noun_phrase_end(reading, end + 1, genitives=False) or end
    return end


def _person_at(reading: Reading, at: int) -> bool:
    end = noun_phrase_end(reading, at, genitives=False)
    return end is not None and is_personal(reading, at, end)
