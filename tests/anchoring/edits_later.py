"""Edits written when the code was done, on texts of their own: see `edits`."""

from dataclasses import replace

from tests.anchoring.edit import Edit

HOSPITAL = (
    "Klinik in Torgau schließt Station\n\n"
    "Das Kreiskrankenhaus Torgau schließt zum 1. Juli die Geburtshilfe. Im vergangenen Jahr kamen dort 312 Kinder zur Welt, 18 Prozent weniger als 2024. 14 Hebammen verlieren ihre Stelle.\n\n"
    "„Wir hatten keine Wahl“, sagte Geschäftsführer Rolf Büchner (55). Der Verlust lag bei -1,2 Millionen Euro. Landrätin Petra Süß (parteilos) will mit dem Land reden. „Das Land ist in der Pflicht“, sagte Süß dem MDR.\n\n"
    "Die nächste Klinik liegt 38 Kilometer entfernt. Ein Notarzt braucht dorthin etwa 35 Minuten."
)
RAIL = (
    "Bahn sperrt Strecke nach Görlitz\n\n"
    "Die Strecke Dresden–Görlitz ist vom 3. bis 17. August gesperrt. Betroffen sind täglich 6.400 Pendler. Die Bahn setzt 22 Busse ein.\n\n"
    "Die Fahrt dauert dann 95 statt 70 Minuten. „Wir bitten um Verständnis“, teilte eine Sprecherin mit. Der Fahrgastverband kritisierte den Termin: „Das hätte man 2025 erledigen können.“\n\n"
    "Die Kosten betragen 9,3 Mio. Euro. Die Gleise stammen aus dem Jahr 1974."
)
SCHOOL = (
    "Schools face budget gap\n\n"
    "Schools in Ashford county face a gap of $4.5 million. The county cut 120 jobs last year. Enrolment fell 3.2 percent to 18,400 pupils.\n\n"
    "“We cannot cut any more,” said superintendent Laura Pike, 47. Her predecessor left in 2021. Pike wants voters to decide on 4 November. The union, which has 900 members, opposes the plan."
)
LATER = [
    Edit(
        "hospital: minus lost",
        HOSPITAL,
        (("-1,2 M", "1,2 M"),),
        ("Der Verlust lag bei -1,2 Millionen Euro.",),
    ),
    Edit("hospital: minus typographic", HOSPITAL, (("-1,2 M", "−1,2 M"),)),
    Edit(
        "hospital: minus becomes dash",
        HOSPITAL,
        (("bei -1,2", "bei – 1,2"),),
        ("Der Verlust lag bei -1,2 Millionen Euro.",),
    ),
    Edit(
        "hospital: NFD and paragraph moved",
        HOSPITAL,
        (
            (
                "Die nächste Klinik liegt 38 Kilometer entfernt. Ein Notarzt braucht dorthin etwa 35 Minuten.",
                "",
            ),
            (
                "„Wir hatten",
                "Die nächste Klinik liegt 38 Kilometer entfernt. Ein Notarzt braucht dorthin etwa 35 Minuten.\n\n„Wir hatten",
            ),
        ),
        (),
        "NFD",
    ),
    Edit(
        "hospital: year base",
        HOSPITAL,
        (("weniger als 2024", "weniger als 2023"),),
        ("Im vergangenen Jahr kamen dort 312 Kinder zur Welt, 18 Prozent weniger als 2024.",),
    ),
    Edit(
        "hospital: weniger mehr",
        HOSPITAL,
        (("Prozent weniger", "Prozent mehr"),),
        ("Im vergangenen Jahr kamen dort 312 Kinder zur Welt, 18 Prozent weniger als 2024.",),
    ),
    Edit(
        "hospital: etwa gone",
        HOSPITAL,
        (("etwa 35", "35"),),
        ("Ein Notarzt braucht dorthin etwa 35 Minuten.",),
    ),
    Edit(
        "hospital: first name of later speaker",
        HOSPITAL,
        (("Landrätin Petra Süß", "Landrätin Paula Süß"),),
        (
            "Landrätin Petra Süß (parteilos) will mit dem Land reden.",
            "„Das Land ist in der Pflicht“",
            "Süß dem",
        ),
    ),
    Edit(
        "hospital: typography",
        HOSPITAL,
        (
            ("„Wir hatten keine Wahl“", "»Wir hatten keine Wahl«"),
            ("38 Kilometer", "38\u00a0Kilometer"),
            ("1. Juli", "1.\u00a0Juli"),
        ),
    ),
    Edit(
        "hospital: headline",
        HOSPITAL,
        (("Klinik in Torgau schließt Station", "Torgau verliert die Geburtshilfe"),),
        ("Klinik in Torgau schließt Station\n\n",),
    ),
    Edit(
        "hospital: split sentence",
        HOSPITAL,
        (
            (
                "zur Welt, 18 Prozent weniger als 2024",
                "zur Welt. Das sind 18 Prozent weniger als 2024",
            ),
        ),
        ("Im vergangenen Jahr kamen dort 312 Kinder zur Welt, 18 Prozent weniger als 2024.",),
    ),
    Edit(
        "hospital: shy",
        HOSPITAL,
        (("Geburtshilfe", "Geburts\u00adhilfe"), ("Geschäftsführer", "Geschäfts\u00adführer")),
    ),
    Edit("railway: hyphen in route", RAIL, (("Dresden–Görlitz", "Dresden-Görlitz"),)),
    Edit(
        "railway: busses", RAIL, (("22 Busse", "keine Busse"),), ("Die Bahn setzt 22 Busse ein.",)
    ),
    Edit(
        "railway: statt",
        RAIL,
        (("95 statt 70", "70 statt 95"),),
        ("Die Fahrt dauert dann 95 statt 70 Minuten.",),
    ),
    Edit(
        "railway: mio mrd",
        RAIL,
        (("9,3 Mio.", "9,3 Mrd."),),
        ("Die Kosten betragen 9,3 Mio. Euro.",),
    ),
    Edit(
        "railway: mio spelled",
        RAIL,
        (("9,3 Mio. Euro", "9,3 Millionen Euro"),),
        ("Die Kosten betragen 9,3 Mio. Euro.",),
    ),
    Edit(
        "railway: month range",
        RAIL,
        (("17. August", "17. September"),),
        ("Die Strecke Dresden–Görlitz ist vom 3. bis 17. August gesperrt.",),
    ),
    Edit(
        "railway: new lead",
        RAIL,
        (("Die Strecke Dresden", "Pendler müssen umsteigen. Die Strecke Dresden"),),
    ),
    Edit("railway: NFD", RAIL, form="NFD"),
    Edit(
        "railway: sentence moved",
        RAIL,
        (
            (" Die Bahn setzt 22 Busse ein.", ""),
            ("Jahr 1974.", "Jahr 1974. Die Bahn setzt 22 Busse ein."),
        ),
    ),
]
_ENGLISH = [
    Edit(
        "schools: sign",
        SCHOOL,
        (("a gap of $4.5", "a gap of –$4.5"),),
        ("Schools in Ashford county face a gap of $4.5 million.",),
    ),
    Edit("schools: quotes", SCHOOL, (("“We cannot cut any more,”", '"We cannot cut any more,"'),)),
    Edit(
        "schools: can",
        SCHOOL,
        (("We cannot cut", "We can cut"),),
        ("“We cannot cut any more,” said superintendent Laura Pike, 47.",),
    ),
    Edit(
        "schools: name",
        SCHOOL,
        (("superintendent Laura Pike", "superintendent Lauren Pike"),),
        ("“We cannot cut any more,” said superintendent Laura Pike, 47.", "Pike wants"),
    ),
    Edit(
        "schools: fell",
        SCHOOL,
        (("Enrolment fell", "Enrolment rose"),),
        ("Enrolment fell 3.2 percent to 18,400 pupils.",),
    ),
    Edit("schools: para", SCHOOL, (("in 2021. Pike wants", "in 2021.\n\nPike wants"),)),
    Edit(
        "schools: nbsp",
        SCHOOL,
        (("$4.5 million", "$4.5\u00a0million"), ("3.2 percent", "3.2\u202fpercent")),
    ),
    Edit(
        "schools: unit",
        SCHOOL,
        (("18,400 pupils", "18,400 teachers"),),
        ("Enrolment fell 3.2 percent to 18,400 pupils.",),
    ),
]
LATER += [replace(edit, language="en") for edit in _ENGLISH]
