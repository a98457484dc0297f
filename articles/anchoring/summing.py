"""Read in a sentence what a later one sums up ("das Unglück") or chooses ("Letzterer")."""

from collections.abc import Iterator

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.context_page import ContextPage
from articles.anchoring.leans import Lean
from articles.anchoring.lines import stem
from articles.facts.blocks import BlockKind

_REACH, _VERY_FAR = 4, 16
_GENERAL = frozenset("gebäude schiff fahrzeug building vessel vehicle aircraft flugzeug".split())


def event_in(page: ContextPage, number: int, lean: Lean, *, is_placed: bool = False) -> str:
    """Return the names of a sentence about the event that `lean` sums up, "" if none.

    With `is_placed` only of one that happens at a place.
    """
    for sort in lean.sorts:
        if is_placed and not sort.is_placed:
            continue
        if sort.cues is not None and sort.cues.search(page.lowered(number)):
            return _names(page, number, is_placed=sort.is_placed)
    return ""


def _names(page: ContextPage, number: int, *, is_placed: bool) -> str:
    negations = page.words.negations if page.words else frozenset()
    return " ".join(
        token.text
        for token in page.tokens(number)
        if (token.is_name and (is_placed or not token.is_local)) or token.low in negations
    )


def thing_in(page: ContextPage, number: int, lean: Lean) -> list[ClauseWord]:
    """Return the thing of which `lean` names the sort, with what says which: "Hof in Lahre"."""
    endings = tuple(end for sort in lean.sorts for end in sort.endings)
    tokens = page.tokens(number)
    for n, token in enumerate(tokens):
        if not (endings and token.is_name and token.low.endswith(endings)):
            continue
        if lean.is_part and token.is_counted:
            return [tokens[n - 1], token]
        if not lean.is_part:
            following = tokens[n + 1 : n + _REACH]
            return [token, *(t for t in following if t.clause == token.clause and t.is_name)]
    return []


def chosen(page: ContextPage, number: int, lean: Lean) -> str:
    """Return the first or the last of two that a sentence names, "" if it does not name two."""
    tokens = page.tokens(number)
    groups = _groups(tokens)
    persons = [group for group in groups if any(token.is_person for token in group)]
    groups = persons if len(persons) > 1 else groups
    if len(groups) < 2:
        return ""
    chosen_group = groups[0] if lean.chosen == "first" else groups[-1]
    return " ".join(token.text for token in chosen_group)


def _groups(tokens: list[ClauseWord]) -> list[list[ClauseWord]]:
    """Return the names of a sentence, each with the words that stand with it."""
    groups: list[list[ClauseWord]] = []
    last: ClauseWord | None = None
    for n, token in enumerate(tokens):
        if not token.is_name or token.is_local:
            continue
        if n and tokens[n - 1] is last and last.clause == token.clause:
            groups[-1].append(token)
        else:
            groups.append([token])
        last = token
    return groups


def is_firm(token: ClauseWord, page: ContextPage) -> bool:
    """Return whether a word names a firm, or is a noun for one: "Automatenhersteller"."""
    if not token.is_name or token.is_place or token.is_person or page.words is None:
        return False
    noun = token.low.endswith(page.words.compounds) if page.words.compounds else False
    return token.is_known or noun


def above(page: ContextPage, number: int, before: int) -> Iterator[int]:
    """Yield the sentences of the section above this one, the nearest first, no headline."""
    at: int | None = before
    section = page.section(number)
    for _ in range(_VERY_FAR):
        if at is None or page.section(at) != section or page.kind(at) is BlockKind.HEADLINE:
            return
        yield at
        at = page.before(at)


def whole_event(page: ContextPage, at: int, lean: Lean, names: str) -> tuple[int, str]:
    """Return the first of the paragraph's sentences about an event, and what all name."""
    said, first = [names], at
    for number in above(page, at, at):
        if page.line_of[number] != page.line_of[at]:
            break
        earlier = event_in(page, number, lean, is_placed=True) if number != at else ""
        if earlier:
            said.insert(0, earlier)
            first = number
    return first, " ".join(said)


def is_same_thing(noun: ClauseWord, other: ClauseWord, lean: Lean) -> bool:
    """Return whether a noun can be the same thing as one further up: a compound, or its sort."""
    low, far = stem(noun.low), stem(other.low)
    general = any(noun.low in sort.nouns for sort in lean.sorts)
    return far.endswith(low) or low.endswith(far) or general or noun.low in _GENERAL
