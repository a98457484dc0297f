"""Organisations that German news names often, and what marks a company."""

from typing import Any

PARTIES = "CDU CSU SPD FDP AfD BSW ÖVP SPÖ FPÖ NEOS BZÖ SVP SP FDP PKK AKP CHP PiS NPD DKP WASG PDS Linkspartei Piratenpartei Linke Grüne Grünen".split()
INSTITUTIONS = (
    "EU UN UNO Nato NATO WHO IWF EZB OECD OPEC Opec WTO UNHCR Unicef UNICEF Unesco UNESCO ILO IAEA OSZE FBI CIA NSA Fed FDA "
    "BND BKA Bundestag Bundesrat Bundesregierung Bundesbank Bundeswehr Bundesgerichtshof Bundesverfassungsgericht "
    "Europaparlament EU-Kommission EU-Parlament Europarat Eurogruppe Bundesnetzagentur Bundeskartellamt Bafin "
    "Nationalrat Kreml Pentagon Kongress Senat Hisbollah Hamas Taliban Fatah Al-Kaida IS ADAC DGB BDI BDA DIHK ifo Ifo-Institut "
    "Destatis Eurostat Greenpeace Amnesty WWF Interpol Europol Uefa UEFA Fifa FIFA IOC DFB DFL ÖFB NBA NFL NHL ARD ZDF ORF SRF RTL "
    "BBC CNN dpa Reuters AFP APA"
).split()
COMPANIES = (
    "Adidas Airbus Allianz BASF Bayer Beiersdorf BMW Brenntag Commerzbank Continental Covestro Daimler Henkel Infineon Linde "
    "Merck MTU Porsche Puma Qiagen RWE SAP Siemens Symrise Telekom Volkswagen VW Vonovia Zalando Audi Opel Ford Toyota "
    "Honda Nissan Mazda Hyundai Kia Renault Peugeot Citroën Fiat Ferrari Tesla Volvo Boeing Lufthansa Ryanair Easyjet Eurowings "
    "Apple Google Alphabet Microsoft Amazon Facebook Meta Twitter Netflix Intel IBM Oracle Cisco Nvidia AMD Samsung Sony LG Huawei "
    "Xiaomi Alibaba Tencent Baidu ByteDance Nestlé Novartis Roche UBS CreditSuisse Swisscom Glencore ABB Pfizer Biontech Moderna "
    "AstraZeneca Sanofi Novavax Curevac Shell BP ExxonMobil Chevron Total Gazprom Rosneft Lukoil Uniper EnBW Eon Vattenfall "
    "Aldi Lidl Edeka Rewe Kaufland Karstadt Kaufhof Galeria Ikea H&M Zara Inditex Bosch Thyssenkrupp ThyssenKrupp Salzgitter "
    "Rheinmetall Hochtief Strabag OMV Voestalpine Wienerberger Verbund Wirecard Vodafone O2 Telefónica Unicredit HypoVereinsbank "
    "Postbank Sparkasse Goldman JPMorgan Blackrock Berkshire Walmart McDonald’s Starbucks Uber Airbnb Paypal eBay Spotify Disney "
    "Bertelsmann Springer Burda ProSiebenSat Sky Facebook Instagram WhatsApp Tiktok TikTok YouTube"
).split()
LEGAL_FORMS = "AG GmbH KG SE KGaA Inc Corp Ltd LLC Plc PLC S.A SpA NV AB ASA Holding Group".split()

ORGANISATIONS = frozenset([*PARTIES, *INSTITUTIONS, *COMPANIES])

WORDS: dict[str, Any] = {
    "organisation": {name.lower(): name for name in ORGANISATIONS},
    "legal_form": [form.lower() for form in LEGAL_FORMS],
}
