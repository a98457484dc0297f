"""Denials that are easily read the wrong way round: each class with three of its kind."""

import pytest

from tests.statements.finder import find_statements

# language, text, words that begin what is denied or doubted, stance, who takes it ("": nobody,
# None: any)
DENIED = [
    # corrected, beside a noun that reports
    (
        "de",
        "Das Amt rückte die Notiz gerade, der Damm sei undicht.",
        "der Damm",
        "denies",
        "Das Amt",
    ),
    (
        "de",
        "Die Äbtissin rückt das Gerücht zurecht, das Stift sei pleite.",
        "das Stift",
        "denies",
        "Die Äbtissin",
    ),
    (
        "de",
        "Der Bund rückte die Lesart zurecht, er habe gezögert.",
        "er habe",
        "denies",
        "Der Bund",
    ),
    # an open question, stressed
    ("de", "Äußerst fraglich ist, ob die Orgel je klingt.", "die Orgel", "doubts", ""),
    ("de", "Ob die Fähre noch fährt, ist mehr als ungewiss.", "die Fähre", "doubts", ""),
    ("de", "Mehr als unsicher ist, ob der Zoo öffnet.", "der Zoo", "doubts", ""),
    # not inclined to believe
    (
        "de",
        "Die Jury ist nicht gewillt, dem Koch abzunehmen, dass er fastet.",
        "er fastet",
        "doubts",
        "Die Jury",
    ),
    (
        "de",
        "Der Zoll zeigt wenig Lust, ihm zu glauben, dass das Gold echt ist.",
        "das Gold",
        "doubts",
        "Der Zoll",
    ),
    (
        "de",
        "Der Abt schweigt, doch die Nonne tut sich schwer, ihm zu glauben, dass er schlief.",
        "er schlief",
        "doubts",
        "die Nonne",
    ),
    (
        "en",
        "Her aunt was loath to believe that the ring was lost.",
        "the ring",
        "doubts",
        "Her aunt",
    ),
    (
        "de",
        "Niemand in der Zunft nimmt dem Meister ab, dass er aufhört.",
        "er aufhört",
        "doubts",
        None,
    ),
    (
        "de",
        "Kaum ein Kollege nimmt ihr ab, dass sie krank war.",
        "sie krank",
        "doubts",
        "Kaum ein Kollege",
    ),
    # gestures on hearing it
    (
        "de",
        "Der Förster zeigt den Vogel, wenn jemand sagt, der Wald brenne.",
        "der Wald",
        "denies",
        "Der Förster",
    ),
    (
        "de",
        "Die Hebamme verdreht die Augen, wenn man sie fragt, ob Zwillinge Gedanken lesen.",
        "Zwillinge",
        "denies",
        "Die Hebamme",
    ),
    (
        "de",
        "Die Köchin kichert, wenn sie liest, dass Brot dick mache.",
        "Brot",
        "denies",
        "Die Köchin",
    ),
    (
        "de",
        "Wenn er hört, dass Wölfe Kinder fräßen, lacht der Jäger.",
        "Wölfe",
        "denies",
        "der Jäger",
    ),
    (
        "de",
        "Auf die Frage, ob die Mine öffnet, fasst sich der Wirt an den Kopf.",
        "die Mine",
        "denies",
        "der Wirt",
    ),
    (
        "en",
        "The sexton laughs when people tell him that cats bring luck.",
        "cats",
        "denies",
        "The sexton",
    ),
    (
        "en",
        "The midwife rolls her eyes when asked if twins share dreams.",
        "twins",
        "denies",
        "The midwife",
    ),
    (
        "en",
        "The landlord chuckles when he reads that his inn is haunted.",
        "his inn",
        "denies",
        "The landlord",
    ),
    # as far as it is claimed
    (
        "de",
        "Sofern der Kläger behauptet, die Mauer sei schief, wird das bestritten.",
        "die Mauer",
        "denies",
        "",
    ),
    (
        "de",
        "Soweit er vorträgt, er habe gezahlt, bestreitet die Beklagte dies.",
        "er habe",
        "denies",
        "die Beklagte",
    ),
    (
        "de",
        "Falls behauptet wird, der Wein sei alt, weist der Winzer das zurück.",
        "der Wein",
        "denies",
        "der Winzer",
    ),
    ("en", "If it is alleged that the well dried up, this is denied.", "the well", "denies", ""),
    # what somebody tells, with a name for it
    (
        "de",
        "Was der Wirt erzählt, nämlich dass sie trinke, nennt Ida Rau eine Frechheit.",
        "sie trinke",
        "denies",
        "Ida Rau",
    ),
    (
        "de",
        "Was die Gilde sagt, nämlich dass er spiele, bezeichnet er als Rufmord.",
        "er spiele",
        "denies",
        "er",
    ),
    (
        "de",
        "Was sie schreibt, nämlich dass er log, nennt der Bote einen Unfug.",
        "er log",
        "denies",
        "der Bote",
    ),
    # a clause with "that" as the subject of its rejection
    (
        "en",
        "That a duke slept here is, the verger says, a fairy tale.",
        "a duke",
        "denies",
        "the verger",
    ),
    (
        "en",
        "That the well is cursed is, the abbot says, a pile of old bunk.",
        "the well",
        "denies",
        "the abbot",
    ),
    (
        "en",
        "That the twins never spoke beggars belief, their aunt said.",
        "the twins",
        "doubts",
        "their aunt",
    ),
    (
        "en",
        "The idea that the monks never slept strains credulity, the vet said.",
        "the monks",
        "doubts",
        "the vet",
    ),
    (
        "en",
        "The claim that the crew slept lacks credibility, the judge said.",
        "the crew",
        "denies",
        "the judge",
    ),
    (
        "en",
        "Whether the crown was gold is something the museum now doubts.",
        "the crown",
        "doubts",
        "the museum",
    ),
    (
        "en",
        "That the monk could write is a claim historians dispute.",
        "the monk",
        "denies",
        "historians",
    ),
    (
        "en",
        "The farm says reports that its geese carry fleas are without foundation.",
        "its geese",
        "denies",
        "The farm",
    ),
    (
        "en",
        "The bank says rumours that its vaults hold fakes are rubbish.",
        "its vaults",
        "denies",
        "The bank",
    ),
    (
        "en",
        'Reports that the ferry leaks are "a long way from reality", its captain said.',
        "the ferry",
        "denies",
        "its captain",
    ),
    (
        "en",
        'The school branded the report that it had lost exams "an insult".',
        "it had",
        "denies",
        "The school",
    ),
    (
        "en",
        'The inn called the claim that it had served horse "folklore".',
        "it had",
        "denies",
        "The inn",
    ),
    (
        "en",
        'Her agent labelled reports that she had quit "a myth".',
        "she had",
        "denies",
        "Her agent",
    ),
    # asked about reports
    (
        "en",
        "Asked about reports that the pier would close, the harbourmaster said no.",
        "the pier",
        "denies",
        "the harbourmaster",
    ),
    (
        "en",
        "Asked about rumours that he had wed, the abbot just laughed.",
        "he had",
        "denies",
        "the abbot",
    ),
    (
        "de",
        "Auf Gerüchte angesprochen, der Zoo schließe, sagte die Direktorin Nein.",
        "der Zoo",
        "denies",
        "die Direktorin",
    ),
    # yes to what is impossible
    (
        "de",
        "„Klar, und der Papst heiratet“, sagte die Wirtin zu der Meldung, sie verkaufe.",
        "sie verkaufe",
        "denies",
        "die Wirtin",
    ),
    (
        "de",
        "Der Koch wechsle nach Rom. „Ja, und die Erde ist eine Scheibe“, sagt er.",
        "Der Koch",
        "denies",
        None,
    ),
    (
        "en",
        '"Sure, and pigs can fly," the coach said when asked if she would leave.',
        "she would",
        "denies",
        "the coach",
    ),
]


@pytest.mark.parametrize(("language", "text", "begins", "stance", "source"), DENIED)
def test_a_denial_is_not_turned_round(
    language: str, text: str, begins: str, stance: str, source: str | None
) -> None:
    found = find_statements(text, language=language)
    denied = [one for one in found if text.startswith(begins, one.start)]
    assert [one.stance for one in denied] == [stance]
    who = denied[0].source
    assert source is None or (text[slice(*who)] if who else "") == source


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Hätte die Wache gewusst, dass der Dieb floh, wäre sie gelaufen."),
        ("de", "Wenn die Wache geglaubt hätte, der Dieb sei fort, wäre sie gegangen."),
        ("de", "Hätte die Zofe behauptet, der Dieb sei fort, so wäre das gelogen gewesen."),
        ("de", "Wüsste der Rat, dass der Dieb spielt, hätte er gehandelt."),
        ("en", "Had the guards known that the thief had fled, they would have run."),
        ("en", "If the maid had said that the thief had fled, she could have been fired."),
    ],
)
def test_what_an_unreal_condition_reports_is_said_by_nobody(language: str, text: str) -> None:
    found = find_statements(text, language=language)
    assert {(one.modality, one.source, one.stance) for one in found} == {
        ("conditional", None, None)
    }


def test_an_adverb_of_extent_is_no_speaker() -> None:
    text = "Soweit behauptet wird, der Wein sei alt, prüft das der Kreis."
    assert all(one.source is None for one in find_statements(text, language="de"))
