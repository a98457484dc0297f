"""Edits of English texts: see `edits`."""

from dataclasses import replace

from tests.anchoring.edit import Edit

FREEZE = (
    "Cold snap hits Alder Falls\n\n"
    "It was cold in Alder Falls on Friday – 5 degrees at the station. "
    "By noon it had risen to 8 degrees. About 40 passengers waited in the shelter.\n\n"
    "“We left the heating on,” said station manager Ruth Okafor, 58. "
    "The heating cost $1,240. Okafor has worked in Alder Falls since 2003."
)
EARNINGS = (
    "Weak year for Carver\n\n"
    "Engineering firm Carver reported a profit – $3 million after tax. "
    "Sales fell 5% to $380 million. Exports changed by 2 percent. "
    "Chief executive Dale Whitmore kept the forecast of 2% to 4% growth.\n\n"
    "“The worst is behind us,” Whitmore said on Friday. "
    "Finance chief Ana Ruiz disagreed. “We are not through yet,” Ruiz said. "
    "The company employs 2,300 people in 14 countries."
)
CITY = (
    "Council backs new bridge\n\n"
    "The council of Marlow voted 21 to 19 on Wednesday to build the bridge. "
    "It will cost £14.8 million and open in 2029. The state pays 60 percent.\n\n"
    "Mayor Jane Hess called it a milestone. Her deputy, Oliver Grubb, voted against. "
    "Residents collected 3,100 signatures. The old bridge has carried traffic since 1961. "
    "Every day 8,000–9,000 cars cross it."
)

_ENGLISH = [
    Edit("dash becomes a minus", FREEZE, (("on Friday – 5 degrees", "on Friday −5 degrees"),),
         ("It was cold in Alder Falls on Friday – 5 degrees at the station.",)),
    Edit("dash becomes a minus of money", EARNINGS, (("profit – $3 million", "profit −$3 million"),),
         ("Engineering firm Carver reported a profit – $3 million after tax.",)),
    Edit("dash becomes a hyphen as sign", EARNINGS, (("profit – $3 million", "profit -$3 million"),),
         ("Engineering firm Carver reported a profit – $3 million after tax.",)),
    Edit("en dash directly before the figure", FREEZE, (("on Friday – 5 degrees", "on Friday –5 degrees"),),
         ("It was cold in Alder Falls on Friday – 5 degrees at the station.",)),
    Edit("dash of a break becomes an em dash", FREEZE, (("on Friday – 5", "on Friday — 5"),)),
    Edit("range with a hyphen", CITY, (("8,000–9,000", "8,000-9,000"),)),
    Edit("straight quotation marks", EARNINGS, (("“The worst is behind us,”", '"The worst is behind us,"'),)),
    Edit("straight quotation marks, station", FREEZE, (("“We left the heating on,”", '"We left the heating on,"'),)),
    Edit("quotation marks are removed", EARNINGS, (("“The worst is behind us,”", "The worst is behind us,"),),
         ("“The worst is behind us,” Whitmore said on Friday.",)),
    Edit("not is taken out", EARNINGS, (("“We are not through yet,”", "“We are through yet,”"),),
         ("“We are not through yet,” Ruiz said.",)),
    Edit("speaker is another", EARNINGS, (("Whitmore said on Friday", "Ruiz said on Friday"),),
         ("“The worst is behind us,” Whitmore said on Friday.",)),
    Edit("millions become billions", CITY, (("£14.8 million", "£14.8 billion"),),
         ("It will cost £14.8 million and open in 2029.",)),
    Edit("percent becomes points", EARNINGS, (("by 2 percent", "by 2 percentage points"),),
         ("Exports changed by 2 percent.",)),
    Edit("number in words", EARNINGS, (("in 14 countries", "in fourteen countries"),),
         ("The company employs 2,300 people in 14 countries.",)),
    Edit("pasted on a Mac with an accent", EARNINGS, (("Ana Ruiz", "Ana Ru\u00edz"),),
         ("Finance chief Ana Ruiz disagreed.", "“We are not through yet,”", "Ruiz said"), "NFD"),
    Edit("fell becomes rose", EARNINGS, (("Sales fell 5%", "Sales rose 5%"),),
         ("Sales fell 5% to $380 million.",)),
    Edit("a sentence is put in front", CITY, (("The council of Marlow", "It is done. The council of Marlow"),)),
    Edit("a sentence is dropped", CITY, (("Residents collected 3,100 signatures. ", ""),),
         ("Residents collected 3,100 signatures.",)),
    Edit("a paragraph is divided", CITY, (("against. Residents", "against.\n\nResidents"),)),
    Edit("no-break spaces before units", EARNINGS, (("$380 million", "$380\u00a0million"), ("2 percent", "2\u202fpercent"))),
    Edit("headline changes", CITY, (("Council backs new bridge", "Marlow to build bridge"),),
         ("Council backs new bridge\n\n",)),
    Edit("surname belongs to another person", FREEZE,
         (("manager Ruth Okafor, 58", "manager Grace Okafor, 58"),),
         ("“We left the heating on,” said station manager Ruth Okafor, 58.", "Okafor has")),
    Edit("vote turns round", CITY, (("21 to 19", "19 to 21"),),
         ("The council of Marlow voted 21 to 19 on Wednesday to build the bridge.",)),
    Edit("currency is another", CITY, (("£14.8", "€14.8"),),
         ("It will cost £14.8 million and open in 2029.",)),
]  # fmt: skip

ENGLISH = [replace(edit, language="en") for edit in _ENGLISH]
