"""German noun phrases: "der grüne Staatssekretär", "ein Sprecher des Ministeriums"."""

from itertools import pairwise

from articles.splitting.de.verb_forms import verb_classes
from articles.splitting.genders import gender_of
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE, Token

LONGEST = 16
_GENITIVES = frozenset(
    "des der eines einer von vom dieser dieses seines ihres unseres beim im für".split()
)
_LOOSE = frozenset({"von", "vom", "beim", "im", "für"})
_MARKS = frozenset("\"„“”»«‚‘'")


def noun_phrase_end(reading: Reading, at: int, *, genitives: bool = True) -> int | None:
    """Return the token after the noun phrase that begins at `at`, None if none begins.

    A pronoun is a phrase; a genitive or "von" after the noun belongs to it, and so do
    names in marks and a party in brackets.
    """
    tokens = reading.tokens
    token = tokens[at]
    if "pronoun" in token.classes:
        return at + 1
    if token.low in _ONE_OF and tokens[at + 1].low in _OF_THE and genitives:
        return noun_phrase_end(reading, at + 1)
    step = at
    if "determiner" in token.classes or token.low in _ALSO_BEFORE_NOUNS:
        step = past_attribute(reading, at) or step + 1
    head = _head_end(reading, step)
    if head is None:
        return None
    if (
        genitives
        and head - at < LONGEST
        and (tokens[head].low in _GENITIVES or _is_of_source(reading, head))
        and tokens[head].gap <= LINE
        and not _is_nominative(reading, head)
        and not (tokens[head].low in _LOOSE and _is_time(reading, head + 1))
    ):
        further = noun_phrase_end(reading, past_attribute(reading, head) or head + 1)
        if further and "pronoun" not in tokens[head + 1].classes:
            return min(further, at + LONGEST + 8)
    around = reading.mention_at(head + 1) if tokens[head].low == "um" else None
    if around and tokens[head].gap <= LINE:
        return around.stop
    if genitives and _is_strong_genitive(reading, head):
        return _head_end(reading, head) or head
    if (
        tokens[head].text == "("
        and tokens[head + 2].text == ")"
        and tokens[head + 1].text.isupper()
    ):
        return head + 3
    return head


def past_attribute(reading: Reading, article: int) -> int | None:
    """Return the noun after a long attribute: "das in Wien ansässige Institut"."""
    tokens = reading.tokens
    opening, before = tokens[article + 1], tokens[article - 1]
    if "preposition" not in opening.classes or before.text == ",":
        return None
    for at in range(article + 3, article + _LONGEST_ATTRIBUTE):
        token, noun = tokens[at : at + 2]
        if token.gap > LINE or token.text in {",", ".", ":", ";", "("}:
            return None
        if "adjective" in token.classes and "noun" in noun.classes and _ends_attribute(token.low):
            return at + 1
    return None


_LONGEST_ATTRIBUTE = 10


def _ends_attribute(low: str) -> bool:
    """Distinguish participles and the like ("spezialisierten", "ansässige") from plain adjectives."""
    stem = next(
        (low[: -len(end)] for end in ("en", "er", "es", "em", "e") if low.endswith(end)), low
    )
    weak = stem.endswith("t") and (stem.startswith(_PREFIXES) or stem.endswith("iert"))
    stated = stem.endswith(("end", *_AS_PARTICIPLES)) or weak
    return stated or "participle" in verb_classes(stem)


_PREFIXES = ("ver", "be", "er", "ent", "zer")
_AS_PARTICIPLES = ("ansässig", "zuständig", "tätig", "verantwortlich", "beteiligt")


# "Einer der Männer", "viele seiner Anhänger": the group is in the genitive.
_ONE_OF = frozenset(
    "einer eine eines keiner keine jeder einige mehrere viele manche zwei drei".split()
)
_OF_THE = frozenset("der dieser seiner ihrer unserer".split())
_ALSO_BEFORE_NOUNS = frozenset(
    "die alle beide mehrere viele diesem jener jenem jenen jene einige einigen mehreren vielen".split()
)


def _is_of_source(reading: Reading, at: int) -> bool:
    """Distinguish the genitive in "Angaben ihrer Anwälte" from the dative in "sagte Berg seiner
    Frau".
    """
    owner = reading.tokens[at].low in {"seiner", "ihrer", "unserer"}
    return owner and "source_noun" in reading.tokens[at - 1].classes


def _is_strong_genitive(reading: Reading, at: int) -> bool:
    """Distinguish "chemischer Waffen" after "das Verbot" from "weniger Menschen", which begins a
    phrase.
    """
    token, noun = reading.tokens[at : at + 2]
    if "genitive_adjective" not in token.classes or "function" in token.classes:
        return False
    return token.gap == noun.gap == SPACE and "noun" in noun.classes


def _is_nominative(reading: Reading, at: int) -> bool:
    """Distinguish "der größte Teil", which begins a phrase, from the genitive in "der großen Bank"."""
    article, adjective = reading.tokens[at : at + 2]
    known = "adjective" in adjective.classes and "function" not in adjective.classes
    return article.low == "der" and known and adjective.low.endswith("e")


def _is_time(reading: Reading, at: int) -> bool:
    """Distinguish "im März" and "von zehn Prozent" from what defines a noun."""
    token, after = reading.tokens[at : at + 2]
    later = "noun" not in token.classes and not _TEMPORAL.isdisjoint(after.classes)
    return later or not _TEMPORAL.isdisjoint(token.classes)


_TEMPORAL = frozenset("month weekday season year_word integer number percent day_part".split())


def _head_end(reading: Reading, at: int) -> int | None:
    """Step over adjectives and nouns; return the token after the last noun."""
    tokens = reading.tokens
    end = None
    step = at
    while step - at < LONGEST and (step == at or tokens[step].gap <= LINE):
        token = tokens[step]
        if token.text in _MARKS and token.text:
            quoted = reading.quoted.get(step)
            if quoted is None or quoted.stop - step > 9 or tokens[step + 1].text[:1].islower():
                break
            step = end = quoted.stop
            continue
        if step == end and _is_domain(reading, step):
            step = end = step + 2
            continue
        if end is not None and step == end and _is_complete(reading, step):
            break
        figure = (
            step == end and "integer" in token.classes and _belongs_to_noun(tokens[step - 1], token)
        )
        agency = "agency" in token.classes and step == at and tokens[at - 1].low == "die"
        if figure or agency or ("noun" in token.classes and "function" not in token.classes):
            end = step + 1
        elif not _belongs(reading, step, end):
            break
        step += 1
    return end


def _is_domain(reading: Reading, period: int) -> bool:
    """Distinguish the end of "Netzbote.com" from that of a sentence."""
    token, after = reading.tokens[period : period + 2]
    return token.text == "." and token.gap == after.gap == NO_GAP and after.text.islower()


def _belongs_to_noun(noun: Token, figure: Token) -> bool:
    """Distinguish the figure in "N24" and "aus dem Jahr 2005" from one that counts what follows."""
    return figure.gap == NO_GAP or noun.low in {"jahr", "jahre", "jahren"}


def _is_complete(reading: Reading, step: int) -> bool:
    """Recognise a brand or a person's name, which no noun defines ("laut Jon Berg Geld gefehlt")."""
    last = reading.tokens[step - 1].text
    named = reading.mention_ending(step) is not None and not last.endswith(("s", "'", "’"))
    return _is_brand(last) or (named and reading.tokens[step].text[:1].isalpha())


def _is_brand(text: str) -> bool:
    """Distinguish a name with a capital inside ("InsideEVs"): no noun after it defines it."""
    return "-" not in text and any(
        before.islower() and after.isupper() for before, after in pairwise(text)
    )


def _belongs(reading: Reading, step: int, end: int | None) -> bool:
    token = reading.tokens[step]
    if end is None:
        hyphen = token.text == "-" and "number" in reading.tokens[step - 1].classes
        known = not {"adjective", "number"}.isdisjoint(token.classes)
        if token.low == "nicht":
            return "determiner" in reading.tokens[step - 1].classes
        return (known and "function" not in token.classes) or (hyphen and token.gap == NO_GAP)
    if _joins_halves(reading, step):
        return True
    if token.text == "&" and token.gap == SPACE:
        return "capital" in reading.tokens[step + 1].classes
    if token.text in {"-", ".", "&"} and token.gap == NO_GAP:
        before = reading.tokens[step - 1]
        initial = token.text == "." and len(before.text) == 1 and before.text.isupper()
        return reading.tokens[step + 1].gap == NO_GAP or initial or "title" in before.classes
    return (
        token.low in {"von", "van", "de", "der", "bin", "al"}
        and step == end
        and (
            reading.mention_before(step + 2) is not None
            and any(m.first < step < m.stop for m in reading.mentions_in(step - 4, step))
        )
    )


def _joins_halves(reading: Reading, step: int) -> bool:
    """Distinguish the hyphen and the "und" in "Luft- und Raumfahrt" from those between two phrases."""
    hyphen = step if reading.tokens[step].text == "-" else step - 1
    mark, joint, noun = reading.tokens[hyphen : hyphen + 3]
    halved = mark.text == "-" and mark.gap == NO_GAP and joint.low in {"und", "oder"}
    return halved and joint.gap == SPACE and "noun" in noun.classes


def person_in(reading: Reading, first: int, stop: int) -> str | None:
    """Return the person whom a phrase names, by name, pronoun or role.

    A person who only defines the head is not meant: "Merkels Sprecher", "der Anwalt von
    Jon Berg".
    """
    mentions = [
        m for m in reading.mentions_in(first, stop) if not _defines(reading, m, first, stop)
    ]
    if mentions:
        return mentions[-1].name
    token = reading.tokens[first]
    if token.low in {"er", "sie"} and stop == first + 1:
        return person_meant(reading, first, feminine=token.low == "sie")
    if token.low in {"ein", "eine", "einem", "einer"}:
        return None
    return reading.people.bearer(reading.tokens[stop - 1].text)


def _defines(reading: Reading, mention: PersonMention, first: int, stop: int) -> bool:
    tokens = reading.tokens
    at = mention.first - 1
    while at > first and {"role", "title", "place_genitive"} & tokens[at].classes.keys():
        at -= 1
    if mention.first > first and tokens[at].low in {"von", "des", "der", "für", "zu"}:
        return at > first
    last = tokens[mention.stop - 1].text
    return mention.stop < stop and last.endswith("s") and not mention.name.endswith(last)


def person_meant(reading: Reading, at: int, *, feminine: bool) -> str | None:
    """Return the person whom "er" or "sie" at `at` means: the last one whose name fits."""
    for mention in reversed(reading.mentions_in(at - 150, at)[-8:]):
        gender = gender_of(mention.name)
        if gender is None or gender == ("f" if feminine else "m"):
            return mention.name
    return None
