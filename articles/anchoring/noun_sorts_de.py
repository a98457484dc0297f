"""German nouns that sum up what was said before, and the words that describe it."""

from articles.anchoring.noun_sorts import event, thing

SORTS = (
    event(
        "plan pläne plänen plans vorhaben vorhabens vorstoß vorschlag vorschlags vorschläge idee "
        "konzept konzepts entwurf entwurfs absicht absichten ziel überlegungen ansinnen projekt "
        "projekts bauvorhaben",
        r"will\b wollen wollte plan\w*\b soll\b sollen\b beabsichtig vorgeschlagen schlägt schlug "
        r"kündig möchte erwäg prüft\b präsentier vorgestellt entsteh bauen\b baut\b errichte "
        r"\w*zubauen \w+projekt \w*vorhaben",
    ),
    event(
        "entscheidung entscheidungen entscheid beschluss beschlusses beschlüsse votum schritt "
        "schritts schritte maßnahme maßnahmen regelung regelungen neuregelung verbot verbots "
        "änderung änderungen reform neuerung vorschrift vorgabe schließung abbau stellenabbau "
        "kürzung kürzungen erhöhung preiserhöhung sperrung absage rückzug verzicht wechsel "
        "vorgehen verhalten vorgehens freigabe zusage umstellung verschärfung lockerung",
        r"entsch beschl stimm lehnt lehnen ablehn abgelehnt verurteil freigesprochen genehmig "
        r"verbiet verbot untersag bewillig verabschied streich gestrichen schließ schloss\b "
        r"geschlossen kürz gekürzt erhöh sperr gesperrt abgesagt sagte\b.*\bab\b zieht\b zog\b "
        r"verlässt verzicht hebt\b hob\b aufgehoben senkt senkte führt\b führte\b einführ will\b "
        r"wollen\b darf dürfen müssen muss\b verschieb verschob verlager wird\b werden\b kündig "
        r"tritt\b trat\b gab\b gibt\b",
    ),
    event(
        "unglück unglücks unglücke unfall unfalls unfälle vorfall vorfalls vorfälle zwischenfall "
        "zwischenfalls ereignis ereignisse brand brandes brands feuer feuers explosion katastrophe "
        "absturz absturzes zusammenstoß zusammenpralls aufprall kollision havarie panne tragödie "
        "störung geschehen brandursache ursache ursachen schaden schäden sachschaden schadenshöhe hergang "
        "opfer opfern verletzten toten überlebenden trümmer helfer retter",
        r"\w*sturm\w* unwetter hochwasser überflut erdbeben gewitter starb gestorben ums\sleben tödlich getötet verletz verunglück prall stieß\b stießen\b "
        r"zusammengestoßen brann brenn abgebrannt explodi entgleis sank\b sanken\b gesunken "
        r"stürz gestürzt kollidi ausgebrochen brach\b brachen\b krach rast\w+ \w*unfall\w* "
        r"\w*unglück\w* \w*brand\w* in\sflammen eingestürzt erfasst kam\b.*\bab\b überschlug "
        r"ausgefallen fiel\b.*\baus\b ausgelaufen lief\b.*\baus\b leck\b gekentert",
        "unglück unglücks unfall",
        is_placed=True,
    ),
    event(
        "tat taten tatort tathergang tatwaffe tatverdacht tatzeit angriff angriffs angriffe "
        "überfall überfalls anschlag anschlags anschläge verbrechen mord mordes diebstahl einbruch "
        "attacke attentat messerangriff täter tätern täters beute delikt delikte betrug raub "
        "schlägerei auseinandersetzung streit vorwurf vorwürfe vorwürfen tatvorwurf",
        r"erst[oia]ch niedergest schoss\b schossen\b geschossen überf[iä]l töte raub geraub "
        r"stahl\b stahlen\b gestohlen schlug\b schlugen\b geschlagen angegriffen griff\b griffen\b "
        r"ermord erschoss gemordet bedroh betrog betrogen brach\b.*\bein\b eingebrochen "
        r"aufgebrochen entführ erpress missbrauch misshandel zünd angezündet \w+raub\b "
        r"\w*überfall \w*angriff \w*anschlag \w*mord\b \w*einbruch\w* verletzte\b wirft\b warf\b "
        r"beschuldig vorgeworfen angeklagt verdächtig wegen\b soll\b sollen\b",
        is_placed=True,
    ),
    event(
        "urteil urteils richterspruch strafe verfahren prozess prozesses verhandlung revision",
        r"verurteil freigesprochen freispruch haftstrafe haft\b \w*gericht\b angeklagt anklage "
        r"\w*prozess\b beschuldigt staatsanwaltschaft",
    ),
    event(
        "fund funds funde entdeckung fundort fundstelle fundstück",
        r"entdeck gefunden fand\b fanden\b findet\b stieß\b stießen\b gestoßen geborgen barg\b "
        r"bargen\b ausgegraben ausgrab freigeleg aufgetaucht tauchte\w* sichergestellt",
        is_placed=True,
    ),
    event(
        "aussage aussagen äußerung äußerungen kritik forderung forderungen ankündigung appell "
        "warnung warnungen behauptung behauptungen erklärung stellungnahme drohung bemerkung "
        "worte angebot offerte bitte antrag antrags anfrage klage beschwerde",
        r"sagt gesagt warf\b wirft\b kritis forder gefordert kündig warn gewarnt behaupt äußer "
        r"erklär rief\b ruft\b droh bezeichn nannte\b nennt\b bot\b bietet\b angeboten bat\b "
        r"bittet beantrag klag verklag beschwer stellt\w* verlang sprach\b spricht\b schrieb\b",
    ),
    event(
        "einigung vereinbarung abkommen abkommens übernahme fusion zusammenschluss verkauf "
        "verkaufs kauf kaufs geschäft geschäfts kompromiss pakt deal deals transaktion "
        "kaufpreis verkaufspreis kooperation zusammenarbeit abschluss vergleich",
        r"einig geeinigt vereinbar verabred übern[ia] übernomm kauf gekauft verkauf veräußer "
        r"fusion unterzeich unterschr erw[aio]rb schloss\b schlossen\b geschlossen verständig "
        r"beteilig verhandel beauftrag vergibt\b vergab\b vergeben erhielt\b erhält\b",
    ),
    event(
        "untersuchung untersuchungen studie studien umfrage umfragen befragung erhebung ergebnis "
        "ergebnisse ergebnissen befund befunde befragten teilnehmer teilnehmern probanden "
        "auswertung analyse daten stichprobe messung messungen experiment versuch test tests "
        "zählung",
        r"befrag untersuch ergab\b ergaben\b analys ausgewertet wertet\w* getestet test\w* "
        r"gezählt zähl gemess maß\b maßen\b misst\b erforsch \w*studie\b \w*umfrage\b geprüft "
        r"prüf\w+ erhob\w* beobacht",
    ),
    event(
        "einsatz einsatzes aktion razzia durchsuchung durchsuchungen festnahme festnahmen suche "
        "rettung bergung löscharbeiten ermittlungen arbeiten sanierung umbau ausbau neubau bau "
        "abriss renovierung bauarbeiten bauzeit eröffnung gründung einweihung",
        r"rückt\w* durchsuch festgenommen nahm\w*\b fasst\w* lösch such\w+ rettet gerettet barg\b "
        r"ermittel sanier \w*baut \w*bauen umgebaut ausgebaut errichte abgerissen abreiß "
        r"renovi entsteh eröffne gegründet gründe eingeweiht weihte",
        is_placed=True,
    ),
    event(
        "streik streiks ausstand warnstreik protest proteste protesten demonstration kundgebung "
        "blockade demonstranten streikenden aufmarsch",
        r"streik bestreik protest demonstri \w*streik legten\b niedergelegt blockier versammel "
        r"zogen\b ging\w*\b.*straße aufgerufen rief\w*\b",
        is_placed=True,
    ),
    event(
        "veranstaltung konzert konzerts fest festes fests feier turnier turniers rennen "
        "ausstellung schau messe tagung konferenz kongress treffen treffens gipfel gespräch "
        "gespräche gesprächen besuch besuchs reise sitzung debatte wettbewerb partie spiel spiels "
        "premiere auftritt tournee festival",
        r"veranstalt \w*konzert \w*fest\b feier gefeiert \w*turnier \w*rennen \w*ausstellung "
        r"\w*messe\b tagt\w* \w*konferenz \w*kongress tr[ai]f\w* getroffen besuch reis\w* gereist "
        r"\w*sitzung debattier gastier spiel\w* gespielt gew[ao]nn gewinnt verlor trat\b tritt\b "
        r"aufgetreten öffnet\w* l[äu]d\w*\b zeigt\w* kommt\b kommen\b kam\b kamen\b \w*festival "
        r"\w*wettbewerb empfing empfängt bezwang schlug\b unterlag",
        is_placed=True,
    ),
    event(
        "erkrankung krankheit virus viren erreger ausbruch infektion seuche symptome beschwerden",
        r"erkrank infizi angesteckt ausgebrochen breitet\w* grassier \w*grippe\b \w*krankheit\b "
        r"\w*virus\b masern \w*fieber\b cholera \w*pest\b corona krebs\b diabetes \w*seuche",
    ),
    thing(
        "anwesen gebäude gebäudes bau baus bauwerk bauwerks immobilie objekt haus hauses "
        "grundstück areal gelände geländes",
        "hof haus häuser villa schloss turm halle kirche bahnhof hotel scheune mühle gut burg "
        "theater schule fabrik brauerei kaserne kloster museum speicher bad krankenhaus klinik "
        "werk werft hochhaus gebäude zentrum stadion palast bibliothek rathaus kino markt "
        "grundstück areal acker",
    ),
    thing(
        "schiff schiffs schiffes frachter boot boots",
        "fähre fähren schiff frachter tanker jacht yacht kutter boot segler dampfer kreuzer barkasse",
    ),
    thing("maschine flugzeug flugzeugs jet", "boeing airbus jet flugzeug maschine cessna"),
    thing(
        "tier tiere tieren tiers vogel vögel vögeln raubtier",
        "hund hunde wolf wölfe wölfen bär bären robben robbe luchs luchse biber bienen biene störche "
        "storch adler rehe hirsche schweine rinder kühe schafe pferd pferde katze katzen igel fische "
        "lachse elefant elefanten tiger löwe löwen affe affen milan milane wale wal delfine "
        "fledermäuse falke falken gänse hühner eule eulen",
    ),
    thing(
        "fahrzeug fahrzeugs fahrzeuge wagen wagens auto autos",
        "bus busse lkw pkw lastwagen zug züge transporter auto autos traktor limousine "
        "straßenbahn sattelzug kleinwagen streifenwagen",
    ),
    thing(
        "fahrer fahrerin lenker insassen fahrgäste fahrgästen passagiere passagieren beifahrer "
        "lokführer wrack motor bremsen steuer fahrbahn",
        "bus busse lkw pkw lastwagen zug züge transporter auto autos traktor limousine straßenbahn "
        "sattelzug kleinwagen wagen taxi motorrad",
    ),
    thing(
        "pilot pilotin besatzung crew kapitän kapitänin passagiere bord ladung wrack mannschaft",
        "flugzeug maschine hubschrauber boeing airbus jet fähre schiff frachter tanker jacht kutter "
        "boot segler",
    ),
    thing(
        "bewohner bewohnern mieter mietern dach dachstuhl fassade keller eingang innenraum",
        "hof haus häuser villa schloss turm halle kirche bahnhof hotel scheune mühle burg "
        "theater schule fabrik brauerei kloster museum speicher krankenhaus klinik heim "
        "hochhaus gebäude stadion palast bibliothek rathaus kino anwesen wohnung",
    ),
    thing("waffe tatwaffe", "messer pistole gewehr revolver beil axt schwert flinte"),
    thing(
        "papier papiers dokument dokuments dokumente schreiben schreibens schriftstück text textes",
        "brief vertrag bericht gutachten entwurf studie urkunde testament antrag bescheid akte "
        "akten protokoll erklärung mail e-mail positionspapier",
    ),
    thing(
        "medikament medikaments mittel mittels präparat präparats wirkstoff arznei impfstoff "
        "impfstoffs",
        "medikament salbe tablette tabletten impfstoff pille spritze antibiotikum serum "
        "schmerzmittel präparat wirkstoff",
    ),
    thing(
        "bild bildes kunstwerk werk werks werkes",
        "gemälde bild porträt zeichnung aquarell skulptur foto roman oper film album sinfonie "
        "theaterstück gedicht drama lied",
    ),
    thing(
        "gremium gremiums gremien",
        "rat ausschuss kommission vorstand aufsichtsrat kreistag landtag bundestag bundesrat "
        "parlament senat beirat kuratorium",
    ),
    thing(
        "gewässer gewässers fluss flusses strom stroms",
        "see fluss bach teich weiher kanal elbe donau rhein weser oder spree isar mosel neckar main",
    ),
    thing("bauwerk brücke", "brücke viadukt tunnel schleuse steg"),
    thing("gerät geräts geräte anlage apparat", "maschine drucker kamera pumpe roboter turbine "
          "kessel drohne rechner ofen sensor teleskop heizung kran"),
    thing("land landes",
        """deutschland österreich schweiz frankreich italien spanien portugal polen tschechien ungarn
    dänemark schweden norwegen finnland island irland großbritannien england schottland wales
    niederlande belgien luxemburg griechenland türkei russland ukraine rumänien bulgarien serbien
    kroatien slowenien slowakei estland lettland litauen ägypten israel syrien irak iran indien
    china japan südkorea nordkorea vietnam australien neuseeland kanada usa mexiko brasilien
    argentinien chile peru kolumbien nigeria kenia äthiopien südafrika marokko tunesien algerien
    ghana sudan afghanistan pakistan bayern baden-württemberg hessen thüringen sachsen
    sachsen-anhalt brandenburg berlin mecklenburg-vorpommern schleswig-holstein hamburg bremen
    niedersachsen nordrhein-westfalen rheinland-pfalz saarland""",
    ),
)  # fmt: skip
