"""People are invited: an account without a password, a mail with a link to set one."""

import re

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import AuditEntry, User
from articles.tasks import mail_invitation
from articles.workflow import (
    Invalid,
    InvitationInput,
    NotAllowed,
    WrongState,
    invite_person,
    repeat_invitation,
)
from tests.factories import NOW, PASSWORD, DeskFactory, UserFactory

pytestmark = pytest.mark.django_db
NEW_PASSWORD = "ein langes neues Wort 4"


@pytest.fixture
def administrator():
    return UserFactory(role="administrator", language="de")


def invite(actor, **given):
    row = {"name": "Nele Uhl", "email": "n.uhl@example.org", "role": "checker", **given}
    return invite_person(actor=actor, at=NOW, invitation=InvitationInput(**row))


def test_an_invited_person_has_an_account_without_a_password(administrator):
    DeskFactory(name="Wirtschaft")
    person = invite(administrator, desk="Wirtschaft")
    assert (person.username, str(person), person.role) == ("n.uhl", "Nele Uhl", "checker")
    assert person.expert_desks == ["Wirtschaft"]
    assert not person.has_usable_password()
    entry = AuditEntry.objects.get(verb="account.invited")
    assert (entry.actor, entry.person) == (administrator, person)


def test_the_mailed_link_sets_the_password(client, administrator, mailoutbox, settings):
    settings.PUBLIC_URL = "https://check.example.org"
    person = invite(administrator)
    mail_invitation(person.pk)
    (mail,) = mailoutbox
    assert mail.to == ["n.uhl@example.org"]
    path = re.search(r"https://check\.example\.org(/\S+)", mail.body)[1]

    form = client.get(path, follow=True)
    client.post(form.redirect_chain[-1][0], {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})

    assert client.login(username="n.uhl", password=NEW_PASSWORD)
    assert ProcrastinateJob.objects.filter(task_name="articles.mail_invitation").count() == 1


def test_who_has_a_password_by_now_gets_no_mail(administrator, mailoutbox):
    person = invite(administrator)
    person.set_password(PASSWORD)
    person.save()
    mail_invitation(person.pk)
    assert mailoutbox == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": ""}, "name"),
        ({"email": "n.uhl"}, "email"),
        ({"email": ""}, "email"),
        ({"email": "TAKEN@example.org"}, "email"),
        ({"role": "boss"}, "role"),
        ({"desk": "Mode"}, "desk"),
    ],
)
def test_a_faulty_field_is_named_and_nothing_stored(administrator, given, field):
    UserFactory(email="taken@example.org")
    before = User.objects.count()
    with pytest.raises(Invalid) as refused:
        invite(administrator, **given)
    assert set(refused.value.fields) == {field}
    assert User.objects.count() == before


def test_an_unknown_desk_is_refused_with_those_that_there_are(administrator):
    with pytest.raises(Invalid) as refused:
        invite(administrator, desk="Mode")
    assert refused.value.fields["desk"] == ["Es gibt noch keine Ressorts."]
    DeskFactory(name="Wissen")
    DeskFactory(name="Ausland")
    with pytest.raises(Invalid) as refused:
        invite(administrator, desk="Mode")
    (fault,) = refused.value.fields["desk"]
    assert fault.endswith("es gibt: Ausland, Wissen.")


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Nele Uhl", "Nele", "Uhl"),
        ("Uhl, Nele", "Nele", "Uhl"),
        ("Anna Maria von Uhl", "Anna Maria von", "Uhl"),
        ("Uhl", "", "Uhl"),
    ],
)
def test_a_name_is_split_into_first_and_last(administrator, name, first, last):
    person = invite(administrator, name=name)
    assert (person.first_name, person.last_name) == (first, last)


def test_a_taken_user_name_gets_a_number(administrator):
    for taken in ("n.uhl", "n.uhl2"):
        UserFactory(username=taken, email=f"{taken}@elsewhere.example")
    assert invite(administrator).username == "n.uhl3"


@pytest.mark.parametrize(
    ("email", "username"), [("Uhl@example.org", "uhl"), ("o'neil@example.org", "oneil")]
)
def test_a_user_name_has_plain_letters(administrator, email, username):
    assert invite(administrator, email=email).username == username


@pytest.mark.parametrize("role", ["author", "checker", "chief"])
def test_only_administrators_invite(role):
    with pytest.raises(NotAllowed):
        invite(UserFactory(role=role))


def test_an_invitation_is_repeated_until_a_password_is_set(administrator):
    person = invite(administrator)
    repeat_invitation(person=person, actor=administrator, at=NOW)
    assert ProcrastinateJob.objects.filter(task_name="articles.mail_invitation").count() == 2
    person.set_password(PASSWORD)
    with pytest.raises(WrongState):
        repeat_invitation(person=person, actor=administrator, at=NOW)
