"""The subject of a German clause: who does what the verb says."""

from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

Span = tuple[int, int]

FARTHEST = 45
_BOUNDARIES = frozenset(',;:"„“»«”()–')
_STOPS = frozenset(',;:.!?"„“»«”()')
_OBLIQUE = frozenset(
    "den dem des einen einem eines diesen diesem dieses seinen seinem seines ihren ihrem ihres "
    "keinen keinem jenen jenem unseren unserem".split()
)
SUBORDINATING = frozenset(
    "wie dass daß wonach nachdem weil als obwohl während ob wenn da indem bevor seit bis sodass "
    "damit warum weshalb worauf woraufhin wobei sobald sowie wo".split()
)
_SUBJECT_PRONOUNS = frozenset("er sie man ich wir dieser diese jener letzterer letztere".split())


def clause_start(reading: Reading, verb: int) -> int:
    """Return the first token of the clause in which `verb` stands."""
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
    """Tell a bracket or a mark inside a subject from the end of a clause."""
    tokens = reading.tokens
    if tokens[at].text == ")":
        return "(" in {tokens[at - step].text for step in (2, 3, 4)}
    if tokens[at].text == "(":
        return ")" in {tokens[at + step].text for step in (2, 3, 4)}
    if tokens[at].text in '“"«”':
        return tokens[at].gap == NO_GAP and not {
            tokens[at - step].text for step in (2, 3, 4, 5)
        }.isdisjoint('„"»')
    return tokens[at].text in "„»" and tokens[at].gap == SPACE and not _opens_long(reading, at)


def _opens_long(reading: Reading, at: int) -> bool:
    quoted = reading.quoted.get(at)
    return quoted is None or quoted.stop - at > 9


def subject_of(reading: Reading, verb: int, finite: int) -> Span | None:
    """Return the subject of the verb at `verb`, whose finite part stands at `finite`.

    German puts the finite verb second: what stands before it is the subject, unless it is
    an object, an adverb or a prepositional phrase; then the subject follows. In a
    subordinate clause the subject follows the conjunction; a relative pronoun stands for
    the noun before it.
    """
    tokens = reading.tokens
    start = clause_start(reading, finite)
    if finite == start:
        return _of_verb_first(reading, finite)
    if tokens[start].low in SUBORDINATING and _closes_clause(reading, verb, finite):
        return first_subject(reading, start + 1, min(finite, verb))
    if _is_relative(reading, start) and _closes_clause(reading, verb, finite):
        return antecedent(reading, start - 1)
    return _of_main_clause(reading, start, finite)


def _of_verb_first(reading: Reading, finite: int) -> Span | None:
    """Choose between the phrase before an insertion and the one behind the verb."""
    aside = None
    if reading.tokens[finite - 1].text in {",", "–"}:
        aside = before_aside(reading, finite)
    if aside and is_personal(reading, *aside):
        return aside
    behind = subject_behind(reading, finite + 1)
    if behind and (aside is None or is_personal(reading, *behind)):
        return behind
    return aside or behind


def _of_main_clause(reading: Reading, start: int, finite: int) -> Span | None:
    """Choose between the phrase before the verb and the one behind it."""
    tokens = reading.tokens
    if tokens[finite + 1].low in {"er", "man", "ich", "wir"}:
        return finite + 1, finite + 2
    if tokens[finite - 1].low in {"und", "oder", "sondern"}:
        return _of_first_verb(reading, start, finite - 1)
    field = _field_subject(reading, start, finite)
    if field and (is_personal(reading, *field) or tokens[start].low not in _AMBIGUOUS):
        return field
    behind = subject_behind(reading, finite + 1)
    if behind and (field is None or is_personal(reading, *behind)):
        return behind
    return field or first_subject(reading, start, finite)


# Articles that may open an object as well as a subject.
_AMBIGUOUS = frozenset(
    "die das eine diese dieses seine ihre keine jegliche jede jedes ihr sein".split()
)


def _of_first_verb(reading: Reading, start: int, stop: int) -> Span | None:
    """Return the subject that a second verb shares: "zeigte sich der Rat froh und sagte"."""
    finite = second_place(reading, start, stop)
    return subject_of(reading, finite, finite) if finite else None


def second_place(reading: Reading, start: int, stop: int) -> int | None:
    """Return the token behind the first phrase of a main clause: its finite verb."""
    tokens = reading.tokens
    at = start
    if "preposition" in tokens[at].classes:
        return _past_places(reading, at, stop)
    end = noun_phrase_end(reading, at)
    if end is None:
        return at + 1 if at + 1 < stop and tokens[at + 1].text[:1].islower() else None
    end = whole_phrase_end(reading, at, stop) or end
    end += tokens[end].text == ","
    return end if end < stop and tokens[end].text[:1].islower() else None


def _past_places(reading: Reading, at: int, stop: int) -> int | None:
    """Step over phrases of place and time that follow each other."""
    tokens = reading.tokens
    while "preposition" in tokens[at].classes:
        end = noun_phrase_end(reading, at + 1)
        if end is None or end >= stop:
            return None
        at = end
    return at if tokens[at].text[:1].islower() else None


def _field_subject(reading: Reading, start: int, finite: int) -> Span | None:
    """Return the phrase that fills the place before the verb, if it may be the subject."""
    tokens = reading.tokens
    token = tokens[start]
    if token.low == "auch" and start + 1 < finite:
        start, token = start + 1, tokens[start + 1]
    if token.low in _OBLIQUE or "preposition" in token.classes:
        return None
    end = whole_phrase_end(reading, start, finite)
    return (start, end) if end and end <= finite else None


def whole_phrase_end(reading: Reading, start: int, stop: int) -> int | None:
    """Return the end of a phrase with its place ("ein Sprecher in Berlin") and its name."""
    tokens = reading.tokens
    end = noun_phrase_end(reading, start)
    if end is None:
        return None
    comma = tokens[end].text == ","
    if (comma or end < stop) and (named := _name_behind(reading, end + comma)):
        end = named
    if tokens[end].low == "und" and (other := noun_phrase_end(reading, end + 1)):
        end = other if other == stop or tokens[other].text == "," else end
    if end < stop and "preposition" in tokens[end].classes:
        further = noun_phrase_end(reading, end + 1)
        if further == stop:
            return further
    return end


def _name_behind(reading: Reading, at: int) -> int | None:
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


def _closes_clause(reading: Reading, verb: int, finite: int) -> bool:
    """Tell whether the verb stands last in its clause, as in a subordinate one."""
    after = reading.tokens[max(verb, finite) + 1]
    return not after.text or after.text in _STOPS or after.low in _CLOSING_VERBS


_CLOSING_VERBS = frozenset(
    "hat haben hatte hatten habe wird wurde wurden werden ist sind war waren worden und".split()
)


def _is_relative(reading: Reading, start: int) -> bool:
    token = reading.tokens[start]
    return reading.tokens[start - 1].text == "," and (
        "relative_pronoun" in token.classes or token.low.startswith("welche")
    )


def antecedent(reading: Reading, comma: int) -> Span | None:
    """Return the noun phrase that ends before the comma of a relative clause."""
    lowest, _ = reading.sentence(comma)
    for first in range(max(lowest, comma - 14), comma):
        if "preposition" in reading.tokens[first].classes:
            continue
        if noun_phrase_end(reading, first) == comma:
            return first, comma
    return None


def before_aside(reading: Reading, verb: int) -> Span | None:
    """Read the subject before an apposition: "Anna Berg, Leiterin des Amtes, sagte …"."""
    first = clause_start(reading, max(reading.sentence(verb)[0], _aside_start(reading, verb)))
    tokens = reading.tokens
    if verb - first > FARTHEST or tokens[first].low in _OBLIQUE:
        return None
    if "preposition" in tokens[first].classes or tokens[first].low in SUBORDINATING:
        return None
    first += tokens[first].low == "auch"
    end = noun_phrase_end(reading, first)
    if end is None or tokens[end].text not in {",", "–"}:
        return None
    named = _name_behind(reading, end + 1)
    return (first, named) if named == verb - 1 else (first, end)


def _aside_start(reading: Reading, verb: int) -> int:
    """Return the comma that opens the insertion which ends right before `verb`."""
    tokens = reading.tokens
    first, _ = reading.sentence(verb)
    best = verb - 1
    for at in range(verb - 2, max(first, verb - FARTHEST), -1):
        if tokens[at].text == tokens[verb - 1].text:
            best = at
        elif tokens[at].text and tokens[at].text in ':;"„“»«”':
            break
    return best


def subject_behind(reading: Reading, at: int) -> Span | None:
    """Return the subject behind a verb, over adverbs, pronouns and phrases of place."""
    return first_subject(reading, at, at + 16)


def first_subject(reading: Reading, at: int, stop: int) -> Span | None:
    """Return the first phrase from `at` on that can be a subject."""
    tokens = reading.tokens
    while at < stop:
        token = tokens[at]
        if not token.text or (token.text in _STOPS and not _opens_name(reading, at)):
            return None
        if token.low in _SUBJECT_PRONOUNS:
            end = noun_phrase_end(reading, at)
            return at, end or at + 1
        if "preposition" in token.classes:
            at = _past_place(reading, at)
        elif token.low in _OBLIQUE:
            at = noun_phrase_end(reading, at, genitives=False) or at + 1
        elif "cue_adverb" in token.classes and "determiner" not in token.classes:
            at += 1
        elif end := noun_phrase_end(reading, at):
            return at, whole_phrase_end(reading, at, at) or end
        else:
            at += 1
    return None


def _opens_name(reading: Reading, at: int) -> bool:
    quoted = reading.quoted.get(at)
    return quoted is not None and quoted.stop - at <= 9


def _past_place(reading: Reading, at: int) -> int:
    """Step over a prepositional phrase; a person behind it is no genitive of it."""
    tokens = reading.tokens
    end = noun_phrase_end(reading, at + 1, genitives=False)
    if end is None:
        return at + 1
    if tokens[end].low in {"des", "eines"} or (
        tokens[end].low in {"der", "von"} and not _person_at(reading, end)
    ):
        return noun_phrase_end(reading, end + 1, genitives=False) or end
    return end


def _person_at(reading: Reading, at: int) -> bool:
    end = noun_phrase_end(reading, at, genitives=False)
    return end is not None and is_personal(reading, at, end)


def is_personal(reading: Reading, first: int, stop: int) -> bool:
    """Tell whether a phrase names somebody who can speak: a person, an office, a body.

    Its head decides, not what defines it: "die Rolle der Partei" cannot speak.
    """
    tokens = reading.tokens
    if tokens[first].low in _SUBJECT_PRONOUNS:
        return True
    head = min(noun_phrase_end(reading, first, genitives=False) or stop, stop)
    if reading.mentions_in(first, head) or stop - 1 in reading.named:
        return True
    return any(
        "role" in tokens[at].classes
        or "speaking_noun" in tokens[at].classes
        or "organisation" in tokens[at].classes
        for at in range(first, head)
    )
