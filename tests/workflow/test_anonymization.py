"""Somebody who left is anonymised; afterwards every column of every table is searched."""

import json

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import InternalError, ProgrammingError, connection, transaction
from django.test import Client
from django.utils import translation

from articles.intake import ManuscriptNote
from articles.models import ApiToken, Article, Event, SourceNote, User
from articles.publishing.certificate import certificate
from articles.queries.history import rating_labels, sentence
from articles.workflow import (
    Invalid,
    ManuscriptInput,
    NotAllowed,
    WrongState,
    anonymise_person,
    find_token,
    make_token,
    note_conflict,
    receive_article,
    revoke_token,
    share_source,
)
from articles.workflow.anonymization import KEPT_TABLES
from articles.workflow.jobs import queue
from tests.acts import (
    ask_author,
    assign_checker,
    change_article,
    version_of,
    write_comment,
)
from tests.factories import NOW, SignOffFactory, SourceFactory, UserFactory, token_for
from tests.newsroom import TEXT, claim_on, clear, judge, receive

pytestmark = pytest.mark.django_db

HANDLE, FIRST, LAST, MAIL = "qvistzorn", "Wendeline", "Quistzorn", "wq@quistzorn.example"
FORMERLY = {"username": "kuhlbrodt", "last_name": "Kuhlbrodt", "email": "wk@kuhlbrodt.example"}
TRACES = (HANDLE, "quistzorn", "kuhlbrodt")


@pytest.fixture(scope="module")
def stored(module_rows):
    """Store an administrator, and somebody who married, worked everywhere here, and left."""
    administrator = UserFactory(role="administrator")
    row = UserFactory(role="chief", first_name=FIRST, **FORMERLY)
    _works(row, administrator, UserFactory(role="chief"))
    for name, value in {"username": HANDLE, "last_name": LAST, "email": MAIL}.items():
        setattr(row, name, value)
    row.expertise = "Quistzorns Archiv"
    row.save()
    _works(row, administrator, UserFactory(role="chief"))
    row.is_active = False
    row.save()
    return administrator, row


@pytest.fixture
def administrator(stored, db):
    return User.objects.get(pk=stored[0].pk)


@pytest.fixture
def person(stored, db):
    return User.objects.get(pk=stored[1].pk)


def _works(row: User, administrator: User, colleague: User) -> None:
    full = row.get_full_name()
    note = ManuscriptNote(3, 9, f"laut {full}", author=full)
    text = ManuscriptInput(text=TEXT, language="de", notes=[note])
    article = receive_article(actor=colleague, at=NOW, manuscript=text)
    own = receive_article(actor=colleague, at=NOW, manuscript=text, author=row)
    change_article(article=own, actor=administrator, at=NOW, byline=f"Von {full}")
    assign_checker(article=article, actor=colleague, at=NOW, user=row)
    note_conflict(article=own, actor=colleague, at=NOW, user=row, reason=f"{full} schrieb ihn.")
    write_comment(article=article, actor=colleague, at=NOW, text=f"@{row.username} schau ({full})")
    write_comment(article=article, actor=row, at=NOW, text=f"Mail an {row.email.upper()}, @x")
    claim = claim_on(article, "30 Prozent")
    ask_author(claim=claim_on(own, "30 Prozent"), actor=colleague, at=NOW, question=f"{full}?")
    judge(claim, row)
    clear(article, row)
    source = SourceFactory(is_secret=True, created_by=colleague, known_to=[colleague])
    share_source(source=source, actor=colleague, at=NOW, user=row)
    token, _key = make_token(
        user=row, actor=row, at=NOW, name=f"Skript von {row.last_name}", scopes=["articles:read"]
    )
    revoke_token(token=token, actor=administrator, at=NOW)
    queue("articles.mail_rejection", verdict_id=1, actor_id=row.pk, reason=f"Sagt {full}")
    _signs_in(row)
    _asks_by_program(row, article)
    LogEntry.objects.create(
        user=administrator,
        content_type=ContentType.objects.get_for_model(User),
        object_id=row.pk,
        object_repr=str(row),
        action_flag=CHANGE,
        change_message=f"Changed {row.email}",
    )


def _signs_in(row: User) -> None:
    EmailAddress.objects.create(user=row, email=row.email)
    Authenticator.objects.update_or_create(
        user=row, type="totp", defaults={"data": {"of": row.username}}
    )
    Client().force_login(row)


def _asks_by_program(row: User, article: Article) -> None:
    client = Client(headers={"Authorization": f"Bearer {token_for(UserFactory())}"})
    seen = version_of(article)
    body = json.dumps({"text": f"Gilt das noch, @{row.username}?", "version": seen})
    path = f"/api/v1/articles/{article.pk}/comments/"
    answer = client.post(path, body, "application/json", headers={"Idempotency-Key": row.username})
    assert answer.status_code == 201


def found(words: tuple[str, ...] = TRACES) -> dict[str, set[str]]:
    """Search all columns of all tables, whatever they hold; return those where words are."""
    pattern, places = "|".join(words), {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name, udt_name FROM information_schema.columns "
            "JOIN information_schema.tables USING (table_schema, table_name) "
            "WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        )
        for table, column, kind in cursor.fetchall():
            text = f"encode({column}, 'escape')" if kind == "bytea" else f'"{column}"::text'
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE {text} ~* %s', [pattern])  # noqa: S608
            if cursor.fetchone()[0]:
                places.setdefault(table, set()).add(column)
    return places


def test_nothing_in_the_database_names_who_was_anonymised(person, administrator):
    assert len(found()) > 12

    anonymise_person(person=person, actor=administrator, at=NOW, reason=f"{LAST} hat es verlangt")

    assert found() == {}


def test_the_history_stays_readable_in_both_languages(person, administrator):
    article = Article.objects.exclude(author=person).earliest("pk")
    before = article.events.count()

    anonymise_person(person=person, actor=administrator, at=NOW, reason="Austritt")

    assert article.events.count() == before
    given = article.events.select_related("actor", "claim").filter(verb="verdict.given")[0]
    assigned = article.events.select_related("actor", "claim").get(verb="article.assigned")
    with translation.override("en"):
        assert sentence(given, rating_labels()).startswith(f"former chief {person.pk} judged")
        assert f"to former chief {person.pk}." in said(assigned)
    with translation.override("de"):
        assert f"Person {person.pk} (ehemals Leitung der Dokumentation)" in said(assigned)


def said(event: Event) -> str:
    event.is_of_secret = False
    return sentence(event, rating_labels())


def test_a_certificate_that_is_made_later_names_the_number(person, administrator):
    article = Article.objects.exclude(author=person).earliest("pk")
    signed = SignOffFactory(article=article)
    before = certificate(signed)

    anonymise_person(person=person, actor=administrator, at=NOW, reason="Austritt")
    after = certificate(signed)

    assert (after.sha256, len(after.claims)) == (before.sha256, len(before.claims))
    names = {claim.judged_by for claim in after.claims if claim.judged_by}
    assert names == {f"Person {person.pk} (ehemals Leitung der Dokumentation)"}


def test_the_act_has_its_line_and_nobody_gets_in_any_more(person, administrator):
    key = token_for(person)
    anonymise_person(person=person, actor=administrator, at=NOW, reason=f"Bitte von {MAIL}")

    event = Event.objects.get(verb="account.anonymised")
    assert (event.actor, event.data["user"]) == (administrator, f"former chief {person.pk}")
    assert event.reason == f"Bitte von former chief {person.pk}"
    person.refresh_from_db()
    assert (person.email, person.is_active, person.has_usable_password()) == ("", False, False)
    assert not Session.objects.exists()
    assert not ApiToken.objects.filter(user=person, revoked_at=None).exists()
    assert find_token(token=key, at=NOW) is None


def test_texts_by_other_people_are_unchanged(administrator):
    namesake = UserFactory(role="checker", username="weiss", first_name="", last_name="Weiss")
    colleague = UserFactory(role="chief")
    article = receive(colleague, TEXT)
    kept = "Ich weiss: @weissgerber, weiss@other.example und Weiss sind gemeint."
    write_comment(article=article, actor=colleague, at=NOW, text=kept)
    namesake.is_active = False
    namesake.save()

    anonymise_person(person=namesake, actor=administrator, at=NOW, reason="Austritt")

    assert article.comments.get().text == kept


def test_the_printed_name_is_replaced_by_the_anonymous_one(person, administrator):
    anonymise_person(person=person, actor=administrator, at=NOW, reason="Austritt")

    assert set(Article.objects.filter(author=person).values_list("byline", flat=True)) == {"N. N."}
    assert set(SourceNote.objects.values_list("author_name", flat=True)) == {"N. N."}


def test_the_triggers_keep_the_history_again_afterwards(person, administrator):
    anonymise_person(person=person, actor=administrator, at=NOW, reason="Austritt")

    with pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
        Event.objects.all().update(reason="x")


@pytest.mark.parametrize("role", ["author", "checker", "chief"])
def test_only_an_administrator_anonymises(person, role):
    with pytest.raises(NotAllowed):
        anonymise_person(person=person, actor=UserFactory(role=role), at=NOW, reason="x")


def test_the_obstacle_is_named(person, administrator):
    with pytest.raises(NotAllowed):
        anonymise_person(person=administrator, actor=administrator, at=NOW, reason="x")
    with pytest.raises(WrongState, match="Konto"):
        anonymise_person(person=UserFactory(), actor=administrator, at=NOW, reason="x")
    with pytest.raises(Invalid):
        anonymise_person(person=person, actor=administrator, at=NOW, reason=" ")
    anonymise_person(person=person, actor=administrator, at=NOW, reason="x")
    with pytest.raises(WrongState):
        anonymise_person(person=person, actor=administrator, at=NOW, reason="x")


def test_the_panel_asks_once_more_and_then_does_it(person, administrator):
    client = Client()
    client.force_login(administrator)
    path, chosen = "/admin/articles/user/", {"action": "anonymise", "_selected_action": person.pk}

    asked = client.post(path, chosen)
    assert asked.status_code == 200
    assert HANDLE in asked.content.decode()
    person.refresh_from_db()
    assert person.username == HANDLE

    client.post(path, chosen | {"confirmed": "yes", "reason": "Austritt"})
    person.refresh_from_db()
    assert person.username == f"former chief {person.pk}"


def test_the_command_asks_for_the_name(person, monkeypatch, capsys):
    monkeypatch.setattr("builtins.input", lambda _question: "no")
    with pytest.raises(CommandError):
        call_command("anonymise_person", HANDLE, reason="Austritt")
    monkeypatch.setattr("builtins.input", lambda _question: HANDLE)

    call_command("anonymise_person", HANDLE, reason="Austritt")

    assert capsys.readouterr().out == f"former chief {person.pk}\n"


def test_the_list_of_what_is_not_searched_names_tables_that_exist():
    """Every name of the pair (table and its history) that means a table is one."""
    tables = set(connection.introspection.table_names())
    bases = {name.removesuffix("history") for name in KEPT_TABLES}

    assert bases <= tables
