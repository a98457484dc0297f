"""Reference facts are entered and changed by acts, with their line in the history."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Claim, Event, Person, ReferenceFact, Source
from articles.workflow import (
    FactInput,
    Invalid,
    NotAllowed,
    PersonInput,
    StaleEdit,
    WrongState,
    change_fact,
    change_person,
    change_source,
    enter_fact,
    enter_person,
)
from tests.acts import keep_fact
from tests.factories import (
    NOW,
    PersonFactory,
    ReferenceFactFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db
BORN = {"timex": "1971-06-28", "type": "DATE"}


def fact(actor, **fields) -> ReferenceFact:
    given = {"subject": "Mira Solberg", "property": "birth_date", "value": BORN}
    new = FactInput(**given | {"as_of": date(2026, 3, 1)} | fields)
    return enter_fact(actor=actor, at=NOW, fact=new)


def test_a_person_is_entered_and_changed(checker):
    person = enter_person(
        actor=checker, at=NOW, person=PersonInput(name=" Astrid Nygård ", spellings=["Nygaard"])
    )
    change_person(person=person, actor=checker, at=NOW, wikidata_id="Q42", spellings=["Nygaard"])

    person.refresh_from_db()
    assert (person.name, person.wikidata_id) == ("Astrid Nygård", "Q42")
    events = Event.objects.order_by("pk").values_list("verb", "data__fields")
    assert list(events) == [("person.entered", None), ("person.changed", ["wikidata_id"])]


def test_a_person_without_a_name_or_with_anothers_number_is_refused(checker):
    PersonFactory(wikidata_id="Q42")
    for new, field in (
        (PersonInput(name=" "), "name"),
        (PersonInput(name="Ina Torp", wikidata_id="Q42"), "wikidata_id"),
    ):
        with pytest.raises(Invalid) as refused:
            enter_person(actor=checker, at=NOW, person=new)
        assert list(refused.value.fields) == [field]


def test_a_fact_is_entered_by_somebody_at_a_time(checker):
    row = fact(checker)
    assert (row.added_by, row.added_at) == (checker, NOW)
    data = Event.objects.get(verb="fact.entered").data
    assert data == {"fact": row.pk, "name": "Mira Solberg", "property": "birth_date"}


def test_a_fact_is_changed_and_its_history_keeps_both(checker):
    row = fact(checker)
    value = {"timex": "1971-06-29", "type": "DATE"}

    change_fact(fact=row, actor=checker, at=NOW, value=value, subject="Mira Solberg")

    row.refresh_from_db()
    assert row.value == value
    assert Event.objects.get(verb="fact.changed").data["fields"] == ["value"]
    assert [version.value for version in row.history.order_by("pgh_id")] == [BORN, value]


def test_a_change_that_changes_nothing_leaves_no_line(checker):
    change_fact(fact=fact(checker), actor=checker, at=NOW, value=BORN)
    assert not Event.objects.filter(verb="fact.changed").exists()


@pytest.mark.parametrize(
    ("property_", "value"),
    [
        ("birth_date", {"timex": "1971-02-30", "type": "DATE"}),
        ("birth_date", {"timex": "im Juni"}),
        ("birth_date", "1971-06-28"),
        ("death_date", {}),
        ("office", {"role": " "}),
        ("spelling", {"name": 7}),
        ("figure", {"number": "viele"}),
        ("figure", {"number": "NaN"}),
        ("figure", {"number": 12}),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_an_example(checker, property_, value):
    with pytest.raises(Invalid) as refused:
        fact(checker, property=property_, value=value)
    assert list(refused.value.fields) == ["value"]
    assert "{" in refused.value.fields["value"][0]


@pytest.mark.parametrize(
    ("property_", "value"),
    [
        ("birth_date", {"timex": "1971", "type": "DATE"}),
        ("death_date", {"timex": "2019-11", "type": "DATE"}),
        ("office", {"role": "Bürgermeisterin", "organisation": "Husum"}),
        ("spelling", {"name": "Astrid Nygård"}),
        ("figure", {"number": "41.0", "unit": "m"}),
    ],
)
def test_a_value_that_fits_is_stored(checker, property_, value):
    assert fact(checker, property=property_, value=value).value == value


def test_a_kind_that_there_is_not_is_refused(checker):
    with pytest.raises(Invalid) as refused:
        fact(checker, property="gossip")
    assert list(refused.value.fields) == ["property"]


def test_a_source_that_became_secret_meanwhile_is_refused(checker):
    source, kept = SourceFactory(), fact(checker)
    change_source(source=Source.objects.get(pk=source.pk), actor=checker, at=NOW, is_secret=True)

    with pytest.raises(Invalid):
        fact(checker, source=source)
    with pytest.raises(Invalid):
        change_fact(fact=kept, actor=checker, at=NOW, source=source)


def test_the_source_of_a_fact_is_locked_until_the_fact_is_stored(checker):
    with CaptureQueriesContext(connection) as queries:
        fact(checker, source=SourceFactory())

    locked = [q for q in queries if "FOR UPDATE" in q["sql"] and '"articles_source"' in q["sql"]]
    assert len(locked) == 1


def test_a_fact_for_everybody_rests_on_no_secret_source(checker):
    secret = SourceFactory(is_secret=True, known_to=[checker])
    with pytest.raises(Invalid) as refused:
        fact(checker, source=secret)
    assert list(refused.value.fields) == ["source"]
    with pytest.raises(Invalid):
        change_fact(fact=fact(checker), actor=checker, at=NOW, source=secret)


def test_an_end_before_the_beginning_is_refused(checker):
    with pytest.raises(Invalid):
        fact(checker, valid_from=date(2026, 3, 1), valid_until=date(2026, 2, 1))


def test_a_change_of_a_fixed_field_is_refused(checker):
    with pytest.raises(Invalid) as refused:
        change_fact(fact=ReferenceFactFactory(), actor=checker, at=NOW, added_by=checker)
    assert list(refused.value.fields) == ["added_by"]


def test_only_a_person_is_born_and_holds_an_office(checker):
    for of, value in (("birth_date", BORN), ("office", {"role": "Kanzlerin"})):
        with pytest.raises(Invalid) as refused:
            fact(checker, property=of, value=value, subject_kind="place")
        assert list(refused.value.fields) == ["subject_kind"]


def test_the_subject_kind_follows_from_the_property_unless_it_is_given(checker):
    figure = {"property": "figure", "value": {"number": "12"}}
    kinds = [fact(checker).subject_kind, fact(checker, **figure).subject_kind]
    said = fact(checker, **figure, subject_kind="organisation")
    assert [*kinds, said.subject_kind] == ["person", "other", "organisation"]


def test_a_fact_brings_a_person_who_is_not_there_yet(checker):
    row = fact(checker, person=PersonInput(name="Mira Solberg"))
    assert (row.person.name, row.subject_kind) == ("Mira Solberg", "person")
    verbs = Event.objects.order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["person.entered", "fact.entered"]


def test_a_refused_fact_leaves_no_person(checker):
    with pytest.raises(Invalid):
        fact(checker, person=PersonInput(name="Mira Solberg"), subject="")
    assert not Person.objects.exists()


def test_facts_go_by_the_new_name_of_their_person(checker):
    row = ReferenceFactFactory()
    change_person(person=row.person, actor=checker, at=NOW, name="Mira Berg")
    row.refresh_from_db()
    assert (row.subject, row.version) == ("Mira Berg", 2)


def test_who_changes_an_older_version_is_refused(checker):
    row = ReferenceFactFactory()
    change_fact(fact=row, actor=checker, at=NOW, expected_version=1, as_of=date(2026, 3, 2))
    with pytest.raises(StaleEdit):
        change_fact(fact=row, actor=checker, at=NOW, expected_version=1, as_of=date(2026, 3, 3))
    change_person(person=row.person, actor=checker, at=NOW, expected_version=1, note="…")
    with pytest.raises(StaleEdit) as refused:
        change_person(person=row.person, actor=checker, at=NOW, expected_version=1, note="")
    assert refused.value.present.version == 2


@pytest.fixture
def judged(article) -> Claim:
    claim = claim_on(article, "30 Prozent")
    VerdictFactory(claim=claim)
    return claim


FIGURE = FactInput("Werft", "figure", {"number": "30", "unit": "%"}, date(2026, 3, 20))


def test_what_a_claim_says_is_kept_with_its_link(judged, checker):
    row = keep_fact(claim=judged, actor=checker, at=NOW, fact=FIGURE)
    assert (row.claim_id, row.added_by, row.value["number"]) == (judged.pk, checker, "30")
    event = Event.objects.get(verb="fact.entered")
    assert (event.claim_id, event.article_id) == (judged.pk, judged.article_id)


@pytest.mark.parametrize("code", [None, "imprecise", "no_fact"])
def test_only_what_was_found_right_is_kept(article, checker, code):
    claim = claim_on(article, "30 Prozent")
    if code:
        VerdictFactory(claim=claim, rating=code, text_stands=code == "imprecise")
    with pytest.raises(WrongState):
        keep_fact(claim=claim, actor=checker, at=NOW, fact=FIGURE)
    assert not ReferenceFact.objects.exists()


def test_authors_keep_nothing(judged, author):
    with pytest.raises(NotAllowed):
        keep_fact(claim=judged, actor=author, at=NOW, fact=FIGURE)


def test_authors_enter_and_change_nothing():
    author = UserFactory(role="author")
    for act, given in (
        (enter_person, {"person": PersonInput(name="Ina Torp")}),
        (change_person, {"person": PersonFactory(), "name": "Ina Torp"}),
        (change_fact, {"fact": ReferenceFactFactory(), "subject": "Ina Torp"}),
    ):
        with pytest.raises(NotAllowed):
            act(actor=author, at=NOW, **given)
    with pytest.raises(NotAllowed):
        fact(author)
