"""Pairs on words that lean in mid-sentence or far below: written while the rules were widened."""

# ruff: noqa: E501

from tests.anchoring.context_pairs import Pair

WIDER = (
    Pair("ihm mitten im satz","de","Fähre\n\nKapitän Uwe Jansen fährt seit 30 Jahren. Die Reederei Nordlinie zahlt ihm 4.000 Euro. In Emden liegen 12 Schiffe.",(("Kapitän Uwe Jansen","Lotse Hein Peters"),),("Die Reederei",)),
    Pair("konzern mitten im satz","de","Werk\n\nBosch baut um. In Hildesheim streicht der Konzern 1.100 Stellen. Die IG Metall ruft zum Streik auf.",(("Bosch baut","Conti baut"),),("In Hildesheim",)),
    Pair("chef des konzerns","de","Werk\n\nBosch baut um. Mit 3 Millionen Euro im Jahr ist der Chef des Konzerns gut bezahlt.",(("Bosch baut","Conti baut"),),("Mit 3",)),
    Pair("nein, der konzern steht da","de","Werk\n\nBosch baut um. Conti streicht 1.100 Stellen, weil der Konzern sparen muss.",(("Bosch baut","Siemens baut"),)),
    Pair("nein, sie steht da","de","Rat\n\nOtto Kray sprach am Freitag. Ida Ruhl sagte, sie halte 2 Prozent für genug.",(("Otto Kray","Emil Kray"),)),
    Pair("er im nebensatz","de","Rat\n\nOtto Kray sprach am Freitag. Ida Ruhl sagte, dass er 2 Millionen Euro verlangt habe.",(("Otto Kray","Emil Grothe"),),("Ida Ruhl",)),
    Pair("sie zwei sätze davor","de","Rat\n\nBürgermeisterin Karin Thole legte den Haushalt vor. Der Kämmerer rechnet mit 300.000 Euro Zinsen. Sie ist seit 2016 im Amt.",(("Karin Thole","Petra Voss"),),("Sie ist",)),
    Pair("nachname","de","Dichter\n\nDer Lyriker Gottfried Keller lebte in Zürich. Er schrieb viel. Keller starb 1890.",(("Gottfried Keller","Walter Keller"),),("Er schrieb","Keller starb")),
    Pair("abkürzung","de","Tiere\n\nDer Bund Freier Tierfreunde (BFT) sitzt in Jena. Dort wohnt auch der Vorstand.\n\nDer BFT zählt 1.200 Mitglieder.",(("Bund Freier Tierfreunde","Bund Braver Tierfreunde"),),("Dort","Der BFT")),
    Pair("die brücke","de","Verkehr\n\nDie Rheinbrücke bei Wesel wird gesperrt. Am Montag kamen Fachleute.\n\nDie Brücke ist 61 Jahre alt.",(("Rheinbrücke bei Wesel","Elbbrücke bei Torgau"),),("Die Brücke",)),
    Pair("konjunktiv","de","Gutachten\n\nGutachter Jens Ohlsen warnte, die Brücke sei marode. Sie trage nur noch 12 Tonnen. Gebaut wurde die Brücke 1961.",(("Gutachter Jens Ohlsen","Anwohner Jens Ohlsen"),),("Sie trage",)),
    Pair("jahr des monats","de","Flut\n\n1953 brach der Deich. Im Februar ertranken 307 Menschen. Heute ist der Deich 8 Meter hoch.",(("1953 brach","1962 brach"),),("Im Februar",)),
    Pair("damals mitten im satz","de","Dorf\n\nIm Jahr 2011 schloss die Schule. Die Gemeinde Lunden hatte damals 6.200 Einwohner. Lunden liegt an der Eider.",(("Jahr 2011","Jahr 1991"),),("Die Gemeinde",)),
    Pair("zwei tage später mitten im satz","de","Flut\n\nAm 4. Januar kam der Sturm. Der Deich in Büsum brach zwei Tage später. Büsum hat 5.000 Einwohner.",(("Am 4. Januar","Am 8. Januar"),),("Der Deich",)),
    Pair("nur zwölf prozent","de","Umfrage\n\nBefragt wurden 1.004 Lehrer. Nur 12 Prozent sind zufrieden. Bayern zahlt am besten.",(("1.004 Lehrer","1.004 Ärzte"),),("Nur 12",)),
    Pair("doppelt so viele","de","Kitas\n\nBremen hat 400 Kitas. Hamburg hat doppelt so viele. Berlin hat 2.900 Kitas.",(("400 Kitas","450 Kitas"),),("Hamburg hat",)),
    Pair("mit eigener basis","de","Kitas\n\nBremen hat 400 Kitas. Hamburg hat doppelt so viele Kitas wie Kiel. Berlin hat 2.900 Kitas.",(("400 Kitas","450 Kitas"),)),
    Pair("der anteil","de","Kitas\n\nVon den Kindern gehen 40 in die Kita. Der Anteil liegt bei 12 Prozent. Bremen zahlt 4 Millionen Euro.",(("gehen 40","gehen 60"),),("Der Anteil",)),
    Pair("einheit weit oben","de","Haushalt\n\nAlle Angaben in Millionen Euro.\n\nDer Rat berät am Freitag über den Entwurf, den die Verwaltung in Ulm vorgelegt hat.\n\nAusgaben 2026\n\nSchulen\t40\nStraßen\t12\nKultur\t3",(("in Millionen Euro","in Tausend Euro"),),("40","12","3")),
    Pair("fußnote","de","Bilanz\n\nHafen\tUmsatz\tLeute\nEmden\t312*\t40\nKiel\t275\t30\n\n* ohne Fähren",(("* ohne Fähren","* mit Fähren"),),("312*",)),
    Pair("erstens zweitens","de","Streit\n\nZwei Gründe sprechen für den Bau. Erstens fehlen 400 Wohnungen. Zweitens zahlt der Bund 3 Millionen Euro.",(("für den Bau","gegen den Bau"),),("Erstens","Zweitens")),
    Pair("doppelpunkt im satz","de","Faktencheck\n\nIm Netz heißt es fälschlich: Die Stadt Ulm zahlt 3 Millionen Euro. Das Rathaus schweigt.",(("heißt es fälschlich","heißt es zu Recht"),),("Die Stadt Ulm",)),
    Pair("tabelle mit doppelpunkt","de","Häfen\n\nDiese Häfen haben geschlossen:\n\nHafen\tLeute\nEmden\t40\nKiel\t30",(("haben geschlossen","haben geöffnet"),),("Emden","40","Kiel","30")),
    Pair("das teilte mit","de","Turm\n\nDer Turm in Ulm ist 90 Meter hoch. Das teilte die Stadt mit. Am 3. Mai wird gefeiert.",(("die Stadt mit","ein Anwohner mit"),),("Der Turm",)),
    Pair("him","en","Ferry\n\nCaptain Tom Frost has sailed for 30 years. Nordline pays him 4,000 pounds a month. Hull has 12 ferries.",(("Captain Tom Frost","Pilot Mark Hill"),),("Nordline pays",)),
    Pair("the firm in mid-sentence","en","Mine\n\nCopper Ridge closed its mine. In Utah the firm cut 400 jobs. Texas lost 2 percent of its output.",(("Copper Ridge","Silver Creek"),),("In Utah",)),
    Pair("his own name stands there","en","Council\n\nJohn Reed spoke on Friday. Ann Doyle said she wanted 2 percent.",(("John Reed","Mark Hill"),)),
    Pair("surname","en","Council\n\nJudge Ann Doyle heard three men. It rained. Doyle fined them 400 pounds.",(("Ann Doyle","Mia Doyle"),),("Doyle fined",)),
    Pair("twice as many","en","Schools\n\nLeeds has 400 schools. London has twice as many. York has 12 museums.",(("400 schools","450 schools"),),("London has",)),
    Pair("only 12 percent","en","Poll\n\nPollsters asked 1,004 teachers. Only 12 percent are happy. Wales pays best.",(("1,004 teachers","1,004 doctors"),),("Only 12",)),
    Pair("the bridge","en","Traffic\n\nThe Wesel bridge over the Rhine will close. Experts came on Monday.\n\nThe bridge is 61 years old.",(("over the Rhine","over the Elbe"),),("The bridge",)),
    Pair("there are","en","Schools\n\nLeeds spends 4 million pounds. There are 40 schools in Hull. York has 12 museums.",(("Leeds spends","Bristol spends"),)),
    Pair("year of the month","en","Flood\n\nIn 1953 the dike broke. In February 307 people drowned. Today the dike is 8 metres high.",(("In 1953","In 1962"),),("In February",)),
)  # fmt: skip
