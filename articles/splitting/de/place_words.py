"""German names of countries, regions and large towns."""

from typing import Any

COUNTRIES = (
    "Afghanistan Ägypten Albanien Algerien Andorra Angola Argentinien Armenien Aserbaidschan Äthiopien "
    "Australien Bahrain Bangladesch Belarus Belgien Belize Benin Bhutan Bolivien Bosnien Botswana Brasilien "
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
    "Khartum Mogadischu Washington Boston Chicago Houston Dallas Detroit Philadelphia Atlanta Miami Seattle Denver Toronto Montreal "
    "Ottawa Vancouver Manhattan Brooklyn Hollywood Havanna Caracas Bogotá Lima Santiago Brasília Montevideo Guantánamo Tschernobyl"
).split()
TWO_WORDS = {
    "new": "york orleans jersey delhi hampshire mexico", "los": "angeles", "san": "francisco diego marino salvador",
    "las": "vegas palmas", "tel": "aviv", "abu": "dhabi", "sri": "lanka", "costa": "rica", "rio": "", "st": "",
    "sankt": "petersburg gallen", "bad": "", "kuala": "lumpur", "buenos": "aires", "são": "paulo",
    "hong": "kong", "burkina": "faso", "sierra": "leone", "den": "haag",
}  # fmt: skip

PLACES = frozenset([*COUNTRIES, *REGIONS, *TOWNS])

STREET_ENDINGS = (
    "straße", "strasse", "str", "gasse", "weg", "platz", "allee", "ufer", "damm", "ring", "chaussee", "steig", "promenade",
)  # fmt: skip

WORDS: dict[str, Any] = {
    "place": {place.lower(): place for place in PLACES},
    "place_pair": {first: tuple(rest.split()) for first, rest in TWO_WORDS.items() if rest},
}
