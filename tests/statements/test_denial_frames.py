"""Denials whose frame is built in a way of its own: each class with three of its kind."""

import pytest

from tests.statements.finder import find_statements

# language, text, words that begin what is denied or doubted, stance, who takes it
DENIED = [
    # a relative clause on a noun that reports
    (
        "en",
        "The chef disputed an account in which he burned a pan.",
        "which he",
        "denies",
        "The chef",
    ),
    (
        "en",
        "The abbot rejects a story in which monks brewed gin.",
        "which monks",
        "denies",
        "The abbot",
    ),
    (
        "en",
        "Pilots denied a version of events in which they slept.",
        "which they",
        "denies",
        "Pilots",
    ),
    (
        "de",
        "Das Stift dementiert ein Schreiben, nach dem Betten fehlen.",
        "nach dem",
        "denies",
        "Das Stift",
    ),
    (
        "de",
        "Die Post bestreitet eine Notiz, laut der Briefe verbrannt sind.",
        "laut der",
        "denies",
        "Die Post",
    ),
    (
        "de",
        "Der Wirt weist eine Darstellung zurück, in der er trinkt.",
        "in der er",
        "denies",
        "Der Wirt",
    ),
    # a participle beside a noun that reports, in front, in the middle, at the end
    (
        "en",
        "Rejecting claims that its nets kill dolphins, the fleet sailed.",
        "its nets",
        "denies",
        "the fleet",
    ),
    (
        "en",
        "Dismissing rumours she was ill, the countess opened the fair.",
        "she was",
        "denies",
        "the countess",
    ),
    (
        "en",
        "The zoo, denying reports that a wolf had fled, sold tickets.",
        "a wolf",
        "denies",
        "The zoo",
    ),
    (
        "en",
        "The inn issued a statement refuting claims that it had rats.",
        "it had",
        "denies",
        "The inn",
    ),
    ("en", "The club signed a keeper, denying that it was broke.", "it was", "denies", "The club"),
    (
        "en",
        "Denying that he had seen the ghost, the butler told police he slept.",
        "he had",
        "denies",
        "the butler",
    ),
    # what is lacking
    (
        "de",
        "Ihm fehle der Glaube, dass die Mauer hält, sagte der Wächter.",
        "die Mauer",
        "doubts",
        "der Wächter",
    ),
    (
        "de",
        "Dem Kurator fehlt die Überzeugung, dass das Bild echt ist.",
        "das Bild",
        "doubts",
        "Dem Kurator",
    ),
    (
        "de",
        "Es mangelt an Belegen, dass der Tee heilt, sagt die Ärztin.",
        "der Tee",
        "denies",
        "die Ärztin",
    ),
    ("de", "Es fehlt an Hinweisen, dass der Hirsch verhungert ist.", "der Hirsch", "denies", None),
    ("en", "There is a lack of evidence that the tonic works.", "the tonic", "denies", None),
    # a clause in front, then a passive
    (
        "en",
        "That the ring is stolen has been ruled out by two jewellers.",
        "the ring",
        "denies",
        "two jewellers",
    ),
    ("en", "That the hut is a ruin was denied by its owner.", "the hut", "denies", "its owner"),
    (
        "de",
        "Dass der Turm sinkt, ist vom Küster längst dementiert worden.",
        "der Turm",
        "denies",
        "Küster",
    ),
    (
        "de",
        "Er sei satt, und dass er klaue, sei erfunden, sagt der Wirt.",
        "er klaue",
        "denies",
        "der Wirt",
    ),
    # without "that"
    ("en", "Rangers found no evidence the bear was starving.", "the bear", "denies", "Rangers"),
    ("en", "Divers saw no sign the wreck had moved.", "the wreck", "denies", "Divers"),
    ("en", "She is not convinced the bell is cracked.", "the bell", "doubts", "She"),
    ("en", "It is not true that the tram stopped with its doors open.", "the tram", "denies", None),
    ("en", "It is untrue that the poet drowned in the lake.", "the poet", "denies", None),
    ("en", "It is not correct that the goat escaped through the gate.", "the goat", "denies", None),
    (
        "en",
        "The ranger rejects claims that wolves attack hikers.",
        "wolves",
        "denies",
        "The ranger",
    ),
    ("en", "It is a myth that people swallow spiders at night.", "people", "denies", None),
    # a no to a question
    (
        "de",
        "„Nein“, sagte der Abt auf die Frage, ob das Bier ausgehe.",
        "das Bier",
        "denies",
        "der Abt",
    ),
    (
        "de",
        "Mitnichten, sagt die Amme auf die Frage, ob das Kind huste.",
        "das Kind",
        "denies",
        "die Amme",
    ),
    (
        "de",
        "Der Koch winkt ab, wenn man ihn fragt, ob der Fisch alt sei.",
        "der Fisch",
        "denies",
        "Der Koch",
    ),
    (
        "de",
        "Der Graf wurde gefragt, ob er verkaufe, und verneinte.",
        "er verkaufe",
        "denies",
        "Der Graf",
    ),
    (
        "en",
        "She was asked whether the pie was burnt and said it was not.",
        "the pie",
        "denies",
        "She",
    ),
    ("en", "Asked if the well had dried up, he said it had not.", "the well", "denies", "he"),
    (
        "en",
        "Had the inn burned down? Its owner insists it had not.",
        "Had the inn",
        "denies",
        "Its owner",
    ),
    (
        "de",
        "Für die These, er sei faul, hatte sie nur ein Kopfschütteln übrig.",
        "er sei",
        "denies",
        "sie",
    ),
    # words beside the frame that turn it
    ("de", "Ob das Kraut hilft, sei mehr als fraglich, sagte sie.", "das Kraut", "doubts", "sie"),
    (
        "de",
        "Ob der Brief echt ist, sei zweifelhaft, sagt der Archivar.",
        "der Brief",
        "doubts",
        "der Archivar",
    ),
    ("de", "Er nennt die Klage, er habe geprellt, „dünn wie Papier“.", "er habe", "denies", "Er"),
    (
        "de",
        "Sie bestritt nicht die Fahrt, wohl aber, dass sie raste.",
        "sie raste",
        "denies",
        "Sie",
    ),
    (
        "de",
        "Man könne nicht behaupten, dass der Umbau missriet, sagt er.",
        "der Umbau",
        "denies",
        None,
    ),
    # both halves of "neither … nor"
    (
        "de",
        "Weder stimme es, dass er floh, noch sei wahr, dass sie log, so der Vogt.",
        "sie log",
        "denies",
        "der Vogt",
    ),
    (
        "en",
        "Neither the cook nor the maid accepts that the soup was cold.",
        "the soup",
        "denies",
        None,
    ),
    (
        "en",
        "Neither the vet nor the farmer admits that the cow was sick.",
        "the cow",
        "denies",
        None,
    ),
    # wrong to believe
    ("en", "It would be a mistake to think that moles are blind.", "moles", "denies", None),
    ("en", "It is wrong to suggest that owls bring bad luck.", "owls", "denies", None),
    ("de", "Es wäre ein Irrtum zu glauben, dass Moos giftig ist.", "Moos", "denies", None),
    (
        "de",
        "Wer glaubt, das Eis trage, täuscht sich, sagt der Fischer.",
        "das Eis",
        "denies",
        "der Fischer",
    ),
    # not settled
    (
        "de",
        "Für die Jury steht nicht fest, dass der Läufer gedopt war.",
        "der Läufer",
        "doubts",
        "die Jury",
    ),
    (
        "de",
        "Die Akten geben nicht her, dass der Müller betrog.",
        "der Müller",
        "doubts",
        "Die Akten",
    ),
    ("en", "It is far from clear that the roof will hold.", "the roof", "doubts", None),
    # between two speakers
    (
        "de",
        "Während Gäste klagen, es ziehe, bestreitet der Wirt, dass ein Fenster klemmt.",
        "ein Fenster",
        "denies",
        "der Wirt",
    ),
    (
        "de",
        "Der Kritik, man habe spät gewarnt, hält sie entgegen, es sei Nacht gewesen.",
        "man habe",
        "denies",
        "sie",
    ),
    ("de", "Er bestreitet nach wie vor, den Hut genommen zu haben.", "den Hut", "denies", "Er"),
    # the rest of the frame behind what the noun reports
    (
        "de",
        "Sie verwies die Nachricht, er sei tot, ins Reich der Fabel.",
        "er sei",
        "denies",
        "Sie",
    ),
    (
        "de",
        "Er hält die Erzählung, der See sei tief, für ein Werk der Mönche und für falsch.",
        "der See",
        "denies",
        "Er",
    ),
    (
        "de",
        "Der Rat sieht die Behauptung, er habe geschlafen, als Kampagne.",
        "er habe",
        "denies",
        "Der Rat",
    ),
    (
        "en",
        "Claims that the cream causes baldness have been debunked.",
        "the cream",
        "denies",
        None,
    ),
    (
        "de",
        "Was den Vorwurf angeht, sie habe gemogelt, so nennt ihn der Rektor ein Märchen.",
        "sie habe",
        "denies",
        "der Rektor",
    ),
    # the frame around an inserted one
    ("de", "Unfug sei es, sagt die Wirtin, dass Ratten kämen.", "Ratten", "denies", "die Wirtin"),
    ("de", "Es sei erlogen, sagt der Abt, dass Bier fehle.", "Bier", "denies", "der Abt"),
    ("de", "„Humbug“ sei es, sagt er, dass der See brenne.", "der See", "denies", "er"),
    # "demzufolge" on a noun that reports
    (
        "de",
        "Den Artikel, demzufolge Gäste geflohen sind, nannte sie „ein Märchen“.",
        "Gäste",
        "denies",
        "sie",
    ),
    (
        "de",
        "Der Wirt dementiert eine Notiz, derzufolge Kellner streiken.",
        "Kellner",
        "denies",
        "Der Wirt",
    ),
    (
        "de",
        "Den Befund, demzufolge das Pferd gedopt war, hält sie für falsch.",
        "das Pferd",
        "denies",
        "sie",
    ),
    # no proof, in the next sentence
    ("de", "Der Turm kippe, heißt es. Dafür gibt es keinen Beweis.", "Der Turm", "denies", None),
    (
        "de",
        "Das Eis trage, heißt es. Hinweise darauf fehlen, sagt die Wacht.",
        "Das Eis",
        "denies",
        "die Wacht",
    ),
    (
        "en",
        "The inn, it is said, has a ghost. There is no proof of that.",
        "The inn",
        "denies",
        None,
    ),
    # what people say
    (
        "de",
        "Im Moor spuke es, erzählt man. Im Gegenteil, sagt der Jäger.",
        "Im Moor",
        "denies",
        "der Jäger",
    ),
    ("de", "Der Graf sei tot, sagt man. Humbug, sagt der Vogt.", "Der Graf", "denies", "der Vogt"),
    (
        "en",
        "The well is dry, people say. Rubbish, says the vicar.",
        "The well",
        "denies",
        "the vicar",
    ),
    # asked about a report without "that"
    (
        "en",
        "The abbot, asked about reports the brewery would close, called them lies.",
        "the brewery",
        "denies",
        "The abbot",
    ),
    (
        "en",
        "The coach, asked about rumours he had resigned, called them fiction.",
        "he had",
        "denies",
        "The coach",
    ),
    (
        "en",
        "The poet, asked about claims she drank, called them baseless.",
        "she drank",
        "denies",
        "The poet",
    ),
    # "man" with a word that narrows it
    (
        "de",
        "So pauschal könne man nicht sagen, dass Hunde beißen, sagt die Züchterin.",
        "Hunde",
        "doubts",
        "die Züchterin",
    ),
    (
        "de",
        "Das sei neu, sagt er, man könne aber nicht seriös sagen, dass Moos heilt.",
        "Moos",
        "doubts",
        "er",
    ),
    ("de", "Grundsätzlich kann man nicht sagen, dass Gold steigt.", "Gold", "doubts", None),
]


@pytest.mark.parametrize(("language", "text", "begins", "stance", "source"), DENIED)
def test_a_denial_is_read_in_every_frame(
    language: str, text: str, begins: str, stance: str, source: str | None
) -> None:
    found = find_statements(text, language=language)
    denied = [one for one in found if text.startswith(begins, one.start)]
    assert [one.stance for one in denied] == [stance]
    if source is not None:
        assert [text[slice(*one.source)] for one in denied if one.source] == [source]
