"""English reported speech, attributions, ranks, credits, places and organisations."""

from articles.facts.kinds import Kind
from articles.facts.values import Attribution, Credit, Named, Quote
from articles.splitting.credits import credit_names
from articles.splitting.en.families import CREDITS, SOURCES, SPEECH, THINGS
from articles.splitting.engine import Found
from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import LINE, SPACE

LEAST_WORDS = 3
LONGEST = 14


def phrase_end(reading: Reading, at: int) -> int | None:
    """Return the token after the noun phrase at `at`: up to a verb, a comma or a function word."""
    tokens = reading.tokens
    if "pronoun" in tokens[at].classes:
        return at + 1
    step = at + 1 if "determiner" in tokens[at].classes else at
    end = None
    while step - at < LONGEST and (step == at or tokens[step].gap <= LINE):
        token = tokens[step]
        if not token.text or not token.text[0].isalpha() or "speech_verb" in token.classes:
            break
        if "function" in token.classes:
            joined = end is not None and token.low in {"of", "for"}
            if not joined:
                break
        elif "noun" in token.classes:
            end = step + 1
        step += 1
    return end


def _speaker(reading: Reading, first: int, stop: int, cue: str | None) -> Speaker:
    text = " ".join(reading.span_text(first, stop).split())
    mentions = reading.mentions_in(first, stop)
    name = mentions[-1].name if mentions else None
    if name is None and reading.tokens[first].low in {"he", "she"}:
        mention = reading.mention_before(first)
        name = mention.name if mention else None
    return Speaker(text, name, cue)


def speaker_around(reading: Reading, cue: int) -> Speaker:
    """Return the subject of the verb of speech at `cue`: before it, or right behind it."""
    tokens = reading.tokens
    first, _ = reading.sentence(cue)
    for at in range(max(first, cue - LONGEST), cue):
        if phrase_end(reading, at) == cue and tokens[at - 1].low not in {"of", "the", "a"}:
            return _speaker(reading, at, cue, tokens[cue].text)
    end = phrase_end(reading, cue + 1)
    if end:
        return _speaker(reading, cue + 1, end, tokens[cue].text)
    return Speaker(cue=tokens[cue].text)


@SPEECH.rule("direct-quote", on=("quote_mark",))
def direct_quote_rule(reading: Reading, index: int) -> Found | None:
    """Finds quotations with their marks and who speaks them.

    Leaves alone: one or two words in marks, titles of works, names.
    """
    quoted = reading.quoted.get(index)
    if quoted is None or not is_quotation(reading, quoted):
        return None
    speaker = _speaker_of(reading, quoted)
    if speaker.text:
        reading.last_speaker = speaker
    value = Quote("direct", speaker.name, speaker.text, speaker.cue)
    tokens = reading.tokens
    return Found(
        Kind.QUOTE, tokens[quoted.first].start, tokens[quoted.stop - 1].end, value, quoted.stop
    )


def is_quotation(reading: Reading, quoted: Quoted) -> bool:
    """Tell speech in marks from titles, names and single words."""
    inside = reading.tokens[quoted.first + 1 : quoted.stop - 1]
    words = [token for token in inside if token.text[0].isalpha()]
    if len(words) < LEAST_WORDS:
        return False
    content = [word for word in words if "function" not in word.classes]
    if len(words) < 8 and content and all(word.text[0].isupper() for word in content):
        return inside[-1].text in {"!", "?", ","} and _cue_near(reading, quoted) is not None
    return not reading.tokens[quoted.first - 1].classes.get("title_noun")


def _cue_near(reading: Reading, quoted: Quoted) -> int | None:
    tokens = reading.tokens
    start, _ = reading.sentence(quoted.first)
    _, stop = reading.sentence(quoted.stop - 1)
    for distance in range(1, 30):
        after, before = quoted.stop - 1 + distance, quoted.first - distance
        if after < stop and "speech_verb" in tokens[after].classes:
            return after
        if before >= start and "speech_verb" in tokens[before].classes:
            return before
    return None


def _speaker_of(reading: Reading, quoted: Quoted) -> Speaker:
    cue = _cue_near(reading, quoted)
    if cue is not None:
        return speaker_around(reading, cue)
    if reading.last_speaker:
        return Speaker(reading.last_speaker.text, reading.last_speaker.name)
    return Speaker()


@SPEECH.rule("reported-clause", on=("speech_verb",))
def reported_clause_rule(reading: Reading, index: int) -> Found | None:
    """Finds the clause in "said that …", "told reporters that …". Leaves alone: "said" in quotes."""
    tokens = reading.tokens
    _, stop = reading.sentence(index)
    for at in range(index + 1, min(index + 7, stop)):
        if "quote_mark" in tokens[at].classes or tokens[at].text in {",", ":"}:
            return None
        if "conjunction" in tokens[at].classes:
            return _indirect(reading, index, at, stop)
    return None


def _indirect(reading: Reading, cue: int, first: int, stop: int) -> Found | None:
    tokens = reading.tokens
    while stop > first and tokens[stop - 1].text in {".", "!", "?", ",", ";"}:
        stop -= 1
    if stop - first < LEAST_WORDS:
        return None
    speaker = speaker_around(reading, cue)
    reading.last_speaker = speaker if speaker.text else reading.last_speaker
    value = Quote("indirect", speaker.name, speaker.text, speaker.cue)
    return Found(Kind.QUOTE, tokens[first].start, tokens[stop - 1].end, value, first)


@SOURCES.rule("according-to", on=("attributing",))
def according_rule(reading: Reading, index: int) -> Found | None:
    """Finds "according to a police report". Leaves alone: "according" in any other sense."""
    tokens = reading.tokens
    if tokens[index + 1].low != "to":
        return None
    end = phrase_end(reading, index + 2)
    if end is None:
        return None
    mentions = reading.mentions_in(index + 2, end)
    source = mentions[-1].name if mentions else " ".join(reading.span_text(index + 2, end).split())
    value = Attribution(source.removeprefix("the ").removeprefix("a "))
    return Found(Kind.ATTRIBUTION, tokens[index].start, tokens[end - 1].end, value, end)


@CREDITS.rule("credit", on=("credit_word",))
def credit_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Photo: Wu Hong / EPA". Leaves alone: "photo" in a sentence."""
    read = credit_names(reading, index)
    if read is None:
        return None
    tokens = reading.tokens
    return Found(
        Kind.CREDIT, tokens[index].start, tokens[read[0] - 1].end, Credit(read[1]), read[0]
    )


@THINGS.rule("place", on=("place", "place_genitive", "place_pair"))
def place_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Shanghai", "China's", "New York". Leaves alone: surnames, small letters."""
    tokens = reading.tokens
    token = tokens[index]
    if index in reading.named or not token.text[0].isupper():
        return None
    stop = index + 1
    name = token.classes.get("place") or token.classes.get("place_genitive")
    if "place_pair" in token.classes and tokens[stop].low in token.classes["place_pair"]:
        stop += 1
        name = reading.span_text(index, stop)
    if name is None:
        return None
    return Found(Kind.PLACE, token.start, tokens[stop - 1].end, Named(name), stop)


@THINGS.rule("organisation", on=("organisation", "organisation_genitive"))
def organisation_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Tesla", "NATO", "Apple's". Leaves alone: words in small letters, surnames."""
    tokens = reading.tokens
    token = tokens[index]
    name = token.classes.get("organisation") or token.classes["organisation_genitive"]
    if (
        index in reading.named
        or not token.text[0].isupper()
        or (name.isupper() and not token.text.isupper())
    ):
        return None
    stop = index + 1
    if "legal_form" in tokens[stop].classes and tokens[stop].gap == SPACE:
        stop += 1
    return Found(Kind.ORGANISATION, token.start, tokens[stop - 1].end, Named(name), stop)
