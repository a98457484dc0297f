"""The day on which a mail was sent: it contradicts only what is said of writing or sending."""

import re

from articles.matching.context import ContextClaim
from articles.matching.inputs import SourcePassage
from articles.matching.values_in import Fact

NEAR = 60
"""Characters between a day and the word of writing that it belongs to."""

_SENDERS = frozenset({"from", "von", "absender", "sender"})
_RECEIVERS = frozenset({"to", "an", "empfänger", "recipient"})
_SENT = frozenset({"date", "datum", "sent", "gesendet"})
_WRITING = re.compile(
    r"\b(?:\w*(?:schr(?:ie|ei)b|brief|mail|nachricht|antwort|anfrag|anschreib|korrespond)\w*"
    r"|(?:ge|ver)?sch(?:ick|ickt)\w*|(?:ge|ver)?sand\w*|teil\w* .{0,60}\bmit|mit(?:ge)?teil\w*"
    r"|wr(?:ite|ote|itten)\w*|letter\w*|repl(?:y|ied|ies)|answer\w*|sen[dt]\w*|inquir\w*|enquir\w*"
    r"|messag\w*|correspond\w*|inform\w*)\b",
    re.I,
)


def is_day_of_sending(passage: SourcePassage, fact: Fact) -> bool:
    """Return whether a fact is the day in the head of a mail, or in a row of a list of mails."""
    heads = [head.casefold() for head in passage.head]
    if not 0 <= fact.column < len(heads) or heads[fact.column] not in _SENT:
        return False
    return not _SENDERS.isdisjoint(heads) and not _RECEIVERS.isdisjoint(heads)


def is_about_writing(claim: ContextClaim) -> bool:
    """Return whether a word of writing or sending is near the claim, in no other part (";")."""
    body, (start, end) = claim.body, (claim.fact.start, claim.fact.end)
    for word in _WRITING.finditer(body):
        between = body[word.end() : start] if word.end() <= start else body[end : word.start()]
        if len(between) <= NEAR and ";" not in between:
            return True
    return False
