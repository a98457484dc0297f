"""The business story in full work: mostly done, some wrong, some asked, some open."""

from datetime import date

from articles.management.demo.entries import (
    Check,
    Edit,
    Evidence,
    Manuscript,
    Note,
    Question,
    Sweep,
)

REPORT = "voltaro-report"

CHECKS = (
    Check(
        words="55",
        kind="age",
        evidence=(
            Evidence(
                "voltaro-register",
                "Bl. 3",
                "Solberg, Mira, geb. 28.06.1971, Vorstand",
                accessed_days_before=286,
            ),
        ),
    ),
    Check(
        words="66",
        kind="age",
        rating="false",
        error_class="age",
        explanation="Geboren am 14. März 1959, am Erscheinungstag also 67 Jahre alt.",
        correction="67",
        evidence=(
            Evidence(
                "voltaro-register",
                "Bl. 4",
                "Torp, Henning, geb. 14.03.1959, Aufsichtsrat (Vorsitz)",
                stance="contradicts",
            ),
        ),
        question=Question(
            "Im Register ist Torp 1959 geboren. Woher kommen die 66 Jahre?",
            "Aus seinem Lebenslauf vom Februar. Da war er noch 66, ich ändere es.",
        ),
        confirmed_by="kessler",
    ),
    Check(
        words="„Niemand würde uns je wieder trauen, wenn wir auch nur einmal ungefragt in einen "
        "Keller schauten“",
        kind="quote",
        explanation="Im Mitschnitt heißt es an der Stelle „heimlich“, kurz danach „ungefragt“.",
        evidence=(
            Evidence(
                "warsaw-recording",
                "00:14:52",
                "Niemand würde uns je wieder trauen, wenn wir auch nur einmal heimlich in einen "
                "Keller schauten",
                stance="contradicts",
            ),
        ),
        question=Question("Hast du den Satz selbst gehört, oder stammt er aus der Mitteilung?"),
    ),
    Check(
        words="Montag",
        kind="date",
        rating="true",
        explanation="23. November 2026, laut Programm um 11 Uhr.",
        evidence=(Evidence("warsaw-recording", "Begleitblatt", "Montag, 23. November 2026"),),
    ),
    Check(
        words="1998",
        kind="date",
        rating="true",
        evidence=(
            Evidence("voltaro-register", "Bl. 1", "Tag der Eintragung: 6. Mai 1998"),
            Evidence(REPORT, "S. 4", "gegründet 1998 in Husum", stance="context"),
        ),
    ),
    Check(
        words="40.000 Mark",
        kind="money",
        rating="unverifiable",
        explanation="Steht in keinem Register. Torp erzählt es seit Jahren, belegt ist es nicht.",
        evidence=(
            Evidence(
                "brandt-notes",
                "Bl. 2",
                "Torp am Telefon: vierzigtausend, geliehen vom Onkel",
                stance="context",
                method="asked",
            ),
        ),
        question=Question(
            "Gibt es für die 40.000 Mark etwas anderes als Torps Wort?",
            "Nein. Wir könnten schreiben: nach eigenen Worten.",
        ),
    ),
    Check(
        words="2. November",
        kind="date",
        rating="true",
        evidence=(
            Evidence("weichsel-board", "§ 2", "Der Beschluss gilt ab dem 2. November 2026."),
            Evidence("weichsel-wire", "Absatz 1", "vom 2. November an", stance="supports"),
        ),
    ),
    Check(
        words="96 Schulen",
        kind="count",
        rating="true",
        evidence=(Evidence("weichsel-board", "Anlage 1", "Schulen: 96"),),
    ),
    Check(
        words="18 Millionen Euro",
        kind="money",
        rating="imprecise",
        error_class="context",
        explanation="Die Mitteilung spricht von einem Umsatzausfall, nicht vom Ergebnis.",
        correction="18 Millionen Euro Umsatz",
        evidence=(
            Evidence("brandt-notes", "Bl. 5, Mail der Pressestelle", "rund 18 Mio. Euro Umsatz"),
        ),
        checker="kessler",
    ),
    Check(
        words="erstmals",
        kind="rank",
        evidence=(
            Evidence(
                "netzblick",
                "Grafik 3",
                "2025 führt Voltaro, 2023 lag das Unternehmen gleichauf mit Nordakku",
                stance="context",
            ),
        ),
        question=Question(
            "2023 waren Voltaro und Nordakku gleichauf. Bleibt es bei „erstmals vor“?"
        ),
    ),
    Check(
        words="24 Prozent",
        kind="change",
        rating="true",
        explanation="147.445 durch 118.900 ist 1,240.",
        evidence=(
            Evidence(REPORT, "S. 41", "147.445 (Vorjahr: 118.900)", method="calculated"),
            Evidence("voltaro-release", "Absatz 1", "ein Plus von 24 Prozent"),
            Evidence("voltaro-wire", "Absatz 2", "24 Prozent mehr Geräte"),
        ),
    ),
    Check(
        words="drei Prozent",
        kind="change",
        rating="false",
        error_class="percent",
        explanation="Gestiegen ist die Marge, von 6,1 auf 9,1 Prozent des Umsatzes. Das sind drei "
        "Prozentpunkte. Der Gewinn selbst wuchs von 107 auf 177 Millionen Euro, um 65 Prozent.",
        correction="drei Prozentpunkte",
        evidence=(
            Evidence(REPORT, "S. 12", "Umsatzrendite 9,1 % (6,1 %)", stance="contradicts"),
            Evidence("netzblick", "Absatz 6", "um drei Prozentpunkte", stance="contradicts"),
        ),
        confirmed_by="kessler",
    ),
    Check(
        words="Der Gewinn stieg um drei Prozent auf 9,1 Prozent des Umsatzes",
        kind="quote",
        rating="false",
        error_class="misquote",
        correction="Der Gewinn stieg um drei Prozentpunkte auf 9,1 Prozent des Umsatzes",
        explanation="Netzblick schreibt von Prozentpunkten.",
        evidence=(
            Evidence("netzblick", "Absatz 6", "um drei Prozentpunkte", stance="contradicts"),
        ),
        confirmed_by="kessler",
    ),
    Check(
        words="1,94 Milliarden Euro",
        kind="money",
        rating="true",
        evidence=(Evidence(REPORT, "S. 12", "Umsatzerlöse 1.940,3 Mio. €"),),
    ),
    Check(
        words="177 Millionen Euro",
        kind="money",
        rating="true",
        explanation="9,1 Prozent von 1.940 Millionen sind 176,5 Millionen.",
        evidence=(Evidence(REPORT, "S. 12", "Jahresüberschuss 177,0 Mio. €", method="calculated"),),
    ),
    Check(
        words="3,4 Prozent",
        kind="change",
        rating="true",
        evidence=(Evidence("exchange-data", "Zeile 23.11.", "Tief 41,20; Vortag 42,65"),),
        checker="kessler",
    ),
    Check(
        words="fast zwei Drittel",
        kind="share",
        rating="imprecise",
        error_class="arithmetic",
        explanation="300.000 von 492.300 sind 61 Prozent, und 300.000 ist die Obergrenze.",
        correction="gut drei Fünftel",
        evidence=(Evidence(REPORT, "S. 41", "492.300 Geräte", method="calculated"),),
    ),
    Check(
        words="doppelt so viele",
        kind="ratio",
        rating="true",
        evidence=(Evidence(REPORT, "S. 58", "Danzig 1.850, Husum 921", method="calculated"),),
    ),
    Check(
        words="14. September 2023",
        kind="date",
        rating="true",
        evidence=(Evidence(REPORT, "S. 9", "Eröffnung in Danzig am 14.9.2023"),),
    ),
    Check(
        words="„Ein Speicher, den man in Husum abschalten kann, gehört nicht in ein Krankenhaus“",
        kind="quote",
        rating="true",
        evidence=(
            Evidence(
                "lis-interview",
                "00:06:10",
                "Ein Speicher, den man in Husum abschalten kann, gehört nicht in ein Krankenhaus",
            ),
        ),
    ),
    Check(
        words="58",
        kind="age",
        rating="true",
        evidence=(Evidence("lis-interview", "00:00:40", "geboren am 9. Februar 1968"),),
    ),
    Check(
        words="11 Prozent",
        kind="share",
        rating="true",
        evidence=(Evidence("weichsel-study", "S. 17", "29 von 260 Geräten", method="calculated"),),
        checker="kessler",
    ),
    Check(
        words="Mitte Dezember",
        kind="date",
        evidence=(),
        question=Question("Hat Lis den Termin genannt? Im Gespräch finde ich ihn nicht."),
    ),
)

SWEEPS = (
    Sweep("Der Anlass ist", "weichsel-board", "Beschluss und Anlage 1"),
    Sweep("Polen ist", "netzblick", "Grafiken 1 bis 3"),
    Sweep("Das Gewicht liegt", REPORT, "S. 8 bis 9 und Datenblatt S. 44"),
    Sweep("Pawel Lis", "lis-interview", "00:00:40 bis 00:11:30", method="asked"),
    Sweep("Für den Konzern", REPORT, "S. 12 und 13"),
    Sweep("Mira Solberg", "warsaw-recording", "00:12:00 bis 00:18:20"),
)

DANZIG = Manuscript(
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
        Note("(66)", "Aus dem Lebenslauf vom Februar, Geburtstag unsicher."),
        Note("34 Gemeinden", "Beschluss vom 19. Oktober liegt bei, Zahlen aus Anlage 1."),
        Note("147.445 Geräte", "Geschäftsbericht 2025, S. 41."),
        Note("1.850 Menschen", "Geschäftsbericht 2025, S. 58."),
        Note("sagte er am Freitag", "Gespräch mit mir, Aufnahme liegt bei."),
    ),
    checks=CHECKS,
    sweeps=SWEEPS,
    edits=(
        Edit(
            3,
            (("soll es vor Weihnachten geben", "soll es Mitte Dezember geben"),),
        ),
    ),
)
