"""Every method of every route, with every role, with its scope and without, against one table."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

import pytest
from django.urls import URLPattern
from django.utils import timezone

from articles.api.urls import urlpatterns
from articles.models import ApiToken, User
from articles.permissions import Act, Scope
from articles.workflow import FileInput, note_conflict
from articles.workflow.tokens import digest
from tests.acts import add_evidence_file
from tests.api.conftest import EVERY_SCOPE, Caller
from tests.api.rights_table import TABLE
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    DocumentFactory,
    EvidenceFactory,
    PublicationFactory,
    QuestionFactory,
    ReferenceFactFactory,
    SourceFactory,
    UserFactory,
    WebhookFactory,
)
from tests.newsroom import dismiss

pytestmark = pytest.mark.django_db

METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE")
PUBLIC = {key for key, (scope, _roles) in TABLE.items() if not scope}
NOWHERE = "nowhere"  # answers what no route matches
ROLE_OF = {
    "A": User.Role.AUTHOR,
    "C": User.Role.CHECKER,
    "H": User.Role.CHIEF,
    "D": User.Role.ADMINISTRATOR,
}


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
            ("int", "position"),
            ("slug", "code"),
            ("uuid", "public_id"),
        ):
            value = str(uuid.UUID(int=0)) if kind == "uuid" else "999999"
            route = route.replace(f"<{kind}:{name}>", value)
        return route


def rows() -> Iterator[Row]:
    for pattern in urlpatterns:
        view = pattern.callback.cls
        for method in METHODS:
            if hasattr(view, method.lower()):
                yield Row(method, pattern, getattr(view, "acts", {}).get(method))


ROWS = list(rows())
PATTERNS = {pattern.name: pattern for pattern in urlpatterns}
BY_SESSION = [key for key, (scope, _roles) in TABLE.items() if scope == "-"]


def has_key(name: str) -> bool:
    """Return whether the address of a route names a row; `path_of` names one that is not there."""
    return "<" in str(PATTERNS[name].pattern)


def path_of(name: str) -> str:
    return Row("GET", PATTERNS[name], None).path


@dataclass(frozen=True)
class People:
    """One person a role, each with a token that has only one scope, or all but one."""

    people: dict[str, User]

    def caller(self, letter: str, scope: str, *, has_it: bool) -> Caller:
        return Caller(self.people[letter], token_named(letter, scope, has_it=has_it))


def token_named(letter: str, scope: str, *, has_it: bool) -> str:
    return f"fc_{letter}{scope}{has_it}"


@pytest.fixture(scope="module")
def stored(module_rows) -> People:
    people = {letter: UserFactory(role=role) for letter, role in ROLE_OF.items()}
    ApiToken.objects.bulk_create(tokens_of(people))
    store_rows(people["H"])
    return People(people)


def store_rows(chief: User) -> None:
    """Store rows of what has an address, so that asking for another could find them."""
    claim = PublicationFactory().verdict.claim
    evidence, article = EvidenceFactory(claim=claim), claim.article
    add_evidence_file(evidence=evidence, actor=chief, at=NOW, file=FileInput("a.txt", b"312 Leute"))
    note_conflict(article=article, actor=chief, at=NOW, user=UserFactory(), reason="Nachbar")
    other = ArticleFactory(quotes=())
    dismiss(other, chief)
    QuestionFactory(claim=claim)
    DocumentFactory(article=article)
    ReferenceFactFactory()
    WebhookFactory()


def tokens_of(people: dict[str, User]) -> Iterator[ApiToken]:
    for letter, user in people.items():
        for scope in ("", "-", *EVERY_SCOPE):
            others = [other for other in EVERY_SCOPE if other != scope]
            own = EVERY_SCOPE if scope == "-" else [scope] if scope else []
            for has_it, scopes in ((True, own), (False, others)):
                name = token_named(letter, scope, has_it=has_it)
                yield ApiToken(
                    user=user,
                    name=name,
                    digest=digest(name),
                    scopes=scopes,
                    created_at=timezone.now(),
                    last_used_at=timezone.now(),
                )


@pytest.fixture
def people(stored: People, db) -> People:
    return stored


def test_the_table_has_a_row_for_each_method_of_each_route():
    assert {(row.method, row.pattern.name) for row in ROWS} == set(TABLE)


def test_the_table_knows_only_scopes_and_roles_that_there_are():
    assert {scope for scope, _roles in TABLE.values()} <= {"", "-", *(s.value for s in Scope)}
    assert set("".join(roles for _scope, roles in TABLE.values())) == set(ROLE_OF)


def test_a_method_has_an_act_or_is_public():
    without = {(row.method, row.pattern.name) for row in ROWS if row.act is None}
    assert without == PUBLIC


@pytest.mark.parametrize(("method", "name"), TABLE)
def test_a_method_lets_in_whom_the_table_says(people, method, name):
    _scope, roles = TABLE[method, name]

    for letter in ROLE_OF:
        answers_as_expected(people, method, name, letter, has_it=True)
    # Who may do it but for the scope: each of them in turn, over the whole table.
    without = roles[len(name) % len(roles)] if roles else "A"
    answers_as_expected(people, method, name, without, has_it=False)


@pytest.mark.slow
@pytest.mark.parametrize(("method", "name"), TABLE)
def test_a_method_lets_in_nobody_without_its_scope(people, method, name):
    for letter in ROLE_OF:
        answers_as_expected(people, method, name, letter, has_it=False)


def answers_as_expected(people, method, name, letter, *, has_it):
    scope, roles = TABLE[method, name]
    answer = people.caller(letter, scope, has_it=has_it).call(method, path_of(name))
    refusal = answer.json() if answer.status_code == 403 else {}
    expected = _refusal(scope, roles, letter, has_it=has_it)
    assert refusal.get("code") == expected, (letter, has_it)
    if expected == "scope_missing" and scope != "-":
        assert scope in refusal["detail"]
    if expected is None and method in ("GET", "DELETE") and has_key(name):
        assert answer.status_code == 404, letter


def _refusal(scope: str, roles: str, letter: str, *, has_it: bool) -> str | None:
    if not scope:
        return None
    if letter not in roles:
        return "role_may_not"
    return None if has_it and scope != "-" else "scope_missing"


@pytest.mark.parametrize(("method", "name"), [key for key in TABLE if key not in PUBLIC])
def test_a_visitor_is_asked_for_a_token(visitor, method, name):
    answer = visitor.call(method, path_of(name))

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert answer.json()["code"] == "not_authenticated"


@pytest.mark.parametrize("name", PATTERNS)
def test_a_method_that_a_route_lacks_is_refused_to_every_role(people, name):
    lacking = [method for method in METHODS if (method, name) not in TABLE]
    # In turn by who may least and who may most: each route and each method meets both.
    for method, letter in zip(lacking, cycle("AH" if len(name) % 2 else "HA"), strict=False):
        answer = people.caller(letter, EVERY_SCOPE[0], has_it=True).call(method, path_of(name))
        assert answer.status_code == (404 if name == NOWHERE else 405), (method, letter)


@pytest.mark.parametrize("letter", ROLE_OF)
@pytest.mark.parametrize(("method", "name"), BY_SESSION)
def test_a_session_is_allowed_acts_that_no_token_may_do(people, method, name, letter):
    caller = Caller(people.people[letter])
    caller.client.force_login(caller.user)

    answer = caller.call(method, path_of(name))

    assert (answer.status_code == 403) == (letter not in TABLE[method, name][1])


def test_an_administrator_reads_but_doesnt_judge(calling):
    claim = ClaimFactory()
    caller = calling("administrator")

    assert caller.get(f"claims/{claim.pk}/").status_code == 200
    assert caller.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"}).status_code == 403


def test_authors_see_no_sources(as_author):
    source = SourceFactory()

    assert as_author.get("sources/").status_code == 403
    assert as_author.get(f"sources/{source.pk}/").status_code == 403
