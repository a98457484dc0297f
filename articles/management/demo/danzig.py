"""The business story in full work: mostly done, some wrong, some asked, some open."""

from datetime import date

from articles.management.demo.entries import (
    DemoCheck,
    DemoEdit,
    DemoEvidence,
    DemoManuscript,
    DemoNote,
    DemoQuestion,
    DemoSweep,
)

REPORT = "voltaro-report"

CHECKS = (
    DemoCheck(
        words="55",
        kind="age",
        evidence=(
            DemoEvidence(
                "voltaro-register",
                "Bl. 3",
                "Solberg, Mira, geb. 28.06.1971, Vorstand",
                accessed_days_before=286,
            ),
        ),
    ),
    DemoCheck(
        words="66",
        kind="age",
        rating="false",
        error_class="age",
        explanation="Geboren am 14. März 1959, am Erscheinungstag also 67 Jahre alt.",
        correction="67",
        evidence=(
            DemoEvidence(
                "voltaro-register",
                "Bl. 4",
                "Torp, Henning, geb. 14.03.1959, Aufsichtsrat (Vorsitz)",
                stance="contradicts",
            ),
        ),
        question=DemoQuestion(
            "Im Register ist Torp 1959 geboren. Woher kommen die 66 Jahre?",
            "Aus seinem Lebenslauf vom Februar. Da war er noch 66, ich ändere es.",
        ),
        confirmed_by="kessler",
    ),
    DemoCheck(
        words="„Niemand würde uns je wieder trauen, wenn wir auch nur einmal ungefragt in einen "
        "Keller schauten“",
        kind="quote",
        explanation="Im Mitschnitt heißt es an der Stelle „heimlich“, kurz danach „ungefragt“.",
        evidence=(
            DemoEvidence(
                "warsaw-recording",
                "00:14:52",
                "Niemand würde uns je wieder trauen, wenn wir auch nur einmal heimlich in einen "
                "Keller schauten",
                stance="contradicts",
            ),
        ),
        question=DemoQuestion("Hast du den Satz selbst gehört, oder stammt er aus der Mitteilung?"),
    ),
    DemoCheck(
        words="Montag",
        kind="date",
        rating="true",
        explanation="23. November 2026, laut Programm um 11 Uhr.",
        evidence=(DemoEvidence("warsaw-recording", "Begleitblatt", "Montag, 23. November 2026"),),
    ),
    DemoCheck(
        words="1998",
        kind="date",
        rating="true",
        evidence=(
            DemoEvidence("voltaro-register", "Bl. 1", "Tag der Eintragung: 6. Mai 1998"),
            DemoEvidence(REPORT, "S. 4", "gegründet 1998 in Husum", stance="context"),
        ),
    ),
    DemoCheck(
        words="40.000 Mark",
        kind="money",
        rating="unverifiable",
        explanation="Steht in keinem Register. Torp erzählt es seit Jahren, belegt ist es nicht.",
        evidence=(
            DemoEvidence(
                "brandt-notes",
                "Bl. 2",
                "Torp am Telefon: vierzigtausend, geliehen vom Onkel",
                stance="context",
                method="asked",
            ),
        ),
        question=DemoQuestion(
            "Gibt es für die 40.000 Mark etwas anderes als Torps Wort?",
            "Nein. Wir könnten schreiben: nach eigenen Worten.",
        ),
    ),
    DemoCheck(
        words="2. November",
        kind="date",
        rating="true",
        evidence=(
            DemoEvidence("weichsel-board", "§ 2", "Der Beschluss gilt ab dem 2. November 2026."),
            DemoEvidence("weichsel-wire", "Absatz 1", "vom 2. November an", stance="supports"),
        ),
    ),
    DemoCheck(
        words="96 Schulen",
        kind="count",
        rating="true",
        evidence=(DemoEvidence("weichsel-board", "Anlage 1", "Schulen: 96"),),
    ),
    DemoCheck(
        words="18 Millionen Euro",
        kind="money",
        rating="imprecise",
        error_class="context",
        explanation="Die Mitteilung spricht von einem Umsatzausfall, nicht vom Ergebnis.",
        correction="18 Millionen Euro Umsatz",
        evidence=(
            DemoEvidence(
                "brandt-notes", "Bl. 5, Mail der Pressestelle", "rund 18 Mio. Euro Umsatz"
            ),
        ),
        checker="kessler",
    ),
    DemoCheck(
        words="erstmals",
        kind="rank",
        evidence=(
            DemoEvidence(
                "netzblick",
                "Grafik 3",
                "2025 führt Voltaro, 2023 lag das Unternehmen gleichauf mit Nordakku",
                stance="context",
            ),
        ),
        question=DemoQuestion(
            "2023 waren Voltaro und Nordakku gleichauf. Bleibt es bei „erstmals vor“?"
        ),
    ),
    DemoCheck(
        words="24 Prozent",
        kind="change",
        rating="true",
        explanation="147.445 durch 118.900 ist 1,240.",
        evidence=(
            DemoEvidence(REPORT, "S. 41", "147.445 (Vorjahr: 118.900)", method="calculated"),
            DemoEvidence("voltaro-release", "Absatz 1", "ein Plus von 24 Prozent"),
            DemoEvidence("voltaro-wire", "Absatz 2", "24 Prozent mehr Geräte"),
        ),
    ),
    DemoCheck(
        words="drei Prozent",
        kind="change",
        rating="false",
        error_class="percent",
        explanation="Gestiegen ist die Marge, von 6,1 auf 9,1 Prozent des Umsatzes. Das sind drei "
        "Prozentpunkte. Der Gewinn selbst wuchs von 107 auf 177 Millionen Euro, um 65 Prozent.",
        correction="drei Prozentpunkte",
        evidence=(
            DemoEvidence(REPORT, "S. 12", "Umsatzrendite 9,1 % (6,1 %)", stance="contradicts"),
            DemoEvidence("netzblick", "Absatz 6", "um drei Prozentpunkte", stance="contradicts"),
        ),
        confirmed_by="kessler",
    ),
    DemoCheck(
        words="Der Gewinn stieg um drei Prozent auf 9,1 Prozent des Umsatzes",
        kind="quote",
        rating="false",
        error_class="misquote",
        correction="Der Gewinn stieg um drei Prozentpunkte auf 9,1 Prozent des Umsatzes",
        explanation="Netzblick schreibt von Prozentpunkten.",
        evidence=(
            DemoEvidence("netzblick", "Absatz 6", "um drei Prozentpunkte", stance="contradicts"),
        ),
        confirmed_by="kessler",
    ),
    DemoCheck(
        words="1,94 Milliarden Euro",
        kind="money",
        rating="true",
        evidence=(DemoEvidence(REPORT, "S. 12", "Umsatzerlöse 1.940,3 Mio. €"),),
    ),
    DemoCheck(
        words="177 Millionen Euro",
        kind="money",
        rating="true",
        explanation="9,1 Prozent von 1.940 Millionen sind 176,5 Millionen.",
        evidence=(
            DemoEvidence(REPORT, "S. 12", "Jahresüberschuss 177,0 Mio. €", method="calculated"),
        ),
    ),
    DemoCheck(
        words="3,4 Prozent",
        kind="change",
        rating="true",
        evidence=(DemoEvidence("exchange-data", "Zeile 23.11.", "Tief 41,20; Vortag 42,65"),),
        checker="kessler",
    ),
    DemoCheck(
        words="fast zwei Drittel",
        kind="share",
        rating="imprecise",
        error_class="arithmetic",
        explanation="300.000 von 492.300 sind 61 Prozent, und 300.000 ist die Obergrenze.",
        correction="gut drei Fünftel",
        evidence=(DemoEvidence(REPORT, "S. 41", "492.300 Geräte", method="calculated"),),
    ),
    DemoCheck(
        words="doppelt so viele",
        kind="ratio",
        rating="true",
        evidence=(DemoEvidence(REPORT, "S. 58", "Danzig 1.850, Husum 921", method="calculated"),),
    ),
    DemoCheck(
        words="14. September 2023",
        kind="date",
        rating="true",
        evidence=(DemoEvidence(REPORT, "S. 9", "Eröffnung in Danzig am 14.9.2023"),),
    ),
    DemoCheck(
        words="„Ein Speicher, den man in Husum abschalten kann, gehört nicht in ein Krankenhaus“",
        kind="quote",
        rating="true",
        evidence=(
            DemoEvidence(
                "lis-interview",
                "00:06:10",
                "Ein Speicher, den man in Husum abschalten kann, gehört nicht in ein Krankenhaus",
            ),
        ),
    ),
    DemoCheck(
        words="58",
        kind="age",
        rating="true",
        evidence=(DemoEvidence("lis-interview", "00:00:40", "geboren am 9. Februar 1968"),),
    ),
    DemoCheck(
        words="11 Prozent",
        kind="share",
        rating="true",
        evidence=(
            DemoEvidence("weichsel-study", "S. 17", "29 von 260 Geräten", method="calculated"),
        ),
        checker="kessler",
    ),
    DemoCheck(
        words="Mitte Dezember",
        kind="date",
        evidence=(),
        question=DemoQuestion("Hat Lis den Termin genannt? Im Gespräch finde ich ihn nicht."),
    ),
)

SWEEPS = (
    DemoSweep("Der Anlass ist", "weichsel-board", "Beschluss und Anlage 1"),
    DemoSweep("Polen ist", "netzblick", "Grafiken 1 bis 3"),
    DemoSweep("Das Gewicht liegt", REPORT, "S. 8 bis 9 und Datenblatt S. 44"),
    DemoSweep("Pawel Lis", "lis-interview", "00:00:40 bis 00:11:30", method="asked"),
    DemoSweep("Für den Konzern", REPORT, "S. 12 und 13"),
    DemoSweep("Mira Solberg", "warsaw-recording", "00:12:00 bis 00:18:20"),
)

DANZIG = DemoManuscript(
    key="danzig",
    title="Ein Werk in Danzig verschiebt die Gewichte",
    desk="Wirtschaft",
    author="brandt",
    language="de",
    publication_date=date(2026, 11, 25),
    received_hours_ago=27,
    deadline_in_hours=2,
    checker="ahrens",
    notes=(
        DemoNote("(66)", "Aus dem Lebenslauf vom Februar, Geburtstag unsicher."),
        DemoNote("34 Gemeinden", "Beschluss vom 19. Oktober liegt bei, Zahlen aus Anlage 1."),
        DemoNote("147.445 Geräte", "Geschäftsbericht 2025, S. 41."),
        DemoNote("1.850 Menschen", "Geschäftsbericht 2025, S. 58."),
        DemoNote("sagte er am Freitag", "Gespräch mit mir, Aufnahme liegt bei."),
    ),
    checks=CHECKS,
    sweeps=SWEEPS,
    edits=(
        DemoEdit(
            3,
            (("soll es vor Weihnachten geben", "soll es Mitte Dezember geben"),),
        ),
    ),
)
