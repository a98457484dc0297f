"""English organisations and places: from the gazetteers and by the shape of their names."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.body_letters import body_with_letters
from articles.splitting.en.families import THINGS
from articles.splitting.en.organisation_words import HEADS_OF_BODIES
from articles.splitting.engine import RuleMatch
from articles.splitting.gazetteer import phrase_at
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

LONGEST_NAME = 6
_SMALL_FORMS = frozenset({"plc", "inc", "ltd", "llp"})
# Initials that British papers write as a word: "Nato", "Opec".
_SPOKEN = frozenset({"NATO", "OPEC", "NASA", "CERN", "UNESCO"})
_LINKS = frozenset({"of", "for", "and", "&", "the", "on"})


# At the head of a sentence they say what the body is, and are no part of its name.
_TRADES = frozenset(
    "rival carmaker drugmaker chipmaker retailer lender insurer broadcaster publisher airline supermarket brewer "
    "automaker planemaker builder housebuilder grocer miner utility conglomerate startup".split()
)


def _key(word: str) -> tuple[str, int]:
    """Return under what the reading keeps the organisation that a word leads back to."""
    return f"organisation {word}", 0


def _is_capital(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return (
        "capital" in token.classes
        and at not in reading.named
        and ("function" not in token.classes or (token.text.isupper() and len(token.text) > 1))
        and not token.classes.keys() & {"weekday", "month"}
    )


@THINGS.rule("organisation-by-form", on=("capital",))
def named_organisation_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Northwind Energy plc", "Marks & Spencer", "Bank of England", "Oxford University".

    Leaves alone: names of persons, "University" alone, and words that are large only because they
    begin a sentence, since none of them names a body; pairs of words ("Bed & Breakfast").
    """
    tokens = reading.tokens
    if not _is_capital(reading, index) or tokens[index].low in _TRADES:
        return None
    stop, sure = _name_end(reading, index)
    stop = _past_links(reading, stop) if sure or _is_prefix(reading, stop - 1) else stop
    if not sure or stop < index + 2:
        return None
    if tokens[stop].low in _SMALL_FORMS and tokens[stop].gap == SPACE:
        stop += 1
    name = reading.phrase_text(index, stop).removesuffix("'s").removesuffix("’s")
    _remember(reading, index, stop, name)
    return reading.found(Kind.ORGANISATION, index, stop, Named(name))


def _name_end(reading: Reading, index: int) -> tuple[int, bool]:
    """Return the token after a run of capitals, and whether its form is that of a body."""
    tokens = reading.tokens
    stop, sure = index, False
    while stop - index < LONGEST_NAME:
        if stop > index and _is_genitive_mark(reading, stop):
            stop += 1
        if stop > index and tokens[stop].gap != SPACE:
            break
        joined = tokens[stop].text == "&" and _is_capital(reading, stop + 1)
        if stop > index and (joined or _shares_head(reading, stop)):
            stop += 1
            sure = sure or (joined and _is_partnership(reading, index, stop))
        classes = tokens[stop].classes
        if not _is_capital(reading, stop) or (sure and "role" in classes):
            break
        tail = "organisation_head" in classes or "legal_form" in classes
        linked = "organisation_prefix" in classes and _links(reading, stop)
        sure = sure or (tail and stop > index) or linked
        stop += 1
    return stop, sure


def _is_partnership(reading: Reading, first: int, second: int) -> bool:
    """Distinguish "Marks & Spencer" from "Bed & Breakfast" and from the heading "Food & Drink"."""
    is_heading = reading.sentence(first) == (first, second + 1)
    return not is_heading and reading.tokens[second].low not in _COMMON_PAIRS


_COMMON_PAIRS = frozenset(
    "roll breakfast drink drinks blues development acquisitions safety crafts answers chips tonic board wine".split()
)


def _is_genitive_mark(reading: Reading, at: int) -> bool:
    """Distinguish the mark in "Farmers' Alliance" from one that closes a quotation."""
    before, mark, after = reading.tokens[at - 1 : at + 2]
    plural = before.low.endswith("s") and mark.text in {"'", "’"} and mark.gap == NO_GAP
    return plural and after.gap == SPACE and "organisation_head" in after.classes


def _remember(reading: Reading, index: int, stop: int, name: str) -> None:
    """Keep the name for its first word, and for the short form in brackets after it."""
    reading.kept[_key(reading.tokens[index].low)] = name
    opening, letters, closing = reading.tokens[stop : stop + 3]
    if opening.text == "(" and closing.text == ")" and letters.text.isupper():
        reading.kept[_key(letters.low)] = name


def _shares_head(reading: Reading, at: int) -> bool:
    """Distinguish the "and" in "Devon and Cornwall Police" from one between two names."""
    tokens = reading.tokens
    headed = tokens[at + 2].low.removesuffix("'s") in _SHARED and tokens[at + 2].text[0].isupper()
    return tokens[at].low == "and" and headed and _is_capital(reading, at + 1)


_SHARED = frozenset("police constabulary council".split())


def _is_prefix(reading: Reading, at: int) -> bool:
    return "organisation_prefix" in reading.tokens[at].classes


def _links(reading: Reading, at: int) -> bool:
    """Return whether a name goes on after a head: "Bank of England"."""
    tokens = reading.tokens
    step = at + 1
    while tokens[step].low in _LINKS and step - at < 3 and tokens[step].gap == SPACE:
        step += 1
    return step > at + 1 and tokens[at + 1].low != "and" and _is_capital(reading, step)


def _past_links(reading: Reading, stop: int) -> int:
    """Step over "of Health and Social Care" after the head of a name."""
    tokens = reading.tokens
    end = stop
    while end - stop < LONGEST_NAME and _is_prefix(reading, stop - 1):
        step = end
        while tokens[step].low in _LINKS and tokens[step].gap == SPACE and step - end < 2:
            step += 1
        office = step == end and "role" in tokens[step].classes
        if office or tokens[step].gap != SPACE or not _is_capital(reading, step):
            break
        if tokens[end].low in {"and", "&"} and (end == stop or step > end + 1):
            break
        if tokens[end].low == "and" and _is_prefix(reading, step):
            break
        end = step + 1
    return end


@THINGS.rule("body-with-letters", on=("open_bracket",))
def body_with_letters_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Salt and Fisheries Agency (SFA)", and "SFA" wherever else the text has it.

    Leaves alone: what is no body ("Chief Executive Officer (CEO)") and letters that the words before
    them do not spell ("Ann Berg (MP)").
    """
    found = body_with_letters(reading, index, heads=HEADS_OF_BODIES, links=_BODY_LINKS)
    if found is not None and isinstance(found[0].value, Named):
        reading.kept[_key(reading.tokens[index + 1].low)] = found[0].value.name
    return found


_BODY_LINKS = _LINKS | {"and", "in"}


@THINGS.rule(
    "place", on=("place", "place_genitive", "place_pair", "place_sign", "long_place", "initial")
)
def place_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Shanghai", "China's", "New York", "the US", "U.S.".

    Leaves alone: surnames that a rule for people has read, which are persons; words in small
    letters ("china", "turkey"), which are things; towns in the name of a club ("Norwich City").
    """
    tokens = reading.tokens
    token = tokens[index]
    if index in reading.named or not token.text[0].isupper():
        return None
    if "initial" in token.classes:
        return _dotted(reading, index)
    if "place_sign" in token.classes and not token.text.isupper():
        return None
    if _pair(reading, index):
        return None
    if long := phrase_at(reading, index, token.classes.get("long_place", ())):
        return reading.found(Kind.PLACE, index, long[0], Named(long[1]))
    stop = index + 1
    name = token.classes.get("place") or token.classes.get("place_genitive")
    name = name or token.classes.get("place_sign")
    second = tokens[stop].low.removesuffix("'s").removesuffix("’s")
    if "place_pair" in token.classes and second in token.classes["place_pair"]:
        stop += 1
        name = reading.span_text(index, stop).removesuffix("'s").removesuffix("’s")
    return reading.found(Kind.PLACE, index, stop, Named(name)) if name else None


@THINGS.rule("organisation", on=("organisation", "organisation_genitive", "organisation_pair"))
def organisation_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Tesla", "NATO", "Apple's".

    Leaves alone: words in small letters ("apple"), which are things; surnames, which are
    persons.
    """
    tokens = reading.tokens
    token = tokens[index]
    if index in reading.named or not token.text[0].isupper():
        return None
    if pair := _pair(reading, index):
        return pair
    name = token.classes.get("organisation") or token.classes.get("organisation_genitive")
    if name is None:
        return None
    if name.isupper() and not token.text[:2].isupper() and name not in _SPOKEN:
        return None
    stop = index + 1
    if "legal_form" in tokens[stop].classes and tokens[stop].gap == SPACE:
        stop += 1
    return reading.found(Kind.ORGANISATION, index, stop, Named(name))


_DOTTED = {"S": (Kind.PLACE, "US"), "K": (Kind.PLACE, "UK"), "N": (Kind.ORGANISATION, "UN")}


def _dotted(reading: Reading, index: int) -> RuleMatch | None:
    """Read "U.S.", "U.K.", "U. N.", as American papers write them."""
    first, dot, second, last = reading.tokens[index : index + 4]
    meant = _DOTTED.get(second.text)
    if first.text != "U" or meant is None or (dot.text, last.text) != (".", "."):
        return None
    if dot.gap != NO_GAP or second.gap > SPACE or last.gap != NO_GAP:
        return None
    return reading.found(meant[0], index, index + 4, Named(meant[1]))


def _pair(reading: Reading, index: int) -> RuleMatch | None:
    """Read "United Nations", "Red Cross": two capitals that only together are a name."""
    token, second = reading.tokens[index : index + 2]
    plain = second.low.removesuffix("'s")
    if plain not in token.classes.get("organisation_pair", ()) or "capital" not in second.classes:
        return None
    if second.gap != SPACE:
        return None
    following = reading.tokens[index + 2]
    if second.low in _TOWN_WORDS and following.gap == SPACE and following.text[:1].isupper():
        return None
    name = reading.span_text(index, index + 2).removesuffix("'s").removesuffix("’s")
    return reading.found(Kind.ORGANISATION, index, index + 2, Named(name))


# "Bristol City Hall" and "Derby County Court" are houses of a town, no clubs.
_TOWN_WORDS = frozenset({"city", "town", "county", "forest"})


@THINGS.rule("organisation-known", on=("capital",))
def known_organisation_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Northwind" where the text has named "Northwind Energy plc" before.

    Leaves alone: first words that say nothing ("National", "Royal") and capitals that the
    text has not named before, since they may be anybody's.
    """
    token = reading.tokens[index]
    if index in reading.named or "common" in token.classes or "place" in token.classes:
        return None
    if "role" in reading.tokens[index + 1].classes:
        return None
    base = token.low.removesuffix("'s").removesuffix("’s")
    name = reading.kept.get(_key(base))
    if name is None or "plain_adjective" in token.classes or "origin_adjective" in token.classes:
        return None
    return reading.found(Kind.ORGANISATION, index, index + 1, Named(name))
