"""German words by which a sentence leans on what stands around it."""

import re

from articles.anchoring.leaning_words import LeaningWords


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PERSONS = """
abgeordnete abgeordneter angeklagte angeklagter anwalt anwältin arzt ärztin athlet athletin
autor autorin bauer bäuerin beamte beamter bürgermeister bürgermeisterin chef chefin dame
direktor direktorin ehepaar fahrer fahrerin familie forscher forscherin frau geschäftsführer
geschäftsführerin gewerkschafter gewerkschafterin herr insolvenzverwalter journalist
journalistin junge kandidat kandidatin kanzler kanzlerin komponist komponistin künstler
künstlerin landrat landrätin lehrer lehrerin mädchen manager managerin mann minister ministerin
ministerpräsident ministerpräsidentin musiker musikerin mutter olympiasieger olympiasiegerin
opfer paar patient patientin politiker politikerin präsident präsidentin professor professorin
prüfer regisseur regisseurin richter richterin sänger sängerin schauspieler schauspielerin
schriftsteller schriftstellerin schüler schülerin senator senatorin spieler spielerin sprecher
sprecherin staatschef staatschefin stürmer täter torwart tote toter trainer trainerin
unfallfahrer unternehmer unternehmerin vater verdächtige verdächtiger verurteilte vorsitzende
vorsitzender vorstandschef vorstandschefin wissenschaftler wissenschaftlerin witwe witwer zeuge
zeugin zwillinge
"""
_THINGS = """
airline amt anderen anlage anteil aufsichtsrat autobauer band bank bau behörde bericht betrag
betreiber betrieb brauerei buch club dienst dorf einrichtung fabrik filiale film firma
fluggesellschaft flughafen fonds gebäude gemeinde genossenschaft gericht gesellschaft gesetz
gewerkschaft gipfel gruppe gutachten hafen handelskette hauptstadt haus hersteller
hilfsorganisation hotel hälfte händler initiative insel institut kanzlei kette klinik klub
kommission kommune konzern krankenhaus kreis kreisstadt land landesregierung landkreis magazin
mannschaft maschine metropole ministerium nachbarland organisation ort papier partei plan
plattform projekt prozess rat reederei region rest restliche roman schiff schule see senat
sender staat stadt stiftung studie stück summe team theater universität unternehmen urteil
veranstalter verband verein verfahren verlag versicherer vertrag vorhaben vorstand werft werk
wert zahl zeitung zulieferer übrigen
"""

WORDS = LeaningWords(
    people=_set("er sie ihn ihm ihr ihnen derselbe dieselbe dasselbe selbiger jener jene jenes"),
    possessives=_set(
        "sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres deren dessen"
    ),
    places=_set("dort dorthin dorther ebendort daselbst hierher"),
    whole=_set(
        """davon darunter dabei daran daraus darin darauf darüber dazu dadurch daher dafür damit
        dagegen demgegenüber demnach danebst daneben dies diese dieser dieses diesem diesen solche
        solcher solches beide beides beiden beider ersterer erstere ersteres ersterem ersteren
        letzterer letztere letzteres letzterem letzteren deshalb deswegen trotzdem dennoch
        stattdessen umgekehrt hinzu zusammen ebenfalls ebenso genauso auch gleichfalls hingegen
        andernfalls hiervon hierzu hierunter allesamt"""
    ),
    pairs=_set(
        """ersterer erstere ersteres ersterem ersteren letzterer letztere letzteres letzterem
        letzteren beide beides beiden beider"""
    ),
    times=_set(
        """damals danach davor dann daraufhin seitdem seither zuvor später anschließend vorher
        nachher hinterher gleichzeitig zeitgleich tags unterdessen seinerzeit"""
    ),
    persons=tuple(_PERSONS.split()),
    things=tuple(_THINGS.split()),
    compounds=tuple(
        """konzern autobauer hersteller kette firma unternehmen betreiber versicherer zulieferer
        händler gesellschaft reederei werft brauerei gruppe mannschaft partei fabrik klinik
        verein verband""".split()
    ),
    unique=("bundes", "landes", "europäische", "vereinte", "zentral", "nord", "süd", "vatikan"),
    definite=_set("der die das dem den des im am zum zur beim vom ins ans"),
    prepositions=_set(
        """in an auf bei für mit nach von laut gegen seit aus zu über unter vor hinter neben
        zwischen durch ohne um wegen trotz während unter außer binnen ab"""
    ),
    complements=_set("der des von vom namens gegen über zwischen aus"),
    contrasts=_set("dagegen hingegen demgegenüber ebenfalls gleichfalls jedoch indes wiederum"),
    speaking=_set(
        """sagt sagte sagten sagen gesagt erklärt erklärte erklärten betont betonte betonten
        meint meinte schreibt schrieb berichtet berichtete kündigt kündigte kündigten fordert
        forderte verlangt verlangte warnt warnte warnten kritisiert kritisierte lobte lobt
        versichert versicherte behauptet behauptete behaupteten erzählt erzählte räumt räumte
        bestätigt bestätigte bestreitet bestritt teilt teilte teilten fügt fügte ergänzt ergänzte
        so laut zufolge findet fand heißt hieß rief antwortet antwortete twitterte zitiert
        zitierte schimpft schimpfte mahnt mahnte gibt gab hofft hoffte"""
    ),
    function=_set(
        """der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner
        und oder aber denn sondern doch in im an am auf bei beim für mit nach von vom laut gegen
        seit aus zu zum zur über unter vor hinter neben zwischen durch ohne um wegen trotz während
        bis als wie wenn weil da dass ob so er sie es wir ihr ich du man sich ihn ihm ihnen sein
        seine seinen seinem seiner ihre ihren ihrem ihrer dies diese dieser dieses diesen diesem
        nicht nur noch schon auch sehr mehr weniger rund etwa fast knapp gut genau insgesamt
        zudem außerdem allerdings jedoch dagegen hingegen dabei davon dazu damit danach dort hier
        nun jetzt viele wenige alle alles einige manche mehrere jede jeder jedes beide was wer wo
        wann warum wieso welche welcher welches ja nein bereits zuletzt schließlich dann damals"""
    ),
    calendar=_set(
        """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags
        mittwochs donnerstags freitags samstags sonntags januar jänner februar märz april mai juni
        juli august september oktober november dezember jahr jahre jahren jahres monat monate
        monaten monats woche wochen tag tage tagen tages stunde stunden minute minuten sekunde
        sekunden uhr frühjahr frühling sommer herbst winter morgen vormittag mittag nachmittag
        abend nacht heute gestern vorgestern übermorgen vorjahr vorjahres vormonat wochenende
        jahresende jahrhundert jahrhunderts ostern pfingsten weihnachten silvester quartal
        halbjahr jahrzehnt anfang mitte ende kürzlich neulich zuletzt jahrelang"""
    ),
    measures=_set(
        """prozent prozentpunkte euro cent dollar franken pfund million millionen milliarde
        milliarden billion billionen tausend hundert dutzend mio mrd tsd grad meter metern
        kilometer kilometern zentimeter millimeter kilo kilogramm gramm tonne tonnen liter hektar
        quadratmeter quadratkilometer kilowattstunden megawatt gigawatt punkte punkten stück"""
    ),
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
        r"^(?:am |im |zum |in |an |seit |schon |bereits |nur |erst |kurz |noch )*"
        r"(?:der |dem |den |ein |eine |einen |einem |einer |wenige |einige |mehrere |"
        r"\w+ )?"
        r"(?:(?:tage?n?|tags|woche|wochen|monate?n?|jahre?n?|stunden?|minuten?|abend|morgen|jahrzehnte?n?)"
        r" (?:später|zuvor|danach|darauf|davor|vorher)"
        r"|(?:selben|gleichen|nächsten|folgenden|darauffolgenden|vorangegangenen|derselben|gleichen)"
        r" (?:tag|tages|woche|monat|jahr|abend|morgen|nacht|zeit|quartal|zeitraum|spieltag)"
        r"|folgetag|folgejahr|folgemonat|vortag|vorabend|vorjahr|vorjahreszeitraum|vormonat|vorquartal)\b"
        r"|^(?:kurz|wenig|bald) (?:darauf|danach|zuvor|davor|später)\b",
        re.IGNORECASE,
    ),
    takes_up=re.compile(
        r"\b(?:waren|sind|war|wären|werden|wurden|blieben) es\b(?!,)"
        # The weather and the hour take nothing up: "war es in Calbe kalt".
        r"(?! (?:\w+ ){0,3}?(?:kalt|warm|heiß|mild|kühl|still|ruhig|dunkel|hell|glatt|windig|"
        r"trocken|nass|so weit|soweit|spät|früh)\b)"
        r"|^[^,;:]{0,60}\b(?:davon|darunter)\b"
        r"|^(?:das|es) (?:ist|sind|war|waren|wären|wäre|entspricht|entsprach|bedeutet|macht|machen|"
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
)
