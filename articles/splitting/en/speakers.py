"""Who says it: the subject of an English verb of speech, before or after it."""

from articles.splitting.en.phrases import LONGEST, phrase_end
from articles.splitting.en.pronouns import fits, last_meant
from articles.splitting.persons import past_titles
from articles.splitting.quotation import Quoted, last_paragraph
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import PARAGRAPH, SPACE

_ADVERBS = frozenset(
    "also later then now has had have once already previously reportedly recently still repeatedly".split()
)
_NO_SUBJECTS = frozenset({"of", "the", "a", "an", "to", "by", "with", "for", "at", "in", "on"})
_PLACING = frozenset({"at", "from", "in", "with", "on"})
_SINGULAR = frozenset({"he", "she"})
_MOST_BETWEEN = 30
_SPOKE_AT = ("spoke at", 0)


def speaker_around(reading: Reading, cue: int) -> Speaker:
    """Return the subject of the verb of speech at `cue`: before it, or right after it."""
    if (span := _subject_before(reading, cue)) is not None:
        return speaker_named(reading, *span, cue)
    silent = Speaker(cue=reading.tokens[cue].text)
    if reading.tokens[cue - 1].text[:1].isalpha() and cue != reading.sentence(cue)[0]:
        return silent
    return speaker_after(reading, cue) or silent


def speaker_after(reading: Reading, cue: int) -> Speaker | None:
    """Return the subject in "said Maria Holt", "added the minister"."""
    tokens = reading.tokens
    if "speech_verb" not in tokens[cue].classes or tokens[cue].low in {"told", "tells"}:
        return None
    end = phrase_end(reading, cue + 1)
    if end is None or tokens[cue + 1].gap >= PARAGRAPH:
        return None
    if tokens[cue + 1].low in {"it", "that", "in", "on", "at"}:
        return None
    if not tokens[cue + 1].classes.keys().isdisjoint(_DAYS):
        return None
    while end > cue + 2 and not tokens[end - 1].classes.keys().isdisjoint(_DAYS):
        end -= 1
    return speaker_named(reading, cue + 1, end, cue)


# American papers set the day right after who speaks: "said Ann Lee Tuesday".
_DAYS = frozenset({"weekday", "days_away"})


def _subject_before(reading: Reading, cue: int) -> tuple[int, int] | None:
    tokens = reading.tokens
    first, _ = reading.sentence(cue)
    stop = cue
    while stop > first + 1 and tokens[stop - 1].low in _ADVERBS:
        stop -= 1
    if tokens[stop - 1].text in {",", ")"}:
        return _before_insertion(reading, first, stop - 1)
    if tokens[stop - 1].low in {"and", "but"} and (shared := _shared_subject(reading, first, stop)):
        return shared
    if tokens[stop - 1].low in {"who", "which"}:
        return _phrase_ending(
            reading, first, stop - 2 if tokens[stop - 2].text == "," else stop - 1
        )
    return _phrase_ending(reading, first, stop)


def _shared_subject(reading: Reading, first: int, joint: int) -> tuple[int, int] | None:
    """Return the subject of "Rivera welcomed the move but warned that …": it opens the sentence."""
    tokens = reading.tokens
    opening = tokens[first].classes
    adverbial = "function" in opening and opening.keys().isdisjoint({"determiner", "pronoun"})
    if adverbial or joint - first > _MOST_BETWEEN:
        return None
    if any(token.text in ",;:" for token in tokens[first:joint]):
        return None
    for end in range(first + 1, min(first + LONGEST, joint - 1)):
        verb = tokens[end]
        did = {"past_verb", "plain_verb"} & verb.classes.keys() or verb.low.endswith("ed")
        if did and verb.text.islower() and "speech_verb" not in verb.classes:
            return first, end
        small = "function" in verb.classes and "determiner" not in verb.classes
        if not verb.text[:1].isalpha() or (small and verb.low not in {"of", "for"}):
            return None
    return None


def _phrase_ending(reading: Reading, first: int, stop: int) -> tuple[int, int] | None:
    """Return the longest noun phrase that ends before token `stop`, "at Oxford" included.

    `first` is the first token of the sentence. Kept, since each verb of speech looks back
    over the commas before it.
    """
    key = ("phrase ending", stop)
    return reading.keep(key, lambda: _find_phrase_ending(reading, first, stop))


def _find_phrase_ending(reading: Reading, first: int, stop: int) -> tuple[int, int] | None:
    if found := _plain_phrase(reading, first, stop):
        return found
    tokens = reading.tokens
    for at in range(max(first + 1, stop - LONGEST), stop):
        if tokens[at - 1].low in _PLACING and phrase_end(reading, at) == stop:
            outer = _plain_phrase(reading, first, at - 1)
            return (outer[0], stop) if outer else None
    return None


def _plain_phrase(reading: Reading, first: int, stop: int) -> tuple[int, int] | None:
    tokens = reading.tokens
    for at in range(max(first, stop - LONGEST), stop):
        if at > first and (tokens[at - 1].low in _NO_SUBJECTS or _is_within_name(reading, at)):
            continue
        small = "function" in tokens[at].classes and not tokens[at].text[:2].isupper()
        if small and not tokens[at].classes.keys() & {"determiner", "pronoun"}:
            continue
        if phrase_end(reading, at) == stop:
            return at, stop
    return None


def _is_within_name(reading: Reading, at: int) -> bool:
    """Distinguish "Criminal Court" in "Judges at the International Criminal Court" from a whole
    name.
    """
    before, token = reading.tokens[at - 1 : at + 1]
    if token.gap != SPACE or not token.text[:1].isupper() or not before.text[:1].isupper():
        return before.low == "from" and token.text[:1].isupper()
    return before.classes.keys().isdisjoint({"function", "weekday", "month", "days_away"})


def _before_insertion(reading: Reading, first: int, comma: int) -> tuple[int, int] | None:
    """Step over what is between commas: "Holt, who joined in 2019, said", "Holt (52) said"."""
    tokens = reading.tokens
    for at in range(comma - 1, max(first, comma - _MOST_BETWEEN), -1):
        if tokens[at].text in {",", "("} and (found := _phrase_ending(reading, first, at)):
            return found
    return None


def speaker_named(reading: Reading, first: int, stop: int, cue: int) -> Speaker:
    """Return the speaker that tokens `first` to `stop` name, for the verb at `cue`."""
    text = reading.phrase_text(first, stop)
    name = (
        _person_speaking(reading, first, stop)
        or _beside(reading, stop)
        or _by_role(reading, first, stop)
    )
    if name is None and reading.tokens[first].low in _SINGULAR:
        name = _spoken_of(reading, first)
    reading.kept[_SPOKE_AT] = cue
    return Speaker(text, name, reading.tokens[cue].text)


def spoken_at(reading: Reading) -> int:
    """Return the token of the last verb of speech whose subject is known, 0 before any."""
    at: int = reading.kept.get(_SPOKE_AT, 0)
    return at


def _person_speaking(reading: Reading, first: int, stop: int) -> str | None:
    """Return the person named last, unless only what is theirs speaks: "Mrs Lowe's daughter"."""
    mentions = reading.mentions_in(first, stop)
    if not mentions:
        return None
    last = reading.tokens[mentions[-1].stop - 1]
    owns = mentions[-1].stop < stop and last.low.endswith(("'s", "s'"))
    return None if owns else mentions[-1].name


def _beside(reading: Reading, stop: int) -> str | None:
    """Return the person set beside the subject: "one of his aides, Steve Mills, said"."""
    if reading.tokens[stop].text != ",":
        return None
    mention = reading.mention_at(past_titles(reading, stop + 1))
    return mention.name if mention else None


def _by_role(reading: Reading, first: int, stop: int) -> str | None:
    """Resolve "the minister" to the person who has the role in this text."""
    tokens = reading.tokens
    if "determiner" not in tokens[first].classes or tokens[first].low in {"a", "an"}:
        return None
    for at in range(first + 1, stop):
        if tokens[at].low in {"of", "for", "at"}:
            break
        role = "role" in tokens[at].classes and "role" not in tokens[at + 1].classes
        if role and (name := reading.people.bearer(tokens[at].low)):
            return name
    return None


def _spoken_of(reading: Reading, index: int) -> str | None:
    """Return whom "he" or "she" means: a subject named since the last words, else who spoke."""
    spoke_at = reading.kept.get(_SPOKE_AT, 0)
    pronoun = reading.tokens[index].low
    near = reading.mentions_in(max(spoke_at, index - 150), index)
    since = [mention for mention in near if fits(pronoun, mention.name)]
    for mention in reversed(since):
        if mention.first - reading.sentence(mention.first)[0] < 4:
            return mention.name
    last = reading.last_speaker.name if reading.last_speaker else None
    if last and fits(pronoun, last):
        return last
    if since:
        return since[-1].name
    return last_meant(reading, index, pronoun)


def cue_of(reading: Reading, quoted: Quoted) -> int | None:
    """Return the verb of speech beside words in marks, after them before in front of them."""
    tokens = reading.tokens
    start, _ = reading.sentence(quoted.first)
    _, stop = reading.sentence(quoted.stop - 1)
    if tokens[quoted.stop].gap >= PARAGRAPH:
        stop = quoted.stop
    elif stop == quoted.stop and tokens[stop].text[:1].islower():
        _, stop = reading.sentence(stop)
    for distance in range(1, _MOST_BETWEEN):
        after, before = quoted.stop - 1 + distance, quoted.first - distance
        if after < stop and _is_cue(reading, after, quoted):
            return after
        if before >= start and _is_cue(reading, before, quoted):
            return before
    return _colon_cue(reading, quoted)


def _is_cue(reading: Reading, at: int, quoted: Quoted) -> bool:
    """Distinguish a verb of speech from a noun ("the claims", "his reports") and from other
    quotations.
    """
    tokens = reading.tokens
    if "speech_verb" not in tokens[at].classes:
        return False
    if "clear_verb" in tokens[at].classes:
        return True
    return "determiner" not in tokens[at - 1].classes


def _colon_cue(reading: Reading, quoted: Quoted) -> int | None:
    """Return the verb before a colon that ends the sentence: "Holt said:" and a new line."""
    tokens = reading.tokens
    if tokens[quoted.first - 1].text != ":":
        return None
    first, stop = reading.sentence(quoted.first - 1)
    nearest = range(stop - 1, max(first, stop - _MOST_BETWEEN), -1)
    return next((at for at in nearest if "speech_verb" in tokens[at].classes), None)


def speaker_of(reading: Reading, quoted: Quoted) -> Speaker:
    """Return who speaks the words in marks: stated beside them, before, or going on."""
    quoted = last_paragraph(reading.quoted, reading.tokens, quoted)
    cue = cue_of(reading, quoted)
    if cue is None:
        return _going_on(reading, quoted)
    if cue >= quoted.stop and cue <= quoted.stop + 1 and (following := speaker_after(reading, cue)):
        return following
    return speaker_around(reading, cue)


def _going_on(reading: Reading, quoted: Quoted) -> Speaker:
    """Let the last speaker go on in whole sentences; a fragment belongs to its own sentence."""
    last = reading.last_speaker
    first, _ = reading.sentence(quoted.first)
    fragment = reading.tokens[quoted.first + 1].text[0].islower() and quoted.first > first
    if last is None or fragment or reading.tokens[quoted.stop - 2].text == ",":
        return Speaker()
    return Speaker(last.text, last.name)
