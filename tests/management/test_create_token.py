"""A token from the command line."""

import pytest
from django.core.management import CommandError, call_command

from articles.permissions import Scope
from articles.workflow import find_token
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db


def create(capsys, *arguments):
    call_command("create_token", *arguments)
    return capsys.readouterr().out.strip()


@pytest.mark.parametrize("role", ["author", "checker", "chief", "administrator"])
def test_the_command_prints_a_token_for_any_account(capsys, role):
    user = UserFactory(role=role)

    token = create(capsys, user.username, "--scopes", "articles:write", "claims:read")

    row = find_token(token=token, at=NOW)
    assert (row.user, row.scopes) == (user, ["articles:write", "claims:read"])


@pytest.mark.parametrize("scopes", [["claims:read,articles:read"], ["claims:read articles:read"]])
def test_scopes_may_come_in_one_piece(capsys, scopes):
    token = create(capsys, UserFactory().email, "--scopes", *scopes)

    assert find_token(token=token, at=NOW).scopes == ["articles:read", "claims:read"]


def test_all_means_every_scope(capsys):
    token = create(capsys, UserFactory().username, "--scopes", "all")

    assert set(find_token(token=token, at=NOW).scopes) == set(Scope)


@pytest.mark.parametrize("arguments", [["nobody", "--scopes", "all"], ["ines", "--scopes", "x"]])
def test_unknown_accounts_and_scopes_are_reported(arguments):
    UserFactory(username="ines")

    with pytest.raises(CommandError):
        call_command("create_token", *arguments)


@pytest.mark.parametrize("days", ["-1", "0", "99999999"])
def test_a_token_is_valid_for_some_days_or_none_is_made(days):
    user = UserFactory(username="ines")

    with pytest.raises(CommandError, match="--days"):
        call_command("create_token", "ines", "--scopes", "all", "--days", days)

    assert not user.api_tokens.exists()
