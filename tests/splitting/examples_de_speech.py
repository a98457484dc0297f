"""Examples of the German rules for people, speech, sources, places and bodies; see `examples_de`."""

EXAMPLES = {
    "url": ("Siehe ⟦https://beispiel.org/a?b=3⟧.", "Unter ⟦www.beispiel.org/x⟧ steht es.", "Der Weg führt ins Netz."),
    "mail-address": ("Post an ⟦redaktion@beispiel.org⟧, bitte.", "(⟦a.b@c.de⟧)", "Das Konto @beispiel schweigt."),
    "telephone": ("Tel.: ⟦030 / 123 456⟧", "Telefon ⟦+49 40 98765⟧", "Das Telefon klingelte 3 Mal."),
    "file-number-by-form": (
        "Das Urteil (⟦I ZR 77/19⟧) liegt vor.", "Der Spruch ⟦10 Cg 17/15b⟧ gilt.", "Der Os 7/8 liegt vor, ob 3 oder 4.",
    ),
    "file-number": ("(Az.: ⟦1 BvR 2187/19⟧)", "Aktenzeichen ⟦VI ZR 12/20⟧", "Das Aktenzeichen fehlt."),
    "person-by-first-name": (
        "Gestern kam ⟦Petra Ahlfeld⟧ an.", "⟦Ursula von der Tann⟧ schwieg.", "Auch Petra schwieg.",
    ),
    "person-by-shared-surname": (
        "⟦Karl⟧ und ⟦Otto Lehner⟧ kamen.", "⟦Anna⟧, ⟦Eva⟧ und ⟦Tim Brandt⟧ siegten.",
        "Paris und Nina schwiegen, Herr und Frau Otto auch.",
    ),
    "person-by-initials": ("Ein Buch von ⟦J. K. Mertens⟧.", "⟦R. Ottenbach⟧ unterschrieb.", "Das gilt z. B. hier."),
    "person-by-title": ("Frau ⟦Ottenbach⟧ kam.", "Dr. ⟦Anna Weber⟧ half.", "Der Herr der Lage."),
    "person-by-role": (
        "Es kam Ministerin ⟦Ottenbach⟧.", "Der Sprecher der Polizei, ⟦Jon Brandtner⟧, kam.", "Der Präsident schwieg.",
    ),
    "person-with-age": ("⟦Xilo Brandtner⟧ (49) kam.", "Da war ⟦Quirla Ottenbach⟧ (31).", "Die Zahl (49) blieb."),
    "person-who-says": ("Das reiche, sagte ⟦Brandtner⟧.", "So nicht, erklärte ⟦Brandtner⟧ dort.", "Das sagte sie nicht."),
    "person-by-likely-first-name": (
        "Gestern half ⟦Iljana Postek⟧ mit.", "Der Preis ging an ⟦Birgti Hollenstein⟧.", "Neue Messe lockt viele an.",
    ),
    "person-who-acts": (
        "⟦Thanosh Petsow⟧ lachte laut.", "Am Montag kam ⟦Quirla Ottenbach⟧.", "Rite Aid verkauft Filialen.",
    ),
    "person-by-kin": (
        "Ihre Tochter ⟦Lene⟧ half mit.", "Hallwachs' Bruder ⟦Korbinian⟧ hört auf.", "Die Mutter kam, ihr Bruder auch.",
    ),
    "person-by-surname": (
        "Petra Ahlfeld kam. ⟦Ahlfeld⟧ blieb.", "Petra Ahlfeld kam. ⟦Ahlfelds⟧ Ahlfeld-Hof blieb.", "Das Feld blieb leer.",
    ),
    "role-behind-name": (
        "Petra Ahlfeld, ⟦Leiterin des Amtes⟧, kam.", "Quirla Ottenbach, ⟦Sprecherin der Stadt⟧, kam.", "Er kam, Sprecher hin oder her.",
    ),
    "holder-behind-role": (
        "⟦Leiterin des Amtes⟧ ist Petra Ahlfeld.", "Neuer ⟦Bürgermeister von Elze⟧ ist seit 2024 Quirla Ottenbach.",
        "Dem Leiter ist Petra Ahlfeld bekannt.",
    ),
    "person-in-byline": (
        "Von ⟦Quirla Ottenbach⟧\n\nEs war so.", "Von Jon Brandtner und ⟦Quirla Ottenbach⟧\n\nEs war so.", "Von Anfang an war es so.",
    ),
    "role-alone": (
        "Alva-Chefin Petra Ahlfeld kam. Die ⟦Alva-Chefin⟧ blieb.",
        "Die ⟦US-Präsidentin⟧ sprach. US-Präsidentin Petra Ahlfeld schwieg.",
        "Präsidentin Petra Ahlfeld kam. Die Präsidentin blieb.",
    ),
    "according-to": (
        "⟦Laut einem Bericht des „Tagblatts“⟧ war es so.", "⟦Insidern zufolge⟧ war es so.", "Sie rief laut.",
    ),
    "as-reported": ("Es brannte, ⟦wie die Polizei mitteilte⟧.", "⟦Wie Petra Ahlfeld sagte⟧, war es so.", "Es war wie ein Traum."),
    "says-the-report": ("Das sei so, ⟦heißt es in dem Bericht⟧.", "⟦Hieß es aus Kreisen⟧.", "Er heißt Jon."),
    "citing": ("Das kam ⟦unter Berufung auf Diplomaten⟧.", "Das kam ⟦mit Verweis auf Kreise⟧.", "Die Berufung scheiterte."),
    "document-that-says": (
        "⟦Ein Gutachten des Veterinäramts⟧ empfahl das.", "Das zeigt ⟦eine neue Studie der Vogelwarte⟧.",
        "Das Gutachten der Stadt liegt vor. Der Bericht nennt Mängel.",
    ),
    "hedge": ("Es war ⟦demnach⟧ so.", "Das sagten ⟦Medienberichte⟧.", "Danach war Ruhe."),
    "agency-sign": ("Ende des Textes.\n\n⟦ak/Reuters⟧", "Bonn (⟦dpa⟧) - Es war so.", "Die dpa meldete es."),
    "medium-reports": (
        "⟦Der „Morgenbote“ berichtet⟧, sie gehe.", "Das ⟦schreibt die Zeitung „Neuer Bote“⟧.", "Der „Morgenbote“ erscheint spät.",
    ),
    "told-to-medium": (
        "Das sagte sie ⟦dem „Morgenboten“⟧.", "Im Gespräch mit ⟦der „Zeit“⟧ schwieg er.", "Nach dem „Großen Preis“ sagte er es.",
    ),
    "medium": ("Er las den „⟦Spiegel⟧“.", "Sie schrieb für die „⟦Presse⟧“.", "Er stand vor dem Spiegel."),
    "direct-quote": (
        "⟦„Das reicht uns nicht“⟧, sagte sie.", "Sie rief: ⟦»Wir gehen jetzt heim.«⟧", "Der Film „Der Rote Mond“ lief.",
    ),
    "reported-clause": (
        "Sie sagte, ⟦dass es morgen regnen wird⟧.", "Er erklärte, ⟦er habe nichts gesehen⟧.", "Sie sagte nichts, was half.",
    ),
    "clause-before-cue": (
        "⟦Es wäre gut, wenn alle kämen⟧, sagte Ahlfeld.", "⟦Die Lage sei ernst⟧, so der Minister.", "Es war spät, sodass er ging.",
    ),
    "reported-by-medium": (
        "Wie die Polizei mitteilte, ⟦brannte das ganze Haus⟧.", "Wie es hieß, ⟦fehlt der Stadt das Geld⟧.", "Wie schön war das, sagte er.",
    ),
    "reported-sentence": (
        "Sie sagte, dass es reicht. ⟦Der Bau sei zu teuer⟧.", "⟦Die Stadt habe kein Geld mehr⟧.", "Das ist so, sei es drum.",
    ),
    "reported-by-source": (
        "Laut Polizei ⟦brannte das ganze Haus⟧.", "Nach Angaben der Stadt ⟦fehlt das ganze Geld⟧.", "Nach dem Essen ging er.",
    ),
    "it-was-said": (
        "⟦Aus Regierungskreisen hieß es⟧, der Entwurf sei fertig.", "⟦In dem Papier heißt es⟧, es reiche.",
        "Das Haus hieß es willkommen.",
    ),
    "emerges-from": (
        "Das ⟦geht aus einer Antwort der Landesregierung⟧ hervor.",
        "⟦Wie aus dem Bericht hervorgeht⟧, sinkt die Zahl.", "Er geht aus dem Haus.",
    ),
    "court": (
        "Das ⟦Landgericht München I⟧ tagt.", "Die ⟦Staatsanwaltschaft Köln⟧ ermittelt.", "Das Gericht kam kalt auf den Tisch.",
    ),
    "place-by-its-kind": (
        "Der Landkreis ⟦Uelzen⟧ zahlt.", "Auf der Insel ⟦Rügen⟧ regnet es.", "Der Kreis der Freunde, das Bad Karls.",
    ),
    "place-after-preposition": (
        "Die Schule in ⟦Hainfelden⟧ ist neu; ⟦Hainfelden⟧ wächst.",
        "Es kam aus dem griechischen ⟦Tavila⟧ nach ⟦Berlin-Kreuzberg⟧.",
        "Er sprach mit Rosenberg im Weinberg, nach Punkto aus Übersee.",
    ),
    "body-of-place": (
        "Die ⟦Universität Wien⟧ forscht.", "Er lag im ⟦Kreiskrankenhaus Hainfelden⟧.", "Die Universität war leer.",
    ),
    "place": ("Sie lebt in ⟦Shanghai⟧.", "Er flog in die ⟦Vereinigten Staaten⟧.", "Die Halle war voll."),
    "organisation": ("Er arbeitet bei ⟦Siemens⟧.", "Die ⟦US-Regierung⟧ schwieg.", "Die linke Hand schmerzt."),
    "firm-by-its-kind": (
        "Der Hersteller ⟦Voltaro⟧ liefert, und ⟦Voltaros⟧ Umsatz steigt.",
        "Der Getränkekonzern ⟦Nordtap⟧ liefert der Kette ⟦Kaufgut⟧.",
        "Man fürchtet, dass die Firma Kunden und die Molkerei Milch verliert.",
    ),
    "firm-by-its-people": (
        "⟦Voltaro⟧ wächst, und die Voltaro-Chefin freut sich.",
        "Der Ubila-Gründer ging. ⟦Ubila⟧ blieb.",
        "Die Vereins-Chefin kennt den Verein und des Vereins Kasse.",
    ),
    "company": ("Die ⟦Ahlfeld Maschinenbau AG⟧ wächst.", "Die ⟦Brandtner GmbH⟧ wächst.", "Eine AG ist es nicht."),
    "credit": ("⟦Foto: Wu Lihong / EPA⟧", "⟦Grafik: Ahlfeld⟧", "Das Foto zeigt ein Haus."),
    "person-by-first-name-alone": (
        "Petra Ahlfeld kam. ⟦Petra⟧ blieb.",
        "Petra Ahlfeld und Jon kamen. Mit ⟦Petra⟧ ging er.",
        "Petra Ahlfeld kam mit Petra Berg. Auch Petra Kern blieb.",
    ),
    "own-words": (
        "Ich gehe nicht, sagte Ahlfeld. ⟦Mir gefällt es hier⟧.",
        "Wir warten ab, so Ahlfeld. ⟦Uns fehlt das Geld⟧.",
        "Ich sah das Haus. Wir gingen heim.",
    ),
    "reported-before-medium": (
        "⟦Es brannte im Lager⟧, wie die Polizei mitteilte.",
        "⟦Das Dach fehlt⟧, wie Ahlfeld sagte.",
        "Sie heißt Gera, wie er sie nannte.",
    ),
    "reported-by-next-sentence": (
        "⟦Es brannte im Lager⟧. Das sagte die Polizei.",
        "⟦Die Brücke ist zu⟧. Dies teilte die Stadt mit.",
        "Es brannte. Das gefiel Ahlfeld nicht.",
    ),
    "reported-demnach": (
        "Demnach ⟦brannte das ganze Lager⟧.",
        "⟦Es fehlen demnach zwei Züge⟧.",
        "Danach brannte das Lager.",
    ),
    "person-by-short-surname": (
        "Angeklagt ist ⟦Ralf K.⟧ aus Gera.",
        "Sie traf ⟦Nora B.⟧ im Zug.",
        "Ralf K. Berg und Gustav II kamen.",
    ),
    "person-by-initial-alone": (
        "Ralf K. sitzt in Haft. ⟦K.⟧ schweigt.",
        "Ralf K. geht. Der Anwalt von ⟦K.⟧ bleibt.",
        "Ralf K. geht. K. Berg und L. bleiben.",
    ),
    "body-with-letters": (
        "Die ⟦Kammer der Imker⟧ (KDI) warnt.",
        "⟦VDU⟧ warnt: Der Verband der Uhrmacher (VDU) klagt.",
        "Künstliche Intelligenz (KI) hilft Markus Berg (CSU).",
    ),
    "club": (
        "Der ⟦1. FC Köln⟧ verlor.",
        "⟦Eintracht Frankfurt⟧ siegte.",
        "Der FC siegte, und Eintracht herrschte in Köln.",
    ),
}  # fmt: skip
