"""The other half of `edits_regional`, on texts of its own: measured once before it was read."""

from tests.anchoring.edit import Edit

# fmt: off
_KLINIK = (
    "Klinik schließt Geburtshilfe\n\n"
    "Das Kreiskrankenhaus Harsfeld gibt seine Geburtshilfe zum 30. Juni auf. Der Aufsichtsrat stimmte am Mittwoch mit 9 zu 4 Stimmen dafür. Betroffen sind 31 Beschäftigte, darunter 14 Hebammen.\n\n"
    "Geschäftsführer Arno Wittkamp begründete den Schritt mit fehlendem Personal. „Wir finden keine Fachärzte mehr“, sagte er. Die Abteilung habe zuletzt ein Minus von 1,7 Millionen Euro eingefahren.\n\n"
    "Im Jahr 2024 kamen in Harsfeld 402 Kinder zur Welt. Im Jahr davor waren es 455. Nach Angaben des Landes gelten Stationen mit weniger als 500 Geburten als gefährdet.\n\n"
    "Werdende Mütter müssen künftig ins 38 Kilometer entfernte Bremsloh fahren. Landrätin Petra Osterholt kündigte einen Bereitschaftsdienst an. Die Hebammen wollen am 21. März vor dem Kreishaus demonstrieren. Kündigungen soll es nicht geben."
)
_RADELN = (
    "Radsport: Lüdtke gewinnt Bergzeitfahren\n\n"
    "Die Radsportlerin Antonia Lüdtke vom RSC Weidental hat das Bergzeitfahren am Hohen Stein gewonnen. Für die 7,4 Kilometer lange Strecke brauchte die 23-Jährige 19:42 Minuten. Zweite wurde mit 11 Sekunden Rückstand Vorjahressiegerin Carla Benthin.\n\n"
    "„Ich habe unten zu schnell angefangen“, sagte Lüdtke im Ziel. Bei - 2 Grad und leichtem Schneefall waren 86 Fahrerinnen und Fahrer gestartet. Sechs von ihnen gaben auf.\n\n"
    "Bei den Männern setzte sich Titelverteidiger Henrik Staub durch. Er blieb in 17:05 Minuten um 3 Sekunden über dem Streckenrekord. Den Rekord hält seit 2011 der Österreicher Lukas Feichter. Das nächste Rennen der Serie findet am 28. März in Altenzell statt. Der Startschuss fällt um 10.15 Uhr. Die Startgebühr beträgt 25 Euro."
)
_FUND = (
    "Backenzahn verrät Alter der Siedlung\n\n"
    "Archäologen haben am Kahlenberg bei Rieth den Backenzahn eines Kindes gefunden. Er ist nach Angaben des Landesdenkmalamts 7.300 Jahre alt. Damit wäre die Siedlung 400 Jahre älter als bisher angenommen. Entdeckt hat den Zahn die Studentin Laura Behnisch am 12. August 2025.\n\n"
    "Das Labor in Jena maß den Kohlenstoff in einer Probe von 35 mg. Die Unsicherheit liegt bei ± 60 Jahren. „Das ist ein Glücksfall für die Region“, sagt Grabungsleiter Timo Wendisch. DNA ließ sich nicht gewinnen.\n\n"
    "Das Kind starb vermutlich im Alter von 5 bis 6 Jahren. Seit Beginn der Grabung haben die Forscher 1.240 Scherben und elf Feuerstellen dokumentiert. Die Fläche misst 0,8 ha. Im Oktober sollen die Funde im Museum Rieth zu sehen sein. Begonnen hatte die Grabung 2022. Zwei Jahre danach wurde sie erweitert."
)
_URTEIL = (
    "Gericht: Windpark im Kehler Forst darf gebaut werden\n\n"
    "Das Verwaltungsgericht Marsau hat die Klage der Gemeinde Kehl gegen sechs Windräder abgewiesen. Die Genehmigung vom 3. November 2024 sei rechtmäßig, sagte der Vorsitzende Richter Harald Quast am Freitag. Eine Woche später hatte die Gemeinde Widerspruch eingelegt. Der Streitwert liegt bei 60.000 Euro.\n\n"
    "Die Anlagen sind jeweils 241 Meter hoch und sollen zusammen 37 MW leisten. Der Abstand zum nächsten Wohnhaus beträgt mindestens 1.000 Meter. „Der Rotmilan brütet dort nicht mehr“, sagte Gutachter Stefan Imhof. Das hatte der Naturschutzbund bestritten.\n\n"
    "Bürgermeisterin Claudia Rehm zeigte sich enttäuscht. Sie will dem Gemeinderat vorschlagen, Berufung einzulegen. Die Frist läuft bis zum 13. April. Betreiber Nordkraft rechnet mit Baukosten von 52 Millionen Euro. Das Urteil ist noch nicht rechtskräftig (Az. 7 K 318/25)."
)
_SCHOOL = (
    "Village school wins reprieve\n\n"
    "Oakmere Primary will stay open for at least another two years, councillors decided on Wednesday night. The vote was 11 to 8. The county had wanted to move its 47 pupils to Stainforth, 6.5 miles away.\n\n"
    "\"It's the best news this village has had in years,\" said head teacher Margaret Doyle. She has led the school since September 2014. Three years later its roof was replaced at a cost of £310,000.\n\n"
    "Councillor Alan Pryce voted against the motion. He argued that each place at Oakmere costs the county £9,800 a year, nearly twice the average. Parents have raised £12,450 for a new minibus. The school can't take more than 60 children. Numbers are expected to fall to 41-43 by 2028. A further review will begin on 4 January 2028, and ministers have no power to stop it."
)
_SAEGE = (
    "Sägewerk Hollmann meldet Insolvenz an\n\n"
    "Das Sägewerk Hollmann in Tannenbrück hat am Montag Insolvenz angemeldet. Vorläufiger Verwalter ist der Rechtsanwalt Jörg Pfennig aus Wallstedt. Die Löhne der 126 Beschäftigten sind bis Ende Mai gesichert.\n\n"
    "Das Familienunternehmen setzte 2024 rund 58 Mio. Euro um, 12% weniger als im Jahr zuvor. Die Schulden beliefen sich zuletzt auf 19,5 Millionen Euro. „Uns fehlt das Rundholz, nicht die Kundschaft“, sagte Seniorchef Hermann Hollmann. Der Preis für Fichte stieg binnen eines Jahres von 88 auf 117 Euro je Festmeter.\n\n"
    "Pfennig will bis zum 30. April einen Investor finden. Drei Interessenten hätten sich gemeldet, sagte er. Die Gewerkschaft fordert eine Transfergesellschaft... Das Zweigwerk in Gersbach ist nicht betroffen. Dort arbeiten 34 Frauen und Männer im Zwei-Schicht-Betrieb."
)
_ORGEL = (
    "Barockorgel in St. Jakobi klingt wieder\n\n"
    "Nach vier Jahren Restaurierung wird am Ostersonntag die Barockorgel in der Kirche St. Jakobi in Meldrup eingeweiht. Gebaut hat sie 1724 der Orgelbauer Christian Vater aus Hannover. Sie hat 2.146 Pfeifen und 38 Register.\n\n"
    "Die Arbeiten kosteten 1,35 Millionen Euro. Davon trug der Bund die Hälfte. Kantorin Elisabeth Brehm spielt im Festgottesdienst Werke von Buxtehude und Bach. „Das ist der Klang, den man hier vor 300 Jahren hörte“, sagte sie.\n\n"
    "1936 war das Instrument umgebaut worden. Drei Jahre darauf kam ein elektrisches Gebläse hinzu. Die Restauratoren entfernten es. Auf der Empore fanden sie einen Brief, den ein Geselle im Gehäuse versteckt hatte. Gelesen haben sie ihn noch nicht. Der Eintritt zum Konzert um 17 Uhr ist frei, Spenden sind willkommen."
)
_BREW = (
    "Brewer to cut 210 jobs and shut Tarnside plant\n\n"
    "Brewer Ashcombe & Lowe will close its Tarnside plant in September with the loss of 210 jobs, it said on Thursday. Production of its best-known ale will move to Derrow, 70 miles south. The company blamed rising energy bills and a 9% fall in sales.\n\n"
    "\"This is the hardest decision we have ever taken,\" said chief executive Nicola Grant. Pre-tax profit dropped from £14.2m to £6.8m in the year to 31 December. The shares rose 4.1% to 188p.\n\n"
    "The plant opened in 1962. Ten years later it employed 1,100 people. Unions weren't told before the announcement. \"People heard it on the radio,\" said Len Marsh, a shop steward. Talks on redundancy pay, which will be worth 2 - 3 weeks' wages per year of service, begin on Monday. Derrow won't take on extra staff."
)
_UNFALL = (
    "Lastwagen kippt auf der B 83 um\n\n"
    "Ein mit Zuckerrüben beladener Lastwagen ist am Donnerstagmorgen auf der B 83 bei Ellersen umgekippt. Der 52-jährige Fahrer wurde leicht verletzt. Nach Angaben der Polizei war er auf der vereisten Straße ins Rutschen geraten. Andere Fahrzeuge waren nicht beteiligt.\n\n"
    "Die Straße blieb von 6.40 bis 13 Uhr gesperrt. Rund 22 Tonnen Rüben lagen auf der Fahrbahn. „Wir mussten mit Schaufeln ran“, sagte Einsatzleiter Florian Götz. Die Temperatur lag bei –6 Grad.\n\n"
    "Den Schaden gibt die Polizei mit 80.000 bis 90.000 Euro an. Am 17. Januar war an derselben Stelle ein Kleinbus verunglückt. Zwei Tage zuvor hatte der Kreis dort Warnschilder aufgestellt. Tempo 70 gilt seit 2021. Der Kreistag berät am 24. März über eine Leitplanke."
)
_POST = (
    "Vom Postamt zum Kulturhaus\n\n"
    "Der Förderverein Alte Post in Traunfeld hat am Freitag sein Programm für den Sommer vorgestellt. Geplant sind 24 Konzerte, zwei Lesungen und ein Flohmarkt. Vorsitzende Ingrid Vollmer rechnet mit 5.000 Gästen.\n\n"
    "Gebaut wurde das Haus 1911. Drei Jahre später bezog es die Reichspost. Im Jahr darauf richtete das Rote Kreuz dort ein Lazarett ein. Im großen Saal standen 60 Betten, im kleinen 25.\n\n"
    "Am 30. Juni 1997 schloss der letzte Schalter. Einen Abschied gab es nicht. Am Tag danach zog ein Teppichhändler ein. „Das Haus ist fast verfallen“, sagt Vollmer, die früher selbst bei der Post arbeitete. Das Dach war undicht.\n\n"
    "Die Sanierung kostete 2,2 Millionen Euro. Eine Stiftung gab 1,4 Millionen Euro dazu. Das Büro im ersten Stock ist dienstags von 10 - 12 Uhr geöffnet."
)
_COMET = (
    "Amateur astronomer spots new comet\n\n"
    "A retired bus driver has discovered a comet from his garden in Northumberland. Gordon Pike, 66, saw the faint smudge on 8 February. Two nights later he photographed it again. The find was confirmed by the Brasher Observatory last week.\n\n"
    "\"I thought it was dirt on the lens,\" Pike said. The comet is 140 million km from the Sun and moves at 38 km/s. It can't be seen with the naked eye. Its orbit takes about 900 years, astronomer Leila Haddad estimates.\n\n"
    "Pike built his 12-inch telescope in 2004 for £700. The comet's brightness is likely to grow by 2 - 3 magnitudes before June. Its nucleus may be up to 4 km wide. There is no danger to the Earth."
)

EDITS: list[Edit] = [
    Edit("klinik-gerade-quotes", _KLINIK, (("„Wir finden keine Fachärzte mehr“", "\"Wir finden keine Fachärzte mehr\""),)),
    Edit("klinik-stimmen", _KLINIK, (("mit 9 zu 4 Stimmen", "mit 9 zu 5 Stimmen"),), ("Der Aufsichtsrat stimmte am Mittwoch mit 9 zu 4 Stimmen dafür.",)),
    Edit("klinik-jahr-davor", _KLINIK, (("Im Jahr 2024", "Im Jahr 2025"),), ("Im Jahr 2024 kamen in Harsfeld 402 Kinder zur Welt.", "Im Jahr davor")),
    Edit("klinik-kuendigungen", _KLINIK, (("Kündigungen soll es nicht geben.", "Kündigungen soll es geben."),), ("Kündigungen soll es nicht geben.",)),
    Edit("klinik-nfd", _KLINIK, form="NFD"),
    Edit("klinik-demo-zuerst", _KLINIK, (
        (" Die Hebammen wollen am 21. März vor dem Kreishaus demonstrieren.", ""),
        ("darunter 14 Hebammen.", "darunter 14 Hebammen. Die Hebammen wollen am 21. März vor dem Kreishaus demonstrieren."),
    )),
    Edit("klinik-direktes-wird-indirekt", _KLINIK, (("„Wir finden keine Fachärzte mehr“, sagte er.", "Die Klinik finde keine Fachärzte mehr, sagte er."),), ("„Wir finden keine Fachärzte mehr“, sagte er.",)),
    Edit("klinik-korrekturnotiz", _KLINIK, (("38 Kilometer", "48 Kilometer"), ("soll es nicht geben.", "soll es nicht geben.\n\nKorrektur: In einer früheren Fassung dieses Textes war die Entfernung nach Bremsloh falsch angegeben.")), ("Werdende Mütter müssen künftig ins 38 Kilometer entfernte Bremsloh fahren.",)),
    Edit("berg-minuszeichen", _RADELN, (("Bei - 2 Grad", "Bei −2 Grad"),), ("Bei - 2 Grad und leichtem Schneefall waren 86 Fahrerinnen und Fahrer gestartet.",)),
    Edit("berg-plusgrade", _RADELN, (("Bei - 2 Grad", "Bei 2 Grad"),), ("Bei - 2 Grad und leichtem Schneefall waren 86 Fahrerinnen und Fahrer gestartet.",)),
    Edit("berg-ueber-unter", _RADELN, (("3 Sekunden über dem", "3 Sekunden unter dem"),), ("Er blieb in 17:05 Minuten um 3 Sekunden über dem Streckenrekord.",)),
    Edit("berg-name", _RADELN, (("Carla Benthin", "Clara Benthin"),), ("Zweite wurde mit 11 Sekunden Rückstand Vorjahressiegerin Carla Benthin.",)),
    Edit("berg-dritte-eingefuegt", _RADELN, (("Vorjahressiegerin Carla Benthin.", "Vorjahressiegerin Carla Benthin. Auf Rang drei kam die erst 17 Jahre alte Mia Korte."),)),
    Edit("berg-bildzeile", _RADELN, (("Bergzeitfahren\n\nDie", "Bergzeitfahren\n\nAntonia Lüdtke auf den letzten Metern am Hohen Stein. Foto: Jan Wehmeyer\n\nDie"),)),
    Edit("berg-absaetze-geteilt", _RADELN, (("im Ziel. Bei", "im Ziel.\n\nBei"), ("Lukas Feichter. Das", "Lukas Feichter.\n\nDas"))),
    Edit("zahn-einheiten-eng", _FUND, (("35 mg", "35mg"), ("± 60", "±60"), ("0,8 ha", "0,8\u00a0ha"))),
    Edit("zahn-gramm", _FUND, (("35 mg", "35 g"),), ("Das Labor in Jena maß den Kohlenstoff in einer Probe von 35 mg.",)),
    Edit("zahn-zwei-jahre-danach", _FUND, (("Grabung 2022", "Grabung 2021"),), ("Begonnen hatte die Grabung 2022.", "Zwei Jahre danach")),
    Edit("zahn-aelter-juenger", _FUND, (("400 Jahre älter", "400 Jahre jünger"),), ("Damit wäre die Siedlung 400 Jahre älter als bisher angenommen.",)),
    Edit("zahn-dna-doch", _FUND, (("DNA ließ sich nicht gewinnen.", "DNA ließ sich gewinnen."),), ("DNA ließ sich nicht gewinnen.",)),
    Edit("zahn-spanne", _FUND, (("von 5 bis 6 Jahren", "von 5 bis 8 Jahren"),), ("Das Kind starb vermutlich im Alter von 5 bis 6 Jahren.",)),
    Edit("zahn-ortsmarke", _FUND, (("der Siedlung\n\nArchäologen", "der Siedlung\n\nRieth (kes). Archäologen"), ("zu sehen sein. Begonnen", "zu sehen sein.\n\nBlick zurück\n\nBegonnen")), ()),
    Edit("windpark-az-und-mw", _URTEIL, (("37 MW", "37\u00a0MW"), ("Az. 7 K 318/25", "Az.\u00a07\u00a0K\u00a0318/25"))),
    Edit("windpark-woche-spaeter", _URTEIL, (("vom 3. November 2024", "vom 5. November 2024"),), ("Die Genehmigung vom 3. November 2024 sei rechtmäßig, sagte der Vorsitzende Richter Harald Quast am Freitag.", "Eine Woche später")),
    Edit("windpark-rechtskraft", _URTEIL, (("ist noch nicht rechtskräftig", "ist rechtskräftig"),), ("Das Urteil ist noch nicht rechtskräftig (Az. 7 K 318/25).",)),
    Edit("windpark-mindestens", _URTEIL, (("mindestens 1.000", "höchstens 1.000"),), ("Der Abstand zum nächsten Wohnhaus beträgt mindestens 1.000 Meter.",)),
    Edit("windpark-gutachter", _URTEIL, (("sagte Gutachter Stefan Imhof", "sagte Gutachterin Stefanie Imhof"),), ("„Der Rotmilan brütet dort nicht mehr“, sagte Gutachter Stefan Imhof.",)),
    Edit("windpark-satz-am-schluss", _URTEIL, (("(Az. 7 K 318/25).", "(Az. 7 K 318/25). Über zwei weitere Klagen entscheidet die Kammer im Mai."), ("zeigte sich enttäuscht. Sie", "zeigte sich enttäuscht.\n\nSie"))),
    Edit("windpark-megawatt-kilowatt", _URTEIL, (("37 MW", "37 kW"),), ("Die Anlagen sind jeweils 241 Meter hoch und sollen zusammen 37 MW leisten.",)),
    Edit("school-curly", _SCHOOL, (("\"It's the best news this village has had in years,\"", "“It’s the best news this village has had in years,”"), ("can't", "can’t"), ("41-43", "41–43")), language="en"),
    Edit("school-vote", _SCHOOL, (("The vote was 11 to 8.", "The vote was 11 to 9."),), ("The vote was 11 to 8.",), language="en"),
    Edit("school-three-years-later", _SCHOOL, (("September 2014", "September 2013"),), ("She has led the school since September 2014.", "Three years later"), language="en"),
    Edit("school-against", _SCHOOL, (("voted against the motion", "voted for the motion"),), ("Councillor Alan Pryce voted against the motion.",), language="en"),
    Edit("school-minibus-first", _SCHOOL, ((" Parents have raised £12,450 for a new minibus.", ""), ("6.5 miles away.", "6.5 miles away. Parents have raised £12,450 for a new minibus.")), language="en"),
    Edit("school-kilometres", _SCHOOL, (("6.5 miles away", "6.5 kilometres away"),), ("The county had wanted to move its 47 pupils to Stainforth, 6.5 miles away.",), language="en"),
    Edit("school-correction-note", _SCHOOL, (("£9,800 a year", "£8,900 a year"), ("power to stop it.", "power to stop it.\n\nThis article was amended on 13 March 2026. An earlier version misstated the cost of a school place.")), ("He argued that each place at Oakmere costs the county £9,800 a year, nearly twice the average.",), language="en"),
    Edit("saege-typografie", _SAEGE, (("58 Mio. Euro", "58\u202fMio. Euro"), ("12% weniger", "12\u00a0% weniger"), ("Transfergesellschaft...", "Transfergesellschaft…"))),
    Edit("saege-nicht-betroffen", _SAEGE, (("ist nicht betroffen", "ist betroffen"),), ("Das Zweigwerk in Gersbach ist nicht betroffen.",)),
    Edit("saege-preise-vertauscht", _SAEGE, (("von 88 auf 117 Euro", "von 117 auf 88 Euro"),), ("Der Preis für Fichte stieg binnen eines Jahres von 88 auf 117 Euro je Festmeter.",)),
    Edit("saege-umsatzjahr", _SAEGE, (("setzte 2024 rund", "setzte 2025 rund"),), ("Das Familienunternehmen setzte 2024 rund 58 Mio. Euro um, 12% weniger als im Jahr zuvor.",)),
    Edit("saege-verwalter", _SAEGE, (("Jörg Pfennig aus", "Jürgen Pfennig aus"),), ("Vorläufiger Verwalter ist der Rechtsanwalt Jörg Pfennig aus Wallstedt.", "Pfennig will bis")),
    Edit("saege-striche-und-nfd", _SAEGE, (("Zwei-Schicht-Betrieb", "Zwei‑Schicht‑Betrieb"),), form="NFD"),
    Edit("saege-aktualisierung", _SAEGE, (("Insolvenz an\n\n", "Insolvenz an\n\nVon unserem Redaktionsmitglied Kai Renner\n\n"), ("im Zwei-Schicht-Betrieb.", "im Zwei-Schicht-Betrieb.\n\nUpdate, 15.40 Uhr: Inzwischen hat sich auch der Landrat geäußert. Er will am Freitag nach Tannenbrück kommen."))),
    Edit("orgel-chevrons", _ORGEL, (("„Das ist der Klang, den man hier vor 300 Jahren hörte“", "»Das ist der Klang, den man hier vor 300 Jahren hörte«"), ("St. Jakobi klingt", "St.\u00a0Jakobi klingt"))),
    Edit("orgel-drei-jahre-darauf", _ORGEL, (("1936 war", "1938 war"),), ("1936 war das Instrument umgebaut worden.", "Drei Jahre darauf")),
    Edit("orgel-baujahr", _ORGEL, (("sie 1724 der", "sie 1742 der"),), ("Gebaut hat sie 1724 der Orgelbauer Christian Vater aus Hannover.",)),
    Edit("orgel-eintritt", _ORGEL, (("17 Uhr ist frei,", "17 Uhr kostet 12 Euro,"),), ("Der Eintritt zum Konzert um 17 Uhr ist frei, Spenden sind willkommen.",), stays=("Spenden sind willkommen",)),
    Edit("orgel-weiche-trennung", _ORGEL, (("Orgelbauer", "Orgel\u00adbauer"), ("Restauratoren", "Restau\u00adratoren"))),
    Edit("orgel-summe", _ORGEL, (("1,35 Millionen", "1,53 Millionen"),), ("Die Arbeiten kosteten 1,35 Millionen Euro.",)),
    Edit("orgel-absatz-nach-oben", _ORGEL, (
        ("\n\nDie Arbeiten kosteten 1,35 Millionen Euro. Davon trug der Bund die Hälfte. Kantorin Elisabeth Brehm spielt im Festgottesdienst Werke von Buxtehude und Bach. „Das ist der Klang, den man hier vor 300 Jahren hörte“, sagte sie.", ""),
        ("klingt wieder\n\n", "klingt wieder\n\nDie Arbeiten kosteten 1,35 Millionen Euro. Davon trug der Bund die Hälfte. Kantorin Elisabeth Brehm spielt im Festgottesdienst Werke von Buxtehude und Bach. „Das ist der Klang, den man hier vor 300 Jahren hörte“, sagte sie.\n\n"),
    )),
    Edit("brewer-typography", _BREW, (("\"This is the hardest decision we have ever taken,\"", "“This is the hardest decision we have ever taken,”"), ("\"People heard it on the radio,\"", "“People heard it on the radio,”"), ("2 - 3 weeks'", "2–3 weeks’"), ("weren't", "weren’t")), language="en"),
    Edit("brewer-ten-years", _BREW, (("opened in 1962", "opened in 1968"),), ("The plant opened in 1962.", "Ten years later"), language="en"),
    Edit("brewer-rose-fell", _BREW, (("shares rose 4.1%", "shares fell 4.1%"),), ("The shares rose 4.1% to 188p.",), language="en"),
    Edit("brewer-million-billion", _BREW, (("£14.2m to £6.8m", "£14.2bn to £6.8bn"),), ("Pre-tax profit dropped from £14.2m to £6.8m in the year to 31 December.",), language="en"),
    Edit("brewer-inserted-and-split", _BREW, (("on Thursday. Production", "on Thursday.\n\nProduction"), ("to 188p.", "to 188p. They had lost a third of their value in a year.")), language="en"),
    Edit("rueben-minus", _UNFALL, (("–6 Grad", "-6 Grad"), ("auf der B 83 um", "auf der B\u00a083 um"))),
    Edit("rueben-plus", _UNFALL, (("–6 Grad", "6 Grad"),), ("Die Temperatur lag bei –6 Grad.",)),
    Edit("rueben-zwei-tage-zuvor", _UNFALL, (("Am 17. Januar", "Am 19. Januar"),), ("Am 17. Januar war an derselben Stelle ein Kleinbus verunglückt.", "Zwei Tage zuvor")),
    Edit("rueben-schwer", _UNFALL, (("wurde leicht verletzt", "wurde schwer verletzt"),), ("Der 52-jährige Fahrer wurde leicht verletzt.",)),
    Edit("rueben-quelle", _UNFALL, (("Nach Angaben der Polizei", "Nach Angaben des Fahrers"), ("war er auf", "war der Lkw auf")), ("Nach Angaben der Polizei war er auf der vereisten Straße ins Rutschen geraten.",)),
    Edit("rueben-uhrzeit-schreibung", _UNFALL, (("von 6.40 bis 13 Uhr", "von 6:40 bis 13 Uhr"),)),
    Edit("post-baujahr", _POST, (("Haus 1911", "Haus 1912"),), ("Gebaut wurde das Haus 1911.", "Drei Jahre später", "Im Jahr darauf")),
    Edit("post-vier-jahre", _POST, (("Drei Jahre später", "Vier Jahre später"),), ("Drei Jahre später bezog es die Reichspost.", "Im Jahr darauf")),
    Edit("post-schalter", _POST, (("Am 30. Juni 1997", "Am 31. Juli 1997"),), ("Am 30. Juni 1997 schloss der letzte Schalter.", "Am Tag danach")),
    Edit("post-abschied", _POST, (("Einen Abschied gab es nicht.", "Einen Abschied gab es."),), ("Einen Abschied gab es nicht.",)),
    Edit("post-einschub-ohne-datum", _POST, (("gab es nicht. Am Tag", "gab es nicht. Nur ein Hausmeister war gekommen. Am Tag"), ("10 - 12 Uhr", "10–12 Uhr"))),
    Edit("post-betten-getauscht", _POST, (("standen 60 Betten, im kleinen 25", "standen 25 Betten, im kleinen 60"),), ("Im großen Saal standen 60 Betten, im kleinen 25.",)),
    Edit("post-ligatur", _POST, (("geöffnet.", "geöﬀnet."), ("Traunfeld hat", "Traunfeld\u00a0hat"))),
    Edit("comet-typography", _COMET, (("\"I thought it was dirt on the lens,\"", "“I thought it was dirt on the lens,”"), ("38 km/s", "38\u202fkm/s"), ("can't", "can’t"), ("comet's", "comet’s"), ("2 - 3 magnitudes", "2–3 magnitudes")), language="en"),
    Edit("comet-two-nights", _COMET, (("on 8 February", "on 9 February"),), ("Gordon Pike, 66, saw the faint smudge on 8 February.", "Two nights later"), language="en"),
    Edit("comet-naked-eye", _COMET, (("can't be seen", "can be seen"),), ("It can't be seen with the naked eye.",), language="en"),
    Edit("comet-indirect", _COMET, (("\"I thought it was dirt on the lens,\" Pike said.", "Pike said he thought it was dirt on the lens."),), ("\"I thought it was dirt on the lens,\" Pike said.",), language="en"),
    Edit("comet-update-and-caption", _COMET, (("comet\n\nA retired", "comet\n\nThe comet above Bamburgh. Photograph: G. Pike\n\nA retired"), ("to the Earth.", "to the Earth.\n\nUpdated at 4.15 p.m. with comment from the observatory.")), language="en"),
]
