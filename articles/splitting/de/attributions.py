"""German attributions: "laut X", "nach Angaben von X", "X zufolge", "wie X berichtet"."""

from dataclasses import dataclass, replace

from articles.facts.kinds import Kind
from articles.facts.values import Attribution
from articles.splitting.de.families import SOURCES
from articles.splitting.de.phrases import noun_phrase_end, past_attribute, person_in
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, SPACE, Token


@dataclass(frozen=True, slots=True)
class GermanAttributionPhrase:
    """The attributing words with their source, tokens `first` to `stop` (exclusive)."""

    first: int
    stop: int
    text: str
    source: str | None
    person: str | None


def attribution_phrase(reading: Reading, index: int) -> GermanAttributionPhrase | None:
    """Read the attribution that a word of attribution belongs to, None if there is none."""
    classes = reading.tokens[index].classes
    if "after_source" in classes:
        return _before_zufolge(reading, index)
    if "attributing" in classes:
        return _after(reading, index, index + 1)
    if "according" in classes:
        return _after_nach(reading, index)
    return None


def _after(reading: Reading, first: int, at: int) -> GermanAttributionPhrase | None:
    if end := noun_phrase_end(reading, at):
        end = at + 1 if _begins_report(reading, at, end) else _past_name(reading, at, end)
        return _phrase(reading, first, end, at, end)
    noun = _past_attribute(reading, at)
    end = noun_phrase_end(reading, noun) if noun else None
    if noun is None or end is None:
        return None
    return replace(_phrase(reading, first, end, noun, end), text=reading.phrase_text(at, end))


def _past_name(reading: Reading, first: int, end: int) -> int:
    """Step over a name in apposition: "laut dem Leiter des Amtes, Jon Berg, …"."""
    tokens = reading.tokens
    mention = reading.mention_at(end + 1) if tokens[end].text == "," else None
    if mention is None or tokens[mention.stop].text not in {",", "."}:
        return end
    has_role = any("role" in token.classes for token in tokens[first:end])
    return mention.stop if has_role else end


def _begins_report(reading: Reading, at: int, end: int) -> bool:
    """Distinguish "laut Verfassung Politiker aller Parteien" from "laut Minister Berg", "laut
    Agentur AP".
    """
    source, after = reading.tokens[at : at + 2]
    people = bool({"role", "human"} & after.classes.keys()) and "-" not in after.text
    return end > at + 1 and "noun" in source.classes and "role" not in source.classes and people


def _past_attribute(reading: Reading, at: int) -> int | None:
    """Return the noun after a long attribute: "der am Montag veröffentlichten Studie"."""
    tokens = reading.tokens
    if "determiner" not in tokens[at].classes:
        return None
    for step in range(at + 2, at + _LONGEST_ATTRIBUTE):
        token, noun = tokens[step : step + 2]
        if token.gap > LINE or token.text in {",", ".", ":", ";", "("}:
            return None
        participle = "adjective" in token.classes and "function" not in token.classes
        if participle and token.low.endswith(("ten", "nen", "den")) and "noun" in noun.classes:
            return step + 1
    return None


_LONGEST_ATTRIBUTE = 9


def _after_nach(reading: Reading, index: int) -> GermanAttributionPhrase | None:
    """Read "nach Angaben der Polizei", "nach eigenen Angaben", "seiner Meinung nach"."""
    tokens = reading.tokens
    for at in range(index + 1, index + 5):
        token = tokens[at]
        loose = "loose_source_noun" in token.classes and _is_loose(reading, index, at)
        if (loose or "source_noun" in token.classes) and token.text[0].isupper():
            end = _angaben_end(reading, at)
            return _phrase(reading, index, end, index + 1, end)
        if not token.text[:1].isalpha() or token.gap > LINE:
            return _meinung_nach(reading, index)
        if "function" in token.classes and "determiner" not in token.classes:
            return _meinung_nach(reading, index)
    return _meinung_nach(reading, index)


def _is_loose(reading: Reading, first: int, noun: int) -> bool:
    """Distinguish "nach ersten Ermittlungen" from what happens after them ("nach Ende der
    Ermittlungen").
    """
    between = reading.tokens[first + 1 : noun]
    return all(token.low in _BEFORE_LOOSE for token in between)


_BEFORE_LOOSE = frozenset(
    "ersten bisherigen jüngsten vorläufigen aktuellen neuesten neuen eigenen internen ihren seinen einer einem "
    "ersten gleichlautenden übereinstimmenden unbestätigten informierten diplomatischen".split()
)


def _angaben_end(reading: Reading, at: int) -> int:
    """Return the end of "Angaben der Polizei"; after "Polizeiangaben" the sentence goes on."""
    tokens = reading.tokens
    word, after = tokens[at], tokens[at + 1]
    if after.low == "aus" and (end := noun_phrase_end(reading, at + 2)):
        return end
    built = word.low.endswith(_ANGABEN) and word.low not in _ANGABEN
    if built and "noun" in after.classes and "place_genitive" not in after.classes:
        return at + 1
    return noun_phrase_end(reading, at) or at + 1


_ANGABEN = ("angaben", "aussagen", "berichten", "informationen")


def _meinung_nach(reading: Reading, index: int) -> GermanAttributionPhrase | None:
    tokens = reading.tokens
    before = tokens[index - 1]
    if before.low not in _OPINIONS and not before.low.endswith(_ESTIMATES):
        return None
    first = index - 2 if "determiner" in tokens[index - 2].classes else index - 1
    if tokens[first].text in {"Ihrer", "Ihren"} and first != reading.sentence(index)[0]:
        return None
    return _phrase(reading, first, index + 1, first, index)


_ESTIMATES = ("schätzungen", "angaben", "meinung", "einschätzung", "informationen", "berichten")
_OPINIONS = frozenset("meinung ansicht auffassung einschätzung vernehmen angaben aussage".split())


def _before_zufolge(reading: Reading, index: int) -> GermanAttributionPhrase | None:
    """Read the phrase before "zufolge" back to where it begins."""
    lowest, _ = reading.sentence(index)
    for first in range(max(lowest, index - 14), index):
        if reading.tokens[first].low in _MODALS:
            continue
        end = noun_phrase_end(reading, first)
        dated = end == index - 2 and reading.tokens[end].low in {"vom", "von"}
        if end == index or dated:
            return _phrase(reading, first, index + 1, first, end or index)
    return None


# They look like adjectives: "… dürfte ersten Annahmen zufolge".
_MODALS = frozenset(
    "dürfte könnte müsste sollte wollte konnte musste durfte möchte wurde hatte habe werde würde hätte wäre".split()
)


def _phrase(
    reading: Reading, first: int, stop: int, begin: int, end: int
) -> GermanAttributionPhrase:
    text = reading.phrase_text(begin, end)
    return GermanAttributionPhrase(
        first, stop, text, attributed_name(reading, begin, end), person_in(reading, begin, end)
    )


def attributed_name(reading: Reading, first: int, stop: int) -> str | None:
    """Return the name of a source: in marks, a person, an organisation, else its noun."""
    for at in range(first, stop):
        quoted = reading.quoted.get(at)
        if quoted and quoted.stop - at <= 9:
            return reading.phrase_text(at + 1, quoted.stop - 1)
    if person := person_in(reading, first, stop):
        return person
    tokens = reading.tokens
    for at in range(first, stop):
        if "organisation" in tokens[at].classes:
            return tokens[at].text
    begin = first
    while begin < stop - 1 and (
        "determiner" in tokens[begin].classes or "source_noun" in tokens[begin].classes
    ):
        begin = past_attribute(reading, begin) or begin + 1
        if tokens[begin].low in {"von", "vom", "aus"}:
            begin += 1
    return reading.phrase_text(begin, stop) or None


def attribution_found(reading: Reading, first: int, stop: int, source: str | None) -> RuleMatch:
    """Build the claim of the attributing words, tokens `first` to `stop` (exclusive)."""
    return reading.found(Kind.ATTRIBUTION, first, stop, Attribution(source) if source else None)


@SOURCES.rule("according-to", on=("attributing", "according"))
def according_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Laut einem Bericht des „Tagblatts“", "nach Angaben der Polizei", "Insidern zufolge".

    Leaves alone: "laut" as an adverb ("sie rief laut"), and "nach" in any other sense ("nach dem
    Essen"), since no source follows.
    """
    phrase = attribution_phrase(reading, index)
    return attribution_found(reading, phrase.first, phrase.stop, phrase.source) if phrase else None


@SOURCES.rule("as-reported", on=("as",))
def as_reported_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "wie die Polizei mitteilte", "wie Musk sagte", "wie es in dem Bericht heißt".

    Leaves alone: comparisons ("wie ein Bericht"), since no verb of speech ends them.
    """
    cue = reporting_verb(reading, index)
    tokens = reading.tokens
    if cue is None or tokens[cue].low in NAMING:
        return None
    end = noun_phrase_end(reading, index + 1)
    source = attributed_name(reading, index + 1, end) if end and end <= cue else None
    if tokens[index + 1].low == "sie" and tokens[cue].low.endswith("en"):
        source = None
    return attribution_found(reading, index, cue + 1, source)


def reporting_verb(reading: Reading, index: int) -> int | None:
    """Return the verb that ends "wie X mitteilte"; None where "wie" compares or asks."""
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    if tokens[index - 1].text not in {",", "–", "-", "("} and index != first:
        return None
    for at in range(index + 1, min(stop, index + 22)):
        if tokens[at].text in {",", "–", "-"} and tokens[at].gap <= SPACE and at - index > 2:
            last = at
            break
        if tokens[at].text in {".", "!", "?"}:
            last = at
            break
    else:
        last = min(stop, index + 22)
    cues = [at for at in range(index + 1, last) if tells(tokens[at])]
    if not cues or last - index > 20:
        return None
    after = tokens[cues[-1] + 1]
    further = "weak_verb" in after.classes or after.low in _CLOSING_VERBS
    return cues[-1] + (cues[-1] + 1 < last and further)


_CLOSING_VERBS = frozenset("wurde wurden wird werden worden hat haben hatte hatten".split())
# "Wie sie sich nannte" gives a name and no source.
NAMING = frozenset("nannte nannten nennt nennen genannt heißen bezeichnet bezeichnete".split())


def tells(token: Token) -> bool:
    """Distinguish a verb that reports by itself from "wie es zustande kam"."""
    classes = token.classes
    return "speech_verb" in classes and ("weak_verb" not in classes or token.low in _TELLING)


_TELLING = frozenset({"ergab", "ergaben", "bekannt", "erfuhr", "erfuhren"})


@SOURCES.rule("says-the-report", on=("it_says",))
def it_says_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "heißt es in dem Bericht", "hieß es aus Regierungskreisen".

    Leaves alone: "heißt" that gives a name ("Er heißt Jon"), and "heißt es" without a source, since
    nobody can be asked.
    """
    tokens = reading.tokens
    if tokens[index + 1].low != "es" or tokens[index + 2].low not in {
        "in",
        "im",
        "aus",
        "bei",
        "von",
        "vom",
        "beim",
        "seitens",
    }:
        return None
    end = noun_phrase_end(reading, index + 3)
    if end is None or not _TIMES.isdisjoint(tokens[end - 1].classes):
        return None
    return attribution_found(reading, index, end, attributed_name(reading, index + 3, end))


# "Hieß es im Mai" names no source.
_TIMES = frozenset({"unit", "month", "weekday", "weekday_part", "day_part", "season", "year_word"})


@SOURCES.rule("it-was-said", on=("it_says",))
def it_was_said_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Aus Regierungskreisen hieß es", "In dem Bericht heißt es".

    Leaves alone: a source that does not open its sentence, since more words may belong to it.
    """
    first, _ = reading.sentence(index)
    first = _past_marks(reading, first)
    if reading.tokens[first].low not in _OUT_OF or reading.tokens[index + 1].low != "es":
        return None
    if index - first > FARTHEST_SOURCE or noun_phrase_end(reading, first + 1) != index:
        return None
    return attribution_found(reading, first, index + 2, attributed_name(reading, first + 1, index))


_OUT_OF = frozenset("in im aus bei von vom beim seitens".split())
FARTHEST_SOURCE = 16


def _past_marks(reading: Reading, at: int) -> int:
    return at + 1 if reading.tokens[at].text in {"–", "-", "“", "«"} else at


@SOURCES.rule("emerges-from", on=("emerging",))
def emerges_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "geht aus einer Antwort der Regierung hervor", "Wie aus dem Bericht hervorgeht".

    Leaves alone: "aus der Wahl ging er als Sieger hervor", since there the words between say what
    somebody became, not what a source says.
    """
    tokens = reading.tokens
    if tokens[index].low.startswith("hervor"):
        return _emerges_last(reading, index)
    if tokens[index + 1].low != "aus":
        return None
    end = noun_phrase_end(reading, index + 2)
    limit = min(reading.sentence(index)[1], index + FARTHEST_SOURCE)
    if end is None or not any(tokens[at].low == "hervor" for at in range(end, limit)):
        return None
    return attribution_found(reading, index, end, attributed_name(reading, index + 2, end))


def _emerges_last(reading: Reading, index: int) -> RuleMatch | None:
    """Read back from "hervorgeht" to the "aus" of its clause."""
    tokens = reading.tokens
    first, _ = reading.sentence(index)
    for at in range(index - 1, max(first - 1, index - FARTHEST_SOURCE), -1):
        if tokens[at].text == ",":
            return None
        if tokens[at].low == "aus":
            end = noun_phrase_end(reading, at + 1)
            if end is None:
                return None
            begin = at - 1 if tokens[at - 1].low == "wie" else at
            return attribution_found(
                reading, begin, index + 1, attributed_name(reading, at + 1, end)
            )
    return None


@SOURCES.rule("citing", on=("citing",))
def citing_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "unter Berufung auf Sicherheitskreise", "mit Verweis auf …".

    Leaves alone: the noun by itself, since "die Berufung" may be an appeal in court.
    """
    tokens = reading.tokens
    if tokens[index - 1].low not in {"unter", "mit"} or tokens[index + 1].low != "auf":
        return None
    end = noun_phrase_end(reading, index + 2)
    if end is None:
        return None
    return attribution_found(reading, index - 1, end, attributed_name(reading, index + 2, end))
