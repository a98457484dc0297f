"""Who says what in German: quotations, their marks, their speakers; people, places, credits."""

import pytest

from articles.facts.kinds import Kind
from articles.facts.values import Attribution, Credit, Named, Quote, Role
from articles.splitting import SplitClaim, split


def claims(text: str, *kinds: Kind) -> list[SplitClaim]:
    return [claim for claim in split(text, language="de", published=None) if claim.kind in kinds]


def quotes(text: str, form: str) -> list[tuple[str, str | None]]:
    """Return the words of each quotation of that form, and who speaks as it is written."""
    return [
        (text[claim.start : claim.end], claim.value.speaker_text)
        for claim in claims(text, Kind.QUOTE)
        if isinstance(claim.value, Quote) and claim.value.form == form
    ]


def speakers(text: str) -> list[str | None]:
    """Return the person to whom each quotation is resolved."""
    values = [claim.value for claim in claims(text, Kind.QUOTE)]
    return [value.speaker for value in values if isinstance(value, Quote)]


def named(text: str, kind: Kind) -> list[str]:
    values = [claim.value for claim in claims(text, kind)]
    return [value.name for value in values if isinstance(value, Named)]


@pytest.mark.parametrize(
    "quotation",
    [
        "„Wir gehen jetzt heim“",
        "“Wir gehen jetzt heim”",
        '"Wir gehen jetzt heim"',
        "»Wir gehen jetzt heim«",
        "«Wir gehen jetzt heim»",
        "« Wir gehen jetzt heim »",
        "›Wir gehen jetzt heim‹",
        "‹Wir gehen jetzt heim›",
        "‚Wir gehen jetzt heim‘",
        "'Wir gehen jetzt heim'",
        "„Sie rief: ‚Ich gehe jetzt heim.‘ Mehr war nicht“",
        "„Das ist Ahlfelds ‚neues Haus‘, nicht meins“",
    ],
)
def test_all_marks_are_read(quotation: str) -> None:
    assert quotes(f"{quotation}, sagte Ahlfeld.", "direct") == [(quotation, "Ahlfeld")]


def test_speech_over_paragraphs_opens_each_and_closes_once() -> None:
    text = "„Wir gehen jetzt heim.\n\n„Und wir kommen wieder“, sagte Ahlfeld."
    assert quotes(text, "direct") == [
        ("„Wir gehen jetzt heim.", "Ahlfeld"),
        ("„Und wir kommen wieder“", "Ahlfeld"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Der „Rosinenbomber“ steht im Museum.",
        "Das Buch „Der lange Weg nach Hause“ liegt da.",
        "Die Fernsehserie „Wir sind die Neuen“ endet.",
        "Die „Gesellschaft für schöne Künste“ (GSK) tagt.",
        "Das sogenannte „schwarze Loch“ wächst.",
        "Wie „Der Bote“ berichtet, war es so.",
        "Das nennt man einen „Ausreißer“.",
        "Mehr steht auf „beispiel.de“ im Netz.",
        "Sein neues Werk heißt „Mond über Bonn“.",
        "Die „Alva“ sank im Hafen.",
    ],
)
def test_quoted_names_titles_and_scare_quotes_are_no_quotations(text: str) -> None:
    assert quotes(text, "direct") == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ahlfeld nannte den Plan „unseriös“.", "„unseriös“", "Ahlfeld"),
        ("Ahlfeld nannte ihn einen „Lügner“.", "„Lügner“", "Ahlfeld"),
        ("Die Stadt wies das als „Unsinn“ zurück.", "„Unsinn“", "Die Stadt"),
        ("Ahlfeld sprach von einem „guten Tag“.", "„guten Tag“", "Ahlfeld"),
        (
            "Das Werk wird von Kritikern als „Meisterstück“ bezeichnet.",
            "„Meisterstück“",
            "Kritikern",
        ),
    ],
)
def test_one_word_is_a_quotation_where_somebody_calls_a_thing_so(
    text: str, words: str, speaker: str
) -> None:
    assert quotes(text, "direct") == [(words, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Das reicht uns nicht“, sagte die Ministerin.", "die Ministerin"),
        ("„Das reicht uns nicht“, so der Minister.", "der Minister"),
        ("Der Minister sagte: „Das reicht uns nicht.“", "Der Minister"),
        ("Gestern sagte der Minister: „Das reicht uns nicht.“", "der Minister"),
        ("In einem Gespräch mit der Zeitung hat Ahlfeld gesagt: „Das reicht nicht.“", "Ahlfeld"),
        ("Den Plan lehnte der Minister ab: „Das reicht uns nicht.“", "der Minister"),
        ("Stadträtin Petra Ahlfeld: „Das reicht uns nicht.“", "Stadträtin Petra Ahlfeld"),
        ("„Das reicht uns“, sagte Ahlfeld, „noch lange nicht.“", "Ahlfeld"),
        ("„Das reicht uns nicht“, heißt es in dem Gutachten.", "dem Gutachten"),
        ("„Das reicht uns nicht“. Das sagte die Ministerin gestern.", "die Ministerin"),
        ("Ahlfeld, die das Amt leitet, sagte: „Das reicht uns nicht.“", "Ahlfeld"),
        (
            "Der Leiter des Amtes, Jon Berg, sagte: „Das reicht nicht.“",
            "Der Leiter des Amtes, Jon Berg",
        ),
        ("Für die Ministerin ist der Plan „nicht mehr zu retten“.", "die Ministerin"),
        ("Die Stadt zeigte sich froh und sagte: „Das reicht uns jetzt.“", "Die Stadt"),
    ],
)
def test_the_speaker_is_found_before_after_and_around(text: str, speaker: str) -> None:
    assert {found_speaker for _, found_speaker in quotes(text, "direct")} == {speaker}


def test_he_she_surname_and_office_lead_to_the_person() -> None:
    text = (
        "Alva-Chefin Petra Ahlfeld kam mit Stadtrat Jon Berg. „Das reicht nicht“, sagte sie. "
        "„Doch, es reicht“, sagte er. „Nein und nochmals nein“, rief Ahlfeld. "
        "„Dann gehen wir eben“, sagte die Alva-Chefin."
    )
    assert speakers(text) == ["Petra Ahlfeld", "Jon Berg", "Petra Ahlfeld", "Petra Ahlfeld"]


def test_a_spokesman_is_not_the_person_for_whom_he_speaks() -> None:
    text = "Petra Ahlfeld kam. „Das reicht uns nicht“, sagte ein Sprecher von Petra Ahlfeld."
    assert speakers(text) == [None]


def test_indirect_speech_is_recognised_by_verb_and_by_subjunctive() -> None:
    text = "Ahlfeld sagte, der Bau sei zu teuer. Das Geld reiche nicht. Es blieb still."
    assert quotes(text, "indirect") == [
        ("der Bau sei zu teuer", "Ahlfeld"),
        ("Das Geld reiche nicht", "Ahlfeld"),
    ]


@pytest.mark.parametrize(
    ("text", "span", "source"),
    [
        ("Laut dem Branchendienst im März kam er.", "Laut dem Branchendienst", "Branchendienst"),
        ("Er kam laut Polizei am Montag.", "laut Polizei", "Polizei"),
        (
            "Nach Angaben von Petra Ahlfeld am Montag.",
            "Nach Angaben von Petra Ahlfeld",
            "Petra Ahlfeld",
        ),
        ("Dem Ministerium zufolge kam er.", "Dem Ministerium zufolge", "Ministerium"),
        ("Er kam, wie der „Bote“ berichtet.", "wie der „Bote“ berichtet", "Bote"),
    ],
)
def test_an_attribution_ends_with_its_source(text: str, span: str, source: str) -> None:
    found = claims(text, Kind.ATTRIBUTION)
    assert [text[claim.start : claim.end] for claim in found] == [span]
    assert isinstance(found[0].value, Attribution)
    assert found[0].value.source == source


def test_all_mentions_of_a_person_have_one_name() -> None:
    text = "Ahlfeld-Rücktritt naht. Petra Ahlfeld schweigt. Ahlfelds Haus steht. Frau Ahlfeld geht."
    assert named(text, Kind.PERSON) == ["Petra Ahlfeld"] * 4


def test_two_people_with_one_surname_are_not_merged() -> None:
    text = "Petra Ahlfeld kam mit Jon Ahlfeld. Ahlfeld blieb."
    assert named(text, Kind.PERSON) == ["Petra Ahlfeld", "Jon Ahlfeld", "Ahlfeld"]


@pytest.mark.parametrize(
    "text",
    [
        "Er hatte 25 000 Mark Startkapital.",
        "Sie zahlte zwei Millionen Mark Strafe.",
        "Die Carl Ahlfeld GmbH wächst.",
        "Die Anna-Ahlfeld-Stiftung hilft.",
        "Danach gibt die Polizei Tipps.",
        "Der Händler Ahlfeldo öffnet.",
        "Am Ende nennt er Luftangriffe ein Unglück.",
        "Das ist ein Mercedes S 500.",
        "Der Oberste Gerichtshof schweigt.",
    ],
)
def test_currencies_firms_and_nouns_are_no_persons(text: str) -> None:
    assert claims(text, Kind.PERSON) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gestern kam Stefan Neuhaus an.", "Stefan Neuhaus"),
        ("Gestern kam Thomas Bauer an.", "Thomas Bauer"),
        ("Gestern kam Bernd Berlien an.", "Bernd Berlien"),
        ("Scheich Salim bin Ibrahim al Chalif kam.", "Salim bin Ibrahim al Chalif"),
        ("FOTO von gestern: PETRA AHLFELD kam.", "PETRA AHLFELD"),
    ],
)
def test_surnames_that_look_like_nouns_are_known_by_their_first_name(text: str, name: str) -> None:
    assert named(text, Kind.PERSON) == [name]


def test_two_offices_of_one_person_are_two_roles() -> None:
    text = "Er traf den Leiter des Physikers und Direktors Wu Lihong."
    roles = [claim.value for claim in claims(text, Kind.ROLE)]
    assert [(role.role, role.subject) for role in roles if isinstance(role, Role)] == [
        ("Physikers", "Wu Lihong"),
        ("Direktors", "Wu Lihong"),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Das Konzert war in Halle.", ["Halle"]),
        ("Die Halle war voll, auch Halle 4.", []),
        ("Das Essen in Essen war gut.", ["Essen"]),
        (
            "Er flog von Abu Dhabi in die Vereinigten Arabischen Emirate.",
            ["Abu Dhabi", "Vereinigte Arabische Emirate"],
        ),
        ("Sie lebt in Bosnien und Herzegowina.", ["Bosnien und Herzegowina"]),
        ("Er reiste nach Papua-Neuguinea und Ouagadougou.", ["Papua-Neuguinea", "Ouagadougou"]),
        ("Er zahlte 500 Franken.", []),
    ],
)
def test_places_are_distinguished_from_words(text: str, places: list[str]) -> None:
    assert named(text, Kind.PLACE) == places


def test_a_credit_names_its_persons_and_agencies() -> None:
    text = "Foto: Wu Lihong / EPA"
    (credit,) = claims(text, Kind.CREDIT)
    assert credit.value == Credit(("Wu Lihong", "EPA"))
    assert named(text, Kind.PERSON) == ["Wu Lihong"]
    assert named(text, Kind.ORGANISATION) == ["EPA"]


CREDITS = [
    "Foto: Petra Ahlfeld",
    "(Foto: Petra Ahlfeld)",
    "Der Hafen ruht. Foto: Petra Ahlfeld / EPA",
    "Text: Petra Ahlfeld",
    "Mitarbeit: Jon Brandtner, Petra Ahlfeld",
    "Von Jon Brandtner und Petra Ahlfeld",
]


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_nobody_of_a_credit_or_a_byline_speaks_the_next_quotation(credit: str, gap: str) -> None:
    text = f"{credit}{gap}„Wir zahlen dem Hafen keinen Cent.“ Sie werde keinen Cent zahlen."
    assert speakers(text) == [None] * len(speakers(text))
    assert named(text, Kind.PERSON)[-1:] == ["Petra Ahlfeld"]


def test_who_spoke_before_a_credit_speaks_after_it() -> None:
    text = "Jon Brandtner kam. (Foto: Petra Ahlfeld) „Wir zahlen dem Hafen keinen Cent.“"
    assert speakers(text) == ["Jon Brandtner"]


def test_the_age_below_a_credit_is_not_the_photographers() -> None:
    ages = claims("Foto: Petra Ahlfeld\n\nDie 49-Jährige kam.", Kind.AGE)
    assert [getattr(claim.value, "subject", "none") for claim in ages] == [None]


def test_who_is_behind_von_in_a_sentence_is_no_author() -> None:
    text = "Von Petra Ahlfeld hieß es, sie gehe. „Wir zahlen dem Hafen keinen Cent.“"
    assert speakers(text) == ["Petra Ahlfeld"]


def test_that_which_somebody_said_is_not_reported_by_the_next_sentence() -> None:
    assert quotes("Das sagte Ahlfeld. Dies teilte die Polizei mit.", "indirect") == []
