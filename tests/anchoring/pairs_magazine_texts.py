"""Texts of the pairs in `pairs_magazine`."""

# ruff: noqa: E501
# fmt: off

HAFEN = """Neues Terminal nimmt Betrieb auf

Die Reederei Lührs hat am Montag ein Terminal in Emden eröffnet. Das Unternehmen investierte dort nach eigenen Angaben 48 Millionen Euro. Am Tag darauf sperrte die Bremer Hafenbehörde wegen Sturms zwei Liegeplätze.

Das Bundesamt für Seeschifffahrt zählte 2023 in deutschen Häfen 94.200 Anläufe von Frachtschiffen. Die Spedition Oltmanns baut in Wilhelmshaven ein Lager für 2.400 Container.

Niedersachsens Wirtschaftsministerin Heike Brandes förderte den Küstenverkehr im Jahr 2024 mit 7 Millionen Euro. Für den Binnenverkehr stehen nach ihren Angaben 3 Millionen Euro bereit."""

NACHRUF = """Geigerin Clara Wendt gestorben

Die Geigerin Clara Wendt ist im Alter von 81 Jahren in Weimar gestorben. Sie wurde 1943 in Breslau geboren. Im Herbst 1962 begann sie ihr Studium in Leipzig. Dort lernte sie den Cellisten Hans Korte kennen. Er spielte später 22 Jahre lang im Gewandhausorchester. Sein Bruder leitete ab 1971 das Notenarchiv in Halle.

Die Hochschule am Palais vergibt seit 1995 einen Violinpreis. Er ist mit 5.000 Euro dotiert. Zuletzt ging er an die Kroatin Mia Babić."""

POLIZEI = """Kriminalstatistik für den Landkreis vorgelegt

Die Polizei registrierte 2024 im Landkreis Ammerhausen 214 Einbrüche. Im Jahr davor waren es 239. Das entspricht einem Rückgang um gut zehn Prozent.

Die Zahl der Fahrraddiebstähle stieg im selben Jahr auf 611. Das sind 40 mehr als zuvor.

In der Wache in Barlingen arbeiten 58 Beamte. Hauptkommissar Jörg Prien sieht reisende Banden am Werk. „Die kommen über die Autobahn“, sagte er."""

STADION = """Wer für das Waldstadion zahlt

Für den Umbau des Waldstadions in Hellingen haben sieben Partner Geld zugesagt. Bis Ende März haben gezahlt:

- die Stadtwerke Hellingen: 1,2 Millionen Euro

- die Sparkasse Westermark: 800.000 Euro

- der Förderverein Rasen: 95.000 Euro

Eine Auskunft verweigerten:

- die Brauerei Kuhlmann

- das Autohaus Stelter

Das Hallenbad in Norderstein wurde 2018 für 14 Millionen Euro saniert."""

HAUSHALT = """Was der Rat von Oberlenz beschlossen hat

Der Gemeinderat von Oberlenz hat am Donnerstag sechs Stunden beraten. Gestrichen werden:

- im Bereich Schule:

  - der Zuschuss für Klassenfahrten

  - eine halbe Stelle im Sekretariat

- im Bereich Verkehr:

  - der Nachtbus nach Kirchlenz

Die Hundesteuer steigt zum 1. Januar. Sie beträgt künftig 96 Euro im Jahr. Das Schloss Kirchlenz besuchten im Sommer 17.300 Gäste."""

MOLKEREI = """Die größten Molkereien im Süden

Der Branchenverband hat seine Rangliste veröffentlicht.

Molkerei\tUmsatz 2024 (Mio. Euro)\tBeschäftigte

Alpenland\t412\t1.130

Donaumilch\t388\t965

Hohenfeld\t275\t702

Die Käserei Weserland meldete im Mai Insolvenz an. Ein Liter Rohmilch kostete im Juni 47 Cent."""

THEATER = """Was die Bühnen bekommen

Das Land Thüringen hat am Montag seine Förderliste veröffentlicht. Alle Angaben in Millionen Euro.

- Weimar: 28,4

- Meiningen: 21,9

- Gera: 17,2

Die Saaletal-Philharmonie beschäftigt 71 Musiker. Ihr Chefdirigent Lorenz Falk hört 2026 auf."""

MUELL = """Der Müll der Landkreise

Die Angaben in der Tabelle beziehen sich auf Tonnen.

Der Abfallverband Mittelelbe hat seinen Sitz in Roßlau. Geschäftsführerin Silke Pohl trat im April zurück.

Kreis\tRestmüll\tAltpapier

Jessen\t14.310\t5.220

Coswig\t11.870\t4.905"""

VEREINE = """Vereine und ihre Wege aus der Krise

Der Landessportbund hat 2.300 Mitgliedsvereine.

SV Blau-Weiß Ketzin

Der Verein hat 410 Mitglieder. Im Sommer wurde die erste Mannschaft abgemeldet.

TSV Lohbach

Der Klub stieg 2022 in die Landesliga auf. Trainer Marko Jahn verlängerte bis 2027."""

BERGHEIM = """VfL Bergheim: Bilanz eines Umbruchs

Der Klub hat seit Juli elf Spieler abgegeben. Acht davon wechselten ablösefrei.

Im Kreis Sundern gibt es 64 Rasenplätze. Der Fußballverband Lenne richtet im September ein Turnier für Jugendteams aus."""

RADWEG = """Streit um die Lindenallee

Bürgermeister Torsten Evers verteidigte den Ausbau der Lindenallee im Hauptausschuss. „Die Kosten sind um 30 Prozent gesunken. Kein einziger Baum wurde gefällt.“

Die Fraktion der Grünen beantragte am Mittwoch Akteneinsicht. Sie stellt in Wesselbüren sechs von 19 Stadtverordneten.

Der Kreis Dithmarschen hat rund 135.000 Einwohner."""

LAERM = """Streit um Lärmgutachten

Der Anwalt der Anwohner, Jens Rohde, äußerte sich am Rande der Verhandlung. Das Gutachten ist veraltet. Die Messungen stammen aus dem Jahr 2011.

Das Verwaltungsgericht Minden verhandelt am 8. Mai weiter. Der Flughafen Lerchenfeld zählte 2024 rund 3.100 Nachtflüge."""

GRABUNG = """Rätselhafter Fund auf dem Domhügel

Auf dem Domhügel von Merzberg ist eine Bleitafel entdeckt worden. „Wir haben den Fund zuerst für Abfall gehalten. Dann sahen wir die Inschrift. Sie nennt das Jahr 1187“, sagte Grabungsleiterin Ina Solms.

Im Stadtarchiv von Quedlau liegen 240 Urkunden aus dem Hochmittelalter. Davon sind 36 bisher nicht übersetzt. Archivar Rolf Timm ging im März in den Ruhestand."""

KLINIK = """Klinik weist Hygienevorwürfe zurück

Der Geschäftsführer der Mühlenklinik, Bernd Asmus, wies die Vorwürfe am Freitag zurück. Die Hygieneregeln seien stets eingehalten worden. Es habe lediglich drei Verdachtsfälle gegeben. Diese seien alle negativ getestet worden.

Das Gesundheitsamt hatte im März zwei Mängelberichte verfasst. Darin ist von verunreinigten Schleusen die Rede.

In Schleswig-Holstein gibt es 95 Krankenhäuser."""

HOCHWASSER = """„Das Wasser kam von zwei Seiten“

Frau Lindner, haben Sie die Bürger rechtzeitig gewarnt?

Ja, und zwar über alle Kanäle. Die Sirenen in Ahrfeld liefen am 14. Juli um 21.40 Uhr.

Wie viele Häuser mussten geräumt werden?

Es waren 63. Die meisten Bewohner kamen in der Turnhalle unter.

Hätten Sie den Damm früher öffnen müssen?

Nein, das hätte niemandem geholfen. Der Pegel der Ahre stieg erst nach Mitternacht über fünf Meter."""

FAKTEN = """Windkraft in Niederau: Was stimmt?

Falsch ist:

Windräder dürfen in Niederau ohne Genehmigung gebaut werden.

Richtig ist:

Der Kreistag von Altenau lehnte 2021 vier Anträge auf Windparks ab.

Behauptung: Die Anlagen töten jedes Jahr 4.000 Rotmilane.

Bewertung: Dafür gibt es keinen Beleg. Die Vogelwarte Neuried zählte 2023 im Kreisgebiet elf tote Greifvögel."""

KITA = """Wie Sachsens Städte planen

Dresden senkt zum September die Kitabeiträge. Auch Chemnitz will das zum Jahreswechsel tun. Zwickau hält davon dagegen nichts.

Im Leipziger Zoo kostet eine Familienkarte seit Januar 58 Euro.

In Plauen sind 1.140 Kinder in städtischen Kitas angemeldet. In Freiberg sind es mehr als doppelt so viele."""

BRUECKE = """Sperrung am Wochenende

Die Autobahn GmbH sperrt die A 44 zwischen Kassel und Zierenberg. Umgeleitet wird über die B 251.

Foto: Die neue Talbrücke Erpe kurz vor der Freigabe. Sie ist 84 Meter hoch. Rechts im Bild steht Bauleiter Sven Götte, der das Projekt seit 2019 führt.

Foto: Das alte Stellwerk in Warburg stammt von 1911. Es soll im Herbst abgerissen werden."""

WEBEREI = """Eine Fabrik erinnert sich

1908 zog die Weberei Posselt nach Görlitz. Damals zählte die Stadt knapp 85.000 Einwohner. Der Betrieb beschäftigte zu dieser Zeit 120 Frauen und 35 Männer. 1945 brannte in Zittau ein Textillager der Reichsbahn aus.

Die Ausstellung „Faden und Zeit“ im Stadtmuseum Bautzen zeigt 60 Webmuster. Sie ist bis zum 30. November geöffnet. Kuratiert hat sie die Historikerin Edda Löwe."""

PROZESS = """Landgericht verurteilt Anlageberater

Das Landgericht Kassel hat den Anlageberater Holger Thies wegen Betrugs zu drei Jahren Haft verurteilt. Nach Überzeugung der Kammer nahm er von 2016 bis 2020 Geld von 87 Anlegern an. Im Mai 2019 verkaufte er sein Haus in Fritzlar. Mit der Gläubigerin Gerda Moll hatte er zuvor einen Vergleich geschlossen.

Das Amtsgericht Melsungen sprach die Maklerin Vera Sand im April frei. Das Verfahren sei überflüssig gewesen, sagte sie.

In Hessen wurden 2023 laut Landeskriminalamt 1.902 Fälle von Anlagebetrug angezeigt."""

FUSSBALL = """Später Ausgleich für den SC Warnow

Stürmer Adrian Lenz hat dem SC Warnow in der Nachspielzeit ein 2:2 gegen Elbe Dresden gesichert. Für den 24-Jährigen war es das neunte Saisontor. Mit Sportdirektor Timo Fark hatte er erst am Donnerstag einen Vertrag bis 2028 unterschrieben.

Torhüter Boris Kante vom FC Uecker fällt sechs Wochen aus. Am Samstag zog er sich einen Kreuzbandriss zu.

Schiedsrichterin Jana Volk zeigte im Spiel Lübz gegen Malchin fünf Gelbe Karten."""

SCHNEE = """Schneechaos im Oberharz

Am Dienstag fielen im Oberharz 48 Zentimeter Schnee. Am Tag darauf stieg die Temperatur dort auf plus 6 Grad.

Die Bergwacht in Oberstdorf rückte 2024 zu 312 Einsätzen aus. Im Jahr zuvor waren es 287. Der Deutsche Alpenverein unterhält 320 Hütten."""

WECHSEL = """Wechsel im Rathaus

Kämmerer Jochen Sturm verlässt zum Juni die Stadtverwaltung von Lingenau. Er ist 58 Jahre alt. Die Behörde hat derzeit 640 Beschäftigte.

Der Erbacher Baudezernent Emil Hartung bleibt bis 2029 im Amt. Der Aalener Stadtplaner Georg Lux ging im Herbst nach Ulm. Dort leitet er das Tiefbauamt mit 90 Mitarbeitern."""

MOOR = """Wie Moore das Klima schützen

Ein Hektar Hochmoor bindet im Jahr rund 1,5 Tonnen Kohlendioxid. Das ist dreimal so viel wie bei einem Hektar Grünland.

Die Forscherin Ute Jahnke vom Institut in Greifswald misst den Gasaustausch seit 2014. Dafür nutzt sie 26 Messhauben.

Der Spreewald wurde 1991 als Biosphärenreservat anerkannt."""

IMKER = """Bienen auf dem alten Hof

Den Hof in Lahre gründete 1887 Heinrich Lögering. Nach dessen Tod stand der Hof vier Jahre lang leer. 2009 kaufte Mareike Tebben das Anwesen. Sie hält dort 140 Bienenvölker. In Meppen verkauft sie ihren Honig samstags auf dem Wochenmarkt.

Der Deutsche Imkerbund zählt 125.000 Mitglieder."""

CHRONIK = """Chronik der Schützengilde Rehna

2019

Im März wählte die Gilde Karl Dreyer zum Vorsitzenden. Im August brannte das Vereinsheim ab.

2021

Im Juni zogen die Mitglieder in den Neubau an der Talstraße. Die Kosten lagen bei 640.000 Euro."""

BAEUME = """Leipzig zählt seine Bäume

In Leipzig stehen nach amtlicher Zählung 58.000 Straßenbäume. Die Stadt pflanzte 2023 weitere Linden und Ahorne. Gefällt wurden dort im selben Zeitraum 412 Stämme.

Im Nationalpark Hainich wachsen Buchen auf 7.500 Hektar. Der Park wurde 1997 gegründet."""

RAT = """Mehrheit im Stadtrat

Die Linke stimmte am Montagabend gegen die Vorlage zum Freibad. Die FDP lehnte sie ebenfalls ab. Die CDU enthielt sich dabei.

Die Bücherei an der Marktgasse schließt im Juli für sechs Wochen. Ausgeliehen werden dort jährlich 44.000 Medien."""

KONZERN = """Automatenhersteller streicht Stellen

Der Automatenhersteller Veltin will bis 2027 in Bochum 450 Stellen abbauen. Grund sei die schwache Nachfrage, teilte der Konzern mit. Im zweiten Quartal verbuchte er nach vorläufigen Zahlen einen Verlust von 31 Millionen Euro. Der Regionalindex NRW-40 schloss am Donnerstag bei 18.204 Punkten.

IG-Metall-Bevollmächtigte Sonja Krahl nannte die Pläne unverantwortlich. In Bochum habe jede vierte Familie mit dem Werk zu tun, wie sie sagte."""

MUSEUM = """Calder Museum names new head

The Calder Museum has appointed Ruth Ames as its director. She previously ran the Norwich Print Archive. In March she told trustees that admission would stay free.

Harwick Council spent £4.2m on culture in 2023. The year before, it spent £3.9m.

Photo: The sculpture hall in Leeds, designed by Tom Birk. It seats 180 visitors."""

FISH = """Quotas cut again

All figures are in thousands of tonnes.

The fisheries board met in Hull on Tuesday. The following day its chair, Ian Marsh, resigned.

Area\tCod\tHaddock

North Sea\t21.6\t34.1

Irish Sea\t3.8\t7.2"""

BUS = """Who backed the bus lane

The following councillors voted for the scheme:

- Dana Pike (Ward 4)

- Leo Marsh (Ward 7)

The lane would run 3.2 miles from Orme Street to the hospital.

Resident Amy Doyle collected 900 signatures. “They ignored us for two years. Nobody answered my letters.”

A separate inquiry into parking fees starts in May."""

RESCUE = """Rescue at sea: an interview

How many crew were injured?

There were four of them. Two remain in hospital.

Was the radio working?

Yes, throughout the night. The Coastguard logged the first call on 3 February at 2.14am."""

LIGHT = """Lighthouse reopens after repairs

The lighthouse at Skerry Point reopened on Saturday. It was built in 1874 by Robert Haig. The next day 640 visitors climbed its tower. The actor Dora Finch bought a cottage on Farra in May.

Northern Ferries carried 310,000 passengers in 2024. That is 12,000 more than in the previous year.

The bird trust counted 4,300 puffins on Farra in June."""

COURT = """Builder fined over collapse

Lewes Crown Court fined Marlow Homes £180,000 on Monday. The firm had admitted two safety breaches. Its site manager, Paul Deane, was cleared. He told reporters that he felt relieved.

Judge Anne Corrie of Hove retires in June. She has sat on the bench since 2009.

Building costs in Sussex rose by 3.1 per cent in 2024."""
