"""Words that show where sentences end: abbreviations, what is counted, what begins one."""

# A sentence hardly ends with these, so a full stop after them proves nothing.
_ABBREVIATIONS = """
abg abs abt adr allg anm art aug bd betr bez bgm bspw bzgl bzw ca dez dgl dipl dr engl evtl feb fr
frhr geb gegr gen ggf hl hr hrsg ing inkl iur jan kap kath kt labg lat lic max min mind mio mr mrd
mrs ms mt no nov nr oblt okt pfr phil pol prof rd red ref rp sep sept sfr sog spez st tab tel tsd
urspr vbgm vgl vol vs ziff zzgl
"""
# Before these a number with a full stop is an ordinal.
_COUNTED = """
Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
Jahrhundert Jahrhunderts Jahrtausend Weltkrieg Weltkriegs Mal Auflage Ausgabe Stock Platz Rang
Liga Bundesliga Etappe Runde Spieltag Bezirk Lebensjahr Geburtstag Jahrestag Todestag Minute
Sinfonie Kapitel Klasse Staffel Folge Parteitag Verhandlungstag Quartal Halbjahr Wahlperiode
"""
# After an abbreviation or an initial, these words show that a new sentence has begun.
_BEGINNERS = """
Aber Ab Alle Als Also Am An Auch Auf Aus Bei Beide Beim Bis Da Dabei Dafür Damals Damit
Danach Dann Daraufhin Darum Das Dass Dem Den Denn Dennoch Der Deshalb Dies Diese Dieser
Dieses Die Doch Dort Durch Ein Eine Einen Einer Er Es Etwa Für Gegen Hier Ihr Ihre Im Immer
In Insgesamt Ist Jede Jeder Jedoch Jetzt Kein Keine Man Mit Nach Nachdem Nicht Noch Nun Nur
Ob Obwohl Ohne Schon Sein Seine Seit Sie So Sogar Später Trotz Trotzdem Über Um Und Unter
Viele Vom Von Vor Während Was Wegen Weil Wenn Wer Wie Wir Wo Zu Zudem Zugleich Zuletzt Zum
Zur Zuvor Zwar
A After All An And As At But By For From He Her His However If In It Its No Not On She Since
That The Their There These They This Those To We What When While With
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
COUNTED = frozenset(_COUNTED.split())
BEGINNERS = frozenset(_BEGINNERS.split())
