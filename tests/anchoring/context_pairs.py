"""Edits with the sentences whose context they change, written before the rules were.

Each pair is a text with edits. `marked` are the beginnings of those sentences (in tables:
of those cells) of the new text that stand unchanged and lean on what the edits changed. No
other unchanged sentence may be marked. `TUNED` pairs were looked at while the rules were
written; of the `CLOSED` ones, every second, only when they were done; `LATER` ones were
written then. Where "Das Unternehmen" means another firm, "Davon arbeiten 80" is about that
one too, and a unit is none of a table's labels: what those edits mark was corrected when
others wrote `pairs_desk` and `pairs_magazine`, and both said so.
"""

# ruff: noqa: E501

from dataclasses import dataclass

Edit = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """One text, its edits in order, and what leans on them."""

    name: str
    language: str
    text: str
    edits: tuple[Edit, ...]
    marked: tuple[str, ...] = ()

    @property
    def edited(self) -> str:
        """Return the new text. Raises ValueError where an edit changes nothing."""
        text = self.text
        for old, new in self.edits:
            if old not in text:
                raise ValueError(f"{self.name}: {old!r} is not in the text")
            text = text.replace(old, new, 1)
        return text


_WERFT = (
    "Werft stellt ein\n\n"
    "Die Brückner-Werke bauen in Wismar drei Fähren. Das Unternehmen beschäftigt 312 Leute. "
    "Davon arbeiten 80 im Trockendock. Die Stadt Wismar rechnet mit 4 Millionen Euro Steuern.\n\n"
    "Der Landtag stimmte am 3. Mai zu. Die Opposition kam auf 17 Stimmen."
)
_RAT = (
    "Streit im Rat\n\n"
    "Bürgermeisterin Karin Thole legte am Montag den Haushalt vor. Sie will 2,4 Millionen Euro "
    "sparen. Der Kämmerer rechnet mit 300.000 Euro Zinsen. Er ist seit 2016 im Amt.\n\n"
    "Im Jahr 2011 hatte die Gemeinde noch 9 Kindergärten. Damals lebten hier 6.200 Menschen. "
    "Heute sind es 5.100."
)
_LISTE = (
    "Wer zahlt\n\n"
    "Diese Länder haben gezahlt:\n\n"
    "- Dänemark: 312 Millionen Euro\n\n- Finnland: 45 Millionen Euro\n\n"
    "- Portugal: 8 Millionen Euro\n\n"
    "Die Beiträge gehen an den Fonds in Brüssel. Er besteht seit 2004."
)
_TABELLE = (
    "Die Zahlen der Häfen\n\n"
    "Die drei größten Häfen haben ihre Bilanz vorgelegt, alle am selben Tag und am selben Ort.\n\n"
    "Hafen\tUmsatz in Mio. Euro\tMitarbeiter\n\n"
    "Emden\t312\t1.200\n\nRostock\t275\t990\n\nKiel\t140\t610\n\n"
    "Die Häfen wollen 2027 enger zusammenarbeiten."
)
_ZITAT = (
    "Zoff um die Brücke\n\n"
    "Der Gutachter legte seinen Bericht vor. „Die Brücke ist 61 Jahre alt. Sie trägt noch 12 "
    "Tonnen. Wir raten zum Abriss“, sagte Jens Ohlsen. Der Kreis zahlt 3 Millionen Euro.\n\n"
    "„Im Herbst sperren wir zwei Spuren.“ Das kündigte Landrätin Ute Behn an."
)
_RUBRIK = (
    "Wo gebaut wird\n\n"
    "Der Bund verteilt sein Geld auf 14 Orte, und nicht jeder Ort ist damit zufrieden gewesen.\n\n"
    "Landkreis Aurich\n\n"
    "Der Deich wird um 80 Zentimeter erhöht. Es entstehen 40 Stellplätze.\n\n"
    "Die Kosten liegen bei 7 Millionen Euro.\n\n"
    "Landkreis Leer\n\n"
    "Das Schöpfwerk erhält zwei neue Pumpen. Die Arbeiten dauern 18 Monate."
)
_REDE = (
    "Zwei Meinungen\n\n"
    "Finanzminister Otto Kray und Baudezernentin Ida Ruhl sprachen am Freitag in Celle. "
    "Ersterer verlangt 5 Prozent mehr Geld. Letztere hält 2 Prozent für genug. "
    "Beide leiten ihr Haus seit 2021. Die Sitzung dauerte vier Stunden."
)
_UMFRAGE = (
    "Neue Umfrage\n\n"
    "Die CDU kommt auf 31 Prozent. Die SPD liegt dagegen bei 14 Prozent. "
    "Auch die Grünen verlieren 2 Punkte. Befragt wurden 1.004 Menschen."
)
_MYTHEN = (
    "Was stimmt\n\n"
    "Im Netz kursieren viele Sätze über Windräder. Falsch ist dagegen: "
    "„Ein Windrad läuft 20 Jahre“.\n\n"
    "Behauptung:\n\nEin Windrad tötet im Jahr 400 Vögel.\n\n"
    "Bewertung:\n\nDie Zahl ist nicht belegt. Forscher zählten 11 Vögel."
)
_INTERVIEW = (
    "Frau Koops, wir müssen reden\n\n"
    "Ein Gespräch mit der Leiterin des Zoos über Tiere und Geld, geführt im Affenhaus.\n\n"
    "Wie viele Pinguine haben Sie?\n\n41, und bald mehr.\n\n"
    "Was kostet ein Tag im Zoo?\n\n19 Euro für Erwachsene.\n\n"
    "Wann öffnet das neue Haus?\n\nIm April 2027, so Gott will."
)
_BILD = (
    "Sturm an der Küste\n\n"
    "Die Flut stieg auf 3,8 Meter. Am Tag darauf brach der Deich auf 20 Metern Länge.\n\n"
    "Am 4. Januar kam der zweite Sturm. Zwei Tage später fehlte in 900 Häusern Strom.\n\n"
    "Helfer füllen 2.000 Säcke in Norddeich.\n\nFoto: Ole Jürgens / dpa"
)

PAIRS = (
    # Referents of definite nouns and pronouns.
    Pair("das unternehmen", "de", _WERFT, (("Die Brückner-Werke bauen", "Die Neptun-Werke bauen"),), ("Das Unternehmen", "Davon arbeiten")),
    Pair("eine andere zahl davor", "de", _WERFT, (("drei Fähren", "vier Fähren"),)),
    Pair("davon", "de", _WERFT, (("beschäftigt 312 Leute", "beschäftigt 412 Leute"),), ("Davon arbeiten",)),
    Pair("absatz davor geändert", "de", _WERFT, (("Die Stadt Wismar rechnet mit 4 Millionen Euro Steuern.", "Niemand im Rathaus von Wismar will dazu etwas sagen."),)),
    Pair("satz mit dem bezug gestrichen", "de", _WERFT, (("Die Brückner-Werke bauen in Wismar drei Fähren. ", ""),), ("Das Unternehmen", "Davon arbeiten")),
    Pair("satz dazwischen", "de", _WERFT, (("Das Unternehmen besch", "Auch die Flensburger Reederei Nordlicht sucht Personal. Das Unternehmen besch"),), ("Das Unternehmen", "Davon arbeiten")),
    Pair("typografie davor", "de", _WERFT, (("Brückner-Werke", "Bru\u0308ckner‑Werke"),)),
    Pair("neuer absatz am ende", "de", _WERFT, (("17 Stimmen.", "17 Stimmen.\n\nAm Abend wurde in Schwerin gefeiert. Der Minister war nicht da."),)),
    Pair("sie", "de", _RAT, (("Bürgermeisterin Karin Thole", "Bürgermeisterin Petra Voss"),), ("Sie will",)),
    Pair("er", "de", _RAT, (("Der Kämmerer rechnet", "Der Landrat rechnet"),), ("Er ist seit",)),
    Pair("er mit verb", "de", _RAT, (("Der Kämmerer rechnet mit", "Der Kämmerer kalkuliert mit"),)),
    Pair("damals", "de", _RAT, (("Im Jahr 2011 hatte", "Im Jahr 1991 hatte"),), ("Damals lebten",)),
    Pair("damals ohne neue zeit", "de", _RAT, (("noch 9 Kindergärten", "noch 8 Kindergärten"),)),
    Pair("heute sind es", "de", _RAT, (("6.200 Menschen", "6.200 Familien"),), ("Heute sind es",)),
    Pair("ein unabhängiger satz nach neuem absatz", "de", _RAT, (("Er ist seit 2016 im Amt.", "Er ist seit 2016 im Amt.\n\nDie Sitzung war öffentlich, der Saal war voll."),)),
    Pair("dort", "de", "Neue Bahn\n\nIm Hafen von Stade steht ein neuer Kran. Dort arbeiten 45 Menschen. Der Betrieb kostet 3 Millionen Euro.", (("Hafen von Stade", "Hafen von Buxtehude"),), ("Dort arbeiten",)),
    Pair("dort ohne neuen ort", "de", "Neue Bahn\n\nIm Hafen von Stade steht seit Mai ein neuer Kran. Dort arbeiten 45 Menschen.", (("seit Mai", "seit Juni"),)),
    Pair("dieser", "de", "Der Vertrag\n\nDie Kanzlei Meermann schrieb den Vertrag. Dieser gilt bis 2031. Die Miete beträgt 900 Euro.", (("schrieb den Vertrag", "schrieb den Entwurf"),), ("Dieser gilt",)),
    Pair("beide", "de", _REDE, (("Baudezernentin Ida Ruhl", "Schulleiterin Ida Ruhl"),), ("Letztere", "Beide")),
    Pair("ersterer vertauscht", "de", _REDE, (("Finanzminister Otto Kray und Baudezernentin Ida Ruhl", "Baudezernentin Ida Ruhl und Finanzminister Otto Kray"),), ("Ersterer", "Letztere", "Beide")),
    Pair("sitzung", "de", _REDE, (("Die Sitzung dauerte vier Stunden.", "Die Sitzung dauerte vier Stunden. Am Ende gab es Suppe."),)),
    Pair("die behörde", "de", "Kontrollen\n\nDas Veterinäramt Uelzen prüfte den Hof. Die Behörde fand 14 kranke Tiere. Am 2. Juni folgt ein Termin.", (("Das Veterinäramt Uelzen", "Das Landesamt Uelzen"),), ("Die Behörde",)),
    Pair("der autobauer", "de", "Rückruf\n\nOpel ruft Wagen zurück. Der Autobauer nennt 3.300 Fälle. Betroffen sind 12 Länder.", (("Opel ruft", "Ford ruft"),), ("Der Autobauer",)),
    Pair("die 67-jährige", "de", "Ehrung\n\nMaria Lüders erhielt den Orden. Die 67-Jährige leitet den Chor seit 1989. Gesungen wird am 9. Juli.", (("Maria Lüders", "Gerda Lüders"),), ("Die 67-Jährige",)),
    Pair("seine frau", "de", "Erbe\n\nHeinrich Wessel starb 1962. Seine Frau führte den Hof bis 1980. Der Hof hatte 60 Hektar.", (("Heinrich Wessel", "August Wessel"),), ("Seine Frau",)),
    Pair("vor dem verb sagte er", "de", "Bilanz\n\nVorstand Emil Brandt zog Bilanz. Im Mai verkaufte er 300 Boote. Der Markt wuchs um 4 Prozent.", (("Vorstand Emil Brandt", "Vorstand Paul Brandt"),), ("Im Mai verkaufte er",)),
    Pair("bezug zwei sätze davor", "de", "Chip\n\nDie Firma Infineon streicht Stellen. Betroffen sind 300 Leute. Das Unternehmen zahlt 9 Millionen Euro.", (("Die Firma Infineon", "Die Firma Siltronic"),), ("Betroffen sind", "Das Unternehmen zahlt")),
    Pair("kette von pronomen", "de", "Leben\n\nTheodor Storm wurde in Husum geboren. Er studierte Jura. Er starb 1888.", (("Theodor Storm", "Wilhelm Raabe"),), ("Er studierte", "Er starb")),
    Pair("nein, der eigene name steht da", "de", "Leben\n\nTheodor Storm wurde in Husum geboren. Gottfried Keller lebte in Zürich. Keller starb 1890.", (("Theodor Storm", "Wilhelm Raabe"),)),
    Pair("absatz verschoben", "de", "Reise\n\nDer Zug fuhr um 9 Uhr ab. Die Lok war 70 Jahre alt.\n\nIn Minden stiegen 40 Gäste zu. Der Wirt verkaufte 12 Torten.", (("Der Zug fuhr um 9 Uhr ab. Die Lok war 70 Jahre alt.\n\nIn Minden stiegen 40 Gäste zu. Der Wirt verkaufte 12 Torten.", "In Minden stiegen 40 Gäste zu. Der Wirt verkaufte 12 Torten.\n\nDer Zug fuhr um 9 Uhr ab. Die Lok war 70 Jahre alt."),)),
    # Lists and their introductions.
    Pair("einleitung verneint", "de", _LISTE, (("haben gezahlt:", "haben nicht gezahlt:"),), ("- Dänemark", "- Finnland", "- Portugal")),
    Pair("ein punkt der liste geändert", "de", _LISTE, (("Finnland: 45", "Finnland: 54"),)),
    Pair("ein punkt mehr", "de", _LISTE, (("- Portugal", "- Lettland: 3 Millionen Euro\n\n- Portugal"),)),
    Pair("was nach der liste kommt", "de", _LISTE, (("Die Beiträge gehen an den Fonds in Brüssel.", "Die Beiträge gehen an die Bank in Luxemburg."),), ("Er besteht",)),
    Pair("liste ohne zeichen", "de", "Wer fehlt\n\nAn der Sitzung nahmen teil:\n\nAda Brügge, 49\n\nBen Cordes, 51\n\nDie Sitzung dauerte drei Stunden und endete ohne einen Beschluss, wie das Protokoll zeigt.", (("nahmen teil:", "nahmen nicht teil:"),), ("Ada Brügge", "Ben Cordes")),
    Pair("liste in zeilen", "de", "Wer fehlt\n\nDie Firmen haben gekündigt:\n1. Alba mit 30 Leuten\n2. Bremer Tauwerk mit 12 Leuten\n\nAlle Firmen sitzen in Bremen.", (("haben gekündigt:", "haben eingestellt:"),), ("1. Alba", "2. Bremer")),
    Pair("liste unter neuer einleitung", "de", _LISTE, (("Diese Länder haben gezahlt:", "Diese Länder schulden Geld:"),), ("- Dänemark", "- Finnland", "- Portugal")),
    Pair("angaben in tausend", "de", "Ernte\n\nAngaben in Tausend Tonnen:\n\n- Weizen: 312\n\n- Roggen: 90\n\nGedroschen wurde bis zum 4. August.", (("in Tausend Tonnen", "in Millionen Tonnen"),), ("- Weizen", "- Roggen")),
    # Tables.
    Pair("kopf der spalte", "de", _TABELLE, (("Umsatz in Mio. Euro", "Umsatz in Mrd. Euro"),), ("312", "275", "140")),
    Pair("kopf der anderen spalte", "de", _TABELLE, (("Mitarbeiter", "Leiharbeiter"),), ("1.200", "990", "610")),
    Pair("eine zelle", "de", _TABELLE, (("275", "257"),)),
    Pair("eine zeile mehr", "de", _TABELLE, (("Kiel\t140\t610", "Lübeck\t150\t700\n\nKiel\t140\t610"),)),
    Pair("absatz vor der tabelle", "de", _TABELLE, (("alle am selben Tag und am selben Ort.", "jeder für sich, aber doch in derselben Woche."),)),
    Pair("striche", "de", "Preise\n\n| Ware | Preis in Euro |\n|---|---|\n| Brot | 4 |\n| Milch | 2 |\n\nDie Preise gelten ab Mai.", (("Preis in Euro", "Preis in Cent"),), ("4", "2")),
    Pair("leere ecke", "de", "Bilanz\n\nDas ist die Bilanz der Werft, wie sie der Vorstand am Freitag in Wismar vorgestellt hat.\n\n2024\t2025\n\nUmsatz\t312\t400\n\nGewinn\t12\t40", (("2024\t2025", "2023\t2025"),), ("312", "12")),
    Pair("einheit über der tabelle", "de", "Bilanz\n\nIn Millionen Euro\n\nJahr\tUmsatz\tGewinn\n\n2024\t312\t12\n\n2025\t400\t40\n\nDie Werft zahlte 2025 keine Dividende.", (("In Millionen Euro", "In Tausend Euro"),), ("312", "12", "400", "40")),
    # Crossheads, headlines.
    Pair("zwischentitel", "de", _RUBRIK, (("Landkreis Aurich", "Landkreis Wittmund"),), ("Der Deich", "Es entstehen", "Die Kosten")),
    Pair("der andere zwischentitel", "de", _RUBRIK, (("Landkreis Leer", "Landkreis Emden"),), ("Das Schöpfwerk", "Die Arbeiten")),
    Pair("text unter dem zwischentitel", "de", _RUBRIK, (("auf 14 Orte", "auf 15 Orte"),)),
    Pair("titel und vorspann", "de", "Reeder Hinrich Dahl verkauft seine Flotte\n\nEr trennt sich von 14 Schiffen und behält nur zwei Schlepper für den Hafen.\n\nIn Bremerhaven beginnt am 1. März der Umbau der Pier. Die Stadt zahlt 9 Millionen Euro.\n\nDie Pier ist 400 Meter lang, und sie ist auf 2.000 Pfählen gebaut.", (("Reeder Hinrich Dahl", "Reeder Klaus Dahl"),), ("Er trennt",)),
    Pair("titel ohne bezug", "de", _WERFT, (("Werft stellt ein", "Jobs am Meer"),)),
    Pair("erster satz mit dem konzern", "de", "Bosch baut um\n\nDer Konzern streicht 1.100 Stellen in Hildesheim. Die Gewerkschaft IG Metall ruft zum Streik am 3. Juni auf.\n\nIn Hildesheim leben 100.000 Menschen.", (("Bosch baut um", "Conti baut um"),), ("Der Konzern",)),
    # Quotations and speakers.
    Pair("sprecher zwei sätze weiter", "de", _ZITAT, (("sagte Jens Ohlsen", "sagte Arne Petersen"),), ("„Die Brücke ist", "Sie trägt")),
    Pair("zitat wird text", "de", _ZITAT, (("„Die Brücke ist", "Die Brücke ist"), ("Abriss“, sagte Jens Ohlsen", "Abriss, sagte Jens Ohlsen")), ("Sie trägt",)),
    Pair("text wird zitat", "de", "Hafen\n\nDer Hafen ist laut. Im Mai legten 40 Schiffe an. Der Lärm lag bei 80 Dezibel. Das reicht, sagt der Rat.", (("Der Hafen ist laut.", "„Der Hafen ist laut."), ("Das reicht, sagt", "Das reicht“, sagt")), ("Im Mai legten", "Der Lärm lag")),
    Pair("sprecher danach", "de", _ZITAT, (("Das kündigte Landrätin Ute Behn an.", "Das kündigte Landrätin Eva Kuhl an."),), ("„Im Herbst",)),
    Pair("nicht das zitat", "de", _ZITAT, (("Der Kreis zahlt 3 Millionen Euro.", "Der Kreis zahlt 4 Millionen Euro."),)),
    Pair("sagte er", "de", "Streik\n\nBetriebsrat Ali Demir sprach am Tor. „Es fehlen 40 Leute“, sagte er. Die Schicht beginnt um 6 Uhr.", (("Betriebsrat Ali Demir", "Werksleiter Ali Demir"),), ("„Es fehlen",)),
    Pair("zweites zitat ohne sprecher", "de", "Streik\n\n„Wir verhandeln“, sagte Minister Falk Horn. „Es fehlen 40 Leute.“ Die Schicht beginnt um 6 Uhr.", (("Minister Falk Horn", "Minister Leo Horn"),), ("„Es fehlen",)),
    # Frames, contrasts, questions.
    Pair("behauptung wird fakt", "de", _MYTHEN, (("Behauptung:", "Fakt:"),), ("Ein Windrad tötet",)),
    Pair("bewertung", "de", _MYTHEN, (("Forscher zählten 11 Vögel.", "Forscher zählten 12 Vögel."),)),
    Pair("das ist falsch danach", "de", "Gerücht\n\nDer Turm ist 90 Meter hoch. Das ist falsch. Gebaut wurde er 1911.", (("Das ist falsch.", "Das ist richtig."),), ("Der Turm",)),
    Pair("dagegen", "de", _UMFRAGE, (("Die CDU kommt auf 31", "Die CDU kommt auf 13"),), ("Die SPD liegt dagegen",)),
    Pair("auch", "de", _UMFRAGE, (("Die SPD liegt dagegen bei 14 Prozent.", "Die SPD gewinnt 14 Punkte."),), ("Auch die Grünen",)),
    Pair("befragte", "de", _UMFRAGE, (("Befragt wurden 1.004 Menschen.", "Befragt wurden 2.004 Menschen."),)),
    Pair("frage", "de", _INTERVIEW, (("Wie viele Pinguine", "Wie viele Affen"),), ("41, und",)),
    Pair("eine andere frage", "de", _INTERVIEW, (("Was kostet ein Tag", "Was kostet ein Jahr"),), ("19 Euro",)),
    # Times counted from elsewhere, pictures.
    Pair("am tag darauf", "de", "Sturm\n\nAm 2. Januar stieg die Flut auf 3,8 Meter. Am Tag darauf brach der Deich auf 20 Metern Länge.", (("Am 2. Januar", "Am 3. Januar"),), ("Am Tag darauf",)),
    Pair("zwei tage später", "de", _BILD, (("Am 4. Januar kam", "Am 14. Januar kam"),), ("Zwei Tage später",)),
    Pair("im jahr zuvor", "de", "Flotte\n\n2019 liefen 14 Schiffe aus. Im Jahr zuvor waren es 11. Der Hafen hat 30 Plätze.", (("2019 liefen", "2017 liefen"),), ("Im Jahr zuvor",)),
    Pair("bildnachweis", "de", _BILD, (("Foto: Ole Jürgens / dpa", "Archivfoto von 2012: Ole Jürgens / dpa"),), ("Helfer füllen",)),
    Pair("andere sätze", "de", _BILD, (("Die Flut stieg auf 3,8 Meter. ", "Die Flut stieg auf 3,9 Meter. "),)),
    Pair("und das hinzu", "de", "Gebühr\n\nDie Grundgebühr beträgt 9 Euro. Hinzu kommen 3 Euro für Wasser. Gezahlt wird im Mai.", (("Die Grundgebühr beträgt 9 Euro.", "Die Müllgebühr beträgt 9 Euro."),), ("Hinzu kommen",)),
    Pair("in dem ort", "de", "Grippe\n\nIn Dornum sind 40 Menschen krank. In dem Ort schließen zwei Schulen. Die Ferien beginnen am 1. Juli.", (("In Dornum", "In Esens"),), ("In dem Ort",)),
    Pair("alles gleich, nur umbrochen", "de", _RAT, (("vor. Sie will", "vor.\nSie will"), ("Er ist seit", "Er  ist seit"))),
    # English.
    Pair("the company", "en", "Yard hires\n\nHarland Marine builds three ferries in Belfast. The company employs 312 people. Of these, 80 work in the dock. London pays 4 million pounds.", (("Harland Marine", "Cammell Marine"),), ("The company", "Of these")),
    Pair("of these", "en", "Yard hires\n\nHarland Marine builds three ferries in Belfast. The company employs 312 people. Of these, 80 work in the dock.", (("312 people", "412 people"),), ("Of these",)),
    Pair("he", "en", "Budget\n\nThe mayor presented the budget on Monday. He wants to save 2.4 million dollars. Parliament votes on May 3.", (("The mayor", "The treasurer"),), ("He wants",)),
    Pair("another number before", "en", "Budget\n\nThe mayor presented 40 plans on Monday. He wants to save 2.4 million dollars.", (("40 plans", "41 plans"),)),
    Pair("then", "en", "Village\n\nIn 1991 the village had nine shops. Then 6,200 people lived here. Today the village has one shop.", (("In 1991", "In 1981"),), ("Then 6,200",)),
    Pair("there", "en", "Crane\n\nA new crane stands in the port of Hull. There, 45 people work at night. Wages rose by 3 percent.", (("port of Hull", "port of Dover"),), ("There, 45",)),
    Pair("it", "en", "Recall\n\nHonda recalls its vans. It names 3,300 cases. Dealers in 12 countries are affected.", (("Honda recalls", "Mazda recalls"),), ("It names",)),
    Pair("independent after an edit", "en", "Recall\n\nHonda recalls its vans. Dealers in 12 countries are affected. Parliament debates the case on June 2.", (("Honda recalls its vans.", "Nobody at the plant wanted to comment on the case."),)),
    Pair("list turned round", "en", "Who paid\n\nThese countries have paid:\n\n- Denmark: 312 million euros\n\n- Finland: 45 million euros\n\nPayments go to a fund in Brussels.", (("have paid", "have not paid"),), ("- Denmark", "- Finland")),
    Pair("list item changed", "en", "Who paid\n\nThese countries have paid:\n\n- Denmark: 312 million euros\n\n- Finland: 45 million euros", (("45 million", "54 million"),)),
    Pair("column head", "en", "Ports\n\nPort\tRevenue in $m\tStaff\n\nHull\t312\t1,200\n\nDover\t275\t990\n\nParliament votes in May.", (("Revenue in $m", "Revenue in $bn"),), ("312", "275")),
    Pair("staff column", "en", "Ports\n\nPort\tRevenue in $m\tStaff\n\nHull\t312\t1,200\n\nDover\t275\t990", (("Staff", "Temps"),), ("1,200", "990")),
    Pair("figures in thousands", "en", "Harvest\n\nFigures in thousands of tonnes\n\nCrop\t2024\t2025\n\nWheat\t312\t290\n\nRye\t90\t80", (("in thousands", "in millions"),), ("312", "290", "90", "80")),
    Pair("quote set", "en", "Port\n\nThe port is loud. In May 40 ships came. Noise reached 80 decibels. That is enough, said the council.", (("The port is loud.", "“The port is loud."), ("That is enough, said", "That is enough,” said")), ("In May 40", "Noise reached")),
    Pair("speaker", "en", "Bridge\n\n“The bridge is 61 years old. We should close it,” said John Reed. Kent pays 3 million pounds.", (("said John Reed", "said Mark Hill"),), ("“The bridge is",)),
    Pair("he said", "en", "Strike\n\nUnion leader Tom Frost spoke at the gate. “We are 40 people short,” he said. Shifts begin at 6 a.m.", (("Union leader Tom Frost", "Factory manager Tom Frost"),), ("“We are 40",)),
    Pair("a day later", "en", "Storm\n\nOn January 2 the flood rose to 3.8 metres. A day later the dike broke over 20 metres.", (("On January 2", "On January 5"),), ("A day later",)),
    Pair("both", "en", "Talks\n\nMinister Kay and councillor Ruhl spoke in Leeds. Both have been in office since 2021. Leeds has 800,000 people.", (("councillor Ruhl", "professor Ruhl"),), ("Both have",)),
    Pair("however", "en", "Poll\n\nLabour is at 31 percent. The Greens, however, are at 4 percent. Pollsters asked 1,004 people.", (("at 31 percent", "at 13 percent"),), ("The Greens, however",)),
    Pair("that is false", "en", "Rumour\n\nThe tower is 90 metres high. That is not true. Workers built it in 1911.", (("That is not true.", "That is well known."),), ("The tower",)),
    Pair("crosshead", "en", "Where they build\n\nThe state spreads its money over 14 places, and not every place has been happy with it so far.\n\nKent\n\nThe dike grows by 80 centimetres.\n\nWork takes 18 months.\n\nEssex\n\nThe pump house gets two pumps.", (("\n\nKent\n\n", "\n\nSussex\n\n"),), ("The dike", "Work takes")),
    Pair("a new last paragraph", "en", "Poll\n\nLabour is at 31 percent. Pollsters asked 1,004 people.", (("1,004 people.", "1,004 people.\n\nThe next poll comes in May."),)),
)  # fmt: skip

# Written when the rules were done.
LATER = (
    Pair("ihren angaben","de","Prozess\n\nDie Staatsanwältin Ilse Brandt klagte drei Männer an. Nach ihren Angaben fehlen 40.000 Euro. Das Gericht tagt am 5. Mai.",(("Die Staatsanwältin Ilse Brandt","Die Verteidigerin Rita Kern"),),("Nach ihren",)),
    Pair("der verein","de","Sport\n\nDer FC Wolde gewann 3:1. Der Verein hat 900 Mitglieder. Am Samstag kommt Bremen.",(("FC Wolde","SV Wolde"),),("Der Verein",)),
    Pair("zwei stunden später","de","Strom\n\nDas Netz fiel am Montag um 9 Uhr aus. Zwei Stunden später lief es wieder. Betroffen waren 400 Haushalte.",(("am Montag um 9 Uhr","am Montag um 11 Uhr"),),("Zwei Stunden",)),
    Pair("punkte ohne leerzeile","de","Wahl\n\nDie Liste der Gewählten:\n\n• Anna Rose, 41 Stimmen\n• Jan Tietz, 39 Stimmen\n\nGewählt wurde am 4. März.",(("der Gewählten","der Abgewählten"),),("• Anna","• Jan")),
    Pair("hingegen","de","Haushalt\n\nDie Einnahmen steigen auf 90 Millionen Euro. Die Ausgaben hingegen sinken um 3 Prozent. Der Rat stimmt am 9. Juni ab.",(("steigen auf 90","sinken auf 80"),),("Die Ausgaben",)),
    Pair("sagte sie am ende","de","Museum\n\nLeiterin Eva Hahn führte durch das Haus. „Wir haben 4.000 Bilder. Davon hängen 300“, sagte sie. Der Eintritt kostet 8 Euro.",(("Leiterin Eva Hahn","Kuratorin Maja Lenz"),),("„Wir haben","Davon hängen")),
    Pair("neuer satz vor einem unabhängigen","de","Museum\n\nLeiterin Eva Hahn führte durch das Haus. Der Eintritt kostet 8 Euro.",(("Leiterin Eva Hahn führte durch das Haus.","Niemand war da."),)),
    Pair("sekunden","de","Rennen\n\nKlasse\tZeit in Sekunden\tPunkte\n\nMoto A\t61\t25\n\nMoto B\t64\t20",(("Zeit in Sekunden","Zeit in Minuten"),),("61","64")),
    Pair("behauptet wird","de","Bauern\n\nIm Dorf gibt es Streit. Behauptet wird:\n\nDer Deich ist 3 Meter zu niedrig.\n\nDer Landkreis widerspricht dem und nennt ganz andere Zahlen, die er am 3. Mai vorlegen will.",(("Behauptet wird:","Erwiesen ist:"),),("Der Deich",)),
    Pair("sein sohn mitten im satz","de","Fähre\n\nKapitän Uwe Jansen fährt seit 30 Jahren. Am Ruder steht oft sein Sohn, der 24 ist. Die Reederei Nordlinie zahlt 4.000 Euro.",(("Kapitän Uwe Jansen","Lotse Hein Peters"),),("Am Ruder",)),
    Pair("preis nach dauer","de","Fähre\n\nDie Fahrt dauert 40 Minuten. Die Karte kostet 12 Euro. Kinder zahlen die Hälfte.",(("40 Minuten","45 Minuten"),)),
    Pair("in dem dorf","de","Ein Dorf wehrt sich\n\nNordhagen will keine Windräder. In dem Dorf leben 310 Menschen. Die Firma Windkraft Nord plant 9 Anlagen.",(("Nordhagen will","Südhagen will"),),("In dem Dorf",)),
    Pair("auch bayern","de","Ein Dorf wehrt sich\n\nDas Land verteilt 30 Millionen Euro. Hessen bekommt 4 Millionen Euro. Auch Bayern erhält 2 Millionen Euro.",(("Hessen bekommt 4","Hessen zahlt 4"),),("Auch Bayern",)),
    Pair("kurze antwort","de","Frage\n\nStimmt das?\n\nNein, es sind nur 12 Prozent.\n\nDie Behörde zählt seit 1990 jedes Jahr im Herbst alle Vögel auf der Insel.",(("Stimmt das?","Wie viel Prozent sind es?"),),("Nein, es sind",)),
    Pair("ein drittel","de","Bahn\n\nDer Ausbau kostet 800 Millionen Euro. Ein Drittel zahlt der Bund, das sind 267 Millionen. Fertig ist er 2031.",(("800 Millionen","900 Millionen"),),("Ein Drittel",)),
    Pair("die spd-politikerin","de","Bahn\n\nMinisterin Ute Falk war in Peine. Die SPD-Politikerin versprach 3 Millionen Euro. Peine hat 50.000 Einwohner.",(("Ministerin Ute Falk","Ministerin Eva Moll"),),("Die SPD-Politikerin",)),
    Pair("the firm","en","Mine\n\nCopper Ridge closed its mine in May. The firm cut 400 jobs. Utah lost 2 percent of its output.",(("Copper Ridge","Silver Creek"),),("The firm",)),
    Pair("by then","en","Mine\n\nIn 2009 the mine was sold. By then it had lost 40 million dollars. The state paid 2 million.",(("In 2009","In 2007"),),("By then",)),
    Pair("she said","en","Court\n\nJudge Ann Doyle heard three men. “I saw 12 reports,” she said. The trial ends on May 5.",(("Judge Ann Doyle","Prosecutor Mia Cole"),),("“I saw",)),
    Pair("rain between","en","Court\n\nThe trial began on May 2. Witnesses spoke for 9 hours. Her lawyer asked for 3 years.",(("The trial began on May 2.","The trial began on May 2. It rained."),)),
    Pair("list in lines","en","Towns\n\nThese towns refused:\n- Ryde with 40 votes\n- Cowes with 31 votes\n\nThe count ended on June 1.",(("refused:","agreed:"),),("- Ryde","- Cowes")),
    Pair("his deputy","en","Towns\n\nThe mayor of Ryde resigned. His deputy, 44, takes over. The count ended on June 1.",(("The mayor of Ryde","The sheriff of Ryde"),),("His deputy",)),
)  # fmt: skip

TUNED, CLOSED = PAIRS[::2], PAIRS[1::2]
