"""German clauses and their parts: where they begin, where the finite verb is, who can speak."""

from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

FARTHEST = 45
_BOUNDARIES = frozenset(',;:"„“»«”()–')
SUBORDINATING = frozenset(
    "wie dass daß wonach nachdem weil als obwohl während ob wenn da indem bevor seit bis sodass "
    "damit warum weshalb worauf woraufhin wobei sobald sowie wo soweit sofern falls solange obgleich".split()
)
SUBJECT_PRONOUNS = frozenset("er sie man ich wir dieser diese jener letzterer letztere".split())


def clause_start(reading: Reading, verb: int) -> int:
    """Return the first token of the clause in which `verb` is."""
    first, _ = reading.sentence(verb)
    tokens = reading.tokens
    at = verb
    while at > first and verb - at < FARTHEST:
        before = tokens[at - 1]
        if before.text and before.text in _BOUNDARIES and not _inside_phrase(reading, at - 1):
            break
        at -= 1
    while at < verb - 1 and tokens[at].low in {"und", "aber", "doch", "denn"}:
        at += 1
    return at


def _inside_phrase(reading: Reading, at: int) -> bool:
    """Distinguish a bracket or a mark inside a subject from the end of a clause."""
    tokens = reading.tokens
    if tokens[at].text == ")":
        return "(" in {tokens[at - step].text for step in (2, 3, 4)}
    if tokens[at].text == "(":
        return ")" in {tokens[at + step].text for step in (2, 3, 4)}
    if tokens[at].text in '“"«”':
        return tokens[at].gap == NO_GAP and not {
            tokens[at - step].text for step in (2, 3, 4, 5)
        }.isdisjoint('„"»')
    return tokens[at].text in "„»" and tokens[at].gap == SPACE and opens_name(reading, at)


def opens_name(reading: Reading, at: int) -> bool:
    """Return whether few words are in marks that open at token `at`, as a title or a name."""
    quoted = reading.quoted.get(at)
    return quoted is not None and quoted.stop - at <= 9


def second_place(reading: Reading, start: int, stop: int) -> int | None:
    """Return the token after the first phrase of a main clause: its finite verb."""
    tokens = reading.tokens
    at = start
    if "preposition" in tokens[at].classes:
        return _past_places(reading, at, stop)
    end = noun_phrase_end(reading, at)
    if end is None:
        return at + 1 if at + 1 < stop and tokens[at + 1].text[:1].islower() else None
    end = whole_phrase_end(reading, at, stop) or end
    if "preposition" in tokens[end].classes and tokens[end].low not in _ALSO_PARTICLES:
        end = noun_phrase_end(reading, end + 1) or end
    end += tokens[end].text == ","
    return end if end < stop and tokens[end].text[:1].islower() else None


# "Zu" and "ab" may be the particle of a verb as well.
_ALSO_PARTICLES = frozenset({"zu", "ab", "an", "aus", "vor"})


def _past_places(reading: Reading, at: int, stop: int) -> int | None:
    """Step over phrases of place and time that follow each other."""
    tokens = reading.tokens
    while "preposition" in tokens[at].classes:
        end = noun_phrase_end(reading, at + 1)
        if end is None or end >= stop:
            return None
        at = end
    return at if tokens[at].text[:1].islower() else None


def whole_phrase_end(reading: Reading, start: int, stop: int) -> int | None:
    """Return the end of a phrase with its place ("ein Sprecher in Berlin") and its name."""
    tokens = reading.tokens
    end = noun_phrase_end(reading, start)
    if end is None:
        return None
    comma = tokens[end].text == ","
    if (comma or end < stop) and (named := name_after(reading, end + comma)):
        end = named
    if tokens[end].low == "und" and (other := noun_phrase_end(reading, end + 1)):
        end = other if other == stop or tokens[other].text == "," else end
    if end < stop and "preposition" in tokens[end].classes:
        further = noun_phrase_end(reading, end + 1)
        if further == stop:
            return further
    return end


def name_after(reading: Reading, at: int) -> int | None:
    """Return the end of a name in apposition ("der Chef des Amtes, Jon Berg")."""
    while "title" in reading.tokens[at].classes or (
        reading.tokens[at].text == "." and reading.tokens[at].gap == NO_GAP
    ):
        at += 1
    mention = reading.mention_at(at)
    if mention is None:
        return None
    bracket = (
        reading.tokens[mention.stop].text == "(" and reading.tokens[mention.stop + 2].text == ")"
    )
    return mention.stop + 3 if bracket else mention.stop


def is_personal(reading: Reading, first: int, stop: int) -> bool:
    """Return whether a phrase names somebody who can speak: a person, an office, a body.

    Its head decides, not what defines it: "die Rolle der Partei" cannot speak.
    """
    tokens = reading.tokens
    if tokens[first].low in SUBJECT_PRONOUNS:
        return True
    head = min(noun_phrase_end(reading, first, genitives=False) or stop, stop)
    if reading.mentions_in(first, head) or stop - 1 in reading.named:
        return True
    if tokens[head - 1].low.startswith("jährig") and tokens[head - 1].text[0].isupper():
        return True
    return any(
        tokens[at].classes.get("role", "opfer") != "opfer"
        or "speaking_noun" in tokens[at].classes
        or "organisation" in tokens[at].classes
        for at in range(first, head)
    )
