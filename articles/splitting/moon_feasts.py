"""The days of feasts that follow the moon, as rules for `articles.splitting.feasts`.

Muslim feasts as the Turkish authority sets them, which most Muslims in Germany and Austria
follow; the days that Turkey does not keep by the calendar of Umm al-Qura. Jewish feasts on the
day itself, which begins on the evening before. The names are the languages' own.
"""

EID, ADHA = "TR:Eid al-Fitr", "TR:Eid al-Adha"
RAMADAN_BEGINS = "AF:First Day of Ramadan"
RAMADAN = f"{RAMADAN_BEGINS}..{EID}:-1"
ISLAMIC_NEW_YEAR, ASHURA, MAWLID = "DZ:Islamic New Year", "DZ:Ashura", "DZ:Prophet's Birthday"
LAYLAT_AL_QADR, ISRA = "GM:Laylat al-Qadr", "JO:Isra"
ROSH_HASHANAH, YOM_KIPPUR = "IL:Rosh Hashanah..IL:Rosh Hashanah:1", "IL:Yom Kippur"
PASSOVER, SUKKOT = "IL:Pesach..IL:Pesach:7", "IL:Sukkot..IL:Sukkot:6"
HANUKKAH, PURIM, SHAVUOT = "IL:Hanukkah..IL:Hanukkah:7", "IL:Purim", "IL:Shavuot"
SIMCHAT_TORAH, SHEMINI_ATZERET = "IL:Simchat Torah", "IL:Sukkot:7"
DIWALI, HOLI, PONGAL = "IN:Diwali", "IN:Holi", "IN:Pongal"
VESAK, CHINESE_NEW_YEAR = "SG:Vesak Day", "SG:Chinese New Year"
