"""English names of countries, regions and large towns."""

from pathlib import Path
from typing import Any

from articles.splitting.gazetteer import Phrases, phrases_of
from articles.splitting.names import read_names

TERRITORIES = read_names(Path(__file__).with_name("territories.txt"))
CAPITALS = (
    "Abidjan Accra Amman Antananarivo Apia Ashgabat Asmara Astana Asuncion Baku Bamako Bangui Banjul Belgrade Bern Bishkek "
    "Brasilia Bratislava Brazzaville Bridgetown Bucharest Conakry Dakar Dodoma Doha Dushanbe Freetown Gaborone Harare Juba Kampala "
    "Khartoum Kigali Kingston Kinshasa Lilongwe Ljubljana Luanda Lusaka Managua Maputo Mogadishu Monrovia Muscat Niamey Nicosia "
    "Nouakchott Ouagadougou Paramaribo Podgorica Pretoria Pristina Quito Reykjavik Riga Riyadh Sanaa Sarajevo Skopje Sofia Suva "
    "Taipei Tallinn Tashkent Tbilisi Tegucigalpa Tirana Vaduz Valletta Vientiane Vilnius Windhoek Yerevan Zagreb"
).split()
PLACES = (
    "Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium "
    "Bolivia Bosnia Botswana Brazil Bulgaria Cambodia Cameroon Canada Chile China Colombia Congo Croatia Cuba Cyprus Denmark "
    "Ecuador Egypt Eritrea Estonia Ethiopia Finland France Georgia Germany Ghana Greece Greenland Guatemala Guinea Haiti Honduras "
    "Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait Laos "
    "Latvia Lebanon Liberia Libya Liechtenstein Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Mali Malta Mexico Moldova "
    "Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan "
    "Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore Slovakia "
    "Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand Togo Tunisia Turkey Uganda Ukraine Uruguay "
    "Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe England Scotland Wales Britain USA UK Europe Asia Africa America Antarctica "
    "California Texas Florida Alaska Hawaii Virginia Colorado Arizona Nevada Ohio Michigan Illinois Pennsylvania Massachusetts "
    "Washington Oregon Utah Iowa Kansas Missouri Tennessee Kentucky Alabama Louisiana Minnesota Wisconsin Bavaria Saxony Catalonia "
    "Crimea Siberia Tibet Gaza London Paris Berlin Munich Hamburg Frankfurt Cologne Vienna Zurich Geneva Rome Milan Madrid Barcelona "
    "Lisbon Amsterdam Brussels Copenhagen Stockholm Oslo Helsinki Warsaw Prague Budapest Athens Istanbul Ankara Moscow Kyiv Kiev "
    "Minsk Dublin Belfast Edinburgh Glasgow Cardiff Manchester Liverpool Birmingham Oxford Cambridge Boston Chicago Houston Dallas "
    "Detroit Philadelphia Atlanta Miami Seattle Denver Toronto Montreal Ottawa Vancouver Beijing Shanghai Wuhan Shenzhen Tokyo Osaka "
    "Fukushima Hiroshima Seoul Pyongyang Bangkok Hanoi Jakarta Manila Delhi Mumbai Kolkata Dhaka Colombo Kathmandu Kabul Islamabad "
    "Karachi Tehran Baghdad Damascus Aleppo Beirut Jerusalem Cairo Tripoli Tunis Algiers Rabat Lagos Abuja Nairobi Johannesburg "
    "Sydney Melbourne Canberra Auckland Wellington Havana Caracas Bogota Lima Santiago Montevideo"
).split()
TOWNS = (
    "Aarhus Agadez Aleppo Alexandria Algiers Alicante Antwerp Arnhem Auckland Augsburg Avdiivka Bakhmut Bamberg "
    "Bangalore Basel Basra Beirut Benghazi Bengaluru Bergen Bern Bilbao Bochum Bonn Bordeaux Bremen Brno Brisbane Bruges Calais "
    "Calgary Cannes Caracas Cardiff Casablanca Catania Chemnitz Chennai Cincinnati Cleveland Damascus Darwin Debrecen Dnipro "
    "Donetsk Dortmund Dresden Duisburg Durban Düsseldorf Dusseldorf Edmonton Eindhoven Erfurt Fallujah Florence Gdansk "
    "Genoa Ghent Gothenburg Graz Grenoble Groningen Guadalajara Guangzhou Haifa Hanover Heidelberg Herat Hiroshima Homs "
    "Hyderabad Idlib Indianapolis Innsbruck Irpin Izmir Izyum Jakarta Jeddah Jenin Johannesburg Kandahar Karachi Kazan Kharkiv "
    "Khartoum Kherson Kiel Kobe Kolkata Krakow Kramatorsk Lagos Lahore Lausanne Leeds Leicester Leipzig Lille Linz Luhansk "
    "Lucerne Lugano Lviv Lyon Lyons Malaga Malmo Malmö Marseille Mariupol Marrakesh Mecca Medina Melitopol Memphis Minneapolis "
    "Montpellier Mosul Mumbai Münster Mykolaiv Nablus Nagasaki Nanjing Nantes Naples Nashville Newcastle Nottingham Nuremberg "
    "Odesa Odessa Osaka Palermo Peshawar Pittsburgh Pokrovsk Porto Portland Poznan Rafah Raqqa Rotterdam Sacramento Salzburg "
    "Samara Sapporo Seville Sheffield Shenzhen Sinaloa Southampton Strasbourg Stuttgart Surat Tampa Tangier Thessaloniki "
    "Tijuana Tripoli Turin Utrecht Valencia Vancouver Venice Verona Vladivostok Volgograd Winnipeg Wroclaw Wuhan Wuppertal "
    "Zaporizhzhia"
).split()
# Counties, states and towns of the countries that speak English, but for those that are
# surnames as well ("Lincoln", "Bolton") or words ("Reading", "Bath").
BRITISH = (
    "Aberdeen Aberdeenshire Aberystwyth Antrim Argyll Armagh Ayrshire Barnsley Basildon Basingstoke Bedfordshire Berkshire "
    "Birkenhead Blackpool Bournemouth Braemar Brentford Brighton Bristol Buckinghamshire Caerphilly Caithness Cambridgeshire "
    "Canterbury Chelmsford Cheltenham Cheshire Chesterfield Colchester Cornwall Coventry Crewe Croydon Cumbria Darlington "
    "Derbyshire Derry Devon Doncaster Dorset Dundee Dunfermline Eastbourne Essex Exeter Falkirk Fife Folkestone Gateshead "
    "Gloucestershire Grimsby Guernsey Guildford Hackney Hampshire Harrogate Hartlepool Herefordshire Hertfordshire "
    "Huddersfield Hull Inverness Ipswich Islington Kilmarnock Lambeth Lanarkshire Lancashire Leicestershire Limerick Lincolnshire "
    "Liverpool Llandudno Londonderry Loughborough Lowestoft Luton Maidstone Margate Merseyside Merthyr Middlesbrough "
    "Milford Morecambe Motherwell Newham Newquay Norfolk Northampton Northamptonshire Northumberland Norwich Nottinghamshire "
    "Oldham Orkney Oxfordshire Paisley Pembrokeshire Penzance Peterborough Plymouth Portsmouth Ramsgate Rochdale Rotherham "
    "Salford Scunthorpe Shetland Shrewsbury Shropshire Slough Snowdonia Solihull Somerset Southend Staffordshire Stevenage "
    "Stockport Suffolk Sunderland Surrey Sussex Swansea Swindon Telford Torquay Tottenham Twickenham Tyneside Ulster "
    "Walsall Warrington Warwickshire Watford Weymouth Wigan Wiltshire Wimbledon Wolverhampton Worcester Worcestershire Wrexham "
    "Yeovil Yorkshire Galway Kilkenny Tipperary Donegal Wexford"
).split()
OVERSEAS = (
    "Alberta Albuquerque Anchorage Arkansas Baltimore Brooklyn Buffalo Calgary Charleston Chattanooga Cincinnati Connecticut "
    "Delaware Edmonton Fresno Halifax Harlem Honolulu Idaho Indiana Indianapolis Jacksonville Knoxville Louisville Maine "
    "Manhattan Manitoba Maryland Milwaukee Mississippi Montana Nebraska Newfoundland Oakland Oklahoma Omaha Ontario Orlando "
    "Queens Quebec Queensland Richmond Rochester Saskatchewan Seattle Spokane Tallahassee Tasmania Tucson Tulsa Vermont "
    "Wichita Wyoming Adelaide Ballarat Christchurch Dunedin Geelong Hobart Perth Wollongong Pretoria Soweto Bloemfontein "
    "Mombasa Kampala Harare Lusaka Accra Kumasi Bengaluru Ahmedabad Kanpur Lucknow Chandigarh Kerala Punjab Gujarat Kashmir"
).split()
# Regions and towns of the Continent that news in English names.
CONTINENTAL = (
    "Brittany Normandy Provence Burgundy Alsace Corsica Sicily Sardinia Tuscany Lombardy Umbria Veneto Liguria Calabria "
    "Puglia Piedmont Andalusia Galicia Asturias Aragon Castile Extremadura Mallorca Majorca Ibiza Tenerife Lanzarote Madeira "
    "Algarve Thuringia Brandenburg Westphalia Rhineland Tyrol Carinthia Styria Bohemia Moravia Silesia Transylvania "
    "Wallachia Bukovina Podolia Volhynia Dalmatia Istria Thrace Crete Corfu Lapland Scania Jutland Flanders Wallonia "
    "Friesland Zeeland Brabant Anatolia Cappadocia Caucasus Dagestan Chechnya Tatarstan Karelia Kaliningrad Córdoba Granada "
    "Zaragoza Murcia Toledo Salamanca Pamplona Bremerhaven Lübeck Leiden Delft Haarlem Maastricht Nijmegen Tilburg Breda "
    "Ostend Namur Liège Mechelen Rouen Rennes Reims Dijon Toulouse Avignon Perpignan Limoges Orléans Calais Dunkirk "
    "Pisa Parma Modena Ravenna Rimini Trieste Udine Bergamo Brescia Padua Bari Lecce Messina Burnley Preston "
    "Tampere Turku Oulu Malmö Uppsala Odense Trondheim Stavanger Tromsø Pilsen Ostrava Lodz Łódź Lublin Bydgoszcz "
    "Szczecin Katowice Timisoara Cluj Constanta Varna Plovdiv Mostar Zadar Maribor Košice Szeged Pécs"
).split()
PAIRS = {
    "new": "york orleans jersey delhi zealand hampshire mexico brunswick", "milton": "keynes", "long": "beach",
    "fort": "worth lauderdale", "santa": "monica barbara fe cruz", "baton": "rouge", "des": "moines", "little": "rock",
    "rhode": "island", "nova": "scotia", "alice": "springs", "gold": "coast", "tower": "hamlets", "county": "durham antrim cork kerry",
    "palm": "beach springs", "st": "louis paul petersburg andrews albans helens ives", "silicon": "valley",
    "addis": "ababa", "rio": "grande", "salt": "lake", "kryvyi": "rih",
    "port": "sudan moresby said elizabeth", "são": "paulo", "sao": "paulo", "mexico": "city", "panama": "city",
    "guatemala": "city", "kansas": "city", "oklahoma": "city", "vatican": "city", "quebec": "city",

    "northern": "ireland", "puerto": "rico", "el": "salvador", "sierra": "leone nevada", "burkina": "faso",
    "los": "angeles", "san": "francisco diego jose",
    "las": "vegas", "tel": "aviv", "abu": "dhabi", "sri": "lanka", "costa": "rica", "hong": "kong",
    "south": "korea africa sudan carolina dakota", "north": "korea carolina dakota macedonia", "saudi": "arabia",
    "united": "states kingdom", "kuala": "lumpur", "buenos": "aires", "cape": "town", "west": "bank virginia",
}  # fmt: skip

_KNOWN = frozenset(
    [
        *PLACES,
        *TOWNS,
        *BRITISH,
        *OVERSEAS,
        *CONTINENTAL,
        *CAPITALS,
        *(name for name in TERRITORIES if " " not in name),
    ]
)


# Names of three words and more, by the first.
LONG_NAMES = (
    "Rio de Janeiro", "Dar es Salaam", "Ho Chi Minh City", "Salt Lake City", "Santiago de Compostela", "Isle of Wight",
    "Ivory Coast", "Bosnia and Herzegovina", "Trinidad and Tobago", "Antigua and Barbuda", "Stoke on Trent",
    "Isle of Skye", "Palma de Mallorca", "Las Palmas de Gran Canaria", "Cape of Good Hope", "Gulf of Mexico",
    "New South Wales", "District of Columbia", "Newfoundland and Labrador", "Prince Edward Island",
)  # fmt: skip

# What is written large after "in" and is no place.
NO_PLACES = (
    "god heaven hell brexit covid covid-19 instagram youtube spotify excel python java latin gaelic urdu hindi arabic farsi "
    "hebrew swahili mandarin cantonese formula wimbledon eurovision biology physics chemistry maths english french "
    "mars venus jupiter saturn mercury whitehall parliament congress government commons lords treasury ramadan "
    "championship euro euros premiership serie bundesliga ligue christianity islam judaism buddhism hinduism bitcoin "
    "esperanto braille photoshop windows linux android office powerpoint word facebook".split()
)


def _long_names() -> Phrases:
    """Return the further words of names of three words and more, by the first."""
    plain = (name for name in TERRITORIES if not {"&", "-", "SAR"} & set(name.split()))
    return phrases_of(name for name in (*LONG_NAMES, *plain) if name.count(" ") > 1)


def _pairs() -> dict[str, tuple[str, ...]]:
    """Return the second words of names of two words, by the first."""
    pairs = {first: tuple(rest.split()) for first, rest in PAIRS.items()}
    for words in (name.lower().split() for name in TERRITORIES):
        if len(words) == 2:
            pairs[words[0]] = (*pairs.get(words[0], ()), words[1])
    return pairs


WORDS: dict[str, Any] = {
    "place": {place.lower(): place for place in _KNOWN},
    "place_pair": _pairs(),
    "long_place": _long_names(),
    "place_sign": {"us": "US", "u.s": "US", "uk": "UK", "uae": "UAE"},
    "place_preposition": ["in", "near"],
    "no_place": NO_PLACES,
    "place_genitive": {f"{place.lower()}'s": place for place in _KNOWN},
}
