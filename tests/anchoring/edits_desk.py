"""Edits on texts as a news desk writes them, by somebody who did not know the rules."""

import unicodedata

from tests.anchoring.edit import Edit


def _t(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


# fmt: off
NB = "\u00a0"    # no-break space
THIN = "\u202f"  # narrow no-break space
SHY = "\u00ad"   # soft hyphen
MINUS = "\u2212"

# ------------------------------------------------------------------ 1 Wetter
W1 = "In der Nacht zum Mittwoch sank das Thermometer an der Wetterwarte Kahlberg auf 11 Grad unter den Gefrierpunkt."
W2 = "Die Tageswerte – 5 Grad in Ruhla, 7 Grad in Suhl – lagen nach Angaben des Wetterdienstes deutlich über dem langjährigen Mittel."
W3 = "Auf dem Inselsberg wurden Böen von 118 km/h gemessen, im Tal dagegen nur 32 km/h."
W4 = "Bis zum Wochenende erwartet die Meteorologin Sabine Thoma höchstens 3 °C und weiteren Regen."
W5 = "Die Landesstraße 1024 bleibt wegen umgestürzter Bäume voraussichtlich bis Freitag gesperrt."
WETTER = _t("Sturm über dem Rennsteig", W1 + " " + W2, W3 + " " + W4, W5)

# ---------------------------------------------------------------- 2 Konzern
K1 = "Der Maschinenbauer Rudolph & Kern hat seinen Umsatz im dritten Quartal um 4,5 Prozent auf 1,2 Milliarden Euro gesteigert."
K2 = "Vorstandschef Martin Meier bekräftigte vor Analysten in Frankfurt die Prognose für das Gesamtjahr."
K3 = "„Wir haben keine einzige Stelle in Deutschland gestrichen“, sagte Meier."
K4 = "Die Gewerkschaft begrüßte den angekündigten Neubau in Zwickau, der mindestens 85 Millionen Euro kosten soll."
K5 = "Der Auftragsbestand entspricht dem Bedarf von gut 1½ Jahren."
KONZERN = _t("Rudolph & Kern wächst", K1 + " " + K2, K3 + " " + K4, K5)

# ---------------------------------------------------------------- 3 Gericht
G1 = "Das Oberlandesgericht Bernau hat die Klage des Landwirts Horst Grewe gegen den Betreiber der Biogasanlage am 3.10.2020 abgewiesen."
G2 = "Die Richterin Anja Voss erklärte in der mündlichen Begründung, der Geruch sei „lästig, aber nicht gesundheitsschädlich“."
G3 = "Grewe hatte Schadenersatz in Höhe von 12 000 Euro verlangt."
G4 = "Der Anwalt, sagt der Kläger, habe die Frist versäumt."
G5 = "Ein Sachverständiger hatte im Umkreis von 400 m² Rückstände von weniger als 5 mg gefunden."
GERICHT = _t("Klage abgewiesen", G1, G2 + " " + G3, G4 + " " + G5)

# ------------------------------------------------------------------ 4 Sport
S1 = "Die Volleyballerinnen des VC Neuwerder haben das Hinspiel im Viertelfinale gegen Titelverteidiger Brno mit 3:1 gewonnen."
S2 = "Zuspielerin Lea Kampmann, die nach einer Knieverletzung erst im Januar zurückgekehrt war, verwandelte den zweiten Matchball."
S3 = "Trainer Ruben Aalto sprach hinterher von der „besten Leistung seit Jahren“."
S4 = "In der Tabelle der Bundesliga liegt Neuwerder vor Aalburg auf dem vierten Rang."
S5 = "Zum Rückspiel am 2. März in Brno werden rund 3000 Zuschauer erwartet …"
SPORT = _t("Neuwerder überrascht Brno", S1 + " " + S2, S3, S4, S5)

# ------------------------------------------------------------ 5 Wissenschaft
F1 = "Ein Team um die Physikerin Ines Falkenhain hat am Forschungsreaktor in Lübsee eine Legierung hergestellt, die bei 77 K supraleitend wird."
F2 = "Die Probe wog 0,8 mg und nahm eine Leistung von 40 mW auf."
F3 = "Der Gehalt an CO₂ in der Messkammer betrug zu keinem Zeitpunkt mehr als 0,3 Prozent."
F4 = "Das Ergebnis ist unter Fachleuten umstritten, weil bislang keine andere Gruppe es wiederholen konnte."
F5 = "Die Messungen dauerten, z. B. wegen eines Defekts der Pumpe, von 2019 – 2021."
FORSCHUNG = _t("Kalt, aber nicht zu kalt", F1, F2 + " " + F3, F4 + " " + F5)

# ---------------------------------------------------------------- 6 Politik
P1 = "Der Bundestag hat am Donnerstag mit den Stimmen der Koalition das Gesetz zur Pflegeausbildung verabschiedet."
P2 = "Die Opposition lehnte den Entwurf geschlossen ab."
P3 = "Gesundheitsministerin Karla Ebert kündigte an, die Zahl der Plätze werde bis 2028 auf 64 000 steigen."
P4 = "Nach Darstellung des Pflegerats reicht das nicht aus, um die Lücke im Süden des Landes zu schließen."
P5 = "Der Anteil der Abbrecher sank seit 2017 um drei Prozentpunkte."
POLITIK = _t("Mehr Plätze für die Pflege", P1 + " " + P2, P3, P4 + " " + P5)

# ------------------------------------------------------------ 7 Liste
L1 = "Die Stiftung Stadtgrün hat in sieben Gemeinden nachgezählt, wie viele Bäume seit dem Dürrejahr ersetzt worden sind."
L2 = "In Perlin wurden 412 Linden gepflanzt."
L3 = "In Waddekath kamen 96 Eichen hinzu."
L4 = "In Röbel gingen 38 Ulmen ein."
L5 = "Die Gießwagen legen dafür jeden Sommer etwa 5 km je Schicht zurück, bei einem Verbrauch von 30 % weniger Diesel als früher."
LISTE = _t("Bäume zählen", L1, "- " + L2, "- " + L3, "- " + L4, L5)

# ------------------------------------------------------------ 8 Interview
I1 = "Die Schauspielerin Thea Lindqvist lebt seit 2009 auf einem Hof bei Ystad."
I2 = "Wie oft haben Sie in dieser Zeit Theater gespielt?"
I3 = "„Nicht ein einziges Mal“, antwortet Lindqvist und lacht – jedenfalls kurz."
I4 = "Ihr jüngster Film lief vom 14. bis zum 28. August in 63 Kinos und spielte 2,4 Millionen Kronen ein."
I5 = "Das Drehbuch stammt von ihrem Bruder Aron."
INTERVIEW = _t("Zu Besuch bei Thea Lindqvist", I1, I2, I3, I4 + " " + I5)

# ------------------------------------------------------------ 9 en economy
E1 = "The U.S. carmaker Tallmadge said on Tuesday that it would close its plant in Dayfield by the end of 2026."
E2 = "Roughly 1,850 workers are affected, according to a spokeswoman for the company."
E3 = "“We looked at every alternative,” said chief executive Diane Holt, “and found none.”"
E4 = "Shares in Tallmadge rose 2.3% in early trading in New York."
E5 = "The governor has not yet commented on the closure."
CARS = _t("Tallmadge to close Dayfield plant", E1 + " " + E2, E3, E4 + " " + E5)

# ------------------------------------------------------------ 10 en science
N1 = "A survey of 214 glaciers in the Karsan range, published on Friday by the Institute for Alpine Research, found that 198 of them are shrinking."
N2 = "On average the ice thinned by 1.4 m a year between 2011 and 2021."
N3 = "Mean summer temperatures at the Borat hut climbed from 6.1 °C to 7.9 °C."
N4 = "Lead author Tomas Weil believes that the loss can be halted; his co-author Priya Nair doubts it."
N5 = "The team walked north for nine days to reach the last site..."
ICE = _t("Thinner every year", N1, N2 + " " + N3, N4, N5)

# ------------------------------------------------------------ 11 en court
C1 = "A jury at Redmoor Crown Court found the accountant Philip Strand guilty on Monday of stealing £640,000 from a children's charity."
C2 = "Judge Eleanor Pike said the defendant had shown “no remorse whatsoever”."
C3 = "Strand, who denied all nine charges, will be sentenced on 12 June."
C4 = "His barrister described the verdict as unexpected – a word he repeated twice – and said an appeal was likely."
C5 = "The charity has recovered less than a quarter of the money."
COURT = _t("Accountant guilty", C1, C2 + " " + C3, C4, C5)

# ------------------------------------------------------------ 12 en sport/press
R1 = "The marathon in Port Lorne drew a record 18,300 runners, of whom 17,112 reached the finish."
R2 = "Kenya's Joyce Cheboi won the women's race in 2:21:08, ahead of the Ethiopian Hana Tesfaye."
R3 = "Organisers expect to pay out more than $400,000 in prize money."
R4 = "Two runners were taken to hospital, and both were discharged the same evening."
R5 = "The course, certified in May, is 120 m shorter than the one used in 2022."
RUN = _t("Record field in Port Lorne", R1, R2 + " " + R3, R4 + " " + R5)

EDITS = [
    # 1
    Edit("wetter-vorzeichen", WETTER, (("– 5 Grad", MINUS + "5 Grad"),), (W2,)),
    Edit("wetter-gedankenstrich", WETTER, (("Tageswerte – 5 Grad in Ruhla, 7 Grad in Suhl – lagen",
                                           "Tageswerte — 5 Grad in Ruhla, 7 Grad in Suhl — lagen"),)),
    Edit("wetter-celsius-eng", WETTER, (("3 °C", "3°C"),)),
    Edit("wetter-celsius-schmal", WETTER, (("3 °C", "3" + THIN + "°C"),)),
    Edit("wetter-fahrenheit", WETTER, (("3 °C", "3 °F"),), (W4,)),
    Edit("wetter-mindestens", WETTER, (("höchstens 3", "mindestens 3"),), (W4,)),
    Edit("wetter-unter-ueber", WETTER, (("unter den Gefrierpunkt", "über den Gefrierpunkt"),), (W1,)),
    Edit("wetter-boeen", WETTER, (("118 km/h", "118 m/s"),), (W3,)),
    Edit("wetter-boeen-fest", WETTER, (("118 km/h", "118" + NB + "km/h"), ("32 km/h", "32" + NB + "km/h"))),
    Edit("wetter-absatz-getauscht", WETTER, ((W3 + " " + W4 + "\n\n" + W5, W5 + "\n\n" + W3 + " " + W4),)),
    Edit("wetter-nfd", WETTER, (), (), "NFD"),
    Edit("wetter-nfd-und-zahl", WETTER, (("Landesstraße 1024", "Landesstraße 1042"),), (W5,), "NFD"),
    # 2
    Edit("konzern-milliarden", KONZERN, (("1,2 Milliarden", "1,2 Millionen"),), (K1,)),
    Edit("konzern-komma", KONZERN, (("4,5 Prozent", "45 Prozent"),), (K1,)),
    Edit("konzern-name-ueberall", KONZERN, (("Martin Meier", "Martin Maier"), ("sagte Meier", "sagte Maier")), (K2, K3)),
    Edit("konzern-kein", KONZERN, (("keine einzige Stelle", "eine einzige Stelle"),), (K3,)),
    Edit("konzern-guillemets", KONZERN, (("„Wir", "»Wir"), ("gestrichen“", "gestrichen«"))),
    Edit("konzern-gerade-striche", KONZERN, (("„Wir", "\"Wir"), ("gestrichen“", "gestrichen\""))),
    Edit("konzern-bruch-abstand", KONZERN, (("1½", "1 ½"),)),
    Edit("konzern-bruch-wert", KONZERN, (("1½", "1¼"),), (K5,)),
    Edit("konzern-haltung", KONZERN, (("begrüßte", "kritisierte"),), (K4,)),
    Edit("konzern-synonym", KONZERN, (("bekräftigte vor Analysten", "bestätigte vor Analysten"),), (K2,)),
    Edit("konzern-trennstellen", KONZERN, (("Maschinenbauer", "Maschinen" + SHY + "bauer"),
                                           ("Auftragsbestand", "Auftrags" + SHY + "be" + SHY + "stand"))),
    # 3
    Edit("gericht-datum-abstand", GERICHT, (("3.10.2020", "3. 10. 2020"),)),
    Edit("gericht-datum-gedreht", GERICHT, (("3.10.2020", "10.3.2020"),), (G1,)),
    Edit("gericht-zitatwort", GERICHT, (("„lästig, aber", "„störend, aber"),), (G2,)),
    Edit("gericht-sprecher-kommas", GERICHT, (("Der Anwalt, sagt der Kläger, habe", "Der Anwalt sagt, der Kläger habe"),), (G4,)),
    Edit("gericht-tausender", GERICHT, (("12 000 Euro", "12" + THIN + "000" + NB + "Euro"),)),
    Edit("gericht-kubik", GERICHT, (("400 m²", "400 m³"),), (G5,)),
    Edit("gericht-mikrogramm", GERICHT, (("5 mg", "5 µg"),), (G5,)),
    Edit("gericht-absatz", GERICHT, (("schädlich“. Grewe", "schädlich“.\n\nGrewe"),)),
    Edit("gericht-stattgegeben", GERICHT, (("am 3.10.2020 abgewiesen", "am 3.10.2020 angenommen"),), (G1,)),
    Edit("gericht-einheiten-eng", GERICHT, (("400 m²", "400m²"), ("5 mg", "5" + THIN + "mg"))),
    # 4
    Edit("sport-ergebnis", SPORT, (("3:1", "1:3"),), (S1,)),
    Edit("sport-ellipse", SPORT, (("erwartet …", "erwartet ..."),)),
    Edit("sport-reihenfolge", SPORT, (("liegt Neuwerder vor Aalburg", "liegt Aalburg vor Neuwerder"),), (S4,)),
    Edit("sport-monat", SPORT, (("2. März", "2. Mai"),), (S5,)),
    Edit("sport-datum-fest", SPORT, (("2. März", "2." + NB + "März"),)),
    Edit("sport-doppelt-leer", SPORT, (("Ruben Aalto sprach", "Ruben  Aalto  sprach"),)),
    Edit("sport-absaetze", SPORT, ((S3 + "\n\n" + S4, S4 + "\n\n" + S3),)),
    Edit("sport-zusammengezogen", SPORT, ((S3 + "\n\n" + S4, S3 + " " + S4),)),
    # 5
    Edit("forschung-megawatt", FORSCHUNG, (("40 mW", "40 MW"),), (F2,)),
    Edit("forschung-monoxid", FORSCHUNG, (("CO₂", "CO"),), (F3,)),
    Edit("forschung-unumstritten", FORSCHUNG, (("umstritten", "unumstritten"),), (F4,)),
    Edit("forschung-zb", FORSCHUNG, (("z. B.", "z.B."),)),
    Edit("forschung-bis-strich", FORSCHUNG, (("2019 – 2021", "2019–2021"),)),
    Edit("forschung-jahr", FORSCHUNG, (("2019 – 2021", "2018 – 2021"),), (F5,)),
    Edit("forschung-einheit-eng", FORSCHUNG, (("0,8 mg", "0,8mg"), ("77 K", "77" + NB + "K"))),
    # 6
    Edit("politik-prozent", POLITIK, (("drei Prozentpunkte", "drei Prozent"),), (P5,)),
    Edit("politik-richtung", POLITIK, (("im Süden des Landes", "im Norden des Landes"),), (P4,)),
    Edit("politik-subjekt", POLITIK, (("Der Bundestag hat", "Der Bundesrat hat"),), (P1,)),
    Edit("politik-nicht", POLITIK, (("reicht das nicht aus", "reicht das aus"),), (P4,)),
    Edit("politik-tag-und-jahr", POLITIK, (("am Donnerstag", "am Freitag"), ("bis 2028", "bis 2030")), (P1, P3)),
    Edit("politik-geschlossen", POLITIK, (("geschlossen ab.", "einhellig ab."),), (P2,)),
    Edit("politik-nfd-umbruch", POLITIK, (("verabschiedet. Die Opposition", "verabschiedet.\n\nDie Opposition"),), (), "NFD"),
    Edit("politik-nfc", unicodedata.normalize("NFD", POLITIK), (), (), "NFC"),
    Edit("politik-nfc-und-jahr", unicodedata.normalize("NFD", POLITIK), (("bis 2028", "bis 2029"),),
         (unicodedata.normalize("NFD", P3),), "NFC"),
    Edit("politik-tausender-fest", POLITIK, (("64 000", "64" + NB + "000"),)),
    # 7
    Edit("liste-baumart", LISTE, (("412 Linden", "412 Buchen"),), ("- " + L2,)),
    Edit("liste-umgestellt", LISTE, (("- " + L2 + "\n\n- " + L3, "- " + L3 + "\n\n- " + L2),)),
    Edit("liste-km-prozent", LISTE, (("5 km", "5km"), ("30 %", "30%"))),
    Edit("liste-promille", LISTE, (("30 %", "30 ‰"),), (L5,)),
    Edit("liste-gemeinde", LISTE, (("In Röbel", "In Rödel"),), ("- " + L4,)),
    # 8
    Edit("interview-negation", INTERVIEW, (("„Nicht ein einziges Mal“", "„Nur ein einziges Mal“"),), (I3,)),
    Edit("interview-strich", INTERVIEW, (("lacht – jedenfalls", "lacht — jedenfalls"),)),
    Edit("interview-datum", INTERVIEW, (("zum 28. August", "zum 29. August"),), (I4,)),
    Edit("interview-bruder", INTERVIEW, (("ihrem Bruder Aron", "ihrem Vater Aron"),), (I5,)),
    Edit("interview-nfd", INTERVIEW, (("„Nicht", "«Nicht"), ("Mal“", "Mal»")), (), "NFD"),
    # 9
    Edit("cars-us-spaced", CARS, (("U.S.", "U. S."),), language="en"),
    Edit("cars-straight", CARS, (("“We", "\"We"), ("alternative,”", "alternative,\""), ("“and", "\"and"), ("none.”", "none.\"")),
         language="en"),
    Edit("cars-percent-gap", CARS, (("2.3%", "2.3 %"),), language="en"),
    Edit("cars-fell", CARS, (("rose 2.3%", "fell 2.3%"),), (E4,), language="en"),
    Edit("cars-spokesman", CARS, (("a spokeswoman for the company", "a spokeswoman for the union"),), (E2,), language="en"),
    Edit("cars-comment", CARS, (("has not yet commented", "has commented"),), (E5,), language="en"),
    Edit("cars-split", CARS, (("New York. The governor", "New York.\n\nThe governor"),), language="en"),
    Edit("cars-reordered", CARS, ((E3 + "\n\n" + E4 + " " + E5, E4 + " " + E5 + "\n\n" + E3),), language="en"),
    # 10
    Edit("ice-decimal", ICE, (("1.4 m", "14 m"),), (N2,), language="en"),
    Edit("ice-direction", ICE, (("walked north", "walked south"),), (N5,), language="en"),
    Edit("ice-ellipsis", ICE, (("last site...", "last site…"),), language="en"),
    Edit("ice-degrees", ICE, (("6.1 °C", "6.1°C"), ("7.9 °C", "7.9" + NB + "°C")), language="en"),
    Edit("ice-roles", ICE, (("believes that the loss can be halted", "fears that the loss cannot be halted"),), (N4,), language="en"),
    Edit("ice-swap-figures", ICE, (("from 6.1 °C to 7.9 °C", "from 7.9 °C to 6.1 °C"),), (N3,), language="en"),
    # 11
    Edit("court-synonym", COURT, (("as unexpected", "as surprising"),), (C4,), stays=("an appeal was likely",), language="en"),
    Edit("court-dash", COURT, (("unexpected – a word he repeated twice – and", "unexpected—a word he repeated twice—and"),), language="en"),
    Edit("court-not-guilty", COURT, (("Philip Strand guilty", "Philip Strand not guilty"),), (C1,), language="en"),
    Edit("court-currency", COURT, (("£640,000", "€640,000"),), (C1,), language="en"),
    Edit("court-apostrophe", COURT, (("children's", "children’s"),), language="en"),
    Edit("court-more-than", COURT, (("less than a quarter", "more than a quarter"),), (C5,), language="en"),
    Edit("court-single-quotes", COURT, (("“no remorse whatsoever”", "‘no remorse whatsoever’"),), language="en"),
    # 12
    Edit("run-nationality", RUN, (("Kenya's Joyce", "Uganda's Joyce"),), (R2,), language="en"),
    Edit("run-shorter", RUN, (("120 m shorter", "120 m longer"),), (R5,), language="en"),
    Edit("run-metres-tight", RUN, (("120 m shorter", "120m  shorter"),), language="en"),
    Edit("run-paragraphs", RUN, ((R1 + "\n\n" + R2 + " " + R3, R2 + " " + R3 + "\n\n" + R1),), language="en"),
    Edit("run-nobreak", RUN, (("in May", "in" + NB + "May"), ("Two runners", "Two" + NB + "runners")), language="en"),
    Edit("run-time-and-crowd", RUN, (("2:21:08", "2:12:08"), ("18,300", "18,030")), (R1, R2), language="en"),
]
