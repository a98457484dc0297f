"""English names of currencies, units and percentages."""

from typing import Any

from articles.splitting.vocabulary import spread

CURRENCIES = {
    "USD": "dollar dollars buck bucks greenback", "EUR": "euro euros", "GBP": "sterling quid pence-",
    "JPY": "yen", "CHF": "francs franc", "CNY": "yuan renminbi", "RUB": "ruble rubles rouble roubles",
    "INR": "rupee rupees", "KRW": "won", "TRY": "lira", "BRL": "real reais", "ZAR": "rand", "MXN": "peso pesos",
    "ILS": "shekel shekels", "THB": "baht", "PLN": "zloty zlotys", "HUF": "forint forints", "SEK": "krona kronor",
    "DKK": "kroner krone", "CZK": "koruna korunas", "DEM": "mark marks deutschmark deutschmarks", "BTC": "bitcoin bitcoins",
    "VND": "dong", "IDR": "rupiah", "MYR": "ringgit ringgits", "MNT": "tugrik tugriks", "LKR": "", "CLP": "", "SAR": "riyal riyals rial rials", "AED": "dirham dirhams",
    "KWD": "dinar dinars", "NGN": "naira", "KES": "shilling shillings", "UAH": "hryvnia hryvnias", "GEL": "lari",
    "FIM": "markka markkas", "ITL": "lire", "ESP": "pesetas peseta", "NLG": "guilder guilders", "GRD": "drachma drachmas",
    "PTE": "escudo escudos", "ATS": "schilling schillings", "BDT": "taka", "GHS": "cedi cedis", "PEN": "sol soles",
    "KHR": "riel", "CRC": "colon colones", "RON": "leu lei", "HRK": "kuna", "KZT": "tenge", "PKR": "", "ETB": "birr",
}  # fmt: skip
# Paid in several countries, and none of them first in an English paper.
SHARED = "krona kronor krone kroner peso pesos dinar dinars rial rials riyal riyals dirham dirhams rupee rupees franc francs crown crowns".split()
# The country that the text speaks of chooses among them.
COUNTRIES = {
    "se": "Sweden Swedish Stockholm", "no": "Norway Norwegian Oslo", "dk": "Denmark Danish Copenhagen", "cz": "Czech Prague", "is": "Iceland Reykjavik",
    "in": "India Delhi Mumbai", "pk": "Pakistan Karachi", "np": "Nepal Kathmandu", "lk": "Lanka Colombo",
    "mx": "Mexico", "ar": "Argentina", "cl": "Chile", "co": "Colombia", "ph": "Philippines Manila",
    "cu": "Cuba Havana", "kw": "Kuwait", "iq": "Iraq Baghdad", "jo": "Jordan Amman", "rs": "Serbia Belgrade",
    "tn": "Tunisia", "dz": "Algeria", "bh": "Bahrain", "ae": "Emirates Dubai", "ma": "Morocco",
    "ir": "Iran Tehran", "sa": "Saudi", "qa": "Qatar Doha", "om": "Oman",
    "ch": "Switzerland Swiss Zurich Zürich Geneva Basel Bern", "fr": "France French Paris", "be": "Belgium Belgian Brussels",
    "sn": "Senegal Senegalese Dakar", "ml": "Mali Malian Bamako", "ci": "Ivorian Abidjan", "cm": "Cameroon Cameroonian",
    "rw": "Rwanda Rwandan Kigali", "bi": "Burundi Burundian", "cd": "Congo Congolese Kinshasa", "gn": "Guinea Guinean Conakry",
}  # fmt: skip
ORIGINS = {
    "us": "us", "u.s": "us", "american": "us", "canadian": "ca", "australian": "au", "zealand": "nz",
    "singapore": "sg", "singaporean": "sg", "kong": "hk", "taiwan": "tw", "taiwanese": "tw", "new": "nz",
    "hong": "hk", "swedish": "se", "norwegian": "no", "danish": "dk", "icelandic": "is", "czech": "cz",
    "swiss": "ch", "french": "fr", "belgian": "be", "british": "gb", "egyptian": "eg", "lebanese": "lb",
    "syrian": "sy", "turkish": "tr", "italian": "it", "indian": "in", "pakistani": "pk", "nepalese": "np",
    "sri": "lk", "mexican": "mx", "argentine": "ar", "chilean": "cl", "colombian": "co", "philippine": "ph",
    "cuban": "cu", "russian": "ru", "belarusian": "by", "kuwaiti": "kw", "iraqi": "iq", "jordanian": "jo",
    "serbian": "rs", "tunisian": "tn", "algerian": "dz", "bahraini": "bh", "moroccan": "ma", "saudi": "sa",
    "iranian": "ir", "qatari": "qa", "omani": "om", "romanian": "ro", "finnish": "fi", "german": "de",
    "west": "de", "chinese": "cn", "japanese": "jp", "korean": "kr", "south": "za", "brazilian": "br",
    "african": "za", "kenyan": "ke", "ugandan": "ug", "tanzanian": "tz", "thai": "th", "polish": "pl",
    "hungarian": "hu", "ukrainian": "ua", "israeli": "il", "cambodian": "kh", "vietnamese": "vn",
    "malaysian": "my", "bulgarian": "bg", "croatian": "hr", "georgian": "ge", "irish": "ie", "dutch": "nl",
    "spanish": "es", "greek": "gr", "austrian": "at", "jamaican": "jm", "peruvian": "pe", "nigerian": "ng",
    "ghanaian": "gh", "costa": "cr", "indonesian": "id", "uae": "ae", "emirati": "ae", "luxembourg": "lu",
}  # fmt: skip
BY_ORIGIN = {
    "dollar dollars": "us:USD ca:CAD au:AUD nz:NZD sg:SGD hk:HKD tw:TWD jm:JMD",
    "krona kronor kroner krone": "se:SEK no:NOK dk:DKK is:ISK", "koruna korunas": "cz:CZK",
    "crown crowns": "se:SEK no:NOK dk:DKK is:ISK cz:CZK",
    "franc francs": "ch:CHF fr:FRF be:BEF lu:LUF sn:XOF ml:XOF ci:XOF cm:XAF rw:RWF bi:BIF cd:CDF gn:GNF", "pound pounds": "gb:GBP eg:EGP lb:LBP sy:SYP ie:IEP",
    "lira lire": "tr:TRY it:ITL", "rupee rupees": "in:INR pk:PKR np:NPR lk:LKR", "rupiah": "id:IDR",
    "peso pesos": "mx:MXN ar:ARS cl:CLP co:COP ph:PHP cu:CUP",
    "ruble rubles rouble roubles": "ru:RUB by:BYN", "dinar dinars": "kw:KWD iq:IQD jo:JOD rs:RSD tn:TND dz:DZD bh:BHD",
    "dirham dirhams": "ae:AED ma:MAD", "rial rials riyal riyals": "ir:IRR sa:SAR qa:QAR om:OMR", "leu lei": "ro:RON",
    "mark marks": "de:DEM fi:FIM", "markka markkas": "fi:FIM", "yuan renminbi": "cn:CNY", "yen": "jp:JPY",
    "won": "kr:KRW za:KRW", "real reais": "br:BRL", "rand": "za:ZAR", "shilling shillings": "ke:KES ug:UGX tz:TZS",
    "baht": "th:THB", "zloty zlotys": "pl:PLN", "forint forints": "hu:HUF", "hryvnia": "ua:UAH", "shekel shekels": "il:ILS",
    "riel": "kh:KHR", "dong": "vn:VND", "ringgit ringgits": "my:MYR", "lev": "bg:BGN", "kuna": "hr:HRK", "lari": "ge:GEL",
    "guilder guilders": "nl:NLG", "peseta pesetas": "es:ESP", "drachma drachmas": "gr:GRD", "schilling schillings": "at:ATS",
    "sol soles": "pe:PEN", "naira": "ng:NGN", "cedi cedis": "gh:GHS", "colon colones": "cr:CRC", "punt": "ie:IEP",
}  # fmt: skip
COINS = {
    "cent": "USD",
    "cents": "USD",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "eurocent": "EUR",
    "eurocents": "EUR",
    "¢": "USD",
    "sen": "MYR",
    "kopeks": "RUB",
    "kopecks": "RUB",
}
MEASURES = {
    "mm": "millimeter millimetre millimeters millimetres", "cm": "centimeter centimetre centimeters centimetres",
    "m": "meter metre meters metres", "km": "kilometer kilometre kilometers kilometres", "pm": "picometer picometre picometers picometres",
    "nm": "nanometer nanometre nanometers nanometres", "um": "micrometer micrometre micrometers micrometres micron microns",
    "dm": "decimeter decimetre decimeters", "[mi_i]": "mile miles", "[ft_i]": "foot feet", "[in_i]": "inch inches", "[yd_i]": "yard yards",
    "[nmi_i]": "", "[kn_i]": "knot knots", "har": "hectare hectares", "[acr_us]": "acre acres",
    "L": "liter litre liters litres", "mL": "milliliter millilitre milliliters millilitres", "hL": "hectoliter hectolitre",
    "[gal_us]": "gallon gallons", "[pt_us]": "pint pints", "[qt_us]": "quart quarts", "[foz_us]": "", "[cup_us]": "cup cups",
    "[tbs_us]": "tablespoon tablespoons", "[tsp_us]": "teaspoon teaspoons", "[bbl_us]": "barrel barrels", "[bu_us]": "bushel bushels",
    "mg": "milligram milligrams", "ug": "microgram micrograms microgramme microgrammes", "g": "gram grams gramme grammes",
    "kg": "kilogram kilograms kilogramme kilo kilos", "t": "ton tons tonne tonnes", "[lb_av]": "pound pounds", "[oz_av]": "ounce ounces",
    "[stone_av]": "stone stones", "W": "watt watts", "kW": "kilowatt kilowatts", "MW": "megawatt megawatts", "GW": "gigawatt gigawatts",
    "kW.h": "kilowatt-hour kilowatt-hours", "V": "volt volts", "A": "ampere amperes", "Hz": "hertz", "MHz": "megahertz", "GHz": "gigahertz",
    "bit": "bit bits", "By": "byte bytes", "kBy": "kilobyte kilobytes", "MBy": "megabyte megabytes", "GBy": "gigabyte gigabytes",
    "TBy": "terabyte terabytes", "PBy": "petabyte petabytes", "Mbit": "megabit megabits", "Gbit": "gigabit gigabits", "kbit": "kilobit kilobits",
    "[HP]": "horsepower", "cal": "calorie calories", "kcal": "kilocalorie kilocalories", "J": "joule joules", "K": "kelvin kelvins",
    "[ly]": "light-year light-years", "rad": "radian radians", "[tr]": "turn turns revolution revolutions", "[px]": "pixel pixels",
    "[MPx]": "megapixel megapixels", "dB": "decibel decibels", "Pa": "pascal pascals", "N": "newton newtons", "[car_m]": "carat carats",
}  # fmt: skip
SQUARE = {
    "m": "m2",
    "km": "km2",
    "mi": "[mi_i]2",
    "ft": "[sft_i]",
    "in": "[sin_i]",
    "yd": "[syd_i]",
    "cm": "cm2",
    "mm": "mm2",
}
_LENGTHS = {
    "meter": "m", "meters": "m", "metre": "m", "metres": "m", "kilometer": "km", "kilometers": "km", "kilometre": "km",
    "kilometres": "km", "mile": "mi", "miles": "mi", "foot": "ft", "feet": "ft", "inch": "in", "inches": "in", "yard": "yd",
    "yards": "yd", "centimeter": "cm", "centimeters": "cm", "centimetres": "cm", "km": "km", "m": "m", "ft": "ft", "millimeter": "mm",
}  # fmt: skip
PREFIXED = {
    "square": {word: SQUARE[unit] for word, unit in _LENGTHS.items()},
    "sq": {word: SQUARE[unit] for word, unit in _LENGTHS.items()},
    "cubic": {word: {"m": "m3", "ft": "[cft_i]", "cm": "cm3", "in": "[cin_i]", "yd": "[cyd_i]", "km": "km3", "mi": "[mi_i]3"}.get(unit, "m3") for word, unit in _LENGTHS.items()},
    "metric": {"ton": "t", "tons": "t", "tonne": "t", "tonnes": "t"},
    "nautical": {"mile": "[nmi_i]", "miles": "[nmi_i]"},
    "fluid": {"ounce": "[foz_us]", "ounces": "[foz_us]"},
    "light": {"year": "[ly]", "years": "[ly]"},
}  # fmt: skip


def _by_origin() -> dict[str, dict[str, str]]:
    return {
        form: dict(pair.split(":") for pair in pairs.split())
        for forms, pairs in BY_ORIGIN.items()
        for form in forms.split()
    }


_MILLIONS = "USD EUR GBP SEK NOK DKK AUD CAD CHF".split()
PER_UNITS = {
    "hour": "h", "second": "s", "minute": "min", "millisecond": "ms", "mile": "[mi_i]", "kilometer": "km",
    "kilometre": "km", "gallon": "[gal_us]", "liter": "L", "litre": "L", "gram": "g", "gramme": "g", "kilogram": "kg",
    "hectare": "har", "acre": "[acr_us]", "tonne": "t", "ton": "t", "kilowatt": "kW", "kilowatt-hour": "kW.h",
}  # fmt: skip


def _by_country() -> dict[str, dict[str, str]]:
    by_origin = _by_origin()
    return {
        noun: {
            name: by_origin[noun][land]
            for land, names in COUNTRIES.items()
            if land in by_origin[noun]
            for name in names.split()
        }
        for noun in SHARED
        if noun in by_origin
    }


WORDS: dict[str, Any] = {
    "currency_sign": {"rs": "INR", "rm": "MYR"},
    "currency_in_millions": {f"m{code.lower()}": code for code in _MILLIONS},
    "currency": spread(CURRENCIES),
    "currency_open": SHARED,
    # Crowns are worn, too: a few are money only where the text names the country.
    "currency_if_large": {"crowns": "crowns"},
    "currency_by_country": _by_country(),
    "currency_by_origin": _by_origin(),
    "origin": ORIGINS,
    "coin": COINS,
    "measure": spread(MEASURES),
    "measure_prefix": PREFIXED,
    "degree": "degree degrees deg".split(),
    "scale_of_degrees": {
        "celsius": "Cel", "celcius": "Cel", "centigrade": "Cel", "centigrate": "Cel", "c": "Cel",
        "fahrenheit": "[degF]", "farenheit": "[degF]", "f": "[degF]", "kelvin": "K", "k": "K",
    },
    "percent": "percent pct percents percentage".split(),
    "points": "percentage-point".split(),
    "plain_points": "point points".split(),
    "index_name": "index indices dow nasdaq ftse nikkei stoxx dax cac sensex nifty s&p composite industrials average averages futures benchmark".split(),
    "per_unit": PER_UNITS,
    "compass": "north south east west northern southern".split(),
    "angle": "angle turn rotate rotated rotation tilt slope latitude longitude".split(),
    "temperature": "warming climate ipcc pre-industrial greenhouse emissions temperature temperatures celsius fahrenheit hot warm cold thermostat heat heatwave thermometer outside weather frost mercury hottest coldest warmer highs lows temps sweltering scorching forecasters balmy chill chills".split(),
}  # fmt: skip
