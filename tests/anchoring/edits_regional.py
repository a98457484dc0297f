"""Edits on texts as a regional paper writes them, by a third author; this half was tuned on."""

from tests.anchoring.edit import Edit

# fmt: off
_BAD = (
    "Hallenbad bleibt länger zu\n\n"
    "Das Hallenbad an der Mühlstraße öffnet frühestens am 4. Mai wieder. Das hat Badleiterin Monika Ferch am Donnerstag im Bauausschuss gesagt. Ursprünglich sollte die Sanierung Ende Februar abgeschlossen sein.\n\n"
    "Grund für die Verzögerung sind Risse im Becken, die erst nach dem Abbruch der Fliesen sichtbar wurden. Die Stadt rechnet nun mit Kosten von 3,8 Millionen Euro. Im Haushalt 2025 waren 3,1 Millionen Euro vorgesehen. „Wir hätten früher bohren müssen“, sagte Ferch.\n\n"
    "Rund 450 Kinder aus fünf Grundschulen weichen derzeit in das Lehrschwimmbecken nach Oberweiler aus. Die Fahrt dauert 25 Minuten. Den Bus bezahlt der Kreis.\n\n"
    "Im Jahr 2023 zählte das Bad 61.200 Besucher. Im Jahr zuvor waren es 48.700 gewesen. Eine Erhöhung der Eintrittspreise schloss Kämmerer Ulf Brandis nicht aus."
)
_HAND = (
    "Handball: Eintracht verliert in letzter Sekunde\n\n"
    "Die Handballer von Eintracht Brakenau haben das Derby beim TSV Hollern mit 27:28 (14:12) verloren. Vor 1.150 Zuschauern traf Rückraumspieler Jonas Ebeling drei Sekunden vor dem Ende zum Sieg für die Gastgeber. Bester Werfer der Eintracht war Malte Suhr mit 9 Toren.\n\n"
    "„Wir haben uns das Spiel selbst kaputt gemacht“, sagte Trainer Dirk Heise. Seine Mannschaft vergab in der zweiten Halbzeit vier Siebenmeter. Torwart Finn Radtke musste in der 41. Minute mit einer Knieverletzung vom Feld.\n\n"
    "In der Tabelle rutschte Brakenau auf den 11. Platz ab. Der Vorsprung auf die Abstiegsränge beträgt noch 2 Punkte. Am Samstag, 21. März, um 18.30 Uhr empfängt die Eintracht den Tabellenführer HSG Nordwald. Das Hinspiel hatte Nordwald mit 33:21 gewonnen. Karten kosten 8 - 12 Euro."
)
_SEEGRAS = (
    "Seegras kehrt in die Bucht zurück\n\n"
    "In der Wessinger Bucht wächst wieder Seegras. Ein Team um die Meeresbiologin Hanna Freitag vom Institut für Küstenforschung hat im Sommer 2025 eine Fläche von 17,5 Hektar kartiert. Fünf Jahre vorher waren es 6,2 Hektar. Die Ergebnisse erschienen in der Zeitschrift „Coastal Ecology“.\n\n"
    "Die Forscher führen die Erholung auf sauberes Wasser zurück. Die Stickstofffracht der Wesse sank demnach um 34 Prozent. Ob auch wärmere Winter helfen, ist unklar. „Seegras wächst langsam und stirbt schnell“, sagt Freitag.\n\n"
    "Für die Studie tauchten elf Freiwillige an 140 Stellen bis in eine Tiefe von 4,8 m. Die Pflanzen speichern nach früheren Messungen 2 bis 3 t Kohlenstoff je Hektar und Jahr. Das Land fördert das Projekt bis zum 31. Dezember 2027 mit 890.000 Euro. Beteiligt ist auch die Universität Nordstedt."
)
_PROZESS = (
    "Prozess um Brand im Möbelhaus: Anklage fordert sieben Jahre\n\n"
    "Im Prozess um den Brand im Möbelhaus Kressner hat die Staatsanwaltschaft am Dienstag eine Haftstrafe von sieben Jahren gefordert. Der 44 Jahre alte Angeklagte soll in der Nacht zum 9. Oktober 2024 an drei Stellen Feuer gelegt haben. Am Tag darauf wurde er festgenommen. Der Schaden beträgt laut Gutachten 5,6 Millionen Euro.\n\n"
    "„Er hat den Tod von Menschen in Kauf genommen“, sagte Oberstaatsanwältin Birgit Lohse. Die Verteidigung beantragte Freispruch. Ihr Mandant habe in jener Nacht geschlafen, sagte Anwalt Cem Aydin. Ein Geständnis gibt es nicht.\n\n"
    "Vor dem Landgericht Altstadt waren an zwölf Tagen 37 Zeugen gehört worden. Bei dem Brand hatten zwei Feuerwehrleute Rauchvergiftungen erlitten. Der Angeklagte war früher Hausmeister bei Kressner. Das Urteil soll am 26. März verkündet werden (Az. 3 KLs 12/25)."
)
_BRIDGE = (
    "Swing bridge to close for eleven weeks\n\n"
    "The swing bridge at Harnham Quay will close to all traffic from 13 April, the port authority said on Tuesday. Work on the bearings is expected to last eleven weeks and cost £2.4 million. About 9,300 vehicles use the bridge every day.\n\n"
    "\"We know this is painful for traders,\" said Ruth Calloway, the authority's chief engineer. She ruled out opening one lane at night. A ferry for pedestrians will run every 20 minutes between 6 a.m. and 10 p.m.\n\n"
    "The bridge was built in 1908 and last overhauled in 1986. Two years earlier a coal barge had struck its northern pier. Nobody was hurt in that accident. Inspectors found cracks 14-18 mm deep last autumn. The council, which owns the approach roads, didn't object to the closure. It has set aside £150,000 to help shops on Wharf Street."
)
_KEKS = (
    "Kekshersteller Wiebrand verdient weniger\n\n"
    "Der Süßwarenhersteller Wiebrand hat im vergangenen Geschäftsjahr 412 Mio. Euro umgesetzt, 3,6% mehr als im Jahr davor. Der Gewinn sank dagegen von 21,4 auf 15,9 Millionen Euro. Vorstandschef Ralf Demuth machte dafür die hohen Kakaopreise verantwortlich.\n\n"
    "„Wir können nicht jede Erhöhung weitergeben“, sagte Demuth am Donnerstag in Detterode. Die Dividende soll von 1,20 auf 0,80 Euro je Aktie gekürzt werden. Die Hauptversammlung entscheidet darüber am 20. Mai.\n\n"
    "Wiebrand beschäftigt 1.930 Menschen, 45 weniger als vor einem Jahr. Stellen will das Unternehmen nach eigenen Angaben nicht streichen. Das Werk in Polen läuft seit Januar im Drei-Schicht-Betrieb. Für 2026 erwartet Finanzvorständin Ilka Sommer einen leicht steigenden Gewinn. Analysten hatten zuletzt mit einem Rückgang gerechnet... Die Aktie notierte am Mittag bei 27,35 Euro."
)
_FILM = (
    "Filmfest Dornau: Goldene Distel für Debüt aus Georgien\n\n"
    "Die Goldene Distel des Filmfests Dornau geht in diesem Jahr an die georgische Regisseurin Nino Kapanadse. Ihr Debüt „Die Salzstraße“ überzeugte die fünfköpfige Jury am Samstagabend. Der Preis ist mit 15.000 Euro dotiert.\n\n"
    "„Ein Film, der fast ohne Worte auskommt“, lobte Jurypräsident Viktor Hagedorn. Die Hauptrolle spielt die 71-jährige Laiendarstellerin Marika Dolidse. Gedreht wurde 2023 in nur 19 Tagen in einem Bergdorf. Ein Jahr später lief der Film erstmals in Tiflis.\n\n"
    "Den Publikumspreis erhielt die Komödie „Onkel Fritz fliegt“ des Dornauers Bernd Lauterbach. Insgesamt waren 64 Filme aus 22 Ländern zu sehen. Die Veranstalter zählten 11.800 Zuschauer, etwas mehr als 2025. Festivalleiterin Greta Simonis hört im Herbst auf. Ein Nachfolger steht noch nicht fest."
)
_ROVERS = (
    "Harper leaves it late as Rovers climb to fourth\n\n"
    "Substitute Danny Harper scored twice in stoppage time as Rovers beat Kingsport Town 3-2 on Saturday. The result lifted Rovers to fourth, 2 points behind leaders Wexley. A crowd of 8,416 saw the game.\n\n"
    "Town had led 2-0 after 35 minutes through Luis Ferreira and Ben Oduya. Defender Craig Nolan pulled one back before the break. \"I told them at half-time that one goal would change everything,\" said manager Steph Garrity. Her side haven't lost at home since 18 October. Five days earlier they had gone out of the cup.\n\n"
    "Goalkeeper Aaron Pike missed the match with a broken thumb and will be out for 6 - 8 weeks. Rovers don't plan to sign a replacement. They travel to Marlby on Tuesday. Kick-off is at 7.45 p.m. Town remain in the bottom three."
)
_STURM = (
    "Sturmtief „Egon“ deckt Turnhalle ab\n\n"
    "Sturmtief „Egon“ hat in der Nacht zum Freitag im Kreis Bohlen erhebliche Schäden angerichtet. In Grafenhorst deckte eine Böe das Dach der Turnhalle ab. Die Feuerwehren rückten zu 94 Einsätzen aus. Verletzt wurde niemand.\n\n"
    "Auf dem Blocksattel wurden 131 km/h gemessen. Die Temperatur fiel binnen drei Stunden auf –4 Grad. „So etwas habe ich in 30 Dienstjahren nicht erlebt“, sagte Kreisbrandmeister Uwe Tietz. Die Bahnstrecke zwischen Bohlen und Ahrtal blieb bis 7.30 Uhr gesperrt.\n\n"
    "Den Schaden an der Halle schätzt die Gemeinde auf 250.000 bis 300.000 Euro. Am 24. Januar 2025 war schon einmal ein Teil des Daches weggeflogen. Tags zuvor hatte die Gemeinde die Halle prüfen lassen. Der Unterricht fällt bis Mittwoch aus. Die Versicherung will zahlen."
)
_BAHN = (
    "Als die Kleinbahn nach Sellin kam\n\n"
    "Der Heimatverein Sellin zeigt von Sonntag an eine Ausstellung über die Kleinbahn. Zu sehen sind 86 Fotos, drei Signale und eine Uniform. Die Ausstellung hat der frühere Lokführer Karl-Heinz Moll zusammengetragen.\n\n"
    "Eröffnet wurde die Strecke 1899. Zwei Jahre später fuhren täglich acht Züge. Im Jahr darauf kam ein Anschluss zum Hafen hinzu. Die Fahrkarte kostete 40 Pfennige, für Kinder die Hälfte.\n\n"
    "Am 3. Oktober 1964 fuhr der letzte Personenzug. Eine Blaskapelle spielte. Tags darauf begann der Busverkehr. „Die halbe Stadt stand am Bahnsteig“, sagt Moll, der damals 17 Jahre alt war. Die Gleise wurden nicht abgebaut.\n\n"
    "Der Verein will einen Teil der Strecke wieder befahren. Dafür fehlen ihm noch 120.000 Euro. Bisher hat die Stadt 15.000 Euro zugesagt. Die Ausstellung im Alten Spritzenhaus ist sonntags von 14 - 17 Uhr geöffnet."
)
_PAINTING = (
    "Lost seascape found behind wardrobe\n\n"
    "A seascape that had been missing for more than 80 years has turned up behind a wardrobe in Leeds. The oil painting by Edith Norcroft was identified in January by curator Paul Vance. It is worth about £45,000, according to the Aldine Gallery.\n\n"
    "\"I knew it was hers within seconds,\" Vance said. The canvas measures 61 x 92 cm and isn't signed. Norcroft sold it in 1938 to a doctor from York. Three years later his house was bombed. The frame was lost, but the picture survived.\n\n"
    "The wardrobe's owner, a 68-year-old retired teacher, plans to keep the painting. It will go on show in Leeds on 2 May. Admission is free. Only 11 works by Norcroft are known to exist."
)

EDITS: list[Edit] = [
    Edit("bad-guillemets", _BAD, (("„Wir hätten früher bohren müssen“", "»Wir hätten früher bohren müssen«"),)),
    Edit("bad-kosten", _BAD, (("3,8 Millionen", "3,9 Millionen"),), ("Die Stadt rechnet nun mit Kosten von 3,8 Millionen Euro.",)),
    Edit("bad-jahr-zuvor", _BAD, (("Im Jahr 2023", "Im Jahr 2022"),), ("Im Jahr 2023 zählte das Bad 61.200 Besucher.", "Im Jahr zuvor")),
    Edit("bad-nicht-aus", _BAD, (("Ulf Brandis nicht aus", "Ulf Brandis aus"),), ("Eine Erhöhung der Eintrittspreise schloss Kämmerer Ulf Brandis nicht aus.",)),
    Edit("bad-feste-abstaende", _BAD, (("4. Mai", "4.\u00a0Mai"), ("3,8 Millionen Euro", "3,8\u00a0Millionen\u00a0Euro"), ("25 Minuten", "25\u202fMinuten"))),
    Edit("bad-absatz-ans-ende", _BAD, (
        ("Rund 450 Kinder aus fünf Grundschulen weichen derzeit in das Lehrschwimmbecken nach Oberweiler aus. Die Fahrt dauert 25 Minuten. Den Bus bezahlt der Kreis.\n\n", ""),
        ("schloss Kämmerer Ulf Brandis nicht aus.", "schloss Kämmerer Ulf Brandis nicht aus.\n\nRund 450 Kinder aus fünf Grundschulen weichen derzeit in das Lehrschwimmbecken nach Oberweiler aus. Die Fahrt dauert 25 Minuten. Den Bus bezahlt der Kreis."),
    )),
    Edit("bad-indirekt", _BAD, (("„Wir hätten früher bohren müssen“, sagte Ferch.", "Man hätte früher bohren müssen, sagte Ferch."),), ("„Wir hätten früher bohren müssen“, sagte Ferch.",)),
    Edit("bad-autorin-und-zwischentitel", _BAD, (("länger zu\n\n", "länger zu\n\nVon Silke Amthor\n\n"), ("sagte Ferch.\n\n", "sagte Ferch.\n\nSchüler fahren nach Oberweiler\n\n"))),
    Edit("derby-bisstrich", _HAND, (("8 - 12 Euro", "8–12 Euro"),)),
    Edit("derby-ergebnis", _HAND, (("mit 27:28 (14:12)", "mit 27:28 (14:13)"),), ("Die Handballer von Eintracht Brakenau haben das Derby beim TSV Hollern mit 27:28 (14:12) verloren.",)),
    Edit("derby-torschuetze", _HAND, (("Malte Suhr", "Mats Suhr"),), ("Bester Werfer der Eintracht war Malte Suhr mit 9 Toren.",)),
    Edit("derby-einschub", _HAND, (("vier Siebenmeter. Torwart", "vier Siebenmeter. Zwei davon parierte Hollerns Schlussmann Ole Pries. Torwart"),)),
    Edit("derby-ueberschrift", _HAND, (("Eintracht verliert in letzter Sekunde", "Eintracht verliert das Derby"),), ("Handball: Eintracht verliert in letzter Sekunde",)),
    Edit("derby-sprecher", _HAND, (("sagte Trainer Dirk Heise", "sagte Manager Dirk Heise"),), ("„Wir haben uns das Spiel selbst kaputt gemacht“, sagte Trainer Dirk Heise.",)),
    Edit("derby-fliesstext", _HAND, (("mit 9 Toren.\n\n„Wir", "mit 9 Toren. „Wir"), ("Knieverletzung vom Feld.\n\nIn der", "Knieverletzung vom Feld. In der"))),
    Edit("seegras-ohne-leerzeichen", _SEEGRAS, (("4,8 m", "4,8m"), ("3 t Kohlenstoff", "3\u202ft Kohlenstoff"))),
    Edit("seegras-einheit", _SEEGRAS, (("17,5 Hektar", "17,5 Quadratkilometer"),), ("Ein Team um die Meeresbiologin Hanna Freitag vom Institut für Küstenforschung hat im Sommer 2025 eine Fläche von 17,5 Hektar kartiert.",)),
    Edit("seegras-fuenf-jahre-vorher", _SEEGRAS, (("im Sommer 2025", "im Sommer 2024"),), ("Ein Team um die Meeresbiologin Hanna Freitag vom Institut für Küstenforschung hat im Sommer 2025 eine Fläche von 17,5 Hektar kartiert.", "Fünf Jahre vorher")),
    Edit("seegras-um-auf", _SEEGRAS, (("um 34 Prozent", "auf 34 Prozent"),), ("Die Stickstofffracht der Wesse sank demnach um 34 Prozent.",)),
    Edit("seegras-unklar-klar", _SEEGRAS, (("ist unklar", "ist klar"),), ("Ob auch wärmere Winter helfen, ist unklar.",)),
    Edit("seegras-tausenderpunkt", _SEEGRAS, (("890.000 Euro", "890\u202f000 Euro"),)),
    Edit("seegras-ort-und-update", _SEEGRAS, (("zurück\n\nIn der", "zurück\n\nNordstedt – In der"), ("Universität Nordstedt.", "Universität Nordstedt.\n\nAktualisiert am 14. März, 9.20 Uhr: Die Angaben zur Förderung wurden ergänzt.")), ()),
    Edit("brand-az-leerzeichen", _PROZESS, (("(Az. 3 KLs 12/25)", "(Az. 3\u00a0KLs\u00a012/25)"),)),
    Edit("brand-tag-darauf", _PROZESS, (("zum 9. Oktober 2024", "zum 10. Oktober 2024"),), ("Der 44 Jahre alte Angeklagte soll in der Nacht zum 9. Oktober 2024 an drei Stellen Feuer gelegt haben.", "Am Tag darauf", "jener Nacht")),
    Edit("brand-haftstrafe", _PROZESS, (("Haftstrafe von sieben Jahren", "Haftstrafe von sechs Jahren"), ("fordert sieben Jahre", "fordert sechs Jahre")), ("Prozess um Brand im Möbelhaus: Anklage fordert sieben Jahre", "Im Prozess um den Brand im Möbelhaus Kressner hat die Staatsanwaltschaft am Dienstag eine Haftstrafe von sieben Jahren gefordert.")),
    Edit("brand-gestaendnis", _PROZESS, (("Ein Geständnis gibt es nicht.", "Ein Geständnis gibt es."),), ("Ein Geständnis gibt es nicht.",)),
    Edit("brand-wortlaut-im-zitat", _PROZESS, (("den Tod von Menschen", "den Tod vieler Menschen"),), ("„Er hat den Tod von Menschen in Kauf genommen“, sagte Oberstaatsanwältin Birgit Lohse.",)),
    Edit("brand-satz-eingeschoben", _PROZESS, (("37 Zeugen gehört worden. Bei", "37 Zeugen gehört worden. Zwei von ihnen vernahm die Kammer per Video. Bei"),)),
    Edit("brand-verdacht-weg", _PROZESS, (("Der Schaden beträgt laut Gutachten 5,6", "Der Schaden beträgt 5,6"),), ("Der Schaden beträgt laut Gutachten 5,6 Millionen Euro.",)),
    Edit("bridge-curly", _BRIDGE, (("\"We know this is painful for traders,\"", "“We know this is painful for traders,”"), ("authority's", "authority’s"), ("didn't", "didn’t")), language="en"),
    Edit("bridge-object", _BRIDGE, (("didn't object to", "objected to"),), ("The council, which owns the approach roads, didn't object to the closure.",), language="en"),
    Edit("bridge-two-years-earlier", _BRIDGE, (("overhauled in 1986", "overhauled in 1996"),), ("The bridge was built in 1908 and last overhauled in 1986.", "Two years earlier"), language="en"),
    Edit("bridge-range", _BRIDGE, (("14-18 mm", "14–18\u00a0mm"),), language="en"),
    Edit("bridge-currency", _BRIDGE, (("£2.4 million", "$2.4 million"),), ("Work on the bearings is expected to last eleven weeks and cost £2.4 million.",), language="en"),
    Edit("bridge-indirect", _BRIDGE, (("\"We know this is painful for traders,\" said Ruth Calloway, the authority's chief engineer.", "The closure would be painful for traders, said Ruth Calloway, the authority's chief engineer."),), ("\"We know this is painful for traders,\" said Ruth Calloway, the authority's chief engineer.",), language="en"),
    Edit("bridge-inserted-paragraph", _BRIDGE, (("10 p.m.\n\nThe bridge", "10 p.m.\n\nLorries will be sent along the A354 ring road.\n\nThe bridge"),), language="en"),
    Edit("keks-prozent-abstand", _KEKS, (("412 Mio. Euro", "412\u00a0Mio.\u00a0Euro"), ("3,6%", "3,6 %"), ("gerechnet...", "gerechnet …"))),
    Edit("keks-weniger-mehr", _KEKS, (("3,6% mehr", "3,6% weniger"),), ("Der Süßwarenhersteller Wiebrand hat im vergangenen Geschäftsjahr 412 Mio. Euro umgesetzt, 3,6% mehr als im Jahr davor.",)),
    Edit("keks-von-auf-vertauscht", _KEKS, (("von 21,4 auf 15,9", "von 15,9 auf 21,4"),), ("Der Gewinn sank dagegen von 21,4 auf 15,9 Millionen Euro.",)),
    Edit("keks-nicht-streichen", _KEKS, (("nach eigenen Angaben nicht streichen", "nach eigenen Angaben streichen"),), ("Stellen will das Unternehmen nach eigenen Angaben nicht streichen.",)),
    Edit("keks-datum-hv", _KEKS, (("am 20. Mai", "am 20. Juni"),), ("Die Hauptversammlung entscheidet darüber am 20. Mai.",)),
    Edit("keks-geschuetzter-bindestrich", _KEKS, (("Drei-Schicht-Betrieb", "Drei‑Schicht‑Betrieb"), ("„Wir können nicht jede Erhöhung weitergeben“", "“Wir können nicht jede Erhöhung weitergeben”"))),
    Edit("keks-bildzeile", _KEKS, (("verdient weniger\n\n", "verdient weniger\n\nBänder im Werk Detterode. Foto: Archiv\n\n"), ("verantwortlich.\n\n„Wir", "verantwortlich.\n\nDividende sinkt\n\n„Wir"))),
    Edit("distel-zitatstil", _FILM, (("„Ein Film, der fast ohne Worte auskommt“", "«Ein Film, der fast ohne Worte auskommt»"), ("„Die Salzstraße“", "«Die Salzstraße»"), ("„Onkel Fritz fliegt“", "«Onkel Fritz fliegt»"))),
    Edit("distel-jahr-spaeter", _FILM, (("Gedreht wurde 2023", "Gedreht wurde 2024"),), ("Gedreht wurde 2023 in nur 19 Tagen in einem Bergdorf.", "Ein Jahr später")),
    Edit("distel-alter", _FILM, (("71-jährige", "72-jährige"),), ("Die Hauptrolle spielt die 71-jährige Laiendarstellerin Marika Dolidse.",)),
    Edit("distel-nachfolger", _FILM, (("steht noch nicht fest", "steht schon fest"),), ("Ein Nachfolger steht noch nicht fest.",)),
    Edit("distel-nfd", _FILM, (), (), form="NFD"),
    Edit("distel-titel", _FILM, (("„Die Salzstraße“", "„Die Salzstraßen“"),), ("Ihr Debüt „Die Salzstraße“ überzeugte die fünfköpfige Jury am Samstagabend.",)),
    Edit("distel-publikumspreis-vor", _FILM, (
        ("Den Publikumspreis erhielt die Komödie „Onkel Fritz fliegt“ des Dornauers Bernd Lauterbach. ", ""),
        ("mit 15.000 Euro dotiert.", "mit 15.000 Euro dotiert. Den Publikumspreis erhielt die Komödie „Onkel Fritz fliegt“ des Dornauers Bernd Lauterbach."),
    )),
    Edit("rovers-typography", _ROVERS, (("3-2 on", "3–2 on"), ("6 - 8 weeks", "6–8 weeks"), ("haven't", "haven’t"), ("don't", "don’t")), language="en"),
    Edit("rovers-five-days", _ROVERS, (("since 18 October", "since 16 October"),), ("Her side haven't lost at home since 18 October.", "Five days earlier"), language="en"),
    Edit("rovers-ahead", _ROVERS, (("2 points behind", "2 points ahead of"),), ("The result lifted Rovers to fourth, 2 points behind leaders Wexley.",), language="en"),
    Edit("rovers-speaker", _ROVERS, (("said manager Steph Garrity", "said captain Steph Garrity"),), ("\"I told them at half-time that one goal would change everything,\" said manager Steph Garrity.",), language="en"),
    Edit("rovers-sentence-inserted", _ROVERS, (("before the break. \"I", "before the break. Ferreira limped off soon afterwards. \"I"),), language="en"),
    Edit("sturm-echtes-minus", _STURM, (("auf –4 Grad", "auf −4 Grad"), ("131 km/h", "131\u00a0km/h"))),
    Edit("sturm-ohne-minus", _STURM, (("auf –4 Grad", "auf 4 Grad"),), ("Die Temperatur fiel binnen drei Stunden auf –4 Grad.",)),
    Edit("sturm-tags-zuvor", _STURM, (("Am 24. Januar 2025", "Am 23. Januar 2025"),), ("Am 24. Januar 2025 war schon einmal ein Teil des Daches weggeflogen.", "Tags zuvor")),
    Edit("sturm-spanne", _STURM, (("250.000 bis 300.000", "200.000 bis 300.000"),), ("Den Schaden an der Halle schätzt die Gemeinde auf 250.000 bis 300.000 Euro.",)),
    Edit("sturm-verletzte", _STURM, (("Verletzt wurde niemand.", "Verletzt wurde ein Feuerwehrmann."),), ("Verletzt wurde niemand.",)),
    Edit("sturm-doppelpunktzeit", _STURM, (("bis 7.30 Uhr", "bis 7:30 Uhr"),)),
    Edit("kleinbahn-eroeffnung", _BAHN, (("Strecke 1899", "Strecke 1898"),), ("Eröffnet wurde die Strecke 1899.", "Zwei Jahre später", "Im Jahr darauf")),
    Edit("kleinbahn-drei-jahre", _BAHN, (("Zwei Jahre später", "Drei Jahre später"),), ("Zwei Jahre später fuhren täglich acht Züge.", "Im Jahr darauf")),
    Edit("kleinbahn-letzter-zug", _BAHN, (("Am 3. Oktober 1964", "Am 2. Oktober 1964"),), ("Am 3. Oktober 1964 fuhr der letzte Personenzug.", "Tags darauf")),
    Edit("kleinbahn-kapelle", _BAHN, (("Eine Blaskapelle spielte.", "Ein Chor sang."),), ("Eine Blaskapelle spielte.",)),
    Edit("kleinbahn-einschub-ohne-datum", _BAHN, (("Eine Blaskapelle spielte.", "Eine Blaskapelle spielte. Der Bürgermeister hielt eine kurze Rede."), ("14 - 17 Uhr", "14–17 Uhr"))),
    Edit("kleinbahn-betraege-getauscht", _BAHN, (("noch 120.000 Euro", "noch 15.0000 Euro"), ("Stadt 15.000 Euro", "Stadt 120.000 Euro"), ("15.0000 Euro", "15.000 Euro")), ("Dafür fehlen ihm noch 120.000 Euro.", "Bisher hat die Stadt 15.000 Euro zugesagt.")),
    Edit("kleinbahn-ligatur", _BAHN, (("Eröffnet wurde", "Eröﬀnet wurde"), ("geöffnet.", "geöﬀnet."))),
    Edit("seascape-typography", _PAINTING, (("\"I knew it was hers within seconds,\"", "“I knew it was hers within seconds,”"), ("61 x 92 cm", "61\u00a0x\u00a092\u00a0cm"), ("isn't", "isn’t"), ("wardrobe's", "wardrobe’s")), language="en"),
    Edit("seascape-three-years", _PAINTING, (("it in 1938", "it in 1937"),), ("Norcroft sold it in 1938 to a doctor from York.", "Three years later"), language="en"),
    Edit("seascape-signed", _PAINTING, (("isn't signed", "is signed"),), ("The canvas measures 61 x 92 cm and isn't signed.",), language="en"),
    Edit("seascape-indirect", _PAINTING, (("\"I knew it was hers within seconds,\" Vance said.", "Vance said he knew it was hers within seconds."),), ("\"I knew it was hers within seconds,\" Vance said.",), language="en"),
    Edit("seascape-byline-and-crosshead", _PAINTING, (("wardrobe\n\nA sea", "wardrobe\n\nBy Our Arts Correspondent\n\nA sea"), ("survived.\n\nThe", "survived.\n\nOn show in May\n\nThe")), language="en"),
]
