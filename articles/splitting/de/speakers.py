"""Who says it: the speaker of a German quotation, stated before, after, around or going on."""

from articles.splitting.de.attributions import attribution_phrase
from articles.splitting.de.clauses import clause_start, is_personal, second_place, whole_phrase_end
from articles.splitting.de.phrases import (
    noun_phrase_end,
    person_in,
    person_meant,
)
from articles.splitting.de.subjects import Span, first_subject, subject_after, subject_of
from articles.splitting.quotation import Quoted, last_paragraph
from articles.splitting.reading import Reading, Speaker
from articles.splitting.tokens import NO_GAP, SPACE

_AUXILIARIES = frozenset(
    "hat haben hatte hatten habe hätte wurde wurden wird werden ist sind war waren soll sollen "
    "will wollte".split()
)
_IT_SAYS = frozenset({"heißt", "hieß", "steht", "stand"})
REACH = 40


def speaker_of_quote(reading: Reading, quoted: Quoted) -> Speaker:
    """Return who speaks the words in marks: stated after, before, around, or going on."""
    quoted = last_paragraph(reading.quoted, reading.tokens, quoted)
    return (
        _named_after(reading, quoted.stop)
        or _named_within(reading, quoted)
        or _named_before(reading, quoted.first)
        or _named_next(reading, quoted.stop)
        or _reported(reading, quoted)
        or _named_around(reading, quoted)
        or _source_around(reading, quoted)
        or speaker_going_on(reading, quoted.first)
        or Speaker()
    )


def _reported(reading: Reading, quoted: Quoted) -> Speaker | None:
    """Take the speaker of the indirect speech in which the marks are."""
    return reading.last_speaker if quoted.first < reading.reported_until else None


def _named_within(reading: Reading, quoted: Quoted) -> Speaker | None:
    """Take the speaker of a report that goes on with marks: "sagte, es sei so und …, „…“"."""
    comma = reading.tokens[quoted.first - 1].text == ","
    return _reported(reading, quoted) if comma else None


def _named_after(reading: Reading, at: int) -> Speaker | None:
    """Read "…“, sagte Musk", "…“, so der Minister", "…“, wird der Arzt zitiert"."""
    tokens = reading.tokens
    if tokens[at].text == "(" and (named := reading.mention_at(at + 1)):
        return Speaker(named.name, named.name) if tokens[named.stop].text == ")" else None
    while tokens[at].text in {",", "-", "–", "."} and tokens[at].text and tokens[at].gap <= SPACE:
        if tokens[at].text == "." and tokens[at].gap != NO_GAP:
            return None
        at += 1
    low = tokens[at].low
    if low in _IT_SAYS and tokens[at + 1].low == "es":
        return _says_the_paper(reading, at)
    if "so" in tokens[at].classes or "speech_verb" in tokens[at].classes or low in _AUXILIARIES:
        return spoken_by(reading, subject_after(reading, at + 1), tokens[at].text)
    if low == "wie" and tokens[at - 1].text == ",":
        return spoken_by(reading, first_subject(reading, at + 1, at + 16), None)
    return None


def _named_next(reading: Reading, at: int) -> Speaker | None:
    """Read "Das sagte der Minister" after a quotation that is a sentence of its own."""
    tokens = reading.tokens
    at += tokens[at].text == "."
    if tokens[at].text not in {"Das", "So", "Dies"} or tokens[at - 1].text == ",":
        return None
    if "speech_verb" not in tokens[at + 1].classes:
        return None
    span = subject_after(reading, at + 2)
    return spoken_by(reading, span, None) if span and is_personal(reading, *span) else None


def _says_the_paper(reading: Reading, at: int) -> Speaker | None:
    """Read "heißt es in dem Bericht": the paper speaks."""
    tokens = reading.tokens
    step = at + 2
    while step - at < 6 and "cue_adverb" in tokens[step].classes:
        if "preposition" in tokens[step].classes:
            break
        step += 1
    if "preposition" in tokens[step].classes:
        step += 1
    end = noun_phrase_end(reading, step)
    return spoken_by(reading, (step, end) if end else None, tokens[at].text)


def spoken_by(reading: Reading, span: Span | None, cue: str | None) -> Speaker | None:
    if span is None:
        return None
    return Speaker(reading.phrase_text(*span), person_in(reading, *span), cue)


def _named_before(reading: Reading, first: int) -> Speaker | None:
    """Read "Der Minister sagte: „…" and "Musk schrieb auf Twitter: „…"."""
    tokens = reading.tokens
    at = first - 1
    if tokens[at].text == "(" and (mention := reading.mention_ending(at)):
        return Speaker(mention.name, mention.name)
    if tokens[at].text not in {":", ","}:
        return None
    start, _ = reading.sentence(at)
    if tokens[at].text == ":" and (label := _label(reading, start, at)):
        return label
    for cue in range(at - 1, max(start, at - REACH) - 1, -1):
        if tokens[cue].low in _IT_SAYS | {"geheißen"} and (paper := _paper(reading, start)):
            return paper
        if "speech_verb" in tokens[cue].classes:
            return speaker_around(reading, cue)
    if tokens[at].text == ":":
        return who_acts(reading, start, at)
    return None


def _label(reading: Reading, start: int, colon: int) -> Speaker | None:
    """Read "BKA-Präsident Ziercke: „…": the phrase before the colon and nothing else."""
    end = whole_phrase_end(reading, start, colon)
    listed = _listed(reading, start, colon)
    if listed:
        return spoken_by(reading, (listed, colon), None)
    if end and reading.tokens[end].text == ",":
        further = whole_phrase_end(reading, end + 1, colon)
        return spoken_by(reading, (start, end), None) if further == colon else None
    return spoken_by(reading, (start, colon), None) if end == colon else None


def _listed(reading: Reading, start: int, colon: int) -> int | None:
    """Return where the last of several speakers begins: "Berg („…“) und der Minister Falk: „…“"."""
    for at in range(colon - 2, max(start, colon - 12), -1):
        token = reading.tokens[at]
        if token.low == "und" and reading.tokens[at - 1].text in {")", ",", "“", "”", "«"}:
            whole = whole_phrase_end(reading, at + 1, colon) == colon
            return at + 1 if whole and is_personal(reading, at + 1, colon) else None
    return None


def who_acts(reading: Reading, start: int, stop: int) -> Speaker | None:
    """Take the person or body that a sentence is about, the subject first."""
    finite = second_place(reading, start, stop)
    span = subject_of(reading, finite, finite) if finite else None
    if span is None or span[1] > stop or not is_personal(reading, *span):
        return None
    return None if _is_credited(reading, span) else spoken_by(reading, span, None)


def _is_credited(reading: Reading, span: Span) -> bool:
    """Distinguish the authors in "Von Jon Brandtner und Ada Brügge" from who acts."""
    return any(first < span[1] and span[0] < stop for first, stop in reading.credited)


def _paper(reading: Reading, start: int) -> Speaker | None:
    """Read what speaks in "In dem Antrag heißt es: „…": the phrase after the preposition."""
    if reading.tokens[start].low not in {"in", "im", "auf", "aus", "bei", "beim", "seitens"}:
        return None
    end = noun_phrase_end(reading, start + 1)
    return spoken_by(reading, (start + 1, end), "heißt") if end else None


def _named_around(reading: Reading, quoted: Quoted) -> Speaker | None:
    """Find a verb of speech in the same sentence, nearest first."""
    start, _ = reading.sentence(quoted.first)
    _, stop = reading.sentence(quoted.stop - 1)
    if reading.tokens[start].low == "für" and (judge := judge_of(reading, start)):
        return judge
    return _nearest_cue(reading, quoted, start, stop, weak=False) or _nearest_cue(
        reading, quoted, start, stop, weak=True
    )


def judge_of(reading: Reading, start: int) -> Speaker | None:
    """Read "Für den Arzt Jon Berg ist das „falsch“": the person after "für"."""
    end = whole_phrase_end(reading, start + 1, start + 1)
    if end is None or not is_personal(reading, start + 1, end):
        return None
    return spoken_by(reading, (start + 1, end), None)


def _nearest_cue(
    reading: Reading, quoted: Quoted, start: int, stop: int, *, weak: bool
) -> Speaker | None:
    tokens = reading.tokens
    for distance in range(1, REACH):
        before, after = quoted.first - distance, quoted.stop - 1 + distance
        if after < stop and "so" in tokens[after].classes and tokens[after - 1].text == ",":
            span = subject_after(reading, after + 1)
            if span and is_personal(reading, *span):
                return spoken_by(reading, span, "so")
        if after < stop and _is_cue(reading, after, weak=weak):
            return speaker_around(reading, after)
        if before >= start and _is_cue(reading, before, weak=weak):
            return speaker_around(reading, before)
        if after >= stop and before < start:
            break
    return None


def _is_cue(reading: Reading, at: int, *, weak: bool) -> bool:
    token = reading.tokens[at]
    return (
        "speech_verb" in token.classes
        and token.text[0].islower()
        and ("weak_verb" in token.classes) is weak
    )


def _source_around(reading: Reading, quoted: Quoted) -> Speaker | None:
    start, _ = reading.sentence(quoted.first)
    _, stop = reading.sentence(quoted.stop - 1)
    return source_in(reading, start, stop)


def speaker_going_on(reading: Reading, at: int) -> Speaker | None:
    """Return who goes on speaking at `at`, where the sentence itself names nobody.

    The sentence before says it, if somebody acts in it; else the last speaker.
    """
    start, stop = reading.sentence(at)
    reported = any(
        "subjunctive" in reading.tokens[i].classes for i in range(start, min(stop, start + 60))
    )
    if not reported and (here := who_acts(reading, start, stop)):
        return here
    if reading.tokens[start - 1].text:
        before, _ = reading.sentence(start - 1)
        quoted = any(
            "quote_mark" in reading.tokens[i].classes
            for i in range(before, min(start, before + 90))
        )
        if (
            not quoted
            and reading.reported_until <= before
            and (_speaks(reading, before, start) or reading.last_speaker is None)
            and (stated := who_acts(reading, before, start))
        ):
            return stated
    if reading.last_speaker:
        return Speaker(reading.last_speaker.text, reading.last_speaker.name, None)
    pronoun = reading.tokens[start].low
    if pronoun in {"er", "sie"} and (
        name := person_meant(reading, start, feminine=pronoun == "sie")
    ):
        return Speaker(name, name, None)
    mention = reading.mention_before(start)
    return Speaker(mention.name, mention.name, None) if mention else None


def _speaks(reading: Reading, first: int, stop: int) -> bool:
    """Return whether somebody speaks or thinks in a sentence, by its verbs and nouns."""
    return any(
        {"speech_verb", "speech_noun"} & token.classes.keys() or token.text == "Stellung"
        for token in reading.tokens[first : min(stop, first + 60)]
    )


def source_in(reading: Reading, first: int, stop: int) -> Speaker | None:
    """Return the source that "laut", "nach Angaben" or "zufolge" names between two tokens."""
    tokens = reading.tokens
    for at in range(first, min(stop, first + 60)):
        if "attributing" in tokens[at].classes or "according" in tokens[at].classes:
            phrase = attribution_phrase(reading, at)
            if phrase:
                return Speaker(phrase.text, phrase.person, None)
    return None


def speaker_after(reading: Reading, cue: int) -> Speaker:
    """Return the subject right after a verb of speech or "so"."""
    text = reading.tokens[cue].text
    if reading.tokens[cue].low in _IT_SAYS and reading.tokens[cue + 1].low == "es":
        return _says_the_paper(reading, cue) or Speaker(cue=text)
    return spoken_by(reading, subject_after(reading, cue + 1), text) or Speaker(cue=text)


def speaker_around(reading: Reading, cue: int) -> Speaker:
    """Return the subject of the verb of speech at `cue`."""
    text = reading.tokens[cue].text
    if reading.tokens[cue].low in _IT_SAYS and reading.tokens[cue + 1].low == "es":
        stated = _paper(reading, clause_start(reading, cue)) or _says_the_paper(reading, cue)
        return stated or Speaker(cue=text)
    finite = _finite_verb(reading, cue)
    if reading.tokens[cue].low.startswith("zitier"):
        span = _whom_it_cites(reading, cue)
    elif reading.tokens[finite].low in _PASSIVES and finite < cue:
        span = _agent(reading, finite, cue) or _body(reading, finite)
        return spoken_by(reading, span, text) or Speaker(cue=text)
    else:
        span = None
    span = span or subject_of(reading, cue, finite)
    return spoken_by(reading, span, text) or Speaker(cue=text)


_PASSIVES = frozenset({"wird", "werden", "wurde", "wurden"})


def _agent(reading: Reading, finite: int, cue: int) -> Span | None:
    """Return who speaks in the passive: "wird von Kennern als „…“ bezeichnet"."""
    for at in range(finite + 1, cue):
        if reading.tokens[at].low in {"von", "vom"} and (end := noun_phrase_end(reading, at + 1)):
            return (at + 1, end)
    return None


def _body(reading: Reading, finite: int) -> Span | None:
    """Return the body of which somebody says it: "Beim Roten Kreuz wurde betont", "Seitens der …"."""
    start = clause_start(reading, finite)
    if reading.tokens[start].low not in {"bei", "beim", "seitens", "aus", "von", "vom"}:
        return None
    end = noun_phrase_end(reading, start + 1)
    return (start + 1, end) if end else None


def _whom_it_cites(reading: Reading, cue: int) -> Span | None:
    """Return the person cited in "zitiert der „Bote“ Jon Berg": a paper cites, a person speaks."""
    _, stop = reading.sentence(cue)
    mentions = reading.mentions_in(cue + 1, min(stop, cue + 16))
    return (mentions[-1].first, mentions[-1].stop) if mentions else None


def speaker_holding(reading: Reading, noun: int) -> Speaker | None:
    """Return who holds the opinion of a noun of speech: "Berg ist der Meinung, dass …"."""
    start = clause_start(reading, noun)
    for at in range(noun - 1, max(start, noun - 10) - 1, -1):
        classes = reading.tokens[at].classes
        if (
            "speech_verb" in classes
            and "weak_verb" not in classes
            and reading.tokens[at].text[0].islower()
        ):
            stated = speaker_around(reading, at)
            return stated if stated.text else None
    if start == noun:
        return None
    return who_acts(reading, start, noun) or _opinion_of(reading, start, noun)


def _opinion_of(reading: Reading, start: int, noun: int) -> Speaker | None:
    """Return whose opinion it is, be it a figure: "40 Prozent sind der Ansicht", "teilen die Ansicht"."""
    finite = second_place(reading, start, noun)
    if finite is None or reading.tokens[noun].low not in _OPINIONS:
        return None
    return spoken_by(reading, subject_of(reading, finite, finite), None)


_OPINIONS = frozenset({"meinung", "ansicht", "auffassung", "überzeugung"})


def _finite_verb(reading: Reading, cue: int) -> int:
    """Return the auxiliary that goes with a participle ("hat … gefordert"), else the cue."""
    tokens = reading.tokens
    start = clause_start(reading, cue)
    finite = {"past_verb", "past_form"} & tokens[cue].classes.keys()
    if tokens[cue - 1].text == "," and not finite:
        start = max(reading.sentence(cue)[0], cue - _LONGEST_FRAME)
    return next((at for at in range(start, cue) if tokens[at].low in _AUXILIARIES), cue)


# How far an auxiliary is from its participle with an insertion between them.
_LONGEST_FRAME = 25
