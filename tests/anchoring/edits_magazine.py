"""Edits on texts as a magazine writes them, by somebody who did not know the rules."""

import unicodedata

from tests.anchoring.edit import Edit

# fmt: off
FROST_A = "In Kühnhaide sank die Temperatur in der Nacht zum Freitag auf −21,4 °C."
FROST_B = "Am Mittag war es milder – 5 Grad zeigte das Thermometer am Marktplatz."
FROST_C = "Der Winterdienst streute 312 t Salz auf einer Länge von 1 240 km."
FROST_D = "„Wir sind vorbereitet“, sagte Straßenmeisterin Gerlinde Aust."
FROST_E = "Die Talsperre Rauschenbach ist zu 87 % gefüllt."
FROST = f"Frost im Erzgebirge\n\n{FROST_A} {FROST_B}\n\n{FROST_C} {FROST_D}\n\n{FROST_E}"

WAHL_A = "Bei der Stichwahl am 3.10.2021 kam Bettina Kroll auf 52,4 Prozent der Stimmen."
WAHL_B = "Der Gegenkandidat Lars Uhde erhielt 47,6 Prozent."
WAHL_C = "Die Wahlbeteiligung stieg um 2,1 Punkte."
WAHL_D = "Uhde erkannte das Ergebnis an."
WAHL_E = "Der Rat von Moorburg hat 38 Sitze."
WAHL_F = "Die SPD hält davon 14, die CDU 13."
WAHL = f"Entscheidung in Moorburg\n\n{WAHL_A} {WAHL_B} {WAHL_C} {WAHL_D}\n\n{WAHL_E} {WAHL_F}"

NOLDE_A = "Der Küchenbauer Nolde erzielte 2023 einen Umsatz von 1,4 Mrd. Euro."
NOLDE_B = "Der operative Gewinn lag bei 88 Mio. Euro."
NOLDE_C = "Vorstandschefin Petra Iversen plant mindestens 300 neue Stellen in Bünde."
NOLDE_D = "Die Aktie legte am Donnerstag um 4,7 Prozent zu."
NOLDE_E = "Analyst Kai Böhme rät zum Kauf."
NOLDE = f"Küchenbauer mit Rückenwind\n\n{NOLDE_A} {NOLDE_B} {NOLDE_C}\n\n{NOLDE_D} {NOLDE_E}"

PROZESS_A = "Das Landgericht Hof sprach den Kaufmann Ole Fink vom Vorwurf der Untreue frei."
PROZESS_B = "Der Staatsanwalt hatte zwei Jahre Haft gefordert."
PROZESS_C = "Fink bestritt die Tat bis zuletzt."
PROZESS_D = "Ein Gutachter bezifferte den Schaden auf 1,25 Millionen Euro."
PROZESS_E = "Der mutmaßliche Helfer Rico Senf sitzt seit dem 12. Februar in Untersuchungshaft."
PROZESS = f"Urteil im Fall Fink\n\n{PROZESS_A} {PROZESS_B} {PROZESS_C}\n\n{PROZESS_D} {PROZESS_E}"

LAUF_A = "Die Läuferin Mona Dietz gewann am Sonntag den Rennsteiglauf der Frauen."
LAUF_B = "Für die letzten 5km brauchte sie knapp 19 Minuten."
LAUF_C = "Der Start verzögerte sich wegen Nebels um 1½ Stunden."
LAUF_D = "Im Fußball besiegte der SV Oberhof den FC Ilm mit 3:1."
LAUF_E = "Oberhof steht damit auf Platz 2 der Landesklasse."
LAUF_F = "Den Treffer zum 1:0 erzielte Verteidiger Jannis Roth in der 17. Minute."
LAUF = f"Sport vom Wochenende\n\n{LAUF_A} {LAUF_B} {LAUF_C}\n\n{LAUF_D} {LAUF_E} {LAUF_F}"

LABOR_A = "Forscher der Universität Rostock haben ein Bakterium beschrieben, das Nylon zersetzt."
LABOR_B = "Die Zellen sind im Schnitt 10 µm lang und teilen sich alle 4,5 ± 0,2 Stunden."
LABOR_C = "Das Enzym arbeitet bei Temperaturen unter 40 °C."
LABOR_D = "Die Fachgruppe fand es in allen sieben Proben aus dem Stralsunder Hafen."
LABOR_E = "Einen Zusammenhang mit Erkrankungen schließt Mikrobiologin Dr. Tessa Wohlrab aus."
LABOR = f"Was das Nylonbakterium kann\n\n{LABOR_A} {LABOR_B} {LABOR_C}\n\n{LABOR_D} {LABOR_E}"

KINO_A = "Der Spielfilm „Die stille Fähre“ eröffnet am 6. September das Filmfest in Eutin."
KINO_B = "Regie führte die Dänin Signe Holm – sie lebt seit 2011 in Kiel."
KINO_C = "„Und dann … war einfach Stille“, erinnert sich Hauptdarsteller Juri Baum an den Dreh."
KINO_D = "Die Jury lobte das Werk als „mutig und genau“."
KINO_E = "Karten kosten z. B. an der Abendkasse 12 Euro."
KINO = f"Filmfest mit Fähre\n\n{KINO_A} {KINO_B}\n\n{KINO_C} {KINO_D}\n\n{KINO_E}"

ABSCHIED_A = "Der Geologe Friedrich Amsel ist am 2. Mai in Clausthal gestorben."
ABSCHIED_B = "Er wurde 1938 als drittes von vier Kindern eines Bergmanns in Lautenthal geboren."
ABSCHIED_C = "Von 1979 bis 1998 leitete er die Oberharzer Sternwarte nicht, wie oft zu lesen ist, sondern das Bergarchiv."
ABSCHIED_D = "Sein Schüler Thilo Marx nannte ihn einen geduldigen Lehrer."
ABSCHIED_E = "Die Trauerfeier beginnt am Freitag um 14 Uhr in der Marktkirche."
ABSCHIED = f"Trauer um Friedrich Amsel\n\n{ABSCHIED_A} {ABSCHIED_B} {ABSCHIED_C}\n\n{ABSCHIED_D} {ABSCHIED_E}"

MIETE_A = "Die Mieten in Trier sind seit 2018 um ein Fünftel gestiegen."
MIETE_B = "Ein Quadratmeter kostet im Mittel 9,80 Euro kalt."
MIETE_C = "Die Stadt befürwortet eine Mietpreisbremse, der Eigentümerverband lehnt sie ab."
MIETE_D = "Laut Mieterbund fehlen in der Region rund 2.600 Wohnungen."
MIETE_E = "Dezernent Björn Kall will das Neubaugebiet Castelberg nördlich der Mosel erschließen."
MIETE = f"Wohnen wird teurer\n\n{MIETE_A} {MIETE_B}\n\n{MIETE_C} {MIETE_D} {MIETE_E}"

BAHN_A = "Die Strecke zwischen Husum und Niebüll bleibt bis Ostermontag gesperrt."
BAHN_B = "Grund sind Schäden an 14 Weichen."
BAHN_C = "Pro Tag fahren dort sonst 62 Züge."
BAHN_D = "Der Fahrgastverband kritisiert die Informationspolitik der Bahn."
BAHN_E = "Ein Sprecher kündigte Entschädigungen für Inhaber von Monatskarten an."
BAHN_NFD = unicodedata.normalize("NFD", f"Gesperrte Gleise\n\n{BAHN_A} {BAHN_B} {BAHN_C}\n\n{BAHN_D} {BAHN_E}")

STORE_A = "Retailer Pell & Sons said sales rose by 6 per cent to £41m in the year to March."
STORE_B = "It employs 1,900 people at 23 shops."
STORE_C = "“We can’t promise lower prices,” finance chief Moira Tait said."
STORE_D = "The Croydon branch closes at 3pm on Sundays."
STORE_E = "Rival chain Dunmore has not published its results."
STORE = f"Pell & Sons reports growth\n\n{STORE_A} {STORE_B} {STORE_C}\n\n{STORE_D} {STORE_E}"

DAM_A = "Engineers finished the Orrin Dam in 1961 after four years of work."
DAM_B = "The wall is 52 metres high and holds 18 million cubic metres of water."
DAM_C = "Campaigner Iris Boyd opposes plans to raise it — she fears for the valley."
DAM_D = "Last winter the level fell to −3 metres below the spillway mark."
DAM_E = "The energy ministry says the turbines supply at least 9,000 homes."
DAM = f"The dam that divides a valley\n\n{DAM_A} {DAM_B}\n\n{DAM_C} {DAM_D} {DAM_E}"

EDITS = [
    # Frost
    Edit("frost-minus-statt-strich", FROST, (("– 5 Grad", "−5 Grad"),), (FROST_B,)),
    Edit("frost-vorzeichen-weg", FROST, (("−21,4", "21,4"),), (FROST_A,)),
    Edit("frost-fahrenheit", FROST, (("°C", "°F"),), (FROST_A,)),
    Edit("frost-kilogramm", FROST, (("312 t ", "312 kg "),), (FROST_C,)),
    Edit("frost-samstag", FROST, (("zum Freitag", "zum Samstag"),), (FROST_A, "Mittag")),
    Edit("frost-zitat-verneint", FROST, (("sind vorbereitet", "sind nicht vorbereitet"),), (FROST_D,)),
    Edit("frost-name", FROST, (("Gerlinde Aust", "Gerlinde August"),), (FROST_D,)),
    Edit("frost-zahlendreher", FROST, (("87 %", "78 %"),), (FROST_E,)),
    Edit("frost-milder-kaelter", FROST, (("milder", "kälter"),), (FROST_B,), stays=("5 Grad zeigte das Thermometer am Marktplatz",)),
    Edit("frost-grad-ohne-leerzeichen", FROST, (("21,4 °C", "21,4°C"),)),
    Edit("frost-grad-geschuetzt", FROST, (("21,4 °C", "21,4\u202f°C"),)),
    Edit("frost-prozent-eng", FROST, (("87 %", "87%"), ("1 240 km", "1\u202f240\u00a0km"))),
    Edit("frost-guillemets", FROST, (("„Wir sind vorbereitet“", "»Wir sind vorbereitet«"),)),
    Edit("frost-nfd", FROST, form="NFD"),
    Edit("frost-nfd-und-zahl", FROST, (("312 t", "321 t"),), (FROST_C,), form="NFD"),
    # Wahl
    Edit("wahl-datum-spationiert", WAHL, (("3.10.2021", "3. 10. 2021"),)),
    Edit("wahl-datum-vertauscht", WAHL, (("3.10.2021", "10.3.2021"),), (WAHL_A,)),
    Edit("wahl-richtung", WAHL, (("stieg um", "sank um"),), (WAHL_C,)),
    Edit("wahl-einheit", WAHL, (("2,1 Punkte", "2,1 Prozent"),), (WAHL_C,)),
    Edit("wahl-nicht-anerkannt", WAHL, (("das Ergebnis an", "das Ergebnis nicht an"),), (WAHL_D,)),
    Edit("wahl-kandidaten-getauscht", WAHL, (("kam Bettina Kroll", "kam Lars Uhde"), ("Der Gegenkandidat Lars Uhde", "Die Gegenkandidatin Bettina Kroll")), (WAHL_A, WAHL_B)),
    Edit("wahl-sitze-getauscht", WAHL, (("14, die CDU 13", "13, die CDU 14"),), (WAHL_F,)),
    Edit("wahl-parteien", WAHL, (("Die SPD hält", "Die FDP hält"),), (WAHL_F,)),
    Edit("wahl-weicher-trennstrich", WAHL, (("Wahlbeteiligung", "Wahl\u00adbeteiligung"), ("Gegenkandidat", "Gegen\u00adkandidat"))),
    Edit("wahl-absatz-geteilt", WAHL, (("Punkte. Uhde", "Punkte.\n\nUhde"),)),
    Edit("wahl-absatz-vereint", WAHL, (("an.\n\nDer Rat", "an. Der Rat"),)),
    Edit("wahl-absaetze-getauscht", WAHL, (
        (f"{WAHL_A} {WAHL_B} {WAHL_C} {WAHL_D}\n\n{WAHL_E} {WAHL_F}", f"{WAHL_E} {WAHL_F}\n\n{WAHL_A} {WAHL_B} {WAHL_C} {WAHL_D}"),)),
    Edit("wahl-doppelte-leerzeichen", WAHL, (("Stimmen. Der", "Stimmen.  Der"), ("erhielt 47,6", "erhielt  47,6"))),
    # Nolde
    Edit("nolde-milliarden", NOLDE, (("88 Mio.", "88 Mrd."),), (NOLDE_B,)),
    Edit("nolde-verlust", NOLDE, (("operative Gewinn", "operative Verlust"),), (NOLDE_B,)),
    Edit("nolde-hoechstens", NOLDE, (("mindestens 300", "höchstens 300"),), (NOLDE_C,)),
    Edit("nolde-jahr", NOLDE, (("2023", "2022"),), (NOLDE_A,)),
    Edit("nolde-dollar-und-verkauf", NOLDE, (("1,4 Mrd. Euro", "1,4 Mrd. Dollar"), ("rät zum Kauf", "rät zum Verkauf")), (NOLDE_A, NOLDE_E)),
    Edit("nolde-umformuliert", NOLDE, (("legte am Donnerstag um 4,7 Prozent zu", "gewann am Donnerstag 4,7 Prozent"),), (NOLDE_D,)),
    Edit("nolde-erwaegt", NOLDE, (("Iversen plant", "Iversen erwägt"),), (NOLDE_C,)),
    Edit("nolde-mio-geschuetzt", NOLDE, (("88 Mio. Euro", "88\u00a0Mio.\u00a0Euro"), ("1,4 Mrd. Euro", "1,4\u202fMrd. Euro"))),
    Edit("nolde-nfd", NOLDE, form="NFD"),
    Edit("nolde-satz-eingefuegt", NOLDE, (("in Bünde.", "in Bünde. Der Branchenverband Möbel tagt im Mai in Herford."),)),
    # Prozess
    Edit("prozess-verurteilt", PROZESS, (("sprach den Kaufmann Ole Fink vom Vorwurf der Untreue frei", "sprach den Kaufmann Ole Fink der Untreue schuldig"),), (PROZESS_A,)),
    Edit("prozess-verteidiger", PROZESS, (("Der Staatsanwalt", "Der Nebenkläger"),), (PROZESS_B,)),
    Edit("prozess-gestand", PROZESS, (("Fink bestritt", "Fink gestand"), (" bis zuletzt", " zuletzt")), (PROZESS_C,)),
    Edit("prozess-mutmasslich-weg", PROZESS, (("Der mutmaßliche Helfer", "Der Helfer"),), (PROZESS_E,)),
    Edit("prozess-komma", PROZESS, (("1,25 Millionen", "12,5 Millionen"),), (PROZESS_D,)),
    Edit("prozess-datum", PROZESS, (("12. Februar", "21. Februar"),), (PROZESS_E,)),
    Edit("prozess-datum-geschuetzt", PROZESS, (("12. Februar", "12.\u00a0Februar"), ("1,25 Millionen", "1,25\u00a0Millionen"))),
    Edit("prozess-absatz-mitten", PROZESS, (("frei. Der", "frei.\n\nDer"), ("gefordert. Fink", "gefordert.\n\nFink"))),
    # Lauf
    Edit("lauf-km-abstand", LAUF, (("5km", "5 km"),)),
    Edit("lauf-bruch-abstand", LAUF, (("1½ Stunden", "1 ½ Stunden"),)),
    Edit("lauf-bruch-groesser", LAUF, (("1½", "2½"),), (LAUF_C,)),
    Edit("lauf-ergebnis", LAUF, (("3:1", "1:3"),), (LAUF_D,)),
    Edit("lauf-platz", LAUF, (("Platz 2", "Platz 12"),), (LAUF_E,)),
    Edit("lauf-meilen", LAUF, (("5km", "5 Meilen"),), (LAUF_B,)),
    Edit("lauf-torschuetze-und-minute", LAUF, (("Jannis Roth", "Jannik Roth"), ("17. Minute", "71. Minute")), (LAUF_F,)),
    Edit("lauf-frauen-maenner", LAUF, (("der Frauen", "der Junioren"),), (LAUF_A,)),
    Edit("lauf-absaetze-getauscht", LAUF, (
        (f"{LAUF_A} {LAUF_B} {LAUF_C}\n\n{LAUF_D} {LAUF_E} {LAUF_F}", f"{LAUF_D} {LAUF_E} {LAUF_F}\n\n{LAUF_A} {LAUF_B} {LAUF_C}"),)),
    # Labor
    Edit("labor-nanometer", LABOR, (("10 µm", "10 nm"),), (LABOR_B,)),
    Edit("labor-streuung", LABOR, (("± 0,2", "± 0,3"),), (LABOR_B,), stays=("Die Zellen sind im Schnitt 10 µm lang",)),
    Edit("labor-ueber", LABOR, (("unter 40", "über 40"),), (LABOR_C,)),
    Edit("labor-nicht-alle", LABOR, (("in allen sieben", "in nicht allen sieben"),), (LABOR_D,)),
    Edit("labor-nicht-ausgeschlossen", LABOR, (("Wohlrab aus.", "Wohlrab nicht aus."),), (LABOR_E,)),
    Edit("labor-plusminus-eng", LABOR, (("± 0,2", "±\u202f0,2"), ("10 µm", "10\u00a0µm"))),
    Edit("labor-dr-geschuetzt", LABOR, (("Dr. Tessa", "Dr.\u00a0Tessa"),)),
    Edit("labor-trennstriche", LABOR, (("Erkrankungen", "Erkran\u00adkungen"), ("Mikrobiologin", "Mikro\u00adbiologin"))),
    # Kino
    Edit("kino-titel", KINO, (("stille Fähre", "stille Fahrt"),), (KINO_A,)),
    Edit("kino-titel-guillemets", KINO, (("„Die stille Fähre“", "»Die stille Fähre«"), ("„mutig und genau“", "»mutig und genau«"))),
    Edit("kino-punkte", KINO, (("dann … war", "dann ... war"),)),
    Edit("kino-geviertstrich", KINO, ((" – sie", " — sie"),)),
    Edit("kino-kurzer-strich", KINO, ((" – sie", " - sie"),)),
    Edit("kino-zb-eng", KINO, (("z. B.", "z.B."),)),
    Edit("kino-lob-wort", KINO, (("mutig und genau", "mutig und grob"),), (KINO_D,)),
    Edit("kino-kritik", KINO, (("lobte das Werk", "tadelte das Werk"),), (KINO_D,)),
    Edit("kino-sprecher", KINO, (("Hauptdarsteller Juri Baum", "Kameramann Enno Rieck"),), (KINO_C,)),
    Edit("kino-schwedin", KINO, (("Dänin", "Schwedin"),), (KINO_B,)),
    Edit("kino-gerade-anfuehrung", KINO, (("„Und dann", "\"Und dann"), ("Stille“", "Stille\""))),
    # Abschied
    Edit("abschied-jahrgang", ABSCHIED, (("1938", "1983"),), (ABSCHIED_B,)),
    Edit("abschied-kinderzahl", ABSCHIED, (("drittes von vier", "viertes von fünf"),), (ABSCHIED_B,)),
    Edit("abschied-negation-weg", ABSCHIED, (("die Oberharzer Sternwarte nicht, wie oft zu lesen ist, sondern das Bergarchiv", "die Oberharzer Sternwarte, wie oft zu lesen ist, und das Bergarchiv"),), (ABSCHIED_C,)),
    Edit("abschied-uhrzeit-und-ort", ABSCHIED, (("14 Uhr", "15 Uhr"), ("Marktkirche", "Klosterkirche")), (ABSCHIED_E,)),
    Edit("abschied-synonym", ABSCHIED, (("gestorben", "verstorben"),), (ABSCHIED_A,)),
    Edit("abschied-tag-geschuetzt", ABSCHIED, (("2. Mai", "2.\u00a0Mai"), ("14 Uhr", "14\u00a0Uhr"))),
    Edit("abschied-nfd", ABSCHIED, form="NFD"),
    # Miete
    Edit("miete-anteil", MIETE, (("ein Fünftel", "ein Viertel"),), (MIETE_A,)),
    Edit("miete-kalt-warm", MIETE, (("Euro kalt", "Euro warm"),), (MIETE_B,)),
    Edit("miete-haltung-getauscht", MIETE, (("Die Stadt befürwortet eine Mietpreisbremse, der Eigentümerverband lehnt sie ab", "Der Eigentümerverband befürwortet eine Mietpreisbremse, die Stadt lehnt sie ab"),), (MIETE_C,)),
    Edit("miete-quelle", MIETE, (("Laut Mieterbund", "Laut Städtetag"),), (MIETE_D,)),
    Edit("miete-himmelsrichtung", MIETE, (("nördlich der", "südlich der"),), (MIETE_E,)),
    Edit("miete-rund-weg", MIETE, (("rund 2.600", "2.600"),), (MIETE_D,)),
    Edit("miete-leerzeichen", MIETE, (("9,80 Euro", "9,80\u202fEuro"), ("2.600 Wohnungen", "2.600  Wohnungen"))),
    # Bahn (alter Text zerlegt)
    Edit("bahn-nfc", BAHN_NFD, form="NFC"),
    Edit("bahn-nfc-und-zahl", BAHN_NFD, (("14 Weichen", "15 Weichen"),), (unicodedata.normalize("NFD", BAHN_B),), form="NFC"),
    Edit("bahn-haltung", BAHN_NFD, (("Fahrgastverband kritisiert", "Fahrgastverband begrüßt"),), (unicodedata.normalize("NFD", BAHN_D),), form="NFC"),
    Edit("bahn-absatz", BAHN_NFD, (("Weichen. Pro", "Weichen.\n\nPro"),), form="NFC"),
    # English
    Edit("store-fell", STORE, (("sales rose", "sales fell"),), (STORE_A,), language="en"),
    Edit("store-dollars", STORE, (("£41m", "$41m"),), (STORE_A,), language="en"),
    Edit("store-can", STORE, (("We can’t promise", "We can promise"),), (STORE_C,), language="en"),
    Edit("store-am", STORE, (("3pm", "3am"),), (STORE_D,), language="en"),
    Edit("store-has-published", STORE, (("has not published", "has published"),), (STORE_E,), language="en"),
    Edit("store-straight-quotes", STORE, (("“We can’t", "\"We can't"), ("prices,”", "prices,\"")), language="en"),
    Edit("store-pm-space", STORE, (("3pm", "3 pm"),), language="en"),
    Edit("store-paragraph", STORE, (("shops. “We", "shops.\n\n“We"),), language="en"),
    Edit("dam-supports", DAM, (("Boyd opposes plans", "Boyd supports plans"),), (DAM_C,), language="en"),
    Edit("dam-billion", DAM, (("18 million", "18 billion"),), (DAM_B,), language="en"),
    Edit("dam-sign", DAM, (("−3 metres", "+3 metres"),), (DAM_D,), language="en"),
    Edit("dam-at-most", DAM, (("at least 9,000", "at most 9,000"),), (DAM_E,), language="en"),
    Edit("dam-reworded", DAM, (("Engineers finished", "Engineers completed"),), (DAM_A,), language="en"),
    Edit("dam-en-dash", DAM, (("it — she", "it – she"),), language="en"),
    Edit("dam-nbsp", DAM, (("52 metres", "52\u00a0metres"), ("18 million", "18\u00a0million")), language="en"),
    Edit("dam-double-space", DAM, (("high and", "high  and"),), language="en"),
    Edit("dam-paragraphs-swapped", DAM, (
        (f"{DAM_A} {DAM_B}\n\n{DAM_C} {DAM_D} {DAM_E}", f"{DAM_C} {DAM_D} {DAM_E}\n\n{DAM_A} {DAM_B}"),), language="en"),
    # weitere rein typografische Fassungen
    Edit("frost-grad-zeichen", FROST, (("21,4 °C", "21,4 ℃"),)),
    Edit("frost-absatz-geteilt", FROST, (("km. „Wir", "km.\n\n„Wir"),)),
    Edit("frost-trennstrich", FROST, (("Straßenmeisterin", "Straßen\u00admeisterin"), ("Thermometer", "Thermo\u00admeter"))),
    Edit("frost-tonnen-geschuetzt", FROST, (("312 t ", "312\u00a0t "),)),
    Edit("frost-tonnen-eng", FROST, (("312 t ", "312t "),)),
    Edit("wahl-datum-eng-geschuetzt", WAHL, (("3.10.2021", "3.\u202f10.\u202f2021"),)),
    Edit("wahl-nfd", WAHL + "\n\nÜber das Ergebnis berät der Ausschuss am Freitag.", form="NFD"),
    Edit("nolde-abstaende", NOLDE, (("88 Mio. Euro", "88 Mio.  Euro"), ("um 4,7 Prozent", "um 4,7\u00a0Prozent"))),
    Edit("nolde-absaetze-getauscht", NOLDE, (
        (f"{NOLDE_A} {NOLDE_B} {NOLDE_C}\n\n{NOLDE_D} {NOLDE_E}", f"{NOLDE_D} {NOLDE_E}\n\n{NOLDE_A} {NOLDE_B} {NOLDE_C}"),)),
    Edit("nolde-absatz", NOLDE, (("Euro. Vorstandschefin", "Euro.\n\nVorstandschefin"),)),
    Edit("prozess-trennstrich", PROZESS, (("Untersuchungshaft", "Untersuchungs\u00adhaft"),)),
    Edit("miete-nfd", MIETE, form="NFD"),
    Edit("prozess-absaetze-vereint", PROZESS, (("zuletzt.\n\nEin", "zuletzt. Ein"),)),
    Edit("lauf-km-geschuetzt", LAUF, (("5km", "5\u00a0km"),)),
    Edit("lauf-bruch-schmal", LAUF, (("1½ Stunden", "1\u202f½\u00a0Stunden"),)),
    Edit("lauf-minute-geschuetzt", LAUF, (("17. Minute", "17.\u00a0Minute"), ("Platz 2", "Platz\u00a02"))),
    Edit("labor-grad-eng", LABOR, (("40 °C", "40°C"),)),
    Edit("labor-nfd", LABOR, form="NFD"),
    Edit("labor-absatz", LABOR, (("°C.\n\nDie", "°C. Die"),)),
    Edit("kino-absaetze-getauscht", KINO, (
        (f"{KINO_C} {KINO_D}\n\n{KINO_E}", f"{KINO_E}\n\n{KINO_C} {KINO_D}"),)),
    Edit("kino-zb-geschuetzt", KINO, (("z. B.", "z.\u202fB."), ("12 Euro", "12\u00a0Euro"))),
    Edit("kino-nfd-und-guillemets", KINO, (("„mutig und genau“", "»mutig und genau«"),), form="NFD"),
    Edit("kino-umgekehrte-guillemets", KINO, (("„mutig und genau“", "«mutig und genau»"),)),
    Edit("kino-englische-anfuehrung", KINO, (("„Die stille Fähre“", "“Die stille Fähre”"),)),
    Edit("abschied-absatz", ABSCHIED, (("geboren. Von", "geboren.\n\nVon"), ("Lehrer. Die", "Lehrer.\n\nDie"))),
    Edit("abschied-trennstriche", ABSCHIED, (("Trauerfeier", "Trauer\u00adfeier"), ("Bergarchiv", "Berg\u00adarchiv"))),
    Edit("miete-trennstrich", MIETE, (("Eigentümerverband", "Eigentümer\u00adverband"),)),
    Edit("miete-absaetze-getauscht", MIETE, (
        (f"{MIETE_A} {MIETE_B}\n\n{MIETE_C} {MIETE_D} {MIETE_E}", f"{MIETE_C} {MIETE_D} {MIETE_E}\n\n{MIETE_A} {MIETE_B}"),)),
    Edit("store-inserted", STORE, (("on Sundays.", "on Sundays. Train fares in Kent go up in January."),), language="en"),
    Edit("store-per-month", STORE, (("in the year to March", "in the month to March"),), (STORE_A,), language="en"),
    Edit("store-shops", STORE, (("23 shops", "32 shops"),), (STORE_B,), language="en"),
    Edit("store-speaker", STORE, (("finance chief Moira Tait", "chairman Neil Garside"),), (STORE_C,), language="en"),
    Edit("store-opens", STORE, (("branch closes", "branch opens"), ("on Sundays", "on Saturdays")), (STORE_D,), language="en"),
    Edit("dam-year", DAM, (("1961", "1916"),), (DAM_A,), language="en"),
    Edit("dam-above", DAM, (("below the spillway", "above the spillway"),), (DAM_D,), language="en"),
    Edit("dam-feet", DAM, (("52 metres", "52 feet"),), (DAM_B,), language="en"),
    Edit("store-german-quotes", STORE, (("“We can’t promise lower prices,”", "«We can’t promise lower prices,»"),), language="en"),
    Edit("store-nbsp", STORE, (("1,900 people", "1,900\u00a0people"), ("6 per cent", "6\u00a0per cent")), language="en"),
    Edit("store-soft-hyphen", STORE, (("Retailer", "Re\u00adtailer"), ("employs", "em\u00adploys")), language="en"),
    Edit("store-paragraphs-swapped", STORE, (
        (f"{STORE_A} {STORE_B} {STORE_C}\n\n{STORE_D} {STORE_E}", f"{STORE_D} {STORE_E}\n\n{STORE_A} {STORE_B} {STORE_C}"),), language="en"),
    Edit("dam-spaced-hyphen", DAM, (("it — she", "it - she"),), language="en"),
    Edit("dam-paragraph", DAM, (("work. The wall", "work.\n\nThe wall"),), language="en"),
    Edit("dam-joined", DAM, (("of water.\n\nCampaigner", "of water. Campaigner"),), language="en"),
]
