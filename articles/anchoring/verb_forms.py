"""Read verbs by their forms, and what they tell of the pronoun beside them."""

import re
from collections.abc import Sequence

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.leaning_words import LeaningWords

_PLURAL = re.compile(r"^(?:\w{3,}en|sind|seien|\w{2,}(?:el|er)n)$")
# After these "es" means nothing: "Pläne gibt es".
_EMPTY = frozenset("gibt gab gäbe ist war sind waren wird wurde heißt hieß geht ging kommt".split())


def is_verb_form(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether a word after an article can only be a verb: "Das zeigt eine Studie"."""
    token = tokens[n]
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if not token.is_small or token.clause != tokens[n - 1].clause or token.low in words.not_verbs:
        return False
    if (
        after is not None
        and (after.is_name or after.low.endswith(("e", "en")))
        and after.low not in (words.function | words.calendar)
    ):
        return bool(words.sure_verbs.match(token.low)) and not token.low.endswith(("te", "ten"))
    return bool(words.sure_verbs.match(token.low) or words.verb_forms.match(token.low))


def number_of(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> str:
    """Return the genders of "sie" that its verb leaves: "Sie will", "Sie fordern"."""
    if tokens[n].low != "sie" or not words.names_are_capital:
        return genders_of(tokens[n], words)
    verb = tokens[1] if n == 0 and len(tokens) > 1 else tokens[n - 1]
    if not verb.is_small or verb.clause != tokens[n].clause or verb.low in words.not_verbs:
        return "fp"
    if _PLURAL.match(verb.low):
        return "p"
    single = words.sure_verbs.match(verb.low) or words.verb_forms.match(verb.low)
    return "f" if single and not verb.low.endswith("n") else "fp"


def is_object(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether "es" follows a subject and its verb: "Er brachte es zur Wache"."""
    verb = tokens[n - 1] if n > 1 and words.names_are_capital else None
    if verb is None or not verb.is_small or verb.low in _EMPTY:
        return False
    subject = tokens[n - 2]
    if n == 2:
        return subject.low in {"er", "sie", "wir", "ich", "man"} or subject.is_known
    return n == 3 and subject.is_name and not subject.is_after_preposition


def genders_of(token: ClauseWord, words: LeaningWords) -> str:
    return words.genders.get(token.low, "mfnp")
