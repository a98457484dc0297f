"""Which words of a note name a source, and which are remarks."""

import pytest

from articles.intake.named_sources import read_note

SOURCES = """
Quelle: Bilanz 2025
Quelle: Roth
laut Roth
Siehe Bilanz
Mail von Petra Müller, 3.4.2026
Petra Müller, 3. April
Roth, 3.4.
Interview Roth
Telefonat mit Roth
Hat mir Roth am Telefon gesagt
Das hat mir Frau Seidel bestätigt
Ich habe am 3.4.2026 mit Roth telefoniert
Steht im Geschäftsbericht 2025
Die Zahl stammt aus der Pressemitteilung
bilanz_2025.pdf
siehe Anhang bilanz.xlsx
www.amt.example
Statistisches Landesamt
Amt für Statistik, Hamburg
dpa
Handelsregister Kiel, HRB 1234
Grundbuch
Ebner, Geschichte des Hafens
Wikipedia
annual report
press release of the port authority
Roth told me on the phone
Interview with Anna Cole, 3 May 2026
according to Cole
from the court ruling
Urteil des LG Kiel
Quelle ist der Haushaltsplan
Die Studie der Uni Kiel
Auskunft der Pressestelle
Hab ich von Roth, 3.4.2026
NDR Info, 3.4.2026
Vor Ort gezählt am 3.4.2026 mit Roth
Jahresbericht 2025 der Werft
Eigene Berechnung nach Destatis
Kassenbuch des Vereins
Mail von Roth, ist aber vertraulich
Interview mit Roth (ich war dabei)
S. 12
""".strip().splitlines()

REMARKS = """
Bitte die Mail beilegen
bitte prüfen!
Schöner Satz!
Schöner Satz
Stimmt das Datum?
Quelle?
Quelle fehlt noch
Beleg folgt
Absatz kürzen
Hier fehlt ein Komma
Das finde ich etwas hart
Klingt wie eine Pressemitteilung
Kann man das so sagen?
Roth möchte nicht genannt werden
Name auf Wunsch geändert
Alle Namen geändert
Toller Einstieg
Der Bericht ist mir zu lang
Mail kommt morgen
Ist das aus der Bilanz?
TODO
Danke!
ok
Nice phrase
Awkward wording
Please attach the email
Should we name him here?
I would cut this
Love this line
Can you check the figure in the report?
Do we need this?
Deadline 3.4.2026
Termin mit Roth am 3.4.
Gesamtlänge kürzen
Würde ich streichen
Doppelt, siehe oben
zu lang
Das Zitat ist autorisiert
Wurde am 3.4.2026 autorisiert
Bild dazu?
Das muss nach vorne
nach hinten stellen
Wort fehlt
Zwischentitel: Der Hafen
Meinung, kein Fakt
Achtung: heikel
Das ist meine eigene Beobachtung
Steht so auch im Absatz davor
@Petra: Was meinst du
Zahl aktualisieren, wenn der neue Bericht da ist
Übergang fehlt
Das wusste ich gar nicht
Hier wird es spannend
Ich war mir unsicher, ob das so geht
Zeile 4 doppelt
erst ab 18 Jahren
Quelle: ?
Quelle:
Absatz 3 ist zu lang
""".strip().splitlines()

BARE_NAMES = """
Petra Müller
Roth
Ebner 2019
Hallo Petra, kannst du das prüfen
""".strip().splitlines()


@pytest.mark.parametrize("note", SOURCES)
def test_a_source_is_named(note):
    assert read_note(note).is_source


@pytest.mark.parametrize("note", REMARKS)
def test_a_remark_names_no_source(note):
    read = read_note(note)
    assert not read.sources
    assert read.says_more


@pytest.mark.parametrize("note", BARE_NAMES)
def test_a_bare_name_is_a_source_only_if_one_is_called_so(note):
    read = read_note(note)
    assert not read.is_source
    assert [source.is_open for source in read.sources] == [True]


@pytest.mark.parametrize("piece", ["a", "Wort ", "x,", "(", "Quelle: ", " ", "1. ", "A. ", "ab 1 "])
def test_a_long_note_is_read_in_linear_time(piece):
    """Quadratic time would take minutes."""
    assert len(read_note(piece * 20_000).sources) <= 20
