"""What a claim leans on, through the API."""

import pytest

pytestmark = pytest.mark.django_db


def test_a_claim_has_both_contexts(as_checker, turned):
    claim = as_checker.get(f"claims/{turned.pk}/").json()
    assert claim["context_changed"] is True
    (change,) = claim["context"]
    assert (change["kind"], change["leaning"]) == ("referent", "Das Unternehmen")
    assert change["was"]["words"] == "Siemens baut einen Kran."
    assert (change["was"]["revision"], change["now"]["revision"]) == (1, 2)
    assert change["now"]["words"] == "Bosch baut einen Kran."


def test_claims_are_filtered_by_a_changed_context(as_checker, turned):
    page = f"articles/{turned.article_id}/claims/"
    changed = as_checker.get(f"{page}?context_changed=true").json()["results"]
    others = as_checker.get(f"{page}?context_changed=false").json()["results"]
    assert [row["id"] for row in changed] == [
        changed[0]["parent"] or changed[1]["parent"],
        turned.pk,
    ]
    assert others
    assert turned.pk not in [row["id"] for row in others]
    article = as_checker.get(f"articles/{turned.article_id}/").json()
    assert article["claims"]["context_changed"] == 2


def test_a_changed_context_blocks_the_clearance_until_it_is_confirmed(as_checker, turned):
    clearance = f"articles/{turned.article_id}/clearance/"
    before = as_checker.get(clearance).json()["open_claims"]
    etag = as_checker.get(f"claims/{turned.pk}/").headers["ETag"]

    answer = as_checker.post(f"claims/{turned.pk}/confirm-context/", If_Match=etag)

    assert (answer.status_code, answer.json()["context_changed"]) == (200, False)
    assert as_checker.get(clearance).json()["open_claims"] == before - 1
    assert as_checker.get(f"claims/{turned.pk}/").json()["context"] == []


def test_a_confirmation_names_what_was_read(as_checker, turned):
    address = f"claims/{turned.pk}/confirm-context/"
    as_checker.reads_first = False
    assert as_checker.post(address).status_code == 428
    assert as_checker.post(address, {"version": turned.version - 1}).status_code == 412
    assert as_checker.post(address, {"version": turned.version}).status_code == 200
