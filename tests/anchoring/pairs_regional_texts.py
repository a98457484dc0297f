"""Texts of the pairs in `pairs_regional`: those of the open half, then those of the closed."""

# ruff: noqa: E501
# fmt: off

WEHR = (
    "Sandhorst baut neues Feuerwehrhaus\n\n"
    "Der Rat der Gemeinde Sandhorst hat den Bau eines Feuerwehrhauses beschlossen. Es soll in Ahlen entstehen. Dort waren zuletzt 38 Aktive gemeldet. Die Kosten liegen bei 2,9 Millionen Euro. Davon übernimmt das Land 40 Prozent.\n\n"
    "Bürgermeister Heiko Lammers sprach von einem guten Tag. Er hatte den Plan 2023 vorgestellt. Damals war noch von 2,1 Millionen Euro die Rede. Die CDU stimmte dagegen. Sie hält das Gebäude für zu groß.\n\n"
    "Gemeindebrandmeisterin Anke Röver hofft auf einen Baubeginn im Herbst. „Die alten Tore sind zu schmal“, sagte sie. Ihre Wehr fuhr im vergangenen Jahr 64 Einsätze."
)
TORVIK = (
    "Torvik wächst, Lindhall verliert\n\n"
    "Kiel (nrd) – Der Windkraftzulieferer Torvik hat im vergangenen Jahr 214 Millionen Euro umgesetzt. Das waren 9 Prozent mehr als 2024. Das Unternehmen beschäftigt in Kiel 740 Menschen. Zwei Drittel von ihnen arbeiten in der Fertigung.\n\n"
    "Rote Zahlen schrieb Lindhall aus Husum. Der Verlust belief sich auf 17 Millionen Euro. Vorstandschefin Kaja Brandt tritt zurück. Ihr Vertrag lief noch bis 2028. Den Vorstand verlässt auch Rolf Petri. Er kam 2019 von einer Reederei.\n\n"
    "Die Branche hofft auf neue Ausschreibungen in der Nordsee. Im Sommer sollen Flächen mit 5,5 Gigawatt vergeben werden."
)
JAGD = (
    "Freispruch nach Schuss auf Treiber\n\n"
    "Das Landgericht Ansfeld hat einen Jäger vom Vorwurf der fahrlässigen Tötung freigesprochen. Der 58-Jährige hatte im November 2024 auf einer Treibjagd geschossen. Die Kugel prallte an einem Stein ab. Sie traf einen 33 Jahre alten Treiber.\n\n"
    "Richterin Jutta Marks sprach von einem tragischen Unglück. Der Angeklagte habe alle Regeln beachtet. Den Abpraller habe niemand vorhersehen können. Die Staatsanwaltschaft hatte acht Monate auf Bewährung gefordert. Sie prüft nun eine Revision.\n\n"
    "Die Witwe des Opfers verließ weinend den Saal. Ihr Anwalt Paul Gräf kündigte weitere Schritte an. Er vertritt auch die Eltern des Toten."
)
FCW = (
    "FC Waldhausen verliert beim Letzten\n\n"
    "Der FC Waldhausen hat bei Schlusslicht SV Emmerich 0:2 verloren. Trainer Oliver Nagel stellte danach die Systemfrage. „Wir spielen zu langsam. Vorn fehlt uns ein Knipser. Daran müssen wir arbeiten“, sagte er.\n\n"
    "Beide Tore schoss Deniz Arslan. Er steht nun bei elf Saisontreffern. Fünf davon gelangen ihm per Kopf. In der 83. Minute sah Waldhausens Kapitän Leon Hübner die Rote Karte. Sein Foul blieb ohne Folgen.\n\n"
    "Am Mittwoch spielt der FC in Stetten. Dort gewann er zuletzt 2019. Vier Tage später kommt Tabellenführer Rieden. Der Vorverkauf läuft bereits."
)
KURORTE = (
    "So viele Gäste kamen\n\n"
    "Die Tourismusgemeinschaft hat ihre Zahlen für 2025 veröffentlicht. Sie sind noch vorläufig.\n\n"
    "Ort\tÜbernachtungen\tBetten\n\n"
    "Bad Rellin\t184.300\t2.410\n\n"
    "Moorhusen\t97.650\t1.380\n\n"
    "Seedorf\t61.200\t905\n\n"
    "Die Kurtaxe beträgt derzeit 2,80 Euro. Sie steigt im Mai auf 3,20 Euro. Das Landesamt legt im April endgültige Zahlen vor."
)
STRASSEN = (
    "Hier wird gebaut\n\n"
    "Die Stadt Ebersroth hat ihr Bauprogramm beschlossen. Diese Straßen werden 2026 saniert:\n\n"
    "Ahornweg (450 Meter)\n\n"
    "Birkenallee (1,2 Kilometer)\n\n"
    "Ziegeleistraße (800 Meter)\n\n"
    "Anlieger müssen sich an den Kosten nicht beteiligen. Das hatte der Rat 2021 entschieden. Den Auftrag erhielt die Firma Tiefbau Gerlach. Sie kommt aus dem Nachbarkreis.\n\n"
    "In diesen Straßen werden nur Schlaglöcher ausgebessert:\n\n"
    "Am Markt\n\n"
    "Lange Gasse"
)
FREIZEIT = (
    "Was am Wochenende los ist\n\n"
    "In der Region wird am Wochenende an vielen Orten gefeiert. Eine Auswahl unserer Redaktion.\n\n"
    "Bad Sulz\n\n"
    "Der Ostermarkt öffnet um 10 Uhr. Rund 60 Händler haben sich angemeldet.\n\n"
    "Der Eintritt kostet 3 Euro.\n\n"
    "Hohenau\n\n"
    "Der Musikverein lädt zum Frühjahrskonzert. Beginn ist um 19.30 Uhr. Dirigent Volker Zech nimmt Abschied. Er stand 22 Jahre am Pult.\n\n"
    "Rottmar\n\n"
    "Auf dem Sportplatz starten 300 Läufer zum Volkslauf. Die Hälfte von ihnen läuft zehn Kilometer."
)
HARBOUR = (
    "Penmoor harbour gets £6m repair grant\n\n"
    "The harbour at Penmoor is to be rebuilt at a cost of £6.2 million. A third of that will come from the county. The east pier was damaged in a storm in December 2023. At the time 41 boats were moored there.\n\n"
    "Harbour master Colin Treen welcomed the decision. He has run the port since 2015. \"Every winter we lose a few more stones. The fishermen have been patient. They won't wait for ever,\" he said.\n\n"
    "Councillor Priya Nair opposed the plan. She had asked for a cheaper scheme. Her ward lies across the river. Work starts on 4 May. Nine weeks later the pier should reopen."
)
GULLS = (
    "Gulls learn faster in town\n\n"
    "Herring gulls that breed in towns solve puzzles faster than birds on cliffs, according to a study published on Monday. Ecologist Tess Marlow and her team tested 88 gulls in Cornwall. They used a box with a fish inside. Forty of the birds opened it within a minute.\n\n"
    "The idea came from Dr Ian Fell in 2017. He had watched a gull open a lunch box on a beach. The next year he filmed 12 birds doing the same.\n\n"
    "The museum in Truro now shows a film about gulls. Visitors can watch it there until August."
)
WOLF = (
    "Wölfe meiden die Autobahn\n\n"
    "Wölfe überqueren Autobahnen seltener als gedacht. Das zeigt eine Studie der Universität Freital. Biologin Carola Seidel hat dafür 29 Tiere mit Sendern ausgestattet. Zwölf davon lebten in der Lausitz. Sie legten im Schnitt 21 Kilometer pro Nacht zurück.\n\n"
    "Am weitesten lief der Rüde Marko. Er wanderte 2022 bis nach Polen. Dort verlor sich seine Spur. Ein Jahr später fand ein Förster seinen Sender.\n\n"
    "Der Jagdverband zweifelt an den Daten. Er verweist auf eigene Zählungen. Sein Präsident Hubert Rast forderte eine zweite Studie. Die Universität plant für 2027 weitere Messungen. Dafür hat sie 400.000 Euro beantragt."
)
GEIGE = (
    "Der Mann, der Geigen hört\n\n"
    "Wenn Anton Wieser eine Geige in die Hand nimmt, schweigt er erst einmal. Seine Werkstatt liegt in Mittenau. Der Ort zählt 900 Einwohner. Hier gab es einmal zehn Geigenbauer.\n\n"
    "Gelernt hat Wieser bei Josef Klamm. Der galt als streng. Er ließ seine Schüler ein Jahr lang nur hobeln. 1983 machte Wieser sich selbstständig. Damals kostete eine Meistergeige 6.000 Mark. Die erste verkaufte er an eine Lehrerin aus Ulm. Sie spielt noch heute darauf.\n\n"
    "Auch seine Tochter Lena baut Geigen. Sie hat in Cremona studiert. Die Stadt vergibt alle drei Jahre einen Preis. Den gewann sie 2021. „Ich bin ungeduldiger als mein Vater. Ich lackiere schneller. Aber hören kann er besser“, sagt Lena."
)
TANKE = (
    "Polizei sucht Zeugen nach Überfall\n\n"
    "Ein Unbekannter hat am Dienstagabend eine Tankstelle in Leuben überfallen. Der Täter bedrohte die Kassiererin mit einem Messer. Sie gab ihm 700 Euro. Dann floh er auf einem Fahrrad.\n\n"
    "Am Tag darauf fand ein Spaziergänger das Messer im Bach. Er brachte es zur Wache. Die Polizei lässt es nun untersuchen. Der Gesuchte ist etwa 1,85 Meter groß. Er trug eine graue Jacke. Hinweise nimmt die Wache unter Telefon 0351/774 entgegen."
)
MILL = (
    "Hadley grows as Crossfield struggles\n\n"
    "Textile maker Hadley posted sales of £84 million last year. That was 6% more than in 2024. The company employs 560 people in Rossdale. A fifth of them are apprentices.\n\n"
    "Crossfield of Lower Bede made a loss. Finance director Moira Penn quit in February. She had joined in 2018. \"The order book was thin. Cotton was dear. We ran out of time,\" she said.\n\n"
    "Rossdale was busiest in 1925. At that time the mills employed 9,000 people. Today there are three mills. Two of them spin wool."
)

SCHULE = (
    "Realschule bleibt vorerst, wo sie ist\n\n"
    "Der Kreistag in Hollfeld hat den Neubau der Realschule vertagt. Sie sollte nach Wendern umziehen. Dort besitzt der Kreis ein Grundstück von 2,3 Hektar. Die Kosten werden auf 31 Millionen Euro geschätzt. Davon trägt der Freistaat 45 Prozent.\n\n"
    "Landrat Thomas Engl verteidigte das Vorhaben. Er hatte es 2022 angestoßen. Damals besuchten 610 Kinder die Schule. Die Grünen lehnen einen Neubau ab. Sie fordern eine Sanierung.\n\n"
    "Schulleiterin Renate Obermaier äußerte sich enttäuscht. „Es regnet in drei Räume“, sagte sie. Ihr Kollegium hatte im Januar einen offenen Brief geschrieben."
)
KETTWICH = (
    "Kettwich verkauft weniger Räder\n\n"
    "Osterwieck (mdd) – Der Fahrradhersteller Kettwich hat 2025 rund 96.000 Räder verkauft. Das waren 14 Prozent weniger als im Jahr davor. Die Firma beschäftigt am Stammsitz 420 Menschen. Ein Viertel von ihnen ist derzeit in Kurzarbeit.\n\n"
    "Der Händlerverband sieht Anzeichen der Erholung. Im Februar stiegen die Bestellungen um 5 Prozent. Präsidentin Doris Haupt warnte vor neuen Zöllen. Sie träfen vor allem kleine Betriebe. Neuer Schatzmeister ist Jens Timm. Er führt ein Geschäft in Celle.\n\n"
    "Auf der Messe in Köln zeigen im Juni 210 Aussteller ihre Neuheiten. Erwartet werden 48.000 Besucher."
)
KNEIPE = (
    "Anwohnerin scheitert mit Klage gegen Kneipe\n\n"
    "Das Amtsgericht Wiesing hat die Klage einer Anwohnerin gegen eine Kneipe abgewiesen. Die 61-Jährige hatte ein Lärmprotokoll von 140 Seiten vorgelegt. Das Gericht hielt es für unbrauchbar. Es nenne keine Uhrzeiten.\n\n"
    "Gutachter Emil Sanders berichtete von seinen Messungen. Der Pegel habe nie über 45 Dezibel gelegen. Die Musik sei im Schlafzimmer kaum zu hören. Die Klägerin will Berufung einlegen. Sie hat dafür einen Monat Zeit.\n\n"
    "Wirt Mehmet Kaya zeigte sich erleichtert. Sein Lokal besteht seit 1987. Er übernahm es von seinem Vater."
)
TVK = (
    "Volleyballerinnen aus Kirchau feiern den Aufstieg\n\n"
    "Der TV Kirchau ist in die 2. Bundesliga aufgestiegen. Spielführerin Jana Stoll rang nach Worten. „Ich habe zehn Jahre darauf gewartet. Mein Knie ist kaputt. Heute ist mir das egal“, sagte sie.\n\n"
    "Den letzten Punkt machte Lotte Berger. Sie kam im Winter aus Dresden. Zuvor hatte sie ein Jahr pausiert. In der Halle saßen 780 Zuschauer. Ein Drittel davon war aus Lauda mitgereist.\n\n"
    "Gefeiert wurde im Gasthaus Linde. Dort hing noch ein Plakat von 2014. Am Sonntag empfängt der Bürgermeister die Mannschaft. Zwei Tage danach fliegt sie nach Mallorca."
)
STROM = (
    "Was die Schulen verbrauchen\n\n"
    "Der Landkreis hat den Verbrauch seiner Schulen für 2025 zusammengestellt. Er ist gesunken.\n\n"
    "Schule\tStrom in kWh\tWasser in Litern\n\n"
    "Gymnasium Lohne\t212.400\t1.930.000\n\n"
    "Oberschule Damme\t148.900\t1.120.000\n\n"
    "Förderschule Holte\t57.300\t410.000\n\n"
    "Das Schulamt führt den Rückgang auf neue Lampen zurück. Es will 2027 auch die Turnhallen umrüsten. Die Umrüstung kostet 600.000 Euro."
)
VEREINE = (
    "Geld für das Ehrenamt\n\n"
    "Die Sparkassenstiftung Nordheim hat über ihre Anträge entschieden. Diese Vereine erhalten einen Zuschuss:\n\n"
    "Musikzug Ostrau (2.500 Euro)\n\n"
    "Schützenverein Kolberg (1.800 Euro)\n\n"
    "Tierhilfe Nordheim (4.000 Euro)\n\n"
    "Die Stiftung besteht seit 1996. Über die Vergabe entschied ein Beirat. Er besteht aus sieben Mitgliedern. Vorsitzende ist Luise Brand. Sie leitet das Stadtarchiv.\n\n"
    "Diese Anträge wurden abgelehnt:\n\n"
    "Angelfreunde Weiher\n\n"
    "Oldtimerclub Nordheim"
)
ORTSTEILE = (
    "Neues aus den Ortsteilen\n\n"
    "In den Ortsteilen tut sich in diesem Frühjahr einiges. Wir geben einen Überblick.\n\n"
    "Altenrode\n\n"
    "Das Dorfgemeinschaftshaus erhält eine Wärmepumpe. Sie kostet 74.000 Euro.\n\n"
    "Die Bücherei zieht in den ersten Stock.\n\n"
    "Breitwiesen\n\n"
    "Am Friedhof werden zwölf Linden gepflanzt. Vier davon spendet der Heimatverein. Ortsvorsteher Axel Kruse packt selbst mit an. Er ist gelernter Gärtner.\n\n"
    "Cronfeld\n\n"
    "Der Spielplatz bleibt bis Juni gesperrt. Im Sand waren Glasscherben gefunden worden."
)
LIBRARY = (
    "Library hours cut in Eastbrook\n\n"
    "Eastbrook's seven libraries are to lose £1.4 million a year. Half of that will be saved on staff. The branch at Holm Street was last renovated in 2009. Back then 900 people came every week.\n\n"
    "Chief librarian Joan Fielding called the cut painful. She has worked for the town since 1998. \"We open doors for people. Many of them have no computer. They need us,\" she said.\n\n"
    "Council leader Mark Devlin defended the budget. He had promised new money last spring. His party holds 28 of 45 seats. The new hours start on 1 June. Six months later they will be reviewed."
)
BURGLAR = (
    "Man jailed for string of break-ins\n\n"
    "A man who broke into 14 homes in Lowfield has been jailed for five years. Three of the homes belonged to pensioners. Judge Amanda Kerr said the burglaries were planned.\n\n"
    "The court heard that Detective Sam Ogden found a notebook in a shed. It listed 30 addresses. Ten of these were in Lowfield. The following week police searched a lock-up in Prior Lane. They found jewellery worth £18,000 there.\n\n"
    "Resident Elsie Grainger, 79, said she was relieved. She lost her wedding ring in May 2024. Two months later her son spotted it in a pawn shop."
)
STOERCHE = (
    "Weißstörche bleiben öfter im Winter\n\n"
    "Immer mehr Weißstörche ziehen nicht mehr nach Afrika. Das zeigt eine Auswertung der Vogelwarte Elmsau. Ornithologe Bruno Hachmann hat dafür 64 Jungstörche beringt. Neun davon überwinterten am Niederrhein. Sie fraßen vor allem Mäuse.\n\n"
    "Am bekanntesten wurde die Störchin Frieda. Sie flog 2021 bis nach Marokko. Dort blieb sie drei Wochen. Im Jahr darauf brütete sie auf einer Kirche.\n\n"
    "Der Naturschutzbund sieht die Entwicklung mit Sorge. Er rät vom Füttern ab. Sein Sprecher Malte Jahn fürchtet um den Zuginstinkt. Die Vogelwarte will 2027 weitere Tiere beringen. Dafür sucht sie 20 Helfer."
)
HEBAMME = (
    "Die Frau mit den 4.000 Kindern\n\n"
    "Rosa Kerschner fährt noch immer jeden Morgen los. Ihr Revier ist das Gretental. Das Tal hat 2.300 Bewohner. Hier kamen früher alle Kinder zu Hause zur Welt.\n\n"
    "Gelernt hat Kerschner bei Schwester Agathe. Die galt als wortkarg. Sie verbot ihren Schülerinnen das Rauchen. 1979 eröffnete Kerschner eine Praxis. Damals bekam eine Hebamme 85 Mark je Geburt. Ihr erster Patient war der Sohn eines Müllers. Er ist heute Bürgermeister.\n\n"
    "Auch ihr Neffe Paul arbeitet im Kreißsaal. Er hat in Innsbruck gelernt. Die Stadt hat eine Klinik für Frühgeborene. Dort begann er 2020. „Ich bin ruhiger als meine Tante. Ich rede weniger. Aber sie hat die besseren Hände“, sagt Paul."
)
VERMISST = (
    "Vermisster 83-Jähriger lebt\n\n"
    "Ein vermisster 83-Jähriger ist am Samstag im Wald bei Thalheim gefunden worden. Eine Pilzsammlerin entdeckte ihn an einem Hochsitz. Sie rief die Leitstelle an. Der Mann war unterkühlt, aber ansprechbar. Er kam in die Klinik nach Aue. Dort soll er einige Tage bleiben.\n\n"
    "Zwei Tage zuvor hatte er sein Pflegeheim verlassen. Die Feuerwehr suchte mit einer Drohne. Das Gerät kostete 14.000 Euro. Die Leiterin des Heims dankte den Helfern. Ihr Haus will nun die Türen sichern."
)
FERRY = (
    "Norsund fares rise again\n\n"
    "Ferry operator Norsund carried 1.3 million passengers last year. That was 4% fewer than in 2024. The firm runs nine ships from Calder Bay. Five of them are more than 20 years old.\n\n"
    "Users' group Islands First complained about delays. Chairwoman Morag Sinclair spoke of a lost summer. She runs a hotel on Ulsay. \"We had guests in tears. Half our bookings went. Nobody said sorry,\" she said.\n\n"
    "Fares were frozen in 2019. At that point a return ticket cost £11. Ministers have ordered two new ships. One of them is due in June."
)
