"""Every route, with every role and without its scope: a table against the rights table."""

import uuid
from dataclasses import dataclass

import pytest
from django.urls import URLPattern

from articles.api.urls import urlpatterns
from articles.models import User
from articles.permissions import RIGHTS, Act
from tests.api.conftest import EVERY_SCOPE, Caller
from tests.factories import ClaimFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db

PUBLIC = {
    ("GET", "schema"),
    ("GET", "docs"),
    ("GET", "certificate_keys"),
    ("GET", "published"),
    ("GET", "published_verdict"),
    ("GET", "nowhere"),
}
METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE")


@dataclass(frozen=True)
class Row:
    """One method of one route, and the act that it is."""

    method: str
    pattern: URLPattern
    act: Act | None

    def __str__(self) -> str:
        return f"{self.method} {self.pattern.name}"

    @property
    def path(self) -> str:
        """Return an address of the route at which there is nothing."""
        route = str(self.pattern.pattern)
        for kind, name in (
            ("int", "pk"),
            ("int", "number"),
            ("slug", "code"),
            ("uuid", "public_id"),
        ):
            value = str(uuid.UUID(int=0)) if kind == "uuid" else "999999"
            route = route.replace(f"<{kind}:{name}>", value)
        return route


def rows():
    for pattern in urlpatterns:
        view = pattern.callback.cls
        for method in METHODS:
            if hasattr(view, method.lower()):
                yield Row(method, pattern, getattr(view, "acts", {}).get(method))


ROWS = list(rows())
GUARDED = [row for row in ROWS if row.act]
BY_TOKEN = [row for row in GUARDED if RIGHTS[row.act].scope]
BY_SESSION = [row for row in GUARDED if not RIGHTS[row.act].scope]


def test_a_method_has_an_act_or_stands_on_the_public_list():
    without = {(row.method, row.pattern.name) for row in ROWS if row.act is None}

    assert without == PUBLIC - {("GET", "nowhere")}


@pytest.mark.parametrize("row", GUARDED, ids=str)
def test_a_visitor_is_asked_for_a_token(visitor, row):
    answer = visitor.call(row.method, row.path)

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert answer.json()["code"] == "not_authenticated"


@pytest.mark.parametrize("role", User.Role.values)
@pytest.mark.parametrize("row", BY_TOKEN, ids=str)
def test_a_role_may_call_what_the_rights_table_allows(calling, row, role):
    answer = calling(role).call(row.method, row.path)

    is_refused = answer.status_code == 403
    assert is_refused == (role not in RIGHTS[row.act].roles)
    if is_refused:
        assert answer.json()["code"] == "role_may_not"


@pytest.mark.parametrize("role", User.Role.values)
@pytest.mark.parametrize("row", BY_SESSION, ids=str)
def test_what_no_token_may_do_is_open_to_a_session(row, role):
    caller = Caller(UserFactory(role=role))
    caller.client.force_login(caller.user)

    answer = caller.call(row.method, row.path)

    assert (answer.status_code == 403) == (role not in RIGHTS[row.act].roles)


@pytest.mark.parametrize("row", BY_SESSION, ids=str)
def test_no_token_does_what_has_no_scope(calling, row):
    role = sorted(RIGHTS[row.act].roles)[-1]
    assert calling(role).call(row.method, row.path).json()["code"] == "scope_missing"


@pytest.mark.parametrize("row", BY_TOKEN, ids=str)
def test_a_token_without_the_scope_is_refused(calling, row):
    right = RIGHTS[row.act]
    others = [scope for scope in EVERY_SCOPE if scope != right.scope]
    role = sorted(right.roles)[-1]

    answer = calling(role, *others).call(row.method, row.path)

    assert answer.status_code == 403
    assert answer.json()["code"] == "scope_missing"
    assert right.scope in answer.json()["detail"]


@pytest.mark.parametrize("row", BY_TOKEN, ids=str)
def test_a_token_with_just_the_scope_gets_in(calling, row):
    right = RIGHTS[row.act]

    answer = calling(sorted(right.roles)[-1], right.scope).call(row.method, row.path)

    assert answer.status_code != 403


def test_an_administrator_reads_but_doesnt_judge(calling):
    claim = ClaimFactory()
    caller = calling("administrator")

    assert caller.get(f"claims/{claim.pk}/").status_code == 200
    assert caller.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"}).status_code == 403


def test_authors_see_no_sources(as_author):
    source = SourceFactory()

    assert as_author.get("sources/").status_code == 403
    assert as_author.get(f"sources/{source.pk}/").status_code == 403
