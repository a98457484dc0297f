"""Rating scales: edited with their ratings, one of them the default."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Desk, EvidenceDemand, Rating, RatingScale, Webhook
from tests.factories import (
    DeskFactory,
    OriginFactory,
    UserFactory,
    VerdictFactory,
    WebhookFactory,
)

from .seen import sent_from, sent_in
from .test_panel import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel(client):
    """Return a client in which an administrator is signed in."""
    client.force_login(UserFactory(role="administrator"))
    return client


@pytest.fixture
def scale() -> RatingScale:
    return RatingScale.objects.get(is_default=True)


def errors_of(answer) -> str:
    """Return the faults of a form and of its rows."""
    context = answer.context
    rows = [str(formset.formset.errors) for formset in context["inline_admin_formsets"]]
    whole = [str(one.formset.non_form_errors()) for one in context["inline_admin_formsets"]]
    return " ".join([str(context["adminform"].errors), *rows, *whole])


def test_a_form_sent_back_as_it_was_shown_is_stored(panel, scale):
    rows = [scale, Rating.objects.first(), DeskFactory(), OriginFactory(), WebhookFactory()]
    for row in rows:
        page = address(type(row), "change", row.pk)
        assert panel.post(page, sent_from(panel, page)).status_code == 302, row


def test_two_ratings_of_a_scale_change_places(panel, scale):
    page = address(RatingScale, "change", scale.pk)
    sent = sent_from(panel, page)
    first, second = sent["ratings-0-position"], sent["ratings-1-position"]
    sent |= {"ratings-0-position": second, "ratings-1-position": first}

    assert panel.post(page, sent).status_code == 302
    codes = list(scale.ratings.order_by("position").values_list("code", flat=True)[:2])
    assert codes == ["imprecise", "true"]


def test_two_ratings_at_the_same_place_are_refused_in_words(panel, scale):
    page = address(RatingScale, "change", scale.pk)
    sent = sent_from(panel, page)
    sent["ratings-0-position"] = sent["ratings-1-position"]

    said = errors_of(panel.post(page, sent))

    assert "Reihenfolge" in said
    assert "rating_position_once" not in said


def test_another_default_scale_takes_the_place_of_the_one_before(panel, scale):
    row = {"code": "stimmt", "label_de": "Stimmt", "label_en": "Right", "position": 1}
    row |= {"clears": "on", "is_active": "on"}
    sent = {f"ratings-0-{name}": value for name, value in row.items()}
    sent |= {"ratings-TOTAL_FORMS": 1, "ratings-INITIAL_FORMS": 0}
    sent |= {"name": "Lokales", "is_default": "on", "worst": 1, "best": 5}

    answer = panel.post(address(RatingScale, "add"), sent)

    assert answer.status_code == 302, errors_of(answer)
    assert RatingScale.objects.get(is_default=True).name == "Lokales"
    assert Rating.objects.offered().get().code == "stimmt"


def test_the_last_default_scale_stays_the_default(panel, scale):
    page = address(RatingScale, "change", scale.pk)
    sent = sent_from(panel, page)
    del sent["is_default"]

    assert "andere Skala" in errors_of(panel.post(page, sent))
    assert RatingScale.objects.filter(is_default=True).exists()


def test_a_default_scale_without_a_rating_that_clears_is_refused(panel, scale):
    page = address(RatingScale, "change", scale.pk)
    sent = sent_from(panel, page)
    del sent["ratings-0-is_active"]

    assert "freigeben" in errors_of(panel.post(page, sent))
    assert Rating.objects.get(code="true").is_active


@pytest.mark.parametrize(
    ("changes", "gone"),
    [({}, "is_active"), ({}, "clears"), ({"is_no_fact": "on"}, None), ({"scale": "other"}, None)],
)
def test_the_last_rating_that_clears_stays_on_its_own_page_too(panel, scale, changes, gone):
    other = RatingScale.objects.create(name="Lokales")
    rating = scale.ratings.get(code="true")
    page = address(Rating, "change", rating.pk)
    sent = sent_from(panel, page) | changes
    sent.pop(gone, None)
    if "scale" in changes:
        sent["scale"] = other.pk

    assert "freigeben" in errors_of(panel.post(page, sent))
    assert Rating.objects.offered().get(clears=True, is_no_fact=False) == rating


def test_the_last_rating_that_clears_is_not_taken_out_of_use_by_a_table(panel, scale):
    table = f"scale;code;is_active\n{scale.name};true;0\n"
    file = SimpleUploadedFile("Wertungen.csv", table.encode())
    sent = {"import_file": file, "format": 0, "resource": 0}

    page = panel.post(address(Rating, "import"), sent).content.decode()

    assert "freigeben" in page
    assert Rating.objects.get(code="true").is_active


def test_a_rating_that_verdicts_have_keeps_its_meaning(panel, scale):
    VerdictFactory(rating="imprecise")
    rating = scale.ratings.get(code="imprecise")
    page = address(Rating, "change", rating.pk)
    sent = sent_from(panel, page) | {"clears": "on"}
    del sent["needs_correction"]

    assert "nicht geändert werden" in errors_of(panel.post(page, sent))
    rating.refresh_from_db()
    assert not rating.clears

    renamed = sent_from(panel, page) | {"label_de": "Ungenau!"}
    assert panel.post(page, renamed).status_code == 302


@pytest.mark.parametrize(
    ("model", "values", "said"),
    [
        (RatingScale, {"name": "Neu", "worst": 5, "best": 3}, "die beste höher"),
        (Rating, {"code": "neu", "clears": "on", "needs_correction": "on"}, "nicht beides"),
        (Rating, {"code": "neu", "is_no_fact": "on"}, "gibt auch"),
        (Rating, {"code": "true"}, "dieses Kürzel"),
        (Rating, {"code": "neu", "position": 1}, "Reihenfolge"),
        (EvidenceDemand, {"minimum": 99}, "Höchstens 9"),
    ],
)
def test_a_rule_of_the_database_is_described_in_words(panel, scale, model, values, said):
    if model is Rating:
        values = {"label_de": "Neu", "label_en": "New", "position": 9, "scale": scale.pk} | values
    answer = panel.post(
        address(model, "add"), {"ratings-TOTAL_FORMS": 0, "ratings-INITIAL_FORMS": 0} | values
    )
    assert said in errors_of(answer)


def test_what_somebody_else_stored_is_named_and_the_next_save_stores(panel):
    desk = DeskFactory(name="Politik")
    page = address(Desk, "change", desk.pk)
    sent = sent_from(panel, page)
    Desk.objects.filter(pk=desk.pk).update(demands_sources=True, name="Parlament")

    refused = panel.post(page, sent | {"name": "Inland"})

    form = refused.context["adminform"].form
    assert "Parlament" in str(form.errors["name"])
    assert "inzwischen geändert" in str(form.errors["demands_sources"])
    assert form["name"].value() == "Inland"
    assert panel.post(page, sent_in(refused)).status_code == 302
    desk.refresh_from_db()
    assert (desk.name, desk.demands_sources) == ("Inland", True)


def test_a_second_save_of_a_scale_leaves_the_ratings_that_somebody_else_changed(panel, scale):
    page = address(RatingScale, "change", scale.pk)
    sent = sent_from(panel, page)
    first, second = scale.ratings.order_by("position")[:2]
    Rating.objects.filter(pk=first.pk).update(label_de="Richtig so", number=4)
    Rating.objects.filter(pk=second.pk).update(is_active=False)

    refused = panel.post(page, sent | {"name": "Haus", "ratings-0-label_en": "So it is"})
    again = sent_in(refused)

    assert panel.post(page, again).status_code == 302
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.label_de, first.label_en, first.number) == ("Richtig so", "So it is", 4)
    assert not second.is_active


def test_what_is_stored_is_named_as_the_form_shows_it(panel):
    webhook = WebhookFactory(types=["article.cleared"])
    Webhook.objects.filter(pk=webhook.pk).update(is_active=False)
    page = address(Webhook, "change", webhook.pk)
    sent = sent_from(panel, page) | {"types": ["claim.judged"], "is_active": "on"}
    Webhook.objects.filter(pk=webhook.pk).update(types=[], url="https://neu.example/")

    form = panel.post(page, sent).context["adminform"].form

    assert "nichts" in str(form.errors["types"])
    assert "nein" in str(form.errors["is_active"])
