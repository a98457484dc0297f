"""A verdict drawn for a second look is hidden from who may give it: every address is walked."""

import re

import pytest

from articles.models import Claim, SampledVerdict, User
from articles.permissions import Act, may
from articles.queries.article_page import article_page
from articles.queries.hidden_verdicts import hidden_places
from articles.queries.page_rows import page_articles
from articles.workflow import (
    ClaimVersionInput,
    SampleInput,
    StaleClaim,
    WrongState,
    draw_sample,
    leave_sample,
    look_again,
)
from tests.factories import NOW, PublicationFactory, SignOffFactory, UserFactory, token_for
from tests.newsroom import judge, rating
from tests.test_secret_sources import text_of

from .walking import (
    COMMENT,
    CORRECTION,
    EXPLANATION,
    LABEL,
    NOTE,
    addresses,
    of_the_panel,
)

pytestmark = pytest.mark.django_db

SECRETS = re.compile(
    rf'{LABEL}|{CORRECTION}|{EXPLANATION}|{NOTE}|{COMMENT}|"zinnober"|'
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


@pytest.mark.parametrize("role", [pytest.param("checker", marks=pytest.mark.slow), "chief"])
def test_no_address_shows_it_to_who_may_look(client, claim, sample, chief, colleague, role):
    client.force_login(chief if role == "chief" else colleague)
    paths = addresses(claim, sample) | (of_the_panel() if role == "chief" else set())

    assert shown_at(client, paths) == {}


def test_no_answer_to_a_token_shows_it(client, claim, sample, colleague):
    paths = {path for path in addresses(claim, sample) if path.startswith("/api/")}
    token = token_for(colleague)

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
        "/articles/N/comments/",
        "/articles/N/compare/",
        "/articles/N/corrections/",
        "/articles/N/galley/",
        "/articles/N/history/",
        "/articles/N/ledger/",
        "/articles/N/portions/N/?revision=N",
        "/articles/N/sentences/N/panel/",
        "/articles/N/talk/",
        "/claims/N/comments/",
        "/claims/N/history/",
        "/claims/N/panel/",
        "/notifications/",
        "/api/vN/articles/N/claims/",
        "/api/vN/articles/N/claims/?state=wrong",
        "/api/vN/articles/N/comments/",
        "/api/vN/articles/N/sentences/",
        "/api/vN/claims/",
        "/api/vN/claims/N/",
        "/api/vN/claims/N/comments/",
        "/api/vN/claims/N/evidence/",
        "/api/vN/claims/N/verdicts/",
        "/api/vN/events/",
        "/api/vN/notifications/",
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
        judge(claim, colleague, version=1)

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
