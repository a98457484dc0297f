"""Long texts are received by a job: nothing of them is lost, refusals are said."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.facts.blocks import Block, BlockKind
from articles.intake import ManuscriptNote, Signal, Wire, WireStatus
from articles.models import Article, TextJob
from articles.models.text_job import TextProgress
from articles.queries.splitting import split_once
from articles.tasks import forget_text_jobs, receive_text
from articles.workflow import (
    ArticleInput,
    ClaimInput,
    Invalid,
    ManuscriptInput,
    NotAllowed,
    StaleArticle,
    WrongState,
    queue_article,
    queue_corrections,
    queue_edit,
    queue_resplit,
    queue_revision,
    takes_a_job,
    text_jobs,
)
from articles.workflow.stored_manuscripts import from_json, to_json
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    DeskFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import revise

pytestmark = pytest.mark.django_db
TEXT = "Der Kai ist lang\n\nDer Kai in Husum ist 20 Meter lang. Er kostete 3 Millionen Euro."
LONG = "Der Kai ist 20 Meter lang. "


@pytest.fixture
def person():
    return UserFactory(role="chief")


def queued(person, text=TEXT, **fields):
    arrival = ArticleInput(ManuscriptInput(text=text, language="de"), **fields)
    return queue_article(actor=person, at=NOW, arrival=arrival)


def run(job):
    receive_text(job_id=job.pk)
    job.refresh_from_db()
    return job


@pytest.mark.parametrize(
    "manuscript",
    [
        ManuscriptInput(text=TEXT),
        ManuscriptInput(
            text=TEXT,
            headline="Kai",
            language="de-AT",
            blocks=[Block(BlockKind.HEADLINE, 0, 16), Block(BlockKind.PARAGRAPH, 18, 80, 0)],
            notes=[ManuscriptNote(0, 7, "Hafenbuch, S. 3", "Anna Rohde")],
            claims=[ClaimInput(0, 7, "place", {"name": "Kai"}, note="n", source="s")],
            warnings=[{"code": "encoding_guessed", "params": {"encoding": "cp1252"}}],
            split=False,
            channel="api",
            filename="kai.docx",
            media_type="text/plain",
            received=b"\x00\xff",
        ),
        ManuscriptInput(
            text=TEXT,
            blocks=[],
            wire=Wire(
                status=WireStatus.WITHHELD,
                embargoed_until=datetime(2026, 3, 21, 6, tzinfo=UTC),
                version="1.2",
                signal=Signal.CORRECTION,
                note="Achtung",
            ),
        ),
    ],
    ids=["plain", "everything", "wire"],
)
def test_a_manuscript_is_the_same_after_it_was_stored(manuscript):
    stored = from_json(to_json(manuscript), manuscript.received)
    lists = {name: list(getattr(manuscript, name)) for name in ("notes", "claims", "warnings")}
    assert stored == replace(manuscript, **lists)


def test_a_job_receives_a_new_article_with_its_fields(person):
    desk, author = DeskFactory(), UserFactory(role="author")
    fields = {
        "desk": desk,
        "author": author,
        "byline": "Anna Rohde",
        "public_url": "https://gazette.example/",
        "publication_date": date(2026, 3, 21),
        "deadline": NOW + timedelta(hours=3),
        "external_id": "kai-1",
    }
    job = queued(person, **fields)
    assert (job.state, job.length) == ("waiting", len(TEXT))
    assert not Article.objects.exists()

    run(job)

    article = Article.objects.get()
    assert (job.state, job.article, job.revision, job.errors) == ("done", article, 1, {})
    assert {name: getattr(article, name) for name in fields} == fields
    assert article.revision.text == TEXT
    assert job.claims == article.claims.count()
    assert article.created_by == person


def test_a_finished_job_keeps_no_text_and_runs_once(person):
    job = run(queued(person))
    assert (job.manuscript, job.details, job.received) == ({}, {}, None)

    run(job)

    assert Article.objects.count() == 1


def test_a_job_receives_a_new_text_of_an_article(person):
    article = ArticleFactory(text=TEXT)
    manuscript = ManuscriptInput(text=TEXT.replace("20", "30"))
    job = queue_revision(article=article, actor=person, at=NOW, manuscript=manuscript)

    run(job)

    article.refresh_from_db()
    assert (job.state, job.revision, article.revision.number) == ("done", 2, 2)
    assert "30 Meter" in article.revision.text


def test_a_text_of_an_article_that_came_meanwhile_is_its_next_text(person):
    jobs = [queued(person, text, external_id="kai") for text in (TEXT, TEXT + " Ende.")]

    for job in jobs:
        run(job)

    article = Article.objects.get()
    assert [(job.article, job.revision) for job in jobs] == [(article, 1), (article, 2)]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"external_id": "x" * 201}, "external_id"),
        ({"byline": "x" * 201}, "byline"),
    ],
)
def test_a_refusal_is_stored_in_words_and_the_text_stays(person, fields, said):
    job = run(queued(person, **fields))

    assert (job.state, job.article) == ("failed", None)
    assert list(job.errors) == [said]
    assert all(job.faults)
    assert job.manuscript["text"] == TEXT
    assert job.finished_at is not None


def test_too_many_claims_are_said_in_the_persons_language(person, settings):
    settings.CLAIMS_PER_TEXT = 2
    person.language = "en"
    person.save()

    job = run(queued(person))

    assert "no text may have more than 2" in job.faults[0]
    assert not Article.objects.exists()


def test_an_article_that_was_archived_meanwhile_gets_no_text(person):
    article = ArticleFactory(text=TEXT)
    manuscript = ManuscriptInput(text=TEXT + " Ende.")
    job = queue_revision(article=article, actor=person, at=NOW, manuscript=manuscript)
    Article.objects.filter(pk=article.pk).update(state="archived")

    run(job)

    assert job.state == "failed"
    assert job.faults


@pytest.mark.parametrize(
    ("text", "error"), [(" ", Invalid), ("Kai\x00", Invalid)], ids=["no words", "a null"]
)
def test_what_is_known_at_once_is_refused_at_once(person, text, error):
    with pytest.raises(error):
        queued(person, text)
    assert not TextJob.objects.exists()
    assert not ProcrastinateJob.objects.exists()


def test_who_may_not_submit_queues_nothing():
    article = ArticleFactory(text=TEXT)
    stranger = UserFactory(role="author")
    with pytest.raises(NotAllowed):
        queue_revision(
            article=article, actor=stranger, at=NOW, manuscript=ManuscriptInput(text=LONG)
        )


def test_an_archived_article_is_refused_at_once(person):
    article = ArticleFactory(text=TEXT)
    article.state = "archived"
    article.save()
    with pytest.raises(WrongState):
        queue_revision(article=article, actor=person, at=NOW, manuscript=ManuscriptInput(text=LONG))


def test_texts_of_one_article_are_received_one_after_the_other(person):
    article, other = ArticleFactory(text=TEXT), ArticleFactory(text=TEXT)
    for one in (article, article, other):
        queue_revision(article=one, actor=person, at=NOW, manuscript=ManuscriptInput(text=LONG))

    locks = list(ProcrastinateJob.objects.order_by("id").values_list("lock", flat=True))
    assert locks[0] == locks[1] != locks[2]


@pytest.mark.parametrize(
    ("length", "claims", "is_long"), [(50, 0, False), (51, 0, True), (50, 3, False), (50, 4, True)]
)
def test_the_size_decides_what_a_job_receives(settings, length, claims, is_long):
    settings.JOB_CHARACTERS, settings.JOB_CLAIMS = 50, 3
    article = ArticleFactory(text="Kai eins zwei drei vier.", quotes=())
    for word in ["eins", "zwei", "drei", "vier"][:claims]:
        ClaimFactory(article=article, quote=word)

    assert takes_a_job(ManuscriptInput(text="x" * length), article) is is_long


def test_a_notice_without_a_text_never_waits(settings):
    settings.JOB_CLAIMS = 1
    article = ArticleFactory(text=TEXT)
    kill = ManuscriptInput(text="", wire=Wire(signal=Signal.KILL))
    assert not takes_a_job(kill, article)


def test_jobs_are_forgotten_after_a_week(person):
    old, new = queued(person), queued(person)
    TextJob.objects.filter(pk=old.pk).update(created_at=NOW - timedelta(days=4000))
    TextJob.objects.filter(pk=new.pk).update(created_at=datetime(2126, 1, 1, tzinfo=UTC))

    forget_text_jobs(timestamp=0)

    assert list(TextJob.objects.all()) == [new]


def corrected_article(person):
    article = ArticleFactory(text=TEXT, actor=person)
    claim = ClaimFactory(article=article, quote="20 Meter", kind="measure")
    VerdictFactory(claim=claim, rating="false", correction="30 Meter")
    return Article.objects.with_version().get(pk=article.pk)


def acts_on(article, person):
    """Return what queues each act on a text that is there, with what says that it is done."""
    seen = {"article": article, "version": article.seen_version, "actor": person, "at": NOW}
    words = [
        article.revision.text[b.start : b.end] for b in article.revision.blocks.order_by("start")
    ]
    other = [one.replace("lang", "kurz") for one in words]
    return {
        "edit": (lambda: queue_edit(**seen, wordings=other), "kurz"),
        "correct": (lambda: queue_corrections(**seen), "30 Meter"),
        "resplit": (lambda: queue_resplit(**seen), "20 Meter"),
    }


@pytest.mark.parametrize("task", ["edit", "correct", "resplit"])
def test_an_act_on_a_long_text_is_done_by_a_job(person, task):
    article = corrected_article(person)
    queue, words = acts_on(article, person)[task]

    job = run(queue())

    assert (job.task, job.state, job.errors, job.details) == (task, "done", {}, {})
    article = Article.objects.get(pk=article.pk)
    assert job.revision == article.revision.number == (1 if task == "resplit" else 2)
    assert words in article.revision.text


@pytest.mark.parametrize("task", ["edit", "correct", "resplit"])
def test_an_act_on_a_text_that_changed_meanwhile_fails_and_says_so(person, task):
    article = corrected_article(person)
    job = acts_on(article, person)[task][0]()
    revise(article, person, LONG)

    run(job)

    assert job.state == "failed"
    assert "Textfassung" in job.faults[0] or "revision" in job.faults[0]
    assert Article.objects.get(pk=article.pk).revision.number == 2


@pytest.mark.parametrize("task", ["edit", "correct", "resplit"])
def test_what_is_outdated_is_not_queued(person, task):
    article = corrected_article(person)
    queue = acts_on(article, person)[task][0]
    revise(article, person, LONG)

    with pytest.raises(StaleArticle):
        queue()
    assert not TextJob.objects.exists()


def test_a_job_stores_how_many_characters_are_read(person, monkeypatch):
    monkeypatch.setattr(text_jobs, "REPORTED_EACH", -1)
    counts = []
    save = TextJob.save
    monkeypatch.setattr(
        TextJob, "save", lambda job, **kwargs: (counts.append(job.read), save(job, **kwargs))[1]
    )
    split_once.cache_clear()

    run(queued(person, text=TEXT + " " + LONG * 30))

    read = [n for n in counts if n]
    assert len(set(read)) > 20
    assert read == sorted(read)
    assert read[-1] <= len(TEXT + " " + LONG * 30)


def job_at(**fields):
    return TextJob(length=1000, state="splitting", started_at=NOW, **fields)


def test_progress_goes_on_with_what_is_read_and_then_with_what_is_stored():
    later = NOW + timedelta(seconds=4)
    half = job_at(read=500).progress(later)
    stored = [
        job_at(read=1000, stored_from=later, claims=20, to_store=20, stored=number)
        for number in (0, 10, 15, 20)
    ]

    assert TextJob(length=1000).progress(NOW) == TextProgress(0, None)
    assert half == TextProgress(20, 16)
    steps = [one.progress(later + timedelta(seconds=n)) for n, one in enumerate(stored)]
    assert [one.percent for one in steps] == [40, 70, 85, 97]
    assert [one.seconds_left for one in steps[:3]] == [6, 3, 2]
    assert TextJob(length=1000, state="done").progress(later) == TextProgress(100, 0)


def test_reading_has_the_share_of_the_steps_that_follow():
    article = {"article_id": 1, "to_store": 900, "read": 1000}
    read = job_at(**article).progress(NOW)
    half = job_at(**article, stored_from=NOW, stored=450).progress(NOW)
    edited = job_at(**article | {"read": 0}, task="edit", stored_from=NOW).progress(NOW)

    assert [one.percent for one in (read, half, edited)] == [10, 55, 0]


DENSE, SPARSE = "Am 6. Mai zahlt er 3 Euro. ", "Das war so, und so blieb es auch. "


def test_a_text_with_many_claims_takes_a_job_though_it_is_short(settings):
    settings.JOB_CLAIMS = 15

    assert takes_a_job(ManuscriptInput(text=DENSE * 10, language="de"))
    assert not takes_a_job(ManuscriptInput(text=SPARSE * 5, language="de"))
    assert not takes_a_job(ManuscriptInput(text=DENSE * 10, language="de", split=False))
    assert not takes_a_job(ManuscriptInput(text=DENSE * 10, language="no tag"))


def test_a_text_too_short_for_many_claims_is_not_split(settings):
    settings.JOB_CLAIMS = 15
    before = split_once.cache_info().misses

    takes_a_job(ManuscriptInput(text=DENSE * 2, language="de"))

    assert split_once.cache_info().misses == before


@pytest.mark.parametrize("text", ["3 Euro. ", "am 6.7. ", "Bonn. ", "Ulm, ", "Kanzler Abe. "])
def test_no_text_has_more_claims_than_its_length_allows(text):
    many = text * 200

    assert len(split_once(many, "de", None)) * text_jobs.CHARACTERS_A_CLAIM <= len(many)
