"""Direct speech whose marks the source has lost: "Wir bleiben im Ort, sagte Berg"."""

from articles.facts.kinds import Kind
from articles.facts.values import Quote
from articles.splitting.de.families import SPEECH
from articles.splitting.de.speakers import speaker_going_on
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import PARAGRAPH

_KEPT = "own words"
_LONGEST_SEARCH = 80
_MOST_SENTENCES = 4


def are_own_words(reading: Reading, first: int, stop: int, speaker: Speaker) -> bool:
    """Recognise a reported clause in the first person: its words are the speaker's own.

    A clause with a conjunction, with marks, or in the subjunctive, and what "ich" and "wir" themselves say, stay
    indirect.
    """
    if "conjunction" in reading.tokens[first].classes or not speaks_of_self(reading, first, stop):
        return False
    stated_by_itself = (speaker.text or "").lower() in {"ich", "wir"}
    near = range(first, min(stop, first + _LONGEST_SEARCH))
    return not stated_by_itself and not any(_is_indirect(reading, at) for at in near)


def _is_indirect(reading: Reading, at: int) -> bool:
    """Recognise a mark, whose words are quoted on their own, and "er sei"; not "ich habe"."""
    token, before, after = reading.tokens[at], reading.tokens[at - 1], reading.tokens[at + 1]
    if "quote_mark" in token.classes:
        return True
    return token.low in _REPORTING and "ich" not in {before.low, after.low}


_REPORTING = frozenset("sei seien habe werde könne müsse solle wolle dürfe".split())


def speaks_of_self(reading: Reading, first: int, stop: int) -> bool:
    """Return whether "ich", "wir", "unser" are between two tokens."""
    words = reading.tokens[first : min(stop, first + _LONGEST_SEARCH)]
    return any("first_person" in word.classes for word in words)


def own_words_start(reading: Reading, first: int) -> int:
    """Return where the speech begins: sentences before may be the speaker's own words, too."""
    tokens = reading.tokens
    for _ in range(_MOST_SENTENCES):
        before, _stop = reading.sentence(first - 1)
        if tokens[first].gap >= PARAGRAPH or before < reading.reported_until or before == first:
            break
        if not speaks_of_self(reading, before, first) or _has_speech(reading, before, first):
            break
        first = before
    return _past_colon(reading, first)


def _past_colon(reading: Reading, first: int) -> int:
    """Step over what leads to the words: "Der Verein wehrt sich: Wir haben alles versucht"."""
    tokens = reading.tokens
    _, stop = reading.sentence(first)
    for at in range(first, min(stop, first + _LONGEST_SEARCH)):
        if "first_person" in tokens[at].classes:
            break
        if tokens[at].text == ":" and at + 1 < stop:
            return at + 1
    return first


def _has_speech(reading: Reading, first: int, stop: int) -> bool:
    """Return whether a sentence has marks, or a verb of speech of its own."""
    return any(
        "quote_mark" in word.classes
        or ("speech_verb" in word.classes and "weak_verb" not in word.classes)
        for word in reading.tokens[first : min(stop, first + _LONGEST_SEARCH)]
    )


def keep_own_words(reading: Reading, stop: int) -> None:
    """Remember that a sentence ends in somebody's own words: the next may go on with them."""
    reading.kept[_KEPT, reading.sentence(stop - 1)[0]] = True


@SPEECH.rule("own-words", on=("first_person",))
def own_words_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the sentence that goes on with somebody's own words, where marks have been lost.

    Leaves alone: "wir" and "ich" anywhere else, since the author may mean himself, and sentences
    with a verb of speech, which other rules read.
    """
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    before, _ = reading.sentence(first - 1)
    if tokens[first].gap >= PARAGRAPH or not reading.kept.get((_KEPT, before)):
        return None
    if index < reading.reported_until or _has_speech(reading, first, stop):
        return None
    while stop > first and tokens[stop - 1].text in {".", "!", "?"}:
        stop -= 1
    keep_own_words(reading, stop)
    reading.reported_until = stop
    speaker = reading.last_speaker or speaker_going_on(reading, first) or Speaker()
    value = Quote("direct", speaker.name, speaker.text, None)
    return RuleMatch(Kind.QUOTE, *reading.span(first, stop), value, index + 1)
