"""Invite people: an account without a password, and a mail with a link to set one."""

import re
from collections.abc import Iterator
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from articles.models import AuditEntry, Desk, User
from articles.permissions import Act

from .audit import note_audit
from .errors import Invalid, WrongState
from .inputs import InvitationInput
from .jobs import MAIL_INVITATION, queue
from .transaction import act_transaction, require_permission

NO_HANDLE = re.compile(r"[^a-z0-9._+-]+")
LONGEST_HANDLE = 140


def invite_person(*, actor: User, at: datetime, invitation: InvitationInput) -> User:
    """Create an account without a password, and mail its owner a link to set one.

    The user name is made of the address. Raises `Invalid` with the fields at fault,
    `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_PEOPLE)
    faults = {name: fault for name, fault in _faults(invitation) if fault}
    if faults:
        raise Invalid({name: [fault] for name, fault in faults.items()})
    first, last = _split_name(invitation.name)
    with act_transaction(actor):
        person = User(
            username=free_handle(invitation.email),
            email=invitation.email,
            first_name=first,
            last_name=last,
            role=invitation.role,
            language=actor.language,
            expert_desks=[invitation.desk] if invitation.desk else [],
            date_joined=at,
        )
        person.set_unusable_password()
        person.save()
        _invite(person, actor, at)
    return person


def repeat_invitation(*, person: User, actor: User, at: datetime) -> None:
    """Mail the link once more. Raises `WrongState` for who has signed in, `NotAllowed`."""
    require_permission(actor, Act.KEEP_PEOPLE)
    if not person.is_active or person.last_login or person.has_usable_password():
        raise WrongState(_("Only people who have not set a password yet can be invited again."))
    with act_transaction(actor):
        _invite(person, actor, at)


def _faults(invitation: InvitationInput) -> Iterator[tuple[str, str]]:
    """Yield a field and its fault, "" if there is none."""
    yield "name", "" if invitation.name else _("The name is missing.")
    yield "email", _fault_of_address(invitation.email)
    yield "role", _fault_of_role(invitation.role)
    yield "desk", _fault_of_desk(invitation.desk)


def _fault_of_role(role: str) -> str:
    if role in User.Role.values:
        return ""
    roles = ", ".join(str(label) for label in User.Role.labels)
    return _("There is no such role; there are: %(roles)s.") % {"roles": roles}


def _fault_of_desk(desk: str) -> str:
    desks = list(Desk.objects.order_by("name").values_list("name", flat=True))
    if not desk or desk in desks:
        return ""
    if not desks:
        return _("There are no desks yet.")
    return _("There is no such desk; there are: %(desks)s.") % {"desks": ", ".join(desks)}


def _fault_of_address(address: str) -> str:
    try:
        validate_email(address)
    except ValidationError as error:
        return " ".join(error.messages)
    if User.objects.filter(email__iexact=address).exists():
        return _("There is already an account with this address.")
    return ""


def _split_name(name: str) -> tuple[str, str]:
    """Return first and last name of "Ines Ahrens" and "Ahrens, Ines"; a single one is the last."""
    if "," in name:
        last, _comma, first = name.partition(",")
        return first.strip(), last.strip()
    first, _space, last = name.rpartition(" ")
    return first.strip(), last.strip()


def free_handle(address: str) -> str:
    """Return a user name from the address that no account has."""
    local = address.partition("@")[0].lower()
    handle = NO_HANDLE.sub("", local)[:LONGEST_HANDLE] or "person"
    taken = set(User.objects.filter(username__startswith=handle).values_list("username", flat=True))
    numbered = (f"{handle}{number}" for number in range(2, len(taken) + 3))
    return handle if handle not in taken else next(one for one in numbered if one not in taken)


def _invite(person: User, actor: User, at: datetime) -> None:
    queue(MAIL_INVITATION, user_id=person.pk)
    note_audit(verb=AuditEntry.Verb.PERSON_INVITED, at=at, actor=actor, person=person)
