"""Where German reported speech begins: the first token of the clause after its cue."""

from articles.splitting.de.attributions import reporting_verb
from articles.splitting.de.clauses import SUBORDINATING, clause_start
from articles.splitting.de.own_words import speaks_of_self
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.de.speech_words import PARTED
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token


def clause_opening(reading: Reading, index: int, stop: int) -> int | None:
    """Return the first token of the reported clause, some two dozen tokens after the cue.

    What is after another verb of speech is stated by that one.
    """
    tokens = reading.tokens
    verb = "speech_verb" in tokens[index].classes
    for at in range(index + 1, min(index + 25, stop)):
        if _is_cue(tokens[at]):
            return None
        skipped = reading.quoted.get(at)
        if skipped and verb and skipped.stop - at > 8:
            return None
        if tokens[at].text not in {",", ":"}:
            continue
        if opens_quotation(reading, at) or _opens_other(reading, index, at):
            return None
        if "conjunction" in tokens[at + 1].classes:
            return _after_conjunction(reading, index, at + 1)
        if "subjunctive" in tokens[at + 1].classes and not verb:
            return None
        if _opens_report(reading, index, at + 1, stop):
            return at + 1
        if tokens[at].text == ":":
            return None
    return None


def _is_cue(token: Token) -> bool:
    classes = token.classes
    return "speech_verb" in classes and "weak_verb" not in classes and token.text[0].islower()


def _opens_other(reading: Reading, index: int, comma: int) -> bool:
    """Recognise a comma after which nothing is reported: a consequence, an objection, a main
    clause.
    """
    before, after = reading.tokens[comma - 1], reading.tokens[comma + 1]
    caused = before.low in _CAUSING and "weak_verb" in reading.tokens[index].classes
    return caused or after.low in _PURPOSE or _main_clause_begins(reading, index, comma)


def _main_clause_begins(reading: Reading, index: int, comma: int) -> bool:
    """Recognise "Wenn darüber spekuliert wurde, fiel ihr Name": the clause of the cue came first."""
    token = reading.tokens[comma + 1]
    start = clause_start(reading, index)
    first, _ = reading.sentence(index)
    opening = reading.tokens[start : start + 2]
    supposed = "subjunctive" in opening[0].classes or opening[0].low == "sollte"
    if start != first or not (supposed or any(word.low in SUBORDINATING for word in opening)):
        return False
    finite = {"past_verb", "future_verb", *(["subjunctive"] if supposed else [])}
    return not finite.isdisjoint(token.classes) and token.text[0].islower()


# "führte dazu, dass …" and "rief an, um zu kündigen" report nothing.
_CAUSING = frozenset({"dazu", "dadurch", "zustande", "zurück"})
_PURPOSE = frozenset("um ohne statt weil sodass doch aber denn sondern jedoch".split())


def _after_conjunction(reading: Reading, index: int, at: int) -> int | None:
    """Return where a clause with a conjunction begins; questions need a verb of speech."""
    conjunction = reading.tokens[at]
    asks = conjunction.low in {"wie", "warum", "weshalb", "ob"}
    if asks and "speech_verb" not in reading.tokens[index].classes:
        return None
    about = reading.tokens[at - 2].low == "darum" and reading.tokens[index].low in _GOING
    before = {reading.tokens[index - 1].low, reading.tokens[at - 1].text}
    if about or (asks and not before.isdisjoint({"nicht", ":"})):
        return None
    if asks and (cue := reporting_verb(reading, at)) and _names_source(reading, at, cue):
        return None
    return at + 1 if conjunction.low == "wonach" else at


# "Es ging darum, ob …" reports nothing.
_GOING = frozenset({"ging", "geht", "gingen", "gehen"})


def _names_source(reading: Reading, at: int, cue: int) -> bool:
    """Distinguish the "wie" of a source ("…, wie X mitteilte.") from that of a question."""
    ends = reading.tokens[cue + 1].text in {",", ".", ""}
    return reading.tokens[at].low == "wie" and ends and cue - at < _LONGEST_SOURCE


_LONGEST_SOURCE = 12


def _opens_report(reading: Reading, index: int, at: int, stop: int) -> bool:
    """Return whether a clause without a conjunction reports: subjunctive, or a demand."""
    if _is_plain_subjunctive(reading, at):
        return True
    if is_reported(reading, at, stop):
        relative = "relative_pronoun" in reading.tokens[at].classes
        return not relative or _verb_second(reading, at, stop)
    if _follows_colon(reading, index, at):
        return True
    if "demanding" in reading.tokens[index].classes:
        return _has_infinitive(reading, at, stop)
    return _asserts(reading, index, at - 1) and _has_infinitive(
        reading, at, _next_comma(reading, at, stop)
    )


def _is_plain_subjunctive(reading: Reading, at: int) -> bool:
    """Recognise the verb of "sie baue ein Haus", "die Stadt kaufe es" by its place and ending.

    In the third person only the subjunctive ends in -e; forms in -te may be of the past.
    """
    opening = reading.tokens[at].classes
    if "pronoun" not in opening and "determiner" not in opening:
        return False
    end = noun_phrase_end(reading, at, genitives=False)
    if end is None:
        return False
    verb, after = reading.tokens[end : end + 2]
    ending = (
        verb.low.endswith("e") and not verb.low.endswith("te") and len(verb.text) > _SHORTEST_VERB
    )
    lone = verb.gap == SPACE and verb.text.islower() and "function" not in verb.classes
    return ending and lone and after.gap == SPACE and verb.low not in _NO_VERBS


_SHORTEST_VERB = 3
# They may be after a subject and are no verbs.
_NO_VERBS = frozenset(
    "gerade lange gerne beinahe nahe alle beide viele wenige einige mehrere solche andere manche keine eine ohne "
    "diese jene jede seine ihre meine unsere eure deine".split()
)


def _follows_colon(reading: Reading, index: int, at: int) -> bool:
    """Recognise what is said after a colon without marks: "hieß es: …", "sagte er: Wir …"."""
    cue = reading.tokens[index]
    if reading.tokens[at - 1].text != ":" or "speech_verb" not in cue.classes:
        return False
    if cue.low in {"heißt", "hieß"}:
        return "es" in {reading.tokens[index - 1].low, reading.tokens[index + 1].low}
    _, stop = reading.sentence(at)
    if cue.low in PARTED.get(reading.tokens[at - 2].low, ()):
        return True
    stated = "telling_verb" in cue.classes or speaks_of_self(reading, at, stop)
    return stated and "weak_verb" not in cue.classes and cue.text[0].islower()


def _asserts(reading: Reading, verb: int, comma: int) -> bool:
    """Recognise verbs after which an infinitive says what is so: "gab an, nichts zu wissen"."""
    low = reading.tokens[verb].low
    return low in _ASSERTING or low in _PARTED_ASSERTING.get(reading.tokens[comma - 1].low, ())


_ASSERTING = frozenset(
    "sagte sagten sagt erklärte erklärten erklärt gestand gestanden versicherte versicherten versichert "
    "betont betonte betonten beteuert bekräftigt bestätigt mitgeteilt "
    "angegeben zugegeben eingeräumt angab angaben zugab einräumte einräumten".split()
)
_PARTED_ASSERTING = {
    "an": frozenset("gab gaben gibt geben regte regten regt".split()),
    "ein": frozenset("räumte räumten räumt".split()),
    "zu": frozenset("gab gaben gibt sicherte sicherten sichert".split()),
}


def _next_comma(reading: Reading, first: int, stop: int) -> int:
    stop = min(stop, first + _FARTHEST_INFINITIVE)
    return next((at for at in range(first, stop) if reading.tokens[at].text == ","), stop)


def is_reported(reading: Reading, first: int, stop: int) -> bool:
    """Return whether a clause is in the subjunctive, before its next comma but one."""
    tokens = reading.tokens
    commas = 0
    for at in range(first, min(stop, first + 30)):
        if "subjunctive" in tokens[at].classes and tokens[at].text[0].islower():
            return True
        if tokens[at].text in {",", ";"}:
            commas += 1
            if commas > 1:
                return False
    return False


def _verb_second(reading: Reading, first: int, stop: int) -> bool:
    """Distinguish a main clause ("die IAEA habe …") from a relative one ("die … habe")."""
    tokens = reading.tokens
    for at in range(first + 1, min(stop, first + 9)):
        if "subjunctive" in tokens[at].classes:
            after = tokens[at + 1]
            return bool(after.text) and after.text not in {",", "."}
    return False


_FARTHEST_INFINITIVE = 40


def _has_infinitive(reading: Reading, first: int, stop: int) -> bool:
    tokens = reading.tokens
    for at in range(first, min(stop, first + _FARTHEST_INFINITIVE)):
        low = tokens[at].low
        if low == "zu" and tokens[at + 1].low.endswith("n"):
            return True
        if (
            "zu" in low[2:-3]
            and low.endswith("en")
            and len(low) > 7
            and low[0] == tokens[at].text[:1]
        ):
            return True
    return False


def opens_quotation(reading: Reading, at: int) -> bool:
    """Recognise the colon before marks: what they hold is a quotation of its own."""
    token, after = reading.tokens[at : at + 2]
    return token.text == ":" and "quote_mark" in after.classes
