"""German words that say how a figure is meant, and the small words of the language."""

from typing import Any

MODIFIERS = {
    "about": "rund etwa ungefähr circa zirka ca gegen annähernd schätzungsweise ungefaehr ungefahr "
             "geschätzt geschätzte geschätzten",
    "under": "knapp fast beinahe unter kaum nahezu",
    "over": "über gut",
    "at_least": "mindestens wenigstens zumindest ab",
    "at_most": "höchstens maximal",
    "exactly": "genau exakt präzise",
}  # fmt: skip
# Two words: the key is the second.
MODIFIER_PAIRS = {
    "als": {
        "mehr": "over",
        "weniger": "under",
        "größer": "over",
        "kleiner": "under",
        "höher": "over",
    },
    "zu": {"bis": "at_most"},
    "die": {"um": "about", "an": "about"},
}
# Verbs by which a percentage is a change even without "um", and what a level is after them.
MOVING_VERBS = (
    "verlor verloren verliert verlieren verlöre legte legten legt zulegen zulegte zulegten zugelegt gab gaben "
    "nachgeben nachgegeben büßte büßten einbüßte einbüßen eingebüßt einbüßten gewann gewannen gewinnt stieg "
    "stiegen steigt steigen gestiegen fiel fielen fällt fallen gefallen sank sanken sinkt sinken gesunken wuchs "
    "wuchsen wächst wachsen gewachsen kletterte kletterten geklettert schrumpfte schrumpften geschrumpft rutschte "
    "rutschten sackte sackten sprang sprangen zog zogen verteuerte verteuerten verbilligte verbilligten"
).split()
LEVELS = "auf bei von mit zu in an für aus unter über gegen nach zwischen vor".split()
PART_MARKS = "der des aller dieser davon von stimmen seiner ihrer unserer seines ihres".split()
AMOUNTING = "betrug beträgt betrage betrugen betragen erreichte war ist bei".split()
FUNCTION = (
    "der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern sowie "
    "in im an am auf aus bei beim bis durch für gegen gegenüber hinter mit nach neben ohne seit trotz "
    "über um unter von vom vor während wegen zu zum zur zwischen pro je ab als wie dass daß weil wenn "
    "ob obwohl damit nachdem bevor indem sobald solange falls da so auch nur noch schon bereits erst "
    "sehr mehr weniger nicht kein keine keinen keinem keiner er sie es wir ihr ich du man sich mich dich "
    "uns euch ihm ihn ihnen mein dein sein seine seinen seinem seiner ihre ihren ihrem ihrer unser "
    "dieser diese dieses diesen diesem jener jene jenes welcher welche welches wer was wo wann warum "
    "ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sein bin bist seid kann "
    "können konnte konnten muss müssen musste soll sollen sollte will wollen wollte darf dürfen mag "
    "hier dort dann nun jetzt heute gestern morgen immer wieder etwa rund dabei dazu davon dafür danach "
    "darauf daraus darin dagegen zudem jedoch allerdings außerdem dennoch deshalb daher somit zwar alle "
    "allen aller alles andere anderen anderer viele vielen weitere beide beiden einige ja nein mal per à "
    "angesichts derzeit später dabei darunter hierzu hierbei hingegen dagegen ferner zusätzlich gleichzeitig "
    "anschließend daraufhin schließlich letztlich zuletzt bislang bisher inzwischen mittlerweile ebenso "
    "ebenfalls insbesondere besonders vielmehr trotzdem gleichwohl nach sogar selbst vor allem lediglich "
    "offenbar angeblich möglicherweise vielleicht wahrscheinlich demnach danach seitdem unterdessen währenddessen "
    "weiterhin erneut mehrfach einerseits andererseits gemäß aufgrund infolge mithilfe bezüglich hinsichtlich "
    "entgegen mangels anhand anlässlich während gestern heute morgen damals früher künftig neben zufolge wonach "
    "eigentlich tatsächlich natürlich zumindest wenigstens jetzt hinzu außer seither sonst somit also etwas "
    "nichts niemand jemand kaum fast beinahe nahezu weder sowohl entweder trotz überdies nachdem zudem "
    "unmittelbar kurz direkt erstmals einst kürzlich unlängst bald sofort soeben eben gerade wieder bereits "
    "anstatt anstelle insgesamt jeweils davon zuvor zunächst ins ans aufs vors zwischen laut innerhalb außerhalb statt"
).split()
DETERMINERS = (
    "der die das den dem des zum zur beim vom im am ein eine einen einem einer eines sein seine seinen "
    "seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere mein meine meinen meinem meiner dieser diese dieses diesen jeder "
    "jede jeden jedes"
).split()
ABBREVIATIONS = (
    "dr prof mag dipl ing st hl sr jr bzw ca vgl evtl ggf inkl exkl zzgl abzgl mio mrd tsd nr nrn str tel "
    "abs art az aktz kap bd hrsg jh jhd jhdt chr jg geb gest verh max min mind usw etc u z b d h a s o i v n m e k "
    "bspw sog allg insb bes lt kfm gen oberst hptm lt capt gov sen rep mr mrs ms vs kg eg co inc ltd corp "
    "ing dipl-ing std sek tg jan feb mär apr jun jul aug sept sep okt nov dez phil med jur rer nat oec "
    "abb rd tab anm fig ggü eigtl urspr gegr hbf bhf vorm nachm jr sr prof frz gez "
    "pol theol habil red anm vors stellv ehem kath ev röm dt engl frz ital österr schweiz geb "
    "hr hrn fr bgm vbgm lh-stv abg labg nabg pfr lic iur oblt kpl gfr kdt kt bez gde sfr rp ü"
).split()
CLOSING_ABBREVIATIONS = "usw etc uhr jh bzw co inc ltd corp kg ag uhr hr fr sfr rp".split()
# Words that in capitals are names: the broadcaster HR, the paper FR.
NOT_IN_CAPITALS = "hr fr abg".split()
LABELS = (
    "nr formel modell model tel telefon fax plz iban konto version typ klasse bundesstraße autobahn linie "
    "buslinie zug flug boeing airbus hartz agenda sgb stgb bgb az aktenzeichen abb tabelle folge band "
    "windows ios android macos version versionsnummer iphone ipad galaxy playstation xbox apollo falcon pixel bahnhofstraße straße covid euro-norm "
    "kilometer schalke hannover mainz u s b a l e art abs top channel radio ard sat rtl ice ic ec ir re rb rj railjet tgv westbahn fc sv tsv vfb vfl "
    "paragraf paragraph paragrafen artikel artikels absatz satz nrn "
    "§ "
    "gruppe zib orf chromebook surface lumia xperia nexus snapdragon revision odyssee ligue din din-a geforce kindle kapitel "
    "nummern halle ziffer punkt block serie baureihe tor gate route highway"
).split()
RANKING_PLACES = (
    "platz rang plätze plätzen ränge rängen position listenplatz tabellenplatz startplatz weltranglistenplatz "
    "nummer top seite seiten kapitel zimmer raum halle gleis linie buslinie "
    "folge band kanal hausnummer agenda abschnitt ziffer stand tabelle abbildung anlage kalenderwoche "
    "etappe akt teil stufe phase klasse runde spieltag"
).split()
COMPARING = (
    "mehr weniger höher höhere höheren höherer niedriger niedrigere niedrigeren teurer billiger größer "
    "kleiner schneller langsamer stärker schwächer besser schlechter länger kürzer über unter günstiger "
    "geringer geringere geringeren gestiegen gesunken gefallen zugelegt eingebrochen"
).split()
UP = (
    "stieg stiegen steigt steigen gestiegen steigern steigert steigerte steigerten gesteigert zulegen zugelegt kletterten klettert klettern sprangen springt angestiegen legte legten "
    "wuchs wuchsen wächst wachsen gewachsen erhöht erhöhte erhöhten erhöhen kletterte geklettert zunahm "
    "zugenommen zunahmen anstieg anstiege zuwachs zunahme plus steigerung erhöhung wachstum höher höhere "
    "höheren teurer mehr gewann gewannen gewinnt gewinnen verbesserte verbessert verbessern verteuert verteuerten sprang "
    "angehoben anhebung ausgeweitet rauf aufschlag aufwärts zugewinn verdoppelt zunimmt zunehmen zugenommen "
    "ansteigt ansteigen anhebt anheben anhob anhoben anzieht anziehen anzog anzogen angezogen anwuchs anwachsen "
    "angewachsen hinauf hochfahren aufstocken aufgestockt aufstockte ausbauen ausgebaut"
).split()
DOWN = (
    "sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen rückgang rückgänge minus "
    "verringert verringerte verringerten reduziert reduzierte reduzierten schrumpfte schrumpften "
    "geschrumpft einbruch eingebrochen brach brachen abnahme abgenommen verlor verloren verlust gekürzt "
    "verliert verlieren gedrückt drückte drückten kürzung senkung gesenkt senken senkte senkt senkten verbilligt verbilligte verbilligten kürzt kürzte kürzten schrumpft schrumpfen rutschte rutschten sackte sackten büßte büßten niedriger niedrigere niedrigeren billiger weniger gab nachgegeben "
    "zurückging zurückgingen zurückgeht zurückgehen abnahm abnahmen abnimmt abnehmen einbrach einbrachen einbricht "
    "einbrechen absackte absackten abgesackt absacken abstürzte abstürzen nachgab nachgaben nachgibt nachließ "
    "nachlassen nachgelassen schwand schwinden geschwunden schrumpfen einbüßte einbüßten eingebüßt kürzen reduzieren "
    "verringern herunter gedrosselt drosseln hinunter abgebaut abbauen "
    "ging gingen zurückgegangen nachlass rabatt abgestürzt abwärts schwund"
).split()
CHANGE_NOUNS = (
    "plus minus anstieg zuwachs zunahme rückgang steigerung erhöhung senkung kürzung wachstum "
    "kursplus kursminus umsatzplus umsatzminus gewinnplus einbruch abnahme preisanstieg preissteigerung "
    "lohnerhöhung aufschlag abschlag verlust wertverlust lohnplus reallohnverlust wirtschaftswachstum "
    "umsatzwachstum gewinnrückgang umsatzrückgang kursanstieg"
).split()
MULTIPLIED = {
    "2": "verdoppelt verdoppelte verdoppelten verdoppeln verdopplung verdoppelung",
    "3": "verdreifacht verdreifachte verdreifachten verdreifachen verdreifachung",
    "4": "vervierfacht vervierfachte vervierfachten vervierfachen",
    "5": "verfünffacht verfünffachte verfünffachten verfünffachen", "6": "versechsfacht versechsfachte",
    "7": "versiebenfacht", "10": "verzehnfacht verzehnfachte verzehnfachen",
    "0.5": "halbiert halbierte halbierten halbieren halbierung",
}  # fmt: skip
ORDINAL_ADVERBS = {
    "zuerst": 1, "erstens": 1, "zweitens": 2, "drittens": 3, "viertens": 4, "fünftens": 5,
    "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht-": 8, "neunt": 9,
    "zehnt": 10, "elft": 11, "zwölft": 12, "zwoelft": 12,
}  # fmt: skip
TERM_NOUNS = (
    "haft haftstrafe freiheitsstrafe gefängnisstrafe bewährungsstrafe strafe amtszeit vertrag frist laufzeit "
    "ausbildung bestehen jubiläum pause garantie mandat bewährung studium zusammenarbeit dienstzeit "
    "mitgliedschaft tradition geschichte karriere sperre übergangsfrist vertragslaufzeit erfahrung beziehung "
    "ehe forschung arbeit krieg bürgerkrieg herrschaft regierungszeit kooperation lehre verhandlungen "
    "kaufoption bindung zinsbindung abwesenheit planung bauzeit entwicklung firmengeschichte jugendstrafe "
    "partnerschaft laufbahn staatsanleihen anleihen anleihe papiere rekordtief wartezeit aufenthalt dienst"
).split()
PREPOSITIONS_OF_DAY = "am vom zum den dem der bis ab seit dienstag".split()
PREPOSITIONS_OF_YEAR = (
    "jahr jahre jahren jahres seit bis von vor nach ab zwischen ende anfang mitte in sommer winter "
    "herbst frühling frühjahr weihnachten ostern saison geschäftsjahr geschäftsjahres für"
).split()

# They end like "deutscher" in "Sprecher deutscher Firmen" and open what is said, not what a noun is of.
COMPARATIVES = frozenset(
    "weniger später früher länger öfter häufiger schneller stärker weiter besser schlechter seltener eher lieber "
    "immer wieder aber oder unter über hinter bisher daher jeder".split()
)
# Adjectives that are written large where they belong to a name: "elf Dringliche Anfragen".
CAPITAL_ADJECTIVES = (
    "dringliche dringlichen aktuelle aktuellen kurze kurzen kleine kleinen große großen neue neuen alte alten "
    "rote roten schwarze schwarzen weiße weißen goldene goldenen silberne silbernen freie freien offene offenen "
    "staatliche staatlichen städtische städtischen evangelische evangelischen katholische katholischen jüdische "
    "jüdischen olympische olympischen technische technischen freiwillige freiwilligen höhere höheren"
).split()

# Verbs that rise or fall by the particle at the end of their clause: "nahm um 6 Prozent ab".
_TURNING = {
    "nahm nahmen nimmt nehmen": {"ab": "down", "zu": "up"},
    "zog zogen zieht ziehen hob hoben hebt heben": {"an": "up"},
    "gab gaben gibt geben": {"nach": "down"},
    "legt legen": {"zu": "up"},
}
TURNING = {verb: ways for verbs, ways in _TURNING.items() for verb in verbs.split()}

WORDS: dict[str, Any] = {
    "turning": TURNING,
    "modifier": {w: m for m, words in MODIFIERS.items() for w in words.split()},
    "modifier_after": MODIFIER_PAIRS,
    "listing": "nach statt anstatt anstelle beziehungsweise bzw oder und sowie".split(),
    "scant": (
        "nur noch gerade lediglich bereits schon erst sogar immerhin ganze insgesamt zuletzt zuvor ursprünglich bisher "
        "bislang derzeit aktuell anfangs einst vormals zunächst früher heute jetzt inzwischen mittlerweile geplanten"
    ).split(),
    "more_less": "mehr weniger bis".split(),
    "function": FUNCTION,
    "determiner": DETERMINERS,
    "abbreviation": ABBREVIATIONS,
    "closing": CLOSING_ABBREVIATIONS,
    "not_in_capitals": NOT_IN_CAPITALS,
    "label": LABELS,
    "ranking_place": RANKING_PLACES,
    "comparing": COMPARING,
    "moving_verb": MOVING_VERBS,
    "level": LEVELS,
    "part_mark": PART_MARKS,
    "amounting": AMOUNTING,
    "denying": "nicht".split(),
    "onto": "auf".split(),
    "before_figure": (
        "war waren ist sind wird werden wurde wurden sei wäre gerade erst schon bereits nur auf um bei über gegen"
    ).split(),
    "within": "im ins".split(),
    "loss_noun": "verlust verluste verlusts fehlbetrag betriebsverlust nettoverlust jahresverlust".split(),
    "among": "unter".split(),
    "survey_noun": "umfrage umfragen befragung erhebung studie blitzumfrage meinungsumfrage".split(),
    "above_below": {"über": "up", "unter": "down"},
    "moved_behind": "verloren verlor verlieren eingebüßt einbüßte nachgegeben nachgab nachgeben zulegte zulegen".split(),
    "direction": {**dict.fromkeys(UP, "up"), **dict.fromkeys(DOWN, "down")},
    "change_noun": CHANGE_NOUNS,
    "sign_word": "plus minus".split(),
    "by": "um".split(),
    "of": "von".split(),
    "to": "bis".split(),
    "and": "und".split(),
    "between": "zwischen".split(),
    "about": "rund etwa zu".split(),
    "old": "alt alte alten alter altes jung junge jungen junger".split(),
    "later": {"später": 1, "danach": 1, "darauf": 1, "zuvor": -1, "vorher": -1, "davor": -1, "früher": -1},
    "length_adjective": (
        "lange langen volle vollen ganze ganzen weitere weiteren aufeinanderfolgende aufeinanderfolgenden "
        "zusätzliche zusätzlichen gute guten knappe knappen"
    ).split(),
    "since": "seit über nach vor für".split(),
    "early_late": "frühen späten frühe späte".split(),
    "measured": "teure teuren teurer teuer schwere schweren schwerer schwer".split(),
    "capital_adjective": CAPITAL_ADJECTIVES,
    "greeting": "guten gute".split(),
    "multiplied": {},
    "term_noun": TERM_NOUNS,
    "day_preposition": PREPOSITIONS_OF_DAY,
    "year_preposition": PREPOSITIONS_OF_YEAR,
    "year_word": "jahr jahre jahres jahren geschäftsjahr geschäftsjahres saison steuerjahr schuljahr".split(),
    "further": "weitere weiteren weiterer andere anderen anderer".split(),
    "proportion_word": (
        "verhältnis maßstab mischungsverhältnis umtauschverhältnis bezugsverhältnis betreuungsverhältnis split "
        "aktiensplit"
    ).split(),
    "set_phrase": {
        **dict.fromkeys("linie blick hand".split(), "phrase"),
        **dict.fromkeys(
            "schätzungen angaben erkenntnisse erkenntnissen ermittlungen informationen berichte berichten hinweise "
            "hinweisen ergebnisse ergebnissen hochrechnungen prognosen untersuchungen".split(),
            "phrase",
        ),
        **dict.fromkeys("group bank hilfe weltkrieg weltkriegs weltkrieges reich reichs reiches welt".split(), "name"),
    },
    "strength": "stärke stärken magnitude windstärke windstärken erdbebenstärke".split(),
    "counted_before": "nummer nr".split(),
    "part_of_year": {
        "quartal": "Q", "quartals": "Q", "quartale": "Q", "geschäftsquartal": "Q", "geschäftsquartals": "Q", "halbjahr": "H", "halbjahres": "H", "halbjahrs": "H",
        "jahreshälfte": "H", "jahresviertel": "Q", "trimester": "T", "jahrhundert": "CE",
        "jahrhunderts": "CE", "jahrhunderten": "CE", "jh": "CE", "jahresdrittel": "T",
    },
    "quarter_letter": "q h".split(),
    "length_suffix": {},
}  # fmt: skip
