"""Each act of the desk on what is another by now: both wordings, what was typed, one key.

The addresses are walked, so that no new act is forgotten here.
"""

import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.core.files.base import ContentFile
from django.urls import NoReverseMatch, URLPattern, reverse

from articles.desk import urls
from articles.desk.middleware import RefusedActMiddleware
from articles.models import Article, ArticleVersion, Claim, Event, Hold
from articles.models.article import GIVEN_ONLY
from articles.workflow import ManuscriptInput, StaleArticle, receive_revision
from tests.acts import change_article, dismiss_stretch, give_verdict, version_of
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    PublicationFactory,
    QuestionFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import rating

pytestmark = pytest.mark.django_db
ENGLISH = {"Accept-Language": "en"}
IN_PLACE = {"HX-Request": "true", **ENGLISH}
TEXT = """Ein Werk an der Küste

Die Werft in Husum hat dreihundert Leute, sagte Anna Rohde. Der Kai gehört der Stadt.

Sie vermietet ihn seit dem Frühling."""
NEW = TEXT.replace("dreihundert", "vierhundert")
TYPED = "Das habe ich <b> gerade getippt."
SHOWN = "Das habe ich &lt;b&gt; gerade getippt."

# What posts at the desk without a version, and why.
WITHOUT_VERSION = {
    "account": "one's own settings",
    "answer": "an answer is to a question, whose words never change",
    "answer_by_link": "an answer is to a question, whose words never change",
    "answer_question": "an answer is to a question, whose words never change",
    "end_second_look": "a rule of the house",
    "new_fact": "there is nothing yet",
    "new_manuscript": "there is nothing yet",
    "new_person": "there is nothing yet",
    "new_revision": "a whole text replaces the text; what it changes opens again",
    "new_source": "there is nothing yet",
    "notification_mail": "one's own settings",
    "read_notification": "one's own notices",
    "read_notifications": "one's own notices",
    "revoke_token": "one's own tokens",
    "second_looks": "a rule of the house",
    "set_language": "one's own settings",
    "share_source": "who knows a source is shown and taken back",
    "talk": "the author's own words",
    "talk_by_link": "the author's own words",
    "tokens": "one's own tokens",
    "unshare_source": "who knows a source is shown and taken back",
    "withdraw_comment": "one's own words, which never change",
}
# Forms of fields: tests/desk/test_stale_forms.py tries them.
FIELD_FORMS = {"article_details", "change_source", "change_person", "change_fact"}


@pytest.fixture
def chief(client):
    user = UserFactory(role="chief", language="en")
    client.force_login(user)
    return user


@pytest.fixture
def piece(chief):
    """An article with one claim on words that are to change, and what may hang on it."""
    article = ArticleFactory(text=TEXT)
    article.claims.all().delete()
    Article.objects.filter(pk=article.pk).update(splitter=GIVEN_ONLY)
    claim = ClaimFactory(article=article, quote="dreihundert Leute")
    return SimpleNamespace(article=article, claim=claim, chief=chief)


def judged(piece):
    return VerdictFactory(claim=piece.claim)


def judged_oneself(piece):
    return VerdictFactory(claim=piece.claim, actor=piece.chief)


def at_claim(name, /, *args, needs=None, **data):
    """Return a maker of an act on the claim."""

    def make(piece):
        row = needs(piece) if needs else None
        more = {key: value(piece) if callable(value) else value for key, value in data.items()}
        ids = [row.pk if arg == "row" else arg for arg in args]
        return reverse(name, args=[piece.claim.pk, *ids]), more, piece.claim

    return make


def at_article(name, /, needs=None, **data):
    """Return a maker of an act on the article."""

    def make(piece):
        row = needs(piece) if needs else None
        more = {key: value(piece, row) if callable(value) else value for key, value in data.items()}
        return reverse(name, args=[piece.article.pk]), more, piece.article

    return make


def published(piece):
    return PublicationFactory(verdict=judged(piece))


def earlier(piece):
    other = ClaimFactory(article=ArticleFactory(), quote="Die Werft in Husum")
    EvidenceFactory(claim=other)
    return other


def place(piece, words="dreihundert Leute"):
    start = TEXT.index(words)
    return start, start + len(words)


def held(piece):
    Article.objects.filter(pk=piece.article.pk).update(hold=Hold.WITHHELD, held_at=NOW)
    return


def corrected(piece):
    VerdictFactory(claim=piece.claim, rating="false", correction="312 Leute")
    other = ClaimFactory(article=piece.article, quote="Der Kai gehört der Stadt")
    return VerdictFactory(claim=other, rating="false", correction="Der Kai gehört dem Land")


def dismissed(piece):
    start, end = place(piece, "Der Kai gehört der Stadt")
    rows = dismiss_stretch(
        article=piece.article,
        revision=piece.article.revision,
        actor=piece.chief,
        at=NOW,
        start=start,
        end=end,
    )
    return rows[0]


def right(_piece):
    return rating("true").pk


ACTS = {
    # on claims
    "judge": at_claim("judge", rating=right, explanation=TYPED),
    "confirm_context": at_claim("confirm_context", needs=judged),
    "confirm": at_claim("confirm", needs=judged),
    "reject_verdict": at_claim("reject_verdict", needs=judged, reason=TYPED),
    "withdraw_verdict": at_claim("withdraw_verdict", needs=judged, reason=TYPED),
    "override": at_claim("override", needs=judged, rating=right, reason=TYPED),
    "publish": at_claim("publish", needs=judged, claim_reviewed="Zahl", summary=TYPED),
    "unpublish": at_claim("unpublish", needs=published, reason=TYPED),
    "change_claim": at_claim("change_claim", start=0, end=3, kind="count"),
    "add_evidence": at_claim(
        "add_evidence", title="Register", stance="supports", method="read", passage=TYPED
    ),
    "withdraw_evidence": at_claim(
        "withdraw_evidence",
        "row",
        needs=lambda piece: EvidenceFactory(claim=piece.claim),
        reason=TYPED,
    ),
    "add_evidence_file": at_claim(
        "add_evidence_file",
        "row",
        needs=lambda piece: EvidenceFactory(claim=piece.claim),
        file=lambda piece: ContentFile(b"x", name="x.txt"),
    ),
    "take_over_evidence": at_claim("take_over_evidence", "row", needs=earlier),
    "ask": at_claim("ask", question=TYPED),
    "withdraw_question": at_claim(
        "withdraw_question", "row", needs=lambda piece: QuestionFactory(claim=piece.claim)
    ),
    "keep_fact": at_claim(
        "keep_fact",
        needs=judged,
        property="figure",
        subject=TYPED,
        subject_kind="organisation",
        number="312",
        as_of="2026-03-20",
    ),
    "claim_comments": at_claim("claim_comments", text=TYPED),
    # on articles
    "mark_claim": at_article(
        "mark_claim",
        start=lambda piece, _row: place(piece, "Anna Rohde")[0],
        end=lambda piece, _row: place(piece, "Anna Rohde")[1],
        kind="person",
        note=TYPED,
    ),
    "sign_off": at_article(
        "sign_off",
        revision=lambda piece, _row: piece.article.current_revision_id,
        not_checked=TYPED,
    ),
    "withdraw_sign_off": at_article(
        "withdraw_sign_off",
        needs=lambda piece: SignOffFactory(article=piece.article),
        sign_off=lambda _piece, row: row.pk,
        reason=TYPED,
    ),
    "lift_hold": at_article("lift_hold", needs=held, reason=TYPED),
    "enter_corrections": at_article("enter_corrections", needs=corrected),
    "dismiss_stretch": at_article(
        "dismiss_stretch",
        revision=lambda piece, _row: piece.article.current_revision_id,
        start=lambda piece, _row: place(piece, "Die Werft in Husum hat")[0],
        end=lambda piece, _row: place(piece, "Die Werft in Husum hat")[1],
        reason=TYPED,
    ),
    "recall_dismissal": at_article(
        "recall_dismissal", needs=dismissed, dismissal=lambda _piece, row: row.pk
    ),
    "article_checkers": at_article(
        "article_checkers",
        part=lambda piece, _row: f"b{place(piece, 'Die Werft in Husum hat')[0]}",
        assign=lambda _piece, _row: UserFactory().pk,
    ),
    "article_comments": at_article("article_comments", text=TYPED),
    "resplit": at_article("resplit", with_signed_off="on"),
    "undo": at_article("undo", needs=judged_oneself, verdict=lambda _piece, row: row.pk),
}


def posting(patterns, client):
    """Yield the names of the desk's addresses that take a POST."""
    for pattern in patterns:
        if not isinstance(pattern, URLPattern):
            yield from posting(pattern.url_patterns, client)
        elif pattern.callback.__module__.startswith("articles.desk.") and pattern.name:
            answer = client.post(address(pattern))
            if answer.status_code != 405:
                yield pattern.name


def address(pattern):
    """Return an address that nothing stands behind."""
    converters = pattern.pattern.converters
    words = {"form": "csv", "key": "none", "language": "de", "name": "none"}
    args = {name: words.get(name, 0) for name in converters}
    for more in ({}, {"form": "csv"}, {"key": "none", "form": "csv"}, {"key": "none"}):
        try:
            return reverse(pattern.name, kwargs=args | more)
        except NoReverseMatch:
            continue
    raise AssertionError(pattern.name)


def test_each_act_of_the_desk_is_tried_here_or_says_why_it_names_no_version(client, chief):
    found = set(posting(urls.urlpatterns, client))

    assert found == set(ACTS) | set(WITHOUT_VERSION) | FIELD_FORMS


def overtaken(piece, name):
    """Return an act that was prepared on the text of before, which is another now."""
    path, data, about = ACTS[name](piece)
    seen = version_of(piece.claim if name == "undo" else about)
    article = Article.objects.get(pk=piece.article.pk)
    manuscript = ManuscriptInput(text=NEW, language="de")
    receive_revision(article=article, actor=piece.chief, at=NOW, manuscript=manuscript)
    return path, data | {"version": seen}


# What is nothing to be done about: it is not there any more, or its place has to be chosen.
NOT_AGAIN = {
    "add_evidence_file",
    "change_claim",
    "confirm",
    "confirm_context",
    "keep_fact",
    "override",
    "publish",
    "reject_verdict",
    "sign_off",
    "undo",
    "unpublish",
    "withdraw_sign_off",
    "withdraw_verdict",
}
FORM = re.compile(r"<form(.*?)</form>", re.DOTALL)
INPUT = re.compile(r'<(?:input|textarea)\b[^>]*?name="([^"]+)"[^>]*?(?:value="([^"]*)"|>([^<]*)<)')


def keyed_form(page):
    """Return where the form under Y is sent and with what, or None."""
    form = next((f[1] for f in FORM.finditer(page) if 'data-key="y"' in f[1]), None)
    if form is None:
        return None
    action = re.search(r'action="([^"]*)"', form.partition(">")[0])
    fields = {name: unescape(a or b) for name, a, b in INPUT.findall(form)}
    for select in re.findall(r"<select.*?</select>", form, re.DOTALL):
        name = re.search(r'name="(\w+)"', select)[1]
        fields[name] = re.search(r'<option value="?([^" ]*)"? selected', select)[1]
    return action and action[1], fields


@pytest.mark.parametrize("name", ACTS)
def test_a_stale_act_shows_both_wordings_and_what_was_typed_and_is_done_by_a_key(
    client, piece, name
):
    path, data = overtaken(piece, name)
    before = Event.objects.count()

    refused = client.post(path, data, headers=ENGLISH)
    page = refused.content.decode()
    again = keyed_form(page)

    assert refused.status_code == 409
    assert Event.objects.count() == before
    assert "<del>dreihundert</del>" in page
    assert "<ins>vierhundert</ins>" in page
    assert TYPED not in data.values() or SHOWN in page
    assert (again is None) == (name in NOT_AGAIN)
    if again:
        assert client.post(again[0] or path, again[1], headers=ENGLISH).status_code == 302
        assert Event.objects.count() > before


@pytest.mark.parametrize("name", ["judge", "sign_off", "mark_claim", "enter_corrections"])
def test_in_place_the_answer_has_the_same(client, piece, name):
    path, data = overtaken(piece, name)

    refused = client.post(path, data, headers=IN_PLACE)
    page = refused.content.decode()

    assert refused.status_code == 409
    assert "<ins>vierhundert</ins>" in page
    assert TYPED not in data.values() or SHOWN in page
    assert "<html" not in page


def new_text(piece, text):
    receive_revision(
        article=Article.objects.get(pk=piece.article.pk),
        actor=piece.chief,
        at=NOW,
        manuscript=ManuscriptInput(text=text, language="de"),
    )


def marking(piece, words="Anna Rohde"):
    start, end = place(piece, words)
    kind = "person" if words == "Anna Rohde" else "statement"
    data = {"start": start, "end": end, "kind": kind, "note": TYPED}
    return reverse("mark_claim", args=[piece.article.pk]), data | {
        "version": version_of(piece.article)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ein neuer Vorspann.\n\n" + TEXT,
        TEXT.replace("sagte", "sagte am Montag"),
        TEXT.replace("Die Werft in Husum", "Die alte Werft in Husum"),
    ],
)
def test_a_marking_whose_words_moved_is_offered_at_its_new_place(client, piece, text):
    path, data = marking(piece)
    new_text(piece, text)

    page = client.post(path, data, headers=ENGLISH).content.decode()
    path, again = keyed_form(page)
    client.post(path, again, headers=ENGLISH)

    assert "this is where they stand now" in page
    claim = Claim.objects.get(quote="Anna Rohde")
    assert (claim.start, claim.kind) == (text.index("Anna Rohde"), "person")
    assert claim.events.get().reason == TYPED


@pytest.mark.parametrize("words", ["Sie vermietet ihn seit dem Frühling", "Frühling"])
def test_a_marking_whose_words_are_gone_says_so(client, piece, words):
    path, data = marking(piece, words)
    new_text(piece, TEXT.partition("\n\nSie")[0])

    page = client.post(path, data, headers=IN_PLACE).content.decode()

    assert "The words that you chose are no longer in the text." in page
    assert f'<q lang="de">{words}</q>' in page
    assert SHOWN in page
    assert keyed_form(page) is None


def test_a_marking_whose_words_are_others_shows_both(client, piece):
    path, data = marking(piece, "dreihundert Leute")
    new_text(piece, NEW)

    page = client.post(path, data, headers=IN_PLACE).content.decode()

    assert "The words that you chose were changed:" in page
    assert '<del lang="de">dreihundert Leute</del> <ins lang="de">vierhundert Leute</ins>' in page


def signing(client, piece, **more):
    path, data, about = ACTS["sign_off"](piece)
    return path, data | {"version": version_of(about)} | more


def test_a_sign_off_lists_the_verdicts_that_changed_and_then_binds_to_them(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    colleague = UserFactory()
    give_verdict(
        claim=piece.claim, actor=colleague, at=NOW, rating=rating("imprecise"), explanation="Rund."
    )

    page = client.post(path, data, headers=ENGLISH).content.decode()

    assert "Claims of the article have changed since you read it." in page
    table = page.partition('<table class="since">')[2].partition("</table>")[0]
    assert "dreihundert Leute" in table
    assert str(colleague) in table
    assert SHOWN in page


def test_a_sign_off_lists_claims_that_were_marked_and_opened(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    ClaimFactory(article=piece.article, quote="Anna Rohde", kind="person")

    page = client.post(path, data, headers=IN_PLACE).content.decode()

    table = page.partition('<table class="since">')[2].partition("</table>")[0]
    assert "not marked" in table
    assert "dreihundert" not in table


def test_a_sign_off_goes_through_by_one_key_where_nothing_blocks_it(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    change_article(article=piece.article, actor=UserFactory(), at=NOW, scope_note="Ohne Bild")

    page = client.post(path, data, headers=ENGLISH).content.decode()
    again = keyed_form(page)
    client.post(*again)

    assert "Ohne Bild" in page
    assert piece.article.sign_offs.get().not_checked == TYPED


def test_words_named_unseen_stay_named_only_where_they_stand_as_they_did(client, piece):
    judged(piece)
    last, first = place(piece, "Sie vermietet ihn seit dem Frühling"), place(piece, "Die Werft")
    path, data = signing(client, piece, all_unseen=f"{first[0]}-{first[1]},{last[0]}-{last[1]}")
    new_text(piece, TEXT.replace("Die Werft", "Eine Werft"))
    for claim in Claim.objects.blocking(piece.article):
        VerdictFactory(claim=claim)

    refused = client.post(path, data, headers=ENGLISH)

    ticked = {row.quote for row in refused.context["view"].unseen.rows if row.is_ticked}
    assert not any("Werft" in quote for quote in ticked)
    assert not refused.context["view"].unseen.all_ticked


def test_who_was_too_late_to_sign_off_is_told_in_the_head(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    SignOffFactory(article=piece.article)

    page = client.post(path, data, headers=ENGLISH).content.decode()

    assert SHOWN in page
    assert "in work" in page.partition('<table class="since">')[2]


@pytest.mark.parametrize(
    ("changes", "then", "now"),
    [
        ({"headline": "Neuer Titel"}, "Ein Werk", "Neuer Titel"),
        ({"publication_date": "2026-03-21"}, "empty", "21 Mar 2026"),
        ({"is_partial_check": True}, "no", "yes"),
    ],
)
def test_details_that_changed_stand_beside_what_they_were(client, piece, changes, then, now):
    held(piece)
    path, data, about = ACTS["lift_hold"](piece)
    data["version"] = version_of(about)
    client.post(
        reverse("article_details", args=[piece.article.pk]), details(client, piece, changes)
    )

    page = client.post(path, data, headers=ENGLISH).content.decode()

    table = page.partition('<table class="since">')[2].partition("</table>")[0]
    assert then in table
    assert now in table


def details(client, piece, changes):
    form = client.get(reverse("article_details", args=[piece.article.pk])).context["form"]
    filled = {bound.name: bound.value() for bound in form}
    return {k: v for k, v in filled.items() if v not in (None, "", False)} | changes


def test_an_act_that_lets_the_refusal_through_has_the_page_too(rf, piece):
    seen = ArticleVersion.parse(version_of(piece.article))
    new_text(piece, NEW)
    article = Article.objects.with_version().get(pk=piece.article.pk)
    error = StaleArticle(article, seen, ArticleVersion.parse(article.seen_version), "Zu spät.")
    request = rf.post("/somewhere/?a=1", {"reason": TYPED, "number": "12"})
    request.user, request.htmx = piece.chief, False

    answer = RefusedActMiddleware(lambda _request: None).process_exception(request, error)
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "<ins>vierhundert</ins>" in page
    action, fields = keyed_form(page)
    assert action == "/somewhere/?a=1"
    assert fields["reason"] == TYPED
    assert fields["version"] == article.seen_version
