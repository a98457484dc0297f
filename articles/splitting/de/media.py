"""German papers and programmes as sources: "der „Spiegel“ berichtet", "sagte sie der „Zeit“"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.attributions import attribution_found
from articles.splitting.de.families import SOURCES, THINGS
from articles.splitting.de.speech_words import MEDIA
from articles.splitting.engine import RuleMatch
from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE

# The longest name of a paper in words, and how far its verb of speech is.
_LONGEST_NAME, _REACH = 5, 25


@SOURCES.rule("medium-reports", on=("quote_mark",))
def medium_reports_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Der „Spiegel“ berichtet", "schreibt die Zeitung „Neuer Bote“": who reports it.

    Leaves alone: names in marks that report nothing ("der „Spiegel“ erscheint montags"), since
    nothing is stated by them, and words of others ("„Nein“, schrieb sie").
    """
    quoted = _name_in_marks(reading, index)
    first = _phrase_start(reading, index) if quoted else None
    if quoted is None or first is None:
        return None
    tokens = reading.tokens
    if "medium_verb" in tokens[quoted.stop].classes and tokens[quoted.stop].gap <= LINE:
        return _found(reading, first, quoted.stop + 1, quoted)
    if "medium_verb" in tokens[first - 1].classes:
        return _found(reading, first - 1, quoted.stop, quoted)
    return None


@SOURCES.rule("told-to-medium", on=("quote_mark",))
def said_to_medium_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "dem „Spiegel“" in "sagte sie dem „Spiegel“", "im Gespräch mit der „Zeit“".

    Leaves alone: names in marks beside which nobody speaks, and those after other prepositions
    ("nach dem „Großen Preis“ sagte er"), since those are no listeners.
    """
    quoted = _name_in_marks(reading, index)
    first = _phrase_start(reading, index) if quoted else None
    if quoted is None or first is None or reading.tokens[first].low not in {"dem", "der", "den"}:
        return None
    before = reading.tokens[first - 1]
    if "preposition" in before.classes and before.low not in {"mit", "gegenüber"}:
        return None
    if _is_genitive(reading, first, quoted):
        return None
    return (
        _found(reading, first, quoted.stop, quoted)
        if _is_speaking(reading, first, before.low)
        else None
    )


def _is_genitive(reading: Reading, first: int, quoted: Quoted) -> bool:
    """Distinguish "die Umsetzung der „Wellen“" from "sagte Berg der „Zeit“": a noun goes before."""
    tokens = reading.tokens
    known = reading.phrase_text(quoted.first + 1, quoted.stop - 1) in MEDIA
    if tokens[first].low != "der" or known or first + 1 < quoted.first:
        return False
    return "noun" in tokens[first - 1].classes and reading.mention_ending(first) is None


def _name_in_marks(reading: Reading, index: int) -> Quoted | None:
    """Return the pair of marks that opens at `index` where it holds what can be a title."""
    quoted = reading.quoted.get(index)
    if quoted is None or not 2 < quoted.stop - quoted.first <= _LONGEST_NAME + 2:
        return None
    inside = reading.tokens[quoted.first + 1 : quoted.stop - 1]
    titled = inside[0].text[0].isupper() and all(
        word.text[0].isalnum() or word.text in ".-&" for word in inside
    )
    return quoted if titled and inside[-1].text not in {".", "!", "?"} else None


def _phrase_start(reading: Reading, mark: int) -> int | None:
    """Return the article before a name in marks: "die Zeitung „…“", "der „…“"."""
    at = mark - 1
    if "title_noun" in reading.tokens[at].classes:
        at -= 1
    while mark - at < 4 and "adjective" in reading.tokens[at].classes:
        at -= 1
    return at if "determiner" in reading.tokens[at].classes else None


def _is_speaking(reading: Reading, first: int, before: str) -> bool:
    """Return whether somebody speaks in the sentence, before the phrase or right after it."""
    start, stop = reading.sentence(first)
    if before == "mit":
        return reading.tokens[first - 2].low in {"gespräch", "interview"}
    near = range(max(start, first - _REACH), min(stop, first + _REACH))
    return any("telling_verb" in reading.tokens[at].classes for at in near)


def _found(reading: Reading, first: int, stop: int, quoted: Quoted) -> RuleMatch:
    name = reading.phrase_text(quoted.first + 1, quoted.stop - 1)
    return attribution_found(reading, first, stop, name)


@THINGS.rule("medium", on=("quote_mark",))
def medium_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the paper in "der „Spiegel“", "der „Presse“": one whose name is a word too.

    Leaves alone: the same words without marks ("der Spiegel an der Wand"), and names in marks that
    are no known paper, since those may be anything.
    """
    quoted = _name_in_marks(reading, index)
    if quoted is None:
        return None
    name = MEDIA.get(reading.phrase_text(quoted.first + 1, quoted.stop - 1))
    if name is None:
        return None
    tokens = reading.tokens
    start, end = tokens[quoted.first + 1].start, tokens[quoted.stop - 2].end
    return RuleMatch(Kind.ORGANISATION, start, end, Named(name), quoted.stop)
