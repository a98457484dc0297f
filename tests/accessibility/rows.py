"""Rows that put something on every page, and somebody of each role who sees it."""

from collections.abc import Mapping
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.http import HttpRequest
from django.test import Client

from articles.models import Article, Claim, ImportedCheck, TextJob, User
from articles.workflow import (
    SampleInput,
    decline_report,
    demand_second_look,
    draw_sample,
    import_checks,
    talk_key,
)
from tests.acts import write_comment
from tests.admin.test_panel import fill
from tests.claim_reviews.test_reading import WHOLE
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    DocumentFactory,
    EvidenceFactory,
    FoundPassageFactory,
    PersonFactory,
    QuestionFactory,
    ReaderReportFactory,
    ReferenceFactFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
    WebhookFactory,
    token_for,
)
from tests.newsroom import revise
from tests.publishing.published import publish
from tests.queries.test_published import bring

TEXT = """Ein Hafen wird grün

Der Hafen von Emsum versorgt 14 Schiffe mit Strom. Das sind 30 Prozent aller Anläufe.

»Wir sparen jede Nacht Öl«, sagte Hafenchefin Lea Wirth (52) am Montag."""


def store_people() -> dict[str, User]:
    """Return one person for each role; "keyholder" signs in with a second factor."""
    people = {role: UserFactory(role=role) for role in ("author", "checker", "administrator")}
    keyholder = UserFactory(role="chief")
    TOTP.activate(keyholder, generate_totp_secret())
    RecoveryCodes.activate(keyholder)
    key = {"name": "Laptop", "credential": {}}
    Authenticator.objects.create(user=keyholder, type="webauthn", data=key)
    return people | {"chief": UserFactory(role="chief"), "keyholder": keyholder}


def store_rows(people: Mapping[str, User]) -> dict[str, Any]:
    """Return what the addresses of `pages.py` name."""
    article = ArticleFactory(text=TEXT, author=people["author"], actor=people["checker"])
    article.claims.filter(rule="count").update(kind="measure")  # so that rules find otherwise
    false = ClaimFactory(article=article, quote="30 Prozent", kind="share")
    VerdictFactory(claim=false, rating="false", correction="13 Prozent")
    question = QuestionFactory(claim=ClaimFactory(article=article, quote="14 Schiffe"))
    source = EvidenceFactory(claim=question.claim).source
    write_comment(article=article, actor=people["checker"], at=NOW, text="Wer ist Lea Wirth?")
    _revise(article, people["checker"])
    return _keys(people, article, question, source) | _others(people)


def _revise(article, actor) -> None:
    revise(article, actor, article.revision.text.replace("jede Nacht", "jeden Tag"))
    article.refresh_from_db()


def _keys(people, article, question, source) -> dict[str, Any]:
    document = DocumentFactory(article=article, read=True)
    values = {"relation": "differs", "reason": "other_value", "claimed": "14", "found": "298"}
    FoundPassageFactory(document=document, claim=question.claim, **values)
    return {
        "sentence": question.claim.sentence_start,
        "article": article.pk,
        "claim": question.claim.pk,
        "judged": Claim.objects.get(article=article, quote="30 Prozent").pk,
        "question": question.pk,
        "answer_key": question.answer_key,
        "talk_key": talk_key(article),
        "source": source.pk,
        "document": document.pk,
        "checker": people["checker"].pk,
        "key": Authenticator.objects.get(type="webauthn").pk,
    }


def _others(people) -> dict[str, Any]:
    fill(2)
    token_for(people["chief"])
    demand_second_look(actor=people["chief"], at=NOW, kind="money")
    row = publish()
    bring(row, title="Register der Werften", url="https://register.example/7")
    WebhookFactory()
    fact = ReferenceFactFactory(person=PersonFactory())
    figure = ReferenceFactFactory(
        person=None,
        subject="Voltaro, Absatz",
        subject_kind="organisation",
        property="figure",
        value={"number": "147445", "unit": "Geräte"},
    )
    cleared = SignOffFactory(article=ArticleFactory()).article
    wanted = SampleInput(article=cleared, seed=7, size=1)
    sample = draw_sample(actor=people["chief"], at=NOW, wanted=wanted)
    report = ReaderReportFactory(article=cleared, email="leserin@example.org")
    declined = ReaderReportFactory(article=cleared, quote="", email="leser@example.org")
    decline_report(report=declined, actor=people["chief"], at=NOW, reason="Die Zahl stimmt.")
    Article.objects.filter(pk=cleared.pk).update(public_url="https://zeitung.example/werft")
    job = TextJob.objects.create(
        created_by=people["chief"], created_at=NOW, headline="Ein langer Text", length=500_000
    )
    import_checks(actor=people["chief"], at=NOW, reviews=[WHOLE])
    return {
        "sample": sample.pk,
        "job": job.pk,
        "public_id": row.public_id,
        "person": fact.person.pk,
        "fact": fact.pk,
        "subject": figure.subject,
        "cleared": cleared.pk,
        "report": report.pk,
        "declined": declined.pk,
        "check": ImportedCheck.objects.get(url=WHOLE.url).pk,
        "public_url": "https://zeitung.example/werft",
    }


def signed_in(user: User) -> Client:
    """Return a client in which `user` has just given the password once more."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    request = HttpRequest()
    request.session = client.session
    record_authentication(request, user, "password", reauthenticated=True)
    request.session.save()
    return client
