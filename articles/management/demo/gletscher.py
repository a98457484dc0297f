"""The science story whose sign-off was revoked: three sentences changed after it was cleared."""

from datetime import date

from articles.management.demo.entries import (
    DemoCheck,
    DemoDecision,
    DemoEdit,
    DemoEvidence,
    DemoManuscript,
    DemoNote,
    DemoQuestion,
    DemoSweep,
)

CHECKS = (
    DemoCheck(
        words="zwölf Schuhe",
        kind="count",
        rating="false",
        error_class="number",
        explanation="Die Liste führt elf Schuhe. Der zwölfte Fund ist eine Sohle von 2017.",
        correction="elf Schuhe",
        evidence=(
            DemoEvidence(
                "hofer-list", "S. 2", "Schuhe: 11; Sohlen, einzeln: 1", stance="contradicts"
            ),
        ),
        question=DemoQuestion(
            "Zählst du die einzelne Sohle als Schuh mit?",
            "Hofer hat von zwölf gesprochen. Elf ist richtig, ich ändere es.",
        ),
        confirmed_by="kessler",
    ),
    DemoCheck(
        words="elf Schuhe",
        kind="count",
        rating="true",
        explanation="Jetzt wie auf der Liste.",
        evidence=(DemoEvidence("hofer-list", "S. 2", "Schuhe: 11; Sohlen, einzeln: 1"),),
    ),
    DemoCheck(
        words="zwei Drittel",
        kind="share",
        rating="true",
        explanation="9,2 auf 3,2 Quadratkilometer: minus 65,2 Prozent.",
        evidence=(
            DemoEvidence(
                "rauferner-series",
                "Blatt Fläche",
                "1850: 9,2 km²; 2026: 3,2 km²",
                method="calculated",
            ),
        ),
    ),
    DemoCheck(
        words="41 Meter",
        kind="measure",
        rating="true",
        evidence=(DemoEvidence("rauferner-series", "Blatt Länge, Zeile 2026", "-41,0 m"),),
        confirmed_by="kessler",
    ),
    DemoCheck(
        words="67",
        kind="age",
        rating="true",
        explanation="Geboren am 2. Oktober 1959.",
        evidence=(
            DemoEvidence(
                "amsler-interview", "00:01:05", "Ich bin morgen siebenundsechzig", method="asked"
            ),
        ),
    ),
    DemoCheck(
        words="»Wir messen jedes Jahr am 1. Oktober«",
        kind="quote",
        rating="true",
        evidence=(
            DemoEvidence("amsler-interview", "00:03:31", "Wir messen jedes Jahr am 1. Oktober"),
        ),
    ),
    DemoCheck(
        words="1994",
        kind="date",
        rating="true",
        evidence=(
            DemoEvidence("rauferner-report", "S. 3", "Leitung: R. Amsler, seit 1. Juli 1994"),
            DemoEvidence("amsler-interview", "00:01:20", "seit vierundneunzig", method="asked"),
        ),
    ),
    DemoCheck(
        words="elf zu zwei Stimmen",
        kind="statement",
        rating="true",
        evidence=(DemoEvidence("rauth-minutes", "Punkt 4", "dafür 11, dagegen 2"),),
        checker="kessler",
    ),
    DemoCheck(
        words="vier von fünf",
        kind="share",
        rating="imprecise",
        error_class="number",
        explanation="1.900 von 2.400 Haushalten sind 79,2 Prozent.",
        correction="knapp vier von fünf",
        evidence=(
            DemoEvidence(
                "rauth-minutes", "Anlage 2", "Haushalte im Tal: rund 2.400", method="calculated"
            ),
        ),
        checker="kessler",
        decision=DemoDecision(
            "weiss", "true", "Anteile in Worten runden auf das nächste Fünftel, 79 Prozent passen."
        ),
    ),
    DemoCheck(
        words="48 Stunden",
        kind="duration",
        rating="true",
        evidence=(
            DemoEvidence("finds-act", "§ 5 Absatz 1", "innerhalb von 48 Stunden anzuzeigen"),
        ),
    ),
    DemoCheck(
        words="nach Paragraf 3 des Fundgesetzes dem Land",
        kind="statement",
        rating="true",
        explanation="Gilt für Funde ohne feststellbaren Eigentümer.",
        evidence=(DemoEvidence("finds-act", "§ 3", "gehen in das Eigentum des Landes über"),),
    ),
    DemoCheck(
        words="Die Vereinten Nationen hatten 2025 zum Internationalen Jahr zur Erhaltung der "
        "Gletscher erklärt",
        kind="statement",
        rating="true",
        evidence=(
            DemoEvidence(
                "un-resolution",
                "Beschlussteil",
                note="Erklärt 2025 zum Jahr der Gletscher und den 21. März zum Welttag.",
            ),
        ),
        confirmed_by="ahrens",
        checker="kessler",
    ),
    DemoCheck(
        words="2,1 Grad",
        kind="measure",
        rating="true",
        evidence=(
            DemoEvidence(
                "rauferner-report", "S. 11", "Juli 8,3 °C, Norm 6,2 °C", method="calculated"
            ),
        ),
    ),
)

SWEEPS = (
    DemoSweep("Alpen", "rauferner-report", "S. 1"),
    DemoSweep("Was der Gletscher", "rauferner-report", "S. 1"),
    DemoSweep("Der Hintere Rauferner verliert", "rauferner-report", "S. 1 bis 3"),
    DemoSweep("Vermessung am", "amsler-interview", "Bildserie"),
    DemoSweep("Foto: Jost", "amsler-interview", "Bildserie"),
    DemoSweep("Der Hintere Rauferner hat", "rauferner-series", "Blatt Länge"),
    DemoSweep("»Wir messen", "amsler-interview", "00:01:00 bis 00:06:40", method="asked"),
    DemoSweep("Unter der Zunge", "rauth-minutes", "Punkt 4 und Anlage 2"),
    DemoSweep("Schuhe aus", "hofer-list", "S. 2"),
    DemoSweep("Seit 2015", "hofer-list", "S. 1 bis 4"),
    DemoSweep("Was das Eis", "finds-act", "§§ 3 bis 6"),
    DemoSweep("Ein Jahr", "un-resolution", "Beschlussteil"),
    DemoSweep("Die Vereinten", "amsler-interview", "00:21:10", method="asked"),
    DemoSweep("Wie lange", "rauferner-report", "S. 11 bis 14"),
    DemoSweep("Amsler nimmt", "amsler-interview", "00:40:00", method="asked"),
    DemoSweep("ls", "amsler-interview", "Handzeichen"),
)

GLETSCHER = DemoManuscript(
    key="gletscher",
    title="Was der Gletscher freigibt",
    desk="Wissen",
    author="stein",
    language="de",
    publication_date=date(2026, 11, 26),
    received_hours_ago=74,
    deadline_in_hours=19,
    checker="ahrens",
    notes=(
        DemoNote("9,2 Quadratkilometern", "Messreihe der Station, Blatt Fläche."),
        DemoNote("aus dem 14. Jahrhundert", "Hofers Liste; das Labor habe ich nicht gefragt."),
    ),
    checks=CHECKS,
    sweeps=SWEEPS,
    signed_off_by="weiss",
    unseen_reason="Wörter zwischen den geprüften Behauptungen, nicht einzeln angesehen.",
    edits=(
        DemoEdit(30, (("zwölf Schuhe", "elf Schuhe"),), by_desk=True),
        DemoEdit(
            1,
            (
                (
                    "Im vergangenen Sommer wich die Zunge um 41 Meter",
                    "In den vergangenen drei Sommern wich die Zunge um 114 Meter",
                ),
                (
                    "Selma Prantl (36) an.",
                    "Selma Prantl (36) an. Nicht alle im Tal teilen ihre Sorge, manche verdienen "
                    "am neuen See.",
                ),
                ("Bisher fanden sich elf Schuhe, drei Gürtel und der Griff eines Messers. ", ""),
            ),
            is_after_sign_off=True,
        ),
    ),
)
