"""English reports in front of their cue, and those of a source that is named apart."""

from articles.splitting.en.attributions import attribution_phrase
from articles.splitting.en.families import SPEECH
from articles.splitting.en.speakers import speaker_after, speaker_around
from articles.splitting.en.speech import (
    BEFORE_CLAUSE,
    DAYS,
    LEAST_WORDS,
    clause,
    closed,
    is_inverted,
)
from articles.splitting.engine import RuleMatch
from articles.splitting.persons import past_titles
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import Token


@SPEECH.rule("clause-before-cue", on=("comma",))
def clause_before_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the clause before its cue: "Prices would fall, the minister said."

    Leaves alone: words in marks, which are direct speech; insertions ("Holt, who said …"), since
    what is before them is not what was said.
    """
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    if index - first < LEAST_WORDS or first < reading.reported_until <= index:
        return None
    cue = _closing_cue(reading, index, stop)
    if cue is None or reading.tokens[cue].low in _CALLING:
        return None
    if any("quote_mark" in tokens[at].classes for at in range(max(first, index - 120), index)):
        return None
    inverted = speaker_after(reading, cue) if cue == index + 1 else None
    speaker = inverted or speaker_around(reading, cue)
    if speaker.text is None:
        return None
    return clause(reading, first, index, speaker, go_on=index + 1)


# After a phrase of time or place they are the verb of the sentence: "On Monday, he called."
_CALLING = frozenset({"called", "calls"})


def _closing_cue(reading: Reading, comma: int, stop: int) -> int | None:
    """Return the verb in ", the minister said." and ", said Maria Holt, …"."""
    tokens = reading.tokens
    for at in range(comma + 1, min(comma + 12, stop)):
        token = tokens[at]
        if token.text == "," and (cue := _past_apposition(reading, comma, at)):
            return cue
        if token.text in {",", ":", ";"} or "quote_mark" in token.classes:
            return None
        if token.low in {"who", "which", "that", "but", "and", "as", "if", "when"}:
            return None
        if "speech_verb" in token.classes:
            inverted = at == comma + 1 and "inverting" in token.classes
            opens = inverted and is_inverted(reading, at)
            after = tokens[at + 1]
            closes = (
                not after.text
                or after.text in {".", ",", ";", "!", "?"}
                or after.low in BEFORE_CLAUSE
            )
            if at == comma + 1:
                return at if opens else None
            if not _has_subject(reading, comma + 1, at):
                return None
            return at if closes or any(n in after.classes for n in DAYS) else None
    return None


def _past_apposition(reading: Reading, comma: int, at: int) -> int | None:
    """Return the cue in ", the education minister, Rhian Morris, announced." from its second comma."""
    tokens = reading.tokens
    mention = reading.mention_at(past_titles(reading, at + 1))
    if mention is None or "determiner" not in tokens[comma + 1].classes:
        return None
    closing, verb, after = tokens[mention.stop : mention.stop + 3]
    ends = (
        after.text in {".", ",", ""}
        or after.low in BEFORE_CLAUSE
        or _DAY_CLASSES & after.classes.keys()
    )
    stated = closing.text == "," and "speech_verb" in verb.classes and ends
    return mention.stop + 1 if stated else None


_DAY_CLASSES = frozenset(DAYS)


def _has_subject(reading: Reading, first: int, cue: int) -> bool:
    """Distinguish ", the minister had promised" from "Holt, a father of nine, has promised"."""
    between = reading.tokens[first:cue]
    return any("pronoun" in t.classes or not _is_small(t) for t in between)


def _is_small(token: Token) -> bool:
    return not token.classes.keys().isdisjoint({"finite", "function"}) and token.text.islower()


@SPEECH.rule("reported-by-source", on=("attributing",))
def source_clause_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds what is after "According to police," and before ", according to police".

    Leaves alone: sentences whose words are quoted in marks, since those are the quotation.
    """
    phrase = attribution_phrase(reading, index)
    if phrase is None:
        return None
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    speaker = Speaker(phrase.text, phrase.person)
    stop = closed(reading, first, stop)
    if phrase.first - first <= 1 and tokens[phrase.stop].text == ",":
        return clause(reading, phrase.stop + 1, stop, speaker, go_on=phrase.stop)
    comma = phrase.first - 1
    if tokens[comma].text == "," and phrase.stop >= stop and first >= reading.reported_until:
        return clause(reading, first, comma, speaker, go_on=phrase.stop)
    return None
