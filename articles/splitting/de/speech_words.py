"""German words of speaking: verbs that report, the subjunctive, words of attribution."""

from typing import Any

# Verbs that report speech, in the forms that newspapers use.
SPEECH_VERBS = (
    "sagte sagten sagt sagen gesagt erklärte erklärten erklärt erklären betonte betonten betont betonen "
    "meinte meinten meint meinen gemeint berichtete berichteten berichtet berichten teilte teilten mitgeteilt "
    "kündigte kündigten angekündigt warnte warnten warnt warnen gewarnt kritisierte kritisierten kritisiert "
    "forderte forderten fordert fordern gefordert verlangte verlangten verlangt behauptete behaupteten behauptet "
    "behaupten schrieb schrieben schreibt schreiben geschrieben äußerte äußerten äußert geäußert "
    "versicherte versicherten versichert bestätigte bestätigten bestätigt bestätigen bekräftigte bekräftigten "
    "bekräftigt erläuterte erläuterten erläutert fügte fügten hinzugefügt ergänzte ergänzten ergänzt "
    "antwortete antworteten antwortet entgegnete entgegneten entgegnet erwiderte erwiderten erwidert "
    "fragte fragten fragt gefragt verkündete verkündeten verkündet begründete begründeten begründet "
    "bezeichnete bezeichneten bezeichnet nannte nannten nennt genannt zitierte zitiert zitierten "
    "glaubt glaubte glaubten geglaubt vermutet vermutete vermuteten hofft hoffte hofften befürchtet befürchtete "
    "befürchteten fürchtet fürchtete fürchteten erwartet erwartete erwarteten denkt dachte dachten "
    "findet hält hielt hielten urteilte urteilten urteilt beklagte beklagten beklagt klagte klagten klagt "
    "lobte lobten lobt räumte räumten eingeräumt gab gaben gibt angegeben zugegeben "
    "dementierte dementierten dementiert bestritt bestritten bestreitet wies wiesen zurückgewiesen "
    "stellte stellten klargestellt unterstrich unterstrichen unterstreicht verwies verwiesen hervorgehoben "
    "hob hoben mahnte mahnten mahnt appellierte appellierten drohte drohten droht versprach versprachen verspricht "
    "kommentierte kommentiert kommentierten resümierte bilanzierte prognostizierte prognostiziert "
    "prognostizierten rechnete rechnet rechneten schätzt schätzte schätzten sieht sah sahen "
    "erzählte erzählten erzählt erzählen rief riefen ruft gestand beteuerte beteuerten beteuert argumentierte "
    "argumentierten argumentiert plädierte plädiert beschrieb beschreibt beschuldigte beschuldigten beschuldigt "
    "beschuldigen wirft warf warfen vorgeworfen spricht sprach sprachen gesprochen meldete meldeten meldet melden "
    "erfuhr erfuhren gemeldet verlautete verlautet hieß heißt lautet lautete lauteten zeigte zeigten zeigt schloss schlossen "
    "schlug schlugen vorgeschlagen präzisierte konstatierte konstatiert monierte moniert bemängelte bemängelt "
    "rügte rügt bedauerte bedauerten bedauert begrüßte begrüßten begrüßt würdigte würdigt scherzte witzelte "
    "spekulierte spekuliert spekulieren informierte informierten ließ ließen wissen verkünden "
    "freute freut zeigten vertrat vertritt führte führten ausgeführt gebe entschied entschieden empfahl "
    "empfiehlt empfahlen rät riet rieten bat baten bittet stellt weist legte legten nahe bekannt bekanntgegeben "
    "ging gingen geht ausgegangen twitterte postete wünscht wünschte wünschten ahnt weiß wusste wussten "
    "verteidigte verteidigten verteidigt unterstellte unterstellt feststellte festgestellt festgehalten "
    "mitteilte mitteilten ankündigte ankündigten bekanntgab hinzufügte einräumte zurückwies hinwies angab "
    "skandierte skandierten rechtfertigte rechtfertigten attackierte attackiert befand befanden prangerte prangerten "
    "attestierte bescheinigte verglich beharrte bekundete bekundeten erinnerte erinnert gratulierte signalisierte "
    "verurteilte verurteilten geheißen zusammenfasste gestand mutmaßten sinnierte philosophierte lästerte spottete "
    "vorwarf feststellten bestätigen versuchte plant kündigen mutmaßt mutmaßte vermeldete vermeldet vermeldeten hervor überzeugt sicher schwärmt "
    "schwärmte jubelte jubelt polterte schimpfte wetterte frohlockte leugnete leugnet leugnen bestreiten höhnte ätzte raunte flüsterte murmelte "
    "schilderte schilderten schildert beanstandete pflichtete widersprach widersprachen widerspricht empörte empörten "
    "empört beschwerte beschwerten beschwert prophezeite prophezeit stammelte seufzte veröffentlichte orakelte "
    "frotzelte stöhnte flehte mäkelte tadelte feixte gestand gestanden beichtete verriet verrieten verrät "
    "bezweifelte bezweifelten bezweifelt ausführte ausführten ausführt mitteilt mitteilen ankündigt ankündigen bekanntgaben "
    "hinzufügt hinzufügten einräumt einräumten zurückweist zurückwiesen hinweist hinwiesen angibt angaben vorwirft vorwarfen "
    "nahelegte nahelegt feststellt klarstellte klarstellten klarstellt vorschlug vorschlugen vorschlägt hervorhob hervorhebt "
    "darlegte darlegten darlegt zugab zugaben zugibt aussagte aussagten aussagt ausrief ausriefen anmerkte anmerkten anmerkt "
    "anprangert offenbarte offenbarten offenbart notierte notierten formulierte formulierten formuliert zusammenfasst "
    "zusammenfassten wiedergab sprechen meldeten vermuteten warnen mahnen klagen fragen antworten schildern "
    "aufgefordert auffordert aufforderte aufforderten zugesagt zusagte zusagten beantragte beantragten beantragt gehen besagt "
    "befürchten argumentieren errechneten errechnete angenommen eingewandt einwandte gebeten befürchtet beharren beharrt "
    "angeboten anbot anboten beschloss beschlossen bestehen kam kamen ergab ergaben belegt belegen veröffentlichten "
    "informiert informieren konstatieren beklagen bemängeln beteuern bezweifeln erläutern ergänzen verkündet versprechen "
    "verteidigen präzisiert präzisierten resümiert resümieren kontern kommentieren loben monieren prognostizieren schwärmen "
    "unterstreichen urteilen verlangen verweisen wettern entgegnen erwidern gesteht gestehen bekundet bekräftigen begründen "
    "bedauern begrüßen verlautbarte verlautbarten verlautbart mutmaßen sinniert witzelt scherzt spottet ätzt poltert schimpft "
    "wettert raunt stöhnt orakelt frotzelt lästert twittert postet skizziert skizzierte referiert referierte pocht pochte "
    "relativierte relativiert beschwichtigte beschwichtigt stichelte stichelt versichern kritisieren zitieren "
    "versprochen gedroht beteuert angedeutet beklagt geurteilt geschworen gestanden appelliert eingewendet versichert "
    "sicherte sicherten sichert geben machte machten macht machen gemacht denken glauben hoffen werfen angeregt anregte regte regten vereinbart vereinbarten geeinigt einigten verpflichtete verpflichteten "
    "brüllte schrie bilanziert analysiert analysierte folgert folgerte kontert konterte lässt"
).split()
# Verbs that report only with "dass", an infinitive or the subjunctive after them, never
# alone beside a quotation.
WEAK_VERBS = (
    "erfuhr erfuhren gab gaben gibt sieht sah sahen hält hielt hielten ging gingen geht findet zeigte zeigten zeigt "
    "ließ ließen wissen weiß wusste wussten sicher überzeugt nahe bekannt führte führten schloss schlossen "
    "legte legten gehen gingen bestehen kam kamen ergab ergaben beschloss beschlossen angenommen belegt belegen stellte stellten stellt weist wies wiesen hob hoben schlug schlugen teilte teilten fügte "
    "fügten sicherte sicherten sichert geben machte machten macht machen gemacht denken glauben hoffen werfen regte regten vereinbart vereinbarten geeinigt einigten verpflichtete verpflichteten versuchte plant lässt hervor freute freut gebe wirft warf warfen räumte räumten kündigte kündigten"
).split()
# After these an infinitive reports: "forderte, die Steuer zu senken".
DEMANDING = (
    "forderte forderten fordert fordern gefordert verlangte verlangten verlangt drohte drohten droht "
    "versprach versprachen verspricht kündigte kündigten angekündigt beschuldigte beschuldigten beschuldigt "
    "beschuldigen vorgeworfen warf warfen wirft behauptete behauptet appellierte appellierten mahnte mahnten "
    "schlug schlugen vorgeschlagen empfahl empfiehlt empfahlen rät riet rieten bat baten plädierte plädiert "
    "aufgefordert auffordert aufforderte aufforderten zugesagt zusagte gebeten angeboten anbot beantragte beantragt beschloss "
    "beschlossen entschied entschieden vor vorgeschlagen bekannt aufforderung appell bitte angebot plan vorschlag "
    "bestritt bestritten bestreitet bestreiten leugnete leugnet leugnen beteuerte beteuerten beteuert "
    "versprochen gedroht geschworen appelliert werfen angeregt anregte vereinbart vereinbarten geeinigt einigten verpflichtete verpflichteten verpflichtet "
    "hofft hoffte hofften erwartet vorwurf ankündigung forderung bekräftigte glaubt glaubte rief riefen"
).split()
SPEECH_NOUNS = (
    "ansicht meinung auffassung überzeugung behauptung behauptungen aussage aussagen vorwurf forderung "
    "ankündigung begründung verdacht bericht berichte gerüchte gerücht hoffnung befürchtung warnung erklärung "
    "mitteilung vermutung einschätzung anschuldigung these prognose hinweis angabe angaben medienberichte "
    "zeugenaussagen pressemeldungen vorwürfe bedenken worten worte"
).split()
CONJUNCTIONS = "dass daß ob wie warum weshalb wonach".split()
# Subjunctive I (and II where it marks report); none of these is also an indicative.
SUBJUNCTIVE = (
    "sei seien seiest habe werde würde würden könne müsse solle wolle dürfe möge gebe gehe komme stehe könnte "
    "liege bleibe lasse mache nehme sehe halte bringe finde führe bestehe handele handle sollten könnten "
    "hätte hätten wäre wären müsste müssten dürfte dürften bekomme erhalte trage treffe spreche bedeute "
    "brauche wisse gelte zeige stelle ziehe setze fehle werfe laufe arbeite versuche verstoße gehöre "
    "betreibe wünsche hoffe glaube denke sehe freue erwarte rechne plane prüfe diene lebe befinde biete "
    "bilde beginne ende entspreche ergebe erfolge falle folge fordere fühle gebe gelinge gewinne helfe "
    "kenne koste leide leiste lerne lese liefere lohne nutze öffne passe reiche sage schaffe scheine schlage "
    "sinke sorge spiele steige sterbe suche teile trete tue unterstütze verfüge verliere verfolge vertraue "
    "wachse warte wirke wohne zahle zwinge stünden stünde gäbe gäben käme kämen ginge gingen- bräuchte "
    "bräuchten ließe ließen- bekäme bekämen fänden aufbrächten brächte brächten hielte nähme wüsste wüssten "
    "müsste verhalte werdet gingen- habe betrage belaufe verlaufe verursache benötige bereue bestreite verletze "
    "beteilige bedauere bedaure fürchte verdiene drohe liefe verstehe versteht- berge stamme"
).split()
# Subjunctive II: a wish or a condition as often as a report.
SUBJUNCTIVE_TWO = frozenset(
    "könnte würde hätte wäre müsste dürfte stünde gäbe käme ginge ließe bekäme brächte hielte nähme wüsste liefe ende folge sage "
    "sehe glaube denke hoffe helfe lebe".split()
)
ATTRIBUTING = "laut gemäß zufolge".split()
SOURCE_NOUNS = (
    "angaben angabe bericht berichte berichten informationen aussage aussagen ansicht meinung worten einschätzung "
    "darstellung mitteilung auskunft erkenntnissen schätzungen schätzung berechnungen meldungen auffassung "
    "überzeugung umfrage studie medienberichten presseberichten statistik statistiken polizeiangaben "
    "unternehmensangaben regierungsangaben medienangaben zeugenaussagen prognose prognosen vorhersage vorhersagen "
    "recherchen hochrechnung hochrechnungen darstellungen lesart vermutungen erkenntnisse bekunden"
).split()
# Sources after "nach" where no definite article makes them an event ("nach den Ermittlungen").
LOOSE_SOURCE_NOUNS = (
    "ermittlungen untersuchungen analyse analysen planungen zählung zählungen beobachtungen quellen überlegungen"
).split()
REPORTING_NOUNS = (
    "medienberichte medienberichten medien zeitungsberichte presseberichte agenturberichte berichte "
    "insider insidern insiderkreise medienbericht zeitungsbericht agenturmeldungen"
).split()
HEDGES = "demnach demzufolge danach hiernach".split()
# Verbs by which somebody calls a thing something, with the word that leads to the name.
NAMING_VERBS = {
    "name": "nannte nannten nennt nennen",
    "als": "bezeichnete bezeichneten bezeichnet bezeichnen beschrieb beschrieben beschreibt verurteilte "
           "verurteilten verurteilt bewertete bewertet wertete werteten wertet würdigte würdigten würdigt "
           "kritisierte kritisierten kritisiert beurteilte beurteilt beurteilten rügte rügt lobte lobt pries "
           "feierte feiert verspottete beschimpfte beschimpft zurückgewiesen zurückwies rechtfertigte "
           "rechtfertigten empfand empfindet titulierte wies wiesen eingestuft stufte sieht sah sehen "
           "betrachtet betrachtete attestiert attestierte bescheinigte",
    "von": "sprach sprachen spricht sprechen gesprochen",
    "vor": "warnte warnten warnt gewarnt",
    "für": "hält hielt halten hielten erklärte",
    "anderem": "warf warfen wirft",
}  # fmt: skip
# What a direct quotation without marks may begin with when a cue is beside it.
FIRST_PERSON = (
    "ich wir mich mir uns mein meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres"
).split()
TITLE_NOUNS = (
    "film buch roman titel song album serie lied stück oper theaterstück drama komödie thriller krimi "
    "zeitung magazin zeitschrift blatt sendung show musical ausstellung projekt programm schiff namen "
    "motto thema stichwort slogan begriff wort rubrik sender label gruppe band verein initiative partei "
    "preis kategorie marke modell hotel restaurant festival kampagne operation aktion agentur nachrichtenagentur "
    "tageszeitung wochenzeitung wirtschaftszeitung nachrichtenmagazin kino reihe single hit spiel frachter fähre "
    "tanker portal plattform dienst organisation bündnis liste gesellschaft stiftung sogenannten sogenannte "
    "sogenannter genannten namens hurrikan taifun orkan sturm filmen romane romans magazins zeitungen blattes "
    "prädikat beinamen beiname spitznamen gesetz gesetzes lied bezeichnung domain typ typs stamm stamms bereich "
    "übersetzung rubrik überschrift auszeichnung ehrung baureihe rolle figur sorte modell modelle weisheit gebäude "
    "programms projekts begriffs begriffe titels unternehmen firma institut sturmtief tief hoch"
).split()
ADVERBS_OF_CUE = (
    "am im in auf bei nach vor gegenüber dazu zu unterdessen jedoch allerdings weiter später heute gestern "
    "zudem auch noch mit per via über aus zum während anlässlich laut abschließend ferner weiters hingegen "
    "dagegen aber bereits schon dann nun jetzt damals wiederum in an mittags abends anschließend daraufhin "
    "wörtlich außerdem am ebenfalls zugleich gleichzeitig dabei hierzu von durch für ohne seit wegen nur "
    "nicht sich den dem einem"
).split()
# Heads of built words that are before a name: "Fernsehserie", "Rettungshubschrauber".
TITLE_HEADS = (
    "serie reihe film roman buch zeitung magazin zeitschrift blatt sender sendung titel schiff partei verein bündnis "
    "gruppe festival preis projekt programm agentur portal unternehmen gesellschaft hubschrauber flugzeug fähre "
    "sonde satellit rakete kapsel station hotel restaurant museum theater band album lied stück oper show spiel "
    "preis orden organisation stiftung initiative kampagne operation versicherer hersteller betreiber dienst "
    "vortrag kabarett gesetz domain marke modell typ klub club verlag hurrikan taifun sturm software produkt pille medikament"
).split()
PRONOUNS = "er sie man ich wir".split()
PREPOSITIONS = (
    "am im in an auf bei beim nach vor gegenüber zu zum zur mit per via über aus von vom durch für "
    "ohne seit wegen während anlässlich laut unter um trotz gegen neben zwischen hinter bis ab ins ans "
    "aufs seitens innerhalb außerhalb statt gemäß angesichts aufgrund mittels binnen"
).split()
# Heads of nouns that can speak, besides the roles: bodies, papers, people at large.
SPEAKING_HEADS = (
    "ministerium polizei gericht gerichtshof regierung anwaltschaft behörde verband verein partei fraktion "
    "zeitung agentur magazin sender unternehmen konzern firma gewerkschaft organisation kommission ausschuss "
    "senat bundestag parlament amt institut universität opposition kritiker kritikerin beobachter forscher "
    "anwohner augenzeuge demonstrant veranstalter betreiber hersteller bericht studie gutachten mitteilung "
    "erklärung papier urteil schreiben brief mann frau mutter vater eltern tochter sohn bruder schwester "
    "familie witwe witwer nachbar nachbarin leute bürgerin bürger sprecher gegner befürworter anhänger anhängerin "
    "verfasser verfasserin zeuge politiker chef seite initiative stiftung bank kirche union haus armee militär "
    "geheimdienst dienst linke grüne kommentar blatt portal medium botschaft website webseite homepage "
    "fernsehen rundfunk organisator team gruppe delegation führung spitze verwaltung präsidium zentrale medien kreise "
    "bewohner einwohner mitarbeiter beamte beamter besucher teilnehmer leser fan insasse passagier kunde nutzer "
    "gründerin lehrer schüler student ärzte arzt anwältin autor autorin richter musiker künstler sportler fahrgast "
    "bewohnerin angehörige verletzte betroffene überlebende flüchtling soldat retter helfer aktivist aktivistin "
    "premier minister präsident spieler trainer pilot kommandant bauer fahrer stimmen minderheit mehrheit "
    "befragte mädchen junge kind reporterin korrespondent ermittlerin"
).split()

# Papers and programmes whose names are words too; news writes them in marks.
MEDIA = {
    name: name
    for name in (
        "Spiegel Bild Zeit Welt Stern Focus Standard Presse Kurier Krone Blick Falter Profil Handelsblatt "
        "Tagesspiegel Tageszeitung Tages-Anzeiger Kicker Bunte Gala Capital Brigitte Merkur Freitag Vorwärts "
        "Tagesschau Tagesthemen Heute Monitor Panorama Cicero Economist Guardian Times Figaro Monde Repubblica"
    ).split()
}

# Verbs that report only with the particle at the end of their clause.
_PARTED = {
    "mit": "teilte teilten teilt teilen",
    "bekannt": "gab gaben gibt geben",
    "an": "gab gaben gibt geben kündigte kündigten kündigt",
    "hinzu": "fügte fügten fügt fügen",
    "ein": "räumte räumten räumt räumen wandte wandten wendet",
    "fest": "stellte stellten stellt stellen hielt hielten hält",
    "klar": "stellte stellten stellt stellen",
    "zurück": "wies wiesen weist weisen",
    "zu": "gab gaben gibt sicherte sicherten sagte sagten",
}
PARTED = {particle: frozenset(verbs.split()) for particle, verbs in _PARTED.items()}

# Documents that state something; built words end with them ("Bodengutachten").
STATING_DOCUMENTS = (
    "gutachten studie umfrage untersuchung analyse bericht erhebung auswertung expertise statistik prognose befragung "
    "hochrechnung stellungnahme kalkulation"
).split()

WORDS: dict[str, Any] = {
    "medium_verb": (
        "berichtet berichtete berichten berichteten meldet meldete melden meldeten schreibt schrieb schreiben "
        "schrieben zitiert zitierte enthüllt enthüllte veröffentlicht veröffentlichte"
    ).split(),
    "telling_verb": (
        "sagte sagten sagt gesagt erklärte erklärten erklärt bestätigte bestätigten bestätigt erzählte erzählten "
        "erzählt verriet verrieten betonte betonten äußerte äußerten meinte antwortete versicherte kündigte schilderte "
        "schrieb schrieben schreibt postete twitterte warnte warnten warnt mahnte mahnten mahnt klagte klagten klagt konterte entgegnete erwiderte"
    ).split(),
    "speech_verb": SPEECH_VERBS,
    "weak_verb": WEAK_VERBS,
    "intransitive": "sagte sagten sagt meinte meint betonte erläuterte so".split(),
    "demanding": DEMANDING,
    "speech_noun": SPEECH_NOUNS,
    "so": "so".split(),
    "conjunction": CONJUNCTIONS,
    "subjunctive": SUBJUNCTIVE,
    "attributing": ATTRIBUTING,
    "after_source": "zufolge".split(),
    "according": "nach".split(),
    "source_noun": SOURCE_NOUNS,
    "loose_source_noun": LOOSE_SOURCE_NOUNS,
    "reporting_noun": REPORTING_NOUNS,
    "naming_verb": {verb: how for how, verbs in NAMING_VERBS.items() for verb in verbs.split()},
    "hedge": HEDGES,
    "first_person": FIRST_PERSON,
    "title_noun": TITLE_NOUNS,
    "cue_adverb": ADVERBS_OF_CUE,
    "pronoun": PRONOUNS,
    "preposition": PREPOSITIONS,
    "quote_mark": "\" „ “ ” » « › ‹ ‚ ‘ ' ‟ ❝ ❞ 「 」".split(),
    "comma": ",".split(),
    "relative_pronoun": "der die das den dem deren dessen denen".split(),
}
