"""Denials are read by how they are built; words that no list knows leave the stance open."""

from collections.abc import Iterator
from zlib import crc32

import pytest

from articles.splitting.statements import stances
from tests.statements.finder import Found, find_statements

# by how the denial is built: what is denied is the clause about money
AGAINST = {
    "noun, verb of denial": [
        ("de", "Die Kantorin zerpflückte die Erzählung, der Chor habe Geld veruntreut."),
        ("de", "Der Konzern rückte von der Prognose ab, die Sparte verdiene Geld."),
        ("en", "The vicar rebuffed suggestions that the choir had taken money."),
        ("en", "Historians have long demolished the notion that monks minted money."),
    ],
    "noun, negated verb": [
        ("de", "Die Version, der Chor habe Geld bekommen, hält keiner Prüfung stand."),
        ("de", "Den Schilderungen, er habe Geld verteilt, folgte die Kammer nicht."),
        ("en", "The ledgers do not support the claim that the choir took money."),
        ("en", "The jury did not buy the story that he had found the money."),
    ],
    "named false": [
        ("de", "Der Küster nannte es blanken Unfug, dass der Chor Geld genommen habe."),
        ("de", "Dass der Chor Geld nahm, tat die Kantorin als Räuberpistole ab."),
        ("de", "Der Zoll hat die Nachricht, der Chor schmuggle Geld, als Ente bezeichnet."),
        ("en", "The vicar called it utter tosh that the choir had taken money."),
        ("en", "The vicar dismissed as gossip a report that the choir took money."),
    ],
    "predicate": [
        ("de", "Der Vorwurf, der Chor nehme Geld, sei hanebüchen, so die Kantorin."),
        ("de", "Die Vorstellung, Mönche prägten Geld, ist ein Ammenmärchen."),
        ("en", "The idea that monks minted money is a fallacy."),
        ("en", "It's a lie, plain and simple, that we took money, she shouted."),
    ],
    "in front": [
        ("de", "Dass der Chor Geld nahm, weist die Kantorin weit von sich."),
        ("de", "Der Küster beteuerte: Dass er Geld nahm, sei eine infame Unterstellung."),
        ("en", "That the choir had taken money is simply untrue, the vicar said."),
    ],
    "nobody believes": [
        ("de", "Dem Küster will nicht einleuchten, dass der Chor Geld braucht."),
        ("de", "Wenig überzeugt zeigte sich die Prüferin davon, dass Geld fehlt."),
        ("en", "Neighbours find it hard to believe that the sexton took money."),
        ("en", "The analyst cast doubt on talk that the club had money."),
        ("en", "I for one doubt very much that the club has money, she said."),
    ],
    "hope given up": [
        ("de", "Die Hoffnung, dass noch Geld kommt, hat der Verein aufgegeben."),
        ("de", "Der Verein verlor die Hoffnung, dass jemand Geld gibt."),
        ("en", "The club gave up hope that anybody would lend it money."),
    ],
    "whoever says so lies": [
        ("de", "Wer erzähle, der Chor habe Geld, der lüge, sagte die Kantorin."),
        ("de", "Wenn jemand behauptet, der Chor habe Geld, dann irrt er."),
        ("en", "Whoever claims that the choir took money is lying, she said."),
    ],
    "said by another": [
        ("de", "Dass Geld fehlt, wie das Blatt schrieb, ist laut der Kantorin Unsinn."),
        ("de", "Die Wirtin widersprach dem Koch, der behauptet hatte, dass Geld fehle."),
        ("en", "Farmers hit back at a chef who alleged that they hoarded money."),
        ("en", "He took exception to the report, which implied he owed money."),
    ],
    "asked back": [
        ("de", "Der Chor habe Geld genommen? „Blödsinn“, brummt der Kantor."),
        ("de", "„Der Chor hat Geld genommen? Das ist doch Humbug“, rief der Kantor."),
        ("en", "The choir has taken money? Not so, according to the vicar."),
    ],
    "denial as a noun": [
        ("de", "Das Dementi der Kantorin, sie habe Geld genommen, druckte niemand."),
        ("de", "In der Zurückweisung des Vorwurfs, er habe Geld geerbt, blieb der Küster knapp."),
        ("de", "Widerspruch gegen die Darstellung, der Chor habe Geld, kam vom Küster."),
        ("en", "Her denial that she took money was read out on Sunday."),
        ("en", "Despite denials from the abbey that it had money, the paper ran the story."),
        ("en", "In a rebuttal of the claim that he took money, the sexton cited his diary."),
    ],
    "particle in front": [
        ("de", "Zurück wies die Kantorin auch die Lesart, der Chor habe Geld genommen."),
        ("de", "Ab stritt der Küster außerdem, Geld genommen zu haben."),
        ("de", "Entgegen trat die Abtei der Darstellung, Geld sei geflossen."),
    ],
    "hard to believe": [
        ("de", "Der Küster hat Mühe zu glauben, dass Geld fehlt."),
        ("de", "Schwer vorstellen kann sich die Kantorin, dass Geld fehlt."),
        ("en", "The vicar struggled to accept that money was missing."),
        (
            "en",
            "Parishioners have trouble believing that money was missing, and find it hard to see.",
        ),
        ("en", "The dean found it difficult to imagine that money was missing."),
    ],
    "rated false": [
        ("de", "Die Prüferin sieht es als widerlegt an, dass Geld fehlt."),
        ("de", "Der Küster wertet es als Lüge, dass der Chor Geld nahm."),
        ("de", "Völlig absurd findet die Kantorin, dass der Chor Geld nahm."),
        ("de", "Dass der Chor Geld nahm, zählt laut Küster zu den zähesten Irrtümern."),
        ("en", "Claims that the choir took money were branded “pure fiction” by the vicar."),
        ("en", "The vicar called the allegation that he took money a vicious smear."),
    ],
    "wrongly said": [
        ("de", "Der Küster sieht sich zu Unrecht beschuldigt, Geld genommen zu haben."),
        ("de", "Fälschlich wurde behauptet, dass der Chor Geld genommen habe."),
        ("en", "It was wrongly reported that the choir took money."),
        ("en", "A flyer claiming that the choir took money is false."),
        ("en", "Whoever says the choir took money is a liar, the vicar said."),
    ],
    "cleared": [
        ("en", "The jury acquitted the sexton of taking money."),
        ("en", "The sexton pleaded not guilty to taking money."),
        ("en", "A court cleared the sexton of hiding money."),
    ],
    "does not stand": [
        ("de", "Es gibt keinen Plan, wonach der Chor Geld bekommt, so der Küster."),
        ("de", "Dafür, dass Geld fehlt, gibt es keinerlei Anhaltspunkt."),
        ("de", "Mit der Mär, der Chor habe Geld, müsse Schluss sein, sagte der Küster."),
        ("en", "The inquest heard no evidence that money was missing."),
        ("en", "Neither the dean nor the sexton believes that money was missing."),
    ],
    "reacts in doubt": [
        ("de", "Ungläubig reagierte der Küster auf die Nachricht, der Chor habe Geld."),
        ("de", "Der Küster nahm mit Skepsis die Nachricht auf, der Chor habe Geld."),
        ("de", "Bei den Sängern überwiegt die Skepsis, dass Geld kommt."),
        ("en", "Detectives treat with scepticism his claim that he had no money."),
    ],
    "cried down": [
        ("de", "Von wegen, der Chor habe Geld genommen: Er hat welches gegeben."),
        ("de", "„Lüge!“, rief der Küster, als ihm jemand vorhielt, er habe Geld genommen."),
        ("en", "Far from it, he replied when students suggested the choir took money."),
    ],
    "noun inside a report": [
        ("de", "Die Kanzlei lässt ausrichten, an der Meldung, Geld fehle, sei nichts dran."),
        ("de", "Er ließ keinen Zweifel daran, dass die Meldung, der Chor nehme Geld, falsch ist."),
        ("de", "Sie sagte, an dem Gerücht, Geld sei geflossen, sei kein wahres Wort."),
    ],
    "participle in front": [
        ("de", "Entschieden in Abrede gestellt hat der Küster, Geld genommen zu haben."),
        ("de", "Zurückgewiesen wurde von der Kantorin auch, dass Geld geflossen sei."),
        ("de", "Richtig ist, dass der Chor sang; falsch, dass er Geld nahm."),
    ],
    "verb behind a verb": [
        ("en", "The vicar was at pains to deny that he took money."),
        ("en", "The choir rushed to deny that money had gone."),
        ("en", "The board is far from convinced that the choir needs money."),
        ("en", "I don't believe for a minute that she took money, her brother said."),
        ("en", "He insists that he sang and that it is fiction that he took money."),
    ],
    "answered no": [
        ("en", "Asked whether money was missing, the vicar replied with a flat no."),
        ("en", "The vicar described reports that the choir took money as unfounded."),
        ("de", "Die wenigsten Sänger rechnen damit, dass Geld kommt."),
        ("de", "Nach Auffassung der Kammer ist nicht erwiesen, dass Geld floss."),
    ],
    "against what a noun reports": [
        ("de", "Gegen den Vorwurf, Geld genommen zu haben, setzt sich die Kantorin zur Wehr."),
        ("de", "Der Küster klagt gegen die Behauptung, er habe Geld genommen."),
        ("de", "Gegen den Bericht, der Chor habe Geld genommen, geht die Kantorin vor."),
        ("de", "Entgegen der Darstellung des Blattes, Geld fehle, singt der Chor weiter."),
        ("en", "He defended himself against claims that he took money."),
        ("en", "Contrary to reports that the choir took money, it gave some away."),
    ],
    "countered": [
        ("de", "Den Vorhalt, sie habe Geld genommen, konterte die Wirtin mit einem Lachen."),
        ("de", "Die Wirtin entgegnete dem Vorwurf, sie habe Geld genommen, mit Spott."),
        ("en", "The minister countered claims that money had gone."),
        ("en", "The coach warned against the assumption that money solves everything."),
    ],
    "not proven": [
        ("de", "Es ist nicht erwiesen, dass Geld fehlt, sagt Hausärztin Popp."),
        ("de", "Es ist keineswegs gesichert, dass das Geld reicht, betonte sie."),
        ("de", "Es sei nicht verbürgt, dass Mönche Geld prägten, so die Kantorin."),
        ("en", "It is not a given that the money will last, said Lee."),
        ("en", "Police said they had no reason to believe that money had gone."),
        ("en", "It is by no means certain that the money will last, she said."),
        ("en", "There are no grounds to suspect that he took money, police said."),
    ],
    "named false in a report": [
        ("de", "Der Wirt kam spät. Er halte es für ausgeschlossen, dass Geld fehle."),
        ("de", "Die Kantorin schrieb zurück. Sie nenne es abwegig, dass Geld floss."),
        ("de", "Dass Geld fehlen könne, halte er für undenkbar, sagte er in Salm."),
    ],
    "answer to a clause in front": [
        ("de", "Was der Koch sagt, nämlich dass Geld fehle, verwies sie ins Reich der Fabel."),
        ("de", "Was das Blatt schrieb, er habe Geld genommen, bestreitet der Küster."),
        ("en", "What the paper wrote, that he had taken money, the vicar denies."),
    ],
    "rest of a clause in a report": [
        ("en", "She said the report that money had gone was false."),
        ("en", 'The museum said the claim that money had gone was "a fairy tale".'),
        ("en", "The mayor said the rumour that money had gone was not true."),
        ("en", 'Lawyers said the suggestion that he took money was "without any foundation".'),
        ("de", "Der Vorwurf, Geld fehle, sei ohne Hand und Fuß, sagte sie."),
    ],
    "second verb of one subject": [
        ("de", "Der Küster räumte den Streit ein, bestritt aber, Geld genommen zu haben."),
        ("de", "Die Wirtin gab die Reise zu, leugnete jedoch, dass Geld geflossen sei."),
        ("de", "Der Chor gab Fehler zu, bestritt allerdings, dass Geld verschwunden sei."),
    ],
    "acquitted": [
        ("de", "Vom Vorwurf, Geld genommen zu haben, sprach das Gericht den Küster frei."),
        ("de", "Der Gutachter sprach dem Zeugen ab, das Geld gesehen zu haben."),
        ("en", "The inquiry cleared the vicar of claims that he took money."),
    ],
}
OPEN = {
    "against, and negated": [
        ("de", "Gegen den Bericht, dass Geld fehle, gab es keinen Widerspruch."),
        ("de", "Gegen den Vorwurf, er habe Geld genommen, konnte er sich nicht wehren."),
        ("de", "Was der Koch sagt, nämlich dass Geld fehle, bagatellisierte die Wirtin."),
        ("en", "The mayor said the rumour that money had gone was not false."),
    ],
    "inside a negated infinitive": [
        ("de", "Der Lehrer beharrte darauf, niemals gesagt zu haben, dass Geld fehlt."),
        ("de", "Sie beteuerte, nie behauptet zu haben, dass der Chor Geld nahm."),
        ("de", "Er versicherte, nicht gewusst zu haben, dass Geld geflossen war."),
    ],
    "answered without a word of stance": [
        ("de", "Was das Gerücht angehe, Geld fehle, könne er nur lachen, so der Wirt."),
        ("en", "As for the rumour that the choir took money, she can only laugh."),
        ("en", "It came as news to the vicar that the choir had money, he said."),
    ],
    "unknown verb, noun": [
        ("de", "Der Küster bagatellisierte das Gerücht, der Chor habe Geld genommen."),
        ("de", "Die Kantorin tabuisierte die Legende, der Chor habe Geld genommen."),
        ("en", "The vicar defenestrated the claim that the choir took money."),
    ],
    "clause of a chain, quotation": [
        ("de", "Er sei satt, sagt der Küster; dass Geld fehle, trage das Buch nicht mit."),
        ("de", "„Davon ist keine Rede“, sagte er zu dem Bericht, das Geld werde geteilt."),
        ("de", "Aus den Büchern ergibt sich nicht, dass Geld geflossen ist."),
        ("de", "Gegen die Annahme, der Chor habe Geld genommen, spricht die Kasse."),
        ("en", "Nobody is saying the choir took money, the vicar stressed."),
    ],
    "unknown predicate": [
        ("de", "Der Vorwurf, der Chor habe Geld genommen, ist kolossal."),
        ("de", "Der Küster nannte es rokokohaft, dass der Chor Geld nimmt."),
        ("en", "The claim that the choir took money is gargantuan."),
    ],
    "unknown verb, clause in front": [
        ("de", "Dass der Chor Geld nahm, bagatellisierte der Küster."),
        ("de", "Dass der Chor Geld nahm, tabuisierte die Kantorin."),
        ("en", "That the choir took money, she defenestrated."),
    ],
    "unknown verb, inside a report": [
        ("de", "Er bagatellisiere, dass der Chor Geld nahm, sagte der Küster."),
        ("de", "Er habe beargwöhnt, dass Geld floss, sagte der Küster."),
        ("en", '"I\'ve never said the choir took money," he protested.'),
    ],
}
ASSERTED = [
    ("de", "Das Gerücht, der Chor habe Geld genommen, kursiert seit Mai."),
    ("de", "Die Bürgerliste erneuerte den Vorwurf, der Chor habe Geld genommen."),
    ("de", "Das Gutachten stützt die These, dass Geld geflossen ist."),
    ("de", "Der Küster blieb bei seiner Darstellung, wonach Geld geflossen ist."),
    ("en", "The claim that the choir took money was first made by a tenor."),
    ("en", "A rumour that the choir took money is doing the rounds."),
    ("de", "Gegen den Küster steht der Vorwurf, er habe Geld genommen."),
    ("de", "Was die Prüfer fanden, nämlich dass Geld fehlt, bestätigte der Küster."),
    ("de", "Er bezweifelt, dass jemand floh, und vermutet, dass Geld fehlt."),
    ("de", "Von wegen Geiz: Der Chor spendet all sein Geld, verriet der Küster."),
    ("de", "Die Polizei hat keinen Grund zu zweifeln, dass Geld fehlt."),
    ("en", "The mayor said a report that money had gone was published on Friday."),
    ("en", "He countered with the claim that money had gone."),
    ("en", "Police had no reason to doubt that money had gone."),
    ("en", "Detectives are working on the assumption that money changed hands."),
]
SEEDS = range(3)


def rows(cases: dict[str, list[tuple[str, str]]]) -> list[tuple[str, str, str]]:
    return [(built, *case) for built, some in cases.items() for case in some]


def about_money(text: str, language: str) -> set[str | None]:
    """Return the stances of the shortest statements about money."""
    word = "Geld" if language == "de" else "money"
    found: list[Found] = find_statements(text, language=language)
    about = [one for one in found if word in text[one.start : one.end]]
    shortest = min((one.end - one.start for one in about), default=0)
    return {one.stance for one in about if one.end - one.start == shortest}


@pytest.mark.parametrize(("built", "language", "text"), rows(AGAINST))
def test_a_denial_is_read_by_how_it_is_built(built: str, language: str, text: str) -> None:
    assert about_money(text, language) & {"denies", "doubts"}
    assert "asserts" not in about_money(text, language)


@pytest.mark.parametrize(("built", "language", "text"), rows(OPEN))
def test_a_frame_of_unknown_words_asserts_nothing(built: str, language: str, text: str) -> None:
    assert about_money(text, language)
    assert about_money(text, language) <= {"open", "denies", "asks"}


@pytest.mark.parametrize(("language", "text"), ASSERTED)
def test_a_frame_that_takes_no_side_leaves_a_claim_asserted(language: str, text: str) -> None:
    assert about_money(text, language) == {"asserts"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Weder der Chor noch der Küster bestritten, dass Geld geflossen ist."),
        ("en", "Neither the choir nor its vicar denied that money had gone."),
    ],
)
def test_what_neither_of_two_denies_is_conceded(language: str, text: str) -> None:
    assert about_money(text, language) == {"concedes"}


@pytest.fixture
def whole_lexicon() -> Iterator[None]:
    yield
    stances.stance_lexicon.cache_clear()


@pytest.mark.usefixtures("whole_lexicon")
def test_a_denial_is_not_asserted_when_a_third_of_the_words_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entries, turned = stances.stance_entries, 0
    denied = [row for row in rows(AGAINST) if row[0] != "said by another"]
    for seed in SEEDS:
        kept = {lang: [e for e in entries(lang) if is_kept(seed, e)] for lang in ("de", "en")}
        monkeypatch.setattr(stances, "stance_entries", kept.__getitem__)
        stances.stance_lexicon.cache_clear()
        turned += sum("asserts" in about_money(text, lang) for _, lang, text in denied)
    assert turned <= 0.04 * len(denied) * len(SEEDS)


def is_kept(seed: int, entry: tuple[tuple[str, ...], str]) -> bool:
    """Return whether an entry of the list is among the 70 % that stay."""
    return crc32(f"{seed} {entry}".encode()) % 10 >= 3
