"""A verdict drawn for a second look is hidden from who may give it: every address is walked."""

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from articles.models import Article, Claim, Evidence, Question, Rating, SampledVerdict, User
from articles.permissions import Act, may
from articles.queries.article_page import article_page
from articles.queries.hidden_verdicts import hidden_places
from articles.queries.page_rows import page_articles
from articles.workflow import (
    ClaimVersionInput,
    EvidenceInput,
    SampleInput,
    SourceInput,
    StaleClaim,
    WrongState,
    draw_sample,
    leave_sample,
    look_again,
)
from tests.acts import add_evidence, ask_author, give_verdict
from tests.factories import NOW, PublicationFactory, SignOffFactory, UserFactory, token_for
from tests.newsroom import claim_on, clear, rating
from tests.test_secret_sources import routes, text_of

pytestmark = pytest.mark.django_db

LABEL, CORRECTION, EXPLANATION, NOTE = "Zinnober", "Kobaltblau", "Ockergelb", "Umbra"
SECRETS = re.compile(
    rf'{LABEL}|{CORRECTION}|{EXPLANATION}|{NOTE}|"zinnober"|'
    r'data-state="wrong"|<mark class="wrong"|"state": ?"wrong"'
)
# Lists of all ratings, and sums over all articles, name a rating without what it was given to.
LISTS = {
    "/admin/articles/rating",
    "/archive/",
    "/figures/",
    "/api/v1/archive/",
    "/api/v1/figures/",
    "/api/v1/ratings/",
    "/api/v1/schema/",
}
# The fixture changes the rating in the transaction of the verdict, which gives its reason.
BESIDE = "/admin/articles/ratinghistory/"
# Its streams are compressed: no word would be found. The pages have the same rows.
UNREADABLE = (".pdf",)


@pytest.fixture
def article(article, checker, chief) -> Article:
    """An article whose judged sentences were all drawn; one claim in it is wrong."""
    scale = Rating.objects.get(code="false").scale
    wrong = Rating.objects.create(
        scale=scale,
        code="zinnober",
        label_de=LABEL,
        label_en=LABEL,
        position=90,
        needs_correction=True,
    )
    claim = claim_on(article, "30 Prozent")
    clear(article, checker)
    source = EvidenceInput(source=SourceInput(title="Bericht"), note=NOTE)
    add_evidence(claim=claim, actor=checker, at=NOW, evidence=source)
    give_verdict(
        claim=claim,
        actor=checker,
        at=NOW,
        rating=wrong,
        correction=CORRECTION,
        explanation=EXPLANATION,
    )
    Rating.objects.filter(pk=wrong.pk).update(is_active=False)
    ask_author(claim=claim_on(article, "40 Prozent"), actor=checker, at=NOW, question="Woher?")
    return Article.objects.get(pk=article.pk)


@pytest.fixture
def sample(article, chief):
    return draw_sample(
        actor=chief, at=NOW, wanted=SampleInput(article=article, seed=7, percent=100)
    )


@pytest.fixture
def claim(article, sample) -> Claim:
    return claim_on(article, "30 Prozent")


def addresses(claim: Claim, sample) -> set[str]:
    """Return every address that can be read, with the rows of the sampled claim."""
    verdict = SampledVerdict.objects.get(verdict__claim=claim)
    targets = {
        "samples": sample.pk,
        "articles": claim.article_id,
        "claims": claim.pk,
        "evidence": Evidence.objects.get(claim=claim).pk,
        "verdicts": verdict.verdict_id,
        "questions": Question.objects.get().pk,
        "queries": Question.objects.get().pk,
    }
    found = set()
    for route in sorted({*routes()}):
        if "logout" in route or "<object_id>" in route or route.endswith(UNREADABLE):
            continue
        kind = next((part for part in re.split(r"[/.]", route) if part in targets), None)
        values = {
            "pk": targets.get(kind, 1),
            "number": 1,
            "start": claim.sentence_start,
            "position": verdict.position,
            "evidence": targets["evidence"],
            "app_label": "articles",
            "public_id": "00000000-0000-0000-0000-000000000000",
        }
        found.add("/" + re.sub(r"<(\w+)>", lambda m, v=values: str(v.get(m[1], 1)), route))
    pk, article = claim.pk, claim.article_id
    api = f"/api/v1/articles/{article}/claims/"
    return found | {
        f"/articles/{article}/?claim={pk}",
        f"/articles/{article}/?sentence={claim.sentence_start}",
        f"/articles/{article}/changes/?since=0",
        f"/articles/{article}/portions/1/?revision={claim.revision_id}",
        f"/archive/?q={LABEL}",
        f"/archive/?rating={verdict.verdict.rating_id}",
        f"/search/?q={CORRECTION}",
        f"/api/v1/archive/?rating={verdict.verdict.rating.code}",
        f"{api}?state=wrong",
        f"{api}?error_class=other",
        f"/api/v1/claims/?state=wrong&article={article}",
    }


def of_the_panel() -> set[str]:
    """Return the lists of the admin panel, and their newest rows."""
    found = set()
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found.add(reverse(f"{name}_changelist"))
        rows = model._default_manager.order_by("-pk").values_list("pk", flat=True)[:40]
        found |= {reverse(f"{name}_change", args=[pk]) for pk in rows}
    return found


def shown_at(client, paths, **headers) -> dict[str, str]:
    """Return the addresses that show the verdict, with the words around it."""
    found = {}
    for path in sorted(paths):
        if path.startswith(BESIDE):
            continue
        text = text_of(client.get(path, headers={"Accept": "*/*", **headers}))
        if path.startswith(tuple(LISTS)):
            text = text.replace(LABEL, "").replace('"zinnober"', "")
        text = text.replace(f">{LABEL}</a>", "")  # a filter of the panel
        text = text.replace(f"q={LABEL}", "").replace(f'value="{LABEL}"', "")
        for own in (f"q={CORRECTION}", f'value="{CORRECTION}"', f"„{CORRECTION}“"):
            text = text.replace(own, "")
        if place := SECRETS.search(text):
            found[path] = text[max(0, place.start() - 90) : place.end() + 60]
    return found


@pytest.mark.parametrize("role", ["checker", "chief"])
def test_no_address_shows_it_to_who_may_look(client, claim, sample, chief, role):
    client.force_login(chief if role == "chief" else UserFactory(role=role))
    paths = addresses(claim, sample) | (of_the_panel() if role == "chief" else set())

    assert shown_at(client, paths) == {}


def test_no_answer_to_a_token_shows_it(client, claim, sample):
    paths = {path for path in addresses(claim, sample) if path.startswith("/api/")}
    token = token_for(UserFactory())

    assert shown_at(client, paths, Authorization=f"Bearer {token}") == {}


def test_the_walk_finds_it_where_it_is_shown(client, claim, sample, colleague):
    """Prove that the walk fails where nothing is hidden."""
    leave_sample(sample=sample, actor=colleague, at=NOW)
    client.force_login(colleague)

    seen = {re.sub(r"\d+", "N", path) for path in shown_at(client, addresses(claim, sample))}

    assert seen >= {
        "/articles/N/",
        "/articles/N/?claim=N",
        "/articles/N/?sentence=N",
        "/articles/N/changes/?since=N",
        "/articles/N/compare/",
        "/articles/N/corrections/",
        "/articles/N/galley/",
        "/articles/N/history/",
        "/articles/N/ledger/",
        "/articles/N/portions/N/?revision=N",
        "/articles/N/sentences/N/panel/",
        "/articles/N/talk/",
        "/claims/N/history/",
        "/claims/N/panel/",
        "/api/vN/articles/N/claims/",
        "/api/vN/articles/N/claims/?state=wrong",
        "/api/vN/articles/N/sentences/",
        "/api/vN/claims/",
        "/api/vN/claims/N/",
        "/api/vN/claims/N/evidence/",
        "/api/vN/claims/N/verdicts/",
        "/api/vN/events/",
    }


CERTIFICATES = (
    "/articles/{}/certificate/",
    "/articles/{}/certificate.json",
    "/articles/{}/certificate.pdf",
    "/api/v1/articles/{}/certificate/",
)


@pytest.mark.parametrize("path", CERTIFICATES)
def test_a_certificate_is_not_shown_before_the_second_look(client, chief, colleague, path):
    signed = SignOffFactory().article
    sample = draw_sample(actor=chief, at=NOW, wanted=SampleInput(article=signed, size=1))
    client.force_login(colleague)

    refused = client.get(path.format(signed.pk))
    leave_sample(sample=sample, actor=colleague, at=NOW)

    assert refused.status_code == 409
    assert client.get(path.format(signed.pk)).status_code == 200


def hidden_from(person: User, claim: Claim) -> bool:
    found = hidden_places(claim.article, person)
    state = article_page(page_articles().get(pk=claim.article_id), person).by_pk[claim.pk].state
    assert (claim.pk in found) == (state == "hidden")
    return claim.pk in found


def test_it_is_hidden_from_everybody_who_may_look_and_from_nobody_else(claim, checker, author):
    assert not hidden_from(checker, claim)
    assert not hidden_from(author, claim)
    for role in User.Role.values:
        person = UserFactory(role=role)
        assert hidden_from(person, claim) == may(person, Act.CONFIRM, claim.article), role


def test_it_is_hidden_until_somebody_has_looked(claim, sample, colleague):
    position = SampledVerdict.objects.get(verdict__claim=claim).position
    rows = SampledVerdict.objects.filter(position=position).select_related("verdict__claim")
    claims = [ClaimVersionInput(r.verdict.claim_id, r.verdict.claim.version) for r in rows]
    before = hidden_from(colleague, claim)

    look_again(
        sample=sample,
        position=position,
        claims=claims,
        actor=colleague,
        at=NOW,
        rating=rating("true"),
    )

    assert (before, hidden_from(colleague, claim)) == (True, False)


def test_it_is_hidden_on_mentions_that_follow_it(article, sample, colleague, checker):
    pairs = dict(Claim.objects.filter(article=article).values_list("pk", "state"))
    hidden = hidden_places(article, colleague)

    following = Claim.objects.filter(verdicts__follows__sampled__isnull=False, article=article)
    assert {*following.values_list("pk", flat=True)} <= {*hidden} <= {*pairs}


def test_it_is_shown_when_it_was_published(claim, colleague):
    PublicationFactory(verdict=claim.verdict)

    assert not hidden_from(colleague, claim)


def test_a_stale_act_does_not_show_it(claim, colleague):
    with pytest.raises(StaleClaim) as refused:
        give_verdict(claim=claim, actor=colleague, at=NOW, rating=rating("true"), version=1)

    assert refused.value.verdict is None
    assert refused.value.now.state == "hidden"
    assert not SECRETS.search(str(refused.value.message))


def test_a_sample_is_left_once_and_not_looked_at_after_that(client, sample, colleague):
    client.force_login(colleague)

    client.post(f"/samples/{sample.pk}/leave/")

    assert client.get(f"/samples/{sample.pk}/1/").status_code == 302
    with pytest.raises(WrongState):
        leave_sample(sample=sample, actor=colleague, at=NOW)


def test_nothing_more_is_read_where_nothing_was_drawn(
    article, colleague, django_assert_num_queries
):
    with django_assert_num_queries(4):
        article_page(page_articles().get(pk=article.pk), colleague)
