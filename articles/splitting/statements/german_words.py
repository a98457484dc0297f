"""German words by what they do in a sentence: closed lists of our own."""

SUBORDINATING = """
dass daß ob weil wenn als während obwohl obgleich nachdem bevor ehe bis damit falls sobald solange sofern
indem sodass wonach weshalb weswegen wie warum wieso wann woher wohin da seit seitdem wobei wodurch womit
wofür worauf wogegen woran worin wovon wozu wo zumal soweit soviel inwieweit inwiefern wenngleich worüber
wohingegen sowie nachdem
"""
RELATIVE = """
der die das dem den deren dessen denen welche welcher welches welchem welchen wer was wem wen
"""
COORDINATING = "und aber oder sondern doch denn jedoch sowie"
PREPOSITIONS = """
in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter um durch ohne seit bis
zwischen neben hinter trotz wegen während laut gemäß entgegen gegenüber anlässlich außer binnen innerhalb
außerhalb ins ans aufs mithilfe dank als wie ab je pro angesichts aufgrund infolge zugunsten seitens samt
statt anstelle hinsichtlich bezüglich mittels entlang nahe nebst
"""
ARTICLES = """
der die das ein eine kein keine mein meine sein seine ihr ihre unser unsere dieser diese dieses jener jene
alle viele einige mehrere manche jeder jede beide zwei drei vier fünf sechs
"""
PRONOUNS = "er sie es ich wir ihr man niemand jemand das dies alle viele einige keiner beide"
FIRST_PERSON = "ich wir mich uns"
NEGATIONS = """
nicht nie niemals niemand niemanden niemandem nichts weder nirgends nirgendwo kein keine keinen keinem
keiner keines keinerlei keineswegs keinesfalls mitnichten nie
"""
LIMITING = "nur allein bloß lediglich"
CONDITIONS = "wenn falls sofern"
ASKING = """
woher wohin wie warum weshalb wieso wann wer was wo worüber wofür womit wieviel wem wen welche welcher
welches inwieweit inwiefern
"""
WHETHER = "ob"
CONTENT = "dass daß ob wonach"
AUXILIARIES = """
hat haben habe hatte hatten hätte hätten ist sind war waren sei seien wäre wären wird werden wurde wurden
werde würde würden will wollen wollte wollten wolle soll sollen sollte sollten solle kann können könne konnte
konnten könnte könnten muss müssen müsse musste mussten müsste darf dürfen dürfe durfte möchte möchten mag
mochte mochten lässt ließ ließen lassen braucht brauchte
"""
COPULAS = """
ist sind war waren bleibt bleiben blieb blieben wäre wären wirkt wirken wirkte klingt klang klingen scheint
schien scheinen sei seien entpuppt entpuppte entpuppten erwies erweist erwiesen
"""
BEING = "ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten bleibt blieb bleiben blieben"
OPEN_QUESTIONS = """
offen unklar ungewiss fraglich strittig umstritten ungeklärt unbekannt unsicher zweifelhaft rätselhaft
"""
TURNING = """
tisch leere hartnäckig nichts nirgends zurück zurückhaltung skepsis keinerlei mär gegendarstellung aufzuräumen
ausgeräumt widerlegt entkräftet dementiert vorsicht abstand entgegen beiseite fälschlich fälschlicherweise unrecht tönernen füßen untersagte untersagt untersagten verbot
verboten zurückgezogen zurückziehen zurückgenommen zurückgerudert zusammengebrochen geplatzt kopfschütteln gelächter
unterlassung überholt veraltet hinfällig abgeschmettert verworfen angeblichen
"""
CONFIRMING = "wahr richtig zutreffend korrekt zutreffe zutrifft stimme stimmt treffe trifft wahrheit fakt tatsache rede"
NAMING = """
findet fand finden fanden finde
nannte nannten nennt nennen genannt bezeichnete bezeichneten bezeichnet bezeichnen hält hielt halten hielten
gehalten tat abgetan abtat tut tun taten erklärte erklärt stufte wertete wies weist sprach spricht
nenne halte bezeichne
"""
SUPPORT = """
erhob erhoben erhebt erheben erhebe äußerte äußern äußert äußerten vertrat vertritt vertreten vertraten
wiederholte wiederholt wiederholten bekräftigte bekräftigt hegt hegte hegten stellte stellen stellt stellten
machte machen macht machten gab geben gibt gaben gegeben hat hatte haben hatten ist war sind waren kam komme
kommt kamen verbreitete verbreitet verbreiten verbreiteten teilte teilt teilten sticht spricht sprach sprachen
sprechen brachte bringt brachten trug trägt trugen stieß zog zieht zogen ziehen gekommen gelangt gelangte
formulierte formuliert richtete richtet unterstützt unterstützte bestärkte erneuerte erneuert erneuerten
bekräftigten bekräftigt wiederholen formulierten teilen stützen stützt stützte stützten
"""
POSSIBLE = "könnte könnten dürfte dürften"
PERHAPS = """
vermutlich womöglich möglicherweise vielleicht wahrscheinlich wohl mutmaßlich eventuell mutmaßlichen
"""
ALLEGED = "angeblich vorgeblich"
WILL = "wird werden"
PAST = "war waren hatte hatten wurde wurden"
UNWILLING = """
wollte wollten will wollen wolle mochte mochten möchte möchten konnte konnten kann können könne lehnte
lehnten lehnt weigerte weigerten
"""
SILENT = """
kommentieren kommentiert kommentierte äußern äußert äußerte geäußert bestätigen sagen preisgeben stellungnahme kommentar
auskunft eingehen einging beantworten beantwortet beantwortete
"""
DEMANDING = "müsse müssten müsste solle sollten sollte dürfe dürften"
DATING = "am im ab zum bis ende anfang mitte"
FUTURE_TIMES = """
morgen übermorgen demnächst künftig bald kommenden kommende kommendes kommender nächsten nächste nächstes
nächster
"""
JUDGING = """
gut schlecht schön hässlich toll großartig wunderbar herrlich furchtbar schrecklich schlimm traurig peinlich
absurd lächerlich skandalös unfair ungerecht mutig klug dumm feige genial langweilig spannend seltsam
merkwürdig erstaunlich schade ärgerlich erfreulich bedauerlich unverständlich unverschämt beschämend mies
fies nett sympathisch fatal verheerend überfällig unseriös skandal schande farce blamage frechheit zumutung
unsinn glück pech wunder witz armutszeugnis katastrophe albtraum meisterwerk großzügig charmant öde grandios
gelungen misslungen unerträglich unwürdig vorbildlich enttäuschend überzeugend schwach stark köstlich lecker
zauberhaft hinreißend gemütlich zäh klobig elegant liebevoll lieblos kleinlich zynisch verantwortungslos
fahrlässig sinnlos töricht weise
bitter pille kathedrale kathedralen zauber respekt dank lob tadel gnade segen fluch hölle paradies traum
trauerspiel posse theater zirkus lehrstück meilenstein paukenschlag ohrfeige armut schmach hohn spott
verrückt irre wahnsinn irrsinn hart heftig traumhaft fantastisch phänomenal sensationell beeindruckend
bewundernswert bemerkenswert vernünftig unvernünftig richtigstellung verdient heldenhaft tapfer
ehrenwert würdelos schäbig armselig kläglich jämmerlich erbärmlich trostlos düster idyllisch malerisch
romantisch entzückend reizend berührend rührend ergreifend bewegend packend mitreißend öde fade brav bieder
langatmig zäh ermüdend quälend witzig lustig komisch skurril bizarr kurios absurd unheimlich gespenstisch
tragisch dramatisch schmerzlich schmerzhaft unangenehm angenehm wünschenswert nötig dringend stur
charmant höflich unhöflich arrogant eitel gierig geizig faul fleißig treu loyal anständig unanständig
"""
FEELING = """
freue freuen fühle fühlen schäme schämen ärgere ärgern liebe lieben hasse hassen vermisse träume bedaure
wünsche wünschen hoffe hoffen finde finden glaube mag mögen genieße
"""
# Verbs whose content is true for who uses them, "not" or no: "Sie ahnte nicht, dass es brannte".
PRESUMING = """
ahnte ahnten ahnt ahnen ahne geahnt wusste wussten weiß wissen wisse gewusst merkte merkten merkt merken gemerkt bemerkte
bemerkten bemerkt bemerken vergaß vergaßen vergisst vergessen störte störten stört stören gestört kümmerte kümmert kümmern
gekümmert hinderte hindert hindern gehindert änderte ändert ändern geändert verschwieg verschweigt verschweigen verschwiegen
verhinderte verhindert verhindern entging entgangen entgeht übersah übersehen übersieht bedachte bedacht bedenkt mitbekommen
mitgekriegt erfuhr erfuhren erfahren erzählt erzählte genügt genügte reicht reichte schadet schadete interessiert interessierte
bekannt egal gleichgültig leid neu überraschend verwunderlich erstaunlich schlimm genug zufall wunder
einzelfall seltenheit neues novum geheimnis ausnahme überraschung neuigkeit selten ungewöhnlich
"""
STRUGGLING = "schwer mühe schwierigkeiten kaum"
BELIEVING = (
    "glauben anzunehmen abzunehmen abzukaufen vorzustellen akzeptieren hinzunehmen vorstellen"
)
HOPING = "leider hoffentlich gottlob zum_glück"

# --- what only German rules ask -----------------------------------------------------------------
ADVERBS = frozenset(
    """
auch dann da dort hier heute gestern morgen jetzt nun zudem allerdings jedoch dabei dazu davon darauf
dagegen damit danach daraufhin außerdem zugleich zuvor später schon bereits bislang bisher inzwischen
derzeit seither so nur noch erst dennoch trotzdem deshalb daher darum tatsächlich offenbar angeblich
vermutlich möglicherweise manchmal oft immer wieder nicht weder zunächst schließlich unterdessen
anschließend ferner ebenso ebenfalls immerhin insgesamt zuletzt einst damals vorgestern abends morgens
nachts mittags weiter hingegen indes indessen derweil gleichwohl somit folglich demnach demzufolge überdies
vorher nachher danach mehrfach mehrmals erneut kürzlich neulich jüngst prompt dafür hierzu hierbei hierfür
darin daran darüber daraus kurz spät früh fast rund lange gleich unmittelbar mitten zähneknirschend derart ebenso genauso wohl
zwar freilich natürlich selbstverständlich
""".split()
)
DATIVE_ARTICLES = frozenset(
    "dem den des einem einen einer eines seinem seiner ihrem ihrer seinen ihren".split()
)
NO_SUBJECT = frozenset(
    "dem den einem einen ihm ihn ihnen dazu darauf des es sich mir uns mich dich euch davon daran dafür "
    "seinem seinen ihrem ihren unserem unseren keinem keinen diesem diesen jedem jeden allen".split()
)
UNSTRESSED = frozenset("sich es ihm ihr ihnen ihn mir uns mich".split())
FOCUS = frozenset(
    "weder auch selbst nur sogar allein doch aber allerdings nicht gerade ausgerechnet erst".split()
)
SOURCE_NOUNS = frozenset(
    """
Angaben Ansicht Einschätzung Darstellung Informationen Aussage Aussagen Auskunft Meinung Auffassung Worten
Berechnungen Berechnung Schätzung Schätzungen Erkenntnissen Berichten Bericht Meldungen Medienberichten
Presseberichten Zeitungsberichten Überzeugung Mitteilung Polizeiangaben Unternehmensangaben Medienangaben
Behördenangaben Firmenangaben Herstellerangaben Regierungsangaben Ermittlungen Untersuchungen
Ermittlungsstand Recherchen Prognosen Prognose Zeugenaussagen Hochrechnungen Hochrechnung Umfragen Umfrage
Lesart Studien Studie Ansichten Analyse Analysen Urteil Befund Zählung Zählungen Statistik Erhebung
Einschätzungen Rechnung Wissen Schilderung Schilderungen Bekunden Beobachtung Beobachtungen Dafürhalten Stellungnahme Medien Nachricht Nachrichten Zeitungen
Erklärung Erklärungen Behauptung Behauptungen Interpretation Sicht Vorstellung Gutachten Mitteilungen
Zeugen Augenzeugen Experten Beobachtern Ermittlern Insidern
""".split()
)
GENITIVE_STARTS = frozenset(
    "der des von vom einer eines seiner ihrer unserer dieser dieses".split()
)
HELPERS = frozenset(
    """
ließ ließen lässt lassen musste mussten muss müssen will wollte konnte kann darf durfte soll sollte hat haben
hatte hatten habe wird werden wurde wurden ist sind war waren mochte mochten möchte möchten mag mögen könne
könnten könnte konnten wolle wollten wollen müsse solle sollen dürfe sei seien hätte hätten lassen
""".split()
)
PASSIVE = frozenset("wird werden wurde wurden worden werde würden würde".split())
PARTICLES = frozenset(
    """
ab an auf aus bei ein fest frei her hin los mit nach nahe preis um vor weg weiter wieder zu zurück zusammen
entgegen vorbei bereit fern heraus herab herum hervor hinaus hinweg nieder durch über unter statt stand recht
""".split()
)
LEADING_TO = frozenset("um ohne statt anstatt außer".split())
EN = "en"
