"""Log lines: each says which request or job it belongs to, none gives anything away."""

import json
import logging
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from articles.models import Question, User
from articles.tasks import mail_questions
from factcheck.logs import AddRequestId, JSONLines, LineFormatter, clean
from factcheck.request_ids import request_id, trace_job, tracing
from tests.acts import ask_author
from tests.factories import NOW, PASSWORD, ClaimFactory, UserFactory, token_for

pytestmark = pytest.mark.django_db
SECRET_TEXT = "Der Informant heißt Tarek.\n\nEr wohnt in der Lindenstraße."


class Lines(logging.Handler):
    """Keeps what would be written, as JSON."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.addFilter(AddRequestId())
        self.setFormatter(JSONLines())
        self.written: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.written.append(self.format(record))

    @property
    def read(self) -> list[dict]:
        return [json.loads(line) for line in self.written]

    def of(self, logger: str) -> list[dict]:
        return [line for line in self.read if line["logger"] == logger]


@pytest.fixture
def lines(settings):
    settings.LOG_REQUESTS = True
    handler, loggers = Lines(), ("", "procrastinate.jobs")
    levels = [logging.getLogger(name).level for name in loggers]
    for name in loggers:
        logging.getLogger(name).setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    for name, level in zip(loggers, levels, strict=True):
        logging.getLogger(name).setLevel(level)


@pytest.mark.parametrize(
    "path", ["/", "/health/", "/verdicts/", "/api/v1/verdicts/", "/api/v1/articles/", "/nowhere/"]
)
def test_every_answer_carries_an_id_of_its_own(path):
    first, second = (Client().get(path)["X-Request-ID"] for _ in range(2))

    assert len(first) == 32
    assert first != second


def test_a_trusted_proxy_may_bring_the_id(settings):
    settings.TRUSTED_PROXY_COUNT = 1

    answer = Client().get("/health/", headers={"X-Request-ID": "edge-7f3a.21"})

    assert answer["X-Request-ID"] == "edge-7f3a.21"


@pytest.mark.parametrize(
    ("proxies", "given"),
    [(0, "edge-7f3a.21"), (1, "short"), (1, "x" * 129), (1, "id with blanks"), (1, 'id"},{"a')],
)
def test_an_id_from_no_trusted_proxy_or_an_invalid_one_is_replaced(settings, proxies, given):
    settings.TRUSTED_PROXY_COUNT = proxies

    answer = Client().get("/health/", headers={"X-Request-ID": given})

    assert answer["X-Request-ID"] != given
    assert len(answer["X-Request-ID"]) == 32


def test_a_problem_names_the_id_that_the_log_knows(lines):
    answer = Client().get("/api/v1/articles/")

    assert answer.json()["request_id"] == answer["X-Request-ID"]
    [line] = lines.of("factcheck.requests")
    assert line["request_id"] == answer["X-Request-ID"]
    assert (line["method"], line["status"], line["route"]) == ("GET", 401, "api/v1/articles/")
    assert request_id() == ""


@pytest.mark.parametrize("path", ["/nowhere/", "/metrics", "/api/v1/nowhere/", "/rules/"])
def test_a_refusal_that_django_logs_has_the_id_too(lines, path):
    client = Client()
    client.force_login(UserFactory(role="author"))

    answer = client.get(path)

    assert answer.status_code in (403, 404)
    [line] = lines.of("django.request")
    assert line["request_id"] == answer["X-Request-ID"]


def test_the_user_of_a_request_is_logged_by_number(lines):
    user = UserFactory()
    client = Client()
    client.force_login(user)
    client.get("/?q=Tarek")

    [line] = lines.of("factcheck.requests")
    assert (line["user_id"], line["path"]) == (user.pk, "/")
    assert "Tarek" not in "".join(lines.written)


def test_the_owner_of_a_token_is_logged_by_number(lines):
    user = UserFactory()
    Client().get("/api/v1/articles/", headers={"Authorization": f"Bearer {token_for(user)}"})

    [line] = lines.of("factcheck.requests")
    assert (line["user_id"], line["status"]) == (user.pk, 200)


def test_a_server_error_is_one_line_with_its_traceback(lines, monkeypatch):
    monkeypatch.setattr(User, "is_authenticated", property(lambda self: 1 / 0))
    client = Client(raise_request_exception=False)
    client.force_login(UserFactory())

    answer = client.get("/")

    [line] = lines.of("django.request")
    assert line["request_id"] == answer["X-Request-ID"]
    assert "ZeroDivisionError" in line["traceback"]
    assert line["level"] == "ERROR"
    assert all("\n" not in written for written in lines.written)


def test_a_job_is_known_to_the_request_that_queued_it(lines, transactional_db):
    with tracing("request-1"):
        mail_questions.defer(article_id=1)

    [line] = lines.of("procrastinate.jobs")
    assert line["request_id"] == "request-1"

    async def look():
        return request_id()

    context = SimpleNamespace(job=SimpleNamespace(id=line["job_ids"][0]))
    with pytest.raises(StopIteration) as end:
        trace_job(look, context, None).send(None)
    assert end.value.value == f"job-{line['job_ids'][0]}"


def test_a_refused_row_is_logged_without_its_content(lines):
    refused = {"role": "none", "first_name": "Tarek", "expertise": "Aus der\nLindenstraße"}
    try:
        with transaction.atomic():
            UserFactory(**refused)
    except IntegrityError:
        logging.getLogger("articles").exception("Refused")

    [line] = lines.of("articles")
    assert "IntegrityError" in line["traceback"]
    for word in ("Tarek", "Lindenstraße"):
        assert word not in "".join(lines.written)


def test_passwords_tokens_keys_and_texts_stay_out_of_the_log(lines):
    user, client = UserFactory(), Client(raise_request_exception=False)
    token = token_for(user)
    client.post("/accounts/login/", {"login": user.username, "password": "Hunter-2-wrong"})
    client.post("/accounts/login/", {"login": user.username, "password": PASSWORD})
    headers = {"Authorization": f"Bearer {token}"}
    client.post("/api/v1/articles/", {"body": SECRET_TEXT}, "application/json", headers=headers)
    client.post(
        "/api/v1/articles/", f'{{"body": "{SECRET_TEXT}', "application/json", headers=headers
    )
    question = ask_author(claim=ClaimFactory(), actor=user, at=NOW, question="Stimmt das?")
    key = Question.objects.get(pk=question.pk).answer_key
    client.post(f"/answer/{key}/", {"answer": ""})
    client.get("/talk/a-key-that-is-wrong/")

    written = "".join(lines.written)
    assert lines.of("factcheck.requests")[-2]["path"] == "/answer/…/"
    for secret in ("Hunter", PASSWORD, token, token[3:], key, "a-key-that", "Tarek", "Informant"):
        assert secret not in written


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("GET /answer/s3cr3tKey/ 422", "GET /answer/…/ 422"),
        ("GET /articles/5/talk/ 200", "GET /articles/5/talk/ 200"),
        ("/accounts/password/reset/key/1-abc-def/", "/accounts/password/reset/key/…/"),
        ("Authorization: Bearer abc.def", "Authorization: …"),
        ("with fc_0123456789abcdefXYZ", "with …"),
        ("whsec_AbC+/= is", "… is"),
        ("E: a\nDETAIL:  Key (x)=(y\nz) exists.\nHINT:  none", "E: a\nHINT:  none"),
        ("x" * 600, "x" * 500 + "…"),
    ],
)
def test_secrets_are_removed_from_log_lines(text, cleaned):
    assert clean(text) == cleaned


def test_lines_as_text_are_cleaned_as_well():
    record = logging.makeLogRecord({"msg": "GET /answer/s3cr3tKey/"})

    assert LineFormatter("%(message)s").format(record) == "GET /answer/…/"


def test_the_setting_chooses_the_form_also_for_the_web_server():
    script = (
        "import django, logging; django.setup()\n"
        "from gunicorn.config import Config\n"
        "from factcheck.serving.logs import SharedLogger\n"
        "SharedLogger(Config()).error('Worker ended (%s)', 9)\n"
        "logging.getLogger('any').warning('Grün')"
    )
    environment = os.environ | {
        "LOG_FORMAT": "json",
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
    }
    ended = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )

    lines = [json.loads(line) for line in ended.stderr.splitlines()]
    assert [(line["logger"], line["message"]) for line in lines] == [
        ("gunicorn.error", "Worker ended (9)"),
        ("any", "Grün"),
    ]
