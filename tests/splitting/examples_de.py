"""For each German rule: two texts in which it finds what stands in ⟦marks⟧, one it leaves alone.

The day of publication is Saturday, 20 March 2021.
"""

from tests.splitting import examples_de_time

EXAMPLES = {
    **examples_de_time.EXAMPLES,
    "url": ("Siehe ⟦https://beispiel.org/a?b=3⟧.", "Unter ⟦www.beispiel.org/x⟧ steht es.", "Der Weg führt ins Netz."),
    "mail-address": ("Post an ⟦redaktion@beispiel.org⟧, bitte.", "(⟦a.b@c.de⟧)", "Das Konto @beispiel schweigt."),
    "telephone": ("Tel.: ⟦030 / 123 456⟧", "Telefon ⟦+49 40 98765⟧", "Das Telefon klingelte 3 Mal."),
    "telephone-by-form": ("Unter ⟦030/1234567⟧ hilft man.", "Rufen Sie ⟦+49 30 123456⟧ an.", "Es waren +4 Grad, 007 lachte."),
    "account": ("IBAN: ⟦DE12 3456 7890 1234 5678 90⟧", "IBAN ⟦AT12 3456 7890 1234 5678⟧.", "Die IBAN fehlt."),
    "file-number": ("(Az.: ⟦1 BvR 2187/19⟧)", "Aktenzeichen ⟦VI ZR 12/20⟧", "Das Aktenzeichen fehlt."),
    "person-by-first-name": (
        "Gestern kam ⟦Petra Ahlfeld⟧ an.", "⟦Ursula von der Tann⟧ schwieg.", "Auch Petra schwieg.",
    ),
    "person-by-initials": ("Ein Buch von ⟦J. K. Mertens⟧.", "⟦R. Ottenbach⟧ unterschrieb.", "Das gilt z. B. hier."),
    "person-by-title": ("Frau ⟦Ottenbach⟧ kam.", "Dr. ⟦Anna Weber⟧ half.", "Der Herr der Lage."),
    "person-by-role": (
        "Es kam Ministerin ⟦Ottenbach⟧.", "Der Sprecher der Polizei, ⟦Jon Brandtner⟧, kam.", "Der Präsident schwieg.",
    ),
    "person-with-age": ("⟦Xilo Brandtner⟧ (49) kam.", "Da war ⟦Quirla Ottenbach⟧ (31).", "Die Zahl (49) blieb."),
    "person-who-says": ("Das reiche, sagte ⟦Brandtner⟧.", "So nicht, erklärte ⟦Brandtner⟧ dort.", "Das sagte sie nicht."),
    "person-by-surname": (
        "Petra Ahlfeld kam. ⟦Ahlfeld⟧ blieb.", "Petra Ahlfeld kam. ⟦Ahlfelds⟧ Ahlfeld-Hof blieb.", "Das Feld blieb leer.",
    ),
    "role-alone": (
        "Alva-Chefin Petra Ahlfeld kam. Die ⟦Alva-Chefin⟧ blieb.",
        "Die ⟦US-Präsidentin⟧ sprach. US-Präsidentin Petra Ahlfeld schwieg.",
        "Präsidentin Petra Ahlfeld kam. Die Präsidentin blieb.",
    ),
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
    "age-by-year-of-life": ("Er starb im ⟦53. Lebensjahr⟧.", "Im ⟦achten Lebensjahr⟧ zog er um.", "Es war ihr 53. Jahr."),
    "money-first": ("Das kostet ⟦CHF 240⟧.", "Es waren ⟦$ 75 Millionen⟧.", "Der Dollar fiel."),
    "quantity": ("Sie hält ⟦8 Prozent⟧.", "Das kostet ⟦1,5 Milliarden Euro⟧.", "Der Euro fiel."),
    "share-of-people": ("⟦Jeder Dritte⟧ raucht.", "⟦Jede zweite Familie⟧ zahlt.", "Jeder dritte Montag ist frei."),
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
        "Das ist ⟦der größte Automarkt der Welt⟧.", "Es ist ⟦die zweitgrößte Stadt Bayerns⟧.", "Am besten ist Ruhe.",
    ),
    "first-time": ("Sie gewann ⟦erstmals⟧.", "Er war der ⟦einzige⟧ Zeuge.", "Das war einzigartig."),
    "leader": ("Der ⟦Weltmarktführer⟧ wankt.", "Er ist ⟦Spitzenreiter⟧.", "Der Führer der Gruppe kam."),
    "placed": ("Er wurde ⟦nur Dritter⟧.", "Sie kam als ⟦Erste⟧ an.", "Dritte haften nicht."),
    "ordinal-rank": ("Es war das ⟦erste Treffen⟧.", "Die ⟦erste deutsche Astronautin⟧ flog.", "Das war sein erstes."),
    "table-place": ("Er ist ⟦Tabellenzweiter⟧.", "Die ⟦Drittplatzierte⟧ lachte.", "Die Tabelle stimmt."),
    "more-than-ever": ("Es kamen ⟦so viele wie nie⟧.", "Das waren ⟦mehr als je zuvor⟧.", "Das ist so gut wie sicher."),
    "according-to": (
        "⟦Laut einem Bericht des „Tagblatts“⟧ war es so.", "⟦Insidern zufolge⟧ war es so.", "Sie rief laut.",
    ),
    "as-reported": ("Es brannte, ⟦wie die Polizei mitteilte⟧.", "⟦Wie Petra Ahlfeld sagte⟧, war es so.", "Es war wie ein Traum."),
    "says-the-report": ("Das sei so, ⟦heißt es in dem Bericht⟧.", "⟦Hieß es aus Kreisen⟧.", "Er heißt Jon."),
    "citing": ("Das kam ⟦unter Berufung auf Diplomaten⟧.", "Das kam ⟦mit Verweis auf Kreise⟧.", "Die Berufung scheiterte."),
    "hedge": ("Es war ⟦demnach⟧ so.", "Das sagten ⟦Medienberichte⟧.", "Danach war Ruhe."),
    "agency-sign": ("Ende des Textes.\n\n⟦ak/Reuters⟧", "Bonn (⟦dpa⟧) - Es war so.", "Die dpa meldete es."),
    "direct-quote": (
        "⟦„Das reicht uns nicht“⟧, sagte sie.", "Sie rief: ⟦»Wir gehen jetzt heim.«⟧", "Der Film „Der Rote Mond“ lief.",
    ),
    "reported-clause": (
        "Sie sagte, ⟦dass es morgen regnen wird⟧.", "Er erklärte, ⟦er habe nichts gesehen⟧.", "Sie sagte nichts, was half.",
    ),
    "clause-before-cue": (
        "⟦Es wäre gut, wenn alle kämen⟧, sagte Ahlfeld.", "⟦Die Lage sei ernst⟧, so der Minister.", "Es war spät, sodass er ging.",
    ),
    "reported-sentence": (
        "Sie sagte, dass es reicht. ⟦Der Bau sei zu teuer⟧.", "⟦Die Stadt habe kein Geld mehr⟧.", "Das ist so, sei es drum.",
    ),
    "reported-by-source": (
        "Laut Polizei ⟦brannte das ganze Haus⟧.", "Nach Angaben der Stadt ⟦fehlt das ganze Geld⟧.", "Nach dem Essen ging er.",
    ),
    "place": ("Sie lebt in ⟦Shanghai⟧.", "⟦Chinas⟧ Flagge wehte.", "Er aß zu Hause."),
    "organisation": ("Er arbeitet bei ⟦Siemens⟧.", "⟦Lufthansas⟧ Chef ging.", "Die linke Hand schmerzt."),
    "company": ("Die ⟦Ahlfeld Maschinenbau AG⟧ wächst.", "Die ⟦Brandtner GmbH⟧ wächst.", "Eine AG ist es nicht."),
    "credit": ("⟦Foto: Wu Lihong / EPA⟧", "⟦Grafik: Ahlfeld⟧", "Das Foto zeigt ein Haus."),
}  # fmt: skip
