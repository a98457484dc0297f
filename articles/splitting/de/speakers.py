"""Who says it: the subject of a German verb of speech, before or behind it."""

from articles.splitting.de.phrases import noun_phrase_end, person_in, phrase_text
from articles.splitting.de.sources import source_phrase
from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import NO_GAP, SPACE

_AUXILIARIES = frozenset(
    "hat haben hatte hatten habe hätte wurde wurden wird werden ist sind war waren soll sollen".split()
)
_BOUNDARIES = frozenset(',;:"„“»«”()–')


def speaker_of_quote(reading: Reading, quoted: Quoted) -> Speaker:
    """Return who speaks the words in marks: told behind, before, around, or going on."""
    return (
        _told_behind(reading, quoted.stop)
        or _told_before(reading, quoted.first)
        or _reported(reading, quoted)
        or _told_around(reading, quoted)
        or _source_around(reading, quoted)
        or _going_on(reading, quoted)
        or Speaker()
    )


def _reported(reading: Reading, quoted: Quoted) -> Speaker | None:
    """Take the speaker of the indirect speech in which the marks stand."""
    return reading.last_speaker if quoted.first < reading.reported_until else None


def _told_behind(reading: Reading, at: int) -> Speaker | None:
    """Read "…“, sagte Musk" and "…“, so der Minister"."""
    tokens = reading.tokens
    while tokens[at].text in {",", "-", "–", "."} and tokens[at].text and tokens[at].gap <= SPACE:
        if tokens[at].text == "." and tokens[at].gap != NO_GAP:
            return None
        at += 1
    if "so" in tokens[at].classes:
        return _subject_behind(reading, at, at + 1)
    if "speech_verb" in tokens[at].classes:
        return _subject_behind(reading, at, at + 1)
    if tokens[at].low in _AUXILIARIES or tokens[at].low in {"wie", "heißt"}:
        return _subject_behind(reading, at, at + 1)
    return None


def _subject_behind(reading: Reading, cue: int, at: int) -> Speaker | None:
    tokens = reading.tokens
    step = at
    while (
        step - at < 5
        and "cue_adverb" in tokens[step].classes
        and "determiner" not in tokens[step].classes
    ):
        if tokens[step].text[:1].isupper():
            break
        step += 1
        if tokens[step].text[:1].isupper() and "preposition_like" in tokens[step - 1].classes:
            step += 1
    if tokens[step].low in {"dem", "den", "einem", "einen"}:
        return None
    if tokens[cue].low in {"heißt", "hieß"} and tokens[step].low == "es":
        step += 1
        step += tokens[step].low in {"dazu", "weiter", "darin", "auch"}
        step += tokens[step].low in {"in", "im", "aus", "bei", "von", "vom", "beim"}
    end = noun_phrase_end(reading, step)
    if end is None:
        return None
    return _speaker(reading, step, end, tokens[cue].text)


def _speaker(reading: Reading, first: int, stop: int, cue: str | None) -> Speaker:
    text = phrase_text(reading, first, stop)
    return Speaker(text=text, name=person_in(reading, first, stop), cue=cue)


def _told_before(reading: Reading, first: int) -> Speaker | None:
    """Read "Der Minister sagte: „…" and "Musk schrieb auf Twitter: „…"."""
    tokens = reading.tokens
    at = first - 1
    if tokens[at].text not in {":", ","}:
        return None
    start, _ = reading.sentence(at)
    for cue in range(at - 1, max(start, at - 30) - 1, -1):
        if tokens[cue].low in {"heißt", "hieß", "geheißen"} and (paper := _paper(reading, start)):
            return paper
        if "speech_verb" in tokens[cue].classes:
            return speaker_around(reading, cue)
    if tokens[at].text == ":":
        if mentions := reading.mentions_in(max(start, at - 30), at):
            last = mentions[-1]
            return Speaker(phrase_text(reading, last.first, last.stop), last.name)
        end = noun_phrase_end(reading, start)
        if end and end <= at:
            return _speaker(reading, start, end, None)
    return None


def _paper(reading: Reading, start: int) -> Speaker | None:
    """Read what speaks in "In dem Antrag heißt es: „…": the phrase behind the preposition."""
    if reading.tokens[start].low not in {"in", "im", "auf", "aus"}:
        return None
    end = noun_phrase_end(reading, start + 1)
    return _speaker(reading, start + 1, end, "heißt") if end else None


def _told_around(reading: Reading, quoted: Quoted) -> Speaker | None:
    """Find a verb of speech in the same sentence, nearest first."""
    tokens = reading.tokens
    start, _ = reading.sentence(quoted.first)
    _, stop = reading.sentence(quoted.stop - 1)
    reach = 40
    for distance in range(1, reach):
        before, after = quoted.first - distance, quoted.stop - 1 + distance
        if after < stop and "speech_verb" in tokens[after].classes:
            return speaker_around(reading, after)
        if before >= start and "speech_verb" in tokens[before].classes:
            return speaker_around(reading, before)
    return None


def _source_around(reading: Reading, quoted: Quoted) -> Speaker | None:
    start, _ = reading.sentence(quoted.first)
    _, stop = reading.sentence(quoted.stop - 1)
    return source_in(reading, start, stop)


def _going_on(reading: Reading, quoted: Quoted) -> Speaker | None:
    """Take the speaker of the quotation before, where nobody else is named."""
    if reading.last_speaker:
        return Speaker(reading.last_speaker.text, reading.last_speaker.name, None)
    start, _ = reading.sentence(quoted.first)
    mention = reading.mention_before(start)
    return Speaker(mention.name, mention.name, None) if mention else None


def source_in(reading: Reading, first: int, stop: int) -> Speaker | None:
    """Return the source that "laut", "nach Angaben" or "zufolge" names between two tokens."""
    tokens = reading.tokens
    for at in range(first, min(stop, first + 60)):
        if "attributing" in tokens[at].classes or "according" in tokens[at].classes:
            phrase = source_phrase(reading, at)
            if phrase:
                return Speaker(phrase.text, phrase.person, None)
    return None


def speaker_after(reading: Reading, cue: int) -> Speaker:
    """Return the subject right behind a verb of speech or "so"."""
    return _subject_behind(reading, cue, cue + 1) or Speaker(cue=reading.tokens[cue].text)


def speaker_around(reading: Reading, cue: int) -> Speaker:
    """Return the subject of the verb of speech at `cue`.

    German puts the verb second: where something else stands first, the subject follows.
    """
    tokens = reading.tokens
    start = _clause_start(reading, cue)
    verb = _finite_verb(reading, start, cue)
    text = tokens[cue].text
    if verb == start and tokens[start - 1].text == "," and (aside := _before_aside(reading, start)):
        return Speaker(aside.text, aside.name, text)
    if verb > start and not _opens_otherwise(reading, start, verb):
        end = noun_phrase_end(reading, start)
        if end and end <= verb:
            return _speaker(reading, start, end, text)
    behind = _subject_behind(reading, cue, verb + 1)
    if behind:
        return Speaker(behind.text, behind.name, text)
    for at in range(start, verb):
        end = noun_phrase_end(reading, at)
        if end and end <= verb and "function" not in tokens[at - 1].classes:
            return _speaker(reading, at, end, text)
    return Speaker(cue=text)


def _before_aside(reading: Reading, comma: int) -> Speaker | None:
    """Read the subject before an apposition: "Anna Berg, Leiterin des Amtes, sagte …"."""
    first, _ = reading.sentence(comma)
    if comma - first > 40 or _opens_otherwise(reading, first, comma):
        return None
    end = noun_phrase_end(reading, first)
    if end is None or reading.tokens[end].text != ",":
        return None
    return _speaker(reading, first, end, None)


def _clause_start(reading: Reading, cue: int) -> int:
    first, _ = reading.sentence(cue)
    tokens = reading.tokens
    at = cue
    while at > first and cue - at < 45:
        before = tokens[at - 1]
        if before.text in _BOUNDARIES and before.text and not _inside_phrase(reading, at - 1):
            break
        at -= 1
    while (
        at < cue
        and tokens[at].low in {"und", "aber", "doch", "denn", "der", "die"}
        and at + 1 < cue
    ):
        if tokens[at].low in {"der", "die"} or ("noun" in tokens[at + 1].classes and False):
            break
        at += 1
    return at


def _inside_phrase(reading: Reading, at: int) -> bool:
    """Tell a bracket or a mark inside a subject from the end of a clause."""
    tokens = reading.tokens
    if tokens[at].text == ")":
        return tokens[at - 2].text == "(" or tokens[at - 3].text == "("
    if tokens[at].text == "(":
        return tokens[at + 2].text == ")" or tokens[at + 3].text == ")"
    if tokens[at].text in '“"«”':
        return tokens[at].gap == NO_GAP and tokens[at - 3].text in '„"»'
    return tokens[at].text in "„»" and tokens[at].gap == SPACE


def _finite_verb(reading: Reading, start: int, cue: int) -> int:
    """Return the auxiliary that goes with a participle ("hat … gefordert"), else the cue."""
    for at in range(start, cue):
        if reading.tokens[at].low in _AUXILIARIES:
            return at
    return cue


def _opens_otherwise(reading: Reading, start: int, verb: int) -> bool:
    """Tell whether the clause opens with an adverb or preposition, not with its subject."""
    token = reading.tokens[start]
    if token.low in {"den", "dem", "einen", "einem", "des"}:
        return True
    return "cue_adverb" in token.classes or (
        "function" in token.classes
        and "determiner" not in token.classes
        and "pronoun" not in token.classes
    )
