"""The admin panel: open to those who may, read-only where acts rule, quick with many rows."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.urls import reverse

from articles.models import (
    Article,
    ErrorClass,
    Event,
    Origin,
    Person,
    ReferenceFact,
    SignOff,
    Source,
    User,
)
from tests.acts import ask_author
from tests.factories import NOW, SignOffFactory, SourceFactory, UserFactory
from tests.newsroom import TEXT, judge, receive

from .seen import seen_on

MODELS = [model for model in admin.site._registry if model is not Permission]
NAMES = [model._meta.model_name for model in MODELS]


def address(model, page, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@pytest.fixture
def panel(client, db):
    """Return a client in which an administrator is signed in."""
    client.force_login(UserFactory(role="administrator"))
    return client


def fill(articles: int) -> None:
    """Store articles with claims, evidence, verdicts and questions."""
    checker, author = UserFactory(role="checker"), UserFactory(role="author")
    for _ in range(articles):
        article = receive(checker, TEXT, author=author)
        first, second = article.claims.in_text()[:2]
        judge(first, checker)
        ask_author(claim=second, actor=checker, at=NOW, question="Woher?")
        SourceFactory()


@pytest.mark.parametrize("role", ["author", "checker"])
def test_the_panel_is_closed_to_those_without_the_right(client, db, role):
    client.force_login(UserFactory(role=role))
    assert client.get(reverse("admin:index")).status_code in (302, 403)


@pytest.mark.parametrize("role", ["chief", "administrator"])
def test_the_panel_is_open_to_chiefs_and_administrators(client, db, role):
    client.force_login(UserFactory(role=role))
    assert client.get(reverse("admin:index")).status_code == 200


def test_an_action_calls_the_act_and_says_what_was_refused(client, db):
    fill(2)
    client.force_login(UserFactory(role="chief"))
    pks = list(Article.objects.values_list("pk", flat=True))
    page = address(Article, "changelist")
    data = {"action": "archive", "_selected_action": pks} | seen_on(client, page)
    client.post(page, data, follow=True)
    assert Article.objects.filter(state="archived").count() == 2
    answer = client.post(page, data | seen_on(client, page), follow=True)
    assert [message.level_tag for message in answer.context["messages"]] == ["error", "error"]


def test_a_source_entered_here_is_in_the_history(panel):
    origin = Origin.objects.create(name="Meldung")
    data = {"title": "Register", "kind": "official", "origin": origin.pk, "url": "example.org/9"}
    panel.post(address(Source, "add"), data)
    source = Source.objects.get()
    assert (source.title, source.origin) == ("Register", origin)
    assert source.url == "https://example.org/9"  # as at the desk
    assert Event.objects.get(verb="source.entered").data["source"] == source.pk
    page = address(Source, "change", source.pk)
    panel.post(page, data | {"title": "Handelsregister"} | seen_on(panel, page))
    source.refresh_from_db()
    assert (source.title, source.version) == ("Handelsregister", 2)


def test_editing_a_changed_row_shows_the_change_and_keeps_the_input(panel):
    page = address(ErrorClass, "change", ErrorClass.objects.get(code="age").pk)
    given = dict(panel.get(page).context["adminform"].form.initial)
    given = {name: given[name] for name in ("code", "label_en", "position", "seen_version")}
    given["is_active"] = "on"

    panel.post(page, given | {"label_de": "Lebensalter"})
    refused = panel.post(page, given | {"label_de": "Jahre"})

    form = refused.context["adminform"].form
    assert "Lebensalter" in str(form.errors["label_de"])
    assert form["label_de"].value() == "Jahre"
    assert ErrorClass.objects.get(code="age").label_de == "Lebensalter"


FACTS = {
    "birth_date": ({"timex": "1971-06-28", "type": "DATE"}, "28. Juni 1971"),
    "office": ({"role": "Rektorin", "organisation": "Universität Kiel"}, "Rektorin, Universität"),
    "figure": ({"number": "279000000", "unit": "EUR"}, "279"),
    "spelling": ({"name": "Müller-Lüdenscheid"}, "Müller-Lüdenscheid"),
}


def keep(kind, value):
    """Store a fact about a person."""
    person = Person.objects.create(name="Mira Solberg")
    return ReferenceFact.objects.create(
        person=person, subject=person.name, property=kind, value=value, as_of=NOW, added_at=NOW
    )


@pytest.mark.parametrize(("kind", "value", "said"), [(k, *v) for k, v in FACTS.items()], ids=FACTS)
def test_reference_facts_are_listed_in_words(panel, kind, value, said):
    keep(kind, value)
    page = panel.get(address(ReferenceFact, "changelist")).content.decode()
    assert said in page
    assert "{" not in page.partition('id="result_list"')[2].partition("</table>")[0]


def test_people_and_facts_are_entered_and_changed_at_the_desk(panel):
    fact = keep(*next((kind, value) for kind, (value, _) in FACTS.items()))
    assert panel.get(address(ReferenceFact, "add")).url == reverse("new_fact")
    changed = panel.get(address(ReferenceFact, "change", fact.pk)).url
    assert changed == reverse("change_fact", args=[fact.pk])
    assert panel.get(address(Person, "add")).url == reverse("new_person")
    person = fact.person
    shown = panel.get(address(Person, "change", person.pk)).url
    assert shown == reverse("person", args=[person.pk])
    assert all(panel.get(url).status_code == 200 for url in (changed, shown))


def test_a_sign_off_is_withdrawn_here_with_a_reason(client, db):
    signed = SignOffFactory()
    client.force_login(UserFactory(role="chief"))
    data = {"action": "withdraw", "_selected_action": [signed.pk], "reason": "Zahl falsch"}
    page = address(SignOff, "changelist")
    client.post(page, data | seen_on(client, page))
    assert "Zahl falsch" in client.get(address(SignOff, "change", signed.pk)).content.decode()
    assert SignOff.objects.get().fallen_code == "withdrawn"


def test_the_list_of_events_says_what_happened(panel):
    fill(1)
    page = panel.get(address(Event, "changelist"), {"verb__exact": "article.received"})
    assert "hat das Manuskript" in page.content.decode()


def test_an_account_is_made_with_a_role_by_an_administrator_only(client, db):
    data = {
        "username": "neu",
        "first_name": "Nele",
        "last_name": "Uhl",
        "email": "neu@example.org",
        "role": "checker",
        "language": "de",
        "usable_password": "true",
        "password1": "sehr langes Wort 7",
        "password2": "sehr langes Wort 7",
    }
    client.force_login(UserFactory(role="chief"))
    assert client.post(address(User, "add"), data).status_code == 403
    client.force_login(UserFactory(role="administrator"))
    client.post(address(User, "add"), data)
    assert User.objects.get(username="neu").role == "checker"


def test_sources_are_exported_without_the_secret_ones(panel):
    SourceFactory(title="Offenes Register")
    secret = SourceFactory(title="Frau K.", is_secret=True)
    secret.known_to.set(User.objects.all())
    answer = panel.post(address(Source, "export"), {"format": 0, "resource": ""} | all_fields())
    assert "Offenes Register" in answer.content.decode()
    assert "Frau K." not in answer.content.decode()


def all_fields() -> dict[str, str]:
    names = (
        "id title kind publisher author url archive_number published_date origin is_primary note"
    )
    return {f"sourceresource_{name}": "on" for name in names.split()}


def test_sources_are_imported_through_the_workflow(panel):
    from tablib import Dataset

    from articles.admin.resources import SourceResource

    rows = Dataset(headers=["title", "kind", "origin"])
    rows.append(["Jahresbericht", "report", "Werft Husum"])
    rows.append(["Mitteilung", "press_release", "Werft Husum"])
    actor = UserFactory(role="administrator")
    result = SourceResource().import_data(rows, user=actor, raise_errors=True)
    assert result.totals["new"] == 2
    assert Source.objects.filter(origin__name="Werft Husum").count() == 2
    assert Event.objects.filter(verb="source.entered", actor=actor).count() == 2
