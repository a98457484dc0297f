"""Acts and forms of the admin panel are about what the person saw."""

import pytest
from django.contrib import admin
from django.test import RequestFactory
from django.urls import reverse

from articles.admin.edit_forms import EditForm
from articles.admin.options import ActsAdmin, EditableAdmin
from articles.models import Article, Publication, Question, RatingScale, SignOff, Verdict
from tests.factories import (
    ArticleFactory,
    DeskFactory,
    OriginFactory,
    PublicationFactory,
    QuestionFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
    WebhookFactory,
)
from tests.newsroom import judge

from .seen import seen_on, sent_from

pytestmark = pytest.mark.django_db


def archived(row):
    return Article.objects.get(pk=row.pk).state == "archived"


def withdrawn(row):
    row.refresh_from_db()
    return {
        Verdict: lambda: row.status == "withdrawn",
        Question: lambda: row.state == "withdrawn",
        Publication: lambda: row.withdrawn_at is not None,
        SignOff: lambda: row.fallen_code == "withdrawn",
    }[type(row)]()


def confirmed(row):
    row.refresh_from_db()
    return row.confirmed_by is not None


ACTS = [
    (lambda: SignOffFactory().article, "archive", archived),
    (SignOffFactory, "withdraw", withdrawn),
    (VerdictFactory, "confirm", confirmed),
    (VerdictFactory, "withdraw", withdrawn),
    (QuestionFactory, "withdraw", withdrawn),
    (PublicationFactory, "withdraw", withdrawn),
]
NAMES = ["archive", "sign_off", "confirm", "verdict", "question", "publication"]
EDITED = [WebhookFactory, DeskFactory, OriginFactory, UserFactory, RatingScale.objects.first]


@pytest.fixture
def panel(client):
    client.force_login(UserFactory(role="administrator"))
    return client


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(role="chief"))
    return client


def page_of(row, name, *args) -> str:
    return reverse(f"admin:articles_{row._meta.model_name}_{name}", args=args)


def change_meanwhile(row):
    """Change the words, verdict or fields that the act is about, by somebody else."""
    if isinstance(row, (Article, SignOff)):
        Article.objects.filter(pk=getattr(row, "article_id", row.pk)).update(version=7)
        return
    verdict = row if isinstance(row, Verdict) else getattr(row, "verdict", None)
    claim = verdict.claim if verdict else row.claim
    judge(claim, UserFactory(role="checker"))


def choose(row, action):
    return {"_selected_action": [row.pk], "action": action, "reason": "Zahl falsch"}


@pytest.mark.parametrize(("make", "action", "is_done"), ACTS, ids=NAMES)
def test_an_act_is_done_on_what_the_list_showed(chief, make, action, is_done):
    row = make()
    page = page_of(row, "changelist")

    chief.post(page, choose(row, action) | seen_on(chief, page))

    assert is_done(row)


@pytest.mark.parametrize(("make", "action", "is_done"), ACTS, ids=NAMES)
def test_an_act_on_what_changed_since_is_refused(chief, make, action, is_done):
    row = make()
    page = page_of(row, "changelist")
    seen = seen_on(chief, page)
    change_meanwhile(row)

    answer = chief.post(page, choose(row, action) | seen, follow=True)

    assert [message.level_tag for message in answer.context["messages"]] == ["error"]
    assert not is_done(row)


@pytest.mark.parametrize("sent", ["", "0", "x", "²", "-1", "9" * 5000])
@pytest.mark.parametrize(("make", "action", "is_done"), ACTS, ids=NAMES)
def test_an_act_without_a_version_is_refused(chief, make, action, is_done, sent):
    row = make()

    chief.post(page_of(row, "changelist"), choose(row, action) | {f"seen-{row.pk}": sent})

    assert not is_done(row)


def test_rows_beyond_the_page_cannot_be_chosen():
    panels = [panel for panel in admin.site._registry.values() if isinstance(panel, ActsAdmin)]

    assert len(panels) == 5
    assert not any(panel.selects_across for panel in panels)


def test_a_list_with_more_pages_offers_no_rows_of_the_others(chief, monkeypatch):
    for _ in range(2):
        ArticleFactory()
    monkeypatch.setattr(admin.site._registry[Article], "list_per_page", 1)
    page = chief.get(reverse("admin:articles_article_changelist")).content.decode()
    assert 'class="action-counter"' in page  # the library's script fails without it
    assert 'class="question hidden"' not in page


def test_each_form_of_the_panel_sends_the_version_that_was_seen(panel):
    request = RequestFactory().get("/")
    request.user = UserFactory(role="administrator")
    panels = [one for one in admin.site._registry.values() if isinstance(one, EditableAdmin)]
    kept = [one for one in panels if one.model._meta.app_label == "articles"]

    assert len(kept) >= 10
    for one in kept:
        assert issubclass(one.get_form(request, one.model()), EditForm), one


@pytest.mark.parametrize("make", EDITED)
def test_a_form_over_a_change_by_somebody_else_is_refused_and_keeps_the_words(panel, make):
    row = make()
    page = page_of(row, "change", row.pk)
    given = sent_from(panel, page)
    name = "username" if "username" in given else "name"
    type(row).objects.filter(pk=row.pk).update(**{name: "Neu"})

    refused = panel.post(page, given | {name: "Anders"})

    form = refused.context["adminform"].form
    assert "Anders" in str(form[name])
    row.refresh_from_db()
    assert getattr(row, name) == "Neu"
    assert panel.post(page, given | {name: "Anders"} | seen_on(panel, page)).status_code == 302
