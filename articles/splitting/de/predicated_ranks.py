"""German superlatives that a clause opens with: "Am häufigsten war wieder der Haussperling"."""

from articles.facts.kinds import Kind
from articles.facts.values import Rank
from articles.splitting.de.families import RANKS
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading


@RANKS.rule("superlative-of-clause", on=("superlative",))
def predicated_rank_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Am häufigsten war wieder der Haussperling", "; am höchsten ist er", "Am seltensten griffen die Ärzte".

    Leaves alone: advice ("Am besten kommt man früh") and a superlative inside its clause ("kam am
    schnellsten voran"), which says how and places nobody first.
    """
    tokens = reading.tokens
    opening, before, token, verb = tokens[index - 2 : index + 2]
    if before.low != "am" or token.text[0].isupper() or token.low.startswith(_ADVISING):
        return None
    opens = index - 1 == reading.sentence(index)[0] or opening.text in {";", ":"}
    if not opens or not verb.text[:1].islower() or not _may_be_verb(reading, index + 1):
        return None
    at = index + 2
    while tokens[at].low in _ADVERBS:
        at += 1
    stop = _past_subject(reading, at) or index + 1
    return reading.found(Kind.RANK, index - 1, stop, Rank(1, None, token.text))


def _past_subject(reading: Reading, at: int) -> int | None:
    """Step over "wieder der Haussperling", "Birke und Erle", "Birke, Erle und Ulme"."""
    tokens = reading.tokens
    opens = {"determiner", "capital"} & tokens[at].classes.keys()
    stop = noun_phrase_end(reading, at) if opens else None
    while stop and (further := _past_joined(reading, stop)):
        stop = further
    return stop


def _past_joined(reading: Reading, joint: int) -> int | None:
    token, after = reading.tokens[joint : joint + 2]
    listed = token.text == "," and "capital" in after.classes
    led = token.low == "und" and {"determiner", "capital"} & after.classes.keys()
    return noun_phrase_end(reading, joint + 1) if listed or led else None


_ADVISING = ("best", "sinnvollst", "einfachst", "wahrscheinlichst")
_ADVERBS = frozenset(
    "wieder erneut auch noch dabei dort immer weiterhin jedoch aber hier zuletzt".split()
)


def _may_be_verb(reading: Reading, at: int) -> bool:
    """Return whether a small word may be a finite verb: no small word of another kind."""
    token = reading.tokens[at]
    return token.low in _BEING or _OTHERS.isdisjoint(token.classes)


_BEING = frozenset(
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können".split()
)
_OTHERS = frozenset({"function", "preposition", "determiner", "participle"})
