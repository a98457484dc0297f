from datetime import date

import pytest

from tests.plausibility.earlier import after
from tests.plausibility.marking import found, verdicts

RULE = "earlier-role"
MINISTER = "Innenminister Karl Meerwald sprach am Montag in Elze."


@pytest.mark.parametrize(
    ("language", "earlier", "text", "ok"),
    [
        ("de", MINISTER, "Innenminister Karl Meerwald kam.", True),
        ("de", MINISTER, "Außenminister Karl Meerwald kam.", False),
        ("de", "Kanzler Karl Meerwald kam.", "Vizekanzler Karl Meerwald kam.", False),
        ("de", "ÖVP-Chef Karl Meerwald kam.", "SPÖ-Chef Karl Meerwald kam.", False),
        (
            "en",
            "Foreign Minister Ada Meerwald spoke on Monday.",
            "Finance Minister Ada Meerwald came on Tuesday.",
            False,
        ),
    ],
)
def test_an_office_is_compared_with_that_of_an_earlier_article(language, earlier, text, ok):
    assert verdicts(RULE, after(text, earlier, language=language)) == [ok]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Karl Meerwald kam.",
        "Landwirtschaftsminister Karl Meerwald kam.",
        "Der frühere Außenminister Karl Meerwald kam.",
        "Ex-Außenminister Karl Meerwald kam.",
        "Außenminister Meerwald kam.",
        "Außenminister Karl Ehlers kam.",
    ],
)
def test_an_office_that_somebody_may_have_besides_says_nothing(text):
    assert found(RULE, after(text, MINISTER)) == []


def test_an_office_is_taken_to_last_half_a_year():
    text = "Außenminister Karl Meerwald kam."
    assert found(RULE, after(text, MINISTER, day=date(2025, 9, 1))) == []


def test_two_offices_of_earlier_articles_leave_room_for_both():
    earlier = (MINISTER, "Außenminister Karl Meerwald sprach am Montag in Elze.")
    assert verdicts(RULE, after("Außenminister Karl Meerwald kam.", *earlier)) == [True]


def test_an_unchecked_archive_flags_no_office():
    assert found(RULE, after("Außenminister Karl Meerwald kam.", MINISTER, is_checked=False)) == []
