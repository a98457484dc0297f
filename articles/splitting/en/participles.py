"""English reports after a participle: "…," said Bell, adding that talks would begin."""

from articles.splitting.en.families import SPEECH
from articles.splitting.en.phrases import phrase_end
from articles.splitting.en.speakers import speaker_named, spoken_at
from articles.splitting.en.speech import (
    BEFORE_CLAUSE,
    clause,
    closed,
    has_finite_verb,
    is_speaker,
    part_end,
)
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading, Speaker


@SPEECH.rule("reported-by-participle", on=("saying",))
def participle_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the clause in "…," said Bell, adding that …" and "The union left, saying pay was low".

    Leaves alone: participles within a reported clause, which goes on; those before words in marks
    ("saying: …"), and before an object ("warning of floods").
    """
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    if tokens[index - 1].text != "," or index < reading.reported_until:
        return None
    at = index + 1
    if not _may_begin(reading, at) or not has_finite_verb(reading, index, at, stop):
        return None
    speaker = _speaker_of_sentence(reading, first, index)
    if speaker is None:
        return None
    end = closed(reading, at, part_end(reading, at, stop))
    return clause(reading, at, end, speaker, go_on=at)


def _may_begin(reading: Reading, at: int) -> bool:
    """Distinguish the first word of a clause from a preposition, and from what "adding" adds."""
    token = reading.tokens[at]
    if not token.text[:1].isalnum() or token.low in BEFORE_CLAUSE:
        return False
    return reading.tokens[at - 1].low != "adding" or bool(_OPENERS & token.classes.keys())


_OPENERS = frozenset({"conjunction", "pronoun", "determiner", "capital"})


def _speaker_of_sentence(reading: Reading, first: int, stop: int) -> Speaker | None:
    """Return who has spoken in the sentence, else its subject, if that can speak."""
    tokens = reading.tokens
    cue = tokens[stop].text
    spoke_at = spoken_at(reading)
    if first <= spoke_at < stop and reading.last_speaker:
        return Speaker(reading.last_speaker.text, reading.last_speaker.name, cue)
    if mention := reading.mention_at(first):
        return speaker_named(reading, first, mention.stop, stop)
    opens = is_speaker(reading, first) or "pronoun" in tokens[first].classes
    end = _without_verb(reading, first, phrase_end(reading, first) if opens else None)
    return speaker_named(reading, first, end, stop) if end and end < stop else None


def _without_verb(reading: Reading, first: int, end: int | None) -> int | None:
    """Drop the verb that looks like the last noun of its subject: "The union left"."""
    tokens = reading.tokens
    while end and end > first + 1 and _VERBS & tokens[end - 1].classes.keys():
        end -= 1
    return end


_VERBS = frozenset({"finite", "past_verb", "plain_verb", "transitive_move"})
