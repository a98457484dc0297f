"""English roles beside a name: "US President Joe Biden", "Ann Lee, chief executive of Northwind"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named, Role
from articles.splitting.en.families import PEOPLE
from articles.splitting.en.persons import any_name_end, may_be_name
from articles.splitting.engine import RuleMatch
from articles.splitting.persons import name_end, person_found
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE, Token

MOST_WORDS_BEFORE = 5
MOST_HEADS = 3
LONGEST_DEFINITION = 10
_DEFINING = frozenset({"of", "for", "at", "in"})
_STATING = frozenset({"is", "remains"})
_CLOSING = frozenset({".", ",", ";", ":", "(", "–", "—", ""})


@PEOPLE.rule("person-by-role", on=("role",))
def role_rule(reading: Reading, index: int) -> list[RuleMatch] | RuleMatch | None:
    """Finds "US President Joe Biden", "the finance director, Daniel Oye", "Ann Lee, a judge".

    The role is a claim of its own, with what defines it ("of Northwind plc"). "Is" may stand for
    the comma: "Ann Lee is the mayor of Elm", "The mayor of Elm is Ann Lee".

    Leaves alone: roles without a name beside them ("the minister"), since they say nothing of
    who it is; origin adjectives ("German"), which are no part of an office.
    """
    tokens = reading.tokens
    head = index
    while head - index < MOST_HEADS and "role" in tokens[head + 1].classes:
        if tokens[head + 1].gap != SPACE:
            break
        if any_name_end(reading, head + 1) and tokens[head + 1].text[0].isupper():
            break
        head += 1
    first = _first(reading, index)
    stop = _defined(reading, head + 1)
    if direct := _with_name(reading, first, head + 1, head + 1) or _with_name(
        reading, first, head + 1, stop
    ):
        return direct
    for start in dict.fromkeys((first, _past_nouns(reading, first))):
        if (mention := _named_before(reading, start)) is not None:
            return _role_of(reading, start, stop, mention.name)
        unknown = _unknown_before(reading, start) if tokens[stop].text in {",", "."} else None
        if unknown is not None:
            return _both(reading, start, stop, *unknown)
    return (
        _after_comma(reading, first, head + 1)
        or _after_comma(reading, first, stop)
        or _after_verb(reading, first, stop)
    )


def _first(reading: Reading, index: int) -> int:
    """Return where the role begins: "prime" minister, "former US" president, "Chelsea" manager."""
    tokens = reading.tokens
    first = index
    while index - first < MOST_WORDS_BEFORE and tokens[first].gap == SPACE:
        before = tokens[first - 1]
        classes = before.classes
        owner = before.low.endswith(("'s", "’s")) and not _in_mention(reading, first - 1)
        if owner and ("capital" in classes or _is_thing(reading, first - 1)):
            return first - 1
        named = "capital" in classes and _may_define(reading, first - 1)
        if "role_word" not in classes and not named:
            break
        first -= 1
    return _and_first(reading, first)


def _past_nouns(reading: Reading, first: int) -> int:
    """Step back to the article of an apposition: "the night shift" manager, "the cabinet" member."""
    tokens = reading.tokens
    at = first
    while first - at < _MOST_NOUNS and tokens[at].gap == SPACE and _is_plain(tokens[at - 1]):
        at -= 1
    return at if "determiner" in tokens[at - 1].classes else first


_MOST_NOUNS = 2


def _is_plain(token: Token) -> bool:
    return token.text.isalpha() and token.text.islower() and "function" not in token.classes


def _and_first(reading: Reading, first: int) -> int:
    """Return where "founder and CEO" begins: both offices are one person's."""
    joint, other = reading.tokens[first - 1], reading.tokens[first - 2]
    paired = joint.low == "and" and "role" in other.classes and not other.low.endswith("s")
    if not paired or "determiner" in reading.tokens[first].classes:
        return first
    return first - 2 if other.gap == SPACE or other.text[0].isupper() else first


def _is_thing(reading: Reading, at: int) -> bool:
    """Distinguish "the club's" coach from "today's" and from a genitive alone."""
    determined = "determiner" in reading.tokens[at - 1].classes
    return determined and "genitive" not in reading.tokens[at].classes


def _may_define(reading: Reading, at: int) -> bool:
    """Distinguish "Labour" leader and "US" president from the first word of a sentence and from
    names.
    """
    token = reading.tokens[at]
    if token.text.isupper() and len(token.text) > 1:
        return True
    if (
        "function" in token.classes
        or "origin_adjective" in token.classes
        or _in_mention(reading, at)
    ):
        return False
    known = token.classes.keys() & {"place", "organisation", "role"}
    opening = at == reading.sentence(at)[0]
    return bool(known) or not opening or "capital" in reading.tokens[at + 1].classes


def _in_mention(reading: Reading, at: int) -> bool:
    return bool(reading.mentions) and reading.mentions[-1].first <= at < reading.mentions[-1].stop


def _defined(reading: Reading, at: int) -> int:
    """Step over "of Northwind plc", "for the ministry", "of law at Oxford" after a role."""
    tokens = reading.tokens
    stop = at
    while (
        tokens[stop].low in _DEFINING
        and tokens[stop].gap == SPACE
        and stop - at < LONGEST_DEFINITION
    ):
        step = stop + 1
        if "determiner" in tokens[step].classes:
            step += 1
        begin = step
        while step - begin < 5 and tokens[step].gap == SPACE and tokens[step].text[0].isalpha():
            if tokens[step].classes.keys() & {
                "function",
                "speech_verb",
                "plain_verb",
                "weekday",
                "year",
            }:
                break
            if "first_name" in tokens[step].classes and name_end(reading, step):
                break
            step = _past_saint(reading, step)
        if step == begin or (tokens[stop].low == "in" and "place" not in tokens[begin].classes):
            break
        stop = step
        if tokens[stop].low == "and" and "capital" in tokens[stop + 1].classes:
            stop += 2
    return stop


def _past_saint(reading: Reading, at: int) -> int:
    """Return the next token; the period of "St. Mark's" ends nothing."""
    token, period = reading.tokens[at : at + 2]
    return at + 2 if token.text == "St" and period.text == "." and period.gap == 0 else at + 1


def _named_before(reading: Reading, first: int) -> PersonMention | None:
    """Return the person in apposition: "Ann Lee, (49,) a judge", "Ann Lee (49), the judge"."""
    tokens = reading.tokens
    at = first - 1
    if tokens[at].low in {"year-old", "years-old"} and tokens[at - 1].text == "-":
        at -= 3
    if "determiner" in tokens[at].classes:
        at -= 1
    if tokens[at].text not in {",", "–", "—", "("} and tokens[at].low not in _STATING:
        return None
    if (
        tokens[at].text == ","
        and "integer" in tokens[at - 1].classes
        and tokens[at - 2].text == ","
    ):
        at -= 2
    elif tokens[at].text == "," and tokens[at - 1].text == ")" and tokens[at - 3].text == "(":
        at -= 3
    last = reading.mentions[-1] if reading.mentions else None
    return last if last is not None and last.stop == at else None


def _unknown_before(reading: Reading, first: int) -> tuple[int, int] | None:
    """Return the two names that no list has before an apposition: "Piers Langtry, the director,"."""
    tokens = reading.tokens
    comma = first - 2
    begin = comma - 2
    apposed = tokens[comma].text == "," and "determiner" in tokens[comma + 1].classes
    if not apposed or tokens[comma - 1].gap != SPACE or tokens[comma].gap != NO_GAP:
        return None
    pair = may_be_name(reading, begin) and may_be_name(reading, begin + 1)
    longer = tokens[begin].gap == SPACE and tokens[begin - 1].text[:1].isupper()
    return (begin, comma) if pair and not longer else None


def _role_of(reading: Reading, first: int, stop: int, name: str) -> RuleMatch:
    role = reading.phrase_text(first, stop)
    remember(reading, reading.tokens[_head(reading, first, stop)].low, name)
    return reading.found(Kind.ROLE, first, stop, Role(role, name))


def _head(reading: Reading, first: int, stop: int) -> int:
    tokens = reading.tokens
    heads = [at for at in range(first, stop) if "role" in tokens[at].classes]
    until = next((at for at in range(first, stop) if tokens[at].low in _DEFINING), stop)
    return max((at for at in heads if at < until), default=first)


def remember(reading: Reading, head: str, name: str) -> None:
    """Remember who has a role, so that "the minister said" leads back to the person."""
    if name:
        reading.people.add_role(head, name)


def _with_name(reading: Reading, first: int, following: int, end: int) -> list[RuleMatch] | None:
    """Read the name right after the role, or after what defines it if its first name is known."""
    tokens = reading.tokens
    at = _past_titles(reading, end)
    stop = any_name_end(reading, at)
    if stop is None or tokens[end].gap not in (SPACE, LINE):
        return None
    known = "first_name" in tokens[at].classes
    single = stop == at + 1
    royal = "royal" in tokens[following - 1].classes
    if single and (not tokens[following - 1].text[0].isupper() or (known and not royal)):
        return None
    if end > following and (single or not known):
        return None
    return _both(reading, first, end, at, stop)


def _after_comma(reading: Reading, first: int, end: int) -> list[RuleMatch] | None:
    """Read "the finance director, Daniel Oye,": a full name that a comma or period closes."""
    tokens = reading.tokens
    if tokens[end].text != "," or tokens[end + 1].gap not in (SPACE, LINE):
        return None
    at = _past_titles(reading, end + 1)
    stop = any_name_end(reading, at)
    if stop is None or stop == at + 1:
        return None
    known = "first_name" in tokens[at].classes
    if not known and tokens[stop].text not in {",", "."}:
        return None
    return _both(reading, first, end, at, stop)


def _after_verb(reading: Reading, first: int, end: int) -> list[RuleMatch] | None:
    """Read "The mayor of Elm is Ann Lee.": a full name after which the sentence doesn't go on."""
    tokens = reading.tokens
    if tokens[end].low not in _STATING or tokens[end + 1].gap not in (SPACE, LINE):
        return None
    at = _past_titles(reading, end + 1)
    stop = any_name_end(reading, at)
    is_whole = stop is not None and tokens[stop].text in _CLOSING
    return _both(reading, first, end, at, stop) if stop and stop > at + 1 and is_whole else None


def _both(reading: Reading, first: int, end: int, at: int, stop: int) -> list[RuleMatch]:
    person = person_found(reading, at, stop, surname=stop == at + 1)
    name = person.value.name if isinstance(person.value, Named) else ""
    return [_role_of(reading, first, end, name), person]


def _past_titles(reading: Reading, at: int) -> int:
    tokens = reading.tokens
    for step in range(at, at + 8):
        dotted = tokens[step].text == "." and "title" in tokens[step - 1].classes
        if not dotted and "title" not in tokens[step].classes:
            return step
    return at
