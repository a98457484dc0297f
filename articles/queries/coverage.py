"""Coverage of a text, and the sentence about it for page, certificate and API."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Claim, SignOff

from .ledger import Cover, Ledger

UNSEEN = (Cover.UNCOVERED.value, Cover.OPEN.value)


@dataclass(frozen=True, slots=True)
class Unseen:
    """Uncovered words: code points, end exclusive; `words` counts them."""

    start: int
    end: int
    words: int
    quote: str


Placed = TypeVar("Placed", Unseen, Claim)


def unseen_stretches(ledger: Ledger, text: str) -> list[Unseen]:
    """Return the spans of words that are neither in a judged claim nor dismissed."""
    return [Unseen(s.start, s.end, s.words, text[s.start : s.end]) for s in ledger.unseen]


def coverage_sentence(words: int, unseen: int, named_by: str = "", reason: str = "") -> str:
    """Return a sentence: how many words are uncovered, and who named them in a sign-off.

    Page, certificate, PDF and API all print this sentence.
    """
    if not words:
        return _("It was not recorded which words somebody has looked at.")
    if not unseen:
        text = ngettext(
            "Somebody has looked at its only word.",
            "Somebody has looked at each of the %(words)d words.",
            words,
        )
        return text % {"words": words}
    text = ngettext(
        "Nobody has looked at %(unseen)d of %(words)d words (%(share)d percent).",
        "Nobody has looked at %(unseen)d of %(words)d words (%(share)d percent).",
        unseen,
    )
    sentence = text % {"unseen": unseen, "words": words, "share": share_of(unseen, words)}
    return " ".join([sentence, *_named(named_by, reason)])


def coverage_now(ledger: Ledger) -> str:
    """Return this sentence about a text as it is now."""
    return coverage_sentence(ledger.total, unseen_now(ledger))


def unseen_now(ledger: Ledger) -> int:
    """Return how many words nobody has looked at: in no claim, or in one that is open.

    Page, galley, sign-off, certificate and API all count so.
    """
    return sum(ledger.words[Cover(name)] for name in UNSEEN)


def coverage_of(row: SignOff) -> str:
    """Return this sentence about the text at its sign-off; its signer is loaded."""
    named_by = str(row.signed_by) if row.not_looked_at else ""
    words, unseen = sum(row.words.values()), unseen_words(row)
    return coverage_sentence(words, unseen, named_by, row.not_looked_at_reason)


def unseen_words(row: SignOff) -> int:
    """Return how many words were uncovered when a text was signed off."""
    return sum(row.words.get(cover, 0) for cover in UNSEEN)


def left_out(row: SignOff) -> str:
    """Return what a check left out: the chief's words, and uncovered words.

    Empty only if every word was covered and nothing else was named.
    """
    parts = [row.not_checked, coverage_of(row) if unseen_words(row) else ""]
    return "\n".join(filter(None, parts))


def share_of(unseen: int, words: int) -> int:
    """Return the share in percent: 0 and 100 only for none and all."""
    percent = round(100 * unseen / words)
    return percent if unseen in {0, words} else min(max(percent, 1), 99)


def spans_outside(rows: Iterable[Placed], named: Iterable[tuple[int, int]]) -> list[Placed]:
    """Return the rows whose words no span of `named` contains."""
    spans = list(named)
    return [row for row in rows if not any(a <= row.start and row.end <= b for a, b in spans)]


def _named(named_by: str, reason: str) -> list[str]:
    if not named_by:
        return []
    if not reason:
        return [_("%(person)s listed them in the sign-off.") % {"person": named_by}]
    text = _("%(person)s listed them in the sign-off: %(reason)s")
    return [text % {"person": named_by, "reason": reason}]
