"""German reported speech: quotations in marks, and the clause after a verb of speech."""

from articles.facts.kinds import Kind
from articles.facts.values import Quote
from articles.splitting.de.clause_openings import clause_opening, opens_quotation
from articles.splitting.de.clauses import SUBORDINATING, clause_start
from articles.splitting.de.families import SPEECH
from articles.splitting.de.phrases import noun_phrase_end, person_in
from articles.splitting.de.quotations import LEAST_WORDS, is_quotation
from articles.splitting.de.reported_speech import reported_found
from articles.splitting.de.speakers import (
    Speaker,
    speaker_after,
    speaker_around,
    speaker_holding,
    speaker_of_quote,
)
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import Token

# No cue is looked for after a clause that is longer.
LONGEST_CLAUSE = 200


@SPEECH.rule("direct-quote", on=("quote_mark",))
def direct_quote_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds quotations with their marks: „Das reicht nicht“, sagte die Ministerin.

    Leaves alone: one or two words in marks, titles of works, names of papers and ships, and words
    held at arm's length, since nobody says them.
    """
    quoted = reading.quoted.get(index)
    if quoted is None or not is_quotation(reading, quoted):
        return None
    speaker = speaker_of_quote(reading, quoted)
    value = Quote("direct", speaker.name, speaker.text, speaker.cue)
    if speaker.text:
        reading.last_speaker = speaker
    return reading.found(Kind.QUOTE, quoted.first, quoted.stop, value)


@SPEECH.rule("reported-clause", on=("speech_verb", "speech_noun"))
def reported_clause_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the clause after a verb of speech: "sagte, dass …", "sagte, er habe …".

    The cue and the speaker stay outside. Leaves alone: relative clauses, clauses in the
    indicative without "dass", and "es gibt die Gefahr, dass …", since nobody says that.
    """
    classes = reading.tokens[index].classes
    is_adverb = "weak_verb" in classes and "speech_noun" not in classes
    if _exists(reading, index) or (is_adverb and reading.tokens[index].text[0].isupper()):
        return None
    _, stop = reading.sentence(index)
    opening = clause_opening(reading, index, stop)
    if opening is None or not _makes_clear(reading, index, opening):
        return None
    end = _before_main_clause(reading, index, opening, _clause_end(reading, opening, stop))
    if end - opening < LEAST_WORDS:
        return None
    speaker = _reporter(reading, index, opening, end)
    if (speaker.text or "").lower() in _NOBODY or _by_no_one(reading, index):
        return None
    return reported_found(reading, index, opening, end, speaker)


def _by_no_one(reading: Reading, index: int) -> bool:
    """Find "niemand weiß, ob", "weiß kein Mensch": the subject of the verb is nobody."""
    tokens, start = reading.tokens, clause_start(reading, index)
    return any(tokens[at].low in _NO_ONE for at in (start, start + 1, index - 1, index + 1))


def _before_main_clause(reading: Reading, index: int, opening: int, end: int) -> int:
    """Return the end of a report inside a clause: "Als er hörte, dass sie fehlt, ging er"."""
    tokens = reading.tokens
    if tokens[clause_start(reading, index)].low not in SUBORDINATING:
        return end
    for at in range(opening + LEAST_WORDS, min(end, opening + LONGEST_CLAUSE)):
        if tokens[at].text == "," and _is_finite(tokens[at + 1]):
            return at
    return end


def _is_finite(token: Token) -> bool:
    return not _FINITE.isdisjoint(token.classes) and token.text[0].islower()


_FINITE = frozenset({"past_verb", "future_verb"})
# What "man", "ich" and "wir" say nobody reports.
_NOBODY = frozenset({"man", "ich", "wir"})
_NO_ONE = frozenset({"niemand", "kein", "keine", "keiner"})


def _makes_clear(reading: Reading, index: int, opening: int) -> bool:
    """Distinguish "machte klar, dass …" and "hat deutlich gemacht, dass …" from making anything
    else.
    """
    tokens = reading.tokens
    if tokens[index].low not in _MAKING:
        return True
    return bool({tokens[index - 1].low, tokens[opening - 2].low} & _CLEAR)


_MAKING = frozenset("machte machten macht machen gemacht".split())
_CLEAR = frozenset("klar deutlich geltend aufmerksam".split())


def _exists(reading: Reading, index: int) -> bool:
    """Distinguish "es gibt die Gefahr, dass …" from what somebody gives to understand."""
    tokens = reading.tokens
    is_verb = tokens[index].low in {"gibt", "gab", "gebe", "gäbe"}
    return is_verb and "es" in {tokens[index - 1].low, tokens[index + 1].low, tokens[index + 2].low}


def _reporter(reading: Reading, index: int, opening: int, end: int) -> Speaker:
    """Return the subject of a verb of speech; a noun of speech speaks for itself."""
    tokens = reading.tokens
    if tokens[opening - 1].text == ":" and tokens[end].text == ",":
        stated = speaker_after(reading, end + 1)
        return stated if stated.text else speaker_around(reading, index)
    if not tokens[index].text[0].isupper():
        return speaker_around(reading, index)
    for verb in range(index + 1, opening - 1):
        if "speech_verb" in tokens[verb].classes and tokens[verb].text[0].islower():
            stated = speaker_around(reading, verb)
            return stated if stated.text else Speaker(cue=tokens[verb].text)
    if holder := speaker_holding(reading, index):
        return holder
    stop = noun_phrase_end(reading, index) or index + 1
    text = reading.phrase_text(index, stop)
    return Speaker(text, person_in(reading, index, stop))


def _clause_end(reading: Reading, first: int, stop: int) -> int:
    """Return the token after the clause: the end of the sentence without its period."""
    tokens = reading.tokens
    for at in range(first + 3, min(stop, first + LONGEST_CLAUSE)):
        if tokens[at].text == "," and _names_speaker(tokens[at + 1], tokens[at + 2]):
            return at
    near = range(first, min(stop, first + LONGEST_CLAUSE))
    marks = (at for at in near if tokens[at].text in {";", ":"})
    separated = (at for at in marks if tokens[at].text == ";" or opens_quotation(reading, at))
    stop = next(separated, stop)
    while stop > first and tokens[stop - 1].text in {".", "!", "?", "…", ",", ":", ";"}:
        stop -= 1
    return stop


def _names_speaker(token: Token, after: Token) -> bool:
    """Recognise what follows a clause to say whose it is: ", so Berg", ", so die Firma", ", sagte
    er".
    """
    if {"so", "speech_verb"}.isdisjoint(token.classes):
        return False
    return token.low != "so" or "capital" in after.classes or after.low in {"der", "die", "das"}
