"""Another publication day: what depends on it is read again, and open where it differs."""

from datetime import date

import pytest

from articles.models import Event
from articles.queries.history import entries_of_claim
from tests.acts import change_article
from tests.factories import NOW, PersonFactory, ReferenceFactFactory
from tests.newsroom import claim_on, clear, receive, sign

NEXT_SATURDAY = date(2021, 3, 27)
TEXT = """Musk spricht in Peking

Elon Musk (49) sprach am Samstag auf einem Forum. Rund 30 Prozent der Plätze waren frei. \
Das Werk entstand am 3. Mai 2019."""


@pytest.fixture
def story(checker):
    made = receive(checker, TEXT, publication_date=NEXT_SATURDAY)
    clear(made, checker)
    return made


@pytest.fixture
def birth(db):
    person = PersonFactory(name="Elon Musk")
    value = {"timex": "1971-06-28"}
    return ReferenceFactFactory(
        person=person, subject="Elon Musk", property="birth_date", value=value
    )


def move(article, actor, day):
    return change_article(article=article, actor=actor, at=NOW, publication_date=day)


def test_a_relative_day_with_another_value_is_open_again(story, checker):
    verdict = claim_on(story, "Samstag").verdict
    move(story, checker, date(2021, 4, 5))
    claim = claim_on(story, "Samstag")
    verdict.refresh_from_db()
    assert (claim.state, claim.fate, verdict.status) == ("open", "touched", "void")
    assert claim.value["timex"] == "2021-04-03"


def test_what_does_not_depend_on_the_day_keeps_its_verdict(story, checker):
    move(story, checker, date(2021, 4, 5))
    assert claim_on(story, "30 Prozent").verdict.status == "live"
    assert claim_on(story, "3. Mai 2019").verdict.status == "live"


def test_a_day_that_changes_no_answer_opens_nothing(story, checker, birth):
    move(story, checker, date(2021, 3, 28))
    assert not story.claims.filter(state="open").exists()


@pytest.mark.parametrize(
    ("day", "state"), [(date(2021, 6, 27), "right"), (date(2021, 6, 28), "open")]
)
def test_an_age_is_open_again_when_the_birthday_is_passed(story, checker, birth, day, state):
    move(story, checker, day)
    assert claim_on(story, "49").state == state


@pytest.mark.parametrize(
    ("day", "state"),
    [(NOW.date(), "right"), (date(2026, 6, 27), "right"), (date(2021, 6, 27), "open")],
)
def test_a_first_planned_day_opens_what_it_changes(checker, birth, day, state):
    story = receive(checker, TEXT)
    clear(story, checker)
    move(story, checker, day)
    assert claim_on(story, "49").state == state


def test_the_history_says_what_was_read_and_what_is_read_now(story, checker):
    move(story, checker, date(2021, 4, 5))
    line = entries_of_claim(claim_on(story, "Samstag"), checker)[0]
    assert line.verb == Event.Verb.CLAIM_REREAD
    assert "27. März 2021" in line.sentence
    assert "3. April 2021" in line.sentence


def test_a_claim_judged_no_fact_stays_so_whatever_the_day(story, checker):
    claim = claim_on(story, "Samstag")
    claim.state = "dismissed"
    claim.save()
    move(story, checker, date(2021, 4, 5))
    claim.refresh_from_db()
    assert (claim.state, claim.value["timex"]) == ("dismissed", "2021-04-03")


def test_a_changed_day_revokes_the_sign_off(story, checker, chief):
    sign(story, chief)
    move(story, checker, date(2021, 4, 5))
    story.refresh_from_db()
    assert story.state == "in_work"
    assert story.sign_offs.get().fallen_at == NOW


def test_a_day_taken_away_leaves_relative_days_without_a_value(story, checker):
    move(story, checker, None)
    claim = claim_on(story, "Samstag")
    assert claim.state == "open"
    assert "2021" not in str((claim.value or {}).get("timex", ""))
