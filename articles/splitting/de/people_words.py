"""German titles, offices and professions, and nouns that look like names but are none."""

from typing import Any

# Heads of role nouns: "Bundesinnenminister" and "Tesla-Chef" are built on them. Each is
# for its forms (-in, -innen, -s, -es, -n, -en).
ROLE_HEADS = (
    "präsident kanzler minister chef sprecher vorsitzend vorstand trainer direktor leiter manager anwalt "
    "anwältin richter professor forscher experte analyst autor regisseur schauspieler sänger bürgermeister "
    "kommissar abgeordnet senator gouverneur könig papst bischof kardinal general gründer unternehmer "
    "journalist redakteur staatsekretär staatssekretär sekretär botschafter diplomat ökonom volkswirt "
    "stratege händler berater wissenschaftler historiker politologe soziologe psychologe physiker chemiker "
    "paläontologe urologe dermatologe onkologe ornithologe apotheker dachdecker elektriker briefträger kamerafrau kameramann "
    "grafiker übersetzer dozent herausforderer feuerwehrmann feuerwehrfrau köchin sommelier verkäufer imker uhrmacher goldschmied "
    "tischler mechatroniker installateur hacker auktionator "
    "biologe mediziner arzt ärztin virologe philosoph theologe pfarrer priester rabbiner imam schriftsteller "
    "dichter maler künstler musiker komponist dirigent pianist moderator komiker kabarettist produzent "
    "architekt ingenieur erfinder pilot astronaut kapitän kommandeur oberst offizier polizist ermittler "
    "staatsanwalt verteidiger torwart stürmer mittelfeldspieler verteidiger spieler torhüter läufer fahrer "
    "rennfahrer weltmeister olympiasieger meister boxer schwimmer tennisspieler profi torjäger nationalspieler "
    "kapitän bundestrainer geschäftsführer vize inhaber eigentümer besitzer investor milliardär aktionär "
    "landrat landrätin stadträtin stadtrat rat ratsmitglied mitglied parteichef fraktionschef oppositionsführer führer premier "
    "premierminister regierungschef staatschef außenminister ministerpräsident landeshauptmann "
    "landeshauptfrau kanzleramtschef intendant kaufmann kauffrau unternehmerin kurator rektor dekan schulleiter lehrer erzieher "
    "gewerkschafter betriebsrat funktionär präses superintendent fürst prinz prinzessin herzog graf kaiser "
    "sultan emir scheich diktator rebell aktivist blogger influencer youtuber model designer koch winzer "
    "landwirt bauer wirt hotelier handwerker beauftragt vertreter kandidat spitzenkandidat bewerber "
    "herausforderer nachfolger vorgänger stellvertreter herausgeber verleger intendant politiker mandatar "
    "bundesrat nationalrat ständerat landesrat zeuge opfer täter verdächtig angeklagt attentäter "
    "mitbegründer begründer ceo cfo coo geiger cellist rapper popstar star legende ikone bassist gitarrist "
    "schlagzeuger frontmann sportdirektor aufsichtsrat aufsichtsratschef vorstandschef finanzvorstand "
    "entertainer talkmaster koordinator kommandant admiral marschall assistent referent obmann obfrau "
    "klubobmann botschafter gesandt ombudsmann ombudsfrau statistiker meteorologe klimaforscher director manager president philosoph entwickler teamarzt chefarzt verwalter insolvenzverwalter maestro "
    "machthaber thronfolger kolumnist korrespondent reporter publizist essayist dramatiker lyriker filmemacher "
    "kameramann fotograf tänzer choreograf choreograph organist sopranistin bariton bildhauer zeichner "
    "karikaturist galerist sammler mäzen banker bankier makler notar gutachter sachverständig jurist rechtler "
    "wirtschaftsweise kriminologe archäologe geologe astronom mathematiker informatiker epidemiologe chirurg "
    "kardiologe onkologe neurologe pathologe gynäkologe psychiater therapeut hebamme pfleger krankenschwester "
    "seelsorger mönch nonne äbtissin ayatollah mufti patriarch dissident kämpfer spion agent terrorist islamist "
    "extremist mörder keeper goalie coach biathlet athlet sprinter springer ruderer segler reiter jockey "
    "golfer bergsteiger alpinist kletterer wissenschafter ethiker ökologe germanist pädagoge linguist "
    "ethnologe anthropologe genetiker zoologe botaniker ornithologe geograf demograf demoskop podcaster "
    "satiriker modeschöpfer modemacher friseur konditor bäcker gärtner förster jäger detektiv wächter wärter "
    "chauffeur buchhalter wirtschaftsprüfer treuhänder konsul attaché nuntius sheriff colonel leutnant "
    "feldwebel brigadier hauptmann soldat veteran warlord ankläger kläger schöffe zeugin schützer lobbyist "
    "kassier vorsteher dezernent kämmerer rätin präfekt oberhaupt darsteller preisträger amtskollege sieger gewinner tenor "
    "mafiaboss konzernboss firmenboss klubobleute landeshauptleute beamt oligarch forensiker fußballer handballer volleyballer "
    "basketballer spielmacher parlamentarier routinier ghostwriter biograf biograph torschütze kleriker gastgeber "
    "titelverteidiger rekordhalter kapellmeister domkapitular dechant erzbischof generalvikar altkanzler statthalter "
    "inspekteur filmer redaktor liedermacher songwriter keyboarder rädelsführer sanitäter inspektor kriminalist profiler fahnder "
    "verfassungsschützer raumfahrer kosmonaut betriebswirt techniker programmierer konstrukteur mechaniker "
    "ajatollah whistleblower showmaster amtsinhaber ratsvorsitzend bezirksvorsteher ortsvorsteher"
).split()
# Heads that are before firms, goods or nobody's name as often as before a person: a surname
# alone after them proves nothing.
WIDE_ROLES = (
    "händler hersteller bauer vermittler bewerber besitzer eigentümer investor spieler führer star legende general "
    "leiter vorstand rat meister opfer verdächtig täter bundesrat nationalrat model profi mitglied vize aufsichtsrat "
    "eigner manager inhaber gründer aktionär partner berater vertreter kandidat entwickler soldat kämpfer kläger mörder "
    "veteran agent sammler jäger wächter springer reiter banker athlet zeugin gutachter sieger gewinner gastgeber techniker "
    "mechaniker darsteller torschütze beamt star fahnder"
).split()
# Words after a name that make it a firm or a house.
BODY_TAILS = (
    "gruppe stiftung holding unternehmensgruppe konzern werke akademie schule straße museum preis arena stadion "
    "gymnasium institut universität klinik gesellschaft verlag haus group foundation university media medien island islands insel "
    "bahn market center centre research festival quartett quintett trio ensemble orchester chor big-band"
).split()
SHORT_HEADS = ("chef", "arzt", "star")
TITLES = "herr herrn frau dr prof doktor professor sir lady lord mister mr mrs ms monsieur madame don pater schwester".split()

# Endings of nouns that are no surnames.
NOUN_ENDINGS = (
    "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "ismus",
    "tät", "täten", "mente", "nisse", "ium", "innen", "zeit", "zeiten", "jahr", "jahre", "partei", "gericht",
    "konzern", "gruppe", "firma", "verein", "verband", "straße", "gesetz", "krise", "krieg", "pläne", "arbeit",
    "kosten", "spiele", "politik", "wirtschaft", "geld", "zeitung", "magazin", "börse", "aktien", "aktie", "quartal",
    "prozent", "ministerium", "regierung", "kapital", "rand", "fläche", "grenze", "strecke", "anlage", "dienst",
    "gebiet", "netz", "system", "programm", "projekt", "quote", "sätze", "stelle", "stellen", "kräfte", "fahrzeug",
    "energie", "technik", "geschäft", "verkehr", "unfall", "streik", "streiks", "urteil", "verfahren", "prozess",
    "antrag", "bericht", "studie", "umfrage", "ergebnis", "tabelle", "saison", "liga", "pokal", "turnier",
    "training", "vertrag", "verkauf", "umbau", "abbau", "bedarf", "salat", "chaos", "tipps", "bilanz", "verbot",
    "verbote", "gerichtshof", "gerichtshofs", "anwälte", "anleger", "mitarbeiter", "angriffe", "ziele", "teile", "fälle", "einsatz", "insolvenz",
)  # fmt: skip
# Endings that nouns share with surnames ("Neuhaus", "Berlien"): no name unless a first name says so.
SURNAME_ENDINGS = (
    "ung", "ment", "nis", "tum", "ien", "erin", "chen", "tag", "land", "stadt", "haus", "werk", "werke", "recht",
    "preis", "preise", "markt", "amt", "bank", "club", "klub", "platz", "plan", "spiel", "film", "buch",
)  # fmt: skip
# Trades that are surnames too.
SURNAME_TRADES = (
    "bauer kaufmann richter koch wirt fürst graf kaiser könig herzog prinz papst meister maler ritter fischer schneider springer "
    "reiter jäger förster gärtner bäcker sammler hauptmann kämmerer zeichner wächter tänzer segler makler pfleger "
    "konditor schöffe kassier mönch läufer händler lehrer pfarrer bischof schwimmer wächter schütz"
).split()
# Nouns and places that are surnames, too, after a first name.
SURNAME_NOUNS = frozenset("zimmer brand hof wald burg au horn weiden stade bergen hagen".split())
# First names that are also words, currencies or brands: what follows them must look like a surname.
AMBIGUOUS_NAMES = (
    "mark max ernst frank august till rose wolf kai heide rosa viola iris mercedes charlie will roman hertha viktoria "
    "engel stern christ falk mia rainer german crystal jade mio eitel linde hansa victoria ariel nova dacia lada"
).split()
# Capitalised words that follow a first name or title and are no surname.
NO_SURNAMES = (
    "mit und der die das am im in zu auf bei nach ag gmbh kg se inc corp ltd co group holding bank partei "
    "stiftung universität hochschule gymnasium schule straße platz allee weg preis award cup open arena "
    "stadion airport flughafen hotel museum theater kirche dom klinik krankenhaus verlag news tv radio "
    "times post journal magazin zeitung show festival records music media international deutschland "
    "europa gericht leute menschen frauen männer kinder uhr jahre jahr tag euro dollar prozent "
    "fotos foto video anzeige lesen mehr wochen stunden minuten islands islamisten airlines university "
    "hebdo llp pellets startups rechtsanwälte steuerberater wars unternehmensgruppe holding chf mio mrd meth hotline "
    "college institute institut street avenue square river city county state states brothers "
    "league palace united wanderers rovers rangers "
    "systems technologies electronics motors pharma chemie energie versicherung medien gruppe fans team "
    "research center centre survey report index summit windows android edition boots logic bull boom "
    # What is given, taken or asked for without an article: "zollte dem Präsidenten Respekt".
    "respekt druck gewalt auskunft klage maßnahmen infrastruktur klartext furore hilfe hilfen fragen schüsse wortbruch "
    "entwarnung anzeige empörung unterstützung kritik vorwürfe zeit macht mut schutz angst zweifel einfluss vertrauen "
    "verantwortung interesse bedenken rückhalt gehör glauben dank lob beifall applaus widerstand verrat korruption "
    "betrug untätigkeit versagen wahlbetrug amtsmissbrauch rassismus populismus versäumnisse verluste gewinne schaden "
    "beweise hinweise informationen daten details zahlen ergebnisse forderungen ideen vorschläge rede antwort antworten "
    "recht rechte platz thema probleme fehler lügen reformen gespräche verhandlungen konsequenzen sanktionen "
    "handlungsvollmacht auftrag rat gelegenheit grund anlass zugang asyl versuchspersonen"
).split()

# What hardly anybody but a person does; firms, teams and things don't.
PERSONAL_VERBS = (
    "kam kommt lebt lebte wohnt wohnte sitzt saß starb stirbt heiratet heiratete studiert studierte erzählt erzählte "
    "meint meinte glaubt glaubte weiß wusste denkt dachte hofft hoffte lacht lachte lächelt lächelte weint weinte nickt "
    "nickte liest las isst aß trinkt trank schläft schlief redet redete singt sang tanzt tanzte malt malte kocht kochte "
    "rennt rannte reist reiste sieht sah hört hörte fühlt fühlte spürt spürte erinnert "
    "erinnerte träumt träumte wünscht wünschte kennt kannte liebt liebte hasst hasste lehrt lehrte forscht forschte "
    "unterrichtet unterrichtete kandidiert kandidierte trifft traf schoss schießt lernt lernte spricht sprach sagt sagte "
    "findet fand sucht suchte ruft rief bittet bat dankt dankte lobt lobte schreibt schrieb rät riet "
    "betont betonte freut freute ärgert ärgerte wundert wunderte arbeitet arbeitete"
).split()
# One of a family; a first name alone may follow.
KINSHIP = (
    "sohn tochter bruder schwester ehefrau ehemann witwe witwer onkel tante cousin cousine neffe nichte großvater "
    "großmutter enkel enkelin schwager schwägerin stiefsohn stieftochter zwillingsbruder zwillingsschwester opa oma "
    "lebensgefährte lebensgefährtin verlobte freundin mutter vater"
).split()

WORDS: dict[str, Any] = {
    "personal_verb": PERSONAL_VERBS,
    "kinship": KINSHIP,
    "title": TITLES,
    # After them first names share a surname: "die Brüder Karl und Otto Lehner".
    "kin": "brüder brüdern schwestern geschwister geschwistern zwillinge ehepaar eheleute eltern kinder söhne töchter".split(),
    "no_surname": NO_SURNAMES,
    "ambiguous_name": AMBIGUOUS_NAMES,
    "wide_role": WIDE_ROLES,
    "body_tail": BODY_TAILS,
    "byline": ["von"],
    "defining": "des der von vom für beim im in am".split(),
    "within_definition": "der des für von in im am an beim".split(),
}
