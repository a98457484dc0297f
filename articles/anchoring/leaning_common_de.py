"""German words that name nothing by themselves: small words, times, units, verbs of speech."""

SPEAKING = """
sagt sagte sagten sagen gesagt erklärt erklärte erklärten betont betonte betonten meint meinte
schreibt schrieb berichtet berichtete kündigt kündigte kündigten fordert forderte verlangt
verlangte warnt warnte warnten kritisiert kritisierte lobte lobt versichert versicherte
behauptet behauptete behaupteten erzählt erzählte räumt räumte bestätigt bestätigte bestreitet
bestritt teilt teilte teilten fügt fügte ergänzt ergänzte so laut zufolge findet fand heißt
hieß rief antwortet antwortete twitterte zitiert zitierte schimpft schimpfte mahnt mahnte gibt
gab hofft hoffte
"""

FUNCTION = """
der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner und
oder aber denn sondern doch in im an am auf bei beim für mit nach von vom laut gegen seit aus
zu zum zur über unter vor hinter neben zwischen durch ohne um wegen trotz während bis als wie
wenn weil da dass ob so er sie es wir ihr ich du man sich ihn ihm ihnen sein seine seinen
seinem seiner ihre ihren ihrem ihrer dies diese dieser dieses diesen diesem nicht nur noch
schon auch sehr mehr weniger rund etwa fast knapp gut genau insgesamt zudem außerdem allerdings
jedoch dagegen hingegen dabei davon dazu damit danach dort hier nun jetzt viele wenige alle
alles einige manche mehrere jede jeder jedes beide was wer wo wann warum wieso welche welcher
welches ja nein bereits zuletzt schließlich dann damals
"""

CALENDAR = """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags
mittwochs donnerstags freitags samstags sonntags januar jänner februar märz april mai juni juli
august september oktober november dezember jahr jahre jahren jahres monat monate monaten monats
woche wochen tag tage tagen tages stunde stunden minute minuten sekunde sekunden uhr frühjahr
frühling sommer herbst winter morgen vormittag mittag nachmittag abend nacht heute gestern
vorgestern übermorgen vorjahr vorjahres vormonat wochenende jahresende jahrhundert jahrhunderts
ostern pfingsten weihnachten silvester quartal halbjahr jahrzehnt anfang mitte ende kürzlich
neulich
"""

_DAYS = "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split()
_PARTS = "abend morgen nacht mittag vormittag nachmittag".split()
CALENDAR += " ".join(f"{day}{part} {day}{part}s" for day in _DAYS for part in _PARTS)

MEASURES = """
prozent prozentpunkte euro cent dollar franken pfund million millionen milliarde milliarden
billion billionen tausend hundert dutzend mio mrd tsd grad meter metern kilometer kilometern
zentimeter millimeter kilo kilogramm gramm tonne tonnen liter hektar quadratmeter
quadratkilometer kilowattstunden megawatt gigawatt punkte punkten stück
"""
