"""German words by which a sentence leans on its context."""

import re

from articles.anchoring.leaning_common_de import CALENDAR, FUNCTION, MEASURES, SPEAKING
from articles.anchoring.leaning_nouns_de import PERSONS, THINGS
from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.noun_sorts_de import SORTS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


WORDS = LeaningWords(
    language="de",
    people=_set("er sie ihn ihm ihr ihnen derselbe dieselbe dasselbe selbiger jener jene jenes"),
    possessives=_set(
        "sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres deren dessen"
    ),
    places=_set("hier dort dorthin dorther ebendort daselbst hierher"),
    whole=_set(
        """dahinter dahinter davor ansonsten sonst andernfalls folglich somit dementsprechend
        entsprechend ebensolche derartige jenes jener jene davon darunter dabei daran daraus darin
        darauf darüber dazu dadurch daher dafür damit
        dagegen demgegenüber demnach danebst daneben dies diese dieser dieses diesem diesen solche
        solcher solches beide beides beiden beider deshalb deswegen trotzdem dennoch
        stattdessen umgekehrt hinzu zusammen ebenfalls ebenso genauso auch gleichfalls hingegen
        andernfalls hiervon hierzu hierunter allesamt"""
    ),
    pairs=_set("""beide beides beiden beider"""),
    times=_set(
        """vorab inzwischen mittlerweile damals danach davor dann daraufhin seitdem seither zuvor
        später anschließend vorher
        nachher hinterher gleichzeitig zeitgleich tags unterdessen seinerzeit"""
    ),
    persons=tuple(PERSONS.split()),
    women=("in", "frau", "mutter", "tochter", "schwester", "dame", "witwe", "jährige"),
    things=tuple(THINGS.split()),
    compounds=tuple(
        """konzern autobauer hersteller kette firma unternehmen betreiber versicherer zulieferer
        händler gesellschaft reederei werft brauerei gruppe mannschaft partei fabrik klinik
        """.split()
    ),
    institutions=tuple(
        """verein verband gericht ministerium amt bund kammer gewerkschaft anwaltschaft behörde
        inspektion institut universität hochschule kommission ausschuss rat""".split()
    ),
    unique=(
        "bund",
        "polizei",
        "feuerwehr",
        "bundes",
        "landes",
        "europäische",
        "vereinte",
        "zentral",
        "nord",
        "süd",
        "vatikan",
    ),
    definite=_set("der die das dem den des im am zum zur beim vom ins ans"),
    prepositions=_set(
        """in an auf bei für mit nach von laut gegen seit aus zu über unter vor hinter neben
        zwischen durch ohne um wegen trotz während unter außer binnen ab"""
    ),
    complements=_set("der des von vom namens gegen über zwischen aus"),
    additions=_set("auch hinzu zudem"),
    contrasts=_set(
        "dagegen hingegen demgegenüber ebenfalls gleichfalls jedoch indes wiederum ebenso genauso "
        "umgekehrt"
    ),
    speaking=_set(SPEAKING),
    function=_set(FUNCTION),
    calendar=_set(CALENDAR),
    measures=_set(MEASURES),
    judging=_set(
        """falsch richtig stimmt wahr unwahr unrichtig korrekt fall unsinn quatsch erfunden
        gelogen irreführend belegt unbelegt widerlegt zutreffend unzutreffend gerücht lüge
        satire bestätigt dementiert umstritten"""
    ),
    rumours=_set(
        """gerücht gerüchte behauptung behauptungen behauptet mythos mythen angeblich falsch fake
        falschmeldung lüge irrtum irrtümer legende vorwurf vorwürfe prognose szenario annahme"""
    ),
    names_are_capital=True,
    later=re.compile(
        r"\b(?:(?:am|im|zum|in|an|seit|schon|bereits|nur|erst|kurz|noch|den|die|vom|bis) )*"
        r"(?:(?:der|dem|den|ein|eine|einen|einem|einer|wenige|einige|mehrere|\w+) )?"
        r"(?:(?:tage?n?|tags|woche|wochen|monate?n?|jahre?n?|stunden?|minuten?|abend|morgen|"
        r"jahrzehnte?n?|sekunden?) (?:später|zuvor|danach|darauf|davor|vorher)"
        r"|(?:selben|gleichen|nächsten|folgenden|darauffolgenden|vorangegangenen|derselben|jenem|"
        r"jenen|jener) "
        r"(?:tag|tages|tagen|woche|monat|jahr|jahre|jahren|abend|morgen|nacht|zeit|quartal|"
        r"zeitraum|spieltag|sommer|winter)"
        r"|diesem (?:tag|abend|morgen|zeitpunkt|datum)|dieser (?:nacht|zeit)"
        r"|folgetag|folgejahr|folgemonat|vortag|vorabend|vorjahr|vorjahres|vorjahreszeitraum|"
        r"vormonat|vorquartal)\b"
        r"|\b(?:kurz|wenig|bald) (?:darauf|danach|zuvor|davor|später)\b|\bbis dahin\b"
        r"|\bseit damals\b|\bin der zwischenzeit\b|\bin dieser zeit\b",
        re.IGNORECASE,
    ),
    takes_up=re.compile(
        r"\b(?:waren|sind|war|wären|werden|wurden|blieben) es\b(?!,)"
        # The weather and the hour take nothing up: "war es in Calbe kalt".
        r"(?! (?:\w+ ){0,3}?(?:kalt|warm|heiß|mild|kühl|still|ruhig|dunkel|hell|glatt|windig|"
        r"trocken|nass|so weit|soweit|spät|früh)\b)"
        r"|^[^,;:]{0,60}\b(?:davon|darunter)\b"
        r"|\b(?:\d[\d.,]*|Prozent|Drittel|Viertel|Fünftel|Zehntel|Hälfte|zwei|drei|vier|fünf|sechs|"
        r"sieben|acht|neun|zehn|elf|zwölf|meisten|viele|einige|mehrere|wenige|alle|keine[rs]?|"
        r"eine[rs]?|jede[rs]?|Großteil|Mehrheit) (?:von|unter) (?:ihnen|denen)\b"
        r"|^(?:das|es|dies) (?:ist|sind|war|waren|wären|wäre|entspricht|entsprach|bedeutet|"
        r"macht|machen|"
        r"heißt|gilt|galt|liegt|lag|ergibt|reicht|kostet|stimmt|hat|hatte|sei|seien)\b"
        r"|^(?:der|die|das|den|dem) (?:übrigen?|restlichen?|anderen?|rest|hälfte|meisten|"
        r"ersten?|zweiten?|dritten?|letzten?|gleichen?|selben?|drei|zwei|vier)\b"
        r"|^(?:ein|eine|jede[rs]?) (?:drittel|viertel|fünftel|zehntel|weitere[rs]?|"
        r"andere[rs]?|dritte[rs]?|vierte[rs]?|von ihnen)\b|^weitere\b|^unter ihnen\b"
        r"|^(?:einer|eine|eines|keiner|keine|viele|einige|die meisten|alle|zwei|drei) "
        r"(?:von ihnen|davon)\b",
        re.IGNORECASE,
    ),
    aged=re.compile(r"^\d{1,3}[-‐‑–]jährigen?r?$"),
    unit_note=re.compile(
        r"\b(?:angaben|zahlen|werte|beträge|preise|einheit)\b.{0,30}\b(?:in|pro|je)\b"
        r"|^\W*(?:jeweils |alles |alle )?in (?:tausend|tsd|millionen|mio|milliarden|mrd|prozent|"
        r"euro|dollar|tonnen|cent|hektar|€|%)",
        re.IGNORECASE,
    ),
    answers=_set("ja nein doch genau richtig falsch stimmt rund etwa fast"),
    articles={
        "der": "mfp",
        "die": "fp",
        "das": "n",
        "dem": "mn",
        "den": "mp",
        "des": "mn",
        "ein": "mn",
        "eine": "f",
        "einen": "m",
        "einem": "mn",
        "einer": "f",
        "eines": "mn",
        "kein": "mn",
        "keine": "fp",
        "keinen": "m",
        "am": "mn",
        "im": "mn",
        "zum": "mn",
        "vom": "mn",
        "beim": "mn",
        "zur": "f",
        "ins": "n",
        "ans": "n",
        "dieser": "mfp",
        "diese": "fp",
        "dieses": "n",
        "diesem": "mn",
        "diesen": "mp",
    },
    genders={
        "er": "m",
        "ihn": "m",
        "ihm": "mn",
        "sie": "fp",
        "ihr": "fp",
        "ihnen": "p",
        "sein": "mn",
        "seine": "mn",
        "seinem": "mn",
        "seinen": "mn",
        "seiner": "mn",
        "seines": "mn",
        "ihre": "fp",
        "ihrem": "fp",
        "ihren": "fp",
        "ihrer": "fp",
        "ihres": "fp",
        "deren": "fp",
        "dessen": "mn",
        "jener": "mf",
        "jene": "fp",
        "jenes": "n",
    },
    subjects=_set("der das die ein eine"),
    ages=_set("zeit stelle weise fall fällen art"),
    endings={
        "fp": (
            "ung",
            "ungen",
            "heit",
            "heiten",
            "keit",
            "keiten",
            "schaft",
            "schaften",
            "ion",
            "ionen",
            "tät",
            "täten",
            "thek",
            "erei",
            "ereien",
            "enz",
            "anz",
            "partei",
            "stadt",
        ),
        "n": (
            "chen",
            "lein",
            "ment",
            "amt",
            "gericht",
            "museum",
            "zentrum",
            "ministerium",
            "werk",
            "institut",
            "unternehmen",
            "haus",
            "gesetz",
            "projekt",
            "verfahren",
        ),
        "m": (
            "ling",
            "ismus",
            "verband",
            "verein",
            "konzern",
            "rat",
            "bund",
            "vertrag",
            "preis",
            "präsident",
            "minister",
            "direktor",
            "chef",
            "anwalt",
            "sekretär",
            "meister",
        ),
    },
    contracted=_set("am im zum vom beim zur ins ans"),
    oblique=_set("dem den des einen einem einer eines am im zum vom beim zur ins ans"),
    attributes=_set("in im an am bei beim von vom über des der aus zwischen nahe auf zu zum nach"),
    firms=_set(
        """airline autobauer firma gesellschaft gewerkschaft handelskette hersteller kette konzern
        organisation partei reederei unternehmen verband verein verlag versicherer zulieferer
        behörde
        amt bank betreiber club klub mannschaft team ministerium regierung land staat bund"""
    ),
    indefinite=_set("ein eine einen einem einer eines"),
    sites=_set(
        """dorf gebiet gemeinde hauptstadt insel inselgruppe kanton kommune kreis kreisstadt land
        landkreis metropole nachbarland ort region siedlung staat stadt viertel quartier
        wahlkreis republik"""
    ),
    adverbs=_set(
        """gestern zunächst außerdem zudem derzeit künftig erst nie oft manchmal meist
        möglicherweise vielleicht offenbar angeblich tatsächlich immerhin anfangs einst längst
        bislang bisher vergangenes vergangene kürzlich jährlich täglich schließlich gemeinsam
        allein erstmals zugleich wieder erneut weiterhin hinzu ohnehin nirgends nirgendwo
        überall draußen drinnen oben unten links rechts daheim endlich gerade ganz sogar selbst
        doch eigentlich natürlich sicher kaum jährlich monatlich wöchentlich unterdessen
        währenddessen nebenbei besonders vor allem nachts abends morgens mittags sonntags samstags
        weitere wenig weniger mehr pro je laut stimmt ja nein ungefähr doch etwa rund circa gut
        knapp nie niemals immer seltener öfter"""
    ),
    participles=re.compile(
        r"^(?:ge|be|ver|er|ent|zer|an|auf|aus|ein|ab|vor|zu|um|unter|über|mit|nach)\w*ge\w+(?:t|"
        r"en)$"
        r"|^(?:ge|be|ver|ent|zer)\w+t$"
        r"|^(?:betroffen|erwiesen|bewiesen|gesungen|gefunden|gestohlen|gestorben|geblieben|"
        r"gewonnen|verloren|"
        r"vergeben|gegeben|getroffen|verboten|erschienen|entstanden|beschlossen|geschlossen|"
        r"unklar|offen|neu|klar|falsch|richtig|fraglich|umstritten|denkbar|verantwortlich)$"
    ),
    expletive=frozenset(),
    inner=_set(
        """davon darunter dabei daran daraus darin darauf darüber dazu dadurch dafür
        diese dieser dieses diesem diesen solche solcher solches solchen beide beides beiden
        beider dieselbe derselbe dasselbe dieselben
        allesamt zusammen dorthin stattdessen deshalb deswegen"""
    ),
    joining=frozenset(),
    days=re.compile(r"tag|abend|nacht|morgen|stunde|minute|vortag", re.IGNORECASE),
    inner_times=_set(
        "damals seitdem seither zuvor daraufhin anschließend vorher nachher tags seinerzeit danach "
        "später hinterher davor"
    ),
    months=_set(
        """januar jänner februar märz april mai juni juli august september oktober november
        dezember frühjahr frühling sommer herbst winter"""
    ),
    own_year=re.compile(
        r"\b(?:diese[ns]|vergangene[ns]|kommende[ns]|nächste[ns]|vorige[ns]|letzte[ns]|jede[ns]|"
        r"alle|jedes|heute|morgen|gestern)\b",
        re.IGNORECASE,
    ),
    until_year=re.compile(r"\b(?:seit|bis|ab|vor|nach|von|und|auf)(?: \w+)?$", re.IGNORECASE),
    conditions=_set("wenn falls sollte sollten würde würden könnte könnten"),
    comparing=re.compile(
        r"\b(?:um )?[\d.,]+ (?:[Pp]rozent|%|[Pp]rozentpunkte|Punkte|Euro|Millionen|Millionen Euro|"
        r"Mal|Meter|Tonnen|\w+) (?:mehr|weniger|höher|niedriger|größer|kleiner|länger|kürzer|"
        r"teurer|billiger|schneller|langsamer|tiefer|älter|jünger|schwerer|leichter)\b"
        r"|\b(?:viel|deutlich|weit|etwas|noch|erheblich|wesentlich|um einiges|halb|doppelt|dreimal|"
        r"viermal|fünfmal|zehnmal|\w+mal) (?:so )?(?:mehr|weniger|höher|niedriger|größer|"
        r"kleiner|länger|kürzer|teurer|billiger|schneller|langsamer|viele?|hoch|groß|lang|teuer|"
        r"schwer|oft|schnell|stark)\b"
        r"|\b(?:eben|genau)so (?:viele?|hoch|groß|lang|teuer|schwer|oft|schnell|stark|alt)\b"
        r"|^Am \w+sten\b|\bdas (?:Doppelte|Dreifache|Vierfache|Fünffache|Zehnfache|Gleiche)\b"
        r"(?! (?:der|des|von))",
    ),
    measured=re.compile(
        r"\b(?:als|wie|gegenüber|verglichen|Vergleich|gemessen)\b",
    ),
    shared=re.compile(
        r"\b(?:(?:ein|zwei|drei|vier) (?:Drittel|Viertel|Fünftel|Sechstel|Zehntel|Achtel)|"
        r"(?:die )?Hälfte|[Jj]ede[rns]? (?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|"
        r"zehnte|zwanzigste)[rns]?)\b(?! (?:der|des|von|aller|dieser|seiner|ihrer|[A-ZÄÖÜ]))"
        r"|\b[Dd](?:ie|er|en|as) (?:übrigen?|restlichen?|anderen|verbliebenen?|meisten|wenigsten|"
        r"beiden)\b"
        r"|\b[Ww]eitere[rns]? (?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\w+ig\b)"
        r"|\b[Dd](?:ie|er|en|as|em|es) (?:Betrag|Summe|Anteil|Quote|Differenz|Unterschied|Anstieg|"
        r"Rückgang|Zuwachs|Plus|Minus|Zahl|Wert|Rest|Erlös|Geld|Mehreinnahmen|"
        r"Prozentsatz|Vorsprung|Abstand|Rückstand|Steigerung|Erhöhung|Vergleichswert)"
        r"\b(?! (?:der|des|von|vom|für|zwischen|an|am|in|im|beim|bei|zu|zum|aus|pro|je|eines|"
        r"einer))"
        r"|^(?:Ein|Eine|Einer) (?:andere[rs]?|weitere[rs]?|dritte[rs]?)\b"
        r"|^(?:Erst|Zweit|Dritt|Viert|Letzt)e[rs]? (?:wurde|wird|ist|war|waren|sind)\b"
        r"|^D(?:er|ie|as) [a-zäöü]\w*(?:ste|te) (?:ist|war|wurde|wird|kostet|stammt|liegt|heißt|"
        r"hat|kam|"
        r"starb)\b"
        r"|^[Dd]as Gegenteil\b|^(?:Plus|Minus|Tendenz|Schlusslicht|Spitzenreiter|Sieger)\b",
    ),
    hedges=_set(
        """nur rund etwa fast knapp über gut ganze insgesamt genau allein mindestens höchstens
        weniger mehr als gerade einmal mal lediglich bloß weitere nicht ungefähr circa sogar"""
    ),
    numbers=_set(
        """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn
        fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig
        achtzig neunzig hundert
        hunderte tausende dutzende viele einige mehrere wenige alle keiner keine manche etliche
        einer eine eines niemand jeder jede"""
    ),
    shares=_set("prozent % prozentpunkte"),
    verbs=_set(
        """sind ist war waren wurden wurde werden wird haben hat hatten hatte kamen kommen kam
        starben starb gingen gehen blieben bleiben stimmten stimmen lehnten lehnen arbeiten
        arbeiteten leben lebten wohnen stammen stammten gehören fehlen fehlten liegen lagen
        kosten kosteten wollen wollten können konnten müssen mussten sollen sollten gaben geben
        sagten sagen erhielten erhalten bekommen bekamen tragen trugen stehen standen entfallen
        entfielen fielen fallen gelten galten"""
    ),
    reporting=_set(
        """sei seien habe werde könne müsse solle dürfe wolle möge gebe gehe komme stehe liege
        bleibe lasse fehle brauche koste gelte betrage trage führe halte sehe wisse zeige nehme
        bringe finde laufe steige sinke zahle rechne plane bestehe entstehe verliere gewinne
        arbeite erhalte bekomme reiche lebe"""
    ),
    ordinals=(
        _set("erstens zum einen einerseits"),
        _set("zweitens drittens viertens fünftens sechstens andererseits"),
    ),
    notes=re.compile(r"^\W*(?:Quellen?|Stand|Hinweis|Anmerkung(?:en)?|Lesehilfe|Lesebeispiel)\b"),
    tables=re.compile(
        r"\b(?:[Tt]abelle|[Üü]bersicht|[Üü]berblick|[Ff]olgende[nr]? (?:Tabelle|Zahlen|Werte|"
        r"Liste)|[Dd]arstellung|[Aa]ufstellung|so sieht)"
    ),
    assuming=re.compile(
        r"\b(?:[Aa]nnahme|[Aa]ngenommen|[Ss]zenario|[Ff]olgende[nmrs]?|[Mm]odellrechnung|"
        r"[Hh]ypothe\w+)\b"
    ),
    negations=_set("nicht kein keine keinen keinem keiner nie niemals niemand nirgends"),
    locatives=_set("in im ins nach aus bei an am auf vor zu zum zur"),
    kinds_follow=re.compile(r"^(?:[a-zäöü-]+(?:e|en|er|es|em)|[A-ZÄÖÜ][\w-]+er)$"),
    empty=frozenset(),
    es_verbs=_set(
        """soll sollte wurde wird hat hatte kann konnte muss musste liegt lag gehört gehörte trägt
        zeigt umfasst misst wiegt bietet zählt zählte dient diente besteht bestand stammt stammte
        will wollte darf durfte plant plante baut baute prüft prüfte rechnet führt hält sucht
        fordert verlangt zahlt zahlte kaufte wächst schrumpft öffnet schließt empfiehlt warnt kostet
        kostete bekommt erhält leitet lehnte lehnt nahm erhielt bekam gewann verlor
        verfügt steht stand beschäftigt beschäftigte produziert verkauft verkaufte"""
    ),
    several=re.compile(r"\b(?:beiden?|zwei|drei|vier)$", re.IGNORECASE),
    idioms=frozenset({"im amt", "am werk", "ins amt", "im gange", "im bau", "zum zug", "am ort"}),
    past=frozenset(),
    finite=frozenset(),
    listing=_set("und oder"),
    neutral=_set(
        """sagt sagte sagten sagen erklärt erklärte erklärten betont betonte betonten meint meinte
        so laut zufolge teilt teilte teilten fügt fügte ergänzt ergänzte schreibt schrieb berichtet
        berichtete gibt gab"""
    ),
    sources=_set(
        """angaben angabe worten messungen aussage aussagen erkenntnissen schätzung schätzungen
        ansicht meinung überzeugung darstellung berechnungen auffassung einschätzung recherchen
        informationen prognose prognosen untersuchungen auskunft"""
    ),
    sorts=SORTS,
    chosen=dict.fromkeys("ersterer erstere ersteres ersterem ersteren".split(), "first")
    | dict.fromkeys("letzterer letztere letzteres letzterem letzteren".split(), "last"),
    explained=_set(
        "der des von vom für gegen über zwischen aus mit nach zu zum zur wegen um namens"
    ),
    pointing={"der": "m", "die": "fp", "den": "m", "dem": "mn"},
    sure_verbs=re.compile(
        r"^(?:ist|war|hat|hatte|wird|wurde|wurden|sind|waren|haben|hatten|werden|kann|konnte|muss|"
        r"musste|soll|sollte|will|wollte|darf|durfte|mag|mochte|galt|gilt|kam|ging|stieg|sank|fiel|"
        r"blieb|lag|stand|gab|nahm|lief|hielt|fuhr|schloss|begann|verlor|gewann|wuchs|zog|trat|"
        r"schrieb|rief|traf|sah|brach|ließ|trug|bot|fand|half|sprach|starb|warf|wies|bat|lud|"
        r"sei|habe|werde|könne|müsse|solle|würde|wäre|hätte|lässt|liest|löst|reist|passt|umfasst|"
        r"heißt|weist|beweist|\w+iert|\w+ierte)$"
    ),
    verb_forms=re.compile(r"^\w{2,}(?<!s)t$|^\w{2,}te(?:n)?$"),
    not_verbs=_set(
        """nicht weit laut jetzt meist fast bereits seit mit gut echt leicht schlecht recht direkt
        bekannt sofort damit somit derzeit dicht samt insgesamt überhaupt vielleicht zunächst
        letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften
        sechste siebte achte neunte zehnte gesamte gesamten alte alten harte harten letztere
        rote roten weite weiten späte späten gute guten beste besten bunte bunten leichte leichten
        echte echten direkte direkten bekannte bekannten nächste nächsten jüngste jüngsten
        älteste ältesten größte größten meiste meisten"""
    ),
    purposes=_set("dafür dazu hierfür hierzu"),
    steps=_set("dann"),
    employers=_set(
        """werk fabrik konzern unternehmen firma hersteller betrieb vorstand aufsichtsrat händler
        zulieferer versicherer autobauer verlag bank aktie aktien belegschaft betriebsrat
        produktion gewerkschaft filialen"""
    ),
    statements=_set("äußerte äußerten äußern sagte sagten sagt stellung schwieg schweigt angaben"),
    voting=dict.fromkeys(("stimmt", "stimmte", "stimmten"), _set("zu dafür"))
    | dict.fromkeys(("lehnt", "lehnte", "lehnten"), _set("ab")),
    counted_out={"erste": "first", "erstere": "first", "zweite": "last", "letztere": "last"},
    locating=_set("liegt liegen lag lagen steht stehen stand standen befindet heißt"),
    relative=_set("dass ob wonach wodurch der die das den dem deren dessen bei in mit an"),
    lands=_set("land landes"),
    bridges=_set(
        """kosten gesamtkosten baukosten mehrkosten ursache ursachen folge folgen grund gründe
        schaden schäden sachschaden schadenshöhe dauer umfang finanzierung auslöser motiv anlass
        hintergrund auswirkungen beginn ende einlass start auftakt eintritt ausgang ergebnis
        sieger siegerin gewinner veranstalter veranstalterin gastgeber träger bauherr eigentümer
        betreiber kostenpunkt termin ziel zweck preis erlös einnahmen ertrag teilnehmer zuschauer
        opfer verletzten überlebenden zeugen autor autorin regie drehort drehbuch hauptrolle
        entwurf fazit kritiker gegner befürworter auftraggeber absender empfänger mehrheit
        fertigstellung inbetriebnahme bauzeit laufzeit miete nachfolger nachfolgerin"""
    ),
    openers=_set(
        """betroffen beteiligt vorgesehen geplant verantwortlich zuständig schuld auslöser
        ausgenommen inbegriffen enthalten hinzu mitgerechnet
        gefordert eingeladen zugelassen"""
    ),
    durations=_set(
        "tage tagen wochen monate monaten jahre jahren stunden minuten sekunden stunde woche"
    ),
    located=tuple(
        """hof haus häuser villa schloss turm halle kirche bahnhof hotel scheune mühle gut burg theater
        schule fabrik kaserne kloster museum speicher bad krankenhaus klinik werk werft gebäude
        zentrum stadion palast bibliothek rathaus kino markt grundstück areal anwesen park garten
        lager straße weg platz tal berg wald see fluss insel küste büro praxis laden geschäft
        bücherei revier viertel garten friedhof hafen strecke zoo gefängnis heim brücke tunnel""".split()
    ),
    modal=frozenset(),
    harmed=_set("verletzt getötet beschädigt zerstört niemand menschen"),
    harm="unglück",
    impersonal=re.compile(r"^(?:wird|werden|wurde|wurden|ist|war)$"),
    echoes=_set(
        """auch ebenso ebenfalls gleichfalls genauso dagegen hingegen nicht schon ähnlich anders
        wiederum umgekehrt desgleichen"""
    ),
    echoing=_set("so und aber nur noch ganz jedoch allerdings wohl fast zudem erst kaum"),
)
