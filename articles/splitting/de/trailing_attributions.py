"""German reports whose source follows: "…, wie X mitteilte", "… Das sagte X.", "Demnach …"."""

from articles.splitting.de.attributions import NAMING, reporting_verb, tells
from articles.splitting.de.clauses import is_personal
from articles.splitting.de.families import SPEECH
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.de.quotations import LEAST_WORDS, is_quotation
from articles.splitting.de.reported_speech import indirect_found
from articles.splitting.de.reports import has_its_particle
from articles.splitting.de.speakers import speaker_around, spoken_by
from articles.splitting.de.subjects import Span, subject_after
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import PARAGRAPH

_ENDS = frozenset({".", "!", "?", "…"})
_FARTHEST_MARK = 90


def holds_quotation(reading: Reading, first: int, stop: int) -> bool:
    """Return whether somebody's words are in marks between two tokens."""
    for at in range(first, min(stop, first + _FARTHEST_MARK)):
        quoted = reading.quoted.get(at)
        if quoted and is_quotation(reading, quoted):
            return True
    return False


def _without_period(reading: Reading, first: int, stop: int) -> int:
    while stop > first and reading.tokens[stop - 1].text in _ENDS:
        stop -= 1
    return stop


@SPEECH.rule("reported-before-medium", on=("as",))
def medium_after_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds what is before or around ", wie die Polizei mitteilte".

    Leaves alone: words in marks, which are direct speech, names ("wie er sich nannte"), and "wie
    berichtet", since nobody reports it.
    """
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    if index == first or tokens[index - 1].text not in {",", "–"}:
        return None
    cue = reporting_verb(reading, index)
    if cue is None or tokens[cue].low in NAMING or _says_how(reading, index, first):
        return None
    speaker = speaker_around(reading, cue)
    if speaker.text is None and tokens[index + 1].low != "es":
        return None
    first = max(first, reading.reported_until) if reading.reported_until < index else first
    goes_on = tokens[cue + 1].text in {",", "–"} and stop - cue > LEAST_WORDS
    end = _without_period(reading, first, stop) if goes_on else index - 1
    if end - first < LEAST_WORDS or holds_quotation(reading, first, end):
        return None
    return indirect_found(reading, index, first, end, speaker)


def _says_how(reading: Reading, index: int, first: int) -> bool:
    """Distinguish "sie erzählte, wie er sagte, …", "so laut, wie er sagte", "wie man sagt" from a
    source.
    """
    tokens = reading.tokens
    stated = "speech_verb" in tokens[index - 2].classes
    compared = "so" in {token.low for token in tokens[max(first, index - 6) : index]}
    return stated or compared or tokens[index + 1].low == "man"


@SPEECH.rule("reported-by-next-sentence", on=("speech_verb", "emerging"))
def next_sentence_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the sentence before "Das teilte die Polizei mit", "Dies geht aus dem Bericht hervor".

    Leaves alone: words in marks, which are direct speech, sentences that a rule has read, and "Das
    sagte X" itself.
    """
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    if index != first + 1 or tokens[first].text not in _TAKING_UP:
        return None
    if tokens[first].gap >= PARAGRAPH or stop - first > _LONGEST_TELLING:
        return None
    if tokens[index].low in NAMING:
        return None
    before, _ = reading.sentence(first - 1)
    end = _without_period(reading, before, first)
    if reading.reported_until > before or end - before < LEAST_WORDS:
        return None
    if tokens[before].text in _TAKING_UP and "speech_verb" in tokens[before + 1].classes:
        return None
    if "quote_mark" in tokens[end - 1].classes or holds_quotation(reading, before, end):
        return None
    span = _who_says(reading, index)
    speaker = spoken_by(reading, span, tokens[index].text) if span else None
    return indirect_found(reading, index, before, end, speaker) if speaker else None


_LONGEST_TELLING = 40
_TAKING_UP = frozenset({"Das", "Dies"})


def _who_says(reading: Reading, verb: int) -> Span | None:
    """Return who or what says it, after the verb: "Das sagte Berg", "Das geht aus … hervor"."""
    tokens = reading.tokens
    if "emerging" in tokens[verb].classes:
        end = noun_phrase_end(reading, verb + 2) if tokens[verb + 1].low == "aus" else None
        return (verb + 2, end) if end else None
    separated = has_its_particle(reading, verb)
    if not tells(tokens[verb]) and not separated:
        return None
    span = subject_after(reading, verb + 1)
    past = tokens[verb].low.endswith(("te", "ten"))
    return span if span and (separated or past or is_personal(reading, *span)) else None


@SPEECH.rule("reported-demnach", on=("hedge",))
def hedge_sentence_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the sentence with "demnach": it goes on with what a source reported.

    Leaves alone: "danach", which may only state an order in time.
    """
    tokens = reading.tokens
    if tokens[index].low not in {"demnach", "demzufolge"} or index < reading.reported_until:
        return None
    first, stop = reading.sentence(index)
    if reading.reported_until > first or index - first > _FARTHEST_HEDGE:
        return None
    stop = _without_period(reading, first, stop)
    first += index == first
    if stop - first < LEAST_WORDS or holds_quotation(reading, first, stop):
        return None
    return indirect_found(reading, index, first, stop, reading.last_speaker or Speaker())


_FARTHEST_HEDGE = 12
