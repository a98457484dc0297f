"""Say whether what a sentence names is itself explained further up."""

from collections.abc import Sequence

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.context_page import ContextPage
from articles.anchoring.leans import Lean, Needs

_MOST_ECHOES = 12


def passes(page: ContextPage, number: int, lean: Lean, fitting: Sequence[ClauseWord]) -> bool:
    """Return whether what a sentence names is itself explained further up."""
    if lean.words == "es":
        return False
    if page.words is None or any(token.is_known for token in fitting):
        return not lean.is_place and _passes_on(page, number, lean, fitting)
    known = [token.article in page.words.definite and "-" not in token.text for token in fitting]
    if lean.is_place:
        return any(known)
    return (lean.is_noun and all(known)) or _passes_on(page, number, lean, fitting)


def _passes_on(
    page: ContextPage, number: int, lean: Lean, fitting: Sequence[ClauseWord] = ()
) -> bool:
    """Return whether the sentence means by a word of its own what this one can mean."""
    return any(
        other.needs is Needs.NAMES
        and not (other.is_near or other.is_place)
        and not other.is_own
        and set(other.genders) & set(lean.genders)
        and _is_one_of(page, number, other, lean, fitting)
        for other in page.leans(number)
    )


def _is_one_of(
    page: ContextPage, number: int, other: Lean, lean: Lean, fitting: Sequence[ClauseWord]
) -> bool:
    """Return whether a noun that leans is among those that can be meant; a pronoun always is."""
    starts = {token.start for token in fitting}
    if not other.is_noun:
        return True
    if any(token.is_person for token in fitting):
        return False
    return bool(starts & {t.start for t in page.tokens(number) if t.low == other.noun})


def has_subject(page: ContextPage, number: int, lean: Lean) -> bool:
    """Return whether a sentence opens with a noun that can be meant: it is about that one."""
    tokens = page.tokens(number)
    if lean.is_noun or page.words is None or len(tokens) < 2:
        return False
    opens = tokens[0].low in page.words.definite
    noun = tokens[1] if tokens[1].is_name else tokens[0]
    return opens and bool(set(noun.genders) & set(lean.genders))


def is_doubtful(chain: Sequence[tuple[int, list[ClauseWord]]], lean: Lean) -> bool:
    """Return whether nothing found is sure to be meant: names nearby are then taken too."""
    found = [token for _, tokens in chain for token in tokens]
    if lean.is_place:
        return not any(token.is_local for token in found)
    return all(token.is_adjunct or (lean.is_noun and token.article) for token in found)


def past_echoes(page: ContextPage, at: int) -> tuple[int, str]:
    """Return the sentence up to `at` whose verb others take up, and what these deny of it."""
    denied: list[str] = []
    for _ in range(_MOST_ECHOES):
        earlier = page.before(at)
        if earlier is None or not any(lean.is_echo for lean in page.leans(at)):
            break
        words = page.words.negations if page.words else frozenset()
        denied += [token.low for token in page.tokens(at) if token.low in words]
        at = earlier
    return at, " ".join(denied)
