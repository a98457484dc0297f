"""What can go wrong with an act. Each message is a whole sentence in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class WorkflowError(Exception):
    """Refuse an act. `code` is for machines, `message` for people."""

    code = "refused"
    message: Any = _("This can't be done.")

    def __init__(self, message: Any = None, code: str | None = None) -> None:
        self.message = message or self.message
        self.code = code or self.code
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)


class NotAllowed(WorkflowError):
    """The actor's role or relation to the article forbids the act."""

    code = "not_allowed"
    message = _("You have no right to do this.")


class Invalid(WorkflowError):
    """Something given is not usable; `fields` names what and why."""

    code = "invalid"
    message = _("Something is missing or wrong.")

    def __init__(self, fields: Mapping[str, Sequence[Any]]) -> None:
        self.fields = {name: [str(text) for text in texts] for name, texts in fields.items()}
        sentences = (text for texts in self.fields.values() for text in texts)
        super().__init__(" ".join(dict.fromkeys(sentences)))


class WrongState(WorkflowError):
    """The act doesn't fit the state that things are in."""

    code = "wrong_state"


class SignOffRefused(WrongState):
    """Claims or unchecked words block the sign-off; `claims` lists the claims in reading order."""

    code = "claims_open"

    def __init__(self, claims: Sequence[Any], message: Any, code: str | None = None) -> None:
        self.claims = list(claims)
        super().__init__(message, code)


class OriginsMissing(WrongState):
    """A verdict can't clear a claim whose evidence comes from too few origins."""

    code = "origins_missing"

    def __init__(self, needed: int, present: int) -> None:
        self.needed, self.present = needed, present
        text = ngettext(
            "This claim needs evidence from %(needed)d independent origin; "
            "so far it has %(present)d. Nothing was saved.",
            "This claim needs evidence from %(needed)d independent origins; "
            "so far it has %(present)d. Nothing was saved.",
            needed,
        )
        super().__init__(text % {"needed": needed, "present": present})


class Collision(WorkflowError):
    """Somebody else was quicker; nothing was overwritten."""

    code = "collision"


class VerdictCollision(Collision):
    """Another person has judged the claim meanwhile; `present` is their verdict."""

    code = "verdict_collision"

    def __init__(self, present: Any) -> None:
        self.present = present
        super().__init__(
            _("%(person)s has judged this claim meanwhile: %(rating)s. Nothing was overwritten.")
            % {"person": present.judged_by, "rating": present.rating}
        )


class StaleEdit(Collision):
    """The row was changed since the person read it; `present` is the row as it is now."""

    code = "stale"

    def __init__(self, present: Any) -> None:
        self.present = present
        super().__init__(_("Somebody has changed this meanwhile. Nothing was overwritten."))
