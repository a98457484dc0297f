"""English names of feasts and days of remembrance, each with the rule of its day."""

from articles.splitting import moon_feasts as moon

FEASTS = {
    "new year's day": "01-01", "new years day": "01-01", "new year day": "01-01", "new year's": "01-01", "new year": "01-01",
    "new year's eve": "12-31", "new years eve": "12-31", "hogmanay": "12-31", "epiphany": "01-06",
    "inauguration day": "01-20", "burns night": "01-25", "australia day": "01-26", "groundhog day": "02-02",
    "holocaust memorial day": "01-27", "valentine's day": "02-14", "valentines day": "02-14",
    "st david's day": "03-01", "women's day": "03-08", "international women's day": "03-08", "pi day": "03-14",
    "st patrick's day": "03-17", "saint patrick's day": "03-17", "saint patrick": "03-17", "st. patrick's day": "03-17",
    "april fools' day": "04-01", "april fools day": "04-01", "april fool's day": "04-01", "earth day": "04-22",
    "st george's day": "04-23", "st. george's day": "04-23", "anzac day": "04-25", "king's day": "04-27",
    "may day": "05-01", "labour day": "05-01", "international workers' day": "05-01", "star wars day": "05-04",
    "cinco de mayo": "05-05", "ve day": "05-08", "v-e day": "05-08", "victory day": "05-09", "europe day": "05-09",
    "juneteenth": "06-19", "midsummer's day": "06-24", "canada day": "07-01", "independence day": "07-04",
    "bastille day": "07-14", "assumption day": "08-15", "teacher's day": "10-05", "teachers' day": "10-05",
    "halloween": "10-31", "reformation day": "10-31", "all saints' day": "11-01", "all saints day": "11-01",
    "all souls' day": "11-02", "all souls day": "11-02", "guy fawkes night": "11-05", "bonfire night": "11-05",
    "veterans day": "11-11", "armistice day": "11-11", "remembrance day": "11-11", "st andrew's day": "11-30",
    "world aids day": "12-01", "human rights day": "12-10", "christmas eve": "12-24", "xmas eve": "12-24",
    "christmas day": "12-25", "christmas": "12-25", "xmas": "12-25", "boxing day": "12-26", "st stephen's day": "12-26",
    "shrove tuesday": "easter-47", "pancake day": "easter-47", "mardi gras": "easter-47", "fat tuesday": "easter-47",
    "ash wednesday": "easter-46", "mothering sunday": "easter-21", "palm sunday": "easter-7",
    "maundy thursday": "easter-3", "holy thursday": "easter-3", "good friday": "easter-2", "holy saturday": "easter-1",
    "easter sunday": "easter+0", "easter day": "easter+0", "easter monday": "easter+1", "easter": "easter+0",
    "ascension day": "easter+39", "pentecost": "easter+49", "whit sunday": "easter+49", "whit monday": "easter+50",
    "trinity sunday": "easter+56", "corpus christi": "easter+60", "first sunday of advent": "advent+0",
    "martin luther king day": "1/1/3", "martin luther king jr. day": "1/1/3", "mlk day": "1/1/3",
    "presidents' day": "2/1/3", "presidents day": "2/1/3", "president's day": "2/1/3", "patriots' day": "4/1/3",
    "patriots day": "4/1/3", "mother's day": "5/7/2", "mothers day": "5/7/2", "memorial day": "5/1/-1",
    "spring bank holiday": "5/1/-1", "father's day": "6/7/3", "fathers day": "6/7/3",
    "late summer bank holiday": "8/1/-1", "august bank holiday": "8/1/-1", "labor day": "9/1/1",
    "columbus day": "10/1/2", "indigenous peoples' day": "10/1/2", "indigenous peoples day": "10/1/2",
    "remembrance sunday": "11/7/2", "thanksgiving": "11/4/4", "thanksgiving day": "11/4/4", "black friday": "11/4/4+1",
    "cyber monday": "11/4/4+4", "giving tuesday": "11/4/4+5", "election day": "11/1/1+1",
}  # fmt: skip
# Feasts of the moon; days that a government or a church sets are named and have no day.
OF_THE_MOON = {
    "eid": moon.EID, "eid al-fitr": moon.EID, "eid al fitr": moon.EID, "eid ul-fitr": moon.EID,
    "eid al-adha": moon.ADHA, "eid al adha": moon.ADHA, "eid ul-adha": moon.ADHA, "feast of sacrifice": moon.ADHA,
    "ramadan": moon.RAMADAN, "islamic new year": moon.ISLAMIC_NEW_YEAR, "muslim new year": moon.ISLAMIC_NEW_YEAR,
    "ashura": moon.ASHURA, "mawlid": moon.MAWLID, "laylat al-qadr": moon.LAYLAT_AL_QADR, "night of power": moon.LAYLAT_AL_QADR,
    "rosh hashanah": moon.ROSH_HASHANAH, "rosh hashana": moon.ROSH_HASHANAH, "jewish new year": moon.ROSH_HASHANAH,
    "yom kippur": moon.YOM_KIPPUR, "day of atonement": moon.YOM_KIPPUR, "sukkot": moon.SUKKOT, "sukkoth": moon.SUKKOT,
    "simchat torah": moon.SIMCHAT_TORAH, "shemini atzeret": moon.SHEMINI_ATZERET, "hanukkah": moon.HANUKKAH,
    "chanukah": moon.HANUKKAH, "chanukkah": moon.HANUKKAH, "purim": moon.PURIM, "passover": moon.PASSOVER,
    "pesach": moon.PASSOVER, "shavuot": moon.SHAVUOT, "diwali": moon.DIWALI, "deepavali": moon.DIWALI,
    "holi": moon.HOLI, "pongal": moon.PONGAL, "vesak": moon.VESAK, "wesak": moon.VESAK,
    "lunar new year": moon.CHINESE_NEW_YEAR, "chinese new year": moon.CHINESE_NEW_YEAR,
}  # fmt: skip
FEASTS.update(
    OF_THE_MOON,
    **{
        "orthodox christmas": "01-07",
        "orthodox easter": "orthodox+0",
        "orthodox good friday": "orthodox-2",
        "nowruz": "03-20",
        "bank holiday": "?",
    },
)
