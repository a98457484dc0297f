"""Carry claims from one revision of a text to the next. Pure: no Django, no clock, no I/O."""

from articles.anchoring.block_kinds import keep_kinds
from articles.anchoring.carrying import carry
from articles.anchoring.claims import Anchored, Carried, Fate
from articles.anchoring.comparing import Change, ComparedRow, compare
from articles.anchoring.context import (
    Context,
    ContextChange,
    Support,
    SupportKind,
    context_changes,
)
from articles.anchoring.context_page import ContextPage
from articles.anchoring.found_claims import FoundClaim, FoundClaims, differs_in_meaning
from articles.anchoring.mentions import Mention
from articles.anchoring.selectors import Selector, selectors, words_around
from articles.anchoring.supports import context_of
from articles.anchoring.words import plain_words

__all__ = [
    "Anchored",
    "Carried",
    "Change",
    "ComparedRow",
    "Context",
    "ContextChange",
    "ContextPage",
    "Fate",
    "FoundClaim",
    "FoundClaims",
    "Mention",
    "Selector",
    "Support",
    "SupportKind",
    "carry",
    "compare",
    "context_changes",
    "context_of",
    "differs_in_meaning",
    "keep_kinds",
    "plain_words",
    "selectors",
    "words_around",
]
