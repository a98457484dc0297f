"""Tokens are shown once, kept as a hash, and end when they are revoked or past their day."""

from datetime import timedelta

import pytest

from articles.models import ApiToken
from articles.workflow import Invalid, NotAllowed, find_token, make_token, revoke_token
from tests.factories import NOW, UserFactory


def make(user, actor=None, **kwargs):
    details = {"name": "CMS", "scopes": ["articles:read"]} | kwargs
    return make_token(user=user, actor=actor or user, at=NOW, **details)


def test_a_token_is_found_by_itself_and_not_kept_in_clear(chief):
    row, token = make(chief)
    assert find_token(token=token, at=NOW) == row
    assert token not in str(ApiToken.objects.values().get())
    assert find_token(token=token + "x", at=NOW) is None


def test_a_revoked_token_and_one_past_its_day_are_not_found(chief):
    row, token = make(chief)
    revoke_token(token=row, actor=chief, at=NOW)
    assert find_token(token=token, at=NOW) is None
    _, short = make(chief, expires_at=NOW + timedelta(hours=1))
    assert find_token(token=short, at=NOW)
    assert find_token(token=short, at=NOW + timedelta(hours=2)) is None


def test_a_token_of_somebody_who_left_is_not_found(chief):
    _, token = make(chief)
    chief.is_active = False
    chief.save()
    assert find_token(token=token, at=NOW) is None


@pytest.mark.parametrize("faulty", [{"scopes": []}, {"scopes": ["all"]}, {"name": " "}])
def test_a_token_needs_a_name_and_known_scopes(chief, faulty):
    with pytest.raises(Invalid) as refused:
        make(chief, **faulty)
    assert list(refused.value.fields) == list(faulty)


def test_only_an_administrator_makes_and_revokes_tokens_of_others(chief, checker):
    administrator = UserFactory(role="administrator")
    row, _ = make(checker, actor=administrator)
    with pytest.raises(NotAllowed):
        make(checker, actor=chief)
    with pytest.raises(NotAllowed):
        make(checker)
    with pytest.raises(NotAllowed):
        revoke_token(token=row, actor=chief, at=NOW)
    assert revoke_token(token=row, actor=administrator, at=NOW).revoked_at == NOW
