"""English reported speech: quotations in marks, reported clauses, and who said it."""

from articles.facts.kinds import Kind
from articles.facts.values import Quote
from articles.splitting.en.families import SPEECH
from articles.splitting.en.phrases import phrase_end
from articles.splitting.en.speakers import cue_of, speaker_around, speaker_of
from articles.splitting.engine import RuleMatch
from articles.splitting.persons import past_titles
from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import LINE, PARAGRAPH

LEAST_WORDS = 3
LONGEST_LOOK = 120
MOST_ENDS = 8
LONGEST_DATELINE = 10
LONGEST_LISTENER = 6
_ENDS = frozenset({".", "!", "?", ",", ";", "…", "..."})
BEFORE_CLAUSE = frozenset(
    "in on at to of by for with after during about as from into before".split()
)
_SPEAKERS = frozenset("capital determiner role source_noun person_noun report_noun".split())
DAYS = ("weekday", "days_away")


@SPEECH.rule("direct-quote", on=("quote_mark",))
def direct_quote_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds quotations with their marks and who speaks them.

    Leaves alone: one or two words in marks, titles of works and names, since nobody is said
    to have spoken them.
    """
    quoted = reading.quoted.get(index)
    if quoted is None or not is_quotation(reading, quoted):
        return None
    speaker = speaker_of(reading, quoted)
    if speaker.text:
        reading.last_speaker = speaker
    value = Quote("direct", speaker.name, speaker.text, speaker.cue)
    return reading.found(Kind.QUOTE, quoted.first, quoted.stop, value)


def is_quotation(reading: Reading, quoted: Quoted) -> bool:
    """Distinguish speech in marks from titles, names and single words."""
    tokens = reading.tokens
    inside = tokens[quoted.first + 1 : quoted.stop - 1]
    words = [token for token in inside if token.text[0].isalpha()]
    if len(words) < LEAST_WORDS:
        ended = bool(inside) and inside[-1].text in {",", ".", "!", "?"}
        return ended and len(words) > 0 and _is_spoken(reading, quoted)
    content = [word for word in words if "function" not in word.classes]
    if len(words) < 8 and content and all(word.text[0].isupper() for word in content):
        return inside[-1].text in {"!", "?", ","} and cue_of(reading, quoted) is not None
    return not tokens[quoted.first - 1].classes.get("title_noun")


def _is_spoken(reading: Reading, quoted: Quoted) -> bool:
    """Accept short words in marks where a verb of speech is right beside them: "No," he said."""
    cue = cue_of(reading, quoted)
    return cue is not None and (quoted.stop <= cue < quoted.stop + 5 or cue == quoted.first - 2)


@SPEECH.rule("reported-clause", on=("speech_verb",))
def reported_clause_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the clause in "said that …", "told reporters that …", "said prices would fall".

    Leaves alone: "said" beside words in marks, which are direct; "said in a statement", where no
    clause follows; nouns ("his claims"), which say nothing themselves.
    """
    tokens = reading.tokens
    if not _is_verb(reading, index):
        return None
    _, stop = reading.sentence(index)
    for at in range(index + 1, min(index + 9, stop)):
        if tokens[at].text in {",", ";"}:
            break
        if tokens[at].text == ":" or _opens_quotation(reading, at):
            return None
        if "conjunction" in tokens[at].classes and at <= index + 8:
            if tokens[at + 1].low in {"out", "up", "off"} and tokens[at + 2].low != "to":
                return None
            return _indirect(reading, index, at, stop)
    return _without_that(reading, index, stop)


def _opens_quotation(reading: Reading, at: int) -> bool:
    """Distinguish the marks of speech from those around a word or a title."""
    if "quote_mark" not in reading.tokens[at].classes:
        return False
    quoted = reading.quoted.get(at)
    return quoted is not None and is_quotation(reading, quoted)


def _is_verb(reading: Reading, index: int) -> bool:
    classes = reading.tokens[index].classes
    before = reading.tokens[index - 1]
    if not reading.tokens[index].text[0].islower():
        return False
    if "clear_verb" in classes:
        return before.low not in {"the", "a", "an"}
    noun = before.low.endswith("ing") or before.classes.keys() & {"determiner", "number"}
    return not noun


def _without_that(reading: Reading, index: int, stop: int) -> RuleMatch | None:
    """Read "said prices would fall", "said on Friday he was leaving"."""
    tokens = reading.tokens
    listened = _past_listener(reading, index)
    if "reporting" not in tokens[index].classes and listened is None:
        return None
    at = listened or _past_day(reading, index + 1)
    token = tokens[at]
    if not token.text[:1].isalnum() or token.low in BEFORE_CLAUSE or token.gap >= PARAGRAPH:
        return None
    if "finite" in token.classes and token.text.islower():
        return None
    if _is_turned_round(reading, index):
        return None
    if not has_finite_verb(reading, index, at, stop):
        return None
    if any(_opens_quotation(reading, i) for i in range(at, at + 2)):
        return None
    return _indirect(reading, index, at, stop)


def _is_turned_round(reading: Reading, cue: int) -> bool:
    """Distinguish '…," said Col. Magny, who has', whose words stand before it, from a clause after
    it.
    """
    before = reading.tokens[cue - 1]
    inverting = before.text == "," and "inverting" in reading.tokens[cue].classes
    return "quote_mark" in before.classes or (inverting and is_inverted(reading, cue))


def _past_listener(reading: Reading, cue: int) -> int | None:
    """Return where the clause begins in "told reporters the economy had grown"."""
    tokens = reading.tokens
    if tokens[cue].low not in {"told", "tells"}:
        return None
    end = phrase_end(reading, cue + 1)
    if end is None or end - cue > LONGEST_LISTENER:
        return None
    begins = tokens[end].classes.keys() & {"determiner", "pronoun"} or tokens[end].low == "there"
    return end if begins and tokens[end].gap <= LINE else None


def has_finite_verb(reading: Reading, cue: int, at: int, stop: int) -> bool:
    """Distinguish a clause from an object: a finite verb follows its first word."""
    before = reading.tokens[cue - 1]
    plain = before.text[:1].isalnum() or before.text == ")" or _closes_aside(reading, cue)
    for step in range(at + 1, min(at + 14, stop)):
        token = reading.tokens[step]
        if "finite" in token.classes:
            return True
        if token.text in {",", ";", ":"}:
            if plain and not _goes_on(reading, step):
                return False
            plain = False
        if plain and not token.classes.keys().isdisjoint({"plain_verb", "past_verb"}):
            return token.low not in _BESIDE_VERBS
    return False


def _goes_on(reading: Reading, comma: int) -> bool:
    """Distinguish what is between commas ("her client, 62, would") from the end of a clause."""
    after = reading.tokens[comma + 1]
    place = after.low in {"of", "from", "in"} and reading.tokens[comma + 2].text[:1].isupper()
    inserted = (
        place or after.low in {"who", "which", "whose", "where"} or "integer" in after.classes
    )
    return inserted or after.text[:1].isupper()


# They are beside a verb and are none.
_BESIDE_VERBS = frozenset(
    "never also later now still previously currently recently reportedly".split()
)


def _past_day(reading: Reading, at: int) -> int:
    tokens = reading.tokens
    step = at + 1 if tokens[at].low == "on" else at
    if any(name in tokens[step].classes for name in DAYS):
        return step + 1
    return at


def _indirect(reading: Reading, cue: int, first: int, stop: int) -> RuleMatch | None:
    speaker = speaker_around(reading, cue)
    if speaker.text is None:
        return None
    return clause(
        reading,
        first,
        closed(reading, first, part_end(reading, first, stop)),
        speaker,
        go_on=first,
    )


def part_end(reading: Reading, first: int, stop: int) -> int:
    """Return the semicolon that ends what is reported, else the end of the sentence."""
    near = range(first, min(stop, first + LONGEST_LOOK))
    return next((at for at in near if reading.tokens[at].text == ";"), stop)


def closed(reading: Reading, first: int, stop: int) -> int:
    tokens = reading.tokens
    last = stop
    while stop > first and last - stop < MOST_ENDS and tokens[stop - 1].text in _ENDS:
        stop -= 1
    return stop


def clause(
    reading: Reading, first: int, stop: int, speaker: Speaker, *, go_on: int
) -> RuleMatch | None:
    """Build a reported clause; words in marks inside are quotations of their own."""
    first = _past_dateline(reading, first, stop)
    if stop - first < LEAST_WORDS or _holds_quotation(reading, first, stop):
        return None
    reading.last_speaker = speaker if speaker.text else reading.last_speaker
    reading.reported_until = stop
    value = Quote("indirect", speaker.name, speaker.text, speaker.cue)
    return RuleMatch(Kind.QUOTE, *reading.span(first, stop), value, go_on)


def _past_dateline(reading: Reading, first: int, stop: int) -> int:
    """Step over "HULL, England (Reuters) - " and "LONDON — ", which nobody said."""
    tokens = reading.tokens
    if not tokens[first].text.isupper() or len(tokens[first].text) < 3:
        return first
    for at in range(first + 1, min(first + LONGEST_DATELINE, stop)):
        if tokens[at].text in {"-", "–", "—"} and tokens[at].gap and tokens[at + 1].gap:
            return at + 1
    return first


def _holds_quotation(reading: Reading, first: int, stop: int) -> bool:
    """Return whether part of a clause is in marks: then those words are the quotation."""
    for at in range(first, min(stop, first + LONGEST_LOOK)):
        quoted = reading.quoted.get(at)
        if (
            quoted is not None
            and quoted.stop - at > LEAST_WORDS + 1
            and is_quotation(reading, quoted)
        ):
            return True
    return False


def is_inverted(reading: Reading, cue: int) -> bool:
    """Distinguish ", said Maria Holt, who …" from ", said the money was …": no verb follows the
    subject.
    """
    tokens = reading.tokens
    end = phrase_end(reading, cue + 1)
    if not is_speaker(reading, cue + 1) or _closes_aside(reading, cue):
        return False
    if end is None or "pronoun" in tokens[cue + 1].classes or tokens[cue + 1].low == "that":
        return False
    after = tokens[end]
    if not after.text or not after.text[0].isalnum():
        return True
    return "finite" not in after.classes and "function" in after.classes


def _closes_aside(reading: Reading, cue: int) -> bool:
    """Distinguish "Ann Lee, a chemist who saw it, said it was so" from "Ann Lee will resign, said
    …".

    A name opens the sentence, and what is between its comma and the verb only says who that is.
    """
    tokens = reading.tokens
    mention = reading.mention_at(past_titles(reading, reading.sentence(cue)[0]))
    if mention is None or tokens[mention.stop].text != "," or tokens[cue - 1].text != ",":
        return False
    if cue - mention.stop > LONGEST_ASIDE or mention.stop == cue - 1:
        return False
    inside = tokens[mention.stop + 1 : cue - 1]
    described = inside[0].low in _DESCRIBING or "role" in inside[0].classes
    return described and all(token.text != "," for token in inside)


LONGEST_ASIDE = 30
_DESCRIBING = frozenset("a an the who whose his her its their one".split())


def is_speaker(reading: Reading, at: int) -> bool:
    """Distinguish ", warned officials" from ", admitted arson": who speaks has a name or an
    article.
    """
    classes = reading.tokens[at].classes
    return bool(classes.keys() & _SPEAKERS) or "number" in classes
