"""Where the demo newsroom is not loaded, there is nothing of it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation

from articles.management.demo import loading
from articles.management.demo.accounts import PASSWORD
from articles.management.demo.loading import is_loaded
from articles.management.demo.sign_in import active_accounts
from articles.models import User


def test_nothing_is_loaded_where_a_name_is_taken(db: None) -> None:
    User.objects.create_user("kessler")
    with pytest.raises(CommandError, match="kessler"):
        call_command("load_demo", stdout=StringIO())
    assert not is_loaded()
    assert User.objects.count() == 1


def test_demo_accounts_are_refused_in_production(db: None, settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        call_command("load_demo", stdout=StringIO())
    assert not User.objects.exists()


def test_show_says_nothing_where_the_demo_is_not_loaded(db: None) -> None:
    shown = StringIO()
    call_command("show_demo", stdout=shown)
    assert shown.getvalue() == ""


def test_a_person_with_the_name_of_a_demo_account_is_none(db: None, client) -> None:
    User.objects.create_user("weiss", email="t.weiss@zeitung.example", role="chief")
    assert active_accounts() == []
    assert PASSWORD not in client.get("/accounts/login/").content.decode()


def test_the_sign_in_page_offers_no_account_where_the_demo_is_not_loaded(db: None, client) -> None:
    page = client.get("/accounts/login/").content.decode()
    assert PASSWORD not in page


def test_the_demo_is_german_for_an_english_administrator(db: None, monkeypatch) -> None:
    spoken = []
    monkeypatch.setattr(
        loading, "enter_stock", lambda *_: spoken.append(translation.get_language())
    )
    monkeypatch.setattr(loading, "_carry_out", lambda _: None)
    monkeypatch.setattr(loading, "Work", lambda *_: None)

    with translation.override("en"):
        loading.load_newsroom(timezone.now())

    assert spoken == ["de"]
