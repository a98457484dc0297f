"""The panel's first page: groups, what needs attention, search over all of it."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone, translation
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import ApiToken, Delivery, User
from articles.queries.attention import DiskSpace
from factcheck.admin_site import reminders as shown_reminders
from factcheck.admin_site.groups import GROUPS
from factcheck.admin_site.search import SEARCHED
from tests.factories import (
    ArticleFactory,
    PersonFactory,
    ReferenceFactFactory,
    SourceFactory,
    UserFactory,
    WebhookFactory,
    token_for,
)

pytestmark = pytest.mark.django_db
START = reverse("admin:index")
REGISTERED = list(admin.site._registry)


@pytest.fixture
def administrator():
    return UserFactory(role="administrator", last_login=timezone.now())


@pytest.fixture
def panel(client, administrator, monkeypatch):
    """Return a client in which an administrator is signed in; its disk has space."""
    monkeypatch.setattr(shown_reminders, "disk_space", lambda folders: [])
    client.force_login(administrator)
    return client


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model.__name__)
def test_a_registered_model_is_in_one_group(model):
    assert len([group for group in GROUPS if group.takes(model)]) == 1


def test_a_group_names_only_registered_models():
    named = {apps.get_model(label) for group in GROUPS for label in group.models}
    assert named <= set(REGISTERED)


def test_the_first_page_has_each_list_once(panel):
    page = panel.get(START).content.decode()
    for model in REGISTERED:
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        assert page.count(f'href="{address}"') == 1, model


def test_an_app_has_no_page_of_its_own(panel):
    assert panel.get("/admin/articles/").url == START


@pytest.mark.parametrize("role", ["chief", "administrator"])
def test_a_menu_leads_to_the_panel_for_every_staff_account(client, role):
    client.force_login(UserFactory(role=role, is_staff=False))
    assert f'href="{START}"' in client.get("/account/").content.decode()


def advice_on(panel):
    return [(reminder.text, reminder.url) for reminder in panel.get(START).context["reminders"]]


def test_one_sentence_says_that_nothing_needs_attention(panel):
    assert advice_on(panel) == []
    assert "Im Moment ist nichts zu erledigen." in panel.get(START).content.decode()


def a_dead_delivery():
    now = timezone.now()
    times = {"queued_at": now, "next_at": now, "expires_at": now}
    Delivery.objects.create(webhook=WebhookFactory(), type="test", state="dead", **times)


def a_failed_job():
    ProcrastinateJob(
        task_name="articles.mail_overdue",
        queue_name="default",
        priority=0,
        args={},
        status="failed",
        attempts=8,
        abort_requested=False,
    ).save_base(force_insert=True)


def a_person_without_factor():
    UserFactory(role="author", last_login=timezone.now())


def an_unused_account():
    UserFactory(last_login=timezone.now() - timedelta(days=200))


def an_invited_person_who_never_came():
    UserFactory(last_login=None, date_joined=timezone.now() - timedelta(days=200))


def an_expiring_token():
    owner = UserFactory(last_login=timezone.now())
    token_for(owner)
    ApiToken.objects.update(expires_at=timezone.now() + timedelta(days=3))


@pytest.mark.parametrize(
    ("happens", "words"),
    [
        (a_dead_delivery, "1 Zustellung an einen Webhook wurde aufgegeben."),
        (a_failed_job, "1 Auftrag ist fehlgeschlagen."),
        (a_person_without_factor, "1 Person hat keinen zweiten Faktor"),
        (an_unused_account, "1 Konto wurde seit sechs Monaten nicht benutzt."),
        (an_invited_person_who_never_came, "1 Konto wurde seit sechs Monaten nicht benutzt."),
        (an_expiring_token, "1 API-Token läuft"),
    ],
)
def test_what_needs_attention_leads_to_the_list_that_shows_it(panel, settings, happens, words):
    settings.SECOND_FACTOR_ROLES = ["author"]
    happens()
    User.objects.filter(
        last_login=None, date_joined__gt=timezone.now() - timedelta(days=100)
    ).update(last_login=timezone.now())
    ((text, url),) = advice_on(panel)
    assert words in text
    assert panel.get(url).context["cl"].result_count == 1


@pytest.mark.parametrize("kind", ["console", "filebased"])
def test_emails_that_reach_nobody_are_named(panel, settings, tmp_path, kind):
    settings.EMAIL_FILE_PATH = str(tmp_path)
    settings.EMAIL_BACKEND = f"django.core.mail.backends.{kind}.EmailBackend"
    assert "E-Mails erreichen niemanden" in panel.get(START).content.decode()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    assert "E-Mails erreichen niemanden" not in panel.get(START).content.decode()


def test_a_chief_is_shown_no_reminder_of_accounts(client, settings):
    settings.SECOND_FACTOR_ROLES = ["author"]
    client.force_login(UserFactory(role="chief"))
    assert not [url for _text, url in advice_on(client) if "user" in url]


def test_closed_accounts_and_revoked_tokens_need_no_attention(panel, settings):
    settings.SECOND_FACTOR_ROLES = ["author"]
    long_ago = timezone.now() - timedelta(days=400)
    owner = UserFactory(role="author", is_active=False, last_login=long_ago)
    token_for(owner)
    ApiToken.objects.update(expires_at=timezone.now() + timedelta(days=3))
    assert advice_on(panel) == []


@pytest.mark.parametrize(
    ("free", "total", "is_short"),
    [(40, 100, False), (1, 100, True), (1, 10, True), (30, 1000, True), (60, 1000, False)],
)
def test_a_disk_is_short_below_two_gibibytes_or_a_twentieth(tmp_path, free, total, is_short):
    assert DiskSpace(tmp_path, free * 1024**3, total * 1024**3).is_short == is_short


def test_a_full_disk_is_named(client, administrator, monkeypatch, tmp_path):
    short = DiskSpace(tmp_path, 1024**3, 100 * 1024**3)
    monkeypatch.setattr(shown_reminders, "disk_space", lambda folders: [short])
    client.force_login(administrator)
    ((text, url),) = advice_on(client)
    assert str(tmp_path) in text
    assert url == ""


def rows_named(word):
    """Store one row of each searched kind that has `word`."""
    person = PersonFactory(name=f"{word} Solberg")
    ReferenceFactFactory(person=person, subject=f"{word} Solberg")
    SourceFactory(title=f"{word}, Blatt 3")
    ArticleFactory(headline=f"{word} im Hafen")
    UserFactory(last_name=word, last_login=timezone.now())
    WebhookFactory(name=word)
    token_for(UserFactory(role="chief", last_login=timezone.now()))
    ApiToken.objects.update(name=word)


def test_a_search_finds_rows_of_every_kind_and_lists_by_their_name(panel):
    rows_named("Seegras")
    found = {group.name for group in panel.get(START, {"q": "seegras"}).context["found"]}
    assert {"Personen", "Artikel", "Quellen", "Webhooks", "API-Token"} <= found

    lists = panel.get(START, {"q": "fehlerklass"}).context["found"][0]
    assert [row.url for row in lists.rows] == [reverse("admin:articles_errorclass_changelist")]


def test_a_search_shows_six_of_a_kind_and_leads_to_all(panel):
    for _ in range(7):
        SourceFactory(title="Seegras")
    (group,) = panel.get(START, {"q": "Seegras"}).context["found"]
    assert len(group.rows) == 6
    assert panel.get(group.more_url).context["cl"].result_count == 7


def test_a_search_shows_no_secret_source(client):
    secret = SourceFactory(title="Seegras geheim", is_secret=True)
    client.force_login(UserFactory(role="chief"))
    assert client.get(START, {"q": secret.title}).context["found"] == []


def test_nothing_found_is_said(panel):
    assert "Nichts enthält diese Wörter." in panel.get(START, {"q": "xyzzy"}).content.decode()


def test_each_searched_model_has_fields_to_search():
    for label in SEARCHED:
        assert admin.site._registry[apps.get_model(label)].search_fields, label


def queries(panel, settings, django_assert_num_queries, words=""):
    settings.SECOND_FACTOR_ROLES = ["author"]
    with django_assert_num_queries(6 + (len(SEARCHED) if words else 0)):
        panel.get(START, {"q": words} if words else {})


@pytest.mark.parametrize("words", ["", "Seegras"])
def test_the_first_page_takes_the_same_queries_for_many_rows(
    panel, settings, django_assert_num_queries, words
):
    queries(panel, settings, django_assert_num_queries, words)
    for _ in range(3):
        rows_named("Seegras")
        a_dead_delivery()
        an_unused_account()
    queries(panel, settings, django_assert_num_queries, words)


def test_the_first_page_is_english_for_those_who_read_english(panel):
    with translation.override("en"):
        page = panel.get(START, headers={"Accept-Language": "en"}).content.decode()
    assert "Nothing needs attention at the moment." in page
