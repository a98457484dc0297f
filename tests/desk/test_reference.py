"""The pages of reference facts."""

from datetime import date, timedelta
from urllib.parse import quote

import pytest
from django.utils import timezone

from articles.models import Event, Person, ReferenceFact
from tests.factories import (
    ClaimFactory,
    PersonFactory,
    ReferenceFactFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
ENGLISH = {"Accept-Language": "en"}
TODAY = timezone.localdate()
QUERIES_OF_A_LIST = 8  # session, person, two counts, the page, its facts, spellings; savepoint


@pytest.fixture
def checker(client):
    user = UserFactory(language="en")
    client.force_login(user)
    return user


def text(client, path: str) -> str:
    return client.get(path, headers=ENGLISH).content.decode()


def figure(subject: str = "Voltaro, Absatz", **fields) -> ReferenceFact:
    given = {"value": {"number": "147445", "unit": "Geräte"}, "subject_kind": "organisation"}
    return ReferenceFactFactory(
        person=None, subject=subject, property="figure", **given | {"as_of": TODAY} | fields
    )


def test_the_list_has_people_and_all_else_with_what_is_known(client, checker):
    ReferenceFactFactory(person__name="Anna Rohde", person__spellings=["Anna Rode"])
    figure()
    page = text(client, "/reference/")
    for words in ("Anna Rohde", "Anna Rode", "28 June 1971", "Voltaro, Absatz", "147,445 Geräte"):
        assert words in page


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=rode", ["Anna Rohde"]),
        ("q=rohde+anna", ["Anna Rohde"]),
        ("q=absatz", ["Voltaro"]),
        ("property=figure", ["Voltaro"]),
        ("property=birth_date", ["Anna Rohde", "Ina Torp"]),
        ("q=anna&property=figure", []),
        ("property=gossip", ["Anna Rohde", "Ina Torp", "Voltaro"]),
    ],
)
def test_the_list_is_searched_and_filtered(client, checker, query, names):
    ReferenceFactFactory(person__name="Anna Rohde", person__spellings=["A. Rode"])
    ReferenceFactFactory(person=None, subject="Ina Torp", subject_kind="person")
    figure("Voltaro Absatz")
    page = text(client, f"/reference/?{query}")
    found = [name for name in ("Anna Rohde", "Ina Torp", "Voltaro") if name in page]
    assert found == names


def test_a_fact_that_names_a_person_without_a_link_makes_no_second_entry(client, checker):
    person = PersonFactory(name="Anna Rohde")
    ReferenceFactFactory(
        person=None, subject="Anna Rohde", property="spelling", value={"name": "x"}
    )
    assert "One entry" in text(client, "/reference/")
    assert "One entry" in text(client, "/reference/?property=spelling")
    assert "Official spelling" in text(client, person.get_absolute_url())


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_takes_a_fixed_number_of_queries(
    client, checker, count, django_assert_max_num_queries
):
    for number in range(count):
        ReferenceFactFactory(source=SourceFactory())
        figure(f"Zahl {number}")
    with django_assert_max_num_queries(QUERIES_OF_A_LIST):
        client.get("/reference/")


def test_the_list_has_pages(client, checker):
    for number in range(51):
        PersonFactory(name=f"Name {number:02}")
    assert "Name 50" not in text(client, "/reference/")
    assert "Name 50" in text(client, "/reference/?page=2")


def test_a_person_has_offices_with_terms_and_who_entered_them(client, checker):
    source = SourceFactory(title="Lebenslauf")
    fact = ReferenceFactFactory(
        person__name="Anna Rohde",
        property="office",
        value={"role": "Bürgermeisterin", "organisation": "Husum", "until": "2024-05"},
        valid_from=date(2015, 2, 1),
        valid_until=date(2024, 5, 31),
        source=source,
        added_by=checker,
    )
    page = text(client, f"/reference/people/{fact.person_id}/")
    for words in ("Bürgermeisterin, Husum", "1 February 2015 – May 2024", "Lebenslauf"):
        assert words in page
    assert f'href="/sources/{source.pk}/"' in page
    assert f"Entered by {checker}" in page


@pytest.mark.parametrize(
    ("of", "value", "days", "is_old"),
    [
        ("figure", {"number": "12"}, 366, True),
        ("figure", {"number": "12"}, 365, False),
        ("office", {"role": "Kanzlerin"}, 183, True),
        ("office", {"role": "Kanzlerin"}, 182, False),
        ("birth_date", {"timex": "1971"}, 4000, False),
        ("spelling", {"name": "Anna Rohde"}, 4000, False),
    ],
)
def test_figures_and_offices_grow_old(client, checker, of, value, days, is_old):
    fact = ReferenceFactFactory(property=of, value=value, as_of=TODAY - timedelta(days=days))
    page = text(client, f"/reference/people/{fact.person_id}/")
    assert ("look it up again" in page) is is_old


def test_an_office_that_was_over_when_it_was_looked_up_never_grows_old():
    office = {"property": "office", "value": {"role": "Kanzlerin"}, "as_of": date(2022, 1, 1)}
    fact = ReferenceFactFactory(**office, valid_until=date(2021, 12, 8))
    assert not fact.is_old_on(date(2026, 1, 1))


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "1 day ago"), (65, "2 months ago"), (1100, "3 years ago")],
)
def test_a_fact_says_how_old_it_is(client, checker, days, words):
    figure(as_of=TODAY - timedelta(days=days))
    assert words in text(client, f"/reference/subject/?name={quote('Voltaro, Absatz')}")


def test_a_source_that_became_secret_is_not_shown_and_not_lost(client, checker):
    fact = figure(source=SourceFactory(title="Frau K.", is_secret=True))
    path = f"/reference/facts/{fact.pk}/change/"
    assert "Frau K." not in text(client, "/reference/subject/?name=Voltaro, Absatz")
    assert "Frau K." not in text(client, path)

    data = {"number": "12", "unit": "t", "as_of": "2026-03-01", "version": 1}
    client.post(path, data | {"subject": fact.subject, "subject_kind": "other"})

    source = fact.source
    fact.refresh_from_db()
    assert (fact.value["number"], fact.source) == ("12", source)


def test_nothing_is_known_of_a_name_that_nobody_entered(client, checker):
    assert client.get("/reference/subject/?name=Niemand").status_code == 404


def enter(client, of: str, query: str = "", **data):
    data = {"as_of": "2026-03-01", "source": ""} | data
    return client.post(f"/reference/facts/new/?property={of}{query}", data, headers=ENGLISH)


@pytest.mark.parametrize(
    ("typed", "timex"),
    [
        ("1971-06-28", "1971-06-28"),
        ("28.6.1971", "1971-06-28"),
        ("28. 06. 1971", "1971-06-28"),
        ("6.1971", "1971-06"),
        ("1971", "1971"),
    ],
)
def test_a_birth_date_is_typed_in_several_ways_and_may_be_vague(client, checker, typed, timex):
    person = PersonFactory()
    answer = enter(client, "birth_date", f"&person={person.pk}", day=typed)
    assert answer["Location"] == f"/reference/people/{person.pk}/"
    fact = ReferenceFact.objects.get()
    assert (fact.person, fact.value) == (person, {"timex": timex, "type": "DATE"})


@pytest.mark.parametrize("typed", ["30.2.1971", "1971-13", "im Juni", "", "71"])
def test_an_invalid_day_is_reported_beside_the_field_and_the_rest_is_kept(client, checker, typed):
    answer = enter(client, "birth_date", subject="Anna Rohde", day=typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Anna Rohde"' in page
    assert 'id="id_day_error"' in page
    assert not Person.objects.exists()


def test_who_is_not_known_yet_is_entered_with_the_fact(client, checker):
    enter(client, "birth_date", subject="Anna  Rohde", day="1971")
    fact = ReferenceFact.objects.get()
    assert (fact.person.name, fact.subject, fact.subject_kind) == (*["Anna Rohde"] * 2, "person")


def test_somebody_known_under_another_spelling_gets_the_fact(client, checker):
    person = PersonFactory(name="Anna Rohde", spellings=["Anna Rode"])
    enter(client, "office", subject="Anna Rode", role="Kanzlerin", begins="2019-05", ends="")
    fact = ReferenceFact.objects.get()
    assert (fact.person, fact.subject) == (person, "Anna Rohde")
    assert (fact.value, fact.valid_from) == (
        {"role": "Kanzlerin", "from": "2019-05"},
        date(2019, 5, 1),
    )


def test_of_two_people_with_one_name_neither_is_guessed(client, checker):
    first = PersonFactory(name="Anna Rohde", note="Bürgermeisterin in Varel")
    second = PersonFactory(name="Anna Rohde")
    answer = enter(client, "birth_date", subject="Anna Rohde", day="1971")
    page = answer.content.decode()
    assert "Several people go by this name" in page
    assert "Bürgermeisterin in Varel" in page
    assert first.get_absolute_url() in page
    assert not ReferenceFact.objects.exists()

    enter(client, "birth_date", subject="Anna Rohde", day="1971", which=second.pk)
    assert ReferenceFact.objects.get().person == second


def test_an_end_before_the_beginning_is_reported_beside_it(client, checker):
    answer = enter(client, "office", subject="A B", role="Chef", begins="2020", ends="2019-05")
    assert 'id="id_ends_error"' in answer.content.decode()


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("en", "147,445.5", "147445.5"),
        ("en", "1.5", "1.5"),
        ("de", "147.445", "147445"),
        ("de", "1.234.567,8", "1234567.8"),
        ("de", "6,1", "6.1"),
        ("de", "-3", "-3"),
    ],
)
def test_a_figure_is_typed_with_the_marks_of_the_language(client, language, typed, number):
    client.force_login(UserFactory(language=language))
    data = {"subject": "Voltaro", "subject_kind": "organisation", "number": typed, "unit": "t"}
    client.post(
        "/reference/facts/new/?property=figure",
        data | {"as_of": "2026-03-01"},
        headers={"Accept-Language": language},
    )
    assert ReferenceFact.objects.get().value == {"number": number, "unit": "t"}


@pytest.mark.parametrize("typed", ["viele", "NaN", "1,2,3", ""])
def test_an_invalid_number_is_reported(client, checker, typed):
    answer = enter(client, "figure", subject="V", subject_kind="other", number=typed)
    assert answer.status_code == 422
    assert 'id="id_number_error"' in answer.content.decode()


def test_a_source_is_chosen_by_title_or_number(client, checker):
    first, second = SourceFactory(title="Register"), SourceFactory(title="Register")
    given = {"subject": "V", "subject_kind": "other", "number": "1"}

    answer = enter(client, "figure", **given, source="Register")
    assert "Several sources have this title" in answer.content.decode()
    answer = enter(client, "figure", **given, source="Registrier")
    assert "There is no such source" in answer.content.decode()
    enter(client, "figure", **given, source=f"Register #{second.pk}")

    assert ReferenceFact.objects.get().source == second != first


def test_sources_are_offered_but_no_secret_ones(client, checker):
    source = SourceFactory(title="Register Husum")
    SourceFactory(title="Register Frau K.", is_secret=True, known_to=[checker])
    page = text(client, "/reference/sources/?source=register")
    assert f"Register Husum #{source.pk}" in page
    assert "Frau K." not in page
    assert "<option" not in text(client, "/reference/sources/?source=")


def test_a_fact_is_changed_and_the_form_starts_from_it(client, checker):
    fact = figure()
    path = f"/reference/facts/{fact.pk}/change/"
    assert 'value="147,445"' in text(client, path)

    data = {"subject": "Voltaro, Absatz", "subject_kind": "organisation", "unit": "Geräte"}
    data |= {"number": "150,000", "as_of": "2026-03-01", "source": "", "version": 1}
    answer = client.post(path, data, headers=ENGLISH)

    fact.refresh_from_db()
    assert answer["Location"] == fact.get_absolute_url()
    assert (fact.value["number"], fact.version) == ("150000", 2)
    assert Event.objects.get(verb="fact.changed").data["fields"] == ["as_of", "value"]
    assert client.post(path, data, headers=ENGLISH).status_code == 409


def test_a_person_is_entered_and_changed(client, checker):
    data = {"name": "Anna Rohde", "spellings": "Anna Rode\n A. Rohde \n", "wikidata_id": "Q42"}
    answer = client.post("/reference/people/new/", data, headers=ENGLISH)
    person = Person.objects.get()
    assert answer["Location"] == f"/reference/people/{person.pk}/"
    assert person.spellings == ["Anna Rode", "A. Rohde"]

    path = f"/reference/people/{person.pk}/change/"
    client.post(path, data | {"name": "Anna Rohde-Berg", "version": 1}, headers=ENGLISH)
    stale = client.post(path, data | {"version": 1}, headers=ENGLISH)

    person.refresh_from_db()
    assert person.name == "Anna Rohde-Berg"
    assert stale.status_code == 409


@pytest.mark.parametrize(
    ("wrong", "field"), [({"name": ""}, "name"), ({"wikidata_id": "42"}, "wikidata_id")]
)
def test_errors_about_a_person_are_reported(client, checker, wrong, field):
    data = {"name": "Anna Rohde", "note": "Kapitänin"} | wrong
    answer = client.post("/reference/people/new/", data, headers=ENGLISH)
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()
    assert "Kapitänin" in answer.content.decode()


def test_a_fact_from_a_claim_leads_to_it(client, checker):
    claim = ClaimFactory()
    figure(claim=claim)
    assert f"/claims/{claim.pk}/" in text(client, "/reference/subject/?name=Voltaro, Absatz")


@pytest.mark.parametrize("path", ["", "people/new/", "facts/new/", "sources/", "subject/?name=a"])
def test_authors_have_no_reference_facts(client, path):
    client.force_login(UserFactory(role="author"))
    assert client.get(f"/reference/{path}").status_code == 403


@pytest.mark.parametrize(("role", "is_there"), [("author", False), ("administrator", True)])
def test_the_menu_has_the_section_for_people_who_may_see_it(client, role, is_there):
    client.force_login(UserFactory(role=role, language="en"))
    assert ('href="/reference/"' in text(client, "/")) is is_there
