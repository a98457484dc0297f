"""The head of a mail says who wrote to whom on which day, and nothing else by its day."""

import re

import pytest

from articles.documents import read_document

from .texts import matched

MAIL = """From: Jana Petersen <petersen@hafenamt.example>
To: Reederei Lornsen <post@lornsen.example>
Cc: Wasserschutz <wache@hallgau.example>
Date: Fri, 13 Mar 2026 10:48:00 +0100
Subject: Liegeplatz
Content-Type: text/plain; charset=utf-8

Guten Tag,

wir bitten um die Papiere der Fähre.
"""
FOLDED = MAIL.replace("Jana Petersen <petersen@hafenamt.example>", "Hafenamt <amt@hallgau.example>")


def said_of(text, words, mail=MAIL):
    """Return relation and quote of the best passage for a claim with `words`."""
    found = matched(text, read_document(mail.encode(), "mail.eml"))
    one = next(one for quote, one in found.items() if quote.startswith(words))
    best = one.passages[0]
    return best.relation.value, best.quote.split("\t")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Am 13. März 2026 schrieb Jana Petersen der Reederei Lornsen wegen des Liegeplatzes.",
        "Der Brief von Petersen an die Reederei Lornsen ist vom 13. März 2026.",
    ],
)
def test_the_day_of_a_mail_confirms_when_somebody_wrote(text):
    relation, quote = said_of(text, "13. März")
    assert (relation, quote) == ("same", "Jana Petersen <petersen@hafenamt.example>")


@pytest.mark.parametrize(
    "text",
    [
        "Am 12. März 2026 schrieb Jana Petersen an die Reederei Lornsen zum Liegeplatz.",
        "Die Reederei Lornsen bekam die Mail von Jana Petersen zum Liegeplatz am 12. März 2026.",
    ],
)
def test_the_day_of_a_mail_contradicts_when_somebody_wrote(text):
    assert said_of(text, "12. März")[0] == "differs"


@pytest.mark.parametrize(
    "text",
    [
        "Am 12. März 2026 verließ die Reederei Lornsen den Liegeplatz, sagt Jana Petersen.",
        "Das Hafenamt sperrte den Liegeplatz der Reederei Lornsen am 2. März 2026.",
        "Jana Petersen leitet das Hafenamt der Reederei Lornsen seit dem 1. März 2021.",
    ],
)
@pytest.mark.parametrize("mail", [MAIL, FOLDED])
def test_the_day_of_a_mail_contradicts_no_other_day(text, mail):
    day = re.search(r"\d+\. März \d+", text)[0]
    assert said_of(text, day, mail)[0] in ("mentions", "related")
