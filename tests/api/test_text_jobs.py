"""Long texts through the API: 202 with the address of a job, which says how far it is."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Article, TextJob
from articles.tasks import receive_text
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db
TEXT = "Die Werft hat 312 Leute. Der Hafen hat 41 Kräne."


@pytest.fixture(autouse=True)
def _every_text_is_long(settings):
    settings.JOB_CHARACTERS = 10


def run():
    for job in TextJob.objects.filter(state="waiting"):
        receive_text(job_id=job.pk)


def test_a_long_article_is_accepted_with_the_address_of_its_job(as_chief):
    answer = as_chief.post(
        "articles/",
        {
            "body": TEXT,
            "language": "de",
            "byline": "Anna Rohde",
            "public_url": "https://gazette.example/",
        },
    )

    job = TextJob.objects.get()
    assert (answer.status_code, answer["Location"]) == (202, f"/api/v1/text-jobs/{job.pk}/")
    assert answer.json() == as_chief.get(answer["Location"]).json()
    assert answer.json()["state"] == "waiting"
    assert (answer.json()["characters"], answer.json()["article"]) == (len(TEXT), None)

    run()

    done, article = as_chief.get(answer["Location"]).json(), Article.objects.get()
    assert (done["state"], done["article"], done["revision"]) == ("done", article.pk, 1)
    assert done["claims"] == article.claims.count()
    assert article.byline == "Anna Rohde"
    assert article.public_url == "https://gazette.example/"


def test_a_repeated_request_has_one_job(as_chief):
    key = {"Idempotency_Key": "k-1"}
    first, second = (as_chief.post("articles/", {"body": TEXT}, **key) for _ in range(2))

    assert first.status_code == second.status_code == 202
    assert first["Location"] == second["Location"]
    assert first.json() == second.json()
    assert ProcrastinateJob.objects.filter(task_name="articles.receive_text").count() == 1


def test_a_long_new_text_is_accepted(as_chief):
    article = ArticleFactory(text="Der Kai ist lang.")
    answer = as_chief.post(f"articles/{article.pk}/revisions/", {"body": TEXT})
    run()

    job = as_chief.get(answer["Location"]).json()
    assert answer.status_code == 202
    assert (job["state"], job["article"], job["revision"]) == ("done", article.pk, 2)


def test_the_same_external_id_again_is_the_next_text(as_chief):
    for text in (TEXT, f"{TEXT} Ende."):
        assert as_chief.post("articles/", {"body": text, "external_id": "a"}).status_code == 202
        run()

    assert [job.revision for job in TextJob.objects.order_by("pk")] == [1, 2]
    assert Article.objects.count() == 1


def test_an_article_with_many_claims_gets_new_texts_by_a_job(as_chief, settings):
    settings.JOB_CHARACTERS = 10_000
    first = as_chief.post("articles/", {"body": TEXT, "external_id": "a"})
    settings.JOB_CLAIMS = 1
    second = as_chief.post("articles/", {"body": f"{TEXT} Ende.", "external_id": "a"})
    assert (first.status_code, second.status_code) == (201, 202)


def test_a_document_is_accepted_too(as_chief):
    answer = as_chief.post("articles/", TEXT.encode(), Content_Type="text/plain")
    run()

    assert answer.status_code == 202
    assert Article.objects.get().revision.received == TEXT.encode()


@pytest.mark.parametrize(
    ("body", "pointer"),
    [({"body": " " * 20}, "/body"), ({"body": TEXT, "claims": [{"start": 0, "end": 999}]}, None)],
)
def test_what_is_known_at_once_is_refused_at_once(as_chief, body, pointer):
    assert as_chief.post("articles/", body).status_code in {400, 422}
    assert not TextJob.objects.exists()


def test_a_refusal_is_in_the_job(as_chief, settings):
    settings.CLAIMS_PER_TEXT = 1
    answer = as_chief.post("articles/", {"body": TEXT, "language": "de"})
    run()

    job = as_chief.get(answer["Location"]).json()
    assert (job["state"], job["article"], list(job["errors"])) == ("failed", None, ["body"])
    assert job["finished_at"]


def test_the_jobs_of_others_do_not_exist(as_chief, as_checker, visitor):
    address = as_chief.post("articles/", {"body": TEXT})["Location"]
    assert as_checker.get(address).status_code == 404
    assert visitor.get(address).status_code == 401
    assert as_chief.get("text-jobs/999999/").status_code == 404
