"""Every route with every method, every scope and every role, against the table."""

import pytest
from django.utils import timezone

from articles.models import ApiToken, User
from articles.permissions import Scope
from articles.workflow.tokens import digest
from tests.api.conftest import EVERY_SCOPE, Caller
from tests.api.rights_table import TABLE
from tests.api.test_rights import METHODS, ROWS, Row
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

ROLE_OF = {
    "A": User.Role.AUTHOR,
    "C": User.Role.CHECKER,
    "H": User.Role.CHIEF,
    "D": User.Role.ADMINISTRATOR,
}
SCOPES = [*EVERY_SCOPE, ""]
PATTERNS = {row.pattern.name: row.pattern for row in ROWS}
LACKING = [(method, name) for name in PATTERNS for method in METHODS if (method, name) not in TABLE]


@pytest.fixture
def tokens():
    """Return a token for each letter and scope; "" is one that has no scope at all."""
    people = {letter: UserFactory(role=role) for letter, role in ROLE_OF.items()}
    wanted = {(letter, scope): f"fc_{letter}{scope}" for letter in people for scope in SCOPES}
    ApiToken.objects.bulk_create(
        ApiToken(
            user=people[letter],
            name=scope,
            digest=digest(token),
            scopes=[scope] if scope else [],
            created_at=timezone.now(),
            last_used_at=timezone.now(),
        )
        for (letter, scope), token in wanted.items()
    )
    return {key: Caller(people[key[0]], token) for key, token in wanted.items()}


def test_the_table_has_a_row_for_each_method_of_each_route():
    assert {(row.method, row.pattern.name) for row in ROWS if row.pattern.name != "nowhere"} == set(
        TABLE
    )


def test_the_table_knows_only_scopes_and_roles_that_there_are():
    assert {scope for scope, _roles in TABLE.values()} <= {"", "-", *(s.value for s in Scope)}
    assert set("".join(roles for _scope, roles in TABLE.values())) == set(ROLE_OF)


@pytest.mark.parametrize(("method", "name"), TABLE)
def test_a_method_lets_in_whom_the_table_says(tokens, method, name):
    scope, roles = TABLE[method, name]
    path = Row(method, PATTERNS[name], None).path

    for (letter, held), caller in tokens.items():
        answer = caller.call(method, path)
        code = answer.json().get("code") if answer.status_code == 403 else None
        assert code == _refusal(scope, roles, letter, held), (letter, held)


@pytest.mark.parametrize(("method", "name"), LACKING)
def test_a_method_that_a_route_lacks_is_there_for_nobody(tokens, method, name):
    path = Row(method, PATTERNS[name], None).path
    for letter in ROLE_OF:
        answer = tokens[letter, EVERY_SCOPE[0]].call(method, path)
        assert answer.status_code == (404 if name == "nowhere" else 405), letter


def _refusal(scope: str, roles: str, letter: str, held: str) -> str | None:
    if not scope:
        return None
    if letter not in roles:
        return "role_may_not"
    return None if held == scope else "scope_missing"
