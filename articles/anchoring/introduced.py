"""Find what the short names of a sentence stand for: "Thole", "die BDT", "Die Brücke"."""

from bisect import bisect_left
from collections.abc import Iterator

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.context import Support, SupportKind
from articles.anchoring.context_page import ContextPage
from articles.anchoring.kind_nouns import is_named, is_part
from articles.anchoring.lines import stem
from articles.anchoring.mentions import Mention
from articles.facts.blocks import BlockKind

_FORM_WORDS = 5
_LEAST = 3
_MOST_BACK = 12
_REACH = 6


def introduced(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield what the short names of a sentence stand for, where the text says so above."""
    yield from _whole_names(page, number)
    yield from _short_forms(page, number)
    yield from _same_nouns(page, number)


def _whole_names(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the person or thing after "Thole": the whole name and the role beside it."""
    introduced_names = set()
    for mention in page.mentions_in(number):
        words = page.text[mention.start : mention.end]
        first = page.first_mentions.get(mention.name)
        if first is None or mention.is_role or mention.name in introduced_names:
            continue
        introduced_names.add(mention.name)
        if first.start < page.sentences[number][0] and len(words) < len(mention.name):
            meaning = " ".join([*_roles(page, first), mention.name])
            yield _support(page, first.start, first.end, meaning, words)


def _roles(page: ContextPage, first: Mention) -> Iterator[str]:
    near = page.mentions_between(first.start - 60, first.end + 60)
    for mention in near:
        if mention.is_role and mention.name == first.name:
            yield page.text[mention.start : mention.end]


def _short_forms(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the long form of an abbreviation: "Bund Deutscher Tierfreunde (BDT)"."""
    start = page.sentences[number][0]
    for token in page.tokens(number):
        found = page.short_forms.get(token.text)
        if found is not None and found < start:
            words = page.text[:found].rsplit("\n", 1)[-1].split()[-_FORM_WORDS:]
            first = found - len(" ".join(words))
            yield _support(page, max(0, first), found, " ".join(words), token.text)


def _same_nouns(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield where the thing of a definite noun was first described: "Rheinbrücke bei Wesel"."""
    words = page.words
    tokens = page.tokens(number)
    for n, token in enumerate(tokens[:-1]):
        if words is None or token.low not in words.definite or token.low in words.possessives:
            continue
        noun = tokens[n + 1]
        if not noun.is_name or noun.is_known or len(noun.low) < _LEAST:
            continue
        if is_named(tokens, n + 1, words):
            continue
        found = described(page, number, noun.low, noun.text, counted=is_part(tokens, n, words))
        if found is not None:
            yield found


def described(
    page: ContextPage, number: int, noun: str, leaning: str, *, counted: bool = False
) -> Support | None:
    """Return where a text above first says which thing a noun, lower-case, means.

    With `counted` only where it says how many there are, and that too.
    """
    places = page.nouns.get(stem(noun), ())
    past = bisect_left(places, (number, 0))
    earlier = places[max(0, past - _MOST_BACK) : past]
    for sentence, index in reversed(earlier):
        tokens = page.tokens(sentence)
        meaning = _description(page, tokens, index, noun)
        if counted:
            meaning = (
                f"{tokens[index - 1].text} {tokens[index].text}" if tokens[index].is_counted else ""
            )
        if meaning:
            start = page.sentences[sentence][0] + tokens[index].start
            end = start + len(tokens[index].text)
            return _support(page, start, end, meaning, leaning)
    return None


def _description(page: ContextPage, tokens: list[ClauseWord], index: int, noun: str) -> str:
    """Return what a sentence says of the thing: its whole word, and the phrase after it."""
    token, words = tokens[index], page.words
    attribute = _attribute(tokens[index + 1 : index + 1 + _REACH], token.clause, page)
    whole = stem(token.low) != stem(noun)
    new = words is not None and token.article in words.indefinite
    return " ".join([token.text, *attribute]) if whole or attribute or new else ""


def _attribute(following: list[ClauseWord], clause: int, page: ContextPage) -> list[str]:
    """Return the phrase after a noun that says which thing is meant: "bei Wesel", "des Landes"."""
    words = page.words
    said: list[str] = []
    for n, token in enumerate(following):
        opens = words is not None and (token.low in words.attributes or token.low in words.articles)
        if token.clause != clause or not (opens or token.is_name):
            break
        if opens and said and following[n - 1].is_name:
            break
        said.append(token.text)
    named = len(said) > 0 and following[len(said) - 1].is_name
    return said if named else []


def _support(page: ContextPage, start: int, end: int, meaning: str, leaning: str) -> Support:
    words = page.text[start:end]
    number = page.sentence_at(start)
    loose = number is not None and page.kind(number) is BlockKind.HEADLINE
    return Support(SupportKind.REFERENT, start, end, words, meaning, leaning, loose)
