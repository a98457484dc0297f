"""English ranks: "the world's second-largest market", "first decline since", "a record high"."""

from articles.facts.kinds import Kind
from articles.facts.values import Rank
from articles.splitting.en.day_parsing import is_ordinal_day
from articles.splitting.en.families import RANKS
from articles.splitting.en.phrases import phrase_end
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE

LONGEST_NOUN = 5
LONGEST_SCOPE = 7
_POSSESSIVE = frozenset("its his her their our my".split())
_BEFORE_RECORD = frozenset({"a", "new", "of", "at", "with", "for", ""})
_BEFORE_NUMBER = frozenset({"more", "than", "almost", "nearly", "over"})
_SCOPES = frozenset("in of on among outside".split())


@RANKS.rule("superlative", on=("superlative", "degree_word"))
def superlative_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "the world's largest market", "Europe's second-biggest bank", "the most expensive car".

    With its place in the order, or "by far", a superlative is a rank without its noun, too ("the
    group's second-oldest", "by far the largest").

    Leaves alone: "at best" and "most people", which compare nothing; "the best" alone, since
    nobody can check best of what.
    """
    rank, at, order = _rank(reading, index)
    begin = _beginning(reading, order)
    noun = _noun_end(reading, at)
    if begin is None:
        return None
    first, scope = begin
    stop, further = _scope(reading, noun or at)
    if further and _goes_back(reading, stop):
        stop, since = _scope(reading, stop)
        further = f"{further} {since}" if since else further
    placed = rank is not None and rank > 1
    if noun is None and stop == at and not (placed or _is_by_far(reading, first)):
        return None
    bare = noun is not None and noun < index + 2
    if "degree_word" in reading.tokens[index].classes and bare:
        return None
    measure = reading.phrase_text(order, noun or at)
    if scope and further and reading.tokens[noun or at].low == "of":
        further, measure = None, reading.phrase_text(order, stop)
    if _is_one_of(reading, first):
        rank = None
    return reading.found(Kind.RANK, first, stop, Rank(rank, further or scope, measure))


def _is_by_far(reading: Reading, first: int) -> bool:
    return reading.has_words(first - 2, ("by", "far"))


def _goes_back(reading: Reading, at: int) -> bool:
    """Recognise "the deadliest fire in the city since 1911" and "in 63 years": a time follows a
    place.
    """
    low = reading.tokens[at].low
    return low == "since" or (low in {"in", "for"} and _all_time(reading, at + 1) is not None)


def _is_one_of(reading: Reading, first: int) -> bool:
    """Recognise "one of the largest", "among the oldest": which of them the text does not say."""
    before, further = reading.tokens[first - 1], reading.tokens[first - 2]
    return before.low == "among" or (before.low == "of" and "number" in further.classes)


def _rank(reading: Reading, index: int) -> tuple[int | None, int, int]:
    """Return the rank, the token after the superlative, and the one that begins it."""
    tokens = reading.tokens
    rank = tokens[index].classes.get("superlative", 1)
    before = tokens[index - 1].classes.get("ordinal")
    if before is not None and tokens[index].gap == SPACE:
        return int(before), index + 1, index - 1
    return rank, index + 1, index


def _beginning(reading: Reading, index: int) -> tuple[int, str | None] | None:
    """Return where a rank begins, with "the" or whose it is: "the world's", "Europe's"."""
    tokens = reading.tokens
    at = index - 1
    if "single" in tokens[at].low or tokens[at].low == "second":
        at -= 1
    token = tokens[at]
    if token.low == "the" or token.low in _POSSESSIVE:
        return at, None
    if not token.low.endswith(("'s", "s'", "’s", "s’")):
        return None
    scope = token.text.rstrip("'’").removesuffix("'s").removesuffix("’s")
    first = at - 1 if "determiner" in tokens[at - 1].classes else at
    while "capital" in tokens[first - 1].classes and tokens[first].gap == SPACE and first > at - 3:
        if "function" in tokens[first - 1].classes:
            break
        first -= 1
    begin = first + 1 if first < at and "determiner" in tokens[first].classes else first
    return first, f"{reading.phrase_text(begin, at)} {scope}" if begin < at else scope


def _noun_end(reading: Reading, at: int) -> int | None:
    """Return the token after the noun: at the first plural, else before a function word or verb."""
    tokens = reading.tokens
    at = at + 1 if tokens[at].low == "such" else at
    step = at
    while step - at < LONGEST_NOUN and tokens[step].gap <= LINE and tokens[step].text[:1].isalpha():
        classes = tokens[step].classes
        if classes.keys() & {
            "function",
            "speech_verb",
            "plain_verb",
            "weekday",
            "number",
            "everlasting",
        }:
            break
        step += 1
    return step if step > at and tokens[at].gap <= LINE else None


def _scope(reading: Reading, stop: int) -> tuple[int, str | None]:
    """Read "in the world", "of all time", "since 1992", "ever" after the noun."""
    tokens = reading.tokens
    token = tokens[stop]
    if token.gap > LINE:
        return stop, None
    if "everlasting" in token.classes:
        return stop + 1, token.text
    if token.low == "since":
        end = _past_year(reading, stop)
        return (
            (end, reading.phrase_text(stop, end))
            if end and end - stop <= LONGEST_SCOPE
            else (stop, None)
        )
    if token.low == "for" and (end := _all_time(reading, stop + 1)):
        return end, reading.phrase_text(stop, end)
    if token.low not in _SCOPES:
        return stop, None
    end = _all_time(reading, stop + 1) or phrase_end(reading, stop + 1)
    if end is None or end - stop > LONGEST_SCOPE or "numeral" in tokens[end].classes:
        return stop, None
    begin = stop + 2 if "determiner" in tokens[stop + 1].classes else stop + 1
    return end, reading.phrase_text(min(begin, end - 1), end)


def _past_year(reading: Reading, since: int) -> int | None:
    """Return the token after "since 2016-17", "since the third quarter of 2022", "since May 2019"."""
    tokens = reading.tokens
    if "year" in tokens[since + 1].classes:
        end: int | None = since + 2
    else:
        end = phrase_end(reading, since + 1)
    if end is None:
        return None
    if tokens[end].text == "." and "month" in tokens[end - 1].classes:
        end += 1
    if (
        "month" in tokens[end - 1].classes | tokens[end - 2].classes
        and "integer" in tokens[end].classes
    ):
        end += 1
    at = end + 1 if tokens[end].low == "of" else end
    if "year" in tokens[at].classes and tokens[at].gap == SPACE:
        return at + 1
    dashed = tokens[end].text in {"-", "–", "/"} and tokens[end].gap == NO_GAP
    return end + 2 if dashed and "integer" in tokens[end + 1].classes else end


def _all_time(reading: Reading, at: int) -> int | None:
    """Read "all time", "any country", "more than 30 years"."""
    tokens = reading.tokens
    if tokens[at].low in {"all", "any"}:
        return at + 2
    first = at
    while at - first < 4 and tokens[at].low in _BEFORE_NUMBER:
        at += 1
    number = read_number(reading, at)
    if number is None or "unit" not in tokens[number.stop].classes:
        return None
    return number.stop + 1


@RANKS.rule("placed", on=("ordinal", "integer"))
def placed_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the place in "finished second", "ranked third", "ranked 150th".

    Leaves alone: other ordinals: only a verb such as "finished" or "ranked" makes one a
    place.
    """
    tokens = reading.tokens
    if "placing" not in tokens[index - 1].classes:
        return None
    if "ordinal" in tokens[index].classes:
        return reading.found(
            Kind.RANK, index, index + 1, Rank(int(tokens[index].classes["ordinal"]))
        )
    if not is_ordinal_day(reading, index):
        return None
    return reading.found(Kind.RANK, index, index + 2, Rank(tokens[index].classes["integer"]))


@RANKS.rule("first-time", on=("ordinal",))
def first_time_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "first time" in "for the first time".

    Leaves alone: "the second time", which is an ordinal; "first times", which claim nothing.
    """
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if tokens[index].classes["ordinal"] != 1 or after.low != "time" or after.gap != SPACE:
        return None
    whose = before.low == "the" or before.low in _POSSESSIVE
    return reading.found(Kind.RANK, index, index + 2, Rank(1)) if whose else None


@RANKS.rule("ordinal-rank", on=("ordinal",))
def first_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "first woman to", "the first to", "first decline since", "first fall in ten years".

    Leaves alone: "first half", "first name", "the first two stages": they count parts and
    claim no rank.
    """
    tokens = reading.tokens
    if tokens[index].classes["ordinal"] != 1 or tokens[index + 1].gap != SPACE:
        return None
    if tokens[index + 1].low == "to" and tokens[index - 1].low in {"the", *_POSSESSIVE}:
        return reading.found(Kind.RANK, index, index + 1, Rank(1))
    noun = _noun_end(reading, index + 1)
    if noun is None or tokens[noun - 1].classes.keys() & {"not_ranked", "unit", "month"}:
        return None
    tail = tokens[noun]
    if "first_tail" not in tail.classes and not _since_long(reading, noun):
        return None
    return reading.found(Kind.RANK, index, noun, Rank(1, None, reading.phrase_text(index, noun)))


def _since_long(reading: Reading, at: int) -> bool:
    """Distinguish "the first fall in ten years" and "in Europe" from "in the first place"."""
    tokens = reading.tokens
    if tokens[at].low not in {"in", "for"}:
        return False
    following = tokens[at + 1]
    return (
        "place" in following.classes
        or following.low == "history"
        or _all_time(reading, at + 1) is not None
    )


@RANKS.rule("only", on=("sole",))
def only_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "only" in "the only woman on the board".

    Leaves alone: "only" as an adverb ("he only came late"), which limits what is said and ranks
    nothing.
    """
    tokens = reading.tokens
    before = tokens[index - 1]
    named = before.low.endswith(("'s", "’s"))
    if before.low not in {"the", *_POSSESSIVE} and not named:
        return None
    after = tokens[index + 1]
    if after.gap != SPACE or "function" in after.classes or not after.text[:1].isalpha():
        return None
    return reading.found(Kind.RANK, index, index + 1, Rank(1))


@RANKS.rule("record", on=("record_word",))
def record_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "a record 12,000", "record profits", "a new record".

    Leaves alone: "on record" and the verb "record", since nothing is said to be surpassed.
    """
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if "no_record" in before.classes or "pronoun" in before.classes:
        return None
    stop = index + 1
    if (after.text == "-" and after.gap == NO_GAP) or after.gap != SPACE or not after.text:
        stop = index + 1
    elif after.text[0].isalpha() and "function" not in after.classes and after.text[0].islower():
        stop = _past_second_noun(reading, index + 2)
    stated = stop > index + 1 or before.low in _BEFORE_RECORD
    return (
        reading.found(Kind.RANK, index, stop, Rank(1)) if stated and before.low != "the" else None
    )


def _past_second_noun(reading: Reading, stop: int) -> int:
    """Step over the head of "a record tourist season": a word that a mark or a small word follows."""
    head, after = reading.tokens[stop], reading.tokens[stop + 1]
    single = not reading.tokens[stop - 1].low.endswith("s") and head.gap == SPACE
    plain = head.text[:1].islower() and not head.classes.keys() & _NO_HEADS
    closed = not after.text[:1].isalpha() or "function" in after.classes
    return stop + 1 if single and plain and closed and not head.low.endswith("ed") else stop


_NO_HEADS = frozenset(
    "function number plain_verb speech_verb past_verb relative days_away vague_time".split()
)


@RANKS.rule("leader", on=("leader", "lone_leader"))
def leader_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "market leader", "world champion", "all-time high", "runner-up", "unprecedented".

    Leaves alone: "world" and "market" before anything else, since only "leader", "champion"
    and the like claim a rank.
    """
    tokens = reading.tokens
    classes, after = tokens[index].classes, tokens[index + 1]
    if "lone_leader" in classes:
        return reading.found(Kind.RANK, index, index + 1, Rank(classes["lone_leader"]))
    if after.low not in classes["leader"] or after.gap != SPACE:
        return None
    if tokens[index - 1].low in {"world", "global"} and tokens[index].low == "market":
        return reading.found(Kind.RANK, index - 1, index + 2, Rank(1, "world"))
    scope = "world" if tokens[index].low == "world" else None
    return reading.found(Kind.RANK, index, index + 2, Rank(1, scope))


@RANKS.rule("never-before", on=("never",))
def never_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "never before", "never been so warm": it is the first time, or more than ever.

    Leaves alone: "never" alone, which ranks nothing and compares with no time before.
    """
    tokens = reading.tokens
    after, so, degree = tokens[index + 1 : index + 4]
    if after.low == "before":
        return reading.found(Kind.RANK, index, index + 2, Rank(1))
    compared = after.low == "been" and so.low in {"so", "as", "this"} and degree.text.isalpha()
    return reading.found(Kind.RANK, index, index + 4, Rank(1)) if compared else None


@RANKS.rule("number-one", on=("ranking_place", "label"))
def number_one_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "world number one", "No. 1", "world No 3".

    Leaves alone: "No 10" and "room 1", since they are addresses.
    """
    tokens = reading.tokens
    token = tokens[index]
    if token.low not in {"number", "no"}:
        return None
    if (
        token.low == "no"
        and "numeral" not in tokens[index + 1].classes
        and tokens[index + 1].text != "."
    ):
        return None
    at = (
        index + 2
        if tokens[index + 1].text == "." and tokens[index + 1].gap == NO_GAP
        else index + 1
    )
    number = read_number(reading, at)
    if number is None or number.value is None or number.stop != at + 1 or number.value > 500:
        return None
    world = tokens[index - 1].low == "world"
    if number.value != 1 and not world and "seed" not in tokens[number.stop].low:
        return None
    first = index - 1 if world else index
    return reading.found(
        Kind.RANK, first, number.stop, Rank(int(number.value), "world" if world else None)
    )
