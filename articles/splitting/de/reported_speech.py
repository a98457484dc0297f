"""Claims of what somebody said, in German: direct in the first person, else indirect."""

from dataclasses import replace

from articles.facts.kinds import Kind
from articles.facts.values import Quote
from articles.splitting.de.own_words import are_own_words, keep_own_words
from articles.splitting.de.speakers import Speaker
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE


def past_dateline(reading: Reading, first: int) -> int:
    """Step over the place that opens a report: "Bonn – ", "Wien/Graz - ", "Bonn (dpa) – "."""
    tokens = reading.tokens
    if "place" not in tokens[first].classes:
        return first
    for at in range(first + 1, first + _LONGEST_DATELINE):
        if tokens[at].text in {"-", "–", "—"} and tokens[at].gap == tokens[at + 1].gap == SPACE:
            return at + 1
        known = {"place", "agency"} & tokens[at].classes.keys()
        if not known and tokens[at].text not in {"/", "(", ")", ","}:
            return first
    return first


_LONGEST_DATELINE = 8


def reported_found(
    reading: Reading, index: int, first: int, stop: int, speaker: Speaker
) -> RuleMatch:
    """Build the claim of a reported clause: direct where it speaks in the first person."""
    found = indirect_found(reading, index, first, stop, speaker)
    if not are_own_words(reading, first, stop, speaker):
        return found
    keep_own_words(reading, stop)
    return replace(found, value=Quote("direct", speaker.name, speaker.text, speaker.cue))


def indirect_found(
    reading: Reading, index: int, first: int, stop: int, speaker: Speaker
) -> RuleMatch:
    """Build the claim of a reported clause, and remember who reported it and how far it goes."""
    if speaker.text:
        reading.last_speaker = speaker
    reading.reported_until = stop
    first = past_dateline(reading, first)
    value = Quote("indirect", speaker.name, speaker.text, speaker.cue)
    # Marked words before and inside are quotations of their own: the family goes on after
    # the cue.
    return RuleMatch(Kind.QUOTE, *reading.span(first, stop), value, index + 1)
