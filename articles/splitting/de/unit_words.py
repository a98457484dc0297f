"""German names of currencies, units and percentages."""

from typing import Any

from articles.splitting.vocabulary import spread

# Nouns that name one currency by themselves, with their small coin.
CURRENCIES = {
    "EUR": "euro euros teuro", "USD": "dollar dollars us-dollar us-dollars bucks",
    "GBP": "pfund-sterling britenpfund", "CHF": "franken fränkli", "JPY": "yen",
    "RUB": "rubel", "CNY": "yuan renminbi", "INR": "rupie rupien", "KRW": "won", "TRY": "lira",
    "PLN": "zloty złoty zlotys", "HUF": "forint", "SEK": "schwedenkronen", "UAH": "hrywnja griwna hriwna",
    "BRL": "real reais", "ZAR": "rand", "MXN": "peso pesos", "ILS": "schekel", "THB": "baht",
    "DEM": "mark d-mark deutschmark", "ATS": "schilling schillinge", "ITL": "lire", "FRF": "francs",
    "ESP": "peseten peseta", "NLG": "gulden", "GRD": "drachmen drachme", "BTC": "bitcoin bitcoins",
    "ETH": "ether", "KHR": "riel", "MYR": "ringgit", "VND": "dong", "IDR": "rupiah", "SAR": "riyal rial",
    "AED": "dirham", "KWD": "dinar", "CZK": "kronen krone", "RON": "lei leu", "BGN": "lewa lew",
    "HRK": "kuna", "RSD": "rsd", "PEN": "sol soles", "NGN": "naira", "KES": "shilling", "GEL": "lari",
    "BDT": "taka", "MNT": "tugrik", "CAD": "kanadadollar", "HKD": "hongkong-dollar", "AUD": "australdollar",
}  # fmt: skip
# An adjective of origin chooses among currencies of one name.
ORIGINS = {
    "us-amerikanisch": "us", "amerikanisch": "us", "kanadisch": "ca", "australisch": "au",
    "neuseeländisch": "nz", "singapurisch": "sg", "hongkonger": "hk", "taiwanisch": "tw",
    "schwedisch": "se", "norwegisch": "no", "dänisch": "dk", "isländisch": "is", "tschechisch": "cz",
    "schweizer": "ch", "französisch": "fr", "belgisch": "be", "britisch": "gb", "ägyptisch": "eg",
    "libanesisch": "lb", "syrisch": "sy", "türkisch": "tr", "italienisch": "it", "indisch": "in",
    "pakistanisch": "pk", "indonesisch": "id", "nepalesisch": "np", "sri-lankisch": "lk",
    "mexikanisch": "mx", "argentinisch": "ar", "chilenisch": "cl", "kolumbianisch": "co",
    "philippinisch": "ph", "kubanisch": "cu", "uruguayisch": "uy", "dominikanisch": "do",
    "russisch": "ru", "belarussisch": "by", "weißrussisch": "by", "kuwaitisch": "kw", "irakisch": "iq",
    "jordanisch": "jo", "serbisch": "rs", "tunesisch": "tn", "algerisch": "dz", "bahrainisch": "bh",
    "marokkanisch": "ma", "emiratisch": "ae", "saudisch": "sa", "iranisch": "ir", "katarisch": "qa",
    "omanisch": "om", "rumänisch": "ro", "moldauisch": "md", "finnisch": "fi", "deutsch": "de",
    "chinesisch": "cn", "japanisch": "jp", "südkoreanisch": "kr", "nordkoreanisch": "kp",
    "brasilianisch": "br", "südafrikanisch": "za", "kenianisch": "ke", "ugandisch": "ug",
    "tansanisch": "tz", "namibisch": "na", "thailändisch": "th", "polnisch": "pl", "ungarisch": "hu",
    "ukrainisch": "ua", "israelisch": "il", "kambodschanisch": "kh", "vietnamesisch": "vn",
    "malaysisch": "my", "bulgarisch": "bg", "kroatisch": "hr", "georgisch": "ge", "irisch": "ie",
    "niederländisch": "nl", "spanisch": "es", "griechisch": "gr", "österreichisch": "at",
    "jamaikanisch": "jm", "peruanisch": "pe", "nigerianisch": "ng", "ghanaisch": "gh", "sambisch": "zm",
}  # fmt: skip
BY_ORIGIN = {
    "dollar": "us:USD ca:CAD au:AUD nz:NZD sg:SGD hk:HKD tw:TWD jm:JMD na:NAD",
    "krone": "se:SEK no:NOK dk:DKK is:ISK cz:CZK ee:EEK sk:SKK",
    "franken": "ch:CHF", "franc": "fr:FRF be:BEF ch:CHF lu:LUF",
    "pfund": "gb:GBP eg:EGP lb:LBP sy:SYP ie:IEP", "lira": "tr:TRY it:ITL", "lire": "it:ITL",
    "rupie": "in:INR pk:PKR np:NPR lk:LKR id:IDR",
    "peso": "mx:MXN ar:ARS cl:CLP co:COP ph:PHP cu:CUP uy:UYU do:DOP",
    "rubel": "ru:RUB by:BYN", "dinar": "kw:KWD iq:IQD jo:JOD rs:RSD tn:TND dz:DZD bh:BHD",
    "dirham": "ae:AED ma:MAD", "rial": "ir:IRR sa:SAR qa:QAR om:OMR", "leu": "ro:RON md:MDL",
    "mark": "de:DEM fi:FIM", "yuan": "cn:CNY", "yen": "jp:JPY", "won": "kr:KRW kp:KPW", "real": "br:BRL",
    "rand": "za:ZAR", "schilling": "ke:KES ug:UGX tz:TZS at:ATS", "baht": "th:THB", "zloty": "pl:PLN",
    "forint": "hu:HUF", "hrywnja": "ua:UAH", "schekel": "il:ILS", "riel": "kh:KHR", "dong": "vn:VND",
    "ringgit": "my:MYR", "lew": "bg:BGN", "kuna": "hr:HRK", "lari": "ge:GEL", "gulden": "nl:NLG",
    "pesete": "es:ESP", "drachme": "gr:GRD", "rupiah": "id:IDR", "sol": "pe:PEN", "naira": "ng:NGN",
    "kwacha": "zm:ZMW",
}  # fmt: skip
NOUN_FORMS = {
    "dollar": "dollar dollars", "krone": "krone kronen", "franken": "franken", "franc": "franc francs",
    "pfund": "pfund pfunde", "lira": "lira lire", "rupie": "rupie rupien", "peso": "peso pesos",
    "rial": "rial riyal", "leu": "lei leu", "schilling": "schilling schillinge shilling", "zloty": "zloty złoty",
    "lew": "lew lewa", "pesete": "peseten", "drachme": "drachme drachmen", "hrywnja": "hrywnja griwna",
}  # fmt: skip
COINS = {
    "cent": "EUR", "cents": "EUR", "eurocent": "EUR", "rappen": "CHF", "rp": "CHF", "pfennig": "DEM", "pence": "GBP",
    "penny": "GBP", "kopeken": "RUB", "groschen": "ATS", "us-cent": "USD", "us-cents": "USD",
}  # fmt: skip
MEASURES = {
    "mm": "millimeter", "cm": "zentimeter centimeter", "dm": "dezimeter", "m": "meter",
    "km": "kilometer kilometres", "nm": "nanometer", "um": "mikrometer", "mm2": "quadratmillimeter",
    "cm2": "quadratzentimeter", "m2": "quadratmeter", "km2": "quadratkilometer",
    "cm3": "kubikzentimeter", "m3": "kubikmeter festmeter raummeter", "km3": "kubikkilometer",
    "har": "hektar", "ar": "ar", "L": "liter", "mL": "milliliter", "cL": "zentiliter", "dL": "deziliter",
    "hL": "hektoliter", "mg": "milligramm", "ug": "mikrogramm", "g": "gramm", "kg": "kilogramm kilo kilos",
    "t": "tonne tonnen", "kt": "kilotonnen", "Mt": "megatonnen", "[mi_i]": "meile meilen",
    "[nmi_i]": "seemeile seemeilen", "[ft_i]": "fuß", "[in_i]": "zoll", "[yd_i]": "yard yards",
    "[lb_av]": "pfund pfunde", "[oz_av]": "unze unzen", "[lcwt_av]": "zentner", "[kn_i]": "knoten",
    "km/h": "stundenkilometer stundenkilometern", "W": "watt", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "TW": "terawatt", "W.h": "wattstunden", "kW.h": "kilowattstunde kilowattstunden",
    "MW.h": "megawattstunde megawattstunden", "GW.h": "gigawattstunden", "TW.h": "terawattstunde terawattstunden",
    "V": "volt", "kV": "kilovolt", "A": "ampere", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz",
    "GHz": "gigahertz", "bar": "bar", "mbar": "millibar", "hPa": "hektopascal", "Pa": "pascal", "kcal": "kilokalorien",
    "cal": "kalorien kalorie", "kJ": "kilojoule", "J": "joule", "dB": "dezibel", "lm": "lumen",
    "By": "byte bytes", "kBy": "kilobyte", "MBy": "megabyte megabytes", "GBy": "gigabyte gigabytes",
    "TBy": "terabyte terabytes", "PBy": "petabyte", "bit": "bit bits", "Mbit": "megabit", "Gbit": "gigabit",
    "K": "kelvin", "rad": "radiant", "[ly]": "lichtjahr lichtjahre lichtjahren", "Sv": "sievert",
    "mSv": "millisievert", "Bq": "becquerel", "[HP]": "ps pferdestärken", "[bbl_us]": "barrel barrels fass",
    "[tsp_us]": "teelöffel", "[tbs_us]": "esslöffel", "[gal_us]": "gallone gallonen", "[acr_us]": "acre acres morgen-",
    "mm/d": "niederschlagsliter", "[tr]": "turn umdrehung umdrehungen", "[MPx]": "megapixel", "[px]": "pixel",
    "N": "newton", "N.m": "newtonmeter", "kPa": "kilopascal", "mol": "mol", "[car_m]": "karat", "lx": "lux",
    "[Richter]": "", "Gy": "gray", "TEU": "teu standardcontainer", "[foz_us]": "",
}  # fmt: skip


def _with_dative(words: dict[str, str]) -> dict[str, str]:
    """Add the dative in -n ("Metern") to nouns in -er."""
    return words | {w + "n": code for w, code in words.items() if w.endswith("er")}


def _by_origin() -> dict[str, dict[str, str]]:
    table = {}
    for noun, pairs in BY_ORIGIN.items():
        codes = dict(pair.split(":") for pair in pairs.split())
        for form in NOUN_FORMS.get(noun, noun).split():
            table[form] = codes
    return table


# Countries by whose name a currency that several share is distinguished.
COUNTRIES = {
    "se": "Schweden", "no": "Norwegen", "dk": "Dänemark", "is": "Island", "cz": "Tschechien", "mx": "Mexiko",
    "ar": "Argentinien", "cl": "Chile", "co": "Kolumbien", "ph": "Philippinen", "cu": "Kuba", "in": "Indien",
    "pk": "Pakistan", "np": "Nepal", "lk": "Lanka", "ru": "Russland", "by": "Belarus", "kw": "Kuwait", "iq": "Irak",
    "jo": "Jordanien", "rs": "Serbien", "tn": "Tunesien", "dz": "Algerien", "ae": "Emirate", "ma": "Marokko",
    "ir": "Iran", "sa": "Saudi-Arabien", "gb": "Großbritannien", "eg": "Ägypten", "lb": "Libanon", "sy": "Syrien",
    "ca": "Kanada", "au": "Australien", "nz": "Neuseeland",
}  # fmt: skip
_BRITISH = "London England Briten Schottland britische britischen britischer britisches Brite Britin".split()
_CITIES = {
    "se": "Stockholm Göteborg Malmö", "no": "Oslo Bergen Trondheim", "dk": "Kopenhagen Aarhus", "is": "Reykjavik",
    "cz": "Prag Brünn Pilsen", "mx": "Mexiko-Stadt", "in": "Delhi Mumbai", "ru": "Moskau", "eg": "Kairo",
}  # fmt: skip
# Paid in several countries, and none of them first in a German paper.
SHARED = "krone kronen peso pesos dinar rial riyal dirham rupie rupien".split()
# An American dollar is meant even where Canada is spoken of.
_CLEAR = frozenset({"dollar", "franc", "lira", "lire", "mark"})


def _by_country() -> dict[str, dict[str, str]]:
    table = {}
    for noun, by_origin in _by_origin().items():
        if noun not in _CLEAR:
            codes = {COUNTRIES[land]: code for land, code in by_origin.items() if land in COUNTRIES}
            british = dict.fromkeys(_BRITISH, by_origin["gb"]) if "gb" in by_origin else {}
            cities = {
                city: code
                for land, code in by_origin.items()
                for city in _CITIES.get(land, "").split()
            }
            table[noun] = codes | british | cities
    return table


def _origins() -> dict[str, str]:
    endings = ("", "e", "en", "er", "es", "em")
    return {word + end: land for word, land in ORIGINS.items() for end in endings}


WORDS: dict[str, Any] = {
    "currency": spread(CURRENCIES),
    "currency_open": SHARED,
    "currency_by_origin": _by_origin(),
    "currency_by_country": _by_country(),
    "currency_sign": {"fr": "CHF", "sfr": "CHF"},
    "currency_in_thousands": {"teur": "EUR", "tchf": "CHF", "tusd": "USD"},
    "currency_if_large": {"pfund": "GBP"},
    "origin": _origins(),
    "coin": COINS,
    "measure": _with_dative(spread(MEASURES)),
    "degree": "grad".split(),
    "scale_of_degrees": {"celsius": "Cel", "c": "Cel", "fahrenheit": "[degF]", "f": "[degF]", "kelvin": "K"},
    "percent": "prozent prozents vh".split(),
    "percent_noun": "prozent prozentpunkt promille".split(),
    "points": "prozentpunkt prozentpunkte prozentpunkten prozentzähler".split(),
    "plain_points": "punkt punkte punkten zähler zählern".split(),
    "index_name": (
        "dax mdax sdax tecdax atx smi dow nasdaq nikkei stoxx eurostoxx ftse index leitindex börsenindex aktienindex "
        "börsenbarometer börse börsen leitbörse kurs kurse"
    ).split(),
    "basis_points": "basispunkt basispunkte basispunkten".split(),
    "speed_word": "tempo".split(),
    "permille": "promille".split(),
    "per": "pro je".split(),
    "per_unit": {"stunde": "h", "sekunde": "s", "minute": "min", "kilometer": "km", "quadratkilometer": "km2",
                 "quadratmeter": "m2", "liter": "L", "kubikmeter": "m3", "kilogramm": "kg", "kilo": "kg"},
    "angle": "winkel drehen drehung gedreht abbiegen schwenken neigung steigung längengrad breitengrad".split(),
    "compass": (
        "nord süd ost west nördlich nördlicher südlicher östlicher westlicher nordost nordwest südost südwest"
    ).split(),
    "temperature": "temperatur temperaturen celsius fahrenheit heiß warm kalt minus plus thermometer hitze frost höchstwerte höchsttemperatur durchschnittstemperatur".split(),
}  # fmt: skip
