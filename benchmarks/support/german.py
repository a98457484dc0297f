"""Word lists from which the archive of the measurement writes its sentences."""

HEADS = (
    "Hafen Stadt Land Bahn Strom Wasser Wald Wind Sonnen Markt Arbeits Wohnungs Bau Schul "
    "Kranken Pflege Steuer Handels Industrie Verkehrs Umwelt Klima Energie Gesundheits "
    "Bildungs Sicherheits Grenz Küsten Berg Fluss Brücken Straßen Schiffs Flug Auto Fahrrad "
    "Gemeinde Kreis Bundes Europa Welt Winter Sommer Ernte Milch Getreide Fleisch Fisch Holz "
    "Stahl Kohle Gas Öl Kupfer Papier Glas Textil Medien Zeitungs Rundfunk Theater Museums "
    "Kirchen Vereins Sport Jugend Senioren Familien Kinder Miet Zins Kredit Banken Börsen "
    "Daten Netz Funk Satelliten Forschungs Hochschul"
).split()
TAILS = (
    "betrieb verwaltung behörde minister amt gesetz verordnung vertrag anlage werk leitung "
    "versorgung planung politik wirtschaft förderung abgabe gebühr preise kosten ausgaben "
    "einnahmen krise reform debatte konferenz gipfel kommission ausschuss verband gewerkschaft "
    "kammer genossenschaft gesellschaft stiftung fonds programm projekt vorhaben gutachten "
    "studie bericht statistik prognose zahlen bilanz umsatz gewinn verlust export import "
    "handel verkehr bedarf mangel angebot nachfrage platz plätze fläche gebiet region zone "
    "grenze netz strecke brücke tunnel halle lager zentrum museum archiv schule klinik heim "
    "verein fest messe markt streik"
).split()
ADJECTIVES = (
    "neue alte große kleine geplante umstrittene teure günstige marode moderne private "
    "öffentliche kommunale regionale nationale europäische jährliche vorläufige endgültige "
    "strenge lockere freie gesperrte überfüllte leere beliebte defizitäre profitable"
).split()
VERBS = (
    "prüft leitet kritisiert lobt fordert plant verschiebt eröffnet schließt finanziert "
    "verteidigt verkauft übernimmt untersucht erweitert kürzt verlängert genehmigt stoppt "
    "unterstützt beantragt verliert gewinnt vermisst"
).split()
FIRST_NAMES = (
    "Anna Bernd Clara David Elif Frank Greta Hakan Ines Jonas Karin Lars Mara Nils Olga Paul "
    "Quirin Rosa Stefan Tanja Uwe Vera Wiebke Yusuf Zoe Anton Birte Carsten Dörte Emil"
).split()
NAME_STARTS = (
    "Ahr Berg Claus Dorn Eichen Fehr Groß Hansen Imm Jahn Kess Lind Mohr Nord Oster Peters "
    "Quast Rein Sand Thoms Ulm Voss Weid Zeller Brink Feld Hage Kloster Lüders Rohde"
).split()
NAME_ENDS = " mann berger feld hoff stein sen ner ke bach brandt meier haus".split(" ")
PLACES = (
    "Husum Kiel Flensburg Emden Bremen Hamburg Rostock Stralsund Lübeck Schwerin Potsdam "
    "Cottbus Dresden Leipzig Erfurt Weimar Kassel Göttingen Bielefeld Münster Dortmund Essen "
    "Köln Aachen Trier Mainz Saarbrücken Karlsruhe Freiburg Ulm Augsburg Passau Regensburg "
    "Nürnberg Würzburg Bamberg Fulda Siegen Wismar Greifswald"
).split()
MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
).split()


def nouns() -> list[str]:
    """Return compounds in an arbitrary order, the same every time."""
    made = [head + tail for tail in TAILS for head in HEADS]
    return [made[number * 2731 % len(made)] for number in range(len(made))]


def people() -> list[str]:
    """Return full names in the same way."""
    names = [start + end for end in NAME_ENDS for start in NAME_STARTS]
    made = [f"{first} {last}" for first in FIRST_NAMES for last in names]
    return [made[number * 3571 % len(made)] for number in range(len(made))]
