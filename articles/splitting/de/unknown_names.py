"""German persons whose first name no list holds: by its spelling, what they do, whose kin they are."""

from articles.splitting.de.articles import takes_article
from articles.splitting.de.families import PEOPLE
from articles.splitting.engine import RuleMatch
from articles.splitting.gazetteer import phrase_at
from articles.splitting.kin_rules import kin_rule
from articles.splitting.name_spellings import resembles_first_name
from articles.splitting.names import FIRST_NAMES, PARTICLES, REGNAL
from articles.splitting.persons import may_be_name, name_end, names_body, person_found
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

PEOPLE.rule("person-by-kin", on=("kinship",))(kin_rule)

_LONGEST = 3


@PEOPLE.rule("person-by-likely-first-name", on=("capital",))
def likely_first_name_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Iljana Postek", "Birgti van Aue", "Jan-Hendirk Müller": a first name but for one letter.

    Leaves alone: such a word after an article or before another first name ("Sturm Niklas"), and an
    adjective that opens a sentence ("Neue Messe"), since those are things.
    """
    if not _may_open_name(reading, index) or not resembles_first_name(reading.tokens[index].text):
        return None
    stop = name_end(reading, index, likely=True)
    whole = stop is not None and _is_name(reading, index, stop)
    return person_found(reading, index, stop) if stop and whole else None


@PEOPLE.rule("person-who-acts", on=("capital",))
def acting_person_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Thanos Petsos" in "Thanos Petsos lacht", "gestern kam Thanos Petsos", "Anna Berg und Thanos Petsos".

    Leaves alone: two words beside a verb of firms and things, too ("Rite Aid verkauft"), and an
    adjective that opens a sentence ("Junge Talente kamen").
    """
    tokens = reading.tokens
    if not _may_open_name(reading, index):
        return None
    stop = index + 1
    while stop - index < _LONGEST and tokens[stop].gap == SPACE and may_be_name(reading, stop):
        stop += 1
    if stop == index + 1 or not _is_name(reading, index, stop):
        return None
    acts = "personal_verb" in tokens[index - 1].classes or "personal_verb" in tokens[stop].classes
    listed = acts or _is_listed(reading, index, stop)
    return person_found(reading, index, stop) if listed else None


def _is_listed(reading: Reading, first: int, stop: int) -> bool:
    """Recognise a name after one that is known: "Anna Berg und Thanos Petsos"."""
    joint = reading.tokens[first - 1]
    if not reading.mentions or reading.mentions[-1].stop != first - 1:
        return False
    goes_on = "first_name" in reading.tokens[stop + 1].classes
    return "and" in joint.classes or (joint.text == "," and goes_on)


def _may_open_name(reading: Reading, at: int) -> bool:
    """Return whether an unknown word and the next may be a whole name, by what is before them."""
    before, _, after = reading.tokens[at - 1 : at + 2]
    goes_on = after.text[:1].isupper() or after.low in PARTICLES
    if after.gap != SPACE or not goes_on or not _is_unknown(reading, at):
        return False
    if (before.text == "-" and before.gap == NO_GAP) or _is_led(reading, at):
        return False
    return not _may_open_sentence(reading, at)


def _is_unknown(reading: Reading, at: int) -> bool:
    """Return whether nothing is known of a word, and the text has it neither small nor with an article."""
    token = reading.tokens[at]
    if not may_be_name(reading, at) or not _KNOWN.isdisjoint(token.classes):
        return False
    phrases = (
        *token.classes.get("place_phrase", ()),
        *token.classes.get("organisation_phrase", ()),
    )
    if phrases and phrase_at(reading, at, phrases):
        return False
    return token.low not in reading.words and not takes_article(reading, token.text)


_KNOWN = frozenset(
    "first_name first_name_genitive human thing title_noun speaking_noun number kind_of_place kind_of_firm "
    "kind_of_body kind_in_name institution club_word term_noun source_noun title relative_pronoun byline "
    "organisation_genitive legal_form body_tail".split()
)


def _is_led(reading: Reading, at: int) -> bool:
    """Recognise what no name follows: an article, an adjective, a figure, a noun for no person, "in"."""
    further, before, token = reading.tokens[at - 2 : at + 1]
    if token.gap != SPACE:
        return False
    classes = before.classes
    if not _LEADING.isdisjoint(classes) or before.low in _TO_PLACES:
        return True
    if "adjective" in classes and before.text.islower() and _NO_ADJECTIVES.isdisjoint(classes):
        return not _LEADING_TO_NOUNS.isdisjoint(further.classes)
    return before.text[0].isupper() and _NAMED_AFTER.isdisjoint(classes)


_LEADING = frozenset({"determiner", "numeral", "number"})
_TO_PLACES = frozenset("in aus of the".split())
_NAMED_AFTER = frozenset({"function", "human"})
# Without them before it, a word that ends as adjectives do is a verb: "Es fehlen Birgti Holm …".
_LEADING_TO_NOUNS = frozenset({"determiner", "adjective", "preposition"})
_NO_ADJECTIVES = frozenset({"past_verb", "speech_verb", "personal_verb", "function"})


def _may_open_sentence(reading: Reading, at: int) -> bool:
    """Recognise an adjective that may be large as a sentence or a title begins with it: "Beste Regie"."""
    before, token = reading.tokens[at - 1 : at + 1]
    if token.low.startswith("best"):
        return True
    begins = token.gap != SPACE or not (before.text[-1:].isalnum() or before.text in {",", ")"})
    endings = ("e", "en", "em") if len(token.low) >= _LONG else ("e", "en", "em", "er", "es")
    return begins and token.low.endswith(endings)


_LONG = 6


def _is_name(reading: Reading, first: int, stop: int) -> bool:
    """Return whether the words from `first` to `stop` may be a whole name with its surname."""
    tokens = reading.tokens
    last, after = tokens[stop - 1], tokens[stop]
    if last.text in REGNAL or last.text in FIRST_NAMES or names_body(reading, stop):
        return False
    if after.gap == SPACE and "capital" in after.classes and "function" not in after.classes:
        return False
    inner = tokens[first + 1 : stop]
    if any("first_name" in token.classes or token.low in _NOUN_LINKS for token in inner):
        return False
    if reading.people.knows(tokens[first].text) or len(last.text) < _SHORTEST:
        return False
    return _NO_SURNAMES.isdisjoint(last.classes) and not takes_article(reading, last.text)


_SHORTEST = 3
# Surnames end like people and things: "Hauptmann", "Hollenstein", "Grünbaum".
_NO_SURNAMES = _KNOWN - {"human", "thing"}


# After a noun they lead to another one: "Basis von Ubuntu".
_NOUN_LINKS = frozenset("von zu zum zur vom".split())
