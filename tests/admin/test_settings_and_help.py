"""The panel says what a choice leads to: the newsroom's settings, help beside fields, titles."""

import pytest
from django.conf import settings as django_settings
from django.contrib import admin
from django.urls import reverse
from django.utils import translation

from articles.admin.help_texts import HELP_TEXTS
from articles.models import Desk, SearchAddress, Source
from factcheck.admin_site.house_settings import house_settings
from tests.admin.test_panel import address
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
PAGE = reverse("admin:house_settings")
FIELDS = [(model, name) for model, texts in HELP_TEXTS.items() for name in texts]


@pytest.fixture
def panel(client):
    client.force_login(UserFactory(role="administrator"))
    return client


def shown(name):
    (setting,) = [one for one in house_settings() if one.name == name]
    return setting.value


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("WHOLE_COVERAGE", False, "aus"),
        ("SECOND_FACTOR_ROLES", ["chief"], "Leitung der Dokumentation"),
        ("SECOND_FACTOR_GRACE_DAYS", 1, "1 Tag"),
        ("CLAIMS_PER_TEXT", 77, "77"),
        ("CLAIMS_PER_TEXT", 30_000, "30.000"),
        ("PUBLIC_URL", "https://check.example.org", "https://check.example.org"),
    ],
)
def test_a_setting_is_shown_as_it_is(settings, name, value, words):
    setattr(settings, name, value)
    assert shown(name) == words


@pytest.mark.parametrize("rule", list(django_settings.RETENTION_DAYS))
def test_a_retention_period_is_shown_in_days_or_as_forever(settings, rule):
    settings.RETENTION_DAYS = dict.fromkeys(settings.RETENTION_DAYS)
    assert shown(f"RETAIN_{rule.upper()}_DAYS") == "unbegrenzt"
    settings.RETENTION_DAYS[rule] = 30
    assert shown(f"RETAIN_{rule.upper()}_DAYS") == "30 Tage"


def test_the_page_of_settings_has_each_with_its_effect_and_no_secret(panel, settings):
    settings.METRICS_TOKEN = "never to be seen on a page"
    page = panel.get(PAGE).content.decode()
    for setting in house_settings():
        assert f"<code>{setting.name}</code>" in page
    assert settings.METRICS_TOKEN not in page


def test_the_page_of_settings_is_closed_to_checkers(client):
    client.force_login(UserFactory(role="checker"))
    assert client.get(PAGE).status_code == 302


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_a_field_with_help_is_in_the_form_that_shows_it(rf, model, name):
    request = rf.get("/")
    request.user = UserFactory(role="administrator")
    panel = admin.site._registry[model]
    form = panel.get_form(request, model(pk=1))
    assert str(form.base_fields[name].help_text) == str(HELP_TEXTS[model][name])


@pytest.mark.parametrize("model", admin.site._registry, ids=lambda model: model.__name__)
def test_a_list_is_named_after_its_rows(panel, model):
    title = str(panel.get(address(model, "changelist")).context["title"])
    assert title.lower() == str(model._meta.verbose_name_plural).lower()


@pytest.mark.parametrize(("model", "name"), [(SearchAddress, "address"), (Source, "title")])
def test_a_long_line_has_room(panel, model, name):
    form = panel.get(address(model, "add")).context["adminform"].form
    assert form[name].field.widget.attrs["class"] == "vLargeTextField"


@pytest.mark.parametrize(("model", "name"), [(SearchAddress, "kinds"), (Desk, "folded_kinds")])
def test_boxes_are_labelled_as_other_fields(panel, model, name):
    with translation.override("en"):
        form = panel.get(address(model, "add")).context["adminform"].form
        assert str(form[name].label)[0].isupper()
