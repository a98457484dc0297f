"""German reports without "dass": before their cue, after a source, going on in the subjunctive."""

from articles.splitting.de.attributions import attribution_phrase, tells
from articles.splitting.de.clause_openings import is_reported
from articles.splitting.de.clauses import SUBORDINATING, is_personal
from articles.splitting.de.families import SPEECH
from articles.splitting.de.own_words import are_own_words, own_words_start
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.de.quotations import LEAST_WORDS
from articles.splitting.de.reported_speech import indirect_found, reported_found
from articles.splitting.de.speakers import (
    speaker_after,
    speaker_around,
)
from articles.splitting.de.speech_words import PARTED
from articles.splitting.de.subjects import before_aside, subject_after
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import SPACE, Token


@SPEECH.rule("clause-before-cue", on=("comma",))
def clause_before_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the clause before its cue: "Es wäre gut …, sagte Musk", "…, so der Minister".

    Leaves alone: clauses in marks, which are direct speech, and "so dass", which gives a
    consequence.
    """
    first, _stop = reading.sentence(index)
    first = max(first, reading.reported_until) if reading.reported_until < index else first
    first = _past_label(reading, first, index)
    if not 1 < index - first <= _LONGEST_REPORT or not _is_cue(reading, index + 1):
        return None
    if any("quote_mark" in token.classes for token in reading.tokens[first:index]):
        return None
    if "so" not in reading.tokens[index + 1].classes and not _is_reported(reading, first, index):
        return None
    speaker = speaker_after(reading, index + 1)
    last = _past_insertion(reading, first, index) or index
    if last - first < LEAST_WORDS:
        return None
    if are_own_words(reading, first, last, speaker):
        first = own_words_start(reading, first)
    return reported_found(reading, index, first, last, speaker)


def _past_label(reading: Reading, first: int, comma: int) -> int:
    """Step over "Anders die Opposition:" and what else only names who is going to speak."""
    for at in range(first, min(comma, first + _LONGEST_LABEL)):
        if reading.tokens[at].text == ":":
            return at + 1
        if _is_verb(reading, at) or reading.tokens[at].text == ",":
            return first
    return first


_LONGEST_REPORT, _LONGEST_LABEL = 120, 6


def _is_cue(reading: Reading, at: int) -> bool:
    """Distinguish a verb of speech that reports by itself, or "so" before a name, from other words."""
    token, after = reading.tokens[at : at + 2]
    if "so" in token.classes:
        named = bool({"capital", "determiner"} & after.classes.keys())
        return named and "preposition" not in after.classes
    if token.low in _PERFECT:
        return is_perfect_cue(reading, at)
    if "speech_verb" not in token.classes or (
        token.low == "meinen" and not _opine(reading, at + 1)
    ):
        return False
    return "weak_verb" not in token.classes or has_its_particle(reading, at)


_PERFECT = frozenset("hatte hatten hat haben".split())


def is_perfect_cue(reading: Reading, at: int) -> bool:
    """Recognise "…, hatte der Anwalt im Mai argumentiert": a verb of speech ends the clause."""
    tokens = reading.tokens
    _, stop = reading.sentence(at)
    if tokens[at].low not in _PERFECT or tokens[at + 1].low == "sich":
        return False
    for verb in range(at + 2, min(stop, at + _FARTHEST_PARTICLE)):
        if tokens[verb].text in {",", ";", ":"}:
            return False
        if not tokens[verb + 1].text[:1].isalnum():
            classes = tokens[verb].classes
            return "speech_verb" in classes and "weak_verb" not in classes
    return False


def _past_insertion(reading: Reading, first: int, comma: int) -> int | None:
    """Return the end of the sentence where the cue is put into it: "Das sei, so Berg, zu viel"."""
    tokens = reading.tokens
    _, stop = reading.sentence(comma)
    if comma - first > _LONGEST_HEAD:
        return None
    for at in range(comma + 2, min(stop, comma + _LONGEST_CUE)):
        if tokens[at].text == ",":
            break
    else:
        return None
    if stop - at < LEAST_WORDS + 1 or not _goes_on_within(tokens[at + 1]):
        return None
    while stop > first and _only_closes(reading, stop):
        stop -= 1
    return stop


def _goes_on_within(token: Token) -> bool:
    """Distinguish a word that goes on with a sentence from one that opens a clause of its own."""
    opens = {"relative_pronoun", "conjunction"} & token.classes.keys()
    clause = opens or token.low in SUBORDINATING or token.low == "und"
    return token.text[:1].islower() and not clause


# How many words may be before a cue that is put into a sentence, and in the cue itself.
_LONGEST_HEAD, _LONGEST_CUE = 8, 14


def _opine(reading: Reading, at: int) -> bool:
    """Distinguish "…, meinen Fachleute" from "…, meinen Posten aufzugeben"."""
    end = noun_phrase_end(reading, at)
    return end is not None and is_personal(reading, at, end)


def has_its_particle(reading: Reading, verb: int) -> bool:
    """Recognise "…, teilte der Konzern auf Anfrage mit" by the particle that ends the clause."""
    tokens = reading.tokens
    _, stop = reading.sentence(verb)
    for at in range(verb + 2, min(stop, verb + _FARTHEST_PARTICLE)):
        parts = PARTED.get(tokens[at].low, ())
        if tokens[at + 1].text in _CLAUSE_ENDS and tokens[verb].low in parts:
            return True
    return False


_FARTHEST_PARTICLE = 24
_CLAUSE_ENDS = frozenset({".", ",", ";", "!", "–", "", "und"})


def _is_reported(reading: Reading, first: int, comma: int) -> bool:
    """Distinguish the clause that somebody says from one that says when or why ("Als er kam, sagte
    …").
    """
    tokens = reading.tokens
    if is_reported(reading, first, comma):
        return _has_verb(reading, first, comma) or _main_clause_after(reading, first, comma)
    if any(
        tokens[at].text == "," and "subjunctive" in tokens[at + 1].classes
        for at in range(first + 2, comma)
    ):
        return True
    if tokens[comma + 1].low in {"heißt", "hieß"} and tokens[comma + 2].low == "es":
        return not _clause_follows(reading, comma)
    subordinate = tokens[first].low in SUBORDINATING and not _is_led(reading, first, comma)
    if subordinate and not _main_clause_after(reading, first, comma):
        return False
    has_verb = _has_verb(reading, first, comma) or _main_clause_after(reading, first, comma)
    if not has_verb and not _is_exclaimed(reading, first, comma):
        return False
    span = subject_after(reading, comma + 2)
    if span is None or _is_aside(reading, first, comma):
        return False
    return is_personal(reading, *span) or "medium_verb" in tokens[comma + 1].classes


def _is_led(reading: Reading, first: int, comma: int) -> bool:
    """Distinguish "Seit Mai fehlt Geld" from "Seit Geld fehlt", whose verb is last."""
    tokens = reading.tokens
    if "preposition" not in tokens[first].classes:
        return False
    stop = next((at for at in range(first, comma) if tokens[at].text == ","), comma)
    return any(_is_verb(reading, at) for at in range(first + 2, stop - 1))


def _is_exclaimed(reading: Reading, first: int, comma: int) -> bool:
    """Distinguish words without a verb ("Keine leichte Aufgabe, sagte Berg") from a phrase put in."""
    tokens = reading.tokens
    whole = all(tokens[at].text not in {",", "("} for at in range(first, comma))
    opening = tokens[first].classes
    return whole and "preposition" not in opening and "telling_verb" in tokens[comma + 1].classes


def _main_clause_after(reading: Reading, first: int, comma: int) -> bool:
    """Distinguish "Wenn er kommt, soll er reden, meinte sie" from "Als er kam, sagte sie"."""
    tokens = reading.tokens
    return any(
        tokens[at].text == "," and _is_verb(reading, at + 1) for at in range(first + 2, comma)
    )


def _has_verb(reading: Reading, first: int, comma: int) -> bool:
    """Distinguish a clause from a phrase with an insertion ("In dem Bericht, der gestern kam,
    fordert …").
    """
    tokens = reading.tokens
    # "Ja, es regnet": what is before the first comma may be one word.
    stop = next((at for at in range(first + 2, comma) if tokens[at].text == ","), comma)
    if tokens[first].low in SUBORDINATING:
        stop = comma
    return any(_is_verb(reading, at) or _may_be_verb(reading, at) for at in range(first, stop))


def _is_verb(reading: Reading, at: int) -> bool:
    """Recognise what can only be a finite verb; better one too few than one too many."""
    token, after = reading.tokens[at : at + 2]
    if not token.text[:1].islower() or (_is_attribute(token) and after.text[:1].isupper()):
        return False
    finite = {"past_verb", "past_form", "future_verb", "subjunctive"} & token.classes.keys()
    return bool(finite) or token.low in _MODALS


def _is_attribute(token: Token) -> bool:
    """Distinguish "veröffentlichten" from "wurde": it may be before a noun."""
    return "adjective" in token.classes and "function" not in token.classes


def _may_be_verb(reading: Reading, at: int) -> bool:
    """Recognise a word that may be a verb of the present: "droht", and "drohen" before no noun."""
    token, after = reading.tokens[at : at + 2]
    if not token.text[:1].islower() or "function" in token.classes or len(token.low) < 3:
        return False
    return token.low.endswith("t") or (token.low.endswith("n") and not after.text[:1].isupper())


_MODALS = frozenset(
    "kann können muss müssen soll sollen darf dürfen mag mögen braucht fehlt fehlen".split()
)


def _is_aside(reading: Reading, first: int, comma: int) -> bool:
    """Distinguish a subject with an insertion ("Berg, Leiter des Amtes, sagte") from a clause."""
    return bool(before_aside(reading, comma + 1)) or _clause_follows(reading, comma)


def _clause_follows(reading: Reading, comma: int) -> bool:
    """Return whether what is said is after the cue: "…, heißt es, dass …"."""
    _, stop = reading.sentence(comma)
    return any(
        "conjunction" in token.classes or token.text == ":"
        for token in reading.tokens[comma : min(stop, comma + 40)]
    )


@SPEECH.rule("reported-by-medium", on=("as",))
def medium_clause_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds what is after "Wie die Polizei mitteilte, …" and "Wie es heißt, …".

    Leaves alone: comparisons and questions ("wie viele es gab, blieb unklar"), since nobody reports
    in them.
    """
    first, stop = reading.sentence(index)
    if index != first:
        return None
    tokens = reading.tokens
    for comma in range(index + 2, min(stop, index + 30)):
        stated = tells(tokens[comma - 1]) or tells(tokens[comma - 2])
        if tokens[comma].text == "," and stated and "speech_verb" in tokens[comma - 1].classes:
            break
    else:
        return None
    while stop > comma and _only_closes(reading, stop):
        stop -= 1
    if stop - comma < LEAST_WORDS + 1:
        return None
    return indirect_found(reading, index, comma + 1, stop, speaker_around(reading, comma - 1))


@SPEECH.rule("reported-by-source", on=("attributing", "according"))
def source_clause_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds what is after "Nach Angaben der Polizei", "Laut X", "X zufolge".

    Leaves alone: "nach" with anything but a word of report, since "nach dem Essen" names no source.
    """
    phrase = attribution_phrase(reading, index)
    first, stop = reading.sentence(index)
    if phrase is None or reading.tokens[stop - 1].text == "?":
        return None
    while stop > first and _only_closes(reading, stop):
        stop -= 1
    speaker = Speaker(text=phrase.text, name=phrase.person)
    if phrase.first - first <= 1:
        if stop - phrase.stop < LEAST_WORDS:
            return None
        return indirect_found(reading, index, _past_day(reading, phrase.stop), stop, speaker)
    stated = _leads_to_marks(reading, phrase.stop, stop)
    if stop - first > LEAST_WORDS + 2 and reading.reported_until <= first and not stated:
        return indirect_found(reading, index, first, stop, speaker)
    return None


def _leads_to_marks(reading: Reading, first: int, stop: int) -> bool:
    """Recognise "sagte sie Zeugen zufolge: „…“": the words in marks are what is reported."""
    tokens = reading.tokens
    return any(
        tokens[at].text == ":" and "quote_mark" in tokens[at + 1].classes
        for at in range(first, min(stop, first + _FARTHEST_PARTICLE))
    )


def _past_day(reading: Reading, at: int) -> int:
    """Step over the day of a source: "laut einer Bilanz vom Samstag"."""
    tokens = reading.tokens
    dated = tokens[at].low in {"vom", "von"} and _DAYS & tokens[at + 1].classes.keys()
    return at + 2 if dated else at


_DAYS = frozenset({"weekday", "weekday_part", "relative_day"})


def _only_closes(reading: Reading, stop: int) -> bool:
    """Return whether the token before `stop` only closes the sentence."""
    token = reading.tokens[stop - 1]
    return token.text in {".", "!", "?"} and token.gap <= SPACE
