"""For each German rule: two texts in which it finds what is in ⟦marks⟧, one it leaves alone.

The day of publication is Saturday, 20 March 2021.
"""

from tests.splitting import examples_de_speech, examples_de_time

EXAMPLES = {
    **examples_de_time.EXAMPLES,
    **examples_de_speech.EXAMPLES,
    "licence-plate": (
        "Der Wagen mit ⟦HH-AB 1234⟧ brannte.", "Gesucht: Kennzeichen ⟦B MW 77⟧.", "Ein Blatt DIN-A 4, ein Kennzeichen der Zeit.",
    ),
    "share-in-row": (
        "Die Union kommt auf ⟦30⟧, die SPD auf 16 Prozent.", "Die SPD liegt bei der Wahl auf 17 Prozent, die FDP auf ⟦5⟧.",
        "Die SPD fällt auf 16.",
    ),
    "compared-behind-unit": (
        "Die Quote lag bei 3 Prozent (2016: ⟦4⟧).", "Es waren 45 Millionen Euro (Vorjahr: ⟦38⟧).", "Es waren 3 Prozent (im Süden: 4).",
    ),
    "compared-in-brackets": (
        "Er stieg auf ⟦3,4⟧ (Vorjahr: 5,1) Millionen Euro.", "Es waren 2,1 (⟦1,9⟧) Prozent.", "Mit 234 (212) Stimmen gewann sie.",
    ),
    "dimensions": (
        "Das Bild misst ⟦73⟧ mal 92 Zentimeter.", "Ein Beet, 3 x ⟦4 Meter⟧ groß.", "Drei mal 20 Meter lief er, dann die 4x100-Meter-Staffel.",
    ),
    "telephone-by-form": ("Unter ⟦030/1234567⟧ hilft man.", "Rufen Sie ⟦+49 30 123456⟧ an.", "Es waren +4 Grad, 007 lachte."),
    "account": ("IBAN: ⟦DE12 3456 7890 1234 5678 90⟧", "IBAN ⟦AT12 3456 7890 1234 5678⟧.", "Die IBAN fehlt."),
    "figures-in-bulk": (
        "Gezogen: ⟦1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10⟧.",
        "⟦" + "12,5 % - 7 kg " * 15 + "4⟧ Ende.",
        "Die Zahlen 4, 8, 15, 16, 23 und 42 stehen da.",
    ),
    "age-in-brackets": ("Petra Ahlfeld (⟦49⟧) kam.", "Jon Brandtner (⟦7⟧), Schüler.", "Die Liste (25) gewann."),
    "age-in-years": ("Sie ist ⟦34 Jahre alt⟧.", "Er starb im Alter von ⟦95 Jahren⟧.", "Er war 34 Jahre im Amt."),
    "age-adjective": ("Die ⟦67-jährige⟧ Kanzlerin kam.", "Ein ⟦58jähriger⟧ fiel.", "Der langjährige Freund kam."),
    "age-by-decade": ("Sie ist ⟦Mitte vierzig⟧.", "Er war ⟦Anfang 30⟧.", "Ende 2020 kam er."),
    "age-without-unit": ("Menschen über ⟦60⟧ warten.", "Morgen wird sie ⟦50⟧.", "Es waren 40, mit 30 zu 20."),
    "age-apposed": ("Petra Ahlfeld, Försterin, ⟦44⟧, kam.", "Petra Ahlfeld, damals ⟦36⟧, kam.", "Im Zimmer, 22, 31, war es kalt."),
    "age-by-year-of-life": ("Er starb im ⟦53. Lebensjahr⟧.", "Im ⟦achten Lebensjahr⟧ zog er um.", "Es war ihr 53. Jahr."),
    "money-first": ("Das kostet ⟦CHF 240⟧.", "Es waren ⟦$ 75 Millionen⟧.", "Der Dollar fiel."),
    "quantity": ("Sie hält ⟦8 Prozent⟧.", "Das kostet ⟦1,5 Milliarden Euro⟧.", "Der Euro fiel."),
    "share-of-people": ("⟦Jeder Dritte⟧ raucht.", "⟦Jede zweite Familie⟧ zahlt.", "Jeder dritte Montag ist frei."),
    "speed": ("Der Zug fuhr mit ⟦Tempo 160⟧.", "Innerorts gilt ⟦Tempo 30⟧.", "Das Tempo war hoch, die Tempo-30-Zone neu."),
    "share-in-brackets": (
        "Vorn liegt Bern (21 Prozent) vor Genf (⟦19⟧).", "Die Union (27 %) führt vor der SPD (⟦16,5⟧).",
        "Es siegten Bern (21) und Genf (19).",
    ),
    "fraction": ("⟦Ein Drittel⟧ der Wähler kam.", "Die ⟦Hälfte⟧ blieb daheim.", "Das war halb so wild."),
    "so-many-of": ("⟦Vier von fünf Befragten⟧ zahlen.", "⟦Eine von drei Frauen⟧ zahlt.", "Drei von ihnen, von 14 bis 16 Uhr."),
    "share-adjective": ("Eine ⟦20-prozentige⟧ Beteiligung.", "Die ⟦zehnprozentige⟧ Kürzung kam.", "Der prozentuale Anteil sank."),
    "figure-in-one-word": (
        "Die ⟦siebenhundert-Euro⟧ Frage.", "Im ⟦Drei-Schichten⟧-Betrieb lief es.", "Ein Ein-Mann-Betrieb, die Euro-Zone."
    ),
    "multiple-in-two-words": ("Das sind ⟦halb so viele⟧.", "Ein ⟦20-faches⟧ Plus, ja.", "Das Glas war halb voll, drei Mal."),
    "proportion": ("Im Verhältnis ⟦2:1⟧ geteilt.", "Im Maßstab ⟦1:25.000⟧ gezeigt.", "Das Verhältnis ist gut, 2:1 gewann er."),
    "multiple": ("Das sind ⟦doppelt so viele⟧.", "Es ist ⟦dreimal so hoch⟧.", "Das war doppelt gut."),
    "multiplied": ("Der Umsatz hat sich ⟦verdoppelt⟧.", "Die Zahl ⟦halbierte⟧ sich.", "Das Doppel gewann."),
    "ordinal": ("Sie gewann zum ⟦dritten⟧ Mal.", "Die ⟦21.⟧ Etappe begann.", "Er wurde 21. Dann ging er."),
    "ordinal-adverb": ("Sie kamen zu ⟦dritt⟧.", "⟦Zweitens⟧ ist es teuer.", "Er trat zurück."),
    "place-in-ranking": ("Er kam auf ⟦Platz 2⟧.", "Das steht auf ⟦Seite 5⟧.", "Der Platz ist voll."),
    "ordinal-from-the-end": ("Am ⟦vorletzten⟧ Spieltag.", "Er wurde ⟦Drittletzter⟧.", "Die letzte Hoffnung blieb."),
    "vague-number": ("⟦Tausende Menschen⟧ kamen.", "⟦Mehrere Hundert Gäste⟧ kamen.", "Viele Menschen kamen."),
    "year-before-noun": (
        "Die Stadt war schon ⟦1999⟧ Schauplatz davon.", "Er war ⟦1516⟧ König geworden.", "Dort fallen 2000 Stellen weg.",
    ),
    "count": ("Sie verkaufte ⟦147.445 Fahrzeuge⟧.", "Es kamen ⟦drei Millionen Menschen⟧.", "Das Model 3 ist da."),
    "superlative": (
        "Das ist ⟦der größte Teemarkt der Welt⟧.", "Es ist ⟦die zweitgrößte Stadt Bayerns⟧.", "Am besten ist Ruhe.",
    ),
    "superlative-of-clause": (
        "⟦Am häufigsten war wieder der Haussperling⟧.", "Er sank; ⟦am höchsten⟧ ist er hier.", "Er kam am schnellsten voran.",
    ),
    "most-by-far": (
        "⟦Die mit Abstand meisten Anträge⟧ kamen.", "Sie hat bei Weitem ⟦die meisten Stimmen⟧.", "Die meisten Gäste kamen.",
    ),
    "first-time": ("Sie gewann ⟦erstmals⟧.", "Er war der ⟦einzige⟧ Zeuge.", "Das war einzigartig."),
    "never-before": ("So warm war es ⟦noch nie⟧.", "⟦Nie zuvor⟧ kamen so viele.", "Er kam nie."),
    "leader": ("Der ⟦Weltmarktführer⟧ wankt.", "Er ist ⟦Spitzenreiter⟧.", "Der Führer der Gruppe kam."),
    "placed": ("Er wurde ⟦nur Dritter⟧.", "Sie kam als ⟦Erste⟧ an.", "Dritte haften nicht."),
    "ordinal-rank": ("Es war das ⟦erste Treffen⟧.", "Die ⟦erste deutsche Astronautin⟧ flog.", "Das war sein erstes."),
    "table-place": ("Er ist ⟦Tabellenzweiter⟧.", "Die ⟦Drittplatzierte⟧ lachte.", "Die Tabelle stimmt."),
    "more-than-ever": ("Es kamen ⟦so viele wie nie⟧.", "Das waren ⟦mehr als je zuvor⟧.", "Das ist so gut wie sicher."),
    "number-one": (
        "Sie ist die ⟦Nummer eins der Weltrangliste⟧.",
        "Er ist die ⟦Nr. 2 der Welt⟧.",
        "Er trägt die Nummer sechs und wohnt in Haus Nummer 1.",
    ),
}  # fmt: skip
