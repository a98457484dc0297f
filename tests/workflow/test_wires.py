"""Wire metadata is followed: kills, holds, embargoes, versions out of turn, corrections."""

from datetime import timedelta
from itertools import permutations

import pytest
from django.utils import translation

from articles.intake import Signal, Wire, WireStatus
from articles.models import Article, Event, Notification
from articles.queries.article_page import article_page
from articles.queries.clearance import text_clearance
from articles.queries.history import entries_of_article
from articles.workflow import (
    ArticleInput,
    Invalid,
    ManuscriptInput,
    NotAllowed,
    StaleArticle,
    WrongState,
    receive_article,
    receive_articles,
    receive_revision,
)
from tests.acts import (
    archive_article,
    assign_checker,
    change_article,
    enter_corrections,
    lift_hold,
    version_of,
)
from tests.factories import NOW, UserFactory
from tests.newsroom import TEXT, claim_on, clear, judge, sign, verbs

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
CANCELED, WITHHELD, USABLE = WireStatus.CANCELED, WireStatus.WITHHELD, WireStatus.USABLE


def text_of(number: int) -> str:
    return f"{TEXT}\n\nFassung {number}."


def receive(article, actor, text="", *, channel="api", **wire):
    """Send a text with what the wire says of it; return the revision and whether it is new."""
    manuscript = ManuscriptInput(text=text, channel=channel, wire=Wire(**wire) if wire else None)
    received = receive_revision(article=article, actor=actor, at=NOW, manuscript=manuscript)
    article.refresh_from_db()
    return received


def send(article, actor, text="", **more):
    return receive(article, actor, text, **more).revision


@pytest.fixture
def wired(checker, author) -> Article:
    """An article of an agency, in its second version."""
    manuscript = ManuscriptInput(
        text=TEXT, language="de", wire=Wire(version="2", version_created_at=NOW)
    )
    return receive_article(
        actor=checker, at=NOW, manuscript=manuscript, author=author, external_id="urn:a"
    )


@pytest.fixture
def cleared(wired, checker, chief):
    clear(wired, checker)
    return sign(wired, chief)


def reason(article, **asked) -> str:
    return text_clearance(article, at=asked.get("at", NOW)).reason


@pytest.mark.parametrize(
    "wire",
    [
        {"status": CANCELED},
        {"signal": Signal.KILL},
        {"signal": Signal.WITHDRAW, "note": "Bitte nicht verwenden"},
        {"status": CANCELED, "version": "3", "note": "MANDATORY KILL"},
        {"status": CANCELED, "version": "1"},
    ],
    ids=["canceled", "kill", "withdraw", "newer", "older"],
)
@pytest.mark.parametrize("text", ["", TEXT, "Bitte löschen."], ids=["empty", "same", "other"])
def test_a_kill_stops_a_cleared_text(cleared, checker, wire, text):
    article = cleared.article
    send(article, checker, text, **wire)

    cleared.refresh_from_db()
    assert (article.hold, cleared.fallen_code) == ("killed", "killed")
    assert verbs(article)[-2:] == ["article.killed", "sign_off.fell"]
    assert text_clearance(article, at=NOW).cleared is None
    assert reason(article) == "killed"
    assert article.revision.text == TEXT


@pytest.mark.parametrize("status", [CANCELED, WITHHELD])
def test_nothing_that_is_held_is_signed_off(wired, checker, chief, status):
    clear(wired, checker)
    send(wired, checker, status=status, note="Namen verwechselt")
    with pytest.raises(WrongState) as refused:
        sign(wired, chief)
    assert refused.value.code == wired.hold


def test_a_withheld_text_loses_its_sign_off_until_a_usable_version_arrives(cleared, checker, chief):
    article = cleared.article
    send(article, checker, status=WITHHELD, version="3")
    assert (article.hold, reason(article)) == ("withheld", "withheld")

    send(article, checker, TEXT, status=USABLE, version="4")

    assert (article.hold, reason(article)) == ("", "fallen")
    assert verbs(article)[-1] == "article.released"
    sign(article, chief)
    assert reason(article) == ""


def test_a_withheld_version_with_another_text_is_the_current_one(wired, checker):
    send(wired, checker, text_of(3), status=WITHHELD, version="3")
    assert (wired.revision.text, wired.hold) == (text_of(3), "withheld")


def test_a_usable_version_lifts_no_kill(wired, checker):
    send(wired, checker, status=CANCELED, version="3")
    send(wired, checker, text_of(4), status=USABLE, version="4")
    assert (wired.hold, wired.revision.text) == ("killed", text_of(4))


def test_a_withheld_version_lifts_no_kill(wired, checker):
    send(wired, checker, status=CANCELED, version="3")
    send(wired, checker, status=WITHHELD, version="4")
    assert wired.hold == "killed"


def test_a_chief_lifts_a_kill_by_name_and_with_a_reason(cleared, checker, chief):
    article = cleared.article
    send(article, checker, status=CANCELED)

    lift_hold(article=article, actor=chief, at=LATER, reason=" Agentur bestätigt den Text ")

    article.refresh_from_db()
    event = article.events.latest("pk")
    assert (article.hold, reason(article)) == ("", "fallen")
    assert (event.actor, event.reason) == (chief, "Agentur bestätigt den Text")
    assert event.data == {"was": "killed"}


@pytest.mark.parametrize("role", ["author", "checker", "administrator"])
def test_nobody_else_lifts_one(wired, checker, role):
    send(wired, checker, status=CANCELED)
    with pytest.raises(NotAllowed):
        lift_hold(article=wired, actor=UserFactory(role=role), at=NOW, reason="Doch")


def test_lifting_needs_a_reason_a_hold_and_what_was_seen(wired, checker, chief):
    with pytest.raises(WrongState):
        lift_hold(article=wired, actor=chief, at=NOW, reason="Doch")
    seen = version_of(wired)
    send(wired, checker, status=CANCELED)
    with pytest.raises(Invalid):
        lift_hold(article=wired, actor=chief, at=NOW, reason="  ")
    with pytest.raises(StaleArticle):
        lift_hold(article=wired, version=seen, actor=chief, at=NOW, reason="Doch")


def test_the_same_kill_again_changes_nothing_once_it_is_lifted(wired, checker, chief):
    kill = {"status": CANCELED, "version": "3", "note": "KILL"}
    first = send(wired, checker, **kill)
    lift_hold(article=wired, actor=chief, at=NOW, reason="Irrtum der Agentur")
    again = receive(wired, checker, **kill)
    assert (again.revision.pk, again.is_new, wired.hold) == (first.pk, False, "")
    send(wired, checker, **kill | {"version": "4"})
    assert wired.hold == "killed"


def test_a_kill_without_a_version_counts_again_once_it_is_lifted(wired, checker, chief):
    send(wired, checker, status=CANCELED)
    assert not receive(wired, checker, status=CANCELED).is_new
    lift_hold(article=wired, actor=chief, at=NOW, reason="Irrtum der Agentur")
    send(wired, checker, status=CANCELED)
    assert wired.hold == "killed"


def test_the_same_version_made_usable_again_releases_what_was_withheld(wired, checker):
    send(wired, checker, TEXT, version="2", version_created_at=NOW, status=WITHHELD)
    assert wired.hold == "withheld"
    send(wired, checker, TEXT, version="2", version_created_at=NOW, status=USABLE)
    assert (wired.hold, wired.revisions.count()) == ("", 2)


def test_an_older_version_releases_nothing_that_is_withheld(wired, checker):
    send(wired, checker, status=WITHHELD, version="3")
    send(wired, checker, text_of(1), status=USABLE, version="1")
    assert (wired.hold, wired.revision.text) == ("withheld", TEXT)


def test_the_people_concerned_are_notified_once_each(cleared, checker, chief, colleague):
    article = cleared.article
    assign_checker(article=article, actor=chief, at=NOW, user=colleague)
    Notification.objects.all().delete()

    send(article, checker, status=CANCELED, note="Zahlen falsch")

    notifications = Notification.objects.filter(article=article)
    assert {row.sort for row in notifications} == {"held"}
    assert {row.reader for row in notifications} == {chief, colleague, checker, article.author}
    assert {row.mailing for row in notifications} == {"at_once"}


def test_an_archived_article_is_killed_too(cleared, checker, chief):
    article = cleared.article
    archive_article(article=article, actor=chief, at=NOW)
    send(article, checker, status=CANCELED)
    cleared.refresh_from_db()
    assert (article.state, article.hold) == ("archived", "killed")
    assert cleared.fallen_code == "killed"


def test_a_kill_of_what_nobody_has_yet_waits_for_the_text(checker):
    wire = Wire(status=CANCELED, version="3", note="KILL: Meldung gestrichen")
    article = receive_article(
        actor=checker,
        at=NOW,
        manuscript=ManuscriptInput(text="", wire=wire),
        external_id="urn:late",
    )
    assert (article.hold, article.revision.arrival) == ("killed", "notice")
    assert verbs(article) == ["article.received", "article.killed"]

    send(article, checker, TEXT, version="2", status=USABLE)

    assert (article.hold, reason(article)) == ("killed", "killed")
    assert article.revision.text == "KILL: Meldung gestrichen"


def test_a_kill_in_a_bulk_request_is_applied(checker):
    kill = ManuscriptInput(text="", wire=Wire(status=CANCELED))
    arrivals = [
        ArticleInput(ManuscriptInput(text=TEXT), external_id="a"),
        ArticleInput(kill, external_id="b"),
        ArticleInput(ManuscriptInput(text="")),
    ]
    usable, killed, refused = receive_articles(actor=checker, at=NOW, arrivals=arrivals)
    assert (usable.hold, killed.hold, killed.headline) == ("", "killed", "b")
    assert isinstance(refused, Invalid)


def test_an_older_version_that_comes_late_is_kept_and_never_current(cleared, checker):
    article = cleared.article
    late = receive(article, checker, text_of(1), version="1")
    revision = late.revision

    assert (revision.arrival, revision.number, late.is_new) == ("late", 2, True)
    assert article.revision.text == TEXT
    assert reason(article) == ""
    assert text_clearance(article, revision.sha256, at=NOW).reason == "not_current"
    assert verbs(article)[-1] == "revision.late"
    assert send(article, checker, text_of(1), version="1").pk == revision.pk
    newer = send(article, checker, text_of(3), version="3")
    assert (newer.number, article.current_revision_id) == (3, newer.pk)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"version": "10"}, {"version": "9"}),
        ({"version": "1.10"}, {"version": "1.9"}),
        (
            {"version": "3", "version_created_at": NOW},
            {"version": "2", "version_created_at": LATER},
        ),
        ({"version_created_at": LATER}, {"version_created_at": NOW}),
        (
            {"version": "final", "version_created_at": LATER},
            {"version": "draft", "version_created_at": NOW},
        ),
        (
            {"version": "3", "version_created_at": LATER},
            {"version": "3", "version_created_at": NOW},
        ),
        ({"version": "3", "version_created_at": LATER}, {"version_created_at": NOW}),
    ],
)
def test_the_newer_version_is_current_in_whatever_order_they_come(checker, ours, theirs):
    texts = {text_of(2): ours, text_of(1): theirs}
    for order in permutations(texts):
        article = receive_article(
            actor=checker,
            at=NOW,
            manuscript=ManuscriptInput(text=order[0], wire=Wire(**texts[order[0]])),
        )
        send(article, checker, order[1], **texts[order[1]])
        assert article.revision.text == text_of(2)


def test_the_same_version_again_changes_nothing_though_the_desk_has_edited_it(wired, checker):
    claim = claim_on(wired, "30 Prozent")
    judge(claim, checker, "false", correction="34 Prozent")
    edited = enter_corrections(article=wired, actor=checker, at=NOW)

    same = receive(wired, checker, TEXT, version="2", version_created_at=NOW)

    assert (same.revision.pk, same.is_new) == (edited.pk, False)
    assert "34 Prozent" in wired.revision.text


def test_a_newer_version_replaces_what_the_desk_has_edited_and_says_so(wired, checker):
    send(wired, checker, text_of(9), channel="pasted")
    revision = send(wired, checker, text_of(3), version="3")
    assert wired.revision.text == text_of(3)
    assert [warning["code"] for warning in revision.warnings] == ["edits_replaced"]


def test_another_text_under_the_same_version_counts_as_newer_with_a_warning(cleared, checker):
    article = cleared.article
    revision = send(article, checker, text_of(2), version="2", version_created_at=NOW)
    assert article.current_revision_id == revision.pk
    assert [w["code"] for w in revision.warnings] == ["same_version_other_text"]
    assert reason(article) == "not_signed_off"


def test_texts_without_a_version_come_in_turn_as_before(article, checker):
    send(article, checker, text_of(2))
    send(article, checker, TEXT, note="Mit Bildern")
    assert article.revision.text == TEXT


def test_an_embargo_holds_the_gate_until_it_ends(cleared, checker):
    article = cleared.article
    send(article, checker, TEXT, version="3", embargoed_until=LATER)
    assert (reason(article), reason(article, at=LATER)) == ("embargoed", "")
    assert text_clearance(article, at=NOW).cleared is None
    assert text_clearance(article, at=LATER).cleared == cleared


def test_a_version_without_an_embargo_ends_it_and_a_plain_text_does_not(wired, checker):
    send(wired, checker, TEXT, version="3", embargoed_until=LATER)
    send(wired, checker, text_of(4), channel="pasted")
    assert wired.embargoed_until == LATER
    send(wired, checker, text_of(5), version="5")
    assert wired.embargoed_until is None


def test_the_desk_may_set_an_embargo(cleared, checker):
    article = cleared.article
    change_article(article=article, actor=checker, at=NOW, embargoed_until=LATER)
    article.refresh_from_db()
    assert reason(article) == "embargoed"


@pytest.mark.parametrize("signal", [Signal.CORRECTION, Signal.UPDATE])
def test_a_correction_is_marked_as_one(wired, checker, signal):
    revision = send(wired, checker, text_of(3), version="3", signal=signal, note="2. Absatz")
    event = Event.objects.get(article=wired, verb="revision.received")
    assert (revision.signal, revision.note, event.data["signal"]) == (signal, "2. Absatz", signal)
    with translation.override("en"):
        assert signal.value in entries_of_article(wired, checker)[0].sentence


def test_notices_leave_the_page_as_it_is(wired, checker):
    before = article_page(wired)
    send(wired, checker, status=CANCELED)
    after = article_page(wired)
    assert [c.pk for c in after.claims] == [c.pk for c in before.claims]
    assert after.revision == before.revision
