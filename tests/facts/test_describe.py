"""Values in words, German and English."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from articles.facts import describe as describing
from articles.facts import describe_words
from articles.facts.translation import Translator
from articles.facts.values import MODALITIES, STANCES
from articles.queries.active_language import active_translator

SPLITTER = Path(__file__).parents[2] / "articles/splitting"
CODE = re.compile(r'"([A-Za-z]*\[[A-Za-z_]+\][A-Za-z0-9/.]*)"')


def describe(value: dict | None, language: str) -> list[tuple[str, str]]:
    with override(language):
        return describing.describe(value, active_translator())


def timex_text(timex: str, language: str) -> str:
    with override(language):
        return describing.timex_text(timex, active_translator())


def with_unit(number: str, unit: str, language: str) -> str:
    with override(language):
        return describing.with_unit(number, unit, active_translator())


DAYS = [
    ("2021-03-20", "Samstag, 20. März 2021", "Saturday, March 20, 2021"),
    ("2021-03", "März 2021", "March 2021"),
    ("2021", "2021", "2021"),
    ("2021-Q3", "3. Quartal 2021", "quarter 3 of 2021"),
    ("2021-W09", "Kalenderwoche 9, 2021", "week 9, 2021"),
    ("2011-FA", "Herbst 2011", "autumn 2011"),
    ("2018-WI", "Winter 2018", "winter 2018"),
    ("2018-W03-WE", "Wochenende, 20.–21. Jan. 2018", "weekend, Jan 20\u2009–\u200921, 2018"),
    ("2018-W03-2", "Dienstag, 16. Januar 2018", "Tuesday, January 16, 2018"),
    ("XXXX-WXX-1", "Montag", "Monday"),
    ("XXXX-WXX-WE", "Wochenende", "weekend"),
    ("XXXX-WXX-3T16", "Mittwoch, 16:00", "Wednesday, 16:00"),
    ("XXXX-12", "Dezember", "December"),
    ("XXXX-02-29", "29. Februar", "February 29"),
    ("XXXX-SU", "Sommer", "summer"),
    ("XXXX-Q3", "3. Quartal", "quarter 3"),
    ("XXXX-XX-18", "am 18.", "day 18 of a month"),
    ("2018-XX-XX", "2018", "2018"),
    ("FY2019", "Geschäftsjahr 2019", "fiscal year 2019"),
    ("FY2019-Q3", "3. Quartal Geschäftsjahr 2019", "quarter 3 of fiscal year 2019"),
    ("SY2017", "Schuljahr 2017", "school year 2017"),
    ("PT4754S", "1 Stunde 19 Minuten 14 Sekunden", "1 hour 19 minutes 14 seconds"),
    ("PT218M", "3 Stunden 38 Minuten", "3 hours 38 minutes"),
    ("PT3661S", "1 Stunde 1 Minute 1 Sekunde", "1 hour 1 minute 1 second"),
    ("PT150S", "2 Minuten 30 Sekunden", "2 minutes 30 seconds"),
    ("PT90M", "1 Stunde 30 Minuten", "1 hour 30 minutes"),
    ("PT120M", "120 Minuten", "120 minutes"),
    ("PT18193M", "18.193 Minuten", "18,193 minutes"),
    ("P1Q", "1 Quartal", "1 quarter"),
    ("TDT", "tagsüber", "daytime"),
    ("XXXX", "XXXX", "XXXX"),
    ("199", "1990er-Jahre", "the 1990s"),
    ("18", "19. Jahrhundert", "century no. 19"),
    ("P3Y", "3 Jahre", "3 years"),
    ("PT1H", "1 Stunde", "1 hour"),
    ("PXW", "einige Wochen", "some weeks"),
    ("PAST_REF", "früher, ohne Datum", "earlier, no date"),
    ("2021-04-31", "2021-04-31", "2021-04-31"),
]


@pytest.mark.parametrize(("timex", "german", "english"), DAYS)
def test_a_time_is_written_in_the_reader_s_language(timex: str, german: str, english: str) -> None:
    assert timex_text(timex, "de") == german
    assert timex_text(timex, "en") == english


def test_a_day_with_its_hour_has_both() -> None:
    assert timex_text("2021-03-20T15:30", "de") == "Samstag, 20. März 2021, 15:30"
    assert timex_text("2021-03-20TEV", "en") == "Saturday, March 20, 2021, evening"
    assert timex_text("2021-03-20T15:30:00", "en") == "Saturday, March 20, 2021, 15:30"


def test_money_keeps_every_digit_and_says_how_exact_it_is() -> None:
    value = {"number": "1500000000.25", "unit": "EUR", "modifier": "about", "number_span": [3, 9]}
    assert describe(value, "de") == [("Wert", "1.500.000.000,25 EUR"), ("Genauigkeit", "ungefähr")]
    assert describe(value, "en") == [
        ("Value", "1,500,000,000.25 EUR"),
        ("Exactness", "about"),
    ]


def test_an_age_names_its_person() -> None:
    value = {"number": "49", "unit": "year", "subject": "Petra Ahlfeld"}
    assert describe(value, "de") == [("Wert", "49 Jahre"), ("Person", "Petra Ahlfeld")]


def test_a_distance_is_shown_beside_the_day() -> None:
    value = {"timex": "2019", "type": "DATE", "offset": "-P2Y"}
    assert describe(value, "de") == [("Zeitangabe", "2019"), ("Abstand", "2 Jahre zuvor")]


def test_an_impossible_day_is_described_with_its_fault() -> None:
    value = {"timex": "2021-04-31", "type": "DATE", "fault": "no such day"}
    assert ("Befund", "Diesen Tag gibt es nicht.") in describe(value, "de")


@pytest.mark.parametrize("value", [None, {}, {"number_span": [1, 2]}])
def test_an_empty_value_has_no_description(value: dict | None) -> None:
    assert describe(value, "de") == []


def test_a_quote_says_who_speaks_and_how() -> None:
    value = {"form": "direct", "speaker": "Petra Ahlfeld", "speaker_text": "Ahlfeld"}
    value["stance"] = "asserts"
    assert describe(value, "de-AT") == [
        ("Wer spricht", "Petra Ahlfeld"),
        ("Im Text", "Ahlfeld"),
        ("Form", "wörtlich"),
        ("Haltung", "sagt es"),
    ]


def test_names_of_a_credit_are_listed() -> None:
    assert describe({"names": ["Wu Lihong", "EPA"]}, "en") == [("Named", "Wu Lihong, EPA")]


def test_a_share_is_written_as_its_language_sets_it() -> None:
    value = {"number": "3.8", "unit": "%"}
    assert describe(value, "de") == [("Wert", "3,8\N{NO-BREAK SPACE}%")]
    assert describe(value, "en") == [("Value", "3.8%")]


@pytest.mark.parametrize(
    ("ends", "german", "english"),
    [
        ({"low": "4", "high": "6"}, "4–6\N{NO-BREAK SPACE}%", "4–6%"),
        ({"low": "4"}, "4–\N{NO-BREAK SPACE}%", "4–%"),
        ({"high": "6"}, "–6\N{NO-BREAK SPACE}%", "–6%"),
    ],
)
def test_a_range_is_one_line_with_its_unit(ends: dict, german: str, english: str) -> None:
    assert describe({**ends, "unit": "%"}, "de") == [("Spanne", german)]
    assert describe({**ends, "unit": "%"}, "en") == [("Range", english)]


@pytest.mark.parametrize(
    ("number", "unit", "german", "english"),
    [
        ("0.25", "1", "25\N{NO-BREAK SPACE}%", "25%"),
        (
            "0.3333333333",
            "1",
            "≈\N{NO-BREAK SPACE}33,33\N{NO-BREAK SPACE}%",
            "≈\N{NO-BREAK SPACE}33.33%",
        ),
        ("2", "times", "2-fach", "2-fold"),
    ],
)
def test_fractions_and_multiples_read_as_a_person_writes_them(number, unit, german, english):
    value = {"number": number, "unit": unit}
    assert describe(value, "de") == [("Wert", german)]
    assert describe(value, "en") == [("Value", english)]


@pytest.mark.parametrize(
    ("number", "german"),
    [
        ("811000000000000", "811.000.000.000.000"),
        ("1" * 30 + "." + "2" * 9, "111." * 9 + "111,222222222"),
        ("1e400", "1e400"),
        ("NaN", "NaN"),
    ],
)
def test_a_number_of_any_size_is_written(number: str, german: str) -> None:
    value = {"number": number, "unit": "Bakterien"}
    assert describe(value, "de") == [("Wert", f"{german} Bakterien")]


@pytest.mark.parametrize(
    ("unit", "german", "english"),
    [
        ("[HP]", "7 PS", "7 hp"),
        ("[mi_i]/h", "7 mph", "7 mph"),
        ("[bbl_us]", "7 Fass", "7 barrels"),
        ("kW.h", "7 kWh", "7 kWh"),
        ("ug/m3", "7 µg/m³", "7 µg/m³"),
        ("Klagen/Woche", "7 Klagen/Woche", "7 Klagen/Woche"),
        ("deg", "7 Grad", "7 degrees"),
    ],
)
def test_a_unit_is_written_as_people_write_it(unit: str, german: str, english: str) -> None:
    assert describe({"number": "7", "unit": unit}, "de") == [("Wert", german)]
    assert describe({"number": "7", "unit": unit}, "en") == [("Value", english)]


def test_one_of_a_unit_is_one() -> None:
    assert describe({"number": "1", "unit": "pp"}, "de") == [("Wert", "1 Prozentpunkt")]
    assert describe({"number": "1", "unit": "[ft_i]"}, "en") == [("Value", "1 foot")]
    assert describe({"number": "1", "unit": "[fth_i]"}, "en") == [("Value", "1 fathom")]
    assert describe({"number": "2", "unit": "[px]"}, "en") == [("Value", "2 pixels")]


def test_no_unit_of_the_splitter_is_shown_as_its_code() -> None:
    codes = {code for text in SPLITTER.rglob("*.py") for code in CODE.findall(text.read_text())}
    for language in ("de", "en"):
        shown = {with_unit("7", code, language) for code in codes}
        assert not {text for text in shown if "[" in text}
    assert len(codes) > 40


STATEMENT = {"polarity": "affirmed", "modality": "reported"}
OPEN = ("Haltung", "offen: Wird es gesagt oder bestritten?")


def test_a_statement_says_how_it_is_stated_and_who_takes_which_stance():
    value = STATEMENT | {"polarity": "negated", "source": "Netzamt", "stance": "denies"}
    assert describe(value | {"subject": "er", "source_span": [3, 10]}, "de") == [
        ("Aussage", "verneint · berichtet"),
        ("Quelle", "Netzamt"),
        ("Haltung", "bestreitet es"),
    ]
    assert ("Stance", "denies it") in describe(value, "en")


@pytest.mark.parametrize(
    "value",
    [
        STATEMENT,
        STATEMENT | {"source": "Netzamt"},
        STATEMENT | {"modality": "possible", "source": "sie"},
        {"form": "indirect", "speaker": "Anna Rohde"},
        {"form": "direct", "speaker_text": "ein Sprecher"},
    ],
)
def test_a_stance_that_is_not_read_is_a_question(value):
    assert describe(value, "de")[-1] == OPEN


@pytest.mark.parametrize(
    "value",
    [
        {"polarity": "affirmed", "modality": "asserted"},
        {"polarity": "negated", "modality": "asked"},
        {"form": "direct"},
        {"source": "Netzamt"},
        STATEMENT | {"stance": "asserts"},
    ],
)
def test_what_the_writer_states_has_no_open_stance(value):
    assert OPEN not in describe(value, "de")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_modality_and_stance_has_its_words(language):
    for modality in MODALITIES:
        value = {"polarity": "affirmed", "modality": modality}
        assert describe(value, language)[0][1]
    for stance in STANCES:
        assert describe(STATEMENT | {"stance": stance}, language)[-1][1] not in STANCES


def test_every_word_of_a_description_passes_through_the_translator():
    """A language needs a catalogue and no change of the code: here each text is turned round."""
    turned = Translator("en", lambda _, text: text[::-1], lambda _, one, many, number: many[::-1])
    value = {"modifier": "about", "direction": "up", "form": "direct", "stance": "denies"}
    value |= {"polarity": "negated", "modality": "reported", "mod": "END", "unit": "day"}
    words = dict(describing.describe(value | {"number": "3"}, turned))
    assert words == {
        "tnemetatS": "detagen · detroper",
        "eulaV": "3 syad",
        "ssentcaxE": "tuoba",
        "noitceriD": "nesir",
        "traP": "dne",
        "mroF": "tcerid",
        "ecnatS": "ti seined",
    }


def test_no_language_is_named_in_the_modules_that_describe():
    for module in (describing, describe_words):
        assert not re.search(r"[\"'](de|en)[\"']|[äöüß]", Path(module.__file__).read_text())
