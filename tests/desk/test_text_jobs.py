"""Long texts at the desk: a page says how far each is, and keeps what was refused."""

import pytest
from django.utils import timezone

from articles.models import Article, TextJob
from articles.tasks import receive_text
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    DeskFactory,
    UserFactory,
    VerdictFactory,
)

pytestmark = pytest.mark.django_db
NEW = "/articles/new/"
TEXT = "Die Werft hat 312 Leute. Im Januar waren es 280."


@pytest.fixture(autouse=True)
def _every_text_is_long(settings):
    settings.JOB_CHARACTERS = 10


@pytest.fixture
def checker(client):
    user = UserFactory(language="en")
    client.force_login(user)
    return user


def sent(client, address=NEW, text=TEXT, **fields):
    """Send a text by the form; return its job."""
    answer = client.post(address, {"text": text, **fields})
    job = TextJob.objects.order_by("-pk").first()
    assert answer["Location"] == f"/incoming/{job.pk}/"
    return job


def read(client, job, **headers):
    return client.get(f"/incoming/{job.pk}/", headers={"accept-language": "en", **headers})


def test_a_long_text_leads_to_a_page_that_says_how_far_it_is(client, checker):
    job = sent(client)
    assert not Article.objects.exists()

    waiting = read(client, job).content.decode()
    TextJob.objects.update(state="splitting", read=30, started_at=timezone.now())
    splitting = read(client, job).content.decode()
    TextJob.objects.update(state="storing", claims=7, stored_from=timezone.now())
    storing = read(client, job).content.decode()

    assert "48 characters have been received and are waiting to be split." in waiting
    assert "30 of 48 characters have been read." in splitting
    assert '<progress max="100"\n                value="25"' in splitting
    assert '<progress max="100"\n                value="0"' in waiting
    assert "48 characters are split, 7 claims are being stored." in storing
    assert '<meta http-equiv="refresh" content="3">' in waiting
    assert 'hx-trigger="every' in storing


def test_the_page_leads_to_the_article_when_it_is_there(client, checker):
    job = sent(client)
    receive_text(job_id=job.pk)
    article = Article.objects.get()

    assert read(client, job)["Location"] == article.get_absolute_url()
    assert read(client, job, HX_Request="true")["HX-Redirect"] == article.get_absolute_url()


def test_a_short_text_is_received_at_once(client, checker, settings):
    settings.JOB_CHARACTERS = 1_000
    answer = client.post(NEW, {"text": TEXT})

    assert answer["Location"] == Article.objects.get().get_absolute_url()
    assert not TextJob.objects.exists()


def test_a_new_text_of_an_article_with_many_claims_is_received_by_a_job(client, checker, settings):
    settings.JOB_CHARACTERS, settings.JOB_CLAIMS = 1_000, 1
    article = ArticleFactory(text=TEXT)

    job = sent(client, f"/articles/{article.pk}/revisions/new/", TEXT.replace("312", "313"))
    receive_text(job_id=job.pk)

    assert "313" in Article.objects.get().revision.text
    assert read(client, job)["Location"] == article.get_absolute_url()


@pytest.mark.parametrize("is_new", [True, False])
def test_a_refused_text_is_still_there_with_the_reason(client, checker, settings, is_new):
    settings.CLAIMS_PER_TEXT = 50
    article = ArticleFactory(text="Der Kai ist lang.")
    address = NEW if is_new else f"/articles/{article.pk}/revisions/new/"
    desk = DeskFactory()
    job = sent(client, address, headline="Werft", desk=desk.pk)
    settings.CLAIMS_PER_TEXT = 1
    receive_text(job_id=job.pk)

    page = read(client, job).content.decode()
    form = client.get(f"{address}?job={job.pk}").content.decode()

    assert "no text may have more than 1" in page
    assert TEXT in page
    assert f"{address}?job={job.pk}" in page
    assert "hx-trigger" not in page[page.index("<main") :]
    assert TEXT in form
    if is_new:
        assert 'value="Werft"' in form
        assert f'<option value="{desk.pk}" selected>' in form


@pytest.mark.parametrize("query", ["", "?job=x", "?job=999999999"])
def test_a_form_without_a_refused_text_is_empty(client, checker, query):
    assert TEXT not in client.get(f"{NEW}{query}").content.decode()


def test_nobody_sees_the_texts_of_others(client, checker):
    job = sent(client)
    TextJob.objects.update(state="failed")
    client.force_login(UserFactory(role="chief"))

    assert read(client, job).status_code == 404
    assert TEXT not in client.get(f"{NEW}?job={job.pk}").content.decode()
    assert "/incoming/" not in client.get("/").content.decode()


def test_the_queue_lists_texts_until_they_are_received(client, checker):
    job, failed = sent(client, headline="Werft wächst"), sent(client, headline="Kai sinkt")
    TextJob.objects.filter(pk=failed.pk).update(state="failed")

    page = client.get("/").content.decode()
    receive_text(job_id=job.pk)
    later = client.get("/").content.decode()

    assert f'<a href="/incoming/{job.pk}/">Werft wächst</a>' in page
    assert f'<a href="/incoming/{failed.pk}/">Kai sinkt</a>' in page
    assert f"/incoming/{job.pk}/" not in later


@pytest.mark.parametrize("length", [10, 100_000])
def test_a_script_that_sends_goes_where_the_answer_says(client, checker, settings, length):
    settings.JOB_CHARACTERS = length
    answer = client.post(NEW, {"text": TEXT}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert answer["HX-Redirect"] in {
        *(job.get_absolute_url() for job in TextJob.objects.all()),
        *(article.get_absolute_url() for article in Article.objects.all()),
    }


@pytest.mark.parametrize(
    ("page", "typed", "task"),
    [
        ("corrections/", {}, "correct"),
        ("edit/", {"block": "Die Werft hat 298 Leute."}, "edit"),
        ("resplit/", {}, "resplit"),
    ],
)
def test_acts_on_a_long_text_lead_to_the_page_of_their_job(client, page, typed, task):
    chief = UserFactory(role="chief", language="en")
    client.force_login(chief)
    article = ArticleFactory(text="Die Werft hat 312 Leute.", actor=chief)
    claim = ClaimFactory(article=article, quote="312 Leute", kind="count")
    VerdictFactory(claim=claim, rating="false", correction="298 Leute")
    version = Article.objects.with_version().get(pk=article.pk).seen_version
    address = f"/articles/{article.pk}/{page}"

    answer = client.post(address, {"version": version, **typed})

    job = TextJob.objects.get()
    assert (job.task, answer["Location"]) == (task, f"/incoming/{job.pk}/")
    assert client.get(address).status_code == 200
    receive_text(job_id=job.pk)
    assert read(client, job)["Location"] == article.get_absolute_url()


def test_a_failed_act_leads_back_to_the_manuscript(client, checker):
    article = ArticleFactory()
    TextJob.objects.create(
        task="edit",
        state="failed",
        article=article,
        created_by=checker,
        created_at=timezone.now(),
        length=50,
        errors={"": ["Somebody changed it."]},
        details={"wordings": ["Was ich schrieb."]},
    )

    page = read(client, TextJob.objects.get()).content.decode()

    assert "Somebody changed it." in page
    assert "Was ich schrieb." in page
    assert f'href="{article.get_absolute_url()}"' in page
    assert "<textarea" not in page
