"""Sign-off and the question whether a text may go out."""

import pytest

from tests.acts import change_article, withdraw_verdict
from tests.factories import NOW
from tests.newsroom import TEXT, claim_on, clear, revise

pytestmark = pytest.mark.django_db


@pytest.fixture
def cleared(article, checker, as_chief):
    clear(article, checker)
    answer = as_chief.post(f"articles/{article.pk}/sign-off/", {"revision": 1})
    assert answer.status_code == 201
    return article


def test_a_sign_off_is_refused_with_the_claims_that_are_open(as_chief, article):
    answer = as_chief.post(f"articles/{article.pk}/sign-off/", {"revision": 1})

    assert answer.status_code == 409
    assert answer.json()["code"] == "claims_open"
    assert set(answer.json()["claims"]) == set(article.claims.values_list("pk", flat=True))


def test_what_blocks_a_sign_off_is_listed_by_sentences_too(as_chief, article, checker):
    clear(article, checker)
    for words in ("Erika Holm", "2019", "40 Prozent"):
        withdraw_verdict(verdict=claim_on(article, words).verdict, actor=checker, at=NOW)

    refused = as_chief.post(f"articles/{article.pk}/sign-off/", {"revision": 1}).json()

    assert [sentence["text"] for sentence in refused["sentences"]] == [
        "Erika Holm (49) leitet die Werft seit 2019.",
        "Die Gewerkschaft nennt 40 Prozent.",
    ]
    assert [pk for row in refused["sentences"] for pk in row["claims"]] == refused["claims"]
    first = refused["sentences"][0]
    assert TEXT[first["start"] : first["end"]].strip() == first["text"]


def test_a_signed_off_text_may_go_out(as_chief, cleared):
    sha256 = cleared.current_revision.sha256

    for query in ("", f"?sha256={sha256}"):
        body = as_chief.get(f"articles/{cleared.pk}/clearance/{query}").json()
        assert body["cleared"] is True
        assert body["sha256"] == sha256
        assert body["signed_off_by"] == as_chief.user.username
        assert body["open_claims"] == 0


def test_another_text_may_not_go_out(as_chief, cleared):
    body = as_chief.get(f"articles/{cleared.pk}/clearance/?sha256={'0' * 64}").json()

    assert body["cleared"] is False
    assert body["is_known_text"] is False
    assert (body["was_signed_off_by"], body["fallen_at"], body["fallen_reason"]) == (None, None, "")


def new_text(article, checker, text):
    revise(article, checker, text, language="de")


def test_an_earlier_text_is_reported_as_formerly_cleared_with_the_reason(
    as_chief, cleared, checker
):
    old = cleared.current_revision.sha256
    new_text(cleared, checker, TEXT.replace("30", "31"))

    current = as_chief.get(f"articles/{cleared.pk}/clearance/").json()
    before = as_chief.get(f"articles/{cleared.pk}/clearance/?sha256={old}").json()

    assert (current["cleared"], current["revision"], current["fallen_at"]) == (False, 2, None)
    assert (before["cleared"], before["revision"], before["is_known_text"]) == (False, 1, True)
    assert (before["signed_off_by"], before["at"]) == (None, None)
    assert before["was_signed_off_by"] == as_chief.user.username
    assert before["was_signed_off_at"]
    assert before["fallen_at"]
    assert before["fallen_code"] == "new_text"
    assert "2" in before["fallen_reason"]


def test_a_text_that_came_back_is_not_cleared_and_says_when_it_was(as_chief, cleared, checker):
    first = cleared.current_revision.sha256
    new_text(cleared, checker, TEXT.replace("30", "31"))
    new_text(cleared, checker, TEXT)

    body = as_chief.get(f"articles/{cleared.pk}/clearance/").json()

    assert (body["cleared"], body["revision"], body["sha256"]) == (False, 3, first)
    assert body["fallen_code"] == "new_text"


def test_a_hash_in_capitals_is_the_same_hash(as_chief, cleared):
    sha256 = cleared.current_revision.sha256.upper()

    body = as_chief.get(f"articles/{cleared.pk}/clearance/?sha256={sha256}").json()

    assert (body["cleared"], body["sha256"]) == (True, sha256.lower())


def test_a_hash_that_is_none_is_refused(as_chief, article):
    answer = as_chief.get(f"articles/{article.pk}/clearance/?sha256=abc")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "sha256"


def test_a_revision_that_isnt_there_is_not_signed_off(as_chief, article):
    answer = as_chief.post(f"articles/{article.pk}/sign-off/", {"revision": 5})

    assert answer.status_code == 422


def test_clearance_takes_four_queries(as_chief, cleared, django_assert_num_queries):
    as_chief.get(f"articles/{cleared.pk}/clearance/")

    with django_assert_num_queries(4):  # token, article, sign-off, open claims
        as_chief.get(f"articles/{cleared.pk}/clearance/")


def test_the_certificate_says_what_was_checked_and_names_no_secret_source(
    as_chief, article, checker, as_checker
):
    claim = article.claims.in_text().first()
    for source in ({"title": "Register"}, {"title": "Informant", "is_secret": True}):
        as_checker.post(f"claims/{claim.pk}/evidence/", {"source": source})
    clear(article, checker)
    as_chief.post(f"articles/{article.pk}/sign-off/", {"revision": 1})

    answer = as_chief.get(f"articles/{article.pk}/certificate/")

    body = answer.json()
    certified = next(row for row in body["claims"] if row["id"] == claim.pk)
    assert body["is_valid"] is True
    assert body["sha256"] == article.revision.sha256
    assert [source["title"] for source in certified["sources"]] == ["Register"]
    assert certified["secret_sources"] == 1
    assert b"Informant" not in answer.content


def test_an_article_never_signed_off_has_no_certificate(as_chief, article):
    assert as_chief.get(f"articles/{article.pk}/certificate/").status_code == 404


def test_the_reason_of_a_revocation_is_a_code_and_a_sentence_in_the_callers_language(
    as_chief, cleared, checker
):
    change_article(article=cleared, actor=checker, at=NOW, publication_date=NOW.date())
    english = "The publication day or the scope of the check was changed."

    for path in ("clearance", "certificate"):
        path = f"articles/{cleared.pk}/{path}/"
        body = as_chief.get(path, Accept_Language="en").json()
        assert (body["fallen_code"], body["fallen_reason"]) == ("plan_changed", english)
        body = as_chief.get(path, Accept_Language="de").json()
        assert body["fallen_reason"].startswith("Der Erscheinungstag")


def test_a_chief_takes_a_sign_off_back(as_chief, as_checker, cleared):
    path = f"articles/{cleared.pk}/sign-off/withdraw/"
    assert as_checker.post(path, {"reason": "Falsch"}).status_code == 403
    assert as_chief.post(path, {"reason": ""}).status_code == 422

    answer = as_chief.post(path, {"reason": "Zahl falsch"}, Accept_Language="en")

    assert answer.status_code == 200
    assert answer.json()["fallen_reason"] == "Withdrawn by hand: Zahl falsch"
    body = as_chief.get(f"articles/{cleared.pk}/clearance/").json()
    assert (body["cleared"], body["fallen_code"]) == (False, "withdrawn")
    assert as_chief.post(path, {"reason": "Zahl falsch"}).status_code == 409


def test_what_was_never_signed_off_is_not_taken_back(as_chief, article):
    answer = as_chief.post(f"articles/{article.pk}/sign-off/withdraw/", {"reason": "Falsch"})

    assert (answer.status_code, answer.json()["code"]) == (409, "not_signed_off")
