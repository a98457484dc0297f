"""An account ends in one act: sessions, tokens, factors, password; its work goes on."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.test import Client

from articles.models import ApiToken, Assignment, AuditEntry, User
from articles.workflow import Invalid, NotAllowed, WrongState, end_account
from tests.acts import ask_author, assign_checker
from tests.factories import NOW, UserFactory, token_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return UserFactory(role="administrator")


def end(person, actor, **more):
    return end_account(person=person, actor=actor, at=NOW, **more)


def test_everything_that_opens_the_account_ends(checker, administrator):
    signed_in, other = Client(), Client()
    signed_in.force_login(checker)
    other.force_login(administrator)
    token_for(checker)
    for kind in ("totp", "webauthn", "recovery_codes"):
        Authenticator.objects.create(user=checker, type=kind, data={})

    ended = end(checker, administrator, reason="geht in Rente")

    assert (ended.sessions, ended.tokens, ended.factors, ended.handover) == (1, 1, 3, None)
    row = User.objects.get(pk=checker.pk)
    assert not row.is_active
    assert not row.has_usable_password()
    assert Session.objects.count() == 1
    assert ApiToken.objects.get().revoked_at == NOW
    assert not Authenticator.objects.exists()
    assert signed_in.get("/").status_code == 302


def test_the_audit_log_has_a_line_for_it(checker, administrator):
    token_for(checker)
    end(checker, administrator)
    entry = AuditEntry.objects.get(verb="account.ended")
    assert (entry.actor, entry.person) == (administrator, checker)
    assert entry.details == {"sessions": 0, "tokens": 1, "factors": 0}
    verbs = set(AuditEntry.objects.filter(person=checker).values_list("verb", flat=True))
    assert {"account.closed", "token.revoked"} <= verbs


def test_open_work_goes_to_the_named_person(article, claim, checker, chief, administrator):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    ended = end(checker, administrator, to=chief)
    assert (ended.handover.assignments, ended.handover.questions) == (1, 1)
    assert Assignment.objects.get().user == chief


@pytest.mark.parametrize("work", ["assignment", "question"])
def test_open_work_without_a_receiver_ends_nothing(
    article, claim, checker, chief, administrator, work
):
    if work == "assignment":
        assign_checker(article=article, actor=chief, at=NOW, user=checker)
    else:
        ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    token_for(checker)
    with pytest.raises(Invalid) as refused:
        end(checker, administrator)
    assert set(refused.value.fields) == {"to"}
    assert User.objects.get(pk=checker.pk).is_active
    assert ApiToken.objects.get().revoked_at is None


def test_a_closed_account_loses_what_was_left_of_it(checker, administrator):
    token_for(checker)
    User.objects.filter(pk=checker.pk).update(is_active=False)
    assert end(checker, administrator).tokens == 1


def test_nobody_ends_their_own_account(administrator):
    UserFactory(role="administrator")
    with pytest.raises(NotAllowed):
        end(administrator, administrator)


@pytest.mark.parametrize("role", ["author", "checker", "chief"])
def test_only_administrators_end_accounts(checker, role):
    with pytest.raises(NotAllowed):
        end(checker, UserFactory(role=role))


def test_an_administrator_ends_the_account_of_another(administrator):
    other = UserFactory(role="administrator")
    end(other, administrator)
    assert not User.objects.get(pk=other.pk).is_active


def test_an_ended_account_is_not_ended_again(checker, administrator):
    end(checker, administrator)
    with pytest.raises(WrongState):
        end(checker, administrator)
    assert AuditEntry.objects.filter(verb="account.ended").count() == 1
