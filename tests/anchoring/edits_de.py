"""Edits of German texts: see `edits`."""

from tests.anchoring.edit import Edit

FROST = (
    "Kälte in Mehna\n\n"
    "In der Nacht zum Freitag war es in Mehna kalt – 5 Grad zeigte das Thermometer am Bahnhof. "
    "Am Nachmittag stieg der Wert auf 3 Grad. Rund 40 Fahrgäste warteten im Schutzhaus.\n\n"
    "„Wir haben die Heizung angelassen“, sagte Stationsleiterin Gerda Öhlmann (58). "
    "Die Heizung kostete 1.240 Euro. Öhlmann arbeitet seit 2003 in Mehna."
)
TRADE = (
    "Schwaches Jahr für Kessler\n\n"
    "Der Maschinenbauer Kessler legt seine Zahlen vor. Beim Export steht es schlecht: "
    "Bei - 5 Prozent lag die Veränderung zum Vorjahr. Der Umsatz sank von 412 auf 380 Millionen "
    "Euro. Unter dem Strich steht ein Gewinn – 3 Millionen Euro nach Steuern.\n\n"
    "Vorstandschef Ulf Brömse hält an der Prognose fest. Er rechnet mit 2 bis 4 Prozent Wachstum. "
    "„Die Talsohle ist erreicht“, sagte Brömse am Freitag in Gera. Finanzchefin Ina Thoß "
    "widersprach: „Wir sind noch nicht durch.“"
)
FIRE = (
    "Brand im Lagerhaus\n\n"
    "Bei einem Brand in einem Lagerhaus in Werder sind am Donnerstag 12 Menschen verletzt worden. "
    "Das Feuer brach gegen 4.30 Uhr aus. 80 Feuerwehrleute löschten bis zum Mittag.\n\n"
    "Der Schaden liegt nach Angaben der Polizei bei 2,5 Millionen Euro. "
    "Das Lagerhaus gehört der Spedition Rahn & Söhne. Sie beschäftigt 230 Menschen.\n\n"
    "„Wir stehen vor dem Nichts“, sagte Firmenchef Klaus Rahn. "
    "Die Halle war 1998 gebaut worden. Sie misst 4.200 m²."
)
COUNCIL = (
    "Rat stimmt für neue Brücke\n\n"
    "Der Rat von Lübs hat am Mittwoch mit 21 gegen 19 Stimmen für den Bau der Brücke gestimmt. "
    "Sie soll 14,8 Millionen Euro kosten und 2029 fertig sein. Das Land trägt 60 Prozent.\n\n"
    "Bürgermeisterin Jana Heß (SPD) nannte den Beschluss einen Meilenstein. "
    "Ihr Stellvertreter Olaf Grüber (CDU) stimmte dagegen. "
    "Die Bürgerinitiative sammelte 3.100 Unterschriften gegen den Bau. "
    "Die alte Brücke trägt seit 1961 den Verkehr über die Elde. "
    "Täglich fahren 8.000 bis 9.000 Autos darüber."
)
STUDY = (
    "Jugendliche schlafen zu wenig\n\n"
    "Jeder dritte Jugendliche in Deutschland schläft weniger als sieben Stunden. "
    "Das zeigt eine Studie der Universität Leipzig, für die 4.512 Schüler befragt wurden. "
    "Vor zehn Jahren war es jeder fünfte. Die Werte schwanken um ±2 Prozentpunkte.\n\n"
    "„Das Handy ist nicht der einzige Grund“, sagte Studienleiter Prof. Dr. Timo Weiß. "
    "Er empfiehlt, die Schule um 8.30 Uhr zu beginnen. "
    "Der Verband der Lehrer lehnt das ab. In Finnland beginnt der Unterricht um 9 Uhr."
)
HARBOUR = (
    "Mehr Container in Sassnitz\n\n"
    "Im Hafen von Sassnitz sind im Januar 18.400 Container umgeschlagen worden, 7,5 Prozent mehr "
    "als im Vorjahr. Der CO2-Ausstoß sank um 12 Prozent. Die Kosten liegen bei 30 000 Euro im Monat. "
    "Der Pegel stieg auf 5,40 Meter.\n\n"
    "Hafenchef Jörn Peters (61) leitet den Betrieb seit Mai 2014. "
    "Im vergangenen Jahr legten 1.284 Schiffe an. Im Jahr zuvor waren es 1.190. "
    "Das größte war die „Nordstern“ mit 294 Metern Länge."
)
COURT = (
    "Urteil im Steuerprozess\n\n"
    "Das Landgericht Hof hat den Unternehmer Bernd Adler zu drei Jahren und sechs Monaten Haft "
    "verurteilt. Adler hatte 1,9 Millionen Euro Steuern hinterzogen. Er bestritt die Tat nicht. "
    "Sein Anwalt Felix Münch kündigte Revision an. „Das Urteil ist zu hart“, sagte Münch.\n\n"
    "Der Staatsanwalt hatte vier Jahre gefordert. Das Verfahren dauerte 23 Tage. "
    "Das Urteil ist noch nicht rechtskräftig. 2019 war Adler freigesprochen worden."
)
SPORT = (
    "Sieg in letzter Minute\n\n"
    "Der SC Freital hat den Tabellenführer aus Pirna mit 2:1 besiegt. Vor 1.850 Zuschauern traf "
    "Jonas Kühn in der 89. Minute. Es war sein zwölftes Saisontor. Freital steigt auf Platz 3.\n\n"
    "„Wir haben nie aufgegeben“, sagte Trainer Marco Fröhlich. „Das war bitter“, sagte dagegen "
    "Pirnas Trainer Sven Jäger. Am 21. März spielt Freital in Zittau."
)
BUDGET = (
    "Haushalt 2026\n\n"
    "- 5 neue Busse\n"
    "- 12 Lehrerstellen\n"
    "- 3 Spielplätze\n\n"
    "Das Konto der Stadt stand am Montag bei −3 Millionen Euro. Die Schulden liegen bei <50 "
    "Millionen Euro. Die Temperatur im Archiv soll ≥5 Grad betragen. Der Fehler beträgt 3 ‰. "
    "Die Arbeiten dauern 3–5 Wochen. Das Becken ist 1½ Meter tief."
)

GERMAN = [
    Edit("dash becomes a minus", FROST, (("kalt – 5 Grad", "kalt −5 Grad"),),
         ("In der Nacht zum Freitag war es in Mehna kalt – 5 Grad zeigte das Thermometer am Bahnhof.",)),
    Edit("dash becomes a minus of money", TRADE, (("Gewinn – 3 Millionen", "Gewinn −3 Millionen"),),
         ("Unter dem Strich steht ein Gewinn – 3 Millionen Euro nach Steuern.",)),
    Edit("hyphen and space become a sign", TRADE, (("Bei - 5 Prozent", "Bei -5 Prozent"),),
         ("Beim Export steht es schlecht: Bei - 5 Prozent lag die Veränderung zum Vorjahr.",)),
    Edit("dash becomes a hyphen as sign", FROST, (("kalt – 5 Grad", "kalt -5 Grad"),),
         ("In der Nacht zum Freitag war es in Mehna kalt – 5 Grad zeigte das Thermometer am Bahnhof.",)),
    Edit("en dash directly before the figure", FROST, (("kalt – 5 Grad", "kalt –5 Grad"),),
         ("In der Nacht zum Freitag war es in Mehna kalt – 5 Grad zeigte das Thermometer am Bahnhof.",)),
    Edit("minus with a space", TRADE, (("Gewinn – 3 Millionen", "Gewinn − 3 Millionen"),),
         ("Unter dem Strich steht ein Gewinn – 3 Millionen Euro nach Steuern.",)),
    Edit("minus is written with a hyphen", BUDGET, (("−3 Millionen", "-3 Millionen"),)),
    Edit("minus is written with an en dash", BUDGET, (("−3 Millionen", "–3 Millionen"),)),
    Edit("minus is lost", BUDGET, (("bei −3 Millionen", "bei 3 Millionen"),),
         ("Das Konto der Stadt stand am Montag bei −3 Millionen Euro.",)),
    Edit("plus and minus lose the plus", STUDY, (("±2", "2"),),
         ("Die Werte schwanken um ±2 Prozentpunkte.",)),
    Edit("minus becomes a dash", BUDGET, (("bei −3", "bei – 3"),),
         ("Das Konto der Stadt stand am Montag bei −3 Millionen Euro.",)),
    Edit("minus becomes a plus", BUDGET, (("bei −3", "bei +3"),),
         ("Das Konto der Stadt stand am Montag bei −3 Millionen Euro.",)),
    Edit("bullets become dashes", BUDGET,
         (("- 5 neue", "– 5 neue"), ("- 12 L", "– 12 L"), ("- 3 Spiel", "– 3 Spiel"))),
    Edit("dash of a break becomes an em dash", FROST, (("kalt – 5 Grad", "kalt — 5 Grad"),)),
    Edit("range with a hyphen", BUDGET, (("3–5 Wochen", "3-5 Wochen"),)),
    Edit("dash doubled as on a typewriter", FROST, (("kalt – 5", "kalt -- 5"),)),
    Edit("range becomes two figures", BUDGET, (("3–5 Wochen", "3, 5 Wochen"),),
         ("Die Arbeiten dauern 3–5 Wochen.",)),
    Edit("less becomes more", BUDGET, (("<50", ">50"),), ("Die Schulden liegen bei <50 Millionen Euro.",)),
    Edit("at least is lost", BUDGET, (("≥5 Grad", "5 Grad"),),
         ("Die Temperatur im Archiv soll ≥5 Grad betragen.",)),
    Edit("per mille becomes percent", BUDGET, (("3 ‰", "3 %"),), ("Der Fehler beträgt 3 ‰.",)),
    Edit("fraction loses its half", BUDGET, (("1½ Meter", "1 Meter"),), ("Das Becken ist 1½ Meter tief.",)),
    Edit("points are lost between digits", COUNCIL, (("3.100", "3,100"),),
         ("Die Bürgerinitiative sammelte 3.100 Unterschriften gegen den Bau.",)),
    Edit("pasted on a Mac", FROST, form="NFD"),
    Edit("pasted on a Mac, study", STUDY, form="NFD"),
    Edit("pasted on a Mac, quotes and roles", TRADE, form="NFD"),
    Edit("pasted on a Mac, court", COURT, form="NFD"),
    Edit("pasted on a Mac and a figure changed", COUNCIL, (("21 gegen 19", "22 gegen 18"),),
         ("Der Rat von Lübs hat am Mittwoch mit 21 gegen 19 Stimmen für den Bau der Brücke gestimmt.",), "NFD"),
    Edit("pasted on a Mac with a new first sentence", FIRE,
         (("Bei einem Brand in einem", "Die Polizei ermittelt. Bei einem Brand in einem"),), (), "NFD"),
    Edit("one word decomposed", SPORT, (("Fröhlich", "Fro\u0308hlich"),)),
    Edit("one name decomposed", HARBOUR, (("Jörn", "Jo\u0308rn"),)),
    Edit("French quotation marks", FROST, (("„Wir", "»Wir"), ("angelassen“", "angelassen«"))),
    Edit("straight quotation marks", COURT, (("„Das Urteil ist zu hart“", '"Das Urteil ist zu hart"'),)),
    Edit("quotation marks are removed", FIRE, (("„Wir stehen vor dem Nichts“", "Wir stehen vor dem Nichts"),),
         ("„Wir stehen vor dem Nichts“, sagte Firmenchef Klaus Rahn.",)),
    Edit("quotation marks are set", FIRE,
         (("Die Halle war 1998 gebaut worden.", "„Die Halle war 1998 gebaut worden.“"),),
         ("Die Halle war 1998 gebaut worden.",)),
    Edit("no-break spaces before units", HARBOUR,
         (("7,5 Prozent", "7,5\u00a0Prozent"), ("5,40 Meter", "5,40\u202fMeter"))),
    Edit("thin space in a figure", HARBOUR, (("30 000 Euro", "30\u2009000\u00a0Euro"),)),
    Edit("figure loses a group", HARBOUR, (("30 000 Euro", "30 Euro"),),
         ("Die Kosten liegen bei 30 000 Euro im Monat.",)),
    Edit("figure gains a nought", HARBOUR, (("1.284", "12.840"),),
         ("Im vergangenen Jahr legten 1.284 Schiffe an.",)),
    Edit("soft hyphens by a CMS", COUNCIL, (("Bürgerinitiative", "Bürger\u00adini\u00adtiative"), ("Brücke gestimmt", "Brü\u00adcke gestimmt"))),
    Edit("zero width spaces and joiners", STUDY, (("Schüler", "Schü\u200bler"), ("Unterricht", "Unter\u200dricht"))),
    Edit("subscript in a formula", HARBOUR, (("CO2-Ausstoß", "CO₂-Ausstoß"),)),
    Edit("square metres in digits", FIRE, (("4.200 m²", "4.200 m2"),)),
    Edit("square metres become metres", FIRE, (("4.200 m²", "4.200 m"),), ("Sie misst 4.200 m².",)),
    Edit("metres become kilometres", HARBOUR, (("294 Metern", "294 Kilometern"),),
         ("Das größte war die „Nordstern“ mit 294 Metern Länge.",)),
    Edit("agency update: more people hurt", FIRE, (("12 Menschen", "14 Menschen"),),
         ("Bei einem Brand in einem Lagerhaus in Werder sind am Donnerstag 12 Menschen verletzt worden.",)),
    Edit("agency update: a paragraph added", FIRE,
         (("„Wir stehen", "Die Ursache ist unklar. Ermittelt wird auch wegen Brandstiftung.\n\n„Wir stehen"),)),
    Edit("agency update: a new lead", COURT,
         (("Das Landgericht Hof hat", "Der Prozess ist zu Ende. Das Landgericht Hof hat"),)),
    Edit("agency update: the damage doubles", FIRE, (("2,5 Millionen", "fünf Millionen"),),
         ("Der Schaden liegt nach Angaben der Polizei bei 2,5 Millionen Euro.",)),
    Edit("not is put in", COURT, (("Adler hatte 1,9", "Adler hatte nicht 1,9"),),
         ("Adler hatte 1,9 Millionen Euro Steuern hinterzogen.",)),
    Edit("not is taken out", COURT, (("noch nicht rechtskräftig", "rechtskräftig"),),
         ("Das Urteil ist noch nicht rechtskräftig.",)),
    Edit("almost is put in", COUNCIL, (("Das Land trägt 60", "Das Land trägt fast 60"),),
         ("Das Land trägt 60 Prozent.",)),
    Edit("millions become billions", TRADE, (("380 Millionen", "380 Milliarden"),),
         ("Der Umsatz sank von 412 auf 380 Millionen Euro.",)),
    Edit("speaker is another", COURT, (("„Das Urteil ist zu hart“, sagte Münch", "„Das Urteil ist zu hart“, sagte Adler"),),
         ("„Das Urteil ist zu hart“, sagte Münch.",)),
    Edit("speakers change places", SPORT,
         (("sagte Trainer Marco Fröhlich", "sagte Trainer Sven Jäger"), ("Pirnas Trainer Sven Jäger", "Pirnas Trainer Marco Fröhlich")),
         ("„Wir haben nie aufgegeben“, sagte Trainer Marco Fröhlich.",
          "„Das war bitter“, sagte dagegen Pirnas Trainer Sven Jäger.")),
    Edit("denied instead of said", COURT, (("Er bestritt die Tat nicht", "Er bestritt die Tat"),),
         ("Er bestritt die Tat nicht.", "Adler hatte 1,9 Millionen Euro Steuern hinterzogen"),
         stays=("1,9 Millionen Euro",)),
    Edit("sank becomes rose", TRADE, (("Der Umsatz sank", "Der Umsatz stieg"),),
         ("Der Umsatz sank von 412 auf 380 Millionen Euro.",)),
    Edit("number in words", COURT, (("dauerte 23 Tage", "dauerte dreiundzwanzig Tage"),),
         ("Das Verfahren dauerte 23 Tage.",)),
    Edit("number in words is another", STUDY, (("jeder fünfte", "jeder sechste"),),
         ("Vor zehn Jahren war es jeder fünfte.",)),
    Edit("the year named before is another", HARBOUR,
         (("Im vergangenen Jahr legten", "Im Jahr 2019 legten"),),
         ("Im vergangenen Jahr legten 1.284 Schiffe an.", "Im Jahr zuvor")),
    Edit("surname belongs to another person", FROST,
         (("Stationsleiterin Gerda Öhlmann (58)", "Stationsleiterin Petra Öhlmann (58)"),),
         ("„Wir haben die Heizung angelassen“, sagte Stationsleiterin Gerda Öhlmann (58).", "Öhlmann arbeitet")),
    Edit("headline changes", FIRE, (("Brand im Lagerhaus", "Feuer in Werder: Lagerhaus brennt"),),
         ("Brand im Lagerhaus\n\n",)),
    Edit("headline changes, sport", SPORT, (("Sieg in letzter Minute", "Freital schlägt den Ersten"),),
         ("Sieg in letzter Minute\n\n",)),
    Edit("two paragraphs become one", COURT, (("sagte Münch.\n\nDer Staatsanwalt", "sagte Münch. Der Staatsanwalt"),)),
    Edit("a paragraph is divided", COUNCIL,
         (("stimmte dagegen. Die Bürgerinitiative", "stimmte dagegen.\n\nDie Bürgerinitiative"),)),
    Edit("a sentence is dropped", COURT, (("Das Verfahren dauerte 23 Tage. ", ""),),
         ("Das Verfahren dauerte 23 Tage.",)),
    Edit("a sentence is dropped, council", COUNCIL, (("Das Land trägt 60 Prozent.", ""),),
         ("Das Land trägt 60 Prozent.",)),
    Edit("a sentence moves to the end", COURT,
         (("Das Verfahren dauerte 23 Tage. ", ""), ("freigesprochen worden.", "freigesprochen worden. Das Verfahren dauerte 23 Tage.")),
         ()),
    Edit("a paragraph moves up", FIRE,
         (("Bei einem Brand", "Der Schaden liegt nach Angaben der Polizei bei 2,5 Millionen Euro.\n\nBei einem Brand"),
          ("Mittag.\n\nDer Schaden liegt nach Angaben der Polizei bei 2,5 Millionen Euro. ", "Mittag.\n\n"))),
    Edit("copy edit: a word elsewhere", STUDY, (("lehnt das ab", "lehnt dies ab"),),
         ("Der Verband der Lehrer lehnt das ab.",)),
    Edit("copy edit: a comma", COUNCIL, (("kosten und 2029", "kosten, und 2029"),),
         ("Sie soll 14,8 Millionen Euro kosten und 2029 fertig sein.",)),
    Edit("copy edit: spelling of a name", FIRE, (("Firmenchef Klaus Rahn", "Firmenchef Claus Rahn"),),
         ("„Wir stehen vor dem Nichts“, sagte Firmenchef Klaus Rahn.",)),
    Edit("copy edit: two sentences joined", SPORT,
         (("Minute. Es war sein", "Minute; es war sein"),),
         ("Vor 1.850 Zuschauern traf Jonas Kühn in der 89. Minute. Es war sein zwölftes Saisontor.",)),
    Edit("clock time moves", FIRE, (("4.30 Uhr", "5.30 Uhr"),), ("Das Feuer brach gegen 4.30 Uhr aus.",)),
    Edit("weekday moves", COUNCIL, (("am Mittwoch", "am Dienstag"),),
         ("Der Rat von Lübs hat am Mittwoch mit 21 gegen 19 Stimmen für den Bau der Brücke gestimmt.",)),
    Edit("wrapped by a mail program", COURT,
         (("Bernd Adler zu drei", "Bernd Adler\nzu drei"), ("1,9 Millionen Euro Steuern", "1,9 Millionen\nEuro Steuern"))),
    Edit("spaces at line ends and doubled", SPORT, (("Tabellenführer aus", "Tabellenführer  aus"), ("Platz 3.\n\n", "Platz 3. \n\n"))),
    Edit("ligature from a PDF", STUDY, (("empfiehlt", "emp\ufb01ehlt"),)),
    Edit("ellipsis in one character", FROST, (("im Schutzhaus.", "im Schutzhaus …"),),
         ("Rund 40 Fahrgäste warteten im Schutzhaus.",)),
    Edit("score turns round", SPORT, (("mit 2:1", "mit 1:2"),),
         ("Der SC Freital hat den Tabellenführer aus Pirna mit 2:1 besiegt.",)),
    Edit("score becomes a range", SPORT, (("mit 2:1", "mit 2–1"),),
         ("Der SC Freital hat den Tabellenführer aus Pirna mit 2:1 besiegt.",)),
]  # fmt: skip
