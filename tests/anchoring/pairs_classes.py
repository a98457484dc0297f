"""Pairs by the class of words that leans: events summed up, hypernyms, parts, pronouns by form."""

# ruff: noqa: E501

from tests.anchoring.context_pairs import Pair

# What sums up an event that was described in other words, however far above.
EVENTS = (
    Pair("unglück","de","Rhein\n\nEin Frachter ist bei Boppard gesunken. Es regnete. Nach dem Unglück war der Rhein gesperrt. Ulm hat 12 Brücken.",(("Ein Frachter","Eine Fähre"),),("Nach dem",)),
    Pair("tat","de","Messer\n\nEin Rentner hat in Plauen einen Nachbarn niedergestochen. Es regnete. Das Motiv der Tat ist unklar. Ulm hat 12 Brücken.",(("Ein Rentner","Ein Student"),),("Das Motiv",)),
    Pair("fund","de","Acker\n\nEin Bauer hat bei Zeitz einen Helm ausgegraben. Es regnete. Fachleute halten den Fund für echt. Ulm hat 12 Brücken.",(("einen Helm","einen Ring"),),("Fachleute",)),
    Pair("pläne","de","Umzug\n\nDie Post will ihr Zentrum in Celle schließen. Celle hat 69.000 Einwohner. Der Index fiel am Montag.\n\nRat Otto Kray lehnt die Pläne ab.",(("Die Post will","Die Bahn will"),),("Rat Otto",)),
    Pair("entscheidung","de","Markt\n\nDer Rat hat den Markt verboten. Am Abend wurde gefeiert. Händlerin Eva Noll nannte die Entscheidung falsch.",(("den Markt verboten","den Zirkus verboten"),),("Händlerin",)),
    Pair("übernahme","de","Kekse\n\nBahlsen hat die Marke Oma Lina gekauft. Es regnete. Bei der Übernahme halfen drei Banken.",(("Oma Lina","Opa Karl"),),("Bei der",)),
    Pair("niemand verletzt","de","Brand\n\nIn Ulm ist eine Scheune abgebrannt. Die Polizei ermittelt. Verletzt wurde niemand.",(("eine Scheune","eine Schule"),),("Verletzt",)),
    Pair("schon erklärt","de","Rhein\n\nEin Frachter ist bei Boppard gesunken. Die Pläne für den Bau der Brücke kosten 3 Euro.",(("Ein Frachter","Eine Fähre"),)),
    Pair("im relativsatz erklärt","de","Rhein\n\nEin Frachter ist bei Boppard gesunken. Ute Behn sprach vom Unglück, bei dem 1912 viele Leute starben.",(("Ein Frachter","Eine Fähre"),)),
    Pair("crash","en","Road\n\nA coach hit a wall near York. It rained. Police closed two lanes after the crash. Hull has 12 bridges.",(("A coach","A lorry"),),("Police",)),
    Pair("the move","en","Shops\n\nBoots will close its store in Hull. It rained. Mayor Ann Doyle called the move a mistake.",(("Boots will","Tesco will"),),("Mayor",)),
    Pair("the discovery","en","Field\n\nFarmers in Kent dug up a Roman helmet. It rained. Experts say the discovery is rare.",(("Roman helmet","Saxon ring"),),("Experts",)),
    Pair("nobody was hurt","en","Fire\n\nA barn burned down in Ryde. Police came. Nobody was hurt.",(("A barn","A school"),),("Nobody",)),
)  # fmt: skip
# A wider noun for a thing named before, and those who belong to one.
THINGS = (
    Pair("gebäude","de","Altstadt\n\nDie Stadt saniert die Villa Rosen. Es regnete oft. Otto Kray kaufte 1990 das Gebäude. Ulm hat 12 Brücken.",(("Villa Rosen","Villa Linden"),),("Otto",)),
    Pair("waffe","de","Fund\n\nAm Ufer lag ein Schwert. Es regnete. Die Polizei untersucht die Waffe.",(("ein Schwert","ein Beil"),),("Die Polizei",)),
    Pair("fahrer","de","Unfall\n\nIn Ulm kippte ein Bus um. Es regnete. Gegen den Fahrer wird ermittelt.",(("ein Bus","ein Taxi"),),("Gegen den",)),
    Pair("hof, anwesen, dort","de","Land\n\nDen Hof in Zeven baute 1887 Otto Kray. Später stand der Hof leer. 2009 kaufte Eva Noll das Anwesen. Sie hält dort 40 Ziegen.",(("Hof in Zeven","Hof in Sottrum"),),("Später stand","2009 kaufte","Sie hält")),
    Pair("das land ist kein ort","de","Deich\n\nHusum baut einen Deich. Davon zahlt das Land 40 Prozent.",(("Husum baut","Tönning baut"),),("Davon zahlt",)),
    Pair("linie mit nummer","de","Busse\n\nAb März fährt die Linie 14 bis Ulm. Sie hält an 9 Orten.",(("Linie 14","Linie 15"),),("Sie hält",)),
    Pair("the vessel","en","Sea\n\nA trawler left Hull. It rained. Rescuers found the vessel off Spurn.",(("A trawler","A yacht"),),("Rescuers",)),
    Pair("the driver","en","Road\n\nA lorry left the A1. It rained. Police arrested the driver.",(("A lorry","A tram"),),("Police",)),
    Pair("the animals","en","Coast\n\nRangers counted 40 seals off Hull. It rained. Twelve of the animals were pups.",(("40 seals","60 seals"),),("Twelve",)),
)  # fmt: skip
# Nouns of what belongs to an event, and sentences without a subject or an object.
PARTS = (
    Pair("beginn","de","Fest\n\nDer Chor lädt zum Sommerfest. Beginn ist um 19 Uhr.",(("Sommerfest","Herbstfest"),),("Beginn",)),
    Pair("kosten mitten im satz","de","Bau\n\nDer Rat stimmte für die Brücke. Inzwischen liegen die Kosten bei 3 Millionen Euro.",(("die Brücke","den Tunnel"),),("Inzwischen",)),
    Pair("vorsitzende","de","Rat\n\nÜber das Geld entscheidet ein Beirat. Vorsitzende ist Luise Noll.",(("ein Beirat","ein Verein"),),("Vorsitzende",)),
    Pair("umgeleitet wird","de","Straße\n\nDie Stadt sperrt die A 44. Umgeleitet wird über Ulm.",(("A 44","A 7"),),("Umgeleitet",)),
    Pair("gerechnet wird","de","Messe\n\nDie Messe Techno öffnet am 4. Mai. Gerechnet wird mit 900 Gästen.",(("Messe Techno","Messe Agrar"),),("Gerechnet",)),
    Pair("stimmte zu","de","Bad\n\nDie Stadt will das Freibad verkaufen. Der Rat stimmte mit 18 Stimmen zu.",(("das Freibad","das Theater"),),("Der Rat",)),
    Pair("davon nach den kosten","de","Straße\n\nUlm baut die Nordtangente. Die Kosten liegen bei 3 Euro. Davon zahlt der Bund 40 Prozent.",(("die Nordtangente","die Südbrücke"),),("Die Kosten","Davon")),
    Pair("zwei drittel von ihnen","de","Werk\n\nBosch hat in Ulm 740 Leute. Zwei Drittel von ihnen sind jung.",(("740 Leute","770 Leute"),),("Zwei Drittel",)),
    Pair("sie nach davon","de","Vögel\n\nOtto Kray beringte 64 Störche. Neun davon blieben in Ulm. Sie fraßen Mäuse.",(("64 Störche","46 Störche"),),("Neun davon","Sie fraßen")),
    Pair("a third of that","en","Port\n\nThe pier costs 6 million pounds. A third of that will come from Kent.",(("6 million","7 million"),),("A third",)),
)  # fmt: skip
# Pronouns by their form and their verb, pairs, marks of speech.
FORMS = (
    Pair("letzterer allein","de","Rat\n\nOtto Kray und Emil Voss sprachen in Celle. Ersterer will 5 Prozent. Letzterer will 2 Prozent.",(("Emil Voss","Emil Noll"),),("Letzterer",)),
    Pair("ersterer allein","de","Rat\n\nOtto Kray und Emil Voss sprachen in Celle. Ersterer will 5 Prozent. Letzterer will 2 Prozent.",(("Otto Kray","Otto Rein"),),("Ersterer",)),
    Pair("the latter","en","Row\n\nAda Holm and Piet Vos met in Hull. The former wants 5 per cent. The latter wants 2 per cent.",(("Piet Vos","Jan Vos"),),("The latter",)),
    Pair("the former minister","en","Row\n\nAda Holm spoke in Hull. The former minister Ann Doyle wants 5 per cent.",(("Ada Holm","Eva Holm"),)),
    Pair("der galt","de","Geigen\n\nGelernt hat Otto Kray bei Emil Voss. Der galt als streng.",(("Emil Voss","Emil Noll"),),("Der galt",)),
    Pair("das zeigt","de","Wölfe\n\nWölfe meiden Straßen. Das zeigt eine Studie aus Ulm.",(("meiden Straßen","meiden Züge"),),("Das zeigt",)),
    Pair("das neue werk","de","Wölfe\n\nWölfe meiden Straßen. Das neue Werk von Bosch kostet 3 Euro.",(("meiden Straßen","meiden Züge"),)),
    Pair("es als objekt","de","Bach\n\nEva Noll fand ein Messer. Sie brachte es zur Wache.",(("ein Messer","ein Fernrohr"),),("Sie brachte",)),
    Pair("sie mit mehrzahl","de","Zölle\n\nPräsidentin Doris Haupt warnt. Die Zölle steigen. Sie gelten ab Mai.",(("Doris Haupt","Karla Haupt"),)),
    Pair("der 58-jährige","de","Jagd\n\nEin Jäger steht vor Gericht. Der 58-Jährige schoss 2024.",(("Ein Jäger","Ein Förster"),),("Der 58",)),
    Pair("sagte er hinter der rede","de","Fußball\n\nTrainer Otto Kray klagte. „Wir sind langsam. Uns fehlt ein Knipser. Wir üben“, sagte er.",(("Trainer Otto Kray","Trainer Emil Voss"),),("„Wir sind","Uns fehlt","Wir üben")),
    Pair("nach ihren messungen","de","Meer\n\nNora Quandt sprach in Ulm. Die Wale wiegen nach ihren Messungen 3 Tonnen.",(("Nora Quandt","Nora Peill"),),("Die Wale",)),
    Pair("dauer ist keine zeit","de","Storch\n\nFrieda flog 2021 nach Marokko. Dort blieb sie drei Wochen. Im Jahr darauf brütete sie.",(("2021","2022"),),("Im Jahr",)),
    Pair("jahr zwischen tagen","de","Sport\n\nAm Mittwoch spielt Ulm in Celle. Dort gewann Ulm zuletzt 2019. Vier Tage später kommt Bonn.",(("Am Mittwoch","Am Dienstag"),),("Vier Tage",)),
    Pair("der angeklagte bleibt er","de","Prozess\n\nIn Ulm steht ein Mann vor Gericht. Der Angeklagte schwieg. Anwalt Otto Kray sprach lange. Der Angeklagte war früher Koch.",(("Anwalt Otto Kray","Anwalt Emil Voss"),)),
    Pair("die zeugin bleibt sie","de","Prozess\n\nEine Frau sah den Raub. Die Zeugin schwieg. Richterin Ida Ruhl sprach lange. Die Zeugin wohnt in Celle.",(("Richterin Ida Ruhl","Richterin Eva Noll"),)),
    Pair("alter ist keine zeit","de","Brand\n\nDer 44 Jahre alte Emil Voss legte am 9. Mai Feuer. Am Tag darauf brannte es in Ulm.",(("Der 44","Der 45"),)),
    Pair("the port authority","en","Port\n\nHull has 12 ferries. The port authority said 40 men left.",(("Hull has","Ryde has"),)),
    Pair("dienstagabend","de","Raub\n\nAm Dienstagabend brannte es. Am Tag darauf kam Otto Kray.",(("Dienstagabend","Montagabend"),),("Am Tag",)),
)  # fmt: skip
# What changes nothing: other words for the same, headlines, a crosshead that only divides.
HARMLESS = (
    Pair("votierte","de","Rat\n\nDie Linke stimmte gegen das Bad. Die FDP ebenfalls.",(("stimmte","votierte"),)),
    Pair("zwölf und 12","de","Werk\n\nUlm kaufte zwölf Busse. Davon fahren drei mit Strom.",(("zwölf Busse","12 Busse"),)),
    Pair("rund und etwa","de","Werk\n\nBosch hat rund 740 Leute. Davon sind 40 krank.",(("rund 740","etwa 740"),)),
    Pair("frau doktor","de","Klinik\n\nEin Gespräch mit der Leiterin über Betten und Geld, geführt im Garten.\n\nFrau Ahrens, wie viele Betten sind frei?\n\nSechzig, und zwar seit Mai.",(("Frau Ahrens","Frau Dr. Ahrens"),)),
    Pair("hurt","en","Sea\n\nThe storm came at night, and nobody in Hull had been warned of it.\n\nHow many were injured?\n\nThere were four of them.",(("were injured","were hurt"),)),
    Pair("andere schlagzeile","de","Feste in der Region\n\nIn der Region wird am Wochenende gefeiert. Ulm hat 12 Brücken.",(("Feste in der Region","Tipps für Familien"),)),
    Pair("der jagdverband","de","Wölfe\n\nOtto Kray zählt Wölfe. Der Jagdverband zweifelt. Ulm hat 12 Brücken.",(("Otto Kray","Emil Voss"),)),
    Pair("zwischentitel mit verb","de","Sieg\n\nUlm hat gewonnen, und die Stadt feierte.\n\nBeide Tore schoss Otto Kray. Er hat nun 11 Tore.",(("feierte.\n\n","feierte.\n\nKray trifft doppelt\n\n"),)),
    Pair("zwischentitel der nur teilt","de","Sieg\n\nUlm hat gewonnen, und die Stadt feierte.\n\nOtto Kray schoss 11 Tore.",(("feierte.\n\n","feierte.\n\nScharfe Kritik\n\n"),)),
)  # fmt: skip
CLASSES = (*EVENTS, *THINGS, *PARTS, *FORMS, *HARMLESS)
