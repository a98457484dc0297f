"""Why a sign-off was revoked, in the reader's language."""

import pytest
from django.utils.translation import override

from articles.models import Revocation, SignOff

CASES = [
    (
        Revocation.NEW_TEXT,
        {"revision": 3, "touched": 2, "lost": 1},
        "Revision 3 came in: 2 claims are open again, 1 is gone.",
        "Textfassung 3 ist eingegangen: 2 Behauptungen sind wieder offen, 1 ist entfallen.",
    ),
    (
        Revocation.NEW_TEXT,
        {"revision": 2, "touched": 1, "lost": 0},
        "Revision 2 came in: 1 claim is open again, 0 are gone.",
        "Textfassung 2 ist eingegangen: 1 Behauptung ist wieder offen, 0 sind entfallen.",
    ),
    (
        Revocation.VERDICT,
        {"words": "30 Prozent"},
        "A verdict was changed: “30 Prozent”.",
        "Ein Urteil wurde geändert: „30 Prozent“.",
    ),
]


@pytest.mark.parametrize(("code", "details", "english", "german"), CASES)
def test_a_revocation_is_worded_in_the_readers_language(code, details, english, german):
    row = SignOff(fallen_code=code, fallen_details=details)
    with override("en"):
        assert row.why_revoked == english
    with override("de"):
        assert row.why_revoked == german


DETAILS = {"revision": 2, "touched": 1, "lost": 0, "words": "30 Prozent", "note": "KILL"}


@pytest.mark.parametrize("code", Revocation.values)
def test_each_code_has_a_sentence_in_both_languages(code):
    row = SignOff(fallen_code=code, fallen_details=DETAILS, fallen_reason="Zahl falsch")
    with override("en"):
        english = row.why_revoked
    with override("de"):
        german = row.why_revoked
    assert english
    assert english != german
    assert "%(" not in english + german


def test_a_row_from_before_the_codes_keeps_its_words():
    row = SignOff(fallen_reason="Textfassung 2 kam herein.")
    with override("en"):
        assert row.why_revoked == "Textfassung 2 kam herein."


def test_a_current_sign_off_has_no_reason():
    assert SignOff().why_revoked == ""
