"""Organisations that German news names often, and what marks a company."""

from typing import Any

from articles.splitting.gazetteer import phrases_of

PARTIES = "CDU CSU SPD FDP AfD BSW ÖVP SPÖ FPÖ NEOS BZÖ SVP SP FDP PKK AKP CHP PiS NPD DKP WASG PDS Linkspartei Piratenpartei Linke Grüne Grünen".split()
INSTITUTIONS = (
    "EuGH BGH BVerfG EGMR IStGH RKI BfArM BfV BSI BVG THW DLRG DRK VDA "
    "EU UN UNO Nato WHO IWF EZB OECD Opec WTO UNHCR Unicef Unesco ILO IAEA OSZE FBI CIA NSA Fed FDA "
    "BND BKA Bundestag Bundesrat Bundesregierung Bundesbank Bundeswehr Bundesgerichtshof Bundesverfassungsgericht "
    "Europaparlament EU-Kommission EU-Parlament Europarat Eurogruppe Bundesnetzagentur Bundeskartellamt Bafin "
    "Nationalrat Kreml Pentagon Kongress Senat Hisbollah Hamas Taliban Fatah Al-Kaida IS ADAC DGB BDI BDA DIHK ifo Ifo-Institut "
    "Destatis Eurostat Greenpeace Amnesty WWF Interpol Europol Uefa Fifa IOC DFB DFL ÖFB NBA NFL NHL ARD ZDF ORF SRF RTL "
    "BBC CNN dpa Reuters AFP APA HSV BVB"
).split()
COMPANIES = (
    "Adidas Airbus Allianz BASF Bayer Beiersdorf BMW Brenntag Commerzbank Continental Covestro Daimler Henkel Infineon Linde "
    "Merck MTU Porsche Puma Qiagen RWE SAP Siemens Symrise Telekom Volkswagen VW Vonovia Zalando Audi Opel Ford Toyota "
    "Honda Nissan Mazda Hyundai Kia Renault Peugeot Citroën Fiat Ferrari Tesla Volvo Boeing Lufthansa Ryanair Easyjet Eurowings "
    "Apple Google Alphabet Microsoft Amazon Facebook Meta Twitter Netflix Intel IBM Oracle Cisco Nvidia AMD Samsung Sony LG Huawei "
    "Xiaomi Alibaba Tencent Baidu ByteDance Nestlé Novartis Roche UBS CreditSuisse Swisscom Glencore ABB Pfizer Biontech Moderna "
    "AstraZeneca Sanofi Novavax Curevac Shell BP ExxonMobil Chevron Total Gazprom Rosneft Lukoil Uniper EnBW Eon Vattenfall "
    "Aldi Lidl Edeka Rewe Kaufland Karstadt Kaufhof Galeria Ikea H&M Zara Inditex Bosch Thyssenkrupp Salzgitter "
    "Rheinmetall Hochtief Strabag OMV Voestalpine Wienerberger Verbund Wirecard Vodafone O2 Telefónica Unicredit HypoVereinsbank "
    "Postbank Sparkasse Goldman JPMorgan Berkshire Walmart McDonald’s Starbucks Uber Airbnb Paypal eBay Spotify Disney "
    "Bertelsmann Springer Burda ProSiebenSat Sky Facebook Instagram WhatsApp TikTok YouTube"
).split()
MORE = (
    "Verdi IG-Metall Staatsrat Volkskongress Zentralkomitee Sicherheitsrat Weltsicherheitsrat Weltbank Weltgesundheitsorganisation "
    "Knesset Duma Kassationshof Rechnungshof Bundesrechnungshof Umweltbundesamt Bundeskriminalamt Landeskriminalamt "
    "Verfassungsschutz Bundesnachrichtendienst Bundespolizei Bundesfinanzhof Bundessozialgericht Bundesarbeitsgericht "
    "Wikileaks Wikipedia Wikimedia Anonymous Attac Pegida PETA Oxfam Caritas Diakonie Unicef Uniklinik Charité Commerzbank "
    "Hapag-Lloyd Alstom Maserati Konecranes KraussMaffei Zurich Genting Walgreens Tengelmann Kaisers Netto Penny dm Rossmann "
    "Schlecker Opel Skoda Seat Lamborghini Bentley Jaguar Chrysler Chevrolet Mercedes-Benz SpaceX Starlink OpenAI Palantir Reddit "
    "Pinterest LinkedIn Snapchat Telegram Klarna Wise Revolut N26 BlackRock Vanguard Fielmann Hornbach Obi Bauhaus Saturn "
    "MediaMarkt Otto Zalando Delivery Lieferando Flixbus Eurostar Thalys SNCF ÖBB SBB Swiss Eurofighter Thales Leonardo Saab Kuka "
    "Siltronic Osram Aixtron Wacker Evonik Lanxess Heidelberg Hella Schaeffler ZF Mahle Knorr Claas Stihl Miele Haribo Dr.Oetker"
).split()
# Names of several words.
PHRASES = (
    "Wall Street Journal|New York Times|Washington Post|Financial Times|Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine|"
    "Süddeutsche Zeitung|Neue Zürcher Zeitung|Frankfurter Rundschau|Bild am Sonntag|Welt am Sonntag|Deutsche Presse-Agentur|"
    "Deutsche Welle|Radio Vatikan|Spiegel Online|Zeit Online|Deutsche Bank|Deutsche Bahn|Deutsche Telekom|Deutsche Post|"
    "Deutsche Börse|Deutsche Lufthansa|Deutscher Bundestag|Deutscher Wetterdienst|Deutsche Wohnen|Goldman Sachs|Morgan Stanley|"
    "Credit Suisse|General Electric|General Motors|Johnson & Johnson|Procter & Gamble|Bank of America|American Airlines|"
    "Austrian Airlines|Air France|British Airways|Bank Austria|Erste Bank|Raiffeisen Bank|Berkshire Hathaway|"
    "Hertha BSC|Bayer 04 Leverkusen|Young Boys|Grasshopper Club|Manchester United|Bayern München|Weiße Haus|Weißes Haus|"
    "Weißer Ring|Rote Kreuz|Rotes Kreuz|Roter Halbmond|Europäische Union|Europäische Kommission|Europäisches Parlament|"
    "Europäische Zentralbank|Europäischer Gerichtshof|Europäische Parlament|Europäische Rat|Vereinte Nationen|"
    "Afrikanische Union|Arabische Liga|Internationale Währungsfonds|Internationaler Währungsfonds|Internationale Gerichtshof|"
    "Internationaler Strafgerichtshof|Internationale Atomenergiebehörde|Auswärtige Amt|Auswärtiges Amt|Statistische Bundesamt|"
    "Statistisches Bundesamt|Robert-Koch-Institut|Paul-Ehrlich-Institut|Max-Planck-Gesellschaft|Fraunhofer-Gesellschaft|"
    "Bündnis 90|Ärzte ohne Grenzen|Reporter ohne Grenzen|Amnesty International|Human Rights Watch|"
    "Transparency International|Associated Press|Agence France-Presse|Getty Images|imago images|picture alliance|"
    "Manchester City|Leicester City|Norwich City|Hull City|Swansea City|Leeds United|Newcastle United|West Ham United|"
    "Sheffield United|Sheffield Wednesday|Nottingham Forest|Aston Villa|Crystal Palace|Tottenham Hotspur|Atlético Madrid|"
    "Real Sociedad|Real Sociedad San Sebastián|Real Betis|Paris Saint-Germain|Inter Mailand|AC Mailand|AC Florenz|AS Rom|"
    "Lazio Rom|SSC Neapel|Juventus Turin|Ajax Amsterdam|Feyenoord Rotterdam|PSV Eindhoven|Roter Stern Belgrad|"
    "Young Boys Bern|Grasshopper Club Zürich|Red Bull Salzburg|Schalke 04|Hannover 96|Mainz 05|1860 München|"
    "Bayern Munich|Erzgebirge Aue|Greuther Fürth|Union Berlin|Sturm Graz|Energie Cottbus|Holstein Kiel|"
    "auto, motor und sport|Chaos Computer Club|Stiftung Warentest|Deutscher Gewerkschaftsbund|IG Metall|Al Kaida|Islamischer Staat|Oberste Gerichtshof"
).split("|")
# How the word ends that says what a body is.
BODY_HEADS = tuple(
    "institut instituts verband verbands verbandes verein vereins vereinigung bund bundes bundesamt amt amtes amts agentur "
    "bank behörde gesellschaft organisation kommission partei union gewerkschaft zentrum zentrums zentrale rat rats rates "
    "kammer stiftung anstalt dienst dienstes ministerium ministeriums universität hochschule akademie forum forums netzwerk "
    "netzwerks initiative liga föderation arbeitsgemeinschaft gemeinschaft direktion börse kasse werke betriebe polizei "
    "rundfunk rundfunks fonds club clubs klub klubs bündnis bündnisses genossenschaft konferenz kongress partei allianz "
    "fakultät komitee komitees ausschuss ausschusses büro büros schule museum museums klinikum klinikums hilfswerk".split()
)
# Letters that are before the name of a club: "VfB Stuttgart", "1. FFC Frankfurt", "SSV 1846 Ulm".
CLUB_LETTERS = (
    "FC SC BSC SV VfB VfL VfR TSV TSG FSV ASV BSV SpVgg SpVg SSV RB SG FK SK MSV OSC TuS TSC TC TV ESV PSV HC EHC ERC EC "
    "EV ESC HSG SCR MTV SGS USV UHC KFC AC AS AFC FFC RFC BC BV SVG DJK"
).split()
# Letters that are the whole name as often as its beginning: "beim HSV 2018", "der LASK Linz".
CLUB_NICKNAMES = "HSV BVB KSC FCK LASK SVW SKN WSG THW".split()
# Words that clubs are called by; before a town they name one.
CLUB_WORDS = (
    "Eintracht Borussia Fortuna Arminia Dynamo Hansa Rapid Austria Werder Hertha Alemannia Viktoria Kickers Lokomotive Waldhof "
    "Preußen Wacker Admira Spartak Zenit Galatasaray Fenerbahçe Olympique Slavia Sparta Ferencváros Legia Partizan Real Grasshoppers "
    "Rot-Weiß Rot-Weiss Schwarz-Weiß Blau-Weiß Bayer Jahn"
).split()
# Heads of built words that name a body: "US-Regierung", "Bundesinnenministerium".
INSTITUTION_HEADS = (
    "-institut",
    "-instituts",
    "-institutes",
    "-stiftung",
    "-universität",
    "-akademie",
    "regierung",
    "ministerium",
    "ministeriums",
    "parlament",
    "parlaments",
    "kommission",
)
COURTS = {
    court + ending: court.capitalize()
    for court in (
        "amtsgericht landgericht oberlandesgericht kammergericht landesgericht oberverwaltungsgericht "
        "verwaltungsgericht arbeitsgericht bundesarbeitsgericht sozialgericht bundessozialgericht finanzgericht "
        "bundesfinanzhof bundesgerichtshof bundesverwaltungsgericht bundesverfassungsgericht verfassungsgerichtshof "
        "bundesgericht bundesverwaltungsgericht bezirksgericht kantonsgericht obergericht handelsgericht "
        "staatsanwaltschaft generalstaatsanwaltschaft bundesanwaltschaft"
    ).split()
    for ending in ("", "s", "es")
}
# The letters by which courts register what they deal with.
REGISTERS = (
    "BvR BvL BvF BvE BvG BvQ VfGH VfB ZR ZB ZA StR ARs AZR AZN ABR AS KR SF RA VR BN BS Js Ks KLs Ls Ds Cs Gs StVK "
    "OWi Qs Ns Cg Ob ObA ObS Os Hv Bl Ra Rs Hs"
).split()
LEGAL_FORMS = "AG GmbH KG SE KGaA Inc Corp Ltd LLC Plc PLC S.A SpA NV AB ASA Holding Group".split()

# Before a name that the text need not explain: "der Hersteller Voltaro".
KINDS_OF_FIRM = (
    "firma unternehmen unternehmens konzern konzerns hersteller herstellers autobauer autobauers maschinenbauer "
    "flugzeugbauer schiffbauer autohersteller autozulieferer zulieferer zulieferers versicherer versicherers "
    "rückversicherer anbieter anbieters energieversorger energieversorgers stromversorger stromanbieter "
    "mobilfunkanbieter onlinehändler branchendienst branchendienstes marktforscher beratungsfirma "
    "unternehmensberatung agentur nachrichtenagentur ratingagentur airline fluggesellschaft fluglinie "
    "billigflieger handelskette supermarktkette drogeriekette hotelkette modekette kaffeekette fastfoodkette "
    "großbank privatbank investmentbank direktbank softwarefirma softwarekonzern techkonzern pharmafirma "
    "pharmakonzern pharmahersteller chemiekonzern stahlkonzern energiekonzern ölkonzern baukonzern medienkonzern "
    "rüstungskonzern lebensmittelkonzern einzelhandelskonzern chiphersteller smartphonehersteller "
    "spielwarenhersteller reiseveranstalter immobilienkonzern start-up startup mutterkonzern tochterfirma"
).split()
# How built words for kinds of firms end: "Getränkekonzern", "Stadtzeitung".
FIRM_ENDINGS = (
    "konzern konzerns kette hersteller herstellers anbieter anbieters betreiber betreibers gewerkschaft zeitung magazin "
    "magazins sender senders fluggesellschaft zulieferer zulieferers versorger versorgers pumpenbauer"
).split()
# How words for kinds of houses end that are called by a place: "Universitätskrankenhaus Lyngvik".
BODY_ENDINGS = (
    "krankenhaus krankenhauses klinikum klinikums museum museums theater theaters hochschule universität gymnasium "
    "gymnasiums schule jugendanstalt justizvollzugsanstalt vogelwarte wetterwarte volksbank sparkasse stadtwerke tierpark "
    "tierparks heimatverein heimatvereins brauerei"
).split()
# A part of the name after it: "Bankhaus Elbtor".
KINDS_IN_NAMES = {
    kind.lower() + ending: kind
    for kind in (
        "Bankhaus Molkerei Reederei Brauerei Werft Kanzlei Hochschule Institut Forschungsinstitut Umfrageinstitut "
        "Meinungsforschungsinstitut Stiftung Kommunalverband Verlagshaus Privatklinik Weingut Großbäckerei Spedition "
        "Druckerei Gießerei"
    ).split()
    for ending in ("", "s", "es")
}
# After a hyphen and the name of a body: "Voltaro-Chefin".
FIRM_ROLES = (
    "chef chefs chefin vorstand vorstands vorständin aufsichtsrat aufsichtsratschef aufsichtsratschefin gründer "
    "gründers gründerin finanzchef finanzchefs finanzchefin konzernchef konzernchefs konzernchefin vorstandschef "
    "vorstandschefs vorstandschefin betriebsratschef betriebsratschefs betriebsratschefin"
).split()

ORGANISATIONS = tuple(dict.fromkeys([*PARTIES, *INSTITUTIONS, *COMPANIES, *MORE]))

WORDS: dict[str, Any] = {
    "organisation": {name.lower(): name for name in sorted(ORGANISATIONS)},
    "organisation_phrase": phrases_of(PHRASES, ("", "n", "r", "s", "m")),
    "kind_of_firm": KINDS_OF_FIRM,
    "kind_in_name": KINDS_IN_NAMES,
    "legal_form": [form.lower() for form in LEGAL_FORMS],
    "club_letters": {letters.lower(): letters for letters in [*CLUB_LETTERS, *CLUB_NICKNAMES]},
    "club_nickname": [letters.lower() for letters in CLUB_NICKNAMES],
    "club_word": [word.lower() for word in CLUB_WORDS],
}
