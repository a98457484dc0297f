"""German reported speech: quotations in marks, and the clause behind a verb of speech."""

from dataclasses import replace

from articles.facts.kinds import Kind
from articles.facts.values import Quote
from articles.splitting.de.clauses import SUBORDINATING, clause_start
from articles.splitting.de.families import SPEECH
from articles.splitting.de.own_words import are_own_words, keep_own_words, speaks_of_self
from articles.splitting.de.phrases import noun_phrase_end, person_in, phrase_text
from articles.splitting.de.quotations import LEAST_WORDS, is_quotation
from articles.splitting.de.sources import reporting_verb
from articles.splitting.de.speakers import (
    Speaker,
    speaker_after,
    speaker_around,
    speaker_holding,
    speaker_of_quote,
)
from articles.splitting.de.speech_words import PARTED
from articles.splitting.engine import Found
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token

# No cue is looked for behind a clause that is longer.
LONGEST_CLAUSE = 200


@SPEECH.rule("direct-quote", on=("quote_mark",))
def direct_quote_rule(reading: Reading, index: int) -> Found | None:
    """Finds quotations with their marks: „Das reicht nicht“, sagte die Ministerin.

    Leaves alone: one or two words in marks, titles of works, names of papers and ships, and words
    held at arm's length, since nobody says them.
    """
    quoted = reading.quoted.get(index)
    if quoted is None or not is_quotation(reading, quoted):
        return None
    speaker = speaker_of_quote(reading, quoted)
    tokens = reading.tokens
    value = Quote("direct", speaker.name, speaker.text, speaker.cue)
    if speaker.text:
        reading.last_speaker = speaker
    start, end = tokens[quoted.first].start, tokens[quoted.stop - 1].end
    return Found(Kind.QUOTE, start, end, value, quoted.stop)


@SPEECH.rule("reported-clause", on=("speech_verb", "speech_noun"))
def reported_clause_rule(reading: Reading, index: int) -> Found | None:
    """Finds the clause behind a verb of speech: "sagte, dass …", "sagte, er habe …".

    The cue and the speaker stay outside. Leaves alone: relative clauses, clauses in the
    indicative without "dass", and "es gibt die Gefahr, dass …", since nobody says that.
    """
    classes = reading.tokens[index].classes
    is_adverb = "weak_verb" in classes and "speech_noun" not in classes
    if _exists(reading, index) or (is_adverb and reading.tokens[index].text[0].isupper()):
        return None
    _, stop = reading.sentence(index)
    opening = _clause_opening(reading, index, stop)
    if opening is None or not _makes_clear(reading, index, opening):
        return None
    end = _before_main_clause(reading, index, opening, _clause_end(reading, opening, stop))
    if end - opening < LEAST_WORDS:
        return None
    speaker = _reporter(reading, index, opening, end)
    if (speaker.text or "").lower() in _NOBODY:
        return None
    return told_found(reading, index, opening, end, speaker)


def _before_main_clause(reading: Reading, index: int, opening: int, end: int) -> int:
    """Return the end of a report inside a clause: "Als er hörte, dass sie fehlt, ging er"."""
    tokens = reading.tokens
    if tokens[clause_start(reading, index)].low not in SUBORDINATING:
        return end
    for at in range(opening + LEAST_WORDS, min(end, opening + LONGEST_CLAUSE)):
        if tokens[at].text == "," and _is_finite(tokens[at + 1]):
            return at
    return end


def _is_finite(token: Token) -> bool:
    return not _FINITE.isdisjoint(token.classes) and token.text[0].islower()


_FINITE = frozenset({"past_verb", "future_verb"})
# What "man", "ich" and "wir" say nobody reports.
_NOBODY = frozenset({"man", "ich", "wir"})


def _makes_clear(reading: Reading, index: int, opening: int) -> bool:
    """Tell "machte klar, dass …" and "hat deutlich gemacht, dass …" from making anything else."""
    tokens = reading.tokens
    if tokens[index].low not in _MAKING:
        return True
    return bool({tokens[index - 1].low, tokens[opening - 2].low} & _CLEAR)


_MAKING = frozenset("machte machten macht machen gemacht".split())
_CLEAR = frozenset("klar deutlich geltend aufmerksam".split())


def _exists(reading: Reading, index: int) -> bool:
    """Tell "es gibt die Gefahr, dass …" from what somebody gives to understand."""
    tokens = reading.tokens
    given = tokens[index].low in {"gibt", "gab", "gebe", "gäbe"}
    return given and "es" in {tokens[index - 1].low, tokens[index + 1].low, tokens[index + 2].low}


def _reporter(reading: Reading, index: int, opening: int, end: int) -> Speaker:
    """Return the subject of a verb of speech; a noun of speech speaks for itself."""
    tokens = reading.tokens
    if tokens[opening - 1].text == ":" and tokens[end].text == ",":
        told = speaker_after(reading, end + 1)
        return told if told.text else speaker_around(reading, index)
    if not tokens[index].text[0].isupper():
        return speaker_around(reading, index)
    for verb in range(index + 1, opening - 1):
        if "speech_verb" in tokens[verb].classes and tokens[verb].text[0].islower():
            told = speaker_around(reading, verb)
            return told if told.text else Speaker(cue=tokens[verb].text)
    if holder := speaker_holding(reading, index):
        return holder
    stop = noun_phrase_end(reading, index) or index + 1
    text = phrase_text(reading, index, stop)
    return Speaker(text, person_in(reading, index, stop))


def _clause_opening(reading: Reading, index: int, stop: int) -> int | None:
    """Return the first token of the reported clause, some two dozen tokens behind the cue.

    What stands behind another verb of speech is told by that one.
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
        if _opens_quotation(reading, at) or _opens_other(reading, index, at):
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
    """Tell a comma behind which nothing is reported: a consequence, an objection, a main clause."""
    before, after = reading.tokens[comma - 1], reading.tokens[comma + 1]
    caused = before.low in _CAUSING and "weak_verb" in reading.tokens[index].classes
    return caused or after.low in _PURPOSE or _main_clause_begins(reading, index, comma)


def _main_clause_begins(reading: Reading, index: int, comma: int) -> bool:
    """Tell "Wenn darüber spekuliert wurde, fiel ihr Name": the clause of the cue came first."""
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
    if asks and (cue := reporting_verb(reading, at)) and tells_source(reading, at, cue):
        return None
    return at + 1 if conjunction.low == "wonach" else at


# "Es ging darum, ob …" reports nothing.
_GOING = frozenset({"ging", "geht", "gingen", "gehen"})


def tells_source(reading: Reading, at: int, cue: int) -> bool:
    """Tell the "wie" of a source ("…, wie X mitteilte.") from that of a question."""
    ends = reading.tokens[cue + 1].text in {",", ".", ""}
    return reading.tokens[at].low == "wie" and ends and cue - at < _LONGEST_SOURCE


_LONGEST_SOURCE = 12


def _opens_report(reading: Reading, index: int, at: int, stop: int) -> bool:
    """Tell whether a clause without a conjunction reports: subjunctive, or a demand."""
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
    """Tell the verb of "sie baue ein Haus", "die Stadt kaufe es" by its place and ending.

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
# They may stand behind a subject and are no verbs.
_NO_VERBS = frozenset(
    "gerade lange gerne beinahe nahe alle beide viele wenige einige mehrere solche andere manche keine eine ohne "
    "diese jene jede seine ihre meine unsere eure deine".split()
)


def _follows_colon(reading: Reading, index: int, at: int) -> bool:
    """Tell what is said behind a colon without marks: "hieß es: …", "sagte er: Wir …"."""
    cue = reading.tokens[index]
    if reading.tokens[at - 1].text != ":" or "speech_verb" not in cue.classes:
        return False
    if cue.low in {"heißt", "hieß"}:
        return "es" in {reading.tokens[index - 1].low, reading.tokens[index + 1].low}
    _, stop = reading.sentence(at)
    if cue.low in PARTED.get(reading.tokens[at - 2].low, ()):
        return True
    told = "telling_verb" in cue.classes or speaks_of_self(reading, at, stop)
    return told and "weak_verb" not in cue.classes and cue.text[0].islower()


def _asserts(reading: Reading, verb: int, comma: int) -> bool:
    """Tell verbs behind which an infinitive says what is so: "gab an, nichts zu wissen"."""
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
    """Tell whether a clause stands in the subjunctive, before its next comma but one."""
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
    """Tell a main clause ("die IAEA habe …") from a relative one ("die … habe")."""
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
        if low == "zu" and tokens[at + 1].low.endswith(("n",)):
            return True
        if (
            "zu" in low[2:-3]
            and low.endswith("en")
            and len(low) > 7
            and low[0] == tokens[at].text[:1]
        ):
            return True
    return False


def _clause_end(reading: Reading, first: int, stop: int) -> int:
    """Return the token after the clause: the end of the sentence without its period."""
    tokens = reading.tokens
    for at in range(first + 3, min(stop, first + LONGEST_CLAUSE)):
        if (
            tokens[at].text == ","
            and ("so" in tokens[at + 1].classes or "speech_verb" in tokens[at + 1].classes)
            and (
                tokens[at + 1].low != "so"
                or "capital" in tokens[at + 2].classes
                or tokens[at + 2].low in {"der", "die", "das"}
            )
        ):
            return at
    near = range(first, min(stop, first + LONGEST_CLAUSE))
    marks = (at for at in near if tokens[at].text in {";", ":"})
    parted = (at for at in marks if tokens[at].text == ";" or _opens_quotation(reading, at))
    stop = next(parted, stop)
    while stop > first and tokens[stop - 1].text in {".", "!", "?", "…", ",", ":", ";"}:
        stop -= 1
    return stop


def _opens_quotation(reading: Reading, at: int) -> bool:
    """Tell the colon before marks: what they hold is a quotation of its own."""
    token, after = reading.tokens[at : at + 2]
    return token.text == ":" and "quote_mark" in after.classes


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


def told_found(reading: Reading, index: int, first: int, stop: int, speaker: Speaker) -> Found:
    """Build the claim of a told clause: direct where it speaks in the first person."""
    found = indirect_found(reading, index, first, stop, speaker)
    if not are_own_words(reading, first, stop, speaker):
        return found
    keep_own_words(reading, stop)
    return replace(found, value=Quote("direct", speaker.name, speaker.text, speaker.cue))


def indirect_found(reading: Reading, index: int, first: int, stop: int, speaker: Speaker) -> Found:
    """Build the claim of a reported clause, and remember who told it and how far it goes."""
    tokens = reading.tokens
    if speaker.text:
        reading.last_speaker = speaker
    reading.reported_until = stop
    first = past_dateline(reading, first)
    value = Quote("indirect", speaker.name, speaker.text, speaker.cue)
    # Marked words before and inside are quotations of their own: the family goes on behind
    # the cue.
    return Found(Kind.QUOTE, tokens[first].start, tokens[stop - 1].end, value, index + 1)
