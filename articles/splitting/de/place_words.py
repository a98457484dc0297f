"""German names of countries, regions and large towns."""

from pathlib import Path
from typing import Any

from articles.splitting.gazetteer import phrases_of
from articles.splitting.names import read_names

COUNTRIES = (
    "Afghanistan Ägypten Albanien Algerien Andorra Angola Argentinien Armenien Aserbaidschan Äthiopien "
    "Australien Bahrain Bangladesch Belarus Belgien Belize Benin Bhutan Bolivien Bosnien Bosnien-Herzegowina Botswana Brasilien "
    "Brunei Bulgarien Burundi Chile China Dänemark Deutschland Dschibuti Ecuador Eritrea Estland Fidschi "
    "Finnland Frankreich Gabun Gambia Georgien Ghana Grenada Griechenland Großbritannien Guatemala Guinea "
    "Guyana Haiti Honduras Indien Indonesien Irak Iran Irland Island Israel Italien Jamaika Japan Jemen "
    "Jordanien Kambodscha Kamerun Kanada Kasachstan Katar Kenia Kirgisistan Kolumbien Kongo Kosovo Kroatien "
    "Kuba Kuwait Laos Lesotho Lettland Libanon Liberia Libyen Liechtenstein Litauen Luxemburg Madagaskar "
    "Malawi Malaysia Malediven Mali Malta Marokko Mauretanien Mauritius Mazedonien Mexiko Moldau Moldawien "
    "Monaco Mongolei Montenegro Mosambik Myanmar Namibia Nepal Neuseeland Nicaragua Niederlande Niger Nigeria "
    "Nordkorea Nordmazedonien Norwegen Oman Österreich Pakistan Palästina Panama Paraguay Peru Philippinen "
    "Polen Portugal Ruanda Rumänien Russland Sambia Saudi-Arabien Schweden Schweiz Senegal Serbien Simbabwe "
    "Singapur Slowakei Slowenien Somalia Spanien Sudan Südafrika Südkorea Südsudan Syrien Tadschikistan Taiwan "
    "Tansania Thailand Togo Tschad Tschechien Tunesien Türkei Turkmenistan Uganda Ukraine Ungarn Uruguay USA "
    "Usbekistan Vatikan Venezuela Vietnam Weißrussland Zypern England Schottland Wales Nordirland Grönland "
    "Tibet Kaschmir Krim Tschetschenien Katalonien Südtirol Europa Asien Afrika Amerika Südamerika Nordamerika "
    "Lateinamerika Ozeanien Arktis Antarktis Balkan Baltikum Skandinavien EU-Staaten Übersee UdSSR DDR Jugoslawien"
).split()
REGIONS = (
    "Bayern Sachsen Thüringen Hessen Niedersachsen Brandenburg Saarland Rheinland-Pfalz Sachsen-Anhalt "
    "Baden-Württemberg Nordrhein-Westfalen Schleswig-Holstein Mecklenburg-Vorpommern Tirol Kärnten Steiermark "
    "Burgenland Niederösterreich Oberösterreich Vorarlberg Wallis Tessin Graubünden Aargau Thurgau Franken "
    "Westfalen Ruhrgebiet Schwaben Kalifornien Texas Florida Alaska Hawaii Virginia Colorado Arizona Nevada "
    "Ohio Michigan Illinois Georgia Pennsylvania Sibirien Bretagne Normandie Toskana Sizilien Sardinien "
    "Andalusien Mallorca Korsika Kreta Xinjiang Hongkong Gaza Gazastreifen Westjordanland Donbass Luhansk Donezk"
).split()
TOWNS = (
    "Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Dortmund Essen Leipzig Bremen Dresden Hannover "
    "Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Karlsruhe Mannheim Augsburg Wiesbaden "
    "Mönchengladbach Gelsenkirchen Braunschweig Chemnitz Kiel Aachen Halle Magdeburg Freiburg Krefeld Lübeck "
    "Oberhausen Erfurt Mainz Rostock Kassel Saarbrücken Potsdam Ludwigshafen Oldenburg Leverkusen Osnabrück "
    "Heidelberg Darmstadt Regensburg Ingolstadt Würzburg Wolfsburg Ulm Göttingen Heilbronn Pforzheim Trier Jena "
    "Erlangen Koblenz Bremerhaven Cottbus Schwerin Weimar Konstanz Passau Bayreuth Bamberg Fulda Flensburg Gütersloh "
    "Wien Graz Linz Salzburg Innsbruck Klagenfurt Bregenz Eisenstadt Zürich Genf Basel Bern Lausanne Luzern "
    "Winterthur Davos Bozen Meran Brixen Bruneck Vaduz Paris Lyon Marseille Nizza Straßburg Bordeaux Toulouse Lille London "
    "Manchester Liverpool Birmingham Edinburgh Glasgow Dublin Belfast Cardiff Oxford Cambridge Brüssel Antwerpen Amsterdam "
    "Rotterdam Maastricht Utrecht Kopenhagen Stockholm Göteborg Malmö Oslo Bergen Helsinki Reykjavik Tallinn Riga Vilnius "
    "Warschau Krakau Danzig Breslau Prag Brünn Bratislava Budapest Bukarest Sofia Belgrad Zagreb Ljubljana Sarajevo "
    "Skopje Tirana Pristina Athen Thessaloniki Istanbul Ankara Izmir Moskau Kiew Kyjiw Charkiw Odessa Minsk Petersburg Tiflis "
    "Eriwan Baku Rom Mailand Turin Neapel Venedig Florenz Bologna Genua Palermo Triest Madrid Barcelona Sevilla Valencia "
    "Lissabon Porto Tel-Aviv Jerusalem Ramallah Beirut Damaskus Aleppo Bagdad Mossul Teheran Riad Dschidda Mekka Doha Dubai "
    "Kabul Islamabad Karatschi Delhi Neu-Delhi Mumbai Kalkutta Dhaka Colombo Kathmandu Peking Shanghai Schanghai Wuhan Shenzhen "
    "Taipeh Tokio Osaka Fukushima Hiroshima Seoul Pjöngjang Bangkok Hanoi Jakarta Manila Sydney Melbourne Canberra "
    "Auckland Wellington Kairo Alexandria Tripolis Tunis Algier Rabat Casablanca Lagos Abuja Nairobi Kapstadt Johannesburg "
    "Reutlingen Esslingen Bottrop Recklinghausen Remscheid Offenbach Hanau Gießen Marburg Kaiserslautern Neuss Paderborn Hildesheim "
    "Salzgitter Siegburg Zwickau Plauen Gera Görlitz Bautzen Stralsund Greifswald Wismar Neubrandenburg Brandenburg Lüneburg Celle Goslar "
    "Emden Aurich Wilhelmshaven Delmenhorst Cuxhaven Lübbecke Soest Unna Velbert Solingen Hagen Witten Herne Moers Düren Tübingen "
    "Friedrichshafen Ravensburg Lindau Kempten Rosenheim Landshut Straubing Coburg Schweinfurt Aschaffenburg Fürth Dachau Wels Villach "
    "Dornbirn Feldkirch Steyr Leoben Wolfsberg Biel Thun Köniz Schaffhausen Solothurn Locarno Lugano Bellinzona Uster Frauenfeld "
    "Khartum Mogadischu Washington Boston Chicago Houston Dallas Detroit Philadelphia Atlanta Miami Seattle Denver Toronto Montreal "
    "Ottawa Vancouver Manhattan Brooklyn Hollywood Havanna Caracas Bogotá Lima Santiago Brasília Montevideo Guantánamo Tschernobyl"
).split()
CAPITALS = (
    "Abidjan Accra Addis-Abeba Amman Andorra Antananarivo Apia Aschgabat Asmara Asunción Astana Baku Bamako Bangui Banjul "
    "Basseterre Belmopan Bischkek Bissau Brazzaville Bridgetown Bujumbura Castries Chișinău Chisinau Colombo Conakry Dakar "
    "Daressalam Dili Dodoma Dschibuti Duschanbe Freetown Funafuti Gaborone Georgetown Gitega Harare Honiara Juba Kampala "
    "Kigali Kingston Kingstown Kinshasa Kyjiw Libreville Lilongwe Lomé Luanda Lusaka Malabo Male Managua Maputo Maseru "
    "Maskat Mbabane Melekeok Monrovia Moroni Naypyidaw Ndjamena Niamey Nikosia Nouakchott Nukualofa Nur-Sultan Ottawa "
    "Ouagadougou Palikir Paramaribo Phnom-Penh Podgorica Porto-Novo Praia Pretoria Quito Rangun Reykjavík Roseau Sanaa "
    "Santo-Domingo Sarajevo Sucre Suva Taschkent Tegucigalpa Thimphu Tiflis Tripolis Ulan-Bator Valletta Victoria Vientiane "
    "Vilnius Windhoek Yamoussoukro Yaoundé Yerevan"
).split()
PHRASES = (
    "New York|New Orleans|New Jersey|New Delhi|Neu Delhi|New Hampshire|New Mexico|Los Angeles|San Francisco|San Diego|"
    "San Marino|San Salvador|San José|San Juan|Las Vegas|Las Palmas|Tel Aviv|Abu Dhabi|Kuala Lumpur|Buenos Aires|"
    "São Paulo|Sao Paulo|Hong Kong|Den Haag|Rio de Janeiro|St. Petersburg|Sankt Petersburg|St. Gallen|Sankt Gallen|"
    "St. Moritz|St. Pölten|Sankt Pölten|St. Pauli|Addis Abeba|Phnom Penh|Ulan Bator|Santo Domingo|Port Moresby|"
    "Port Louis|Port-au-Prince|Panama City|Mexico City|Cape Town|Santa Cruz|Salt Lake City|Kansas City|Silicon Valley|"
    "Washington D. C.|Frankfurt am Main|Frankfurt (Oder)|Halle (Saale)|Weil am Rhein|Ludwigshafen am Rhein|Neustadt an "
    "der Weinstraße|Landau in der Pfalz|Mülheim an der Ruhr|Lutherstadt Wittenberg|Garmisch-Partenkirchen|Baden-Baden|"
    "Gaza-Stadt|Mexiko-Stadt|Guatemala-Stadt|Ho-Chi-Minh-Stadt|Kap der Guten Hoffnung|Naher Osten|Nahen Osten|"
    "Nahost|Roter Platz|Schwarzes Meer|Rotes Meer|Totes Meer|Kaspisches Meer|Südchinesisches Meer|South Carolina|"
    "North Carolina|South Dakota|North Dakota|West Virginia|Rhode Island|Long Island|Neue Bundesländer|Costa Brava"
).split("|")
# Towns that are also words: a place only after a preposition that takes no article ("in Halle").
AMBIGUOUS = frozenset(
    "Halle Essen Hof Baden Zug Worms Linden Wiesen Kamen Hamm Singen Sitten Brand Au Franken Male Victoria Bergen Wesel "
    "Dill Rain Weiden Wald Lage Leer Norden Siegen Stade Peine Burg Buch Tours Nancy Georgia Aalen Münster".split()
)
TERRITORIES = read_names(Path(__file__).with_name("territories.txt"))
SMALLER_TOWNS = read_names(Path(__file__).with_name("towns.txt"))
_SINGLE = [name for name in (*TERRITORIES, *SMALLER_TOWNS) if " " not in name]
_ADJECTIVE_ENDINGS = ("", "n", "r", "s", "m")

PLACES = frozenset([*COUNTRIES, *REGIONS, *TOWNS, *CAPITALS, *_SINGLE]) - AMBIGUOUS

# How places end that no list holds: "Hainfelden". German nouns do not end so, but for a few.
PLACE_ENDINGS = tuple(
    "hausen hofen heim stedt stetten rode büttel wörth reuth förde münde weiler witz brunn bronn siel fleth büll trup beck "
    "felden felde furt hagen walde born ried lohe row tow kow zow gow now vik dijk borg ville stad sund "
    "holm horst kamp hain loh zell ingen".split()
)
# So end nouns, too, which take an article: "in Himberg", but "im Weinberg".
WIDE_PLACE_ENDINGS = tuple(
    "burg berg bach dorf hafen brück bruck feld wald moor see egg thal bek au".split()
)
NO_PLACES = tuple(
    "lingen ringen schwingen dingen elektrode periode behagen geheim aberwitz wortwitz mutterwitz irrwitz bau frau schau "
    "stau grau klau hau übersee hochsee tiefsee cashflow vorfeld umfeld mittelfeld pflegeheim altersheim "
    "seniorenheim kinderheim jugendheim wohnheim tierheim eigenheim sportheim vereinsheim".split()
)
# Foreign names of places end so, and few German nouns.
FOREIGN_LETTERS = ("a", "i", "o")
NO_FOREIGN_PLACES = tuple(
    "abi agenda akku alibi aroma asthma audio aula auto azubi cello demo dogma drama echo euro firma foto gala "
    "guerilla harmonia info inferno kakao kamera kasko kasino kilo kimono kino kita klima komma kombi konto kredo lama limo "
    "logo lotto mafia magma mama mango manko memo merino moll motto oma opa papa panorama paprika pasta photo pizza plasma "
    "porno porto profi promo propaganda punkto quali radio regatta risiko rollo safari salami salsa sauna schema silo skala "
    "soja solo stereo studio tango tapioka tempo thema toga tofu turbo extremo veranda video wodka yoga zebra zucchini "
    "büro bistro casino disco espresso cappuccino flamenco trio".split()
)

STREET_ENDINGS = (
    "straße", "strasse", "str", "gasse", "weg", "platz", "allee", "ufer", "damm", "ring", "chaussee", "steig", "promenade",
)  # fmt: skip

WORDS: dict[str, Any] = {
    "place": {place.lower(): place for place in PLACES | AMBIGUOUS},
    "ambiguous_place": [place.lower() for place in AMBIGUOUS],
    "town": [town.lower() for town in SMALLER_TOWNS if " " not in town],
    "kind_of_place": (
        "bad insel stadt gemeinde landkreis kreis bezirk stadtteil ortsteil dorf kanton provinz region marktgemeinde "
        "kreisstadt hansestadt ortschaft großstadt kleinstadt hauptstadt hafenstadt grenzort"
    ).split(),
    "kind_of_body": (
        "universität uni hochschule klinikum uniklinik polizeipräsidium polizeidirektion handelskammer "
        "handwerkskammer industrie- stadtwerke flughafen messe zoo tierpark volkshochschule erzbistum bistum"
    ).split(),
    "place_phrase": phrases_of([*TERRITORIES, *SMALLER_TOWNS, *PHRASES], _ADJECTIVE_ENDINGS),
}
