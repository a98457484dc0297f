"""The months as documents write them, German and English, in small letters."""

_NAMES = (
    ("januar january jan jän jänner", 1),
    ("februar february feb feber", 2),
    ("märz maerz march mar mrz", 3),
    ("april apr", 4),
    ("mai may", 5),
    ("juni june jun", 6),
    ("juli july jul", 7),
    ("august aug", 8),
    ("september sept sep", 9),
    ("oktober october okt oct", 10),
    ("november nov", 11),
    ("dezember december dez dec", 12),
)
MONTHS = {name: number for names, number in _NAMES for name in names.split()}
