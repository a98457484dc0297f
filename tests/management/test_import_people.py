"""People in the news come in from files."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from articles.models import Event, Person, ReferenceFact, Source
from articles.queries.article_page import article_page
from articles.queries.findings import findings_of
from tests.factories import NOW, ArticleFactory, PersonFactory, ReferenceFactFactory, UserFactory

pytestmark = pytest.mark.django_db
HEADER = "name;spellings;birth_date;death_date;office;office_from;office_until;wikidata_id;source"


@pytest.fixture
def bring(tmp_path):
    """Import a text as a file; return what the command says and what it complains of."""

    def run(text: str, *options: str) -> tuple[str, str]:
        file, out, err = tmp_path / "people.csv", StringIO(), StringIO()
        file.write_bytes(text.encode())
        try:
            with override("en"):
                call_command("import_people", str(file), *options, stdout=out, stderr=err)
        except CommandError as error:
            if error.returncode != 3:
                raise
        return out.getvalue().strip(), err.getvalue().strip()

    return run


def born(name: str) -> str:
    return ReferenceFact.objects.get(subject=name, property="birth_date").value["timex"]


def test_a_table_brings_people_with_their_facts(bring):
    output, faults = bring(
        f"\ufeff{HEADER}\r\nAnna Rohde;Anna Rode|A. Rohde;1971-06-28;2024-05;"
        "Bürgermeisterin;2015-02-01;2021-06;Q42;Lebenslauf\r\n"
    )

    person = Person.objects.get()
    assert (output.split(",")[0], faults) == ("1 entered", "")
    assert (person.spellings, person.wikidata_id) == (["Anna Rode", "A. Rohde"], "Q42")
    facts = {fact.property: fact for fact in person.facts.all()}
    assert facts["birth_date"].value == {"timex": "1971-06-28", "type": "DATE"}
    assert facts["death_date"].value["timex"] == "2024-05"
    office = facts["office"]
    assert office.value == {"role": "Bürgermeisterin", "until": "2021-06"}
    assert (str(office.valid_from), str(office.valid_until)) == ("2015-02-01", "2021-06-30")
    assert {str(fact.source) for fact in facts.values()} == {"Lebenslauf"}
    verbs = set(Event.objects.values_list("verb", "actor"))
    assert verbs == {("person.entered", None), ("fact.entered", None), ("source.entered", None)}


def test_columns_may_be_few_and_parted_by_commas(bring):
    bring('birth_date,name\n1971,"Rohde, Anna"\n')
    assert born("Rohde, Anna") == "1971"


def test_the_same_file_again_changes_nothing(bring):
    text = f"{HEADER}\nAnna Rohde;;1971-06-28;;Chefin;2015;;;Buch\n"
    bring(text)
    events = Event.objects.count()
    assert "0 entered, 0 changed, 1 unchanged" in bring(text)[0]
    assert Event.objects.count() == events
    assert Source.objects.count() == 1


def test_somebody_known_by_number_is_completed_and_keeps_the_houses_name(bring):
    person = PersonFactory.create(name="Anna Rohde", wikidata_id="Q42")
    ReferenceFactFactory.create(person=person, value={"timex": "1971", "type": "DATE"})
    output, _ = bring("name,wikidata_id,birth_date\nAnna Rode,Q42,1971-06-28\n")
    person.refresh_from_db()
    assert "1 changed" in output
    assert (person.name, person.spellings, born("Anna Rohde")) == (
        "Anna Rohde",
        ["Anna Rode"],
        "1971-06-28",
    )


def test_a_number_is_added_to_the_person_with_the_same_name_and_birth_date(bring):
    ReferenceFactFactory.create(person__name="Anna Rohde")
    bring("name,wikidata_id,birth_date\nAnna Rohde,Q42,1971-06-28\n")
    assert Person.objects.get().wikidata_id == "Q42"


@pytest.mark.parametrize("number", ["", "Q42"])
def test_another_birth_date_is_a_conflict_and_nothing_is_stored(bring, number):
    ReferenceFactFactory.create(person__name="Anna Rohde", person__wikidata_id=number or None)
    output, faults = bring(
        f"name,wikidata_id,birth_date,spellings\nAnna Rohde,{number},1972-01-02,Rohde\n"
    )
    assert "1 conflicts" in output
    assert "people.csv, 2: Anna Rohde" in faults
    assert (born("Anna Rohde"), Person.objects.get().spellings) == ("1971-06-28", [])


def test_a_namesake_with_a_number_of_their_own_is_somebody_else(bring):
    ReferenceFactFactory.create(person__name="Anna Rohde", person__wikidata_id="Q1")
    bring("name,wikidata_id,birth_date\nAnna Rohde,Q42,1972-01-02\n")
    assert Person.objects.filter(name="Anna Rohde").count() == 2


def test_an_ambiguous_name_is_not_guessed(bring):
    PersonFactory.create_batch(2, name="Anna Rohde")
    assert "1 conflicts" in bring("name\nAnna Rohde\n")[0]


def test_an_office_that_ended_gets_its_end(bring):
    head = "name,office,office_from,office_until\n"
    bring(f"{head}Anna Rohde,Chefin,2015-02-01,\n")
    bring(f"{head}Anna Rohde,Chefin,2015-02-01,2024-06\n")
    fact = ReferenceFact.objects.get()
    assert (str(fact.valid_until), fact.value["until"]) == ("2024-06-30", "2024-06")


def test_invalid_rows_are_named_and_the_others_imported(bring):
    output, faults = bring(
        "name,birth_date,office,office_from,office_until\n"
        ",1971,,,\n"
        "Anna,30.2.1971,,,\n"
        "Ina,,,2015,\n"
        "Uwe,,Chef,2020,2019\n"
        "Eva,1980,,,,zu viel\n"
        f"{'x' * 201},,,,\n"
        "Jan,1980,,,\n"
    )
    assert Person.objects.get().name == "Jan"
    assert output == "1 entered, 0 changed, 0 unchanged, 2 conflicts, 4 bad rows."
    assert [line.split(":")[0] for line in faults.splitlines()] == [
        f"people.csv, {number}" for number in range(2, 8)
    ]


def test_a_dry_run_says_the_same_and_stores_nothing(bring):
    output, _ = bring("name,birth_date\nAnna Rohde,1971\nAnna Rohde,1971\n", "--dry-run")
    assert output.startswith("Dry run: 1 entered, 0 changed, 1 unchanged")
    assert not Person.objects.exists()
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    "text", ["", "birth_date\n1971\n", "name,gossip\nA,b\n", '{"a": 1}', "[1]", "{"]
)
def test_a_file_without_a_list_of_people_is_refused(bring, text):
    with pytest.raises(CommandError):
        bring(text)


def test_the_command_prints_in_the_language_of_the_newsroom(tmp_path):
    ReferenceFactFactory.create(person__name="Anna Rohde", person__wikidata_id="Q42")
    file, out, err = tmp_path / "people.csv", StringIO(), StringIO()
    file.write_text("name,wikidata_id,birth_date\nAnna Rohde,Q42,1972-01-02\nIna,,30.2.1971\n")

    with override("de"), pytest.raises(CommandError, match="Übersprungene Zeilen: 2"):
        call_command("import_people", str(file), "--dry-run", stdout=out, stderr=err)

    assert out.getvalue() == (
        "Probelauf: Eingetragen: 0, geändert: 0, wie zuvor: 0, Widersprüche: 1, "
        "unbrauchbare Zeilen: 1.\n"
    )
    conflict, bad = err.getvalue().splitlines()
    assert conflict.startswith("people.csv, 2: Anna Rohde übersprungen. ")
    assert bad == (
        "people.csv, 3: übersprungen. birth_date ist kein Tag, Monat oder Jahr: 30.2.1971"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("birth_date\n1971\n", "es fehlt „name“"),
        ("name,gossip\nA,b\n", "unbekannt sind: gossip"),
        ('{"a": 1}', "kein Ergebnis einer Abfrage"),
        ("{", "ist kein JSON"),
    ],
)
def test_the_reason_of_a_refusal_is_given_in_german_too(tmp_path, text, said):
    file = tmp_path / "people.csv"
    file.write_text(text)
    with override("de"), pytest.raises(CommandError, match=said):
        call_command("import_people", str(file))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CommandError, match=r"people\.csv ist nicht lesbar: No such"):
        call_command("import_people", str(tmp_path / "people.csv"))


def cell(value: str, kind: str = "literal") -> dict[str, str]:
    return {"type": kind, "value": value}


ITEM = "http://www.wikidata.org/entity/Q42"


def result(*rows: dict) -> str:
    return json.dumps({"head": {"vars": []}, "results": {"bindings": list(rows)}})


def test_a_sparql_result_brings_one_person_for_all_rows_of_an_item(bring):
    row = {
        "item": cell(ITEM, "uri"),
        "itemLabel": cell("Anna Rohde"),
        "altLabel": cell("Anna Rode|A. Rohde"),
        "birth": cell("1971-06-28T00:00:00Z"),
        "birthPrecision": cell("11"),
    }
    first = row | {"positionLabel": cell("Kanzlerin"), "start": cell("2005-11-22T00:00:00Z")}
    second = row | {"positionLabel": cell("Ministerin"), "end": cell("2005-01-01T00:00:00Z")}

    bring(result(first, second))

    person = Person.objects.get()
    assert (person.wikidata_id, person.spellings) == ("Q42", ["Anna Rode", "A. Rohde"])
    assert born("Anna Rohde") == "1971-06-28"
    offices = person.facts.filter(property="office").order_by("pk")
    assert [str(fact.valid_from) for fact in offices] == ["2005-11-22", "None"]
    assert offices[1].value == {"role": "Ministerin", "until": "2005"}
    assert {str(fact.source) for fact in offices} == {"Wikidata"}


def test_the_plain_list_of_rows_is_read_as_well(bring):
    row = {"item": ITEM, "itemLabel": "Anna Rohde", "dateOfBirth": "1971-06-28T00:00:00Z"}
    bring(json.dumps([row]))
    assert born("Anna Rohde") == "1971-06-28"


@pytest.mark.parametrize(
    ("moment", "precision", "timex"),
    [
        ("1971-06-28T00:00:00Z", "11", "1971-06-28"),
        ("1971-01-01T00:00:00Z", "11", "1971-01-01"),
        ("1971-06-01T00:00:00Z", "10", "1971-06"),
        ("1971-01-01T00:00:00Z", "9", "1971"),
        ("1971-01-01T00:00:00Z", "", "1971"),
        ("1970-01-01T00:00:00Z", "8", ""),
        ("http://www.wikidata.org/.well-known/genid/1", "", ""),
    ],
)
def test_a_day_is_as_exact_as_wikidata_knows_it(bring, moment, precision, timex):
    row = {"item": ITEM, "itemLabel": "A B", "birth": moment, "birthPrecision": precision}
    bring(json.dumps([row]))
    days = ReferenceFact.objects.values_list("value__timex", flat=True)
    assert list(days) == ([timex] if timex else [])


@pytest.mark.parametrize(
    "wrong", [{"itemLabel": "Q42"}, {"item": ""}, {"birth": "-0043-03-15T00:00:00Z"}]
)
def test_a_result_without_a_name_a_number_or_a_day_is_skipped(bring, wrong):
    output, faults = bring(json.dumps([{"item": ITEM, "itemLabel": "A B"} | wrong]))
    assert "1 bad rows" in output
    assert "people.csv, 1: skipped." in faults


def test_an_age_is_compared_with_an_imported_birth_date_on_the_article_page(bring, client):
    bring("name,spellings,birth_date\nAnna Rohde,Anna Rode,1970-06-28\n")
    article = ArticleFactory.create(text="Anna Rode (49) kam.", publication_date=NOW.date())
    claim = article.claims.get(kind="age")

    rules = {
        row.finding.rule for row in findings_of(article_page(article), with_memory=True)[claim.pk]
    }
    client.force_login(UserFactory.create(language="en"))
    page = client.get(
        f"/articles/{article.pk}/?claim={claim.pk}", headers={"Accept-Language": "en"}
    )

    assert "age-and-birth" in rules
    assert "born on 28 June 1970" in page.content.decode()


def test_a_fact_without_a_person_is_known_too(bring):
    for name in ("Anna Rohde", "Karl Weiß"):
        value = {"timex": "1971-06-28", "type": "DATE"}
        ReferenceFactFactory.create(
            person=None, subject=name, subject_kind="person", property="birth_date", value=value
        )

    output, faults = bring("name;birth_date\nAnna Rohde;1971-06-29\nKarl Weiß;1971-06-28\n")

    assert output.startswith("1 entered")
    assert "1 conflicts" in output
    assert "1971-06-28, not 1971-06-29" in faults
    assert born("Karl Weiß") == born("Anna Rohde") == "1971-06-28"
    assert [person.name for person in Person.objects.all()] == ["Karl Weiß"]


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
@pytest.mark.parametrize(
    ("rows", "code"),
    [("Anna Rohde;1971", None), ("Anna Rohde;1971\nOle Brandt;bald", 3), (";1971", 3)],
)
def test_the_exit_code_says_whether_all_rows_came_in(tmp_path, rows, code, options):
    file, out = tmp_path / "people.csv", StringIO()
    file.write_text(f"name;birth_date\n{rows}\n")
    raised = None
    try:
        call_command("import_people", str(file), *options, stdout=out, stderr=StringIO())
    except CommandError as error:
        raised = error.returncode
    assert raised == code
    assert "Eingetragen" in out.getvalue()
    assert Person.objects.exists() is ("Anna" in rows and not options)


def test_a_file_that_is_no_table_ends_with_one(tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("a;b\n1;2\n")
    with pytest.raises(CommandError) as refused:
        call_command("import_people", str(file))
    assert refused.value.returncode == 1
