"""Texts of the pairs in `pairs_desk`."""

# ruff: noqa: E501
# fmt: off

def _t(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


# ---------------------------------------------------------------- German texts

HAFEN_A = (
    "Die Werft Harms & Söhne im benachbarten Brakersiel meldete für das erste Halbjahr 41 neue Aufträge. "
    "Ihr Geschäftsführer rechnet bis Dezember mit einem Umsatz von 83 Millionen Euro."
)
HAFEN_B = "Der Pegel der Jade stand am Mittwochmorgen nach Angaben des Wasseramts Elsfleth bei 4,12 Metern."
HAFEN = _t(
    "Wechsel an der Spitze",
    "Die Aufsichtsräte der Nordtief Hafen AG haben nach einer mehr als vierstündigen Sitzung die Juristin "
    "Maren Oltmanns an die Spitze des Vorstands berufen. Sie führte zuvor acht Jahre lang die Rechtsabteilung eines "
    "Rotterdamer Terminalbetreibers und spricht vier Sprachen. Der Vertrag der 54-Jährigen läuft bis zum Sommer 2029.",
    HAFEN_A,
    HAFEN_B,
)

EINBRUCH = _t(
    "Aus der Kriminalstatistik",
    "Die Polizei in Thalfurt zählte im Jahr 2022, wie aus der am Freitag vorgelegten Statistik hervorgeht, "
    "genau 312 Wohnungseinbrüche. Ein Jahr zuvor waren es 389. In der Nachbarstadt Wehringen registrierten die Beamten "
    "im selben Zeitraum nur 97 solcher Taten.",
    "Das neue Revier am Thalfurter Bahnhof soll nach Angaben des Innenministeriums 6,4 Millionen Euro kosten. "
    "Die Feuerwehr von Obermoos rückte an Silvester 2023 zu 58 Einsätzen aus.",
)

URTEIL = _t(
    "Aus den Gerichten",
    "Das Landgericht Greifenau hat den früheren Apotheker Jens R. wegen Betrugs in 37 Fällen zu drei Jahren und neun "
    "Monaten Haft verurteilt. Nach Überzeugung der Kammer hatte er zwischen Januar und Juli 2021 Rezepte für Krebsmittel "
    "abgerechnet, die niemals ausgegeben worden waren. Sein Verteidiger kündigte Revision an.",
    "Das Amtsgericht Brüel verhängte gegen die Arzthelferin Silke W. eine Bewährungsstrafe von elf Monaten. "
    "Sie muss außerdem 4000 Euro an ein Hospiz zahlen.",
    "Der Prozess gegen einen Tierarzt aus Lindow beginnt im Mai.",
)

VERKEHR = _t(
    "Streit um Verkehrsprojekte",
    "Die Verkehrsministerin Ulrike Tannert sagte am Montag vor Unternehmern, die Umgehungsstraße bei Bad Wiesen werde "
    "nicht vor 2031 fertig. Die Kosten seien auf 148 Millionen Euro gestiegen. Der Bund übernehme davon lediglich die Hälfte.",
    "Der Landkreis Selbitz hat seit 2015 insgesamt 19 Gutachten in Auftrag gegeben. "
    "Der Radweg von Hollen nach Ahlen wurde im April freigegeben.",
)

TUNNEL = _t(
    "Zweifel am Zeitplan",
    "Der Projektleiter Arne Kolb äußerte sich am Rande einer Baustellenführung gegenüber Journalisten. "
    "„Der Tunnel am Hohen Joch wird im Jahr 2030 eröffnet. Die Bohrmaschine schafft zwölf Meter am Tag.“ "
    "Bislang sind 3,4 Kilometer gegraben.",
    "Die Gemeinde Altenried zählt 5200 Einwohner. Ihr Haushalt ist seit elf Jahren ausgeglichen.",
)

STADTRAT = _t(
    "Beschlüsse aus der Sitzung",
    "Der Stadtrat von Kaltenborn hat für das kommende Jahr folgende Vorhaben beschlossen:",
    "- den Abriss der alten Stadthalle für 2,3 Millionen Euro",
    "- den Bau von 140 Wohnungen an der Mühlgasse",
    "- die Sanierung des Freibads bis Ende Juni",
    "Die Stadtbibliothek von Ehrfurt lieh im Jahr 2023 rund 88 000 Medien aus. Ihre Leiterin geht im Herbst in den Ruhestand.",
)

STADTWERKE = _t(
    "Ergebnisse nach Sparten",
    "Alle Angaben in Millionen Euro.",
    "Sparte\t2022\t2023",
    "Strom\t48,2\t51,7",
    "Gas\t33,9\t29,4",
    "Bäder\t6,1\t7,3",
    "Der Nahverkehrsbetrieb Ostertal beschäftigt 1140 Menschen. Sein Fuhrpark umfasst 212 Busse.",
)

VEREINE = _t(
    "Drei Vereine, drei Wege",
    "SV Rotbach",
    "Der Verein verlor im Winter vier Stammspieler und holte trotzdem 31 Punkte. "
    "Trainer ist dort seit Juli der frühere Torwart Timo Heer.",
    "TuS Eschenau",
    "Die Mannschaft schoss nur 18 Tore, so wenige wie keine andere in der Liga.",
    "FC Moorkamp",
    "Seit 2019 trägt der Klub seine Heimspiele im Stadion am Kanal aus.",
)

KONGRESS = _t(
    "Kongress der Meeresforscher",
    "In Kapstadt stellte die Biologin Nora Quandt am Sonnabend neue Daten über Kegelrobben vor. "
    "Dort tagen noch bis Mittwoch rund 900 Fachleute aus 61 Ländern. "
    "Die Tiere wiegen nach ihren Messungen im Schnitt neun Kilogramm weniger als in den neunziger Jahren. "
    "Ursache dafür sei, so Quandt, der Rückgang des Sandaals.",
    "Das Museum in Büsum zeigt vom Juni an Walskelette.",
)

UMFRAGE = _t(
    "Umfrage zum Verkehr",
    "Das Institut Civera befragte im Auftrag eines Verbandes 1520 Erwachsene in Sachsen. "
    "Von ihnen sprachen sich 61 Prozent für ein Tempolimit auf Autobahnen aus. "
    "Die übrigen lehnten es ab oder machten keine Angabe.",
    "Die Autobahnmeisterei Döbeln streute im vergangenen Winter 9300 Tonnen Salz. "
    "Ein neues Lager in Nossen soll 2026 fertig sein.",
)

AMT = _t(
    "Werk darf wieder produzieren",
    "Das Umweltamt Rheinau untersagte im März den Betrieb der Lackiererei Sommer in Sulzfeld. "
    "Nach zwei weiteren Messungen hob die Behörde das Verbot am 9. Mai wieder auf. "
    "In der Zwischenzeit hatte das Unternehmen 46 Beschäftigte in Kurzarbeit geschickt.",
    "Die Bürgerinitiative „Klare Luft“ sammelte in Karlsbrunn 2700 Unterschriften. "
    "Wie viele davon gültig sind, prüft nun der Wahlleiter.",
)

HAUSHALT = _t(
    "Lange Nacht im Kreistag",
    "Die Fraktion der Freien Wähler stimmte gegen den Kreishaushalt. Die SPD ebenfalls. "
    "Für die Linke begründete Dörte Hamm die Enthaltung ihrer Fraktion mit den Kürzungen bei der Jugendhilfe.",
    "Der Landrat von Tessin, Bernd Auwald, ist seit 2017 im Amt. Zuvor leitete er zwölf Jahre lang das dortige Gymnasium.",
    "Die Kreisstraße 14 bleibt bis Oktober gesperrt.",
)

MYTHEN = _t(
    "Was über Windräder erzählt wird",
    "Falsch:",
    "Windräder dürfen in Deutschland nicht recycelt werden.",
    "Richtig:",
    "Eine moderne Anlage erzeugt nach rund neun Monaten mehr Energie, als für ihren Bau nötig war.",
    "Unbelegt:",
    "In der Nähe von Rotoren ziehen Rotmilane weniger Junge auf.",
    "Der Windpark Hohe Heide besteht aus 24 Anlagen.",
)

KLINIK = _t(
    "Gespräch über Betten und Personal",
    "Die Ärztin Carola Ahrens leitet seit sechs Jahren das Kreiskrankenhaus Wolmirsau.",
    "Frau Ahrens, wie viele Betten stehen auf den Stationen derzeit leer?",
    "Ungefähr sechzig, und zwar seit dem Herbst.",
    "Und wie viele Pflegekräfte haben Sie im vergangenen Jahr verloren?",
    "Es waren 23, die meisten davon unter vierzig Jahre alt.",
    "Das Land fördert den Neubau der Notaufnahme mit 18 Millionen Euro.",
)

SZENARIO = _t(
    "Was das Meer mit der Küste macht",
    "Das Klimabüro Husby hat zwei Entwicklungen bis 2100 durchgerechnet.",
    "Unter der Annahme, dass die Emissionen ungebremst steigen, ergibt sich für die Insel Amsey folgendes Bild. "
    "Der Meeresspiegel liegt dann um 84 Zentimeter höher als heute. Etwa 310 Häuser sind nicht mehr zu halten.",
    "Der Deichverband Wiedau hat 52 Mitglieder. Seine Beiträge steigen im Januar um vier Prozent.",
)

MIETEN = _t(
    "Mieten im Vergleich",
    "Durchschnittliche Kaltmiete je Quadratmeter in Euro",
    "Stadt\tAltbau\tNeubau",
    "Kirchhain\t9,80\t14,20*",
    "Selb\t6,30\t10,10",
    "Torgelow\t5,40\t11,90*",
    "* ohne geförderte Wohnungen",
    "Der Mieterbund Hessen hat 61 000 Mitglieder.",
)

DATUM = _t(
    "Lage in den Hochwassergebieten",
    "Stand: 12. Mai 2024",
    "Bis heute haben die Behörden in Oberlauben 41 gebrochene Dämme gezählt. "
    "Gestern brachten Hubschrauber 230 Menschen in Sicherheit.",
    "Im Sommer 2013 hatte die Laube bei Steinfurt einen Höchststand von 9,14 Metern erreicht. "
    "Damals wurde auch die Eisenbahnbrücke zerstört.",
)

PREISE = _t(
    "Teures Pflaster, billiges Pflaster",
    "Dies sind nach einer Erhebung des Portals Wegmarke die drei teuersten Kurorte des Landes:",
    "- Bad Lohren, 212 Euro je Nacht",
    "- Sankt Emmeran, 198 Euro je Nacht",
    "- Bad Quellingen, 187 Euro je Nacht",
    "Der Hotelverband Süd vertritt 3400 Betriebe. Dessen Präsidentin Vera Lotz warnt seit Monaten vor einem Mangel an Köchen.",
)

HALLE = _t(
    "Eröffnung in Ebersroda",
    "Der Bürgermeister Emil Rasch und der Architekt Jonas Brandl übergaben am Sonntag die neue Schwimmhalle. "
    "Ersterer hatte das Vorhaben gegen den Widerstand des Rechnungshofs durchgesetzt. "
    "Letzterer erhielt für den Entwurf 2022 den Landesbaupreis.",
    "Bildunterschrift: Blick auf das Becken am Tag der Übergabe.",
    "In Ebersroda gibt es 14 Schulen. Neun davon haben keine Turnhalle.",
)

# --------------------------------------------------------------- English texts

HERON = _t(
    "Counting on the river",
    "Volunteers from the Marlow Fen Trust counted 46 breeding pairs of herons along the lower Wend this spring, the highest "
    "tally since the survey began in 1974. On the opposite bank, which is managed by a private estate, there were three "
    "times as many. The bitterns in the reed beds at Coldharbour have not been heard since 2019.",
    "The trust's visitor centre, rebuilt after a fire, sold 11,200 tickets between April and June. "
    "Admission for children under twelve remains free there.",
)

SIGNALS = _t(
    "A railway short of engineers",
    "The regulator Helen Stroud has run the agency since 2020.",
    "How many of the signals failed during the July heatwave?",
    "Fourteen, and eleven of those were on a single line.",
    "And the number of drivers who left last year?",
    "Just over two hundred, most of them in the north.",
    "The network of the Eastern Line carries 1.2 million passengers on an ordinary weekday.",
)

DOCKS_A = "The Selway port authority handled 2.9 million containers last year. Its chairman declined to comment."
DOCKS_B = "The price of bunker fuel in Rotterdam fell to 512 dollars a tonne on Thursday, the lowest since March."
DOCKS = _t(
    "Union rejects the offer",
    "“The offer is worth less than two percent,” said Carla Benitez, who leads the dockworkers' union. "
    "“Crane drivers have lost nine percent of their purchasing power since 2021. The strike fund will last for eleven weeks.”",
    DOCKS_A,
    DOCKS_B,
)

AUDIT = _t(
    "What the audit found",
    "The national audit office lists the following bodies as insolvent:",
    "- Northern province",
    "  - Ferry board: 31 million crowns in debt",
    "  - Peat office: 7 million crowns in debt",
    "- Southern province",
    "  - Water board: 19 million crowns in debt",
    "The finance committee of the senate meets again on 3 June. Its sessions are open to the public.",
)

RAIN = _t(
    "A wet start to summer",
    "Table 1: Rainfall by station, in millimetres",
    "Station\tMay\tJune",
    "Hale\t112\t87",
    "Tarn Moor\t134\t95",
    "Stoke Quay\t61\t40",
    "The Met Service of Aldany employs 360 forecasters. Most of them work in shifts.",
)

CROPS = _t(
    "Harvest report",
    "All figures in this report are in thousands of tonnes.",
    "Wheat exports reached 812 and barley exports 240. A decade earlier the two crops together came to 655.",
    "The grain terminal at Port Sable opened in 1966. It was modernised twice, most recently in 2018.",
)

ISLAND = _t(
    "A winter of outages",
    "In January 2018 a storm severed the cable to the island of Skelm. That year its ferry made only 140 crossings. "
    "The population then stood at 2,310.",
    "The lighthouse at Corran Point was automated in 1991. Its lamp can be seen for 22 miles.",
)

BANKS = _t(
    "Lenders move on mortgages",
    "Harrow Bank raised its mortgage rates in September. The same is true of Fenwick Savings. "
    "The opposite happened at Union Mutual.",
    "The regulator fined a broker in Leith £90,000 in May. He has since appealed.",
)

PUMP = _t(
    "Heat pumps, checked",
    "False:",
    "Heat pumps stop working once the outside temperature drops below minus five degrees.",
    "True:",
    "About one in four new boilers sold in Norland last year was a heat pump.",
    "The trade association Therma has 1,900 members. It was founded in 1982.",
)

NOVELIST = _t(
    "Obituary",
    "The novelist Aldous Finch died on Tuesday at a hospital in Brindle. He was 81. "
    "His wife survives him. She still teaches the cello at the conservatory in Leeds.",
    "The Brindle library was founded in 1907. Its reading room seats 120.",
    "The poet Ivor Lane will receive the Sallow Prize in June.",
)

KESTREL = _t(
    "Kestrel Foods in trouble",
    "The company filed for insolvency on Monday after two lenders withdrew. Its frozen-pea plant in Thorne employs 420 people.",
    "Analysts at Brook Street had valued the dairy group Osgood at £66m in spring. "
    "Shares in that group rose four percent on the same day.",
)

CHESS = _t(
    "Moreau takes the title",
    "The grandmaster Ilya Moreau won the Reykfoss Open on Sunday with eight points out of nine. "
    "He had lost only one game, in round three.",
    "The women's event drew 64 entrants. Its prize fund was doubled to €40,000.",
)

BRIDGE = _t(
    "Fallow gets its bridge",
    "The mayor, Robert Keane, opened the crossing on 4 May. The engineer Sol Whitcombe had designed it in eleven months. "
    "He now works in Oslo.",
    "The old ferry at Fallow made its last trip in April. The operator has sold the boat to a museum in Hull.",
)

VACCINE = _t(
    "Trial results are in",
    "Researchers at the Lindqvist Institute tested the drug on 1,204 adults with asthma. "
    "In the treatment group, attacks fell by a third. Half as many patients in that group needed a hospital bed.",
    "The minister of health, Paula Greer, said a national register of rare tumours would open in autumn. "
    "Funding would continue until 2027. No further register was planned.",
    "The journal Airways will print a review of inhaler designs in its August issue.",
)

MATCH = _t(
    "Late goals settle it",
    "Halden beat the visitors from Mosk 3–1 on Saturday in front of 9,400 spectators. "
    "The home side has not lost since October. The visitors' coach, Ivo Brandt, signed his contract only in August.",
    "In the other semi-final, Varde knocked out Tromby on penalties. Varde's keeper saved three of them.",
)

EMISSIONS = _t(
    "How the savings were made",
    "Between 2010 and 2020 the cement works at Orle cut its emissions by 30 percent. "
    "Over the same period output rose by a tenth. "
    "These figures come from the operator and were never audited.",
    "The paper mill at Lisse burns 60,000 tonnes of bark a year. The steam is sold to the town.",
)
