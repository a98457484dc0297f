"""German reports that go on over sentences: "Das sei zu viel, sagte sie. Die Kosten würden steigen"."""

from articles.splitting.de.clauses import SUBORDINATING
from articles.splitting.de.families import SPEECH
from articles.splitting.de.reported_speech import indirect_found
from articles.splitting.de.reports import is_perfect_cue
from articles.splitting.de.speakers import judge_of, source_in, speaker_going_on, who_acts
from articles.splitting.de.speech_words import SUBJUNCTIVE_TWO
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading, Speaker


@SPEECH.rule("reported-sentence", on=("subjunctive",))
def reported_sentence_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds a sentence that goes on reporting in the subjunctive, without a cue of its own.

    Leaves alone: wishes and conditions ("wäre", "könnte" with "wenn"), sentences within a
    quotation, and those that an earlier rule has read.
    """
    tokens = reading.tokens
    opening, stop = reading.sentence(index)
    first = _past_colon(reading, opening, index)
    if not _is_main_verb(reading, first, index) or _cue_follows(reading, index, stop):
        return None
    if tokens[index].low not in _SURE and not _goes_on(reading, index, first):
        return None
    while stop > first and tokens[stop - 1].text in {".", "!", "?"}:
        stop -= 1
    stated = who_acts(reading, opening, first - 1) if first > opening else None
    stated = stated or _judge(reading, first)
    speaker = stated or source_in(reading, first, stop) or speaker_going_on(reading, first)
    return indirect_found(reading, index, first, stop, speaker or Speaker())


def _judge(reading: Reading, first: int) -> Speaker | None:
    """Return the person in "Für Anna Berg sei das …"; "für alle Bürger" names no speaker."""
    judge = judge_of(reading, first) if reading.tokens[first].low == "für" else None
    return judge if judge and judge.name else None


def _is_main_verb(reading: Reading, first: int, index: int) -> bool:
    """Distinguish the verb of a sentence that reports from one after a conjunction, a comma,
    marks.
    """
    tokens = reading.tokens
    if index < reading.reported_until or index - first > _FARTHEST_VERB_BEHIND:
        return False
    if tokens[index].text[0].isupper():
        return False
    if any(token.low in _FIRST_PERSON for token in tokens[first : index + 2]):
        return False
    before = tokens[first:index]
    if any("quote_mark" in token.classes for token in before):
        return False
    if tokens[index - 1].text == "," and tokens[index + 1].text not in {",", "."}:
        return _after_clause(reading, first, index - 1)
    # "Wie alle Kinder hätten …" compares and opens no clause.
    led = before[1:] if before and before[0].low == "wie" else before
    return index - first <= _FARTHEST_VERB and not any(
        token.text == "," or "conjunction" in token.classes for token in led
    )


def _after_clause(reading: Reading, first: int, comma: int) -> bool:
    """Recognise the verb after a clause that fills the first place: "Wann es endet, sei offen"."""
    tokens = reading.tokens
    opens = tokens[first].low in SUBORDINATING or tokens[first].low in _ASKING
    opens = opens or tokens[comma - 2].low == "zu"
    named = reading.mention_at(first)
    if named and tokens[named.stop].text == ",":
        return True
    return opens or any(
        tokens[at].text == "," and _begins_relative(reading, at + 1)
        for at in range(first + 1, comma)
    )


def _begins_relative(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    if "preposition" in token.classes:
        token = reading.tokens[at + 1]
    return "relative_pronoun" in token.classes and token.text[0].islower()


_ASKING = frozenset("wer was wann welche welcher welches wem wen woher wohin".split())


_FARTHEST_VERB, _FARTHEST_VERB_BEHIND = 12, 30
# "Morgens stehe ich auf" is no report, though "stehe" is subjunctive as well.
_FIRST_PERSON = frozenset("ich wir ihr mir mich hab mein meine meinen meinem uns".split())


def _past_colon(reading: Reading, first: int, index: int) -> int:
    """Return where the report begins in "Das Gericht hat geurteilt: Die Stadt habe …"."""
    colons = (
        at
        for at in range(index - 1, max(first, index - _FARTHEST_VERB - 1), -1)
        if reading.tokens[at].text == ":"
    )
    return next(colons, first - 1) + 1


def _goes_on(reading: Reading, index: int, first: int) -> bool:
    """Recognise a sentence in subjunctive I that follows a report, with its cue or without."""
    word = reading.tokens[index].low
    # "Etwa tausend dürften fehlen" is a guess as well.
    before = first - 3 if word == "dürften" else reading.sentence(first - 1)[0]
    follows = before < reading.reported_until <= first
    if not follows or "wenn" in {token.low for token in reading.tokens[first : index + 20]}:
        return False
    return word in _PLURALS or (word.endswith("e") and word not in SUBJUNCTIVE_TWO)


# Subjunctive I has no form of its own in the plural, so that of the second reports.
_PLURALS = frozenset(
    "hätten würden müssten könnten dürften sollten wären stünden gäben kämen brächten bekämen fänden bräuchten".split()
)


def _cue_follows(reading: Reading, index: int, stop: int) -> bool:
    """Return whether the sentence goes on with ", sagte X" or ", so X"."""
    tokens = reading.tokens
    return any(
        tokens[at].text == ","
        and (
            not {"so", "speech_verb"}.isdisjoint(tokens[at + 1].classes)
            or is_perfect_cue(reading, at + 1)
        )
        for at in range(index, min(stop, index + 60))
    )


_SURE = frozenset(
    "sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe liege bleibe "
    "handele handle bestehe lasse mache nehme sehe halte".split()
)
