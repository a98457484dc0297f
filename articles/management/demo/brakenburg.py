"""The election story with planted errors: an age, a weekday, shares over 100, a spelling."""

from datetime import date

from articles.management.demo.entries import (
    DemoCheck,
    DemoComment,
    DemoDocument,
    DemoEvidence,
    DemoManuscript,
    DemoNote,
    DemoQuestion,
    DemoSweep,
)

RESULT = "election-result"

CHECKS = (
    DemoCheck(
        words="41,3 Prozent",
        kind="share",
        rating="true",
        evidence=(DemoEvidence(RESULT, "Zeile 1", "Meerwald 41,3"),),
        checker="kessler",
    ),
    DemoCheck(
        words="33,8 Prozent",
        kind="share",
        explanation="Mit diesem Wert ergeben die vier Anteile 102,1 Prozent.",
        evidence=(
            DemoEvidence(
                "brakenburg-budget",
                "Mail der Pressestelle, Sonntag, 21.10 Uhr",
                "Zwischenstand nach 61 von 70 Bezirken: Stricker 33,8",
                stance="context",
            ),
        ),
        question=DemoQuestion(
            "Stammt Strickers Wert aus dem Zwischenstand? Die Summe ist über 100."
        ),
        comments=(
            DemoComment("kessler", "@ahrens Hast du das Endergebnis vom Wahlamt als Datei?"),
            DemoComment(
                "ahrens", "@kessler Ja, Stricker hat dort 31,7. Ich hänge sie an den Beleg."
            ),
            DemoComment(
                "kessler",
                "@weiss Brandt ist erst am späten Nachmittag erreichbar, zwei Rückfragen sind "
                "offen. Reicht das bis zum Andruck?",
                is_on_article=True,
            ),
        ),
        checker="kessler",
    ),
    DemoCheck(
        words="59,4 Prozent",
        kind="share",
        rating="true",
        explanation="52.400 von 88.200.",
        evidence=(
            DemoEvidence(RESULT, "Kopfzeile", "Wahlbeteiligung 59,4 %", method="calculated"),
        ),
        checker="kessler",
    ),
    DemoCheck(
        words="8,2 Prozentpunkte",
        kind="change",
        rating="true",
        explanation="59,4 minus 51,2.",
        evidence=(DemoEvidence(RESULT, "Kopfzeile", "2020: 51,2 %", method="calculated"),),
        checker="kessler",
    ),
    DemoCheck(
        words="noch nie",
        kind="rank",
        rating="unverifiable",
        error_class="context",
        explanation="Das Wahlamt hat Zahlen erst seit 1990.",
        evidence=(
            DemoEvidence(
                "election-notice",
                "Telefonat",
                "Vor 1990 haben wir nichts im Haus",
                stance="context",
                method="asked",
            ),
        ),
        question=DemoQuestion(
            "Woher stammt „seit der Eingemeindung von 1974“?",
            "Aus Strickers Rede. Ich kann es streichen.",
        ),
        checker="kessler",
    ),
    DemoCheck(
        words="von 96 auf 61 Millionen Euro",
        kind="statement",
        rating="misleading",
        error_class="context",
        explanation="Die Kernverwaltung allein. Mit den Stadtwerken, auf die 2019 Schulden "
        "übergingen, sind es 88 Millionen Euro.",
        correction="in der Kernverwaltung von 96 auf 61 Millionen Euro",
        evidence=(
            DemoEvidence("brakenburg-budget", "S. 212", "Kernhaushalt 61,0; Beteiligungen 27,2"),
        ),
        checker="kessler",
    ),
    DemoCheck(
        words="48 Prozent",
        kind="share",
        rating="true",
        evidence=(DemoEvidence("stadtbote-poll", "Frage 3", "Neubau 48, Sanierung 39, unent. 13"),),
        checker="kessler",
    ),
)

SWEEPS = (
    DemoSweep("52.400 der", RESULT, "Kopfzeile und Blatt Stadtteile"),
    DemoSweep("480 Wahlhelfer", "election-notice", "S. 2", method="asked"),
)

BRAKENBURG = DemoManuscript(
    key="brakenburg",
    title="Brakenburg sucht einen Neuanfang",
    desk="Inland",
    author="brandt",
    language="de",
    publication_date=date(2026, 11, 25),
    received_hours_ago=9,
    deadline_in_hours=5,
    checker="kessler",
    notes=(
        DemoNote("41,3 Prozent", "Alle Ergebnisse: Mail vom Wahlamt, Sonntagabend."),
        DemoNote("„Das ist ein Auftrag und noch kein Amt“", "Im Ratssaal selbst gehört."),
        DemoNote("von 96 auf 61 Millionen Euro", "Sagt er in jeder Rede. Haushalt habe ich nicht."),
        DemoNote("48 Prozent", "Stadtbote, 24. Oktober, Seite 1."),
    ),
    documents=(
        DemoDocument("mail-wahlamt.eml", "Mail vom Wahlamt"),
        DemoDocument("lebenslauf-meerwald.html", "Frauke Meerwald: Zur Person"),
        DemoDocument("gespraech-okken.vtt", "Gespräch mit Thees Okken"),
        DemoDocument("haushalt-hallenbad.csv", "Kosten des Hallenbads"),
    ),
    checks=CHECKS,
    sweeps=SWEEPS,
)
