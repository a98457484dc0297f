"""The foreign story that is done: all judged, signed off, two verdicts made public."""

from datetime import date

from articles.management.demo.entries import (
    DemoCheck,
    DemoEvidence,
    DemoManuscript,
    DemoPublication,
    DemoQuestion,
    DemoSweep,
)

CLAIMANT_URL = "https://vestbris.example/"
RELEASE_URL = "https://vestbris.example/presse/2026-11-12"

CHECKS = (
    DemoCheck(
        words="»Wir betreiben die erste vollelektrische Autofähre der Welt«",
        kind="quote",
        rating="false",
        explanation="Seit 2015 fährt die Ampere der Reederei Norled rein elektrisch über den "
        "Sognefjord, elf Jahre vor der Havbris. Das Zitat ist richtig wiedergegeben, die "
        "Aussage ist falsch. Der Artikel sagt das im nächsten Satz.",
        text_stands=True,
        evidence=(
            DemoEvidence(
                "vestbris-release",
                "Absatz 2",
                "Wir betreiben die erste vollelektrische Autofähre der Welt",
                stance="context",
            ),
            DemoEvidence(
                "ampere-explorer",
                "erster Absatz",
                stance="contradicts",
                note="Nennt die Ampere die erste ihrer Art, im Liniendienst seit 2015.",
            ),
            DemoEvidence(
                "ampere-forum",
                "zweiter und letzter Absatz",
                stance="contradicts",
                note="Taufe am 23. Oktober 2014, Dienst ab Januar 2015, 20 Minuten Überfahrt.",
            ),
        ),
        confirmed_by="kessler",
        publication=DemoPublication(
            by="weiss",
            claim="Die Havbris ist die erste vollelektrische Autofähre der Welt.",
            claimant="Astrid Nygård",
            claimant_url=CLAIMANT_URL,
            claimed_date=date(2026, 11, 12),
            appearance_url=RELEASE_URL,
        ),
    ),
    DemoCheck(
        words="95 Prozent",
        kind="change",
        rating="misleading",
        error_class="context",
        explanation="Der Wert gilt nur für die Fahrt. Mit Bau und Verwertung der Batterie sinkt "
        "der Ausstoß nach der Berechnung des Instituts Kystlab um 71 Prozent. Der Artikel sagt "
        "beides.",
        text_stands=True,
        evidence=(
            DemoEvidence(
                "vestbris-release",
                "Absatz 4",
                "senkt den CO₂-Ausstoß um 95 Prozent",
                stance="context",
            ),
            DemoEvidence(
                "kystlab-report",
                "S. 33, Tabelle 6",
                "Minderung über 20 Jahre: 71 %; nur Betrieb: 95 %",
                stance="contradicts",
            ),
        ),
        confirmed_by="kessler",
        publication=DemoPublication(
            by="weiss",
            claim="Die Havbris senkt den Ausstoß von Kohlendioxid um 95 Prozent.",
            claimant="Vestbris",
            claimant_type="organisation",
            claimant_url=CLAIMANT_URL,
            claimed_date=date(2026, 11, 12),
            appearance_url=RELEASE_URL,
            first_summary="Der Wert gilt nur für die Fahrt. Mit Bau und Verwertung der Batterie "
            "sinkt der Ausstoß nach der Berechnung des Instituts Kystlab um 17 Prozent. Der "
            "Artikel sagt beides.",
            reason="Zahlendreher: Kystlab nennt 71 Prozent, nicht 17.",
        ),
    ),
    DemoCheck(
        words="71 Prozent",
        kind="change",
        rating="true",
        evidence=(DemoEvidence("kystlab-report", "S. 33, Tabelle 6", "71 %"),),
    ),
    DemoCheck(
        words="80 Meter",
        kind="measure",
        rating="true",
        evidence=(
            DemoEvidence("ampere-explorer", "Abschnitt 3", note="Über 80 Meter lang."),
            DemoEvidence("ampere-forum", "letzter Absatz", note="80 mal 20 Meter."),
        ),
    ),
    DemoCheck(
        words="120 Autos",
        kind="count",
        rating="true",
        evidence=(
            DemoEvidence("ampere-explorer", "Abschnitt 3", note="Bis zu 120 Autos."),
            DemoEvidence("ampere-forum", "letzter Absatz", note="120 Autos, 360 Passagiere."),
        ),
    ),
    DemoCheck(
        words="»Schiff des Jahres« 2014",
        kind="statement",
        rating="true",
        evidence=(
            DemoEvidence("ampere-explorer", "Abschnitt 3", note="Preis der Messe SMM für 2014."),
        ),
    ),
    DemoCheck(
        words="48",
        kind="age",
        rating="true",
        explanation="Geboren am 30. April 1978.",
        evidence=(
            DemoEvidence("vestbris-release", "Kasten zur Person", "Astrid Nygård, geb. 30.4.1978"),
        ),
    ),
    DemoCheck(
        words="31 Millionen Euro",
        kind="money",
        rating="true",
        explanation="365 Millionen Kronen zum Kurs von 11,78 am 12. November.",
        evidence=(
            DemoEvidence(
                "vestbris-release", "Kasten Daten", "NOK 365 millioner", method="calculated"
            ),
        ),
    ),
    DemoCheck(
        words="»Zwischen Sandvær und Holmøy liegen fünf Inseln, offen ist da höchstens der "
        "Sonntag«",
        kind="quote",
        rating="true",
        evidence=(
            DemoEvidence(
                "ravn-interview",
                "Mitschrift, Bl. 1",
                "Zwischen Sandvær und Holmøy liegen fünf Inseln",
                method="asked",
            ),
        ),
        question=DemoQuestion(
            "Auf der Karte zähle ich sechs Inseln. Meint Ravn nur die bewohnten?",
            "Ja, er hat nachgerechnet: fünf bewohnte. Das Zitat bleibt.",
        ),
    ),
    DemoCheck(
        words="jeder Vierte",
        kind="share",
        rating="true",
        explanation="304 von 1.260 sind 24,1 Prozent.",
        evidence=(DemoEvidence("holmoy-figures", "Blatt Pendler", "304", method="calculated"),),
    ),
    DemoCheck(
        words="Hälfte",
        kind="share",
        rating="true",
        explanation="Fünf von neun sind 55,6 Prozent.",
        evidence=(
            DemoEvidence("vestbris-release", "Absatz 6", "neun Schiffe", method="calculated"),
        ),
    ),
    DemoCheck(
        words="»Für uns ist das die größte Veränderung seit dem Telefon«",
        kind="quote",
        rating="true",
        explanation="Wörtlich so gesagt; die Wertung ist ihre eigene.",
        evidence=(
            DemoEvidence(
                "holm-interview",
                "00:02:15",
                "Für uns ist das die größte Veränderung seit dem Telefon",
            ),
        ),
    ),
    DemoCheck(
        words="fast nichts",
        kind="statement",
        rating="no_fact",
        explanation="Eindruck der Autorin von der Fahrt.",
    ),
)

SWEEPS = (
    DemoSweep("Norwegen", "stein-notes", "Bl. 1"),
    DemoSweep("Die leise Fähre", "stein-notes", "Bl. 1"),
    DemoSweep("Eine Reederei", "stein-notes", "Bl. 1 bis 3"),
    DemoSweep("Testfahrt", "stein-notes", "Bild 14"),
    DemoSweep("Foto: Ingrid", "stein-notes", "Bildliste"),
    DemoSweep("Um 7.10 Uhr", "stein-notes", "Bl. 1 und Datenkasten"),
    DemoSweep("»Wir betreiben", "ampere-explorer", "Abschnitte 1 bis 4"),
    DemoSweep("Ein Rekord", "ravn-interview", "Mitschrift, Bl. 1", method="asked"),
    DemoSweep("Nygård ließ", "ravn-interview", "Mitschrift, Bl. 1 und 2", method="asked"),
    DemoSweep("In derselben", "kystlab-report", "S. 30 bis 34"),
    DemoSweep("Die Batterie", "kystlab-report", "S. 12 bis 15"),
    DemoSweep("Was die Insel", "holmoy-figures", "Blatt Übersicht"),
    DemoSweep("Auf Holmøy", "holmoy-figures", "Blätter Einwohner und Fahrplan"),
    DemoSweep("Bis 2030", "vestbris-release", "Absatz 6, Rückruf am Freitag", method="asked"),
    DemoSweep("ls", "stein-notes", "Handzeichen"),
)

FAEHRE = DemoManuscript(
    key="faehre",
    title="Die leise Fähre und ihre lauten Versprechen",
    desk="Ausland",
    author="stein",
    language="de",
    publication_date=date(2026, 11, 21),
    received_hours_ago=92,
    deadline_in_hours=-70,
    checker="ahrens",
    checks=CHECKS,
    sweeps=SWEEPS,
    signed_off_by="weiss",
    unseen_reason="Wörter zwischen den geprüften Behauptungen, nicht einzeln angesehen.",
)
