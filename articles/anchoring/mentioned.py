"""Find the nearest sentence above that names somebody, some thing or a firm."""

from articles.anchoring.context_page import ContextPage
from articles.anchoring.leans import Lean
from articles.anchoring.mentions import Mention
from articles.anchoring.summing import above, is_firm

_FAR = 8


def mentioned(page: ContextPage, number: int, lean: Lean) -> str:
    """Return the names of a sentence that `lean` can mean, joined by spaces; "" for none."""
    fitting = (m for m in page.mentions_in(number) if _is_fit(page, m, lean))
    return " ".join(page.text[m.start : m.end] for m in fitting)


def _is_fit(page: ContextPage, mention: Mention, lean: Lean) -> bool:
    if (lean.is_thing and mention.is_person) or (lean.is_person and not mention.is_person):
        return False
    if lean.is_noun and lean.is_place and not mention.is_place:
        return False
    if mention.is_place and not lean.is_noun and "n" not in lean.genders:
        return False
    gender = mention.gender or _role_gender(page, mention)
    return not gender or gender in lean.genders


def _role_gender(page: ContextPage, mention: Mention) -> str:
    """Return the gender that the words of a role show: "Richterin" is a woman's."""
    low = page.text[mention.start : mention.end].lower()
    if not mention.is_role or page.words is None or not page.words.women:
        return ""
    return "f" if low.endswith(page.words.women) else "m"


def nearest_mention(page: ContextPage, number: int, lean: Lean) -> int | None:
    """Return the nearest of `_FAR` sentences before that names what `lean` can mean, or None."""
    at = page.before(number)
    for _ in range(_FAR):
        if at is None or mentioned(page, at, lean):
            return at
        at = page.before(at)
    return None


def firm_above(page: ContextPage, number: int, before: int) -> list[str]:
    """Return the firm that sentences further up name: "dem Werk" belongs to it."""
    for at in above(page, number, before):
        tokens = page.tokens(at)
        for n, token in enumerate(tokens):
            again = token.article in _definite(page) and not token.is_known
            if is_firm(token, page) and not again:
                return [token.text, *(t.text for t in tokens[n + 1 : n + 2] if t.is_name)]
    return []


def _definite(page: ContextPage) -> frozenset[str]:
    return page.words.definite if page.words else frozenset()
