"""Errors of acts. Each message is a whole sentence in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from articles.intake import UnreadableManuscript


class WorkflowError(Exception):
    """An act was refused. `code` is for machines, `message` for people."""

    code = "refused"
    message: Any = _("This can't be done.")
    claim: Any = None
    """Where an act is about several claims: the one at which it is refused."""

    def __init__(self, message: Any = None, code: str | None = None) -> None:
        self.message = message or self.message
        self.code = code or self.code
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)


class NotAllowed(WorkflowError):
    """The actor's role or relation to the article forbids the act."""

    code = "not_allowed"
    message = _("You are not allowed to do this.")


class Invalid(WorkflowError):
    """An input is invalid; `fields` maps its names to the reasons."""

    code = "invalid"
    message = _("Something is missing or wrong.")

    def __init__(self, fields: Mapping[str, Sequence[Any]]) -> None:
        self.fields = {name: [str(text) for text in texts] for name, texts in fields.items()}
        sentences = (text for texts in self.fields.values() for text in texts)
        super().__init__(" ".join(dict.fromkeys(sentences)))


class WrongState(WorkflowError):
    """The current state doesn't allow the act."""

    code = "wrong_state"


@dataclass(frozen=True, slots=True)
class BlockedSentence:
    """A sentence with claims that block a sign-off; code points, end exclusive."""

    start: int
    end: int
    text: str
    claims: Sequence[int]


class SignOffRefused(WrongState):
    """Open claims or uncovered words block the sign-off, both in reading order.

    `sentences` are the sentences of the claims, each once with the words and the claims' pks.
    """

    code = "claims_open"

    def __init__(
        self,
        claims: Sequence[Any],
        message: Any,
        code: str | None = None,
        stretches: Sequence[Any] = (),
        sentences: Sequence[BlockedSentence] = (),
    ) -> None:
        self.claims, self.stretches = list(claims), list(stretches)
        self.sentences = list(sentences)
        super().__init__(message, code)


class OriginsMissing(WrongState):
    """The evidence comes from too few independent origins for a verdict that clears the claim."""

    code = "origins_missing"

    def __init__(self, needed: int, present: int, *, is_primary_enough: bool = False) -> None:
        self.needed, self.present = needed, present
        self.is_primary_enough = is_primary_enough
        text = ngettext(
            "This claim needs evidence from %(needed)d independent origin; "
            "so far it has %(present)d. Nothing was saved.",
            "This claim needs evidence from %(needed)d independent origins; "
            "so far it has %(present)d. Nothing was saved.",
            needed,
        )
        if is_primary_enough:
            text = gettext(
                "This claim needs evidence from a primary source, or from %(needed)d independent "
                "origins; so far it has %(present)d. Nothing was saved."
            )
        super().__init__(text % {"needed": needed, "present": present})


class OriginsMissingOnClaims(OriginsMissing):
    """An act on several claims would clear some whose evidence is missing.

    `each` has an `OriginsMissing` for every such claim; `claim`, `needed` and `present` are
    those of the first.
    """

    def __init__(self, each: Sequence[OriginsMissing]) -> None:
        super().__init__(each[0].needed, each[0].present)
        self.each, self.claim = list(each), each[0].claim
        if max(error.needed for error in each) == 1:
            quotation = pgettext("quotation", "“%(words)s”")
            text = ngettext(
                "%(number)d part still needs evidence: %(quotes)s. Nothing was saved.",
                "%(number)d parts still need evidence: %(quotes)s. Nothing was saved.",
                len(each),
            )
        else:
            quotation = gettext("“%(words)s” (%(present)d of %(needed)d)")
            text = ngettext(
                "%(number)d part needs evidence from more independent origins: %(quotes)s. "
                "Nothing was saved.",
                "%(number)d parts need evidence from more independent origins: %(quotes)s. "
                "Nothing was saved.",
                len(each),
            )
        quotes = (quotation % (vars(error) | {"words": error.claim.quote}) for error in each)
        self.message = text % {"number": len(each), "quotes": ", ".join(quotes)}
        if any(error.is_primary_enough for error in each):
            self.message += " " + gettext("A primary source is enough.")


class CorrectionsOverlap(WrongState):
    """Several suggested wordings are about the same words, and a person has to choose.

    `groups` are the verdicts of each place, in reading order.
    """

    code = "corrections_overlap"

    def __init__(self, groups: Sequence[Sequence[Any]]) -> None:
        self.groups = [list(group) for group in groups]
        quotes = "; ".join(
            " – ".join(
                pgettext("quotation", "“%(words)s”") % {"words": v.claim.quote} for v in rows
            )
            for rows in groups
        )
        super().__init__(
            gettext(
                "These corrections change the same words: %(quotes)s. "
                "Choose one of them. Nothing was saved."
            )
            % {"quotes": quotes}
        )


class WordConflict(WrongState):
    """A Word file and the present text changed the same words, and a person has to choose.

    `conflicts` are the places, each with the words before, in the file and now.
    """

    code = "word_conflict"

    def __init__(self, conflicts: Sequence[Any], made_from: int, present: int) -> None:
        self.conflicts = list(conflicts)
        place = pgettext("quotation", "“%(words)s”")
        words = "; ".join(
            f"{place % {'words': row.returned}} – {place % {'words': row.current}}"
            for row in self.conflicts
        )
        super().__init__(
            gettext(
                "The file was made from revision %(made_from)d; since then (revision %(present)d) "
                "the same words were changed here: %(words)s. Choose which count. Nothing was "
                "saved."
            )
            % {"made_from": made_from, "present": present, "words": words}
        )


class Collision(WorkflowError):
    """A concurrent change came first; nothing was overwritten."""

    code = "collision"


class StaleEdit(Collision):
    """The row changed since the person read it; `present` is the current row."""

    code = "stale"

    def __init__(self, present: Any, message: Any = None) -> None:
        self.present = present
        super().__init__(
            message or _("Somebody has changed this in the meantime. Nothing was overwritten.")
        )


class StaleClaim(StaleEdit):
    """An act named an outdated version of a claim.

    `present` is the claim, `seen` and `now` are its two wordings (`seen` is None if the
    history doesn't have it), `verdict` is the live verdict, or None.
    """

    def __init__(self, present: Any, seen: Any, now: Any, verdict: Any, message: Any) -> None:
        super().__init__(present, message)
        self.seen, self.now, self.verdict = seen, now, verdict


class StaleClaims(Collision):
    """An act on several claims named outdated versions.

    `each` has a `StaleClaim` for every such claim, in the order of the request.
    """

    code = "stale"

    def __init__(self, each: Sequence[StaleClaim]) -> None:
        self.each = list(each)
        text = ngettext(
            "%(number)d claim has changed since you read it. Nothing was saved.",
            "%(number)d claims have changed since you read them. Nothing was saved.",
            len(self.each),
        )
        super().__init__(text % {"number": len(self.each)})


class StaleArticle(StaleEdit):
    """An act named a version of an article of which a relevant part is outdated.

    `present` is the article, `seen` and `now` are versions; `seen` is None if the act named
    no valid one.
    """

    def __init__(self, present: Any, seen: Any, now: Any, message: Any) -> None:
        super().__init__(present, message)
        self.seen, self.now = seen, now


def why_unreadable(refusal: UnreadableManuscript) -> str:
    """Return why a document can't be read, and where if known, in the active language."""
    sentence = gettext(refusal.template) % refusal.params
    if refusal.pointer:
        return f"{refusal.pointer}: {sentence}"
    if "line" in refusal.params and "%(line)" not in refusal.template:
        line = gettext("Line %(line)d") % refusal.params
        return f"{line}: {sentence}"
    return sentence
